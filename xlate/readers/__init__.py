"""Bytes to Article: one file per format; a broken input becomes a recorded failure."""
