"""What a translator must be able to do, and how much it is asked at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

_NOT_SENT = re.compile("[\\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
BATCH, BATCH_LENGTH = 25, 2000  # texts and code points: what public servers take at a time


class Translator(Protocol):
    """The port: anything with these three can gloss a report."""

    @property
    def name(self) -> str:
        """What readers of a report know it by, such as "Apertium"."""

    def reads(self, source: str, target: str) -> bool:
        """Whether it translates from one language into the other (ISO 639-1 codes).

        Raises:
            TranslatorError: It cannot be asked.
        """

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """The texts in the other language, one for each, in their order.

        Raises:
            TranslatorError: It did not answer, or not as it should.
        """


class Adapter(Translator, Protocol):
    """A translator that xlate brings: it can also say how it is."""

    def state(self) -> str:
        """Who answers and which languages it has, in a line.

        Raises:
            TranslatorError: Nobody answers.
        """


def plain(text: str) -> str:
    """A text in one line, without what is no text: controls, and halves of characters."""
    return _NOT_SENT.sub(" ", text).strip()


def batches(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """The texts in their order, some at a time; one that is too long for company goes alone."""
    start, length = 0, 0
    for at, text in enumerate(texts):
        if at > start and (at - start == BATCH or length + len(text) > BATCH_LENGTH):
            yield texts[start:at]
            start, length = at, 0
        length += len(text)
    if start < len(texts):
        yield texts[start:]
