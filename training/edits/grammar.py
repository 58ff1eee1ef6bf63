"""Rough word classes in context, and inflection: what the second half of the edits builds on.

A tag is a short string: d determiner, s possessive, p preposition, c coordinator, b subordinator,
x auxiliary, q pronoun, w relative or question word, t "to", m number, N name, n noun, v base or
present verb, D past or participle, G -ing form, j adjective, r adverb, "" a mark, "?" unsure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from training.edits.base import Edited, change, core, low, starts, uncaps
from xlate.text import lexicon

_CLOSED = {
    "d": "a an the this that these those some any no every each both all another either neither",
    "s": "his her its their our my your whose",
    "p": "in on at by for from with during after before under over through across against near"
    " since until within without between among behind toward towards around amid despite of as"
    " into onto about above below beyond off out up down per via like unlike than",
    "c": "and or but nor",
    "b": "because although though while when if unless whereas once so",
    "x": "is are was were be been being am has have had having do does did will would can could"
    " should must may might shall isn't aren't wasn't weren't don't doesn't didn't won't wouldn't"
    " can't couldn't hasn't haven't hadn't cannot",
    "q": "i he she it they we you him them us me himself herself itself themselves everyone someone"
    " anyone nobody nothing something anything everything one",
    "w": "who whom which what where why how that's",
    "t": "to",
    "m": "two three four five six seven eight nine ten eleven twelve dozen hundred thousand million"
    " billion trillion",
    "r": "not also very already still now then here there just even too again soon often always"
    " never only quite almost ever yet more most less least once today yesterday tomorrow however"
    " rather together away back perhaps maybe",
    "j": "many few several other such own new last next first second third former latter same more"
    " good bad big small old young high low long short early late major great large",
}
CLOSED = {w: tag for tag, row in _CLOSED.items() for w in row.split()}
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't 's".split())
HAVE = frozenset("has have had having hasn't haven't hadn't".split())
NOMINAL = frozenset("nN")
_NOUN_ENDS = (
    "tion sion ment ness ity ance ence ship hood ism ist age dom ture cy ery ogy phy ers ors"
    " men ions ments ists ities ances ences ures".split()
)
_ADJ_ENDS = tuple("ous ful ive able ible ical less ian ese ish ary onal rial cial".split())
_IRREGULAR = {
    "say": "said said", "tell": "told told", "ask": "asked asked", "make": "made made",
    "take": "took taken", "give": "gave given", "get": "got got", "go": "went gone",
    "see": "saw seen", "know": "knew known", "find": "found found", "keep": "kept kept",
    "hold": "held held", "win": "won won", "lose": "lost lost", "pay": "paid paid",
    "meet": "met met", "send": "sent sent", "leave": "left left", "bring": "brought brought",
    "buy": "bought bought", "sell": "sold sold", "build": "built built", "cut": "cut cut",
    "put": "put put", "hit": "hit hit", "set": "set set", "let": "let let", "read": "read read",
    "run": "ran run", "come": "came come", "become": "became become", "begin": "began begun",
    "speak": "spoke spoken", "write": "wrote written", "drive": "drove driven",
    "rise": "rose risen",
    "fall": "fell fallen", "grow": "grew grown", "throw": "threw thrown", "break": "broke broken",
    "choose": "chose chosen", "fight": "fought fought", "seek": "sought sought",
    "think": "thought thought", "feel": "felt felt", "lead": "led led", "steal": "stole stolen",
    "shoot": "shot shot", "swear": "swore sworn", "shake": "shook shaken", "lie": "lied lied",
    "quit": "quit quit", "spend": "spent spent", "stand": "stood stood", "hear": "heard heard",
    "understand": "understood understood", "withdraw": "withdrew withdrawn", "eat": "ate eaten",
    "forbid": "forbade forbidden", "show": "showed shown", "teach": "taught taught",
    "catch": "caught caught", "sink": "sank sunk", "sing": "sang sung", "wear": "wore worn",
    "burst": "burst burst", "slay": "slew slain", "flee": "fled fled", "hurt": "hurt hurt",
    "beat": "beat beaten", "strike": "struck struck", "tear": "tore torn", "burn": "burned burned",
    "do": "did done", "have": "had had", "hide": "hid hidden", "bet": "bet bet", "die": "died died",
    "spread": "spread spread", "cost": "cost cost", "shut": "shut shut", "deal": "dealt dealt",
}  # fmt: skip
_DOUBLED = frozenset(
    "plan stop ban slam jab rob beg drop cut hit put set get run win let quit grab"
    " step shut trap stab dip rip tap admit permit regret commit refer occur prefer"
    " submit transfer compel propel expel rebel control begin".split()
)
_SOMEONE = frozenset(
    "people police government army court company team club party man woman men women child children"
    " minister president lawyer doctor driver officer official soldier protester worker resident"
    " family group union opposition authorities parliament ministry agency council committee bank"
    " player coach manager director mayor governor judge prosecutor teacher student journalist"
    " patient passenger victim suspect attacker friend neighbour mother father son daughter brother"
    " sister wife husband leader king queen country state city region crowd troops navy rival"
    " opponent hospital school university airline firm media singer artist author fan migrant"
    " refugee citizen voter expert scientist investor customer employee employer owner".split()
)
PAST = {f: b for b, row in _IRREGULAR.items() for f in row.split() if f != b}
_PLURALS = {"man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet",
            "wife": "wives", "life": "lives", "leaf": "leaves", "half": "halves"}  # fmt: skip
_SAME_PLURAL = (
    "ware",
    "craft",
    "media",
    "people",
    "police",
    "troops",
    "series",
    "means",
    "staff",
    "goods",
    "rice",
    "bread",
    "meat",
    "food",
    "fruit",
    "talks",
    "clothes",
)


def past(verb: str, participle: bool = False) -> str:
    """The past of a base form, of its first word if there are several."""
    first, _, rest = verb.partition(" ")
    if first in _IRREGULAR:
        form = _IRREGULAR[first].split()[participle]
    elif first.endswith("e"):
        form = first + "d"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        form = first[:-1] + "ied"
    else:
        form = first + (first[-1] if first in _DOUBLED else "") + "ed"
    return f"{form} {rest}".strip()


def gerund(verb: str) -> str:
    """The -ing form."""
    first, _, rest = verb.partition(" ")
    if first.endswith("ie"):
        form = first[:-2] + "ying"
    elif first.endswith("e") and not first.endswith(("ee", "oe", "ye")) and first != "be":
        form = first[:-1] + "ing"
    else:
        form = first + (first[-1] if first in _DOUBLED else "") + "ing"
    return f"{form} {rest}".strip()


def plural(noun: str) -> str:
    """The plural of a noun, of its last word; also the third person of a verb."""
    lead, _, last = noun.rpartition(" ")
    if last in _PLURALS:
        form = _PLURALS[last]
    elif last.endswith(_SAME_PLURAL):
        form = last
    elif last.endswith("man") and last != "human":
        form = last[:-2] + "en"
    elif last.endswith(("s", "x", "z", "ch", "sh")) or last in ("go", "do", "hero", "veto", "echo"):
        form = last + "es"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        form = last[:-1] + "ies"
    else:
        form = last + "s"
    return f"{lead} {form}".strip()


def third(verb: str) -> str:
    """The third person of the present."""
    first, _, rest = verb.partition(" ")
    return f"{'has' if first == 'have' else plural(first)} {rest}".strip()


FORMS: tuple[Callable[[str], str], ...] = (str, past, lambda v: past(v, True), gerund, third)


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    """Word class by base form, from the names of xlate's synonym files."""
    found: dict[str, set[str]] = {}
    for name in lexicon.names("en", "synonyms"):
        last = name.rsplit("/", 1)[-1]
        tag = {"adj": "j", "nou": "n", "ver": "v", "adv": "r"}.get(last[:3])
        for group in lexicon.groups("en", name) if tag else ():
            for entry in (*group.get("same", ()), *group.get("near", ())):
                for word in entry.split("|"):
                    if word.strip().isalpha():
                        found.setdefault(word.strip().lower(), set()).add(str(tag))
    return {w: frozenset(t) for w, t in found.items()}


