"""The timeline: both witnesses in one row, groups over articles, near misses as questions, stable ids."""

from __future__ import annotations

import csv
from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import run as job
from pipeline.reconcile import Dataset, reconcile
from pipeline.reconcile.near_dates import COMMON
from pipeline.records import DateSpan, Decision, Reading, Zone
from pipeline.register import Register
from pipeline.settings import Project
from tests.reconcile.build import Builder


def day(text: str) -> DateSpan:
    one = date.fromisoformat(text)
    return DateSpan(edtf=text, start=one, end=one, precision="day")


def month(text: str) -> DateSpan:
    first = date.fromisoformat(f"{text}-01")
    last = first.replace(day=monthrange(first.year, first.month)[1])
    return DateSpan(edtf=text, start=first, end=last, precision="month")


def year(number: int) -> DateSpan:
    return DateSpan(edtf=str(number), start=date(number, 1, 1), end=date(number, 12, 31), precision="year")


def dataset(*builders: Builder, decisions: tuple[Decision, ...] = ()) -> Dataset:
    return reconcile([one.done() for one in builders], Register([]), decisions)


MAY, JUNE = month("2025-05"), month("2025-06")


@pytest.mark.parametrize(
    ("source", "translation", "expected", "reason"),
    [
        ([MAY], [MAY], [("both", "2025-05")], "both read the same"),
        ([MAY], [JUNE], [("differs", "2025-05")], "the source wins in the row"),
        ([MAY], [], [("source_only", "2025-05")], "the translation is silent"),
        ([], [JUNE], [("translation_only", "2025-06")], "the source is silent"),
        ([MAY, JUNE], [JUNE, MAY], [("both", "2025-05"), ("both", "2025-06")], "in another order"),
        ([MAY, JUNE], [MAY], [("both", "2025-05"), ("source_only", "2025-06")], "one of two"),
        ([], [], [], "no date, no row"),
    ],
)
def test_two_witnesses_one_row(
    source: list[DateSpan], translation: list[DateSpan], expected: list[tuple[str, str]], reason: str
) -> None:
    builder = Builder("a").sentence(
        "x x x", [("x", one) for one in source], "y y y", [("y", one) for one in translation]
    )
    rows = [(row.agreement, row.value.edtf if row.value else "") for row in dataset(builder).dates]
    assert rows == expected, reason


@pytest.mark.parametrize(
    ("source", "translation", "agreement", "edtf", "said", "reason"),
    [
        (MAY, None, "source_only", "2025-05", "", "an open translation contradicts nothing"),
        (None, JUNE, "translation_only", "2025-06", "the original leaves it open (why); read in its translation ('June')",
         "what the original leaves open and the translation does not"),
        (None, None, "source_only", "", "why", "nobody can tell"),
    ],
)  # fmt: skip
def test_a_witness_that_leaves_the_date_open(
    source: DateSpan | None, translation: DateSpan | None, agreement: str, edtf: str, said: str, reason: str
) -> None:
    reading = (
        Builder("a").sentence("maj", [("maj", source or MAY)], "June", [("June", translation or JUNE)]).done()
    )
    values = {reading.mentions[0].id: source, reading.mentions[1].id: translation}
    reading = replace(
        reading,
        readings=tuple(
            Reading(mention_id=key, value=value, problem="" if value else "why")
            for key, value in values.items()
        ),
    )
    made = reconcile([reading], Register([]))
    (row,) = made.dates
    assert (row.agreement, row.value.edtf if row.value else "", row.problem) == (agreement, edtf, said), (
        reason
    )
    assert len(row.mention_ids) == 2, "both witnesses stay with the row"
    assert not made.conflicts


def test_dates_that_differ_are_a_question_with_both_readings() -> None:
    (conflict,) = dataset(Builder("a").sentence("maj", [("maj", MAY)], "June", [("June", JUNE)])).conflicts
    assert conflict.question == (
        "The original ('maj') was read as 2025-05, its translation ('June') was read as 2025-06. Which is right?"
    )


def told(article: str, organisation: str, when: DateSpan, zone: Zone = "paragraph") -> Builder:
    text = f"{organisation} sade det då i {article}."
    return Builder(article).sentence(text, [(organisation, "org"), ("då", when)], zone=zone)


