"""Parallel rows: which may be used, and how much each weighs."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LANGS = ("ko", "ru", "zh", "ja", "uk", "fa", "ar", "es", "fr", "de", "it", "pt", "tr")
# Non-commercial: nothing that ships may come from them.
LEFT_OUT = frozenset(("tsuruoka-lab/BSD", "persiannlp/parsinlu", "progit/progit"))
# Software documentation is much of the rows and little of the news.
DOCUMENTATION = (
    "microsoft/", "python/", "django/", "scratchfoundation/", "Azure/", "mozilla-l10n/",
    "privacyguides/", "bitcoin-dot-org/", "huggingface/",
)  # fmt: skip
NEWS = ("Helsinki-NLP/OPUS-MT-testsets", "wmt-conference/", "jungyeul/", "sheffieldnlp/")
WEIGHTS = {"news": 1.5, "documentation": 0.5, "words": 0.3, "rest": 1.0}


class Row(NamedTuple):
    """A text and its English; `room` is one of the keys of WEIGHTS."""

    lang: str
    text: str
    english: str
    source: str
    room: str


def room_of(source: str, words: bool) -> str:
    """What kind of text a source holds."""
    if words:
        return "words"
    if source.startswith(DOCUMENTATION):
        return "documentation"
    return "news" if source.startswith(NEWS) else "rest"


def read(folder: Path, langs: tuple[str, ...] = LANGS) -> Iterator[Row]:
    """The rows of `parallel/` that may be used, language by language."""
    for lang in langs:
        with gzip.open(folder / f"{lang}-en.tsv.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                text, english, source, *more = line.rstrip("\n").split("\t")
                if source not in LEFT_OUT:
                    yield Row(lang, text, english, source, room_of(source, bool(more)))
