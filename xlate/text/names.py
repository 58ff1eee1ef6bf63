"""Proper names: find them in a passage, and say whether two of them are one name.

A name is a form of the names lexicon, or a run of capitalised words. The first word of a sentence
proves nothing by its capital; it counts when the lexicon knows it, when it is capitalised
elsewhere, or when it is no ordinary word. In a passage without any capital only the lexicon can
find names; in a headline, or in capitals throughout, every word is read like a first word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from xlate.settings import DeskLexicon
from xlate.text import lexicon
from xlate.text.name_index import (
    SKIPPED,
    Entry,
    NameIndex,
    common_word,
    divisions,
    name_index,
    ordinary_word,
)
from xlate.text.once import once
from xlate.text.romanise import plain
from xlate.text.titles import matched, titles
from xlate.text.words import Word

LONGEST = 12  # words; a longer run of capitals is a heading, not a name
_OPENING = frozenset('.!?:;…—"“”„«»‘([*•|')
_ALL_NOUNS = frozenset(("de",))  # languages that capitalise every noun
_BODY_JOIN = frozenset(("of", "for", "on"))


@dataclass(frozen=True, slots=True)
class Name:
    """A name at word `indices`.

    Attributes:
        indices: Words of the passage it covers, without a possessive ending.
        parts: The words as written, marks left out.
        kind: country, place, org, agency, person, people or nationality, as the lexicon has it;
            "name" or "acronym" where only the spelling tells.
        keys: Canonical names of the lexicon; empty when it does not know the name.
        stands: Countries that an adjective, a people's name or a capital belongs to.
        common: Made of ordinary words only, as "Supreme Court" is.
    """

    indices: tuple[int, ...]
    parts: tuple[str, ...]
    kind: str
    keys: frozenset[str] = frozenset()
    stands: frozenset[str] = frozenset()
    common: bool = False

    @property
    def known(self) -> bool:
        """Whether the lexicon knows it."""
        return bool(self.keys or self.stands)


def names(
    words: Sequence[Word],
    lang: str,
    desk: DeskLexicon | None = None,
    *,
    elsewhere: Collection[str] = (),
) -> list[Name]:
    """The names of a passage, left to right.

    Days and months, titles and courtesies are left out: they are no names.

    Args:
        words: The passage.
        lang: ISO 639-1 code.
        desk: A desk's own names.
        elsewhere: Words in lower case that are known to be capitalised inside other sentences.
    """
    return _Finder(words, lang, desk or DeskLexicon(), elsewhere).run()


def inner_capitals(words: Sequence[Word]) -> frozenset[str]:
    """Words, in lower case, that stand capitalised where no sentence begins."""
    return frozenset(_inner_capitals(words))


@once
def _inner_capitals(words: Sequence[Word]) -> Iterator[str]:
    if _style(words) == "mixed":
        for word, first in zip(words, _sentence_starts(words), strict=True):
            if word.capital and not first:
                yield word.low


class _Finder:
    def __init__(
        self, words: Sequence[Word], lang: str, desk: DeskLexicon, elsewhere: Collection[str]
    ) -> None:
        self.words, self.lang = words, lang
        self.index: NameIndex = name_index(lang, desk)
        self.style = "heading" if lang in _ALL_NOUNS else _style(words)
        self.opens = _sentence_starts(words)
        self.elsewhere = {*elsewhere, *inner_capitals(words)}
        self.titles = {i for title in titles(words, lang) for i in title.indices}
        self.calendar = _calendar(lang)

    def run(self) -> list[Name]:
        found: list[Name] = []
        at = 0
        while at < len(self.words):
            name = self._known(at) or self._capitals(at)
            if name is None:
                at += 1
            else:
                found.append(name)
                at = name.indices[-1] + 1
        return found

    def _known(self, at: int) -> Name | None:
        for entry in self.index.phrases.get(plain(self.words[at].text), ()):
            indices = matched(self.words, at, entry.parts)
            if indices and self._written(entry, indices):
                indices = self._with_division(indices, entry)
                return Name(indices, self._parts(indices), entry.kind, entry.keys, entry.stands)
        word = plain(self.words[at].text)
        if word.endswith("s") and self.words[at].capital:  # a people's name in the plural
            for entry in self.index.phrases.get(word[:-1], ()):
                if entry.kind == "nationality" and len(entry.parts) == 1:
                    return Name((at,), self._parts((at,)), entry.kind, entry.keys, entry.stands)
        return None

    def _with_division(self, indices: tuple[int, ...], entry: Entry) -> tuple[int, ...]:
        after = indices[-1] + 1
        if entry.kind != "place" or after >= len(self.words):
            return indices
        word = self.words[after]
        beyond = word.capital and word.low in divisions(self.lang) and not self._inner(after + 1)
        return (*indices, after) if beyond else indices

    def _written(self, entry: Entry, indices: tuple[int, ...]) -> bool:
        """Whether the words are written as this form of the lexicon can be."""
        word = self.words[indices[0]]
        if entry.exact:
            return self.style != "capitals" and word.text.isupper()
        if entry.lower:
            return True
        doubtful = len(entry.parts) == 1 and common_word(word, self.lang)
        if self.style == "lower":
            return not doubtful
        if not word.capital:
            return False
        weak = self.style != "mixed" or self.opens[indices[0]]
        state = entry.kind in ("country", "nationality", "place")
        return not (weak and doubtful and not state and word.low not in self.elsewhere)

    def _capitals(self, at: int) -> Name | None:
        if at in self.titles or not self._begins(at):
            return None
        end = at + 1
        while end < len(self.words) and end - at < LONGEST:
            step = self._joined(at, end)
            if not step:
                break
            end += step
        indices = tuple(range(at, end))
        return Name(
            indices, self._parts(indices), self._kind(indices), common=self._common(indices)
        )

    def _begins(self, at: int) -> bool:
        word = self.words[at]
        if not word.capital or not word.text[0].isalpha() or word.low in self.calendar:
            return False
        if self.style == "mixed" and _acronym(word.text):
            return True
        if word.function or self.style == "lower":
            return False
        if self.style == "mixed" and (not self.opens[at] or word.low in self.elsewhere):
            return True
        if not ordinary_word(word, self.lang):
            return True
        if self.style != "mixed" or at + 1 >= len(self.words):
            return False
        if not common_word(word, self.lang) and at + 1 not in self.titles:
            return self._inner(at + 1) and self._known(at + 1) is None
        return self._body_ahead(at)

    def _body_ahead(self, at: int) -> bool:
        """Whether an ordinary first word opens a body's name: "Supreme Court"."""
        after = self.words[at + 1]
        return (
            after.capital
            and not after.function
            and after.low not in self.calendar
            and at + 1 not in self.titles
            and self._known(at + 1) is None
            and not _acronym(after.text)
            and ordinary_word(after, self.lang)
        )

    def _joined(self, at: int, end: int) -> int:
        """How many words at `end` carry the run on."""
        word = self.words[end]
        if self._inner(end):
            known = self._known(end)
            if known is None:
                given = plain(word.text) in self.index.given
                return 0 if given and common_word(self.words[end - 1], self.lang) else 1
            beyond = known.indices[-1] + 1
            club = known.kind == "place" and not common_word(self.words[end - 1], self.lang)
            return 1 if len(known.indices) == 1 and (club or self._inner(beyond)) else 0
        last = self.words[end - 1]
        if word.text in SKIPPED and word.start == last.end and self._adjoins(end + 1):
            return 2
        if word.text == "." and len(last.text) <= 2 and last.capital and self._inner(end + 1):
            return 2
        if word.low in self.index.particles and self._inner(end + 1):
            return 2
        if word.low in self.index.particles and self._hyphened(end + 1):
            return 3
        body = ordinary_word(last, self.lang)
        if body and word.low == "'s" and self._inner(end + 1):
            return 2
        if body and word.low in _BODY_JOIN:
            if self._inner(end + 1) and self._known(end + 1) is None:
                return 2
            if end + 1 < len(self.words) and self.words[end + 1].low == "the":
                return 3 if self._inner(end + 2) and self._known(end + 2) is None else 0
        return 0

    def _hyphened(self, at: int) -> bool:
        """Whether a hyphen ties the word before it to one more of the name: "al-Tarifi"."""
        if at >= len(self.words) or self.words[at].text not in SKIPPED:
            return False
        tight = self.words[at - 1].end == self.words[at].start
        return tight and self._adjoins(at + 1) and self._inner(at + 1)

    def _inner(self, at: int) -> bool:
        if at >= len(self.words):
            return False
        word = self.words[at]
        if not word.capital or word.low in self.calendar:
            return False
        if self.style != "mixed" and ordinary_word(word, self.lang):
            return False
        return not word.function or _acronym(word.text)

    def _adjoins(self, at: int) -> bool:
        """Whether the word goes on after a hyphen or an apostrophe without a space."""
        if at >= len(self.words) or self.words[at].punctuation:
            return False
        word = self.words[at]
        if self.words[at - 1].end != word.start:
            return False
        return word.capital or word.number or not ordinary_word(word, self.lang)

    def _parts(self, indices: Sequence[int]) -> tuple[str, ...]:
        kept = [self.words[i].text for i in indices if not self.words[i].punctuation]
        return tuple(text for text in kept if text[0] not in SKIPPED)

    def _kind(self, indices: Sequence[int]) -> str:
        if self.style == "mixed" and len(indices) == 1 and _acronym(self.words[indices[0]].text):
            return "acronym"
        if self._located(indices):
            return "place"
        if indices[0] - 1 in self.titles or plain(self.words[indices[0]].text) in self.index.given:
            return "person"
        return "name"

    def _located(self, indices: Sequence[int]) -> bool:
        """Whether a preposition of place stands before it: "in Victoria", not "in Victoria's"."""
        first, after = indices[0], indices[-1] + 1
        if not first or self.words[first - 1].low not in _locatives(self.lang):
            return False
        return after >= len(self.words) or self.words[after].low != "'s"

    def _common(self, indices: Sequence[int]) -> bool:
        return all(
            self.words[i].punctuation or common_word(self.words[i], self.lang) for i in indices
        )


