"""Where the words stand that a cue tells: on its left, on its right, on both sides, in tokens."""

from __future__ import annotations

from typing import NamedTuple

from xlate.quotes.western.cues import Cue
from xlate.quotes.western.phrases import Span, adjuncts
from xlate.quotes.western.tokens import Sentence

_REACH = 18
_FEWEST = 3
_YES = 4  # letters: "dijo que sí" tells nothing


class Content(NamedTuple):
    """A stretch of tokens that a cue tells; `marked` where it is quotes and nothing else."""

    span: Span
    marked: bool


def is_closing(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue stands behind words, and a pause or the end behind it."""
    left = _left_edge(sentence, cue)
    if left <= 0 or not (sentence.pause(left - 1) or sentence.kind(left - 1) == "q"):
        return False
    if sentence.low(left - 1) in (":", ";", "(", ")"):
        return False
    right = adjuncts(sentence, cue.right, len(sentence.toks))
    if sentence.low(right) == ":" or sentence.has(right, "that"):
        return False
    if sentence.kind(right) == "q" and sentence.kind(left - 1) != "q":
        return False
    while sentence.word(right) and not sentence.has(right, "that") and right - cue.right < _REACH:
        right += 1
    german = sentence.habits.nouns_capital
    if sentence.low(right) == "," and german and sentence.has(right + 1, "that"):
        return False
    return sentence.pause(right) and sentence.low(right) != ":"


def _left_edge(sentence: Sentence, cue: Cue) -> int:
    left = cue.left
    return left - 1 if sentence.has(left - 1, "as_words") else left


def left_content(sentence: Sentence, cue: Cue, begin: int) -> Content | None:
    """The words that a closing cue tells: the quote right before it, or its sentence so far."""
    end = _left_edge(sentence, cue)
    while end > begin and sentence.kind(end - 1) == "p":
        end -= 1
    if end <= begin:
        return None
    quotes = end
    while quotes > begin and sentence.kind(quotes - 1) in ("q", "p"):
        quotes -= 1
    if quotes < end and sentence.kind(end - 1) == "q":
        draft = sentence.toks[end - 1].draft
        if quotes == begin or (draft is not None and draft.form != "fragment"):
            while sentence.kind(quotes) == "p":
                quotes += 1
            return Content((quotes, end), True)
    while begin < end and sentence.kind(begin) == "p":
        begin += 1
    words = sum(sentence.word(i) for i in range(begin, end))
    return Content((begin, end), False) if words else None


def enough(sentence: Sentence, content: Content) -> bool:
    """Whether unmarked words are enough of a clause to be somebody's speech."""
    first, last = content.span
    if sentence.has(first, "relatives") and not sentence.has(first, "determiners"):
        return False
    return sum(not sentence.pause(i) for i in range(first, last)) >= _FEWEST


def second_half(sentence: Sentence, cue: Cue, marked: bool) -> Content | None:
    """What goes on behind an inserted cue: "...", said X, "..."."""
    at = cue.right
    while sentence.word(at) and at - cue.right < _REACH:
        at += 1
    if not sentence.pause(at) or at >= len(sentence.toks) or sentence.low(at) == ":":
        return None
    first = at
    while first < len(sentence.toks) and sentence.kind(first) == "p":
        first += 1
    if first >= len(sentence.toks):
        return None
    if sentence.kind(first) == "q":
        return Content((first, first + 1), True)
    if marked or not (sentence.low(at) == "," or sentence.dash(at)):
        return None
    if sentence.has(first, "relatives", "stops", "that", "conjunctions", "subordinators", "times"):
        return None
    return (
        None
        if _gerund(sentence, first) or sentence.capital(first)
        else Content((first, _end(sentence)), False)
    )


def _gerund(sentence: Sentence, at: int) -> bool:
    return any(
        shape in ("ger", "pp") for _, shape in sentence.habits.forms.get(sentence.low(at), ())
    )


def right_content(sentence: Sentence, cue: Cue, bound: int) -> list[Content]:
    """The words that a cue leads to: behind a colon, behind "that", a fragment, a subjunctive."""
    at = cue.right
    stop = min(bound, at + _REACH)
    while at < stop and sentence.word(at) and not sentence.has(at, "that"):
        at += 1
    if at >= bound:
        return [
            Content((i, i + 1), True) for i in range(cue.first, cue.last) if sentence.kind(i) == "q"
        ]
    if sentence.has(at, "that") and not sentence.has(at - 1, "determiners"):
        return _clauses(sentence, at + 1, bound)
    if sentence.low(at) == ":":
        return [Content((i, i + 1), True) for i in range(at + 1, bound) if sentence.kind(i) == "q"]
    if sentence.low(at) == ",":
        german = sentence.habits.nouns_capital
        if german and sentence.has(at + 1, "that"):
            return _clauses(sentence, at + 2, bound)
        if german and _subjunctive(sentence, at + 1, bound):
            return [Content((at + 1, _end(sentence, bound)), False)]
        if sentence.kind(at + 1) == "q":
            return [Content((at + 1, at + 2), True)]
    around = [*range(cue.first, cue.last), *range(at, bound)]
    return [Content((i, i + 1), True) for i in around if sentence.kind(i) == "q"]


def _clauses(sentence: Sentence, first: int, bound: int) -> list[Content]:
    """What "that" leads to, in two where it stands twice: "che ..., e che ..."."""
    last = _end(sentence, bound)
    cuts = [
        i for i in range(first + 2, last - 1)
        if sentence.has(i, "conjunctions") and sentence.has(i + 1, "that")
        and not sentence.habits.nouns_capital
    ]  # fmt: skip
    found: list[Content] = []
    for start, end in zip([first, *(c + 2 for c in cuts)], [*cuts, last], strict=True):
        while end > start and sentence.kind(end - 1) == "p":
            end -= 1
        marked = end - start == 1 and sentence.kind(start) == "q"
        if marked or end > start + 1 or len(sentence.low(start)) > _YES:
            found.append(Content((start, end), marked))
    return found


def _subjunctive(sentence: Sentence, first: int, bound: int) -> bool:
    """Whether a main clause in the subjunctive of reported speech begins here."""
    if sentence.has(first, "that", "subordinators") or not sentence.word(first):
        return False
    clause = range(first, min(bound, first + 30))
    final = sentence.has(first, "relatives")  # a relative clause has its verb at the end
    return any(
        sentence.has(i, "subjunctive") and not (final and sentence.pause(i + 1)) for i in clause
    )


def phrase_right(sentence: Sentence, cue: Cue, bound: int) -> Content | None:
    """What "according to X" leads to: the rest of its sentence."""
    first = cue.right
    if sentence.low(first) == ",":
        first += 1
    elif not (sentence.habits.nouns_capital and sentence.word(first)):
        return None
    last = _end(sentence, bound)
    if _gerund(sentence, first):  # "Selon l'agence, citant un responsable, le navire a coulé"
        comma = (i for i in range(first, last) if sentence.low(i) == ",")
        first = next(comma, first - 1) + 1
    if last - first == 1 and sentence.kind(first) == "q":
        return Content((first, last), True)
    words = sum(not sentence.pause(i) for i in range(first, last))
    return Content((first, last), False) if words >= _FEWEST else None


def _end(sentence: Sentence, bound: int | None = None) -> int:
    """The end of the sentence's words, or that of the stretch before `bound`."""
    last = len(sentence.toks) if bound is None else bound
    while last > 0 and sentence.kind(last - 1) == "p" and sentence.low(last - 1) != ")":
        last -= 1
    return last
