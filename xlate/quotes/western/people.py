"""The persons that an article names: which capitals are names, and which office is whose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from xlate.quotes.drafts import Range
from xlate.quotes.western.habits import Habits, Title

_UP = r"[^\W\d_a-zß-öø-ÿ]"
_CAP = rf"{_UP}(?:[\w]*(?:[-'’]\w+)*|\.(?:-?{_UP}\.)*)"
_WORD = re.compile(r"\w+(?:[-'’]\w+)*\.?|[,.:;!?()\n«»“”„\"—–]")
_LEFT, _RIGHT, _MOST_WORDS = 90, 40, 8
_MOST_RUNS = 4000
_FUNCTION = (
    "determiners", "stops", "of", "adverbs", "conjunctions", "that", "relatives", "times",
    "subordinators", "negations", "as_words", "clitics", "auxiliaries", "weak_phrases", "nobody",
    "impersonal",
)  # fmt: skip


@dataclass(slots=True)
class Person:
    """A run of capitals that is a name: where it stands, its words, and what it is told to be."""

    start: int
    end: int
    key: tuple[str, ...]
    titles: list[Title] = field(default_factory=list)
    gender: str = ""
    complement: bool = False
    governed: bool = False


def find_people(text: str, habits: Habits) -> list[Person]:
    """The names of a text in order: those of places and bodies too, where no word tells."""
    particles = "|".join(sorted(map(re.escape, habits.sets["name_particles"]), key=len)[::-1])
    run = re.compile(
        rf"(?<!\w)(?<!\w-){_CAP}(?:[ \u00a0](?:(?:{particles})[ \u00a0]){{0,2}}{_CAP})*"
    )
    nouns = _nouns(text, habits) if habits.nouns_capital else frozenset()
    found: list[Person] = []
    for match in run.finditer(text):
        if len(found) == _MOST_RUNS:
            break
        person = _person(text, match, habits, nouns)
        if person is not None:
            found.append(person)
    return found


def _nouns(text: str, habits: Habits) -> frozenset[str]:
    """German words with a capital that an article or an adjective makes nouns somewhere."""
    dets = "|".join(sorted(habits.sets["determiners"]))
    pattern = re.compile(rf"(?<!\w)(?i:{dets})\s+(?:[a-zäöüß]\w*\s+){{0,2}}({_UP}\w*)")
    return frozenset(m.group(1).casefold() for m in pattern.finditer(text))


def _person(
    text: str, match: re.Match[str], habits: Habits, nouns: frozenset[str]
) -> Person | None:
    words = [m.span() for m in re.finditer(r"[^\s\u00a0]+", match.group())]
    base = match.start()
    titles: list[Title] = []
    gender = ""
    while words:
        word = text[base + words[0][0] : base + words[0][1]]
        title = habits.title(word)
        low = word.casefold()
        if title is not None and title.kind in ("title", "courtesy", "body"):
            titles.append(title)
            gender = title.gender or gender
        elif not (_function(low, habits) or low in nouns):
            break
        words.pop(0)
    if not words or text[base + words[0][0]].islower():
        return None
    previous, joined = _led(text, base, habits)
    complement = joined and not titles
    capitals = all(text[base + a].isupper() for a, _ in words)
    if (
        complement and len(words) >= 3 and capitals
    ):  # "la presidente di Calandria Rosaura Quintanal"
        words, complement = words[-2:], False
    start, end = base + words[0][0], base + words[-1][1]
    key = tuple(text[base + a : base + b].casefold().rstrip(".") for a, b in words)
    person = Person(start, end, key, [t for t in titles if t.kind == "title"], gender, complement)
    person.governed = previous in habits.sets["stops"]
    if any(t.kind == "body" for t in titles):
        return None
    if not complement:
        _told(text, person, habits, previous)
    return person


def _led(text: str, at: int, habits: Habits) -> tuple[str, bool]:
    """The word before a name, and whether an "of" joins the name to what stands before it."""
    before = re.findall(r"[\w'’]+|[^\w\s]", text[max(0, at - 20) : at])
    last, earlier = (word.casefold().replace("’", "'") for word in ["", "", *before][:-3:-1])
    of = habits.sets["of"]
    return last, last in of or (last in habits.sets["determiners"] and earlier in of)


def _function(low: str, habits: Habits) -> bool:
    low = low.replace("’", "'")
    return low in habits.pronouns or any(low in habits.sets[name] for name in _FUNCTION)


def _told(text: str, person: Person, habits: Habits, previous: str) -> None:
    """Give a name the title that stands before it or, behind a comma, after it."""
    before = [
        m.group().casefold()
        for m in _WORD.finditer(text, max(0, person.start - _LEFT), person.start)
    ]
    title = _before(before[-_MOST_WORDS:], habits)
    if title is None:
        after = [m.group() for m in _WORD.finditer(text, person.end, person.end + _RIGHT)][:4]
        title = _after(after, habits)
    if title is not None:
        if title.kind == "title":
            person.titles.append(title)
        person.gender = person.gender or title.gender


def _before(words: list[str], habits: Habits) -> Title | None:
    """The title that leads to a name: "ministre de la Culture, X", "M. X", "presidente X"."""
    linked = True
    if words and words[-1] == ",":
        words = words[:-1]
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        title = habits.title(word)
        if word.endswith(".") and (title is None or title.kind != "courtesy"):
            return None
        if title is not None and title.kind in ("title", "courtesy") and linked:
            article = words[at - 1] if at else ""
            return title if title.gender else title._replace(gender=_gender(article, habits))
        if not word[0].isalnum() or word in habits.sets["auxiliaries"]:
            return None
        joins = word.replace("’", "'") in habits.sets["of"] | habits.sets["determiners"]
        elided = "'" in word.replace("’", "'")
        if word in habits.sets["stops"] and not joins:
            return None
        linked = joins or elided
    return None


def _gender(article: str, habits: Habits) -> str:
    """What an article tells where men and women share a title: "la ministre"."""
    if article in habits.sets["feminine"]:
        return "f"
    return "m" if article in habits.sets["masculine"] else ""


def _after(words: list[str], habits: Habits) -> Title | None:
    """The title behind a name: ", presidente de la cofradía", " (ministre)"."""
    if not words or words[0] not in (",", "("):
        return None
    for word in words[1:3]:
        title = habits.title(word.casefold())
        if title is not None:
            return title if title.kind == "title" else None
        if word.casefold() not in habits.sets["determiners"]:
            return None
    return None


def fullest(person: Person, people: Sequence[Person]) -> Person | None:
    """The longest form of a name; None where two persons share what is given of it."""
    longer = [
        other for other in people
        if len(other.key) > len(person.key) and set(person.key) <= set(other.key)
        and person.key[-1] == other.key[-1]
        and not (person.gender and other.gender and person.gender != other.gender)
    ]  # fmt: skip
    if not longer:
        return person
    keys = {other.key for other in longer}
    if len(keys) == 1:
        return longer[0]
    most = max(longer, key=lambda o: (len(o.key), -o.start))
    return most if all(set(key) <= set(most.key) for key in keys) else None


def within(people: Sequence[Person], where: Range) -> list[Person]:
    """The names that stand in a stretch."""
    return [p for p in people if where[0] <= p.start and p.end <= where[1]]
