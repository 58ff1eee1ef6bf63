"""One article given as a mapping: what a program has in hand, its text stored unchanged."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from xlate.errors import ReadError
from xlate.readers.draft import Draft
from xlate.readers.fields import KEYS, article_fields, known_only
from xlate.text.messages import _

MAPPING_KEYS = ("outlet", "text", *KEYS[1:])


def check_shape(values: Mapping[str, Any], where: str) -> None:
    """Refuse a mapping that is no article at all.

    Raises:
        ReadError: A key is unknown, `outlet` or `text` is missing, or a value is of a wrong kind.
    """
    known_only(values, MAPPING_KEYS, where)
    for key in ("outlet", "text"):
        if key not in values or values[key] is None:
            raise ReadError(
                where + _("{key} is missing").format(key=key),
                _("An article needs an outlet and a text."),
            )
    if not isinstance(values["text"], str):
        raise ReadError(
            where + _("text must be a text"), _("Give the article's text as one string.")
        )
    article_fields(values, where)


def read_mapping(values: Mapping[str, Any], limit: int, label: str, where: str = "") -> Draft:
    """The article of a mapping that `check_shape` has passed.

    Raises:
        ReadError: The text is empty, too large, or cannot be stored.
    """
    text: str = values["text"]
    if not text.strip():
        raise ReadError(where + _("has no text"), _("Give an article with text, or leave it out."))
    if len(text) > limit:
        raise ReadError(
            where + _("text is larger than {limit} characters").format(limit=limit),
            _("Give the article alone, or raise max-file-bytes."),
        )
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ReadError(
            where
            + _("text holds half a character (a lone surrogate) at {place}").format(
                place=error.start
            ),
            _("Decode the text again from its source."),
        ) from None
    return Draft(text=text, label=label, **article_fields(values, where))
