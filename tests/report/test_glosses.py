"""Glosses as a reader sees them: below the words, labelled, between no marks, harmless."""

from __future__ import annotations

import re

import pytest

from report import factory
from report.hostile import HOSTILE
from report.test_html import Reader
from xlate.gate import judge
from xlate.report import html, phrases, terminal
from xlate.settings import Settings

KOREAN, ENGLISH = "로란이 철수하지 않는 한", "unless Loran withdraws, never"


def text_of(report, **options):
    return terminal.render(report, judge(report, Settings()), **options)


def page_of(report):
    return html.render(report, judge(report, Settings()))


def test_the_terminal_has_it_below_the_words_with_its_label():
    text = text_of(factory.report(), width=200, verbose=True)
    lines = text.splitlines()
    at = next(n for n, line in enumerate(lines) if KOREAN in line)
    below = next(line for line in lines[at + 1 :] if "gloss" in line)
    assert below.strip() == f"machine gloss (Apertium): {ENGLISH}"


def test_the_terminal_gives_it_a_style_of_its_own():
    text = text_of(factory.report(), width=200, verbose=True, color=True)
    assert re.search(r"\x1b\[2;3m +machine gloss \(Apertium\): " + ENGLISH, text)


def test_the_page_has_it_in_an_element_of_its_own():
    found = re.findall(r'<p class="gloss".*?</p>', page_of(factory.report()))
    assert found
    for gloss in found:
        assert '<span class="by">machine gloss (Apertium):</span>' in gloss
        assert not set('“”„«»‘"') & set(re.sub(r"<[^>]*>", "", gloss))
        assert "<q" not in gloss
    texts = [re.sub(r"<[^>]*>", "", gloss).partition(": ")[2] for gloss in found]
    assert set(texts) == {ENGLISH, "our patience is not endless"}


def test_what_has_no_gloss_is_told_with_the_reason():
    told = "No machine gloss: Apertium: it has no Russian (Add it.)"
    assert told in text_of(factory.report(), width=200)
    assert told in page_of(factory.report())


def test_a_report_without_a_translator_says_nothing_of_glosses():
    report = factory.report(glosses=(), gloss_failures=())
    assert "gloss" not in text_of(report, verbose=True)
    assert "gloss" not in page_of(report).partition("</style>")[2]


def test_a_gloss_changes_no_finding_and_no_verdict():
    told, plain = factory.report(), factory.report(glosses=(), gloss_failures=())
    assert judge(told, Settings()) == judge(plain, Settings())


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_of_a_machine_cannot_act(words):
    first = factory.report().glosses[0]
    gloss = first.model_copy(update={"text": f"a {words}", "by": f"by {words}"})
    page = Reader(page_of(factory.report(glosses=(gloss,))))
    assert page.errors == page.open == []
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img"}
    assert not [name for _, attrs in page.elements for name in attrs if name.startswith("on")]
    text = text_of(factory.report(glosses=(gloss,)), verbose=True)
    assert not set(text) & set(map(chr, [*range(10), *range(11, 32), *range(0x7F, 0xA0), 0x202E]))


def test_several_parts_are_one_line_and_each_is_told_once():
    first = factory.report().glosses[0]
    other = first.model_copy(update={"text": "and more"})
    assert phrases.gloss((first, other, first)) == (
        f"machine gloss (Apertium): {ENGLISH} … and more"
    )
    assert phrases.gloss(()) == ""


def test_right_to_left_words_have_language_and_direction_in_the_page():
    quota, other = "لن نسمح بدخول أكثر من 12 ألف زائر", "سنسمح بدخول 12 ألف زائر"
    message = f'SNS has "{quota}", Post has "{other}"'
    plain = factory.plain_report(quota, other, message)
    articles = tuple(a.model_copy(update={"lang": "ar"}) for a in plain.articles)
    page = page_of(plain.model_copy(update={"articles": articles}))
    assert f'<bdi lang="ar" dir="rtl">{quota}</bdi>' in page
    assert f'<bdi lang="ar" dir="rtl">{other}</bdi>' in page
    assert len(re.findall(r'<p class="words" lang="ar" dir="rtl">', page)) >= 4
    assert '<table class="collation" dir="rtl">' in page
    assert not {"\u2066", "\u2067", "\u2068", "\u2069"} & set(page)
