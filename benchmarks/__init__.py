"""One program per quality or speed figure; each prints a table."""