def _bases(word: str) -> list[tuple[str, str]]:
    """(base form, what the ending says) for endings that may be inflection."""
    found = [(word, "")]
    if word in PAST:
        found.append((PAST[word], "D"))
    for end, tag in (("ing", "G"), ("ed", "D"), ("s", "S")):
        stem = word[: -len(end)]
        if word.endswith(end) and len(stem) > 2 and not word.endswith("ss"):
            found += [(stem, tag), (stem + "e", tag)]
            if stem.endswith("i") or (tag == "S" and stem.endswith("ie")):
                found.append((stem.rstrip("e")[:-1] + "y", tag))
            if tag == "S" and stem.endswith("e"):
                found.append((stem[:-1], tag))
            if stem[-1] == stem[-2]:
                found.append((stem[:-1], tag))
    return found


@lru_cache(maxsize=100_000)
def classes(word: str) -> frozenset[str]:
    """What a word outside its context can be: any of n v D G j r; empty for unknown or closed."""
    if word in CLOSED or not word.replace("-", "").isalpha():
        return frozenset()
    found: set[str] = set()
    for base, how in _bases(word):
        for tag in _classes().get(base, ()):
            if how == "":
                found.add("G" if word.endswith("ing") and tag == "v" else tag)
            elif how == "S" and tag in "nv":
                found.add(tag)
            elif how in "DG" and tag == "v" and how:
                found.add(how)
    if not found:
        found |= _by_ending(word)
    return frozenset(found)


