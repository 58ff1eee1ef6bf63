"""The frozen types that flow from stage to stage; every position is a code point of `Article.text`.

Positions are 0-based and half-open. Strings from a closed set are of type `StrEnum`, so that they
compare and print as plain strings. Nothing here computes, except what a type can say about itself.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field


class Severity(StrEnum):
    """How much a difference matters, after MQM (Lommel et al. 2014)."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """From 0 for neutral to 3 for critical; severities compare by rank, never as strings."""
        return _RANKS[self]

    @property
    def penalty(self) -> int:
        """MQM penalty points."""
        return (0, 1, 5, 25)[self.rank]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Form(StrEnum):
    """How an article gives somebody's words."""

    DIRECT = "direct"
    FRAGMENT = "fragment"
    INDIRECT = "indirect"


class Token(NamedTuple):
    """One word, number or punctuation mark: `text` stands at `start:end` of the text it is from."""

    text: str
    start: int
    end: int


class Frozen(BaseModel):
    """Immutable, and strict about unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """Words of an article: `text == article.text[start:end]`, always."""

    article_id: str
    outlet: str
    start: int
    end: int
    text: str


class Mention(Frozen):
    """A source or a cue as it stands in the article; `name` is who is meant, when that is plain."""

    start: int
    end: int
    text: str
    name: str | None = None


class Quote(Span):
    """Words an article gives as somebody's: the content, marks excluded.

    `via` is the ladder below the source: those who passed the words on, nearest to the source
    first (leader, via agency). Parts of one split quote share `attribution_id`; `within` is the id
    of the quote that encloses this one.
    """

    id: str
    form: Form
    lang: str
    source: Mention | None = None
    cue: Mention | None = None
    via: tuple[Mention, ...] = ()
    attribution_id: str
    within: str | None = None


class MapRun(NamedTuple):
    """`length` code points of the text that stand at `file` in the decoded file."""

    text: int
    file: int
    length: int


class Article(Frozen):
    """One outlet's version of the statement.

    `lang_source` says how the language is known: "given", "page" (the page says so), or "detected"
    with `lang_confidence` from 0 to 1. `date` is ISO 8601, as far as it is known.
    """

    id: str
    outlet: str
    lang: str
    lang_confidence: float = 1.0
    lang_source: str = "given"
    text: str
    title: str | None = None
    date: str | None = None
    url: str | None = None
    original: bool = False
    path: str | None = None
    encoding: str | None = None
    source_map: tuple[MapRun, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """The span of this article's text at `start:end`."""
        return Span(
            article_id=self.id,
            outlet=self.outlet,
            start=start,
            end=end,
            text=self.text[start:end],
        )


class Failure(Frozen):
    """An input that could not be read: recorded beside the others' results, never dropped."""

    path: str
    reason: str
    hint: str = ""


class Gloss(Frozen):
    """What a machine makes of a part of a quote in the reader's language.

    Nobody's words, never compared, never between quote marks. `start:end` is the part in the
    article's text, `lang` the language of the gloss, `by` the translator's name.
    """

    quote_id: str
    start: int
    end: int
    lang: str
    text: str
    by: str


class Story(Frozen):
    """The articles about one statement that are checked together, and what could not be read."""

    id: str
    title: str | None = None
    articles: tuple[Article, ...]
    failures: tuple[Failure, ...] = ()


class Rendering(Frozen):
    """One quote as a member of a statement.

    `part` is the stretch of the quote that renders the statement (a long quote can render several);
    `host` is the sentence, or the sentences, around that part.
    """

    quote: Quote
    part: Span
    host: Span


class Column(Frozen):
    """One place of a collation: for each rendering the tokens that stand there, perhaps none."""

    cells: tuple[tuple[Token, ...], ...]


class Collation(Frozen):
    """The renderings of one statement laid out in columns, word against word.

    `witnesses` are the quote ids in the order of the cells. Every token of every rendering's host
    stands in exactly one column. Token positions are those of the article.
    """

    witnesses: tuple[str, ...]
    columns: tuple[Column, ...]


