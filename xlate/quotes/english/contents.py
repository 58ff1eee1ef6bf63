"""Where the reported words begin and end around a cue, after the way PolNeAR spans them."""

from __future__ import annotations

from xlate.quotes.english.adverbials import place, skip_adverbials, skip_person, that_ahead
from xlate.quotes.english.cues import Cue
from xlate.quotes.english.phrases import is_finite, object_end
from xlate.quotes.english.tokens import Sentence

_STOPS = frozenset({".", "?", "!", ";"})
_PAUSES = frozenset({",", ":", ")", "--", "—"})
_FARTHEST = 120
_NEAR = 12


def content_right(sentence: Sentence, cue: Cue, cues: list[Cue]) -> tuple[int, int] | None:
    """The tokens behind a cue that are reported, as a range; None when there are none."""
    at = cue.behind if cue.behind is not None else cue.last
    if cue.kind == "finite" and beside_quote(sentence, cue):
        return _second_half(sentence, cue, at, cues)
    if cue.kind == "phrase":
        return _behind_phrase(sentence, cue, at, cues)
    if cue.kind == "passive":
        as_told = sentence.low(cue.first - 1) == "as" and sentence.low(at) == ","
        return _clause(sentence, at + 1, cue, cues) if as_told and cue.first == 1 else None
    if cue.left == 1 and sentence.low(0) == "as" and sentence.low(at) == ",":
        return _clause(sentence, at + 1, cue, cues)
    if cue.last > cue.verb + 1 and cue.kind != "passive":
        if sentence.low(at) in sentence.words.grammar["wh"]:
            return _clause(sentence, at, cue, cues)
        return _object(sentence, cue, at, cues)
    return _complement(sentence, cue, at, cues)


def _complement(sentence: Sentence, cue: Cue, at: int, cues: list[Cue]) -> tuple[int, int] | None:
    """What a verb of saying takes: words in marks, a clause, an infinitive, an object."""
    frames, lemma, wh = sentence.words.frames, cue.lemma, sentence.words.grammar["wh"]
    aside = sentence.low(at) == "," == sentence.low(at + 2)
    if aside and sentence.low(at + 1) in sentence.words.adverbs:
        at += 3  # "said, however, that"
    start = that_ahead(sentence, at) or skip_adverbials(sentence, at)
    if lemma in frames["addressee"] or (lemma in frames["person_infinitive"] and lemma == "ask"):
        start = skip_person(sentence, start, lemma)
    low = sentence.low(start)
    if low in (",", ":") and sentence.quoted(start + 1):
        start += 1
    if start >= len(sentence.toks) or sentence.low(start) in _STOPS | {",", ")"}:
        return None
    if sentence.quoted(start):
        acts = sentence.low(cue.first) in sentence.words.modals and lemma not in frames["object"]
        if acts and sentence.toks[start].kind != "q":
            return None  # "would respond “in kind”" tells what somebody does
        return _clause(sentence, start, cue, cues)
    if low == ":":
        return _clause(sentence, start + 1, cue, cues) if sentence.is_word(start + 1) else None
    if low in wh and (lemma in frames["clause"] or lemma in frames["thought"]):
        return _clause(sentence, start, cue, cues)
    if low in ("to", "not") and _stays_unnamed(sentence, cue, start):
        return None
    if low == "to":
        known = lemma in frames["infinitive"] or lemma in ("tell", "ask")
        return _clause(sentence, start, cue, cues) if known else None
    return _bare(sentence, cue, start, cues)


def _stays_unnamed(sentence: Sentence, cue: Cue, start: int) -> bool:
    """Whether a source only asks "not to be named"."""
    grammar = sentence.words.grammar
    ahead = [sentence.low(i) for i in range(cue.first, start + 5)]
    return "not" in ahead and "be" in ahead and not grammar["identified"].isdisjoint(ahead)


def beside_quote(sentence: Sentence, cue: Cue) -> bool:
    """Whether a quote stands right before the cue: "...," he said."""
    return cue.left > 0 and sentence.quoted(cue.left - 1)


def _second_half(sentence: Sentence, cue: Cue, at: int, cues: list[Cue]) -> tuple[int, int] | None:
    """What goes on behind an inserted cue: "...," he said on Friday, "..."; only words in marks."""
    for index in range(at, min(at + 25, len(sentence.toks))):
        if sentence.low(index) in (",", ":", "") and sentence.quoted(index + 1):
            return _clause(sentence, index + 1, cue, cues)
        if sentence.quoted(index) and index == at:
            return _clause(sentence, index, cue, cues)
        if sentence.free(index) and sentence.low(index) in sentence.words.verbs:
            return None
    return None


