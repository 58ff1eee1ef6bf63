"""Who is meant by a short mention, in languages without a table of names: "Полозов", 首相, 她.

A mention is read as a name, a role, or a pronoun. A part of a name means the fuller name that
stands elsewhere in the article, a role alone the last one before it who has that role, a pronoun
the last speaker. What is not plain gets no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from xlate.quotes.cued.habits import Cues, cues_of
from xlate.quotes.cued.topics import titled_phrases
from xlate.quotes.drafts import Draft, Range

_SIGNS = " \t\u00a0\u3000,،，、.:：«»“”„\"'《》「」『』【】()（）"
_DOTTED = re.compile(r"[ァ-ヴー]+(?:[・＝][ァ-ヴー]+)+")
_CAPITAL = re.compile(r"(?<!\w)[^\W\d_a-zа-яёіїєґ]\w{0,30}(?:['’-]\w{1,30}){0,3}")
_HANGUL_NAME = 3
_STEM = 4
_LONGEST = 60
_MOST = 400


class _Person(NamedTuple):
    """A name and the role it is mentioned with, either of which may be empty."""

    name: str
    role: str


def speakers(text: str, lang: str, drafts: Sequence[Draft]) -> dict[Range, str]:
    """The names of the sources of an article, where it says plainly who is meant."""
    cues = cues_of(lang)
    if cues is None or not cues.data.get("naming"):
        return {}
    mentions = sorted({r for d in drafts for r in (d.source, *d.via) if r is not None})[:_MOST]
    read = {where: _read(text[slice(*where)], cues) for where in mentions}
    known = [*_introduced(text, cues), *((where[0], read[where]) for where in mentions)]
    known = sorted((at, person) for at, person in known if person.name)
    found: dict[Range, str] = {}
    last = ""
    for where in mentions:
        before = [person for at, person in known if at < where[0]]
        if text[slice(*where)].strip(_SIGNS).casefold() in cues.pronouns:
            alone = {person.name for person in before if person.role}
            name = last or (alone.pop() if len(alone) == 1 else "")
        else:
            name = _meant(read[where], before, [person for _, person in known], cues)
        if name:
            found[where] = last = name
    return found


def _meant(person: _Person, before: Sequence[_Person], known: Sequence[_Person], cues: Cues) -> str:
    """The fullest name that a mention can stand for; empty where none is plain."""
    if person.name:
        fuller = [k.name for k in known if _part(person.name, k.name, cues)]
        return max(fuller, key=len, default=person.name)
    for other in (*reversed(before), *known):
        if person.role and other.role and _same_role(person.role, other.role):
            return _meant(other._replace(role=""), (), known, cues)
    return ""


def _same_role(one: str, other: str) -> bool:
    """Whether a role alone means one that stands with a name: 首相, министр, الوزير."""
    one, other = one.removeprefix("ال"), other.removeprefix("ال")
    shorter, longer = sorted((one, other), key=len)
    if shorter[:1] > "\u2e80":
        return longer.endswith(shorter)
    return (
        longer.split()[0][: max(_STEM, len(shorter) - 2)] == shorter[: max(_STEM, len(shorter) - 2)]
    )


def _part(short: str, full: str, cues: Cues) -> bool:
    """Whether a name is a part of a fuller one, but for its case ending."""
    if len(full) <= len(short):
        return False
    if cues.data["naming"] in ("title-last", "title-first"):
        return full.startswith(short) or full.endswith(("・" + short, "·" + short))
    words, others = short.split(), full.split()
    if cues.data["naming"] == "hangul":
        return all(any(o == w or (len(w) == 1 and o.startswith(w)) for o in others) for w in words)
    return len(words) < len(others) and all(any(_alike(w, o) for o in others) for w in words)


def _alike(word: str, other: str) -> bool:
    least = max(_STEM, min(len(word), len(other)) - 2)
    return word[:least] == other[:least] and abs(len(word) - len(other)) <= 3


def _read(label: str, cues: Cues) -> _Person:
    """A mention as a name and a role."""
    label = label.strip(_SIGNS)
    readers = {
        "title-last": _title_last,
        "title-first": _title_first,
        "hangul": _hangul,
        "capitals": _capitals,
        "lead": _lead,
    }
    return readers[cues.data["naming"]](label, cues)


def _title_last(label: str, cues: Cues) -> _Person:
    """Japanese: オルランのコリン・ベール外相."""
    label = label[label.rfind("の") + 1 :] or label
    role = next((title for title in cues.titles if label.endswith(title)), "")
    dotted = _DOTTED.search(label)
    if dotted is not None:
        return _Person(dotted.group(), role)
    name = label.removesuffix(role).strip() if role else label
    if role in cues.data.get("nameless", ()) and name:
        return _Person(label, "")  # "a woman", "the owner of the café"
    return _Person(name, role)


def _title_first(label: str, cues: Cues) -> _Person:
    """Chinese: 奥尔兰外交部长科林·韦尔."""
    cut, role = 0, ""
    for title in cues.titles:
        at = label.rfind(title)
        if at >= 0 and at + len(title) > cut:
            cut, role = at + len(title), title
    return _Person(label[cut:], role)


def _hangul(label: str, cues: Cues) -> _Person:
    """Korean: 코린 베일 오를란 외무장관, 솔매조선소 지배인 민서로."""
    words = re.split(r"\s+", re.sub(r"^.*\S의\s", "", label))
    words = [w for w in words if not w[:1].isdigit()]
    at = next((i for i, w in enumerate(words) if w.endswith(cues.titles)), None)
    if at is None:
        return _Person(" ".join(words), "")
    if words[at].endswith(tuple(cues.data.get("nameless", ()))):
        return _Person("", "")
    if at and words[at] in cues.data.get("personal", ()):
        return _Person(words[at - 1], words[at])
    while len(words) > at + 1 and words[-1] in cues.data.get("personal", ()):
        words.pop()
    if at + 1 < len(words):
        return _Person(" ".join(words[at + 1 :]), words[at])
    whole = len(words[0]) == _HANGUL_NAME or at == 1
    return _Person(" ".join(words[: 1 if whole else 2][:at]), words[at])


def _capitals(label: str, cues: Cues) -> _Person:
    """Russian and Ukrainian: министр энергетики Вендрии Аркадий Полозов."""
    words = label.split()
    run: list[str] = []
    for word in reversed(words):
        if not _CAPITAL.fullmatch(word.strip(_SIGNS)):
            break
        run.insert(0, word.strip(_SIGNS))
    role = words[0].casefold() if words and len(run) < len(words) else ""
    if len(run) == len(words) == 1 and words[0].casefold() in cues.titles:
        return _Person("", words[0].casefold())
    return _Person(" ".join(run[-2:]), role)


def _lead(label: str, cues: Cues) -> _Person:
    """Arabic and Persian: the words behind a title and what belongs to it."""
    words = label.split()
    role = words[0] if words and words[0] in cues.titles else ""
    if "بن" in words[1:]:
        at = words.index("بن", 1)
        return _Person(" ".join(words[at - 1 : at + 2]), role)
    if not role:
        return _Person(label, "")
    names = words[1:]
    last = max((i for i, w in enumerate(names) if w.startswith("ال")), default=-1)
    return _Person(" ".join(names[last + 1 :]) if role.startswith("ال") or last >= 0 else "", role)


def _introduced(text: str, cues: Cues) -> list[tuple[int, _Person]]:
    """People the text names with their role outside the mentions: a title and a name beside it."""
    naming = cues.data["naming"]
    if naming in ("title-last", "hangul"):
        found = [
            (m.phrase[0], _read(text[slice(*m.phrase)], cues)) for m in titled_phrases(text, cues)
        ]
    elif naming == "capitals":
        found = list(_capital_runs(text, cues))
    elif naming == "lead":
        found = [
            (m.start(), _Person(m.group(), _near_title(text, m.span(), cues)))
            for m in re.finditer(r"(?<!\w)[^\W\d_]+ بن [^\W\d_]+", text)
        ]
    else:
        found = []
    return found[:_MOST]


def _near_title(text: str, where: Range, cues: Cues) -> str:
    """The title that stands before a name or behind it, within the same sentence."""
    before = re.split(r"[.\n]", text[max(0, where[0] - _LONGEST) : where[0]])[-1].split()
    behind = re.split(r"[.\n]", text[where[1] : where[1] + _LONGEST])[0].split()
    titles = [w for w in (*reversed(before), *behind) if w.strip(_SIGNS) in cues.titles]
    return titles[0].strip(_SIGNS) if titles else ""


def _capital_runs(text: str, cues: Cues) -> Iterator[tuple[int, _Person]]:
    """Two names in capitals, with the title that stands before them."""
    run = re.compile(rf"{_CAPITAL.pattern}(?:[ \u00a0]{_CAPITAL.pattern}){{1,3}}")
    for match in run.finditer(text):
        head = match.group().split()
        before = re.split(r"[.!?\n]", text[max(0, match.start() - _LONGEST) : match.start()])[-1]
        roles = [w for w in before.casefold().split() if w in cues.titles]
        if head[0].casefold() in cues.titles and len(head) > 2:
            roles.append(head[0].casefold())
        yield match.start(), _Person(" ".join(head[-2:]), roles[-1] if roles else "")
