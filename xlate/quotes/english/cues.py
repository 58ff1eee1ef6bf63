"""Reporting verbs in a sentence: where each cue stands, who its subject is, and how it is built."""

from __future__ import annotations

from dataclasses import dataclass

from xlate.quotes.english.phrases import inverted, is_finite, object_end, subject, with_apposition
from xlate.quotes.english.tokens import Sentence


@dataclass(slots=True)
class Cue:
    """A cue over the tokens `first:last` with its verb at `verb`.

    `kind` is "finite", "participle" (", saying"), "passive" ("reported by X"), or "phrase"
    ("according to X"). `behind` is where the source ends when it stands behind the verb. `quoter`
    is who quotes the source: the agency in "the agency quoted Kim as saying".
    """

    first: int
    last: int
    verb: int
    lemma: str
    kind: str
    source: tuple[int, int] | None = None
    behind: int | None = None
    joined: bool = False
    quoter: tuple[int, int] | None = None
    number: int = 0

    @property
    def left(self) -> int:
        """The first token of the cue and of what stands in front of it: source or quoter."""
        if self.joined or self.kind == "participle":
            return self.first
        starts = [r[0] for r in (self.source, self.quoter) if r is not None]
        return min(self.first, *starts) if starts else self.first


def find_cues(sentence: Sentence) -> list[Cue]:
    """The cues of a sentence, in order, each with its source as far as it is plain."""
    cues: list[Cue] = []
    for index in range(len(sentence.toks)):
        if not sentence.free(index):
            continue
        cue = _phrase(sentence, index) if sentence.low(index) == "according" else None
        if cue is None and sentence.low(index) in sentence.words.verbs:
            cue = _verb(sentence, index, cues)
        if cue is not None and (not cues or cue.first >= cues[-1].last):
            cue.number = len(cues)
            cues.append(cue)
    return cues


def _phrase(sentence: Sentence, index: int) -> Cue | None:
    """According to somebody."""
    if sentence.low(index + 1) != "to" or not sentence.is_word(index + 2):
        return None
    end = index + 2
    while sentence.is_word(end) and end - index < 30:
        low = sentence.low(end)
        if end > index + 2 and low in sentence.words.grammar["ends_phrase"]:
            break
        end += 1
    if index and sentence.low(end) == ",":
        end = with_apposition(sentence, end)
        end -= sentence.low(end - 1) == ","
    return Cue(index, index + 2, index, "according", "phrase", (index + 2, end), end)


def _verb(sentence: Sentence, index: int, before: list[Cue]) -> Cue | None:
    words = sentence.words
    verb = words.verbs[sentence.low(index)]
    first, helpers = _chain(sentence, index)
    last = index + 1 + _particle(sentence, index, verb.lemma)
    cue = Cue(first, last, index, verb.lemma, "finite")
    if verb.lemma in words.frames["quoting"]:
        quoting = _quoting(sentence, cue, bool(helpers & words.grammar["be"]))
        if quoting is not None:
            return quoting
    if "ing" in verb.shapes and not helpers & words.grammar["be"]:
        return _participle(sentence, cue, before)
    if "participle" in verb.shapes and helpers & words.grammar["be"]:
        return _passive(sentence, cue)
    if sentence.low(index + 1) == "by" and "participle" in verb.shapes:
        return _passive(sentence, cue)
    if not _verbal(sentence, index, first, helpers):
        return None
    if "to" in helpers and not _to_say(sentence, cue):
        return None
    _to_convey(sentence, cue)
    return cue if _find_source(sentence, cue, before) else None


def _quoting(sentence: Sentence, cue: Cue, passive: bool) -> Cue | None:
    """Read "the agency quoted Kim as saying", "Kim was quoted by the agency as saying"."""
    end = cue.last
    while end < len(sentence.toks) and end - cue.last < 25 and sentence.free(end):
        if sentence.low(end) == "as" and sentence.low(end + 1).endswith("ing"):
            break
        end += 1
    else:
        return None
    if end >= len(sentence.toks) or sentence.low(end) != "as":
        return None
    cue.lemma = "say"
    front = subject(sentence, cue.first)
    behind = (cue.last, end) if end > cue.last else None
    cue.behind = end + 2
    if passive:
        by = behind is not None and sentence.low(cue.last) == "by"
        cue.source, cue.quoter = front, (cue.last + 1, end) if by and end > cue.last + 1 else None
        if sentence.low(end + 2) == "by":
            cue.behind = object_end(sentence, end + 3)
            cue.quoter = (end + 3, cue.behind) if cue.behind > end + 3 else None
    else:
        cue.source, cue.quoter = behind, front
    return cue if cue.source is not None else None


