"""Where the reported words begin and end around a cue, after the way PolNeAR spans them."""

from __future__ import annotations

from xlate.quotes.cues import Cue
from xlate.quotes.phrases import is_finite, object_end
from xlate.quotes.tokens import Sentence

_STOPS = frozenset({".", "?", "!", ";"})
_FARTHEST = 120
_NEAR = 12


def content_right(sentence: Sentence, cue: Cue, cues: list[Cue]) -> tuple[int, int] | None:
    """The tokens behind a cue that are reported, as a range; None when there are none."""
    frames, lemma = sentence.words.frames, cue.lemma
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
    if sentence.low(at) == "," == sentence.low(at + 2) and sentence.low(at + 1) in (
        sentence.words.adverbs
    ):
        at += 3  # "said, however, that"
    start = _that_ahead(sentence, at) or _skip_adverbials(sentence, at)
    if lemma in frames["addressee"] or (lemma in frames["person_infinitive"] and lemma == "ask"):
        start = _skip_person(sentence, start, lemma)
    low = sentence.low(start)
    if low in (",", ":") and _quoted(sentence, start + 1):
        start += 1
    if start >= len(sentence.toks) or sentence.low(start) in _STOPS | {",", ")"}:
        return None
    if _quoted(sentence, start):
        return _clause(sentence, start, cue, cues)
    if low == ":":
        return _clause(sentence, start + 1, cue, cues) if sentence.is_word(start + 1) else None
    if low in sentence.words.grammar["wh"] and (
        lemma in frames["clause"] or lemma in frames["thought"]
    ):
        return _clause(sentence, start, cue, cues)
    if low == "to":
        known = lemma in frames["infinitive"] or lemma in ("tell", "ask")
        return _clause(sentence, start, cue, cues) if known else None
    return _bare(sentence, cue, start, cues)


def beside_quote(sentence: Sentence, cue: Cue) -> bool:
    """Whether a quote stands right before the cue: "...," he said."""
    return cue.left > 0 and _quoted(sentence, cue.left - 1)


def _second_half(sentence: Sentence, cue: Cue, at: int, cues: list[Cue]) -> tuple[int, int] | None:
    """What goes on behind an inserted cue: "...," he said on Friday, "..."; only words in marks."""
    for index in range(at, min(at + 25, len(sentence.toks))):
        if sentence.low(index) in (",", ":", "") and _quoted(sentence, index + 1):
            return _clause(sentence, index + 1, cue, cues)
        if _quoted(sentence, index) and index == at:
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


def _quoted(sentence: Sentence, index: int) -> bool:
    return 0 <= index < len(sentence.toks) and (
        sentence.toks[index].kind == "q" or sentence.toks[index].draft is not None
    )


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


def _skip_adverbials(sentence: Sentence, at: int) -> int:
    """Pass over "on Friday", "in a statement", "again": when and where it was said."""
    words = sentence.words
    start = at
    while start < len(sentence.toks) and sentence.free(start):
        low = sentence.low(start)
        adverb = low in words.between
        day = low.isdigit() and sentence.low(start - 1) in words.times
        if sentence.time(start) or adverb or day:
            start += 1
        elif low in words.prepositions and low not in ("if", "to"):
            end = _place(sentence, start)
            if end is None:
                break
            start = end
        elif low.endswith("ly") and not sentence.capital(start):
            start += 1
        else:
            break
    return start


def _that_ahead(sentence: Sentence, at: int) -> int | None:
    """Where "that" stands behind a time and a place: "said Sunday in Madison, Wisconsin, that"."""
    if not (sentence.time(at) or sentence.low(at) in sentence.words.prepositions):
        return None
    for index in range(at, min(at + 25, len(sentence.toks))):
        if sentence.low(index) == "that" and sentence.free(index):
            return index
        if _quoted(sentence, index) or is_finite(sentence, index):
            return None
    return None


def _place(sentence: Sentence, start: int) -> int | None:
    """Where a phrase of time or place ends that starts with the preposition at `start`."""
    words = sentence.words
    seen = None
    for index in range(start + 1, min(start + 18, len(sentence.toks))):
        low = sentence.low(index)
        if low == "that" or _quoted(sentence, index) or low in (",", ":"):
            return index if seen is not None or low == "that" else None
        if not sentence.free(index):
            return None
        if sentence.time(index) or low in words.heads:
            seen = index + 1
            if sentence.time(index) and sentence.low(seen) != "'s" and not sentence.time(seen):
                return seen
        elif seen is not None and (
            low in words.pronouns or low in sentence.words.grammar["clause_starts"]
        ):
            return seen
        elif low in words.pronouns and low not in words.determiners:
            return None
    return None


