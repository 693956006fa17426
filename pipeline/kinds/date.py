"""Dates: find them in a sentence, read them in their article.

**One mechanism.** A sentence is cut into tokens by one pass of one regular expression; each token gets
its *classes* from the language's lexicon (CLDR's names through Babel, and the tables). The grammar
is the ``patterns`` of :class:`~pipeline.languages.base.DateWords`: each is a *shape* of words and
``{slots}`` and the *rule* that it means. Shapes are compiled, once a language, into tries that are
matched at each token with every result kept (:mod:`pipeline.kinds.dates.scanner`); the rules
(:mod:`pipeline.kinds.dates.rules`) make meanings and refuse what only looks like a date. Overlaps
are settled here and only here: the leftmost expression wins, at one place the longest, and of
equally long ones the shape that stands first in the table.

Slots: ``{year}`` four digits, ``{yy}`` two, ``{day}`` 1–31 in digits, ``{num}`` any number in
digits, ``{n}`` a number in digits or words, ``{ord}`` an ordinal, ``{month}``, ``{weekday}``,
``{season}``, ``{unit}``, ``{tens}`` ("nineties"), ``{dash}``, written forms ``{iso}``, ``{dmy}``,
``{ymd}``, ``{dm}``, ``{ym}``, ``{split}``, ``{decade}``, the codes of the tables ``{qcode}`` …, and every
group of the tables.
``{last:year}`` is a year called "last" in the meaning.

**Two steps.** :func:`find` looks at one sentence and yields unresolved expressions; :func:`read`
resolves those of a whole article with its day of publication (:mod:`pipeline.kinds.dates.resolve`).

**Conventions.** What stands in :mod:`pipeline.edtf` and :mod:`pipeline.kinds.dates.resolve`; and:
"by 2030" and *senast 2030* are ``../2030``, "before 2030" leaves 2030 out (``../2029``), "since 2010" is
``2010/..``, "after 2010" leaves it out (``2011/..``). Precision is how fine the text states it, so that of
"late 2024" and "by 2030" is "year"; a range of unlike ends has "interval".
*2000-talet* is the century, "the 2000s" and *början av 2000-talet* the decade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal

from pipeline import edtf
from pipeline.edtf import Interval
from pipeline.kinds.dates import published as publication
from pipeline.kinds.dates.anchors import Anchor, UnresolvedError
from pipeline.kinds.dates.coordinate import Hit, coordinated
from pipeline.kinds.dates.meaning import Between, Bound, Either, Expression, Node, Nothing, Tense
from pipeline.kinds.dates.resolve import OPENING_DATES, Resolver
from pipeline.kinds.dates.rules import rules
from pipeline.kinds.dates.scanner import Grammar, Scan, compiled
from pipeline.kinds.dates.texts import DatedText, DateMatch, DateReading
from pipeline.kinds.plain_text import given_span, plain_text
from pipeline.languages.base import Language
from pipeline.records import SIDE_ZONES, DateSpan, PublishedBasis

__all__ = [
    "LABEL", "NAME", "DateMatch", "DateReading", "DatedText",
    "find", "infer_published", "key", "parse", "read",
]  # fmt: skip

NAME: Literal["date"] = "date"
LABEL = "DATE"

#: How many characters may stand before a date that a sentence opens with ("In early 2011").
_OPENING = 9
#: How many readings are remembered.
_REMEMBERED = 4096
_WORDS = re.compile(r"[^\W\d_]+")
_QUOTES = '“”„«»"'


def grammar(language: Language) -> Grammar:
    """The compiled grammar of a language; made at the first call."""
    return compiled(language, rules)


def find(text: str, language: Language) -> tuple[DateMatch, ...]:
    """All date expressions of one sentence, in order, none overlapping another."""
    tables = grammar(language)
    words = text.split(" ")
    if tables.is_quiet(words):
        return ()
    offsets = None
    lexemes = tables.known_tokens(text, words)
    if lexemes is None:
        text, offsets = plain_text(text)
        lexemes = tables.tokens(text)
    scan = Scan(tables, text, lexemes)
    found = _hits(scan)
    if not found:
        return ()
    hits = [hit for hit in coordinated(scan, found) if not isinstance(hit.node, Nothing)]
    spans = [(scan.start(hit.start), _end(scan, hit.start, hit.end)) for hit in hits]
    matches = []
    for hit, span, quoted in zip(hits, spans, _quoted(text, spans), strict=True):
        start, end = given_span(*span, offsets)
        expression = Expression(hit.node, scan.tense(hit.start, hit.end), quoted)
        matches.append(DateMatch(start, end, expression))
    return tuple(matches)


def _end(scan: Scan, start: int, end: int) -> int:
    """Where the expression ends; a comma or stop that only joined its parts is not left hanging."""
    last = end - 1
    low = scan.low(last)
    while last > start and low in (",", "("):
        last -= 1
        low = scan.low(last)
    if low == "." and (last + 1 == scan.count or scan.low(last - 1) in scan.grammar.long_names):
        last -= 1
    return scan.end(last)


def _hits(scan: Scan) -> list[Hit]:
    hits: list[Hit] = []
    free = 0
    for place in scan.starts_worth_trying():
        if place < free:
            continue
        end, node = scan.longest(place)
        if node is None or (isinstance(node, Nothing) and _reaches_beyond(scan, place, end)):
            continue
        free = end
        hits.append(Hit(place, end, node))
    return hits


def _reaches_beyond(scan: Scan, start: int, end: int) -> bool:
    """Whether an expression begins within some tokens and ends after them."""
    return any(scan.longest(place)[0] > end for place in range(start + 1, end))


def _quoted(text: str, spans: Sequence[tuple[int, int]]) -> Sequence[bool]:
    """Whether each of some spans, in order, stands inside quotation marks."""
    for mark in _QUOTES:
        if mark in text:
            return [*_inside_quotes(text, spans)]
    return [False] * len(spans)


def _inside_quotes(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[bool]:
    opened = closed = closed_alike = straight = before = 0
    for start, _ in spans:
        opened += sum([text.count(mark, before, start) for mark in "“«„"])
        closed_alike += text.count("”", before, start)
        closed += text.count("»", before, start)
        straight += text.count('"', before, start)
        before = start
        if opened:
            yield opened > closed_alike + closed
        else:
            yield (straight + closed_alike) % 2 == 1


def read(texts: Sequence[DatedText], published: date | None) -> tuple[tuple[DateReading, ...], ...]:
    """The values of all matches of an article.

    Args:
        texts: Its sentences in order, with their matches.
        published: Its day of publication, None if unknown.

    Returns:
        One tuple a text, one reading a match.
    """
    if not [text for text in texts if text.matches]:
        return ((),) * len(texts)
    day_first = _day_first(texts)
    anchors: list[Anchor] = []
    result: list[tuple[DateReading, ...]] = []
    for text_index, text in enumerate(texts):
        if not text.matches:
            result.append(())
            continue
        aside = text.zone in SIDE_ZONES
        own: list[Anchor] = []
        readings: list[DateReading] = []
        openings: list[Anchor] = []
        earlier = () if aside else anchors
        for match_index, match in enumerate(text.matches):
            expression = match.expression
            reading, interval, looked_back, looked_for_opening = _read_alone(
                expression.node, expression.tense, published, day_first
            )
            if (looked_back and (own or earlier)) or (
                openings
                and looked_for_opening
                and (looked_for_opening == "any" or any(opening.names_year for opening in openings))
            ):
                reading, interval = _read_one(
                    expression.node,
                    Resolver(
                        published=published, tense=expression.tense, own=own, openings=openings,
                        earlier=earlier, day_first=day_first,
                    ),
                )  # fmt: skip
            readings.append(reading)
            if interval is not None:
                anchor = Anchor(interval, (text_index, match_index), match.start <= _OPENING)
                if len(own) < OPENING_DATES and anchor.may_lend_year:
                    openings.append(anchor)
                own.append(anchor)
        if not aside:
            anchors.extend(own)
        result.append(tuple(readings))
    return tuple(result)


@lru_cache(maxsize=_REMEMBERED)
def _read_alone(
    node: Node, tense: Tense, published: date | None, day_first: bool | None
) -> tuple[DateReading, Interval | None, bool, Literal["", "year", "any"]]:
    """The reading where no date stands before; whether one before counts, or one that opens the sentence.

    Remembered, because a text repeats its dates.
    """
    resolver = Resolver(published=published, tense=tense, day_first=day_first)
    return *_read_one(node, resolver), resolver.looked_back, resolver.looked_for_opening


def _read_one(node: Node, resolver: Resolver) -> tuple[DateReading, Interval | None]:
    try:
        interval = resolver.interval(node)
        value = interval.span(resolver.basis)
    except UnresolvedError as reason:
        return DateReading(value=None, problem=str(reason)), None
    except ValueError as reason:
        return DateReading(value=None, problem=f"no such date: {reason}"), None
    anchor = resolver.anchor.place if resolver.anchor else None
    return DateReading(value=value, problem=resolver.remark, anchor=anchor), interval


def _day_first(texts: Sequence[DatedText]) -> bool | None:
    """Which way round the article writes dates, from its unambiguous dates, else from its spelling."""
    if not any(_may_be_either(match.expression.node) for text in texts for match in text.matches):
        return None
    votes = {True: 0, False: 0}
    for text in texts:
        words = text.language.dates
        for match in text.matches:
            written = text.text[match.start : match.end]
            way = publication.way_round(written, text.language)
            if way is not None:
                votes[way] += 1
        if words.day_first is not None:
            votes[words.day_first] += 1
    if not any(votes.values()):
        for text in texts:
            words = text.language.dates
            spelled = set(_WORDS.findall(text.text.lower()))
            votes[True] += len(spelled & words.day_first_spelling)
            votes[False] += len(spelled & words.month_first_spelling)
    if bool(votes[True]) == bool(votes[False]):
        return None
    return bool(votes[True])


def _may_be_either(node: Node) -> bool:
    """Whether a date, or an end of it, may be read as day and month or as month and day."""
    if isinstance(node, Bound):
        return isinstance(node.inner, Either)
    if isinstance(node, Between):
        return isinstance(node.first, Either) or isinstance(node.last, Either)
    return isinstance(node, Either)


def infer_published(texts: Sequence[DatedText]) -> tuple[date, PublishedBasis] | None:
    """The day of publication as the text itself gives it, or None where nothing is sure.

    In this order: a label ("Published:", *Publicerad*) or a dateline ("TOKYO, Japan — September 14,
    2025:"), basis "text" or "dateline"; else "today" with its day and month ("i dag (3 december)"),
    whose year is the first one in which that day is not before the latest past, explicit date of
    the text, or the one day that closes a short line above the article (*Nyhetsbrev från Elforum,
    3 mars 2026*), both of basis "inferred".
    """
    return publication.infer(texts, read)


def key(value: DateSpan) -> str:
    """Equal for two dates that state the same days: what a source and its translation are compared by."""
    return value.edtf.replace("~", "")


def parse(text: str) -> DateSpan:
    """Reads an EDTF string as a reviewer writes it; see :func:`pipeline.edtf.parse`.

    Raises:
        ValueError: With the text, if it is no EDTF date of the subset that is read.
    """
    return edtf.parse(text)
