"""Plain text tables with aligned columns."""

from __future__ import annotations

from collections.abc import Sequence

Cell = str | int | float | None


def table(title: str, header: Sequence[str], rows: Sequence[Sequence[Cell]]) -> str:
    """A title, a header and rows; the first column to the left, the others to the right."""
    lines = [list(header), *([_text(cell) for cell in row] for row in rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(header))]
    rule = "  ".join("-" * width for width in widths)
    shown = ["  ".join(_placed(line, widths)).rstrip() for line in lines]
    return "\n".join([title, shown[0], rule, *shown[1:]])


def _placed(line: Sequence[str], widths: Sequence[int]) -> list[str]:
    return [
        cell.rjust(width) if n else cell.ljust(width)
        for n, (cell, width) in enumerate(zip(line, widths, strict=True))
    ]


def _text(cell: Cell) -> str:
    if cell is None:
        return "-"
    if isinstance(cell, float):
        return f"{cell:.1f}" if abs(cell) >= 1 or cell == 0 else f"{cell:.2f}"
    return str(cell)
