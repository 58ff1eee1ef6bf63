"""Which outlet is the odd one out, and on what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlate.model import Article, Finding, Odd, Severity, Statement

FEWEST = 3
"""Articles that must have a statement before one of them can be the odd one."""


def odd_ones(
    articles: Sequence[Article], statements: Sequence[Statement], findings: Sequence[Finding]
) -> tuple[Odd, ...]:
    """The outlets that stand alone on a point, the oftenest first.

    Of a drift of at least major the other outlets either side with the base, and then the one that
    differs from it stands alone; or none of them does, and then the base does, with its wording or
    its lack of it. Where they are divided nobody is odd.

    Args:
        articles: The story's articles.
        statements: Its statements.
        findings: What was found, with the evidence of how many others side with the base.
    """
    by_id = {statement.id: statement for statement in statements}
    alone: dict[str, list[str]] = {}
    for finding in findings:
        statement = by_id.get(finding.statement_id or "")
        if statement is None or finding.severity.rank < Severity.MAJOR.rank:
            continue
        holder = _alone(finding, statement)
        if holder is not None:
            alone.setdefault(holder, []).append(finding.id)
    return _rows(articles, alone)


def _rows(articles: Sequence[Article], alone: Mapping[str, list[str]]) -> tuple[Odd, ...]:
    found = [
        Odd(article_id=a.id, outlet=a.outlet, findings=tuple(dict.fromkeys(alone[a.id])))
        for a in articles
        if a.id in alone
    ]
    return tuple(sorted(found, key=lambda odd: -len(odd.findings)))


def _alone(finding: Finding, statement: Statement) -> str | None:
    """The id of the article that has this point to itself; None where nobody has."""
    base = statement.base.quote.article_id
    if len({r.quote.article_id for r in statement.renderings}) < FEWEST:
        return None
    best = max(finding.evidence, key=lambda e: e.of, default=None)
    if best is None or not best.of:
        return None
    touched = [s.article_id for s in (finding.a, finding.b) if s is not None]
    others = [i for i in (*touched, finding.missing_in) if i is not None and i != base]
    if best.agree == best.of:
        return others[0] if others else None
    return base if not best.agree else None
