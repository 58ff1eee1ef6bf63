"""What of a report is glossed, and that nothing else of it changes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from report import factory

import xlate
from translate.server import serving
from xlate.errors import TranslatorError
from xlate.gate import judge
from xlate.settings import Settings
from xlate.translate import ADAPTERS, glossed, glosses_of, translator_of
from xlate.translate.glosses import MOST, Asked
from xlate.translate.port import BATCH

STORY = [
    {"outlet": "Agencia", "lang": "es", "original": True,
     "text": "«Nunca abriremos la puerta sin los doce barcos», dijo el regente.\n\n"
             "«La puerta está cerrada», añadió."},
    {"outlet": "Diario", "lang": "es",
     "text": "«Nunca abriremos la puerta sin los doce barcos», afirmó el regente."},
    {"outlet": "Herald", "lang": "en",
     "text": '"We will never open the gate without the twelve ships," the regent said.'},
]  # fmt: skip


class Fake:
    """A translator at the port that puts its languages before the words."""

    name = "Fake"

    def __init__(self, pairs=(("es", "en"), ("ko", "en")), dies_after=None, error=None):
        self.pairs, self.dies_after, self.error = pairs, dies_after, error
        self.asked = []

    def reads(self, source, target):
        return (source, target) in self.pairs

    def translate(self, texts, source, target):
        if self.dies_after is not None and len(self.asked) >= self.dies_after:
            raise self.error or TranslatorError("it fell silent", "Wake it.")
        self.asked.append((tuple(texts), source, target))
        return [f"{source}>{target} {text}" for text in texts]


class Odd(Fake):
    """One that answers whatever it was given."""

    def __init__(self, answer):
        super().__init__()
        self.answer = answer

    def translate(self, texts, source, target):
        return self.answer(texts)


def part(number, text, lang="es"):
    return Asked(f"Q{number}", 0, len(text), lang, text)


def test_each_rendering_in_another_language_has_its_gloss():
    translator = Fake()
    report = xlate.check(xlate.load_story(STORY), translator=translator)
    foreign = {
        (r.quote.id, r.part.start, r.part.end): r.part.text
        for s in report.statements for r in s.renderings if r.quote.lang == "es"
    }  # fmt: skip
    assert len(foreign) == 3
    assert {(g.quote_id, g.start, g.end): g.text for g in report.glosses} == {
        place: f"es>en {text}" for place, text in foreign.items()
    }
    assert {(g.lang, g.by) for g in report.glosses} == {("en", "Fake")}
    assert report.gloss_failures == ()
    [(texts, source, target)] = translator.asked
    assert (len(texts), source, target) == (2, "es", "en"), "the same words are asked for once"


def test_nothing_else_of_the_report_changes_but_the_name_in_the_signature():
    story = xlate.load_story(STORY)
    plain, told = xlate.check(story), xlate.check(story, translator=Fake())
    assert told.signature == plain.signature.model_copy(update={"translator": "Fake"})
    assert str(told.signature) == f"{plain.signature}|translator:Fake"
    rest = {"glosses": (), "gloss_failures": (), "signature": plain.signature}
    assert told.model_copy(update=rest) == plain
    assert judge(told, Settings()) == judge(plain, Settings())


def test_without_a_translator_the_report_is_the_same_object():
    report = factory.report()
    assert glossed(report, Settings()) is report


def test_the_reports_language_is_the_one_that_is_glossed_into():
    translator = Fake(pairs=[("es", "fr"), ("en", "fr")])
    report = xlate.check(xlate.load_story(STORY), Settings(report_lang="fr"), translator=translator)
    assert {g.lang for g in report.glosses} == {"fr"}
    assert {source for _, source, _ in translator.asked} == {"es", "en"}


def test_a_translator_that_is_silent_costs_the_glosses_and_nothing_else():
    story = xlate.load_story(STORY)
    plain, told = xlate.check(story), xlate.check(story, translator=Fake(dies_after=0))
    assert told.glosses == ()
    [failure] = told.gloss_failures
    assert (failure.path, failure.reason, failure.hint) == ("Fake", "it fell silent", "Wake it.")
    assert told.findings == plain.findings
    assert told.failures == ()
    assert judge(told, Settings()) == judge(plain, Settings())


def test_a_network_error_of_somebody_elses_translator_is_a_failure_too():
    asked = [part(1, "uno")]
    glosses, failures = glosses_of(Fake(dies_after=0, error=ConnectionResetError()), asked, "en")
    assert glosses == ()
    assert failures[0].reason == "it did not answer (ConnectionResetError)"


def test_what_was_told_before_it_fell_silent_is_kept_and_it_is_not_asked_again():
    translator = Fake(dies_after=1)
    asked = [part(n, f"texto {n}") for n in range(BATCH + 3)] + [part(99, "평화", "ko")]
    glosses, failures = glosses_of(translator, asked, "en")
    assert len(translator.asked) == 1
    assert len(glosses) == BATCH
    assert {g.text[:5] for g in glosses} == {"es>en"}
    assert [f.reason for f in failures] == ["it fell silent"]


def test_a_direction_it_has_not_is_told_by_name_and_the_others_are_glossed():
    asked = [part(1, "uno"), part(2, "мир", "ru"), part(3, "مرحبا", "ar")]
    glosses, failures = glosses_of(Fake(), asked, "en")
    assert [g.quote_id for g in glosses] == ["Q1"]
    assert [f.reason for f in failures] == [
        "it does not translate from Arabic into English",
        "it does not translate from Russian into English",
    ]


@pytest.mark.parametrize("lang", ["en", "en-GB", "und"])
def test_the_readers_own_language_and_none_at_all_are_not_glossed(lang):
    translator = Fake(pairs=[("en-GB", "en"), ("en", "en"), ("und", "en")])
    assert glosses_of(translator, [part(1, "one", lang)], "en") == ((), ())
    assert translator.asked == []


def test_a_part_that_is_too_long_is_not_sent_and_counted():
    translator = Fake()
    asked = [part(1, "x" * (MOST + 1)), part(2, "uno")]
    glosses, failures = glosses_of(translator, asked, "en")
    assert [g.quote_id for g in glosses] == ["Q2"]
    assert translator.asked[0][0] == ("uno",)
    assert failures[0].reason.startswith("1 rendering in Spanish has no gloss")


@pytest.mark.parametrize("answer", ["", " \n\x00", "x" * 10_000])
def test_an_empty_answer_and_a_flood_are_no_glosses(answer):
    glosses, failures = glosses_of(Odd(lambda texts: [answer] * len(texts)), [part(1, "uno")], "en")
    assert glosses == ()
    assert failures[0].reason.startswith("1 rendering in Spanish has no gloss")


@pytest.mark.parametrize("answer", [lambda texts: [], lambda texts: [*texts, "more"]])
def test_another_number_of_texts_is_not_guessed_at(answer):
    glosses, failures = glosses_of(Odd(answer), [part(1, "uno")], "en")
    assert glosses == ()
    assert failures[0].reason == "it answered with another number of texts"


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.text(max_size=40), max_size=6), st.text(max_size=40))
def test_any_words_and_any_answers_give_one_line_each(texts, answer):
    asked = [part(n, text) for n, text in enumerate(texts)]
    glosses, _ = glosses_of(Odd(lambda sent: [answer] * len(sent)), asked, "en")
    for gloss in glosses:
        gloss.text.encode()
        assert len(gloss.text.splitlines()) == 1
        assert asked[int(gloss.quote_id[1:])].text.strip()


def test_the_settings_name_the_translator():
    assert translator_of(Settings()) is None
    assert translator_of(Settings(translator="apertium")).name == "Apertium"
    chosen = Settings(translator="libretranslate", translator_url="http://mt.example",
                      translator_key_env="KEY", translator_timeout=3)  # fmt: skip
    told = translator_of(chosen)
    assert (told.name, told.url, told.key_env, told.seconds) == (
        "LibreTranslate", "http://mt.example", "KEY", 3,
    )  # fmt: skip
    assert set(ADAPTERS) == {"apertium", "libretranslate"}
    with pytest.raises(TypeError):
        ADAPTERS["x"] = None


def test_a_story_is_glossed_over_http():
    with serving() as asked:
        settings = Settings(translator="libretranslate", translator_url=asked.url)
        report = xlate.check(xlate.load_story(STORY), settings)
    assert report.signature.translator == "LibreTranslate"
    assert "LA PUERTA ESTÁ CERRADA" in [g.text for g in report.glosses]


def test_a_server_that_is_gone_does_not_cost_the_report():
    with serving() as asked:
        url = asked.url
    settings = Settings(translator="libretranslate", translator_url=url)
    report = xlate.check(xlate.load_story(STORY), settings)
    assert report.statements
    assert report.glosses == ()
    assert report.gloss_failures[0].path == "LibreTranslate"
    assert "does not answer" in report.gloss_failures[0].reason
