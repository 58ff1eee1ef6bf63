"""Aligned renderings to findings: one file per kind of drift."""
