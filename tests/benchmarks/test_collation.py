"""Links that follow from columns."""

from benchmarks.collation import column_links, two_rendering_links
from xlate.align.collation import collate
from xlate.settings import Settings
from xlate.text.words import words


def test_words_of_one_column_are_linked_and_no_others() -> None:
    a, b, c = words("never yield", "en"), words("will not yield", "en"), words("yield never", "en")
    links = ({}, {(0, 1): 0.9, (1, 2): 0.9}, {(0, 1): 0.9, (1, 0): 0.9})
    laid = collate(("a", "b", "c"), (a, b, c), 0, links)
    starts = [[w.start for w in side] for side in (a, b, c)]
    assert column_links(laid, (0, 1), (starts[0], starts[1])) == {(0, 1), (1, 2)}
    assert column_links(laid, (1, 2), (starts[1], starts[2])) == {(1, 1), (2, 0)}


def test_a_collation_of_equal_sentences_keeps_all_links() -> None:
    tokens = ["we", "will", "never", "yield", "to", "threats"]
    direct, columns = two_rendering_links({"a": tokens, "b": tokens}, Settings())
    assert direct == columns == {(n, n) for n in range(6)}
