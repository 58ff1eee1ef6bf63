"""Bytes from paths and from standard input: bounded, and with a clear word for each failure."""

from __future__ import annotations

import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from xlate.errors import ReadError
from xlate.readers.draft import Raw
from xlate.text.messages import N_, _

_OFFICE_HINT = N_("Save the document as plain text or HTML.")
_IMAGE, _IMAGE_HINT = N_("is an image, not text"), N_("Give the text of the article instead.")
_MAGIC = (
    (b"%PDF-", N_("is a PDF, not text"), N_("Save its text as .txt or give the page's HTML.")),
    (b"PK\x03\x04", N_("is a ZIP or office file, not text"), _OFFICE_HINT),
    (b"\xd0\xcf\x11\xe0", N_("is an office file, not text"), _OFFICE_HINT),
    (b"{\\rtf", N_("is an RTF file, not text"), _OFFICE_HINT),
    (b"\x1f\x8b", N_("is a gzip file, not text"), N_("Unpack it first.")),
    (b"\x89PNG", _IMAGE, _IMAGE_HINT),
    (b"\xff\xd8\xff", _IMAGE, _IMAGE_HINT),
    (b"GIF8", _IMAGE, _IMAGE_HINT),
)
_TEXT_HINT = N_("Give plain text, HTML or JSON.")
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def read_path(path: Path, limit: int) -> Raw:
    """The bytes of a regular file.

    Args:
        path: Where the file is.
        limit: Most bytes to take; the size is looked at before anything is read.

    Raises:
        ReadError: It is missing, no regular file, forbidden, too large, empty or no text.
    """
    with _told(path):
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise ReadError(
                _("is a folder, not a file"), _("Give the file, or the folder by itself.")
            )
        if not stat.S_ISREG(found.st_mode):
            raise ReadError(
                _("is not a regular file"), _("Send a stream through standard input: -.")
            )
        _check_size(found.st_size, limit)
        with path.open("rb") as stream:
            data = _take(stream, limit)
    return Raw(shown(path), shown(path.stem or path.name), data)


def shown(path: str | Path) -> str:
    """A path as text that any report can hold, whatever bytes the file system has for it."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def read_stdin(limit: int, stream: BinaryIO | None = None) -> Raw:
    """The bytes of standard input, or of `stream`.

    Raises:
        ReadError: There is no standard input, or it is too large, empty or no text.
    """
    source = stream if stream is not None else getattr(sys.stdin, "buffer", None)
    if source is None:
        raise ReadError(_("standard input is closed"), _("Give a path, or pipe an article in."))
    with _told(None):
        return Raw("-", "stdin", _take(source, limit))


@contextmanager
def _told(path: Path | None) -> Iterator[None]:
    """Turn what the system says into what an editor understands."""
    try:
        yield
    except FileNotFoundError:
        broken = path is not None and path.is_symlink()
        reason = _("is a link to a file that does not exist") if broken else _("does not exist")
        raise ReadError(reason, _("Check the path.")) from None
    except NotADirectoryError:
        raise ReadError(
            _("does not exist: a part of the path is a file"), _("Check the path.")
        ) from None
    except PermissionError:
        raise ReadError(
            _("may not be read: permission denied"), _("Check who may read it.")
        ) from None
    except (OSError, ValueError) as error:
        # ValueError: a NUL in a path. OSError: link loops, names too long, broken disks.
        what = getattr(error, "strerror", None) or str(error)
        raise ReadError(
            _("cannot be read: {what}").format(what=what), _("Check the path.")
        ) from None


def _take(stream: BinaryIO, limit: int) -> bytes:
    data = stream.read(limit + 1)
    _check_size(len(data), limit)
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise ReadError(_("is empty"), _("Give an article with text, or leave it out."))
    for magic, what, hint in _MAGIC:
        if data.startswith(magic):
            raise ReadError(_(what), _(hint))
    if b"\0" in data and not data.startswith(_MARKS):
        raise ReadError(_("is a binary file: it holds NUL bytes"), _(_TEXT_HINT))
    return data


def _check_size(size: int, limit: int) -> None:
    if size > limit:
        raise ReadError(
            _("is larger than {limit} bytes").format(limit=limit),
            _("Give the article alone, or raise max-file-bytes."),
        )
