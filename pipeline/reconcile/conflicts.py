"""Readings that cannot both hold, or that a person should compare.

Nothing is overwritten here: a conflict names both sides and asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date as Day  # noqa: N812  # a type beside values called date
from decimal import Decimal

from pipeline.kinds import percentage
from pipeline.places import country_code, country_name
from pipeline.reconcile.dataset import Corpus
from pipeline.reconcile.dates import date_key
from pipeline.records import (
    SIDE_ZONES,
    Conflict,
    DateRow,
    DateSpan,
    Fact,
    Organisation,
    Percentage,
    content_id,
)

#: Two events may be one if their dates lie at most this many days apart without touching: adjacent months.
NEAR_DAYS = 31
#: Dates stated less finely than this say too little to be compared.
_FINE = frozenset({"month", "week", "day"})
_WORD = re.compile(r"\w+")


def conflicts(
    corpus: Corpus, facts: Sequence[Fact], rows: Sequence[DateRow], organisations: Sequence[Organisation]
) -> tuple[Conflict, ...]:
    """Every conflict, sorted by kind and rows."""
    found = [
        *_witnesses_differ(corpus, facts),
        *_values_differ(facts),
        *_dates_differ(corpus, rows),
        *_near_misses(corpus, rows, organisations),
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
        if row.decision or len(row.mention_ids) < 2:
            continue
        first, second = row.mention_ids
        values = [corpus.readings[one].value for one in (first, second)]
        if date_key(corpus, corpus.mentions[first]) != date_key(corpus, corpus.mentions[second]) and any(
            values
        ):
            said = [value.edtf if isinstance(value, DateSpan) else "not read" for value in values]
            yield _conflict(
                "witnesses_differ",
                f"The original ({corpus.mentions[first].text!r}) was read as {said[0]}, its translation "
                f"({corpus.mentions[second].text!r}) as {said[1]}. Which is right?",
                (row.id,),
                (row.sentence_id,),
            )


def _near_misses(
    corpus: Corpus, rows: Sequence[DateRow], organisations: Sequence[Organisation]
) -> Iterable[Conflict]:
    """Dates of different articles, close but not touching, in sentences that name the same two parties."""
    parties, label, inside = _parties(corpus, organisations)
    candidates = []
    for row in rows:
        if not row.value or row.value.precision not in _FINE or row.decision == "reject":
            continue
        sentence = corpus.sentences[row.sentence_id]
        if (
            row.value.start
            and row.value.end
            and sentence.zone not in SIDE_ZONES
            and len(parties.get(sentence.id, ())) > 1
        ):
            candidates.append((row.value.start, row.value.end, row))
    candidates.sort(key=lambda one: (one[0], one[1], one[2].id))
    for (_, end, one), (start, _, other) in _nearby(candidates):
        shared = parties[one.sentence_id] & parties[other.sentence_id]
        # "Bank of Japan" in both is one party: the Japan in its name adds nothing.
        shared -= frozenset().union(*(inside.get(party, frozenset()) for party in shared))
        if one.article_id == other.article_id or len(shared) < 2:
            continue
        names = " and ".join(sorted(label[key] for key in shared))
        first, second = sorted((one, other), key=lambda row: (row.article_id, row.id))
        if first.value and second.value and end < start:
            yield _conflict(
                "possibly_one_event",
                f"Two articles date something about {names} close together: {first.value.edtf} and "
                f"{second.value.edtf}. Is it one event with two dates, or are they two events?",
                (first.id, second.id),
                (first.sentence_id, second.sentence_id),
            )


_Candidate = tuple[Day, Day, DateRow]


def _nearby(candidates: Sequence[_Candidate]) -> Iterable[tuple[_Candidate, _Candidate]]:
    """Pairs whose gap is 1 to :data:`NEAR_DAYS` days; ``candidates`` are sorted by start."""
    for place, one in enumerate(candidates):
        for other in candidates[place + 1 :]:
            gap = (other[0] - one[1]).days
            if gap > NEAR_DAYS:
                break
            if gap > 0:
                yield one, other


def _parties(
    corpus: Corpus, organisations: Sequence[Organisation]
) -> tuple[dict[str, frozenset[str]], dict[str, str], dict[str, set[str]]]:
    """The organisations and countries that each sentence names, by language-neutral keys, and their names.

    The last tells which of them stand inside the names of which organisation.

    A name inside a name counts too: a "Japan-EU partnership" is about Japan and about the EU.
    """
    found: dict[str, set[str]] = {}
    inside: dict[str, set[str]] = {}
    label = {one.id: one.name_en or one.name_sv or one.aliases[0] for one in organisations}
    bearer = {alias: one.id for one in organisations for alias in one.aliases}
    for one in organisations:
        for mention_id in one.mention_ids:
            mention = corpus.mentions[mention_id]
            parties = found.setdefault(mention.sentence_id, set())
            parties.add(one.id)
            for word in _WORD.findall(mention.text):
                inner = country_code(word) or bearer.get(word)
                if inner and inner != one.id:
                    parties.add(inner)
                    inside.setdefault(one.id, set()).add(inner)
                    label.setdefault(inner, country_name(inner) or "")
    for article in corpus.articles:
        for place in article.places:
            name = country_name(place.key)
            if place.label == "LOC" and name:
                label[place.key] = name
                found.setdefault(place.sentence_id, set()).add(place.key)
    return {sentence_id: frozenset(keys) for sentence_id, keys in found.items()}, label, inside
