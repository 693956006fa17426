"""Numbers in digits and in words.

Both come from the tables :class:`~pipeline.languages.base.NumberWords`, compiled once a language:
:func:`number_pattern` is the source of a regular expression that other grammars build in, and
:func:`parse_number` reads what it matched. The expression repeats nothing without a bound and goes
back over nothing, so its time is linear in the text.

What is understood:

* digits with a decimal comma or point, grouped by three with spaces (plain, no-break, thin) or with
  the language's group mark: "1 200", "1.200,5" (Swedish), "1,200.5" (English). A group mark that is
  followed by anything but three digits is a decimal mark: "3,5" is 3.5 in English, too;
* vulgar fractions and mixed numbers: "½", "2½", "1/2", "2 1/2";
* words: "tjugofem", "etthundratjugo", "one hundred and five", "tre komma fem", "two and a half";
* digits before a scale word: "2,5 miljoner".

A sign is no part of the pattern (a dash may as well join a range), but :func:`parse_number` reads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from pipeline.languages.base import Language, NumberWords

#: Spaces that stand inside a number: plain, no-break, thin, narrow no-break, figure space.
SPACES = " \u00a0\u2009\u202f\u2007"
#: Dashes that are written for a minus sign.
MINUS_SIGNS = "-\u2212\u2013\u2010\u2011"

_SPACE = f"[{SPACES}]"
#: Groups of three digits that one number may have, so that a row of figures is not read through from each.
_MOST_GROUPS = 10
_VULGAR: dict[str, Fraction] = {
    "½": Fraction(1, 2),
    "¼": Fraction(1, 4),
    "¾": Fraction(3, 4),
    "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
    "⅕": Fraction(1, 5),
    "⅖": Fraction(2, 5),
    "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5),
    "⅙": Fraction(1, 6),
    "⅛": Fraction(1, 8),
    "⅜": Fraction(3, 8),
    "⅝": Fraction(5, 8),
    "⅞": Fraction(7, 8),
}
#: Pattern of a fraction in one sign.
VULGAR_SIGN = f"[{''.join(_VULGAR)}]"

#: Fractions as they are typed; others are rather dates, scores or parts of a series.
_SLASHED = "(?:1/[2-9]|2/[35]|3/[458]|4/5|5/[68]|7/8)(?![0-9/])"

#: Decimal places kept of a fraction that has no end, such as a third.
FRACTION_PLACES = 6


def to_decimal(value: Fraction, places: int = FRACTION_PLACES) -> Decimal:
    """The fraction as a decimal, exact where it ends within ``places`` decimals, else rounded to them."""
    return (
        (Decimal(value.numerator) / Decimal(value.denominator))
        .quantize(Decimal(1).scaleb(-places))
        .normalize()
    )


def plain(value: Decimal) -> Decimal:
    """The same value without trailing zeros and without an exponent: 1E+1 becomes 10."""
    return Decimal(format(value.normalize(), "f"))


def _any_of(words: Iterable[str]) -> str:
    """A group that matches any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))) + ")"


def _digits(words: NumberWords) -> str:
    """Source of a pattern for a number in digits, without bounds to either side."""
    mark, group = re.escape(words.decimal_mark), re.escape(words.group_mark)
    decimals = r"(?:[.,][0-9]++)?"
    whole = "|".join(
        (
            # As most, found at once: figures that nothing goes on behind.
            rf"[0-9]++(?![.,/][0-9]|{_SPACE}[0-9]|{_SPACE}?{VULGAR_SIGN})",
            rf"[0-9]{{1,3}}(?:{_SPACE}[0-9]{{3}}){{1,{_MOST_GROUPS}}}+(?![0-9]){decimals}",
            rf"[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}}){{1,{_MOST_GROUPS}}}+(?![0-9])(?:{mark}[0-9]++)?",
            # The other language's way of writing: only where the sign can be nothing but a group mark.
            rf"[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}}){{1,{_MOST_GROUPS}}}+{group}[0-9]++",
            rf"[1-9][0-9]{{0,2}}(?:{mark}[0-9]{{3}}){{2,{_MOST_GROUPS}}}+(?![0-9])",
            _SLASHED,
            rf"[0-9]++(?:{_SPACE}?{VULGAR_SIGN}|{_SPACE}{_SLASHED}|{decimals})",
            VULGAR_SIGN,
            # ".5" is English; in Swedish a comma before figures joins a list.
            r"(?<![.\w])\.[0-9]++" if words.decimal_mark == "." else "(?!)",
        )
    )
    return f"(?>{whole})"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compiled:
    """What is made once of the number words of a language.

    Attributes:
        digits, words: Sources of patterns without bounds to either side.
        digits_parts: A number in digits, its "and a half" and its scale word as groups.
        full: Either one, the group ``digits`` saying which.
        half: "(and) a half".
        atom: One word of a number in words.
        values: Value of each small word.
        multipliers: Value of each word that multiplies what stands before it.
    """

    digits: str
    words: str
    digits_parts: re.Pattern[str]
    full: re.Pattern[str]
    half: re.Pattern[str]
    atom: re.Pattern[str]
    values: Mapping[str, int]
    multipliers: Mapping[str, int]


