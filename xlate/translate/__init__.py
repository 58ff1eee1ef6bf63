"""A user's own machine translator at a port; nothing of it is needed, and nothing is asked unset.

What it gives are glosses: help for a reader who does not know a language. They are nobody's words,
and no finding comes from them.
"""

from xlate.translate.adapters import ADAPTERS, translator_of
from xlate.translate.glosses import glossed, glosses_of
from xlate.translate.port import Translator

__all__ = ["ADAPTERS", "Translator", "glossed", "glosses_of", "translator_of"]