@pytest.mark.parametrize(
    ("builders", "grouped", "reason"),
    [
        ([told("a", "Alfa", MAY), told("b", "Alfa", MAY)], 2, "one interval, one organisation, two articles"),
        ([told("a", "Alfa", MAY), told("b", "Beta", MAY)], 0, "another organisation"),
        ([told("a", "Alfa", MAY), told("b", "Alfa", JUNE)], 0, "another month"),
        ([told("a", "Alfa", MAY).sentence("Alfa då igen", [("Alfa", "org"), ("då", MAY)])], 0, "one article"),
        ([told("a", "Alfa", MAY), told("b", "Alfa", MAY, "reference")], 0, "a reference states nothing"),
        ([told("a", "Alfa", MAY), told("b", "Alfa", MAY), told("c", "Alfa", MAY)], 3, "three"),
    ],
)
def test_groups(builders: list[Builder], grouped: int, reason: str) -> None:
    groups = [row.group_ids for row in dataset(*builders).dates if row.group_ids]
    assert len(groups) == grouped, reason
    assert len(set(groups)) == (1 if grouped else 0), reason


def test_a_further_article_renames_no_group() -> None:
    two, three = ("a", "b"), ("0", "a", "b", "c")
    before = {g for row in dataset(*(told(x, "Alfa", MAY) for x in two)).dates for g in row.group_ids}
    after = {g for row in dataset(*(told(x, "Alfa", MAY) for x in three)).dates for g in row.group_ids}
    assert before == after


SOLAR = "ett avtal om solceller, lagring, vätgas, elbilar och nätverk"
FERRY = "en dom om båtar, fiske, hamnar och kajer"


def event(
    article: str, when: DateSpan, words: str = "", who: str = "", country: str = "", zone: Zone = "paragraph"
) -> Builder:
    text = f"{who} och {country} i {words} då."
    named = [(who, "org")] if who else []
    return Builder(article).sentence(
        text, [*named, ("då", when)], zone=zone, places=[country] if country else []
    )


@pytest.mark.parametrize(
    ("first", "second", "asked", "reason"),
    [
        (event("a", MAY, who="EU", country="Japan"), event("b", JUNE, who="EU", country="Japan"), 1, "two parties"),
        (event("a", MAY, SOLAR, who="EU"), event("b", JUNE, SOLAR, who="EU"), 1, "an organisation and rare words"),
        (event("a", MAY, SOLAR), event("b", JUNE, SOLAR), 1, "many rare words alone"),
        (event("a", MAY, who="EU"), event("b", JUNE, who="EU"), 0, "one organisation is too little"),
        (event("a", MAY, SOLAR, who="EU"), event("b", JUNE, FERRY, who="EU"), 0, "other words"),
        (event("a", MAY, country="Japan"), event("b", JUNE, country="Japan"), 0, "a country alone"),
        (event("a", MAY, who="EU", country="Japan"), event("b", MAY, who="EU", country="Japan"), 0, "the same month"),
        (event("a", MAY, who="EU", country="Japan"), event("b", month("2025-07"), who="EU", country="Japan"), 0,
         "a month between"),
        (event("a", MAY, who="EU", country="Japan"), event("b", day("2025-06-01"), who="EU", country="Japan"), 0,
         "a month and a day are not compared"),
        (event("a", day("2025-05-01"), who="EU", country="Japan"), event("b", day("2025-05-08"), who="EU", country="Japan"),
         1, "a week apart"),
        (event("a", day("2025-05-01"), who="EU", country="Japan"), event("b", day("2025-05-09"), who="EU", country="Japan"),
         0, "more than a week"),
        (event("a", year(2024), who="EU", country="Japan"), event("b", year(2025), who="EU", country="Japan"), 1,
         "the year after"),
        (event("a", MAY, who="EU", country="Japan"), event("b", JUNE, who="EU", country="Japan", zone="reference"), 0,
         "a reference"),
        (event("a", MAY, who="EU", country="Japan"),
         event("b", JUNE, who="EU", country="Japan").sentence("EU och Japan en gång till då",
                                                               [("EU", "org"), ("då", MAY)], places=["Japan"]),
         0, "one that knows both dates tells of two events"),
        (event("a", MAY, who="Bank of Japan"), event("b", JUNE, who="Bank of Japan"), 0,
         "the Japan in its name is no second party"),
    ],
)  # fmt: skip
def test_near_misses(first: Builder, second: Builder, asked: int, reason: str) -> None:
    found = [one for one in dataset(first, second).conflicts if one.kind == "possibly_one_event"]
    assert len(found) == asked, reason
    assert dataset(second, first).conflicts == dataset(first, second).conflicts, "whatever the order"
    for one in found:
        assert one.question.endswith("Is it one event with two dates, or two events?")
        assert len(one.sentence_ids) == 2, "both sentences are shown"


