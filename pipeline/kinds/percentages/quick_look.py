"""Patterns that tell at a glance that a text holds no percentage, as most do not.

They are made of the tables, and a text that holds one is never passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.languages.base import NumberWords, PercentageWords
from pipeline.numbers import VULGAR_SIGN

#: Words up to this length are too common, or stand inside too many others, to be looked for alone.
_SHORT = 4


def triggers(numbers: NumberWords, words: PercentageWords) -> tuple[str, ...]:
    """Strings of which every sentence with a unit or share holds one, but for those in :func:`rare`."""
    fifty = {word for word, value in numbers.tens.items() if value == 50}
    heads = _heads(numbers, words)[0] | {"%", "‰", "/", "50-50", "50–50"}
    heads |= {f"{word}{dash}{word}" for word in fifty for dash in "-–"}
    return tuple(
        sorted(head for head in heads if not any(other in head and head != other for other in heads))
    )


def rare(numbers: NumberWords, words: PercentageWords) -> re.Pattern[str]:
    """What :func:`triggers` leaves out because it is too short: "5 pp", "one in five", "var femte"."""
    short = _heads(numbers, words)[1] | set(words.attached_units)
    units = sorted(unit for unit in short if unit in words.units or unit in words.attached_units)
    phrases = sorted(phrase for phrase in short if " " in phrase and phrase not in words.attached_units)
    scales, figures = _scales(numbers), _figures(numbers)
    ones = f"(?:{_either(numbers.ones)})\\s(?:{_either(scales)})"
    ordinals = f"{_either(numbers.ordinals)}|[0-9]+(?::|th|rd|nd|st)"
    parts = [rf"[\s-](?:{_either(_joints(words))})[\s-](?:[0-9]|{_either(figures)}|{ones})"]
    parts.append(rf"(?:[0-9]|{VULGAR_SIGN})[\s-]*(?:{_either(units)})(?!\w)")
    if words.points:
        parts.append(rf"0[.,][0-9]+[\s-]*(?:{_either(words.points)})(?!\w)")  # "a 0.25-point cut"
    basis = [word for word, unit in words.points.items() if unit == "basis_point"]
    if basis:
        parts.append(rf"[0-9]\s(?:{_either(basis)})(?!\w)")  # *25 punkter*, where a rate is spoken of
    parts.append(r"(?<![0-9])[0-9]{2}[-–][0-9]{2}(?![-–0-9])")  # "a 60-40 split"
    parts.append(rf"(?:{_either(words.every)})\s(?:{ordinals})")
    parts.append(rf"{VULGAR_SIGN}\s+(?:{_either(words.part_of)})(?!\w)")
    parts += [r"[\s-]+".join(map(re.escape, phrase.split())) for phrase in phrases]
    return re.compile("|".join(parts))


def loud(numbers: NumberWords, words: PercentageWords) -> re.Pattern[str]:
    """What every text with a trigger or a hit of :func:`rare` holds between two spaces.

    That is a trigger, a figure, a number or ordinal that begins a word, or the longest word of a phrase.
    """
    short = (phrase for phrase in _heads(numbers, words)[1] if " " in phrase)
    parts = {trigger.strip() for trigger in triggers(numbers, words)}
    parts |= {max(phrase.split(), key=len) for phrase in short}
    beginnings = {*_figures(numbers), *numbers.ordinals}
    return re.compile(rf"[0-9]|{VULGAR_SIGN}|{_either(parts)}|(?<![^\s-])(?:{_either(beginnings)})")


def _heads(numbers: NumberWords, words: PercentageWords) -> tuple[set[str], set[str]]:
    """The longest word of every phrase that can make a percentage, and the phrases that have no long one."""
    phrases = {*words.units, *words.unit_stems, *words.every_second, *words.majorities, *numbers.denominators}
    phrases |= set(words.halves) - set(words.half_adjectives)
    phrases |= {f"{word} " for word in words.half_adjectives}
    heads = {phrase: max(phrase.replace("-", " ").split(" "), key=len) for phrase in phrases}
    short = {phrase for phrase, head in heads.items() if len(head) <= _SHORT and head.isalpha()}
    short |= {
        phrase for phrase in phrases if len(phrase) <= _SHORT and phrase.isascii() and phrase[0].isalpha()
    }
    short -= {f"{word}" for word in words.halves}
    long = {f"{heads[p]} " if p.endswith(" ") else heads[p] for p in phrases - short}
    return long, short


def _scales(numbers: NumberWords) -> list[str]:
    return [*numbers.hundreds, *numbers.thousands, *numbers.scales]


def _figures(numbers: NumberWords) -> set[str]:
    """The words for numbers above one."""
    values = (*numbers.small.items(), *numbers.tens.items())
    return {word for word, value in values if value > 1} | {*_scales(numbers)}


def _joints(words: PercentageWords) -> list[str]:
    return sorted({*words.in_, *words.in_after_one})


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words)))
