"""Strength: a stronger, a softer or a loaded word.

What it means: the versions say the same thing in words of another force ("criticised" /
"condemned"), one of them takes sides by its choice of words ("the government" / "the regime"), or
an adverb of degree is gained, lost or changed ("very", "fully", "slightly").

Why an editor cares: readers remember the tone. A state that is said to "demand" where it asked,
or a leader who "lashes out" where he regretted, is another story about the same words.

Bad:  "criticised the launch" / "condemned the launch"; "the fighters" / "the terrorists"
Good: "large" / "big", "stressed" / "underscored" (equally strong: a note at most)

Source: MQM 2, Accuracy > Over-translation and Under-translation, and Style > Language register;
Quirk et al. 1985, 8.104-8.116 (amplifiers and downtoners); Horn 1972 (scales); Martin & White 2005
(words that judge).
"""

from __future__ import annotations

from collections.abc import Iterator

from xlate.drift.adverbs import lost_or_changed
from xlate.drift.build import finding, graded
from xlate.drift.kinship import KNOWN
from xlate.drift.met import Met, met, terms
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Severity
from xlate.text import lexicon
from xlate.text.lexicon.degrees import Degrees, degrees
from xlate.text.lexicon.entries import Entry
from xlate.text.lexicon.synonyms import Synonyms, synonyms
from xlate.text.messages import _

ID = "XL113"
KIND = "strength"
SEVERITY = Severity.MINOR

SURE = 0.6  # confidence from which two steps, or a loaded word, are worth an alarm
FAR = 3  # steps on a scale from which the force is another

LOADED = "loaded word"


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on words of one pair that differ in force."""
    if not pair.same_language:
        return
    lookup = synonyms(pair.a.lang, context.settings.lexicon)
    table = degrees(pair.a.lang)
    ours, theirs = terms(pair.a, table.names), terms(pair.b, table.names)
    told: tuple[set[int], set[int]] = (set(), set())
    for item in met(pair, ours, theirs, lookup):
        a, b = item.words
        if not told[0].isdisjoint(a) or not told[1].isdisjoint(b):
            continue
        if result := _exchanged(pair, item, table, lookup):
            told[0].update(a)
            told[1].update(b)
            yield result
    yield from lost_or_changed(pair, lookup, KIND)


def _exchanged(pair: Pair, item: Met, table: Degrees, lookup: Synonyms) -> Finding | None:
    if _opposite(item, lookup) or _negated(pair.a, item.a) != _negated(pair.b, item.b):
        return None  # polarity's matter
    ab = table.is_loaded(item.a.names, item.b.names)
    if ab or table.is_loaded(item.b.names, item.a.names):
        return _told(pair, item, _loaded_message(ab), LOADED, far=True)
    if (b_judges := _judging(pair, item, table)) is not None:
        return _told(pair, item, _loaded_message(b_judges), "judging word", far=False)
    steps = table.steps(item.a.names, item.b.names)
    if steps:  # "deeply concerned" is as strong as "alarmed"
        steps += _boosted(pair.b, item.b) - _boosted(pair.a, item.a)
    if not steps or (abs(steps) < FAR and item.kinship >= KNOWN):
        return None  # between synonyms each translator chooses his own
    message = (
        _("{A} has {a}, {B} has the stronger {b}")
        if steps > 0
        else _("{A} has {a}, {B} has the weaker {b}")
    )
    return _told(pair, item, message, f"{abs(steps)} on one scale", far=abs(steps) >= FAR)


def _judging(pair: Pair, item: Met, table: Degrees) -> bool | None:
    """Whether the word of b alone judges (True), or that of a (False); None for none or both."""
    a, b = (bool(table.groups(names)) for names in (item.a.names, item.b.names))
    if a == b or not item.linked or item.kinship >= KNOWN or _capital(pair, item):
        return None
    return b


def _capital(pair: Pair, item: Met) -> bool:
    """Whether one of the words is a name: what is loaded in it is another kind's matter."""
    a, b = item.words
    return any(pair.a.words[i].capital for i in a) or any(pair.b.words[j].capital for j in b)


def _loaded_message(b_is: bool) -> str:
    if b_is:
        return _("{A} has {a}, {B} has the loaded {b}")
    return _("{A} has the loaded {a}, {B} has {b}")


def _told(pair: Pair, item: Met, message: str, rule: str, *, far: bool) -> Finding:
    around = item.around(pair)
    confidence = (0.25 if far else 0.15) + (0.45 if far else 0.3) * around
    if item.kinship >= KNOWN and rule != LOADED:
        confidence *= 0.5
    if not item.linked:
        confidence *= 0.8
    a, b = item.words
    return finding(
        pair, KIND, graded(Severity.MAJOR, confidence, SURE) if far else SEVERITY, confidence,
        message, a=a, b=b, rule=rule,
        detail=f"support {around:.2f}, kinship {item.kinship:.2f}",
    )  # fmt: skip


def _boosted(side: Side, entry: Entry) -> bool:
    """Whether an adverb before the word makes it stronger."""
    boosters = lexicon.forms(side.lang, "degree", "booster", "maximizer")
    return entry.start > 0 and side.words[entry.start - 1].low in boosters


def _opposite(item: Met, lookup: Synonyms) -> bool:
    return any(lookup.antonyms.get(name, frozenset()) & item.b.names for name in item.a.names)


def _negated(side: Side, entry: Entry) -> bool:
    """Whether a negator stands just before: "not fully" is no maximum."""
    negators = lexicon.forms(side.lang, "negation", "particle", "determiner", "adverb")
    return any(w.low in negators for w in side.words[max(0, entry.start - 3) : entry.start])
