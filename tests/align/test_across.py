"""Quotes of several languages: put together by an encoder at the port, each language with a base.

The fitted weights are those of the encoder that ships; a fake whose likenesses are plain tells
whether what is made of them holds.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from align.concepts import Concepts
from xlate.align import Aligned, align_quotes
from xlate.align.across import across_log_odds
from xlate.align.units import units
from xlate.drift.pair import Context
from xlate.encoder import TextVectors, load_multilingual
from xlate.model import Article, Finding
from xlate.pipeline.given import signature, vectors_for
from xlate.pipeline.statements import statements_findings
from xlate.quotes.find import find_quotes_many
from xlate.settings import Settings

TEXTS = {
    "Vestnik": ("ru", "«Мы никогда не отступим, флот остаётся», — сказал министр в понедельник. "
                      "Хлеб дорог. «Гавань остаётся», — добавил он. Дети идут в школу."),
    "Post": ("en", "“We will never retreat, the fleet stays,” the minister said on Monday. "
                   "Bread is dear. “The harbour stays,” he added. Children go to school."),
    "Mail": ("en", "“We will retreat, the fleet stays,” the minister said on Monday. "
                   "Bread is dear. “The harbour stays,” he added. Children go to school."),
}  # fmt: skip


def articles(*names: str) -> list[Article]:
    return [
        Article(id=n, outlet=n, lang=TEXTS[n][0], text=TEXTS[n][1], original=n == "Vestnik")
        for n in names
    ]


def aligned(of: list[Article], vectors: TextVectors | None) -> tuple[Aligned, ...]:
    quotes = [q for found in find_quotes_many(of, None) for q in found]
    return align_quotes(of, quotes, Settings(), None, vectors)


def found_in(of: list[Article], items: tuple[Aligned, ...]) -> list[Finding]:
    context = Context(Settings(), {a.id: a for a in of}, None)
    return statements_findings(items, context)


def shared(items: tuple[Aligned, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (item.statement.id, tuple(r.quote.article_id for r in item.statement.renderings))
        for item in items
    ]


def test_quotes_of_two_languages_are_one_statement() -> None:
    of = articles("Vestnik", "Post")
    assert shared(aligned(of, Concepts())) == [
        ("S1", ("Vestnik", "Post")),
        ("S2", ("Vestnik", "Post")),
    ]
    apart = shared(aligned(of, None))
    assert {len(held) for _, held in apart} == {1}
    assert shared(aligned(of, Concepts("ru", "de"))) == apart  # it does not read English


def test_each_other_language_of_several_articles_has_a_base_of_its_own() -> None:
    of = articles("Vestnik", "Post", "Mail")
    first, second = aligned(of, Concepts())
    for item in (first, second):
        assert item.statement.base.quote.article_id == "Vestnik"
        assert set(item.local) == {"en"}
        assert item.statement.renderings[item.local["en"]].quote.lang == "en"
    alone = aligned(articles("Vestnik", "Post"), Concepts())
    assert all(item.local == {} for item in alone)


def test_what_two_comparisons_see_is_told_once() -> None:
    of = articles("Vestnik", "Post", "Mail")
    found = [f for f in found_in(of, aligned(of, Concepts())) if f.kind == "polarity"]
    (only,) = [f for f in found if f.severity.rank]
    sides = [s.article_id for s in (only.a, only.b) if s is not None]
    assert "Vestnik" not in sides  # told between the two that share their words
    assert "never" in {s.text for s in (only.a, only.b) if s is not None}


def test_a_drift_between_two_languages_alone_is_told_there() -> None:
    of = articles("Vestnik", "Mail")
    found = [f for f in found_in(of, aligned(of, Concepts())) if f.kind == "polarity"]
    (only,) = [f for f in found if f.severity.rank]
    assert only.a is not None
    assert only.a.text == "никогда не"  # two words, one negation
    assert only.a.article_id == "Vestnik"
    assert only.b is None
    assert only.missing_in == "Mail"


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=3), st.text(max_size=60))
def test_any_texts_have_the_same_odds_in_either_order(told: list[str], around: str) -> None:
    texts = " ".join(f"“{t}” {around}." for t in told)
    pair = [
        Article(id="a", outlet="a", lang="en", text=texts),
        Article(id="b", outlet="b", lang="ru", text=TEXTS["Vestnik"][1]),
    ]
    found = {a.id: list(f) for a, f in zip(pair, find_quotes_many(pair, None), strict=True)}
    every = [u for a in pair for u in units(a, found[a.id])]
    odds = across_log_odds(every, pair, Concepts())
    assert odds == across_log_odds(every, pair, Concepts())
    assert all(u < v and every[u].lang != every[v].lang for u, v in odds)
    turned = across_log_odds(every, pair[::-1], Concepts())
    assert turned.keys() == odds.keys()
    assert all(turned[key] == pytest.approx(value, abs=1e-4) for key, value in odds.items())


def test_the_signature_has_the_encoder_that_aligned_and_the_translator() -> None:
    plain = Settings(model=False)
    assert signature(plain).model == "none"
    assert signature(plain, Concepts()).model == "c0ffee000000"
    both = signature(Settings(), Concepts())
    assert both.model == f"{signature(Settings()).model}+c0ffee000000"
    assert signature(Settings(translator="apertium")).translator == "Apertium"
    assert signature(Settings()).translator == "none"


def test_one_language_needs_no_multilingual_encoder() -> None:
    assert vectors_for(Settings(), {"en"}) is None
    assert vectors_for(Settings(model=False), {"en", "ru"}) is None
    found = vectors_for(Settings(), {"en", "ru"})
    assert found is not None
    assert found.reads("en", "ru")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "«Мы не будем повышать налоги в этом году», — заявил министр."),
        ("ko", "장관은 “우리는 올해 세금을 올리지 않을 것”이라고 말했다."),
        ("zh", "部长说：“我们今年不会提高税收。”"),
        ("ar", "قال الوزير: «لن نرفع الضرائب هذا العام»."),
    ],
)
def test_articles_of_one_sentence_are_aligned_by_what_they_say(lang: str, text: str) -> None:
    vectors = load_multilingual()
    own = Article(id="a", outlet="a", lang=lang, text=text)
    for said, together in (
        ("“We will not raise taxes this year,” the minister said.", True),
        ("“The new album is about my cats,” said the singer.", False),
    ):
        other = Article(id="b", outlet="b", lang="en", text=said)
        held = [len(ids) for _, ids in shared(aligned([own, other], vectors))]
        assert held == ([2] if together else [1, 1])
