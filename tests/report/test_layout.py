from __future__ import annotations

from report import factory
from xlate.report.layout import layout, members
from xlate.report.sides import sides
from xlate.report.view import View


def test_the_other_side_of_a_finding_with_two_spans_is_the_one_that_is_not_the_base():
    statement = factory.statements()[1]
    assert layout(statement).others(factory.findings()[1]) == ("harbour-courier",)


def test_the_other_side_of_an_omission_is_the_article_that_lacks_the_words():
    statement, lost = factory.statements()[0], factory.findings()[0]
    assert layout(statement).others(lost) == ("harbour-courier",)
    there = lost.model_copy(update={"missing_in": "남강일보"})
    assert layout(statement).others(there) == ("남강일보",)


def test_the_other_side_of_an_addition_is_the_article_that_has_the_words():
    statement, added = factory.statements()[0], factory.findings()[2]
    assert added.missing_in == statement.base.quote.article_id
    assert layout(statement).others(added) == ("harbour-courier",)


def test_where_a_finding_does_not_say_it_is_whose_row_is_empty_there_else_all():
    statement, lost = factory.statements()[0], factory.findings()[0]
    sns = factory.articles()[0]
    silent = {"missing_in": None, "a": factory.span(sns, "Lorrane withdraws")}
    assert layout(statement).others(lost.model_copy(update=silent)) == ("harbour-courier",)
    everybody = {"missing_in": None, "a": factory.span(sns, "Republic")}
    assert layout(statement).others(lost.model_copy(update=everybody)) == (
        "harbour-courier", "남강일보",
    )  # fmt: skip


def test_a_row_that_is_empty_lacks_the_words():
    statement, sns = factory.statements()[0], factory.articles()[0]
    assert layout(statement).lacking(factory.span(sns, "Lorrane withdraws")) == ("harbour-courier",)
    assert layout(statement).lacking(factory.span(sns, "pointed out")) == ()


def test_a_gap_is_beside_the_word_that_answers_the_nearest_neighbour():
    statement = factory.statements()[0]
    sns, courier, _ = factory.articles()
    at = layout(statement).gap_at(factory.span(sns, "Unless Lorrane withdraws"), courier.id)
    assert courier.text[at:].startswith(" Republic will never") or courier.text[at:].startswith(
        "Republic will never"
    )
    assert layout(statement).gap_at(factory.span(sns, "pointed out"), courier.id) is None
    assert layout(statement).gap_at(factory.span(sns, "Unless"), "nobody") is None


def test_members_start_with_the_base():
    statement = factory.statements()[0]
    turned = statement.model_copy(update={"base": statement.renderings[1]})
    assert members(turned) == ("harbour-courier", "sns", "남강일보")


def test_a_report_knows_the_other_side_of_its_findings_only():
    view = View(factory.report())
    assert [view.others(f) for f in view.findings] == [("harbour-courier",)] * 4
    assert view.others(factory.findings()[0]) == ()


def of_two_languages():
    """An agency in Korean, and two English renderings, the first of which is the base of those."""
    agency = factory.article("Agency", "우리는 물러서지 않는다.", lang="ko", original=True)
    relay = factory.article("Relay", "We shall not retreat.")
    post = factory.article("Post", "We may retreat soon.")
    made = [
        factory.rendering(a, factory.quote(a, n, a.text))
        for n, a in enumerate((agency, relay, post), 1)
    ]
    return (agency, relay, post), factory.statement(1, made)


def test_renderings_of_another_language_have_a_base_of_their_own():
    (_, relay, post), statement = of_two_languages()
    both = {"a": factory.span(relay, "shall not"), "b": factory.span(post, "may")}
    changed = factory.finding(1, "critical", "differs", **both)
    lost = factory.finding(2, "critical", "lost", a=both["a"], b=None, missing_in=post.id)
    added = factory.finding(3, "minor", "more", a=None, b=both["b"], missing_in=relay.id)
    for finding in (changed, lost, added):
        assert layout(statement).base(finding) == relay.id
        assert layout(statement).others(finding) == (post.id,)


def test_between_two_languages_the_base_is_the_statements():
    (agency, _, post), statement = of_two_languages()
    foreign = factory.span(agency, "않는다")
    changed = factory.finding(1, "critical", "differs", a=foreign, b=factory.span(post, "may"))
    lost = factory.finding(2, "critical", "lost", a=foreign, b=None, missing_in=post.id)
    for finding in (changed, lost):
        assert layout(statement).base(finding) == agency.id
        assert layout(statement).others(finding) == (post.id,)


def test_a_finding_is_shown_beside_the_base_that_it_speaks_of():
    articles, statement = of_two_languages()
    _, relay, post = articles
    spans = {"a": factory.span(relay, "shall not"), "b": factory.span(post, "may")}
    finding = factory.finding(1, "critical", "differs", **spans)
    report = factory.report(articles=articles, statements=(statement,), findings=(finding,))
    view = View(report)
    (group,) = view.groups(view.told(statement.id, ()).alarms)
    shown = sides(view, statement, group)
    assert [side.article for side in shown] == [relay, post]
    marked = [[p.text for p in side.pieces if p.severity] for side in shown]
    assert marked == [["shall not"], ["may"]]
