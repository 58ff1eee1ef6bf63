"""What a policy makes of a report: pass, fail, or "could not be judged".

The verdict knows nothing of report formats, so it is the same in every one. It never passes
silently: where nothing was compared the exit code is 3, whatever the findings say.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from xlate.model import Article, Failure, Finding, Report, Severity, Statement, Verdict
from xlate.settings import Settings
from xlate.text import labels, lexicon, messages
from xlate.text.messages import _, ngettext
from xlate.text.signs import known

PASS, FINDINGS, NOT_CHECKED = 0, 1, 3
_NAMED = 5  # how many failures or articles a reason names before it counts the rest


class _Scope(NamedTuple):
    """What the policy looks at: our own articles, or None where every article counts."""

    ours: frozenset[str] | None
    shared: frozenset[str]


def judge(report: Report, settings: Settings) -> Verdict:
    """The verdict on a report under a desk's policy.

    Args:
        report: What was found.
        settings: The policy: `fail_on`, `ours` and `allow_failures`.

    Returns:
        The verdict. `exit_code` is 3 when an input failed (unless `allow_failures`), when there are
        fewer than two articles, or when no statement is rendered by two of them; else 1 when a
        finding at or above `fail_on` counts, else 0. With `ours`, a finding counts that touches one
        of our own articles on either side.
    """
    with messages.language(report.lang):
        return _judged(report, settings)


def _judged(report: Report, settings: Settings) -> Verdict:
    scope = _Scope(_our_articles(report, settings), _shared_articles(report.statements))
    failing = _failing(report, settings, scope)
    blocked = _blocked(report, settings, scope)
    exit_code = NOT_CHECKED if blocked else FINDINGS if failing else PASS
    counts = Counter(finding.severity for finding in report.findings)
    return Verdict(
        exit_code=exit_code,
        passed=exit_code == PASS,
        fail_on=settings.fail_on,
        reasons=(
            *blocked,
            _on_findings(failing, settings),
            *_remarks(report, settings, scope),
        ),
        counts={str(severity): counts[severity] for severity in reversed(Severity)},
        failing=tuple(finding.id for finding in failing),
        ours=tuple(sorted(scope.ours or ())),
    )


def _our_articles(report: Report, settings: Settings) -> frozenset[str] | None:
    if not settings.ours:
        return None
    return frozenset(a.id for a in report.articles if _is_ours(a, settings.ours))


def _is_ours(article: Article, ours: Sequence[str]) -> bool:
    """Whether a path of `ours` is the article's, the end of it, a folder of it, or a pattern.

    An article that came without a path (from a program, not from a file) is known by its outlet.
    """
    if article.path is None:
        return article.outlet in ours
    path = _posix(article.path)
    return any(_covers(_posix(mine), path) for mine in ours)


def _posix(path: str) -> str:
    return posixpath.normpath(path.replace("\\", "/"))


def _covers(mine: str, path: str) -> bool:
    if mine == "." or path == mine or path.endswith(f"/{mine}"):
        return True
    return f"/{mine.strip('/')}/" in f"/{path}" or fnmatchcase(path, mine)


def _shared_articles(statements: Sequence[Statement]) -> frozenset[str]:
    """The articles that have a statement in common with another article."""
    shared: set[str] = set()
    for statement in statements:
        articles = {rendering.quote.article_id for rendering in statement.renderings}
        if len(articles) > 1:
            shared |= articles
    return frozenset(shared)


def _failing(report: Report, settings: Settings, scope: _Scope) -> list[Finding]:
    if settings.fail_on is None:
        return []
    statements = {statement.id: statement for statement in report.statements}
    return [
        finding
        for finding in report.findings
        if finding.severity.rank >= settings.fail_on.rank
        and (scope.ours is None or scope.ours & _touched(finding, statements))
    ]


def _touched(finding: Finding, statements: dict[str, Statement]) -> set[str]:
    """Ids of the articles that a finding can be about.

    Where words are missing on one side there is no span, but the finding says which article lacks
    them. If it does not say, it is any that renders the statement: a gate errs towards telling.
    """
    touched = {span.article_id for span in (finding.a, finding.b) if span is not None}
    if finding.missing_in is not None:
        return touched | {finding.missing_in}
    statement = statements.get(finding.statement_id or "")
    if statement is None or (finding.a is not None and finding.b is not None):
        return touched
    if finding.a is None:
        return touched | {statement.base.quote.article_id}
    return touched | {rendering.quote.article_id for rendering in statement.renderings}


def _blocked(report: Report, settings: Settings, scope: _Scope) -> list[str]:
    """Why the story counts as not checked; empty when it was."""
    reasons = []
    if report.failures and not settings.allow_failures:
        reasons.append(_unread(report.failures))
    if not report.articles:
        reasons.append(_("There is no article to check, and comparing takes at least two."))
    elif len(report.articles) < 2:
        reasons.append(_("There is only one article to check, and comparing takes at least two."))
    elif not scope.shared:
        reasons.append(_("No two articles quote the same words, so nothing could be compared."))
    elif unknown := _unknown_languages(report.statements):
        reasons.append(
            _(
                "The articles quote the same words in {languages} only, whose words xlate does not "
                "know yet: a lost negation would not be seen."
            ).format(languages=_few([labels.language(lang) for lang in unknown]))
        )
    elif scope.ours is not None and not scope.ours:
        reasons.append(_("None of the articles is our own copy: check the paths in `ours`."))
    elif scope.ours is not None and not scope.ours & scope.shared:
        reasons.append(
            _("Our own copy quotes nothing that another article has: it was not compared.")
        )
    return reasons


def _unknown_languages(statements: Sequence[Statement]) -> list[str]:
    """The languages of the shared statements, when not one of them can be judged."""
    shared = [s for s in statements if len(s.outlets) > 1]
    langs = sorted({r.quote.lang for s in shared for r in s.renderings})
    return [] if any(map(lexicon.judged, langs)) or any(map(_crosses, shared)) else langs


def _crosses(statement: Statement) -> bool:
    """Whether two languages meet in a statement whose small words are known in both."""
    return len({r.quote.lang for r in statement.renderings if known(r.quote.lang)}) > 1


def _unread(failures: Sequence[Failure]) -> str:
    paths = [failure.path for failure in failures]
    return ngettext(
        "One input could not be read: {paths}.",
        "{count} inputs could not be read: {paths}.",
        len(paths),
    ).format(count=len(paths), paths=_few(paths))


def _few(names: Sequence[str]) -> str:
    if len(names) > _NAMED:
        more = len(names) - _NAMED
        names = [*names[:_NAMED], ngettext("{count} more", "{count} more", more).format(count=more)]
    return labels.listed(names)


def _on_findings(failing: Sequence[Finding], settings: Settings) -> str:
    if settings.fail_on is None:
        return _("Findings do not decide: the policy fails on none.")
    count = len(failing)
    if settings.fail_on is Severity.CRITICAL:
        message = _critical(count, bool(settings.ours))
    else:
        message = _graded(count, bool(settings.ours))
    return message.format(count=count, level=labels.severity(settings.fail_on))


def _graded(count: int, ours: bool) -> str:
    """How many findings decide, for a level that has graver ones above it."""
    if ours and not count:
        return _("Nothing in our own copy is {level} or worse.")
    if ours:
        return ngettext(
            "One finding in our own copy is {level} or worse.",
            "{count} findings in our own copy are {level} or worse.",
            count,
        )
    if not count:
        return _("Nothing is {level} or worse.")
    return ngettext(
        "One finding is {level} or worse.", "{count} findings are {level} or worse.", count
    )


def _critical(count: int, ours: bool) -> str:
    if ours and not count:
        return _("Nothing in our own copy is critical.")
    if ours:
        return ngettext(
            "One finding in our own copy is critical.",
            "{count} findings in our own copy are critical.",
            count,
        )
    if not count:
        return _("Nothing is critical.")
    return ngettext("One finding is critical.", "{count} findings are critical.", count)


def _remarks(report: Report, settings: Settings, scope: _Scope) -> list[str]:
    """What a reader of the verdict must know although it did not decide it."""
    remarks = []
    if report.failures and settings.allow_failures:
        remarks.append(f"{_unread(report.failures)} {_('The policy allows it.')}")
    alone = [
        article.outlet
        for article in report.articles
        if article.id not in scope.shared and (scope.ours is None or article.id in scope.ours)
    ]
    if alone and scope.shared and (scope.ours is None or scope.ours & scope.shared):
        remarks.append(
            ngettext(
                "{outlets} quotes nothing that another article has.",
                "{outlets} quote nothing that another article has.",
                len(alone),
            ).format(outlets=_few(alone))
        )
    if report.suppressed:
        count = len(report.suppressed)
        remarks.append(
            ngettext(
                "One finding is suppressed and not counted.",
                "{count} findings are suppressed and not counted.",
                count,
            ).format(count=count)
        )
    return remarks
