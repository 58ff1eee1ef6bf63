"""Edits of polarity: a negation gained or lost, in all its forms."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from training.edits.base import Edit, Edited, Pool, caps, change, core, lows, put, replace, starts
from training.edits.inflect import analyses, forms
from training.edits.prefixes import BE, prefix

_MODALS = ("will", "would", "can", "could", "should", "must", "may", "might")
_HAVE = ("has", "have", "had")
_AUX = frozenset((*BE, *_MODALS, *_HAVE, "does", "do", "did"))
_NEVER_AFTER = frozenset("not n't never no only".split())
_QUANTIFIED = {
    "all": "none of",
    "everyone": "no one",
    "everything": "nothing",
    "someone": "no one",
    "everybody": "nobody",
    "something": "nothing",
    "always": "never",
    "ever": "never",
    "somewhere": "nowhere",
    "both": "neither of",
}
_FREED = {
    "nothing": "everything",
    "nobody": "everybody",
    "none": "all",
    "never": "always",
    "neither": "both",
    "nowhere": "everywhere",
    "hardly": "really",
    "barely": "easily",
    "without": "with",
    "unable": "able",
    "rarely": "often",
    "seldom": "often",
}
_VERBS_OF_YES = {
    "refused": "agreed",
    "refuses": "agrees",
    "refuse": "agree",
    "failed": "managed",
    "fails": "manages",
    "fail": "manage",
    "declined": "agreed",
    "declines": "agrees",
    "refusing": "agreeing",
    "failing": "managing",
    "unwilling": "willing",
    "unable": "able",
}
_SAYING = {
    "said": ("denied",),
    "says": ("denies",),
    "confirmed": ("denied", "disputed"),
    "confirms": ("denies",),
    "admitted": ("denied",),
    "acknowledged": ("denied",),
    "claimed": ("denied",),
    "claims": ("denies",),
    "stated": ("denied",),
    "believes": ("doubts", "does not believe"),
    "believe": ("doubt", "do not believe"),
    "agreed": ("refused",),
    "denied": ("confirmed", "admitted"),
    "denies": ("confirms",),
    "reported": ("denied",),
    "announced": ("denied",),
    "know": ("doubt",),
}
SAYING = frozenset(
    "say tell note add report explain state announce write clarify reply comment speak"
    " want like".split()
)


def not_gained(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A negation: "not", "never" or "n't" behind an auxiliary."""
    small = lows(tokens)
    if {"nobody", "nothing", "no", "none", "neither"} & set(small):
        return None
    at = [
        i
        for i, w in enumerate(small[:-1])
        if w in _AUX
        and small[i + 1] not in ("also", "currently", "still")
        and not core(tokens[i])[2]
        and not _NEVER_AFTER & {small[i + 1], w}
        and not (starts(tokens, i) and tokens[-1][-1:] == "?")
        and small[i + 1] != "n't"
        and not (w in ("may", "will", "might") and tokens[i][:1].isupper())
        and not (w in ("do", "does", "did", "have", "had", "has") and not _verb_after(small, i))
    ]
    if not at:
        return None
    i = rng.choice(at)
    if rng.random() < 0.25 and small[i] not in ("may", "am", "might") and not starts(tokens, i):
        short = {"will": "won’t", "can": "can’t"}.get(small[i], small[i] + "n’t")
        return replace(tokens, i, short, "polarity.not_gained", "critical")
    words = rng.choices((["not"], ["never"], ["no", "longer"], ["not", "yet"]), (8, 2, 2, 1))[0]
    if small[i] in ("do", "does", "did"):
        words = ["not"]
    return change(tokens, [(i + 1, i + 1, words)], "polarity.not_gained", "critical")


def _verb_after(small: Sequence[str], at: int) -> bool:
    return any(
        field in ("base", "participle")
        for w in small[at + 1 : at + 3]
        for _, field in analyses().get(w, ())
    )


