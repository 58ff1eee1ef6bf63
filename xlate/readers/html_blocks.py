"""The paragraphs of an element as a reader sees them."""

from __future__ import annotations

import re

from lxml import etree

UNSEEN = frozenset(
    [
        "script", "style", "noscript", "template", "head", "title", "textarea", "select", "option",
        "button", "input", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video",
        "rt", "rp", "del", "s", "strike", "nav", "form", "dialog", "footer", "aside", "menu",
    ]
)  # fmt: skip
"""Elements that are not the text: controls, the reading aids of ruby, words struck out, chrome."""

_BLOCKS = frozenset(
    [
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "html", "item", "head", "label", "li", "list", "main", "ol", "p", "pre",
        "quote", "row", "cell", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul",
    ]
)  # fmt: skip
_BREAKS = frozenset(["br", "lb"])
# The white space of HTML; a no-break space is a character of the text.
_SPACES = re.compile(r"[ \t\r\n\f]+")


def paragraphs(root: etree._Element, unseen: frozenset[str] = UNSEEN) -> list[str]:
    """The blocks of text below `root` in reading order, each without needless white space.

    A line break stays a newline; two of them end the paragraph.

    Args:
        root: An HTML element, or one of the elements that trafilatura makes.
        unseen: Tags whose content is left out.
    """
    found: list[str] = []
    lines: list[list[str]] = [[]]
    skipping: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if skipping is None:
            if event == "start":
                if tag in unseen and element is not root:
                    skipping = element
                    continue
                _at(tag, lines, found)
                lines[-1].append(element.text or "")
                continue
            if tag in _BLOCKS:
                _flush(lines, found)
        elif event == "start" or element is not skipping:
            continue
        skipping = None
        if element is not root:
            lines[-1].append(element.tail or "")
    _flush(lines, found)
    return found


def squeeze(text: str) -> str:
    """The text with each run of white space as one space."""
    return _SPACES.sub(" ", text).strip(" ")


def _at(tag: str, lines: list[list[str]], found: list[str]) -> None:
    if tag in _BLOCKS:
        _flush(lines, found)
    elif tag in _BREAKS:
        if len(lines) > 1 and not squeeze("".join(lines[-1])):
            _flush(lines, found)
        else:
            lines.append([])


def _flush(lines: list[list[str]], found: list[str]) -> None:
    """End the paragraph: its lines become one of `found`, unless all are empty."""
    told = [line for pieces in lines if (line := squeeze("".join(pieces)))]
    if told:
        found.append("\n".join(told))
    lines[:] = [[]]
