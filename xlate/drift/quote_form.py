"""Quote form: marks around words that others give without them, or around less or more.

What it means: one version puts a whole sentence between quote marks where another quotes three
words and paraphrases the rest, or has no marks at all.

Why an editor cares: marks promise the speaker's own words. Marks around a paraphrase break that
promise; a quoted scrap lets the outlet's own words carry the rest.

Bad:  'the leader said the ministry would respond' / '"We will respond," the leader said'
Good: a quote in one version, the same quote shortened to a fragment in another (a note)

Source: MQM custom type; the quotation rules of the large news agencies' style guides.
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.build import finding
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Form, Severity
from xlate.text import lexicon
from xlate.text.messages import _

ID = "XL109"
KIND = "quote-form"
SEVERITY = Severity.MINOR

VERBATIM = 0.8  # share of a quote's words that stand in the other version word for word


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on the quote marks of one pair."""
    a, b = pair.a.quote, pair.b.quote
    if a is None or b is None or a.form == b.form:
        return
    marked_more = _rank(b.form) > _rank(a.form)
    fuller = pair.b if marked_more else pair.a
    verbatim = _verbatim(fuller, pair.a if marked_more else pair.b)
    shifted = pair.same_language and _person(pair.a) != _person(pair.b)
    severity, confidence = _grade(pair, marked_more, verbatim, shifted)
    yield finding(
        pair, KIND, severity, confidence,
        _message(marked_more, (a if marked_more else b).form, shifted),
        a=pair.a.whole(), b=pair.b.whole(), rule=f"{a.form} to {b.form}",
        detail=f"{verbatim:.0%} of the marked words stand in the other version word for word",
    )  # fmt: skip


def _message(marked_more: bool, less: Form, shifted: bool) -> str:
    """Who puts the words between marks, how the other gives them, and in which person."""
    if less is Form.FRAGMENT and shifted:
        text = _(
            "{more} puts the words between quote marks; {less} quotes only a few of the words and "
            "paraphrases the rest, in another grammatical person"
        )
    elif less is Form.FRAGMENT:
        text = _(
            "{more} puts the words between quote marks; {less} quotes only a few of the words and "
            "paraphrases the rest"
        )
    elif shifted:
        text = _(
            "{more} puts the words between quote marks; {less} reports them without marks, in "
            "another grammatical person"
        )
    else:
        text = _("{more} puts the words between quote marks; {less} reports them without marks")
    more, fewer = ("{B}", "{A}") if marked_more else ("{A}", "{B}")
    return text.replace("{more}", more).replace("{less}", fewer)


def _rank(form: Form) -> int:
    return (Form.INDIRECT, Form.FRAGMENT, Form.DIRECT).index(form)


def _grade(pair: Pair, marked_more: bool, verbatim: float, shifted: bool) -> tuple[Severity, float]:
    """Marks lost are a note; marks gained around other words than the base's are a warning."""
    if not pair.same_language:
        return Severity.NEUTRAL, 0.2
    if not marked_more:  # quoting less than the base is no drift
        return Severity.NEUTRAL, 0.2
    if verbatim >= VERBATIM:
        return Severity.NEUTRAL, 0.2
    confidence = 0.35 + 0.3 * (1 - verbatim) + (0.1 if shifted else 0.0)
    from_original = marked_more and pair.a.original
    return (Severity.MAJOR if from_original else Severity.MINOR), confidence


def _verbatim(of: Side, other: Side) -> float:
    """Share of a side's quoted content words that stand in the other side as written."""
    quoted = [w for w, flag in zip(of.words, of.inside, strict=True) if flag and not w.punctuation]
    content = [w for w in quoted if w.content]
    mine = [w.low for w in (content if len(content) > 2 else quoted)]
    theirs = {w.low for w in other.words}
    return sum(word in theirs for word in mine) / len(mine) if mine else 1.0


def _person(side: Side) -> bool:
    """Whether the quoted words, or the host of a fragment, speak in the first person."""
    first = _first_person(side.lang)
    return any(w.low in first for i, w in enumerate(side.words) if i not in side.left_out)


def _first_person(lang: str) -> frozenset[str]:
    words = lexicon.forms(lang, "function")
    return frozenset(("i", "we", "my", "our", "us", "me", "ours", "ourselves")) & words
