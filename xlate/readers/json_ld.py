"""What a page says of itself in JSON-LD (schema.org NewsArticle and its kin)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

_KINDS = ("Article", "BlogPosting", "Report")
_MOST_NODES = 2000
_NESTING = ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item")


def article_node(tree: HtmlElement) -> dict[str, Any]:
    """The first object of the page that describes an article; empty where there is none."""
    for script in tree.iter("script"):
        if not (script.get("type") or "").strip().lower().startswith("application/ld+json"):
            continue
        for node in _nodes(_parsed(script.text or "")):
            kinds = node.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(name, str) and name.endswith(_KINDS) for name in names):
                return node
    return {}


def name_of(value: Any) -> str | None:
    """The name of a person or an organisation, given as text, object, or list of these."""
    if isinstance(value, list):
        return next((name for name in map(name_of, value[:20]) if name), None)
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) and value.strip() else None


def organisation(value: Any) -> str | None:
    """The name of an author that is no person."""
    values = value if isinstance(value, list) else [value]
    for each in values[:20]:
        if isinstance(each, dict) and str(each.get("@type", "")).endswith("Organization"):
            return name_of(each)
    return None


def text_of(value: Any, *keys: str) -> str | None:
    """A text, or the first of an object's `keys` that is one."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = next((value[key] for key in keys if isinstance(value.get(key), str)), None)
    return value if isinstance(value, str) and value.strip() else None


def _parsed(text: str) -> Any:
    """The value, or None: a page whose JSON-LD is broken is read by its other signs."""
    body = text.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";")
    try:
        return json.loads(body, strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """The objects in it, outer ones first; bounded, for the page is a stranger's."""
    waiting = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:_MOST_NODES])
        elif isinstance(node, dict):
            yield node
            waiting.extend(node[key] for key in _NESTING if key in node)
