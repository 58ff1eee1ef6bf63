"""What stands between quote marks: which of it is quoted, and whether whole or in pieces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xlate.model import Form
from xlate.quotes.drafts import Draft, Range
from xlate.text.lexicon import table
from xlate.text.lexicon.reporting import reporting_forms
from xlate.text.pairs import Pair

_ENDS = ".!?…。！？؟।"
_SENTENCE_ENDS_INSIDE = re.compile(
    r"[.!?…。！？؟][\"”’')\]]*\s+[\"“‘(\[]*[^\W\d_a-z]"
    r"|。(?=[^\s」』”’])"  # no blank parts sentences in Chinese and Japanese
)
_SHORTEST_SENTENCE = 6
_BEFORE_SPEECH = ",:،：，"
_AFTER_SPEECH = "。،,，"
_NAMING = ("称为", "稱為", "称之为", "稱之為", "称作", "形容", "叫做", "描述")


def marked_quotes(
    text: str, lang: str, pairs: Sequence[Pair], furniture: Sequence[Range]
) -> list[Draft]:
    """The quotes between marks, sorted by start: nested or apart, furniture and titles left out."""
    drafts: list[Draft] = []
    open_drafts: list[Draft] = []
    for pair in pairs:
        if pair.mark.family.use == "title" and not _spoken(text, pair, lang):
            continue
        if any(start < pair.end and pair.start < end for start, end in furniture):
            continue
        draft = Draft(
            pair.start,
            pair.end,
            (pair.outer_start, pair.outer_end),
            form_of(text, pair, lang),
            pair.chain,
            pair.chain,
        )
        while open_drafts and open_drafts[-1].outer[1] <= draft.outer[0]:
            open_drafts.pop()
        draft.within = open_drafts[-1] if open_drafts else None
        open_drafts.append(draft)
        drafts.append(draft)
    return drafts


def _spoken(text: str, pair: Pair, lang: str) -> bool:
    """Whether marks of titles hold speech, as agencies of the North set it: 《...》라고."""
    spoken = tuple(table(lang, "marks").get("spoken_after", ()))
    long = pair.end - pair.start >= _SHORTEST_SENTENCE
    return long and bool(spoken) and text.startswith(spoken, pair.outer_end)


def form_of(text: str, pair: Pair, lang: str) -> Form:
    """Whether a whole sentence or more stands between the marks, or part of one."""
    inside = text[pair.start : pair.end]
    if _SENTENCE_ENDS_INSIDE.search(inside):
        return Form.DIRECT
    first = next((char for char in inside if char.isalnum()), "")
    before = text[max(0, pair.outer_start - 4) : pair.outer_start].rstrip(" \t\u00a0\u202f")
    starts = not before or before[-1] in '\n\r”"»' + _ENDS
    introduced = bool(before) and before[-1] in _BEFORE_SPEECH
    behind = text[pair.outer_end : pair.outer_end + 1]
    ends = inside[-1] in _ENDS + ",،，—–-;" or behind in tuple(".,!?;:。，")
    if inside.upper() == inside.lower():
        return _caseless_form(text, pair, inside, lang)
    if first.islower() or not (starts or introduced):
        return Form.FRAGMENT
    return Form.DIRECT if ends or not behind.strip() else Form.FRAGMENT


def _caseless_form(text: str, pair: Pair, inside: str, lang: str) -> Form:
    """The form where no capital tells that a sentence begins: by its end and what follows it."""
    spoken = tuple(table(lang, "marks").get("spoken_after", ()))
    behind = text[pair.outer_end : pair.outer_end + 8]
    ends = tuple(table(lang, "marks").get("sentence_ends", ()))
    if len(inside) < _SHORTEST_SENTENCE:
        return Form.FRAGMENT
    if ends and not inside.rstrip(_ENDS + "」』”’").endswith(ends):
        return Form.FRAGMENT  # "a first step": no verb ends it
    if inside[-1] in _ENDS + ",،，、" or (spoken and behind.startswith(spoken)):
        return Form.DIRECT
    verbs = tuple(reporting_forms(lang)) if lang == "zh" else ()
    told = verbs and text.endswith(verbs, max(0, pair.outer_start - 8), pair.outer_start)
    if told and not text.endswith(_NAMING, 0, pair.outer_start):
        return Form.DIRECT
    before = text[max(0, pair.outer_start - 2) : pair.outer_start].strip(" \t")
    if behind[:1] in tuple(_AFTER_SPEECH) and (not before or before[-1] in _ENDS + "\n\r"):
        return Form.DIRECT
    before = before.strip()
    return Form.DIRECT if before and before[-1] in ":：,،，" else Form.FRAGMENT
