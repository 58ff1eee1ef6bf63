"""The tagger beside the rules: marks stay as they are, reported speech is the model's."""

import pytest

from xlate.encoder import load
from xlate.encoder.tags import Said
from xlate.model import Article, Quote
from xlate.quotes import english, find_quotes, find_quotes_many
from xlate.quotes.find import _asked, _finished, rules
from xlate.text.words import words

TEXT = (
    "The mayor hinted the bridge would stay shut. “We will see,” Ada Holm said. "
    "The clerk called it “a farce” on Monday."
)


def article(text: str = TEXT, name: str = "a") -> Article:
    return Article(id=name, outlet="o", lang="en", text=text)


def at(phrase: str) -> tuple[int, int]:
    """The words of a phrase, as indices."""
    start = TEXT.index(phrase)
    tokens = words(TEXT, "en")
    inside = [n for n, w in enumerate(tokens) if start <= w.start < start + len(phrase)]
    return inside[0], inside[-1] + 1


def merged(*said: Said) -> tuple[Quote, ...]:
    reading = rules(article())
    assert reading.speech is not None
    reading.speech = english.with_tags(TEXT, "en", reading.speech, said)
    return _finished(reading)


def test_reported_speech_is_what_the_model_hears() -> None:
    found = merged(Said(at("the bridge would stay shut"), at("The mayor"), at("hinted")))
    quote = found[0]
    assert (quote.form, quote.text) == ("indirect", "the bridge would stay shut")
    assert quote.source is not None
    assert quote.source.text == "The mayor"
    assert quote.cue is not None
    assert quote.cue.text == "hinted"


def test_marked_words_stay_whole_and_keep_whom_the_rules_saw() -> None:
    found = merged(Said(at("We will"), at("The clerk"), at("called")))
    quote = next(q for q in found if q.text == "We will see,")
    assert quote.form == "direct"
    assert quote.source is not None
    assert quote.source.text == "Ada Holm"
    assert [q.text for q in found if q.form != "indirect"] == ["We will see,", "a farce"]


def test_a_fragment_lies_within_what_is_reported_around_it() -> None:
    found = merged(Said(at("it “a farce”"), at("The clerk"), at("called")))
    inner = next(q for q in found if q.text == "a farce")
    outer = next(q for q in found if q.id == inner.within)
    assert outer.text == "it “a farce”"
    assert outer.form == "indirect"


def test_the_model_sees_one_row_for_each_word() -> None:
    asked = _asked(rules(article()))
    assert len(asked.words) == len(asked.seen) == len(words(TEXT, "en"))
    assert {len(row) for row in asked.seen} == {8}


def test_quotes_do_not_depend_on_what_else_is_read() -> None:
    encoder = load()
    if encoder is None or not encoder.manifest.has("tags.onnx"):
        pytest.skip("the model's files are absent")
    other = article("“No,” said Bo Lind. He added that rain would fall.", "b")
    alone = find_quotes(article(), encoder)
    assert find_quotes_many([other, article()], encoder)[1] == alone
    marked = [q.text for q in alone if q.form != "indirect"]
    assert marked == [q.text for q in find_quotes(article()) if q.form != "indirect"]
