"""From what the network marks to the name that a reader means: articles, genitives, brackets and compounds.

Every rule cuts a span or parts it in two; none adds a character. Words that depend on a language come from
the tables.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.languages import LANGUAGES
from pipeline.places import country_code

EntityLabel = Literal["PER", "ORG", "LOC"]

_PAIRS = {"(": ")", "[": "]", "{": "}", "«": "»", "“": "”", "‘": "’", "„": "“", "<": ">"}
_QUOTES = frozenset("\"”“„'’‘»«`´*")
# A full stop may belong to a name ("Inc.", "U.S."), the others never end one.
_NEVER_LAST = frozenset(",;:?-–—/|([{<&+=·•…")
_NEVER_FIRST = frozenset(",;:!?-–—/|)]}>.&+=·•…%*#")
# "Inc.", "Co.", "S.A.", "U.S.": short last words whose stop is their own.
_OWN_STOP = re.compile(r"(?:\b[A-Z]|\b[A-Z][a-z]{1,3}|\b\w\.\w)\.$")
_JOINTS = re.compile(r"[-–/]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A name found in a text.

    Attributes:
        start, end: Offsets in the text, end exclusive.
        label: PER (a person), ORG (an organisation) or LOC (a place, states included).
        score: Probability that span and label are right, 0–1, three decimals, calibrated on held-out text.
    """

    start: int
    end: int
    label: EntityLabel
    score: float


@functools.cache
def _articles() -> tuple[str, ...]:
    return tuple(sorted({word for language in LANGUAGES for word in language.organisations.name_articles}))


@functools.cache
def _genitive_signs() -> tuple[str, ...]:
    return tuple(sorted({sign for language in LANGUAGES for sign in language.organisations.genitive_signs}))


@functools.cache
def _genitive_endings() -> tuple[str, ...]:
    return tuple(
        sorted({ending for language in LANGUAGES for ending in language.organisations.genitive_endings})
    )


def tidy(text: str, found: Sequence[Entity], is_known: Callable[[str], bool]) -> list[Entity]:
    """The names in ``text`` as a reader wants them, in reading order, without overlaps.

    Args:
        text: The text that offsets count in.
        found: What the network marked, in reading order.
        is_known: Whether a form is certain to be an organisation's name (the register's answer). A bare
        genitive -s is cut, and a compound of two names parted, only where this or another mention in ``text``
            shows the name.
    """
    trimmed = [
        cut for one in found for part in _unbracketed(text, one) if (cut := _trimmed(text, part)) is not None
    ]
    labels = {text[one.start : one.end]: one.label for one in trimmed}

    def label_of(form: str) -> EntityLabel | None:
        return "ORG" if is_known(form) else labels.get(form) or ("LOC" if country_code(form) else None)

    owned = (_without_owner(text, one, is_known) for one in trimmed)
    parted = (part for one in owned for part in _parted(text, one, label_of))
    return [_without_genitive(text, one, label_of) for one in parted]


def _unbracketed(text: str, one: Entity) -> Iterable[Entity]:
    """A name and the bracket after it as two: "Long Form (LF)"."""
    opening = text.find("(", one.start + 1, one.end)
    closing = text.find(")", opening, one.end) if opening > 0 else -1
    at_end = closing >= one.end - 1 if closing > 0 else text[one.end : one.end + 1] == ")"
    if opening < 0 or not at_end:
        return (one,)
    end = closing if closing > 0 else one.end
    return (replace(one, end=opening), replace(one, start=opening + 1, end=end))


