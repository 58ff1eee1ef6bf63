"""Edits of modality: how sure, how bound, how willing; plans for deeds; statements asked."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits.base import (
    Edit,
    Edited,
    Part,
    Pool,
    caps,
    change,
    core,
    lows,
    put,
    replace,
    starts,
    uncaps,
)
from training.edits.inflect import analyses, forms
from training.edits.polarity import SAYING, verb_at

_MODALS = {
    "will": ("may", "might", "could", "must", "should", "would", "can"),
    "would": ("may", "might", "must", "could"),
    "can": ("must", "should", "might", "will"),
    "could": ("must", "should", "will"),
    "should": ("may", "might", "will", "could"),
    "must": ("may", "can", "might", "could"),
    "may": ("will", "must", "should"),
    "might": ("will", "must", "should"),
    "shall": ("may",),
    "cannot": ("may not", "need not"),
    "won't": ("may not", "need not"),
    "can't": ("need not",),
}
_PHRASES = {
    "will": (
        "is expected to",
        "is ready to",
        "is likely to",
        "plans to",
        "is unlikely to",
        "has promised to",
        "is considering whether to",
        "hopes to",
        "is obliged to",
    ),
    "may": ("is certain to", "is bound to", "is required to"),
    "might": ("is certain to", "is bound to"),
    "can": ("has to", "is obliged to", "is not obliged to", "wants to"),
    "must": ("is free to", "wants to", "is asked to", "is advised to"),
    "should": ("has to", "is free to", "plans to", "is allowed to"),
}
_WORDS = {
    "plans": ("vows", "refuses", "has begun", "hopes", "threatens"),
    "intends": ("hopes", "refuses", "vows"),
    "wants": ("has", "plans", "is forced", "refuses"),
    "want": ("have", "plan", "are forced"),
    "hopes": ("vows", "is certain", "demands"),
    "plan": ("hope", "vow", "refuse"),
    "need": ("want", "are free"),
    "needs": ("wants", "is free"),
    "vowed": ("hoped", "considered"),
    "planned": ("promised", "was forced", "refused"),
    "wanted": ("was forced", "had", "promised"),
    "promised": ("hoped", "was asked", "threatened"),
    "decided": ("hoped", "was forced"),
    "expected": ("required", "certain", "unlikely", "asked"),
    "ready": ("obliged", "forced", "unlikely"),
    "allowed": ("obliged", "forced", "required"),
    "required": ("allowed", "advised", "free"),
    "forced": ("asked", "willing", "allowed"),
    "obliged": ("allowed", "invited"),
    "able": ("obliged", "forced", "allowed"),
    "likely": ("certain", "unlikely", "supposed"),
    "possible": ("certain", "necessary", "unlikely"),
    "necessary": ("possible", "optional"),
    "certain": ("possible", "unlikely"),
    "intend": ("hope", "refuse"),
    "agreed": ("offered", "was forced"),
    "supposed": ("certain", "forbidden"),
    "going": ("unlikely", "required", "free"),
}
_ADVERBS = {
    "probably": ("certainly", "possibly", "hardly"),
    "possibly": ("certainly", "definitely"),
    "perhaps": ("certainly",),
    "certainly": ("perhaps", "possibly"),
    "definitely": ("possibly",),
    "likely": ("certainly",),
    "apparently": ("undoubtedly",),
    "clearly": ("reportedly",),
    "allegedly": ("demonstrably",),
    "reportedly": ("undoubtedly",),
    "surely": ("perhaps",),
    "presumably": ("certainly",),
    "maybe": ("certainly",),
    "supposedly": ("demonstrably",),
}
_SPEECH = {
    "said": ("suggested", "claimed", "insisted", "promised", "warned"),
    "suggested": ("insisted", "ordered"),
    "demanded": ("suggested", "requested"),
    "proposed": ("demanded", "ordered"),
    "asked": ("ordered", "forced"),
    "ordered": ("asked", "advised"),
    "urged": ("ordered", "forced"),
    "recommended": ("demanded", "ordered"),
    "confirmed": ("suggested", "speculated", "hinted"),
    "believes": ("knows", "suspects", "hopes"),
    "thinks": ("knows", "hopes"),
    "believe": ("know", "hope"),
    "announced": ("hinted", "speculated"),
    "hopes": ("knows", "insists"),
    "warned": ("promised", "hinted"),
    "expects": ("demands", "fears", "doubts"),
    "assumes": ("has proved", "doubts"),
    "considered": ("decided on", "rejected"),
    "considering": ("carrying out", "ruling out"),
    "estimates": ("guarantees", "fears"),
    "suspects": ("knows",),
    "think": ("know",),
}
_SUBJECT_AUX = ("is", "are", "was", "were", "will", "would", "can", "could", "should", "must")
_WILLING = frozenset(
    "wanted wants tried threatened promised planned plans hopes considering".split()
)
_THEY = ("they", "we", "you")


def modal(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Another modal verb."""
    at = _modals(tokens, _MODALS)
    if not at:
        return None
    i = rng.choice(at)
    new = put(tokens, i, rng.choice(_MODALS[lows(tokens)[i]])).split()
    return change(tokens, [(i, i + 1, new)], "modality.modal")