def _skip_person(sentence: Sentence, start: int, lemma: str) -> int:
    """Pass over the person told, when "that", an infinitive or the words themselves follow."""
    if (
        sentence.low(start) in sentence.words.grammar["wh"]
        or _quoted(sentence, start)
        or not sentence.free(start)
    ):
        return start
    end = object_end(sentence, start)
    while sentence.low(end) in sentence.words.grammar["person_places"] and sentence.free(end + 1):
        reach = object_end(sentence, end + 1)
        if reach <= end + 1:
            break
        end = reach
    end = _skip_adverbials(sentence, end)
    low = sentence.low(end)
    if low == "to":
        return end if lemma == "tell" else start
    if low in sentence.words.grammar["wh"] or _quoted(sentence, end) or low == ":":
        return end
    if low == "," and _quoted(sentence, end + 1):
        return end
    if lemma == "ask":
        return start
    clause = low == "there" or low in sentence.words.pronouns or low in sentence.words.determiners
    return end if clause else start


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
    return any(_quoted(sentence, i) or is_finite(sentence, i) for i in range(start, end))


def _later(cue: Cue, cues: list[Cue]) -> list[Cue]:
    """The next few cues behind this one."""
    return cues[cue.number + 1 : cue.number + 1 + _NEAR]


def _cut_before(sentence: Sentence, other: Cue, start: int) -> int:
    """Where another cue of the same sentence ends the clause before it; -1 when it does not."""
    first = other.left if other.source and other.source[0] >= start else other.first
    if other.joined or other.kind in ("participle", "phrase"):
        first = other.first
    if first and _quoted(sentence, first - 1):
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
    while end < limit:
        low = sentence.low(end)
        free = sentence.toks[end].draft is None
        if end in cuts or (free and low in _STOPS | {",", ":", ")", "--", "—"}):
            break
        if end > start and free and low in sentence.words.grammar["ends_object"]:
            break
        if end > start and free and sentence.time(end):
            break
        if (
            end > start
            and free
            and low in sentence.words.grammar["coordinators"]
            and is_finite(sentence, end + 1)
        ):
            break
        if (
            end > start
            and free
            and low in sentence.words.grammar["places"]
            and _place(sentence, end) is not None
        ):
            break
        joined = joined or low in words.relatives or low in sentence.words.grammar["wh"]
        if end > start and free and not joined and is_finite(sentence, end):
            break
        end += 1
    while (
        end > start + 1
        and sentence.free(end - 1)
        and (
            sentence.low(end - 1) in words.prepositions
            or sentence.low(end - 1) in sentence.words.grammar["dangling"]
        )
    ):
        end -= 1
    return _tidy(sentence, start, end)


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
    if end <= start or cue.kind == "participle" or cue.joined:
        return None
    comma = sentence.toks[end - 1]
    last = end
    if comma.low == "," and comma.draft is None:
        last = end - 1
    elif comma.kind != "q" and comma.draft is None and cue.kind != "phrase":
        return None
    while start < last and sentence.low(start) in sentence.words.grammar["leads"]:
        start += 1
    quoted = _quoted(sentence, last - 1)
    if not quoted and cue.kind == "finite" and not _closes(sentence, cue):
        return None
    words = sentence.words
    opens = sentence.low(start) in words.prepositions or sentence.low(start) in words.boundaries
    verbless = not any(_quoted(sentence, i) or is_finite(sentence, i) for i in range(start, last))
    if verbless and (opens or last - start < 5):
        return None
    return _tidy(sentence, start, last)


def _closes(sentence: Sentence, cue: Cue) -> bool:
    """Whether nothing but time and place follows the cue up to a comma or a full stop."""
    at = cue.behind if cue.behind is not None else cue.last
    if cue.lemma in sentence.words.frames["addressee"] and sentence.free(at):
        at = object_end(sentence, at)
    low = sentence.low(_skip_adverbials(sentence, at))
    return low in ("", ".", ",", ";", ")", "!", "?") or low in sentence.words.prepositions


def inserted(
    sentence: Sentence, cue: Cue, cues: list[Cue]
) -> tuple[tuple[int, int] | None, tuple[int, int]] | None:
    """Both halves around "The risk, he said, is a clash": the clause is cut in two by its cue."""
    at = cue.behind if cue.behind is not None else cue.last
    if cue.kind != "finite" or cue.left < 2 or sentence.low(cue.left - 1) != ",":
        return None
    if sentence.low(at) != "," or _quoted(sentence, cue.left - 2):
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
