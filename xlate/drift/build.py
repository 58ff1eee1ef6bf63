"""How a kind of drift makes its findings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from xlate.drift.pair import Pair
from xlate.model import Evidence, Finding, Severity, Span
from xlate.text.messages import _

_HOLE = re.compile(r"\{(\w{1,9})\}")  # one pass: wire text with braces in it stays as it is
QUOTED_CHARS = 60  # longer wordings are shortened in messages, never in spans


def shown(span: Span | None) -> str:
    """A span's words for a message, in quotes, shortened in the middle when long."""
    if span is None:
        return _("nothing")
    return f'"{shortened(" ".join(span.text.split()))}"'


def shortened(text: str) -> str:
    """A text of at most `QUOTED_CHARS`, without its middle: between words, where it has any."""
    if len(text) <= QUOTED_CHARS:
        return text
    half = QUOTED_CHARS // 2 - 1
    head, tail = text[: half + 1], text[-half:]
    head = head.rsplit(" ", 1)[0] if " " in head else head[:half]
    tail = tail.split(" ", 1)[-1]
    return f"{head} … {tail}"


def filled(message: str, values: Mapping[str, str]) -> str:
    """A message with its holes filled in one pass: what fills one is not read for holes again."""
    return _HOLE.sub(lambda hole: values.get(hole[1], hole[0]), message)


def finding(
    pair: Pair,
    module: str,
    severity: Severity,
    confidence: float,
    message: str,
    *,
    a: Sequence[int] | Span | None = None,
    b: Sequence[int] | Span | None = None,
    rule: str,
    detail: str = "",
) -> Finding:
    """A finding on words (by index) or spans of a pair.

    Args:
        pair: The pair the finding speaks of.
        module: `KIND` of the kind.
        severity: How much it matters.
        confidence: Probability, 0 to 1, that a careful reader would agree.
        message: A message in the desk's language, made by `xlate.text.messages._`. It may hold
            `{a}` and `{b}`, replaced by the wordings, and `{A}`, `{B}`, the outlets; where words
            stand on one side only, `{words}`, `{one}` (the outlet that has them) and `{other}`.
        a: Word indices in the base, or a span, or None.
        b: The same in the other.
        rule: Which rule proposed it.
        detail: What the rule saw.
    """
    span_a = a if isinstance(a, Span) or a is None else pair.a.span(a)
    span_b = b if isinstance(b, Span) or b is None else pair.b.span(b)
    frames = []
    if a is not None and not isinstance(a, Span):
        frames.append(pair.a.framed(a))
    if b is not None and not isinstance(b, Span):
        frames.append(pair.b.framed(b))
    name_a, name_b = pair.a.outlet, pair.b.outlet
    if name_a == name_b:  # two articles of one outlet
        name_a, name_b = f"{name_a} ({pair.a.article_id})", f"{name_b} ({pair.b.article_id})"
    has_a = span_a is not None
    values = {
        "A": name_a, "B": name_b, "a": shown(span_a), "b": shown(span_b),
        "words": shown(span_a if has_a else span_b),
        "one": name_a if has_a else name_b, "other": name_b if has_a else name_a,
    }  # fmt: skip
    return Finding(
        kind=module,
        severity=severity,
        confidence=round(min(1.0, max(0.0, confidence)), 3),
        a=span_a,
        b=span_b,
        missing_in=_missing(pair, span_a, span_b),
        in_frame=any(frames),
        evidence=(Evidence(rule=rule, detail=detail),),
        message=filled(message, values),
        statement_id=pair.statement_id,
    )


def _missing(pair: Pair, a: Span | None, b: Span | None) -> str | None:
    if a is not None and b is not None:
        return None
    return pair.b.article_id if b is None else pair.a.article_id


def graded(severity: Severity, confidence: float, sure: float = 0.5) -> Severity:
    """The severity as far as the evidence carries it: below `sure` nothing is above minor."""
    return severity if confidence >= sure or severity.rank < 2 else Severity.MINOR
