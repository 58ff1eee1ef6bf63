"""What the model alone hears: told as the kind that the words themselves give evidence of.

Words that drift by the model and that no rule spoke of are gathered with what answers them. Amounts
and days are read by the rules alone, and words that are known to mean the same stay out. A kind is
only told where the words can bear it: a name where a word is written as one, the opposite where
both sides have a word; otherwise it is other wording, or words that one side lacks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass

from xlate.drift.answered import answered_amounts
from xlate.drift.blocks import edge
from xlate.drift.build import finding
from xlate.drift.kinship import KNOWN as SAME
from xlate.drift.kinship import kin
from xlate.drift.name_match import one_name
from xlate.drift.negators import bearing, evenly_negated, negatives
from xlate.drift.pair import Block, Context, Pair, Side
from xlate.drift.weighed import (
    CUTS,
    HEARD,
    NEVER,
    RULE,
    Cuts,
    Ear,
    Floats,
    ear,
    gravity,
    is_open,
    may_raise,
    words_in,
)
from xlate.encoder import Encoder
from xlate.model import Finding, Severity
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.messages import _

# Notes on stretches of words, of which a few may matter.
LONG = frozenset(("wording", "omission", "addition"))
SURE = 0.2  # mean probability of the kind itself, over the words, that an alarm needs
_PEOPLE = frozenset(("people", "persons"))
_GAP = 1  # words between two that drift, which are told with them


def completed(
    pair: Pair, findings: Sequence[Finding], context: Context, cuts: Cuts = CUTS
) -> list[Finding]:
    """The findings with what the model alone hears: notes made alarms, and words nobody spoke of.

    Args:
        pair: The pair.
        findings: What the rules found there, weighed.
        context: The settings and the model.
        cuts: From where on it is told.
    """
    heard = ear(pair)
    if heard is None or context.encoder is None or pair.a.lows == pair.b.lows:
        return list(findings)
    hearing = _Hearing(pair, heard, context.encoder, cuts)
    told_a, told_b = _settled(pair, context)
    found = [
        _hushed(f) if _within(pair, f, told_a, told_b) else hearing.raised(f) for f in findings
    ]
    for known in found:
        if known.severity.rank > Severity.MINOR.rank or not (
            is_open(known) and (known.kind in LONG or not known.severity.rank)
        ):
            told_a.update(words_in(pair.a, known.a))
            told_b.update(words_in(pair.b, known.b))
    blocks = [
        b
        for b in _blocks(pair, heard, told_a, told_b, cuts)
        if _differs(pair, b) and (_two_sided(pair, b) or _bears(pair, b))
    ]
    return _narrowed(pair, found, [hearing.finding(block) for block in blocks])


def _within(pair: Pair, finding: Finding, a: set[int], b: set[int]) -> bool:
    """Whether a finding speaks of these words alone."""
    return set(words_in(pair.a, finding.a)) <= a and set(words_in(pair.b, finding.b)) <= b


def _hushed(note: Finding) -> Finding:
    """A note on words that are known to say the same, whatever the model hears."""
    return note.model_copy(update={"severity": Severity.NEUTRAL}) if is_open(note) else note


def _narrowed(pair: Pair, found: Sequence[Finding], heard: Sequence[Finding]) -> list[Finding]:
    """All findings; a long note gives way to those on the words in it that matter.

    What the rule had seen goes with the first of them. One that says no more than the note is not
    told beside it.
    """
    kept, own = [], dict(enumerate(heard))
    places = [(words_in(pair.a, f.a), words_in(pair.b, f.b)) for f in heard]
    for known in found:
        a, b = words_in(pair.a, known.a), words_in(pair.b, known.b)
        there = [n for n in own if set(places[n][0]) & set(a) or set(places[n][1]) & set(b)]
        plain = is_open(known) and known.severity.rank <= Severity.MINOR.rank
        if not plain or not there:
            kept.append(known)
            continue
        first = own[there[0]]
        if places[there[0]] == (a, b) and first.severity.rank <= Severity.MINOR.rank:
            kept.append(known)
            del own[there[0]]
        elif known.kind in LONG:
            evidence = (*first.evidence, *known.evidence)
            own[there[0]] = first.model_copy(update={"evidence": evidence})
        else:
            kept.append(known)
    return kept + list(own.values())


def may_alarm(pair: Pair, finding: Finding, heard: Ear, encoder: Encoder) -> bool:
    """Whether a note can be an alarm at all, however grave it is heard to be."""
    if finding.evidence[0].rule != RULE and not is_open(finding):
        return may_raise(pair, finding, heard, -NEVER, Cuts(close=0.0))
    block = Block(words_in(pair.a, finding.a), words_in(pair.b, finding.b))
    if not block.a and not block.b:
        return False
    hearing = _Hearing(pair, heard, encoder, CUTS)
    return hearing.told(block, True).severity.rank >= Severity.MAJOR.rank


@dataclass(frozen=True)
class _Hearing:
    """What the model hears in one pair, made into findings."""

    pair: Pair
    heard: Ear
    encoder: Encoder
    cuts: Cuts

    def raised(self, note: Finding) -> Finding:
        """A note on other words as the alarm that the model hears there, if it does."""
        least = self.cuts.raised.get(note.kind, NEVER)
        if not is_open(note) or not self._grave(note, least):
            return note
        alarm = self.told(Block(words_in(self.pair.a, note.a), words_in(self.pair.b, note.b)), True)
        if alarm.severity.rank < Severity.MAJOR.rank:
            return note
        return alarm.model_copy(update={"evidence": (*alarm.evidence, *note.evidence)})

    def finding(self, block: Block) -> Finding:
        """A finding on words that no rule spoke of."""
        note = self.told(block, False)
        grave = self._grave(note, self.cuts.heard.get(note.kind, NEVER))
        return self.told(block, True) if grave else note

    def _grave(self, note: Finding, least: float) -> bool:
        near = self.pair.likeness >= self.cuts.close
        return near and gravity(self.pair, note, self.heard) >= least

    def _common(self, block: Block) -> list[bool]:
        """Of each content word, whether it is a common one: a misspelt word is no other word."""
        words = [self.pair.a.words[i] for i in block.a] + [self.pair.b.words[j] for j in block.b]
        return [self.encoder.knows(w.text) for w in words if w.content]

    def _negates(self, block: Block) -> bool:
        """Whether a negator is among the words."""
        sides = (block.a, bearing(self.pair, True)), (block.b, bearing(self.pair, False))
        return any(set(run) & set(m.indices) for run, markers in sides for m in markers)

    def told(self, block: Block, alarm: bool) -> Finding:
        """Words that drift by the model, as the kind that they can bear."""
        kind, sure = _kind(self.pair, block, self.heard, self.encoder.kinds)
        alarm = alarm and kind in HEARD and sure >= SURE and _bears(self.pair, block)
        if not block.a or not block.b:  # what an outlet did not quote is coverage
            alarm = alarm and not edge(self.pair, block.a or block.b, bool(block.a))
            alarm = alarm and any(self._common(block))
        if kind == "polarity" and not all(self._common(block)):
            alarm = False
        if kind == "polarity" and (not evenly_negated(self.pair) or self._negates(block)):
            alarm = False  # "unsafe" / "not safe": the rules have weighed the negators
        grave, some = self.heard.grave(block.a, block.b), self.heard.any(block.a, block.b)
        return finding(
            self.pair, kind, Severity.MAJOR if alarm else Severity.MINOR,
            grave if alarm else some, _message(kind),
            a=block.a or None, b=block.b or None, rule=RULE,
            detail=f"drift {grave:.2f}, any {some:.2f}, as {kind} {sure:.2f}",
        )  # fmt: skip


def _settled(pair: Pair, context: Context) -> tuple[set[int], set[int]]:
    """Words that are not the model's matter: sources, amounts, names, what is known the same."""
    lookup = synonyms(pair.a.lang, context.settings.lexicon)
    amounts = answered_amounts(pair, context)
    a, b = _known(pair.a, amounts.a), _known(pair.b, amounts.b)
    for told, named in zip((a, b), one_name(pair, context.settings.lexicon), strict=True):
        told |= named
    for i, j in pair.links:
        if pair.a.words[i].low != pair.b.words[j].low and kin(pair, i, j, lookup) >= SAME:
            a.add(i)
            b.add(j)
    return a, b


