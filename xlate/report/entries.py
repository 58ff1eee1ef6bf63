"""Findings that say the same, told once: of several outlets, or by several kinds of one wording."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from xlate.model import Finding, Severity, Span

_SLACK = 8  # code points: "340 days" and "340", "not" and "do not"
_MOST = 50  # entries of the same articles to look at: reports have to be fast on any input


@dataclass(frozen=True)
class Entry:
    """What a report tells in one place.

    `findings` differ in nothing but the outlet, the best supported first; `others` are the articles
    they speak of beside the base; `besides` are milder findings on the same words.
    """

    findings: tuple[Finding, ...]
    others: tuple[str, ...] = ()
    besides: tuple[Finding, ...] = ()

    @property
    def first(self) -> Finding:
        """The finding that stands for all."""
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.first.severity

    @property
    def all(self) -> tuple[Finding, ...]:
        """All findings told here."""
        return self.findings + self.besides

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of drift that see it, the gravest first."""
        return tuple(dict.fromkeys(finding.kind for finding in self.all))


def is_alarm(finding: Finding) -> bool:
    """Whether a finding is told with both wordings: major or critical."""
    return finding.severity.rank >= Severity.MAJOR.rank


def entries(
    findings: Iterable[Finding],
    others: Callable[[Finding], tuple[str, ...]],
    outlet: Callable[[str], str],
) -> tuple[Entry, ...]:
    """The findings of one statement as entries, in their order.

    Args:
        findings: In the order in which they shall be told, the gravest first.
        others: The ids of the articles that a finding speaks of beside the base.
        outlet: The name of an article's outlet.
    """
    same: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        names = [outlet(article) for article in others(finding)]
        same.setdefault(_saying(finding, names), []).append(finding)
    told = [
        Entry(tuple(held), tuple(dict.fromkeys(a for f in held for a in others(f))))
        for held in same.values()
    ]
    return tuple(_joined(told))


def _saying(finding: Finding, outlets: Sequence[str]) -> tuple[object, ...]:
    """What a finding says, whoever it says it of."""
    place = (finding.a.article_id, finding.a.start, finding.a.end) if finding.a else None
    return finding.kind, finding.severity, place, _without(finding.message, outlets)


def _without(message: str, outlets: Sequence[str]) -> str:
    """The message without the outlets it names; what stands between quote marks names nobody."""
    parts = message.split('"')
    for outlet in outlets:
        if outlet:
            parts[::2] = [part.replace(outlet, "\0") for part in parts[::2]]
    return '"'.join(parts)


def _joined(told: Iterable[Entry]) -> list[Entry]:
    """Entries, with milder ones on the same words in the same articles put beside the gravest."""
    found: list[Entry] = []
    places: dict[frozenset[str], list[int]] = {}
    for entry in told:
        near = places.setdefault(frozenset(entry.others), [])
        fits = None
        if not is_alarm(entry.first) and entry.severity is not Severity.NEUTRAL:
            fits = next((n for n in near[:_MOST] if _meets(found[n].first, entry.first)), None)
        if fits is None:
            near.append(len(found))
            found.append(entry)
        else:
            held = found[fits]
            found[fits] = Entry(held.findings, held.others, held.besides + entry.all)
    return found


def _meets(grave: Finding, mild: Finding) -> bool:
    """Whether two findings are about the same words; never if one says more than it cites.

    Beside an alarm a few words more or fewer are the same; minor ones need the very same.
    """
    if '"' not in grave.message or '"' not in mild.message:
        return False
    slack = _SLACK if is_alarm(grave) else 0
    return _close(grave.a, mild.a, slack) and _close(grave.b, mild.b, slack)


def _close(one: Span | None, other: Span | None, slack: int) -> bool:
    """Whether one span holds the other and at most `slack` code points more; or both are None."""
    if one is None or other is None:
        return one is other
    if one.article_id != other.article_id:
        return one.text.casefold() == other.text.casefold()
    starts, ends = one.start - other.start, one.end - other.end
    return starts * ends <= 0 and abs(starts) + abs(ends) <= slack
