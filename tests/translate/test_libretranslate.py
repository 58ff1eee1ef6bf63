"""LibreTranslate's protocol against a real server: what is sent, and what is not believed."""

from __future__ import annotations

import socket
import threading

import pytest

from translate.server import LANGUAGES, send, serving
from xlate.errors import TranslatorError
from xlate.translate.libretranslate import LibreTranslate
from xlate.translate.port import BATCH, BATCH_LENGTH


def only_translate(answer):
    """A server that lists its languages, and answers everything else so."""

    def answered(handler, body):
        if handler.path == "/languages":
            send(handler, LANGUAGES)
        else:
            answer(handler, body)

    return answered


def test_texts_go_out_and_come_back_one_for_one():
    with serving() as asked:
        told = LibreTranslate(asked.url).translate(["uno", "dos «tres»"], "es", "en")
    assert told == ["UNO", "DOS «TRES»"]
    assert asked.calls == [
        ("/languages", None),
        ("/translate",
         {"q": ["uno", "dos «tres»"], "source": "es", "target": "en", "format": "text"}),
    ]  # fmt: skip


def test_an_address_may_have_a_path_and_a_slash():
    with serving() as asked, pytest.raises(TranslatorError):
        LibreTranslate(asked.url + "/mt/").translate(["uno"], "es", "en")
    assert asked.paths == ["/mt/languages"]


def test_nobody_is_asked_before_there_is_something_to_ask():
    with serving() as asked:
        translator = LibreTranslate(asked.url)
        assert translator.name == "LibreTranslate"
    assert asked.calls == []


def test_it_is_asked_for_its_languages_once():
    with serving() as asked:
        translator = LibreTranslate(asked.url)
        for pair in [("es", "en"), ("zh", "en"), ("es-MX", "en-GB")]:
            assert translator.reads(*pair)
        for pair in [("es", "ar"), ("ko", "en"), ("en", "en")]:
            assert not translator.reads(*pair)
        assert translator.state() == f"LibreTranslate at {asked.url}: 4 languages"
    assert asked.paths == ["/languages"]


def test_its_own_codes_are_used():
    with serving() as asked:
        LibreTranslate(asked.url).translate(["和平"], "zh", "en")
    assert asked.calls[1][1]["source"] == "zh-Hans"


def test_what_it_does_not_translate_is_not_sent():
    with serving() as asked, pytest.raises(TranslatorError, match="has no ko to en"):
        LibreTranslate(asked.url).translate(["평화"], "ko", "en")
    assert asked.paths == ["/languages"]


def test_many_texts_go_in_bounded_batches():
    texts = [f"texto {number}" for number in range(2 * BATCH + 1)] + ["x" * BATCH_LENGTH] * 2
    with serving() as asked:
        told = LibreTranslate(asked.url).translate(texts, "es", "en")
    assert told == [text.upper() for text in texts]
    assert [len(body["q"]) for path, body in asked.calls if path == "/translate"] == [
        BATCH, BATCH, 1, 1, 1,
    ]  # fmt: skip


def test_the_key_comes_from_the_environment(monkeypatch):
    monkeypatch.setenv("DESK_KEY", "s3cret")
    with serving() as asked:
        LibreTranslate(asked.url, "DESK_KEY").translate(["uno"], "es", "en")
        assert asked.calls[1][1]["api_key"] == "s3cret"
        monkeypatch.delenv("DESK_KEY")
        with pytest.raises(TranslatorError, match="DESK_KEY holds no key"):
            LibreTranslate(asked.url, "DESK_KEY").translate(["uno"], "es", "en")
    assert len([path for path in asked.paths if path == "/translate"]) == 1


