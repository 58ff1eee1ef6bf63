"""Two ways to put words before a kind of drift: two bare sentences, or a story of articles."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import ModuleType

import pytest

import xlate
from xlate.drift.pair import Context, Pair
from xlate.model import Finding, Report, Severity
from xlate.pipeline import examine
from xlate.settings import Settings

Told = tuple[str, str | None, str | None]  # severity, the words of a, the words of b


@pytest.fixture(scope="session")
def pair() -> Callable[..., Pair]:
    """Two bare sentences as an aligned pair, as `compare` makes it."""

    def make(a: str, b: str, lang_a: str = "en", lang_b: str = "en") -> Pair:
        return examine(a, b, lang_a, lang_b)[0]

    return make


@pytest.fixture(scope="session")
def found(pair: Callable[..., Pair]) -> Callable[..., list[Finding]]:
    """What one kind finds in two bare sentences."""

    def of(kind: ModuleType, a: str, b: str) -> list[Finding]:
        return list(kind.check(pair(a, b), Context(Settings())))

    return of


@pytest.fixture(scope="session")
def told(found: Callable[..., list[Finding]]) -> Callable[..., list[Told]]:
    """The findings of one kind, short: severity and both wordings."""

    def of(kind: ModuleType, a: str, b: str) -> list[Told]:
        return [short(f) for f in found(kind, a, b)]

    return of


@pytest.fixture(scope="session")
def alarms() -> Callable[..., list[tuple[str, ...]]]:
    """What any kind says of two bare sentences at major or above; empty for harmless rewording."""

    def of(a: str, b: str) -> list[tuple[str, ...]]:
        findings = xlate.compare(a, b, lang_a="en", lang_b="en").findings
        return [(f.kind, f.message) for f in findings if f.severity.rank >= Severity.MAJOR.rank]

    return of


@pytest.fixture(scope="session")
def story() -> Callable[..., Report]:
    """The report on articles given as outlet = text, or outlet = mapping; the first is the base."""

    def of(settings: Settings | None = None, **articles: str | Mapping[str, object]) -> Report:
        first = next(iter(articles))
        chosen = settings or Settings(base=first)
        given = [
            {"outlet": outlet, "lang": "en", **(a if isinstance(a, Mapping) else {"text": a})}
            for outlet, a in articles.items()
        ]
        return xlate.check(xlate.load_story(given), chosen)

    return of


@pytest.fixture(scope="session")
def of_kind(story: Callable[..., Report]) -> Callable[..., list[Finding]]:
    """The findings of one kind in a story."""

    def of(kind: ModuleType, **articles: str | Mapping[str, object]) -> list[Finding]:
        return [f for f in story(**articles).findings if f.kind == kind.KIND]

    return of


def short(finding: Finding) -> Told:
    return (
        str(finding.severity),
        finding.a.text if finding.a else None,
        finding.b.text if finding.b else None,
    )