@lru_cache(maxsize=16)
def _compiled(words: NumberWords) -> _Compiled:
    joint = "(?:" + "|".join(_SPACE if j == " " else re.escape(j) for j in words.joints if j) + ")"
    if "" in words.joints:
        joint += "?"
    hundred, thousand, scale = _any_of(words.hundreds), _any_of(words.thousands), _any_of(words.scales)
    ones, ands = _any_of(words.ones), _any_of(words.ands)
    one_before = f"{ones}(?={joint}(?:{hundred}|{thousand})|{_SPACE}{scale}(?!\\w))"
    below_10 = _any_of(word for word, value in words.small.items() if 0 < value < 10)
    and_ = f"(?:{joint}{ands})?{joint}"
    below_100 = f"(?>{_any_of(words.tens)}(?:{joint}{below_10})?|{_any_of(words.small)}|{one_before})"
    below_1000 = f"(?>{hundred}(?:{and_}{below_100})?|{below_100}(?:{joint}{hundred}(?:{and_}{below_100})?)?)"
    below_million = (
        f"(?>{thousand}(?:{and_}{below_1000})?|{below_1000}(?:{joint}{thousand}(?:{and_}{below_1000})?)?)"
    )
    point = f"{_SPACE}{_any_of(words.points)}(?:{_SPACE}{below_100}(?!\\w)){{1,4}}+"
    half = f"[{SPACES}-]{ands}[{SPACES}-]{ones}[ \u00a0-]{_any_of(words.halves)}(?!\\w)"
    scaled = f"{_SPACE}{scale}(?!\\w)"
    in_words = (
        f"(?>{ones}[ \u00a0-]{_any_of(words.halves)}(?!\\w)(?:{scaled})?"
        + (f"|{_any_of(words.specials)}(?!\\w)" if words.specials else "")
        + f"|{below_million}(?:{point}|{half})?+(?:{scaled}(?:{and_}{below_million})?)?)"
    )
    figures_scale = f"(?:{scale}|{thousand})"
    in_digits = f"(?>{_digits(words)}(?:{half}|{_SPACE}{figures_scale}(?!\\w))?)"
    multipliers = (
        dict.fromkeys(words.hundreds, 100) | dict.fromkeys(words.thousands, 1000) | dict(words.scales)
    )
    values = dict.fromkeys(words.ones, 1) | dict(words.small) | dict(words.tens)
    return _Compiled(
        digits=in_digits,
        # "en" of "en tusendel" must not be lost to a failed "en tusen".
        words=f"(?:{in_words}|{_any_of(words.small)}(?!\\w))",
        digits_parts=re.compile(f"({_digits(words)})(?:({half})|{_SPACE}({figures_scale}))?"),
        full=re.compile(f"(?P<digits>{in_digits})|{in_words}", re.IGNORECASE),
        half=re.compile(f"(?:[{SPACES}-]{ands}[{SPACES}-])?{ones}[ \u00a0-]{_any_of(words.halves)}(?!\\w)"),
        atom=re.compile(_any_of([*values, *multipliers, *words.ands, *words.points])),
        values=values,
        multipliers=multipliers,
    )


def number_pattern(language: Language, *, bounded: bool = True) -> str:
    """Source of a regular expression without capture groups that matches one unsigned number.

    Args:
        language: Whose words and marks.
        bounded: Whether the number must stand as a word of its own: no letter or digit directly
            before, none after, and no part of a longer chain such as "1.2.3" or "12:30".

    Compile it (within a larger pattern) with ``re.IGNORECASE``.
    """
    compiled = _compiled(language.numbers)
    either = f"(?:{compiled.digits}|{compiled.words})"
    if not bounded:
        return either
    return rf"(?<![\w])(?<![0-9][.,:/]){either}(?!\w)(?![.,:/][0-9])"


