"""Languages: by script, by profile, and by what a page says of itself."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from langdetect.detector_factory import DetectorFactory

from xlate.text import languages
from xlate.text.languages import (
    Identified,
    choose,
    identify,
    language_code,
    script_language,
)

SAID = {
    "en": "The leader said that his country would never give up its weapons unless others did.",
    "de": "Der Staatschef sagte, sein Land werde die Waffen niemals aufgeben, wenn andere es tun.",
    "fr": "Le dirigeant a déclaré que son pays ne renoncerait jamais à ses armes sans les autres.",
    "es": "El dirigente dijo que su país nunca renunciaría a sus armas si los demás no lo hacían.",
    "it": "Il leader ha detto che il suo paese non rinuncerà mai alle armi se non lo fanno altri.",
    "pt": "O dirigente disse que o seu país nunca abandonaria as armas se os outros não o fizerem.",
    "tr": "Lider, ülkesinin silahlarından hiçbir zaman vazgeçmeyeceğini söyledi.",
    "vi": "Nhà lãnh đạo nói rằng đất nước của ông sẽ không bao giờ từ bỏ vũ khí của mình.",
    "pl": "Przywódca powiedział, że jego kraj nigdy nie zrezygnuje ze swojej broni.",
    "nl": "De leider zei dat zijn land de wapens nooit zou opgeven als anderen dat niet deden.",
    "ko": "지도자는 나라가 무기를 결코 포기하지 않을 것이라고 말했다.",
    "ja": "指導者は、国が武器を決して手放さないと述べた。",
    "zh": "领导人说,他的国家永远不会放弃武器。",
    "ru": "Лидер заявил, что его страна никогда не откажется от оружия.",
    "uk": "Лідер заявив, що його країна ніколи не відмовиться від зброї.",
    "bg": "Лидерът заяви, че страната му никога няма да се откаже от оръжията си.",
    "ar": "قال الزعيم إن بلاده لن تتخلى أبدا عن الأسلحة إلا إذا فعل الآخرون ذلك.",
    "fa": "رهبر گفت که کشورش هرگز از سلاح‌های خود دست نخواهد کشید مگر آنکه دیگران چنین کنند.",
    "ur": "رہنما نے کہا کہ ان کا ملک اپنے ہتھیار کبھی نہیں چھوڑے گا۔",
    "he": "המנהיג אמר שארצו לעולם לא תוותר על הנשק שלה.",
    "hi": "नेता ने कहा कि उनका देश अपने हथियार कभी नहीं छोड़ेगा।",
    "th": "ผู้นำกล่าวว่าประเทศของเขาจะไม่ยอมทิ้งอาวุธ",
    "el": "Ο ηγέτης είπε ότι η χώρα του δεν θα εγκαταλείψει ποτέ τα όπλα της.",
}  # fmt: skip


@pytest.mark.parametrize("lang", SAID)
def test_one_sentence(lang: str) -> None:
    found = identify(SAID[lang])
    assert found.lang == lang
    assert found.confidence > 0.5


@pytest.mark.parametrize("text", ["", "12 345 – 67 %", "😀 …", "\u0301", "１２３"])
def test_nothing_to_go_by(text: str) -> None:
    assert identify(text) == Identified("und", 0.0)


def test_foreign_names_do_not_decide() -> None:
    text = "Kim Jong Un, Choe Son Hui and Kim Yo Jong went to see the test. Kim Jong Un was glad."
    assert identify(text).lang == "en"
    assert (
        identify("조선중앙통신(KCNA)은 Kim Jong Un 위원장이 시험을 지도했다고 밝혔다.").lang == "ko"
    )
    assert identify("KIM ORDERS THE MASS PRODUCTION OF THE NEW WEAPONS").lang == "en"


def test_a_name_alone_is_no_sure_thing() -> None:
    assert identify("Kim Jong Un").confidence < 0.7


def test_chinese_that_cites_a_japanese_word_is_chinese() -> None:
    assert identify(SAID["zh"] * 3 + "「すし」").lang == "zh"


def test_script_language() -> None:
    assert script_language("대량생산") == "ko"
    assert script_language("вони") == "ru"
    assert script_language("mass production") is None
    assert script_language("15") is None


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en-GB", "en"), ("zh_Hant_TW", "zh"), ("KR", "ko"), (" iw ", "he"), ("ckb", "ckb"),
     ("english", None), ("", None), ("e", None), ("en GB", None)],
)  # fmt: skip
def test_language_code(tag: str, code: str | None) -> None:
    assert language_code(tag) == code


def test_what_is_given_is_believed() -> None:
    assert choose(SAID["en"], given="pt-BR", page="de") == ("pt", 1.0, "given")


def test_page_is_believed_unless_the_text_is_surely_unrelated() -> None:
    long = " ".join([SAID["en"]] * 5)
    assert choose(long, page="en-US").source == "page"
    assert choose(long, page="ko")[::2] == ("en", "detected")
    assert choose("Yes.", page="ko") == ("ko", 0.7, "page")
    assert choose(" ".join([SAID["ru"]] * 5), page="bg")[::2] == ("bg", "page")
    assert choose(long, page="nonsense").source == "detected"


@given(st.text(max_size=200))
def test_any_text_has_one_answer(text: str) -> None:
    found = identify(text)
    assert found == identify(text)
    assert 0 <= found.confidence <= 1
    assert found.lang == language_code(found.lang)


def test_a_huge_text_is_sampled() -> None:
    assert identify(SAID["de"] * 100_000).lang == "de"


def test_detection_leaves_random_numbers_and_langdetect_alone() -> None:
    code = (
        "import random, sys; random.seed(1); before = random.getstate();"
        "from xlate.text.languages import identify;"
        "assert 'langdetect' not in sys.modules;"
        "identify('대량생산에 들어갈 것'); assert 'langdetect' not in sys.modules;"
        "print(identify('The leader said that they would never do it again.').lang);"
        "from langdetect import detector_factory as d;"
        "assert d._factory is None and d.DetectorFactory.seed is None;"
        "assert random.getstate() == before"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("en\n", "")


def test_profiles_are_read_as_langdetect_reads_them() -> None:
    ours, theirs = languages._factory(), DetectorFactory()
    folder = files("langdetect") / "profiles"
    theirs.load_json_profile([(folder / name).read_text("utf-8") for name in languages._LATIN])
    assert ours.langlist == theirs.langlist
    known = theirs.word_lang_prob_map
    assert len(known) > 10_000
    assert all(gram in ours.word_lang_prob_map for gram in known)
    assert ours.word_lang_prob_map == known
    assert not any(gram in ours.word_lang_prob_map for gram in ("", "zzzz", "\U0001f600", 3, None))
    assert ours.word_lang_prob_map == known
