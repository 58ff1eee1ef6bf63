"""Aligned renderings to findings: one file per kind of drift.

`KINDS` is the registry: an immutable tuple of modules, imported by name. To add a kind, see
CONTRIBUTING.md.
"""

from __future__ import annotations

from types import ModuleType

from xlate.drift import (
    addition,
    agency,
    attribution,
    condition,
    modality,
    name,
    number,
    omission,
    polarity,
    quote_form,
    referent,
    specificity,
    splice,
    strength,
    tense,
    term,
    unmarked_change,
    wording,
)

KINDS: tuple[ModuleType, ...] = (
    name,
    referent,
    agency,
    number,
    polarity,
    condition,
    modality,
    tense,
    strength,
    specificity,
    omission,
    addition,
    quote_form,
    unmarked_change,
    wording,
    attribution,
    splice,
    term,
)