def _bare(sentence: Sentence, cue: Cue, start: int, cues: list[Cue]) -> tuple[int, int] | None:
    """A clause without "that", a person and an infinitive, or an object."""
    frames, words, lemma = sentence.words.frames, sentence.words, cue.lemma
    low = sentence.low(start)
    if low in words.prepositions and low not in sentence.words.grammar["clause_prepositions"]:
        return None
    if lemma in frames["person_infinitive"]:
        end = object_end(sentence, start)
        if end > start and sentence.low(end) in ("to", "not"):
            return _clause(sentence, start, cue, cues)
    always = lemma in frames["always"] and low not in words.prepositions
    if always or (lemma in frames["clause"] and _has_verb(sentence, start)):
        return _clause(sentence, start, cue, cues)
    if low in words.prepositions or low in words.boundaries:
        return None
    if lemma in frames["object"] or _evidence(sentence, cue):
        return _object(sentence, cue, start, cues)
    return None


def _evidence(sentence: Sentence, cue: Cue) -> bool:
    """Whether a poll or a report shows or finds something."""
    if cue.lemma not in sentence.words.grammar["shows"] or cue.source is None:
        return False
    return any(sentence.low(i) in sentence.words.evidence for i in range(*cue.source))


def _has_verb(sentence: Sentence, start: int) -> bool:
    """Whether a clause with its own verb begins here: subject, then a finite verb."""
    for index in range(start + 1, min(start + 22, len(sentence.toks))):
        low = sentence.low(index)
        if low in (",", ";", ":"):
            if sentence.low(index + 1) in sentence.words.grammar["goes_on"]:
                return False
            continue
        if is_finite(sentence, index):
            return True
        after_pronoun = sentence.low(index - 1) in sentence.words.pronouns and sentence.free(index)
        if after_pronoun and (low.endswith(("s", "ed")) or low in sentence.words.verbs):
            return True
    return sentence.low(start) in sentence.words.grammar["subjects"]


def _behind_phrase(
    sentence: Sentence, cue: Cue, at: int, cues: list[Cue]
) -> tuple[int, int] | None:
    """What follows "According to X,"; nothing when the phrase comes after the words."""
    if cue.first > 1 or sentence.low(at) != ",":
        return None
    while at < len(sentence.toks) and sentence.low(at) == "," and not _has_verb(sentence, at):
        at += 1
    return _clause(sentence, at + 1, cue, cues) if at + 1 < len(sentence.toks) else None


def _clause(sentence: Sentence, start: int, cue: Cue, cues: list[Cue]) -> tuple[int, int] | None:
    """From `start` to where the reported clause ends."""
    cuts = {_cut_before(sentence, other, start) for other in _later(cue, cues)}
    limit = min(len(sentence.toks), start + _FARTHEST)
    end = start
    while end < limit:
        if end > start and end in cuts and _whole(sentence, start, end):
            break
        if sentence.low(end) == ";" and sentence.toks[end].draft is None:
            break
        end += 1
    if end == start + 1 and sentence.low(start) in sentence.words.grammar["wh"]:
        return None
    return _tidy(sentence, start, end)


