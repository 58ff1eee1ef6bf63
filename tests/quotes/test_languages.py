"""What stands between marks, in every language that has a table of marks."""

import pytest

from xlate.model import Article
from xlate.quotes import find_quotes

DIRECT, FRAGMENT = "direct", "fragment"


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "fr",
            "« Nous irons, a dit le ministre. » L’agence parle d’« État “voyou” ».",
            [
                (DIRECT, "Nous irons"),
                (FRAGMENT, "État “voyou”"),
                (FRAGMENT, "voyou"),
            ],
        ),
        (
            "de",
            "„Wir gehen“, sagte er. Er nannte es »sinnlos« und “falsch”. «Nie», sagte er.",
            [(DIRECT, "Wir gehen"), (FRAGMENT, "sinnlos"), (FRAGMENT, "falsch"), (DIRECT, "Nie")],
        ),
        (
            "ru",
            '«Мы пойдём», — сказал он. Это «„кризис“ в мире». "Да", - заявил он.',
            [
                (DIRECT, "Мы пойдём"),
                (FRAGMENT, "„кризис“ в мире"),  # one word alone is stress, nobody's
                (DIRECT, "Да"),
            ],
        ),
        ("uk", "“Ми підемо”, – сказав він про об'єкт і м'яч.", [(DIRECT, "Ми підемо")]),
        ("es", "«Seguiremos», dijo. “Nunca”, añadió.", [(DIRECT, "Seguiremos"), (DIRECT, "Nunca")]),
        (
            "it",
            "L’agenzia: «Andremo avanti». Un’“ombra”.",
            [(DIRECT, "Andremo avanti")],
        ),
        ("pt", "“Vamos continuar”, disse.", [(DIRECT, "Vamos continuar")]),
        ("tr", 'Bakan, "Devam edeceğiz" dedi. Kim’in kararı.', [(DIRECT, "Devam edeceğiz")]),
        (
            "zh",
            "他说：“我们将‘永不’退让。我们会赢。”《人民日报》称之为「错误」。",
            [(DIRECT, "我们将‘永不’退让。我们会赢。"), (FRAGMENT, "错误")],
        ),
        (
            "ja",
            "同氏は「量産体制を構築する必要がある」と強調した。『必ず』だ。",
            [(DIRECT, "量産体制を構築する必要がある")],
        ),
        (
            "ko",
            '"대량생산에 들어갈 것"을 강조했다. “우리는 계속 갈 것이다”라고 말했다.',
            [(FRAGMENT, "대량생산에 들어갈 것"), (DIRECT, "우리는 계속 갈 것이다")],
        ),
        (
            "ar",
            "قال الزعيم: «سنمضي قدما». وقال ”نعم“ و“لا”.",
            [(DIRECT, "سنمضي قدما"), (FRAGMENT, "نعم"), (FRAGMENT, "لا")],
        ),
        ("fa", "وی گفت: «ادامه دارد».", [(DIRECT, "ادامه دارد")]),
        ("hi", 'उन्होंने कहा, "हम जाएंगे"।', [(DIRECT, "हम जाएंगे")]),
    ],
)
def test_marks(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    quotes = find_quotes(Article(id="a", outlet="o", lang=lang, text=text))
    assert [(q.form.value, q.text) for q in quotes] == expected
