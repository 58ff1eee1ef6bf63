"""(Report, Verdict) to text: one file per format, each a pure function."""
