"""For an editor's browser: one page that needs nothing else, not even a script.

Everything from articles is escaped, and controls in it are shown as signs. The page forbids itself
to load or to run anything, so that words that slipped through could still do nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from xlate.model import Report, Verdict
from xlate.report import bidi, headings, phrases, spread
from xlate.report.entries import is_alarm
from xlate.report.marking import Piece
from xlate.report.page import Page
from xlate.report.safe import one_line, visible
from xlate.report.view import natural
from xlate.text import labels, messages
from xlate.text.messages import _, ngettext

if TYPE_CHECKING:  # other formats do not wait for it
    from jinja2 import Template
    from markupsafe import Markup

NAME = "html"
SUFFIX = ".html"
MEDIA_TYPE = "text/html; charset=utf-8"

_SYMBOLS = {"critical": "■", "major": "▲", "minor": "●", "neutral": "○"}


def render(report: Report, verdict: Verdict) -> str:
    """The report as one self-contained HTML page.

    Args:
        report: What was found.
        verdict: What the gate makes of it.

    Returns:
        HTML 5 with its style inside; no script, no outside resource.
    """
    with messages.language(report.lang):
        return _template().render(page=Page(report, verdict), lang=report.lang)


@cache
def _template() -> Template:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    # autoescape=True, not select_autoescape(): the latter leaves *.html.j2 unescaped.
    environment = Environment(
        loader=PackageLoader("xlate.report", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(
        visible=visible,
        line=one_line,
        symbol=lambda severity: _SYMBOLS[severity],
        link=safe_link,
        code=lang_code,
        dir=text_direction,
        told=told_words,
        cells=table_cells,
        kind=labels.kind,
        natural=lambda ids: sorted(ids, key=natural),
        findings=lambda entries: [finding for entry in entries for finding in entry.all],
        alarms=lambda ends: [end for end in ends if is_alarm(end)],
    )
    environment.globals.update(
        phrases=phrases, headings=headings, labels=labels, spread=spread, _=_, ngettext=ngettext
    )
    return environment.get_template("report.html.j2")


def safe_link(url: str | None) -> str | None:
    """The address if it is one of a web page; None for anything that could run or load else."""
    if url and url.lower().startswith(("https://", "http://")) and url == one_line(url):
        return url
    return None


def lang_code(lang: str) -> str:
    """The language as a `lang` attribute takes it; empty (unknown) for what is no such code."""
    plain = lang.replace("-", "")
    return lang if plain.isascii() and plain.isalnum() and len(lang) <= 35 else ""


def table_cells(words: Iterable[str]) -> Markup:
    """Words as escaped table cells; a collation has thousands, too many for the template."""
    from markupsafe import Markup

    return Markup("".join(f"<td>{escape(visible(word))}</td>" for word in words))


def text_direction(words: str | Sequence[Piece]) -> str:
    """The direction of words, or of marked ones, as a `dir` attribute takes it."""
    return bidi.direction(words if isinstance(words, str) else "".join(p.text for p in words))


def told_words(message: str, sides: Sequence[tuple[str, str]] = ()) -> Markup:
    """A message of ours, escaped, with the words of others in elements of their own.

    Args:
        message: In one line.
        sides: Words of articles, each with its language.
    """
    from markupsafe import Markup

    return Markup("".join(_stretch(stretch, sides) for stretch in bidi.stretches(message)))


def _stretch(stretch: bidi.Stretch, sides: Sequence[tuple[str, str]]) -> str:
    words = escape(stretch.text)
    if not stretch.alone:
        return words
    bare = stretch.text.removesuffix("…").strip()
    langs = {lang for text, lang in sides if bare and (bare in text or text in bare)}
    lang = lang_code(langs.pop()) if len(langs) == 1 else ""
    told = f' lang="{lang}"' if lang else ""
    return f'<bdi{told} dir="{bidi.direction(stretch.text)}">{words}</bdi>'
