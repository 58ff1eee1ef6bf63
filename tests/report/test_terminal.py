from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from report import factory
from report.hostile import HOSTILE
from xlate.gate import judge
from xlate.model import Severity
from xlate.report import terminal
from xlate.settings import Settings

ANSI = re.compile(r"\x1b\[[0-9;]*m")


def rendered(report, settings=None, **options):
    return terminal.render(report, judge(report, settings or Settings()), **options)


def test_the_verdict_comes_first():
    lines = rendered(factory.report(failures=())).splitlines()
    assert lines[0] == "FAIL  This story does not pass."
    assert lines[1] == "  2 findings are major or worse."
    assert lines[5] == "3 articles, 2 statements in more than one of them"
    assert lines[6] == "1 critical, 1 major, 1 minor, 1 note"
    assert (
        lines[7] == '[-words of the base-] {+words of the other+}; minor ones as "base" / "other"'
    )


@pytest.mark.parametrize(
    ("fields", "first"),
    [
        ({"findings": (), "failures": ()}, "PASS  This story passes."),
        ({}, "NOT CHECKED  This story was not fully checked."),
    ],
)
def test_the_other_verdicts(fields, first):
    assert rendered(factory.report(**fields)).splitlines()[0] == first


def test_both_wordings_stand_one_above_the_other_with_signs_for_what_differs():
    text = rendered(factory.report())
    assert (
        "    SNS (en)              A vessel of war which crosses the median line [-may\n"
        "                          be-] regarded as a target,\n"
        "    Harbour Courier (en)  A warship which crosses the median line {+will be+}\n"
        "                          treated as a target,\n"
    ) in text


def test_missing_words_are_marked_where_they_are_and_leave_no_sign_where_they_lack():
    text = rendered(factory.report())
    assert "[-Unless Lorrane withdraws-], the Republic" in text
    assert "{++}" not in text
    assert "[--]" not in text


def test_a_statement_is_headed_by_its_words_and_who_has_it():
    assert (
        "\nS1  Unless Lorrane withdraws, the Republic will never place its batteries …\n"
        "    3 of 3 articles have it\n"
    ) in rendered(factory.report())


def test_minor_findings_have_a_line_each_below_the_alarms():
    text = rendered(factory.report())
    minor = (
        '  minor     addition  nothing / "vowed"; Harbour Courier; '
        "80\u00a0%\u00a0sure; outside the\n                      marks\n"
    )
    assert minor in text
    assert text.index("  critical  SNS") < text.index(minor)


def several(count):
    """So many minor findings that differ in their words."""
    sns = factory.articles()[0]
    words = ["Lorrane", "withdraws", "Republic", "never", "place", "batteries", "inspection"]
    return tuple(
        factory.finding(
            20 + n, "minor", f'SNS has "{word}"', kind="omission", confidence=0.9 - n / 10,
            a=factory.span(sns, word), missing_in="harbour-courier",
        )
        for n, word in enumerate(words[:count])
    )  # fmt: skip


def test_the_first_five_minor_ones_are_shown_and_the_others_counted():
    text = rendered(factory.report(findings=several(7)))
    shown = [
        w for w in ("Lorrane", "withdraws", "Republic", "never", "place") if f'"{w}" /' in text
    ]
    assert len(shown) == 5
    assert '"batteries" /' not in text
    assert "            and 2 more minor: --verbose\n" in text
    assert "Not shown: 2 more minor findings. --verbose shows them." in text
    loud = rendered(factory.report(findings=several(7)), verbose=True)
    assert '"inspection" / nothing' in loud
    assert "Not shown" not in loud


def test_minor_ones_that_fail_the_gate_are_never_folded():
    text = rendered(factory.report(findings=several(7)), Settings(fail_on="minor"))
    assert '"inspection" / nothing' in text
    assert "more minor" not in text


def test_what_is_said_of_several_outlets_is_told_once():
    lost = factory.findings()[0]
    message = lost.message.replace("Harbour Courier", "남강일보")
    other = lost.model_copy(update={"id": "F9", "message": message, "missing_in": "남강일보"})
    text = rendered(factory.report(findings=(lost, other)))
    assert text.count("  critical  ") == 1
    assert "Harbour Courier does not; the same in 남강일보" in " ".join(text.split())
    assert text.count("\n    남강일보 ") == 1


def test_words_outside_the_marks_are_told():
    grave = factory.findings()[2].model_copy(update={"severity": Severity.MAJOR})
    text = rendered(factory.report(findings=(grave,)))
    assert "in the outlet's own words, outside the marks" in " ".join(text.split())


def test_facts_of_a_finding():
    text = rendered(factory.report())
    facts = "XL104 condition; 80\u00a0%\u00a0sure; the one other outlet has it as the base\n"
    assert f"            {facts}            has; F1\n" in text
    assert "To copy" not in text
    better = factory.findings()[1].model_copy(update={"suggestion": "may be regarded"})
    assert "To copy: may be regarded" in rendered(factory.report(findings=(better,)))


def test_what_counts_is_told_where_not_everything_grave_does():
    ours = Settings(ours=("남강일보.txt",), fail_on="minor", allow_failures=True)
    lost = factory.findings()[0].model_copy(update={"missing_in": None})
    report = factory.report(findings=(lost, *factory.findings()[1:]))
    assert rendered(report, ours).count("in our own copy;") == 1
    assert "in our own copy" not in rendered(report)