def _whole(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause is complete before a cut: it has a verb, an infinitive or quoted words."""
    if sentence.low(start) in ("to", "not") or end - start > 8:
        return True
    return any(sentence.quoted(i) or is_finite(sentence, i) for i in range(start, end))


def _later(cue: Cue, cues: list[Cue]) -> list[Cue]:
    """The next few cues behind this one."""
    return cues[cue.number + 1 : cue.number + 1 + _NEAR]


def _cut_before(sentence: Sentence, other: Cue, start: int) -> int:
    """Where another cue of the same sentence ends the clause before it; -1 when it does not."""
    first = other.left if other.source and other.source[0] >= start else other.first
    if other.joined or other.kind in ("participle", "phrase"):
        first = other.first
    if first and sentence.quoted(first - 1):
        return first
    before = sentence.low(first - 1)
    if before in sentence.words.grammar["cutting"] and other.kind != "participle":
        first -= 1
        before = sentence.low(first - 1)
        return first - 1 if before == "," else first
    if before == ",":
        return first - 1
    return first if other.kind == "phrase" else -1


def _object(sentence: Sentence, cue: Cue, start: int, cues: list[Cue]) -> tuple[int, int] | None:
    """A noun phrase, or a gerund, with what belongs to it."""
    words = sentence.words
    cuts = {_cut_before(sentence, other, start) for other in _later(cue, cues)}
    limit = min(len(sentence.toks), start + 40)
    end = start
    joined = False
    while end < limit and end not in cuts:
        low = sentence.low(end)
        if sentence.toks[end].draft is None:
            if low in _STOPS or low in _PAUSES:
                added = _added(sentence, end)
                if added is None:
                    break
                end = added
                continue
            joined = joined or low in words.relatives or low in words.grammar["wh"]
            if end > start and _ends_object(sentence, end, joined):
                break
        end += 1
    while end > start + 1 and sentence.free(end - 1):
        low = sentence.low(end - 1)
        if low not in words.prepositions and low not in words.grammar["dangling"]:
            break
        end -= 1
    return _tidy(sentence, start, end)


def _added(sentence: Sentence, comma: int) -> int | None:
    """Where an added bound ends: "the need to finish soon, and in any case before May"."""
    words = sentence.words
    if sentence.low(comma) != "," or sentence.low(comma + 1) not in words.grammar["joiners"]:
        return None
    at = comma + 2
    if sentence.low(at) not in words.prepositions | words.grammar["bounds"]:
        return None
    for index in range(at, min(at + 14, len(sentence.toks))):
        if sentence.low(index) in _STOPS or sentence.low(index) in _PAUSES:
            return index
        verb = is_finite(sentence, index) and not sentence.time(index)
        if verb or not sentence.free(index):
            return None
    return None


def _ends_object(sentence: Sentence, at: int, joined: bool) -> bool:
    """Whether an object ends before this word: a time, a place, another clause."""
    low, grammar = sentence.low(at), sentence.words.grammar
    if low in grammar["ends_object"] or sentence.time(at):
        return True
    if low in grammar["coordinators"]:
        return is_finite(sentence, at + 1)
    if low in grammar["places"] and place(sentence, at) is not None:
        return True
    return not joined and is_finite(sentence, at)


def content_left(sentence: Sentence, cue: Cue, cues: list[Cue]) -> tuple[int, int] | None:
    """The tokens before a cue that are reported: "The drones hit targets, the agency said"."""
    end = cue.first if cue.kind in ("phrase", "passive") else cue.left
    if cue.kind == "passive":
        if cue.lemma not in sentence.words.frames["clause"] or cue.first < 2:
            return None
        end -= sentence.low(end - 1) == "as"
    start = 0
    for other in cues[max(0, cue.number - _NEAR) : cue.number]:
        if other.behind is not None and other.behind <= end:
            start = max(start, other.behind)
    if not 0 < end - start <= _FARTHEST or cue.kind == "participle" or cue.joined:
        return None
    comma = sentence.toks[end - 1]
    last = end
    if comma.low == "," and comma.draft is None:
        last = end - 1
    elif comma.kind != "q" and comma.draft is None and cue.kind != "phrase":
        return None
    while start < last and sentence.low(start) in sentence.words.grammar["leads"]:
        start += 1
    quoted = sentence.quoted(last - 1)
    if not quoted and cue.kind == "finite" and not _closes(sentence, cue):
        return None
    words = sentence.words
    opens = sentence.low(start) in words.prepositions or sentence.low(start) in words.boundaries
    verbless = not any(sentence.quoted(i) or is_finite(sentence, i) for i in range(start, last))
    if verbless and (opens or last - start < 5):
        return None
    return _tidy(sentence, start, last)


def _closes(sentence: Sentence, cue: Cue) -> bool:
    """Whether nothing but time and place follows the cue up to a comma or a full stop."""
    at = cue.behind if cue.behind is not None else cue.last
    if cue.lemma in sentence.words.frames["addressee"] and sentence.free(at):
        at = object_end(sentence, at)
    low = sentence.low(skip_adverbials(sentence, at))
    return low in ("", ".", ",", ";", ")", "!", "?") or low in sentence.words.prepositions


def inserted(
    sentence: Sentence, cue: Cue, cues: list[Cue]
) -> tuple[tuple[int, int] | None, tuple[int, int]] | None:
    """Both halves around "The risk, he said, is a clash": the clause is cut in two by its cue."""
    at = cue.behind if cue.behind is not None else cue.last
    if cue.kind != "finite" or cue.left < 2 or sentence.low(cue.left - 1) != ",":
        return None
    if sentence.low(at) != "," or sentence.quoted(cue.left - 2):
        return None
    if cue.lemma not in sentence.words.frames["clause"] or sentence.low(at + 1).endswith("ing"):
        return None
    if any(other.first == at + 1 for other in _later(cue, cues)):
        return None
    left = _tidy(sentence, 0, cue.left - 1)
    right = _clause(sentence, at + 1, cue, cues)
    if left is None or right is None or cue.number or right[1] - right[0] < 3:
        return None
    while left[0] < left[1] - 1 and sentence.low(left[0]) in sentence.words.grammar["leads"]:
        left = (left[0] + 1, left[1])
    if sentence.low(right[0]) in sentence.words.grammar["goes_on"]:
        return None
    return (None if sentence.low(left[0]) in sentence.words.grammar["where"] else left), right


def _tidy(sentence: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Without punctuation at the edges, save what stands inside quote marks."""
    while end > start and _bare_mark(sentence, end - 1):
        end -= 1
    while start < end and _bare_mark(sentence, start):
        start += 1
    lows = [sentence.low(i) for i in range(start, end)]
    if lows and lows[-1] == ")" and "(" not in lows:
        end -= 1
        while end > start and _bare_mark(sentence, end - 1):
            end -= 1
    return (start, end) if start < end else None


def _bare_mark(sentence: Sentence, index: int) -> bool:
    tok = sentence.toks[index]
    return tok.kind == "p" and tok.draft is None and tok.low not in ")]%"
