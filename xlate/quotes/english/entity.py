"""A name where it stands in an article, and the words that names are read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from xlate.quotes.english.name_words import NameWords
from xlate.quotes.english.offices import Office

Kind = Literal["person", "body", "place", "name"]
OWN = ("'s", "’s")


@dataclass(frozen=True, slots=True)
class Entity:
    """A name where it stands; `key` are its words in lower case, hyphens opened.

    `kind` "name" is one of which the words around do not tell what it is. `subject`: it can be
    the subject of its clause. `lead` is where its titles begin. `calls` is
    what the words around call who bears it, by nouns that no lexicon needs to know: "the warden".
    """

    start: int
    end: int
    key: tuple[str, ...]
    kind: Kind
    offices: tuple[Office, ...] = ()
    gender: str = ""
    subject: bool = False
    lead: int = -1
    calls: tuple[Office, ...] = ()

    @property
    def body(self) -> bool:
        """Whether it is the name of a body."""
        return self.kind == "body"


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its place in the text, as written and in lower case."""

    text: str
    low: str
    start: int
    end: int


def begins(text: str, at: int) -> bool:
    """Whether a sentence, a quote or a line can begin here."""
    before = text[max(0, at - 4) : at].rstrip(" \"'“‘(\u00a0")
    return not before or before[-1] in ".!?\n\r:"


def state_word(token: Token, words: NameWords) -> bool:
    """Whether a word is a nationality or a compass point before the name of a state."""
    return token.low in words.nationalities or (
        token.low in ("north", "south", "east", "west", "northern", "southern")
    )