def _by_ending(word: str) -> set[str]:
    if word.endswith("ly") and len(word) > 4:
        return {"r"}
    if word.endswith("ed") and len(word) > 4:
        return {"D"}
    if word.endswith("ing") and len(word) > 5:
        return {"G"}
    if word.endswith(_ADJ_ENDS) or "-" in word:
        return {"j"}
    return {"n"} if word.endswith(tuple(_NOUN_ENDS)) or len(word) > 3 else set()


@lru_cache(maxsize=4096)
def _tags(tokens: tuple[str, ...]) -> tuple[str, ...]:
    tags: list[str] = []
    words = [low(t) for t in tokens]
    ends = [bool(core(t)[2]) or not w for t, w in zip(tokens, words, strict=True)]
    for i, word in enumerate(words):
        mark = i == 0 or ends[i - 1]
        before = "" if mark else tags[-1]
        upper = core(tokens[i])[1][:1].isupper()
        follows = "" if ends[i] or i + 1 >= len(words) else words[i + 1]
        tags.append(_tag(word, upper and not starts(tokens, i), before, follows, words, i))
    return tuple(tags)


def tagged(tokens: Sequence[str]) -> tuple[str, ...]:
    """The rough tag of every token."""
    return _tags(tuple(tokens))


def _tag(word: str, name: bool, before: str, follows: str, words: Sequence[str], at: int) -> str:
    if not word:
        return ""
    if word[0].isdigit():
        return "m"
    if name and word != "i":
        return "N"
    if word == "that" and before and before not in "pc":
        return "w"
    if word == "her" and not (classes(follows) & {"n", "j"}):
        return "q"
    if word in CLOSED:
        return CLOSED[word]
    can = classes(word[:-2] if word.endswith("'s") else word)
    if word.endswith("'s"):
        return "n"
    last = words[at - 1] if at else ""
    following = CLOSED.get(follows, "-")
    return _open(can, before, last, classes(follows), following) if can else "?"


def _open(
    can: frozenset[str], before: str, last: str, nextcan: frozenset[str], following: str
) -> str:
    """The class of an open-class word: what its neighbours ask for first, then what it can be."""
    if before in ("t", "q") or (before == "x" and last not in BE | HAVE):
        for tag in ("v", "D", "G"):
            if tag in can:
                return tag
    if before in ("d", "s", "m", "j", "p"):
        noun_next = bool(nextcan & {"n", "G"})
        if "j" in can and (noun_next or "n" not in can):
            return "j"
        if "D" in can and before != "p" and noun_next:
            return "j"
        if "n" in can:
            return "n"
    if before in ("n", "N", "w") and can & {"v", "D"} and not (can & {"n"} and before != "w"):
        return "D" if "D" in can else "v"
    if before in ("n", "N") and "D" in can and following in "ds":
        return "D"
    for tag in ("r", "j", "D", "G", "n", "v"):
        if tag in can:
            return tag
    return "?"


def closed_by_mark(token: str) -> bool:
    """Whether marks follow the word (or it is one)."""
    return bool(core(token)[2]) or not core(token)[1]


def phrase_end(tokens: Sequence[str], tags: Sequence[str], at: int) -> int:
    """Where the noun phrase that begins at `at` ends; `at` itself where none does."""
    k, seen = at, False
    while k < len(tokens):
        tag = tags[k]
        if (
            not tag
            or (seen and tag in ("d", "s", "q", "m"))
            or tag not in ("d", "s", "m", "j", "n", "N", "G" if k == at + 1 else "n")
        ):
            break
        seen = seen or tag in NOMINAL or tag == "m"
        k += 1
        if closed_by_mark(tokens[k - 1]):
            break
    while k > at and tags[k - 1] not in ("n", "N", "m"):
        k -= 1
    return k


def bare(tokens: Sequence[str], start: int, end: int) -> list[str]:
    """The words there without the marks around them, as they stand inside a sentence."""
    out = list(tokens[start:end])
    if start == 0:
        out[0] = uncaps(out[0])
    lead, _, _ = core(out[0])
    out[0] = out[0][len(lead) :]
    tail = core(out[-1])[2]
    if tail:
        out[-1] = out[-1][: -len(tail)]
    return [w for w in out if w]


def exchange(
    tokens: Sequence[str], a: tuple[int, int], b: tuple[int, int], name: str, grave: str = "major"
) -> Edited | None:
    """The words of two places exchanged, the marks left where they were."""
    first, second = bare(tokens, *a), bare(tokens, *b)
    if not first or not second or [w.lower() for w in first] == [w.lower() for w in second]:
        return None
    return change(tokens, [(*a, second), (*b, first)], name, grave)


def someone(tokens: Sequence[str], tags: Sequence[str], start: int, end: int) -> bool:
    """Whether a phrase is somebody: a name, or ends in a word for people or a body of people."""
    last = low(tokens[end - 1])
    return tags[end - 1] == "N" or last in _SOMEONE or last.removesuffix("s") in _SOMEONE
