"""Web pages: the story, its marks, what the page states, and what stands around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from xlate.readers import load_story
from xlate.readers.draft import Draft, Raw
from xlate.readers.html import read

PAGE = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="{charset}">
<title>Headline | Post</title><meta property="og:site_name" content="Site Name">{head}</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>The leader’s words</h1>{body}</article>
<div class="newsletter-signup"><p>Get “the best” in your inbox every single morning.</p></div>
<section id="comments"><p>Reader: “I never believed a word of it”, not once.</p></section>
<footer>All rights reserved</footer></body></html>"""
FILLER = (
    "<p>The agency said on Friday that the leader had visited the works near the capital.</p>"
    "<p>Observers abroad said that they could not confirm the visit, nor the numbers given.</p>"
)
LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "WebSite", "name": "Other"},
 {"@type": ["NewsArticle"], "headline": "The leader&#8217;s words", "inLanguage": "en-US",
  "datePublished": "2024-11-15T06:12:00.123Z", "url": "https://post.example/1",
  "author": [{"@type": "Person", "name": "Ann Author"}],
  "publisher": {"@type": "Organization", "name": "Harbour Post"}}]}</script>"""


def page(body: str, head: str = "", lang: str = "en", charset: str = "utf-8") -> Draft:
    text = PAGE.format(lang=lang, head=head, charset=charset, body=body)
    [draft] = read(Raw("page.html", "page", text.encode(charset))).drafts
    return draft


def test_story_without_furniture_and_headline() -> None:
    draft = page(FILLER)
    assert draft.text == (
        "The agency said on Friday that the leader had visited the works near the capital.\n\n"
        "Observers abroad said that they could not confirm the visit, nor the numbers given."
    )
    assert draft.title == "The leader’s words"
    assert draft.outlet == "Site Name"


def test_json_ld_states_outlet_date_language_headline_and_url() -> None:
    draft = page(FILLER, LD, lang="fr")
    assert draft.outlet == "Harbour Post"
    assert draft.title == "The leader’s words"
    assert draft.date == "2024-11-15T06:12:00Z"
    assert draft.page_lang == "en"
    assert draft.url == "https://post.example/1"


def test_meta_elements_where_json_ld_is_broken() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle",</script>'
        '<meta property="article:published_time" content="2024-11-15">'
        '<link rel="canonical" href="https://post.example/2">'
    )
    draft = page(FILLER, head, lang="ko-KR")
    assert (draft.date, draft.url, draft.page_lang) == (
        "2024-11-15",
        "https://post.example/2",
        "ko",
    )


def test_impossible_dates_and_foreign_links_are_not_believed() -> None:
    head = (
        '<meta property="article:published_time" content="2024-99-99">'
        '<link rel="canonical" href="javascript:alert(1)">'
    )
    draft = page(FILLER, head)
    assert (draft.date, draft.url) == (None, None)


@pytest.mark.parametrize(
    ("lang", "markup", "shown"),
    [
        ("en", "<q>we will never give up</q>", "“we will never give up”"),
        ("de", "<q>wir geben nie auf</q>", "„wir geben nie auf“"),
        ("fr", "<q>jamais <b>plus</b></q>", "«jamais plus»"),
        ("en", "<q>they said <q>never</q> again</q>", "“they said ‘never’ again”"),
        ("en", "<q>“we will never give up”</q>", "“we will never give up”"),
        ("en", "<q>we will <em>never</em></q>", "“we will never”"),
    ],
)
def test_q_gets_the_marks_a_reader_sees(lang: str, markup: str, shown: str) -> None:
    draft = page(f"{FILLER}<p>On Friday he said {markup}, and then he left.</p>", lang=lang)
    assert f"On Friday he said {shown}, and then he left." in draft.text


def test_blockquote_becomes_marked_paragraphs_of_its_own() -> None:
    said = "<p>We will build it.</p><p>We will never stop.</p>"
    quote = f"<blockquote>{said}<cite>Leader</cite></blockquote>"
    draft = page(FILLER + quote + FILLER.replace("Friday", "Monday"))
    parts = draft.text.split("\n\n")
    at = parts.index("“We will build it.")
    assert parts[at + 1] == "“We will never stop.”"
    assert parts[at + 2] == "Leader"


def test_blockquote_with_a_dashed_credit_and_with_marks_of_its_own() -> None:
    body = (
        FILLER
        + "<blockquote>We will build it.<br><br>— The Leader</blockquote>"
        + "<p>Another paragraph stands between the two, and it is long enough.</p>"
        + "<blockquote><p>“We will never stop,” he said.</p></blockquote>"
    )
    parts = page(body).text.split("\n\n")
    assert "“We will build it.”" in parts
    assert "— The Leader" in parts
    assert "“We will never stop,” he said." in parts


def test_blockquote_around_the_whole_story_is_no_quote() -> None:
    draft = page(f"<blockquote>{FILLER * 3}</blockquote>")
    assert "“The agency" not in draft.text
    assert "The agency said on Friday" in draft.text


def test_ruby_aids_and_struck_words_are_left_out() -> None:
    body = (
        FILLER
        + "<p>He said <del>maybe</del> never, in <ruby>漢<rt>かん</rt></ruby>, on Friday.</p>"
    )
    assert "He said never, in 漢, on Friday." in page(body).text


def test_line_breaks_stay_and_white_space_goes() -> None:
    body = f"{FILLER}<p>One   line of\n the poem,<br>another line of the poem.</p>"
    assert "One line of the poem,\nanother line of the poem." in page(body).text


def test_declared_encoding() -> None:
    text = PAGE.format(lang="ru", head="", charset="windows-1251", body="")
    data = (
        text.replace("’", "")
        .replace("“", "")
        .replace("”", "")
        .replace(
            "</h1>",
            "</h1><p>" + "Нужно строить как можно быстрее, заявили в агентстве. " * 4 + "</p>",
        )
        .encode("cp1251")
    )
    [draft] = read(Raw("page.html", "page", data)).drafts
    assert draft.encoding == "cp1251"
    assert "Нужно строить как можно быстрее, заявили в агентстве." in draft.text


def test_entities_of_a_doctype_are_not_expanded() -> None:
    text = (
        '<!DOCTYPE html [<!ENTITY a "boom"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
        f"<html><body><article>{FILLER}<p>He said &a; and &x; on that day to the others.</p>"
    )
    [draft] = read(Raw("page.html", "page", text.encode())).drafts
    assert "boom" not in draft.text
    assert "He said" in draft.text


def test_a_page_with_text_in_its_metadata_only() -> None:
    body = "The leader said that we will never give up, and that was all he said on Friday."
    node = f'{{"@type": "Article", "articleBody": "{body} \\ud83d"}}'
    head = f'<script type="application/ld+json">{node}</script>'
    text = f"<html><head>{head}</head><body><div id=app></div></body></html>"
    [draft] = read(Raw("page.html", "page", text.encode())).drafts
    assert draft.text == f"{body} ?"


def test_short_page_falls_back_to_its_paragraphs() -> None:
    [draft] = read(Raw("page.html", "page", b"<p>One.</p><p>Two.</p>")).drafts
    assert draft.text == "One.\n\nTwo."


def test_furniture_named_alike_but_holding_the_story_stays() -> None:
    text = f'<html><body class="social-share ads"><div class="related">{FILLER}</div></body></html>'
    [draft] = read(Raw("page.html", "page", text.encode())).drafts
    assert "The agency said on Friday" in draft.text


def test_page_whose_language_is_not_its_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE.format(lang="ko", head="", charset="utf-8", body=FILLER * 2))
    [article] = load_story(path).articles
    assert (article.lang, article.lang_source) == ("en", "detected")
    path.write_text(PAGE.format(lang="en-GB", head="", charset="utf-8", body=FILLER * 2))
    [article] = load_story(path).articles
    assert (article.lang, article.lang_source) == ("en", "page")
