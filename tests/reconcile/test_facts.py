"""Facts of several witnesses and articles: one row, a conflict, or two rows; and ids that stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.reconcile import Dataset, reconcile
from pipeline.records import ArticleReading, DateSpan, Decision, Percentage, Role, Unit, Zone
from pipeline.register import Register
from tests.reconcile.build import Builder


def percent(
    low: float, high: float | None = None, role: Role = "level", unit: Unit = "percent"
) -> Percentage:
    top = low if high is None else high
    return Percentage(low=Decimal(str(low)), high=Decimal(str(top)), unit=unit, role=role)


def year(number: int) -> DateSpan:
    return DateSpan(edtf=str(number), start=date(number, 1, 1), end=date(number, 12, 31), precision="year")


def told(
    article: str,
    value: Percentage,
    when: int = 2025,
    *,
    subject: str = "Japan",
    measure: str = "global market share",
    zone: Zone = "paragraph",
    filler: str = "",
) -> Builder:
    """An English article that states one percentage."""
    text = f"In {when} the {measure} of {subject} was X %. {filler}".strip()
    named = [(str(when), year(when)), ("X %", value)]
    return Builder(article).sentence(text, named, language="en", zone=zone).states(subject, measure)


def both(
    article: str, value: Percentage, other: Percentage, names: tuple[str, str] = ("Japan", "Japan")
) -> Builder:
    """A Swedish sentence and its translation, each with its own reading."""
    one, two = names
    return (
        Builder(article)
        .sentence(f"{one}s andel var X % 2025", [("X %", value), ("2025", year(2025))],
                  f"The share of {two} was X % in 2025", [("X %", other), ("2025", year(2025))])
        .states(one, "andel").states(two, "share", witness="translation")
    )  # fmt: skip


def dataset(*builders: Builder) -> Dataset:
    return reconcile([one.done() for one in builders], Register([]))


def summary(made: Dataset) -> tuple[int, list[str]]:
    return len(made.facts), [one.kind for one in made.conflicts]


@pytest.mark.parametrize(
    ("builders", "facts", "conflicts", "reason"),
    [
        ([told("a", percent(8)), told("b", percent(8))], 1, 0, "the same fact in two articles"),
        ([told("a", percent(8)), told("b", percent(9))], 2, 1, "one question, two answers"),
        ([told("a", percent(8)), told("b", percent(9), 2024)], 2, 0, "another year"),
        ([told("a", percent(8)), told("b", percent(9), subject="China")], 2, 0, "another country"),
        ([told("a", percent(60)), told("b", percent(60, 70), measure="dependence")], 2, 0, "look-alikes"),
        ([told("a", percent(60)), told("b", percent(60, 70))], 2, 0, "a range that holds the value"),
        ([told("a", percent(8)), told("b", percent(9, role="change_by"))], 2, 0, "a level is no change"),
        ([told("a", percent(8)), told("b", percent(9, role="change_to"))], 2, 1, "what it came to is a level"),
        ([told("a", percent(8)), told("b", percent(9, unit="percentage_point"))], 2, 0, "two units"),
        ([told("a", percent(8)), told("b", percent(8), measure="Global market share")], 1, 0, "dress only"),
        ([told("a", percent(8), subject="Sweden"), told("b", percent(8), subject="Sverige")], 1, 0,
         "a country is one in every language"),
    ],
)  # fmt: skip
def test_the_same_fact_or_not(builders: list[Builder], facts: int, conflicts: int, reason: str) -> None:
    assert summary(dataset(*builders)) == (facts, ["values_differ"] * conflicts), reason


@pytest.mark.parametrize(
    ("approximate", "value", "other", "conflicts"),
    [
        ("about", 60, 62, 0),
        ("about", 60, 70, 1),
        ("above", 40, 41, 0),
        ("above", 40, 39, 1),
        ("below", 40, 39, 0),
    ],
)
def test_approximate_values_leave_room(approximate: str, value: int, other: int, conflicts: int) -> None:
    rough = Percentage(low=Decimal(value), high=Decimal(value), unit="percent", approximate=approximate)  # type: ignore[arg-type]
    made = dataset(told("a", rough), told("b", percent(other)))
    assert len(made.conflicts) == conflicts


def test_a_row_holds_all_its_evidence() -> None:
    (fact,) = dataset(told("b", percent(8)), told("a", percent(8))).facts
    assert fact.article_ids == ("a", "b")
    assert len(fact.sentence_ids) == len(fact.witnesses) == 2


def test_without_a_time_two_articles_are_two_facts() -> None:
    bare = [Builder(a).sentence("Japan: share X %", [("X %", percent(8))], language="en").states("Japan", "share")
            for a in "ab"]  # fmt: skip
    assert summary(dataset(*bare)) == (2, [])


@pytest.mark.parametrize(
    ("subject", "days", "facts", "reason"),
    [
        ("Japan", ((2025, 3, 1), (2025, 3, 30)), 1, "one country, one month"),
        ("Japan", ((2025, 3, 30), (2025, 4, 30)), 2, "another month may have another figure"),
        ("the firm", ((2025, 3, 1), (2025, 3, 1)), 2, "two firms, perhaps"),
    ],
)
def test_an_undated_fact_is_one_of_the_month_it_was_published_in(
    subject: str, days: tuple[tuple[int, int, int], ...], facts: int, reason: str
) -> None:
    made = []
    for name, day in zip("ab", days, strict=True):
        text = f"{subject}: share X %"
        one = (
            Builder(name).sentence(text, [("X %", percent(8))], language="en").states(subject, "share").done()
        )
        made.append(
            replace(one, article=replace(one.article, published=date(*day), published_basis="metadata"))
        )
    found = reconcile(made, Register([]))
    assert (len(found.facts), len(found.conflicts)) == (facts, 0), reason


@pytest.mark.parametrize(
    ("zones", "expected"),
    [
        (["reference"], "reference"),
        (["caption"], "caption"),
        (["caption", "paragraph"], "paragraph"),
        (["heading", "list_item"], "list_item"),
    ],
)
def test_zone_tells_what_stands_outside_the_running_text(zones: list[Zone], expected: str) -> None:
    (fact,) = dataset(*(told(f"a{n}", percent(8), zone=zone) for n, zone in enumerate(zones))).facts
    assert fact.zone == expected


@pytest.mark.parametrize(
    ("value", "other", "names", "differs"),
    [
        (percent(8), percent(8), ("Japan", "Japan"), ()),
        (percent(8), percent(9), ("Japan", "Japan"), ("value",)),
        (percent(8), percent(8, unit="percentage_point"), ("Japan", "Japan"), ("unit",)),
        (percent(8), percent(8), ("Kina", "Japan"), ("subject",)),
        (percent(8), percent(8), ("Sverige", "Sweden"), ()),
        (percent(8), percent(8), ("bolaget", "the firm"), ()),
    ],
    ids=["agree", "value", "unit", "subject", "two names", "phrases are not compared"],
)
def test_two_witnesses(
    value: Percentage, other: Percentage, names: tuple[str, str], differs: tuple[str, ...]
) -> None:
    made = dataset(both("a", value, other, names))
    (fact,) = made.facts
    assert fact.value == value, "the source wins"
    assert fact.subject
    assert fact.subject.witness == "source"
    assert (fact.differs, fact.agreement) == (differs, "differs" if differs else "both")
    assert [one.kind for one in made.conflicts] == (["witnesses_differ"] if differs else [])


def test_a_swedish_and_an_english_article_meet_in_english() -> None:
    english = Builder("b").sentence("The share of Japan was X % in 2025", [("X %", percent(8)), ("2025", year(2025))],
                                    language="en").states("Japan", "share")  # fmt: skip
    (fact,) = dataset(both("a", percent(8), percent(8)), english).facts
    assert fact.article_ids == ("a", "b")
    assert (fact.measure_en, fact.measure.text if fact.measure else "") == ("share", "andel")


def test_a_decision_survives_the_translation_that_comes_later() -> None:
    alone = both("a", percent(8), percent(8))
    untranslated = alone.done()
    source = [m for m in untranslated.mentions if m.witness == "source"]
    ids = {m.id for m in source}
    first = ArticleReading(
        article=untranslated.article,
        language="sv",
        sentences=untranslated.sentences,
        translations=untranslated.translations,
        mentions=tuple(source),
        readings=tuple(r for r in untranslated.readings if r.mention_id in ids),
        statements=tuple(s for s in untranslated.statements if s.mention_id in ids),
    )
    (before,) = reconcile([first], Register([])).facts
    decision = Decision(
        key=before.id, field="fact", judgement="accept", value="", reviewer="r", decided_at="2025-01-01"
    )
    (after,) = reconcile([untranslated], Register([]), [decision]).facts
    assert after.decision == "accept"


_ARTICLES = st.lists(
    st.builds(
        lambda value, when, subject, measure, filler: (value, when, subject, measure, filler),
        st.sampled_from([8, 9, 60]),
        st.sampled_from([2024, 2025]),
        st.sampled_from(["Japan", "Toyota", "the firms"]),
        st.sampled_from(["share", "output"]),
        st.sampled_from(["", "More."]),
    ),
    min_size=1,
    max_size=5,
)


def _made(number: int, one: tuple[int, int, str, str, str]) -> Builder:
    value, when, subject, measure, filler = one
    return told(f"a{number}", percent(value), when, subject=subject, measure=measure, filler=filler)


def _by_article(made: Dataset) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for fact in made.facts:
        for article in fact.article_ids:
            found.setdefault(article, set()).add(fact.id)
    return found


@settings(deadline=None, max_examples=60)
@given(_ARTICLES, st.data())
def test_no_other_article_renames_a_fact(
    articles: list[tuple[int, int, str, str, str]], data: st.DataObject
) -> None:
    whole = _by_article(dataset(*(_made(n, one) for n, one in enumerate(articles))))
    gone = data.draw(st.integers(0, len(articles) - 1))
    rest = _by_article(dataset(*(_made(n, one) for n, one in enumerate(articles) if n != gone)))
    assert rest == {name: ids for name, ids in whole.items() if name != f"a{gone}"}, "removed, or added"
    edited = [*articles]
    edited[gone] = (99, 2020, "China", "debt", "")
    changed = _by_article(dataset(*(_made(n, one) for n, one in enumerate(edited))))
    assert {k: v for k, v in changed.items() if k != f"a{gone}"} == rest, "edited"


def test_ids_are_unique_and_order_is_none() -> None:
    builders = [told(f"a{n}", percent(n % 3)) for n in range(6)]
    one, other = dataset(*builders), dataset(*reversed(builders))
    assert one.facts == other.facts
    assert len({fact.id for fact in one.facts}) == len(one.facts) == 3
