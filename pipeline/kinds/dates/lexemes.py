"""The words and numbers of one language: how a sentence is cut, and what each token may be.

One pass of one regular expression cuts a sentence; every token knows its *classes* ("month": 9, "day": 6,
"year": 2025), looked up in the language's lexicon. What a token is does not depend on what stands around it,
and so is found out once and remembered (:class:`pipeline.kinds.dates.scanner.Grammar`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from babel.dates import get_day_names, get_month_names

from pipeline.languages.base import DateWords

#: Years that a bare number may be.
YEARS = range(1000, 2200)
#: Classes of a token that has none.
NONE: Mapping[str, Any] = {}

_DMY = "|".join(f"[0-9]{{1,2}}{sign}[0-9]{{1,2}}{sign}[0-9]{{4}}" for sign in (r"\.", "/", "-"))
_YMD = "|".join(f"[0-9]{{4}}{sign}[0-9]{{1,2}}{sign}[0-9]{{1,2}}" for sign in (r"\.", "/"))
#: Groups of digits that are told apart before anything else; each alternative reads on without a choice.
_FORMS = r"""
  (?P<word>[^\W\d_]++)(?![0-9])
| (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9-])
| (?P<dmy>%(dmy)s
    |[0-9]{1,2}/[0-9]{1,2}[/-](?:[0-9]{4}|[0-9]{2}))(?![0-9/]|[.,:][0-9])
