"""The command line with a translator: asked only when it is named, and told when it is silent."""

from __future__ import annotations

import json

from translate.server import serving

from cli.run import run

AGENCIA = """---
outlet: Agencia
lang: es
original: true
---
«Nunca abriremos la puerta sin los doce barcos», dijo el regente.
"""
DIARIO = AGENCIA.replace("Agencia", "Diario").replace("original: true\n", "")


def files(folder):
    (folder / "a.txt").write_text(AGENCIA, "utf-8")
    (folder / "b.txt").write_text(DIARIO, "utf-8")
    return folder


def test_check_shows_the_glosses_of_the_server_named(tmp_path):
    with serving() as asked:
        told = run("check", files(tmp_path), "--translator", "libretranslate",
                   "--translator-url", asked.url, "--format", "json")  # fmt: skip
    report = json.loads(told.out)
    assert {g["by"] for g in report["glosses"]} == {"LibreTranslate"}
    assert "NUNCA ABRIREMOS LA PUERTA" in report["glosses"][0]["text"]
    assert report["signature"]["translator"] == "LibreTranslate"
    plain = json.loads(run("check", files(tmp_path), "--format", "json").out)
    assert plain["glosses"] == []
    assert plain["verdict"] == report["verdict"]


def test_a_server_that_is_gone_does_not_change_the_exit_code(tmp_path):
    with serving() as asked:
        url = asked.url
    plain = run("check", files(tmp_path))
    told = run("check", files(tmp_path), "--translator", "libretranslate", "--translator-url", url)
    assert told.code == plain.code
    assert "No machine gloss: LibreTranslate" in told.out


def test_compare_glosses_both_sides():
    with serving() as asked:
        options = ("--translator", "libretranslate", "--translator-url", asked.url)
        told = run("compare", *options, "--lang-a", "es", "--lang-b", "es", "la puerta", "el mar")
    assert "a: machine gloss (LibreTranslate): LA PUERTA" in told.out
    assert "b: machine gloss (LibreTranslate): EL MAR" in told.out


def test_a_translator_that_xlate_does_not_know_is_refused():
    told = run("compare", "--translator", "babelfish", "a", "b")
    assert told.code == 2
    assert "apertium" in told.err
    told = run("compare", "--translator", "libretranslate", "a", "b")
    assert told.code == 2
    assert "translator-url" in told.err
