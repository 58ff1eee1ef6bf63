"""Aligned renderings to findings: one file per kind of drift.

`KINDS` is the registry: an immutable tuple of modules, imported by name. To add a kind, see
CONTRIBUTING.md.
"""

from __future__ import annotations

from types import ModuleType

from xlate.drift import addition, condition, modality, omission, polarity, wording

KINDS: tuple[ModuleType, ...] = (
    polarity,
    condition,
    modality,
    omission,
    addition,
    wording,
)
