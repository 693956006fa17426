"""Dates of different articles that may be one event told with two dates.

A pair is asked about only on evidence that both sentences are about one thing: what they share must be
rare in this corpus. Likeness is no proof, so nothing is changed: a person is asked.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from spacy.util import get_lang_class

from pipeline.languages import LANGUAGES
from pipeline.places import country_code, country_name
from pipeline.reconcile.dataset import Corpus
from pipeline.records import SIDE_ZONES, DateRow, DateSpan, Mention, Organisation, Place

#: The widest gap in days between two intervals that is close, by the precision of both: some days for a day,
#: else the next one. Coarser dates than a year say too little to be compared.
CLOSE: Mapping[str, int] = {
    "day": 7, "week": 1, "month": 1, "quarter": 1, "season": 1, "half_year": 1, "year": 1
}  # fmt: skip
#: A word is rare if no more sentences of the corpus than this hold it: so many, or this share of all.
RARE_SENTENCES, RARE_SHARE = 3, 0.002
#: What more dated statements than this share says nothing of any two of them.
COMMON = 40
#: Two statements are asked about if they share so many parties, one of them an organisation; or an
#: organisation and so many rare words; or so many rare words alone.
PARTIES, WORDS_WITH_ORGANISATION, WORDS_ALONE = 2, 2, 4

_WORD = re.compile(r"[^\W\d_]{5,}")
#: Letters of a word that count, so that most inflected forms of both languages are one.
_STEM = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class NearPair:
    """Two dated statements, in order of article and row, with the names of what they share."""

    first: DateRow
    second: DateRow
    parties: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _About:
    """What a sentence is about: organisations and countries by language-neutral keys, and its rare words."""

    organisations: frozenset[str]
    parties: frozenset[str]
    words: frozenset[str]


def near_pairs(
    corpus: Corpus, rows: Sequence[DateRow], organisations: Sequence[Organisation]
) -> tuple[NearPair, ...]:
    """Every pair to ask about. Linear in rows: what too many of them share is not followed up."""
    comparable = sorted((row for row in rows if _is_comparable(corpus, row)), key=lambda row: row.id)
    naming = _Naming(corpus, organisations)
    about = _about(corpus, comparable, naming)
    found = []
    for one, other in _candidates(comparable, about):
        first, second = sorted((one, other), key=lambda row: (row.article_id, row.id))
        shared = _shared(about[first.sentence_id], about[second.sentence_id], naming)
        if first.fact_ids and second.fact_ids:
            continue  # figures of two times are a series, not one event
        if _is_close(first.value, second.value) and _says_enough(shared):
            found.append((first, second, shared))
    dated = _dated(comparable)
    return tuple(
        NearPair(
            first=first,
            second=second,
            parties=tuple(sorted(naming.label[key] for key in shared.parties)),
            words=tuple(sorted(shared.words)),
        )
        for first, second, shared in sorted(found, key=lambda one: (one[0].id, one[1].id))
        if not _knows_both(first, second, dated, about, shared)
    )


def _is_comparable(corpus: Corpus, row: DateRow) -> bool:
    return (
        row.value is not None
        and row.value.start is not None
        and row.value.end is not None
        and row.value.precision in CLOSE
        and row.decision != "reject"
        and corpus.sentences[row.sentence_id].zone not in SIDE_ZONES
    )


def _is_close(one: DateSpan | None, other: DateSpan | None) -> bool:
    """Whether two intervals of one precision lie side by side without touching."""
    if not (one and other and one.start and one.end and other.start and other.end):
        return False
    if one.precision != other.precision:
        return False
    gap = max((other.start - one.end).days, (one.start - other.end).days)
    return 0 < gap <= CLOSE[one.precision]


def _candidates(rows: Sequence[DateRow], about: Mapping[str, _About]) -> Iterable[tuple[DateRow, DateRow]]:
    """Pairs of rows of different articles that share something that few rows do."""
    bearers: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place, row in enumerate(rows):
        one = about[row.sentence_id]
        for key in (*((w,) for w in one.words), *combinations(sorted(one.parties), 2)):
            bearers[key].append(place)
    pairs = {
        pair
        for places in bearers.values()
        if len(places) <= COMMON
        for pair in combinations(places, 2)
        if rows[pair[0]].article_id != rows[pair[1]].article_id
    }
    return ((rows[i], rows[j]) for i, j in pairs)


def _shared(one: _About, other: _About, naming: _Naming) -> _About:
    parties = one.parties & other.parties
    # "Bank of Japan" in both is one party: the Japan in its name adds nothing.
    parties -= frozenset().union(*(naming.inside.get(party, frozenset()) for party in parties))
    return _About(
        organisations=one.organisations & other.organisations & parties,
        parties=parties,
        words=one.words & other.words,
    )


def _says_enough(shared: _About) -> bool:
    if not shared.organisations:
        return len(shared.words) >= WORDS_ALONE
    return len(shared.parties) >= PARTIES or len(shared.words) >= WORDS_WITH_ORGANISATION


def _dated(rows: Iterable[DateRow]) -> dict[tuple[str, object, object], list[DateRow]]:
    """Rows by article and interval."""
    found: dict[tuple[str, object, object], list[DateRow]] = defaultdict(list)
    for row in rows:
        if row.value:
            found[row.article_id, row.value.start, row.value.end].append(row)
    return found


def _knows_both(
    first: DateRow,
    second: DateRow,
    dated: Mapping[tuple[str, object, object], Sequence[DateRow]],
    about: Mapping[str, _About],
    shared: _About,
) -> bool:
    """Whether one of the two articles has both dates for the same parties: then they are two events."""
    for one, other in ((first, second), (second, first)):
        if other.value is None:
            continue
        for row in dated.get((one.article_id, other.value.start, other.value.end), ()):
            there = about[row.sentence_id]
            if shared.parties <= there.parties and (shared.parties or shared.words & there.words):
                return True
    return False


class _Naming:
    """Organisations and countries by sentence, and what to call them."""

    def __init__(self, corpus: Corpus, organisations: Sequence[Organisation]) -> None:
        self.label = {one.id: one.name_en or one.name_sv or one.aliases[0] for one in organisations}
        #: Parties inside the name of an organisation.
        self.inside: dict[str, set[str]] = defaultdict(set)
        self.organisations: dict[str, set[str]] = defaultdict(set)
        self.parties: dict[str, set[str]] = defaultdict(set)
        bearer = {alias: one.id for one in organisations for alias in one.aliases}
        inner = functools.cache(lambda word: country_code(word) or bearer.get(word))
        for one in organisations:
            for mention_id in one.mention_ids:
                mention = corpus.mentions[mention_id]
                self.organisations[mention.sentence_id].add(one.id)
                self.parties[mention.sentence_id].add(one.id)
                # A name inside a name counts too: a "Japan-EU partnership" is about Japan and about the EU.
                for word in re.findall(r"\w+", mention.text):
                    party = inner(word)
                    if party and party != one.id:
                        self.parties[mention.sentence_id].add(party)
                        self.inside[one.id].add(party)
                        self.label.setdefault(party, country_name(party) or "")
        for article in corpus.articles:
            for place in article.places:
                name = country_name(place.key)
                if place.label == "LOC" and name:
                    self.label[place.key] = name
                    self.parties[place.sentence_id].add(place.key)


def _about(corpus: Corpus, rows: Sequence[DateRow], naming: _Naming) -> dict[str, _About]:
    """What each sentence of ``rows`` is about."""
    dated = {row.sentence_id for row in rows}
    words = _rare_words(corpus, dated)
    return {
        key: _About(
            organisations=frozenset(naming.organisations.get(key, ())),
            parties=frozenset(naming.parties.get(key, ())),
            words=words[key],
        )
        for key in dated
    }


def _rare_words(corpus: Corpus, wanted: Set[str]) -> dict[str, frozenset[str]]:
    """The rare content words of these sentences and their translations, outside of names and dates."""
    often: Counter[str] = Counter()
    for sentence in corpus.sentences.values():
        translation = corpus.translations[sentence.id].text
        often.update({word.casefold()[:_STEM] for word in _WORD.findall(f"{sentence.text} {translation}")})
    most = max(RARE_SENTENCES, RARE_SHARE * len(corpus.sentences))
    taken: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for article in corpus.articles:
        named: tuple[Mention | Place, ...] = (*article.mentions, *article.places)
        for one in named:
            taken[one.sentence_id, one.witness].append((one.start, one.end))
    rare = {}
    for key in wanted:
        sentence = corpus.sentences[key]
        words = _words(sentence.text, sentence.start, taken.get((key, "source"), ()))
        words |= _words(corpus.translations[key].text, 0, taken.get((key, "translation"), ()))
        rare[key] = frozenset(word for word in words if often[word] <= most)
    return rare


def _words(text: str, offset: int, taken: Iterable[tuple[int, int]]) -> set[str]:
    spans = [(start - offset, end - offset) for start, end in taken]
    return {
        match.group().casefold()[:_STEM]
        for match in _WORD.finditer(text)
        if match.group().casefold() not in _stop_words()
        and not any(start < match.end() and match.start() < end for start, end in spans)
    }


@functools.cache
def _stop_words() -> frozenset[str]:
    return frozenset().union(*(get_lang_class(one.code).Defaults.stop_words for one in LANGUAGES))
