"""A manifest in TOML: which files, or texts, are whose versions of which statement.

```
[[story]]
id = "drones-2024"
title = "The drone statement"

[[story.article]]
path = "harbour-post.txt"
outlet = "Harbour Post"
lang = "en"

[[story.article]]
text = "..."
outlet = "The agency"
original = true
```

A manifest of one story may leave out `[[story]]` and begin with `id`, `title` and `[[article]]`.
Paths are relative to the manifest. What an entry states wins over what its file states.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from xlate.errors import ReadError
from xlate.model import Failure
from xlate.readers.decode import decode
from xlate.readers.draft import Batch, Draft, Raw
from xlate.readers.fields import KEYS, article_fields, is_line, known_only
from xlate.readers.mapping import check_shape, read_mapping
from xlate.text.messages import N_, _

SUFFIXES = (".toml",)

STORY_KEYS = ("id", "title", "article")
ENTRY_KEYS = ("path", "text", *KEYS)
_HINT = N_("Write [[story]] tables with [[story.article]] tables in them, or [[article]] tables.")


def read_manifest(raw: Raw, limit: int, read_file: Callable[[Path], Batch]) -> tuple[Batch, ...]:
    """The stories of a manifest, one batch each.

    Args:
        raw: The manifest.
        limit: Most characters of a text written in it.
        read_file: Reads one file that an entry names; its failures are kept beside the others.

    Raises:
        ReadError: The manifest is no TOML, has an unknown key, or holds no article.
    """
    data = _parse(decode(raw.data).text)
    if "story" not in data:
        known_only(data, STORY_KEYS)
        return (_story(data, raw, limit, read_file, ""),)
    known_only(data, ("story",))
    stories = data["story"]
    if not isinstance(stories, list) or not all(isinstance(story, dict) for story in stories):
        raise ReadError(_("story must be a list of tables"), _(_HINT))
    wheres = [f"story[{number}]." for number in range(len(stories))]
    for story, where in zip(stories, wheres, strict=True):
        known_only(story, STORY_KEYS, f"{where[:-1]}: ")
    return tuple(
        _story(story, raw, limit, read_file, where)
        for story, where in zip(stories, wheres, strict=True)
    )


def _parse(text: str) -> dict[str, Any]:
    try:
        # The decoder has taken the mark off; TOML itself wants one kind of line end.
        return tomllib.loads(text.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise ReadError(
            _("is not valid TOML: {what}").format(what=error), _("Mend it there.")
        ) from None
    except RecursionError:
        raise ReadError(_("is TOML nested too deep"), _(_HINT)) from None
    except ValueError as error:
        # Python refuses numbers of some thousand digits, and dates that do not exist.
        raise ReadError(
            _("holds a value that cannot be read: {what}").format(what=error), _("Mend it there.")
        ) from None


def _story(
    story: dict[str, Any], raw: Raw, limit: int, read_file: Callable[[Path], Batch], where: str
) -> Batch:
    entries = story.get("article")
    if not isinstance(entries, list) or not entries:
        raise ReadError(where + _("article must be a list of tables, at least one"), _(_HINT))
    names = {key: story.get(key) for key in ("id", "title")}
    for key, name in names.items():
        if name is not None and not (isinstance(name, str) and name.strip() and is_line(name)):
            raise ReadError(
                where + _("{key} must be one line of text").format(key=key),
                _("Give {key} as text.").format(key=key),
            )
    drafts: list[Draft] = []
    failures: list[Failure] = []
    for number, entry in enumerate(entries):
        try:
            batch = _entry(entry, raw, limit, read_file, f"{where}article[{number}]: ")
        except ReadError as error:
            failures.append(Failure(path=raw.path, reason=error.message, hint=error.hint))
            continue
        drafts.extend(batch.drafts)
        failures.extend(batch.failures)
    return Batch(tuple(drafts), tuple(failures), names["id"], names["title"])


def _entry(
    entry: Any, raw: Raw, limit: int, read_file: Callable[[Path], Batch], where: str
) -> Batch:
    if not isinstance(entry, dict):
        raise ReadError(where + _("is no table"), _(_HINT))
    known_only(entry, ENTRY_KEYS, where)
    if ("path" in entry) == ("text" in entry):
        raise ReadError(
            where + _("needs either path or text"), _("Name a file, or write the text.")
        )
    if "text" in entry:
        check_shape(entry, where)
        return Batch((read_mapping(entry, limit, raw.label, where)._replace(path=raw.path),))
    stated = article_fields(entry, where)
    path = entry["path"]
    if not isinstance(path, str) or not path.strip():
        raise ReadError(
            where + _("path must be a text"), _("Name a file relative to the manifest.")
        )
    if "original" not in entry:
        del stated["original"]
    batch = read_file(Path(raw.path).parent / path)
    return batch._replace(drafts=tuple(draft._replace(**stated) for draft in batch.drafts))
