"""Attribution: another speaker, or a cue of another force.

What it means: the versions give the same words to different people or bodies (the leader, a
spokesman, a ministry, the agency), or report them with cues that judge differently ("said",
"claimed", "warned", "threatened").

Why an editor cares: who said it is half of the news, and a "threatened" for a "said" is comment.

Bad:  "the foreign minister said" / "the president said", "said" in three versions / "threatened"
      in the fourth
Good: "KCNA quoted Kim as saying" / "Kim said, according to KCNA" (the same ladder)

Source: MQM custom type; the source-cue-content scheme of PARC 3.0 (Pareti 2012) and PolNeAR
(Newell et al. 2018).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xlate.drift.across.speaker import other_speaker
from xlate.drift.build import filled
from xlate.drift.cue_force import Unlike, unlike_cues
from xlate.drift.pair import Context
from xlate.drift.speakers import (
    CARRIER,
    PERSON,
    PLACE,
    SPOKESPERSON,
    Speakers,
    found_names,
    ministers,
    offices_differ,
)
from xlate.model import (
    Evidence,
    Finding,
    Form,
    Mention,
    Quote,
    Rendering,
    Severity,
    Span,
    Statement,
)
from xlate.settings import DeskLexicon
from xlate.text import lexicon
from xlate.text.across_names import name_likeness
from xlate.text.messages import _
from xlate.text.words import words

ID = "XL112"
KIND = "attribution"
SEVERITY = Severity.MAJOR

ACROSS = 0.4  # the most that two speakers named in two languages count
ALIKE = 0.4  # likeness of two names from which they may be one
RUNGS = 0.45  # the most that two rungs of one ladder count


def check_story(statements: Sequence[Statement], context: Context) -> Iterator[Finding]:
    """Findings on source and cue, each rendering against the base, with the others as evidence."""
    speakers = Speakers(context.articles, context.settings.lexicon)
    for statement in statements:
        base = statement.base
        for rendering in statement.renderings:
            if rendering.quote.article_id != base.quote.article_id:
                yield from _sources(statement, base, rendering, context, speakers)
        yield from (_cue(statement, found) for found in unlike_cues(statement))


def _sources(
    statement: Statement, base: Rendering, other: Rendering, context: Context, speakers: Speakers
) -> Iterator[Finding]:
    a, b = base.quote, other.quote
    if not _differ(a, b, speakers) or (a.lang != b.lang and _sound_alike(a, b)):
        return
    known = [q for q in _others(statement, a, b) if _tells(q, speakers)]
    agree = sum(not _differ(q, a, speakers) for q in known)
    against = sum(not _differ(q, b, speakers) for q in known)
    desk = context.settings.lexicon
    sure = 0.55 if all(_plain(q, desk) or speakers.offices(q) for q in (a, b)) else 0.4
    confidence = min(0.9, sure + 0.1 * (agree - against))
    assert a.source is not None
    assert b.source is not None
    rungs = {speakers.rung(a), speakers.rung(b)}
    spoken_for = a.lang == b.lang and (_speaks_for(a, b, speakers) or _speaks_for(b, a, speakers))
    if spoken_for and _in_own_person(a) and _in_own_person(b):
        pass  # nobody says "I" for another
    elif len(rungs) > 1 or CARRIER in rungs or spoken_for:  # two rungs of one ladder, most likely
        confidence = min(confidence, RUNGS)
    if a.lang != b.lang:  # nobody read the two names for us
        confidence = min(confidence, ACROSS)
    grave = confidence >= 0.5
    names = {
        "A": a.outlet, "B": b.outlet,
        "p": a.source.name or a.source.text, "q": b.source.name or b.source.text,
    }  # fmt: skip
    yield _finding(
        statement, a, b, a.source, b.source,
        SEVERITY if grave else Severity.MINOR, max(0.1, confidence),
        filled(_("{A} gives the words to {p}, {B} to {q}"), names),
        Evidence(rule="source", detail="other speaker", agree=agree, of=len(known)),
    )  # fmt: skip


def _sound_alike(a: Quote, b: Quote) -> bool:
    """Whether the speakers of quotes in two languages may have one name, told in two scripts."""
    assert a.source is not None
    assert b.source is not None
    if not all(lexicon.table(q.lang, "aliases") for q in (a, b)):
        return False
    names = a.source.name or a.source.text, b.source.name or b.source.text
    return (
        max(
            name_likeness(names[0], a.lang, names[1], b.lang)[0],
            name_likeness(names[1], b.lang, names[0], a.lang)[0],
        )
        >= ALIKE
    )


def _differ(a: Quote, b: Quote, speakers: Speakers) -> bool:
    """Whether two quotes are given to others: other names, other offices, or a country for them."""
    if a.source is None or b.source is None:
        return False
    if a.lang != b.lang:
        return other_speaker(a, b, speakers.article(a), speakers.article(b))
    offices = speakers.offices(a), speakers.offices(b)
    bare = not a.source.name and not b.source.name
    if bare and all(ministers(side) for side in offices):
        return offices_differ(*offices)  # "minister", which they share, tells nothing
    if _meets(a, b, speakers):
        return _speaks_for(a, b, speakers) or _speaks_for(b, a, speakers)
    if (a.source.name and b.source.name) or offices_differ(*offices):
        return True
    named, other = (a, b) if a.source.name else (b, a)
    return (
        not bare
        and speakers.rung(named) == PLACE
        and speakers.rung(other) == PERSON
        and bool(speakers.offices(other))
    )


def _speaks_for(a: Quote, b: Quote, speakers: Speakers) -> bool:
    """Whether a is given to the spokesman of a person, whom b names as the speaker."""
    assert a.source is not None
    assert b.source is not None
    if a.source.name or not b.source.name or speakers.rung(b) != PERSON:
        return False
    offices = speakers.offices(b)
    return (
        speakers.offices(a) == {SPOKESPERSON}
        and SPOKESPERSON not in offices
        and speakers.same(a.source.text, b.source.name, a.lang)
    )


def _in_own_person(quote: Quote) -> bool:
    """Whether somebody speaks of himself between marks: "I do not consider it impossible"."""
    if quote.form is not Form.DIRECT:
        return False
    own = lexicon.forms(quote.lang, "function", "first_person_singular")
    return any(w.low in own for w in words(quote.text, quote.lang))


def _tells(quote: Quote, speakers: Speakers) -> bool:
    """Whether it can be said who is meant: "he" alone does not tell."""
    source = quote.source
    return source is not None and bool(source.name or speakers.offices(quote))


def _meets(a: Quote, b: Quote, speakers: Speakers) -> bool:
    """Whether the sources are the same, or one is a rung of the other's ladder."""
    return any(speakers.same(x, y, a.lang) for x in _ladder(a) for y in _ladder(b))


