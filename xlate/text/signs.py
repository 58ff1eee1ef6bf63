"""The small words that carry meaning: negation, modality, condition, quantity, question.

They can be told apart in each language without a translation of the rest: "не", "nur", 않.
What stands in `lexicon/<lang>/signs.toml` is found by one algorithm for all languages; an idiom
("not only", "не только", "なければならない") hides what is inside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from xlate.text import lexicon
from xlate.text.sign_patterns import LOOSE, Match, Token, matches, tokens

_ENDS = frozenset((".", "!", "?", "。", "؟", "...", "۔", "\n"))


@dataclass(frozen=True, slots=True, order=True)
class Sign:
    """One sign at `start:end`, code points of the text passed in.

    `kind` is negation, modality, future, condition, quantifier or question; `value` says which.
    """

    start: int
    end: int
    kind: str
    value: str


def known(lang: str) -> bool:
    """Whether the signs of a language can be read at all."""
    return bool(lexicon.groups(lang, "signs"))


def signs(text: str, lang: str, *, loose: bool = False) -> tuple[Sign, ...]:
    """The signs of a text, in order; none for a language without a lexicon of them.

    Of two entries of one kind that overlap, the longer one counts; an idiom hides all inside it.

    Args:
        text: Any text; it is not changed, positions are code points of it.
        lang: ISO 639-1 code.
        loose: Give also, as kind "loose", words that are no sign and can do the work of one in
            another translation: "few" for "not many". `unanswered` wants them.
    """
    if not known(lang):
        return ()
    row = tokens(text, lang)
    hidden: set[int] = set()
    taken: dict[str, set[int]] = {}
    found: set[Sign] = set()
    for match in sorted(matches(row, lang), key=_first):
        if not hidden.isdisjoint(match.at):
            continue
        if match.entry.hides:
            hidden.update(match.at)
        for kind, value in _free(match, taken):
            taken.setdefault(kind, set()).update(match.at)
            found.add(Sign(row[match.at[0]].start, row[match.at[-1]].end, kind, value))
    wanted = (sign for sign in found if loose or sign.kind != LOOSE)
    return tuple(sorted(_one_question(wanted, row)))


def _first(match: Match) -> tuple[bool, int, int, int]:
    """What is taken first: idioms, then the longer, then the one further left."""
    count, letters = match.entry.weight
    return (not match.entry.hides, -count, -letters, match.at[0])


def _free(match: Match, taken: Mapping[str, set[int]]) -> list[tuple[str, str]]:
    """The classes of a match whose kind no other match has taken at its place."""
    return [
        (kind, value)
        for kind, value in match.entry.classes
        if kind == LOOSE or taken.get(kind, set()).isdisjoint(match.at)
    ]


def _one_question(found: Iterable[Sign], row: Sequence[Token]) -> list[Sign]:
    """All signs, of the question signs of one sentence only the last: "～ですか？" asks once."""
    kept: list[Sign] = []
    ends = [token.start for token in row if token.low in _ENDS]
    asked: dict[int, Sign] = {}
    for sign in sorted(found):
        if sign.kind != "question":
            kept.append(sign)
            continue
        asked[bisect_left(ends, sign.start)] = sign
    return [*kept, *asked.values()]
