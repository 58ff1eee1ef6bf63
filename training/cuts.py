"""Choose the cuts of drift/weighed.py: from which gravity on what is found alarms.

usage: PYTHONPATH=. python training/cuts.py [--price P]     (after training/alarms.py)

Three cuts for each group of kinds: below which a rule's alarm is doubted, from which a rule's note
is raised, and from which what the model alone hears alarms. They are climbed one by one, for the
most critical edits of DEMETR alarmed, at a price in alarms on clean pairs, there and in
drift-human-gold-dev, and on harmless differences of ETPC. All of them development parts: nothing is
fitted but these few numbers. Prints what they give, and what they give on one half of DEMETR's
sentences when chosen on the other. Three minutes on a core.

Nothing is written: here a note is raised after those on the words in it have taken its place, there
before, so the benchmarks say a little more alarms than this program. Its answer is where the search
begins: the cuts in weighed.py were moved from there by what the benchmarks themselves printed, and
where they overruled what the rules rightly know ("unsafe" / "not safe", a figure left out).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from benchmarks import demetr, etpc, human_gold
from benchmarks.data import rows
from benchmarks.spans import Difference, of_findings, overlap
from xlate.drift.alone import completed, may_alarm
from xlate.drift.pair import Context
from xlate.drift.weighed import NEVER, RULE, UNHEARD, Cuts, ear, gravity, weighed
from xlate.pipeline import model_of, proposals
from xlate.settings import Settings

AS_TOLD = Cuts(doubted={}, raised={}, heard={})
GROUPS = {"omission": "omission", "addition": "addition", "wording": "words", "strength": "words",
          "specificity": "words", "name": "name", "number": "number", "polarity": "polarity",
          "referent": "referent"}  # fmt: skip
STARTS = (0.0, 1.0, 2.0)
GRID = (-NEVER, -3.0, -2.5, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, NEVER)
CHUNK = 500


class Found(NamedTuple):
    """A finding: who found it and of what group of kinds, its gravity, and whether it may alarm."""

    cut: str
    gravity: float
    alarm: bool
    may: bool
    where: Difference


def found(pairs: Sequence[tuple[str, str]], close: float) -> list[list[Found]]:
    """For each pair, what is found there, with nothing graded by the model."""
    context = Context(Settings(), {}, model_of(Settings()))
    assert context.encoder is not None
    out = []
    for start in range(0, len(pairs), CHUNK):
        for pair, proposed in proposals(pairs[start : start + CHUNK], "en", "en"):
            heard, own = ear(pair), []
            for f in completed(pair, weighed(pair, proposed, AS_TOLD), context, AS_TOLD):
                alarm = f.severity.rank > 1
                who = "doubted" if alarm else "heard" if f.evidence[0].rule == RULE else "raised"
                if heard is None or f.kind in UNHEARD:
                    own.append(Found("", NEVER if alarm else -NEVER, alarm, alarm, _place(f)))
                    continue
                may = alarm or (
                    pair.likeness >= close and may_alarm(pair, f, heard, context.encoder)
                )
                group = GROUPS.get(f.kind, "grammar")
                own.append(Found(f"{who} {group}", gravity(pair, f, heard), alarm, may, _place(f)))
            out.append(own)
    return out


def _place(finding) -> Difference:
    (place,) = of_findings([finding])
    return place._replace(rank=human_gold.MAJOR)


class Set:
    """The findings of one set as arrays: which alarm at given cuts, and in which pairs."""

    def __init__(self, pairs: Sequence[Sequence[Found]], names: list[str]) -> None:
        flat = [(n, f) for n, own in enumerate(pairs) for f in own]
        self.pair = np.array([n for n, _ in flat])
        self.cut = np.array([names.index(f.cut) for _, f in flat])
        self.gravity = np.array([f.gravity for _, f in flat])
        self.may = np.array([f.may for _, f in flat])
        self.where = [f.where for _, f in flat]
        self.count = len(pairs)
        self.own: dict[int, list[int]] = defaultdict(list)
        for k, n in enumerate(self.pair.tolist()):
            self.own[n].append(k)

    def alarms(self, cuts: np.ndarray) -> np.ndarray:
        """Whether each finding alarms."""
        return self.may & (self.gravity >= cuts[self.cut])

    def pairs(self, alarms: np.ndarray) -> np.ndarray:
        """Whether each pair does."""
        return np.bincount(self.pair, alarms, self.count) > 0


class Measure:
    """The figures of the benchmarks, by cuts."""

    def __init__(self, close: float) -> None:
        self.cases = [c for c in demetr.cases(rows("drift-demetr-dev")) if c.id in demetr.CRITICAL]
        texts = list(dict.fromkeys(p for c in self.cases for p in (c.clean, c.edited)))
        gold, typed = rows("drift-human-gold-dev"), rows("drift-etpc-dev")
        parts = [
            found(pairs, close)
            for pairs in (texts, *([(r["a"], r["b"]) for r in data] for data in (gold, typed)))
        ]
        self.names = sorted({f.cut for part in parts for own in part for f in own})
        self.edits, self.gold, self.typed = (Set(part, self.names) for part in parts)
        at = {p: n for n, p in enumerate(texts)}
        self.edited = np.array([at[c.edited] for c in self.cases])
        clean = list(dict.fromkeys(c.clean for c in self.cases))
        self.clean = np.array([at[c] for c in clean])
        half = {c: n % 2 for n, c in enumerate(clean)}
        self.half = np.array([half[c.clean] for c in self.cases]), np.arange(len(clean)) % 2
        labels = [human_gold.labels(r) for r in gold]
        self.harmless = np.array([not any(x.major for x in own) for own in labels])
        self.major = np.array(
            [
                any(x.major and overlap(w, x.where) for x in labels[n])
                for n, w in zip(self.gold.pair, self.gold.where, strict=True)
            ]
        )
        self.sure = [
            [k for k in self.gold.own[n] if overlap(self.gold.where[k], x.where)]
            for n, own in enumerate(labels)
            for x in own
            if x.major and x.passes > 1
        ]
        self.relations = [
            [k for k in self.typed.own[n] if overlap(self.typed.where[k], place)]
            for n, row in enumerate(typed)
            for place in _harmless(row)
        ]

    def __call__(self, cuts: np.ndarray, half: int | None = None) -> dict[str, float]:
        """Percentages; DEMETR's on one half of its sentences, or on all."""
        edits = self.edits.pairs(self.edits.alarms(cuts))
        gold, typed = self.gold.alarms(cuts), self.typed.alarms(cuts)
        of_edits, of_clean = (h == half if half is not None else h >= 0 for h in self.half)
        return {
            "critical": 100 * edits[self.edited[of_edits]].mean(),
            "clean": 100 * edits[self.clean[of_clean]].mean(),
            "gold clean": 100 * self.gold.pairs(gold)[self.harmless].mean(),
            "sure major": 100 * np.mean([gold[own].any() for own in self.sure]),
            "on major": 100 * self.major[gold].mean() if gold.any() else 0.0,
            "harmless": 100 * np.mean([typed[own].any() for own in self.relations]),
        }


