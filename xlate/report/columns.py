"""Lines of a given width in terminal cells: East Asian wide characters take two.

Marks are carried through the wrapping as control characters, which visible text cannot hold, and
become signs and colours last, line by line: a mark can run over a line's end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from xlate.report.bidi import ISOLATES, closed

GONE, GONE_END, NEW, NEW_END = "\x01", "\x02", "\x03", "\x04"
_SIGNS = {GONE: "[-", GONE_END: "-]", NEW: "{+", NEW_END: "+}"}
_SIGN = re.compile("[\x01-\x04]")
# Latin letters, punctuation, arrows and drawing take one cell each: most reports need nothing of
# wcwidth, whose tables take longer to load than a short report takes to write.
_NARROW = re.compile(
    r"[ -~\xa1-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2500-\u25fc]*"
)
_BESIDE = 24  # fewest cells beside a label that text can be read in
_CODES = {
    "gone": "31",
    "new": "32",
    "bold": "1",
    "dim": "2",
    "gloss": "2;3",
    "critical": "1;31",
    "major": "1;33",
}


def width(text: str) -> int:
    """How many cells a text takes, its marks as the signs they become."""
    if _NARROW.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth

    text = ISOLATES.sub("", text)
    signs = len(_SIGN.findall(text))
    return max(0, wcswidth(_SIGN.sub("", text) if signs else text)) + 2 * signs


def wrap(text: str, cells: int) -> list[str]:
    """The text in lines of at most `cells` cells, broken at spaces and within words that need it.

    Scripts without spaces are broken between characters, which their readers are used to.
    """
    lines, line, used = [], "", 0
    for word in text.split(" "):
        needed = width(word)
        if line and used + 1 + needed <= cells:
            line, used = f"{line} {word}", used + 1 + needed
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, max(2, cells)) if needed > cells else (word,)
        lines.extend(full)
        used = width(line)
    lines.append(line)
    return closed(lines) if ISOLATES.search(text) else lines


def _broken(word: str, cells: int) -> Iterator[str]:
    piece: list[str] = []
    used = 0
    for char in word:
        needed = _cells(char)
        if piece and used + needed > cells:
            yield "".join(piece)
            piece, used = [], 0
        piece.append(char)
        used += needed
    yield "".join(piece)


@lru_cache(maxsize=4096)
def _cells(char: str) -> int:
    if char in _SIGNS or _NARROW.fullmatch(char):
        return 2 if char in _SIGNS else 1
    if ISOLATES.match(char):
        return 0
    from wcwidth import wcwidth

    return max(0, wcwidth(char))


def fit(text: str, cells: int) -> str:
    """The text cut or filled with spaces to exactly `cells` cells."""
    if width(text) > cells:
        head = next(_broken(text, cells - 1))
        text = f"{head}…" if width(head) < cells else "…"
    return text + " " * (cells - width(text))


def hang(text: str, label: str, cells: int) -> list[str]:
    """A label and the text wrapped beside it, or below it where there is no room beside."""
    indent = width(label)
    if cells - indent >= _BESIDE:
        lines = wrap(text, cells - indent)
        return [f"{label if n == 0 else ' ' * indent}{line}" for n, line in enumerate(lines)]
    return [label.rstrip(), *(f"      {line}" for line in wrap(text, cells - 6))]


def signed(lines: Iterable[str], color: bool) -> list[str]:
    """The lines with marks as signs, coloured if wanted."""
    found, running = [], ""
    for line in lines:
        if not color:
            found.append(_SIGN.sub(lambda m: _SIGNS[m.group()], line))
            continue
        indent = line[: len(line) - len(line.lstrip(" "))]
        start = indent + (paint("", running, open_only=True) if running else "")
        done = start + _SIGN.sub(_colored, line[len(indent) :])
        running = _running(line, running)
        found.append(f"{done}\x1b[0m" if running else done)
    return found


def _colored(found: re.Match[str]) -> str:
    char = found.group()
    if char in (GONE, NEW):
        return paint("", "gone" if char == GONE else "new", open_only=True) + _SIGNS[char]
    return f"{_SIGNS[char]}\x1b[0m"


def _running(line: str, before: str) -> str:
    """The mark that is open at the end of a line."""
    signs = _SIGN.findall(line)
    if not signs:
        return before
    return {GONE: "gone", NEW: "new"}.get(signs[-1], "")


def paint(text: str, style: str, open_only: bool = False) -> str:
    """The text in a style of `_CODES`; unknown styles leave it as it is."""
    if style not in _CODES:
        return text
    return f"\x1b[{_CODES[style]}m{text}" + ("" if open_only else "\x1b[0m")