def _chain(sentence: Sentence, index: int) -> tuple[int, frozenset[str]]:
    """The first token of the verb group that ends at `index`, and the helping words in it."""
    words = sentence.words
    first = index
    helpers: set[str] = set()
    at = index - 1
    while at >= 0 and index - at < 7 and sentence.free(at):
        low = sentence.low(at)
        helping = low in words.auxiliaries or low in words.modals or low == "to"
        if low == "'s" and sentence.low(at - 1) not in words.pronouns:
            break
        if helping:
            helpers.add(low)
            first = at
        elif low in words.adverbs or (low.endswith("ly") and not sentence.capital(at)):
            if low not in words.pronouns:
                first = at
        else:
            break
        at -= 1
    while first < index and sentence.low(first) in sentence.words.grammar["outside_chain"]:
        first += 1
    return first, frozenset(helpers)


def _particle(sentence: Sentence, index: int, lemma: str) -> int:
    """How many words behind the verb belong to its cue: "for" in "called for"."""
    for particle in sentence.words.particles.get(lemma, ()):
        if all(sentence.low(index + 1 + i) == word for i, word in enumerate(particle)):
            return len(particle)
    return 0


def _verbal(sentence: Sentence, index: int, first: int, helpers: frozenset[str]) -> bool:
    """Whether the word is a verb here, and not a noun or an adjective."""
    words = sentence.words
    verb = words.verbs[sentence.low(index)]
    before = sentence.low(first - 1) if first == index else ""
    if first == index and (before in words.determiners and before not in words.pronouns):
        return False
    if (before != "but" and before in words.prepositions) or before in ("'s", "no"):
        return False
    if helpers:
        return True
    marked = verb.lemma in words.frames["marked"]
    if "past" in verb.shapes and "base" not in verb.shapes and not marked:
        return True
    following = sentence.low(index + 1)
    if verb.shapes & {"s", "past"} and _speaks(sentence, index, first):
        return True
    if verb.lemma in words.frames["marked"]:
        return False
    clause = following in sentence.words.grammar["joins_clause"] or following in words.pronouns
    name = first - 1
    while sentence.capital(name):
        name -= 1
    closing = following in ("", ".", ",") and 0 < name < first - 1 and sentence.low(name) == ","
    taking = following in words.determiners or sentence.capital(index + 1)
    if "s" in verb.shapes and taking and sentence.low(first - 1) == ",":
        return True
    if verb.lemma in words.frames["noun_like"] and not clause and not closing:
        return before in words.pronouns and before not in words.determiners
    if "s" in verb.shapes or "past" in verb.shapes:
        return True
    plural = before.endswith("s") and before != "'s" and not before.endswith("ss")
    reports = verb.lemma in words.frames["always"] and sentence.free(first - 1)
    return plural or before in words.grammar["plural"] or reports


def _speaks(sentence: Sentence, index: int, first: int) -> bool:
    """Whether words in marks stand right behind the verb, or right before it and its subject."""
    at = index + 1 + (sentence.low(index + 1) in (",", ":"))
    for place in (at, first - 1, first - 2):
        if 0 <= place < len(sentence.toks) and sentence.toks[place].kind == "q":
            return True
    return False


def _to_say(sentence: Sentence, cue: Cue) -> bool:
    """Whether the infinitive hangs on a verb right before it, as in "went on to say"."""
    at = cue.first - 1
    if sentence.low(at) == "on" and sentence.low(at - 1) in sentence.words.grammar["going_on"]:
        cue.first = at - 1
        return True
    if sentence.low(at) in sentence.words.grammar["continuing"] and sentence.free(at):
        cue.first = at
        return True
    return False


def _to_convey(sentence: Sentence, cue: Cue) -> None:
    """Take "sought to convey that" as one cue."""
    words = sentence.words
    second = words.verbs.get(sentence.low(cue.last + 1))
    if cue.lemma not in words.frames["infinitive"] or sentence.low(cue.last) != "to":
        return
    if second is None or second.lemma not in words.frames["clause"]:
        return
    if sentence.low(cue.last + 2) in sentence.words.grammar["joins_clause"]:
        cue.verb, cue.lemma, cue.last = cue.last + 1, second.lemma, cue.last + 2


def _find_source(sentence: Sentence, cue: Cue, before: list[Cue]) -> bool:
    """Look for the source: in front, behind, or, after "and", with the verb before."""
    at = cue.first - 1
    previous = sentence.toks[at] if at >= 0 else None
    quoted = previous is not None and _ends_speech(sentence, at)
    closes = previous is not None and previous.low == "," and cue.first == cue.verb
    tells = closes and not quoted and cue.lemma in sentence.words.frames["addressee"]
    tells = tells and main_subject(sentence, cue.first) is None  # "Prim, a pilot, told Belwire"
    if (quoted or closes) and not tells and cue.lemma in sentence.words.inverting:
        found = inverted(sentence, cue.last)
        if found is not None and closes and not quoted and sentence.quoted(at - 1):
            place = sentence.low(found[0]) in sentence.words.prepositions
            quoted = not (place or is_finite(sentence, found[1]))  # '“a lock”, said Kim to us'
        place = found is not None and sentence.low(found[0]) in sentence.words.prepositions
        if place and not quoted and _opens_sentence(sentence, subject(sentence, cue.first)):
            found = None  # "Holt, the governor, said in the capital, Oruna."
        if found is not None and (quoted or sentence.low(found[1]) in ("", ".", ",")):
            cue.source, cue.behind = found, found[1]
            return True
    if previous is None or quoted:
        return False
    if previous.low in sentence.words.grammar["joiners"] or (
        previous.low == "," and before and sentence.low(at - 1) != "that"
    ):
        cue.source = subject(sentence, cue.first) if previous.low == "," else None
        if cue.source is None:
            if _goes_on_in_clause(sentence, cue, before):
                return False
            cue.joined = True
            cue.source = _shared(sentence, cue, before)
        return cue.source is not None
    cue.source = subject(sentence, cue.first)
    return cue.source is not None