def _harmless(row) -> list[Difference]:
    every = (
        Difference(etpc.span(r["a"]), etpc.span(r["b"]), r["type"], 0)
        for r in row["relations"]
        if not r["harmful"]
    )
    return [d for d in every if d.a is not None or d.b is not None]


def climbed(measure: Measure, price: float, half: int | None = None) -> np.ndarray:
    """The cuts that are worth most, climbed one by one from several starts."""

    def worth(cuts: np.ndarray) -> float:
        m = measure(cuts, half)
        return (
            m["critical"] - price * m["clean"] - 0.6 * m["gold clean"] + 0.3 * m["sure major"]
            - 0.5 * m["harmless"] - 4 * max(0.0, m["harmless"] - 7.6)
            + 0.5 * min(0.0, m["on major"] - 45)
        )  # fmt: skip

    starts = [_start(measure, at) for at in STARTS]
    return max((_climbed(measure, worth, cuts) for cuts in starts), key=worth)


def _start(measure: Measure, at: float) -> np.ndarray:
    """No alarm doubted, and all notes raised from one gravity on."""
    return np.array([-NEVER if n.startswith("doubted") or not n else at for n in measure.names])


def _climbed(
    measure: Measure, worth: Callable[[np.ndarray], float], cuts: np.ndarray
) -> np.ndarray:
    """The cuts, each moved for as long as that is worth something."""
    best, moved = worth(cuts), True
    while moved:
        moved = False
        for k, name in enumerate(measure.names):
            for value in GRID if name else ():
                kept, cuts[k] = cuts[k], value
                if (now := worth(cuts)) > best + 1e-9:
                    best, moved = now, True
                else:
                    cuts[k] = kept
    return cuts


def _told(values: dict[str, float]) -> str:
    return ", ".join(f"{name} {value:.1f}" for name, value in values.items())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--price", type=float, nargs="+", default=[1.0, 1.4, 2.0])
    parser.add_argument("--close", type=float, nargs="+", default=[Cuts().close])
    options = parser.parse_args()
    for close in options.close:
        measure = Measure(close)
        for price in options.price:
            cuts = climbed(measure, price)
            print(f"close {close}, price {price}: {_told(measure(cuts))}")
            halves = [measure(climbed(measure, price, half), 1 - half) for half in (0, 1)]
            both = {name: (halves[0][name] + halves[1][name]) / 2 for name in halves[0]}
            print(f"  on the other half: {_told(both)}")
            print(" ", {n: float(c) for n, c in zip(measure.names, cuts, strict=True) if n})


if __name__ == "__main__":
    main()