def _ladder(quote: Quote) -> list[str]:
    rungs = [quote.source, *quote.via]
    return [rung.name or rung.text for rung in rungs if rung is not None]


def _others(statement: Statement, a: Quote, b: Quote) -> list[Quote]:
    """One quote of each other article, the first that names its source."""
    found: dict[str, Quote] = {}
    for quote in (r.quote for r in statement.renderings):
        if quote.article_id in (a.article_id, b.article_id):
            continue
        known = found.get(quote.article_id)
        if known is None or not (known.source and known.source.name):
            found[quote.article_id] = quote
    return list(found.values())


def _plain(quote: Quote, desk: DeskLexicon) -> bool:
    """Whether the article names the source where it quotes: a pronoun or a bare role does not."""
    source = quote.source
    if source is None or not source.name:
        return False
    found = found_names(source.text, quote.lang, desk)
    return any(name.kind not in ("place", "nationality", "people") for name in found)


def _cue(statement: Statement, found: Unlike) -> Finding:
    a, b = found.a, found.b
    seen = found.level - (found.lone != "a" and found.of > 0)
    return _finding(
        statement, a.quote, b.quote, a.cue, b.cue, Severity.MINOR,
        0.6 if found.lone else 0.5, filled(_told(found), _values(found)),
        Evidence(
            rule="cue force", detail=f"{a.force} and {b.force}",
            agree=0 if found.lone == "a" else max(0, seen),
            of=max(0, found.of - 1),
        ),
    )  # fmt: skip


def _told(found: Unlike) -> str:
    if found.lone == "a":
        return _("{A} reports it with {a}, {count} of {all} others with words like {b} ({B})")
    if found.lone == "b":
        return _("{count} of {all} others report it with words like {a} ({A}), {B} with {b}")
    return _("{A} reports it with {a}, {B} with {b}")


def _values(found: Unlike) -> dict[str, str]:
    return {
        "A": found.a.quote.outlet, "B": found.b.quote.outlet,
        "a": f'"{found.a.cue.text}"', "b": f'"{found.b.cue.text}"',
        "count": str(found.level), "all": str(found.of),
    }  # fmt: skip


def _finding(
    statement: Statement, a: Quote, b: Quote, mention_a: Mention, mention_b: Mention,
    severity: Severity, confidence: float, message: str, evidence: Evidence,
) -> Finding:  # fmt: skip
    return Finding(
        kind=KIND,
        severity=severity,
        confidence=round(confidence, 3),
        a=_span(a, mention_a),
        b=_span(b, mention_b),
        in_frame=True,
        evidence=(evidence,),
        message=message,
        statement_id=statement.id,
    )


def _span(quote: Quote, mention: Mention) -> Span:
    return Span(
        article_id=quote.article_id,
        outlet=quote.outlet,
        start=mention.start,
        end=mention.end,
        text=mention.text,
    )
