"""From the model's scores to who said what."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from xlate.encoder import load
from xlate.encoder.tags import MARGIN, WINDOW, _cut, _paired, best, spans

OUT, FIRST, INSIDE, LAST, ONLY = range(5)
ranges = st.lists(st.integers(0, 4), max_size=60)


def test_spans_of_tags() -> None:
    assert spans([OUT, FIRST, INSIDE, LAST, ONLY, ONLY, OUT]) == [(1, 4), (4, 5), (5, 6)]
    assert spans([FIRST, INSIDE]) == [(0, 2)]


@given(ranges)
def test_spans_are_in_order_and_apart(column: list[int]) -> None:
    found = spans(column)
    assert all(first < last for first, last in found)
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(found))


def test_a_tag_only_follows_what_it_can_follow() -> None:
    scores = np.zeros((3, 1, 5), np.float32)
    scores[0, 0, FIRST] = scores[2, 0, LAST] = 2
    scores[1, 0, OUT] = 1  # likelier by itself, impossible between the two
    steps = np.zeros((1, 5, 5), np.float32)
    steps[:, FIRST, [OUT, FIRST, ONLY]] = steps[:, OUT, [INSIDE, LAST]] = -1e4
    assert best(scores, steps).tolist() == [[FIRST, INSIDE, LAST]]


def test_a_cue_that_nobody_chose_takes_what_can_be_spared() -> None:
    assert _paired([{0: 0.9}, {0: 0.6, 1: 0.3}]) == {0: 0, 1: 1}
    assert _paired([{0: 0.6, 1: 0.3}]) == {0: 0}  # its only words stay with the first
    assert _paired([{}, {2: 0.001}]) == {}


class _Pieces:
    def word(self, word: str) -> tuple[int, ...]:
        return (1,) * max(1, min(8, len(word)))


class _Encoder:
    pieces = _Pieces()


@given(st.lists(st.text("ab", max_size=9), max_size=400))
def test_windows_cover_every_word_once(words: list[str]) -> None:
    parts = _cut(_Encoder(), words)  # type: ignore[arg-type]
    covered = [n for part in parts for n in range(part.first, part.last)]
    assert covered == list(range(len(words)))
    for part in parts:
        assert 0 <= part.low <= part.first < part.last <= part.high <= len(words)
        sizes = [len(_Pieces().word(word)) for word in words[part.low : part.high]]
        assert sum(sizes) + 2 <= WINDOW + 2 * MARGIN


def test_the_packaged_model_is_none_or_has_what_tags_need() -> None:
    encoder = load()
    if encoder is not None and encoder.manifest.has("tags.onnx"):
        assert np.shape(encoder.manifest.calibration["tag_steps"]) == (3, 5, 5)
        assert len(encoder.manifest.calibration["tag_starts"]) == 3
