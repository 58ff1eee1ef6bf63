"""Quotes to statements: which quotes of which articles render the same words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, repeat

import numpy as np

from xlate.align.across import across_log_odds
from xlate.align.cluster import UNLIKE, clusters
from xlate.align.collation import collate
from xlate.align.evidence import CANDIDATE, Evidence, gather
from xlate.align.faithful import apart
from xlate.align.foreign import foreign_links
from xlate.align.fragments import fragment_log_odds, is_short
from xlate.align.links import THRESHOLD, link_scores
from xlate.align.units import Unit, units
from xlate.encoder import Encoder, PairScores, TextVectors
from xlate.errors import StoryError
from xlate.model import Article, Form, Quote, Rendering, Statement
from xlate.settings import Settings
from xlate.text import lexicon
from xlate.text.lexicon.synonyms import synonyms
from xlate.text.numerals import value_of
from xlate.text.sentences import sentences
from xlate.text.words import Word, words

MERGE = -1.6  # least mean log-odds at which two clusters are one statement
SAME_ARTICLE = -6.0  # log-odds that two units of one article render one statement
MAX_UNITS = 8000  # sentences of quotes in one language; the tables are square
MAX_ACROSS = 500_000  # pairs of quoted sentences of two languages; each is looked at
BESIDE = 30  # code points between fragments of one sentence that are side by side
SPLIT = -1.0  # the same for parts of one split quote
Links = Mapping[tuple[int, int], float]


@dataclass(frozen=True)
class Aligned:
    """A statement with what was read to make it.

    `units` are in the order of the statement's renderings, `base` is the index of the base among
    them, and `links[n]` are the scored links from the base's host words to those of unit n;
    `heard[n]` is what the model sees in the two, where it was asked. `local` has, for each language
    but the base's that several articles have, the index of the one that is base among them.
    """

    statement: Statement
    units: tuple[Unit, ...]
    base: int
    links: tuple[Links, ...]
    heard: tuple[PairScores | None, ...] = ()
    local: Mapping[str, int] = field(default_factory=dict)


def align_quotes(
    articles: Sequence[Article],
    quotes: Sequence[Quote],
    settings: Settings,
    encoder: Encoder | None = None,
    vectors: TextVectors | None = None,
) -> tuple[Aligned, ...]:
    """The statements of a story, in the order of their first rendering.

    Quotes are aligned within a language by their words and, with `vectors` that read them, across
    languages. Every quote is in at least one statement; one of several sentences can be in
    several, each time with the part that renders that statement.

    Raises:
        StoryError: There are more quotes than can be compared with each other.
    """
    by_article: dict[str, list[Quote]] = {}
    for quote in quotes:
        by_article.setdefault(quote.article_id, []).append(quote)
    every: list[Unit] = []
    odds: dict[tuple[int, int], float] = {}
    langs = list(dict.fromkeys(a.lang for a in articles))
    for lang in langs:
        chosen = [a for a in articles if a.lang == lang]
        own = [u for a in chosen for u in units(a, by_article.get(a.id, []))]
        if len(own) > MAX_UNITS:
            raise StoryError(
                f"{len(own)} quoted sentences are more than one story may have ({MAX_UNITS})",
                "Give the versions of one statement, each alone.",
            )
        found = _log_odds(own, chosen, lang, settings)
        odds |= {(len(every) + u, len(every) + v): value for (u, v), value in found.items()}
        every += own
    if vectors is not None and len(langs) > 1:
        counts = Counter(u.lang for u in every)
        if sum(x * y for x, y in combinations(counts.values(), 2)) > MAX_ACROSS:
            raise StoryError(
                f"{len(every)} quoted sentences in {len(counts)} languages are more than can be "
                "compared with each other",
                "Give the versions of one statement, each alone.",
            )
        odds |= across_log_odds(every, articles, vectors)
    rivals = {(x, y) for x, y in odds if _rivals(every[x], every[y])}
    groups = [[every[u] for u in found] for found in clusters(len(every), odds, MERGE, rivals)]
    order = {article.id: number for number, article in enumerate(articles)}
    groups = [sorted(g, key=lambda u: (order[u.article.id], u.part)) for g in _joined(groups)]
    groups.sort(key=lambda g: (order[g[0].article.id], g[0].part))
    bases = [choose_base(group, settings) for group in groups]
    heard = _heard(groups, bases, encoder)
    return tuple(
        _statement(f"S{n}", group, base, [next(heard) for _ in group], settings, vectors)
        for n, (group, base) in enumerate(zip(groups, bases, strict=True), 1)
    )


def _heard(
    groups: Sequence[Sequence[Unit]], bases: Sequence[int], encoder: Encoder | None
) -> Iterator[PairScores | None]:
    """For each unit of each group what the model sees in the base and it; None for the base."""
    if encoder is None:
        return repeat(None)
    asked = (
        ((), ())
        if number == base or not encoder.reads(unit.lang, group[base].lang)
        else ([w.text for w in group[base].words], [w.text for w in unit.words])
        for group, base in zip(groups, bases, strict=True)
        for number, unit in enumerate(group)
    )
    return encoder.pairs_ahead(asked)


def _log_odds(
    every: Sequence[Unit], articles: Sequence[Article], lang: str, settings: Settings
) -> dict[tuple[int, int], float]:
    """Log-odds for pairs of units of one language."""
    if not every:
        return {}
    lookup = synonyms(lang, settings.lexicon)
    cut = {
        a.id: [words(a.text[s:e], lang, s) for s, e in sentences(a.text, lang)] for a in articles
    }
    return pair_log_odds(gather(every, cut, lookup, settings.lexicon), settings)


def pair_log_odds(evidence: Evidence, settings: Settings) -> dict[tuple[int, int], float]:
    """Log-odds for the pairs of units of two articles that are worth a closer look."""
    every = evidence.units
    near = np.maximum(evidence.answered, evidence.answered.T)
    short = np.array([is_short(u) for u in every])
    hosts = _host_overlap(every)
    odds: dict[tuple[int, int], float] = {}
    weighed: list[tuple[int, int]] = []
    for u, v in np.argwhere(np.triu((near >= CANDIDATE) | (hosts >= CANDIDATE), 1)):
        x, y = int(u), int(v)
        if every[x].article.id == every[y].article.id:
            continue
        if not (short[x] or short[y]):
            weighed.append((x, y))
        elif hosts[x, y] >= CANDIDATE:
            odds[x, y] = fragment_log_odds(every[x], every[y], settings.lexicon)
    for (x, y), value in evidence.log_odds(weighed).items():
        # With no word in common, which says little, alike sentences around them may tell.
        odds[x, y] = value if near[x, y] >= CANDIDATE else max(UNLIKE, value)
    return odds | _within_articles(every)


def _within_articles(every: Sequence[Unit]) -> dict[tuple[int, int], float]:
    """Log-odds for two units of one article: an outlet seldom gives the same words twice.

    The parts that an inserted cue splits a quote into may well render one statement.
    """
    by_article: dict[str, list[int]] = {}
    for number, unit in enumerate(every):
        by_article.setdefault(unit.article.id, []).append(number)
    return {
        (x, y): SPLIT if _split(every[x].quote, every[y].quote) else SAME_ARTICLE
        for numbers in by_article.values()
        for x, y in combinations(numbers, 2)
    }


def _rivals(a: Unit, b: Unit) -> bool:
    """Whether two units are an article's renderings of two statements, as far as we know.

    Parts of one split quote are not, nor are fragments side by side: what one outlet runs on,
    another cuts in two.
    """
    if a.article.id != b.article.id or _split(a.quote, b.quote):
        return False
    gap = max(a.part[0], b.part[0]) - min(a.part[1], b.part[1])
    return a.host != b.host or gap > BESIDE


def _split(a: Quote, b: Quote) -> bool:
    return a.id != b.id and a.attribution_id == b.attribution_id


def _host_overlap(every: Sequence[Unit]) -> np.ndarray:
    """Share of the shorter host's content stems that the other host has, for all pairs."""
    stems = [{w.stem for w in u.words if w.content} for u in every]
    vocabulary = {s: k for k, s in enumerate(sorted(set().union(*stems)))}
    table = np.zeros((len(every), len(vocabulary)), dtype=np.float32)
    for row, found in enumerate(stems):
        table[row, [vocabulary[s] for s in found]] = 1
    count = np.maximum(1, table.sum(axis=1))
    overlap: np.ndarray = (table @ table.T) / np.minimum(count[:, None], count[None, :])
    return overlap


