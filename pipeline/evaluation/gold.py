"""Gold sets: what a careful reader found, in the format of ``tests/gold/README.md``.

Invariant: a gold set that does not fit its own format, or the articles that it speaks of, is refused in one
line; nothing of it is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, get_args

from pipeline.errors import KallsparError
from pipeline.records import (
    DateBasis,
    DatePrecision,
    DateSpan,
    Direction,
    KindName,
    Percentage,
    Role,
    Unit,
    Witness,
)

_REMEDY = "the format is told in tests/gold/README.md"
#: The parts of a fact that are text, and how they are named in a gold set.
TEXT_PARTS = ("subject", "measure", "object")


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldMention:
    """A span that a reader marked.

    Attributes:
        start, end: Offsets in the text of its stretch; ``also`` are further spans that are as right.
        id: By which a fact names it, or "".
        entity: Of an organisation: equal words are one organisation; "" is not scored.
        value: A percentage or a date, or None where only the span is annotated.
        optional: Neither finding nor missing it counts.
    """

    kind: KindName
    start: int
    end: int
    text: str
    id: str = ""
    entity: str = ""
    value: Percentage | DateSpan | None = None
    also: tuple[tuple[int, int], ...] = ()
    optional: bool = False

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """All spans that are right, the first one first."""
        return ((self.start, self.end), *self.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A wholly annotated piece of an article, or the translation of one.

    ``start`` and ``end`` count in the article; ``text`` is what stands there, or its translation.
    """

    article: str
    witness: Witness
    start: int
    end: int
    text: str
    mentions: tuple[GoldMention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFact:
    """What a percentage states. A text part lists all wordings that are right; None is not scored."""

    article: str
    mentions: tuple[str, ...]
    value: Percentage
    change_from: Percentage | None
    subject: tuple[str, ...] | None
    measure: tuple[str, ...] | None
    object: tuple[str, ...] | None
    time: tuple[str, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """An article of the corpus, or one whose ``text`` the set brings along (else None)."""

    id: str
    text: str | None = None
    language: str = ""
    published: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSet:
    """Everything that a gold file states, in its order."""

    name: str
    articles: tuple[GoldArticle, ...]
    stretches: tuple[Stretch, ...]
    facts: tuple[GoldFact, ...]

    def check(self, texts: Mapping[str, str]) -> None:
        """Raise KallsparError unless every stretch of the source is what its article's text says there."""
        for one in self.stretches:
            if one.article not in texts:
                raise KallsparError(
                    self.name,
                    f"the article {one.article!r} is neither in corpus/articles/ nor in the set",
                    "add the article, or correct its id",
                )
            there = texts[one.article][one.start : one.end]
            if one.witness == "source" and there != one.text:
                raise KallsparError(
                    self.name,
                    f"{one.article}[{one.start}:{one.end}] is {_short(there)}, not {_short(one.text)}",
                    "the article has changed, or the offsets are wrong",
                )


@dataclass(slots=True)
class _Builder:
    articles: list[GoldArticle] = field(default_factory=list)
    stretches: list[Stretch] = field(default_factory=list)
    facts: list[GoldFact] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)


def read_gold(path: Path) -> GoldSet:
    """The gold set in the JSON Lines file ``path``.

    Raises:
        KallsparError: It cannot be opened, or a line does not fit the format; says which and why.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise KallsparError(
            str(path), f"cannot be read: {error.strerror}", "name a gold set: kallspar evaluate FILE"
        ) from None
    except UnicodeDecodeError as error:
        raise KallsparError(str(path), f"is not UTF-8 at byte {error.start}", _REMEDY) from None
    made = _Builder()
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            _take(json.loads(line, parse_float=Decimal), made)
        except ValueError as error:
            said = f"is no JSON: {error.msg}" if isinstance(error, json.JSONDecodeError) else str(error)
            raise KallsparError(f"{path}, line {number}", said, _REMEDY) from None
    _check_references(path, made)
    return GoldSet(
        name=str(path),
        articles=tuple(made.articles),
        stretches=tuple(made.stretches),
        facts=tuple(made.facts),
    )


def _check_references(path: Path, made: _Builder) -> None:
    known = {one.id for one in made.articles}
    for article in (*(one.article for one in made.stretches), *(one.article for one in made.facts)):
        if article not in known:
            raise KallsparError(str(path), f"has no line of type article for {article!r}", _REMEDY)
    for fact in made.facts:
        for name in fact.mentions:
            if name not in made.ids:
                raise KallsparError(
                    str(path), f"a fact names the mention {name!r}, which is not there", _REMEDY
                )
    if not made.stretches:
        raise KallsparError(str(path), "annotates nothing: it has no line of type sentence", _REMEDY)


def _take(row: object, made: _Builder) -> None:
    if not isinstance(row, dict):
        raise ValueError("is no JSON object")  # noqa: TRY004  # told in one line like all that is wrong with a file
    sort = row.pop("type", None)
    if sort == "article":
        _allow(row, {"id", "text", "language", "published"})
        made.articles.append(
            GoldArticle(
                id=_text(row, "id"),
                text=_text(row, "text") if row.get("text") is not None else None,
                language=str(row.get("language") or ""),
                published=_day_text(row.get("published")),
            )
        )
    elif sort == "sentence":
        made.stretches.append(_stretch(row, made.ids))
    elif sort == "fact":
        made.facts.append(_fact(row))
    else:
        raise ValueError(f"type is {sort!r}, not article, sentence or fact")


def _stretch(row: dict[str, Any], ids: set[str]) -> Stretch:
    _allow(row, {"article", "witness", "start", "end", "text", "mentions"})
    text = _text(row, "text")
    if not isinstance(row.get("mentions"), list):
        raise ValueError("mentions is no list")  # noqa: TRY004
    mentions = tuple(_mention(one, text) for one in row["mentions"])
    for name in filter(None, (one.id for one in mentions)):
        if name in ids:
            raise ValueError(f"the mention id {name!r} is used twice")
        ids.add(name)
    return Stretch(
        article=_text(row, "article"),
        witness=_one_of(row, "witness", get_args(Witness)),
        start=_offset(row, "start"),
        end=_offset(row, "end"),
        text=text,
        mentions=mentions,
    )


def _mention(row: object, text: str) -> GoldMention:
    if not isinstance(row, dict):
        raise ValueError("a mention is no JSON object")  # noqa: TRY004
    _allow(row, {one.name for one in fields(GoldMention)})
    start, end, said = _offset(row, "start"), _offset(row, "end"), _text(row, "text")
    if not 0 <= start < end or text[start:end] != said:
        raise ValueError(f"offsets {start}:{end} are {_short(text[start:end])}, not {_short(said)}")
    also = tuple((int(a), int(b)) for a, b in row.get("also") or ())
    if any(not 0 <= a < b <= len(text) for a, b in also):
        raise ValueError(f"a span of also is outside the sentence: {list(map(list, also))}")
    kind: KindName = _one_of(row, "kind", get_args(KindName))
    return GoldMention(
        kind=kind,
        start=start,
        end=end,
        text=said,
        id=str(row.get("id") or ""),
        entity=str(row.get("entity") or ""),
        value=_value(kind, row["value"]) if row.get("value") is not None else None,
        also=also,
        optional=bool(row.get("optional")),
    )


def _fact(row: dict[str, Any]) -> GoldFact:
    _allow(row, {one.name for one in fields(GoldFact)})
    if not isinstance(row.get("mentions"), list) or not row["mentions"]:
        raise ValueError("a fact names no mentions")
    return GoldFact(
        article=_text(row, "article"),
        mentions=tuple(map(str, row["mentions"])),
        value=_percentage(row.get("value")),
        change_from=_percentage(row["change_from"]) if row.get("change_from") is not None else None,
        subject=_part(row.get("subject")),
        measure=_part(row.get("measure")),
        object=_part(row.get("object")),
        time=_part(row.get("time")),
    )


def _part(cell: object) -> tuple[str, ...] | None:
    if cell is None:
        return None
    wordings = cell if isinstance(cell, list) else [cell]
    if not wordings or not all(isinstance(one, str) for one in wordings):
        raise ValueError(f"a part of a fact is {cell!r}, not a text or a list of texts")
    return tuple(wordings)


def _value(kind: KindName, cell: object) -> Percentage | DateSpan:
    if kind == "organisation":
        raise ValueError("an organisation has an entity, not a value")
    return _percentage(cell) if kind == "percentage" else _date(cell)


def _percentage(cell: object) -> Percentage:
    row = _object(cell, {"low", "high", "unit", "approximate", "role", "direction"})
    return Percentage(
        low=_number(row, "low"),
        high=_number(row, "high"),
        unit=_one_of(row, "unit", get_args(Unit)),
        approximate=_one_of(row, "approximate", ("", "about", "above", "below"), ""),
        role=_one_of(row, "role", get_args(Role), "level"),
        direction=_one_of(row, "direction", get_args(Direction), ""),
    )


def _date(cell: object) -> DateSpan:
    row = _object(cell, {"edtf", "start", "end", "precision", "basis", "approximate"})
    return DateSpan(
        edtf=_text(row, "edtf"),
        start=_day(row.get("start")),
        end=_day(row.get("end")),
        precision=_one_of(row, "precision", get_args(DatePrecision)),
        basis=_one_of(row, "basis", get_args(DateBasis), "explicit"),
        approximate=bool(row.get("approximate")),
    )


def _object(cell: object, names: set[str]) -> dict[str, Any]:
    if not isinstance(cell, dict):
        raise ValueError(f"a value is {cell!r}, not a JSON object")  # noqa: TRY004
    _allow(cell, names)
    return cell


def _allow(row: Mapping[str, object], names: set[str]) -> None:
    """A misspelt field would be a default that nobody meant."""
    unknown = sorted(set(row) - names)
    if unknown:
        raise ValueError(f"unknown field {unknown[0]!r}; known are {', '.join(sorted(names))}")


def _text(row: Mapping[str, object], name: str) -> str:
    cell = row.get(name)
    if not isinstance(cell, str) or not cell:
        raise ValueError(f"{name} is {cell!r}, not a text")
    return cell


def _offset(row: Mapping[str, object], name: str) -> int:
    cell = row.get(name)
    if not isinstance(cell, int) or isinstance(cell, bool) or cell < 0:
        raise ValueError(f"{name} is {cell!r}, not an offset")
    return cell


def _number(row: Mapping[str, object], name: str) -> Decimal | None:
    cell = row.get(name)
    try:
        return None if cell is None else Decimal(str(cell))
    except InvalidOperation:
        raise ValueError(f"{name} is {cell!r}, not a number") from None


def _day(cell: object) -> date | None:
    try:
        return None if cell is None else date.fromisoformat(str(cell))
    except ValueError:
        raise ValueError(f"{cell!r} is no day: write it as YYYY-MM-DD") from None


def _day_text(cell: object) -> str:
    day = _day(cell or None)
    return day.isoformat() if day else ""


def _one_of(
    row: Mapping[str, object], name: str, known: Sequence[str], default: str | None = None
) -> Any:  # the caller's Literal: checked against its own values
    cell = row.get(name, default)
    if cell not in known:
        raise ValueError(f"{name} is {cell!r}, not one of {', '.join(one or 'empty' for one in known)}")
    return cell


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else f"{text[:39]}…")


__all__ = [
    "TEXT_PARTS",
    "GoldArticle",
    "GoldFact",
    "GoldMention",
    "GoldSet",
    "Stretch",
    "read_gold",
]
