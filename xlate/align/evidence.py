"""How far two units render the same words: the evidence, and the log-odds that it makes.

Two correct translations share about half their words, so the evidence counts content words that
are answered by the same word, the same stem or a synonym, rare words weighing more, in both
directions; then spelling and order of the whole, numbers, whether the neighbouring sentences answer
each other too, and how much nearer the two are than other sentences of their articles
(`likeness.py`, over bags of words). The network that weighs it all comes from
`training/quote_pairs.py`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from xlate.align.bags import Bags
from xlate.align.likeness import LIKENESS, Room, by_rooms, room
from xlate.align.network import Network, read_network
from xlate.align.speakers import named_alike
from xlate.align.units import Unit
from xlate.settings import DeskLexicon
from xlate.text.lexicon.phrases import phrases
from xlate.text.lexicon.synonyms import Synonyms, sets_of
from xlate.text.numerals import quantities
from xlate.text.words import Word

Matrix = npt.NDArray[np.float32]
Row = tuple[float, ...]

# "context" and the "neighbours" of LIKENESS say the same of long articles; of two short ones only
# the first tells, for deviations need many sentences: without it the seeds lose a statement.
FEATURES = (
    "token_set", "token_sort", "partial", "stems", "stems_back", "synonyms", "synonyms_back",
    "loose", "order", "mass", "numbers_differ", "numbers_agree", "length", "short", "context",
    "place", "one_speaker", "two_speakers", *LIKENESS,
)  # fmt: skip
FLOOR = 7.0  # log-odds are kept within this, so that one pair cannot decide for a cluster
_NETWORK = Path(__file__).with_name("evidence.npz")
CANDIDATE = 0.1  # least share of answered content, in the better direction, worth a closer look


@dataclass(frozen=True)
class Evidence:
    """Looks up the evidence between any two units of one story.

    `answered[u, v]` is the share of u's content, by weight, that v answers with the same word or a
    synonym; `stems[u, v]` the same with the same stem only, `loose[u, v]` with near synonyms too.
    """

    units: Sequence[Unit]
    answered: Matrix
    stems: Matrix
    loose: Matrix
    strings: Sequence[str]
    lemmas: Sequence[tuple[str, ...]]
    numbers: Sequence[frozenset[Fraction]]
    weights: Sequence[float]
    contexts: Sequence[tuple[Mapping[str, float], Mapping[str, float]]]
    rooms: Mapping[str, Room]
    desk: DeskLexicon

    def features(self, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Row]:
        """The evidence on pairs of units of two articles, in the order of FEATURES; symmetric."""
        return {
            (u, v): (*self._own(u, v), *values)
            for u, v, values in by_rooms(self.rooms, self.units, pairs)
        }

    def log_odds(self, pairs: Iterable[tuple[int, int]]) -> dict[tuple[int, int], float]:
        """Log-odds that the two units of each pair render the same words."""
        found = self.features(pairs)
        if not found:
            return {}
        odds = network().log_odds(np.array(list(found.values()), np.float32))
        return dict(zip(found, np.clip(odds, -FLOOR, FLOOR).tolist(), strict=True))

    def _own(self, u: int, v: int) -> Row:
        """What the two units alone tell, and their places."""
        a, b = self.strings[u], self.strings[v]
        la, lb = self.lemmas[u], self.lemmas[v]
        na, nb = self.numbers[u], self.numbers[v]
        forth, back = float(self.answered[u, v]), float(self.answered[v, u])
        stems, stems_back = float(self.stems[u, v]), float(self.stems[v, u])
        shorter = max(1, min(len(la), len(lb)))
        place = abs(self._place(u) - self._place(v))
        token_set, token_sort, partial, common = _likeness(a, b, la, lb)
        return (
            token_set,
            token_sort,
            partial,
            max(stems, stems_back),
            min(stems, stems_back),
            max(forth, back),
            min(forth, back),
            float(self.loose[u, v] + self.loose[v, u]) / 2,
            common / shorter,
            math.log1p(min(forth * self.weights[u], back * self.weights[v])),
            float(bool(na and nb and not na & nb)),
            float(bool(na & nb)),
            shorter / max(1, len(la), len(lb)),
            1 / (1 + shorter),
            self._neighbours(u, v),
            min(place, 0.2),
            *named_alike(self.units[u].quote, self.units[v].quote, self.desk),
        )

    def _place(self, u: int) -> float:
        unit = self.units[u]
        return unit.part[0] / max(1, len(unit.article.text))

    def _neighbours(self, u: int, v: int) -> float:
        """Likeness of the sentences before, or of those after, the two hosts."""
        (before_u, after_u), (before_v, after_v) = self.contexts[u], self.contexts[v]
        return max(_cosine(before_u, before_v), _cosine(after_u, after_v))


@lru_cache(maxsize=100_000)
def _likeness(
    a: str, b: str, lemmas_a: tuple[str, ...], lemmas_b: tuple[str, ...]
) -> tuple[float, float, float, int]:
    """Spelling and order of two parts; cached, for outlets copy each other word for word."""
    return (
        fuzz.token_set_ratio(a, b) / 100,
        fuzz.token_sort_ratio(a, b) / 100,
        fuzz.partial_ratio(a, b) / 100,
        LCSseq.similarity(lemmas_a, lemmas_b),
    )


def gather(
    units: Sequence[Unit],
    sentences: Mapping[str, Sequence[tuple[Word, ...]]],
    lookup: Synonyms,
    desk: DeskLexicon,
) -> Evidence:
    """The evidence tables of a story's units, all of one language.

    Args:
        units: The units.
        sentences: For each article id, the words of its sentences, in order.
        lookup: The language's synonyms.
        desk: The desk's own words and names.
    """
    rarity = _rarities(sentences)
    parts = [_items(unit, lookup) for unit in units]
    weights = [[_weight(item.word, rarity) for item in part] for part in parts]
    tables = [_covered(parts, weights, keys) for keys in _key_makers(lookup)]
    stems, answered, loose = tables
    return Evidence(
        units=units,
        answered=answered,
        stems=stems,
        loose=loose,
        strings=[" ".join(item.word.low for item in part) for part in parts],
        lemmas=[tuple(item.word.lemma for item in part) for part in parts],
        numbers=[
            frozenset(item.value for item in part if item.value is not None) for part in parts
        ],
        weights=[sum(weight) for weight in weights],
        contexts=[_context(unit, sentences[unit.article.id], rarity) for unit in units],
        rooms=_rooms(units, sentences, Bags(rarity, lookup)),
        desk=desk,
    )


def _rooms(
    units: Sequence[Unit], sentences: Mapping[str, Sequence[tuple[Word, ...]]], bags: Bags
) -> dict[str, Room]:
    """The articles that have units, with a bag of words for each sentence, host and part."""
    found: dict[str, Room] = {}
    for name, article in {u.article.id: u.article for u in units}.items():
        own = {n: u for n, u in enumerate(units) if u.article.id == name}
        cut = [sentence for sentence in sentences[name] if sentence]
        hosts = [u.words for u in own.values()]
        parts = [
            [w for w, flag in zip(u.words, u.inside, strict=True) if flag] for u in own.values()
        ]
        starts = [sentence[0].start for sentence in cut]
        found[name] = room(article, own, starts, bags.table([*cut, *hosts, *parts]))
    return found


@cache
def network() -> Network:
    """What weighs the features."""
    return read_network(_NETWORK)


class _Item(NamedTuple):
    """A word of a part, with the value of the amount it belongs to."""

    word: Word
    value: Fraction | None
    same: frozenset[int] = frozenset()
    near: frozenset[int] = frozenset()


def _items(unit: Unit, lookup: Synonyms) -> list[_Item]:
    chosen = [w for w, flag in zip(unit.words, unit.inside, strict=True) if flag]
    start = unit.part[0]
    text = unit.article.text[start : unit.part[1]]
    values = {
        index: q.value
        for q in quantities(chosen, text, start, unit.lang)
        if not q.weak and q.kind not in ("multiplier", "ordinal", "vague")
        for index in q.indices
    }
    same: dict[int, frozenset[int]] = {}
    near: dict[int, frozenset[int]] = {}
    for phrase in phrases(chosen, lookup):
        for index in range(phrase.start, phrase.end):
            same[index] = same.get(index, frozenset()) | phrase.same
            near[index] = near.get(index, frozenset()) | phrase.near
    return [
        _Item(w, values.get(i), same.get(i, frozenset()), near.get(i, frozenset()))
        for i, w in enumerate(chosen)
        if not w.punctuation
    ]


Keys = Callable[[_Item], list[object]]


def _covered(
    parts: Sequence[Sequence[_Item]], weights: Sequence[Sequence[float]], keys: Keys
) -> Matrix:
    """Share of each part's weight whose words have a key in common with each other part."""
    index: dict[object, set[int]] = {}
    for number, part in enumerate(parts):
        for item in part:
            for key in keys(item):
                index.setdefault(key, set()).add(number)
    rows: dict[object, Matrix] = {}
    table = np.zeros((len(parts), len(parts)), dtype=np.float32)
    for number, (part, weight) in enumerate(zip(parts, weights, strict=True)):
        total = sum(weight) or 1.0
        for item, value in zip(part, weight, strict=True):
            name = (item.word.low, *item[1:])
            row = rows.get(name)
            if row is None:
                row = rows[name] = np.zeros(len(parts), dtype=np.float32)
                for key in keys(item):
                    row[list(index[key])] = 1.0
            table[number] += value / total * row
    return table


