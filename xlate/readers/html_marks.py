"""Quotes that a page shows by its markup alone, given the marks a reader sees or understands.

A browser draws marks around `<q>`, which text extraction would lose. A `<blockquote>` is somebody's
words without any mark: it gets marks here, so that whoever reads only the text can see that it is
a direct quote. Each of its paragraphs opens, the last one closes, as printed long quotes do; its
`<cite>`, `<footer>` or a last line that begins with a dash stays outside. A blockquote that has
double marks of its own, and one that holds most of the page, is left as it is.
"""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from xlate.readers.html_blocks import UNSEEN, paragraphs, squeeze

_PAIRS = {
    "de": "„“",
    "cs": "„“",
    "sk": "„“",
    "pl": "„”",
    "ro": "„”",
    "hu": "„”",
    "fr": "«»",
    "it": "«»",
    "es": "«»",
    "ru": "«»",
    "uk": "«»",
    "fa": "«»",
    "ar": "«»",
    "no": "«»",
    "el": "«»",
    "ja": "「」",
}
_INNER = {"ja": "『』"}
_DOUBLE = frozenset('"“”„‟«»「」『』〝〞＂')
_OPENING = _DOUBLE | frozenset("‘‚‹'")
_DASHES = ("—", "–", "―", "--", "- ")
_MOST_OF_PAGE = 0.5


def mark_quotes(tree: HtmlElement, lang: str | None) -> None:
    """Put marks around the `<q>` and `<blockquote>` of a page, in place.

    Args:
        tree: The page.
        lang: Its language as stated, which decides the marks; any is better than none.
    """
    pair = _PAIRS.get(lang or "", "“”")
    inner = _INNER.get(lang or "", "‘’")
    for element in list(tree.iter("q")):
        nested = any(True for _ in element.iterancestors("q"))
        _mark_inline(element, inner if nested else pair)
    for element in list(tree.iter("q")):
        element.drop_tag()
    whole = len(squeeze("".join(tree.itertext())))
    for element in list(tree.iter("blockquote")):
        if element.getparent() is not None and _is_below(element, tree):
            _mark_block(element, pair, whole)


def _is_below(element: HtmlElement, tree: HtmlElement) -> bool:
    """Whether it is still in the page, not in a blockquote that was rewritten."""
    return any(above is tree for above in element.iterancestors())


def _mark_inline(element: HtmlElement, pair: str) -> None:
    text = squeeze("".join(element.itertext()))
    if not text or text[0] in _OPENING:
        return
    element.text = pair[0] + (element.text or "").lstrip(" \t\r\n")
    if len(element):
        last = element[-1]
        last.tail = (last.tail or "").rstrip(" \t\r\n") + pair[1]
    else:
        element.text = element.text.rstrip(" \t\r\n") + pair[1]


def _mark_block(element: HtmlElement, pair: str, whole: int) -> None:
    text = squeeze("".join(element.itertext()))
    if not text or text[0] in _OPENING or not _DOUBLE.isdisjoint(text):
        return
    if len(text) > _MOST_OF_PAGE * whole:
        return
    credit = [squeeze("".join(each.itertext())) for each in element.iter("cite", "footer")]
    said = [
        part for part in paragraphs(element, UNSEEN | {"cite", "footer"}) if part not in _DASHES
    ]
    if len(said) > 1 and said[-1].startswith(_DASHES):
        credit.insert(0, said.pop())
    marked = [pair[0] + part for part in said]
    if marked:
        marked[-1] += pair[1]
    _replace(element, [*marked, *filter(None, credit)])


def _replace(element: HtmlElement, parts: list[str]) -> None:
    """The parts as plain paragraphs where the element was; what follows it stays."""
    tail = element.tail
    element.clear()
    element.tag = "div"
    element.tail = tail
    for part in parts:
        child = etree.SubElement(element, "p")
        lines = part.split("\n")
        child.text = lines[0]
        for line in lines[1:]:
            etree.SubElement(child, "br").tail = line
