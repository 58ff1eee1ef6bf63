"""Edits of tense and aspect: when it happens, whether it is over, whether it goes on."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits.base import Edit, Edited, Pool, change, core, lows, put, starts
from training.edits.inflect import analyses, forms
from training.edits.polarity import SAYING, verb_at

_BE = {
    "is": ("was", "will be"),
    "are": ("were", "will be"),
    "was": ("is", "will be"),
    "were": ("are", "will be"),
    "has": ("had",),
    "have": ("had",),
    "had": ("has",),
    "will": ("would",),
}
_SUBJECT_MANY = frozenset("they we you these those people police".split())
_PHRASES = {
    ("has", "been"): ("will be", "is being", "is"),
    ("have", "been"): ("will be", "are"),
    ("had", "been"): ("has been", "will be"),
    ("will", "be"): ("was", "is", "has been"),
    ("will", "have"): ("had", "has"),
    ("is", "being"): ("was", "will be", "has been"),
    ("are", "being"): ("were", "will be", "have been"),
    ("was", "being"): ("is being", "will be"),
    ("would", "be"): ("was", "will be"),
}
_NOW = {
    "already": ("not yet", "almost"),
    "currently": ("no longer",),
    "still": ("no longer",),
    "previously": ("never",),
    "recently": ("never", "long ago"),
    "soon": ("never", "eventually"),
}


def _many(tokens: Sequence[str], small: Sequence[str], at: int) -> bool:
    before = small[at - 1] if at else ""
    plain = before.endswith("s") and not before.endswith(("ss", "us", "is", "'s"))
    return before in _SUBJECT_MANY or (plain and tokens[at - 1][:1].islower())


def be(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Another tense of to be, or of a leading auxiliary."""
    small = lows(tokens)
    at = [
        i
        for i, w in enumerate(small[:-1])
        if w in _BE
        and i
        and not core(tokens[i])[2]
        and not starts(tokens, i)
        and small[i + 1] not in ("been", "be", "being", "to")
        and not (w in ("has", "have", "had", "will") and not _followed(small, i))
    ]
    if not at:
        return None
    i = rng.choice(at)
    word = rng.choice(_BE[small[i]])
    if word == "has" and _many(tokens, small, i):
        word = "have"
    if small[i + 1].endswith("ing") and "be" in word.split()[-1:] and rng.random() < 0.5:
        word = "was" if small[i] == "is" else "were" if small[i] == "are" else word
    return change(tokens, [(i, i + 1, word.split())], "tense.auxiliary")


def _followed(small: Sequence[str], at: int) -> bool:
    return any(
        field in ("base", "participle")
        for w in small[at + 1 : at + 3]
        for _, field in analyses().get(w, ())
    )


def phrase(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Has been, will be, is being exchanged."""
    small = lows(tokens)
    found = [
        i
        for i in range(len(small) - 2)
        if (small[i], small[i + 1]) in _PHRASES
        and not core(tokens[i])[2]
        and not (small[i + 1] == "have" and _followed(small, i + 1))
    ]
    if not found:
        return None
    i = rng.choice(found)
    word = rng.choice(_PHRASES[small[i], small[i + 1]])
    if small[i + 1] == "been" and small[i + 2].endswith("ing") and word == "is being":
        word = "will be"
    if _many(tokens, small, i):
        one = {"was": "were", "is": "are", "has": "have"}
        words = [one.get(w, w) for w in word.split()]
    else:
        words = word.split()
    words[0] = put(tokens, i, words[0])
    return change(tokens, [(i, i + 2, words)], "tense.phrase")


def verb(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A full verb in another tense: went, goes, will go, has gone, is going, used to go."""
    small = lows(tokens)
    found = [i for i in range(1, len(small)) if verb_at(tokens, small, i)]
    if not found:
        return None
    at = rng.choice(found)
    base, field = analyses()[small[at]][0]
    form, many = forms(base), _many(tokens, small, at)
    if base in SAYING:
        choices = [f"will {base}"]  # "says" for "said" is no drift in news copy
    elif field == "past":
        choices = [
            f"will {base}",
            base if many else form.third,
            f"used to {base}",
            f"{'are' if many else 'is'} {form.ing}",
            f"{'are' if many else 'is'} to {base}",
            f"{'were' if many else 'was'} about to {base}",
        ]
    else:
        choices = [form.past, f"will {base}", f"has {form.participle}", f"used to {base}"]
    if small[at - 1] == "i":
        choices = [f"will {base}"]
    return change(tokens, [(at, at + 1, rng.choice(choices).split())], "tense.verb")


def perfect(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Has gone: "has gone" made "will go" or "is going"; "will go" made "went" or "has gone"."""
    small = lows(tokens)
    found: list[tuple[int, int, list[str]]] = []
    for i in range(1, len(small) - 1):
        if core(tokens[i])[2] or starts(tokens, i):
            continue
        many = _many(tokens, small, i)
        for base, field in analyses().get(small[i + 1], ()):
            form = forms(base)
            if base in ("be", "have", "do", "like"):
                continue
            if small[i] in ("has", "have", "had") and field == "participle":
                now = "are" if small[i] == "have" or many else "is"
                found += [
                    (i, i + 2, ["will", base]),
                    (i, i + 2, [now, form.ing]),
                    (i, i + 2, [now, "about", "to", base]),
                ]
            elif small[i] in ("will", "would") and field == "base":
                has = "have" if many else "has"
                found += [
                    (i, i + 2, [form.past]),
                    (i, i + 2, [has, form.participle]),
                    (i, i + 2, ["used", "to", base]),
                ]
            elif small[i] in ("is", "are") and field == "ing":
                found += [(i, i + 2, [form.past]), (i, i + 2, ["will", base])]
            elif small[i] in ("was", "were") and field == "ing":
                found += [(i, i + 2, ["will", base])]
    if not found:
        return None
    return change(tokens, [rng.choice(found)], "tense.perfect")


def adverb(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Already made not yet, still made no longer."""
    small = lows(tokens)
    at = [
        i
        for i, w in enumerate(small)
        if w in _NOW
        and not (
            w in ("soon", "still", "recently")
            and (
                i + 1 == len(small)
                or core(tokens[i])[2]
                or small[i - 1]
                in ("as", "an", "at", "at", "years", "days", "months", "until", "to", "from")
                or small[i + 1] in ("as", "than", "a", "again", "this", "in", "after")
            )
        )
    ]
    if not at:
        return None
    i = rng.choice(at)
    return change(
        tokens, [(i, i + 1, [*put(tokens, i, rng.choice(_NOW[small[i]])).split()])], "tense.adverb"
    )


def aspect(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A deed begun, continued, resumed or ended: "built" made "stopped building"."""
    small = lows(tokens)
    found = [
        i
        for i in range(1, len(small))
        if verb_at(tokens, small, i)
        and analyses()[small[i]][0][0]
        not in (*SAYING, "have", "be", "know", "believe", "become", "die", "begin", "stop", "start")
    ]
    if not found:
        return None
    at = rng.choice(found)
    base, field = analyses()[small[at]][0]
    phase = rng.choice(("start", "stop", "finish", "resume", "keep", "avoid", "consider"))
    lead = forms(phase).past if field == "past" else forms(phase).third
    return change(tokens, [(at, at + 1, [lead, forms(base).ing])], "tense.aspect")


EDITS: Mapping[str, Edit] = {
    "tense.auxiliary": be,
    "tense.phrase": phrase,
    "tense.verb": verb,
    "tense.perfect": perfect,
    "tense.adverb": adverb,
    "tense.aspect": aspect,
}
