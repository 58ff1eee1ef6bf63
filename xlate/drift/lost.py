"""What omission and addition share: content words on one side only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate.drift.blocks import differences, edge
from xlate.drift.build import finding, graded
from xlate.drift.markers import project, support
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Severity
from xlate.text import lexicon
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.words import Word

EMPTY_HANDED = 0.55  # confidence from which losing content words is worth an alarm


def lost(
    pair: Pair, context: Context, kind: str, severity: Severity, *, from_a: bool, message: str
) -> Iterator[Finding]:
    """Findings on the blocks that have words on one side only."""
    if not pair.same_language:
        return
    side = pair.a if from_a else pair.b
    for block in differences(pair, synonyms(pair.a.lang, context.settings.lexicon)):
        run, other = (block.a, block.b) if from_a else (block.b, block.a)
        if not run or other or bracketed(side, run):
            continue
        if side.framed(run) or (edge(pair, run, from_a) and _beyond(pair, from_a)):
            continue  # what an outlet tells around the marks, or did not quote, is coverage
        around = support(pair, run, from_a)
        weight = sum(_weight(side.words[i]) for i in run)
        confidence = around * min(1.0, 0.25 + 0.12 * weight)
        grade = graded(severity, confidence, EMPTY_HANDED)
        if _pronoun_instead(pair, run, from_a):
            grade = min(grade, Severity.MINOR, key=lambda s: s.rank)
        if not lexicon.judged(side.lang):  # its words are not known: it may be said otherwise
            grade, confidence = min(grade, Severity.MINOR, key=lambda s: s.rank), confidence / 2
        run = _with_particles(pair, run, from_a)
        yield finding(
            pair, kind, grade, confidence, message,
            a=run if from_a else None, b=None if from_a else run,
            rule="one side only", detail=f"support {around:.2f}, weight {weight:.1f}",
        )  # fmt: skip


def _with_particles(pair: Pair, run: tuple[int, ...], from_a: bool) -> tuple[int, ...]:
    """The run with the lone function words before it: "drones" is told as "of these drones"."""
    side, partners = (pair.a, pair.partners_a) if from_a else (pair.b, pair.partners_b)
    first = run[0]
    while first and run[0] - first < 3:
        word = side.words[first - 1]
        if partners[first - 1] or not word.function or first - 1 in side.left_out:
            break
        first -= 1
    return (*range(first, run[0]), *run)


def _beyond(pair: Pair, from_a: bool) -> bool:
    """Whether the other side is a part of a sentence: it may simply have quoted less."""
    other = pair.b if from_a else pair.a
    return other.quote is not None and other.quote.form == "fragment"


def bracketed(side: Side, run: Sequence[int]) -> bool:
    """Whether the words stand in brackets: marked as the outlet's own."""
    before = side.text[: side.words[run[0]].start - side.offset]
    after = side.text[side.words[run[-1]].end - side.offset :]
    for opening, closing in ("[]", "()"):
        if before.rfind(opening) > before.rfind(closing) and closing in after:
            return True
    return False


def _pronoun_instead(pair: Pair, run: Sequence[int], from_a: bool) -> bool:
    """Whether a lone pronoun of the other side stands where the words would."""
    other, partners = (pair.b, pair.partners_b) if from_a else (pair.a, pair.partners_a)
    pronouns = lexicon.forms(
        other.lang, "function", "personal_pronoun", "possessive_determiner", "demonstrative"
    )
    places = [project(pair, i, from_a) for i in (run[0], run[-1])]
    low, high = int(min(places)) - 2, int(max(places)) + 2
    return any(
        other.words[k].low in pronouns and not partners[k]
        for k in range(max(0, low), min(len(other.words), high + 1))
    )


def _weight(word: Word) -> float:
    """How much content a word carries: function words little, names and numbers much."""
    if not word.content:
        return 0.2
    return 1.6 if word.number or word.capital else 1.0
