"""A folder of articles about one statement: every file of a known suffix, in the order of names.

A document that nobody reads, such as a PDF, may be a version too: it is taken and fails by name.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from xlate.errors import ReadError
from xlate.text.messages import _

NOT_ARTICLES = ("readme", "license", "notice")
NOT_FILES = ("gold.json",)
DOCUMENTS = frozenset((".doc", ".docx", ".epub", ".odt", ".pages", ".pdf", ".rtf"))


def articles_in(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """The files of a folder that may be articles; folders below it are not looked into.

    Hidden files, `README.*`, `LICENSE*`, `NOTICE*` and `gold.json` are no articles.

    Args:
        folder: An existing folder.
        suffixes: The suffixes that readers know, in lower case with their dot.

    Raises:
        ReadError: The folder may not be listed, or holds no such file.
    """
    try:
        names = sorted(entry.name for entry in folder.iterdir() if not entry.is_dir())
    except OSError as error:
        raise ReadError(
            _("is a folder that cannot be listed: {what}").format(what=error.strerror),
            _("Check who may read it."),
        ) from None
    found = [folder / name for name in names if _may_be(Path(name), suffixes)]
    if not found:
        raise ReadError(
            _("is a folder without an article"),
            _("Articles end in {suffixes}.").format(suffixes=", ".join(sorted(suffixes))),
        )
    return found


def _may_be(name: Path, suffixes: Collection[str]) -> bool:
    return (
        not name.name.startswith(".")
        and (name.suffix.lower() in suffixes or name.suffix.lower() in DOCUMENTS)
        and name.stem.lower() not in NOT_ARTICLES
        and name.name.lower() not in NOT_FILES
    )