def _goes_on_in_clause(sentence: Sentence, cue: Cue, before: list[Cue]) -> bool:
    """Whether the verb is one of the words told: "said the court sits and will rule in May"."""
    if not before or before[-1].kind != "finite" or before[-1].behind is not None:
        return False
    said = before[-1]
    if said.lemma not in sentence.words.frames["clause"] or cue.first - said.last > 40:
        return False
    if not any(is_finite(sentence, i) for i in range(said.last + 1, cue.first)):
        return False
    helper = sentence.low(cue.first)
    modal = cue.first < cue.verb and helper in sentence.words.modals
    found = cue.lemma in sentence.words.grammar["shows"] and cue.first == cue.verb
    had = any(
        sentence.low(i) in sentence.words.grammar["perfect"] for i in range(said.last, cue.first)
    )
    return modal or (found and had)


def _opens_sentence(sentence: Sentence, found: tuple[int, int] | None) -> bool:
    """Whether a subject begins the sentence, or follows right behind words in marks."""
    return found is not None and (found[0] == 0 or sentence.quoted(found[0] - 1))


def _ends_speech(sentence: Sentence, index: int) -> bool:
    """Whether a quote ends here that can be what was said, rather than a name in marks."""
    tok = sentence.toks[index]
    if tok.kind == "q" or tok.draft is None:
        return tok.kind == "q"
    return tok.low in (",", ".", "?", "!", "…", "...")


def _shared(sentence: Sentence, cue: Cue, before: list[Cue]) -> tuple[int, int] | None:
    """The source of the verb before this one, or else the subject of the sentence."""
    for other in reversed(before):
        if other.kind == "finite" and other.source is not None:
            return other.source
    return main_subject(sentence, cue.first)


def main_subject(sentence: Sentence, limit: int) -> tuple[int, int] | None:
    """The subject of the first finite verb before the token `limit`."""
    for index in range(1, min(limit, 60)):
        if is_finite(sentence, index) and not _in_relative(sentence, index):
            first, _ = _chain(sentence, index)
            found = subject(sentence, first)
            if found is not None and sentence.low(found[0]) not in sentence.words.relatives:
                return found
    return None


def _in_relative(sentence: Sentence, index: int) -> bool:
    return sentence.low(index - 1) in sentence.words.relatives


def _participle(sentence: Sentence, cue: Cue, before: list[Cue]) -> Cue | None:
    """A cue in -ing: ", saying", "while calling", "with the ministry warning"."""
    at = cue.first - 1
    low = sentence.low(at)
    cue.kind = "participle"
    if low in ("", ",", "while", "by", "and", "before", "after", "without", "in", ")") or (
        at >= 0 and (sentence.toks[at].kind == "q" or sentence.toks[at].draft is not None)
    ):
        cue.source = _shared(sentence, cue, before)
        if cue.source is None and at < 0:
            cue.source = _following_subject(sentence, cue)
        return cue if cue.source is not None else None
    if low in sentence.words.prepositions or low in sentence.words.determiners:
        return None
    found = subject(sentence, cue.first)
    if found is not None and sentence.low(found[0] - 1) == "with":
        cue.source = found
        return cue
    return None


def _following_subject(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """The subject of the main clause behind "Citing the law, "."""
    for index in range(cue.last, min(len(sentence.toks), cue.last + 40)):
        if sentence.low(index) == ",":
            for verb in range(index + 1, min(len(sentence.toks), index + 20)):
                if is_finite(sentence, verb):
                    return subject(sentence, _chain(sentence, verb)[0])
            return None
    return None


def _passive(sentence: Sentence, cue: Cue) -> Cue | None:
    """A cue in the passive: its source stands behind "by"; without one nobody is named."""
    if sentence.low(cue.last) != "by" or not sentence.is_word(cue.last + 1):
        return None
    cue.kind = "passive"
    end = object_end(sentence, cue.last + 1)
    if end <= cue.last + 1:
        return None
    cue.source, cue.behind = (cue.last + 1, end), end
    cue.last += 1
    return cue
