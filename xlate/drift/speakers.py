"""Who speaks, as the versions of a story tell it: labels, offices, and the rungs of one ladder.

A statement reaches the reader over rungs: a person, the body the person speaks for, the country or
capital that stands for the body, and the agency that carried it. Two rungs of one ladder are not
two speakers. What a name that no lexicon knows stands for is read from the story itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from xlate.model import Article, Quote
from xlate.settings import DeskLexicon
from xlate.text import lexicon
from xlate.text.names import Name, names
from xlate.text.same_name import same_name
from xlate.text.titles import Title, titles
from xlate.text.words import Word, words

SAME = 0.6  # likeness from which two names may be one
LONGEST = 3  # words of a name beside a title
PERSON, PLACE, CARRIER, BODY = "person", "place", "carrier", "body"
_PLACES = frozenset(("country", "place"))
SPOKESPERSON = "spokesperson"
_HEADS = frozenset(("head_of_state", "head_of_government", "party_post"))


class Speakers:
    """What the articles of a story say of those who speak."""

    def __init__(self, articles: Mapping[str, Article], desk: DeskLexicon) -> None:
        self._articles = articles
        self._desk = desk
        self._learned: dict[str, _Learned] = {}

    def article(self, quote: Quote) -> Article:
        """The article that a quote stands in."""
        return self._articles[quote.article_id]

    def same(self, x: str, y: str, lang: str) -> bool:
        """Whether two labels can be one speaker: a shared word, or names that are one name."""
        heads = _body_heads(lang)
        all_x, all_y = ({w.lemma for w in words(t, lang) if w.content} for t in (x, y))
        own, others = all_x - heads, all_y - heads
        if own & others or (not own and not others):
            return True
        if not (own and others) and all_x & all_y:
            return True  # "the Chamber" and "the Electoral Chamber"
        return any(
            same_name(p, q) >= SAME
            for p in found_names(x, lang, self._desk)
            for q in found_names(y, lang, self._desk)
        )

    def rung(self, quote: Quote) -> str:
        """Whether a quote's source is a person, a place, who carries news, or another body."""
        assert quote.source is not None
        label = quote.source.name or quote.source.text
        learned = self._of(quote.lang)
        kinds = {n.kind for n in found_names(label, quote.lang, self._desk)}
        tokens = [w for w in words(label, quote.lang) if w.content]
        plain = {w.low for w in tokens} or {""}
        carriers = lexicon.forms(quote.lang, "titles", "carrier_head")
        if "agency" in kinds or plain <= learned.carriers or any(w.low in carriers for w in tokens):
            return CARRIER
        if "person" in kinds or any(w.lemma in _people(quote.lang) for w in tokens):
            return PERSON
        if kinds & _PLACES or plain <= learned.places:
            return PLACE
        if (
            "org" in kinds
            or plain <= learned.bodies
            or any(w.lemma in _body_heads(quote.lang) for w in tokens)
        ):
            return BODY
        return PERSON

    def offices(self, quote: Quote) -> frozenset[str]:
        """The offices of a quote's source: as it stands, and, for a name, as the story has them."""
        if quote.source is None:
            return frozenset()
        here = titles(words(quote.source.text, quote.lang), quote.lang)
        found = {key for t in here if (key := _office(t))}
        if SPOKESPERSON in found:
            return frozenset((SPOKESPERSON,))
        if quote.source.name and self.rung(quote) == PERSON:
            own = {w.low for w in words(quote.source.name, quote.lang) if w.capital}
            found |= {key for key, near in self._of(quote.lang).offices if not own.isdisjoint(near)}
        return frozenset(found)

    def _of(self, lang: str) -> _Learned:
        if lang not in self._learned:
            texts = [(a.outlet, a.text) for a in self._articles.values() if a.lang == lang]
            self._learned[lang] = _Learned(texts, lang)
        return self._learned[lang]


