"""The measuring functions on made-up figures."""

import pytest

from benchmarks.scores import (
    alarm_threshold,
    area_under_curve,
    averaged,
    best_f1,
    calibrated_error,
    counted,
    growth,
    reliability,
    share,
)


def test_averaged_takes_the_f1_of_the_averages() -> None:
    score = averaged([({1, 2}, {1}), ({3}, {3, 4})])
    assert score.precision == pytest.approx(0.75)
    assert score.recall == pytest.approx(0.75)
    assert score.f1 == pytest.approx(0.75)


def test_nothing_predicted_is_right_only_where_nothing_was_to_be_found() -> None:
    assert averaged([(set(), set())]) == (1.0, 1.0, 1.0)
    assert averaged([(set(), {1})]) == (0.0, 0.0, 0.0)


def test_counted_without_predictions_is_zero_not_an_error() -> None:
    assert counted(0, 0, 4) == (0.0, 0.0, 0.0)
    assert counted(2, 4, 8).percent() == pytest.approx((50.0, 25.0, 100 / 3))


def test_at_most_the_rate_lies_above_the_threshold_and_ties_do_not_alarm() -> None:
    clean = [0.9, 0.8] + [0.1] * 38
    threshold = alarm_threshold(clean, 0.05)
    assert threshold == 0.1
    assert sum(risk > threshold for risk in clean) == 2
    assert alarm_threshold([0.5] * 100, 0.05) == 0.5
    assert share(risk > 0.5 for risk in [0.5] * 100) == 0


def test_best_f1_never_cuts_between_ties() -> None:
    score, threshold = best_f1([(0.9, True), (0.5, True), (0.5, False), (0.1, False)])
    assert threshold == 0.5
    assert score == (pytest.approx(2 / 3), 1.0, pytest.approx(0.8))


def test_bins_of_reliability_have_equal_mass_and_errors_weigh_by_count() -> None:
    bins, error = reliability([(0.9, True), (0.7, False), (0.1, False), (0.3, False)], bins=2)
    assert [(b.low, b.high, b.pairs) for b in bins] == [(0.1, 0.3, 2), (0.7, 0.9, 2)]
    assert (bins[1].predicted, bins[1].observed) == (pytest.approx(0.8), 0.5)
    assert error == pytest.approx((2 * 0.2 + 2 * 0.3) / 4)
    assert sum(b.pairs for b in reliability([(n / 23, True) for n in range(23)])[0]) == 23
    assert reliability([]) == ([], 0.0)


def test_reliability_does_not_depend_on_the_order_of_equal_predictions() -> None:
    scored = [(0.5, True)] * 5 + [(0.5, False)] * 5
    assert reliability(scored, bins=2) == reliability(scored[::-1], bins=2)
    assert reliability(scored, bins=2)[1] == 0


def test_a_calibrated_risk_has_the_error_of_chance_that_shrinks_with_the_items() -> None:
    few = calibrated_error([n / 40 for n in range(40)], draws=40)
    many = calibrated_error([n / 1000 for n in range(1000)], draws=40)
    assert 0 < many < few < 0.3
    assert calibrated_error([0.0, 1.0]) == 0


@pytest.mark.parametrize(
    ("scored", "area"),
    [
        ([(0.9, True), (0.1, False)], 1.0),
        ([(0.1, True), (0.9, False)], 0.0),
        ([(0.5, True), (0.5, False)], 0.5),
        ([(0.5, True)], 0.5),
    ],
)
def test_area_under_curve(scored: list[tuple[float, bool]], area: float) -> None:
    assert area_under_curve(scored) == area


def test_growth_is_the_exponent() -> None:
    assert growth([10, 30, 100], [0.02 * n**1.5 for n in (10, 30, 100)]) == pytest.approx(1.5)
