"""The noun phrase of a speaker before or behind a cue, as token ranges."""

from __future__ import annotations

from xlate.quotes.western.tokens import Sentence

MOST = 14
_APPOSED = 5
Span = tuple[int, int]


def forward(sentence: Sentence, at: int, stop: int | None = None) -> Span | None:
    """The phrase that begins at `at`, times and addressed persons passed over.

    It ends at a pause, a "that", a preposition that is no "of"; a name set off by commas behind it
    belongs to it: "la ministre de la Culture, Hélène Vasseroy".
    """
    end = len(sentence.toks) if stop is None else stop
    at = adjuncts(sentence, at, end)
    if at >= end or not opens(sentence, at):
        return None
    last = at + 1
    while last < end and last - at < MOST and _goes_on(sentence, at, last):
        last += 1
    if any(sentence.has(i, "postpositions") for i in (last - 1, last)):  # "X der Agentur zufolge"
        last = next((i for i in range(last - 1, at, -1) if sentence.has(i, "determiners")), at + 1)
    while last > at + 1 and sentence.has(last - 1, "of", "determiners", "particles", "adverbs"):
        last -= 1
    if last == at + 1 and sentence.has(at, "determiners"):
        return None
    return at, _apposed(sentence, at, last, end)


def opens(sentence: Sentence, at: int) -> bool:
    """Whether a phrase of a speaker can begin here."""
    if not sentence.word(at):
        return False
    low = sentence.low(at)
    if low in sentence.habits.pronouns or sentence.has(at, "determiners", "nobody"):
        return True
    if sentence.has(at, "that", "stops", "relatives", "conjunctions", "particles", "negations"):
        return False
    return sentence.capital(at) or sentence.habits.title(low) is not None


def adjuncts(sentence: Sentence, at: int, end: int) -> int:
    """Past times, adverbs, and prepositions with their phrase: "mardi", "à la presse"."""
    while at < end and sentence.kind(at) == "w":
        if sentence.has(at, "times", "adverbs", "clitics") and not (
            sentence.has(at, "determiners") and not sentence.has(at + 1, "times")
        ):
            at += 1
        elif sentence.has(at, "stops") and sentence.kind(at + 1) == "w":
            at = _past_phrase(sentence, at + 1, end)
        elif sentence.has(at + 1, "times") and (
            sentence.has(at, "determiners") or sentence.low(at).isdigit()
        ):
            at += 2
        else:
            break
    return at


def _past_phrase(sentence: Sentence, at: int, end: int) -> int:
    """Past the phrase of a preposition: its determiners, its noun, what "of" joins to it."""
    last = at
    while last < end and sentence.has(last, "determiners"):
        last += 1
    last += 1
    german = sentence.habits.nouns_capital
    while last < end and german and not sentence.capital(last - 1) and sentence.word(last):
        last += 1
    while last < end and sentence.has(last, "of") and sentence.word(last + 1):
        last += 1
        while last < end and sentence.has(last, "determiners"):
            last += 1
        last += 1
    return min(last, end)


def _goes_on(sentence: Sentence, first: int, at: int) -> bool:
    """Whether the word at `at` belongs to the phrase that began at `first`."""
    if not sentence.word(at) or sentence.low(first) in sentence.habits.pronouns:
        return False
    if sentence.has(at, "of"):
        return True
    german = sentence.habits.nouns_capital
    if sentence.has(at, "that", "stops", "particles", "negations"):
        return False
    if sentence.has(at, "times") and (german or not sentence.capital(at)):
        return False  # a day with a capital is a name: "Rosa Domingo"
    if sentence.has(at, "relatives") and not german:  # a comma stands before a German one
        return False
    if sentence.has(at, "conjunctions", "subordinators", "auxiliaries"):
        return False
    low = sentence.low(at)
    if low in sentence.habits.pronouns and not sentence.has(at, "determiners"):
        return False
    if sentence.has(at, "determiners"):
        if sentence.capital(at) and sentence.capital(at + 1):
            return True  # "el diario El Faro"
        return sentence.has(at - 1, "of") or (german and sentence.low(at) in ("der", "des"))
    if sentence.habits.nouns_capital and sentence.capital(at - 1) and not sentence.capital(at):
        return sentence.has(at, "name_particles")  # "der Ministerin werden die Arbeiten"
    return True


def _apposed(sentence: Sentence, first: int, last: int, end: int) -> int:
    """Past a name set off by commas behind a title."""
    if sentence.low(last) != "," or sentence.low(first) in sentence.habits.pronouns:
        return last
    at = last + 1
    while (
        at < end
        and at - last <= _APPOSED
        and (sentence.capital(at) or (at > last + 1 and sentence.has(at, "name_particles")))
    ):
        at += 1
    named = at > last + 1 and (at >= end or sentence.pause(at))
    return at if named and not sentence.has(last + 1, "determiners", "stops") else last


def backward(sentence: Sentence, start: int, end: int) -> Span | None:
    """The subject that ends right before `end`, within the clause that begins at `start`."""
    at = end
    while at > start and end - at < MOST and sentence.word(at - 1):
        if sentence.has(at - 1, "determiners") and not _inside_name(sentence, at - 1):
            at -= 1
            if at - 1 >= start and sentence.has(at - 1, "of"):
                at -= 1
                continue
            if at - 1 >= start and sentence.has(at - 1, "stops"):
                at -= 1
                continue
            break
        if sentence.has(at - 1, "conjunctions", "that", "relatives", "subordinators", "as_words"):
            break
        at -= 1
    at = adjuncts(sentence, at, end)
    while end > at and sentence.has(end - 1, "times", "adverbs"):
        end -= 1
    if at >= end or not opens(sentence, at):
        return None
    return at, end


def _inside_name(sentence: Sentence, at: int) -> bool:
    """Whether a word such as "la" or "der" stands between capitals: "Inés de la Cruz"."""
    german = sentence.habits.nouns_capital
    genitive = german and sentence.low(at) in ("der", "des") and sentence.capital(at - 1)
    named = sentence.has(at, "name_particles") and sentence.capital(at - 1)
    return genitive or (named and sentence.capital(at + 1))
