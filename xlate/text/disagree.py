"""Signs of one translation that nothing in another can answer: a "not", an "unless" that is lost.

What may answer what is data, for translators put "few" for "not many" and "refuse" for "will not":
`lexicon/mul/answers.toml` for signs, `lexicon/<lang>/loose.toml` for words that are none, chosen so
that few correct pairs are left with an unanswered sign and few lost signs are hidden.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from xlate.text import lexicon
from xlate.text.sign_patterns import LOOSE
from xlate.text.signs import Sign, known


def unanswered(a_signs: Iterable[Sign], b_signs: Iterable[Sign], kind: str) -> list[Sign]:
    """The signs of a kind on side a that no sign of side b can answer, in order.

    Args:
        a_signs: The signs of one text; loose ones are passed over.
        b_signs: Those of the other, with its loose ones (`signs(text, lang, loose=True)`): without
            them, far more is left unanswered.
        kind: One of `Sign.kind`.
    """
    there = {(sign.kind, sign.value) for sign in b_signs}
    return [sign for sign in sorted(a_signs) if sign.kind == kind and not _answered(sign, there)]


def judged(lang_a: str, lang_b: str, kind: str, value: str) -> bool:
    """Whether an unanswered sign of a text in `lang_a` means something against one in `lang_b`.

    It does not where either language has no signs, or calls the class weak: its grammar says by
    other means, or not at all, what the other says by a word.
    """
    return all(known(lang) and not _weak(lang, kind, value) for lang in (lang_a, lang_b))


@cache
def _weak(lang: str, kind: str, value: str) -> bool:
    listed = lexicon.table(lang, "loose").get("weak", ())
    return kind in listed or f"{kind}/{value}" in listed


def _answered(sign: Sign, there: set[tuple[str, str]]) -> bool:
    found = answers(sign.kind, sign.value)
    return found is None or not found.isdisjoint(there)


@cache
def answers(kind: str, value: str) -> frozenset[tuple[str, str]] | None:
    """The classes that can answer a class, itself among them; None for one too weak to tell."""
    for group in lexicon.groups("mul", "answers"):
        if group["class"] == f"{kind}/{value}":
            parts = (name.partition("/") for name in group["by"])
            by = {(named, which) for named, _, which in parts}
            return frozenset((*by, (kind, value), (LOOSE, value)))
    return None
