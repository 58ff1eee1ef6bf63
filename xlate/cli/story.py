"""The sample story that the wheel carries."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from xlate.errors import StoryError

if TYPE_CHECKING:
    from xlate.model import Story
    from xlate.settings import Settings

NAME = "strait-of-amel"
_PACKAGE = Path(__file__).resolve().parents[1]
# In the wheel, and in a checkout (an editable install has no copy of its own).
PLACES = (_PACKAGE / "demo" / NAME, _PACKAGE.parent / "corpora" / "drifted" / NAME)


def folder() -> Path:
    """Where the sample story lies.

    Raises:
        StoryError: It is not there: the installation is not whole.
    """
    for place in PLACES:
        if (place / "gold.json").is_file():
            return place
    raise StoryError("the sample story is missing from this installation", "Install xlate again.")


def sample(settings: Settings) -> Story:
    """The sample story; its paths are bare file names, the same on every machine."""
    from xlate.pipeline import load_story

    story = load_story(folder(), settings)
    articles = tuple(
        article.model_copy(update={"path": Path(article.path or "").name})
        for article in story.articles
    )
    return story.model_copy(update={"articles": articles})
