"""Names across languages: recall where one in a hundred other sentences seems to have the name.

    python -m benchmarks.names_across [--limit N] [--json FILE]

English names looked for in the translation of their sentence and in other sentences of its
language that do not have them: in news (parallel/, OPUS-MT-testsets; Korean: jungyeul), FLORES
(parallel-dev/), and the reference translations of stories with the originals (stories-wmt-dev).
Many such names are translated, not transcribed, so that 100 cannot be reached. `missing` should be
never for the translation; where a free translation leaves a name out, it is right to be.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import defaultdict
from pathlib import Path

from benchmarks.data import Absent, folder, present, sample
from benchmarks.program import Figure, Outcome, run
from benchmarks.table import Cell, table
from xlate.text.across_names import name_places, prepared

LANGUAGES = ("ru", "uk", "ko", "zh", "ja", "ar", "fa", "es", "fr", "de", "it", "pt", "tr")
NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]\w+(?: [A-Z][a-z]\w+){0,3}")
PAIRS, APART = 300, 37
ROOT = 5  # letters that "Ukraine" and "Ukrainian" share
REFERENCES = ("ref-A", "ref-B")
Pairs = list[tuple[str, str]]


def pairs(lang: str, limit: int | None) -> Pairs:
    """Sentences of a language with their English, from news alone."""
    source = "jungyeul" if lang == "ko" else "OPUS-MT-testsets"
    return _rows(folder() / "parallel" / f"{lang}-en.tsv.gz", source, limit)


def flores(lang: str, limit: int | None) -> Pairs:
    """Sentences of FLORES' development test in a language with their English."""
    return _rows(folder() / "parallel-dev" / f"{lang}-en.tsv.gz", "", limit)


def _rows(path: Path, source: str, limit: int | None) -> Pairs:
    if not path.is_file():
        raise Absent(f"{path.parent.name}/{path.name} is absent")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if source in line]
    found = [(r[0], r[1]) for r in rows if len(r) == 3 and NAME.search(r[1])]
    return sample(found, limit or PAIRS)


def referenced(limit: int | None) -> dict[str, Pairs]:
    """By language, sentences of the stories' originals with those of the reference translations."""
    found: dict[str, Pairs] = defaultdict(list)
    with gzip.open(present("stories-wmt-dev"), "rt", encoding="utf-8") as lines:
        for line in lines:
            articles = json.loads(line)["articles"]
            original = next(a for a in articles if a["outlet"] == "original")
            own = {source: original["text"][s:e] for s, e, source, _ in original["segments"]}
            for article in articles:
                if article["outlet"] in REFERENCES:
                    for start, end, source, _ in article["segments"]:
                        text = article["text"][start:end]
                        if source in own and NAME.search(text):
                            found[original["lang"]].append((own[source], text))
    return {lang: sample(rows, limit or PAIRS) for lang, rows in found.items()}


def measured(title: str, lang: str, data: Pairs) -> list[Cell]:
    """One row of the table."""
    true: list[float] = []
    false: list[float] = []
    wrong = right = 0
    for at, (text, english) in enumerate(data):
        for name in NAME.findall(english):
            wanted = prepared(name, "en")
            own = name_places(text, lang)
            true.append(own.likeness(wanted))
            wrong += own.missing(wanted)
            for step in range(1, 4):
                other, theirs = data[(at + step * APART) % len(data)]
                if name.split()[-1][:ROOT] not in theirs:
                    there = name_places(other, lang)
                    false.append(there.likeness(wanted))
                    right += there.missing(wanted)
    cut = sorted(false, reverse=True)[len(false) // 100] if false else 1.0
    total, others = max(1, len(true)), max(1, len(false))
    recall = 100 * sum(grade > cut for grade in true) / total
    half = 100 * sum(grade >= 0.5 for grade in true) / total
    alarms = 100 * sum(grade >= 0.5 for grade in false) / others
    row = (recall, half, alarms, 100 * wrong / total, 100 * right / others)
    return [title, lang, len(true), *row]


def measure(args: argparse.Namespace) -> Outcome:
    """The table of all languages and sets."""
    rows = [measured("news", lang, pairs(lang, args.limit)) for lang in LANGUAGES]
    rows += [measured("FLORES", lang, flores(lang, args.limit)) for lang in LANGUAGES]
    rows += [measured("stories", lang, rows) for lang, rows in referenced(args.limit).items()]
    header = ("set", "lang", "names", "recall at 1 %", "at 0.5", "false at 0.5", "called missing",
              "others called missing")  # fmt: skip
    figures = []
    for row in rows:
        name = f"names across, {row[0]}, {row[1]}"
        figures.append(Figure(f"{name}, at 0.5", float(row[4] or 0), "%", ""))
        figures.append(Figure(f"{name}, called missing", float(row[6] or 0), "%", "under 0.5"))
    return Outcome([table("English names in other languages", header, rows)], figures)


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure))
