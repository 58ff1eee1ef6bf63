"""Messages in the desk's language, through gettext catalogues.

A message is written in English where it is made, as a literal: `_("{A} has {a}, {B} has {b}")`,
never as an f-string, so that `make messages` finds it. Which catalogue answers is decided by the
caller that knows the desk: `with language("ko"): ...`. Outside of any such block the messages
are English. Catalogues are `xlate/text/locale/<lang>/LC_MESSAGES/xlate.po`, compiled beside them.
"""

from __future__ import annotations

import gettext as _gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"
DOMAIN = "xlate"
SOURCE = "en"

_current: ContextVar[str] = ContextVar("language", default=SOURCE)


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The languages that have a catalogue, in order of their codes."""
    held = {path.parents[1].name for path in LOCALE.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")}
    return tuple(sorted({*held, SOURCE}))


@contextmanager
def language(code: str) -> Iterator[None]:
    """Messages made inside the block are in this language: one of `languages()`.

    It holds for the running thread or task alone.
    """
    token = _current.set(code)
    try:
        yield
    finally:
        _current.reset(token)


def current() -> str:
    """The language that messages are made in."""
    return _current.get()


def _(message: str) -> str:
    """The message in the current language; as it is where its catalogue lacks it."""
    return _catalogue(_current.get()).gettext(message)


def N_(message: str) -> str:
    """Mark a constant as a message, to be given to `_` where it is used."""
    return message


def ngettext(one: str, many: str, number: int) -> str:
    """The form of the message for this number, in the current language."""
    return _catalogue(_current.get()).ngettext(one, many, number)


@lru_cache(maxsize=16)
def _catalogue(code: str) -> _gettext.NullTranslations:
    return _gettext.translation(DOMAIN, LOCALE, [code], fallback=True)
