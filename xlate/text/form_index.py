"""Finds the forms of a lexicon in a text: with endings, with clitics, or without spaces at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from xlate.text import lexicon
from xlate.text.entity_forms import UNSPACED, WORD, Form, folded

_CUT, _SHORTEST = 2, 3
_LONGEST_TAIL = 9
_GAP = 3
_KANA = ("\u30a0", "\u30ff")


@dataclass(frozen=True, slots=True)
class Match:
    """A form at `start:end` with its ids; `weak` where it may be meant and may not."""

    start: int
    end: int
    ids: frozenset[str]
    weak: bool = False


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    keys: tuple[str, ...]
    capital: bool
    capitals: bool


@dataclass(frozen=True, slots=True)
class FormIndex:
    """Forms by the start of their first word; `tails` and `cut` say how words are inflected."""

    starts: Mapping[str, tuple[Form, ...]]
    shortest: int
    tails: frozenset[str]
    cut: str
    clitics: tuple[str, ...]
    articles: tuple[tuple[str, str], ...] = ()


def matches(text: str, lang: str, index: FormIndex) -> tuple[Match, ...]:
    """The forms in a text, left to right, the longest where several fit."""
    found = _scanned(text, lang, index) if lang in UNSPACED else _worded(text, lang, index)
    kept: list[Match] = []
    for one in sorted(found, key=lambda e: (e.start, e.start - e.end, e.weak)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
            continue
        last = kept[-1]
        if (one.start, one.end, one.weak) == (last.start, last.end, last.weak):
            kept[-1] = Match(one.start, one.end, last.ids | one.ids, one.weak)
    return tuple(kept)


def form_index(forms: Iterable[Form], lang: str) -> FormIndex:
    """The forms of a language ready to be found."""
    aliases = lexicon.table(lang, "aliases")
    sounds = lexicon.table(lang, "sounds")
    cut = folded(str(aliases.get("cut", "")), lang)
    starts: dict[str, list[Form]] = {}
    for form in forms:
        first = form.words[0] if form.prefix or lang in UNSPACED else _stems(form, 0, cut)[-1]
        starts.setdefault(first, []).append(form)
    return FormIndex(
        {start: tuple(found) for start, found in starts.items()},
        min((len(start) for start in starts), default=1),
        frozenset(folded(tail, lang) for tail in aliases.get("endings", ())) | {""},
        cut,
        tuple(folded(c, lang) for c in sounds.get("clitics", ())),
        tuple((folded(a, lang), folded(b, lang)) for a, b in sounds.get("articles", ())),
    )


def _stems(form: Form, at: int, cut: str) -> list[str]:
    """A word of a form, and what its endings can follow: the word with its own endings cut."""
    stems = [form.words[at]]
    while not form.acronym and len(stems) <= _CUT and len(stems[-1]) > _SHORTEST:
        if stems[-1][-1] not in cut:
            break
        stems.append(stems[-1][:-1])
    return stems


def _words(text: str, lang: str, index: FormIndex) -> list[_Word]:
    found = []
    for match in WORD.finditer(text):
        word = match.group()
        key = folded(word, lang)
        keys = [key]
        for clitic in index.clitics:
            if key.startswith(clitic) and len(key) - len(clitic) >= _SHORTEST - 1:
                keys.append(key[len(clitic) :])
        keys += [b + key[len(a) :] for a, b in index.articles if key.startswith(a)]
        capital = word[:1] != word[:1].lower()
        found.append(_Word(*match.span(), tuple(dict.fromkeys(keys)), capital, word.isupper()))
    return found


def _worded(text: str, lang: str, index: FormIndex) -> Iterator[Match]:
    words = _words(text, lang, index)
    for at, word in enumerate(words):
        for key in word.keys:
            for size in range(index.shortest, len(key) + 1):
                for form in index.starts.get(key[:size], ()):
                    last = _last(text, words, at, form, key, index)
                    if last is not None:
                        yield Match(word.start, words[last].end, frozenset({form.id}), form.weak)


def _last(
    text: str, words: Sequence[_Word], at: int, form: Form, key: str, index: FormIndex
) -> int | None:
    """The last word of a form that begins at a word; None where it does not stand there."""
    if (form.cased and not words[at].capital) or not _fits(key, form, 0, index):
        return None
    if form.acronym and len(form.words) == 1 and not words[at].capitals:
        return None
    last = at
    for place in range(1, len(form.words)):
        following = last + 1
        if place == 1 and form.open and not _next(text, words, following, form, place, index):
            following += 1  # "ministre russe des Affaires étrangères"
        if not _next(text, words, following, form, place, index):
            return None
        last = following
    return last


def _next(
    text: str, words: Sequence[_Word], at: int, form: Form, place: int, index: FormIndex
) -> bool:
    if at >= len(words) or _parted(text[words[at - 1].end : words[at].start]):
        return False
    return any(_fits(key, form, place, index) for key in words[at].keys)


def _parted(gap: str) -> bool:
    return len(gap) > _GAP or any(c in ",;:!?،؛()" for c in gap)


def _fits(key: str, form: Form, place: int, index: FormIndex) -> bool:
    whole = form.words[place]
    if key == whole:
        return True
    if form.prefix and place == len(form.words) - 1:
        return key.startswith(whole) and len(key) - len(whole) <= _LONGEST_TAIL
    if form.acronym:
        return False
    stems = _stems(form, place, index.cut)
    return any(key.startswith(stem) and key[len(stem) :] in index.tails for stem in stems)


def _scanned(text: str, lang: str, index: FormIndex) -> Iterator[Match]:
    low = "".join(c if len(c) == 1 else "\0" for c in (folded(c, lang) for c in text))
    longest = max((len(start) for start in index.starts), default=0)
    for at in range(len(low)):
        for size in range(min(longest, len(low) - at), 0, -1):
            for form in index.starts.get(low[at : at + size], ()):
                if _free(low, at, at + size):
                    yield Match(at, at + size, frozenset({form.id}), form.weak)


def _free(text: str, start: int, end: int) -> bool:
    """Whether katakana and Latin words are whole there; other characters need no limits."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_joined(before, text[start]) or _joined(text[end - 1], after))


def _joined(left: str, right: str) -> bool:
    if not left or not right:
        return False
    kana = all(_KANA[0] <= c <= _KANA[1] and c != "・" for c in (left, right))
    return kana or (left.isascii() and right.isascii() and left.isalpha() and right.isalpha())
