"""Dates of different articles that may be one event told with two dates.

Two dates are asked about only on evidence that the sentences are about one thing: what they share must be
rare in this corpus. Likeness is no proof, so nothing is changed: a person is asked. However many articles
tell of the thing, each of its dates is asked about once against the next, with all rows of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from pipeline.reconcile.about import About, Naming, about
from pipeline.reconcile.dataset import Corpus
from pipeline.reconcile.neighbours import neighbours
from pipeline.records import SIDE_ZONES, DateRow, Organisation

#: The widest gap in days between two intervals that is close, by the precision of both: some days for a day,
#: else the next one. Coarser dates than a year say too little to be compared.
CLOSE: Mapping[str, int] = {
    "day": 7, "week": 1, "month": 1, "quarter": 1, "season": 1, "half_year": 1, "year": 1
}  # fmt: skip
#: Two parties that are told of together at more dates than this say nothing of any two of them, nor does a
#: word in more dated statements.
COMMON = 40
#: Two statements are asked about if they share so many parties, one of them an organisation; or an
#: organisation and so many rare words; or so many rare words alone.
PARTIES, WORDS_WITH_ORGANISATION, WORDS_ALONE = 2, 2, 4

#: Precision, first and last day.
Interval = tuple[str, date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class NearDates:
    """Two close intervals at which one thing may be told, and the rows that tell it.

    Attributes:
        key: The intervals and what makes the rows one thing: a further article that tells it renames nothing.
        first, second: The rows of each interval, in order of article and row; the first row's side first.
        parties: Names of the parties that all rows share.
        words: Stems of the rare words that all rows share.
    """

    key: tuple[str, ...]
    first: tuple[DateRow, ...]
    second: tuple[DateRow, ...]
    parties: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """Rows of one interval that are about quite the same."""

    interval: Interval
    about: About
    rows: list[DateRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Thing:
    """What may be one event: ``evidence`` is just enough of what its rows share; rows by interval."""

    evidence: About
    rows: Mapping[Interval, Sequence[DateRow]]


def near_dates(
    corpus: Corpus, rows: Sequence[DateRow], organisations: Sequence[Organisation]
) -> tuple[NearDates, ...]:
    """Every question to ask. Linear in rows: what is told at too many dates is not followed up."""
    comparable = [row for row in rows if _is_comparable(corpus, row)]
    naming = Naming(corpus, organisations)
    said = about(corpus, comparable, naming)
    told: dict[tuple[str, Interval], list[About]] = defaultdict(list)
    for row in comparable:
        told[row.article_id, _interval(row)].append(said[row.sentence_id])
    tellings = _tellings(comparable, said)
    found = []
    for thing in (*_by_parties(tellings, naming), *_by_words(tellings, naming)):
        for pair in _close(thing.rows):
            sides = _sides(thing, pair, told)
            if all(sides):
                shared = naming.shared(said[row.sentence_id] for side in sides for row in side)
                # A name around both parties that all rows have is one party, not two.
                if thing.evidence.words or len(shared.parties) >= PARTIES:
                    found.append(_near_dates(thing.evidence, pair, sides, shared, naming))
    return tuple(_largest(found))


def _place(row: DateRow) -> tuple[str, str]:
    return row.article_id, row.id


def _is_comparable(corpus: Corpus, row: DateRow) -> bool:
    return (
        row.value is not None
        and row.value.start is not None
        and row.value.end is not None
        and row.value.precision in CLOSE
        and row.decision != "reject"
        and corpus.sentences[row.sentence_id].zone not in SIDE_ZONES
    )


def _interval(row: DateRow) -> Interval:
    value = row.value
    if value is None or value.start is None or value.end is None:
        raise ValueError(f"date row {row.id} has no closed interval")
    return value.precision, value.start, value.end


def _tellings(rows: Iterable[DateRow], said: Mapping[str, About]) -> list[_Telling]:
    """Rows that are about the same as one, by interval: a copied sentence costs nothing."""
    found: dict[tuple[Interval, About], _Telling] = {}
    for row in sorted(rows, key=_place):
        interval, about = _interval(row), said[row.sentence_id]
        found.setdefault((interval, about), _Telling(interval=interval, about=about, rows=[])).rows.append(
            row
        )
    return sorted(found.values(), key=lambda one: (one.interval, _place(one.rows[0])))


def _by_parties(tellings: Iterable[_Telling], naming: Naming) -> Iterator[_Thing]:
    """What is told of an organisation together with another party."""
    together: dict[tuple[str, str], dict[Interval, list[DateRow]]] = defaultdict(lambda: defaultdict(list))
    for one in tellings:
        for organisation in one.about.organisations:
            for party in one.about.parties - {organisation}:
                if not naming.is_within(party, organisation):
                    together[organisation, party][one.interval] += one.rows
    for pair, rows in together.items():
        if 1 < len(rows) <= COMMON:
            yield _Thing(
                evidence=About(organisations=frozenset(pair[:1]), parties=frozenset(pair)), rows=rows
            )


def _by_words(tellings: Sequence[_Telling], naming: Naming) -> Iterator[_Thing]:
    """What is told in the same rare words."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(tellings):
        for word in one.about.words:
            bearers[word].append(place)
    pairs = {
        pair
        for places in bearers.values()
        if len(places) <= COMMON
        for pair in combinations(places, 2)
        if _gap(*(tellings[place].interval for place in pair))
    }
    things: dict[About, dict[Interval, dict[str, DateRow]]] = defaultdict(lambda: defaultdict(dict))
    for pair in pairs:
        told = [tellings[place] for place in pair]
        evidence = _evidence(naming.shared(one.about for one in told))
        if evidence is None:
            continue
        for one in told:
            things[evidence][one.interval].update({row.id: row for row in one.rows})
    for evidence, rows in things.items():
        yield _Thing(
            evidence=evidence,
            rows={interval: sorted(own.values(), key=_place) for interval, own in rows.items()},
        )


