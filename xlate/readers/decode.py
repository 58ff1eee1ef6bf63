"""Which encoding bytes are in: a byte order mark, UTF-8, what the page declares, else a guess."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from xlate.errors import ReadError
from xlate.text.messages import N_, _

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What web pages call Latin-1 is Windows-1252 (WHATWG Encoding Standard), and so on.
_WEB = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "tis-620": "cp874",
}
_GUESS_SAMPLE = 100_000
_HINT = N_("Save the file as UTF-8.")
# Controls that text has: tab, newline, form feed, return, and escape (ISO-2022).
_PLAIN = frozenset("\t\n\f\r\x1b")
_CONTROLS = frozenset(map(chr, range(32))) - _PLAIN | {"\x7f"}


class Decoded(NamedTuple):
    """The text without its byte order mark, and the name of its encoding."""

    text: str
    encoding: str


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Decode bytes whose encoding nobody vouches for.

    Args:
        data: The whole input.
        declared: The encoding a page names for itself; believed only where UTF-8 fails.

    Raises:
        ReadError: No encoding fits, or the result is no text.
    """
    decoded = _marked(data) or _escaped(data, declared) or _utf8(data)
    if decoded is None:
        decoded = _declared(data, declared) or _guessed(data)
    controls = sum(decoded.text.count(control) for control in _CONTROLS)
    if controls * 100 > len(decoded.text):
        raise ReadError(_("is a binary file: it is full of control characters"), _(_HINT))
    return decoded


def _marked(data: bytes) -> Decoded | None:
    for mark, name in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(name), name)
            except UnicodeDecodeError as error:
                raise ReadError(
                    _(
                        "begins with the mark of {name} but is not valid {name} at byte {place}"
                    ).format(name=name.upper(), place=error.start + len(mark)),
                    _(_HINT),
                ) from None
    return None


def _escaped(data: bytes, declared: str | None) -> Decoded | None:
    """ISO-2022 is all ASCII bytes, and so would pass for UTF-8."""
    if declared and declared.strip().lower().startswith("iso-2022") and b"\x1b" in data:
        return _declared(data, declared)
    return None


def _utf8(data: bytes) -> Decoded | None:
    """UTF-8, or None where it is something else; nearly UTF-8 is a damaged file."""
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        loose = data.decode("utf-8", "replace")
        wrong = loose.count("\ufffd")
        right = sum(1 for char in loose[:_GUESS_SAMPLE] if "\x7f" < char != "\ufffd")
        if right > 20 * wrong:
            raise ReadError(
                _("is not valid UTF-8 at byte {place}").format(place=error.start), _(_HINT)
            ) from None
        return None


def _declared(data: bytes, declared: str | None) -> Decoded | None:
    name = (declared or "").strip().lower()
    name = _WEB.get(name, name)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if info.name.startswith(("utf", "idna", "punycode", "raw", "unicode")):
        return None
    try:
        text, _ = info.decode(data, "strict")
    except (UnicodeError, ValueError):
        return None
    return Decoded(text, info.name) if isinstance(text, str) else None


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESS_SAMPLE]).best()
    if best is not None and (decoded := _declared(data, best.encoding)) is not None:
        return decoded
    raise ReadError(_("is in no encoding that xlate can tell"), _(_HINT))
