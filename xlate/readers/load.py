"""From whatever a caller has to a story: paths, folders, manifests, standard input, mappings."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from xlate.errors import ReadError, UsageError
from xlate.model import Failure, Story
from xlate.readers.assemble import assemble
from xlate.readers.draft import Batch
from xlate.readers.files import read_path, read_stdin, shown
from xlate.readers.folder import articles_in
from xlate.readers.manifest import SUFFIXES as MANIFEST_SUFFIXES
from xlate.readers.manifest import read_manifest
from xlate.readers.mapping import check_shape, read_mapping
from xlate.readers.registry import SUFFIXES, reader_for
from xlate.settings import Settings

Item = str | os.PathLike[str] | Mapping[str, Any]
Source = Item | Sequence[Item] | Story
STDIN = "-"


def load_story(source: Source, settings: Settings | None = None) -> Story:
    """One story from one or several inputs.

    Args:
        source: A path to a text, HTML, JSON or manifest file or to a folder; `-` for standard
            input; a mapping that is one article (`outlet` and `text`, stored unchanged, and if
            known `lang`, `date`, `title`, `url`, `original`); a sequence of these; or a story,
            which comes back as it is. One file given twice counts once.
        settings: Limits, and the language of articles that state none; None takes the defaults.

    Returns:
        The articles in the order given, and a failure for each input that could not be read.

    Raises:
        UsageError: The call is wrong: another type, an unknown key in a mapping, too many
            articles, or a manifest of several stories.
    """
    if isinstance(source, Story):
        return source
    stories = _load(source, settings or Settings(), one=True)
    return stories[0]


def load_stories(source: Source, settings: Settings | None = None) -> tuple[Story, ...]:
    """Every story of the source: a manifest may hold several, anything else is one.

    Args:
        source: As `load_story` takes it.
        settings: As `load_story` takes them.

    Raises:
        UsageError: The call is wrong.
    """
    if isinstance(source, Story):
        return (source,)
    return _load(source, settings or Settings(), one=False)


def _load(source: Source, settings: Settings, one: bool) -> tuple[Story, ...]:
    items = _items(source)
    if len(items) == 1 and _is_manifest(items[0]):
        return _stories(Path(items[0]), settings, one)
    batches: list[Batch] = []
    seen: set[str] = set()
    for number, item in enumerate(items):
        if isinstance(item, Mapping):
            where = f"articles[{number}]: " if len(items) > 1 else ""
            batches.append(_mapping(item, settings, where))
        else:
            batches.extend(_path(os.fspath(item), settings, seen))
    alone = len(items) == 1 and not isinstance(items[0], Mapping)
    return (_limited(batches, settings, Path(items[0]).stem if alone else None),)


def _stories(path: Path, settings: Settings, one: bool) -> tuple[Story, ...]:
    """The stories of a manifest; a wrong call where `one` is wanted and there are more."""
    batches = _manifest(path, settings)
    if len(batches) == 1:
        return (_limited([batches[0]], settings, path.stem),)
    if one:
        _one_story(path, batches)
    return tuple(
        _limited([batch], settings, f"{path.stem}-{number}")
        for number, batch in enumerate(batches, 1)
    )


def _one_story(path: Path, batches: tuple[Batch, ...]) -> list[Batch]:
    """The batch of a manifest of one story; several are a wrong call here."""
    if len(batches) > 1:
        raise UsageError(
            f"{path}: holds {len(batches)} stories where one is wanted",
            "Load it alone with load_stories, or split the manifest.",
        )
    return list(batches)


def _items(source: Any) -> list[Any]:
    """The inputs one by one, their types checked."""
    single = isinstance(source, (str, os.PathLike, Mapping))
    items = [source] if single else source
    if not isinstance(items, Sequence) or isinstance(items, (bytes, bytearray)):
        raise UsageError(
            f"a story cannot be loaded from {type(source).__name__}",
            "Give a path, a sequence of paths, a mapping, a sequence of mappings, or a Story.",
        )
    if not items:
        raise UsageError("no input was given", "Give at least two versions of one statement.")
    for number, item in enumerate(items):
        if not isinstance(item, (str, os.PathLike, Mapping)):
            raise UsageError(
                f"input {number} is {type(item).__name__}, neither a path nor a mapping",
                "Give paths, or mappings with outlet and text.",
            )
        if not isinstance(item, Mapping) and not isinstance(os.fspath(item), str):
            raise UsageError(f"input {number} is a path of bytes", "Give the path as text.")
    return list(items)


def _limited(batches: list[Batch], settings: Settings, name: str | None) -> Story:
    count = sum(len(batch.drafts) for batch in batches)
    if count > settings.max_articles:
        raise UsageError(
            f"{count} articles are more than one story may have ({settings.max_articles})",
            "Give the versions of one statement, or raise max-articles.",
        )
    return assemble(batches, settings, name)


def _is_manifest(item: Any) -> bool:
    return not isinstance(item, Mapping) and Path(os.fspath(item)).suffix.lower() in (
        MANIFEST_SUFFIXES
    )


def _mapping(item: Mapping[str, Any], settings: Settings, where: str) -> Batch:
    try:
        check_shape(item, where)
    except ReadError as error:
        raise UsageError(error.message, error.hint) from None
    path = where.removesuffix(": ") or str(item["outlet"])
    return _kept(path, lambda: Batch((read_mapping(item, settings.max_file_bytes, "article"),)))


def _kept(path: str, read: Callable[[], Batch]) -> Batch:
    """What `read` gives, or its error as a failure beside the others' results."""
    try:
        return read()
    except ReadError as error:
        return Batch(failures=(Failure(path=shown(path), reason=error.message, hint=error.hint),))


def _path(name: str, settings: Settings, seen: set[str]) -> list[Batch]:
    """The batches of one path; `seen` holds what has been read, so that nothing counts twice."""
    if name == STDIN:
        if STDIN in seen:
            return []
        seen.add(STDIN)
        return [_kept(STDIN, lambda: _stdin(settings))]
    path = Path(name)
    if _is_manifest(path):
        return _one_story(path, _manifest(path, settings))
    try:
        paths = articles_in(path, SUFFIXES) if _is_folder(path) else [path]
    except ReadError as error:
        return [Batch(failures=(Failure(path=shown(name), reason=error.message, hint=error.hint),))]
    if len(paths) > settings.max_articles:
        raise UsageError(
            f"{name}: {len(paths)} articles are more than one story may have "
            f"({settings.max_articles})",
            "Give the versions of one statement, or raise max-articles.",
        )
    batches = []
    for each in paths:
        real = os.path.realpath(each) if "\0" not in str(each) else str(each)
        if real not in seen:
            seen.add(real)
            batches.append(_file(each, settings))
    return batches


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        # Reading it will say what is wrong with it.
        return False


def _file(path: Path, settings: Settings) -> Batch:
    def read() -> Batch:
        raw = read_path(path, settings.max_file_bytes)
        return reader_for(raw, path.suffix).read(raw)

    return _kept(str(path), read)


def _stdin(settings: Settings) -> Batch:
    raw = read_stdin(settings.max_file_bytes)
    return reader_for(raw).read(raw)


def _manifest(path: Path, settings: Settings) -> tuple[Batch, ...]:
    try:
        raw = read_path(path, settings.max_file_bytes)
        return read_manifest(raw, settings.max_file_bytes, lambda each: _file(each, settings))
    except ReadError as error:
        return (
            Batch(failures=(Failure(path=shown(path), reason=error.message, hint=error.hint),)),
        )
