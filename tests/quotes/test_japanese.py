"""What an outlet in Japanese quotes, and what it only names."""

import pytest

from xlate.model import Article
from xlate.quotes import find_quotes

CASES = [
    (
        "海門国の白瀬透首相は3日、「ダムは春までに完成させる」と述べた。",
        [
            ("direct", "ダムは春までに完成させる", "海門国の白瀬透首相", "述べた"),
        ],
    ),
    (
        "白瀬氏は「どんな洪水にも耐える」と強調し、「心配は要らない」とも語った。",
        [
            ("direct", "どんな洪水にも耐える", "白瀬氏", "強調し"),
            ("direct", "心配は要らない", "白瀬氏", "語った"),
        ],
    ),
    (
        "「橋は月曜まで通れません」と港湾局の担当者は説明した。",
        [
            ("direct", "橋は月曜まで通れません", "港湾局の担当者", "説明した"),
        ],
    ),
    (
        "国営海門通信によると、首相は「関税を撤廃しなければ門を閉じる」と警告した。",
        [
            ("direct", "関税を撤廃しなければ門を閉じる", "首相", "警告した"),
        ],
    ),
    (
        "漁船「星の湾」は水曜日に出港した。",
        [],
    ),
    (
        "映画「灰色の門」の上映会が開かれた。",
        [],
    ),
    (
        "白瀬首相は、穀物の備蓄は1年分あると明らかにした。",
        [
            ("indirect", "穀物の備蓄は1年分ある", "白瀬首相", "明らかにした"),
        ],
    ),
    (
        "「われわれは一時間遅れた」。首相はこう認めた。",
        [
            ("direct", "われわれは一時間遅れた", "首相", "認めた"),
        ],
    ),
    (
        "会見では「誰も責めない」との考えを示した。",
        [
            ("direct", "誰も責めない", None, "示した"),
        ],
    ),
    (
        "倉田監督「最後まで走る」",
        [
            ("fragment", "最後まで走る", "倉田監督", None),
        ],
    ),
    (
        "「渡し船は出ない」（倉田船長）という。",
        [
            ("fragment", "渡し船は出ない", "倉田船長", None),
        ],
    ),
    (
        "農水省は「備蓄米を放出する準備がある」とのコメントを発表した。",
        [
            ("direct", "備蓄米を放出する準備がある", "農水省", "コメント"),
        ],
    ),
    (
        "同氏は、いわゆる「穀物回廊」に触れなかった。",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_form_text_source_and_cue(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    quotes = find_quotes(Article(id="a", outlet="o", lang="ja", text=text))
    found = [
        (q.form.value, q.text, q.source and q.source.text, q.cue and q.cue.text) for q in quotes
    ]
    assert found == expected


def test_a_blank_inside_the_marks_makes_no_name_of_a_speech() -> None:
    text = (
        '若い投手の胸は燃えていた。「 "くそ"と思っていた。主将が声を掛けてくれて、'
        "気持ちが入った」初球は直球だった。"
    )
    found = find_quotes(Article(id="a", outlet="A", lang="ja", text=text))
    [quote] = [q for q in found if q.within is None]
    assert quote.text.endswith("気持ちが入った")


def test_a_full_stop_inside_the_marks_makes_whole_sentences() -> None:
    text = "主将は汗をぬぐった。「悔しかった。次は必ず勝つ」観客は立ち上がった。"
    [quote] = find_quotes(Article(id="a", outlet="A", lang="ja", text=text))
    assert (quote.form, quote.text) == ("direct", "悔しかった。次は必ず勝つ")
