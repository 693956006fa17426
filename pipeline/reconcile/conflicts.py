"""Readings that cannot both hold, or that a person should compare.

Nothing is overwritten here: a conflict names both sides and asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
    for fact in facts:
        if fact.agreement == "differs" and not fact.decision:
            said: dict[str, list[str]] = {}
            for mention_id in fact.witnesses:
                value = corpus.readings[mention_id].value
                if isinstance(value, Percentage):
                    said.setdefault(corpus.mentions[mention_id].witness, []).append(percentage.key(value))
            yield _conflict(
                "witnesses_differ",
                f"The original was read as {' and '.join(said.get('source', []))}, its translation as "
                f"{' and '.join(said.get('translation', []))}. Which is right?",
                (fact.id,),
                fact.sentence_ids,
            )


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
