"""Amounts in other units, currencies, ranges, ordinals and shares, and with less precision.

The sentences are invented; each pair differs in its amount only.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from xlate.drift import number
from xlate.model import Finding, Severity

SAME = [
    ("The missile flew 100 miles before it fell into the sea.",
     "The missile flew 160 km before it fell into the sea."),
    ("The missile flew about 100 miles before it fell into the sea.",
     "The missile flew 160 kilometres before it fell into the sea."),
    ("The drone climbed to 3,000 metres over the bay.",
     "The drone climbed to 9,800 feet over the bay."),
    ("The drone climbed to 3,000 metres over the bay.",
     "The drone climbed to nearly 10,000 feet over the bay."),
    ("The ship carried 5,000 tonnes of grain to the port.",
     "The ship carried 5,500 short tons of grain to the port."),
    ("The ship carried 5,000 tonnes of grain to the port.",
     "The ship carried 5,000 metric tons of grain to the port."),
    ("The fire burned 400 hectares of forest near the border.",
     "The fire burned nearly 1,000 acres of forest near the border."),
    ("The fire burned 400 hectares of forest near the border.",
     "The fire burned 988 acres of forest near the border."),
    ("Temperatures fell to -10 degrees Celsius in the valley.",
     "Temperatures fell to 14 degrees Fahrenheit in the valley."),
    ("The temperature reached 40°C in the capital on that day.",
     "The temperature reached 104°F in the capital on that day."),
    ("The field yields 100,000 barrels of oil a day.", "The field yields 100,000 bpd of oil."),
    ("The field yields 100,000 barrels per day, the ministry said.",
     "The field yields 100,000 barrels a day, the ministry said."),
    ("The wind blew at 50 knots off the cape.", "The wind blew at 93 km/h off the cape."),
    ("The wind blew at 50 knots off the cape.", "The wind blew at about 58 mph off the cape."),
    ("The strip is 12 nautical miles wide at that point.",
     "The strip is 22 kilometres wide at that point."),
    ("The tank weighs 60 tonnes when it is loaded.",
     "The tank weighs 132,000 pounds when it is loaded."),
    ("The zone covers 250 square kilometres of land.",
     "The zone covers about 100 square miles of land."),
    ("The pipe carries 55 billion cubic metres of gas a year.",
     "The pipe carries 55 bcm of gas a year."),
    ("The plan would cost $4.97 billion over ten years.",
     "The plan would cost $4.97bn over ten years."),
    ("It was the third launch this year, the agency said.",
     "It was the 3rd launch this year, the agency said."),
    ("Two thirds of the deputies voted for the law.",
     "Two-thirds of the deputies voted for the law."),
    ("Two thirds of the deputies voted for the law.",
     "67 percent of the deputies voted for the law."),
    ("A quarter of the fleet was sunk in the bay.",
     "One in four ships of the fleet was sunk in the bay."),
    ("A quarter of the harvest was lost to frost.", "25% of the harvest was lost to frost."),
    ("Prices rose by 3 percent in the spring.", "Prices rose by three per cent in the spring."),
    ("Between 10 and 12 soldiers were hurt in the raid.",
     "10 to 12 soldiers were hurt in the raid."),
    ("Between 10 and 12 soldiers were hurt in the raid.",
     "From 10 to 12 soldiers were hurt in the raid."),
    ("Between 10 and 12 soldiers were hurt in the raid.",
     "Ten to twelve soldiers were hurt in the raid."),
    ("At least 40 villages lost power in the storm.",
     "No fewer than 40 villages lost power in the storm."),
    ("Up to 40 villages lost power in the storm.",
     "As many as 40 villages lost power in the storm."),
    ("Fewer than 40 villages lost power in the storm.",
     "Less than 40 villages lost power in the storm."),
    ("More than 40 villages lost power in the storm.",
     "Over 40 villages lost power in the storm."),
    ("The fund paid $5m for the land near the port.",
     "The fund paid 5 million dollars for the land near the port."),
    ("The fund paid $5m for the land near the port.",
     "The fund paid USD 5m for the land near the port."),
    ("The fund paid $5m for the land near the port.",
     "The fund paid US$5 million for the land near the port."),
    ("The fund paid $5m for the land near the port.",
     "The fund paid five million U.S. dollars for the land near the port."),
    ("The fund paid €5m for the land near the port.",
     "The fund paid 5 million euros for the land near the port."),
    ("The fund paid 5,000,000 euros for the land near the port.",
     "The fund paid EUR 5 million for the land near the port."),
    ("The fund paid 500 yuan for each ton.", "The fund paid 500 renminbi for each ton."),
    ("Some 300 people marched through the old town.",
     "About 300 people marched through the old town."),
    ("Around 300 people marched through the old town.",
     "Approximately 300 people marched through the old town."),
    ("Around 300 people marched through the old town.",
     "An estimated 300 people marched through the old town."),
    ("Nearly 300 people marched through the old town.",
     "Almost 300 people marched through the old town."),
    ("Close to 300 people marched through the old town.",
     "Almost 300 people marched through the old town."),
    ("Well over 300 people marched through the old town.",
     "Far more than 300 people marched through the old town."),
    ("Dozens of people marched through the old town.",
     "Several dozen people marched through the old town."),
    ("A couple of people marched through the old town.",
     "Two people marched through the old town."),
    ("Tens of thousands of people fled the plain.", "Tens of thousands fled the plain."),
    ("Half a million people fled the plain.", "500,000 people fled the plain."),
    ("1.5 million people fled the plain.", "One and a half million people fled the plain."),
    ("A twofold rise in prices was seen in the north.",
     "A doubling of prices was seen in the north."),
    ("Prices doubled in the north last spring.",
     "Prices rose by 100 percent in the north last spring."),
]  # fmt: skip

ANOTHER = [
    ("The missile flew 100 miles before it fell into the sea.",
     "The missile flew 100 km before it fell into the sea."),
    ("The missile flew 100 miles before it fell into the sea.",
     "The missile flew 260 km before it fell into the sea."),
    ("The missile flew 160 km before it fell into the sea.",
     "The missile flew 260 km before it fell into the sea."),
    ("The drone climbed to 3,000 metres over the bay.",
     "The drone climbed to 3,000 feet over the bay."),
    ("The fire burned 400 hectares of forest near the border.",
     "The fire burned 400 acres of forest near the border."),
    ("The temperature reached 40°C in the capital on that day.",
     "The temperature reached 40°F in the capital on that day."),
    ("Temperatures fell to -10 degrees Celsius in the valley.",
     "Temperatures fell to 10 degrees Celsius in the valley."),
    ("The wind blew at 50 knots off the cape.", "The wind blew at 50 mph off the cape."),
    ("The ship carried 5,000 tonnes of grain to the port.",
     "The ship carried 5,000 kilograms of grain to the port."),
    ("The ship carried 5,000 tonnes of grain to the port.",
     "The ship carried 9,000 short tons of grain to the port."),
    ("The field yields 100,000 barrels a day.", "The field yields 1,000,000 barrels a day."),
    ("The field yields 100,000 barrels a day.", "The field yields 100,000 tonnes a day."),
    ("The zone covers 250 square kilometres of land.",
     "The zone covers 250 square miles of land."),
    ("The strip is 12 nautical miles wide at that point.",
     "The strip is 12 km wide at that point."),
    ("The well is 3 km deep under the plain.", "The well is 3 m deep under the plain."),
    ("The ministry counted 1,987 cases in the north.",
     "The ministry counted 2,987 cases in the north."),
    ("The ministry counted 1,987 cases in the north.",
     "The ministry counted about 3,000 cases in the north."),
    ("The plan would cost $4.97 billion over ten years.",
     "The plan would cost $4.97 million over ten years."),
    ("The plan would cost $4.97 billion over ten years.",
     "The plan would cost $49.7 billion over ten years."),
    ("It was the third launch this year, the agency said.",
     "It was the fifth launch this year, the agency said."),
    ("A quarter of the harvest was lost to frost.", "A third of the harvest was lost to frost."),
    ("Two thirds of the deputies voted for the law.",
     "Three quarters of the deputies voted for the law."),
    ("Prices rose by 3 percent in the spring.",
     "Prices rose by 3 percentage points in the spring."),
    ("Between 10 and 12 soldiers were hurt in the raid.",
     "Between 20 and 22 soldiers were hurt in the raid."),
    ("Between 10 and 12 soldiers were hurt in the raid.", "20 soldiers were hurt in the raid."),
    ("At least 40 villages lost power in the storm.",
     "At most 40 villages lost power in the storm."),
    ("More than 40 villages lost power in the storm.",
     "Fewer than 40 villages lost power in the storm."),
    ("Up to 40 villages lost power in the storm.",
     "More than 40 villages lost power in the storm."),
    ("The fund paid $5m for the land near the port.",
     "The fund paid 5m euros for the land near the port."),
    ("The fund paid $5m for the land near the port.",
     "The fund paid $50m for the land near the port."),
    ("The fund paid $5m for the land near the port.",
     "The fund paid $5bn for the land near the port."),
    ("The fund paid 5 million yen for the land near the port.",
     "The fund paid 5 million yuan for the land near the port."),
    ("The fund paid 500 Australian dollars for the land near the port.",
     "The fund paid 500 Canadian dollars for the land near the port."),
    ("Nearly 300 people marched through the old town.",
     "More than 300 people marched through the old town."),
    ("Some 300 people marched through the old town.",
     "Some 3,000 people marched through the old town."),
    ("Nearly 300 people marched through the old town.",
     "Nearly 800 people marched through the old town."),
    ("Dozens of people marched through the old town.",
     "Thousands of people marched through the old town."),
    ("Hundreds of people marched through the old town.",
     "Thousands of people marched through the old town."),
    ("Prices doubled in the north last spring.", "Prices tripled in the north last spring."),
]  # fmt: skip

ROUGHLY = [
    ("Nearly 300 people marched through the old town.",
     "300 people marched through the old town."),
    ("The ministry counted 1,987 cases in the north.",
     "The ministry counted about 2,000 cases in the north."),
    ("The ministry counted 1,987 cases in the north.",
     "The ministry counted nearly 2,000 cases in the north."),
    ("The plan would cost $4.97 billion over ten years.",
     "The plan would cost almost $5 billion over ten years."),
    ("Between 10 and 12 soldiers were hurt in the raid.",
     "About a dozen soldiers were hurt in the raid."),
    ("Between 10 and 12 soldiers were hurt in the raid.",
     "A dozen soldiers were hurt in the raid."),
    ("Between 10 and 12 soldiers were hurt in the raid.",
     "Some 11 soldiers were hurt in the raid."),
    ("At least 40 villages lost power in the storm.", "40 villages lost power in the storm."),
    ("Up to 40 villages lost power in the storm.", "40 villages lost power in the storm."),
    ("Some 300 people marched through the old town.", "300 people marched through the old town."),
    ("Nearly 300 people marched through the old town.", "300 people marched through the old town."),
    ("About 300 people marched through the old town.", "300 people marched through the old town."),
    ("300-odd people marched through the old town.", "300 people marched through the old town."),
    ("Around 300 people marched through the old town.",
     "Exactly 300 people marched through the old town."),
    ("Roughly 300 people marched through the old town.",
     "300 people marched through the old town."),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_value_in_other_words_is_no_finding(
    a: str, b: str, found: Callable[..., list[Finding]], alarms: Callable[..., list[str]]
) -> None:
    for one, other in ((a, b), (b, a)):
        assert [f for f in found(number, one, other) if f.severity.rank] == []
        assert alarms(one, other) == []


@pytest.mark.parametrize(("a", "b"), ROUGHLY)
def test_a_value_told_with_less_precision_is_minor(
    a: str, b: str, found: Callable[..., list[Finding]], alarms: Callable[..., list[str]]
) -> None:
    for one, other in ((a, b), (b, a)):
        assert [f.severity for f in found(number, one, other)] == [Severity.MINOR]
        assert alarms(one, other) == []


@pytest.mark.parametrize(("a", "b"), ANOTHER)
def test_another_value_is_an_alarm(a: str, b: str, found: Callable[..., list[Finding]]) -> None:
    for one, other in ((a, b), (b, a)):
        (drift,) = [f for f in found(number, one, other) if f.severity.rank > 1]
        assert drift.a
        assert drift.b
        assert drift.a.text in one
        assert f'"{drift.b.text}"' in drift.message
