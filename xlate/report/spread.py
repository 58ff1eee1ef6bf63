"""Who stands alone, and who plainly has whose words, as every format tells it."""

from __future__ import annotations

from xlate.model import Change, Copy, Odd
from xlate.report import phrases
from xlate.report.headings import cut
from xlate.report.safe import one_line
from xlate.report.view import View
from xlate.text import labels
from xlate.text.messages import _, ngettext

_SHOWN = 4  # changes and telling words of a copy that are named
_WORDING = 56  # code points of a wording in a line


def odd(item: Odd, view: View) -> str:
    """Such as "Harbour Courier stands alone on 3 points: number in S2, polarity in S4"."""
    known = {finding.id: finding for finding in view.report.findings}
    held = [known[i] for i in item.findings if i in known]
    points = [
        _("{kind} in {statement}").format(
            kind=labels.kind(f.kind), statement=one_line(f.statement_id or "")
        )
        for f in held
    ]
    return ngettext(
        "{outlet} stands alone on {count} point: {points}",
        "{outlet} stands alone on {count} points: {points}",
        len(held),
    ).format(outlet=one_line(item.outlet), count=len(held), points=", ".join(dict.fromkeys(points)))


def copied(item: Copy, view: View) -> str:
    """Who plainly has whose words, in one line."""
    held = view.articles
    if item.article_id not in held or item.source_id not in held:
        return ""
    if item.dated:
        text = ngettext(
            "{copy} has the words of {source}, which was first: {share} in {count} statement",
            "{copy} has the words of {source}, which was first: {share} in {count} statements",
            len(item.statements),
        )
    else:
        text = ngettext(
            "{copy} and {source} have the same words, who first is not known: {share} in {count} "
            "statement",
            "{copy} and {source} have the same words, who first is not known: {share} in {count} "
            "statements",
            len(item.statements),
        )
    return text.format(
        copy=one_line(held[item.article_id].outlet),
        source=one_line(held[item.source_id].outlet),
        share=phrases.percent(item.share, most=100),
        count=len(item.statements),
    )


def telling(item: Copy) -> str:
    """Words that a copy and its source have and the original has not; empty for none."""
    shown = [_quoted(span.text) for span in item.telling[:_SHOWN]]
    return _("both have {words}, the original does not").format(words=", ".join(shown)) * bool(
        shown
    )


def changed(item: Copy) -> str:
    """What was changed on the way, such as `"stays" became "remains"`; empty for nothing."""
    return "; ".join(_change(change) for change in item.changes[:_SHOWN])


def _change(change: Change) -> str:
    a, b = (_quoted(side.text) if side else "" for side in (change.a, change.b))
    if a and b:
        return _("{a} became {b}").format(a=a, b=b)
    return _("{a} was cut").format(a=a) if a else _("{b} was put in").format(b=b)


def _quoted(text: str) -> str:
    return f'"{cut(one_line(text), _WORDING)}"'
