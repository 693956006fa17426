"""The day of publication, as far as a text itself gives it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import zip_longest

from pipeline.kinds.dates.meaning import Bound, Calendar, Shift
from pipeline.kinds.dates.texts import DatedText, DateMatch, DateReading
from pipeline.languages.base import Language
from pipeline.records import SIDE_ZONES, PublishedBasis

#: "TOKYO, Japan — ", "STOCKHOLM, ", "BRUSSELS (Reuters) - ": a place in capitals before a date.
_PLACE = re.compile(
    r"\W*(?=[^\W\d_a-zåäöé]{3,})[^\W\d_]+(?:[ .’'-]{1,2}[^\W\d_]+){0,3}"
    r"(?:,? ?\(?[^\W\d_][^\d,—–()]{0,40}\)?){0,2}"
    r"\s*[,:—–(-]{1,2}\s*(?:den |the )?"
)
#: What may follow the date of a dateline.
_AFTER_DATELINE = re.compile(r"\s*(?:$|[:—–.|)-]|\([^)]{1,30}\))")
#: What may follow the date behind a label: nothing, a time, another field.
_AFTER_LABEL = re.compile(r"[\s,.;:)(|·•/–—T-]*(?:$|(?:kl\.? ?|at |klockan )?[0-9]|[^\W\d_a-zåäöé])")
_BEFORE_DATE = re.compile(r"[\s,:|(–—-]*(?:\b(?:den|the|on)\s+)?$", re.IGNORECASE)
_BETWEEN_TODAY = re.compile(r"[\s,(–—:-]*(?:(?:den|the)\s+)?")
_NUMBERS = re.compile("[0-9]+")
#: Signs after which a label may begin.
_BEFORE_LABEL = frozenset("|·•\n–—/.:;,(0123456789")
#: How far before its date, in characters, a label is looked for.
_LABEL_REACH = 120
#: How many texts from the top may hold a dateline.
_TOP = 8
#: What ends a running sentence, and so the lines above the article.
_SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s*$")
#: A masthead is shorter than this, in characters.
_MASTHEAD = 100
#: A sign before the date that closes a masthead: "Battery Weekly | No. 7 | March 18, 2026".
_BEFORE_CLOSING_DATE = re.compile(r"[,|·•–—/:;(-]\s*(?:(?:den|the)\s+)?$", re.IGNORECASE)

Reader = Callable[[Sequence[DatedText], date | None], tuple[tuple[DateReading, ...], ...]]


def infer(texts: Sequence[DatedText], read: Reader) -> tuple[date, PublishedBasis] | None:
    """See :func:`pipeline.kinds.date.infer_published`."""
    readings = read(texts, None)
    for basis, label in (("text", "published"), ("dateline", ""), ("text", "updated")):
        for found in _stated(texts, readings, label):
            return found, basis  # type: ignore[return-value]
    return _from_today(texts, readings) or _from_masthead(texts, readings)


def _stated(
    texts: Sequence[DatedText], readings: Sequence[tuple[DateReading, ...]], label: str
) -> Iterator[date]:
    for place, (text, row) in enumerate(zip(texts, readings, strict=True)):
        if text.zone == "reference":
            continue
        for match, reading in zip(text.matches, row, strict=True):
            value = reading.value
            if value is None or value.basis != "explicit" or reading.problem:
                continue
            if value.start is None or value.start != value.end:
                continue
            if label:
                if _label(text.text, match, text.language) == label:
                    yield value.start
            elif place < _TOP and _is_dateline(text, match):
                yield value.start


def _label(text: str, match: DateMatch, language: Language) -> str:
    if not _AFTER_LABEL.match(text, match.end):
        return ""
    window = max(0, match.start - _LABEL_REACH)
    before = _BEFORE_DATE.sub("", text[window : match.start]).lower()
    for label, meaning in sorted(language.dates.dateline_labels.items(), key=lambda item: -len(item[0])):
        if before.endswith(label):
            rest = before[: -len(label)].rstrip()
            if (not rest and not window) or rest[-1:] in _BEFORE_LABEL:
                return meaning
    return ""


def _is_dateline(text: DatedText, match: DateMatch) -> bool:
    before, after = text.text[: match.start], text.text[match.end :]
    alone = not any(map(str.isalnum, before)) and not any(map(str.isalnum, after))
    if alone or (text.zone == "byline" and len(text.matches) == 1):
        return True
    if _PLACE.fullmatch(before) and _AFTER_DATELINE.match(after):
        return True
    place = re.fullmatch(r"\W*[^\W\d_a-zåäö][^\W\d_]+(?: [^\W\d_a-zåäö][^\W\d_]+)?,? (?:den )?", before)
    return bool(place) and not any(map(str.isalnum, after))


def _from_today(
    texts: Sequence[DatedText], readings: Sequence[tuple[DateReading, ...]]
) -> tuple[date, PublishedBasis] | None:
    named = list(_named_todays(texts))
    if not named:
        return None
    stated = {(n.year, n.number, n.day) for n in named if isinstance(n.year, int)}
    if len({(n.number, n.day) for n in named}) != 1:
        return None
    if stated:
        if len(stated) > 1:
            return None
        year, month, day = stated.pop()
        return (date(year, month, day), "text") if isinstance(year, int) else None
    latest = max(_past_starts(texts, readings), default=None)
    if latest is None:
        return None
    for year in range(latest.year, latest.year + 9):
        try:
            found = date(year, named[0].number, named[0].day)
        except ValueError:  # 29 February
            continue
        if found >= latest:
            agreed = all(node.weekday in (None, found.weekday()) for node in named)
            return (found, "inferred") if agreed else None
    return None


def _named_todays(texts: Sequence[DatedText]) -> Iterator[Calendar]:
    """Days that the text itself calls today, or that stand in its dateline without a year."""
    for place, text in enumerate(texts):
        if text.zone in SIDE_ZONES:
            continue
        for match, following in zip_longest(text.matches, text.matches[1:]):
            node = match.expression.node
            if place < _TOP and _yearless_dateline(text, match) and isinstance(node, Calendar):
                yield node
            if following is None or match.expression.quoted:
                continue
            pair = (node, following.expression.node)
            if not _BETWEEN_TODAY.fullmatch(text.text[match.end : following.start]):
                continue
            for today, named, written in (
                (*pair, text.text[match.start : match.end]),
                (*reversed(pair), text.text[following.start : following.end]),
            ):
                if (
                    today == Shift(unit="day", amount=0)
                    and written.lower() in text.language.dates.today
                    and isinstance(named, Calendar)
                    and named.unit == "day"
                    and not isinstance(named.year, Shift)
                ):
                    yield named


def _yearless_dateline(text: DatedText, match: DateMatch) -> bool:
    node = match.expression.node
    return (
        isinstance(node, Calendar)
        and node.unit == "day"
        and node.year is None
        and bool(_PLACE.fullmatch(text.text[: match.start]))
        and bool(_AFTER_DATELINE.match(text.text[match.end :]))
    )


def _from_masthead(
    texts: Sequence[DatedText], readings: Sequence[tuple[DateReading, ...]]
) -> tuple[date, PublishedBasis] | None:
    """The one day that closes a short line above the article (*Nyhetsbrev från Elforum, 3 mars 2026*).

    It may also be the day of an event, so it is no more than inferred, and nothing that the text tells as
    past may lie after it.
    """
    days = set()
    for text, row in zip(texts[:_TOP], readings, strict=False):
        if text.zone in ("paragraph", "list_item") and _SENTENCE_END.search(text.text):
            break
        if len(text.matches) != 1 or len(text.text) > _MASTHEAD or _SENTENCE_END.search(text.text):
            continue
        (match,), value = text.matches, row[0].value
        if (
            value is not None
            and value.basis == "explicit"
            and value.precision == "day"
            and value.start == value.end
            and _BEFORE_CLOSING_DATE.search(text.text, 0, match.start)
            and not any(map(str.isalnum, text.text[match.end :]))
        ):
            days.add(value.start)
    if len(days) != 1:
        return None
    day = days.pop()
    if day is None or any(start > day for start in _past_starts(texts, readings)):
        return None
    return day, "inferred"


def _past_starts(texts: Sequence[DatedText], readings: Sequence[tuple[DateReading, ...]]) -> Iterator[date]:
    """Starts of the explicit dates that the text itself tells as past, a month or finer."""
    for text, row in zip(texts, readings, strict=True):
        if text.zone in SIDE_ZONES:
            continue
        for match, reading in zip(text.matches, row, strict=True):
            value, said = reading.value, match.expression
            if value is None or value.basis != "explicit" or value.precision not in ("day", "week", "month"):
                continue
            if said.tense == "past" and not said.quoted and not isinstance(said.node, Bound) and value.start:
                yield value.start


def way_round(written: str, language: Language) -> bool | None:
    """Whether a date as written shows that days stand before months (True) or after (False)."""
    numbers = [int(part) for part in _NUMBERS.findall(written)]
    if "/" in written and len(numbers) in (2, 3):
        a, b = numbers[:2]
        if a > 12 >= b:
            return True
        if b > 12 >= a:
            return False
        return None
    if len(numbers) == 2 and numbers[1] > 99 and any(map(str.isalpha, written)):
        return written.lstrip()[:1].isdigit() if language.dates.day_first is None else None
    return None
