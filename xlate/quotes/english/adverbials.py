"""What stands between a cue and the words: when, where and to whom it was said."""

from __future__ import annotations

from xlate.quotes.english.phrases import is_finite, object_end
from xlate.quotes.english.tokens import Sentence


def skip_adverbials(sentence: Sentence, at: int) -> int:
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
            end = place(sentence, start)
            if end is None:
                break
            start = end
        elif low.endswith("ly") and not sentence.capital(start):
            start += 1
        else:
            break
    return start


def that_ahead(sentence: Sentence, at: int) -> int | None:
    """Where "that" stands behind a time and a place: "said Sunday in Madison, Wisconsin, that"."""
    aside = sentence.low(at) == "," and sentence.low(at + 1).endswith("ing")
    if not (aside or sentence.time(at) or sentence.low(at) in sentence.words.prepositions):
        return None
    for index in range(at, min(at + 25, len(sentence.toks))):
        if sentence.low(index) == "that" and sentence.free(index):
            return index
        if sentence.quoted(index) or is_finite(sentence, index):
            return None
    return None


def place(sentence: Sentence, start: int) -> int | None:
    """Where a phrase of time or place ends that starts with the preposition at `start`."""
    words = sentence.words
    seen = None
    for index in range(start + 1, min(start + 18, len(sentence.toks))):
        low = sentence.low(index)
        if low == "that" or sentence.quoted(index) or low in (",", ":"):
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


def skip_person(sentence: Sentence, start: int, lemma: str) -> int:
    """Pass over the person told, when "that", an infinitive or the words themselves follow."""
    if (
        sentence.low(start) in sentence.words.grammar["wh"]
        or sentence.quoted(start)
        or not sentence.free(start)
    ):
        return start
    end = object_end(sentence, start)
    while sentence.low(end) in sentence.words.grammar["person_places"] and sentence.free(end + 1):
        reach = object_end(sentence, end + 1)
        if reach <= end + 1:
            break
        end = reach
    end = skip_adverbials(sentence, end)
    low = sentence.low(end)
    if low == "to":
        return end if lemma == "tell" else start
    if low in sentence.words.grammar["wh"] or sentence.quoted(end) or low == ":":
        return end
    if low == "," and sentence.quoted(end + 1):
        return end
    if lemma == "ask":
        return start
    clause = low == "there" or low in sentence.words.pronouns or low in sentence.words.determiners
    return end if clause else start