@lru_cache(maxsize=16)
def _locatives(lang: str) -> frozenset[str]:
    """Prepositions that say that the name behind them is a place's."""
    return lexicon.forms(lang, "titles", "locative")


def _acronym(text: str) -> bool:
    letters = text.replace(".", "")
    return 2 <= len(letters) <= 6 and letters.isalnum() and letters.isupper()


def _style(words: Sequence[Word]) -> str:
    """How a passage uses capitals: "mixed" as usual, "lower", "heading" or "capitals"."""
    real = [w for w in words if w.text[0].isalpha() and len(w.text) > 1]
    capital = [w for w in real if w.capital]
    if not capital:
        return "lower"
    content = [w for w in real if not w.function]
    if len(real) > 3 and sum(w.text.isupper() for w in real) > 0.7 * len(real):
        return "capitals"
    if len(content) > 4 and sum(w.capital for w in content) > 0.8 * len(content):
        return "heading"
    return "mixed"


@once
def _sentence_starts(words: Sequence[Word]) -> list[bool]:
    """Whether each word can be the first of a sentence or of a quotation."""
    starts: list[bool] = []
    fresh = True
    for k, word in enumerate(words):
        starts.append(fresh)
        if word.text in _OPENING or word.text[:2] == "..":
            initial = word.text == "." and k > 0 and len(words[k - 1].text) == 1
            fresh = not initial or fresh
        elif not word.punctuation:
            fresh = False
    return starts


@lru_cache(maxsize=16)
def _calendar(lang: str) -> frozenset[str]:
    """Days, months, eras and time zones, lower case."""
    return frozenset(
        form.rstrip(".").casefold()
        for group in lexicon.groups(lang, "calendar")
        if group.get("class") in ("month", "weekday", "date_era", "time_zone")
        for entry in (*group.get("entries", ()), group)
        for form in (entry.get("canonical", ""), *entry.get("forms", ()))
    )