def _trimmed(text: str, one: Entity) -> Entity | None:
    """Without white space, stray signs, quotation marks, brackets, a leading article and a genitive's
    sign."""
    start, end = one.start, one.end
    before = -1, -1
    while start < end and (start, end) != before:
        before = start, end
        first, last = text[start], text[end - 1]
        inside = text[start + 1 : end - 1]
        if (
            first.isspace()
            or first in _NEVER_FIRST
            or (first in _QUOTES and not _closed(text, start, end))
            or (first in _PAIRS and _PAIRS[first] not in inside)
        ):
            start += 1
        elif (
            last.isspace()
            or last in _NEVER_LAST
            or (last in _QUOTES and not _opened(text, start, end))
            or (last in _PAIRS.values() and not any(o in inside for o, c in _PAIRS.items() if c == last))
            or (last == "." and not _OWN_STOP.search(text[start:end]))
        ):
            end -= 1
        elif first in _QUOTES and last in _QUOTES:
            start, end = start + 1, end - 1
        else:
            start = _after_article(text, start, end)
            end = _before_sign(text, start, end)
    if start >= end or not any(map(str.isalnum, text[start:end])):
        return None
    return replace(one, start=start, end=end)


def _closed(text: str, start: int, end: int) -> bool:
    """Whether the quotation mark at ``start`` has a partner inside the span."""
    return any(c in _QUOTES for c in text[start + 2 : end])


def _opened(text: str, start: int, end: int) -> bool:
    """Whether the quotation mark at the span's end has a partner inside it."""
    return any(c in _QUOTES for c in text[start : end - 2])


def _after_article(text: str, start: int, end: int) -> int:
    word = re.match(r"\w+(?=\s+\S)", text[start:end])
    if word and word.group().lower() in _articles():
        return start + word.end()
    return start


def _before_sign(text: str, start: int, end: int) -> int:
    for sign in _genitive_signs():
        if text.endswith(sign, start, end) and end - start > len(sign):
            return end - len(sign)
    return end


def _without_owner(text: str, one: Entity, is_known: Callable[[str], bool]) -> Entity:
    """A name without the genitive before it ("Japans Battery Association …"), if the name without it is
    known and the whole is not ("Sveriges Television"), or if a sign sets off a country's genitive ("Japan's
    Panasonic")."""
    whole = text[one.start : one.end]
    country = country_owner(whole)
    if country and one.label == "ORG" and not is_known(whole):
        return replace(one, start=one.start + country)
    owner = re.match(r"(\w\S*)\s+(?=\S)", whole)
    endings = (*_genitive_endings(), *_genitive_signs())
    if owner and owner.group(1).endswith(endings) and is_known(whole[owner.end() :]) and not is_known(whole):
        return replace(one, start=one.start + owner.end(), label="ORG")
    return one


def country_owner(name: str) -> int:
    """How many characters of a country's genitive with a sign stand before a name ("South Korea's Samsung");
    else 0. The bare genitive of Swedish is as often part of the name ("Sveriges Ingenjörer")."""
    for sign in _genitive_signs():
        owner, found, rest = name.partition(f"{sign} ")
        rest = rest.lstrip()
        if found and rest[:1].isupper() and country_code(owner):
            return len(name) - len(rest)
    return 0


def _parted(text: str, one: Entity, label_of: Callable[[str], EntityLabel | None]) -> Iterable[Entity]:
    """A compound of names as its names ("Japan-EU"), if each of them is known and the whole is not."""
    whole = text[one.start : one.end]
    if not _JOINTS.search(whole) or any(map(str.isspace, whole)) or label_of(whole) not in (None, one.label):
        return (one,)
    cuts = [match.start() for match in _JOINTS.finditer(whole)]
    edges = list(zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(whole)], strict=True))
    labels = [label_of(whole[a:b]) for a, b in edges]
    return (
        tuple(
            replace(one, start=one.start + a, end=one.start + b, label=label)
            for (a, b), label in zip(edges, labels, strict=True)
            if label is not None
        )
        if all(labels)
        else (one,)
    )


def _without_genitive(text: str, one: Entity, label_of: Callable[[str], EntityLabel | None]) -> Entity:
    """An organisation's name without a bare genitive ending, if the name without it is known and the form
    itself is not."""
    name = text[one.start : one.end]
    if one.label != "ORG":
        return one
    for ending in _genitive_endings():
        base = name.removesuffix(ending)
        if base != name and label_of(base) == "ORG" and not base.endswith(ending):
            return replace(one, end=one.end - len(ending))
    return one
