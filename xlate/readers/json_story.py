"""A story in JSON: an object with `articles`, a list of articles, or one article.

```
{"id": "drones-2024", "title": "The drone statement",
 "articles": [{"outlet": "Harbour Post", "lang": "en", "text": "..."}]}
```
"""

from __future__ import annotations

import json
import re
from typing import Any

from xlate.errors import ReadError
from xlate.model import Failure
from xlate.readers.decode import decode
from xlate.readers.draft import Batch, Draft, Raw
from xlate.readers.fields import is_line, known_only
from xlate.readers.mapping import check_shape, read_mapping
from xlate.text.messages import N_, _

NAME = "json"
SUFFIXES = (".json",)

STORY_KEYS = ("id", "title", "articles")
_SHAPE_HINT = N_('Write {"title": ..., "articles": [...]}, a list of articles, or one article.')
_SURROGATE = re.compile("[\ud800-\udfff]")


def read(raw: Raw) -> Batch:
    """Every article of a JSON story; one that is wrong is a failure beside the others.

    Raises:
        ReadError: It is no JSON, or no story.
    """
    decoded = decode(raw.data)
    data = parse(decoded.text)
    name = title = None
    if isinstance(data, dict) and "articles" in data:
        known_only(data, STORY_KEYS)
        name, title = (_line(data, key) for key in ("id", "title"))
        items = data["articles"]
        if not isinstance(items, list):
            raise ReadError(_("articles must be a list"), _(_SHAPE_HINT))
    elif isinstance(data, list):
        items = data
    elif isinstance(data, dict):
        return Batch((_article(data, raw, decoded.encoding, ""),))
    else:
        raise ReadError(_("holds neither a story nor an article"), _(_SHAPE_HINT))
    if not items:
        raise ReadError(_("holds no article"), _(_SHAPE_HINT))
    drafts: list[Draft] = []
    failures: list[Failure] = []
    for number, item in enumerate(items):
        try:
            drafts.append(_article(item, raw, decoded.encoding, f"articles[{number}]: "))
        except ReadError as error:
            failures.append(Failure(path=raw.path, reason=error.message, hint=error.hint))
    return Batch(tuple(drafts), tuple(failures), name, title)


def parse(text: str) -> Any:
    """The value of a JSON text.

    Raises:
        ReadError: It is broken (names line and column), repeats a key, or is nested too deep.
    """
    try:
        return json.loads(text, object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        raise ReadError(
            _("is not valid JSON at line {line}, column {column}: {what}").format(
                line=error.lineno, column=error.colno, what=error.msg
            ),
            _("Mend it there."),
        ) from None
    except RecursionError:
        raise ReadError(_("is JSON nested too deep"), _(_SHAPE_HINT)) from None
    except ValueError:
        # Python refuses whole numbers of more than some thousand digits.
        raise ReadError(_("holds a number that is too long"), _("Shorten or quote it.")) from None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [key for key, _ in pairs]
        twice = next(key for key in names if names.count(key) > 1)
        raise ReadError(_("repeats the key {key}").format(key=repr(twice)), _("Keep one of them."))
    return found


def _article(item: Any, raw: Raw, encoding: str, where: str) -> Draft:
    if not isinstance(item, dict):
        raise ReadError(where + _("is no article"), _(_SHAPE_HINT))
    check_shape(item, where)
    # Half an emoji, cut off by some other program, is not worth losing the article.
    whole = item | {"text": _SURROGATE.sub("\ufffd", item["text"])}
    draft = read_mapping(whole, len(whole["text"]), raw.label, where)
    return draft._replace(path=raw.path, encoding=encoding)


def _line(data: dict[str, Any], key: str) -> str | None:
    value = data.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip() or not is_line(value):
        raise ReadError(
            _("{key} must be one line of text").format(key=key),
            _("Give {key} as text, or leave it out.").format(key=key),
        )
    return value.strip()
