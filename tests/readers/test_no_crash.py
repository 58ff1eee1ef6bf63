"""No bytes crash a reader, and the same bytes give the same story."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xlate.readers import load_stories, load_story
from xlate.readers.registry import SUFFIXES

PIECES = st.sampled_from(
    [
        b"<p>", b"</p>", b"<q>", b"</q>", b"<blockquote>", b"</blockquote>", b"<br>", b"&#0;",
        b"<html lang=", b"<!DOCTYPE html>", b'<script type="application/ld+json">', b"</script>",
        b'{"@type": "Article", "headline": "\\ud800"}', b'{"outlet": "A", "text": "b"}', b"[", b"{",
        b"---\n", b"outlet: A\n", b"\r\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\x00", b"\xe9", b'"',
        b"[[article]]\n", b'text = "b"\n', b'path = "."\n', b"\xea\xb0\x80", b"<cite>", b"words ",
        b"<article>", b"<div class=related hidden>", b"<!--", b"-->", b"<![CDATA[", b"]]>",
    ]
)  # fmt: skip
BYTES = st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=40).map(b"".join))


@pytest.mark.parametrize("suffix", sorted({*SUFFIXES, ".toml", ".unknown"}))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=BYTES)
def test_any_bytes_are_an_article_or_a_failure(suffix: str, data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"input{suffix}"
        path.write_bytes(data)
        stories = load_stories(path)
        again = load_stories(path)
    assert stories == again
    for story in stories:
        assert story.articles or story.failures
        for failure in story.failures:
            assert failure.path.startswith(str(path)) or suffix == ".toml"
            assert failure.reason
            assert failure.hint
        for article in story.articles:
            assert article.text.strip()
            assert article.model_dump_json()


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=200), outlet=st.text(max_size=20))
def test_any_text_in_a_mapping(text: str, outlet: str) -> None:
    story = load_story({"outlet": f"A {outlet.encode().hex()}", "text": text})
    assert [article.text for article in story.articles] == ([text] if text.strip() else [])
    assert len(story.failures) == (not text.strip())
