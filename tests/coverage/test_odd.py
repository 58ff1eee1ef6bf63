"""Which outlet stands alone, and on what."""

from __future__ import annotations

import xlate
from xlate.model import Odd

ORIGINAL = '"We will never open the northern gate unless the patrols end," the regent said.'


def report(**texts: str) -> xlate.Report:
    articles = [
        {"outlet": name, "text": text, "lang": "en", "original": name == "Agency"}
        for name, text in texts.items()
    ]
    return xlate.check(xlate.load_story(articles))


def kinds(found: xlate.Report, odd: Odd) -> list[str]:
    return [next(f.kind for f in found.findings if f.id == i) for i in odd.findings]


def test_one_outlet_against_all_others() -> None:
    found = report(
        Agency=ORIGINAL,
        Herald=ORIGINAL,
        Courier='"We will open the northern gate unless the patrols end," the regent said.',
    )
    assert [(odd.outlet, kinds(found, odd)) for odd in found.odd] == [("Courier", ["polarity"])]


def test_the_base_can_be_the_odd_one() -> None:
    other = '"We will open the northern gate unless the patrols end," the regent said.'
    found = report(Agency=ORIGINAL, Herald=other, Courier=other)
    assert {odd.outlet for odd in found.odd} == {"Agency"}


def test_between_two_outlets_nobody_is_odd() -> None:
    found = report(
        Agency=ORIGINAL,
        Courier='"We will open the northern gate unless the patrols end," the regent said.',
    )
    assert [f.kind for f in found.findings if f.severity == "critical"] == ["polarity"]
    assert found.odd == ()


def test_divided_outlets_leave_nobody_odd() -> None:
    other = '"We will open the northern gate unless the patrols end," the regent said.'
    found = report(Agency=ORIGINAL, Herald=ORIGINAL, Courier=other, Post=other)
    assert found.odd == ()
