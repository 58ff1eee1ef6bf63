"""A page parsed safely, and rid of what stands around the story."""

from __future__ import annotations

import re
from itertools import pairwise

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from xlate.errors import ReadError
from xlate.readers.html_blocks import squeeze
from xlate.text.messages import _

_FURNITURE_TAGS = frozenset(
    ["nav", "footer", "aside", "form", "dialog", "button", "menu", "noscript", "iframe", "svg"]
)
_ALWAYS = ("script", "style", "template", "rt", "rp", "del", "s", "strike")
# Whole words of a class, an id or a role. Outlets' names for boxes are much alike.
_FURNITURE_WORDS = frozenset(
    [
        "related", "newsletter", "share", "sharing", "sharebar", "social", "comments", "comment",
        "disqus", "promo", "advert", "advertisement", "ad", "ads", "subscribe", "subscription",
        "recommended", "recommendations", "recirculation", "readmore", "cookie", "cookies",
        "consent", "gdpr", "breadcrumb", "breadcrumbs", "mostread", "trending", "outbrain",
        "taboola", "signup", "banner", "popup", "modal", "navigation", "sidebar", "complementary",
        "contentinfo", "skip", "tags", "teaser", "teasers",
    ]
)  # fmt: skip
_PAIRED = frozenset([("read", "more"), ("most", "read"), ("see", "also"), ("more", "stories")])
_WORD = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_HIDDEN = re.compile(r"display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden", re.I)
_KEPT = frozenset(["html", "head", "body", "article", "main", "h1", "a", "p"])
_LONGEST_ATTRIBUTE = 2000
_MOST_OF_PAGE = 0.5


def parse(text: str) -> HtmlElement:
    """The tree of a page; no entity is expanded, nothing is fetched, no depth harms.

    Raises:
        ReadError: There is nothing in it, or it is nested deeper than pages are.
    """
    parser = HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        # As bytes: lxml refuses text that declares an encoding.
        tree = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        raise ReadError(
            _("is HTML without text"), _("Save the page after it has loaded.")
        ) from None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        # The parser stops there, and half a story would pass for the whole.
        raise ReadError(_("is HTML nested too deep"), _("Give the article's text as .txt."))
    for element in tree.iter():
        for name in [key for key, value in element.items() if len(value) > _LONGEST_ATTRIBUTE]:
            del element.attrib[name]
    return tree


def clean(tree: HtmlElement) -> None:
    """Take out, in place, what a reader of the story does not read; its scripts too.

    Nothing goes that holds the headline or most of the page's text, whatever it is called.
    """
    for element in list(tree.iter(*_ALWAYS)):
        element.drop_tree()
    whole = _size(tree)
    for element in list(tree.iter(etree.Element)):
        if element.tag in _KEPT and not _is_hidden(element):
            continue
        if element.getparent() is None or not _is_furniture(element):
            continue
        if _size(element) <= _MOST_OF_PAGE * whole and next(element.iter("h1"), None) is None:
            element.drop_tree()


def _size(element: HtmlElement) -> int:
    return len(squeeze("".join(element.itertext())))


def _is_hidden(element: HtmlElement) -> bool:
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _is_furniture(element: HtmlElement) -> bool:
    if element.tag in _FURNITURE_TAGS and not _in_blockquote(element):
        return True
    if _is_hidden(element):
        return True
    named = " ".join(element.get(key, "") for key in ("class", "id", "role"))
    for name in named.split():
        words = _WORD.findall(_CAMEL.sub("-", name).lower())
        if not _FURNITURE_WORDS.isdisjoint(words):
            return True
        if any(pair in _PAIRED for pair in pairwise(words)):
            return True
    return False


def _in_blockquote(element: HtmlElement) -> bool:
    """A footer in a blockquote says whose words it is."""
    return element.tag == "footer" and next(element.iterancestors("blockquote"), None) is not None