class Statement(Frozen):
    """The renderings, over all articles, of the same words; `base` is the one to compare with."""

    id: str
    renderings: tuple[Rendering, ...]
    base: Rendering
    collation: Collation

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that have this statement, each once, in the order of the renderings."""
        return tuple(dict.fromkeys(r.quote.outlet for r in self.renderings))


class Evidence(Frozen):
    """Why a finding stands: the rule that proposed it, and what it saw.

    `agree` of `of` other outlets side with the base on this point; both 0 when nobody else has it.
    """

    rule: str
    detail: str = ""
    agree: int = 0
    of: int = 0


class Finding(Frozen):
    """One drift between two renderings: `a` in the base, `b` in the other; one may be missing.

    Where one is missing, `missing_in` is the id of the article that lacks the words.
    """

    id: str = ""
    kind: str
    code: str = ""
    severity: Severity
    confidence: float = Field(ge=0, le=1)
    a: Span | None = None
    b: Span | None = None
    missing_in: str | None = None
    in_frame: bool = False
    evidence: tuple[Evidence, ...] = ()
    message: str
    statement_id: str | None = None
    suggestion: str | None = None


class Metric(NamedTuple):
    """A sacrebleu sentence score with its signature."""

    score: float
    signature: str


class Comparison(Frozen):
    """Two renderings compared: their tokens, which answer which, and what differs.

    `risk` is the probability, 0 to 1, that the two do not say the same.
    """

    a: str
    b: str
    lang_a: str
    lang_b: str
    tokens_a: tuple[Token, ...]
    tokens_b: tuple[Token, ...]
    links: tuple[tuple[int, int], ...]
    findings: tuple[Finding, ...]
    risk: float = Field(ge=0, le=1)

    @cached_property
    def metrics(self) -> dict[str, Metric]:
        """BLEU, chrF and TER of `b` against `a` by sacrebleu; computed on first use."""
        from sacrebleu.metrics.bleu import BLEU
        from sacrebleu.metrics.chrf import CHRF
        from sacrebleu.metrics.ter import TER

        scores: dict[str, Metric] = {}
        named: tuple[tuple[str, Any], ...] = (
            ("BLEU", BLEU(effective_order=True)),
            ("chrF", CHRF()),
            ("TER", TER()),
        )
        for name, metric in named:
            score = metric.sentence_score(self.b, [self.a]).score
            scores[name] = Metric(score, str(metric.get_signature()))
        return scores


class Coverage(Frozen):
    """What one outlet did not quote of what others have, and what nobody else has.

    `not_in_original` holds quote ids that the original, when there is one, lacks.
    """

    article_id: str
    outlet: str
    quoted: int
    missing: tuple[str, ...] = ()
    only_here: tuple[str, ...] = ()
    not_in_original: tuple[str, ...] = ()


class Odd(Frozen):
    """An outlet that stands alone: `findings` are ids of drifts on which the others agree."""

    article_id: str
    outlet: str
    findings: tuple[str, ...]


class Change(Frozen):
    """Words changed between a copy (`b`) and what it copied (`a`); one side may be missing."""

    a: Span | None = None
    b: Span | None = None


class Copy(Frozen):
    """One article that has another's words, and what was changed on the way.

    `share` is the part of the copy's words, in the statements named, that stand in the source in
    the same order: 0 to 1. `telling` are words that both have and the original has not: they cannot
    both come from there. `dated` says that the source was published before the copy; else who had
    the words first is not known.
    """

    article_id: str
    source_id: str
    statements: tuple[str, ...]
    share: float = Field(ge=0, le=1)
    telling: tuple[Span, ...] = ()
    changes: tuple[Change, ...] = ()
    dated: bool = False


class NotJudged(Frozen):
    """Something xlate did not judge, and why: never silently passed."""

    statement_id: str | None = None
    article_ids: tuple[str, ...] = ()
    reason: str


class Signature(Frozen):
    """What made a report: two reports with one signature on one input are the same bytes.

    But for glosses: a translator is named, and its own version is its user's to know.
    """

    version: str
    settings: str
    lexicons: str
    model: str = "none"
    translator: str = "none"

    def __str__(self) -> str:
        parts = (
            f"xlate:{self.version}|settings:{self.settings}"
            f"|lexicons:{self.lexicons}|model:{self.model}"
        )
        return parts if self.translator == "none" else f"{parts}|translator:{self.translator}"


class Report(Frozen):
    """Everything found in a story; `lang` is the language of its messages.

    `gloss_failures` say which `glosses` the user's translator did not give, and why.
    """

    story_id: str
    title: str | None = None
    lang: str = "en"
    articles: tuple[Article, ...]
    quotes: tuple[Quote, ...]
    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]
    suppressed: tuple[Finding, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    odd: tuple[Odd, ...] = ()
    copies: tuple[Copy, ...] = ()
    not_judged: tuple[NotJudged, ...] = ()
    failures: tuple[Failure, ...] = ()
    glosses: tuple[Gloss, ...] = ()
    gloss_failures: tuple[Failure, ...] = ()
    signature: Signature


class Verdict(Frozen):
    """What the gate makes of a report under a policy.

    `exit_code` is 0, 1 or 3 as DESIGN.md's table says; `reasons` are full sentences for a reader;
    `counts` holds the number of findings by severity; `ours` are the ids of our own articles, where
    only what touches them can fail the story.
    """

    exit_code: int
    passed: bool
    fail_on: Severity | None
    reasons: tuple[str, ...] = ()
    counts: dict[str, int] = Field(default_factory=dict)
    failing: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()
