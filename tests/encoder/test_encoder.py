"""Scores: shapes, order, independence of neighbours and threads; hostile text."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xlate.encoder import Encoder, load
from xlate.encoder.encoder import pool
from xlate.encoder.pieces import LONGEST

A = ["We", "will", "never", "give", "up", "the", "harbour", "of", "Ostrin", "."]
B = ["Ostrin", "'s", "port", "will", "not", "be", "surrendered", "."]
C = ["Twelve", "ships", "left", "on", "Friday", "."]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    found = load()
    if found is None:
        pytest.skip("the model's files are not there")
    return found


def test_shapes_of_a_pair(encoder):
    (found,) = encoder.pairs([(A, B)])
    assert found is not None
    assert found.links.shape == (len(A), len(B))
    assert found.drift_a.shape == (len(A), len(encoder.kinds) + 2)
    assert found.drift_b.shape == (len(B), len(encoder.kinds) + 2)
    assert np.all((found.links >= 0) & (found.links <= 1))
    assert np.allclose(found.drift_a.sum(1), 1, atol=1e-5)
    assert found.torn_a.shape == (len(A), 3)
    assert found.torn_b.shape == (len(B), 3)
    assert np.allclose(found.torn_b.sum(1), 1, atol=1e-5)
    assert isinstance(found.differ, float)
    assert isinstance(found.same, float)


def test_a_sentence_without_a_word_it_needs_is_torn_there(encoder):
    cut = [w for w in A if w != "harbour"]
    whole, torn = encoder.pairs([(A, A), (A, cut)])
    assert torn.torn_b[:, 1].max() > whole.torn_b[:, 1].max()


def test_same_words_are_linked(encoder):
    (found,) = encoder.pairs([(C, C)])
    assert [int(row.argmax()) for row in found.links] == list(range(len(C)))
    assert np.diag(found.links).min() > 0.5


def test_case_does_not_matter(encoder):
    one, two = encoder.pairs([(A, B), ([w.upper() for w in A], B)])
    assert np.array_equal(one.links, two.links)


def test_a_pair_is_scored_alike_among_any_others(encoder):
    (alone,) = encoder.pairs([(A, B)])
    many = [(C, C), (A, B), (B, A), (A + A + A, B + C)] * 20
    found = encoder.pairs(many)
    assert len(found) == len(many)
    for pair, scores in zip(many, found, strict=True):
        assert scores.links.shape == (len(pair[0]), len(pair[1]))
    for scores in found[1::4]:
        assert np.array_equal(scores.links, alone.links)
        assert np.array_equal(scores.drift_a, alone.drift_a)
        assert (scores.differ, scores.same) == (alone.differ, alone.same)


def test_ahead_stops_early_without_harm(encoder):
    ahead = encoder.pairs_ahead((A, B) for _ in range(500))
    first = next(ahead)
    ahead.close()
    assert np.array_equal(first.links, encoder.pairs([(A, B)])[0].links)


def test_no_scores_for_an_empty_side_or_too_long_a_pair(encoder):
    long = ["word"] * LONGEST
    pieces = ["incomprehensibilities"] * 60
    assert encoder.pairs([([], B), (A, []), (long, B), (pieces, A)]) == [None] * 4
    assert encoder.pairs([]) == []


def test_sentence_vectors_have_length_one_and_mean_something(encoder):
    texts = ["The minister resigned.", "The minister stepped down.", "Rain is expected.", ""]
    found = encoder.sentence_vectors(texts)
    assert found.shape == (4, 384)
    assert found.dtype == np.float32
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-4)
    assert found[0] @ found[1] > 0.6 > found[0] @ found[2]
    assert np.array_equal(encoder.sentence_vectors(texts[1:2])[0], found[1])
    assert encoder.sentence_vectors([]).shape == (0, 384)


def test_a_long_text_is_cut_off(encoder):
    start = "ship " * 400
    one, two = encoder.sentence_vectors([start, start + "harbour " * 100])
    assert np.array_equal(one, two)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=300), max_size=12), st.text(max_size=500))
def test_no_text_crashes_it(words, text):
    encoder = load()
    if encoder is None:
        pytest.skip("the model's files are not there")
    (found,) = encoder.pairs([(words, [text])])
    if found is not None:
        assert np.isfinite(found.links).all()
        assert found.links.shape == (len(words), 1)
    assert np.isfinite(encoder.sentence_vectors([text])).all()


def test_half_a_surrogate_pair_is_no_crash(encoder):
    (found,) = encoder.pairs([(["a\ud800"], ["b", "\udfff"])])
    assert found.links.shape == (1, 2)
    assert encoder.sentence_vectors(["\ud800"]).shape == (1, 384)


def test_the_pool_averages_each_words_pieces():
    assert pool([1, 2, 4], 5)[0].tolist() == [[0, 1, 0, 0, 0], [0, 0, 0.5, 0.5, 0]]


def test_a_list_of_any_length_keeps_its_order(encoder):
    for count in (0, 1, 2, 3, 7, 40, 130):
        for most in (1, 16):
            found = encoder.each(lambda some: list(map(str, some)), range(count), most=most)
            assert list(found) == [str(n) for n in range(count)]


def test_an_error_in_the_background_reaches_the_reader(encoder):
    found = encoder.each(lambda some: [1 // (3 - n) for n in some], range(20))
    with pytest.raises(ZeroDivisionError):
        list(found)


def test_warm_loads_each_network_once():
    packaged = load()
    if packaged is None:
        pytest.skip("the model's files are not there")
    encoder = Encoder(packaged.manifest)
    encoder.warm("pair", "pair")
    encoder.warm("pair")
    (found,) = encoder.pairs([(A, B)])
    assert found is not None
    session = encoder._session("pair")
    encoder.warm("pair", "tags")
    assert encoder._session("pair") is session
    assert encoder._session("tags") is encoder._session("tags")
