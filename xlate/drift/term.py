"""Term: one term of the source in several words over the story, or against the house glossary.

What it means: a thing that the base calls by one word throughout has other names in the other
versions: in one of them two names in turn, or one name here and another there. Or a version uses
a word that the desk's glossary rejects.

Why an editor cares: readers take two names for two things. A weapon, a programme or an office
that changes its name from paragraph to paragraph cannot be followed, or found again.

Bad:  "aerostat" each time / "balloon" in one paragraph, "platform" in the next; "suicide drone"
      where the style book has "loitering munition"
Good: "the patrol ships" / "the ships" (shortened), "talks" / "negotiations" (a synonym)

Source: MQM 2, Terminology > Inconsistent with terminology resource, Inconsistent use of
terminology; ISO 704 (one concept, one term).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from xlate.drift.build import filled, shown
from xlate.drift.glossary import Use, uses
from xlate.drift.pair import Context
from xlate.drift.terms import Place, Term, alike, another_thing, terms
from xlate.model import Evidence, Finding, Severity, Span, Statement
from xlate.text.lexicon.synonyms import Synonyms, synonyms
from xlate.text.messages import _, ngettext

ID = "XL117"
KIND = "term"
SEVERITY = Severity.MINOR

FEWEST = 2  # places, over the story, from which other words are another name and no turn of phrase


@dataclass(slots=True)
class Name:
    """Another name for a term: the base's words with what stands for them, in order."""

    places: list[tuple[Place, Place]] = field(default_factory=list)

    def has(self, place: Place, lookup: Synonyms) -> bool:
        """Whether a wording is this name: one that stands already, shortened or lengthened."""
        return any(alike(known, place, lookup) for _own, known in self.places)


def check_story(statements: Sequence[Statement], context: Context) -> Iterator[Finding]:
    """Findings on the glossary's words, then on names that change over the story."""
    told: list[Span] = []
    for use in uses(statements, context.articles, context.settings.glossary):
        told.append(use.span)
        yield _rejected(use)
    for term in terms(statements, context.articles):
        for finding in _renamed(term, context):
            if not any(_overlap(finding.b, span) for span in told):
                yield finding


def _overlap(a: Span | None, b: Span) -> bool:
    return a is not None and a.article_id == b.article_id and a.start < b.end and b.start < a.end


def _rejected(use: Use) -> Finding:
    """A word that the glossary rejects."""
    entry = use.entry
    message = ngettext(
        "{B} has {b}; the glossary has {use}",
        "{B} has {b}, {count} times; the glossary has {use}",
        use.count,
    )
    values = {
        "B": use.span.outlet, "b": shown(use.span), "use": f'"{entry.use}"',
        "count": str(use.count),
    }  # fmt: skip
    return Finding(
        kind=KIND,
        severity=SEVERITY,
        confidence=0.9,
        a=use.preferred,
        b=use.span,
        in_frame=use.framed,
        evidence=(Evidence(rule="glossary", detail=entry.note),),
        message=filled(message, values),
        statement_id=use.statement.id,
        suggestion=entry.use,
    )


def _renamed(term: Term, context: Context) -> Iterator[Finding]:
    """Each other name of a term, once for each article that has it."""
    lookup = synonyms(term.own[0].statement.base.quote.lang, context.settings.lexicon)
    names = _names(term, lookup)
    kept = {
        article_id
        for article_id, places in term.others.items()
        if any(alike(own, other, lookup) for own, other in places)
    }
    for name in names:
        if len(name.places) < FEWEST:
            continue
        seen: set[str] = set()
        for own, other in name.places:
            if other.span.article_id not in seen:
                seen.add(other.span.article_id)
                yield _finding(
                    term, own, other, _elsewhere(term, name, other), len(kept) + 1, names
                )


def _names(term: Term, lookup: Synonyms) -> list[Name]:
    """The other names of a term: wordings that are one name, shortened or lengthened, together."""
    names: list[Name] = []
    for places in term.others.values():
        for own, other in places:
            if alike(own, other, lookup) or another_thing(own, other, lookup):
                continue
            known = next((n for n in names if n.has(other, lookup)), None)
            if known is None:
                known = Name()
                names.append(known)
            known.places.append((own, other))
    return names


def _elsewhere(term: Term, name: Name, place: Place) -> Place | None:
    """What else the same article has for the term, in another statement."""
    own = [other for _own, other in term.others[place.span.article_id]]
    mine = {other.span.start for _own, other in name.places}
    return next(
        (p for p in own if p.span.start not in mine and p.statement.id != place.statement.id), None
    )


def _finding(
    term: Term, own: Place, other: Place, elsewhere: Place | None, kept: int, names: Sequence[Name]
) -> Finding:
    everyone = len(term.others) + 1
    values = {
        "A": own.span.outlet, "B": other.span.outlet, "a": shown(own.span), "b": shown(other.span),
        "c": shown(elsewhere.span if elsewhere else None), "count": str(kept), "all": str(everyone),
    }  # fmt: skip
    if elsewhere is not None:
        message = _("{B} has {b} here and {c} elsewhere for what {A} calls {a} each time")
    else:
        message = ngettext(
            "{A} has {a} each time, {B} has {b}; {count} of {all} outlets keeps to {a}",
            "{A} has {a} each time, {B} has {b}; {count} of {all} outlets keep to {a}",
            kept,
        )
    rule = "one article, several names" if elsewhere else "another name"
    return Finding(
        kind=KIND,
        severity=SEVERITY,
        confidence=0.6 if elsewhere else 0.5,
        a=own.span,
        b=other.span,
        in_frame=other.framed,
        evidence=(
            Evidence(rule=rule, detail=_counts(names), agree=max(0, kept - 1), of=everyone - 2),
        ),
        message=filled(message, values),
        statement_id=other.statement.id,
    )


def _counts(names: Sequence[Name]) -> str:
    """How often each other name stands in the story: "balloon 3, platform 1"."""
    told = [(len(n.places), " ".join(n.places[0][1].key)) for n in names]
    return ", ".join(f"{text} {count}" for count, text in sorted(told, key=lambda t: (-t[0], t[1])))
