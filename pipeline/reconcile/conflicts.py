"""Readings that cannot both hold, or that a person should compare.

Nothing is overwritten here: a conflict names both sides and asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from pipeline.kinds import percentage
from pipeline.reconcile.dataset import Corpus
from pipeline.reconcile.near_dates import near_pairs
from pipeline.records import (
    Conflict,
    DateRow,
    DateSpan,
    Fact,
    Organisation,
    Percentage,
    content_id,
)


def conflicts(
    corpus: Corpus, facts: Sequence[Fact], rows: Sequence[DateRow], organisations: Sequence[Organisation]
) -> tuple[Conflict, ...]:
    """Every conflict, sorted by kind and rows."""
    found = [
        *_witnesses_differ(corpus, facts),
        *_values_differ(facts),
        *_dates_differ(corpus, rows),
        *_possibly_one_event(corpus, rows, organisations),
    ]
    return tuple(sorted(found, key=lambda one: (one.kind, one.rows, one.id)))


def _conflict(kind: str, question: str, rows: Iterable[str], sentences: Iterable[str]) -> Conflict:
    rows = tuple(rows)
    return Conflict(
        id=content_id("c", kind, *rows),
        kind=kind,
        question=question,
        rows=rows,
        sentence_ids=tuple(sentences),
    )


def _witnesses_differ(corpus: Corpus, facts: Sequence[Fact]) -> Iterable[Conflict]:
    """Facts whose original and translation do not say the same."""
    for fact in facts:
        if fact.agreement == "differs" and not fact.decision:
            said: dict[str, list[str]] = {"source": [], "translation": []}
            for mention_id in fact.witnesses:
                value = corpus.readings[mention_id].value
                if isinstance(value, Percentage):
                    said[corpus.mentions[mention_id].witness].append(percentage.key(value))
            question = (
                f"The original was read as {_listed(said['source'])}, its translation as "
                f"{_listed(said['translation'])}. Which is right?"
            )
            if not {"value", "unit"} & set(fact.differs):
                question = (
                    f"The original and the translation of {_listed(said['source'])} differ in "
                    f"{_listed(fact.differs)}. Which is right?"
                )
            yield _conflict("witnesses_differ", question, (fact.id,), fact.sentence_ids)


def _listed(said: Sequence[str]) -> str:
    return " and ".join(dict.fromkeys(said))


def _values_differ(facts: Sequence[Fact]) -> Iterable[Conflict]:
    """Facts that answer one question with values of which only one can hold."""
    groups: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in facts:
        if fact.topic and fact.decision != "reject":
            aspect = "level" if fact.value.role == "change_to" else fact.value.role
            groups.setdefault((fact.topic, fact.value.unit, aspect), []).append(fact)
    for group in groups.values():
        for place, one in enumerate(group):
            for other in group[place + 1 :]:
                if one.decision and other.decision:
                    continue  # a reviewer has settled both
                if not _can_both_hold(one.value, other.value):
                    first, second = sorted((one, other), key=lambda fact: fact.id)
                    about = " of ".join(
                        f"{part.text!r}" for part in (first.measure, first.subject) if part is not None
                    )
                    yield _conflict(
                        "values_differ",
                        f"For {about} at the same time there are two values: "
                        f"{percentage.key(first.value)} and {percentage.key(second.value)}. Which holds?",
                        (first.id, second.id),
                        (first.sentence_ids[0], second.sentence_ids[0]),
                    )


#: How far an approximate value may lie from the one that is stated, downwards and upwards, as a share of it.
SLACK = {"": (0, 0), "about": (5, 5), "above": (0, 10), "below": (10, 0)}


def _can_both_hold(one: Percentage, other: Percentage) -> bool:
    """Whether the ranges of two values touch, approximate ones widened by :data:`SLACK` percent."""
    (low, high), (other_low, other_high) = _reach(one), _reach(other)
    return not (
        (high is not None and other_low is not None and high < other_low)
        or (other_high is not None and low is not None and other_high < low)
    )


def _reach(value: Percentage) -> tuple[Decimal | None, Decimal | None]:
    down, up = SLACK[value.approximate]
    low = None if value.low is None else value.low - abs(value.low) * down / 100
    return low, None if value.high is None else value.high + abs(value.high) * up / 100


def _dates_differ(corpus: Corpus, rows: Sequence[DateRow]) -> Iterable[Conflict]:
    for row in rows:
        if row.agreement == "differs" and not row.decision:
            said = [
                f"({corpus.mentions[one].text!r}) was read as {value.edtf}"
                for one in row.mention_ids
                if isinstance(value := corpus.readings[one].value, DateSpan)
            ]
            yield _conflict(
                "witnesses_differ",
                f"The original {said[0]}, its translation {said[1]}. Which is right?",
                (row.id,),
                (row.sentence_id,),
            )


def _possibly_one_event(
    corpus: Corpus, rows: Sequence[DateRow], organisations: Sequence[Organisation]
) -> Iterable[Conflict]:
    for pair in near_pairs(corpus, rows, organisations):
        said = [
            f"{row.article_id} says {row.value.edtf if row.value else ''} "
            f"({corpus.mentions[row.mention_ids[0]].text!r})"
            for row in (pair.first, pair.second)
        ]
        shared = " and ".join(pair.parties) or " and ".join(f"{word}…" for word in pair.words)
        yield _conflict(
            "possibly_one_event",
            f"{said[0]} and {said[1]}, both about {shared}. Is it one event with two dates, or two events?",
            (pair.first.id, pair.second.id),
            (pair.first.sentence_id, pair.second.sentence_id),
        )
