"""(Report, Verdict) to text: one file per format, each a pure function.

`FORMATS` is the registry: immutable, by name, from explicit imports. A format is a module with
`NAME`, `SUFFIX` (of a file that holds it), `MEDIA_TYPE` and `render(report, verdict) -> str`. Some
take more keyword arguments, all with defaults.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType, ModuleType

from xlate.report import html, terminal, wire

FORMATS: Mapping[str, ModuleType] = MappingProxyType(
    {module.NAME: module for module in (terminal, wire, html)}
)
