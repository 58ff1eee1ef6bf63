"""Quotes, their sources, and which of them are together, against the annotation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from xlate.model import Form, Quote, Report
from xlate.score.gold import Gold, GoldQuote
from xlate.score.measure import Measure
from xlate.score.places import Place, Places
from xlate.text import lexicon
from xlate.text.languages import script_language

Key = tuple[str, int, int]

_SAME_QUOTE = 0.5  # share of overlap from which two spans are one quote, for statements
_EITHER_SIDE = frozenset(("ja", "ko", "zh"))
_POSSESSIVES = frozenset("의の的")
_TITLE = 12  # characters a title behind a name may have
_SMALL = frozenset(("the", "a", "an", "his", "her", "its", "their", "one", "of", "for"))


class Matched:
    """The quotes of a report beside those of an annotation."""

    def __init__(self, gold: Gold, places: Places, report: Report) -> None:
        self._gold = {_key(places.quotes[quote.id]): quote for quote in gold.quotes}
        self._found = {trimmed(quote): quote for quote in report.quotes}
        self._both = sorted(self._gold.keys() & self._found.keys())
        self._report = report
        self._groups = [statement.renderings for statement in gold.statements]
        self._places = places.quotes

    def spans(self) -> Measure:
        """Contents whose span is exact."""
        return _measure(self._gold, self._found, len(self._both))

    def forms(self) -> dict[Form, Measure]:
        """By form, which must be right as well as the span."""
        return {
            form: _measure(
                [q for q in self._gold.values() if q.form == form],
                [q for q in self._found.values() if q.form == form],
                sum(self._gold[k].form == self._found[k].form == form for k in self._both),
            )
            for form in Form
        }

    def sources(self) -> Measure:
        """Who spoke, where the span is right."""
        return _measure(
            [k for k in self._both if self._gold[k].source],
            [k for k in self._both if self._found[k].source],
            sum(self._source_right(k) for k in self._both),
        )

    def _source_right(self, key: Key) -> bool:
        wanted, found = self._gold[key].source, self._found[key].source
        return bool(wanted and found) and same_source(wanted or "", _label(self._found[key]))

    def statements(self) -> Measure:
        """Pairs of annotated quotes, of different articles, that are in one statement."""
        gold = self._pairs(self._groups)
        same = self._same_quotes()
        renderings = [[r.quote.id for r in s.renderings] for s in self._report.statements]
        found = self._pairs([[n for i in ids for n in same.get(i, ())] for ids in renderings])
        return _measure(gold, found, len(gold & found))

    def _pairs(self, groups: Iterable[Sequence[str]]) -> set[tuple[str, str]]:
        return {
            pair
            for group in groups
            for pair in combinations(sorted(set(group)), 2)
            if self._places[pair[0]].article_id != self._places[pair[1]].article_id
        }

    def _same_quotes(self) -> dict[str, list[str]]:
        """The annotated quotes that a quote of the report mostly covers and is mostly covered by.

        An exact span settles it: a fragment is then not taken for the sentence it stands in.
        """
        exact = {self._found[key].id: [self._gold[key].id] for key in self._both}
        taken = {names[0] for names in exact.values()}
        rest = [(n, p) for n, p in self._places.items() if n not in taken]
        return {
            quote.id: exact.get(quote.id)
            or [name for name, place in rest if _share(place, quote) >= _SAME_QUOTE]
            for quote in self._found.values()
        }

    def details(self) -> dict[str, tuple[str, ...]]:
        """What was missed and what was invented."""
        gold, found = self._gold, self._found
        return {
            "quotes missed": tuple(_told(gold[k]) for k in sorted(gold.keys() - found.keys())),
            "quotes invented": tuple(
                f"{found[k].outlet}: {found[k].form}: {found[k].text}"
                for k in sorted(found.keys() - gold.keys())
            ),
            "sources wrong": tuple(
                f"{_told(gold[k])}: {gold[k].source}, not {_label(found[k]) or 'nobody'}"
                for k in self._both
                if (gold[k].source or found[k].source) and not self._source_right(k)
            ),
        }


def same_source(gold: str, found: str) -> bool:
    """Whether a label names whom the annotation names: the same words, but for a title before.

    Small words do not count: "a spokesman for the ministry" is "spokesman of the ministry". In
    Chinese, Japanese and Korean a title stands on either side or on both, with or without a blank;
    what a possessive stands behind is somebody else's.
    """
    if script_language(gold) in _EITHER_SIDE:
        _, name, behind = found.strip().rpartition(gold.strip())
        return bool(name) and len(behind) <= _TITLE and behind[:1] not in _POSSESSIVES
    wanted, given = _words(gold), _words(found)
    return bool(wanted) and given[-len(wanted) :] == wanted


def _words(label: str) -> list[str]:
    words = label.casefold().replace("’s", " ").replace("'s", " ").replace(",", " ").split()
    return [word for word in words if word not in _SMALL]


def _label(quote: Quote) -> str:
    return (quote.source.name or quote.source.text) if quote.source else ""


def _told(quote: GoldQuote) -> str:
    return f"{quote.id} ({quote.file}): {quote.form}: {quote.text}"


def _measure(
    gold: Sequence[object] | set[tuple[str, str]] | Mapping[Key, object],
    found: Sequence[object] | set[tuple[str, str]] | Mapping[Key, object],
    both: int,
) -> Measure:
    return Measure(gold=len(gold), hits=both, found=len(found), right=both)


def _key(place: Place) -> Key:
    return place.article_id, place.start, place.end


def trimmed(quote: Quote) -> Key:
    """The span without white space at its ends and without a "that" before it.

    Those are nobody's words; PolNeAR counts the "that" in, the annotations here leave it out.
    """
    start = quote.start + len(quote.text) - len(quote.text.lstrip())
    first = quote.text.split(maxsplit=1)
    if quote.form is Form.INDIRECT and len(first) > 1 and first[0].lower() in _joining(quote.lang):
        start += quote.text.strip().index(first[1], len(first[0]))
    return quote.article_id, start, quote.end - (len(quote.text) - len(quote.text.rstrip()))


def _joining(lang: str) -> frozenset[str]:
    """Words that only join reported speech to its cue: "that", "que", "dass"."""
    frames = lexicon.table(lang, "frames").get("grammar", {})
    cues = lexicon.table(lang, "cues")
    return frozenset((*frames.get("complementizer", ()), *cues.get("that", ())))


def _share(place: Place, quote: Quote) -> float:
    both = place.overlap(quote)
    return both / (place.end - place.start + quote.end - quote.start - both) if both else 0.0
