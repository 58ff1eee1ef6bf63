"""Bytes to articles: one file per format, all inputs of one call are one story.

An input that cannot be read is a recorded failure beside the others' articles; only a wrong call
raises. Nothing that an article names is ever fetched.
"""

from xlate.readers.load import Source, load_stories, load_story
from xlate.readers.registry import READERS, Reader, reader_for, sniff

__all__ = ["READERS", "Reader", "Source", "load_stories", "load_story", "reader_for", "sniff"]
