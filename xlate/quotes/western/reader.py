"""Reads sentence by sentence: cues to the words they tell, and what goes on without a cue."""

from __future__ import annotations

from collections.abc import Iterator

from xlate.model import Form
from xlate.quotes.drafts import Draft, Range
from xlate.quotes.western import contents
from xlate.quotes.western.contents import Content
from xlate.quotes.western.cues import Cue, find_cues
from xlate.quotes.western.habits import Habits
from xlate.quotes.western.names import Names
from xlate.quotes.western.phrases import Span, forward, opens
from xlate.quotes.western.tokens import Sentence

_DATELINE = 14
_BRACKET = 4  # words of a cue that is told whole


class Reader:
    """What is carried from sentence to sentence: the last speech, and a cue that waits for its."""

    def __init__(self, text: str, habits: Habits, names: Names, numbers: Iterator[int]) -> None:
        self.text = text
        self.habits = habits
        self.indirect: list[Draft] = []
        self._names = names
        self._numbers = numbers
        self._last: Draft | None = None
        self._near = False
        self._reach = -1
        self._waiting: Draft | None = None

    def spoke(self, draft: Draft) -> None:
        """Take note of a line of dialogue, and give it a speaker where its cue has none."""
        if draft.source is None and draft.cue is not None:
            draft.source = self._silent(draft.cue[0])
        self._last, self._near = draft, False

    def read(self, sentence: Sentence, new_paragraph: bool) -> None:
        """Give the quotes of a sentence their cues, and find its reported speech."""
        if new_paragraph:
            self._near = False
        cues = find_cues(sentence)
        told: list[Draft] = []
        begin = _dateline(sentence)
        self._reach = -1
        for number, cue in enumerate(cues):
            after = cues[number + 1 :]
            drafts = self._cue(sentence, cue, after, begin, told)
            if drafts:
                told += drafts
                self._last = drafts[-1]
                begin = max(cue.right, begin)
        told += self._rest(sentence, cues, told)
        if told:
            self._last, self._near, self._waiting = told[-1], True, None
        elif cues and sentence.low(len(sentence.toks) - 1) == ":":
            self._waiting = self._mark(
                sentence, cues[-1], Draft(0, 0, (0, 0), Form.DIRECT, next(self._numbers))
            )
        elif not self._alone(sentence):
            self._waiting = None

    def _cue(
        self, sentence: Sentence, cue: Cue, after: list[Cue], begin: int, told: list[Draft]
    ) -> list[Draft]:
        if cue.kind in ("before", "weak", "behind"):
            return self._phrase(sentence, cue, after, begin, told)
        closing = contents.is_closing(sentence, cue)
        bound = self._bound(sentence, cue, after)
        if cue.kind == "opener":
            return self._give(sentence, cue, contents.right_content(sentence, cue, bound))
        if cue.kind == "closer" or closing:
            left = contents.left_content(sentence, cue, begin)
            if told and cue.source is not None and self._reach >= cue.left - 2:
                told[-1].via.append(sentence.span(*cue.source))
                return []
            if left is not None and self._fits(sentence, cue, left):
                halves = [left]
                second = contents.second_half(sentence, cue, left.marked)
                if second is not None:
                    halves.append(second)
                elif not left.marked and not contents.enough(sentence, left):
                    return []
                return self._give(sentence, cue, halves)
            return []
        found = contents.right_content(sentence, cue, bound)
        others = (c.left for c in after if c.kind == "verb" and c.source not in (None, cue.source))
        nearest = next(others, bound)  # "X parle de « a », Y de « b »": each has its own
        found = [c for c in found if not c.marked or c.span[0] < nearest]
        if cue.negated or (cue.source is None and not self._drops(sentence, cue)):
            found = [content for content in found if content.marked]
        return self._give(sentence, cue, found)

    def _bound(self, sentence: Sentence, cue: Cue, after: list[Cue]) -> int:
        """Where the words of a cue end at the latest: before a closing cue or one with a colon."""
        for other in after:
            colon = sentence.low(other.right) == ":"
            added = other.kind == "ger" and sentence.low(other.left - 1) == ","
            if colon or added or contents.is_closing(sentence, other):
                return max(other.left, cue.right)
        return len(sentence.toks)

    def _drops(self, sentence: Sentence, cue: Cue) -> bool:
        """Whether the verb stands without a subject where its language allows it."""
        joined = sentence.has(cue.left - 1, "conjunctions")
        return self.habits.drops_subject and (cue.left == 0 or joined)

    def _fits(self, sentence: Sentence, cue: Cue, content: Content) -> bool:
        """Whether these words can be what a closing cue tells."""
        if content.marked:
            return True
        if cue.source is None:
            return self.habits.drops_subject and not cue.negated and cue.kind == "verb"
        as_said = sentence.has(cue.left - 1, "as_words")
        speaks = as_said or self._names.speaks(sentence.span(*cue.source))
        return not cue.negated and speaks

    def _phrase(
        self, sentence: Sentence, cue: Cue, after: list[Cue], begin: int, told: list[Draft]
    ) -> list[Draft]:
        """Read "selon X, ...", "..., selon X", and "..., said X, according to Y"."""
        if cue.source is None:
            return []
        source = sentence.span(*cue.source)
        if told:
            if sentence.pause(cue.right) or cue.kind == "behind":
                told[-1].via.append(source)
            return []
        speaks = self._names.speaks(source)
        leads = cue.left == 0 or not sentence.pause(cue.left - 1) or not speaks
        if cue.kind != "weak" and not leads and contents.is_closing(sentence, cue):
            left = contents.left_content(sentence, cue, begin)
            if left is None:
                return []
            second = contents.second_half(sentence, cue, left.marked)
            if second is None and not left.marked and not contents.enough(sentence, left):
                return []
            return self._give(sentence, cue, [left, second] if second else [left])
        right = contents.phrase_right(sentence, cue, self._bound(sentence, cue, after))
        quoted = right is not None and any(sentence.kind(i) == "q" for i in range(*right.span))
        if right is None or not (quoted or (speaks and cue.kind != "weak")):
            return []
        return self._give(sentence, cue, [right])

    def _give(self, sentence: Sentence, cue: Cue, found: list[Content]) -> list[Draft]:
        """Make contents quotes of one attribution, or mark the quotes that they are."""
        part = next(self._numbers)
        drafts: list[Draft] = []
        for content in found:
            first, last = content.span
            self._reach = last
            marked = [t.draft for t in sentence.toks[first:last] if t.draft is not None]
            if content.marked:
                for draft in marked:
                    if draft.cue is None:
                        self._mark(sentence, cue, draft).part_of = part
                        drafts.append(draft)
                continue
            start, end = sentence.span(first, last)
            draft = self._mark(sentence, cue, Draft(start, end, (start, end), Form.INDIRECT, part))
            for other in marked:
                self._mark(sentence, cue, other)
            if draft.source is not None:
                self.indirect.append(draft)
                drafts.append(draft)
        if len(drafts) > 1 and drafts[0].form is Form.DIRECT:
            for draft in drafts[1:]:
                draft.form = Form.DIRECT if draft.form is Form.FRAGMENT else draft.form
        return drafts

    def _mark(self, sentence: Sentence, cue: Cue, draft: Draft) -> Draft:
        bracket = any(sentence.kind(i) == "q" for i in range(cue.first, cue.last))
        bracket |= cue.last - cue.first > _BRACKET and sentence.has(cue.first, "auxiliaries")
        draft.cue = sentence.span(cue.last - 1 if bracket else cue.first, cue.last)
        if cue.source is not None:
            draft.source = sentence.span(*cue.source)
        else:
            draft.source = self._silent(draft.cue[0])
        return draft

    def _silent(self, at: int) -> Range | None:
        """Who speaks where no subject stands: the last speaker, or who was named since."""
        topic = self._names.topic(at)
        last = self._last.source if self._last is not None else None
        if topic is not None and (last is None or topic.start > last[1]):
            return topic.start, topic.end
        return last

    def _alone(self, sentence: Sentence) -> bool:
        return not any(tok.kind in ("w", "n") for tok in sentence.toks)

    def _rest(self, sentence: Sentence, cues: list[Cue], told: list[Draft]) -> list[Draft]:
        """The quotes that no cue of their sentence tells."""
        rest = [
            (i, tok.draft) for i, tok in enumerate(sentence.toks)
            if tok.draft is not None and tok.draft.cue is None and tok.draft.source is None
        ]  # fmt: skip
        found: list[Draft] = []
        for index, draft in rest:
            if self._alone(sentence):
                said = self._waiting or (self._last if self._near else None)
                if said is not None:
                    draft.source, draft.cue, draft.via = said.source, said.cue, list(said.via)
                    draft.part_of = said.part_of
                    found.append(draft)
            elif self._sighed(sentence, index, draft) or self._led(sentence, index, draft):
                found.append(draft)
        return found

    def _sighed(self, sentence: Sentence, index: int, draft: Draft) -> bool:
        """Read '"...", sighs X': a word in small letters and a name behind the marks."""
        at = index + 1
        if sentence.low(at) == ",":
            at += 1
        elif self.text[draft.end - 1] not in ",?!…":
            return False
        while sentence.has(at, "clitics"):
            at += 1
        if (
            not sentence.word(at)
            or sentence.capital(at)
            or sentence.has(at, "stops", "that", "relatives", "conjunctions", "determiners")
        ):
            return False
        source = forward(sentence, at + 1)
        if source is None or source[0] != at + 1 or not self._names.speaks(sentence.span(*source)):
            return False
        draft.cue, draft.source = sentence.span(at, at + 1), sentence.span(*source)
        return True

    def _led(self, sentence: Sentence, index: int, draft: Draft) -> bool:
        """Read 'X shrugs: "..."' and 'X: "..."': the subject of the words before a colon."""
        if sentence.low(index - 1) != ":" or index < 2:
            return False
        head: Span | None = None
        if opens(sentence, 0):
            found = forward(sentence, 0)
            if found is not None and self._names.speaks(sentence.span(*found)):
                head = found
        if head is not None:
            draft.source = sentence.span(*head)
            if head[1] == index - 1:
                draft.cue = sentence.span(index - 1, index)
            return True
        if self._near and (self.habits.drops_subject or sentence.has(0, "conjunctions")):
            draft.source = self._last.source if self._last is not None else None
            return draft.source is not None
        return False


def _dateline(sentence: Sentence) -> int:
    """Past "PUERTO ALMENAR - " and "SAINTE-AUDE, 17 janvier (AVP) – " at the head of a sentence."""
    for at in range(1, min(_DATELINE, len(sentence.toks))):
        if not sentence.dash(at):
            continue
        place = sentence.text[sentence.toks[0].start : sentence.toks[0].end]
        if not (place.isupper() and len(place) > 2):
            return 0
        if sentence.kind(at + 1) == "q":
            draft = sentence.toks[at + 1].draft
            assert draft is not None
            if sentence.text[draft.start].isupper() and sentence.low(at + 2) in (",", "."):
                draft.form = Form.DIRECT
        return at + 1
    return 0
