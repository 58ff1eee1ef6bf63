"""The keys an article may have, wherever they are written, and what each may hold."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from xlate.errors import ReadError
from xlate.text.languages import language_code
from xlate.text.messages import _

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
            raise ReadError(
                where + _("unknown key {key}").format(key=repr(key)),
                _("The keys are {keys}.").format(keys=", ".join(names)),
            )


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
            raise ReadError(
                where + _("{key} must be a text").format(key=key),
                _("Give {key} as text, or leave it out.").format(key=key),
            )
        if len(value) > _LONGEST or not is_line(value):
            raise ReadError(
                where + _("{key} holds more than one short line").format(key=key),
                _("Give {key} as one short line.").format(key=key),
            )
        fields[key] = value.strip()
    _check_lang(fields, where)
    if "date" in fields and not is_date(fields["date"]):
        raise ReadError(
            where + _("date {date} is not an ISO 8601 date").format(date=repr(fields["date"])),
            _("Write it as 2024-11-15."),
        )
    original = values.get("original")
    if original is not None and not isinstance(original, bool):
        raise ReadError(where + _("original must be true or false"), _("Write original: true."))
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
            where + _("lang {lang} is no language code").format(lang=repr(fields["lang"])),
            _("Write it as en, ko or pt-BR."),
        )
    fields["lang"] = code
