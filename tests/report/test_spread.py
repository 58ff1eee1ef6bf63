"""Who stands alone and who copied, in the words of a report."""

from __future__ import annotations

import xlate
from xlate.gate import judge
from xlate.report import FORMATS, spread
from xlate.report.view import View
from xlate.settings import Settings

AGENCY = (
    '"We will never open the northern gate unless the patrols end by the first of June," '
    "the regent said."
)
HERALD = (
    '"Unless the patrols are over by June 1, the gate in the north stays shut for good," '
    "Regent Ulm told reporters."
)
POST = HERALD.replace("stays shut", "remains shut")
LATE = AGENCY.replace("never ", "")


COPIES = {"Agency": AGENCY, "Herald": HERALD, "Post": POST, "Globe": LATE}
ODD = {"Agency": AGENCY, "Globe": LATE, "Mail": AGENCY}


def report(texts: dict[str, str], dated: bool = True) -> xlate.Report:
    return xlate.check(
        xlate.load_story(
            [
                {"outlet": name, "text": text, "lang": "en", "original": name == "Agency"}
                | ({"date": f"2031-03-0{day}"} if dated else {})
                for day, (name, text) in enumerate(texts.items(), 1)
            ]
        )
    )


def test_copies_are_told_with_what_was_changed() -> None:
    found = report(COPIES)
    said = {
        copy.article_id: [
            spread.copied(copy, View(found)), spread.telling(copy), spread.changed(copy)
        ] for copy in found.copies
    }  # fmt: skip
    names = {article.outlet: article.id for article in found.articles}
    told, telling, changed = said[names["Post"]]
    assert told.startswith("Post has the words of Herald, which was first: ")
    assert told.endswith(" in 1 statement")
    assert telling.startswith('both have "')
    assert changed == '"stays" became "remains"'
    assert said[names["Globe"]] == [
        "Globe has the words of Agency, which was first: 100\u00a0% in 1 statement",
        "",
        '"never" was cut',
    ]


def test_without_dates_nobody_is_called_first() -> None:
    found = report(COPIES, dated=False)
    names = {article.outlet: article.id for article in found.articles}
    [copy] = [c for c in found.copies if c.article_id == names["Post"]]
    said = spread.copied(copy, View(found))
    assert said.startswith("Post and Herald have the same words, who first is not known: ")


def test_the_odd_one_is_named_with_its_points() -> None:
    found = report(ODD)
    view = View(found)
    said = [spread.odd(odd, view) for odd in found.odd if odd.outlet == "Globe"]
    assert said == ["Globe stands alone on 1 point: polarity in S1"]


def test_every_format_for_readers_tells_both() -> None:
    found = report(ODD)
    verdict = judge(found, Settings())
    for name in ("terminal", "html"):
        text = " ".join(str(FORMATS[name].render(found, verdict)).split())
        assert "Odd one out" in text
        assert "Who has whose words" in text
        assert "Globe stands alone on 1 point" in text
