from __future__ import annotations

import pytest

from report import factory
from xlate.gate import judge
from xlate.report import FORMATS
from xlate.settings import Settings


def test_each_format_is_registered_under_its_name():
    assert {"terminal", "json", "html"} <= set(FORMATS)
    assert all(name == module.NAME for name, module in FORMATS.items())
    assert len({module.SUFFIX for module in FORMATS.values()}) <= len(FORMATS)
    assert all("/" in module.MEDIA_TYPE for module in FORMATS.values())


def test_the_registry_cannot_be_changed():
    with pytest.raises(TypeError):
        FORMATS["x"] = None  # type: ignore[index]


@pytest.mark.parametrize("name", sorted(FORMATS))
@pytest.mark.parametrize("report", [factory.report(), factory.report(findings=(), failures=())])
def test_every_format_gives_the_same_text_twice_and_changes_nothing(name, report):
    verdict = judge(report, Settings())
    before = report.model_dump_json(), verdict.model_dump_json()
    first = FORMATS[name].render(report, verdict)
    assert first
    assert first == FORMATS[name].render(report, verdict)
    assert before == (report.model_dump_json(), verdict.model_dump_json())


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_survives_a_report_about_articles_it_does_not_hold(name):
    report = factory.report(articles=factory.articles()[:1], quotes=())
    assert FORMATS[name].render(report, judge(report, Settings()))


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_shows_brackets_and_wide_letters_as_they_are(name):
    text = FORMATS[name].render(factory.report(), judge(factory.report(), Settings()))
    assert "[foreign]" in text
    assert "남강일보" in text
