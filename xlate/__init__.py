"""xlate tells an editor how one state-media statement drifted as outlets translated it.

The public names, nothing else; each is imported on first use, so that starting stays cheap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlate.errors import XlateError as XlateError
    from xlate.model import (
        Article as Article,
    )
    from xlate.model import (
        Comparison as Comparison,
    )
    from xlate.model import (
        Finding as Finding,
    )
    from xlate.model import (
        Quote as Quote,
    )
    from xlate.model import (
        Report as Report,
    )
    from xlate.model import (
        Severity as Severity,
    )
    from xlate.model import (
        Span as Span,
    )
    from xlate.model import (
        Statement as Statement,
    )
    from xlate.model import (
        Story as Story,
    )
    from xlate.pipeline import (
        align_words as align_words,
    )
    from xlate.pipeline import (
        align_words_many as align_words_many,
    )
    from xlate.pipeline import (
        check as check,
    )
    from xlate.pipeline import (
        compare as compare,
    )
    from xlate.pipeline import (
        compare_many as compare_many,
    )
    from xlate.pipeline import (
        extract_quotes as extract_quotes,
    )
    from xlate.pipeline import (
        extract_quotes_many as extract_quotes_many,
    )
    from xlate.pipeline import (
        load_story as load_story,
    )
    from xlate.settings import Settings as Settings
    from xlate.settings import load_settings as load_settings

__version__ = "0.1.0"

_HOMES = {
    "XlateError": "xlate.errors",
    **dict.fromkeys(
        ("Article", "Comparison", "Finding", "Quote", "Report", "Severity", "Span"), "xlate.model"
    ),
    **dict.fromkeys(("Statement", "Story"), "xlate.model"),
    **dict.fromkeys(("Settings", "load_settings"), "xlate.settings"),
    **dict.fromkeys(
        ("align_words", "align_words_many", "check", "compare", "compare_many"), "xlate.pipeline"
    ),
    **dict.fromkeys(("extract_quotes", "extract_quotes_many", "load_story"), "xlate.pipeline"),
}

__all__ = ["__version__", *sorted(_HOMES)]


def __getattr__(name: str) -> Any:
    """Import a public name on first use."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'xlate' has no attribute {name!r}")
