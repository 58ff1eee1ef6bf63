"""Small words that carry meaning, over human translations: how often one stands unanswered.

    python -m benchmarks.signs [--lang L ...] [--limit N] [--json FILE] [--show KIND/VALUE]

Each pair is a sentence and its human translation, so nearly every sign that nothing on the other
side answers is a false alarm. First table: of 100 pairs, those with one, on either side, by class
and language. Second: the words of a sign taken out of the English ("not", "if"; "cannot" becomes
"can", "unless" "when"), how many in 100 are then told, of those whose class the other text has.
FLORES-200 devtest, from which nothing was chosen; `--news` reads the rows that training/signs.py
chose from instead, `--stories` the originals of the development stories with their two references.
"""

from __future__ import annotations

import argparse
import gzip
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from benchmarks.data import Absent, Row, folder, rows, sample
from benchmarks.program import Figure, Outcome, run
from benchmarks.table import Cell, table
from xlate.text.disagree import judged, unanswered
from xlate.text.signs import Sign, signs

LANGS = ("ko", "ru", "zh", "ja", "uk", "fa", "ar", "es", "fr", "de", "it", "pt", "tr")
NEWS = ("Helsinki-NLP/OPUS-MT-testsets", "jungyeul/korean-parallel-corpora")
ROWS = 2000  # news sentences of a language, at most
SHORTEST = 60  # English characters: shorter rows are phrase-book sentences
CLASSES = (
    "negation/not", "negation/without", "modality/must", "modality/should", "modality/may",
    "modality/can", "modality/vow", "modality/order", "modality/wish", "future/will",
    "condition/if", "condition/unless", "condition/only", "condition/until", "condition/except",
    "condition/even-if", "quantifier/all", "quantifier/none", "quantifier/some",
    "quantifier/most", "quantifier/each", "quantifier/only-few", "quantifier/both", "question/?",
)  # fmt: skip
STORIES = ("ru", "uk", "ja")
MOST = (5, 4)  # alarms of 100 pairs: of other languages, and of those of the stories
GRAVE = frozenset(("negation", "condition", "modality", "quantifier", "question"))
LEFT = {"cannot": "can", "unless": "when", "can't": "can", "can’t": "can", "won't": "will",
        "won’t": "will", "nobody": "somebody", "no one": "someone", "nothing": "something",
        "none": "some", "nowhere": "somewhere", "neither": "both", "nor": "and",
        "?": "."}  # fmt: skip
KINDS = tuple(dict.fromkeys(name.partition("/")[0] for name in CLASSES))
Texts = tuple[str, str]


@dataclass
class Count:
    """What was counted over the pairs of a language."""

    pairs: int = 0
    alarmed: Counter[str] = field(default_factory=Counter)
    judged: int = 0
    cut: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    shown: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def pairs_of(lang: str, limit: int | None, *, news: bool = False) -> list[Texts]:
    """FLORES, or news: text and English.

    Raises:
        Absent: A file is not there.
    """
    name = f"parallel{'' if news else '-dev'}/{lang}-en.tsv.gz"
    path = folder() / name
    if not path.is_file():
        raise Absent(f"{name} is absent (set XLATE_BENCH)")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        read = [line.rstrip("\n").split("\t") for line in lines]
    if news:
        read = [r for r in read if len(r) == 3 and r[2] in NEWS and len(r[1]) >= SHORTEST]
    return [(r[0], r[1]) for r in sample(read, min(limit or ROWS, ROWS))]


def story_pairs(lang: str, limit: int | None) -> list[Texts]:
    """Sentences of the stories' originals with those of their references, where one renders one."""
    found: list[Texts] = []
    for story in rows("stories-wmt-dev"):
        original = next(a for a in story["articles"] if a["outlet"] == "original")
        if original["lang"] != lang:
            continue
        own = _sentences(original)
        for article in story["articles"]:
            if article["outlet"].startswith("ref-"):
                other = _sentences(article)
                found += [(own[n], text) for n, text in other.items() if n in own]
    return sample(found, limit)


def _sentences(article: Row) -> dict[int, str]:
    """The unframed sentences of an article that render one source sentence alone."""
    parts = article["segments"]
    once = Counter(part[2] for part in parts)
    places = Counter((part[0], part[1]) for part in parts)
    return {
        part[2]: article["text"][part[0] : part[1]]
        for part in parts
        if once[part[2]] == 1 and places[part[0], part[1]] == 1 and not part[3]
    }


