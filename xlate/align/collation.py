"""Renderings to a collation: all words of a statement laid out in columns.

Star alignment on the base (as in progressive multiple alignment): each rendering's words go to the
column of the base word they answer best; words that the base lacks answer each other where they
can, and open columns of their own where they stand. No word is lost and none stands twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlate.model import Collation, Column, Token
from xlate.text.words import Word

Links = Mapping[tuple[int, int], float]
ACROSS = 0.55  # score of both links from which two words share a column across an unlinked one


def collate(
    witnesses: Sequence[str], sequences: Sequence[Sequence[Word]], base: int, links: Sequence[Links]
) -> Collation:
    """Lay renderings out in columns.

    Args:
        witnesses: Quote ids, one a rendering.
        sequences: The words of each rendering.
        base: Index of the base among them.
        links: For each rendering, the scored links from base word to its word; the base's own
            entry is not read.
    """
    columns = _base_columns(len(sequences), base, sequences[base], links)
    for number, sequence in enumerate(sequences):
        if number != base:
            _lay(columns, len(sequences), number, sequence, links[number])
    cells = (
        tuple(tuple(Token(w.text, w.start, w.end) for w in cell) for cell in column.cells)
        for column in columns
    )
    return Collation(witnesses=tuple(witnesses), columns=tuple(Column(cells=c) for c in cells))


class _Draft:
    """A column being filled: cells by rendering, and the base word indices it stands for."""

    def __init__(self, size: int, base_words: frozenset[int]) -> None:
        self.cells: list[list[Word]] = [[] for _ in range(size)]
        self.base_words = base_words


def _base_columns(
    size: int, base: int, sequence: Sequence[Word], links: Sequence[Links]
) -> list[_Draft]:
    """One column a base word; neighbours that most renderings answer by one word share one.

    A word between two such neighbours that nothing answers goes with them ("in order to" / "to").
    """
    joined = [0] * len(sequence)
    for number, found in enumerate(links):
        if number == base:
            continue
        linked = {i for i, _ in found}
        by_word: dict[int, dict[int, float]] = {}
        for (i, j), score in found.items():
            by_word.setdefault(j, {})[i] = score
        for partners in by_word.values():
            for i, score in partners.items():
                joined[i] += i - 1 in partners
                across = min(score, partners.get(i - 2, 0.0))
                if across >= ACROSS and i - 1 not in linked:
                    joined[i] += 1
                    joined[i - 1] += 1
    columns: list[_Draft] = []
    for i, word in enumerate(sequence):
        if columns and joined[i] * 2 > len(links) - 1:
            columns[-1].base_words |= {i}
        else:
            columns.append(_Draft(size, frozenset((i,))))
        columns[-1].cells[base].append(word)
    return columns


def _lay(
    columns: list[_Draft], size: int, number: int, sequence: Sequence[Word], links: Links
) -> None:
    """Put one rendering's words into the columns, opening new ones where the base has none."""
    best: dict[int, tuple[float, int]] = {}
    for (i, j), score in sorted(links.items()):
        if j not in best or score > best[j][0]:
            best[j] = (score, i)
    home = {i: column for column in columns for i in column.base_words}
    for j in range(1, len(sequence) - 1):
        before, after = best.get(j - 1), best.get(j + 1)
        if j not in best and before and after and home[before[1]] is home[after[1]]:
            best[j] = before  # in the middle of a phrase that answers one column
    last: _Draft | None = None
    for j, word in enumerate(sequence):
        column = home[best[j][1]] if j in best else _extra(columns, size, number, word, last)
        column.cells[number].append(word)
        last = column


def _extra(
    columns: list[_Draft], size: int, number: int, word: Word, last: _Draft | None
) -> _Draft:
    """The column, of those without base words after `last`, that holds the same word; or a new."""
    at = columns.index(last) + 1 if last is not None else 0
    end = at
    while end < len(columns) and not columns[end].base_words:
        column = columns[end]
        if not column.cells[number] and any(
            w.lemmas & word.lemmas for cell in column.cells for w in cell
        ):
            return column
        end += 1
    draft = _Draft(size, frozenset())
    columns.insert(end, draft)
    return draft
