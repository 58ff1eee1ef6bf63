"""When two amounts, of any two languages, are the same."""

from __future__ import annotations

import pytest

from xlate.text.amounts import READERS, amounts, same
from xlate.text.amounts.amount import hour_of_day


@pytest.mark.parametrize(
    ("lang", "text", "english"),
    [
        ("de", "2,5 Mrd. Euro", "€2.5 billion"),
        ("es", "mil millones de dólares", "$1 billion"),
        ("fr", "un billion d'euros", "one trillion euros"),
        ("ru", "12 декабря 2019 года", "December 12, 2019"),
        ("ru", "12 декабря", "12 December 2019"),
        ("uk", "у 80-х роках", "the 1980s"),
        ("fr", "le XIXe siècle", "the 1800s"),
        ("tr", "saat 15.30", "3:30 p.m."),
        ("de", "die Hälfte", "50 percent"),
        ("ru", "5 километров", "3.1 miles"),
        ("it", "37 °C", "98.6 °F"),
        ("ru", "от 10 до 20 дней", "10-20 days"),
        ("pt", "vinte", "20 people"),
        ("de", "1000 Pfund", "1,000 pounds"),
        ("ru", "5 рублей", "5 rubles"),
        ("ru", "250 млн лир", "250 million lir"),
        ("tr", "250 milyon lira", "250m lir"),
        ("ko", "루이 16세", "Louis XVI"),
        ("ja", "過去2世紀", "the past two centuries"),
        ("ja", "４回", "the 4th"),
        ("ja", "１９年ワールドカップ", "2019"),
        ("ja", "2000年", "2000 years"),
        ("ja", "40代", "in her 40s"),
        ("fa", "دهه هفتاد", "the 1970s"),
        ("ko", "12시", "1200"),
        ("zh", "21 比 20", "21"),
        ("fr", "vingt-et-un", "21"),
        ("fr", "Paris-2024", "Paris-2024"),
        ("tr", "saatte 17.500 mil", "17,500 miles per hour"),
        ("it", "circa un terzo", "one-third"),
        ("tr", "on dokuzunun", "nineteen"),
    ],
)
def test_the_same_amount(lang: str, text: str, english: str) -> None:
    (a,), (b,) = amounts(text, lang), amounts(english, "en")
    assert same(a, b)
    assert same(b, a)


@pytest.mark.parametrize(
    ("lang", "text", "english"),
    [
        ("es", "un billón de dólares", "a billion dollars"),
        ("de", "eine Billion Euro", "one billion euros"),
        ("ru", "12 декабря 2019 года", "13 December 2019"),
        ("ru", "5 рублей", "5 dollars"),
        ("fr", "cinq jours", "five weeks"),
        ("de", "mehr als 300 Soldaten", "less than 300 soldiers"),
        ("tr", "üçte iki", "a third of"),
        ("pt", "dez a vinte dias", "10 days"),
        ("it", "il terzo", "four"),
        ("uk", "о 8 годині ранку", "8 p.m."),
        ("fr", "les années 1980", "the 1990s"),
        ("ja", "40代", "in her 30s"),
        ("ja", "３年", "2019"),
        ("ja", "2世紀", "three centuries"),
        ("ko", "11시", "1200"),
        ("ko", "루이 16세", "Louis XV"),
    ],
)
def test_another_amount(lang: str, text: str, english: str) -> None:
    (a,), (b,) = amounts(text, lang), amounts(english, "en")
    assert not same(a, b)
    assert not same(b, a)


def test_english_dates_are_one_amount() -> None:
    (found,) = amounts("on 12 December 2019", "en")
    assert found.day == (2019, 12, 12)
    assert (found.start, found.end) == (3, 19)


@pytest.mark.parametrize("lang", sorted(READERS))
@pytest.mark.parametrize(
    "text", ["H5N1", "COVID-19", "M16", "F-16", "G20", "A400M", "Su-35", "С-400", "Т-90М"]
)
def test_a_figure_in_a_name_is_no_amount(lang: str, text: str) -> None:
    assert amounts(text, lang) == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "過半数"), ("ja", "第三者"), ("ja", "八戸市"), ("zh", "第三方"), ("ko", "과반수"),
        ("ko", "4분 41초 30"), ("ja", "1分09秒02"), ("ar", "كمية المطر"), ("ar", "إيما ستون"),
        ("fr", "4:41.30"), ("de", "4:41,30"), ("fa", "چند میلیون"), ("ar", "تريليونات منها"),
    ],
)  # fmt: skip
def test_what_only_looks_like_an_amount_is_none(lang: str, text: str) -> None:
    assert amounts(text, lang) == ()


@pytest.mark.parametrize(
    ("side", "hours"),
    [
        ("", {0: 0, 12: 12, 15: 15}),
        ("am", {1: 1, 11: 11, 12: 0}),
        ("pm", {1: 13, 11: 23, 12: 12, 15: 15}),
        ("night", {1: 1, 4: 4, 5: 17, 11: 23, 12: 0}),
    ],
)
def test_the_half_of_the_day_moves_the_hour(side: str, hours: dict[int, int]) -> None:
    assert {hour: hour_of_day(hour, side) for hour in hours} == hours