class _Learned:
    """What the articles of one language tell of names: places, carriers, and whose office it is."""

    def __init__(self, articles: list[tuple[str, str]], lang: str) -> None:
        self.places: set[str] = set()
        self.carriers: set[str] = set()
        self.bodies: set[str] = set()
        self.offices: set[tuple[str, frozenset[str]]] = set()
        weak: set[str] = set()
        parts: set[str] = set()
        for outlet, text in articles:
            tokens = words(text, lang)
            for at, word in enumerate(tokens):
                if word.capital and word.content:
                    self._around(tokens, at, lang, weak, parts)
            own = [w for w in words(outlet, lang) if w.content and w.capital]
            if len(own) > 1:
                self.carriers.add("".join(w.low[0] for w in own))
            self.offices |= set(_near_names(tokens, lang))
        self.places |= weak - parts

    def _around(
        self, tokens: tuple[Word, ...], at: int, lang: str, weak: set[str], parts: set[str]
    ) -> None:
        """What the words before and after a capitalised word say of it."""
        carriers = lexicon.forms(lang, "titles", "carrier_head")
        low = tokens[at].low
        if any(w.low in carriers and not w.capital for w in tokens[at + 1 : at + 3]):
            self.carriers.add(low)
        if at == 0:
            return
        before = tokens[at - 1]
        if before.low in lexicon.forms(lang, "titles", "locative"):
            self.places.add(low)
        elif before.low in lexicon.forms(lang, "titles", "locative", key="weak"):
            weak.add(low)
        elif before.low in carriers and not before.capital:
            self.carriers.add(low)
        elif before.lemma in _body_heads(lang) and not before.capital:
            self.bodies.add(low)
        elif before.capital and before.content:
            parts.add(low)


def _near_names(tokens: tuple[Word, ...], lang: str) -> list[tuple[str, frozenset[str]]]:
    """Each office with who holds it, by title and name or by name, comma and title."""
    found: list[tuple[str, frozenset[str]]] = []
    for title in titles(tokens, lang):
        first, last = title.indices[0], title.indices[-1]
        holder = _run(tokens, last + 1, 1)
        at = first - 1
        if not holder and at >= 0 and tokens[at].low in lexicon.forms(lang, "function", "article"):
            at -= 1
        if not holder and at >= 0 and tokens[at].text == ",":
            holder = _run(tokens, at - 1, -1)
        if holder and (key := _office(title)):
            found.append((key, frozenset(holder)))
    return found


def _run(tokens: tuple[Word, ...], at: int, step: int) -> list[str]:
    """The capitalised words from a place on, in one direction: at most as long as a name is."""
    found: list[str] = []
    while 0 <= at < len(tokens) and len(found) < LONGEST and tokens[at].capital:
        if tokens[at].content:
            found.append(tokens[at].low)
        at += step
    return found


def _office(title: Title) -> str | None:
    """An office that one person holds, as a key; None for a title too vague to tell people apart.

    A minister without a field may be any of them, the prime minister included.
    """
    if SPOKESPERSON in title.classes:
        return SPOKESPERSON
    if "minister" in title.classes and len(title.parts) > 1:
        return f"minister {min(title.senses)}"
    return next(iter(sorted(title.classes & _HEADS)), None)


def offices_differ(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether both offices are known, and no one has an office of both sides."""
    return bool(a and b) and not a & b


def ministers(offices: frozenset[str]) -> bool:
    """Whether all the offices, of which there is one, are those of ministers with a field."""
    return bool(offices) and all(office.startswith("minister ") for office in offices)


@lru_cache(maxsize=16)
def _body_heads(lang: str) -> frozenset[str]:
    return lexicon.forms(lang, "titles", "body_head", "collective_head")


@lru_cache(maxsize=16)
def _people(lang: str) -> frozenset[str]:
    """Single words for whoever speaks for a body: a spokesman of a ministry is no ministry."""
    rows = [
        form
        for group in lexicon.groups(lang, "titles")
        if group.get("class") == SPOKESPERSON
        for entry in group.get("titles", ())
        for form in entry["forms"]
    ]
    heads = _body_heads(lang)
    return frozenset(form for form in rows if " " not in form and not any(h in form for h in heads))


@lru_cache(maxsize=4096)
def found_names(label: str, lang: str, desk: DeskLexicon) -> tuple[Name, ...]:
    """The names in a label."""
    return tuple(names(words(label, lang), lang, desk))
