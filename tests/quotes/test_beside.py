"""Sources and cues beside the marks, in languages without a table of frames."""

import time

import pytest

from xlate.model import Article, Quote
from xlate.quotes import find_quotes


def find(lang: str, text: str) -> tuple[Quote, ...]:
    return find_quotes(Article(id="a", outlet="o", lang=lang, text=text))


def row(quote: Quote) -> tuple[str, str | None, str | None]:
    source = quote.source.text if quote.source else None
    return quote.text, source, quote.cue.text if quote.cue else None


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "fr",
            "« Nous irons », a déclaré le ministre vendredi.",
            ("Nous irons", "le ministre", "a déclaré"),
        ),
        ("fr", "Le président a dit : « Jamais. »", ("Jamais.", "Le président", "a dit")),
        ("de", "„Wir gehen“, sagte Olaf Holm am Freitag.", ("Wir gehen", "Olaf Holm", "sagte")),
        ("de", "Der Minister nannte es „sinnlos“.", ("sinnlos", "Der Minister", "nannte")),
        ("es", "«Seguiremos», dijo el ministro.", ("Seguiremos", "el ministro", "dijo")),
        ("it", "«Andremo», ha detto il ministro a Roma.", ("Andremo", "il ministro", "ha detto")),
        ("pt", "“Vamos”, disse o ministro.", ("Vamos", "o ministro", "disse")),
        ("ru", "«Пойдём», — заявил глава МИД в Москве.", ("Пойдём", "глава МИД", "заявил")),
        ("ru", "Лидер назвал учения «репетицией».", ("репетицией", "Лидер", "назвал")),
        ("uk", "Він назвав це “великим кроком”.", ("великим кроком", "Він", "назвав")),
        ("tr", 'Bakan, "Devam edeceğiz" dedi.', ("Devam edeceğiz", "Bakan", "dedi")),
        ("ar", "قال الزعيم إن «سنمضي قدما».", ("سنمضي قدما", "الزعيم", "قال")),
        ("fa", "وزیر گفت: «ادامه دارد.»", ("ادامه دارد.", "وزیر", "گفت")),
        ("zh", "发言人说：“我们会赢。”", ("我们会赢。", "发言人", "说")),
        ("zh", "“我们会赢，”发言人表示。", ("我们会赢，", "发言人", "表示")),
        (
            "ja",
            "総書記は15日、「構築する必要がある」と強調した。",
            ("構築する必要がある", "総書記", "強調した"),
        ),
        (
            "ko",
            '위원장은 "대량생산에 들어갈 것"을 강조했다.',
            ("대량생산에 들어갈 것", "위원장", "강조했다"),
        ),
    ],
)
def test_source_and_cue(lang: str, text: str, expected: tuple[str, str, str]) -> None:
    assert [row(quote) for quote in find(lang, text)] == [expected]


def test_the_next_sentence_gives_no_source() -> None:
    first, second = find("ru", "Это «глубокий кризис». Министр сказал: «Нет».")
    assert row(first) == ("глубокий кризис", None, None)
    assert row(second) == ("Нет", "Министр", "сказал")


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "ru",
            "Вчера было тихо. Нужно строить как можно быстрее, – заявили военные в Сеуле.",
            ("Нужно строить как можно быстрее", "военные", "заявили"),
        ),
        ("uk", "— Ми підемо далі, — сказав президент.", ("Ми підемо далі", "президент", "сказав")),
    ],
)
def test_speech_closed_by_a_dash(lang: str, text: str, expected: tuple[str, str, str]) -> None:
    (quote,) = find(lang, text)
    assert row(quote) == expected
    assert quote.form == ("direct" if text.startswith("—") else "indirect")


def test_a_dash_without_a_cue_closes_nothing() -> None:
    assert find("ru", "Нужно строить, – это ясно.") == ()


def test_a_quote_nobody_is_named_for() -> None:
    assert row(find("de", "Der „Erfolg“ blieb aus.")[0]) == ("Erfolg", None, None)


@pytest.mark.parametrize("lang", ["ru", "zh", "ko", "fr"])
def test_hostile_text_takes_linear_time(lang: str) -> None:
    began = time.process_time()
    find(lang, "«a» " * 20_000 + "는" * 50_000 + "“说" * 20_000)
    assert time.process_time() - began < 20


@pytest.mark.parametrize("lang", ["ru", "ja", "ar"])
def test_one_word_without_end_takes_linear_time(lang: str) -> None:
    began = time.process_time()
    find(lang, "는" * 50_000 + "首相は、「" * 5_000)
    assert time.process_time() - began < 10