def test_a_proxy_of_the_environment_is_not_used(monkeypatch):
    with serving() as proxy, serving() as asked:
        monkeypatch.setenv("http_proxy", proxy.url)
        LibreTranslate(asked.url).translate(["uno"], "es", "en")
    assert proxy.calls == []


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(code):
    with serving() as other:
        away = only_translate(
            lambda handler, body: send(handler, {}, code, Location=other.url + "/translate")
        )
        with serving(away) as asked:
            with pytest.raises(TranslatorError, match="sends on to 127") as caught:
                LibreTranslate(asked.url).translate(["uno"], "es", "en")
    assert other.calls == []
    assert other.url.removeprefix("http://") in caught.value.message
    assert "translator-url" in caught.value.hint


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (b"<html>not me</html>", "no JSON"),
        (b"", "no JSON"),
        (b"\xff\xfe", "no JSON"),
        (b"[" * 100_000, "no JSON"),
        ([], "no translated texts"),
        ({"translatedText": "UNO"}, "no translated texts"),
        ({"translatedText": [1, 2]}, "no translated texts"),
        ({"translatedText": None}, "no translated texts"),
        ({"translated": ["UNO", "DOS"]}, "no translated texts"),
        ({"translatedText": ["UNO"]}, "2 texts were asked for and 1 came back"),
        ({"translatedText": ["UNO"] * 3}, "2 texts were asked for and 3 came back"),
    ],
)
def test_an_answer_of_another_form_is_not_believed(value, said):
    with serving(only_translate(lambda handler, body: send(handler, value))) as asked:
        with pytest.raises(TranslatorError, match=said) as caught:
            LibreTranslate(asked.url).translate(["uno", "dos"], "es", "en")
    assert asked.url in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize("value", [{}, [1], ["en"], [{"name": "English"}], None, "en",
                                   [{"code": "en", "targets": 3}]])  # fmt: skip
def test_a_list_of_languages_of_another_form_is_not_believed(value):
    with serving(lambda handler, body: send(handler, value)) as asked:
        if value == {}:
            assert not LibreTranslate(asked.url).reads("es", "en")
            return
        with pytest.raises(TranslatorError, match="its list of languages is none"):
            LibreTranslate(asked.url).reads("es", "en")


def test_an_old_server_that_names_no_targets_translates_each_into_each():
    old = [{"code": "en", "name": "English"}, {"code": "es", "name": "Spanish"}]
    with serving(lambda handler, body: send(handler, old)) as asked:
        assert LibreTranslate(asked.url).reads("es", "en")


@pytest.mark.parametrize(
    ("code", "body", "said", "hint"),
    [
        (403, {"error": "Visit the portal\nto get an API key"}, "403 .*to get an API key", "key"),
        (429, {"error": "Slowdown"}, "429 .Slowdown", "try later"),
        (500, b"<html>", "500 .no reason given", "log"),
        (400, ["x"], "400 .no reason given", "log"),
        (404, {}, "404", "log"),
    ],
)
def test_a_refusal_is_told_with_its_reason(code, body, said, hint):
    refusing = only_translate(lambda handler, asked: send(handler, body, code))
    with serving(refusing) as asked, pytest.raises(TranslatorError, match=said) as caught:
        LibreTranslate(asked.url).translate(["uno"], "es", "en")
    assert "\n" not in caught.value.message
    assert hint in caught.value.hint


def test_a_flood_is_cut_off():
    sent = []

    def flood(handler, body):
        handler.send_response(200)
        handler.end_headers()
        for piece in [b"x" * 65536] * 10_000:
            handler.wfile.write(piece)
            sent.append(len(piece))

    with serving(only_translate(flood)) as asked:
        with pytest.raises(TranslatorError, match="more than 1000000 bytes"):
            LibreTranslate(asked.url).translate(["uno"], "es", "en")
    assert sum(sent) < 100_000_000


@pytest.mark.parametrize("drip", [False, True])
def test_one_that_is_late_is_not_waited_for(drip):
    ended = threading.Event()

    def slow(handler, body):
        handler.send_response(200)
        handler.end_headers()
        while not ended.wait(0.1):
            if drip:  # each wait for a byte is short, the whole is without end
                handler.wfile.write(b" ")
                handler.wfile.flush()

    with serving(only_translate(slow)) as asked:
        try:
            with pytest.raises(TranslatorError, match="did not answer in time") as caught:
                LibreTranslate(asked.url, seconds=0.5).translate(["uno"], "es", "en")
        finally:
            ended.set()
    assert "translator-timeout" in caught.value.hint


def test_nobody_there_is_told_so():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"
        with pytest.raises(TranslatorError, match="does not answer") as caught:
            LibreTranslate(url).reads("es", "en")
    assert "Is it running" in caught.value.hint


def test_one_that_hangs_up_or_speaks_something_else_is_told_so():
    def rude(handler, body):
        handler.wfile.write(b"\x16\x03\x01 this is no HTTP\r\n")

    with serving(rude) as asked, pytest.raises(TranslatorError, match="does not answer"):
        LibreTranslate(asked.url).reads("es", "en")
