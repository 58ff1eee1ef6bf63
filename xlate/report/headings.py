"""What things are called: a story, a statement, and an outlet where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from xlate.model import Form, Report, Statement
from xlate.report.safe import one_line
from xlate.text.labels import listed
from xlate.text.messages import _, ngettext

_UNNAMED = frozenset({"", "story"})  # ids of stories that nobody gave a name
_FEW, _BEFORE = 32, 36  # a part shorter than the one is shown with so much of its sentence before
_NAMED = 3


def title(report: Report) -> str:
    """The story's title, else its folder's words, else an article's title, else who has it."""
    if report.title and (given := one_line(report.title)):
        return given
    words = one_line(report.story_id.replace("-", " "))
    if words not in _UNNAMED:
        return words[:1].upper() + words[1:]
    originals_first = sorted(report.articles, key=lambda a: not a.original)
    titles = [one_line(article.title) for article in originals_first if article.title]
    return next(filter(None, titles), "") or _outlets(report)


def _outlets(report: Report) -> str:
    names = list(dict.fromkeys(one_line(article.outlet) for article in report.articles))
    if not names:
        return _("A story without articles")
    if len(names) > _NAMED:
        more = len(names) - _NAMED
        names = [*names[:_NAMED], ngettext("{count} more", "{count} more", more).format(count=more)]
    return listed(names)


def heading(statement: Statement, limit: int = 90) -> str:
    """The first words of the base's rendering; of a short fragment the words around it too."""
    part, host = statement.base.part, statement.base.host
    words = one_line(part.text).rstrip(",;: ")
    inside = host.start <= part.start and part.end <= host.end
    fragment = statement.base.quote.form is Form.FRAGMENT and len(words) < _FEW
    if not (fragment and inside):
        return cut(words, limit)
    at, start = 0, part.start - host.start
    if start > _BEFORE:
        at = host.text.find(" ", start - _BEFORE, start) + 1 or start
    around = one_line(host.text[at : at + 4 * limit])
    return cut(f"… {around}" if at else around, limit)


def speaker(statement: Statement) -> str:
    """Who the base says spoke, where that is sure; else nothing."""
    source = statement.base.quote.source
    return one_line(source.name) if source is not None and source.name else ""


def cut(text: str, limit: int) -> str:
    """The text, cut at a word's end where it is longer than `limit`."""
    if len(text) <= limit:
        return text
    return f"{text[:limit].rsplit(' ', 1)[0]} …"


def short_names(outlets: Sequence[str], limit: int = 22) -> dict[str, str]:
    """Outlets' names where there is little room: the last words go, or the middle of a long word.

    Names that would become the same stay whole.
    """
    found = {name: _short(one_line(name), limit) for name in outlets}
    shorts = list(found.values())
    return {
        name: short if shorts.count(short) == 1 else one_line(name) for name, short in found.items()
    }


def _short(name: str, limit: int) -> str:
    if len(name) <= limit:
        return name
    head = name[: limit - 1].rpartition(" ")[0].rstrip()
    if len(head) > limit // 3:
        return f"{head}…"
    tail = limit // 3  # files of one folder often begin alike
    return f"{name[: limit - tail - 1]}…{name[-tail:]}"