def _key_makers(lookup: Synonyms) -> tuple[Keys, ...]:
    """What two words must share: the stem; or a set of synonyms; or one of near synonyms."""

    def stem(item: _Item) -> list[object]:
        return [item.word.stem] if item.value is None else [item.word.stem, item.value]

    def same(item: _Item) -> list[object]:
        found, word = stem(item), item.word
        found += [("same", s) for s in item.same]
        if word.content and not word.number:
            found += [("same", s) for s in sets_of(lookup.same, word.lemmas)]
            found += [("family", s) for s in sets_of(lookup.family, word.lemmas)]
        return found

    def near(item: _Item) -> list[object]:
        found, word = same(item), item.word
        found += [("near", s) for s in item.near]
        if word.content and not word.number:
            found += [("near", s) for s in sets_of(lookup.near, word.lemmas)]
        return found

    return stem, same, near


def _weight(word: Word, rarity: Mapping[str, float]) -> float:
    return rarity.get(word.stem, 1.0) if word.content else 0.05


def _rarities(sentences: Mapping[str, Sequence[tuple[Word, ...]]]) -> dict[str, float]:
    """Weight by stem, 0.3 to 2: words that many sentences hold weigh little."""
    counts: dict[str, int] = {}
    total = 0
    for article in sentences.values():
        total += len(article)
        for sentence in article:
            for stem in {w.stem for w in sentence if w.content}:
                counts[stem] = counts.get(stem, 0) + 1
    articles = max(1, len(sentences))
    usual = max(2.0, total / articles)  # a word once an article is as rare as words get
    return {
        stem: max(0.3, min(2.0, 1 + math.log(articles / count) / math.log(usual)))
        for stem, count in counts.items()
    }


def _context(
    unit: Unit, sentences: Sequence[tuple[Word, ...]], rarity: Mapping[str, float]
) -> tuple[dict[str, float], dict[str, float]]:
    before: dict[str, float] = {}
    after: dict[str, float] = {}
    for sentence in sentences:
        if not sentence:
            continue
        if sentence[-1].end <= unit.host[0]:
            before = {w.stem: rarity.get(w.stem, 1.0) for w in sentence if w.content}
        elif sentence[0].start >= unit.host[1]:
            after = {w.stem: rarity.get(w.stem, 1.0) for w in sentence if w.content}
            break
    return before, after


def _cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    if not a or not b:
        return 0.0
    shared = sum(value * value for stem, value in a.items() if stem in b)
    norm = math.sqrt(sum(x * x for x in a.values()) * sum(x * x for x in b.values()))
    return shared / norm
