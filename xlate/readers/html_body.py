"""The text of a page: trafilatura finds the story, and plain paragraphs step in where it cannot."""

from __future__ import annotations

import re
from copy import deepcopy

from lxml.html import HtmlElement

from xlate.readers.html_blocks import paragraphs, squeeze

_TOO_LITTLE = 100
_UNDER = 0.4
_ABOVE = 3
_BODY_NAME = re.compile(r"articlebody", re.IGNORECASE)


def body_text(tree: HtmlElement, title: str | None, spare: str | None) -> str:
    """The paragraphs of the story, separated by blank lines; empty where the page has none.

    Args:
        tree: The page, cleaned and with its quotes marked.
        title: The headline, left out where the text only repeats it at its head.
        spare: Text that the page carries in its metadata, for pages that show none.
    """
    found = _by_trafilatura(tree)
    plain = _plain(tree)
    have, seen = _length(found), _length(plain)
    container = _container(tree)
    if (have < _TOO_LITTLE and seen > have) or (
        container is not None and have < _UNDER * _length(_distinct(paragraphs(container)))
    ):
        found = plain
    if spare and _length(found) < _UNDER * len(spare):
        # Its escapes may hold half an emoji.
        whole = spare.encode("utf-8", "replace").decode("utf-8")
        found = [part for line in re.split(r"[\r\n]+", whole) if (part := squeeze(line))]
    return "\n\n".join(_without_headline(found, title))


def _without_headline(found: list[str], title: str | None) -> list[str]:
    """The parts without the headline above them; a kicker may stand before it."""
    same = _folded(title or "")
    for place, part in enumerate(found[:_ABOVE]):
        if same and len(found) > 1 and _folded(part) == same:
            return found[:place] + found[place + 1 :]
    return found


def _folded(line: str) -> str:
    """The letters and digits alone: metadata and page differ in quote marks and dashes."""
    return "".join(filter(str.isalnum, line)).casefold()


def _by_trafilatura(tree: HtmlElement) -> list[str]:
    from trafilatura import bare_extraction

    try:
        # Its readers of last resort guess too much for quotes; ours is below.
        page = bare_extraction(deepcopy(tree), include_comments=False, fast=True)
    except Exception:
        # Strangers' pages find faults in any extractor: then the plain paragraphs are the text.
        return []
    body = getattr(page, "body", None)
    return [] if body is None else paragraphs(body, frozenset())


def _plain(tree: HtmlElement) -> list[str]:
    """The paragraphs of the story's container, or of the whole page."""
    container = _container(tree)
    inner = [] if container is None else _distinct(paragraphs(container))
    return inner if _length(inner) >= _TOO_LITTLE else _distinct(paragraphs(tree))


def _container(tree: HtmlElement) -> HtmlElement | None:
    """The element that the page calls its article, if there is just one."""
    named = [each for each in tree.iter() if _BODY_NAME.search(each.get("itemprop") or "")]
    if len(named) == 1:
        return named[0]
    articles = list(tree.iter("article"))
    return articles[0] if len(articles) == 1 else None


def _distinct(parts: list[str]) -> list[str]:
    """The parts without those that are there already, as captions shown twice are."""
    return list(dict.fromkeys(parts))


def _length(parts: list[str]) -> int:
    return sum(map(len, parts))
