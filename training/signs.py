"""Choose the words that answer a sign: `xlate/text/lexicon/<lang>/loose.toml`.

    PYTHONPATH=. python training/signs.py [--write]

A "not" whose counterpart in the other language is "few" or "refuse" is no drift, and a word that
answers too much hides what is lost. For each language and class, candidates (by hand, in
`training/sign_words/`) are taken one after the other: first the one that explains most correct
pairs without a counterpart for each lost sign that it would hide, until the false alarms are down
to the class's budget. Read over human translations of news and prose in `parallel/`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import textwrap
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple

from benchmarks.data import folder, sample
from xlate.text import lexicon
from xlate.text.disagree import answers
from xlate.text.sign_patterns import Entry, Patterns, Token, entry, indexed, rest, tokens
from xlate.text.signs import signs

LANGS = ("ko", "ru", "zh", "ja", "uk", "fa", "ar", "es", "fr", "de", "it", "pt", "tr")
SOURCES = frozenset((
    "Helsinki-NLP/OPUS-MT-testsets", "jungyeul/korean-parallel-corpora",
    "tico-19/tico-19.github.io", "wmt-conference/wmt24-news-systems", "sheffieldnlp/mlqe-pe",
    "deepmind/xquad", "amazon-science/machine-translation-gender-eval",
    "kakaobrain/kor-nlu-datasets",
))  # fmt: skip
ROWS = 4000  # pairs of a language
SHORTEST, LONGEST = 60, 400  # English characters of a pair
# Alarms in 100 correct pairs that a class may raise on one side.
BUDGETS = {"negation/not": 0.42, "condition/if": 0.14, "condition/only": 0.1,
           "modality/must": 0.3, "quantifier/all": 0.2, "quantifier/none": 0.06,
           "question/?": 0.06}  # fmt: skip
BUDGET = 0.03
LEAST = 15  # lost signs told of 100: a class that reaches less in a language is weak there
FAR = 2.0  # times the budget that a class may alarm in one language before it is weak there
PRIOR = 8  # signs that the other languages' recall counts for in one
LIFT = 1.15  # how much more often a word must stand in a gap than beside a sign
FEW = 20  # signs of a language that weigh as much as all of another's
RARE = 0.0005  # share of pairs: a rarer word of the class's own list costs nothing and stays
KIN = {
    "negation": ("negation", "quantifier/none", "quantifier/only-few", "condition"),
    "modality": ("modality",),
    "future": ("modality", "future"),
    "condition": ("condition", "negation/without", "quantifier/only-few", "modality"),
    "quantifier": ("quantifier", "negation"),
    "question": ("question",),
}
HERE = Path(__file__).parent / "sign_words"
WIDTH = 100
ANSWERED = "answered"  # by another sign: no word is needed, and what is lost is not told
Spans = tuple[tuple[int, int, str], ...]


@dataclass
class Side:
    """What was read of one text: its signs, and the candidates in it."""

    signs: Spans
    words: Spans


@dataclass
class Gaps:
    """Of one class, answered by texts of one language: pairs without and with a counterpart."""

    pairs: Counter[str] = field(default_factory=Counter)
    gaps: list[tuple[str, frozenset[str]]] = field(default_factory=list)
    full: list[tuple[str, frozenset[str]]] = field(default_factory=list)


class Choice(NamedTuple):
    """The words that answer a class, its alarms in 100 pairs with them, and its recall."""

    words: list[str]
    alarms: float
    recall: float
    signs: int


def pairs_of(lang: str) -> list[tuple[str, str]]:
    """Texts with their English."""
    with gzip.open(folder() / f"parallel/{lang}-en.tsv.gz", "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines]
    kept = [r for r in rows if len(r) == 3 and r[2] in SOURCES and SHORTEST <= len(r[1]) <= LONGEST]
    return [(r[0], r[1]) for r in sample(kept, ROWS)]


@cache
def candidates(lang: str) -> dict[str, list[str]]:
    """The candidates of a language by class."""
    with (HERE / f"{lang}.toml").open("rb") as file:
        return {g["class"]: g["words"] for g in tomllib.load(file)["group"]}


def index(lang: str) -> Patterns:
    """All candidates of a language, each said to be itself."""
    words = dict.fromkeys(w for row in candidates(lang).values() for w in row)
    return indexed((entry(w, lang, (("word", w),), False) for w in words), lang)


class Reader:
    """Reads texts of one language."""

    def __init__(self, lang: str) -> None:
        self._lang = lang
        self._index = index(lang)
        self._begun: dict[str, tuple[Entry, ...]] = {}

    def read(self, text: str) -> Side:
        """The signs of a text, and the candidates in it."""
        own = tuple((s.start, s.end, f"{s.kind}/{s.value}") for s in signs(text, self._lang))
        return Side(own, tuple(set(self._words(tokens(text, self._lang)))))

    def _words(self, row: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
        for start, token in enumerate(row):
            if token.low not in self._begun:
                self._begun[token.low] = self._index.beginning(token.low)
            for one in self._begun[token.low]:
                at = rest(row, one, start, self._index.skipped)
                if at is not None:
                    yield row[at[0]].start, row[at[-1]].end, one.classes[0][1]


def told_classes() -> list[str]:
    """The classes that can be told."""
    return [g["class"] for g in lexicon.groups("mul", "answers")]


def gather(lang: str, source: Side, target: Side, found: dict[str, Gaps]) -> None:
    """One pair, one direction: for each class of the source, what the target has in its place."""
    there = {name for _, _, name in target.signs}
    for name in told_classes():
        found[name].pairs[lang] += 1
    for name in {name for _, _, name in source.signs}:
        kind, _, value = name.partition("/")
        by = answers(kind, value)
        if by is None:
            continue
        others = {f"{one}/{which}" for one, which in by} - {name}
        own = [(s, e) for s, e, n in target.signs if n == name]
        beside = [x for x in (*target.signs, *target.words)
                  if not any(x[0] < e and s < x[1] for s, e in own)]  # fmt: skip
        items = {n if n in there else f"={n}" for _, _, n in beside}
        if not others.isdisjoint(items):
            items = {ANSWERED}
        (found[name].full if own else found[name].gaps).append((lang, frozenset(items)))


def kin(name: str, lists: dict[str, list[str]]) -> set[str]:
    """The candidates that may answer a class."""
    wanted = KIN[name.partition("/")[0]]
    return {f"={w}" for c, words in lists.items() if c.startswith(wanted) for w in words}


def choose(name: str, found: Gaps, lists: dict[str, list[str]]) -> Choice:
    """The words that answer a class within its budget."""
    langs = len(found.pairs)
    fulls = Counter(lang for lang, _ in found.full)
    allowed = kin(name, lists)
    near = allowed | {ANSWERED}
    gaps = [(1 / found.pairs[lang] / langs, items & near) for lang, items in found.gaps]
    full = [(1 / max(fulls[lang], FEW) / langs, items & near) for lang, items in found.full]
    every = sum(weight for weight, _ in full)
    common = Counter(item for _, items in full for item in items & allowed)
    own = {f"={w}" for w in lists.get(name, ())}
    chosen = {item for item in own if common[item] <= RARE * len(full)}
    gaps, full = left(gaps, {ANSWERED}), left(full, {ANSWERED})
    budget = BUDGETS.get(name, BUDGET) / 100
    _add(gaps, full, chosen, (allowed, budget))
    gaps, full = left(gaps, chosen), left(full, chosen)
    return Choice(
        sorted(item[1:] for item in chosen),
        100 * sum(weight for weight, _ in gaps),
        100 * sum(weight for weight, _ in full) / every if every else 0.0,
        len(found.full),
    )


Weighed = list[tuple[float, frozenset[str]]]


def left(rows: Weighed, chosen: set[str]) -> Weighed:
    """The rows in which nothing chosen stands."""
    return [row for row in rows if chosen.isdisjoint(row[1])]


def _add(gaps: Weighed, full: Weighed, chosen: set[str], limits: tuple[set[str], float]) -> None:
    """Choose word after word until what is left of the gaps is within the budget."""
    allowed, budget = limits
    gaps, full = left(gaps, chosen), left(full, chosen)
    while sum(weight for weight, _ in gaps) > budget:
        best = _best(gaps, full, allowed - chosen)
        if best is None:
            break
        chosen.add(best)
        gaps, full = left(gaps, {best}), left(full, {best})


def _best(gaps: Weighed, full: Weighed, allowed: Iterable[str]) -> str | None:
    """The word that explains most gaps for what it hides; None if none stands out."""
    gain, cost = defaultdict(float), defaultdict(float)
    count: Counter[str] = Counter()
    for weight, items in gaps:
        for item in items:
            gain[item] += weight
            count[item] += 1
    for weight, items in full:
        for item in items:
            cost[item] += weight
    all_gaps, all_full = sum(w for w, _ in gaps), sum(w for w, _ in full)
    one = all_full / len(full) if full else 1.0
    scored = []
    for item in allowed:
        if count[item] < 2:
            continue
        lift = (gain[item] / all_gaps) / ((cost[item] + one) / (all_full + one))
        if lift >= LIFT:
            scored.append(((gain[item]) / (cost[item] + one), item))
    return max(scored)[1] if scored else None


Read = dict[str, list[tuple[Side, Side]]]


def read(langs: Iterable[str]) -> Read:
    """Both sides of the pairs of each language."""
    english, known = Reader("en"), dict[str, Side]()
    rows: Read = {}
    for lang in langs:
        own = Reader(lang)
        rows[lang] = []
        for text, other in pairs_of(lang):
            if other not in known:
                known[other] = english.read(other)
            rows[lang].append((own.read(text), known[other]))
    return rows


def gathered(rows: Read) -> dict[str, dict[str, Gaps]]:
    """By the language that answers, and by class."""
    found: dict[str, dict[str, Gaps]] = defaultdict(lambda: defaultdict(Gaps))
    for lang, pairs in rows.items():
        for own, english in pairs:
            gather(lang, own, english, found["en"])
            gather(lang, english, own, found[lang])
    return found


def weak(
    lang: str, name: str, found: dict[str, dict[str, Gaps]], chosen: dict[str, dict[str, Choice]]
) -> bool:
    """Whether a class is not worth an alarm between a language and English."""
    alarms, told, lost = 0.0, 0.0, 0
    for answering in ("en", lang):
        gaps, choice = found[answering][name], chosen[answering][name]
        words = {f"={word}" for word in choice.words} | {ANSWERED}
        full = [items for one, items in gaps.full if one == lang]
        alarms += 100 * sum(
            words.isdisjoint(items) for one, items in gaps.gaps if one == lang
        ) / max(1, gaps.pairs[lang])  # fmt: skip
        told += sum(words.isdisjoint(items) for items in full)
        lost += len(full)
    usual = chosen["en"][name].recall / 100  # of what the English lost, over all languages
    recall = 100 * (told + PRIOR * usual) / (lost + PRIOR)
    return min(recall, 100 * usual) < LEAST or alarms > 2 * FAR * BUDGETS.get(name, BUDGET)


def written(lang: str, choices: dict[str, Choice], weaks: list[str]) -> str:
    """The lexicon file of a language."""
    text = (
        "# Words that answer a sign of another translation; made by training/signs.py from\n"
        "# training/sign_words/, not to be edited. `weak`: classes whose loss cannot be told.\n"
        'source = "Own compilation for xlate, chosen by counts over parallel texts"\n'
        f"weak = {row(weaks)}\n"
    )
    for name, choice in choices.items():
        if choice.words:
            text += f'\n[[group]]\nclass = "{name}"\nwords = {row(choice.words)}\n'
    return text


def row(words: Iterable[str]) -> str:
    """A TOML array, its lines as short as the other lexicons'."""
    quoted = (json.dumps(word, ensure_ascii=False) for word in words)
    lines = textwrap.wrap(
        ", ".join(q.replace(" ", "\0") for q in quoted),
        WIDTH - 3,
        break_on_hyphens=False,
        break_long_words=False,
    )
    if not lines:
        return "[]"
    return "[\n  " + "\n  ".join(line.replace("\0", " ") for line in lines) + ",\n]"


def main() -> None:
    """Read the pairs, choose, print, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write the lexicon files")
    args = parser.parse_args()
    fit(read(LANGS), args.write)


def fit(rows: Read, write: bool) -> None:
    """Choose for all languages; print what each class alarms and tells, and write the files."""
    found = gathered(rows)
    names = told_classes()
    chosen = {
        lang: {name: choose(name, found[lang][name], candidates(lang)) for name in names}
        for lang in ("en", *rows)
    }
    weaks = {lang: [n for n in names if weak(lang, n, found, chosen)] for lang in rows}
    weaks["en"] = [name for name in names if sum(name in w for w in weaks.values()) > len(rows) / 2]
    for lang, choices in chosen.items():
        print(lang, "weak:", *weaks[lang])
        for name, choice in choices.items():
            print(
                f"  {name:20} alarms {choice.alarms:5.2f}"
                f"  told {choice.recall:3.0f} of {choice.signs}"
            )
        if write:
            path = lexicon.ROOT / lang / "loose.toml"
            path.write_text(written(lang, choices, weaks[lang]), encoding="utf-8")


if __name__ == "__main__":
    main()