def test_editorial_brackets_survive():
    assert "[foreign]" in rendered(factory.report())
    hostile = factory.plain_report("he said [the] word [sic]", "he said [b]no[/b] word")
    assert "[-he said [the] word [sic]-]" in rendered(hostile)
    assert "{+he said [b]no[/b] word+}" in rendered(hostile)


def test_notes_are_one_line_until_asked_for():
    quiet, loud = rendered(factory.report()), rendered(factory.report(), verbose=True)
    assert "Not shown: 1 note on harmless rewording. --verbose shows them." in quiet
    assert "vessel of war" in quiet
    assert "other words" not in quiet
    assert '  note      wording  "vessel of war" / "warship"; Harbour Courier; ' in loud
    assert "{+warship+}" in loud


def test_minor_findings_in_doubt_are_counted_until_asked_for_or_decisive():
    doubtful = factory.findings()[2].model_copy(update={"confidence": 0.2})
    report = factory.report(findings=(doubtful,), failures=())
    assert "Not shown: 1 minor finding in doubt. --verbose shows them." in rendered(report)
    assert '"vowed"' not in rendered(report)
    assert '"vowed"' in rendered(report, verbose=True)
    assert '"vowed"' in rendered(report, Settings(fail_on="minor"))


def test_what_was_suppressed_is_counted_and_shown_when_asked_for():
    quiet, loud = rendered(factory.report()), rendered(factory.report(), verbose=True)
    assert "1 finding suppressed and not counted." in quiet
    assert "SNS has another name" not in quiet
    assert "SNS has another name" in loud


def test_failures_and_what_was_not_judged_are_listed():
    text = rendered(factory.report())
    assert "Could not be read\n  dead.html: it holds no text (Save the page again.)" in text
    assert "Not judged\n  S1, 남강일보: No lexicon for Korean conditions" in text


def test_languages_say_how_they_are_known():
    text = rendered(factory.report())
    assert "original; English (given)" in text
    assert "English (detected, 93 % sure)" in text
    assert "Korean (the page says so)" in text


def test_an_unsure_language_asks_for_a_look():
    doubtful = factory.articles()[1].model_copy(update={"lang_confidence": 0.6})
    report = factory.report(articles=(factory.articles()[0], doubtful))
    assert "English (detected, 60 % sure, please check)" in rendered(report)


def test_findings_of_no_statement_are_shown():
    loose = factory.finding(9, "major", "the story has a loose end", statement_id=None)
    assert "the story has a loose end" in rendered(factory.report(findings=(loose,)))


def test_the_signature_is_the_last_line():
    assert rendered(factory.report()).splitlines()[-1] == str(factory.SIGNATURE)


def test_colour_adds_only_codes():
    plain, color = rendered(factory.report()), rendered(factory.report(), color=True)
    assert plain == ANSI.sub("", color)
    assert "\x1b[" not in plain
    for line in color.splitlines():
        codes = ANSI.findall(line)
        assert not codes or codes[-1] == "\x1b[0m"


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_asked(width):
    lines = rendered(factory.report(), width=width, verbose=True).splitlines()
    assert all(wcswidth(line) <= width for line in lines if "xlate:" not in line)


def test_wide_characters_keep_their_columns():
    sns, _, daily = factory.articles()
    words = factory.span(daily, "로란이 철수하지 않는 한")
    found = factory.finding(1, "major", "differs", a=factory.span(sns, "Unless"), b=words)
    lines = rendered(factory.report(findings=(found,))).splitlines()
    top = next(line for line in lines if line.startswith("    SNS"))
    below = next(line for line in lines if line.startswith("    남강일보"))
    assert top.index("[-Unless") == 19
    assert wcswidth(below[: below.index("위원장")]) == 19


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("color", [False, True])
def test_hostile_words_cannot_act(words, color):
    report = factory.plain_report(f"A {words} b", f"The {words} c", message=f"differs: {words}")
    renamed = report.model_copy(update={"title": words, "story_id": words})
    text = ANSI.sub("", rendered(renamed, color=color))
    text.encode()
    forbidden = [*range(10), *range(11, 32), *range(0x7F, 0xA0), 0x202E, 0x2028, 0x2066]
    assert not set(text) & set(map(chr, forbidden))


def test_a_hostile_escape_is_shown_as_a_sign():
    text = rendered(factory.plain_report("A \x1b[31mred b", "other words"))
    assert "␛[31mred" in text


def test_a_huge_quote_is_cut_to_what_can_be_read():
    report = factory.plain_report("never " * 20_000, "always " * 15_000)
    text = rendered(report)
    assert len(text) < 3000
    assert "…" in text


@given(st.text(max_size=80), st.text(max_size=80), st.integers(40, 100))
def test_any_text_keeps_the_width(a, b, width):
    report = factory.plain_report(f"a{a}", f"b{b}")
    for line in rendered(report, width=width).splitlines():
        assert wcswidth(line) <= width or "xlate:" in line


def test_the_same_report_gives_the_same_bytes():
    assert rendered(factory.report()) == rendered(factory.report())