| (?P<ymd>%(ymd)s)(?![0-9/]|[.,:][0-9])
| (?P<ym>[0-9]{4}-[0-9]{2})(?![0-9-]|[.,:][0-9])
| (?P<split>[0-9]{4}/(?:[0-9]{4}|[0-9]{2}))(?![0-9/:])
| (?P<dm>[0-9]{1,2}/[0-9]{1,2})(?![0-9/]|[.,:][0-9])
| (?P<decade>%(decade)s)
| (?P<ordinal>%(ordinal)s)
| (?P<other>[0-9]{1,3}(?:[ \u00a0\u2009\u202f,.][0-9]{3})+(?![0-9])|[0-9]+(?:[.,:][0-9]+)+)
| (?P<num>[0-9]+)(?![^\W_])
| (?P<code>[0-9]+\w+|[^\W\d_]+[0-9]\w*)
| (?P<poss>['’]s)(?!\w)
| (?P<sign>[^\w\s]|_|\w)
"""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # one object a sort: found by identity
class Sort:
    """All that the shapes can tell apart of a token: two years are alike, or two unknown words.

    Attributes:
        literal: The word itself in lower case, if a shape names it, else "".
        classes: What it may be, without the values.
        begins: The groups that it can begin.
    """

    literal: str
    classes: tuple[str, ...]
    begins: frozenset[str]


# Found by identity; not frozen, for a new text makes many, and freezing takes as long as all else of it.
@dataclass(slots=True, eq=False)
class Lexeme:
    """What a token is, wherever it stands.

    Attributes:
        kind: Which of the forms it has.
        text, low: As written, and in lower case.
        size: Its length in characters.
        length: The same with the spaces behind it.
        joins: Whether the next token follows it without a space.
        classes: What it may be, with values.
        sort: What the shapes can tell apart of it; None beyond the text.
        opens: Whether it can begin an expression.
        capital: Whether it is a word with a capital.
        trigger: Whether it can be what makes a date of a sentence.
        tense: What it shows by itself; "?" behind it if the words after it may change that.
        shows: Whether it shows a tense, or opens a clause that may have another one.
        carries: Whether a number before it may go on with it.
    """

    kind: str
    text: str
    low: str
    size: int
    length: int
    joins: bool
    classes: Mapping[str, Any]
    sort: Sort | None
    opens: bool
    capital: bool
    trigger: bool
    tense: str
    shows: bool
    carries: bool


#: What stands before and behind a text.
BEYOND = Lexeme(
    kind="", text="", low="", size=0, length=0, joins=False, classes=NONE, sort=None,
    opens=False, capital=False, trigger=False, tense="", shows=False, carries=False,
)  # fmt: skip


class Lexicon:
    """The words of one language's tables and CLDR, and the forms of its numbers.

    Attributes:
        words: Word -> classes.
        cut: The tokens of a text from its first sign on, each with the spaces behind it, so that nothing
            is lost between them.
    """

    def __init__(self, words: DateWords) -> None:
        forms = _FORMS % {
            "dmy": _DMY, "ymd": _YMD, "decade": words.decade_form, "ordinal": words.ordinal_form
        }  # fmt: skip
        flags = re.VERBOSE | re.IGNORECASE
        self.words = _words(words)
        self._capitalised = words.capitalised
        self._form = re.compile(forms, flags)
        self.cut = re.compile(rf"(?:{re.sub('[?]P<[a-z]+>', '?:', forms)})\s*+", flags).findall
        self._codes = {
            unit: re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)
            for unit, forms in words.codes.items()
        }

    def kind(self, piece: str) -> str:
        """Which of the forms a token has."""
        match = self._form.match(piece)
        return (match and match.lastgroup) or "sign"

    def classes(self, kind: str, piece: str, low: str) -> Mapping[str, Any]:
        """What a token may be, with values."""
        if kind == "word":
            return self._word(piece, low)
        if kind in ("poss", "other"):
            return NONE
        if kind == "num":
            return _plain_number(piece)
        if kind == "sign":
            return {"dash": piece} if piece in "-–—−" else NONE
        if kind in ("decade", "ordinal"):
            return _ending_number(kind, piece)
        if kind == "code":
            return self._code(piece)
        return {kind: tuple(int(part) for part in re.findall("[0-9]+", piece))}

    def _word(self, piece: str, low: str) -> Mapping[str, Any]:
        classes = self.words.get(low)
        if classes is None:
            return NONE
        if piece == low and low in self._capitalised:
            return {name: value for name, value in classes.items() if name not in ("month", "weekday")}
        return classes

    def _code(self, piece: str) -> Mapping[str, Any]:
        for unit, pattern in self._codes.items():
            match = pattern.fullmatch(piece)
            if match:
                return {unit: tuple(part for part in match.groups() if part is not None)}
        return NONE


def _ending_number(kind: str, piece: str) -> Mapping[str, Any]:
    digits = re.findall("[0-9]+", piece)[0]
    number = int(digits)
    if kind == "ordinal":
        classes = {"ord": number}
        return classes | {"day": number} if 1 <= number <= 31 else classes
    return {"decade": (number, len(digits))}


def _plain_number(piece: str) -> Mapping[str, Any]:
    if len(piece) > 4:
        return NONE
    number = int(piece)
    classes = {"num": number}
    if len(piece) <= 2 and 1 <= number <= 31:
        classes["day"] = number
    if len(piece) == 2:
        classes["yy"] = number
    if len(piece) == 4 and number in YEARS:
        classes["year"] = number
    return classes


def _words(words: DateWords) -> dict[str, dict[str, Any]]:
    lexicon: dict[str, dict[str, Any]] = {}

    def add(word: str, name: str, value: object) -> None:
        lexicon.setdefault(word, {})[name] = value

    for width in ("wide", "abbreviated"):
        for number, name in get_month_names(width, locale=words.locale).items():
            add(name.lower().rstrip("."), "month", number)
        for number, name in get_day_names(width, locale=words.locale).items():
            for ending in words.weekday_endings if width == "wide" else ("",):
                add(name.lower().rstrip(".") + ending, "weekday", number)
    tables: Sequence[tuple[str, Mapping[str, object]]] = (
        ("month", words.months), ("weekday", words.weekdays), ("season", words.seasons),
        ("unit", words.units), ("ord", words.ordinals), ("tens", words.decades),
        ("hundreds", words.centuries),
    )  # fmt: skip
    for name, table in tables:
        for word, value in table.items():
            add(word, name, value)
    return lexicon
