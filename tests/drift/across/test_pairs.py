"""Drift between two languages, told by what can be seen without a translation."""

from __future__ import annotations

import pytest

import xlate
from xlate.model import Finding, Severity


def findings(a: tuple[str, str], b: tuple[str, str]) -> list[Finding]:
    compared = xlate.compare(a[1], b[1], lang_a=a[0], lang_b=b[0])
    return [f for f in compared.findings if f.severity.rank]


def told(a: tuple[str, str], b: tuple[str, str]) -> list[tuple[str, ...]]:
    return [
        (f.kind, str(f.severity), f.a.text if f.a else "", f.b.text if f.b else "")
        for f in findings(a, b)
    ]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            ("ru", "В аварии пострадали 120 человек, сообщили в ведомстве."),
            ("en", "The accident injured 210 people, the ministry said."),
            ("number", "critical", "120", "210"),
        ),
        (
            ("zh", "中方将向灾区提供3.5亿元人道主义援助。"),
            ("en", "China will provide 35 million yuan of aid to the disaster area."),
            ("number", "critical", "3.5亿元", "35 million yuan"),
        ),
        (
            ("ko", "훈련에는 병력 2만 4천 명이 참가했다."),
            ("en", "Two hundred and forty thousand troops took part in the drill."),
            ("number", "critical", "2만 4천 명", "Two hundred and forty thousand"),
        ),
        (
            ("uk", "Президент Франції відвідає столицю навесні."),
            ("en", "The president of Germany will visit the capital in spring."),
            ("name", "critical", "Франції", "Germany"),
        ),
        (
            ("ru", "Это решение принял президент, а не парламент."),
            ("en", "It was the prime minister who took this decision, not parliament."),
            ("name", "major", "президент", "prime minister"),
        ),
        (
            ("ko", "우리는 핵무기를 먼저 사용하지 않을 것이다."),
            ("en", "We will be the first to use nuclear weapons."),
            ("polarity", "critical", "사용하지 않을", ""),
        ),
        (
            ("de", "Wir werden niemals zurückweichen."),
            ("en", "We will retreat."),
            ("polarity", "critical", "niemals", ""),
        ),
    ],
)
def test_what_has_changed(
    a: tuple[str, str], b: tuple[str, str], expected: tuple[str, ...]
) -> None:
    assert told(a, b) == [expected]
    turned = {(kind, grade, y, x) for kind, grade, x, y in told(b, a)}
    assert turned == {expected}  # whichever of the two is the base


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("ru", "Мы не начнём переговоры, если 120 заложников не освободят до 5 марта."),
         ("en", "We will not start talks unless the 120 hostages are freed by 5 March.")),
        (("ja", "負傷者は二千四百人に上る。"), ("en", "As many as 2,400 people were injured.")),
        (("zh", "该国人口约为1.2亿。"), ("en", "The country has some 120 million people.")),
        (("fa", "این کشور در سال ۱۴۰۳ صد و بیست میلیون دلار پرداخت."),
         ("en", "The country paid $120 million in the Iranian year 1403.")),
        (("fa", "مهلت تا ۱۰ تیر است."), ("en", "The deadline is June 30.")),
        (("ar", "قُتل خمسة وعشرون شخصا."), ("fr", "Vingt-cinq personnes ont été tuées.")),
        (("de", "Die Verluste betragen 1,5 Milliarden Euro."),
         ("es", "Las pérdidas ascienden a mil quinientos millones de euros.")),
        (("ja", "政府は対策を講じなければならない。"), ("en", "The government must act.")),
        (("zh", "我们不得不采取行动。"), ("en", "We had to take action.")),
        (("fr", "Il ne reste que trois jours."), ("en", "Only three days are left.")),
        (("tr", "Toplantıya 12 ülke katıldı."), ("it", "Alla riunione c'erano 12 Paesi.")),
    ],
)  # fmt: skip
def test_what_is_the_same(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert [f for f in findings(a, b) if f.severity.rank >= Severity.MAJOR.rank] == []
    assert [f for f in findings(b, a) if f.severity.rank >= Severity.MAJOR.rank] == []


def test_a_sentence_half_as_long_lacks_something() -> None:
    long = ("de", "Die Regierung hat am Dienstag nach langen Beratungen mit den Verbänden und den "
            "Gewerkschaften beschlossen, die Steuer auf Brot und Milch abzuschaffen.")  # fmt: skip
    short = ("en", "The tax on bread is going.")
    assert ("omission", "minor", long[1], short[1]) in told(long, short)
    assert ("addition", "minor", short[1], long[1]) in told(short, long)


def test_the_risk_of_two_languages_follows_what_was_found() -> None:
    same = xlate.compare("Мы не сдадимся.", "We will not surrender.", lang_a="ru", lang_b="en")
    other = xlate.compare("Мы не сдадимся.", "We will surrender.", lang_a="ru", lang_b="en")
    assert 0 < same.risk < 0.2 < 0.5 < other.risk < 1


@pytest.mark.parametrize(
    "english",
    [
        "No more than 12,000 pilgrims will be let in this season.",
        "We will not allow more than 12,000 pilgrims to enter this season.",
        "At most 12,000 pilgrims will enter this season.",
    ],
)
def test_a_bound_under_a_negation_is_the_same_bound(english: str) -> None:
    arabic = "لن نسمح بدخول أكثر من 12 ألف زائر هذا الموسم."
    assert not [f for f in told(("ar", arabic), ("en", english)) if f[0] == "number"]


@pytest.mark.parametrize(
    ("lang", "a", "b"),
    [
        (
            "ru",
            "Россия не будет участвовать в переговорах.",
            "Россия будет участвовать в переговорах.",
        ),
        ("zh", "我们不会参加谈判。", "我们会参加谈判。"),
    ],
)
def test_a_lost_not_is_seen_within_another_language_than_english(lang: str, a: str, b: str) -> None:
    assert [t[0] for t in told((lang, a), (lang, b)) if t[1] == "critical"] == ["polarity"]


def test_a_time_and_a_share_are_compared() -> None:
    clock = told(("fr", "La réunion commence à 17 h 30."), ("en", "The meeting starts at 18:30."))
    assert [t[0] for t in clock] == ["number"]
    share = told(("fr", "Deux tiers des députés ont voté."), ("en", "One third of them voted."))
    assert "number" in [t[0] for t in share]
