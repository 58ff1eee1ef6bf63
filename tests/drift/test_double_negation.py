"""Two negations make a positive; with one of them lost, the sentence says the contrary."""

from __future__ import annotations

import pytest

from xlate.drift import polarity

HARMLESS = [
    (
        "It is not impossible that the talks will resume.",
        "It is possible that the talks will resume.",
    ),
    ("A strike cannot be excluded.", "A strike is possible."),
    ("There is no one who does not know the price.", "Everyone knows the price."),
    ("The guard never fails to salute.", "The guard always salutes."),
    ("The plan is not without risks.", "The plan has risks."),
    ("The offer is not unattractive to farmers.", "The offer is attractive to farmers."),
    ("We do not deny that the pipe leaked.", "We admit that the pipe leaked."),
    (
        "It would not be unreasonable to wait until May.",
        "It would be reasonable to wait until May.",
    ),
    ("The court did not reject the appeal.", "The court allowed the appeal."),
    ("We do not rule out new talks.", "New talks are possible."),
    ("The ministry is not unaware of the problem.", "The ministry is aware of the problem."),
    ("No village was left without power.", "Every village had power."),
    ("The crew did not fail to reach the harbour.", "The crew reached the harbour."),
    ("Nobody doubts that the bridge is safe.", "Everybody is sure that the bridge is safe."),
    ("The two cases are not dissimilar.", "The two cases are similar."),
    ("The envoy did not refuse to speak.", "The envoy agreed to speak."),
    ("It is not uncommon for ships to wait here.", "It is common for ships to wait here."),
    ("We cannot but welcome the decision.", "We welcome the decision."),
    ("There can be no doubt that they lied.", "They undoubtedly lied."),
    ("The mayor could not help admitting the mistake.", "The mayor admitted the mistake."),
]

HARMFUL = [
    (
        "It is not impossible that the talks will resume.",
        "It is impossible that the talks will resume.",
    ),
    (
        "It is not impossible that the talks will resume.",
        "It is not possible that the talks will resume.",
    ),
    ("A strike cannot be excluded.", "A strike can be excluded."),
    ("There is no one who does not know the price.", "There is no one who knows the price."),
    ("The guard never fails to salute.", "The guard fails to salute."),
    ("The plan is not without risks.", "The plan is without risks."),
    ("The offer is not unattractive to farmers.", "The offer is unattractive to farmers."),
    ("We do not deny that the pipe leaked.", "We deny that the pipe leaked."),
    (
        "It would not be unreasonable to wait until May.",
        "It would be unreasonable to wait until May.",
    ),
    ("The court did not reject the appeal.", "The court rejected the appeal."),
    ("We do not rule out new talks.", "We rule out new talks."),
    ("The ministry is not unaware of the problem.", "The ministry is unaware of the problem."),
    ("No village was left without power.", "The village was left without power."),
    ("The crew did not fail to reach the harbour.", "The crew failed to reach the harbour."),
    ("Nobody doubts that the bridge is safe.", "Many doubt that the bridge is safe."),
    ("The two cases are not dissimilar.", "The two cases are dissimilar."),
    ("The envoy did not refuse to speak.", "The envoy refused to speak."),
    ("The envoy did not refuse to speak.", "The envoy did not agree to speak."),
    ("It is not uncommon for ships to wait here.", "It is uncommon for ships to wait here."),
    ("We do not consider the deal impossible.", "We consider the deal impossible."),
]


@pytest.mark.parametrize(("a", "b"), HARMLESS)
def test_two_negations_in_other_words_is_no_alarm(alarms, a, b) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []


@pytest.mark.parametrize(("a", "b"), HARMFUL)
def test_two_negations_lost_or_exchanged_is_an_alarm(alarms, a, b) -> None:
    assert {"polarity", "condition"} & {kind for kind, _message in alarms(a, b)}
    assert {"polarity", "condition"} & {kind for kind, _message in alarms(b, a)}


def test_the_negator_that_is_lost_is_named(found) -> None:
    a, b = "The plan is not without risks.", "The plan is without risks."
    (finding,) = found(polarity, a, b)
    assert (finding.severity, finding.a.text, finding.b) == ("critical", "not", None)
    assert finding.message == 'a negates with "not"; b does not'
