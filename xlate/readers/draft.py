"""What a reader makes of bytes, before language and id are known."""

from __future__ import annotations

from typing import NamedTuple

from xlate.model import Failure, MapRun


class Raw(NamedTuple):
    """The bytes of one input: `path` as the caller gave it, `label` the name without a suffix."""

    path: str
    label: str
    data: bytes


class Draft(NamedTuple):
    """One article as read: what is not stated is None.

    `lang` is a language somebody stated for this article, `page_lang` the one a page states for
    itself; `label` is the outlet when nothing better is known.
    """

    text: str
    label: str
    outlet: str | None = None
    lang: str | None = None
    page_lang: str | None = None
    title: str | None = None
    date: str | None = None
    url: str | None = None
    original: bool = False
    path: str | None = None
    encoding: str | None = None
    source_map: tuple[MapRun, ...] | None = None


class Batch(NamedTuple):
    """What one input holds: articles in order, what could not be read, the story's own name."""

    drafts: tuple[Draft, ...] = ()
    failures: tuple[Failure, ...] = ()
    id: str | None = None
    title: str | None = None
