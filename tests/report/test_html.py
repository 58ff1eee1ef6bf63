from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report import factory
from report.hostile import HOSTILE
from xlate.gate import judge
from xlate.report import html
from xlate.settings import Settings

VOID = {"meta", "link", "br", "img", "input", "hr", "base"}


class Reader(HTMLParser):
    """What a browser would see: elements with their attributes, ids, and text by element."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.text, self.errors = [], [], [], []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag in ("td", "th", "li", "p", "section", "h2"):
            self.text.append(" ")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.errors.append(tag)

    def handle_data(self, data):
        if "style" not in self.open:
            self.text.append(data)

    def all(self, tag, **wanted):
        return [
            a
            for t, a in self.elements
            if t == tag and all(a.get(k) == v for k, v in wanted.items())
        ]


def rendered(report, settings=None):
    return html.render(report, judge(report, settings or Settings()))


def read(report, settings=None):
    page = Reader(rendered(report, settings))
    assert page.errors == []
    assert page.open == []
    return page


def kinds(page):
    """Which elements and which of their attributes the page has."""
    return {(tag, name) for tag, attrs in page.elements for name in ("", *attrs)}


def words(page):
    return " ".join("".join(page.text).split())


def test_the_verdict_comes_first_in_a_sentence():
    text = words(read(factory.report(failures=())))
    sentence = "This story does not pass. 2 findings are major or worse."
    assert sentence in text
    assert text.index(sentence) < text.index("Alarms") < text.index("Who has what")
    assert text.index("Who has what") < text.index("Statements")


@pytest.mark.parametrize(
    ("fields", "mood"),
    [
        ({"failures": ()}, "fail"),
        ({"failures": (), "findings": ()}, "pass"),
        ({}, "unchecked"),
    ],
)
def test_the_verdict_has_its_style(fields, mood):
    assert len(read(factory.report(**fields)).all("div", **{"class": f"verdict {mood}"})) == 1


def test_nothing_is_loaded_or_run():
    page = read(factory.report())
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "form", "base"}
    for _, attrs in page.elements:
        assert not {"src", "srcset", "style", "action"} & set(attrs)
        assert not [name for name in attrs if name.startswith("on")]
    assert not re.search(r"@import|url\(", rendered(factory.report()))
    policy = page.all("meta", **{"http-equiv": "Content-Security-Policy"})
    assert policy[0]["content"].startswith("default-src 'none'")


def test_every_link_within_the_page_leads_somewhere_and_no_anchor_is_there_twice():
    page = read(factory.report())
    ids = [a["id"] for _, a in page.elements if "id" in a]
    assert len(ids) == len(set(ids))
    inner = {a["href"][1:] for a in page.all("a") if a["href" if "href" in a else "id"][0] == "#"}
    assert inner
    assert inner <= set(ids)
    named = {a["aria-labelledby"] for _, a in page.elements if "aria-labelledby" in a}
    assert named <= set(ids)


def test_the_page_has_landmarks_and_header_cells():
    page = read(factory.report())
    assert [a.get("lang") for a in page.all("html")] == ["en"]
    for landmark in ("header", "nav", "main", "footer", "h1"):
        assert page.all(landmark)
    assert page.all("th")
    assert all(a.get("scope") in ("row", "col") for a in page.all("th"))
    levels = [int(t[1]) for t, _ in page.elements if re.fullmatch(r"h[1-6]", t)]
    assert levels[0] == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_the_matrix_tells_form_and_worst_finding_of_each_outlet():
    text = words(read(factory.report()))
    matrix = text[text.rindex("Who has what") :]
    assert "direct, base direct ■ critical fragment" in matrix
    assert "direct, base direct ▲ major –not quoted" in matrix


def test_words_that_differ_are_marked_with_the_number_of_their_finding():
    page = rendered(factory.report())
    assert (
        '<mark class="major">may be</mark>'
        '<a class="ref major" href="#f2" aria-label="finding 2, major">'
        "▲2</a>"
    ) in page
    assert '<mark class="major">will be</mark>' in page
    assert '<mark class="neutral">warship</mark>' in page
    assert '<mark class="minor frame">vowed</mark>' in page
    assert '<mark class="critical">Unless Lorrane withdraws</mark>' in page


def test_a_place_where_words_lack_is_shown_in_the_article_that_lacks_them():
    page = rendered(factory.report())
    gap = 'aria-label="words missing here"'
    alarm, *_, wordings = re.findall(
        r'<section class="pairing">(.*?)</section>|(<summary>All 3 wordings.*?)</details>',
        page[: page.index('id="s2"')],
        re.DOTALL,
    )
    rows = [re.findall(r'<div class="rendering">(.*?)</p>', p, re.DOTALL)
            for p in (alarm[0], wordings[1])]  # fmt: skip
    assert [[gap in row for row in found] for found in rows] == [
        [False, True], [False, True, False],
    ]  # fmt: skip


def test_minor_findings_have_a_line_each_and_no_number_in_the_words():
    page = rendered(factory.report())
    assert '<li id="f3"><span class="kind minor">' in page
    assert 'href="#f3" aria-label' not in page
    assert "● addition nothing / vowed (outside the marks) Harbour Courier 80 % sure" in words(
        read(factory.report())
    )


def test_what_is_said_of_several_outlets_is_told_once():
    lost = factory.findings()[0]
    message = lost.message.replace("Harbour Courier", "남강일보")
    other = lost.model_copy(update={"id": "F9", "message": message, "missing_in": "남강일보"})
    page = read(factory.report(findings=(lost, other)))
    assert len(page.all("div", **{"class": "finding critical"})) == 1
    assert words(page).count("Harbour Courier does not; the same in 남강일보") == 2


def test_more_than_five_minor_ones_are_folded():
    sns = factory.articles()[0]
    found = tuple(
        factory.finding(n, "minor", f'SNS has "{word}"', a=factory.span(sns, word))
        for n, word in enumerate(factory.AGENCY_TEXT.split('"')[1].split()[3:10])
    )
    page = rendered(factory.report(findings=found))
    assert "<summary>and 2 more minor</summary>" in page
    assert "<summary>and" not in rendered(factory.report(findings=found[:5]))
    deciding = rendered(factory.report(findings=found), Settings(fail_on="minor"))
    assert "<summary>and" not in deciding


def test_a_story_without_alarms_says_so():
    text = words(read(factory.report(findings=factory.findings()[2:])))
    assert "No alarms; the likeliest minor differences ● minor" in text


def test_the_wording_of_the_base_is_there_to_copy():
    page = rendered(factory.report())
    assert (
        '<code class="copy" tabindex="0" lang="en" dir="auto">A vessel of war which crosses the '
        "median line may be regarded as a target,</code>"
    ) in page
    assert ('<code class="copy inline" tabindex="0" lang="en" dir="auto">may be</code>') in page


def test_renderings_carry_their_language_and_direction():
    assert '<p class="words" lang="ko" dir="auto">' in rendered(factory.report())


def test_speakers_cues_and_the_ladder_are_told():
    text = words(read(factory.report()))
    assert "direct quote; Ilvan Torrek, via SNS; “said”" in text
    assert "fragment; 위원장; “말했다”" in text
    assert "the one other outlet has it as the base has" in text


def test_what_only_one_has_and_what_was_not_judged_are_listed():
    text = words(read(factory.report()))
    alone = text[text.rindex("Quotes nobody else has") :]
    assert "우리의 인내는 무한하지 않다" in alone
    assert "dead.html: it holds no text Save the page again." in text
    assert "S1, 남강일보: No lexicon for Korean conditions" in text
    assert "1 finding suppressed and not counted" in text
    assert str(factory.SIGNATURE) in text


def test_the_articles_are_there_whole_with_their_quotes_marked():
    page = rendered(factory.report())
    assert '<a id="q' in page
    text = "".join(Reader(page).text)
    for article in factory.articles():
        assert article.text in text


def test_findings_of_no_statement_are_shown():
    loose = factory.finding(9, "major", "the story has a loose end", statement_id=None)
    page = read(factory.report(findings=(loose,)))
    assert words(page).count("the story has a loose end") == 2
    assert len([a for _, a in page.elements if a.get("id") == "f1"]) == 1


def test_what_counts_comes_first_and_is_told_where_not_everything_grave_does():
    ours = Settings(ours=("남강일보.txt",), allow_failures=True)
    korean = factory.finding(
        9, "major", "a grave thing in our own copy", confidence=0.1,
        b=factory.span(factory.articles()[2], "공화국은"),
    )  # fmt: skip
    text = words(read(factory.report(findings=(*factory.findings(), korean)), ours))
    summary = text[text.rindex("Alarms") :]
    assert summary.index("a grave thing in our own copy") < summary.index("SNS makes it depend")
    assert "in our own copy" in summary
    assert "in our own copy" not in words(read(factory.report()))


def test_a_story_of_nothing_is_a_page_too():
    empty = factory.report(
        articles=(), quotes=(), statements=(), findings=(), suppressed=(), coverage=(),
        not_judged=(), failures=(), title=None,
    )  # fmt: skip
    text = words(read(empty))
    assert "This story was not fully checked." in text
    assert "There is no article to check" in text


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_are_only_words(hostile):
    report = factory.plain_report(f"A {hostile} b", f"The {hostile} c", message=f"x {hostile}")
    changed = {"title": hostile, "url": f"javascript:{hostile}", "path": hostile, "outlet": hostile}
    articles = tuple(a.model_copy(update=changed) for a in report.articles)
    page = read(report.model_copy(update={"title": hostile, "articles": articles}))
    harmless = read(factory.report())
    assert kinds(page) <= kinds(harmless)
    assert "49" not in words(page).replace("{{7*7}}", "")
    rendered(report).encode()
    forbidden = [*range(9), 11, *range(13, 32), *range(0x7F, 0xA0), 0x202E, 0x2028]
    assert not set(rendered(report)) & set(map(chr, forbidden))


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://courier.example/1", True),
        ("HTTP://courier.example/1", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//courier.example", False),
        ("https://a\u202eb", False),
        (" https://a", False),
        (None, False),
    ],
)
def test_only_addresses_of_web_pages_become_links(url, linked):
    assert html.safe_link(url) == (url if linked else None)


def test_a_language_that_is_none_becomes_no_language():
    assert html.lang_code("zh-Hant") == "zh-Hant"
    assert html.lang_code('en" onload="x') == ""


def test_a_huge_quote_is_cut_where_it_is_compared_but_whole_in_its_article():
    text = "never " * 20_000
    page = rendered(factory.plain_report(text, "always " * 15_000))
    assert page.count("never ") < 20_000 + 2000
    assert "".join(Reader(page).text).count(text) == 1


def test_the_same_report_gives_the_same_bytes():
    assert rendered(factory.report()) == rendered(factory.report())


@settings(deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_any_words_make_a_page_of_the_same_elements(a, b, message):
    page = read(factory.plain_report(f"a{a}", f"b{b}", message=message))
    assert kinds(page) <= kinds(read(factory.report()))
