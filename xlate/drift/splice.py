"""Splice: two statements run together inside one pair of marks, or one cut in two.

What it means: one pair of marks holds what the other versions give apart: with other words in
between, in the other order, or by two speakers. Or a sentence and its condition are given as two
quotes with narration in between. Nothing in the marks says so.

Why an editor cares: side by side, two remarks become one argument that nobody made, and readers
take what stands in one pair of marks for one breath.

Bad:  "A warship may be a target. The Republic will never yield." / the same two sentences, three
      paragraphs apart and the other way round
Good: "A warship may be a target ... The Republic will never yield." (the ellipsis tells of the
      gap), "We will wait," he said. "We are patient." (a cue is no gap)

Source: MQM custom type; the quotation rules of the large news agencies' style guides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from xlate.drift.apart import (
    APART,
    COPIED,
    CUE,
    NONE,
    ORDER,
    SPEAKERS,
    Passages,
    copied,
    stand,
)
from xlate.drift.build import filled
from xlate.drift.halves import Cut, cuts
from xlate.drift.pair import Context
from xlate.model import Evidence, Finding, Form, Rendering, Severity, Span, Statement
from xlate.text.messages import _

ID = "XL118"
KIND = "splice"
SEVERITY = Severity.MAJOR

LONGEST = 800  # code points of the base's passage that a finding spans, words between included
NEAR_JOINT = 12  # code points around the joint in which an ellipsis tells of it
_MARKED = re.compile(r"\.{3,}|…|\[[^\]]{0,200}\]|\. \. \.")


@dataclass(frozen=True, slots=True)
class Joint:
    """Two neighbouring parts of one quote, and the statements that they render."""

    first: Rendering
    second: Rendering
    statements: tuple[Statement, Statement]


@dataclass(frozen=True, slots=True)
class Seen:
    """How one other article has the two parts: what stands between, and how far it is copied."""

    first: Rendering
    second: Rendering
    between: str
    copied: float


def check_story(statements: Sequence[Statement], context: Context) -> Iterator[Finding]:
    """Findings on quotes that join what stands apart elsewhere, or part what is one."""
    passages = Passages(statements)
    for joint in _joints(passages, context):
        seen = [
            found
            for article_id in context.articles
            if article_id != joint.first.quote.article_id
            and (found := _seen(joint, article_id, passages, context))
        ]
        for finding in _spliced(joint, seen, context):
            if not _said_so(joint, finding.a, passages, context):
                yield finding
    for cut in cuts(passages, context.articles):
        yield _cut(cut)


def _joints(passages: Passages, context: Context) -> Iterator[Joint]:
    for parts in passages.by_quote.values():
        for (first, s), (second, t) in pairwise(parts):
            if first.quote.form is Form.INDIRECT or second.part.start < first.part.end:
                continue
            text = context.articles[first.quote.article_id].text
            near = text[first.part.end - NEAR_JOINT : second.part.start + NEAR_JOINT]
            if not _MARKED.search(near):
                yield Joint(first, second, (s, t))


def _seen(joint: Joint, article_id: str, passages: Passages, context: Context) -> Seen | None:
    """The closest that an article has the two parts; None if it lacks one of them."""
    lang = joint.first.quote.lang
    s, t = joint.statements
    found = [
        Seen(
            first, second, stand(context.articles[article_id], first, second, passages),
            min(copied(joint.first.part, first.part, lang),
                copied(joint.second.part, second.part, lang)),
        )
        for first in passages.of(s, article_id)
        for second in passages.of(t, article_id)
        if first is not second
    ]  # fmt: skip
    kept = [item for item in found if item.copied >= COPIED] or found
    return min(kept, key=lambda item: (item.between in APART, -item.copied), default=None)


def _spliced(joint: Joint, seen: Sequence[Seen], context: Context) -> Iterator[Finding]:
    """A finding where the original, or each of several others, has the two parts apart."""
    apart = [item for item in seen if item.between in APART]
    original = next((i for i in seen if context.articles[i.first.quote.article_id].original), None)
    chosen = original or max(apart, key=lambda item: item.copied, default=None)
    if chosen is None or chosen.between == NONE:
        return
    forms = (chosen.first.quote.form, chosen.second.quote.form)
    plain = chosen.copied >= COPIED and Form.INDIRECT not in forms
    sure = original is not None or len(apart) == len(seen) > 1
    if sure and (plain or (original is not None and chosen.between in APART)):
        rest = [item.between in APART for item in seen if item is not chosen]
        yield _finding(joint, chosen, plain and chosen.between in APART, rest, context)


def _finding(
    joint: Joint, chosen: Seen, grave: bool, rest: Sequence[bool], context: Context
) -> Finding:
    outlets = {"A": chosen.first.quote.outlet, "B": joint.first.quote.outlet}
    detail = Evidence(rule="joined", detail=chosen.between, agree=sum(rest), of=len(rest))
    article = context.articles[joint.first.quote.article_id]
    return Finding(
        kind=KIND,
        severity=SEVERITY if grave else Severity.MINOR,
        confidence=0.7 if grave else 0.3,
        a=_passage(chosen, context),
        b=article.span(joint.first.part.start, joint.second.part.end),
        evidence=(detail,),
        message=filled(_joined(chosen.between), outlets),
        statement_id=joint.statements[0].id,
    )


def _said_so(joint: Joint, a: Span | None, passages: Passages, context: Context) -> bool:
    """Whether the same article has the two in one breath as well: it says some things twice."""
    if a is None:
        return False
    own, lang = passages.by_article[a.article_id], joint.first.quote.lang
    firsts = [r for r in own if copied(joint.first.part, r.part, lang) >= COPIED]
    seconds = [r for r in own if copied(joint.second.part, r.part, lang) >= COPIED]
    article = context.articles[a.article_id]
    return any(
        x is not y and stand(article, x, y, passages) == NONE for x in firsts for y in seconds
    )


def _joined(between: str) -> str:
    if between == ORDER:
        return _("{B} runs together in one pair of marks what {A} has apart, in the other order")
    if between == SPEAKERS:
        return _("{B} runs together in one pair of marks what two speakers say in {A}")
    if between == CUE:
        return _("{B} runs together in one pair of marks two quotes that a cue parts in {A}")
    return _("{B} runs together in one pair of marks what {A} has apart, with words between")


def _passage(seen: Seen, context: Context) -> Span:
    """Both parts with what is between, or the first alone where that would be too long."""
    first, second = seen.first.part, seen.second.part
    start, end = min(first.start, second.start), max(first.end, second.end)
    article = context.articles[first.article_id]
    return article.span(start, end) if end - start <= LONGEST else first


def _cut(cut: Cut) -> Finding:
    return Finding(
        kind=KIND,
        severity=SEVERITY if cut.original else Severity.MINOR,
        confidence=0.55 if cut.original else 0.35,
        a=cut.whole.part,
        b=cut.halves[0].part,
        evidence=(Evidence(rule="cut in two", detail=cut.halves[1].part.text[:200]),),
        message=filled(
            _("{A} has in one sentence what {B} gives as two quotes, with other words between"),
            {"A": cut.whole.quote.outlet, "B": cut.halves[0].quote.outlet},
        ),
        statement_id=cut.statement_id,
    )
