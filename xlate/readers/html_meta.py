"""Who published a page, when, under which headline, and in which language it says it is."""

from __future__ import annotations

import html
import re
from typing import Any, NamedTuple

from lxml.html import HtmlElement

from xlate.readers.fields import is_date
from xlate.readers.json_ld import article_node, name_of, organisation, text_of
from xlate.text.languages import language_code

_LONGEST = 500
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")
_DAY = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?"
)
_DATE_META = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "pubdate",
    "publish-date",
    "parsely-pub-date",
    "sailthru.date",
)
_LINK = re.compile(r"https?://[^\s<>\"]{1,2000}\Z")


class PageMeta(NamedTuple):
    """What a page states; what it does not is None. `body` is the text that JSON-LD carries."""

    outlet: str | None
    lang: str | None
    date: str | None
    title: str | None
    url: str | None
    body: str | None


def page_meta(tree: HtmlElement) -> PageMeta:
    """The statements of a page: its JSON-LD first, then meta elements, then what is shown."""
    node = article_node(tree)
    meta = _meta_elements(tree)
    return PageMeta(
        outlet=_first(
            name_of(node.get("publisher")),
            meta.get("og:site_name"),
            organisation(node.get("author")),
            meta.get("application-name"),
        ),
        lang=_lang(tree, node, meta),
        date=_date(tree, node, meta),
        title=_first(
            text_of(node.get("headline")),
            _shown(tree, "h1"),
            meta.get("og:title"),
            _shown(tree, "title"),
        ),
        url=_url(tree, node, meta),
        body=text_of(node.get("articleBody")),
    )


def _meta_elements(tree: HtmlElement) -> dict[str, str]:
    """Name or property and content of each meta element, the first of a name."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = element.get("content", "").strip()
        names = (element.get(key) for key in ("property", "name", "itemprop", "http-equiv"))
        for name in filter(None, names):
            if content:
                found.setdefault(name.strip().lower(), content)
    return found


def _first(*values: str | None) -> str | None:
    """The first value that is a line of text, cleaned."""
    return next((line for value in values if value and (line := _line(value))), None)


def _line(value: str) -> str:
    text = _CONTROL.sub(" ", html.unescape(value[: 4 * _LONGEST]))
    return " ".join(text.split())[:_LONGEST].strip()


def _shown(tree: HtmlElement, tag: str) -> str | None:
    element = next(tree.iter(tag), None)
    return None if element is None else "".join(element.itertext())


def _lang(tree: HtmlElement, node: dict[str, Any], meta: dict[str, str]) -> str | None:
    stated = (
        text_of(node.get("inLanguage"), "alternateName", "name"),
        tree.get("lang"),
        tree.get("xml:lang"),
        meta.get("og:locale"),
        meta.get("content-language", "").split(",")[0],
    )
    return next((code for tag in stated if tag and (code := language_code(tag))), None)


def _date(tree: HtmlElement, node: dict[str, Any], meta: dict[str, str]) -> str | None:
    shown = (element.get("datetime") for element in tree.iter("time"))
    stated = (text_of(node.get("datePublished")), *map(meta.get, _DATE_META), next(shown, None))
    return next((date for value in stated if value and (date := _iso(value))), None)


def _iso(value: str) -> str | None:
    found = _DAY.match(value.strip())
    if found is None:
        return None
    day, hour, zone = found.groups()
    moment = f"{day}T{hour}{zone or ''}" if hour else day
    return next((date for date in (moment, day) if is_date(date)), None)


def _url(tree: HtmlElement, node: dict[str, Any], meta: dict[str, str]) -> str | None:
    canonical = (link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical")
    stated = (
        next(canonical, None),
        text_of(node.get("url")),
        text_of(node.get("mainEntityOfPage"), "@id"),
        meta.get("og:url"),
    )
    return next((url.strip() for url in stated if url and _LINK.match(url.strip())), None)
