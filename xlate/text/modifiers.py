"""What bounds or rounds an amount: "more than", "at least", "about", "nearly", "or so"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from xlate.text import lexicon
from xlate.text.quantity import Quantity
from xlate.text.words import Word, token_spans

_UNBOUND = frozenset(
    ("month", "weekday", "score", "roman", "label", "ordinal", "relative", "daypart")
)


@dataclass(frozen=True, slots=True)
class Modifier:
    """A phrase that bounds (`bound`, `strict`) or rounds (`approx`) the amount beside it."""

    parts: tuple[str, ...]
    approx: str = ""
    bound: str = ""
    strict: bool = False


@lru_cache(maxsize=16)
def modifiers(
    lang: str,
) -> tuple[Mapping[str, tuple[Modifier, ...]], Mapping[str, tuple[Modifier, ...]]]:
    """Phrases before an amount by their last word, and after it by their first, longest first."""
    listed = lexicon.table(lang, "numbers").get("modifiers", {}) if lang == "en" else {}
    ignored, following = set(listed.get("not_before", ())), set(listed.get("after", ()))
    before: dict[str, list[Modifier]] = {}
    after: dict[str, list[Modifier]] = {}
    for form, modifier in _entries(lang):
        if form in following:
            after.setdefault(modifier.parts[0], []).append(modifier)
        if form not in ignored and not form.startswith(("or ", "and ", "-")):
            before.setdefault(modifier.parts[-1], []).append(modifier)
    return _sorted(before), _sorted(after)


def _entries(lang: str) -> list[tuple[str, Modifier]]:
    listed = lexicon.table(lang, "numbers").get("modifiers", {}) if lang == "en" else {}
    found: dict[str, Modifier] = {}
    for group in (*lexicon.groups(lang, "condition"), *listed.get("more", ())):
        approx = str(group.get("approximation", ""))
        if group.get("class") == "approximation":
            approx = str(group["side"])
        bound = str(group.get("direction", ""))
        if not approx and not bound:
            continue
        for form in group["forms"]:
            parts = tuple(form[s:e].casefold() for s, e in token_spans(form))
            old = found.get(form, Modifier(parts))
            found[form] = Modifier(
                parts,
                old.approx or approx,
                old.bound or bound,
                old.strict or bool(group.get("strict", False)),
            )
    return list(found.items())


def _sorted(table: Mapping[str, list[Modifier]]) -> dict[str, tuple[Modifier, ...]]:
    return {k: tuple(sorted(rows, key=lambda m: -len(m.parts))) for k, rows in table.items()}


def modified(quantity: Quantity, words: Sequence[Word], lang: str, free: int) -> Quantity:
    """The amount with its bound and approximation.

    Args:
        quantity: An amount of `words`.
        words: The passage.
        lang: ISO 639-1 code.
        free: Index of the first word before it that no other amount has taken.
    """
    if quantity.kind in _UNBOUND:
        return quantity
    before, after = modifiers(lang)
    found: list[tuple[Modifier, range]] = []
    start = quantity.indices[0]
    for _ in range(2):  # "at least about 20"
        hit = _before(words, start, before, free)
        if hit is None:
            break
        start -= len(hit.parts)
        found.append((hit, range(start, start + len(hit.parts))))
    end = quantity.indices[-1] + 1
    for at in (end, end + 1):
        if at < len(words) and (hit := _at(words, at, after)) is not None:
            found.append((hit, range(at, at + len(hit.parts))))
            break
        if at < len(words) and not words[at].content:
            break  # only the thing counted may stand between: "20 people or more"
    return _with(quantity, found) if found else quantity


def _with(quantity: Quantity, found: Sequence[tuple[Modifier, range]]) -> Quantity:
    bound = next((m for m, _ in found if m.bound), None)
    approx = next((m.approx for m, _ in found if m.approx), "")
    indices = tuple(sorted(i for _, taken in found for i in taken))
    return replace(
        quantity,
        approx=approx,
        bound=bound.bound if bound else "",
        strict=bool(bound and bound.strict),
        modifier=indices,
        weak=quantity.weak and quantity.kind != "duration",
    )


def _before(
    words: Sequence[Word], start: int, table: Mapping[str, tuple[Modifier, ...]], free: int
) -> Modifier | None:
    if start <= free:
        return None
    for modifier in table.get(words[start - 1].low, ()):
        first = start - len(modifier.parts)
        if first >= free and all(
            words[first + k].low == part for k, part in enumerate(modifier.parts)
        ):
            return modifier
    return None


def _at(
    words: Sequence[Word], at: int, table: Mapping[str, tuple[Modifier, ...]]
) -> Modifier | None:
    for modifier in table.get(words[at].low, ()):
        end = at + len(modifier.parts)
        if end > len(words) or (end < len(words) and words[end].number):
            continue  # "90+8" is a sum
        if all(words[at + k].low == part for k, part in enumerate(modifier.parts)):
            return modifier
    return None
