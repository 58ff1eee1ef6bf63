"""Another speaker, or a cue of another force."""

from __future__ import annotations

import pytest

from xlate.drift import attribution

SAID = "“We will never tolerate any attempt to seize the islands,”"


def copy(by: str) -> str:
    """An article that gives the same words to somebody, with a sentence before and after."""
    return f"There were talks on Monday. {SAID} {by}. They ended in the evening."


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (
            "Foreign Minister Ana Duarte said",
            "President Luis Moreno said",
            ("Foreign Minister Ana Duarte", "President Luis Moreno"),
        ),
        ("Ana Duarte said", "Luis Moreno said", ("Ana Duarte", "Luis Moreno")),
        ("said Duarte", "said Moreno", ("Duarte", "Moreno")),
        ("Ana Duarte said", "according to Luis Moreno", ("Ana Duarte", "Luis Moreno")),
        (
            "the Foreign Ministry said",
            "the Defence Ministry said",
            ("the Foreign Ministry", "the Defence Ministry"),
        ),
        (
            "the foreign minister said",
            "the president said",
            ("the foreign minister", "the president"),
        ),
        (
            "the foreign minister said",
            "the defence minister said",
            ("the foreign minister", "the defence minister"),
        ),
        (
            "a spokesman said",
            "President Luis Moreno said",
            ("a spokesman", "President Luis Moreno"),
        ),
        (
            "Foreign Minister Ana Duarte said",
            "a spokeswoman for the army said",
            ("Foreign Minister Ana Duarte", "a spokeswoman for the army"),
        ),
    ],
)
def test_another_speaker_is_major(of_kind, a, b, words) -> None:
    (finding,) = of_kind(attribution, Alpha=copy(a), Beta=copy(b))
    assert finding.severity == "major"
    assert (finding.a.text, finding.b.text) == words
    assert finding.in_frame is True
    assert finding.evidence[0].rule == "source"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Foreign Minister Ana Duarte said", "Ana Duarte said"),
        ("Foreign Minister Ana Duarte said", "Duarte said"),
        ("Foreign Minister Ana Duarte said", "the foreign minister said"),
        ("Ana Duarte said", "she said"),
        ("said Ana Duarte", "Ana Duarte told reporters"),
        ("Luis Moreno said", "President Moreno said on Monday"),
        ("Kim Jong Un said", "Kim Jong-un said"),
        ("the Electoral Chamber said", "the Chamber said"),
        ("a spokesman said", "the spokesman said"),
        ("a spokesman said", "an official said"),
        ("the minister said", "the foreign minister said"),
        ("the president said", "the head of state said"),
        ("the foreign secretary said", "the foreign minister said"),
        ("a spokesman for the army said", "army spokesman Luis Moreno said"),
    ],
)
def test_one_speaker_under_other_names_is_none(of_kind, a, b) -> None:
    assert of_kind(attribution, Alpha=copy(a), Beta=copy(b)) == []
    assert of_kind(attribution, Alpha=copy(b), Beta=copy(a)) == []


def test_the_same_ladder_is_no_finding(of_kind) -> None:
    alpha = f"KCNA quoted Kim Jong Un as saying {SAID} on Monday."
    beta = f"{SAID} Kim said, according to KCNA."
    assert of_kind(attribution, Alpha=alpha, Beta=beta) == []


@pytest.mark.parametrize(
    ("a", "b", "cues"),
    [
        ("Ana Duarte said", "Ana Duarte threatened", ("said", "threatened")),
        ("Ana Duarte said", "Ana Duarte vowed", ("said", "vowed")),
        ("Ana Duarte alleged", "Ana Duarte warned", ("alleged", "warned")),
    ],
)
def test_a_cue_of_another_force_is_minor(of_kind, a, b, cues) -> None:
    (finding,) = of_kind(attribution, Alpha=copy(a), Beta=copy(b))
    assert (finding.severity, finding.a.text, finding.b.text) == ("minor", *cues)
    assert finding.message == f'Alpha reports it with "{cues[0]}", Beta with "{cues[1]}"'
    assert finding.evidence[0].rule == "cue force"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("said", "told reporters"), ("said", "added"), ("said", "noted"), ("stated", "remarked"),
        ("claimed", "said"), ("announced", "said"), ("said", "promised"),
    ],
)  # fmt: skip
def test_cues_of_one_force_are_no_finding(of_kind, a, b) -> None:
    found = of_kind(attribution, Alpha=copy(f"Ana Duarte {a}"), Beta=copy(f"Ana Duarte {b}"))
    assert found == []


def test_the_message_and_who_agrees(of_kind) -> None:
    duarte, moreno = copy("Ana Duarte said"), copy("Luis Moreno said")
    (finding,) = of_kind(attribution, Alpha=duarte, Beta=moreno, Gamma=duarte, Delta=duarte)
    assert finding.message == "Alpha gives the words to Ana Duarte, Beta to Luis Moreno"
    assert (finding.evidence[0].agree, finding.evidence[0].of) == (2, 2)
    assert finding.confidence == 0.75
    assert finding.b.outlet == "Beta"


