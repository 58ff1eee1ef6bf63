"""What stands in each version for a noun that the base repeats, over all statements of a story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from xlate.drift.nouns import ends_phrase, is_noun, may_name, modifies, nouns
from xlate.model import Article, Column, Rendering, Span, Statement, Token
from xlate.text.lexicon.synonyms import Synonyms, sets_of
from xlate.text.words import Word, words

LONGEST = 3  # words of a term
WIDEST = 4  # words that may stand for it
Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Words that stand for a term in one rendering."""

    words: tuple[Word, ...]
    span: Span
    statement: Statement
    framed: bool

    @property
    def key(self) -> Key:
        """The base forms of the words."""
        return tuple(w.lemma for w in self.words)


@dataclass(slots=True)
class Term:
    """A term of the base, where the base has it, and what stands for it in the other articles."""

    key: Key
    own: list[Place] = field(default_factory=list)
    others: dict[str, list[tuple[Place, Place]]] = field(default_factory=dict)

    @property
    def statements(self) -> set[str]:
        """The statements in which the base has the term."""
        return {place.statement.id for place in self.own}


def terms(statements: Sequence[Statement], articles: Mapping[str, Article]) -> list[Term]:
    """The nouns that the bases of several statements share, in the order of the story.

    The bases must be of one article, so that one hand chose the words.
    """
    found: dict[tuple[str, Key], Term] = {}
    for statement in statements:
        if len({r.quote.article_id for r in statement.renderings}) < 2 or not nouns(
            statement.base.quote.lang
        ):
            continue
        grid = _Grid(statement, articles)
        for place in grid.nouns():
            home = statement.base.quote.article_id
            term = found.setdefault((home, place.key), Term(place.key))
            term.own.append(place)
            for article_id, other in grid.answers(place):
                term.others.setdefault(article_id, []).append((place, other))
    return [term for term in found.values() if len(term.statements) > 1]


class _Grid:
    """One statement's collation, by the tokens of the base."""

    def __init__(self, statement: Statement, articles: Mapping[str, Article]) -> None:
        self._statement = statement
        self._articles = articles
        self._base = statement.renderings.index(statement.base)
        self._columns = statement.collation.columns
        self._lang = statement.base.quote.lang
        self._words = [self._of(r) for r in statement.renderings]

    def _of(self, r: Rendering) -> tuple[Word, ...]:
        """The words of a rendering's host, as the collation has them."""
        n = self._statement.renderings.index(r)
        tokens = sorted((t for c in self._columns for t in c.cells[n]), key=lambda t: t.start)
        return tuple(_word(t, self._lang) for t in tokens)

    def nouns(self) -> Iterator[Place]:
        """The noun phrases of the base's quoted part: a head with what stands right before it."""
        part = self._statement.base.part
        tokens = self._words[self._base]
        for at, word in enumerate(tokens):
            if not (
                part.start <= word.start
                and word.end <= part.end
                and ends_phrase(tokens, at, self._lang)
            ):
                continue
            first = at
            while first and at - first < LONGEST - 1 and may_name(tokens[first - 1], self._lang):
                first -= 1
            yield self._place(self._base, tokens[first : at + 1])

    def answers(self, place: Place) -> Iterator[tuple[str, Place]]:
        """What stands in its place in each other article; nothing where that is not plain."""
        own = [c for c in self._columns if _has(c.cells[self._base], place.span)]
        for n, r in enumerate(self._statement.renderings):
            if r.quote.article_id == place.span.article_id or r.quote.lang != self._lang:
                continue
            starts = {t.start for c in own for t in c.cells[n]}
            tokens = self._words[n]
            linked = [i for i, w in enumerate(tokens) if w.start in starts and w.content]
            chosen = self._stretch(n, linked) if linked else self._gap(n, own)
            if chosen and ends_phrase(tokens, chosen[-1], self._lang):
                yield r.quote.article_id, self._place(n, tokens[chosen[0] : chosen[-1] + 1])

    def _stretch(self, n: int, linked: Sequence[int]) -> list[int]:
        """The linked words with the free content words right before them."""
        tokens, taken = self._words[n], self._taken(n)
        first, last = linked[0], linked[-1]
        while first and modifies(tokens[first - 1]) and tokens[first - 1].start not in taken:
            first -= 1
        while (
            last + 1 < len(tokens)
            and modifies(tokens[last + 1])
            and tokens[last + 1].start not in taken
            and is_noun(tokens[last + 1].lemma, self._lang)
        ):
            last += 1
        return _run(tokens, first, last)

    def _gap(self, n: int, own: Sequence[Column]) -> list[int]:
        """The free words between those that answer the base's words before and after the place."""
        tokens = self._words[n]
        at = [i for i, c in enumerate(self._columns) if c in own]
        index = {w.start: i for i, w in enumerate(tokens)}
        before = next((c.cells[n] for c in self._columns[at[0] - 1 :: -1] if self._links(c, n)), ())
        after = next((c.cells[n] for c in self._columns[at[-1] + 1 :] if self._links(c, n)), ())
        if not before or not after:
            return []
        low, high = index[before[-1].start] + 1, index[after[0].start]
        content = [i for i in range(low, high) if tokens[i].content]
        return _run(tokens, content[0], content[-1]) if content else []

    def _links(self, column: Column, n: int) -> bool:
        return bool(column.cells[n] and column.cells[self._base])

    def _taken(self, n: int) -> set[int]:
        return {t.start for c in self._columns if self._links(c, n) for t in c.cells[n]}

    def _place(self, n: int, found: Sequence[Word]) -> Place:
        r = self._statement.renderings[n]
        span = self._articles[r.quote.article_id].span(found[0].start, found[-1].end)
        framed = span.end <= r.part.start or r.part.end <= span.start
        return Place(tuple(w for w in found if w.content), span, self._statement, framed)


