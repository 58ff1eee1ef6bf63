"""The cues of a sentence: which words say that somebody spoke, and who their subject is."""

from __future__ import annotations

from dataclasses import dataclass

from xlate.quotes.western.phrases import Span, backward, forward, opens
from xlate.quotes.western.tokens import Sentence

_BETWEEN = 5
_BRACKET = 30  # words between the parts of a German verb
_SET_OFF = 25  # words between commas behind a subject


@dataclass(slots=True)
class Cue:
    """A cue: `first:last` its words, `source` its subject, `left:right` all that belongs to it.

    `kind`: "verb", "ger", or that of a phrase ("before", "behind", "so", "weak", "closer",
    "opener"). `behind` tells that the subject stands behind; `negated` that it is denied.
    """

    first: int
    last: int
    kind: str
    source: Span | None = None
    left: int = 0
    right: int = 0
    behind: bool = False
    negated: bool = False


def find_cues(sentence: Sentence) -> list[Cue]:
    """The cues outside the marks, in order."""
    found: list[Cue] = []
    at = 0
    while at < len(sentence.toks):
        cue = phrase_cue(sentence, at) or verb_cue(sentence, at, found)
        if cue is None:
            at += 1
            continue
        found.append(cue)
        at = max(at + 1, cue.last if cue.kind != "verb" else cue.first + 1, cue.first + 1)
        if cue.kind != "verb" or cue.last - cue.first < _BETWEEN:
            at = max(at, cue.last)
    return found


def phrase_cue(sentence: Sentence, at: int) -> Cue | None:
    """The cue at `at` that is no verb: "selon X", "nach Angaben von X", "X zufolge", "so X"."""
    for rest, kind in sentence.habits.phrases.get(sentence.low(at), ()):
        last = at + 1 + len(rest)
        if tuple(sentence.low(at + 1 + n) for n in range(len(rest))) != rest:
            continue
        if kind == "behind":
            begin = _clause(sentence, at)
            nearest = (i for i in range(at - 1, begin, -1) if sentence.has(i, "determiners"))
            source = backward(sentence, next(nearest, begin), at)
            return Cue(at, last, kind, source, source[0], last) if source else None
        if kind in ("closer", "opener"):
            return Cue(at, last, kind, None, at, last)
        first = last + 1 if rest and sentence.has(last, "of") else last
        source = forward(sentence, first)
        edge = sentence.pause(at - 1) or sentence.kind(at - 1) == "q" or kind == "before"
        if source is None or source[0] != first or not edge:
            continue
        if kind == "so" and not (sentence.pause(source[1]) and sentence.low(at - 1) == ","):
            continue
        return Cue(at, last, kind, source, at, source[1], behind=True)
    return None


def _match(sentence: Sentence, at: int, shapes: tuple[str, ...]) -> tuple[int, str] | None:
    """The end of the listed form at `at`; "" for the particle of a form in two words, or it."""
    for rest, shape in sentence.habits.forms.get(sentence.low(at), ()):
        if shape not in shapes:
            continue
        if rest and sentence.habits.nouns_capital and rest[-1] in sentence.habits.sets["particles"]:
            fixed = rest[:-1]
            if tuple(sentence.low(at + 1 + n) for n in range(len(fixed))) == fixed:
                last = _particle(sentence, at + 1 + len(fixed), rest[-1])
                if last is not None:
                    return last, rest[-1]
            continue
        if tuple(sentence.low(at + 1 + n) for n in range(len(rest))) == rest:
            return at + 1 + len(rest), ""
    return None


def _particle(sentence: Sentence, at: int, particle: str) -> int | None:
    """The index behind a verb's particle, which ends its clause."""
    for index in range(at, min(at + _BRACKET, len(sentence.toks))):
        if sentence.low(index) in (";", ":", ".", "?", "!"):
            return None
        if sentence.low(index) == particle and _clause_ends(sentence, index + 1):
            return index + 1
    return None


def _clause_ends(sentence: Sentence, at: int) -> bool:
    return sentence.pause(at) or sentence.kind(at) == "q" or sentence.has(at, "conjunctions")


def group(sentence: Sentence, at: int) -> tuple[int, int, int | None] | None:
    """A finite verb of saying at `at`: where it begins and ends, and its inverted pronoun."""
    if sentence.kind(at) != "w":
        return None
    if sentence.has(at, "auxiliaries", "auxiliary_reflexive", "infinitive_after"):
        found = _compound(sentence, at)
        if found is not None:
            return found
    simple = _match(sentence, at, ("finite",))
    noun = sentence.has(at - 1, "determiners") and not sentence.has(at - 1, "clitics")
    if simple is None or noun or (sentence.capital(at) and at and sentence.capital(at - 1)):
        return None
    last, particle = simple
    pronoun = None
    if not particle and last < len(sentence.toks) and sentence.toks[last].inverted:
        pronoun, last = last, last + 1
    return at, last, pronoun


def _compound(sentence: Sentence, at: int) -> tuple[int, int, int | None] | None:
    """An auxiliary and its participle: "a-t-elle déclaré", "hatte am Montag gesagt"."""
    if sentence.has(at, "auxiliary_reflexive") and not sentence.has(at, "auxiliaries"):
        clitic = sentence.has(at - 1, "clitics") or sentence.has(at - 2, "clitics")
        if not clitic:
            return None
    last = at + 1
    pronoun = None
    if last < len(sentence.toks) and sentence.toks[last].inverted:
        pronoun, last = last, last + 1
    german = sentence.habits.nouns_capital
    shapes = ("inf",) if sentence.has(at, "infinitive_after") else ("pp",)
    reach = _BRACKET if german else _BETWEEN
    for index in range(last, min(last + reach, len(sentence.toks))):
        if sentence.pause(index) and (not german or sentence.low(index) != ","):
            return None
        found = _match(sentence, index, shapes)
        if found is not None and (not german or _clause_ends(sentence, found[0])):
            return at, found[0], pronoun
        free = sentence.has(index, "adverbs", "times", "clitics", "of", "stops")
        if not german and not free and not sentence.low(index).endswith("ment"):
            return None
    return None


