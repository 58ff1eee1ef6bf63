"""Quotes to statements, words to links, renderings to a collation."""

from xlate.align.links import THRESHOLD, link_scores
from xlate.align.statements import Aligned, Links, align_quotes, word_links
from xlate.align.units import Unit

__all__ = ["THRESHOLD", "Aligned", "Links", "Unit", "align_quotes", "link_scores", "word_links"]