def _word(token: Token, lang: str) -> Word:
    return words(token.text, lang, token.start)[0]


def _has(cell: Sequence[Token], span: Span) -> bool:
    return any(span.start <= t.start and t.end <= span.end for t in cell)


def _run(tokens: Sequence[Word], first: int, last: int) -> list[int]:
    """The indices, if all between is a content word or a hyphen, and they are few."""
    chosen = list(range(first, last + 1))
    plain = all(tokens[i].content or tokens[i].text == "-" for i in chosen)
    return chosen if plain and sum(tokens[i].content for i in chosen) <= WIDEST else []


def alike(a: Place, b: Place, lookup: Synonyms) -> bool:
    """Whether two wordings are one term: the same, one shortened, or known to mean the same.

    "suicide drone" and "attack drone" are two terms, "attack drone" and "drone" are one, "captured
    boat" and "seized boat" are reworded.
    """
    x, y = set(a.key), set(b.key)
    if x <= y or y <= x:
        return True
    if not _related(a.words[-1], b.words[-1], lookup):
        return False
    before, other = a.words[:-1], b.words[:-1]
    return not before or not other or any(_related(p, q, lookup) for p in before for q in other)


def _related(a: Word, b: Word, lookup: Synonyms) -> bool:
    return a.stem == b.stem or any(
        not sets_of(index, a.lemmas).isdisjoint(sets_of(index, b.lemmas))
        for index in (lookup.same, lookup.family)
    )


def another_thing(a: Place, b: Place, lookup: Synonyms) -> bool:
    """Whether what tells the two apart is known to name different things: no matter of terms."""
    one_head = _related(a.words[-1], b.words[-1], lookup)
    own, others = (a.words[:-1], b.words[:-1]) if one_head else (a.words[-1:], b.words[-1:])
    return any(
        not sets_of(lookup.contrast, p.lemmas).isdisjoint(sets_of(lookup.contrast, q.lemmas))
        or any(not lookup.antonyms.get(x, frozenset()).isdisjoint(q.lemmas) for x in p.lemmas)
        for p in own
        for q in others
        if not p.lemmas & q.lemmas
    )