def _known(side: Side, answered: Set[int]) -> set[int]:
    """Amounts, what is left out, and idioms that look negative and are not ("cannot help").

    `answered` are the words of amounts that the other side has too; the people that such an amount
    counts are understood: "tens of thousands (of people)".
    """
    idioms = {i for m in negatives(side) if m.cls == "not_negative" for i in m.indices}
    counted = set()
    for n, word in enumerate(side.words):
        start = n - 1 if n and side.words[n - 1].low == "of" else n
        if word.low in _PEOPLE and start - 1 in answered:
            counted |= {start, n}
    numbers = {n for n, w in enumerate(side.words) if w.number}
    return numbers | side.left_out | idioms | counted | answered


def _differs(pair: Pair, block: Block) -> bool:
    """Whether the words of the two sides are not simply the same ones."""
    a = {pair.a.words[i].lemma for i in block.a}
    return a != {pair.b.words[j].lemma for j in block.b}


def _blocks(
    pair: Pair, heard: Ear, told_a: set[int], told_b: set[int], cuts: Cuts
) -> Iterator[Block]:
    """Stretches of b that drift with what answers them in a; then those of a that are left."""
    for run in _runs(pair.b, heard.any_b, told_b, cuts):
        answered = {i for j in run for i in pair.partners_b[j] if i not in told_a}
        if any(i in told_a for j in run for i in pair.partners_b[j]):
            continue
        between = tuple(i for i in sorted(answered) if not pair.a.words[i].punctuation)
        told_a.update(between)
        yield Block(between, run)
    for run in _runs(pair.a, heard.any_a, told_a, cuts):
        answered = {j for i in run for j in pair.partners_a[i]}
        if answered & told_b:
            continue
        yield Block(run, tuple(j for j in sorted(answered) if not pair.b.words[j].punctuation))


