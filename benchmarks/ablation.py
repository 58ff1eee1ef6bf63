"""Rules alone, model alone, both: the same figures for each, in one table.

    python -m benchmarks.ablation [--limit N] [--only NAME ...] [--json FILE]

Model alone: words that drift by the model, at the cuts by which xlate weighs them, and links of at
least one half. It finds no quotes and puts none together, so there it has no figure. Without
--limit the large sets are sampled: see SIZES.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import NamedTuple

import xlate
from benchmarks import attribution, demetr, etpc, human_gold, mqm, quote_alignment, word_links
from benchmarks.data import Absent, folder, present, rows, sample
from benchmarks.model_alone import heard_alone
from benchmarks.program import Figure, Outcome, run
from benchmarks.scores import alarm_threshold, share
from benchmarks.spans import MAJOR, MINOR, Difference, characters, of_findings
from benchmarks.stories import stories
from benchmarks.table import table
from xlate.encoder import load
from xlate.settings import Settings

RULES, MODEL, BOTH = SYSTEMS = ("rules alone", "model alone", "both")
SIZES = {"demetr": 200, "human_gold": None, "etpc": None, "mqm": 1000, "word_links": None,
         "quotes": None, "attribution": None}  # fmt: skip
Pair = tuple[str, str]
Line = tuple[str, list[float | None]]


class Seen(NamedTuple):
    """What a system sees in a pair; `verdict` where it has one beside the risk."""

    differences: list[Difference]
    risk: float
    verdict: float | None = None

    def alarms(self) -> bool:
        """Whether anything is major or worse."""
        return any(d.rank >= MAJOR for d in self.differences)


def seen_by(system: str, pairs: Sequence[Pair]) -> list[Seen] | None:
    """The pairs as a system sees them; None where it takes a model and there is none."""
    if system == MODEL:
        encoder = load()
        if encoder is None:
            return None
        return [Seen(h.differences, h.drift, h.verdict) for h in heard_alone(encoder, pairs)]
    settings = Settings(model=system == BOTH)
    compared = xlate.compare_many(pairs, lang_a="en", lang_b="en", settings=settings)
    return [Seen(of_findings(c.findings), c.risk) for c in compared]


def lines_of(
    names: Sequence[str],
    pairs: Sequence[Pair],
    measured: Callable[[Sequence[Seen]], Sequence[float | None]],
) -> list[Line]:
    """One line for each figure, with a column for each system."""
    columns = [
        [None] * len(names) if seen is None else list(measured(seen))
        for seen in (seen_by(system, pairs) for system in SYSTEMS)
    ]
    return [(name, [column[n] for column in columns]) for n, name in enumerate(names)]


def links(limit: int | None) -> list[Line]:
    """Word links on MTRef."""
    data = sample(rows("wordalign-mtref-dev"), limit)
    pairs = [(row["a"], row["b"]) for row in data]
    found = [word_links.links_by(system, pairs) for system in SYSTEMS]
    return [
        (f"MTRef, F1 {label}",
         [f and 100 * word_links.scored(f, data, possible).f1 for f in found])
        for label, possible in word_links.GOLD
    ]  # fmt: skip


def one_edit(limit: int | None) -> list[Line]:
    """DEMETR's content kinds: by risk, by verdict, and by findings as they stand."""
    data = rows("drift-demetr-dev")
    ids = set(sample(sorted({row["id"] for row in data}), limit))
    cases = [c for c in demetr.cases([r for r in data if r["id"] in ids]) if c.id in demetr.CONTENT]
    pairs = list(dict.fromkeys(p for c in cases for p in (c.clean, c.edited)))
    clean = list(dict.fromkeys(c.clean for c in cases))
    critical = [c for c in cases if c.id in demetr.CRITICAL]

    def measured(seen: Sequence[Seen]) -> list[float | None]:
        by_pair = dict(zip(pairs, seen, strict=True))

        def recall(chance: Callable[[Seen], float]) -> float:
            limit = alarm_threshold([chance(by_pair[p]) for p in clean], demetr.RATE)
            return share(chance(by_pair[c.edited]) > limit for c in cases)

        return [
            recall(lambda s: s.risk),
            None if seen[0].verdict is None else recall(lambda s: s.verdict or 0.0),
            share(by_pair[c.edited].alarms() for c in critical),
            share(by_pair[p].alarms() for p in clean),
        ]

    names = ("DEMETR, recall at 5 %, by risk (model: surest word)", "DEMETR, the same by verdict",
             "DEMETR, critical alarmed", "DEMETR, clean alarmed")  # fmt: skip
    return lines_of(names, pairs, measured)


