"""Unmarked change: words cut, added, swapped or moved inside the marks without saying so.

What it means: two versions plainly copy the same text, yet inside the quote marks of one of them
words differ, and no ellipsis and no brackets tell the reader.

Why an editor cares: it is the same translation, so somebody changed the speaker's words. Another
translation is not a changed quote, and a change marked with "..." or [ ] is fair.

Bad:  "We will never tolerate any attempt" / "We will never tolerate the attempt"
Good: "We will never tolerate ... [the] attempt"

Source: MQM custom type; the quotation rules of the large news agencies' style guides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from rapidfuzz.distance import Indel, Opcode

from xlate.drift.build import finding
from xlate.drift.pair import Context, Pair, Side
from xlate.model import Finding, Form, Severity
from xlate.text import lexicon
from xlate.text.messages import _
from xlate.text.numerals import value_of
from xlate.text.words import Word, words

ID = "XL110"
KIND = "unmarked-change"
SEVERITY = Severity.MINOR

COPIED = 0.8  # share of tokens, identical and in order, from which two quotes are one text
_SYLLABIC = "\u2e80"  # scripts from here on are read letter by letter: kana, Chinese
_LETTER = 0.5
FEWEST = 6  # words both must have: short phrases are alike by chance
_MARKED = re.compile(r"\[[^\]]{0,200}\]|\([^)]{0,200}\)|\.{3,}|…")


def check(pair: Pair, context: Context) -> Iterator[Finding]:
    """Findings on changes inside the marks of two copies of one text."""
    if not pair.same_language or not (_marked(pair.a) and _marked(pair.b)):
        return
    a, b = _quoted(pair.a), _quoted(pair.b)
    if min(len(a), len(b)) < FEWEST:
        return
    words_a, words_b = [pair.a.words[i].low for i in a], [pair.b.words[i].low for i in b]
    if Indel.normalized_similarity(words_a, words_b) < COPIED:
        return
    known = any(True for _name in lexicon.names(pair.a.lang, "synonyms"))
    for op in _edits(Indel.opcodes(words_a, words_b)):
        change_a = a[op.src_start : op.src_end]
        change_b = b[op.dest_start : op.dest_end]
        old, new = [pair.a.words[i] for i in change_a], [pair.b.words[i] for i in change_b]
        if _at_end(op, len(a), len(b)) or _says_so(pair, change_a, change_b):
            continue
        if _spelling(old, new) or _contracted(old, new):
            continue
        content = any(w.content for w in (*old, *new))
        yield finding(
            pair, KIND, Severity.MAJOR if _weighty(old, new, known) else Severity.MINOR,
            0.7 if content else 0.4, _message(bool(change_a), bool(change_b)),
            a=change_a or None, b=change_b or None, rule=str(op.tag),
            detail="the two quotes copy one text",
        )  # fmt: skip


def _marked(side: Side) -> bool:
    return side.quote is not None and side.quote.form is not Form.INDIRECT


def _quoted(side: Side) -> list[int]:
    return [
        i
        for i, word in enumerate(side.words)
        if side.inside[i] and i not in side.left_out and not word.punctuation
    ]


def _edits(opcodes: Iterable[Opcode]) -> Iterator[Opcode]:
    """Insertions and deletions, those next to each other as one replacement."""
    held: Opcode | None = None
    for op in opcodes:
        if op.tag == "equal":
            if held is not None:
                yield held
            held = None
        elif held is None:
            held = op
        else:
            held = Opcode("replace", held.src_start, op.src_end, held.dest_start, op.dest_end)
    if held is not None:
        yield held


def _at_end(op: Opcode, length_a: int, length_b: int) -> bool:
    """Words quoted beyond the other's first or last word: quoted less, not changed."""
    if op.src_start < op.src_end and op.dest_start < op.dest_end:
        return False
    first = op.src_start == 0 and op.dest_start == 0
    return first or (op.src_end == length_a and op.dest_end == length_b)


def _says_so(pair: Pair, a: list[int], b: list[int]) -> bool:
    """Whether an ellipsis or brackets at the place, on either side, tell of the change."""
    for side, own in ((pair.a, a), (pair.b, b)):
        if not own:
            continue
        start = side.words[own[0]].start - side.offset
        end = side.words[own[-1]].end - side.offset
        if any(m.start() <= end and start <= m.end() for m in _MARKED.finditer(side.text)):
            return True
    empty, other = (pair.b, b) if not b else (pair.a, a)
    return not other and bool(_MARKED.search(empty.whole().text))


def _contracted(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Whether only one side draws words together: "will not" / "won't", "it is" / "it's"."""
    pairs = list(zip_longest(_parts(old), _parts(new)))
    return any(_drawn(w) for w in (*old, *new)) and all(
        a is not None and b is not None and bool(a.lemmas & b.lemmas) for a, b in pairs
    )


def _parts(found: Sequence[Word]) -> list[Word]:
    """The words, "cannot" as two."""
    return [part for w in found for part in (words("can not", "en") if w.low == "cannot" else (w,))]


def _drawn(word: Word) -> bool:
    return "'" in word.low or "’" in word.low or word.low == "cannot"


def _weighty(old: Sequence[Word], new: Sequence[Word], known: bool) -> bool:
    """Two content words or more: a clause cut or rewritten, not a word exchanged.

    In a language whose synonyms are not `known`, a wording for another may say the same; of words
    cut or added, letters that are tokens of their own count as parts of one.
    """
    if old and new and (not known or all(w.capital for w in (*old, *new))):
        return False  # of names the kind for names tells whether they are others
    return max(_weight(old), _weight(new)) >= 2


def _weight(found: Sequence[Word]) -> float:
    return sum(
        _LETTER if w.low > _SYLLABIC and len(w.low) == 1 else 1.0 for w in found if w.content
    )


def _spelling(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Whether only the spelling differs: "neighbours" / "neighbors", "12" / "twelve"."""
    if len(old) != 1 or len(new) != 1:
        return False
    a, b = old[0], new[0]
    if a.lemmas & b.lemmas and a.low[-1:] == b.low[-1:]:
        return True
    value = value_of(a.low)
    if value is not None and value == value_of(b.low):
        return True
    near = Indel.normalized_similarity(a.low, b.low)
    return (
        a.content
        and len(a.low) > 5
        and near >= 0.85
        and a.stem[:3] == b.stem[:3]
        and (a.low[:2] == b.low[:2] and not (a.number or b.number))
    )


def _message(lost: bool, gained: bool) -> str:
    if lost and gained:
        return _("inside the marks {A} has {a}, {B} {b}, in what is else the same text")
    if lost:
        return _("{other} leaves {words} out inside the marks without an ellipsis")
    return _("{one} adds {words} inside the marks without brackets")