def test_a_lone_base_is_the_odd_one_and_less_sure(of_kind) -> None:
    duarte, moreno = copy("Ana Duarte said"), copy("Luis Moreno said")
    found = of_kind(attribution, Alpha=moreno, Beta=duarte, Gamma=duarte, Delta=duarte)
    assert [f.b.outlet for f in found] == ["Beta", "Delta", "Gamma"] or len(found) == 3
    assert {f.severity for f in found} == {"minor"}
    assert {f.evidence[0].agree for f in found} == {0}


def test_spans_are_the_articles_words(of_kind, story) -> None:
    articles = {"Alpha": copy("Ana Duarte said"), "Beta": copy("Luis Moreno said")}
    (finding,) = of_kind(attribution, **articles)
    for span, text in ((finding.a, articles["Alpha"]), (finding.b, articles["Beta"])):
        assert text[span.start : span.end] == span.text


def cued(*cues: str) -> dict[str, str]:
    """Articles that report the same words with these cues, Alpha first."""
    names = ("Alpha", "Beta", "Gamma", "Delta", "Epsilon")
    return {name: copy(f"Ana Duarte {cue}") for name, cue in zip(names, cues, strict=False)}


@pytest.mark.parametrize("cue", ["threatened", "claimed", "complained", "vowed", "admitted"])
def test_the_odd_one_among_several_is_told_as_such(of_kind, cue) -> None:
    (finding,) = of_kind(attribution, **cued("said", "told reporters", cue, "added"))
    assert (finding.severity, finding.confidence) == ("minor", 0.6)
    assert finding.message == (
        f'3 of 3 others report it with words like "said" (Alpha), Gamma with "{cue}"'
    )
    assert (finding.evidence[0].agree, finding.evidence[0].of) == (2, 2)


def test_a_base_that_stands_alone_is_told_once(of_kind) -> None:
    (finding,) = of_kind(attribution, **cued("threatened", "said", "stated", "added"))
    assert finding.message == (
        'Alpha reports it with "threatened", 3 of 3 others with words like "said" (Beta)'
    )
    assert (finding.evidence[0].agree, finding.evidence[0].of) == (0, 2)
    assert (finding.a.text, finding.b.text) == ("threatened", "said")


@pytest.mark.parametrize("cue", ["announced", "stressed", "reiterated", "noted", "told reporters"])
def test_cues_that_take_no_side_are_none_even_alone(of_kind, cue) -> None:
    assert of_kind(attribution, **cued("said", "said", cue, "said")) == []


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("Velmar said", "Velmar"),
        ("the Meridian agency said", "the Meridian agency"),
        ("Meridian said", "Meridian"),
        ("the Defence Ministry said", "the Defence Ministry"),
        ("Iran said", "Iran"),
    ],
)
def test_another_rung_of_the_ladder_is_minor(of_kind, by, words) -> None:
    told = f"The ministry in Velmar gave the text to the Meridian news agency. {copy(by)}"
    (finding,) = of_kind(attribution, Alpha=copy("President Luis Moreno said"), Beta=told)
    assert (finding.severity, finding.b.text) == ("minor", words)
    assert finding.message.startswith("Alpha gives the words to Luis Moreno, Beta to ")


def test_a_person_and_who_speaks_for_the_person_are_two_rungs(of_kind) -> None:
    (finding,) = of_kind(
        attribution,
        Alpha=copy("Chairwoman Ana Duarte said"),
        Beta=copy("a spokesman for Chairwoman Ana Duarte said"),
    )
    assert (finding.severity, finding.confidence) == ("minor", 0.45)


def test_nobody_says_i_for_another(of_kind) -> None:
    words = "“I do not consider it impossible that the engineers will be home before the harvest,”"
    (finding,) = of_kind(
        attribution,
        Alpha=f"{words} Chairwoman Ana Duarte said.",
        Beta=f"{words} a spokesman for Chairwoman Ana Duarte said.",
    )
    assert (finding.severity, finding.b.text) == ("major", "a spokesman for Chairwoman Ana Duarte")


def test_two_countries_are_two_speakers(of_kind) -> None:
    (finding,) = of_kind(attribution, Alpha=copy("Iran said"), Beta=copy("Japan said"))
    assert finding.severity == "major"
    assert finding.message == "Alpha gives the words to Iran, Beta to Japan"


def test_braces_in_the_copy_stay_as_they_are(of_kind) -> None:
    found = of_kind(
        attribution, **{"{B}": copy("Ana Duarte said"), "{a}": copy("Luis Moreno said")}
    )
    assert [f.message for f in found] == ["{B} gives the words to Ana Duarte, {a} to Luis Moreno"]