def _evidence(shared: About) -> About | None:
    """As little of what two statements share in words as is enough, the same whatever else they share."""
    if not shared.organisations:
        enough = len(shared.words) >= WORDS_ALONE
        return About(words=frozenset(sorted(shared.words)[:WORDS_ALONE])) if enough else None
    if len(shared.words) < WORDS_WITH_ORGANISATION:
        return None
    one = frozenset({min(shared.organisations)})
    words = frozenset(sorted(shared.words)[:WORDS_WITH_ORGANISATION])
    return About(organisations=one, parties=one, words=words)


def _gap(one: Interval, other: Interval) -> bool:
    """Whether two intervals of one precision lie side by side without touching."""
    if one[0] != other[0]:
        return False
    return 0 < max((other[1] - one[2]).days, (one[1] - other[2]).days) <= CLOSE[one[0]]


def _close(rows: Mapping[Interval, Sequence[DateRow]]) -> Iterator[tuple[Interval, Interval]]:
    """Each interval with the nearest of its precision on both sides, if that is close."""
    by_precision: dict[str, list[Interval]] = defaultdict(list)
    for interval in sorted(rows):
        by_precision[interval[0]].append(interval)
    for intervals in by_precision.values():
        for i, j in neighbours([interval[1:] for interval in intervals]):
            if _gap(intervals[i], intervals[j]):
                yield intervals[i], intervals[j]


def _sides(
    thing: _Thing, pair: tuple[Interval, Interval], told: Mapping[tuple[str, Interval], Iterable[About]]
) -> tuple[list[DateRow], list[DateRow]]:
    """The rows of two intervals between which the question is open.

    An article that has both dates for the same parties tells of two events. Figures of two times are a
    series, not one event.
    """

    def tells(article_id: str, interval: Interval) -> bool:
        parties, words = thing.evidence.parties, thing.evidence.words
        return any(
            parties <= one.parties if parties else words & one.words
            for one in told.get((article_id, interval), ())
        )

    first, second = (
        [row for row in thing.rows[interval] if not tells(row.article_id, other)]
        for interval, other in (pair, pair[::-1])
    )
    plain, also_plain = ([row for row in side if not row.fact_ids] for side in (first, second))
    return first if also_plain else plain, second if plain else also_plain


def _near_dates(
    evidence: About,
    pair: tuple[Interval, Interval],
    sides: Iterable[Sequence[DateRow]],
    shared: About,
    naming: Naming,
) -> NearDates:
    first, second = sorted(
        (tuple(sorted(side, key=_place)) for side in sides), key=lambda side: _place(side[0])
    )
    others = evidence.parties - evidence.organisations
    return NearDates(
        key=(
            *(str(part) for interval in pair for part in interval),
            *sorted(evidence.organisations),
            *sorted(others),
            *sorted(evidence.words),
        ),
        first=first,
        second=second,
        parties=tuple(sorted(naming.label[party] for party in shared.parties)),
        words=tuple(sorted(shared.words | evidence.words)),
    )


def _largest(found: Iterable[NearDates]) -> Iterator[NearDates]:
    """The questions whose rows are not all in another one: parties and words often tell the same twice."""
    kept: dict[str, list[frozenset[str]]] = defaultdict(list)
    for one in sorted(found, key=lambda one: (-len(one.first) - len(one.second), one.key)):
        ids = frozenset(row.id for row in (*one.first, *one.second))
        if not any(ids <= other for other in kept[one.first[0].id]):
            for row_id in ids:
                kept[row_id].append(ids)
            yield one
