"""Readings that cannot both hold, or that a person should compare.

Nothing is overwritten here: a conflict names both sides and asks. However many articles tell the same, it is
asked once, with all their rows: questions grow with what is said, not with how often.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from pipeline.kinds import percentage
from pipeline.reconcile.dataset import Corpus
from pipeline.reconcile.near_dates import near_dates
from pipeline.reconcile.neighbours import neighbours
from pipeline.records import (
    Conflict,
    DateRow,
    DateSpan,
    Fact,
    Organisation,
    Percentage,
    content_id,
)

Row = Fact | DateRow

#: How many articles of a side a question names, and how many of its sentences it shows; it has all rows.
NAMED = 3


def conflicts(
    corpus: Corpus, facts: Sequence[Fact], rows: Sequence[DateRow], organisations: Sequence[Organisation]
) -> tuple[Conflict, ...]:
    """Every conflict, sorted by kind and rows."""
    found = [
        *_witnesses_differ(corpus, facts),
        *_values_differ(corpus, facts),
        *_dates_differ(corpus, rows),
        *_possibly_one_event(corpus, rows, organisations),
    ]
    return tuple(sorted(found, key=lambda one: (one.kind, one.rows, one.id)))


def _conflict(
    corpus: Corpus, kind: str, key: Iterable[object], question: str, sides: Sequence[Sequence[Row]]
) -> Conflict:
    """A conflict with its id from what is asked, ``key``: more rows may come to say the same."""
    rows = [row for side in sides for row in side]
    articles = [
        one for row in rows for one in (row.article_ids if isinstance(row, Fact) else (row.article_id,))
    ]
    return Conflict(
        id=content_id("c", kind, *key),
        kind=kind,
        question=question,
        rows=tuple(row.id for row in rows),
        sentence_ids=tuple(dict.fromkeys(one for side in sides for one in _wordings(corpus, side))),
        article_ids=tuple(dict.fromkeys(articles)),
    )


def _wordings(corpus: Corpus, side: Sequence[Row]) -> list[str]:
    """The first sentences of a side, at most :data:`NAMED`, no two with the same words."""
    found: dict[tuple[str, str], str] = {}
    for row in side:
        for one in row.sentence_ids if isinstance(row, Fact) else (row.sentence_id,):
            found.setdefault(_words(corpus, one), one)
            if len(found) == NAMED:
                return list(found.values())
    return list(found.values())


def _witnesses_differ(corpus: Corpus, facts: Sequence[Fact]) -> Iterable[Conflict]:
    """Facts whose original and translation do not say the same."""
    asked: list[tuple[tuple[str, ...], str, Row]] = []
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
            # A fact with no other id than its mention's is in one sentence; any other has all its sentences.
            copied = (*_words(corpus, fact.sentence_ids[0]), question)
            asked.append(((fact.id,) if fact.former else copied, question, fact))
    return _once(corpus, asked)


def _dates_differ(corpus: Corpus, rows: Sequence[DateRow]) -> Iterable[Conflict]:
    """Dated statements whose original and translation were read as two dates."""
    asked: list[tuple[tuple[str, ...], str, Row]] = []
    for row in rows:
        if row.agreement == "differs" and not row.decision:
            said = [
                f"({corpus.mentions[one].text!r}) was read as {value.edtf}"
                for one in row.mention_ids
                if isinstance(value := corpus.readings[one].value, DateSpan)
            ]
            question = f"The original {said[0]}, its translation {said[1]}. Which is right?"
            asked.append(((*_words(corpus, row.sentence_id), question), question, row))
    return _once(corpus, asked)


def _once(corpus: Corpus, asked: Iterable[tuple[tuple[str, ...], str, Row]]) -> Iterable[Conflict]:
    """One conflict for all rows with the same key: a copied sentence is asked about once."""
    groups: dict[tuple[str, ...], tuple[str, list[Row]]] = {}
    for key, question, row in asked:
        groups.setdefault(key, (question, []))[1].append(row)
    for key, (question, rows) in groups.items():
        yield _conflict(corpus, "witnesses_differ", key, question, (rows,))


def _words(corpus: Corpus, sentence_id: str) -> tuple[str, str]:
    """What stands in a sentence and in its translation."""
    return corpus.sentences[sentence_id].text, corpus.translations[sentence_id].text


def _listed(said: Sequence[str]) -> str:
    return " and ".join(dict.fromkeys(said))


def _values_differ(corpus: Corpus, facts: Sequence[Fact]) -> Iterable[Conflict]:
    """Facts that answer one question with values of which only one can hold.

    One conflict for a value and the nearest that contradicts it, with all facts that have either.
    """
    groups: dict[tuple[str, str, str], dict[str, list[Fact]]] = {}
    for fact in facts:
        if fact.topic and fact.decision != "reject":
            aspect = "level" if fact.value.role == "change_to" else fact.value.role
            value = percentage.key(replace(fact.value, role="level", direction=""))
            claims = groups.setdefault((fact.topic, fact.value.unit, aspect), {})
            claims.setdefault(value, []).append(fact)
    for topic, claims in groups.items():
        values = sorted(claims)
        for pair in neighbours([_reach(claims[value][0].value) for value in values]):
            sides = sorted(
                (sorted(claims[values[place]], key=lambda fact: fact.id) for place in pair),
                key=lambda side: side[0].id,
            )
            if all(fact.decision for side in sides for fact in side):
                continue  # a reviewer has settled all
            first, second = (side[0] for side in sides)
            about = " of ".join(
                f"{part.text!r}" for part in (first.measure, first.subject) if part is not None
            )
            yield _conflict(
                corpus,
                "values_differ",
                (*topic, *(values[place] for place in pair)),
                f"For {about} at the same time there are two values: "
                f"{percentage.key(first.value)} and {percentage.key(second.value)}. Which holds?",
                sides,
            )


#: How far an approximate value may lie from the one that is stated, downwards and upwards, as a share of it.
SLACK = {"": (0, 0), "about": (5, 5), "above": (0, 10), "below": (10, 0)}


def _reach(value: Percentage) -> tuple[Decimal, Decimal]:
    """The ends of a value, an approximate one widened by :data:`SLACK` percent, an open one without end."""
    down, up = SLACK[value.approximate]
    low, high = value.low, value.high
    return (
        Decimal("-Infinity") if low is None else low - abs(low) * down / 100,
        Decimal("Infinity") if high is None else high + abs(high) * up / 100,
    )


def _possibly_one_event(
    corpus: Corpus, rows: Sequence[DateRow], organisations: Sequence[Organisation]
) -> Iterable[Conflict]:
    for near in near_dates(corpus, rows, organisations):
        said = [_says(corpus, side) for side in (near.first, near.second)]
        shared = " and ".join(near.parties) or " and ".join(f"{word}…" for word in near.words)
        many = len(near.first) + len(near.second) > 2
        yield _conflict(
            corpus,
            "possibly_one_event",
            near.key,
            f"{said[0]} and {said[1]}, {'all' if many else 'both'} about {shared}. "
            "Is it one event with two dates, or two events?",
            (near.first, near.second),
        )


def _says(corpus: Corpus, side: Sequence[DateRow]) -> str:
    """Who gives a date, and which, in the words of the first who does."""
    articles = list(dict.fromkeys(row.article_id for row in side))
    more = len(articles) - NAMED
    named = ", ".join(articles[:NAMED]) + (f" and {more} more" if more > 0 else "")
    row = side[0]
    verb = "says" if len(articles) == 1 else "say"
    return (
        f"{named} {verb} {row.value.edtf if row.value else ''} ({corpus.mentions[row.mention_ids[0]].text!r})"
    )
