"""What stands in the review queue, in which order, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from pipeline.reconcile import Dataset, ordered, orphaned, reconcile
from pipeline.reconcile.dataset import ReviewItem
from pipeline.records import ArticleReading, DateSpan, Decision, Percentage, Reading
from pipeline.register import Register
from tests.reconcile.build import Builder

MAY = DateSpan(edtf="2025-05", start=date(2025, 5, 1), end=date(2025, 5, 31), precision="month")
JUNE = DateSpan(edtf="2025-06", start=date(2025, 6, 1), end=date(2025, 6, 30), precision="month")
EIGHT = Percentage(low=Decimal(8), high=Decimal(8), unit="percent")
NINE = Percentage(low=Decimal(9), high=Decimal(9), unit="percent")


def queue(*articles: ArticleReading, decisions: tuple[Decision, ...] = ()) -> Dataset:
    return reconcile(articles, Register([]), decisions)


def scored(reading: ArticleReading, scores: dict[str, float]) -> ArticleReading:
    """The reading with the model's scores on these words."""
    mentions = tuple(
        replace(m, score=scores[m.text], found_by="model") if m.text in scores else m
        for m in reading.mentions
    )
    return replace(reading, mentions=mentions)


def unread(reading: ArticleReading, problem: str, *, keep: bool = False) -> ArticleReading:
    """The reading with a problem on every date and percentage; their values gone unless ``keep``."""
    kinds = {m.id: m.kind for m in reading.mentions}
    return replace(
        reading,
        readings=tuple(
            Reading(mention_id=r.mention_id, value=r.value if keep else None, problem=problem)
            if kinds[r.mention_id] != "organisation"
            else r
            for r in reading.readings
        ),
    )


def pending(reading: ArticleReading, status: str) -> ArticleReading:
    return replace(
        reading,
        translations=tuple(replace(t, status=status, text="", reason="why") for t in reading.translations),  # type: ignore[arg-type]
    )


def stating(builder: Builder, reason: str, measure: str = "") -> ArticleReading:
    """The reading with a statement of this measure, and why another part is empty."""
    reading = builder.states(measure=measure).done()
    return replace(reading, statements=tuple(replace(one, reason=reason) for one in reading.statements))


ALFA = Builder("a").sentence("Alfa och Alfa i maj", [("Alfa", "org"), ("Alfa", "org"), ("maj", MAY)]).done()


@pytest.mark.parametrize(
    ("reading", "table", "field", "affected", "score", "words", "why"),
    [
        (unread(Builder("a").sentence("då", [("då", MAY)]).done(), "no day to count from"),
         "dates", "date", 2, 2.0, "could not be settled: no day to count from", "row and mention; nothing is known"),
        (unread(Builder("a").sentence("då", [("då", MAY)]).done(), "may be next year", keep=True),
         "dates", "date", 2, 0.6, "with a remark: may be next year", "a value with a reservation"),
        (Builder("a").sentence("maj", [("maj", MAY)], "June", [("June", JUNE)]).done(),
         "conflicts", "conflict", 3, 1.5, "Which is right?", "a row and two mentions"),
        (Builder("a").sentence("8 %", [("8 %", EIGHT)], "9 %", [("9 %", NINE)]).done(),
         "conflicts", "conflict", 3, 1.5, "Which is right?", "a fact and two mentions"),
        (Builder("a").sentence("a", [], "8 %", [("8 %", EIGHT)]).done(),
         "percentages", "fact", 2, 1.0, "in the translation only", "the original is silent"),
        (stating(Builder("a").sentence("8 %", [("8 %", EIGHT)]), "it is left out here"),
         "percentages", "fact", 2, 0.4, "Nothing tells whose", "a figure of nothing"),
        (Builder("a").sentence("a", [], "May", [("May", MAY)]).done(),
         "dates", "date", 2, 1.0, "in the translation only", "the original is silent"),
        (scored(ALFA, {"Alfa": 0.5}), "organisations", "organisation", 3, 1.5,
         "Is 'Alfa' an organisation? Only the model says so, with score 0.50 at best.", "its mentions and a date"),
        (pending(ALFA, "rejected"), "sentences", "", 3, 0.6, "translation was rejected: why", "three without a second witness"),
        (pending(ALFA, "pending"), "articles", "", 3, 0.15, "1 of its sentences have no translation yet: why", "a line an article"),
    ],
)  # fmt: skip
def test_what_is_asked(
    reading: ArticleReading, table: str, field: str, affected: int, score: float, words: str, why: str
) -> None:
    (item,) = queue(reading).review
    assert (item.table, item.field, item.affected, item.score) == (table, field, affected, score), why
    assert words in item.reason, why