def _joined(groups: Sequence[list[Unit]]) -> list[list[Unit]]:
    """Groups in which the lone parts of one quote, next to each other, are one again."""
    result: list[list[Unit]] = []
    last: dict[str, list[Unit]] = {}
    for group in groups:
        if len(group) > 1:
            result.append(group)
            last.pop(group[0].quote.id, None)
            continue
        unit = group[0]
        before = last.get(unit.quote.id)
        if before is not None and _adjacent(before[0], unit):
            before[0] = _merged(before[0], unit)
        else:
            last[unit.quote.id] = group
            result.append(group)
    return result


def _adjacent(a: Unit, b: Unit) -> bool:
    between = a.article.text[a.part[1] : b.part[0]]
    return a.part[1] <= b.part[0] and not between.strip()


def _merged(a: Unit, b: Unit) -> Unit:
    """One unit for two neighbouring parts of a quote."""
    start, end = min(a.part[0], b.part[0]), max(a.part[1], b.part[1])
    host = (min(a.host[0], b.host[0]), max(a.host[1], b.host[1]))
    text = a.article.text
    tokens = words(text[host[0] : host[1]], a.lang, host[0])
    inside = tuple(start <= w.start and w.end <= end for w in tokens)
    return Unit(a.quote, a.article, (start, end), host, tokens, inside)


