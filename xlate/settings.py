"""One frozen Settings, from `xlate.toml` or `[tool.xlate]` in `pyproject.toml`."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)

from xlate.errors import SettingsError
from xlate.model import Severity

FILE_NAMES = ("xlate.toml", "pyproject.toml")
_LANG = r"^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$"
Rejected = Annotated[str, Field(min_length=1, max_length=200, pattern=r"\w")]


class DeskLexicon(BaseModel):
    """A desk's own words, added to the shipped lexicons.

    Each entry is a group of forms: `names` are aliases of one name, `same` are interchangeable
    words, `antonyms` are pairs that reverse the meaning.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    names: tuple[tuple[str, ...], ...] = ()
    same: tuple[tuple[str, ...], ...] = ()
    antonyms: tuple[tuple[str, str], ...] = ()


class GlossaryEntry(BaseModel):
    """A term of the house style: the word to use, and the words not to use for it.

    `not` lists the rejected words, in base form: inflected forms are found. `note` says where the
    rule is from. `lang` limits the entry to copy of one language.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    use: str = Field(min_length=1, max_length=200, pattern=r"\w")
    avoid: tuple[Rejected, ...] = Field(alias="not", min_length=1)
    note: str = ""
    lang: str | None = Field(default=None, pattern=_LANG)

    @model_validator(mode="after")
    def _not_both(self) -> Self:
        if self.use.casefold() in {word.casefold() for word in self.avoid}:
            raise ValueError(f"{self.use!r} is both the word to use and one not to use")
        return self


class Settings(BaseModel):
    """What a desk can set; the defaults are what most desks want.

    Attributes:
        base: Outlet whose rendering the others are compared with; None chooses one.
        ours: Paths of our own copy: when given, only findings on these can fail the gate.
        fail_on: Lowest severity that fails the gate; None never fails on findings.
        allow_failures: Let the findings decide although an input could not be read.
        lang: Language of articles that do not state one, instead of detection.
        select: Kinds to report; empty means all.
        ignore: Kinds not to report.
        severity: Severity by kind, instead of the usual one. A finding graded below its kind's
            usual severity, because little hangs on it or it is in doubt, is not raised.
        report_lang: Language of messages and reports: one that has a catalogue (`xlate doctor`
            lists them).
        max_file_bytes: Inputs larger than this are refused, not read.
        max_articles: Most articles in one story.
        model: Let the small model that ships with xlate weigh the words; else the rules alone do.
        vectors: Folder of the user's own multilingual encoder (`xlate.encoder.own`), which then
            aligns quotes across languages instead of the one that ships.
        lexicon: The desk's own words.
        glossary: The terms of the house style, with the words that they replace.
        translator: The desk's own machine translator, "apertium" or "libretranslate", that glosses
            renderings in other languages than `report_lang`; None asks nobody.
        translator_url: Where LibreTranslate answers; nothing else is ever contacted.
        translator_key_env: Environment variable that holds LibreTranslate's key, if it wants one.
        translator_timeout: Seconds after which a translator counts as silent.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    base: str | None = None
    ours: tuple[str, ...] = ()
    fail_on: Severity | None = Severity.MAJOR
    allow_failures: bool = False
    lang: str | None = Field(default=None, pattern=_LANG)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: dict[str, Severity] = Field(default_factory=dict)
    report_lang: str = "en"
    max_file_bytes: int = Field(default=10_000_000, gt=0)
    max_articles: int = Field(default=500, gt=1)
    model: bool = True
    vectors: Path | None = None
    lexicon: DeskLexicon = DeskLexicon()
    glossary: tuple[GlossaryEntry, ...] = ()
    translator: Literal["apertium", "libretranslate"] | None = None
    translator_url: str | None = Field(default=None, max_length=2000)
    translator_key_env: str | None = Field(default=None, pattern=r"^[A-Za-z_][A-Za-z0-9_]{0,99}$")
    translator_timeout: float = Field(default=20, gt=0, le=600)

    @field_validator("translator_url")
    @classmethod
    def _web_address(cls, url: str | None) -> str | None:
        if url is not None and (problem := _unfit(url)):
            raise ValueError(problem)
        return url

    @model_validator(mode="after")
    def _who_is_asked(self) -> Self:
        if self.translator == "libretranslate" and self.translator_url is None:
            raise ValueError('translator "libretranslate" needs translator-url')
        if self.translator is None and self.translator_url is not None:
            raise ValueError('translator-url is used by translator "libretranslate" only')
        return self

    def digest(self) -> str:
        """Twelve hexadecimal digits that change when any setting changes.

        But for `model` and `vectors`: what was used of them stands beside these digits in a
        report's signature.
        """
        told = self.model_dump_json(exclude={"model", "vectors"})
        return hashlib.sha256(told.encode()).hexdigest()[:12]


