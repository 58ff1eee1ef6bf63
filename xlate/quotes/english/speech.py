"""Who said what: gives marked quotes their source and cue, and finds speech without marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

from xlate.model import Form
from xlate.quotes.drafts import Draft, Range
from xlate.quotes.english.contents import beside_quote, content_left, content_right, inserted
from xlate.quotes.english.cues import Cue, find_cues
from xlate.quotes.english.phrases import is_finite, subject
from xlate.quotes.english.tokens import Sentence, read_sentence
from xlate.quotes.english.trailing import trailing
from xlate.quotes.english.verbs import Lexicon
from xlate.text.pairs import Pair
from xlate.text.sentences import sentences

_LONGEST_NAME = 14  # words of a line that tells whose words were pulled out


@dataclass(slots=True)
class _Reader:
    """What is carried from sentence to sentence: the last speech, and a cue that waits for its."""

    text: str
    words: Lexicon
    marked: Sequence[Draft]
    numbers: count[int]
    indirect: list[Draft] = field(default_factory=list)
    last: Draft | None = None
    waiting: Draft | None = None
    apart: Sequence[Draft] = ()


def attribute(
    text: str, lang: str, words: Lexicon, marked: Sequence[Draft], pairs: Sequence[Pair]
) -> list[Draft]:
    """Give the marked quotes sources and cues; returns the speech without marks, sorted."""
    outer = [draft for draft in marked if draft.within is None]
    next_part = max((draft.part_of for draft in marked), default=0) + 1
    reader = _Reader(text, words, outer, count(next_part))
    at = 0
    for start, end in sentences(text, lang, pairs):
        while at < len(outer) and outer[at].outer[1] <= start:
            at += 1
        stop = at
        while stop < len(outer) and outer[stop].outer[0] < end:
            stop += 1
        for sentence in read_sentence(text, start, end, outer[at:stop], words):
            _read(reader, sentence)
    _join_paragraphs(marked)
    return reader.indirect


def _goes_on(reader: _Reader, said: Draft, quotes: Sequence[Draft]) -> bool:
    """Whether quotes that fill a sentence go on with who spoke last.

    So they do in the same paragraph; in the next one only where it was no aside, "which said",
    where they are more than a word or two, and where no further paragraph of theirs may tell.
    """
    if said is reader.waiting or said.source is None or said.cue is None:
        return True
    if "\n" not in reader.text[max(said.outer[1], said.cue[1]) : quotes[0].outer[0]]:
        return True
    start, end = said.source
    if said.form is not Form.DIRECT and said.start > said.cue[0]:
        return False  # "The council promised to look into it."
    aside = reader.text[start:end].casefold() in reader.words.relatives
    aside = aside or _carried(reader.text[slice(*said.cue)])
    closed = all(draft.outer[1] > draft.end for draft in quotes)
    return (
        closed and not aside and any(len(reader.text[d.start : d.end].split()) > 3 for d in quotes)
    )


def _carried(cue: str) -> bool:
    """Whether a cue tells who passed words on, rather than who said them."""
    return cue.casefold().startswith(("report", "according"))


def _join_paragraphs(marked: Sequence[Draft]) -> None:
    """Give all paragraphs of one quote the source that one of them has."""
    said = {draft.chain: draft for draft in reversed(marked) if draft.source is not None}
    for draft in marked:
        other = said.get(draft.chain)
        if other is not None and draft is not other and draft.source is None:
            _copy(other, draft)
            draft.part_of = other.part_of


def _read(reader: _Reader, sentence: Sentence) -> None:
    cues = find_cues(sentence)
    if not cues:
        spoken = trailing(sentence)
        if spoken is None:
            _without_cue(reader, sentence)
        else:
            reader.last, reader.waiting, reader.apart = spoken, None, ()
        return
    reader.waiting, reader.apart = None, ()
    found: Draft | None = None
    for cue in cues:
        halves = inserted(sentence, cue, cues)
        left, right = halves or (None, content_right(sentence, cue, cues))
        if halves is None and (right is None or beside_quote(sentence, cue)):
            left = content_left(sentence, cue, cues)
        part = next(reader.numbers)
        given = [
            _give(reader, sentence, cue, content, part) if content is not None else None
            for content in (left, right)
        ]
        found = given[1] or given[0] or found
        if given[0] is not None and given[1] is not None and given[0].form is Form.DIRECT:
            given[1].form = Form.DIRECT  # "We will," he said, "and soon."
        if left is None and right is None and _awaits(sentence, cue):
            reader.waiting = _mark(sentence, cue, Draft(0, 0, (0, 0), Form.DIRECT, part))
    _verb_inside(sentence)
    reader.last = trailing(sentence) or found


def _awaits(sentence: Sentence, cue: Cue) -> bool:
    """Whether a colon at the sentence's end waits for what the subject of this cue says."""
    last = len(sentence.toks) - 1
    if sentence.low(last) != ":" or cue.source is None:
        return False
    return sentence.low(cue.source[0]) not in sentence.words.relatives


