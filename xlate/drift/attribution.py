"""Attribution: another speaker, or a cue of another force.

What it means: the versions give the same words to different people or bodies (the leader, a
spokesman, a ministry, the agency), or report them with cues that judge differently ("said",
"claimed", "warned", "threatened").

Why an editor cares: who said it is half of the news, and a "threatened" for a "said" is comment.

Bad:  "the Foreign Ministry said" / "the Defence Ministry said"
Good: "KCNA quoted Kim as saying" / "Kim said, according to KCNA" (the same ladder)

Source: MQM custom type; the source-cue-content scheme of PARC 3.0 (Pareti 2012) and PolNeAR
(Newell et al. 2018).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from xlate.drift.lexicons import cue_force
from xlate.drift.pair import Context
from xlate.model import Evidence, Finding, Mention, Quote, Rendering, Severity, Span, Statement
from xlate.settings import DeskLexicon
from xlate.text import lexicon
from xlate.text.names import Name, names
from xlate.text.same_name import same_name
from xlate.text.words import words

ID = "XL112"
KIND = "attribution"
SEVERITY = Severity.MAJOR

SAME = 0.6  # likeness from which two names may be one
BODIES = frozenset(("agency", "org", "country", "place"))
FORCE = 2  # steps of force between two cues that are worth a finding


def check_story(statements: Sequence[Statement], context: Context) -> Iterator[Finding]:
    """Findings on source and cue, each rendering against the base, with the others as evidence."""
    for statement in statements:
        base = statement.base
        for rendering in statement.renderings:
            if rendering.quote.article_id != base.quote.article_id:
                yield from _sources(statement, base, rendering, context)
                yield from _cues(statement, base, rendering)


def _sources(
    statement: Statement, base: Rendering, other: Rendering, context: Context
) -> Iterator[Finding]:
    a, b = base.quote, other.quote
    desk = context.settings.lexicon
    if not (_named(a) and _named(b)):
        return
    if _meets(_ladder(a), _ladder(b), a.lang, context):
        return
    known = [q for q in _others(statement, a, b) if _named(q)]
    agree = sum(_meets(_ladder(q), _ladder(a), q.lang, context) for q in known)
    against = sum(_meets(_ladder(q), _ladder(b), q.lang, context) for q in known)
    sure = 0.55 if _plain(a, desk) and _plain(b, desk) else 0.4
    confidence = min(0.9, sure + 0.1 * (agree - against))
    assert a.source is not None
    assert b.source is not None
    grave = confidence >= 0.5 and not _rungs(a, b)
    yield _finding(
        statement, a, b, a.source, b.source,
        SEVERITY if grave else Severity.MINOR, max(0.1, confidence),
        f'{a.outlet} gives the words to {a.source.name}, {b.outlet} to {b.source.name}',
        Evidence(rule="source", detail="other speaker", agree=agree, of=len(known)),
    )  # fmt: skip


def _others(statement: Statement, a: Quote, b: Quote) -> list[Quote]:
    """One quote of each other article, the first that names its source."""
    found: dict[str, Quote] = {}
    for quote in (r.quote for r in statement.renderings):
        if quote.article_id in (a.article_id, b.article_id):
            continue
        if quote.article_id not in found or not _named(found[quote.article_id]):
            found[quote.article_id] = quote
    return list(found.values())


def _named(quote: Quote) -> bool:
    return quote.source is not None and bool(quote.source.name)


def _plain(quote: Quote, desk: DeskLexicon) -> bool:
    """Whether the article names the source where it quotes: a pronoun or a bare role does not."""
    source = quote.source
    if source is None or not source.name:
        return False
    found = _names(source.text, quote.lang, desk)
    return any(name.kind not in ("place", "nationality", "people") for name in found)


def _rungs(a: Quote, b: Quote) -> bool:
    """Whether one names a person and the other a body: two rungs of one ladder, most likely."""
    return _is_body(a) != _is_body(b)


def _is_body(quote: Quote) -> bool:
    assert quote.source is not None
    label = quote.source.name or quote.source.text
    if any(n.kind in BODIES for n in _names(label, quote.lang, DeskLexicon())):
        return True
    return any(w.lemma in _body_heads(quote.lang) for w in words(label, quote.lang))


@lru_cache(maxsize=16)
def _body_heads(lang: str) -> frozenset[str]:
    return lexicon.forms(lang, "titles", "body_head", "collective_head")


def _ladder(quote: Quote) -> list[str]:
    rungs = [quote.source, *quote.via]
    return [rung.name or rung.text for rung in rungs if rung is not None]


def _meets(a: list[str], b: list[str], lang: str, context: Context) -> bool:
    """Whether the sources are the same, or one is a rung of the other's ladder."""
    desk = context.settings.lexicon
    return any(_same(x, y, lang, desk) for x in a for y in b)


def _same(x: str, y: str, lang: str, desk: DeskLexicon) -> bool:
    """Whether two labels can be one speaker: a shared word, or names that are one name."""
    words_x, words_y = words(x, lang), words(y, lang)
    heads = _body_heads(lang)
    own, others = (
        {w.lemma for w in side if w.content and w.lemma not in heads} for side in (words_x, words_y)
    )
    if own & others or (not own and not others):
        return True
    return any(
        same_name(p, q) >= SAME for p in _names(x, lang, desk) for q in _names(y, lang, desk)
    )


@lru_cache(maxsize=4096)
def _names(label: str, lang: str, desk: DeskLexicon) -> tuple[Name, ...]:
    return tuple(names(words(label, lang), lang, desk))


def _cues(statement: Statement, base: Rendering, other: Rendering) -> Iterator[Finding]:
    a, b = base.quote, other.quote
    if a.cue is None or b.cue is None:
        return
    force_a, force_b = cue_force(a.cue.text, a.lang), cue_force(b.cue.text, b.lang)
    if force_a is None or force_b is None or abs(force_a - force_b) < FORCE:
        return
    cues = [q.cue for q in _others(statement, a, b) if q.cue is not None]
    forces = [cue_force(cue.text, a.lang) for cue in cues]
    known = [force for force in forces if force is not None]
    agree = sum(abs(force - force_a) < FORCE for force in known)
    yield _finding(
        statement, a, b, a.cue, b.cue, Severity.MINOR, 0.5,
        f'{a.outlet} reports it with "{a.cue.text}", {b.outlet} with "{b.cue.text}"',
        Evidence(rule="cue force", detail=f"{force_a} and {force_b}", agree=agree, of=len(known)),
    )  # fmt: skip


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
