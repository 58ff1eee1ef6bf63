"""Another speaker, or a cue of another force."""

from __future__ import annotations

import pytest

from xlate.drift import attribution

SAID = "“We will never tolerate any attempt to seize the islands,”"


def bug(*values: object, why: str) -> object:
    """A row that fails today: a known defect, strict, so that mending it shows."""
    return pytest.param(*values, marks=pytest.mark.xfail(reason=why))


def copy(by: str) -> str:
    """An article that gives the same words to somebody, with a sentence before and after."""
    return f"There were talks on Monday. {SAID} {by}. They ended in the evening."


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "Foreign Minister Ana Duarte said",
            "President Luis Moreno said",
            ("Foreign Minister Ana Duarte", "President Luis Moreno"),
        ),
        ("Ana Duarte said", "Luis Moreno said", ("Ana Duarte", "Luis Moreno")),
        ("said Duarte", "said Moreno", ("Duarte", "Moreno")),
        ("Ana Duarte said", "according to Luis Moreno", ("Ana Duarte", "Luis Moreno")),
        (
            "the Foreign Ministry said",
            "the Defence Ministry said",
            ("the Foreign Ministry", "the Defence Ministry"),
        ),
        bug(
            "the foreign minister said",
            "the president said",
            ("the foreign minister", "the president"),
            why="the manual's own bad example: a bare role is no speaker",
        ),
    ],
)
def test_another_speaker_is_major(of_kind, a, b, words) -> None:
    (finding,) = of_kind(attribution, Alpha=copy(a), Beta=copy(b))
    assert finding.severity == "major"
    assert (finding.a.text, finding.b.text) == words
    assert finding.in_frame is True
    assert finding.evidence[0].rule == "source"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Foreign Minister Ana Duarte said", "Ana Duarte said"),
        ("Foreign Minister Ana Duarte said", "Duarte said"),
        ("Foreign Minister Ana Duarte said", "the foreign minister said"),
        ("Ana Duarte said", "she said"),
        ("said Ana Duarte", "Ana Duarte told reporters"),
        ("Luis Moreno said", "President Moreno said on Monday"),
        ("Kim Jong Un said", "Kim Jong-un said"),
    ],
)
def test_one_speaker_under_other_names_is_none(of_kind, a, b) -> None:
    assert of_kind(attribution, Alpha=copy(a), Beta=copy(b)) == []
    assert of_kind(attribution, Alpha=copy(b), Beta=copy(a)) == []


def test_the_same_ladder_is_no_finding(of_kind) -> None:
    alpha = f"KCNA quoted Kim Jong Un as saying {SAID} on Monday."
    beta = f"{SAID} Kim said, according to KCNA."
    assert of_kind(attribution, Alpha=alpha, Beta=beta) == []


@pytest.mark.parametrize(
    ("a", "b", "cues"),
    [
        ("Ana Duarte said", "Ana Duarte threatened", ("said", "threatened")),
        ("Ana Duarte said", "Ana Duarte vowed", ("said", "vowed")),
        ("Ana Duarte claimed", "Ana Duarte said", ("claimed", "said")),
        ("Ana Duarte alleged", "Ana Duarte warned", ("alleged", "warned")),
    ],
)
def test_a_cue_of_another_force_is_minor(of_kind, a, b, cues) -> None:
    from xlate.drift.lexicons import cue_force

    found = of_kind(attribution, Alpha=copy(a), Beta=copy(b))
    if abs(cue_force(cues[0], "en") - cue_force(cues[1], "en")) < attribution.FORCE:
        assert found == []
        return
    (finding,) = found
    assert (finding.severity, finding.a.text, finding.b.text) == ("minor", *cues)
    assert finding.message == f'Alpha reports it with "{cues[0]}", Beta with "{cues[1]}"'
    assert finding.evidence[0].rule == "cue force"


@pytest.mark.parametrize(
    ("a", "b"),
    [("said", "told reporters"), ("said", "added"), ("said", "noted"), ("stated", "remarked")],
)
def test_cues_of_one_force_are_no_finding(of_kind, a, b) -> None:
    found = of_kind(attribution, Alpha=copy(f"Ana Duarte {a}"), Beta=copy(f"Ana Duarte {b}"))
    assert found == []


def test_the_message_and_who_agrees(of_kind) -> None:
    duarte, moreno = copy("Ana Duarte said"), copy("Luis Moreno said")
    (finding,) = of_kind(attribution, Alpha=duarte, Beta=moreno, Gamma=duarte, Delta=duarte)
    assert finding.message == "Alpha gives the words to Ana Duarte, Beta to Luis Moreno"
    assert (finding.evidence[0].agree, finding.evidence[0].of) == (2, 2)
    assert finding.confidence == 0.75
    assert finding.b.outlet == "Beta"


def test_a_lone_base_is_the_odd_one_and_less_sure(of_kind) -> None:
    duarte, moreno = copy("Ana Duarte said"), copy("Luis Moreno said")
    found = of_kind(attribution, Alpha=moreno, Beta=duarte, Gamma=duarte, Delta=duarte)
    assert [f.b.outlet for f in found] == ["Beta", "Delta", "Gamma"] or len(found) == 3
    assert {f.severity for f in found} == {"minor"}
    assert {f.evidence[0].agree for f in found} == {0}


def test_spans_are_the_articles_words(of_kind, story) -> None:
    articles = {"Alpha": copy("Ana Duarte said"), "Beta": copy("Luis Moreno said")}
    (finding,) = of_kind(attribution, **articles)
    for span, text in ((finding.a, articles["Alpha"]), (finding.b, articles["Beta"])):
        assert text[span.start : span.end] == span.text