def _unfit(url: str) -> str:
    """Why an address is none to send text to; empty if it is one."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "this is no web address"
    if parts.scheme not in ("http", "https") or not host:
        return "a web address begins with http:// or https:// and a host"
    if parts.username is not None or parts.password is not None:
        return "a key does not belong into the address: use translator-key-env"
    odd = not (url.isascii() and url.isprintable()) or " " in url
    if odd or parts.query or parts.fragment:
        return "give the plain address, such as http://localhost:5000"
    return ""


def settings_from(values: Mapping[str, Any], where: str = "settings") -> Settings:
    """Settings from plain values.

    Raises:
        SettingsError: A key is unknown or a value is of the wrong form; names `where` and the key.
    """
    normal = {key.replace("-", "_"): value for key, value in values.items()}
    if normal.get("fail_on") == "never":
        normal["fail_on"] = None
    try:
        return Settings.model_validate(normal)
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(map(str, item['loc'])) or 'settings'}: {item['msg']}"
            for item in error.errors()
        )
        raise SettingsError(f"{where}: {problems}", _hint(error)) from None


def _hint(error: ValidationError) -> str:
    """What to do about it: the keys, where one is unknown; how to write a table of tables."""
    unknown = [item["loc"] for item in error.errors() if item["type"] == "extra_forbidden"]
    if any(len(place) == 1 for place in unknown):
        return f"The keys are {', '.join(k.replace('_', '-') for k in Settings.model_fields)}."
    if any(place[0] == "lexicon" for place in unknown):
        return f"The keys of [lexicon] are {', '.join(DeskLexicon.model_fields)}."
    if any(item["loc"][:1] == ("glossary",) for item in error.errors()):
        return "Write each term as [[glossary]] with use and not, and if wanted note and lang."
    return "Mend the value; docs/reference/settings.md has the keys and their defaults."


def load_settings(path: Path | None = None, start: Path | None = None) -> Settings:
    """Settings from `path`, or from the nearest settings file at or above `start`.

    A `pyproject.toml` counts only if it has a `[tool.xlate]` table. Without any file the defaults
    hold.

    Raises:
        SettingsError: The file is missing, is no TOML, or does not fit.
    """
    if path is not None:
        return settings_from(_table(path), str(path))
    folder = (start or Path.cwd()).resolve()
    for parent in (folder, *folder.parents):
        for name in FILE_NAMES:
            candidate = parent / name
            if candidate.is_file() and (values := _table(candidate, optional=True)) is not None:
                return settings_from(values, str(candidate))
    return Settings()


def _table(path: Path, optional: bool = False) -> Any:
    """The xlate table of a TOML file; None if `optional` and a pyproject has none."""
    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise SettingsError(
            f"{path}: cannot be read ({error.strerror})", "Check the path."
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        if optional and path.name == "pyproject.toml":
            return None
        raise SettingsError(f"{path}: not valid TOML ({error})", "Mend the file.") from None
    if path.name != "pyproject.toml":
        return data
    table = data.get("tool", {}).get("xlate")
    return table if table is not None or optional else {}
