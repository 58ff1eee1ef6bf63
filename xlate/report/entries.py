"""Findings that say the same, told once: of several outlets, or by several kinds of one wording."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from xlate.model import Finding, Severity, Span

_SLACK = 8  # code points: "340 days" and "340", "not" and "do not"
_FORMAL = frozenset({"unmarked-change"})  # says that words differ, where another kind says how
_MOST = 50  # entries of the same articles to look at: reports have to be fast on any input


@dataclass(frozen=True)
class Entry:
    """What a report tells in one place.

    `findings` differ in nothing but the outlet, our own copy's first, then the best supported;
    `others` are the articles they speak of beside the base; `besides` are milder findings on the
    same words, and the same word replaced by the same word again; `variants` are findings of the
    same kind on the same words of the base, for which other outlets have yet another wording.
    """

    findings: tuple[Finding, ...]
    others: tuple[str, ...] = ()
    besides: tuple[Finding, ...] = ()
    variants: tuple[Finding, ...] = ()

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
        return self.findings + self.variants + self.besides

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
    ours: Collection[str] = (),
) -> tuple[Entry, ...]:
    """The findings of one statement as entries, in their order.

    Args:
        findings: In the order in which they shall be told, the gravest first.
        others: The ids of the articles that a finding speaks of beside the base.
        outlet: The name of an article's outlet.
        ours: The ids of our own articles: what is said of several is told of ours first.
    """

    def foreign(finding: Finding) -> bool:
        return not any(article in ours for article in others(finding))

    same: dict[tuple[object, ...], list[Finding]] = {}
    for finding in sorted(findings, key=lambda f: (-f.severity.rank, f.kind in _FORMAL)):
        names = [outlet(article) for article in others(finding)]
        same.setdefault(_saying(finding, names), []).append(finding)
    told = []
    for held in same.values():
        held.sort(key=foreign)
        told.append(Entry(tuple(held), tuple(dict.fromkeys(a for f in held for a in others(f)))))
    return tuple(_joined(_gathered(told, others), others))


def _gathered(told: Iterable[Entry], others: Callable[[Finding], tuple[str, ...]]) -> list[Entry]:
    """Entries, with alarms on the same words of the base, other words in their place, made one."""
    found: list[Entry] = []
    at: dict[tuple[object, ...], int] = {}
    for entry in told:
        first = entry.first
        if not (is_alarm(first) and first.a and first.b and '"' in first.message):
            found.append(entry)
            continue
        key = (first.kind, first.severity, first.a.article_id, first.a.start, first.a.end)
        if key not in at:
            at[key] = len(found)
            found.append(entry)
            continue
        held = found[at[key]]
        if set(held.others) & set(entry.others):
            found.append(entry)
            continue
        variants = held.variants + entry.findings
        found[at[key]] = replace(held, others=held.others + entry.others, variants=variants)
    return found


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


def _joined(told: Iterable[Entry], others: Callable[[Finding], tuple[str, ...]]) -> list[Entry]:
    """Entries, with milder ones on the same words in the same articles put beside the gravest.

    So is the same word replaced by the same word once more: "We" and "we" of one sentence.
    """
    found: list[Entry] = []
    places: dict[str, list[int]] = {}
    for entry in told:
        left = []
        for finding in entry.all:
            fits = None
            if finding.severity is not Severity.NEUTRAL:
                near = _near(places, others(finding))
                fits = next((n for n in near if _tells(found[n], finding)), None)
            if fits is None:
                left.append(finding)
            else:
                found[fits] = replace(found[fits], besides=(*found[fits].besides, finding))
        if left:
            for article in entry.others or ("",):
                places.setdefault(article, []).append(len(found))
            found.append(entry if len(left) == len(entry.all) else _only(left, others))
    return found


def _near(places: Mapping[str, list[int]], articles: tuple[str, ...]) -> list[int]:
    """The entries that speak of all the articles that a finding speaks of."""
    held = [places.get(article, [])[:_MOST] for article in articles or ("",)]
    return [n for n in held[0] if all(n in more for more in held[1:])]


def _only(left: Sequence[Finding], others: Callable[[Finding], tuple[str, ...]]) -> Entry:
    return Entry(tuple(left), tuple(dict.fromkeys(a for f in left for a in others(f))))


def _tells(entry: Entry, finding: Finding) -> bool:
    """Whether an entry already tells what a finding says of an article."""
    if is_alarm(finding) and finding.kind in _FORMAL:
        return any(_meets(held, finding) for held in entry.findings + entry.variants)
    if is_alarm(finding):
        return any(_again(held, finding) for held in entry.findings)
    repeated = tuple(held for held in entry.besides if is_alarm(held))
    return any(_meets(h, finding) for h in entry.findings + entry.variants + repeated)


def _again(told: Finding, finding: Finding) -> bool:
    """Whether both put the same word in the place of the same word, twice in one statement."""
    sides = (told.a, told.b, finding.a, finding.b)
    if told.kind != finding.kind or None in sides:
        return False
    own, theirs, a, b = (side.text.casefold() for side in sides if side is not None)
    return (own, theirs) == (a, b) and told.message.casefold() == finding.message.casefold()


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