@pytest.mark.parametrize(
    ("reading", "reason"),
    [
        (ALFA, "nothing is in doubt"),
        (
            stating(Builder("a").sentence("räntan är 8 %", [("8 %", EIGHT)]), "subject: unknown", "räntan"),
            "a measure that is nobody's is common",
        ),
        (scored(ALFA, {"Alfa": 0.95}), "the model is sure"),
        (Builder("a").sentence("maj", [("maj", MAY)], "May", [("May", MAY)]).done(), "both witnesses agree"),
        (
            Builder("a").sentence("maj", [("maj", MAY)], "x", []).done(),
            "only the source: nothing contradicts it",
        ),
    ],
)
def test_nothing_to_ask(reading: ArticleReading, reason: str) -> None:
    assert queue(reading).review == (), reason


def test_one_doubtful_mention_of_a_certain_organisation_stands_alone() -> None:
    reading = Builder("a").sentence("Alfa, Alfa AB", [("Alfa", "org"), ("Alfa AB", "org")]).done()
    items = queue(scored(reading, {"Alfa AB": 0.4, "Alfa": 0.9})).review
    assert [(one.table, one.kind, one.score) for one in items] == [("mentions", "organisation", 0.6)]


def test_what_is_decided_is_not_asked_again() -> None:
    reading = scored(ALFA, {"Alfa": 0.5})
    (item,) = queue(reading).review
    word = Decision(
        key=item.row_id, field=item.field, judgement="accept", value="", reviewer="", decided_at=""
    )
    assert queue(reading, decisions=(word,)).review == ()


def test_order_is_by_score_and_free_of_the_order_of_articles() -> None:
    one = Builder("a").sentence("maj", [("maj", MAY)], "June", [("June", JUNE)]).done()
    other = unread(Builder("b").sentence("då", [("då", MAY)]).done(), "why")
    made = queue(one, other).review
    assert [item.table for item in made] == ["dates", "conflicts"]
    assert queue(other, one).review == made == ordered(reversed(made))


def test_more_rows_weigh_more() -> None:
    words = " ".join(f"Alfa sade {n}." for n in range(9))
    many = Builder("b").sentence(words, [("Alfa", "org")] * 9).done()
    few = Builder("a").sentence("Gamma", [("Gamma", "org")]).done()
    items = queue(scored(few, {"Gamma": 0.1}), scored(many, {"Alfa": 0.5})).review
    assert [one.affected for one in items] == [9, 1], "nine times a half before once nine tenths"


def test_an_orphaned_decision_says_what_it_was_made_on() -> None:
    word = Decision(
        key="f-1", field="fact", judgement="reject", value="", reviewer="Ann", decided_at="", evidence="8 %"
    )
    item = orphaned(word)
    assert isinstance(item, ReviewItem)
    assert "reject by Ann on fact f-1" in item.reason
    assert item.reason.endswith("8 %")
    assert "what it is about is no longer in the dataset" in item.reason


@pytest.mark.parametrize(
    ("missing", "words", "reason"),
    [
        (["org-2"], "it names org-2, which the dataset does not have", "the other one is gone"),
        (["org-1"], "what it is about is no longer in the dataset", "its own row is gone"),
        (["org-1", "org-2"], "what it is about is no longer in the dataset", "both are gone"),
    ],
)
def test_an_orphaned_decision_names_what_is_missing(missing: list[str], words: str, reason: str) -> None:
    word = Decision(
        key="org-1", field="organisation", judgement="same", value="org-2", reviewer="", decided_at=""
    )
    assert words in orphaned(word, missing).reason, reason
