"""Many articles that tell the same are few questions, and a question keeps its id."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reconcile import Dataset, reconcile
from pipeline.reconcile.neighbours import neighbours
from pipeline.records import Conflict, DateSpan, Percentage
from pipeline.register import Register
from tests.reconcile.build import Builder

numbers = st.integers(0, 30).map(Decimal)
spans = st.lists(st.tuples(numbers, numbers).map(lambda ends: (min(ends), max(ends))), max_size=12)


def apart(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> bool:
    return one[1] < other[0] or other[1] < one[0]


@given(spans)
def test_every_value_that_is_contradicted_is_asked_about(values: list[tuple[Decimal, Decimal]]) -> None:
    pairs = neighbours(values)
    assert all(values[low][1] < values[high][0] for low, high in pairs), (
        "the lower first, and they do not touch"
    )
    contradicted = {place for place, one in enumerate(values) if any(apart(one, other) for other in values)}
    assert {place for pair in pairs for place in pair} == contradicted
    assert len(pairs) <= 2 * len(values), "not one for every two"
    assert pairs == sorted(set(pairs))


@given(spans.flatmap(lambda values: st.tuples(st.just(values), st.permutations(values))))
def test_the_order_of_values_makes_no_difference(
    orders: tuple[list[tuple[Decimal, Decimal]], list[tuple[Decimal, Decimal]]],
) -> None:
    first, second = ({(v[i], v[j]) for i, j in neighbours(v)} for v in orders)
    assert first == second


@pytest.mark.parametrize(
    ("values", "expected", "reason"),
    [
        ([], [], "nothing to ask"),
        ([(1, 1)], [], "one value"),
        ([(1, 2), (2, 3)], [], "they touch"),
        ([(1, 1), (2, 2)], [(0, 1)], "two values"),
        ([(2, 2), (1, 1), (3, 3)], [(0, 2), (1, 0)], "each against the next"),
        ([(1, 1), (3, 5), (3, 3)], [(0, 1), (0, 2)], "one that touches its neighbour is asked about too"),
    ],
)
def test_neighbours(values: list[tuple[int, int]], expected: list[tuple[int, int]], reason: str) -> None:
    assert neighbours([(Decimal(low), Decimal(high)) for low, high in values]) == expected, reason


def percent(value: int) -> Percentage:
    return Percentage(low=Decimal(value), high=Decimal(value), unit="percent")


def day(number: int) -> DateSpan:
    one = date(2025, 6, 1) + timedelta(days=number)
    return DateSpan(edtf=one.isoformat(), start=one, end=one, precision="day")


def month(number: int) -> DateSpan:
    first = date(2025, number, 1)
    last = date(2025, number + 1, 1) - timedelta(days=1)
    return DateSpan(edtf=f"2025-{number:02}", start=first, end=last, precision="month")


YEAR = DateSpan(edtf="2025", start=date(2025, 1, 1), end=date(2025, 12, 31), precision="year")


def share(article: str, value: int) -> Builder:
    """An article that states a share without a time of its own by which others could be known to mean it."""
    text = "Japan: global market share X % då"
    return (
        Builder(article)
        .sentence(text, [("X %", percent(value)), ("då", YEAR)], language="en")
        .states("Japan", "global market share")
    )


def summit(article: str, when: DateSpan, more: str = "") -> Builder:
    """An article about a meeting of two parties; ``more`` makes its sentence unlike the others'."""
    text = f"EU och Japan möttes då {more}"
    return Builder(article).sentence(text, [("EU", "org"), ("då", when)], places=["Japan"])


def misread(article: str, _: int) -> Builder:
    return Builder(article).sentence("maj", [("maj", month(5))], "June", [("June", month(6))])


def dataset(builders: list[Builder]) -> Dataset:
    return reconcile([one.done() for one in builders], Register([]))


def asked(builders: list[Builder], kind: str) -> list[Conflict]:
    return [one for one in dataset(builders).conflicts if one.kind == kind]


TEN = [f"a{number}" for number in range(10)]


