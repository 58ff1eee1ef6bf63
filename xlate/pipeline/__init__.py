"""The public calls: the only room that knows the order of the stages.

`story` reads, aligns and checks whole stories, `pairs` compares two renderings, `given` holds what
every call needs.
"""

from xlate.pipeline.given import model_of, signature
from xlate.pipeline.pairs import (
    align_words,
    align_words_many,
    compare,
    compare_many,
    examine,
    examine_many,
    proposals,
)
from xlate.pipeline.story import check, extract_quotes, extract_quotes_many, load_story

__all__ = [
    "align_words",
    "align_words_many",
    "check",
    "compare",
    "compare_many",
    "examine",
    "examine_many",
    "extract_quotes",
    "extract_quotes_many",
    "load_story",
    "model_of",
    "proposals",
    "signature",
]
