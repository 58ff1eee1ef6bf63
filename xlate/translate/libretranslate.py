"""LibreTranslate, or what speaks as it does, at an address that the user gives.

The address in the settings is the only one that is ever spoken to: no redirect is followed, and no
proxy is used. What comes back is bounded in size and time, and believed only where it has the form
that was asked for.
"""

from __future__ import annotations

import http.client
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from time import monotonic
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from xlate.errors import TranslatorError
from xlate.text.messages import _
from xlate.translate.codes import called
from xlate.translate.port import batches, plain

NAME = "LibreTranslate"
_LIMIT = 1_000_000  # bytes of an answer
_COMPLAINT = 2000  # bytes of an error's text
_PIECE = 65536


class _NoRedirect(HTTPRedirectHandler):
    def redirect_request(self, req: Request, *told: Any) -> None:
        """Follow none: the texts are for the address in the settings and no other."""
        return None


@dataclass(frozen=True)
class LibreTranslate:
    """LibreTranslate at an address.

    Attributes:
        url: Where it answers, such as "http://localhost:5000".
        key_env: The environment variable that holds its key, if it wants one.
        seconds: How long an answer may take.
    """

    url: str
    key_env: str | None = None
    seconds: float = 20.0

    @property
    def name(self) -> str:
        """What readers of a report know it by."""
        return NAME

    @cached_property
    def languages(self) -> Mapping[str, frozenset[str]]:
        """The languages it reads, by its own codes, each with those that it can write it in.

        Raises:
            TranslatorError: Nobody answers, or not as LibreTranslate does.
        """
        told = self._ask("/languages", None)
        try:
            codes = frozenset(str(language["code"]) for language in told)
            return {
                str(language["code"]): frozenset(map(str, language.get("targets", codes)))
                for language in told
            }
        except (TypeError, KeyError, AttributeError):
            raise self._odd(_("its list of languages is none")) from None

    def reads(self, source: str, target: str) -> bool:
        """Whether it translates from one language into the other.

        Raises:
            TranslatorError: Nobody answers.
        """
        return self._direction(source, target) is not None

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """The texts in the other language, one for each.

        Raises:
            TranslatorError: Nobody answers, or not as asked.
        """
        direction = self._direction(source, target)
        if direction is None:
            raise self._error(_("has no {source} to {target}").format(source=source, target=target))
        return [told for batch in batches(texts) for told in self._batch(batch, *direction)]

    def state(self) -> str:
        """Who answers, and how many languages it reads.

        Raises:
            TranslatorError: Nobody answers.
        """
        return f"{NAME} at {self.url}: {len(self.languages)} languages"

    def _direction(self, source: str, target: str) -> tuple[str, str] | None:
        theirs = called(source, self.languages)
        if theirs is None:
            return None
        other = called(target, self.languages[theirs])
        return (theirs, other) if other is not None and other != theirs else None

    def _batch(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        asked = {"q": list(texts), "source": source, "target": target, "format": "text"}
        if self.key_env is not None:
            asked["api_key"] = self._key(self.key_env)
        answer = self._ask("/translate", asked)
        told = answer.get("translatedText") if isinstance(answer, dict) else None
        if not isinstance(told, list) or not all(isinstance(text, str) for text in told):
            raise self._odd(_("its answer holds no translated texts"))
        if len(told) != len(texts):
            raise self._odd(
                _("{asked} texts were asked for and {told} came back").format(
                    asked=len(texts), told=len(told)
                )
            )
        return told

    def _key(self, variable: str) -> str:
        key = os.environ.get(variable)
        if not key:
            raise self._error(
                _("the environment variable {variable} holds no key").format(variable=variable),
                _("Set it, or leave out translator-key-env."),
            )
        return key

    def _ask(self, path: str, asked: Mapping[str, Any] | None) -> Any:
        """The JSON value that the server answers with."""
        request = Request(
            self.url.rstrip("/") + path,
            data=None if asked is None else json.dumps(asked).encode(),
            headers={"Content-Type": "application/json", "Accept": "application/json"},
        )
        end = monotonic() + self.seconds
        try:
            with _opener().open(request, timeout=self.seconds) as response:
                raw = self._read(response, end)
        except HTTPError as error:
            with error:
                raise self._refused(error) from None
        except (URLError, http.client.HTTPException, OSError, ValueError) as error:
            raise self._silent(error) from None
        try:
            return json.loads(raw)
        except (ValueError, RecursionError):
            raise self._odd(_("its answer is no JSON")) from None

    def _read(self, response: Any, end: float) -> bytes:
        found = bytearray()
        while piece := response.read1(_PIECE):
            found += piece
            if len(found) > _LIMIT:
                raise self._odd(_("more than {limit} bytes came back").format(limit=_LIMIT))
            if monotonic() > end:
                raise TimeoutError
        return bytes(found)

    def _refused(self, error: HTTPError) -> TranslatorError:
        if 300 <= error.code < 400:
            place = urlsplit(error.headers.get("Location", "")).netloc
            return self._error(
                _("sends on to {place}, which is not followed").format(place=plain(place)[:100]),
                _("If that is right, give that address as translator-url."),
            )
        said = _said(error) or _("no reason given")
        return self._error(
            _("refuses with {code} ({reason})").format(code=error.code, reason=said), _hint(error)
        )

    def _silent(self, error: Exception) -> TranslatorError:
        reason = error.reason if isinstance(error, URLError) else error
        if isinstance(reason, TimeoutError):
            return self._error(
                _("did not answer in time"),
                _("translator-timeout in the settings is how long it may take."),
            )
        told = getattr(reason, "strerror", None) or type(reason).__name__
        return self._error(
            _("does not answer ({reason})").format(reason=told),
            _("Is it running, and at this address?"),
        )

    def _odd(self, problem: str) -> TranslatorError:
        return self._error(problem, _("Is this the address of LibreTranslate itself?"))

    def _error(self, problem: str, hint: str = "") -> TranslatorError:
        return TranslatorError(f"{NAME} at {self.url}: {problem}", hint)


def _opener() -> OpenerDirector:
    return build_opener(ProxyHandler({}), _NoRedirect())


def _said(error: IO[bytes]) -> str:
    """What the server says of its refusal, in one short line; empty for nothing."""
    try:
        said = json.loads(error.read(_COMPLAINT))["error"]
    except (OSError, ValueError, TypeError, KeyError, RecursionError, http.client.HTTPException):
        return ""
    return plain(str(said))[:200]


def _hint(error: HTTPError) -> str:
    if error.code in (401, 403):
        return _("It may want a key: translator-key-env names the variable that holds it.")
    if error.code == 429:
        return _("It takes no more for now: try later, or run one of your own.")
    return _("Its own log says more.")