def _runs(side: Side, some: Floats, told: set[int], cuts: Cuts) -> list[tuple[int, ...]]:
    found: list[list[int]] = []
    for n, word in enumerate(side.words):
        if n in told or word.punctuation or not side.inside[n] or some[n] < cuts.alone_noted:
            continue
        if found and n - found[-1][-1] <= 1 + _GAP and not told & set(range(found[-1][-1], n)):
            found[-1].extend(range(found[-1][-1] + 1, n + 1))
        else:
            found.append([n])
    return [tuple(run) for run in found]


def _bears(pair: Pair, block: Block) -> bool:
    """Whether the words are more than grammar on a side that has any."""
    return any(pair.a.words[i].content for i in block.a) or any(
        pair.b.words[j].content for j in block.b
    )


def _kind(pair: Pair, block: Block, heard: Ear, kinds: Sequence[str]) -> tuple[str, float]:
    """The likeliest kind that the words can bear, with its probability."""
    odds = sum((heard.kinds_a[i] for i in block.a), 0.0) + sum(
        (heard.kinds_b[j] for j in block.b), 0.0
    )
    count = max(1, len(block.a) + len(block.b))
    for column in sorted(range(len(kinds)), key=lambda k: -float(odds[k])):  # type: ignore[index]
        kind = kinds[column]
        if _BORNE.get(kind, _never)(pair, block):
            return kind, float(odds[column]) / count  # type: ignore[index]
    return ("wording" if block.a and block.b else "omission" if block.a else "addition"), 0.0


def _some(pair: Pair, block: Block, test: Callable[[Side, int], bool]) -> bool:
    return any(test(pair.a, i) for i in block.a) or any(test(pair.b, j) for j in block.b)


def _never(pair: Pair, block: Block) -> bool:
    return False


def _two_sided(pair: Pair, block: Block) -> bool:
    return bool(block.a and block.b)


def _opposed(pair: Pair, block: Block) -> bool:
    """Content words on both sides that are not the same words."""
    a = {pair.a.words[i].lemma for i in block.a if pair.a.words[i].content}
    b = {pair.b.words[j].lemma for j in block.b if pair.b.words[j].content}
    return bool(a and b and a != b)


def _grammar(pair: Pair, block: Block) -> bool:
    return _two_sided(pair, block) and _some(pair, block, lambda s, n: not s.words[n].content)


_BORNE: dict[str, Callable[[Pair, Block], bool]] = {
    "name": lambda p, b: (
        _two_sided(p, b) and _some(p, b, lambda s, n: n > 0 and s.words[n].capital)
    ),
    "polarity": _opposed,
    "condition": _grammar,
    "modality": _grammar,
    "agency": _two_sided,
    "referent": _grammar,
    "tense": _two_sided,
    "omission": lambda p, b: not b.b,
    "addition": lambda p, b: not b.a,
    "strength": _opposed,
    "specificity": _opposed,
    "wording": _two_sided,
}


def _message(kind: str) -> str:
    return {
        "name": _("{A} names {a}, {B} names {b} in its place"),
        "polarity": _("{A} has {a}, {B} the opposite, {b}"),
        "condition": _("{A} has {a}, {B} has {b}: another condition or scope"),
        "modality": _("{A} has {a}, {B} has {b}: not equally sure or binding"),
        "agency": _("{A} has {a}, {B} has {b}: not the same part in it"),
        "referent": _("{A} has {a}, {B} has {b} in its place"),
        "tense": _("{A} has {a}, {B} has {b}: another time"),
        "omission": _("{one} has {words}, {other} leaves it out"),
        "addition": _("{one} has {words}, {other} does not"),
        "strength": _("{A} has {a}, {B} has {b}: not equally strong"),
        "specificity": _("{A} has {a}, {B} has {b}: not equally wide"),
    }.get(kind, _("{A} has {a}, {B} has {b}: another thing"))
