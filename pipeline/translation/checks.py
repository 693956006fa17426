"""What must hold for a translation whatever its engine: a first, small audit.

Each check names what it noticed in one word: ``empty``, ``echo`` (the source again), ``loop`` (one
word over and over), ``length`` (far too short or long to say the same) and ``numbers`` (a number of
one side is missing on the other).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from pipeline.translation.memory import fold

_NUMBER = re.compile(r"(?:\d{1,3}(?:[.,\u00a0\u202f ]\d{3}(?!\d))+|\d+)(?:[.,]\d+)?")
_CENTURY = re.compile(r"\b(\d{1,2})00-tal")
_WORD = re.compile(r"[^\W\d_]+")
_SEPARATORS = re.compile(r"[.,\u00a0\u202f ]")
#: Numbers up to this are often words on the other side: "3" is "three".
_OFTEN_A_WORD = Decimal(12)
_COMPARABLE_LENGTH = 20
_LONGEST_RATIO = 3.5
_LOOP = 4


def notice(source: str, target: str) -> tuple[str, ...]:
    """What is suspicious about ``target`` as the translation of ``source``; empty is good."""
    folded_source, folded_target = fold(source), fold(target)
    if not _WORD.search(folded_target) and _WORD.search(folded_source):
        return ("empty",)
    found = []
    if folded_source.casefold() == folded_target.casefold():
        found.append("echo")
    if _loops(folded_target) and not _loops(folded_source):
        found.append("loop")
    if _lengths_differ(folded_source, folded_target):
        found.append("length")
    if differing_numbers(folded_source, folded_target):
        found.append("numbers")
    return tuple(found)


def differing_numbers(source: str, target: str) -> str:
    """The numbers that only one side has, as "90 / 80"; "" if they agree.

    By value, not by digits: "3,5" is "3.5", "1 000" is "1,000". "1,234" may be either number, so any
    reading that fits is taken. A small number without partner may be a word on the other side; if
    both sides have one left, one of them is wrong.
    """
    left, right = _unmatched(_numbers(source), _numbers(target))
    large = any(min(values) > _OFTEN_A_WORD for values in (*left, *right))
    if not large and not (left and right):
        return ""
    return f"{_shown(left)} / {_shown(right)}"


def _numbers(text: str) -> list[frozenset[Decimal]]:
    centuries = [
        frozenset({Decimal(match[1]) * 100, Decimal(match[1]) + 1}) for match in _CENTURY.finditer(text)
    ]
    rest = _CENTURY.sub("", text)
    return centuries + [_values(match[0]) for match in _NUMBER.finditer(rest)]


def _values(digits: str) -> frozenset[Decimal]:
    """Every value that ``digits`` can have in some language."""
    whole = Decimal(_SEPARATORS.sub("", digits))
    mark = max(digits.rfind("."), digits.rfind(","))
    if mark < 0:
        return frozenset({whole})
    tail = digits[mark + 1 :]
    decimal = Decimal(f"{_SEPARATORS.sub('', digits[:mark])}.{tail}")
    return frozenset({whole, decimal}) if len(tail) == 3 else frozenset({decimal})


def _unmatched(
    left: Sequence[frozenset[Decimal]], right: Sequence[frozenset[Decimal]]
) -> tuple[list[frozenset[Decimal]], list[frozenset[Decimal]]]:
    remaining = list(right)
    alone = []
    for values in left:
        partner = next((other for other in remaining if values & other), None)
        if partner is None:
            alone.append(values)
        else:
            remaining.remove(partner)
    return alone, remaining


def _shown(numbers: Iterable[frozenset[Decimal]]) -> str:
    return ", ".join(format(max(values), "f") for values in numbers) or "none"


def _loops(text: str) -> bool:
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < _LOOP:
        return False
    in_a_row = any(len(set(words[i : i + _LOOP])) == 1 for i in range(len(words) - _LOOP + 1))
    return in_a_row or Counter(words).most_common(1)[0][1] > max(8, len(words) // 2)


def _lengths_differ(source: str, target: str) -> bool:
    shorter, longer = sorted((len(source), len(target)))
    return longer > _COMPARABLE_LENGTH and longer > _LONGEST_RATIO * max(shorter, 1)
