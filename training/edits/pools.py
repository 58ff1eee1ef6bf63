"""The pool that edits draw on, collected from a corpus of sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from training.edits.base import Pool, core, starts
from xlate.text.words import words

_PREPOSITIONS = frozenset(
    "in on at by for from with during after before under over through across against near since"
    " until within without between among behind toward towards around amid despite".split()
)
_CLOSERS = (".", ",", ";", "?", "!")
_FOLLOWERS = 40
_NOT_NAMES = frozenset(
    "I Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May"
    " June July August September October November December The Mr Mrs Ms Dr".split()
)


def pool(sentences: Iterable[str]) -> Pool:
    """Names, content words, phrases and neighbours of the sentences' words."""
    names: Counter[str] = Counter()
    common: Counter[str] = Counter()
    phrases: Counter[tuple[str, ...]] = Counter()
    after: dict[str, list[str]] = defaultdict(list)
    before: dict[str, list[str]] = defaultdict(list)
    for sentence in sentences:
        tokens = sentence.split()
        names.update(_names(tokens))
        phrases.update(_phrases(tokens))
        bare = [core(t) for t in tokens]
        for i, (lead, word, tail) in enumerate(bare):
            if not word.isalpha() or not word.islower():
                continue
            common[word] += 1
            if tail or i + 1 >= len(bare) or bare[i + 1][0] or not bare[i + 1][1].islower():
                continue
            follower = bare[i + 1][1]
            if follower.isalpha():
                if len(after[word]) < _FOLLOWERS:
                    after[word].append(follower)
                if len(before[follower]) < _FOLLOWERS:
                    before[follower].append(word)
            del lead
    content = tuple(sorted(w for w, n in common.items() if n > 1 and len(w) > 3 and _content(w)))
    endings: dict[str, list[str]] = defaultdict(list)
    for word in content:
        endings[word[-3:]].append(word)
    return Pool(
        names=tuple(sorted(names)),
        content=content,
        endings={k: tuple(v) for k, v in endings.items()},
        adverbs=tuple(w for w in content if w.endswith("ly")),
        phrases=tuple(sorted(phrases)),
        after={k: tuple(v) for k, v in after.items()},
        before={k: tuple(v) for k, v in before.items()},
        common=dict(common),
    )


def _content(word: str) -> bool:
    found = words(word, "en")
    return bool(found) and found[0].content


def _names(tokens: Sequence[str]) -> list[str]:
    """Runs of capitalised words that do not begin a sentence and are broken by no mark."""
    found, run = [], []
    for i, token in enumerate([*tokens, ""]):
        lead, word, tail = core(token)
        fits = word[:1].isupper() and word not in _NOT_NAMES and not (not run and starts(tokens, i))
        if run and (lead or not fits):
            found.append(" ".join(run))
            run = []
        if fits:
            run.append(word[:-2] if word.endswith(("'s", "’s")) else word)
            if tail or word.endswith(("'s", "’s")):
                found.append(" ".join(run))
                run = []
    return [n for n in found if n.count(" ") < 4 and len(n) > 2]


def _phrases(tokens: Sequence[str]) -> list[tuple[str, ...]]:
    """A preposition and up to four words, the last of which ends at a mark."""
    found = []
    for i, token in enumerate(tokens):
        if token not in _PREPOSITIONS:
            continue
        for k in range(i + 1, min(i + 5, len(tokens))):
            lead, word, tail = core(tokens[k])
            if lead or not word or tokens[k] in _PREPOSITIONS:
                break
            if tail:
                if tail in _CLOSERS and len(word) > 2:
                    found.append((*tokens[i:k], word))
                break
    return found
