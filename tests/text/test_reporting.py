"""Reporting verbs by their forms, and the force of a cue in any language."""

import pytest

from xlate.drift.lexicons import cue_force
from xlate.text import lexicon
from xlate.text.lexicon.reporting import reporting_force, reporting_forms

LANGS = sorted(
    path.parent.name for path in lexicon.ROOT.glob("*/reporting.toml") if path.parent.name != "en"
)


@pytest.mark.parametrize(
    ("lang", "cue", "force"),
    [
        ("ru", "пригрозила", 3),
        ("ru", "утверждают", -1),
        ("ru", "предостерегла", 2),
        ("ru", "заявлял", 0),
        ("uk", "наголошує", 1),
        ("uk", "пригрозив", 3),
        ("uk", "визнали", -2),
        ("ja", "警告した", 2),
        ("ja", "述べた", 0),
        ("ja", "認めて", -2),
        ("ko", "경고했으며", 2),
        ("ko", "밝혔다고", 0),
        ("ko", "주장하면서", -1),
        ("zh", "威脅", 3),
        ("zh", "声称", -1),
        ("ar", "وحذرت", 2),
        ("ar", "اكد", 1),
        ("ar", "زاعما", -2),
        ("fa", "تاکید کرد", 1),
        ("fa", "تهدید کرده است", 3),
        ("fa", "گفته است", 0),
        ("fr", "a-t-elle déclaré", 0),
        ("fr", "a menacé", 3),
        ("fr", "prétendent", -2),
        ("de", "räumte die Ministerin ein", -2),
        ("de", "fügte sie hinzu", 0),
        ("de", "behauptete", -2),
        ("de", "drohte", 3),
        ("es", "advirtió", 2),
        ("es", "alega", -2),
        ("it", "ha poi aggiunto", 0),
        ("it", "ha avvertito", 2),
        ("pt", "alegam", -2),
        ("pt", "prometeu", 2),
    ],
)
def test_force_by_inflected_form(lang: str, cue: str, force: int) -> None:
    assert reporting_force(cue, lang) == cue_force(cue, lang) == force


@pytest.mark.parametrize("lang", LANGS)
def test_the_scale_is_that_of_english(lang: str) -> None:
    classes = {group["class"] for group in lexicon.groups("en", "reporting")}
    for group in lexicon.groups(lang, "reporting"):
        assert group["class"] in classes
        assert all(-2 <= row["force"] <= 3 for row in group["verbs"])
    assert reporting_forms(lang)


@pytest.mark.parametrize("lang", LANGS)
def test_every_stem_has_its_pattern(lang: str) -> None:
    patterns = lexicon.table(lang, "reporting")["patterns"]
    known = {"lemma", "force", "forms", "class", *patterns}
    for group in lexicon.groups(lang, "reporting"):
        for row in group["verbs"]:
            assert set(row) <= known, row["lemma"]
            assert set(row) & {"forms", *patterns}, row["lemma"]


def test_english_rows_have_no_listed_forms() -> None:
    assert reporting_force("said", "en") is None
    assert cue_force("said", "en") == 0
    assert reporting_force("sagte", "xx") is None
