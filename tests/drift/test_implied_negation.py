"""Words that hold a negation: answered by "not" and a positive word, and harmful when lost."""

from __future__ import annotations

import pytest

from xlate.drift import polarity

HARMLESS = [
    ("The minister refused to sign the treaty.", "The minister did not sign the treaty."),
    ("The garrison was unable to hold the town.", "The garrison could not hold the town."),
    ("The clinic lacks clean water.", "The clinic has no clean water."),
    ("The navy failed to stop the convoy.", "The navy did not stop the convoy."),
    ("The envoy declined to comment on the report.", "The envoy did not comment on the report."),
    ("The council declined to approve the loan.", "The council would not approve the loan."),
    ("Exports of grain were banned in May.", "Exports of grain were not allowed in May."),
    ("Foreigners are forbidden to enter the zone.", "Foreigners may not enter the zone."),
    ("The law prohibits strikes at the port.", "The law does not allow strikes at the port."),
    (
        "The snow prevented the planes from landing.",
        "The planes could not land because of the snow.",
    ),
    ("The factory stopped making shells.", "The factory no longer makes shells."),
    ("The two states ceased to exchange envoys.", "The two states no longer exchange envoys."),
    ("The general denied that his troops had fired.", "The general said his troops had not fired."),
    ("There was hardly any bread in the town.", "There was almost no bread in the town."),
    ("The absence of rain ruined the crop.", "The lack of rain ruined the crop."),
    ("The engineers neglected to check the valve.", "The engineers did not check the valve."),
    ("The report omitted to mention the spill.", "The report did not mention the spill."),
    ("The union refrained from calling a strike.", "The union did not call a strike."),
    ("The premier avoided naming a date.", "The premier did not name a date."),
    (
        "The village was without electricity for a week.",
        "The village had no electricity for a week.",
    ),
    ("They are far from satisfied with the draft.", "They are not satisfied with the draft."),
    ("The road is anything but safe.", "The road is not safe."),
    ("The men were too weak to row.", "The men were so weak that they could not row."),
    ("Neither the mayor nor the bishop came.", "The mayor and the bishop did not come."),
    (
        "The fleet was ordered to stay instead of sailing.",
        "The fleet was ordered not to sail but to stay.",
    ),
    ("The state opposes the pipeline.", "The state does not support the pipeline."),
    ("The law remains invalid.", "The law is still not valid."),
    ("The bank is insolvent.", "The bank is not solvent."),
    ("His claims are baseless.", "His claims have no basis."),
    ("The commander ignored the order.", "The commander did not follow the order."),
    ("The gunmen seldom leave the hills.", "The gunmen rarely leave the hills."),
    ("The miners are still missing.", "The miners have not yet been found."),
    ("The army chose to wait rather than attack.", "The army chose not to attack but to wait."),
    ("Few ships use the old canal.", "Not many ships use the old canal."),
    ("The treaty was never ratified.", "The treaty remains unratified."),
]

HARMFUL = [
    ("The guards failed to halt the crowd.", "The guards halted the crowd."),
    ("The minister refused to sign the treaty.", "The minister agreed to sign the treaty."),
    ("The minister refused to sign the treaty.", "The minister signed the treaty."),
    ("Exports of grain were banned in May.", "Exports of grain were allowed in May."),
    ("Foreigners are forbidden to enter the zone.", "Foreigners are allowed to enter the zone."),
    ("The council declined to approve the loan.", "The council approved the loan."),
    ("The clinic lacks clean water.", "The clinic has clean water."),
    ("The garrison was unable to hold the town.", "The garrison was able to hold the town."),
    (
        "The general denied that his troops had fired.",
        "The general admitted that his troops had fired.",
    ),
    ("The snow prevented the planes from landing.", "The snow allowed the planes to land."),
    ("The factory stopped making shells.", "The factory started making shells."),
    ("There was hardly any bread in the town.", "There was plenty of bread in the town."),
    ("The state opposes the pipeline.", "The state supports the pipeline."),
    ("The village was without electricity for a week.", "The village had electricity for a week."),
    ("They are far from satisfied with the draft.", "They are satisfied with the draft."),
    ("The road is anything but safe.", "The road is safe."),
    ("The men were too weak to row.", "The men were strong enough to row."),
    ("Neither the mayor nor the bishop came.", "Both the mayor and the bishop came."),
    ("The factory no longer makes shells.", "The factory still makes shells."),
    ("Few ships use the old canal.", "Many ships use the old canal."),
    ("The union refrained from calling a strike.", "The union called a strike."),
    ("The report omitted to mention the spill.", "The report mentioned the spill."),
    ("The treaty remains unratified.", "The treaty has been ratified."),
    ("The engineers neglected to check the valve.", "The engineers checked the valve."),
    ("The gunmen seldom leave the hills.", "The gunmen often leave the hills."),
    ("The deal lacks the support of the army.", "The deal enjoys the support of the army."),
    ("The army will wait rather than attack.", "The army will wait and attack."),
]


@pytest.mark.parametrize(("a", "b"), HARMLESS)
def test_an_implied_negation_in_other_words_is_no_alarm(alarms, a, b) -> None:
    assert alarms(a, b) == []
    assert alarms(b, a) == []


@pytest.mark.parametrize(("a", "b"), HARMFUL)
def test_an_implied_negation_lost_or_exchanged_is_an_alarm(alarms, a, b) -> None:
    assert {"polarity", "condition"} & {kind for kind, _message in alarms(a, b)}
    assert {"polarity", "condition"} & {kind for kind, _message in alarms(b, a)}


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("The guards failed to halt the crowd.", "The guards halted the crowd.", "failed"),
        ("The law omitted to name the mine.", "The law named the mine.", "omitted"),
        ("The union refrained from calling a strike.", "The union called a strike.", "refrained"),
    ],
)
def test_the_word_that_denies_is_named(found, a, b, words) -> None:
    (finding,) = found(polarity, a, b)
    assert (finding.severity, finding.a.text, finding.b) == ("critical", words, None)
    assert finding.evidence[0].rule == "implied negation"
    (turned,) = found(polarity, b, a)
    assert (turned.severity, turned.a, turned.b.text) == ("critical", None, words)


def test_what_grants_the_thing_is_named(found) -> None:
    (finding,) = found(polarity, "The clinic lacks clean water.", "The clinic has clean water.")
    assert (finding.severity, finding.a.text, finding.b.text) == ("critical", "lacks", "has")
    assert finding.message == 'a has "lacks", b the opposite, "has"'


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The guards failed to halt the crowd.", "The guards tried to halt the crowd."),
        (
            "The plant stopped on Monday, to save coal.",
            "The plant, to save coal, ran until Monday.",
        ),
        ("The clinic lacks water.", "The clinic with the red roof needs water."),
    ],
)
def test_where_nothing_shows_the_contrary_the_lost_word_is_no_implied_negation(found, a, b) -> None:
    assert [f for f in found(polarity, a, b) if f.evidence[0].rule == "implied negation"] == []
