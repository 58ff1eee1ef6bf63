"""Text to words: tokens with the forms that matching needs.

A token is a word, a number or a mark of punctuation. A hyphenated compound is split at its hyphens,
a contraction before its clitic ("do" "n't", "Kim" "'s"), a number from its unit ("5" "km"); CJK
scripts without spaces are split by character. The tokens of a text, in order, with what stands
between them (white space only) give the text back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from xlate.text import lexicon

_APOSTROPHE = "'’ʼ＇"
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W\d_{_CJK}]"
_TOKEN = re.compile(
    rf"""
    \d+(?:[.,:]\d+)*(?:st|nd|rd|th)\b     # an ordinal in digits
  | \d+(?:[.,:]\d+)*                      # a number, its groups and its fraction
  | (?:{_LETTER}\.){{2,}}                 # U.S.
  | [{_CJK}]                              # a character of a script without spaces
  | (?:{_LETTER}[\u0300-\u036f]*)+        # a word
  | [{_APOSTROPHE}](?:s|re|ve|ll|d|m|t)\b # a clitic
  | \.{{2,}}                              # an ellipsis
  | \S                                    # a mark
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """One token with the forms that matching needs.

    `lemmas` are all the base forms it can have, `lemma` the likeliest of them; `stem` is the
    Porter stem. `function` words carry grammar rather than content.
    """

    text: str
    start: int
    end: int
    low: str
    lemma: str
    lemmas: frozenset[str]
    stem: str
    punctuation: bool
    number: bool
    function: bool

    @property
    def content(self) -> bool:
        """A word that carries content: neither punctuation nor a function word."""
        return not self.punctuation and not self.function

    @property
    def capital(self) -> bool:
        """Written with a capital or in another way that marks a name."""
        return self.text[:1].isupper()


@dataclass(frozen=True, slots=True)
class _Forms:
    low: str
    lemma: str
    lemmas: frozenset[str]
    stem: str
    punctuation: bool
    number: bool
    function: bool


def token_spans(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the tokens of a text, in order."""
    spans: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        # "don't": the pattern gives "don", then "'t"; the n belongs to the clitic.
        if (
            spans
            and text[start] in _APOSTROPHE
            and text[start:end].lower()[1:] == "t"
            and spans[-1][1] == start
            and text[start - 1] in "nN"
        ):
            first, last = spans.pop()
            if last - 1 > first:
                spans.append((first, last - 1))
            spans.append((last - 1, end))
            continue
        spans.append((start, end))
    return spans


def lows(text: str) -> tuple[str, ...]:
    """The tokens of a text as `Word.low` has them; for forms of lexicons, which need no more."""
    return tuple(
        text[start:end].translate(_STRAIGHT).casefold() for start, end in token_spans(text)
    )


def words(text: str, lang: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of a text; `offset` is added to each position."""
    if not offset and len(text) <= _LABEL:
        return _label_words(text, lang)
    return _cut(text, lang, offset)


_LABEL = 80  # code points: names and cues, which are asked for again and again


@lru_cache(maxsize=4096)
def _label_words(text: str, lang: str) -> tuple[Word, ...]:
    return _cut(text, lang, 0)


def _cut(text: str, lang: str, offset: int) -> tuple[Word, ...]:
    return tuple(
        _word(text[start:end], start + offset, end + offset, lang)
        for start, end in token_spans(text)
    )


def words_of_tokens(tokens: Sequence[str], lang: str) -> tuple[Word, ...]:
    """Words for tokens that somebody else has cut; positions count as if joined by one space."""
    result: list[Word] = []
    at = 0
    for token in tokens:
        result.append(_word(token, at, at + len(token), lang))
        at += len(token) + 1
    return tuple(result)


def _word(text: str, start: int, end: int, lang: str) -> Word:
    f = _forms(text.translate(_STRAIGHT).casefold(), lang)
    return Word(
        text, start, end, f.low, f.lemma, f.lemmas, f.stem, f.punctuation, f.number, f.function
    )


_STRAIGHT = str.maketrans(dict.fromkeys(_APOSTROPHE, "'"))
_CLITICS = {"n't": "not", "'re": "be", "'ve": "have", "'ll": "will", "'m": "be", "ca": "can",
            "wo": "will", "an": "a", "cannot": "can"}  # fmt: skip


@lru_cache(maxsize=65_536)
def _forms(low: str, lang: str) -> _Forms:
    number = low[:1].isdigit()
    letters = any(c.isalnum() for c in low)
    function = low in _function_words(lang)
    if number or not letters:
        return _Forms(low, low, frozenset((low,)), low, not letters, number, function)
    lemma = _lemma(low, lang)
    candidates = frozenset((low, lemma, *_guesses(low, lang)))
    return _Forms(low, lemma, candidates, _stem(lemma, lang), False, False, function)


def _lemma(low: str, lang: str) -> str:
    if lang == "en" and low in _CLITICS:
        return _CLITICS[low]
    if (irregular := _irregular(lang).get(low)) is not None:
        return irregular[0]
    return _lemmatiser().lemmatize(low, lang=lang) if lang in _SIMPLEMMA else low


def _guesses(low: str, lang: str) -> Iterable[str]:
    """Further base forms that the spelling allows: "building" may be of "build"."""
    yield from _irregular(lang).get(low, ())
    if lang != "en" or len(low) < 5:
        return
    for suffix, replacements in _ENGLISH_SUFFIXES:
        if low.endswith(suffix):
            stem = low[: -len(suffix)]
            if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
                yield stem[:-1]
            for replacement in replacements:
                yield stem + replacement
            return


_ENGLISH_SUFFIXES = (
    ("ing", ("", "e")),
    ("ied", ("y",)),
    ("ed", ("", "e")),
    ("ies", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
)
_SIMPLEMMA = frozenset(
    ("ar", "de", "en", "es", "fa", "fr", "hi", "it", "pl", "pt", "ru", "tr", "uk")
)


@lru_cache(maxsize=1)
def _lemmatiser() -> Any:
    """The lemmatiser of simplemma, low on memory: its default takes hundreds of megabytes."""
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

    return Lemmatizer(lemmatization_strategy=DefaultStrategy(low_memory=True))


@lru_cache(maxsize=16)
def _stemmer(lang: str) -> Any:
    import snowballstemmer

    algorithms = {"en": "porter", "de": "german", "fr": "french", "es": "spanish", "it": "italian",
                  "pt": "portuguese", "ru": "russian", "ar": "arabic", "tr": "turkish"}  # fmt: skip
    name = algorithms.get(lang)
    return snowballstemmer.stemmer(name) if name else None


def _stem(lemma: str, lang: str) -> str:
    stemmer = _stemmer(lang)
    return stemmer.stemWord(lemma) if stemmer else lemma


@lru_cache(maxsize=16)
def _function_words(lang: str) -> frozenset[str]:
    return lexicon.forms(lang, "function")


@lru_cache(maxsize=16)
def _irregular(lang: str) -> dict[str, tuple[str, ...]]:
    """Inflected form to its base forms, from `irregular.toml`: any row with a lemma and forms."""
    bases: dict[str, tuple[str, ...]] = {}
    for group in lexicon.groups(lang, "irregular"):
        rows = [row for value in group.values() if isinstance(value, list) for row in value]
        for row in rows:
            if not isinstance(row, dict):
                continue
            inflected = [
                form for value in row.values() if isinstance(value, list) for form in value
            ]
            for form in inflected:
                if row["lemma"] not in bases.get(form, ()):
                    bases[form] = (*bases.get(form, ()), row["lemma"])
    return bases
