"""Speakers of two languages: only those that the articles tell apart are two."""

from __future__ import annotations

import xlate
from xlate.model import Finding

RUSSIAN = (
    "«Мы не отступим и не сдадимся никогда», — заявил министр обороны Ким Чен Хо в понедельник. "
    "Президент Олег Матвеев приехал вечером."
)


def findings(english: str) -> list[Finding]:
    articles = [
        {"outlet": "Vestnik", "lang": "ru", "text": RUSSIAN, "original": True},
        {"outlet": "Post", "lang": "en", "text": english},
    ]
    report = xlate.check(xlate.load_story(articles))
    assert any(len(s.outlets) > 1 for s in report.statements)
    return [f for f in report.findings if f.evidence[0].rule == "source"]


def test_a_name_in_another_script_is_no_other_speaker() -> None:
    text = "“We will not retreat and we will never surrender,” Defence Minister {} said on Monday."
    for name in ("Kim Chong Ho", "Kim Jong-ho"):
        assert findings(text.format(name)) == []


def test_a_speaker_whom_the_other_article_names_elsewhere_is_another() -> None:
    text = (
        "“We will not retreat and we will never surrender,” President Oleg Matveyev said on "
        "Monday. He came in the evening."
    )
    (found,) = findings(text)
    assert found.kind == "attribution"
    assert found.a is not None
    assert found.b is not None
    assert "Ким Чен Хо" in found.a.text
    assert "Oleg Matveyev" in found.b.text