def _modals(tokens: Sequence[str], table: Mapping[str, Sequence[str]]) -> list[int]:
    small = lows(tokens)
    return [
        i
        for i, w in enumerate(small[:-1])
        if w in table
        and not core(tokens[i])[2]
        and not (w in ("may", "will", "might") and i and tokens[i][:1].isupper())
        and not (
            w in ("will", "can", "might") and small[i - 1] in ("the", "a", "his", "of", "free")
        )
    ]


def phrase(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A modal verb made a longer wording: "will" made "is expected to"."""
    small = lows(tokens)
    at = [
        i
        for i in _modals(tokens, _PHRASES)
        if i
        and "not" not in small[i : i + 2]
        and any(f == "base" or small[i + 1] == "be" for _, f in analyses().get(small[i + 1], ()))
    ]
    if not at or starts(tokens, rng.choice(at)):
        return None
    i = rng.choice(at)
    before = small[i - 1]
    willing = before in ("he", "she", "they", "we", "who") or tokens[i - 1][:1].isupper()
    words = rng.choice(
        [p for p in _PHRASES[small[i]] if willing or not set(p.split()[:2]) & _WILLING]
    ).split()
    if before == "i":
        return None
    many = (
        before in _THEY
        or (
            before[-1:] == "s"
            and before not in ("this", "his", "its", "us")
            and not tokens[i - 1][:1].isupper()
        )
        or before == "people"
    )
    if many:
        words[0] = {"is": "are", "has": "have"}.get(words[0], words[0].removesuffix("s"))
    return change(tokens, [(i, i + 1, words)], "modality.phrase")


def reality(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A deed made a plan, a duty or a chance: "visited" made "planned to visit"."""
    small = lows(tokens)
    found = [i for i in range(1, len(small)) if verb_at(tokens, small, i)]
    if not found:
        return None
    at = rng.choice(found)
    base, field = analyses()[small[at]][0]
    if base in SAYING:
        return None
    past = (
        "planned to",
        "wanted to",
        "tried to",
        "was ready to",
        "threatened to",
        "may have",
        "was expected to",
        "could have",
        "promised to",
        "was forced to",
        "should have",
    )
    present = (
        "may",
        "might",
        "wants to",
        "plans to",
        "should",
        "must",
        "could",
        "is expected to",
        "would",
        "is said to",
        "has to",
        "hopes to",
    )
    choices = past if field == "past" else present
    if small[at - 1] not in ("he", "she", "they", "we", "who", "officials", "police"):
        choices = tuple(c for c in choices if c.split()[0] not in _WILLING)
    lead = rng.choice(choices)
    many = small[at - 1] in _THEY or (small[at - 1].endswith("s") and tokens[at - 1].islower())
    words = lead.replace("was ", "were ").split() if many else lead.split()
    form = forms(base).participle if words[-1] == "have" else base
    return change(tokens, [(at, at + 1, [*words, form])], "modality.reality")


def deed(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A plan made a deed: "plans to visit" made "visited"."""
    small = lows(tokens)
    leads = {
        "plans",
        "planned",
        "intends",
        "wants",
        "wanted",
        "hopes",
        "promised",
        "vowed",
        "agreed",
        "threatened",
        "offered",
        "tried",
        "decided",
        "intended",
        "hoped",
    }
    found = [
        (i, base)
        for i in range(1, len(small) - 2)
        if small[i] in leads
        and small[i + 1] == "to"
        and small[i - 1] not in ("is", "was", "are", "be")
        for base, f in analyses().get(small[i + 2], ())
        if f == "base" and base != "be"
    ]
    if not found:
        return None
    at, base = rng.choice(found)
    last = core(tokens[at + 2])[2]
    return change(tokens, [(at, at + 3, [forms(base).past + last])], "modality.deed")


def _table(name: str, table: Mapping[str, Sequence[str]], before_to: bool, that: bool) -> Edit:
    def edit(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
        small = lows(tokens)
        at = [
            i
            for i, w in enumerate(small[:-1])
            if w in table
            and not core(tokens[i])[2]
            and (
                not before_to
                or small[i + 1] == "to"
                or (w in ("possible", "necessary") and i and small[i - 1] in ("is", "was", "be"))
            )
            and (not that or small[i + 1] in ("that", "the", "him", "them", "a"))
            and not (that and small[i + 1] in ("the", "a") and w in ("said", "warned", "asked"))
            and not (that and small[i - 1] in ("is", "was", "were", "be", "been", "are"))
        ]
        if not at:
            return None
        i = rng.choice(at)
        new = rng.choice(table[small[i]])
        fixed = new in ("certain", "unlikely", "free", "possible", "optional")
        if (
            fixed
            and small[i] in ("expected", "allowed", "required", "likely", "going")
            and small[i - 1] not in ("is", "are", "was", "were", "be", "not", "it's", "more")
        ):
            return None
        return change(tokens, [(i, i + 1, put(tokens, i, new).split())], name)

    return edit


def question(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A statement made a question, or a question a statement."""
    small = lows(tokens)
    end = core(tokens[-1])
    if not end[1] or end[2] != "." or core(tokens[0])[0]:
        return None
    at = [i for i in range(1, min(7, len(tokens))) if small[i] in _SUBJECT_AUX]
    if not at or small[0] in (
        "in",
        "on",
        "at",
        "after",
        "if",
        "when",
        "there",
        "what",
        "who",
        "as",
    ):
        return None
    i = at[0]
    if any(t[-1:] in ",;:" for t in tokens[:i]) or {"that", "who", "which", "and"} & set(small[:i]):
        return None
    parts: list[Part] = [
        (0, 1, [caps(small[i]), uncaps(tokens[0])]),
        (i, i + 1, []),
    ]
    if i == 1:
        parts = [(0, 2, [caps(small[1]), uncaps(tokens[0])])]
    plain = [*tokens[:-1], end[0] + end[1]]
    parts.append((len(tokens) - 1, len(tokens), [end[0] + end[1] + "?"]))
    return change(plain, parts, "modality.question") if i < len(tokens) - 1 else None


def hedge(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A fact made a rumour: "reportedly", "allegedly", "possibly" put in; or such a word cut."""
    small = lows(tokens)
    cut = [i for i, w in enumerate(small) if i and w in _ADVERBS and w != "likely"]
    if cut and rng.random() < 0.7:
        i = rng.choice(cut)
        return change(tokens, [(i, i + 1, [])], "modality.hedge")
    at = [
        i + 1
        for i, w in enumerate(small[:-1])
        if i
        and w in ("is", "was", "were", "are", "has", "have", "had", "will")
        and not core(tokens[i])[2]
    ]
    if not at:
        return None
    word = rng.choice(
        ("reportedly", "allegedly", "possibly", "supposedly", "apparently", "perhaps", "probably")
    )
    i = rng.choice(at)
    return change(tokens, [(i, i, [word])], "modality.hedge")


def adverb(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Probably made certainly."""
    at = [i for i, w in enumerate(lows(tokens)) if w in _ADVERBS and w != "likely"]
    if not at:
        return None
    i = rng.choice(at)
    return replace(tokens, i, rng.choice(_ADVERBS[lows(tokens)[i]]), "modality.adverb")


EDITS: Mapping[str, Edit] = {
    "modality.modal": modal,
    "modality.phrase": phrase,
    "modality.reality": reality,
    "modality.deed": deed,
    "modality.wish": _table("modality.wish", _WORDS, True, False),
    "modality.speech": _table("modality.speech", _SPEECH, False, True),
    "modality.question": question,
    "modality.hedge": hedge,
    "modality.adverb": adverb,
}