def count(lang: str, pairs: Sequence[Texts], show: str | None = None) -> Count:
    """Unanswered signs over the pairs of a language, and what is told of those taken away."""
    result = Count()
    for text, english in pairs:
        result.pairs += 1
        own, other = signs(text, lang, loose=True), signs(english, "en", loose=True)
        found = {
            (side, sign)
            for kind in KINDS
            for side, one, two in ((0, own, other), (1, other, own))
            for sign in unanswered(one, two, kind)
        }
        told = {(side, s) for side, s in found if judged(lang, "en", s.kind, s.value)}
        names = {f"{sign.kind}/{sign.value}" for _, sign in told}
        result.alarmed.update(names)
        result.judged += any(sign.kind in GRAVE for _, sign in told)
        if show in names:
            words = [
                (text, english)[side][s.start : s.end]
                for side, s in told
                if f"{s.kind}/{s.value}" == show
            ]
            result.shown[show].append(f"{words}\n   {text}\n   {english}")
        _taken(own, (english, other), lang, result)
    return result


def _taken(
    own: Sequence[Sign], english: tuple[str, Sequence[Sign]], lang: str, result: Count
) -> None:
    """Take each sign that the other text has too from the English, one at a time."""
    text, there = english
    values = {(s.kind, s.value) for s in own}
    for sign in there:
        if (sign.kind, sign.value) not in values or not judged(lang, "en", sign.kind, sign.value):
            continue
        name = f"{sign.kind}/{sign.value}"
        without = signs(taken(text, sign), "en", loose=True)
        result.cut[name] += 1
        result.told[name] += any(s.value == sign.value for s in unanswered(own, without, sign.kind))


def taken(text: str, sign: Sign) -> str:
    """The text without the words of a sign."""
    words = text[sign.start : sign.end]
    return text[: sign.start] + LEFT.get(words.casefold(), _stem(words)) + text[sign.end :]


def _stem(words: str) -> str:
    """What is left of a contraction: "don't" is "do"; of another sign nothing."""
    return words[:-3] if words[-3:].casefold() in ("n't", "n’t") else ""


def _pairs(lang: str, args: argparse.Namespace) -> list[Texts]:
    if args.stories:
        return story_pairs(lang, args.limit)
    return pairs_of(lang, args.limit, news=args.news)


def measure(args: argparse.Namespace) -> Outcome:
    langs = args.lang or (STORIES if args.stories else LANGS)
    counts = {lang: count(lang, _pairs(lang, args), args.show) for lang in langs}
    for lang, found in counts.items():
        for line in found.shown.get(args.show or "", ()):
            print(lang, line, file=sys.stderr)
    alarms: list[list[Cell]] = []
    told: list[list[Cell]] = []
    for name in CLASSES:
        rates = (100 * c.alarmed[name] / max(1, c.pairs) for c in counts.values())
        weak = (judged(lang, "en", *name.split("/", 1)) for lang in counts)
        alarms.append([name, *(r if told_ else None for r, told_ in zip(rates, weak, strict=True))])
        shares = (
            100 * c.told[name] / c.cut[name] if c.cut[name] else None for c in counts.values()
        )
        told.append([name, *shares])
    alarms.append(
        ["any, major or worse", *(100 * c.judged / max(1, c.pairs) for c in counts.values())]
    )
    alarms.append(["pairs", *(c.pairs for c in counts.values())])
    header = ["class", *counts]
    figures = [
        Figure(
            f"signs alarmed {lang}",
            100 * c.judged / max(1, c.pairs),
            "%",
            f"at most {MOST[lang in STORIES]}",
        )
        for lang, c in counts.items()
    ]
    tables = [
        table("Of 100 translated pairs, those with an unanswered sign", header, alarms),
        table("Of 100 signs taken from the English, those told", header, told),
    ]
    return Outcome(tables, figures)


def options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--lang", nargs="*", choices=LANGS, help="these languages alone")
    parser.add_argument("--news", action="store_true", help="the rows that were chosen from")
    parser.add_argument("--stories", action="store_true", help="originals and their references")
    parser.add_argument("--show", metavar="KIND/VALUE", help="print the pairs that alarm for it")


if __name__ == "__main__":
    raise SystemExit(run(__doc__, measure, options))