def _statement(
    name: str,
    group: Sequence[Unit],
    base: int,
    heard: Sequence[PairScores | None],
    settings: Settings,
    vectors: TextVectors | None,
) -> Aligned:
    sequences: list[Sequence[Word]] = [u.words for u in group]
    links = tuple(
        {} if number == base else _links(group[base], unit, settings, heard[number], vectors)
        for number, unit in enumerate(group)
    )
    renderings: tuple[Rendering, ...] = tuple(u.rendering() for u in group)
    statement = Statement(
        id=name,
        renderings=renderings,
        base=renderings[base],
        collation=collate([u.quote.id for u in group], sequences, base, links),
    )
    return Aligned(
        statement, tuple(group), base, links, tuple(heard), _local_bases(group, base, settings)
    )


def _local_bases(group: Sequence[Unit], base: int, settings: Settings) -> dict[str, int]:
    """The bases of the languages other than the base's that several articles have.

    Of those the one that keeps most of what can be counted in the statement's base.
    """
    found = {}
    for lang in dict.fromkeys(u.lang for u in group if u.lang != group[base].lang):
        own = [n for n, u in enumerate(group) if u.lang == lang]
        if len({group[n].article.id for n in own}) > 1:
            chosen = [group[n] for n in own]
            found[lang] = own[
                choose_base(chosen, settings, [apart(group[base], u) for u in chosen])
            ]
    return found


def _links(
    base: Unit,
    unit: Unit,
    settings: Settings,
    heard: PairScores | None,
    vectors: TextVectors | None,
) -> Links:
    """The links from the base's host words to a unit's, whatever the languages."""
    if base.lang == unit.lang:
        return word_links(base.words, unit.words, unit.lang, settings, heard)
    if vectors is None:
        return {}
    return foreign_links(base.words, unit.words, (base.lang, unit.lang), vectors)


def word_links(
    a: Sequence[Word],
    b: Sequence[Word],
    lang: str,
    settings: Settings,
    heard: PairScores | None = None,
) -> Links:
    """The scored links between the words of two passages of one language.

    A name that both have once answers itself and no other name, wherever it stands.
    """
    scores = link_scores(a, b, lang, settings.lexicon, heard.links if heard else None)
    rows, columns = np.nonzero(scores >= THRESHOLD)
    places = zip(rows.tolist(), columns.tolist(), strict=True)
    links = dict(zip(places, scores[rows, columns].tolist(), strict=True))
    ours, theirs = _names(a), _names(b)
    for name in ours.keys() & theirs.keys():
        i, j = ours[name], theirs[name]
        for other in theirs.values():
            links.pop((i, other), None)
        for other in ours.values():
            links.pop((other, j), None)
        links[i, j] = max(THRESHOLD, float(scores[i, j]))
    return links


def _names(words: Sequence[Word]) -> dict[str, int]:
    """Words written as names that stand there once, and where."""
    counted = Counter(w.text for w in words)
    return {
        w.text: n for n, w in enumerate(words) if w.capital and w.content and counted[w.text] == 1
    }


def choose_base(group: Sequence[Unit], settings: Settings, faults: Sequence[int] = ()) -> int:
    """Index of the base: a named outlet's, the original's, or the one closest to all others.

    Closest by the words its part shares with the others' parts, grammar included, for a "not" that
    the others lack makes an outsider; marked words go before indirect speech, and the first article
    before later ones. `faults` says for each unit what it lacks of a rendering in another language,
    which weighs more than being close to the others.
    """
    stems = [
        {w.lemma for w, flag in zip(u.words, u.inside, strict=True) if flag and not w.punctuation}
        for u in group
    ]

    def closeness(n: int) -> float:
        return sum(
            2 * len(stems[n] & other) / max(1, len(stems[n]) + len(other))
            for k, other in enumerate(stems)
            if k != n
        )

    odd = _oddities(group)
    named = (settings.base or "").casefold()
    return min(
        range(len(group)),
        key=lambda n: (
            not (named and group[n].article.outlet.casefold() == named),
            not group[n].article.original,
            group[n].quote.form is Form.INDIRECT,
            faults[n] if faults else 0,
            odd[n],
            -round(closeness(n), 3),
            n,
        ),
    )


def _oddities(group: Sequence[Unit]) -> list[int]:
    """For each unit, how many figures and negators it has that most others lack, or the reverse."""
    if len(group) < 3:
        return [0] * len(group)
    telling = [
        {
            told
            for w, flag in zip(u.words, u.inside, strict=True)
            if flag and (told := _told(w, u.lang))
        }
        for u in group
    ]
    every = set().union(*telling)
    most = {told for told in every if 2 * sum(told in own for own in telling) > len(group)}
    return [len(own ^ most) for own in telling]


def _told(word: Word, lang: str) -> str | None:
    """A figure by its value, a negator by its lemma; None for any other word."""
    value = value_of(word.low, lang)
    if value is not None:
        return str(value)
    negators = lexicon.forms(lang, "negation", "particle", "determiner")
    return "not" if word.low in negators else None
