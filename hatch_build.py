"""What a build adds to the package: the lexicons, compiled (xlate/text/lexicon/compiled.py)."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Lexicons(BuildHookInterface[Any]):
    """Compiles the lexicons before a wheel or an editable install is made."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the files, and have them packed although source control leaves them out."""
        sys.path.insert(0, self.root)
        try:
            from xlate.text.lexicon.compiled import write
        finally:
            sys.path.remove(self.root)
        root = Path(self.root)
        written = write(root / "xlate" / "text" / "lexicon")
        build_data["artifacts"] += [f"/{path.relative_to(root).as_posix()}" for path in written]
