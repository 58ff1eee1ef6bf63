"""Reports built by hand: each word of a rendering is found in a real article text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from xlate.model import (
    Article,
    Collation,
    Column,
    Coverage,
    Evidence,
    Failure,
    Finding,
    Form,
    Gloss,
    Mention,
    NotJudged,
    Quote,
    Rendering,
    Report,
    Severity,
    Signature,
    Span,
    Statement,
    Token,
)

SIGNATURE = Signature(version="0.1.0", settings="0123456789ab", lexicons="ba9876543210")


def article(outlet: str, text: str, **fields: Any) -> Article:
    """An article whose id is its outlet in lower case."""
    base = {"id": outlet.lower().replace(" ", "-"), "lang": "en", "path": f"{outlet.lower()}.txt"}
    return Article(outlet=outlet, text=text, **{**base, **fields})


def span(of: Article, words: str) -> Span:
    """The first place of the words in an article."""
    start = of.text.index(words)
    return of.span(start, start + len(words))


def mention(of: Article, words: str, name: str | None = None) -> Mention:
    """A source or a cue at the first place of the words."""
    found = span(of, words)
    return Mention(start=found.start, end=found.end, text=words, name=name)


def quote(of: Article, number: int, words: str, **fields: Any) -> Quote:
    """A quote at the first place of the words; `source` and `cue` may be plain words."""
    for part in ("source", "cue"):
        if isinstance(fields.get(part), str):
            fields[part] = mention(of, fields[part])
    base = {"id": f"Q{number}", "form": Form.DIRECT, "lang": of.lang}
    part = f"T{number}"
    return Quote(**span(of, words).model_dump(), **{"attribution_id": part, **base, **fields})


def rendering(of: Article, member: Quote, host: str | None = None) -> Rendering:
    """A quote with its host sentence."""
    part = of.span(member.start, member.end)
    return Rendering(quote=member, part=part, host=span(of, host) if host else part)


def collation(renderings: Sequence[Rendering]) -> Collation:
    """Columns after the first rendering, word by word."""
    rows = [
        [
            Token(m.group(), r.host.start + m.start(), r.host.start + m.end())
            for m in re.finditer(r"\S+", r.host.text)
        ]
        for r in renderings
    ]
    columns: list[list[tuple[Token, ...]]] = [
        [(token,), *[()] * (len(rows) - 1)] for token in rows[0]
    ]
    for witness, row in enumerate(rows[1:], 1):
        heads = ["".join(t.text for t in column[0]) for column in columns]
        shift = 0
        for tag, a, b, c, d in SequenceMatcher(
            None, heads, [t.text for t in row], autojunk=False
        ).get_opcodes():
            if tag == "insert" or b - a < d - c:
                fresh = [[() for _ in rows] for _ in range((d - c) - (b - a))]
                columns[b + shift : b + shift] = fresh
                end, at, shift = b + shift + len(fresh), a + shift, shift + len(fresh)
            else:
                end, at = b + shift, a + shift
            for place, token in zip(range(at, end), row[c:d], strict=False):
                columns[place][witness] = (token,)
    return Collation(
        witnesses=tuple(r.quote.id for r in renderings),
        columns=tuple(Column(cells=tuple(column)) for column in columns),
    )


def statement(number: int, renderings: Sequence[Rendering]) -> Statement:
    """A statement whose base is the first rendering."""
    return Statement(
        id=f"S{number}",
        renderings=tuple(renderings),
        base=renderings[0],
        collation=collation(renderings),
    )


def gloss(of: Rendering, text: str) -> Gloss:
    """A rendering in English, by a machine."""
    return Gloss(
        quote_id=of.quote.id, start=of.part.start, end=of.part.end, lang="en", text=text,
        by="Apertium",
    )  # fmt: skip


def finding(number: int, severity: str, message: str, **fields: Any) -> Finding:
    """A finding of the kind condition, of the statement S1, unless told otherwise."""
    base = {"kind": "condition", "code": "XL104", "confidence": 0.8, "statement_id": "S1"}
    return Finding(
        id=f"F{number}", severity=Severity(severity), message=message, **{**base, **fields}
    )


AGENCY_TEXT = (
    'KESTRY (SNS) -- "Unless Lorrane withdraws, the Republic will never place its batteries '
    'under [foreign] inspection," the Chairman said.\n\n'
    '"A vessel of war which crosses the median line may be regarded as a target," he pointed out.'
)
COURIER_TEXT = (
    "The leader vowed the Republic would yield nothing. ‘The Republic will never place its "
    "batteries under [foreign] inspection,’ Ilvan Torrek said, the agency reported.\n\n"
    "‘A warship which crosses the median line will be treated as a target,’ he warned."
)
DAILY_TEXT = (
    "위원장은 “로란이 철수하지 않는 한 공화국은 포대를 결코 외국의 사찰에 "
    "맡기지 않을 것”이라고 말했다.\n\n"
    "“우리의 인내는 무한하지 않다”고 덧붙였다."
)


def articles() -> tuple[Article, Article, Article]:
    """The agency, a newspaper, and a newspaper in Korean."""
    return (
        article("SNS", AGENCY_TEXT, original=True, title="Chairman Inspects Batteries"),
        article("Harbour Courier", COURIER_TEXT, date="2031-03-04", lang_source="detected",
                lang_confidence=0.93, url="https://courier.example/1"),
        article("남강일보", DAILY_TEXT, lang="ko", lang_source="page"),
    )  # fmt: skip


def statements() -> tuple[Statement, ...]:
    """One statement of three outlets, one of two, and one that nobody else has."""
    sns, courier, daily = articles()
    first = (
        rendering(sns, quote(sns, 1, "Unless Lorrane withdraws, the Republic will never place its "
                                     "batteries under [foreign] inspection,",
                             source="the Chairman", cue="said")),
        rendering(courier, quote(courier, 2, "The Republic will never place its batteries under "
                                             "[foreign] inspection,",
                                 source=mention(courier, "Ilvan Torrek", "Ilvan Torrek"),
                                 cue="said", via=(mention(courier, "the agency", "SNS"),))),
        rendering(daily, quote(daily, 3, "로란이 철수하지 않는 한 공화국은 포대를 결코 "
                                         "외국의 사찰에 맡기지 않을 것",
                               form=Form.FRAGMENT, source="위원장", cue="말했다"),
                  DAILY_TEXT.split("\n")[0]),
    )  # fmt: skip
    second = (
        rendering(sns, quote(sns, 4, "A vessel of war which crosses the median line may be "
                                     "regarded as a target,", cue="pointed out")),
        rendering(courier, quote(courier, 5, "A warship which crosses the median line will be "
                                             "treated as a target,", cue="warned")),
    )  # fmt: skip
    alone = (rendering(daily, quote(daily, 6, "우리의 인내는 무한하지 않다", cue="덧붙였다")),)
    return (statement(1, first), statement(2, second), statement(3, alone))


def findings() -> tuple[Finding, ...]:
    """A critical omission, a major difference, a minor one, and a note."""
    sns, courier, _ = articles()
    evidence = (Evidence(rule="condition lost", detail="support 0.90", agree=1, of=1),)
    return (
        finding(1, "critical", 'SNS makes it depend with "Unless"; Harbour Courier does not',
                a=span(sns, "Unless Lorrane withdraws"), missing_in=courier.id, evidence=evidence),
        finding(2, "major", 'SNS has "may be", Harbour Courier has "will be"', statement_id="S2",
                kind="modality", code="XL105", confidence=0.9, a=span(sns, "may be"),
                b=span(courier, "will be"), suggestion="may be"),
        finding(3, "minor", 'Harbour Courier adds "vowed"', kind="addition", code="XL108",
                b=span(courier, "vowed"), missing_in=sns.id, in_frame=True),
        finding(4, "neutral", 'other words: "vessel of war" / "warship"', kind="wording",
                statement_id="S2", code="XL117", a=span(sns, "vessel of war"),
                b=span(courier, "warship")),
    )  # fmt: skip


def report(**fields: Any) -> Report:
    """A report with something in every field; `fields` replace what it holds."""
    found = statements()
    sns, courier, daily = articles()
    whole: Mapping[str, Any] = {
        "story_id": "cape-dolen",
        "title": "Batteries at Cape Dolen",
        "articles": (sns, courier, daily),
        "quotes": tuple(r.quote for s in found for r in s.renderings),
        "statements": found,
        "findings": findings(),
        "suppressed": (finding(5, "major", "SNS has another name", kind="name",
                               a=span(sns, "Lorrane")),),
        "coverage": (
            Coverage(article_id=sns.id, outlet=sns.outlet, quoted=2),
            Coverage(article_id=courier.id, outlet=courier.outlet, quoted=2),
            Coverage(article_id=daily.id, outlet=daily.outlet, quoted=2, missing=("S2",),
                     only_here=("Q6",), not_in_original=("Q6",)),
        ),
        "not_judged": (NotJudged(statement_id="S1", article_ids=(daily.id,),
                                 reason="No lexicon for Korean conditions"),),
        "failures": (Failure(path="dead.html", reason="it holds no text",
                             hint="Save the page again."),),
        "glosses": (gloss(found[0].renderings[2], "unless Loran withdraws, never"),
                    gloss(found[2].renderings[0], "our patience is not endless")),
        "gloss_failures": (Failure(path="Apertium", reason="it has no Russian", hint="Add it."),),
        "signature": SIGNATURE,
    }  # fmt: skip
    return Report(**{**whole, **fields})


def plain_report(text_a: str, text_b: str, message: str = "SNS and Post differ") -> Report:
    """Two articles that hold one quote each, and one major finding over the whole of both."""
    one, other = article("SNS", text_a, original=True), article("Post", text_b)
    pair = (rendering(one, quote(one, 1, text_a)), rendering(other, quote(other, 2, text_b)))
    return Report(
        story_id="plain",
        articles=(one, other),
        quotes=tuple(r.quote for r in pair),
        statements=(statement(1, pair),),
        findings=(finding(1, "major", message, a=pair[0].part, b=pair[1].part),),
        signature=SIGNATURE,
    )
