"""Whether a sentence and its translation state the same numbers, by value and not by digits.

Each side is read in its own language: *3,5* is 3.5 and "3,5" too, *en miljard* is "one billion",
*1400-talet* is "the 15th century", *kl. 15* is "3 pm", *halv åtta* is "half past seven", 72 km are
"45 miles". Figures and number words of 2 and more are **stated**: each wants a partner. Words that
only may be numbers (ordinals, "both", "a", months, Roman numerals, fractions) are **implied**: they want
none, but may be the partner of a stated one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from babel import Locale

from pipeline.languages.base import Language
from pipeline.numbers import SPACES, digit_pattern, parse_number, word_pattern

__all__ = ["Quantity", "differing", "quantities", "shown"]

#: A number up to this that only one side states is often no number on the other ("3" is a "trio").
_OFTEN_UNSAID = Decimal(12)
#: How far a converted measure may be from the exact one: 12 miles are written as 20 km.
_CONVERSION = Decimal("0.04")
#: Roundings that people use, coarse to fine: 385 miles are written as 620 km, 85 mph as 135 km/h.
_STEPS = tuple(
    Decimal(step) for step in ("1000", "500", "100", "50", "10", "5", "1", "0.5", "0.1", "0.05", "0.01")
)
_FOOT = Decimal("0.3048")
#: Dimension of degrees; texts seldom say which.
_TEMPERATURE = "temperature"
#: Units that are written alike in every language.
_SYMBOLS: dict[str, tuple[str, str]] = {
    "km": ("length", "1000"),
    "m": ("length", "1"),
    "cm": ("length", "0.01"),
    "mm": ("length", "0.001"),
    "ft": ("length", "0.3048"),
    "in": ("length", "0.0254"),
    "mi": ("length", "1609.344"),
    "km/h": ("speed", "1"),
    "kph": ("speed", "1"),
    "kmh": ("speed", "1"),
    "mph": ("speed", "1.609344"),
    "kg": ("mass", "1"),
    "g": ("mass", "0.001"),
    "lb": ("mass", "0.45359237"),
    "lbs": ("mass", "0.45359237"),
    "oz": ("mass", "0.028349523"),
    "km2": ("area", "1000000"),
    "km²": ("area", "1000000"),
    "m2": ("area", "1"),
    "m²": ("area", "1"),
    "ha": ("area", "10000"),
    "l": ("volume", "1"),
}
_ROMAN = re.compile(r"(?<!\w)(?=[IVX]{2,})(X{0,3})(IX|IV|V?I{0,3})(?!\w)")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_DASHES = "-‑–—/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number that a text states.

    Attributes:
        start, end: Where it stands, with its scale, half of the day and the like.
        text: As it is written.
        values: Every value that it can have: "3 pm" is 3 and 15.
        measure: Dimension and size of its unit, or None.
    """

    start: int
    end: int
    text: str
    values: frozenset[Decimal]
    measure: tuple[str, Decimal] | None = None

    @property
    def small(self) -> bool:
        """Whether it may well be no number on the other side."""
        return all(value <= _OFTEN_UNSAID and value == value.to_integral_value() for value in self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reader:
    """The patterns of one language, compiled once."""

    language: Language
    token: re.Pattern[str]
    scale: re.Pattern[str]
    scales: dict[str, int]
    measure: re.Pattern[str]
    measures: dict[str, tuple[str, Decimal]]
    after_noon: re.Pattern[str]
    before_noon: re.Pattern[str]
    clock: re.Pattern[str]
    parts: re.Pattern[str]
    half: re.Pattern[str]
    decade: re.Pattern[str]
    implied: dict[str, frozenset[Decimal]]
    begins: re.Pattern[str]


def quantities(text: str, language: Language) -> list[Quantity]:
    """The numbers that ``text`` states, in order."""
    reader = _reader(language)
    found = _feet_and_inches(list(_stated(text, reader)), text)
    return [_with_range(one, after, text) for one, after in zip(found, [*found[1:], None], strict=False)]


def shown(numbers: Iterable[Quantity]) -> str:
    """The numbers as they are written, or "none"."""
    return ", ".join(one.text for one in numbers) or "none"


def differing(
    source: str, target: str, source_language: Language, target_language: Language
) -> tuple[list[Quantity], list[Quantity]]:
    """The numbers of each side that the other does not state; two empty lists if they agree.

    A number without partner is an alarm unless it is implied by the other side's words, repeats a number,
    converts a measure, or is small and the other side has none without partner.
    """
    left, right = quantities(source, source_language), quantities(target, target_language)
    lone_left, lone_right = _without_partner(left, right)
    lone_left, lone_right = _unconverted(lone_left, lone_right)
    if not lone_left and not lone_right:
        return [], []
    unsaid_left = _unexplained(lone_left, _implied(target, target_language))
    unsaid_right = _unexplained(lone_right, _implied(source, source_language))
    if lone_left and lone_right:
        # A wrong number leaves one over on both sides: nothing but an explanation of all excuses it.
        unsaid = bool(unsaid_left or unsaid_right)
        return (unsaid_left or lone_left, unsaid_right or lone_right) if unsaid else ([], [])
    everything = [*left, *right]
    told = Counter(value for one in everything for value in one.values)
    measured = [one for one in everything if one.measure]
    return (
        [one for one in unsaid_left if not _excused(one, told, measured)],
        [one for one in unsaid_right if not _excused(one, told, measured)],
    )


def _without_partner(
    left: Sequence[Quantity], right: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    # By value, those that can be the fewest numbers in front: they are taken first.
    bearers: dict[Decimal, deque[int]] = defaultdict(deque)
    for place in sorted(range(len(right)), key=lambda place: len(right[place].values)):
        for value in right[place].values:
            bearers[value].append(place)
    taken: set[int] = set()
    alone = []
    # Those that can be only one number choose first.
    for one in sorted(left, key=lambda quantity: len(quantity.values)):
        waiting = [bearers[value] for value in one.values if value in bearers]
        for places in waiting:
            while places and places[0] in taken:
                places.popleft()
        partners = [places[0] for places in waiting if places]
        if partners:
            taken.add(min(partners, key=lambda place: (len(right[place].values), place)))
        else:
            alone.append(one)
    remaining = [one for place, one in enumerate(right) if place not in taken]
    return sorted(alone, key=lambda one: one.start), remaining


def _unconverted(
    left: Sequence[Quantity], right: Sequence[Quantity]
) -> tuple[list[Quantity], list[Quantity]]:
    measured = [other for other in right if other.measure]
    # Another number in the same unit contradicts it, whatever stands in brackets behind.
    units = {other.measure for other in measured if other.measure and other.measure[0] != _TEMPERATURE}
    alone = []
    for one in left:
        partner = None
        if one.measure and one.measure not in units:
            partner = next((other for other in measured if _converts(one, other)), None)
        if partner is None:
            alone.append(one)
        else:
            measured.remove(partner)
    standing = {id(other) for other in measured}
    return alone, [other for other in right if not other.measure or id(other) in standing]


def _converts(one: Quantity, other: Quantity) -> bool:
    """Whether two measures in different units are the same."""
    if not one.measure or not other.measure:
        return False
    (dimension, size), (dimension_2, size_2) = one.measure, other.measure
    if dimension == dimension_2 == _TEMPERATURE:
        return any(_degrees(a, b) or _degrees(b, a) for a in one.values for b in other.values)
    if dimension != dimension_2 or size == size_2:
        return False
    return any(_rounded(a, b, size, size_2) for a in one.values for b in other.values)


def _rounded(a: Decimal, b: Decimal, size: Decimal, size_2: Decimal) -> bool:
    """Whether one of two numbers is the other in another unit, written as round as it is.

    What a person converts is the rounder of the two: 250 kg are 551.2 pounds, written as 550
    and never as 555.
    """
    if not a or not b:
        return a == b
    if _step(a) / a < _step(b) / b:
        a, b, size, size_2 = b, a, size_2, size
    exact = a * size / size_2
    return abs(exact - b) <= min(_step(b) / 2, _CONVERSION * b)


def _step(number: Decimal) -> Decimal:
    """The coarsest rounding that ``number`` may have had."""
    return next((step for step in _STEPS if number % step == 0), Decimal(0))


def _degrees(celsius: Decimal, fahrenheit: Decimal) -> bool:
    """Whether two numbers of degrees are one temperature, or one difference, in the two scales."""
    difference = celsius * 9 / 5
    return abs(difference + 32 - fahrenheit) <= 2 or abs(difference - fahrenheit) <= fahrenheit / 10


def _unexplained(alone: Sequence[Quantity], implied: frozenset[Decimal]) -> list[Quantity]:
    return [one for one in alone if not one.values & implied]


def _excused(one: Quantity, told: Mapping[Decimal, int], measured: Iterable[Quantity]) -> bool:
    """Whether a number is small, or stands there twice, itself or in another unit."""
    return (
        one.small
        or any(told[value] > 1 for value in one.values)
        or any(other is not one and _converts(one, other) for other in measured)
    )


# --- reading one side ----------------------------------------------------------------------------


def _stated(text: str, reader: _Reader) -> Iterator[Quantity]:
    for match in reader.token.finditer(text):
        values = _values(match, reader)
        if values is None or (values == {Decimal(1)} and match.lastgroup == "word"):
            continue  # "en", "ett", "a" and "one" come and go in translation
        start, end = match.span()
        scale = reader.scale.match(text, end)
        if scale:
            factor = reader.scales[scale[1].lower()]
            # "100 m" may be metres as well as millions: both are kept.
            values |= {value * factor for value in values}
            end = scale.end()
        if reader.half.search(text, max(0, start - 20), start):
            values |= {value / 2 for value in values}
        values, end = _clocked(text, start, end, values, reader)
        decade = reader.decade.match(text, end)
        if decade:
            values, end = values | _of_decade(values), decade.end()
        measure = reader.measure.match(text, end)
        yield Quantity(
            start=start,
            end=end,
            text=text[start:end],
            values=frozenset(values),
            measure=reader.measures[measure[1].lower()] if measure else None,
        )


def _feet_and_inches(found: Sequence[Quantity], text: str) -> list[Quantity]:
    """The same with "6-foot-6" and "6 feet 6 inches" as one height."""
    joined: list[Quantity] = []
    for one in found:
        feet = joined[-1] if joined else None
        if (
            feet is not None
            and feet.measure == ("length", _FOOT)
            and len(text[feet.end : one.start]) <= 6
            and text[one.start - 1] in "- "
            and (one.measure is None or one.measure == ("length", _FOOT / 12))
            and max(one.values) < 12
        ):
            height = {foot + inch / 12 for foot in feet.values for inch in one.values}
            joined[-1] = replace(feet, end=one.end, text=text[feet.start : one.end], values=frozenset(height))
        else:
            joined.append(one)
    return joined


def _values(match: re.Match[str], reader: _Reader) -> set[Decimal] | None:
    if match.lastgroup == "minutes":
        return {Decimal(f"{match['hour']}.{match['minutes']}")}
    try:
        return {parse_number(match[0], reader.language)}
    except (ValueError, ArithmeticError):
        digits = re.sub(r"[^0-9]", "", match[0])
        return {Decimal(digits)} if digits else None


def _clocked(
    text: str, start: int, end: int, values: set[Decimal], reader: _Reader
) -> tuple[set[Decimal], int]:
    """The values as hours, if a word before or after says that it is one."""
    hours = {value for value in values if value < 24 and value >= 0}
    if not hours:
        return values, end
    part = reader.parts.search(text, max(0, start - 20), start)
    if part:
        shift, minutes = reader.language.comparison.clock_parts[part[1].lower()]
        hours = {(hour + shift) % 24 + Decimal(minutes) / 100 for hour in hours}
        values = values | hours | {(hour + 12) % 24 for hour in hours}
    after = reader.after_noon.match(text, end)
    if after:
        return values | {hour + 12 for hour in hours if hour < 12}, after.end()
    before = reader.before_noon.match(text, end)
    if before:
        return values | {hour - 12 for hour in hours if hour >= 12}, before.end()
    if reader.clock.search(text, max(0, start - 20), start):
        # "kl. 3" may be in the afternoon; "kl. 15" is never in the morning.
        values = values | {hour + 12 for hour in hours if 0 < hour <= 12}
    return values, end


def _of_decade(values: set[Decimal]) -> set[Decimal]:
    """What else a decade or century is called by: *90-talet* is 1990, *1400-talet* the 15th century."""
    more: set[Decimal] = set()
    for value in values:
        if value < 100:
            more |= {value + 1900} if value > 20 else {value + 1900, value + 2000}
        elif value % 100 == 0:
            more.add(value / 100 + 1)
    return more


def _with_range(one: Quantity, after: Quantity | None, text: str) -> Quantity:
    """A number takes over the scale, the unit and the half of the day of the one that it is joined with."""
    if after is None or after.start - one.end > 8 or not _joins(text[one.end : after.start]):
        return one
    values = set(one.values)
    smallest = min(after.values)
    for value in after.values - {smallest}:
        if smallest and value % smallest == 0 and value / smallest >= 1000:
            values |= {v * (value / smallest) for v in one.values}
        elif value - smallest == 12:
            values |= {v + 12 for v in one.values if v < 12}
    # Scale words are part of the number that was read: "2-3 miljoner".
    scale = re.search(r"[^\W\d_]+$", after.text)
    if scale and smallest >= 1000 and len(after.values) == 1:
        values |= {
            v * 10**power for v in one.values for power in (3, 6, 9) if smallest >= 10**power and v < 1000
        }
    return replace(one, values=frozenset(values), measure=one.measure or after.measure)


def _joins(between: str) -> bool:
    inner = between.strip()
    return inner in _DASHES if len(inner) == 1 else inner.isalpha()


def _implied(text: str, language: Language) -> frozenset[Decimal]:
    """The numbers that words of ``text`` may stand for."""
    reader = _reader(language)
    values: set[Decimal] = set()
    for word in re.findall(r"[^\W\d_]+", text.lower()):
        values |= reader.implied.get(word, frozenset())
        begins = reader.begins.match(word)
        if begins:
            values.add(parse_number(begins[0], language))
    for match in _ROMAN.finditer(text):
        values.add(Decimal(_roman(match[0])))
    return frozenset(values)


def _roman(text: str) -> int:
    numbers = [_ROMAN_VALUES[sign] for sign in text]
    return sum(-n if n < after else n for n, after in zip(numbers, [*numbers[1:], 0], strict=True))


@lru_cache(maxsize=16)
def _reader(language: Language) -> _Reader:
    words, numbers = language.comparison, language.numbers
    scales = {
        **{word: int(value) for word, value in numbers.scales.items()},
        **dict.fromkeys(numbers.thousands, 1000),
        **words.scale_suffixes,
    }
    measures = {
        unit: (dimension, Decimal(size)) for unit, (dimension, size) in {**_SYMBOLS, **words.measures}.items()
    }
    time = r"(?<![0-9.,:])(?P<hour>[01]?[0-9]|2[0-4]):(?P<minutes>[0-5][0-9])(?![0-9])"
    # A number before a slash stands alone: "3/12" is rather a date or a series than a fraction.
    digits = rf"(?P<digits>[0-9]++(?=/)|(?<=[0-9]/)[0-9]++|(?<![0-9]){digit_pattern(language)})"
    return _Reader(
        language=language,
        token=re.compile(rf"{time}|{digits}|(?P<word>(?<!\w){word_pattern(language)}(?!\w))", re.IGNORECASE),
        scale=re.compile(rf"[{SPACES}-]?({_any(scales)})(?!\w)", re.IGNORECASE),
        scales=scales,
        measure=re.compile(rf"[{SPACES}-]?({_any(measures)})(?!\w)", re.IGNORECASE),
        measures=measures,
        after_noon=re.compile(rf"[{SPACES}]?(?:{_any(words.past_noon)})(?!\w)", re.IGNORECASE),
        before_noon=re.compile(rf"[{SPACES}]?(?:{_any(words.before_noon)})(?!\w)", re.IGNORECASE),
        clock=re.compile(rf"(?<!\w)(?:{_any(words.clock)})[{SPACES}]\Z", re.IGNORECASE),
        parts=re.compile(rf"(?<!\w)({_any(words.clock_parts)})[{SPACES}]\Z", re.IGNORECASE),
        half=re.compile(rf"(?<!\w)(?:{_any(numbers.halves)})[{SPACES}]\Z", re.IGNORECASE),
        decade=re.compile(rf"(?:{_any(words.decade_signs)})", re.IGNORECASE),
        implied=_implied_words(language),
        # The beginning of a compound: "femårig", "tvåårsdagen".
        begins=re.compile(word_pattern(language), re.IGNORECASE),
    )


def _implied_words(language: Language) -> dict[str, frozenset[Decimal]]:
    found: dict[str, set[Decimal]] = {}

    def add(word: str, value: int | Decimal) -> None:
        found.setdefault(word.lower().strip("."), set()).add(Decimal(value))

    for table in (
        language.numbers.ordinals,
        language.numbers.small,
        language.dates.ordinals,
        language.dates.months,
        language.comparison.amounts,
    ):
        for word, value in table.items():
            add(word, value)
    for word in language.numbers.ones:
        add(word, 1)
    for word, part in language.numbers.denominators.items():
        add(word, part)
        add(word, Decimal(1) / part)
    for word, year in language.dates.decades.items():
        add(word, year)
        add(word, year % 100)
    names = Locale(language.dates.locale).months
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for month, name in names[context][width].items():
                add(name, month)
    return {word: frozenset(values) for word, values in found.items()}


def _any(words: Iterable[str]) -> str:
    """Source of a pattern for any of the words, the longest first; nothing matches an empty table."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))) or "(?!)"
