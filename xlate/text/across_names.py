"""Whether a name of one language stands in a text of another: by the lexicons, else by its sound.

`prepared` takes a name apart once; `name_places` reads a text once; then `NamePlaces.likeness` and
`NamePlaces.missing` are cheap. A likeness of 0.5 is where about one in a hundred sentences that do
not have a name seem to have it; what cannot be read (a Japanese name in kanji) counts as unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Any

from xlate.text import lexicon
from xlate.text.entities import entities
from xlate.text.entity_forms import WORD, abridged, beginnings, folded, known_ids, seats
from xlate.text.form_index import Match
from xlate.text.name_grades import Spots, grades
from xlate.text.name_spots import Spot, read_as_pinyin, spots
from xlate.text.prepared_names import Prepared, prepared
from xlate.text.romanise import plain

__all__ = ["NamePlaces", "missing", "name_likeness", "name_places", "noun", "ordinary", "prepared"]

_KNOWN, _MEANT, _SEAT = 0.97, 0.55, 0.5
_HALF = 0.5
_ONE_WORD = 0.92  # a name of several words of which one stands there
_READ = {2: 0.8, 3: 0.97}  # hanzi in the pinyin of a name, by their number
_AKIN = 0.6  # a word that begins as a state's name does: its adjective, its people
_UNLIKE = 0.3
_CODE, _SURE_WEIGHT = 2, 4
_RUN = 3  # Latin words that one Chinese name may be written as
_LETTERED = frozenset({"de", "en", "es", "fr", "it", "pt", "ru", "tr", "uk"})
Found = tuple[float, int, int]
NOWHERE: Found = (0.0, 0, 0)


@dataclass(frozen=True, eq=False)
class NamePlaces:
    """A text read for names: what the lexicons know in it, and the words that may be names."""

    text: str
    lang: str
    known: tuple[Match, ...]
    spots: tuple[Spot, ...]

    def likeness(self, name: Prepared) -> float:
        """How surely a name stands in the text, 0 to 1."""
        return self.find(name)[0]

    def find(self, name: Prepared, *, thorough: bool = False) -> Found:
        """How surely a name stands in the text, and where; `thorough` grades the unlikely too."""
        by_lexicon = _by_lexicon(self, name) if name.ids else NOWHERE
        if by_lexicon[0] >= _KNOWN:
            return by_lexicon
        by_sound = _by_sound(self, name, thorough)
        if len(name.pinyin) > 1:
            by_sound = max(by_sound, _by_pinyin(self, name))
        if by_sound[0] and name.ids & known_ids(self.lang):
            # The language has a form of it, and that is not here.
            by_sound = (by_sound[0] * _MEANT, *by_sound[1:])
        return max(by_lexicon, by_sound)

    def missing(self, name: Prepared) -> bool:
        """Whether the name is surely not in the text; False where that cannot be told.

        Only states and capitals, which all languages know, and names of persons between two
        languages whose letters show each sound, can be told to be absent.
        """
        if name.ids:
            told = _told(name.ids, self.lang) and not abridged(name.ids, self.text, self.lang)
        else:
            told = _person(name, self.lang)
        return told and self.find(name, thorough=True)[0] < _UNLIKE

    @cached_property
    def by_id(self) -> Mapping[str, Found]:
        """Where each id stands most surely."""
        found: dict[str, Found] = {}
        for one in self.known:
            for name in one.ids:
                place = (_MEANT if one.weak else _KNOWN, one.start, one.end)
                found[name] = max(found.get(name, NOWHERE), place)
        return found

    @cached_property
    def by_state(self) -> Mapping[str, Found]:
        """Where each state is named, or its seat."""
        found: dict[str, Found] = {}
        for one in self.known:
            for name in _states(one.ids):
                found[name] = max(found.get(name, NOWHERE), (_SEAT, one.start, one.end))
        return found

    @cached_property
    def words(self) -> tuple[tuple[str, tuple[int, int]], ...]:
        """The words as they are looked up, and where they stand."""
        found = WORD.finditer(self.text)
        return tuple((folded(match.group(), self.lang), match.span()) for match in found)

    @cached_property
    def ready(self) -> Spots:
        """The words that may be names, ready to be compared."""
        return Spots(self.spots, self.lang)

    @cached_property
    def latin(self) -> Mapping[str, tuple[int, int]]:
        """Latin words that may be names, up to three run together, and where they stand."""
        found: dict[str, tuple[int, int]] = {}
        latin = [(plain(spot.latin), spot) for spot in self.spots if spot.latin]
        for first in range(len(latin)):
            text = ""
            for word, spot in latin[first : first + _RUN]:
                text += word
                found.setdefault(text, (latin[first][1].start, spot.end))
        return found


@lru_cache(maxsize=8_192)
def name_places(text: str, lang: str) -> NamePlaces:
    """A text read once for the names that may be in it."""
    return NamePlaces(text, lang, entities(text, lang), spots(text, lang))


def name_likeness(name: str, lang_a: str, text: str, lang: str) -> Found:
    """How surely a name of `lang_a` stands in a text of `lang`, 0 to 1, and where.

    Args:
        name: The name as its own text has it.
        lang_a: ISO 639-1 code of the name's language.
        text: Any text of `lang`.
        lang: ISO 639-1 code of the text's language.

    Returns:
        Likeness, start and end; start and end are 0 where the likeness is 0.
    """
    return name_places(text, lang).find(prepared(name, lang_a))


def missing(name: str, lang_a: str, text: str, lang: str) -> bool:
    """Whether a name of `lang_a` is surely not in a text of `lang`."""
    return name_places(text, lang).missing(prepared(name, lang_a))


def _by_lexicon(places: NamePlaces, name: Prepared) -> Found:
    best = max((places.by_id.get(one, NOWHERE) for one in name.ids), default=NOWHERE)
    if not best[0]:
        best = max(places.by_state.get(one, NOWHERE) for one in _states(name.ids))
    if not best[0]:
        akin = _akin(places, _beginnings(name.ids, places.lang))
        best = (_AKIN, *akin) if akin else best
    return best


@lru_cache(maxsize=4_096)
def _beginnings(ids: frozenset[str], lang: str) -> tuple[str, ...]:
    """How the adjectives of states and capitals, and the words for their people, begin."""
    own = (one for one in ids if len(one) == _CODE or one in seats())
    found = {begin for one in own for begin in beginnings(one, lang)}
    return tuple(sorted(found))


def _akin(places: NamePlaces, begins: tuple[str, ...]) -> tuple[int, int] | None:
    """The first word that begins as the name of one of these states does."""
    if begins:
        for word, span in places.words:
            if word.startswith(begins):
                return span
    return None


@lru_cache(maxsize=4_096)
def _states(ids: frozenset[str]) -> frozenset[str]:
    """The states that ids are, or are the seats of."""
    return frozenset(seats().get(one, one) for one in ids)


def _by_sound(places: NamePlaces, name: Prepared, thorough: bool) -> Found:
    """The words of a name one by one, or the one that is most like, or all in one word."""
    best: dict[int, tuple[float, int]] = {}
    for form, grade, spot in grades(name, places.ready, thorough=thorough):
        if grade and (grade, -spot) > best.get(form, (0.0, 0)):
            best[form] = (grade, -spot)
    if not best:
        return NOWHERE
    every = {form: _found(places, *one) for form, one in best.items()}
    several = len(name.words)
    results = [every[form] for form in every if form >= several]
    single = [every.get(form, NOWHERE) for form in range(several)]
    first = max(single)
    if first[0]:
        weights = [word.weight + 1 for word in name.words]
        mean = sum(f[0] * w for f, w in zip(single, weights, strict=True)) / sum(weights)
        spread = [f for f in single if f[0] >= _HALF] or [first]
        results.append((mean, min(f[1] for f in spread), max(f[2] for f in spread)))
        results.append((first[0] * (_ONE_WORD if several > 1 else 1.0), *first[1:]))
    return max(results)


def _found(places: NamePlaces, grade: float, spot: int) -> Found:
    at = places.spots[-spot]
    return grade, at.start, at.end


def _by_pinyin(places: NamePlaces, name: Prepared) -> Found:
    """A Chinese name by the reading of its hanzi, whichever of the two texts has them."""
    wanted = name.pinyin
    sure = _READ[min(len(wanted), 3)]
    read, at = read_as_pinyin(places.text)
    for start in range(len(read) - len(wanted) + 1):
        if read[start] == wanted[0] and read[start : start + len(wanted)] == wanted:
            return (sure, at[start], at[start + len(wanted) - 1] + 1)
    latin = places.latin.get("".join(wanted))
    return (sure, *latin) if latin else NOWHERE


def _told(ids: frozenset[str], lang: str) -> bool:
    """Whether a text of a language that is about one of these would have one of their forms."""
    places = all(len(one) == _CODE or one in seats() for one in ids)
    return places and bool(ids & known_ids(lang)) and not ids & _at_home(lang)


@cache
def _at_home(lang: str) -> frozenset[str]:
    """States that a text of the language may mean without a word: "the government", "at home"."""
    return frozenset(lexicon.table(lang, "aliases").get("at_home", ()))


def _person(name: Prepared, lang: str) -> bool:
    """Whether a name is of two words or more that are no words of its language."""
    if not {lang, name.lang} <= _LETTERED or len(name.words) < 2:
        return False
    strong = max(word.weight for word in name.words) >= _SURE_WEIGHT
    return strong and not any(ordinary(word.text, name.lang) for word in name.words)


def ordinary(word: str, lang: str) -> bool:
    """Whether a word, in small letters, is in the dictionary of its language."""
    return _listed(word.lower(), lang)


def noun(word: str, lang: str) -> bool:
    """Whether a word that its language writes with a capital is in its dictionary: in German."""
    return lang == "de" and _listed(word, lang)


def _listed(word: str, lang: str) -> bool:
    from simplemma.strategies import LOW_MEMORY_DICTIONARY_FACTORY

    try:
        words: Any = LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(lang)
    except ValueError:  # a language simplemma has no words of
        return False
    return words.get(word) is not None
