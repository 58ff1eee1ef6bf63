"""What the western languages know of cues and speakers: `cues.toml`, `speakers.toml`, compiled.

`cues.toml` has `order = "western"`, and lists of words (`that`, `stops`, `of`, `times` ...) whose
meaning stands beside each of them in fr/cues.toml. `speakers.toml` has the words that speakers are
called by, in groups: `title` with `gender` "m", "f" or "", `courtesy`, `body`, `evidence`; words of
one group are one office. `suffix` lets a title end a longer word, as in German.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from xlate.text.lexicon import groups, table

_SETS = (
    "that", "stops", "of", "times", "adverbs", "clitics", "auxiliaries", "auxiliary_reflexive",
    "infinitive_after", "conjunctions", "relatives", "negations", "nobody", "particles",
    "name_particles", "as_words", "determiners", "feminine", "masculine", "subordinators",
    "subjunctive", "weak_phrases", "impersonal", "postpositions",
)  # fmt: skip


class Title(NamedTuple):
    """A word for a speaker: the office it is of, its gender ("m", "f", ""), its kind."""

    office: str
    gender: str
    kind: str


class Habits(NamedTuple):
    """A language's habits; `sets` are the word lists of cues.toml by name, lower case."""

    lang: str
    sets: Mapping[str, frozenset[str]]
    forms: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    phrases: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    pronouns: Mapping[str, str]
    titles: Mapping[str, Title]
    suffixes: tuple[tuple[str, Title], ...]
    nouns_capital: bool
    drops_subject: bool
    token: re.Pattern[str]
    inverted: re.Pattern[str] | None

    def title(self, word: str) -> Title | None:
        """What a word says its bearer is; None where it is no word for a speaker."""
        low = word.casefold().rstrip(".")
        found = self.titles.get(low)
        if found is None:
            found = next((t for suffix, t in self.suffixes if low.endswith(suffix)), None)
        return found


@cache
def habits_of(lang: str) -> Habits | None:
    """The habits of a language; None where it is not told in the western order."""
    data = table(lang, "cues")
    if data.get("order") != "western":
        return None
    titles, suffixes = _titles(lang)
    inverted = "|".join(map(re.escape, data.get("inverted", ())))
    return Habits(
        lang=lang,
        sets={name: frozenset(w.casefold() for w in data.get(name, ())) for name in _SETS},
        forms=_index(_verbs(lang)),
        phrases=_index(
            [(p, "before") for p in data.get("phrases", ())]
            + [(p, "weak") for p in data.get("weak_phrases", ())]
            + [(p, "behind") for p in data.get("postpositions", ())]
            + [(p, "so") for p in data.get("so_phrases", ())]
            + [(p, "closer") for p in data.get("closers", ())]
            + [(p, "opener") for p in data.get("openers", ())]
        ),
        pronouns=dict(data.get("pronouns", {})),
        titles=titles,
        suffixes=suffixes,
        nouns_capital=data.get("nouns_capital", False),
        drops_subject=data.get("drops_subject", False),
        token=_token(data.get("elided", ())),
        inverted=re.compile(rf"(\w+?)(-(?:t-)?)({inverted})", re.IGNORECASE) if inverted else None,
    )


def _verbs(lang: str) -> list[tuple[str, str]]:
    """Every listed form with its shape: "finite", "pp", "inf" or "ger"."""
    patterns = table(lang, "reporting").get("patterns", {})
    found: list[tuple[str, str]] = []
    for group in groups(lang, "reporting"):
        for row in group["verbs"]:
            found += [(form, "finite") for form in row.get("forms", ())]
            for name, endings in patterns.items():
                stems = row.get(name, ())
                shape = name if name in ("pp", "inf", "ger") else "finite"
                for stem in (stems,) if isinstance(stems, str) else stems:
                    found += [(ending.replace("~", stem), shape) for ending in endings]
    return found


def _index(rows: list[tuple[str, str]]) -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Forms by their first word, longest first: their other words and their kind."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for form, kind in dict.fromkeys(rows):
        head, *rest = form.casefold().replace("'", "' ").split()
        found.setdefault(head, []).append((tuple(rest), kind))
    return {head: tuple(sorted(rests, key=lambda r: -len(r[0]))) for head, rests in found.items()}


def _titles(lang: str) -> tuple[dict[str, Title], tuple[tuple[str, Title], ...]]:
    titles: dict[str, Title] = {}
    suffixes: dict[str, Title] = {}
    for number, group in enumerate(groups(lang, "speakers")):
        for form in group["forms"]:
            office = f"{group['class']}{number}" if group.get("one") else form
            title = Title(office.casefold(), group.get("gender", ""), group["class"])
            _both(titles, form.casefold().rstrip("."), title)
            if group.get("suffix"):
                _both(suffixes, form.casefold(), title)
    return titles, tuple(sorted(suffixes.items(), key=lambda s: -len(s[0])))


def _both(titles: dict[str, Title], form: str, title: Title) -> None:
    """Add a title; one that men and women share ("la ministre") tells no gender."""
    known = titles.setdefault(form, title)
    if known.gender != title.gender:
        titles[form] = known._replace(gender="")


def _token(elided: Any) -> re.Pattern[str]:
    heads = "|".join(
        sorted((re.escape(word.rstrip("'")) for word in elided), key=len, reverse=True)
    )
    elision = rf"(?<!\w)(?i:{heads})['’](?=\w)|" if heads else ""
    return re.compile(
        rf"{elision}\d+(?:[.,]\d+)+(?!\w)|(?<![\w.])(?:[A-ZÀ-ÞŁŚŠŽ]\.-?){{1,3}}(?=\s?[^\W\d_])"
        rf"|\w+(?:[-'’]\w+)*|\.{{2,}}|--+|[^\w\s]"
    )
