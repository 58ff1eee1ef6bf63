"""Where a quote ends whose closing mark is missing."""

from __future__ import annotations

import re

from xlate.quotes.english.verbs import lexicon
from xlate.text.pairs import Pair

_COMMA = re.compile(r"[,!?][\"'”’]?\s+")
_WORD = re.compile(r"[\w'’.-]+")
_MOST_COMMAS = 40
_LONGEST_CUE = 60


def close(text: str, pairs: list[Pair], lang: str) -> list[Pair]:
    """Give quotes that are never closed an end: before the cue, if one follows in the paragraph.

    "We will go on, he said. Nobody left." with an opening mark alone is quoted up to "on,". A
    paragraph whose quote goes on in the next one, and one without a cue, is quoted to its end.
    """
    words = lexicon(lang)
    if words is None:
        return pairs
    last = {pair.chain: index for index, pair in enumerate(pairs)}
    found: list[Pair] = []
    for index, pair in enumerate(pairs):
        if pair.closed or last[pair.chain] != index:
            found.append(pair)
            continue
        end = _before_cue(text, pair, words.inverting, lang)
        if end is not None and not _crosses(pairs, index, end):
            pair = pair._replace(end=end, outer_end=end)
        found.append(pair)
    return found


def _crosses(pairs: list[Pair], index: int, end: int) -> bool:
    """Whether a pair inside the one at `index` would reach over its new end."""
    for other in pairs[index + 1 :]:
        if other.outer_start >= end:
            return False
        if other.outer_end > end:
            return True
    return False


def _before_cue(text: str, pair: Pair, inverting: frozenset[str], lang: str) -> int | None:
    """The end of the words before ", he said" or ", said Kim"; None where no cue follows."""
    for number, comma in enumerate(_COMMA.finditer(text, pair.start, pair.end)):
        if number == _MOST_COMMAS:
            return None
        if _is_cue(text[comma.end() : min(pair.end, comma.end() + _LONGEST_CUE)], inverting, lang):
            return comma.start() + len(comma.group().rstrip())
    return None


def _is_cue(behind: str, inverting: frozenset[str], lang: str) -> bool:
    """Whether a cue begins here: a verb of saying within three words, and then a pause."""
    words = lexicon(lang)
    if words is None:
        return False
    tokens = list(_WORD.finditer(behind))[:5]
    for index, token in enumerate(tokens[:4]):
        verb = words.verbs.get(token.group().casefold().rstrip("."))
        if verb is None or verb.lemma not in inverting or not verb.shapes & {"past", "s"}:
            continue
        subject = tokens[0].group()
        named = index and (subject.casefold() in words.personal or subject[0].isupper())
        the = index and subject.casefold() in words.grammar["articles"]
        pause = token.group().endswith(".") or behind[token.end() :].lstrip()[:1] in (",", ".", "")
        inverts = index == 0 and len(tokens) > 1
        return bool(inverts or ((named or the) and (pause or index <= 1)))
    return False