def digit_pattern(language: Language) -> str:
    """The part of :func:`number_pattern` for figures, without bounds to either side."""
    return _compiled(language.numbers).digits


def word_pattern(language: Language) -> str:
    """The part of :func:`number_pattern` for words, without bounds to either side."""
    return _compiled(language.numbers).words


def parse_number(text: str, language: Language) -> Decimal:
    """The value of a number written in digits or words, with or without a sign.

    A fraction without end is rounded to :data:`FRACTION_PLACES` decimals.

    Raises:
        ValueError: If the text is no number of the language; the message names the text.
    """
    words, compiled = language.numbers, _compiled(language.numbers)
    rest, sign = _split_sign(text.strip().lower(), words)
    match = compiled.full.fullmatch(rest)
    if match is None:
        raise ValueError(f"not a number in {language.name}: {text!r}")
    value = _digits_value(rest, words, compiled) if match["digits"] else _words_value(rest, words, compiled)
    return plain(sign * value)


def _split_sign(text: str, words: NumberWords) -> tuple[str, int]:
    if text[:1] == "+":
        return text[1:].lstrip(), 1
    if text[:1] and text[0] in MINUS_SIGNS:
        return text[1:].lstrip(), -1
    first, _, rest = text.partition(" ")
    if rest and first in words.minus:
        return rest.lstrip(), -1
    if rest and first in words.plus:
        return rest.lstrip(), 1
    return text, 1


def _digits_value(text: str, words: NumberWords, compiled: _Compiled) -> Decimal:
    match = compiled.digits_parts.fullmatch(text)
    assert match is not None  # noqa: S101 - the caller's pattern is this one without its groups
    number, half, scale = match.groups()
    value = _plain_digits_value(number, words) + (Decimal("0.5") if half else 0)
    return value * compiled.multipliers.get(scale, 1)


def _plain_digits_value(text: str, words: NumberWords) -> Decimal:
    """Value of digits with marks, vulgar fractions and "2 1/2"."""
    if text[-1] in _VULGAR:
        whole = text[:-1].strip(SPACES)
        return to_decimal(Fraction(whole or 0) + _VULGAR[text[-1]])
    head, slash, denominator = text.partition("/")
    if slash:
        *whole_part, numerator = re.split(_SPACE, head)
        return to_decimal(
            sum(map(Fraction, whole_part), Fraction(0)) + Fraction(int(numerator), int(denominator))
        )
    text = re.sub(_SPACE, "", text)
    return Decimal(_with_point(text, words.decimal_mark, words.group_mark))


def _with_point(text: str, mark: str, group: str) -> str:
    """The digits with a point as the only mark."""
    if mark in text and group in text:
        mark, group = (mark, group) if text.rindex(mark) > text.rindex(group) else (group, mark)
        return text.replace(group, "").replace(mark, ".")
    for sign in (mark, group):
        parts = text.split(sign)
        grouped = len(parts) > 1 and all(len(part) == 3 for part in parts[1:]) and not text.startswith("0")
        if grouped and (sign == group or len(parts) > 2):
            return "".join(parts)
    return text.replace(",", ".")


def _words_value(text: str, words: NumberWords, compiled: _Compiled) -> Decimal:
    """Value of a number in words that the pattern has matched as a whole."""
    if text in words.specials:
        return words.specials[text]
    half = compiled.half.search(text)
    if half is not None:
        scale = words.scales.get(text[half.end() :].strip(SPACES), 1)
        return (_atoms_value(text[: half.start()], words, compiled) + Decimal("0.5")) * scale
    return _atoms_value(text, words, compiled)


def _atoms_value(text: str, words: NumberWords, compiled: _Compiled) -> Decimal:
    """Value of whole numbers in words, with decimals after a point word."""
    total, current, scale = 0, 0, 1
    decimals: str | None = None
    for match in compiled.atom.finditer(text):
        atom = match[0]
        if atom in words.points:
            decimals = ""
        elif atom in compiled.values:
            if decimals is None:
                current += compiled.values[atom]
            else:
                decimals += str(compiled.values[atom])
        elif atom in compiled.multipliers:
            multiplier = compiled.multipliers[atom]
            if decimals is not None:
                scale = multiplier
            elif multiplier == 100:
                current = (current or 1) * 100
            else:
                total, current = total + (current or 1) * multiplier, 0
    return (total + current + Decimal(f"0.{decimals or 0}")) * scale