def _clause(sentence: Sentence, at: int) -> int:
    """Where the clause begins that ends before `at`."""
    while at > 0 and sentence.word(at - 1):
        at -= 1
    return at


def verb_cue(sentence: Sentence, at: int, earlier: list[Cue]) -> Cue | None:
    """The cue whose verb begins at `at`, with its subject."""
    gerund = _match(sentence, at, ("ger",)) if sentence.word(at) else None
    if gerund is not None and earlier and sentence.has(gerund[0], "that"):
        return Cue(at, gerund[0], "ger", earlier[-1].source, at, gerund[0])
    found = group(sentence, at)
    if found is None:
        return _joined(sentence, at, earlier)
    first, last, pronoun = found
    left = first
    while left > 0 and sentence.has(left - 1, "clitics", "adverbs", "negations", "times"):
        if sentence.low(left - 1) in sentence.habits.pronouns and sentence.word(left - 2):
            break
        left -= 1
    after = last + 1 if sentence.habits.nouns_capital else last
    denied = any(sentence.has(i, "negations") for i in range(left, after))
    cue = Cue(first, last, "verb", None, left, last, negated=denied)
    if pronoun is not None:
        cue.source, cue.behind = (pronoun, pronoun + 1), True
        return cue
    return _with_subject(sentence, cue, earlier)


def _joined(sentence: Sentence, at: int, earlier: list[Cue]) -> Cue | None:
    """A second participle: "a dénoncé une ingérence et promis que"."""
    if not earlier or not sentence.has(at - 1, "conjunctions"):
        return None
    found = _match(sentence, at, ("pp",))
    if found is None or not (sentence.has(found[0], "that") or sentence.low(found[0]) == ":"):
        return None
    return Cue(at, found[0], "verb", earlier[-1].source, at, found[0])


def _with_subject(sentence: Sentence, cue: Cue, earlier: list[Cue]) -> Cue | None:
    left = cue.left
    if sentence.has(left - 1, "relatives"):
        cue.source = backward(sentence, _clause(sentence, left - 1), left - 1)
        return cue
    if sentence.has(left - 1, "impersonal") or sentence.has(left - 1, "subordinators"):
        return None
    free = sentence.pause(left - 1) or sentence.kind(left - 1) == "q"
    free = free or sentence.has(left - 1, "conjunctions", "as_words")
    if not free:
        source = backward(sentence, _clause(sentence, left), left)
        pronoun = sentence.low(left) in sentence.habits.pronouns and left < cue.first
        if source is None and pronoun:
            source = (left, left + 1)
        if source is not None:
            if sentence.has(source[0] - 1, "subordinators"):
                cue.negated = True  # "si el juez dice que": asserts nothing
            cue.source, cue.left = source, source[0]
            _parenthesis(sentence, cue)
            return cue
    return _inverted(sentence, cue, earlier)


def _inverted(sentence: Sentence, cue: Cue, earlier: list[Cue]) -> Cue | None:
    """The subject behind the verb, or set off before it, or none."""
    pronoun = next(
        (i for i in range(cue.left, cue.first) if sentence.low(i) in sentence.habits.pronouns
         and not sentence.has(i, "clitics")), None)  # fmt: skip
    if pronoun is not None:
        cue.source = (pronoun, pronoun + 1)
        return cue
    inside = cue.first + 1 if cue.last - cue.first > 1 and sentence.habits.nouns_capital else None
    for start, stop in ((inside, cue.last), (cue.last, None)):
        source = forward(sentence, start, stop) if start is not None else None
        if source is not None:
            cue.source, cue.behind = source, True
            cue.right = max(cue.last, source[1])
            return cue
    if sentence.low(cue.left - 1) == ",":
        _parenthesis(sentence, cue)
    elif sentence.has(cue.left - 1, "conjunctions") and earlier:
        cue.source = earlier[-1].source
    return cue


def _parenthesis(sentence: Sentence, cue: Cue) -> None:
    """Read "La ministre, Hélène Vasseroy, a dit": the subject before what commas set off."""
    at = cue.source[0] if cue.source is not None else cue.left
    if sentence.low(at - 1) != ",":
        return
    comma = at - 1
    start = comma
    depth = _SET_OFF
    while start > 0 and depth and sentence.low(start - 1) not in (",", ";", ":", "(", "—", "–"):
        if sentence.kind(start - 1) == "q":
            return
        start, depth = start - 1, depth - 1
    named = all(
        sentence.capital(i) or sentence.has(i, "name_particles") for i in range(start, comma)
    )
    if cue.source is not None:  # "La ministre, Hélène Vasseroy a dit"
        return
    if sentence.low(start - 1) == ",":
        head = backward(sentence, _clause(sentence, start - 1), start - 1)
        if head is not None and opens(sentence, head[0]):
            cue.source = (head[0], comma) if named else head
            cue.left = head[0]
    elif named and start < comma:
        cue.source, cue.left = (start, comma), start