def not_lost(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A "not", "never", "n't" or "no longer" cut."""
    small = lows(tokens)
    found: list[tuple[int, int, list[str]]] = []
    for i, w in enumerate(small):
        before = small[i - 1] if i else ""
        after = small[i + 1] if i + 1 < len(small) else ""
        if w == "not" and (before in _AUX or after in ("to", "be")) and after != "only":
            found.append((i, i + 1, []))
        elif w in ("never", "hardly", "barely", "scarcely", "n't", "neither"):
            if i and (w != "neither" or before in _AUX):
                found.append((i, i + 1, []))
        elif w == "no" and after == "longer" and i:
            found.append((i, i + 2, []))
        elif w == "cannot":
            found.append((i, i + 1, ["can"]))
        elif w.endswith("n't") and len(w) > 4:
            full = {"can't": "can", "won't": "will"}.get(w, w[:-3])
            found.append((i, i + 1, [put(tokens, i, full)]))
    if not found:
        return None
    return change(tokens, [rng.choice(found)], "polarity.not_lost", "critical")


def do_not(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """A plain verb denied ("went" made "did not go"), or "did not go" made "went"."""
    small = lows(tokens)
    found: list[tuple[int, int, list[str]]] = []
    for i in range(1, len(small)):
        if small[i - 1] in ("did", "does", "do") and small[i] in ("not", "n't"):
            verb = small[i + 1] if i + 1 < len(small) else ""
            for base, field in analyses().get(verb, ()):
                if field == "base":
                    which = {"did": "past", "does": "third", "do": "base"}[small[i - 1]]
                    found.append((i - 1, i + 2, [getattr(forms(base), which)]))
        if verb_at(tokens, small, i):
            base, field = analyses()[small[i]][0]
            if tokens[i - 1][-1:] in '”"':
                continue
            denied = {"past": "did", "third": "does"}[field]
            no = rng.choice((["not"], ["not"], ["not", "even"]))
            found.append((i, i + 1, [denied, *no, base]))
            if rng.random() < 0.4:
                never = rng.choice((f"refused to {base}", f"failed to {base}", f"never {small[i]}"))
                if field == "past":
                    found.append((i, i + 1, never.split()))
    if not found:
        return None
    return change(tokens, [rng.choice(found)], "polarity.do_not", "critical")


def verb_at(tokens: Sequence[str], small: Sequence[str], at: int) -> bool:
    """Whether a finite verb stands here: after its subject, before its object."""
    found = analyses().get(small[at], ())
    fields = {f for _, f in found}
    if not at or not fields & {"past", "third"} or found[0][1] not in ("past", "third"):
        return False
    if small[at] in (
        *_AUX,
        "been",
        "did",
        "let",
        "set",
        "put",
        "read",
        "saw",
        "found",
        "left",
        "bit",
        "fell",
        "felt",
        "cut",
    ):
        return False
    before, last = small[at - 1], tokens[at - 1]
    if last[-1:] in ",;:" or core(tokens[at])[1][:1].isupper():
        return False
    ambiguous = small[at].endswith("ed") or {"past", "participle"} <= fields
    subject = before in (
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "who",
        "which",
        "officials",
        "police",
        "also",
        "later",
        "president",
        "minister",
        "government",
    )
    if subject or (not ambiguous and "third" not in fields and before not in _AUX):
        return True
    named = (last[:1].isupper() and not starts(tokens, at - 1)) or last[-1:] in ")”"
    if not named:
        return False
    after = small[at + 1] if at + 1 < len(small) else ""
    return after in ("the", "a", "an", "that", "his", "her", "their", "its", "to", "on", "in") and (
        not any(w in _AUX for w in small[:at]) and after != "by"
    )


def quantifier(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Everyone made no one; no, none, nothing, without made their positive."""
    small = lows(tokens)
    found: list[tuple[int, str]] = []
    for i, w in enumerate(small):
        after = small[i + 1] if i + 1 < len(small) else ""
        before = small[i - 1] if i else ""
        if w in _QUANTIFIED and not (w == "ever" and before not in ("has", "have", "than", "had")):
            if w not in ("all", "both") or after in ("the", "of", "these", "those", "their", "his"):
                if before not in ("at", "of", "not", "above", "after", "for", "than", "as"):
                    if not (after == "of" and w in ("all", "both")):
                        found.append((i, _QUANTIFIED[w]))
        elif w in _FREED and not (w == "neither" and "nor" in small):
            found.append((i, _FREED[w]))
        elif w == "no" and after.isalpha() and after not in ("longer", "one", "matter", "more"):
            if before in ("there", "is", "are", "was", "were", "has", "have", "had", "with", "of"):
                found.append((i, rng.choice(("some", "much")) if after[-1:] != "s" else "many"))
    if not found:
        return None
    i, word = rng.choice(found)
    return change(tokens, [(i, i + 1, put(tokens, i, word).split())], "polarity.quantifier")


def verb_of_no(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Refused made agreed, unable made able; "to go" made "not to go"."""
    small = lows(tokens)
    found: list[tuple[int, int, list[str]]] = []
    for i, w in enumerate(small[:-2]):
        nearly = small[i + 1] == "to" and not core(tokens[i])[2]
        if w in _VERBS_OF_YES and nearly:
            found.append((i, i + 1, [put(tokens, i, _VERBS_OF_YES[w])]))
        elif nearly and any(f == "base" for _, f in analyses().get(small[i + 2], ())):
            if w in ("agreed", "managed", "agree", "willing", "able", "ready", "prepared"):
                opposite = {
                    "agreed": "refused",
                    "managed": "failed",
                    "agree": "refuse",
                    "willing": "unwilling",
                    "able": "unable",
                    "ready": "not ready",
                    "prepared": "not prepared",
                }[w]
                found.append((i, i + 1, put(tokens, i, opposite).split()))
            elif w in (
                "decided",
                "promised",
                "asked",
                "ordered",
                "told",
                "urged",
                "plans",
                "plan",
                "him",
                "them",
                "her",
                "us",
                "vowed",
                "chose",
                "warned",
                "people",
            ):
                found.append((i + 1, i + 1, ["not"]))
        if w in ("by",) and small[i + 1].endswith("ing") and small[i + 1] in analyses():
            found.append((i, i + 1, ["without"]))
    if not found:
        return None
    return change(tokens, [rng.choice(found)], "polarity.verb_of_no")


def saying(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Said that, confirmed, believes made denied, doubts; and back."""
    small = lows(tokens)
    at = [
        i
        for i, w in enumerate(small[:-1])
        if w in _SAYING
        and i
        and not core(tokens[i])[2]
        and (
            small[i + 1] == "that"
            or (
                w[:3] in ("con", "adm", "den", "ack") and small[i + 1] in ("the", "a", "his", "its")
            )
        )
        and small[i - 1] not in _AUX
    ]
    if not at:
        return None
    i = rng.choice(at)
    words = put(tokens, i, rng.choice(_SAYING[small[i]])).split()
    if words[-1] == "refused":
        words = ["denied"]
    return change(tokens, [(i, i + 1, words)], "polarity.saying")


def neither(tokens: Sequence[str], rng: random.Random, pool: Pool) -> Edited | None:
    """Pairs: "both A and B" made "neither A nor B", and back; "either or" made "neither nor"."""
    small = lows(tokens)
    pairs = {
        ("both", "and"): ("neither", "nor"),
        ("neither", "nor"): ("both", "and"),
        ("either", "or"): ("neither", "nor"),
    }
    for (first, second), (one, two) in pairs.items():
        if first in small and second in small[small.index(first) + 1 :][:8]:
            i = small.index(first)
            k = small.index(second, i + 1)
            new = caps(one) if tokens[i][:1].isupper() else one
            return change(tokens, [(i, i + 1, [new]), (k, k + 1, [two])], "polarity.neither")
    return None


EDITS: Mapping[str, Edit] = {
    "polarity.not_gained": not_gained,
    "polarity.not_lost": not_lost,
    "polarity.do_not": do_not,
    "polarity.quantifier": quantifier,
    "polarity.verb_of_no": verb_of_no,
    "polarity.saying": saying,
    "polarity.prefix": prefix,
    "polarity.neither": neither,
}
