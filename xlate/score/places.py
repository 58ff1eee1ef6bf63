"""Where the annotated words stand in the articles as they were read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from xlate.errors import ReadError
from xlate.model import Article, Span, Story
from xlate.score.gold import Gold, GoldQuote, Side

_HOST = 600  # most characters from a quote to words of the sentence around it


class Place(NamedTuple):
    """A stretch of an article."""

    article_id: str
    outlet: str
    start: int
    end: int

    def overlap(self, other: Span | Place) -> int:
        """How many characters both have."""
        if self.article_id != other.article_id:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))


class Places:
    """The places of one story's annotation.

    Args:
        path: The annotation, for messages.
        gold: What it says.
        story: The articles, as they were read.

    Raises:
        ReadError: A text is not where the annotation says; names the file and the id.
    """

    def __init__(self, path: Path, gold: Gold, story: Story) -> None:
        self._path = path
        self._pages = {Path(a.path or a.id).name: _Page(a) for a in story.articles}
        self.quotes: Mapping[str, Place] = {q.id: self._quote(q) for q in gold.quotes}
        self._files = {q.id: q.file for q in gold.quotes}

    def side(self, side: Side, where: str) -> Place:
        """Where a side's words stand: in its quote, else nearest to it in the sentence around it.

        Raises:
            ReadError: They are not there.
        """
        quote = self.quotes[side.quote]
        page = self._pages[self._files[side.quote]]
        near = min(
            page.places(side.text),
            key=lambda place: (
                max(quote.start - place.start, 0) + max(place.end - quote.end, 0),
                place.start,
            ),
            default=None,
        )
        if near is None or near.end < quote.start - _HOST or near.start > quote.end + _HOST:
            raise self._error(f"{where}: {side.text!r} is not in or around quote {side.quote}")
        return near

    def _quote(self, quote: GoldQuote) -> Place:
        page = self._pages.get(quote.file)
        if page is None:
            raise self._error(f"quote {quote.id}: there is no article {quote.file}")
        found = list(page.places(quote.text))
        if len(found) < quote.nth:
            raise self._error(
                f"quote {quote.id}: {quote.text!r} occurs {len(found)} times in {quote.file}, "
                f"not {quote.nth}"
            )
        return found[quote.nth - 1]

    def _error(self, problem: str) -> ReadError:
        return ReadError(f"{self._path}: {problem}", "Mend the annotation, or the article.")


class _Page:
    """An article with its white space squeezed, and the way back."""

    def __init__(self, article: Article) -> None:
        self._article = article
        chars, origin = squeezed(article.text)
        self._text = chars
        self._origin = origin

    def places(self, text: str) -> Iterator[Place]:
        """Each occurrence of the words, whatever white space is between them."""
        wanted = squeezed(text)[0].strip()
        start = self._text.find(wanted) if wanted else -1
        while start >= 0:
            end = self._origin[start + len(wanted) - 1] + 1
            yield Place(self._article.id, self._article.outlet, self._origin[start], end)
            start = self._text.find(wanted, start + 1)


def squeezed(text: str) -> tuple[str, Sequence[int]]:
    """The text with each run of white space as one space, and where each character was."""
    chars: list[str] = []
    origin: list[int] = []
    for position, char in enumerate(text):
        space = char.isspace()
        if space and chars and chars[-1] == " ":
            continue
        chars.append(" " if space else char)
        origin.append(position)
    return "".join(chars), origin