def real_drift(limit: int | None) -> list[Line]:
    """The human gold, by findings as they stand."""
    data = sample(rows("drift-human-gold-dev"), limit)
    gold = [human_gold.labels(row) for row in data]

    def measured(seen: Sequence[Seen]) -> list[float | None]:
        scores = human_gold.score(gold, [s.differences for s in seen], passes=2)
        return [scores.clean, scores.alarmed, scores.noted, scores.on_major]

    told = ("clean alarmed", "sure major alarmed", "sure major noted", "alarms on major")
    names = [f"human gold, {name}" for name in told]
    return lines_of(names, [(row["a"], row["b"]) for row in data], measured)


def typed(limit: int | None) -> list[Line]:
    """ETPC's relations."""
    data = sample(rows("drift-etpc-dev"), limit)

    def measured(seen: Sequence[Seen]) -> list[float | None]:
        found = [j for row, s in zip(data, seen, strict=True)
                 for j in etpc.judge(row["relations"], s.differences)]  # fmt: skip
        return [share(j.rank >= MINOR for j in found if j.harmful),
                share(j.rank >= MAJOR for j in found if not j.harmful)]  # fmt: skip

    names = ("ETPC, harmful noted", "ETPC, harmless alarmed")
    return lines_of(names, [(row["a"], row["b"]) for row in data], measured)


def marked_errors(limit: int | None) -> list[Line]:
    """MQM's errors, by characters."""
    data = sample([r for r in rows("drift-mqm-news-zhen-dev") if r.get("reference")], limit)
    gold = [characters((s, e) for s, e, _ in row["errors"]) for row in data]

    def measured(seen: Sequence[Seen]) -> list[float | None]:
        return [100 * mqm.character_score([mqm.marked(s.differences) for s in seen], gold).f1]

    pairs = [(row["reference"], row["target"]) for row in data]
    return lines_of(("MQM news, character F1 (seen in training)",), pairs, measured)


def quotes(limit: int | None) -> list[Line]:
    """Quotes of two outlets that render the same words."""
    present("stories-wmt-dev")
    chosen = sample(list(stories(folder())), limit)

    def score(system: str) -> float:
        settings = Settings(model=system == BOTH)
        found = [xlate.check(story.story(), settings).statements for story in chosen]
        judged = [
            j for s, own in zip(chosen, found, strict=True) for j in quote_alignment.judge(s, own)
        ]
        return 100 * quote_alignment.pair_score(judged).f1

    return [("quote alignment, English, F1", [score(RULES), None, score(BOTH)])]


def said(limit: int | None) -> list[Line]:
    """PolNeAR's contents, sources and cues."""
    columns = [
        attribution.measure(
            argparse.Namespace(part="dev", limit=limit, model=None, no_model=system == RULES)
        ).figures
        for system in (RULES, BOTH)
    ]
    return [
        (one.name, [one.value, None, other.value])
        for one, other in zip(*columns, strict=True)
        if "F1" in one.name
    ]


PARTS: dict[str, Callable[[int | None], list[Line]]] = {
    "word_links": links,
    "demetr": one_edit,
    "human_gold": real_drift,
    "etpc": typed,
    "mqm": marked_errors,
    "quotes": quotes,
    "attribution": said,
}


def measure(args: argparse.Namespace) -> Outcome:
    """All parts whose data are there."""
    lines: list[Line] = []
    missing: list[str] = []
    for name in args.only:
        try:
            lines += PARTS[name](SIZES[name] if args.limit is None else args.limit)
        except Absent as error:
            missing.append(f"{name} skipped: {error}")
    if not lines:
        raise Absent("; ".join(missing))
    shown = table("Ablation, % (files of the model: " + _digest() + ")", ("figure", *SYSTEMS),
                  [(name, *values) for name, values in lines])  # fmt: skip
    figures = [
        Figure(f"{name}; {system}", value)
        for name, values in lines
        for system, value in zip(SYSTEMS, values, strict=True)
        if value is not None
    ]
    return Outcome([shown, *missing], figures)


def _digest() -> str:
    encoder = load()
    return encoder.digest if encoder else "none"


def options(parser: argparse.ArgumentParser) -> None:
    """Which parts."""
    parser.add_argument("--only", nargs="+", choices=tuple(PARTS), default=tuple(PARTS))


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure, options))
