"""check() and compare() end to end: spans, order, selection, and any input at all."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import xlate
from xlate.drift import KINDS
from xlate.errors import SettingsError, UsageError
from xlate.model import Comparison, Report, Severity
from xlate.settings import Settings, settings_from

BOUNDED = settings(max_examples=60, deadline=None)
ODD = [
    "", " ", "\n", "\x00", "“", "”", '"', "'", "’", "«", "»", "「", "」", "[", "]", "(",
    "...", "…", "?", "!", "—", "-", "\u200b", "\u202e", "\ufeff", "\u0301", "😀", "人民", "هل",
    "नहीं", "İ", "ß", "n't", "unless", "never", "not", "all", "may", "will", "said", "Kim",
    "KCNA", "5", "five", "3.5%", "$1,000", "Monday", "2017", "km", "the", "we", "he",
    "troops", "islands", ".", ",",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(ODD), max_size=14).map(" ".join))
LANGS = st.sampled_from([None, "en", "de", "ko", "zh", "ru", "xx"])


def sane(result: Comparison, a: str, b: str) -> None:
    """What holds for every comparison."""
    assert (result.a, result.b) == (a, b)
    assert 0 <= result.risk <= 1
    for text, tokens in ((a, result.tokens_a), (b, result.tokens_b)):
        assert all(text[t.start : t.end] == t.text for t in tokens)
        assert all(first.end <= second.start for first, second in pairwise(tokens))
    n, m = len(result.tokens_a), len(result.tokens_b)
    assert all(0 <= i < n and 0 <= j < m for i, j in result.links)
    assert len({f.id for f in result.findings}) == len(result.findings)
    for finding in result.findings:
        assert finding.a or finding.b
        assert finding.message
        assert finding.evidence
        for span, text in ((finding.a, a), (finding.b, b)):
            if span is not None:
                assert 0 <= span.start < span.end <= len(text)
                assert text[span.start : span.end] == span.text


@BOUNDED
@given(TEXTS, TEXTS, LANGS, LANGS)
def test_compare_takes_any_two_texts(a: str, b: str, lang_a: str | None, lang_b: str | None):
    result = xlate.compare(a, b, lang_a=lang_a, lang_b=lang_b)
    sane(result, a, b)
    assert xlate.compare(a, b, lang_a=lang_a, lang_b=lang_b) == result


@BOUNDED
@given(TEXTS, LANGS)
def test_a_text_does_not_drift_from_itself(text: str, lang: str | None) -> None:
    findings = xlate.compare(text, text, lang_a=lang, lang_b=lang).findings
    assert [f.message for f in findings if f.severity is not Severity.NEUTRAL] == []


def test_opposites_side_by_side_do_not_drift_from_themselves() -> None:
    assert xlate.compare("North South Korea", "North South Korea").findings == ()


PAIRS = [
    ("We will never give up.", "We will give up."),
    ("The fleet left on Monday.", "On Monday the fleet departed."),
    ("", "Yes."),
    ("Мы не уйдём.", "Wir gehen nicht."),
]


def test_many_is_the_same_as_one_by_one() -> None:
    assert xlate.compare_many(PAIRS) == [xlate.compare(a, b) for a, b in PAIRS]
    assert xlate.compare_many(iter(PAIRS)) == xlate.compare_many(PAIRS)
    assert xlate.compare_many([]) == []
    given_langs = xlate.compare_many(PAIRS, lang_a="en", lang_b="en")
    assert given_langs == [xlate.compare(a, b, lang_a="en", lang_b="en") for a, b in PAIRS]


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4))
def test_many_is_the_same_as_one_by_one_for_any_texts(pairs: list[tuple[str, str]]) -> None:
    assert xlate.compare_many(pairs) == [xlate.compare(a, b) for a, b in pairs]


def test_the_order_of_pairs_does_not_matter() -> None:
    forth, back = xlate.compare_many(PAIRS), xlate.compare_many(PAIRS[::-1])
    assert forth == back[::-1]


def test_the_language_is_found_by_script_else_english() -> None:
    result = xlate.compare(*PAIRS[3])
    assert (result.lang_a, result.lang_b) == ("ru", "en")


SENTENCE = "The general spoke on Monday. {} The talks ended in the evening."
ALPHA = SENTENCE.format("“We will never leave the islands unless they are safe,” Ana Duarte said.")
BETA = SENTENCE.format("“We will leave the islands,” Ana Duarte said.")
GAMMA = SENTENCE.format("“We will never leave the islands unless they are safe,” Duarte said.")


def report(chosen: Settings | None = None, **texts: str) -> Report:
    given_articles = [{"outlet": o, "text": t, "lang": "en"} for o, t in texts.items()]
    return xlate.check(xlate.load_story(given_articles), chosen or Settings())


def whole(found: Report) -> None:
    """What holds for every report."""
    texts = {a.id: a.text for a in found.articles}
    quotes = {q.id for q in found.quotes}
    assert len(quotes) == len(found.quotes)
    spans = [s for f in (*found.findings, *found.suppressed) for s in (f.a, f.b) if s is not None]
    spans += found.quotes
    for statement in found.statements:
        assert statement.base in statement.renderings
        for rendering in statement.renderings:
            assert rendering.quote.id in quotes
            spans += [rendering.part, rendering.host]
    for span in spans:
        assert texts[span.article_id][span.start : span.end] == span.text
    for finding in found.findings:
        assert finding.a or finding.b
        assert finding.code == {k.KIND: k.ID for k in KINDS}[finding.kind]
        assert finding.statement_id in {s.id for s in found.statements}
    assert [row.article_id for row in found.coverage] == [a.id for a in found.articles]
    ranks = [f.severity.rank for f in found.findings]
    assert ranks == sorted(ranks, reverse=True)


def test_a_story_from_texts_to_findings() -> None:
    found = report(Alpha=ALPHA, Beta=BETA, Gamma=GAMMA)
    whole(found)
    first = next(f for f in found.findings if f.kind == "polarity")
    assert (first.severity, first.a.text, first.b) == ("critical", "never", None)
    assert first.message == 'Alpha negates with "never"; Beta does not'
    assert (first.evidence[0].agree, first.evidence[0].of) == (1, 1)
    assert {f.missing_in for f in found.findings if f.b is None} == {found.articles[1].id}
    assert [s.outlets for s in found.statements] == [("Alpha", "Beta", "Gamma")]


def test_a_report_is_the_same_each_time() -> None:
    texts = {"Alpha": ALPHA, "Beta": BETA, "Gamma": GAMMA}
    assert report(**texts).model_dump_json() == report(**texts).model_dump_json()


def test_the_same_text_twice_has_no_drift() -> None:
    found = report(Alpha=ALPHA, Beta=ALPHA)
    assert [f.message for f in found.findings if f.severity.rank] == []


def test_one_article_alone_has_quotes_and_no_findings() -> None:
    found = report(Alpha=ALPHA)
    assert [q.outlet for q in found.quotes] == ["Alpha"]
    assert found.findings == ()


@pytest.mark.parametrize("name", ["polarity", "XL103"])
def test_selection_moves_the_rest_to_suppressed(name: str) -> None:
    every = report(Alpha=ALPHA, Beta=BETA)
    kept = report(Settings(select=(name,)), Alpha=ALPHA, Beta=BETA)
    assert {f.kind for f in kept.findings} == {"polarity"}
    assert len(kept.findings) + len(kept.suppressed) == len(every.findings)
    left = report(Settings(ignore=(name,)), Alpha=ALPHA, Beta=BETA)
    assert {f.kind for f in left.suppressed} == {"polarity"}
    assert {f.id for f in left.findings} == {f.id for f in kept.suppressed}


def test_a_desk_grades_a_kind() -> None:
    graded = settings_from({"severity": {"polarity": "minor"}})
    found = report(graded, Alpha=ALPHA, Beta=BETA)
    assert {f.severity for f in found.findings if f.kind == "polarity"} == {"minor"}


def test_a_desk_raises_a_kind_but_no_finding_below_the_kinds_usual_grade() -> None:
    texts = {
        "Alpha": '"Our ships will sail at dawn," he said.',
        "Beta": '"Our fast grey ships will sail at dawn," he said.',
    }
    glossary = {"model": False, "glossary": [{"use": "vessel", "not": ["ship"]}]}
    raised = {"severity": {"term": "critical", "addition": "critical"}}

    def grades(settings: dict[str, object]) -> set[tuple[str, str]]:
        found = report(settings_from(settings), **texts).findings
        return {(f.kind, str(f.severity)) for f in found if f.kind in ("term", "addition")}

    assert grades(glossary) == {("term", "minor"), ("addition", "minor")}
    assert grades(glossary | raised) == {("term", "critical"), ("addition", "minor")}


@pytest.mark.parametrize("key", ["select", "ignore", "severity"])
def test_an_unknown_kind_is_refused(key: str) -> None:
    value = {"polarty": "minor"} if key == "severity" else ["polarty"]
    chosen = settings_from({key: value})
    for call in (
        lambda: report(chosen, Alpha=ALPHA, Beta=BETA),
        lambda: xlate.compare("a", "b", settings=chosen),
    ):
        with pytest.raises(SettingsError, match=f"{key}: no kind of drift is called 'polarty'"):
            call()


def test_the_signature_says_what_made_the_report() -> None:
    found = report(Alpha=ALPHA)
    assert found.signature.version == xlate.__version__
    assert found.signature.settings == Settings().digest()
    other = report(Settings(base="Alpha"), Alpha=ALPHA)
    assert other.signature.settings != found.signature.settings
    assert other.signature.lexicons == found.signature.lexicons


def test_the_named_outlet_is_the_base() -> None:
    for name in ("Alpha", "Beta", "Gamma"):
        found = report(Settings(base=name), Alpha=ALPHA, Beta=BETA, Gamma=GAMMA)
        assert found.statements[0].base.quote.outlet == name


SAID = [
    "“", "”", '"', " said", " said that ", " according to KCNA", " Kim Jong Un", ". ", ", ",
    "\n\n", "We will never leave", "We will leave the islands", " unless ", "they are safe",
    " on Monday", "told reporters", " [sic] ", " ... ", "‘", "’", "「", "」", "the army ",
    "人",
]  # fmt: skip
ARTICLES = st.lists(st.sampled_from(SAID), max_size=16).map("".join)


@settings(max_examples=50, deadline=None)
@given(st.lists(ARTICLES, min_size=1, max_size=3), st.booleans())
def test_check_takes_any_texts(texts: list[str], original: bool) -> None:
    articles = [
        {"outlet": f"O{n}", "text": text, "lang": "en", "original": original and n == 0}
        for n, text in enumerate(texts)
    ]
    story = xlate.load_story(articles)
    found = xlate.check(story)
    whole(found)
    assert xlate.check(story) == found


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60))
def test_check_takes_any_characters(a: str, b: str) -> None:
    whole(xlate.check(xlate.load_story([{"outlet": "A", "text": a}, {"outlet": "B", "text": b}])))


@settings(max_examples=30, deadline=None)
@given(ARTICLES)
def test_a_copy_of_an_article_does_not_drift(text: str) -> None:
    found = report(Alpha=text, Beta=text)
    assert [f.message for f in found.findings if f.severity.rank] == []


def test_a_long_pair_is_compared_in_reasonable_size() -> None:
    text = "We will never leave the islands unless they are safe. " * 12
    result = xlate.compare(text, text.replace("never ", "", 1))
    sane(result, text, text.replace("never ", "", 1))
    assert any(f.kind == "polarity" for f in result.findings)


def test_a_paragraph_given_twice_is_compared_once() -> None:
    words = "“We do not rule out talks, but we shall not go to them on our knees,” Orsk said."
    other = "“We rule out talks, and we shall not go to them on our knees,” Orsk said."
    found = xlate.check(
        xlate.load_story(
            [
                {"outlet": "Alpha", "text": f"{words}\n\nThe river rose.\n\n{words}"},
                {"outlet": "Beta", "text": words.replace("rule out", "exclude")},
                {"outlet": "Gamma", "text": other},
            ]
        )
    )
    lost = [f for f in found.findings if f.kind == "polarity"]
    assert [(f.a.text if f.a else None, f.missing_in) for f in lost] == [("not", "gamma")]


def test_check_says_what_it_takes() -> None:
    with pytest.raises(UsageError, match="takes a Story, not str"):
        xlate.check("a folder")  # type: ignore[arg-type]