def test_what_everybody_names_asks_nothing() -> None:
    start = date(2025, 1, 1)
    many = [
        event(f"a{n:03}", day((start + timedelta(n)).isoformat()), who="EU", country="Japan")
        for n in range(COMMON + 1)
    ]
    assert not dataset(*many).conflicts


def test_a_rejected_date_is_in_no_question() -> None:
    first, second = (event(a, d, who="EU", country="Japan") for a, d in (("a", MAY), ("b", JUNE)))
    row = dataset(first, second).dates[0]
    reject = Decision(key=row.id, field="date", judgement="reject", value="", reviewer="", decided_at="")
    assert not dataset(first, second, decisions=(reject,)).conflicts


SENTENCES = ("EU sade det då.", "Alfa och Beta då, då.", "Ingenting.", "Det var då som Alfa kom.")
articles = st.dictionaries(
    st.sampled_from(["a", "b", "c"]),
    st.lists(st.sampled_from(SENTENCES), unique=True, min_size=1),
    min_size=1,
)


def built(corpus: dict[str, list[str]]) -> list[Builder]:
    builders = []
    for name, texts in corpus.items():
        builder = Builder(name)
        for text in texts:
            named = [(word.strip(".,"), "org" if word[0].isupper() else MAY) for word in text.split()]
            builder.sentence(text, [one for one in named if one[0] in ("EU", "Alfa", "Beta", "då")])
        builders.append(builder)
    return builders


def row_ids(corpus: dict[str, list[str]]) -> dict[tuple[str, str], list[str]]:
    """Ids of date rows by article and text of their sentence."""
    made = dataset(*built(corpus))
    ids: dict[tuple[str, str], list[str]] = {}
    for row in made.dates:
        ids.setdefault((row.article_id, made.corpus.sentences[row.sentence_id].text), []).append(row.id)
    return ids


@settings(max_examples=60, deadline=None)
@given(articles, articles)
def test_ids_survive_other_articles_and_other_sentences(
    before: dict[str, list[str]], after: dict[str, list[str]]
) -> None:
    old, new = row_ids(before), row_ids(after)
    assert all(new[key] == ids for key, ids in old.items() if key in new)
    every = [one for ids in new.values() for one in ids]
    assert len(every) == len(set(every)), "and no two rows share one"


def test_ids_survive_in_published_tables(make_project: Callable[..., Project]) -> None:
    texts = {
        "a.txt": "EU beslutade om lagen i maj 2024.\n\nI juni 2025 kom den, sa EU.\n",
        "b.txt": "The EU met Japan on 3 June 2025. It met again in May 2024.\n",
    }
    project = make_project(texts)
    before = published_ids(project)
    folder = project.articles
    (folder / "b.txt").unlink()
    (folder / "c.txt").write_text("EU och Kina möttes i juni 2025.", encoding="utf-8")
    (folder / "a.txt").write_text(
        "Ny ingress 2023.\n\n" + texts["a.txt"].replace("maj 2024", "maj 2022"), encoding="utf-8"
    )
    after = published_ids(project)
    kept = "I juni 2025 kom den, sa EU."
    assert before["a", kept] == after["a", kept]
    assert len(before) == 4
    assert ("b", "It met again in May 2024.") not in after


def published_ids(project: Project) -> dict[tuple[str, str], list[str]]:
    """Ids of the rows of dates.csv by article and sentence, after a run."""
    job.run(project)
    with (project.dataset / "dates.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    ids: dict[tuple[str, str], list[str]] = {}
    for row in rows:
        ids.setdefault((row["article_id"], row["sentence_text"]), []).append(row["row_id"])
    return ids