@pytest.mark.parametrize(
    ("builders", "kind", "count", "rows", "reason"),
    [
        ([share(a, 8 + n % 2) for n, a in enumerate(TEN)], "values_differ", 1, 2, "two values, two facts, one question"),
        ([share(a, 8 + n % 4) for n, a in enumerate(TEN)], "values_differ", 3, 6, "four values, each against the next"),
        ([share(a, n) for n, a in enumerate(TEN)], "values_differ", 9, 18, "ten values are nine, not 45"),
        ([share(a, 8) for a in TEN], "values_differ", 0, 0, "ten that agree"),
        ([summit(a, month(6 + n % 2)) for n, a in enumerate(TEN)], "possibly_one_event", 1, 10, "copies, two months"),
        ([summit(a, month(6 + n % 2), a) for n, a in enumerate(TEN)], "possibly_one_event", 1, 10, "near copies"),
        ([summit(a, day(n)) for n, a in enumerate(TEN)], "possibly_one_event", 9, 18, "ten days, each against the next"),
        ([summit(a, month(6)) for a in TEN], "possibly_one_event", 0, 0, "ten that agree"),
        ([misread(a, 0) for a in TEN], "witnesses_differ", 1, 10, "one translation, copied"),
    ],
)  # fmt: skip
def test_many_tellings_are_few_questions(
    builders: list[Builder], kind: str, count: int, rows: int, reason: str
) -> None:
    found = asked(builders, kind)
    assert len(found) == count, reason
    assert sum(len(one.rows) for one in found) == rows, reason
    assert len({one.id for one in found}) == count
    assert asked(builders[::-1], kind) == found, "whatever the order"
    assert all(len(one.sentence_ids) <= 2 * 3 for one in found), "a few sentences of each side"
    articles = {one for conflict in found for one in conflict.article_ids}
    assert articles == (set(TEN) if found else set()), "every article is named"


def test_a_question_names_a_few_articles_of_many() -> None:
    (one,) = asked([summit(a, month(6 + (a == "a9"))) for a in TEN], "possibly_one_event")
    assert one.question == (
        "a0, a1, a2 and 6 more say 2025-06 ('då') and a9 says 2025-07 ('då'), all about EU and Japan. "
        "Is it one event with two dates, or two events?"
    )


def test_an_article_with_both_dates_leaves_the_question_to_the_others() -> None:
    both = summit("c", month(6)).sentence(
        "EU och Japan igen då", [("EU", "org"), ("då", month(7))], places=["Japan"]
    )
    (one,) = asked([summit("a", month(6)), summit("b", month(7)), both], "possibly_one_event")
    assert one.article_ids == ("a", "b")


values = st.dictionaries(st.sampled_from(TEN), st.integers(0, 4), min_size=2)


@pytest.mark.parametrize("kind", ["values_differ", "possibly_one_event", "witnesses_differ"])
@given(said=values, copied=st.integers(1, 3))
def test_articles_that_add_nothing_rename_no_question(kind: str, said: dict[str, int], copied: int) -> None:
    tell = {
        "values_differ": share,
        "possibly_one_event": lambda a, n: summit(a, day(n)),
        "witnesses_differ": misread,
    }[kind]
    before = {one.id for one in asked([tell(a, n) for a, n in said.items()], kind)}
    more = {f"{c}{a}": n for a, n in said.items() for c in range(copied)}
    other = Builder("0").sentence("Oslo sade nej i går", [("Oslo", "org"), ("går", day(2))])
    after = {one.id for one in asked([other, *(tell(a, n) for a, n in (said | more).items())], kind)}
    assert after == before


@given(said=values, more=values)
def test_another_value_leaves_those_apart_from_it_alone(said: dict[str, int], more: dict[str, int]) -> None:
    """A value between two asks anew; one above or below all of them renames nothing."""
    before = {one.id for one in asked([share(a, n) for a, n in said.items()], "values_differ")}
    above = {f"z{a}": n + 5 for a, n in more.items()}
    after = {one.id for one in asked([share(a, n) for a, n in (said | above).items()], "values_differ")}
    assert before <= after