def _verb_inside(sentence: Sentence) -> None:
    """A fragment that begins with its verb is about the subject before it: Kim "underscored"."""
    for index in range(1, len(sentence.toks)):
        draft = sentence.toks[index].draft
        if draft is None or sentence.toks[index - 1].draft is draft or draft.source is not None:
            continue
        verb = sentence.words.verbs.get(sentence.low(index))
        if verb is not None and verb.shapes & {"past", "s"} and sentence.free(index - 1):
            found = subject(sentence, index)
            draft.source = sentence.span(*found) if found is not None else None


def _without_cue(reader: _Reader, sentence: Sentence) -> None:
    """A quote that fills its sentence goes on with the speech before it."""
    quotes = [tok.draft for tok in sentence.toks if tok.kind == "q" and tok.draft is not None]
    said = reader.last or reader.waiting
    alone = quotes and not any(tok.kind == "w" for tok in sentence.toks)
    if not quotes and reader.apart and _signs(sentence):
        for draft in reader.apart:
            draft.source, draft.cue, draft.via = sentence.span(0, len(sentence.toks)), None, []
    reader.apart = quotes if alone and _own_paragraph(reader.text, quotes) else ()
    if alone and said is not None and _goes_on(reader, said, quotes):
        for draft in quotes:
            if draft.source is None:
                _copy(said, draft)
                draft.part_of = said.part_of
        reader.last = quotes[-1]
        return
    _labelled(reader, sentence, quotes)
    if not alone:
        reader.last = reader.waiting = None


def _own_paragraph(text: str, quotes: Sequence[Draft]) -> bool:
    """Whether nothing but these quotes stands in their paragraph: a quote pulled out, perhaps."""
    start, end = quotes[0].outer[0], quotes[-1].outer[1]
    return text[max(0, start - 1) : start] in ("", "\n") and text[end : end + 1] in ("", "\n")


def _signs(sentence: Sentence) -> bool:
    """Whether a paragraph only says who somebody is, under his words: "Una Brekke, reeve"."""
    before = sentence.text[max(0, sentence.start - 1) : sentence.start]
    after = sentence.text[sentence.end : sentence.end + 1]
    count = len(sentence.toks)
    if before != "\n" or after not in ("", "\n") or not 1 < count <= _LONGEST_NAME:
        return False
    names = sentence.capital(0) and sentence.capital(1)
    plain = not any(sentence.low(i) in (".", ":", "?", "!") for i in range(count))
    verb = any(is_finite(sentence, i) for i in range(count))
    return names and plain and not verb and sentence.low(0) not in sentence.words.prepositions


def _labelled(reader: _Reader, sentence: Sentence, quotes: list[Draft]) -> None:
    """Read "Kim Jong Un: "..."": a name and a colon before a quote."""
    colon = next((i for i in range(1, min(9, len(sentence.toks))) if sentence.low(i) == ":"), None)
    if colon is None or not quotes or sentence.toks[colon + 1 : colon + 2] == []:
        return
    tok = sentence.toks[colon + 1]
    if tok.kind == "q" and tok.draft is not None and sentence.capital(colon - 1):
        tok.draft.source = sentence.span(0, colon)
        tok.draft.cue = sentence.span(colon, colon + 1)
        reader.last = tok.draft


def _mark(sentence: Sentence, cue: Cue, draft: Draft) -> Draft:
    """Give a draft the source and the cue."""
    draft.cue = sentence.span(cue.first, cue.last)
    draft.source = sentence.span(*cue.source) if cue.source is not None else None
    draft.via = [sentence.span(*cue.quoter)] if cue.quoter is not None else []
    return draft


def _passes_on(cue: Cue) -> bool:
    """Whether a second cue for the same words tells who carried them: "he said, it reported"."""
    return cue.kind == "phrase" or (cue.kind == "finite" and not cue.joined)


def _copy(said: Draft, draft: Draft) -> None:
    draft.source, draft.cue, draft.via = said.source, said.cue, list(said.via)


def _give(reader: _Reader, sentence: Sentence, cue: Cue, content: Range, part: int) -> Draft | None:
    """Make the content of a cue a quote, or find the marked quotes that it is."""
    first, last = content
    toks = sentence.toks[first:last]
    whole = [tok.draft for tok in toks if tok.kind == "q" and tok.draft is not None]
    if toks[-1].kind == "q" and last <= cue.left:
        whole = whole[-1:]
        toks = toks[-1:]
    if toks[0].kind == "q" or (whole and all(tok.kind != "w" for tok in toks)):
        for draft in whole:
            if draft.source is not None and cue.source is not None and _passes_on(cue):
                draft.via.append(sentence.span(*cue.source))  # he said, according to the agency
            else:
                _mark(sentence, cue, draft).part_of = part
        return whole[-1] if whole else None
    only = toks[0].draft
    start, end = sentence.span(first, last)
    if only is not None and (start, end) == only.outer:
        _mark(sentence, cue, only).part_of = part
        return only
    draft = _mark(sentence, cue, Draft(start, end, (start, end), Form.INDIRECT, part))
    reader.indirect.append(draft)
    return draft
