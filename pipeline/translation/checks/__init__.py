"""What must hold for a translation whatever made it: the audit of the translation stage.

Every check compares the two texts and nothing else, so that it holds for every engine. What it notices is
an :class:`Alarm` of one of these classes:

===============  =====================================================================================
class            what was noticed
===============  =====================================================================================
empty            no word, where the source has words
error_page       a message or a page of the service in place of a translation
echo             the source came back
language         it is not in the target language
loop             one word or phrase over and over
length           far too short or too long to say the same
numbers          a number that only one side states, by value
percentages      a value whose unit is another one, or is lost: percent is not percentage points
dates            two dates that contradict each other
organisations    each side names an organisation of the register that the other does not
other_sentence   four or more names in the two texts, and none of them in both
names            a name of the source that the target has nothing like
===============  =====================================================================================

All of them reject, but ``names``: names are translated now and then (*Göteborg*), so that a lost one is
flagged for the reviewer and rejects nothing. Negation, gender and the like are not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from pipeline.languages import get_language
from pipeline.languages.base import Language
from pipeline.translation.checks import names, numbers, readings, wording
from pipeline.translation.memory import fold

__all__ = ["ALARMS", "FLAGS", "VALUES", "Alarm", "AlarmName", "audit"]

AlarmName = Literal[
    "empty",
    "error_page",
    "echo",
    "language",
    "loop",
    "length",
    "numbers",
    "percentages",
    "dates",
    "organisations",
    "other_sentence",
    "names",
]
#: Every class of alarm, in the order in which they are told.
ALARMS: tuple[AlarmName, ...] = get_args(AlarmName)
#: Classes that are shown to a reviewer and reject nothing.
FLAGS: frozenset[AlarmName] = frozenset({"names"})
#: Classes that are about what a sentence states: these are shown for a person's translation, too.
VALUES: frozenset[AlarmName] = frozenset({"numbers", "percentages", "dates", "organisations"})
#: From so many names of both sides on, of which none is common to both, they are two sentences.
_NAMES = 4
#: A text longer than this is no sentence: its names and words are not worth the time.
_LONGEST = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """One thing that a check noticed.

    Attributes:
        name: Its class.
        detail: What exactly, in plain words.
    """

    name: AlarmName
    detail: str

    @property
    def rejects(self) -> bool:
        """Whether the translation must not be used."""
        return self.name not in FLAGS

    def __str__(self) -> str:
        return f"{self.name} ({self.detail})"


def audit(source: str, target: str, source_language: str, target_language: str) -> tuple[Alarm, ...]:
    """What is suspicious about ``target`` as the translation of ``source``; empty is good.

    Args:
        source, target: The two texts, in any white space.
        source_language, target_language: ISO 639-1. What needs the tables of a language is not checked for
            one that has none.
    """
    source, target = fold(source), fold(target)
    if wording.is_empty(source, target):
        return (Alarm(name="empty", detail="there is no word in it"),)
    said = wording.error_page(source, target)
    if said:
        return (Alarm(name="error_page", detail=f"it holds {said!r}, a message of the service"),)
    languages = get_language(source_language), get_language(target_language)
    left, right = languages
    found = list(_of_wording(source, target))
    if left and right and max(len(source), len(target)) <= _LONGEST:
        found += _of_values(source, target, left, right)
        found += _of_names(source, target, left, right)
        if not any(alarm.name == "echo" for alarm in found):
            why = wording.foreign(target, left, right)
            found += [Alarm(name="language", detail=why)] if why else []
    return tuple(sorted(found, key=lambda alarm: ALARMS.index(alarm.name)))


def _of_wording(source: str, target: str) -> Iterator[Alarm]:
    if wording.is_echo(source, target):
        yield Alarm(name="echo", detail="the source came back")
    loop = wording.loops(target)
    if loop and not wording.loops(source):
        yield Alarm(name="loop", detail=f"it says {loop!r} over and over")
    if wording.lengths_differ(source, target):
        yield Alarm(name="length", detail=f"{len(source)} characters became {len(target)}")


def _of_values(source: str, target: str, left: Language, right: Language) -> Iterator[Alarm]:
    only_source, only_target = numbers.differing(source, target, left, right)
    if only_source or only_target:
        detail = f"{numbers.shown(only_source)} / {numbers.shown(only_target)}"
        yield Alarm(name="numbers", detail=detail)
    units = readings.differing_percentages(source, target, left, right)
    # A number that differs is told once.
    if units:
        yield Alarm(name="percentages", detail=units)
    days = readings.differing_dates(source, target, left, right)
    if days:
        yield Alarm(name="dates", detail=days)


def _of_names(source: str, target: str, left: Language, right: Language) -> Iterator[Alarm]:
    organisations = names.differing_organisations(source, target, left, right)
    if organisations:
        yield Alarm(name="organisations", detail=organisations)
    lost, total = names.lost_names(source, target, left, right)
    made_up, others = names.lost_names(target, source, right, left)
    if lost and len(lost) == total and len(made_up) == others > 0 and total + others >= _NAMES:
        detail = f"no name is on both sides: {', '.join(lost)} / {', '.join(made_up)}"
        yield Alarm(name="other_sentence", detail=detail)
    elif lost:
        yield Alarm(name="names", detail=f"not found again: {', '.join(lost)}")
