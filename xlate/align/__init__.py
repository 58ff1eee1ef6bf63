"""Quotes to statements, words to links, renderings to a collation."""
