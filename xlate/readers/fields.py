"""The keys an article may have, wherever they are written, and what each may hold."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from xlate.errors import ReadError
from xlate.text.languages import language_code

KEYS = ("outlet", "lang", "date", "title", "url", "original")
_STRINGS = ("outlet", "lang", "date", "title", "url")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?)?)?")
_LONGEST = 2000
_JOINERS = frozenset("\u200c\u200d")  # they shape the letters beside them; Persian spells with them


def known_only(values: Mapping[str, Any], known: Iterable[str], where: str = "") -> None:
    """Refuse keys nobody knows.

    Raises:
        ReadError: Names the first unknown key, and in the hint the known ones.
    """
    names = tuple(known)
    for key in values:
        if key not in names:
            raise ReadError(f"{where}unknown key {key!r}", f"The keys are {', '.join(names)}.")


def is_line(value: str) -> bool:
    """Whether a text is a line to print; blanks of every width may part its words.

    `isprintable` alone knows only one blank: Japanese titles have U+3000, French ones U+00A0. Nor
    does it know joiners, which Persian titles have inside words.
    """
    return all(
        char.isprintable() or char in _JOINERS or unicodedata.category(char) == "Zs"
        for char in value
    )


def article_fields(values: Mapping[str, Any], where: str = "") -> dict[str, Any]:
    """The stated fields of an article, checked; keys that are not in `KEYS` are left alone.

    Args:
        values: Key and value as written.
        where: Put before each message, such as `articles[2]: `.

    Raises:
        ReadError: A value is of the wrong kind; names its key.
    """
    fields: dict[str, Any] = {}
    for key in _STRINGS:
        value = values.get(key)
        if isinstance(value, datetime.date):
            value = value.isoformat()
        if value is None:
            continue
        if not isinstance(value, str) or not value.strip():
            raise ReadError(f"{where}{key} must be a text", f"Give {key} as text, or leave it out.")
        if len(value) > _LONGEST or not is_line(value):
            raise ReadError(
                f"{where}{key} holds more than one short line", f"Give {key} as one short line."
            )
        fields[key] = value.strip()
    _check_lang(fields, where)
    if "date" in fields and not is_date(fields["date"]):
        raise ReadError(
            f"{where}date {fields['date']!r} is not an ISO 8601 date", "Write it as 2024-11-15."
        )
    original = values.get("original")
    if original is not None and not isinstance(original, bool):
        raise ReadError(f"{where}original must be true or false", "Write original: true.")
    return fields | {"original": bool(original)}


def is_date(value: str) -> bool:
    """Whether this is a year, a month, a day or a moment of ISO 8601 that exists."""
    if _DATE.fullmatch(value) is None:
        return False
    padded = {4: "-01-01", 7: "-01"}.get(len(value), "")
    try:
        datetime.datetime.fromisoformat(value + padded)
    except ValueError:
        return False
    return True


def _check_lang(fields: dict[str, Any], where: str) -> None:
    if "lang" not in fields:
        return
    code = language_code(fields["lang"])
    if code is None:
        raise ReadError(
            f"{where}lang {fields['lang']!r} is no language code", "Write it as en, ko or pt-BR."
        )
    fields["lang"] = code
