"""What an outlet in Chinese quotes, and what it only names."""

import pytest

from xlate.model import Article
from xlate.quotes import find_quotes

CASES = [
    (
        "海门国总理白若川3日表示：“大坝将在春天之前完工。”",
        [
            ("direct", "大坝将在春天之前完工。", "海门国总理白若川", "表示"),
        ],
    ),
    (
        "白若川强调，“任何洪水都冲不垮它”。",
        [
            ("direct", "任何洪水都冲不垮它", "白若川", "强调"),
        ],
    ),
    (
        "“大桥封闭到星期一。”港务局发言人说。",
        [
            ("direct", "大桥封闭到星期一。", "港务局发言人", "说"),
        ],
    ),
    (
        "据海门社报道，总理警告说：“如果不取消关税，我们就关闭水闸。”",
        [
            ("direct", "如果不取消关税，我们就关闭水闸。", "总理", "警告说"),
        ],
    ),
    (
        "渔船“海湾之星”号星期三出港。",
        [],
    ),
    (
        "电影《灰色的闸门》秋天上映。",
        [],
    ),
    (
        "总理承认，粮食储备只够一年。",
        [
            ("indirect", "粮食储备只够一年", "总理", "承认"),
        ],
    ),
    (
        "他同时声称：「我們只遲到了一個小時。」",
        [
            ("direct", "我們只遲到了一個小時。", "他", "声称"),
        ],
    ),
    (
        "《海门日报》称，船只“没有燃料，停在港里”。",
        [
            ("indirect", "船只“没有燃料，停在港里”", "海门日报", "称"),
            ("fragment", "没有燃料，停在港里", "海门日报", "称"),
        ],
    ),
    (
        "“谁还会涉水过河？”渔民罗大海问道。",
        [
            ("direct", "谁还会涉水过河？", "渔民罗大海", "问道"),
        ],
    ),
    (
        "所谓“粮食走廊”五月开通。",
        [],
    ),
    (
        '白若川在记者会上说："我们不会退让。我们也不会先动手。”',
        [
            ("direct", "我们不会退让。我们也不会先动手。", "白若川", "说"),
        ],
    ),
    (
        "她援引农业部的话说：“种子足够。”",
        [
            ("fragment", "种子足够。", "农业部", "的话"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_form_text_source_and_cue(text: str, expected: list[tuple[str, str, str, str]]) -> None:
    quotes = find_quotes(Article(id="a", outlet="o", lang="zh", text=text))
    found = [
        (q.form.value, q.text, q.source and q.source.text, q.cue and q.cue.text) for q in quotes
    ]
    assert found == expected
