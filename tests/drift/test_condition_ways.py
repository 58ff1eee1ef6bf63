"""The many ways to set one condition; and conditions exchanged or lost."""

from __future__ import annotations

import pytest

from xlate.drift import condition

HARMLESS = [
    (
        "The fleet will not sail until the storm passes.",
        "The fleet will sail only after the storm passes.",
    ),
    (
        "The fleet will not sail until the storm passes.",
        "The fleet will sail only when the storm has passed.",
    ),
    (
        "We will not sit down unless the siege ends.",
        "We will not sit down if the siege does not end.",
    ),
    (
        "We will not sit down unless the siege ends.",
        "We will not sit down as long as the siege does not end.",
    ),
    (
        "We will not sit down unless the siege ends.",
        "Without an end to the siege we will not sit down.",
    ),
    ("We will not sit down unless the siege ends.", "Only if the siege ends will we sit down."),
    ("Unless the siege ends, we will not sit down.", "The siege must end before we sit down."),
    ("Unless the siege ends, we will not sit down.", "We will not sit down until the siege ends."),
    (
        "If they do not pay, the gas will be cut off.",
        "They must pay, or else the gas will be cut off.",
    ),
    (
        "If they do not pay, the gas will be cut off.",
        "They must pay, otherwise the gas will be cut off.",
    ),
    (
        "The port will reopen provided the mines are cleared.",
        "The port will reopen on condition that the mines are cleared.",
    ),
    (
        "The port will reopen as long as the mines are cleared.",
        "The port will reopen if the mines are cleared.",
    ),
    ("All crews except the divers were paid.", "All crews were paid, but not the divers."),
    ("No ship except the ferry may leave.", "Only the ferry may leave."),
    ("In case of fire the hall will be cleared.", "If there is a fire, the hall will be cleared."),
    ("Even if they attack, we will stay.", "We will stay even in the event of an attack."),
    ("Only with a permit may lorries cross.", "Lorries may not cross without a permit."),
    (
        "Lorries may cross only if they hold a permit.",
        "Lorries may not cross unless they hold a permit.",
    ),
    (
        "The ban stays until the vaccine arrives.",
        "The ban stays as long as the vaccine has not arrived.",
    ),
    (
        "Before any talks begin, the troops must leave.",
        "No talks will begin until the troops have left.",
    ),
    (
        "We shall return the boats once the police are recalled.",
        "We shall return the boats as soon as the police are recalled.",
    ),
    ("If attacked, the garrison will answer.", "The garrison will answer if it is attacked."),
    (
        "Unless otherwise ordered, the crews stay on board.",
        "The crews stay on board unless ordered otherwise.",
    ),
    ("Whatever happens, we will pay the wages.", "We will pay the wages no matter what happens."),
]

HARMFUL = [
    (
        "The fleet will not sail until the storm passes.",
        "The fleet will not sail after the storm passes.",
    ),
    (
        "The fleet will not sail until the storm passes.",
        "The fleet will sail until the storm passes.",
    ),
    ("The fleet will not sail until the storm passes.", "The fleet will not sail."),
    ("We will not sit down unless the siege ends.", "We will not sit down if the siege ends."),
    ("We will not sit down unless the siege ends.", "We will sit down unless the siege ends."),
    ("We will not sit down unless the siege ends.", "We will not sit down even if the siege ends."),
    ("If they do not pay, the gas will be cut off.", "If they pay, the gas will be cut off."),
    ("If they do not pay, the gas will be cut off.", "The gas will be cut off."),
    (
        "They must pay, or else the gas will be cut off.",
        "They must pay, and the gas will be cut off.",
    ),
    ("The port will reopen provided the mines are cleared.", "The port will reopen."),
    (
        "The port will reopen provided the mines are cleared.",
        "The port will reopen unless the mines are cleared.",
    ),
    ("All crews except the divers were paid.", "All crews including the divers were paid."),
    ("All crews except the divers were paid.", "All crews were paid."),
    (
        "Lorries may cross only if they hold a permit.",
        "Lorries may cross even if they hold a permit.",
    ),
    ("Lorries may not cross without a permit.", "Lorries may not cross with a permit."),
    ("Lorries may cross only with a permit.", "Lorries may cross even without a permit."),
    (
        "Unless Sund recalls its police, we will not reopen the line.",
        "Sund must recall its police. We will not reopen the line.",
    ),
    ("We shall return the boats once the police are recalled.", "We shall return the boats."),
    ("We will respond if the drills continue.", "We will respond as the drills continue."),
    ("The sanctions stay until the troops leave.", "The sanctions stay after the troops leave."),
    ("The truce holds until Monday.", "The truce holds from Monday."),
    ("Unless the siege ends, we will not sit down.", "If the siege ends, we will sit down."),
]


@pytest.mark.parametrize(("a", "b"), HARMLESS)
def test_a_condition_in_other_words_is_no_alarm(alarms, a, b) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []


@pytest.mark.parametrize(("a", "b"), HARMFUL)
def test_a_condition_lost_or_exchanged_is_an_alarm(alarms, a, b) -> None:
    assert {"polarity", "condition"} & {kind for kind, _message in alarms(a, b)}
    assert {"polarity", "condition"} & {kind for kind, _message in alarms(b, a)}


def test_only_if_and_even_if_are_contraries(found) -> None:
    a = "Lorries may cross only if they hold a permit."
    b = "Lorries may cross even if they hold a permit."
    (finding,) = found(condition, a, b)
    assert (finding.severity, finding.a.text, finding.b.text) == ("critical", "only if", "even if")
    assert finding.message == 'a has "only if", b has "even if": not the same condition'


def test_if_and_when_differ_little(found) -> None:
    a, b = "If the dam holds, we will stay.", "When the dam holds, we will stay."
    (finding,) = found(condition, a, b)
    assert finding.severity == "minor"
