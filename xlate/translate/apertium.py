"""The `apertium` program, a rule-based translator that runs on the desk's own machine.

Texts go through in its null-flush mode, each ended by a null: what stands in one cannot change
another, and none is lost where a program works line by line. Its own text formatter drops nulls
(Apertium 3.8.3), so the escaping of its stream format is done here.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from xlate.errors import TranslatorError
from xlate.text.messages import _
from xlate.translate.codes import names
from xlate.translate.port import batches, plain
from xlate.translate.program import run

NAME = "Apertium"
PROGRAM = "apertium"
_LIMIT = 1_000_000  # bytes of an answer
_LISTED = 12  # pairs named in a line
# What acts in the stream format, https://wiki.apertium.org/wiki/Apertium_stream_format; a tilde is
# a mark that the last stage drops.
_ACTS = re.compile(r"[\\^$/@<>\[\]{}~]")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
# Ends a sentence where its last words would wait for more; taken off again with what comes back.
_STOP = ".[]"


@dataclass(frozen=True)
class Apertium:
    """Apertium as it is installed here.

    Attributes:
        seconds: How long an answer may take.
        program: What to run, by name or path.
    """

    seconds: float = 20.0
    program: str = PROGRAM

    @property
    def name(self) -> str:
        """What readers of a report know it by."""
        return NAME

    @cached_property
    def pairs(self) -> tuple[str, ...]:
        """The directions that are installed, such as "spa-eng".

        Raises:
            TranslatorError: The program is not there, or cannot say.
        """
        out = self._run(["-l"], "").split("\n")
        return tuple(sorted(line.strip() for line in out if "-" in line))

    def reads(self, source: str, target: str) -> bool:
        """Whether a pair for the direction is installed.

        Raises:
            TranslatorError: The program is not there.
        """
        return self._pair(source, target) is not None

    def translate(self, texts: Sequence[str], source: str, target: str) -> list[str]:
        """The texts in the other language, one for each.

        Raises:
            TranslatorError: The program is not there, has no such pair, or fails.
        """
        pair = self._pair(source, target)
        if pair is None:
            raise TranslatorError(
                _("Apertium has no pair for {source} to {target}").format(
                    source=source, target=target
                ),
                _("`apertium -l` lists what is installed."),
            )
        return [told for batch in batches(texts) for told in self._batch(batch, pair)]

    def state(self) -> str:
        """Which pairs are installed.

        Raises:
            TranslatorError: The program is not there.
        """
        if not self.pairs:
            return f"{NAME}: no pair is installed"
        more = " ..." if len(self.pairs) > _LISTED else ""
        return f"{NAME}: {', '.join(self.pairs[:_LISTED])}{more}"

    def _pair(self, source: str, target: str) -> str | None:
        held = frozenset(self.pairs)
        for a, b in product(names(source), names(target)):
            if f"{a}-{b}" in held:
                return f"{a}-{b}"
            # A pair for one country's spelling alone, such as spa-eng_US.
            near = [pair for pair in self.pairs if pair.startswith(f"{a}-{b}_")]
            if near:
                return near[0]
        return None

    def _batch(self, texts: Sequence[str], pair: str) -> list[str]:
        sent = "".join(f"{_escaped(text)}{_STOP}\0" for text in texts)
        *told, rest = self._run(["-u", "-z", "-f", "none", pair], sent).split("\0")
        if len(told) < len(texts) or any(map(str.strip, (*told[len(texts) :], rest))):
            raise TranslatorError(_("Apertium gave back another number of texts"))
        return [_plain(text) for text in told[: len(texts)]]

    def _run(self, args: Sequence[str], data: str) -> str:
        program = shutil.which(self.program)
        if program is None:
            raise TranslatorError(
                _("Apertium is not installed: there is no program {program}").format(
                    program=self.program
                ),
                _("On Debian and Ubuntu install apertium and a pair such as apertium-eng-spa."),
            )
        # LC_ALL would win over the UTF-8 locale that the program chooses for itself.
        env = {key: value for key, value in os.environ.items() if key != "LC_ALL"}
        ran = run([program, *args], data.encode(), self.seconds, _LIMIT, env)
        if ran.code != 0:
            said = plain(ran.complaint)[:200] or f"exit {ran.code}"
            raise TranslatorError(_("Apertium failed ({reason})").format(reason=said))
        return ran.out.decode("utf-8", "replace")


def _escaped(text: str) -> str:
    """A text in one line, in which nothing acts."""
    return _ACTS.sub(r"\\\g<0>", plain(text))


def _plain(told: str) -> str:
    return _ESCAPED.sub(r"\1", told.strip().removesuffix(_STOP)).strip()
