"""What an outlet in Korean quotes, and what it only names."""

import pytest

from xlate.model import Article
from xlate.quotes import find_quotes

CASES = [
    (
        '해문국의 백도진 총리는 3일 "댐을 봄까지 완공하겠다"고 밝혔다.',
        [
            ("direct", "댐을 봄까지 완공하겠다", "해문국의 백도진 총리", "밝혔다"),
        ],
    ),
    (
        '백 총리는 “어떤 홍수도 견딘다"며 "걱정할 필요가 없다"고 강조했다.',
        [
            ("direct", "어떤 홍수도 견딘다", "백 총리", "며"),
            ("direct", "걱정할 필요가 없다", "백 총리", "강조했다"),
        ],
    ),
    (
        "“다리는 월요일까지 통제된다”고 항만청 관계자는 설명했다.",
        [
            ("direct", "다리는 월요일까지 통제된다", "항만청 관계자", "설명했다"),
        ],
    ),
    (
        '해문통신에 따르면 총리는 "관세를 없애지 않으면 수문을 닫을 것"이라고 경고했다.',
        [
            ("direct", "관세를 없애지 않으면 수문을 닫을 것", "총리", "경고했다"),
        ],
    ),
    (
        "어선 '별의 만'호는 수요일에 출항했다.",
        [],
    ),
    (
        "영화 《잿빛 수문》은 가을에 개봉한다.",
        [],
    ),
    (
        "백도진 총리는 곡물 비축량이 충분하다고 말했다.",
        [
            ("indirect", "곡물 비축량이 충분하다", "백도진 총리", "말했다"),
        ],
    ),
    (
        "총리는 “수위를 낮출 것”을 지시했다.",
        [
            ("fragment", "수위를 낮출 것", "총리", "지시했다"),
        ],
    ),
    (
        '그는 "우리가 한 시간 늦었다"고 인정했다.',
        [
            ("direct", "우리가 한 시간 늦었다", "그", "인정했다"),
        ],
    ),
    (
        '통신은 "배들이 연료 없이 서 있다"고 전했다.',
        [
            ("direct", "배들이 연료 없이 서 있다", "통신", "전했다"),
        ],
    ),
    (
        "《우리는 끝까지 수문을 지킬 것이다.》라고 위원장은 말하였다.",
        [
            ("direct", "우리는 끝까지 수문을 지킬 것이다.", "위원장", "말하였다"),
        ],
    ),
    (
        '어민 나도훈 씨는 "누가 이제 여울을 건너겠나"라고 물었다.',
        [
            ("direct", "누가 이제 여울을 건너겠나", "어민 나도훈 씨", "물었다"),
        ],
    ),
    (
        "이른바 '곡물 회랑'은 5월에 열렸다.",
        [],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_form_text_source_and_cue(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    quotes = find_quotes(Article(id="a", outlet="o", lang="ko", text=text))
    found = [
        (q.form.value, q.text, q.source and q.source.text, q.cue and q.cue.text) for q in quotes
    ]
    assert found == expected
