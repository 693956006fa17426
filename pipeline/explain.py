"""The chain from a row of the published tables to the characters of the sources that it rests on.

Works on the published files and the log of decisions alone, like :mod:`pipeline.show`: what is explained is
what a reviewer sees. Every step names its kind of evidence and shows the sentence in both languages with the
spans of that step marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import KallsparError
from pipeline.publish import schema
from pipeline.records import Decision
from pipeline.review import REVIEWABLE, read_decisions
from pipeline.rules import RULES
from pipeline.show import Passage, Row, find, passage, rows

_EVIDENCE = re.compile(
    r"(?P<rule>\w+): (?P<names>.*?)(?: in (?P<sentence>s-[0-9a-f]{16}))?"
    r"(?: \((?P<mentions>m-[0-9a-f]{16}(?:, m-[0-9a-f]{16})*)\))?"
)
#: What tables write of a part that was read from a span: witness, sentence, offsets, and how near it stands.
_SPAN = re.compile(
    r"(?P<witness>source|translation) (?P<sentence>s-\S+) (?P<start>\d+)\.\.(?P<end>\d+)(?: (?P<basis>\w+))?"
)
#: In plain words, how a part of a fact or its time stands to the percentage.
_BASES = {
    "own": "in its own clause",
    "sentence": "in the same sentence",
    "carried": "carried over from the sentence before",
}
_FORMER = "former_ids"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A span that a step rests on.

    Attributes:
        mention_id: Its row in ``mentions.csv``, or "" for a span that is no mention.
        start, end: Offsets in the article (source) or in the translation of the sentence.
        found_by, score: As in ``mentions.csv``.
    """

    text: str
    witness: str
    article_id: str
    sentence_id: str
    start: int
    end: int
    mention_id: str = ""
    found_by: str = ""
    score: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One link of the chain.

    Attributes:
        kind: ``evidence`` (why two names are one), ``mention``, ``part`` (subject, measure, object),
            ``time`` or ``anchor``.
        says: What the step shows, in plain words.
        marks: The spans that show it.
        passages: Their sentences, in both languages, with the spans marked.
    """

    kind: str
    says: str
    marks: tuple[Mark, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A row with everything that it rests on.

    Attributes:
        asked: The id that was asked for; the row's own, or one that leads to it.
        decisions: Reviewers' decisions on the row or on one of its former ids, oldest first.
    """

    asked: str
    key: str
    table: str
    row: Row
    steps: tuple[Step, ...]
    decisions: tuple[Decision, ...]

    @property
    def redirected(self) -> bool:
        """Whether something else than the row's id was asked for: a former id, or a name."""
        return self.asked != self.key

    def to_json(self) -> dict[str, object]:
        """Plain values for ``json.dumps``."""
        return {
            "asked": self.asked,
            "id": self.key,
            "redirected": self.redirected,
            "table": self.table,
            "row": {name: cell or None for name, cell in self.row.items()},
            "steps": [
                {
                    "kind": step.kind,
                    "says": step.says,
                    "spans": [
                        {
                            "text": mark.text,
                            "witness": mark.witness,
                            "article_id": mark.article_id,
                            "sentence_id": mark.sentence_id,
                            "start": mark.start,
                            "end": mark.end,
                            "mention_id": mark.mention_id or None,
                            "found_by": mark.found_by or None,
                            "score": float(mark.score) if mark.score else None,
                        }
                        for mark in step.marks
                    ],
                    "passages": [one.to_json() for one in step.passages],
                }
                for step in self.steps
            ],
            "decisions": [
                {
                    "key": one.key,
                    "judgement": one.judgement,
                    "value": one.value or None,
                    "reviewer": one.reviewer or None,
                    "decided_at": one.decided_at or None,
                    "note": one.note or None,
                }
                for one in self.decisions
            ],
        }


def explain(dataset: Path, decisions: Path, key: str) -> Explanation:
    """What the row with this id, or one that this id leads to, rests on.

    Args:
        dataset: The folder of the published tables.
        decisions: The log of decisions; it need not exist.
        key: The id of an organisation, a fact, a date row or any other row, also one that it had before it
            was merged; or a name of an organisation, in any capitals.

    Raises:
        KallsparError: Nothing was published yet; no row has this id, or several have this name.
    """
    current = _current(dataset, key)
    shown = find(dataset, current)
    tables = _Tables(dataset)
    steps = {
        schema.ORGANISATIONS.name: _organisation,
        schema.PERCENTAGES.name: _fact,
        schema.DATES.name: _date,
    }.get(shown.table, _other)(tables, shown.row)
    if not any(step.passages for step in steps) and shown.passages:
        steps = (*steps, Step(kind="mention", says="its sentences", passages=shown.passages))
    ids = {current, *filter(None, shown.row.get(_FORMER, "").split("; "))}
    field = next((name for column, name in REVIEWABLE.items() if column in shown.row), "")
    if shown.table == schema.MENTIONS.name:
        field = "mention"
    return Explanation(
        asked=key,
        key=current,
        table=shown.table,
        row=shown.row,
        steps=steps,
        decisions=tuple(
            one
            for one in read_decisions(decisions).log
            if one.field == field and (one.key in ids or one.value in ids)
        ),
    )


def _current(dataset: Path, key: str) -> str:
    """The id in force for ``key``: itself, the row that it was merged into, or the bearer of the name.

    Who bears the name exactly goes before who bears it in other capitals.
    """
    if not (dataset / "articles.csv").is_file():
        return key  # ``find`` says what to do
    exactly: list[str] = []
    folded: list[str] = []
    for table in (schema.ORGANISATIONS, schema.PERCENTAGES, schema.DATES):
        for row in rows(dataset, table.name):
            if row[table.key] == key:
                return key
            if key and key in row.get(_FORMER, "").split("; "):
                return row[table.key]
            if table is schema.ORGANISATIONS and key:
                names = (row["name_en"], row["name_sv"], *_aliases(row))
                if key in names:
                    exactly.append(row[table.key])
                elif key.casefold() in map(str.casefold, names):
                    folded.append(row[table.key])
    if not exactly and any(
        key in (row["article_id"], row["path"]) for row in rows(dataset, schema.ARTICLES.name)
    ):
        return key
    named = exactly or folded
    if len(named) > 1:
        raise KallsparError(
            key, f"is a name of {len(named)} organisations", f"give one id: {', '.join(named)}"
        )
    return named[0] if named else key


def _aliases(row: Row) -> Iterator[str]:
    for item in row.get("aliases", "").split("; "):
        yield item.rpartition(" (")[0]


class _Tables:
    """The mentions and sentences of a dataset by id, read once."""

    def __init__(self, dataset: Path) -> None:
        self.mentions = {row["mention_id"]: row for row in rows(dataset, schema.MENTIONS.name)}
        self._sentences = {row["sentence_id"]: row for row in rows(dataset, schema.SENTENCES.name)}

    def of_mention(self, mention_id: str) -> Mark | None:
        """The span of a mention; None if it is in the dataset no more."""
        row = self.mentions.get(mention_id)
        if row is None:
            return None
        return Mark(
            text=row["text"],
            witness=row["witness"],
            article_id=row["article_id"],
            sentence_id=row["sentence_id"],
            start=int(row["start"]),
            end=int(row["end"]),
            mention_id=mention_id,
            found_by=row["found_by"],
            score=row["score"],
        )

    def of_span(self, found: re.Match[str]) -> Mark | None:
        """The span that a cell gives as witness, sentence and offsets."""
        sentence = self._sentences.get(found["sentence"])
        if sentence is None:
            return None
        start, end = int(found["start"]), int(found["end"])
        source = found["witness"] == "source"
        offset = int(sentence["start"]) if source else 0
        return Mark(
            text=sentence["text" if source else "translation"][start - offset : end - offset],
            witness=found["witness"],
            article_id=sentence["article_id"],
            sentence_id=sentence["sentence_id"],
            start=start,
            end=end,
        )

    def step(self, kind: str, says: str, marks: list[Mark], sentence_id: str = "") -> Step:
        """A step with the sentences of its spans; ``sentence_id`` is shown even if it has none."""
        ids = list(
            dict.fromkeys([mark.sentence_id for mark in marks] + ([sentence_id] if sentence_id else []))
        )
        marked: list[Row] = [
            {
                "sentence_id": mark.sentence_id,
                "witness": mark.witness,
                "start": str(mark.start),
                "end": str(mark.end),
            }
            for mark in marks
        ]
        passages = tuple(passage(self._sentences[one], marked) for one in ids if one in self._sentences)
        return Step(kind=kind, says=says, marks=tuple(marks), passages=passages)


def _marks(tables: _Tables, mention_ids: str) -> list[Mark]:
    found = (tables.of_mention(one) for one in re.split(r"[;,] ", mention_ids) if one)
    return [mark for mark in found if mark is not None]


def _organisation(tables: _Tables, row: Row) -> tuple[Step, ...]:
    """Why its names are one, then every mention."""
    steps = []
    for item in filter(None, row["evidence"].split("; ")):
        found = _EVIDENCE.fullmatch(item)
        if found is None:
            steps.append(Step(kind="evidence", says=item))
            continue
        meaning = RULES.get(found["rule"], "")
        says = f"{found['names']}  ({found['rule']}: {meaning})" if meaning else item
        steps.append(
            tables.step("evidence", says, _marks(tables, found["mentions"] or ""), found["sentence"] or "")
        )
    by_sentence: dict[str, list[Mark]] = {}
    for mention_id, mention in tables.mentions.items():
        if mention["organisation_id"] == row["organisation_id"]:
            by_sentence.setdefault(mention["sentence_id"], []).extend(_marks(tables, mention_id))
    steps += [tables.step("mention", "named here", marks) for marks in by_sentence.values()]
    return tuple(steps)


def _fact(tables: _Tables, row: Row) -> tuple[Step, ...]:
    """The percentage in every witness, then the spans of its parts and its time."""
    steps = [_values(tables, row["witnesses"], "the percentage")]
    for column, cell in row.items():
        if not column.endswith("_span") or not cell:
            continue
        part = column.removesuffix("_span")
        for found in _SPAN.finditer(cell):
            mark = tables.of_span(found)
            where = _BASES.get(found["basis"] or "", "")
            says = f"{part}: {row.get(part) or (mark.text if mark else '')}" + (f", {where}" if where else "")
            steps.append(tables.step("part", says, [mark] if mark else [], found["sentence"]))
    if row.get("time_edtf"):
        steps.append(_time(tables, row))
    return tuple(steps)


def _values(tables: _Tables, mention_ids: str, what: str) -> Step:
    marks = _marks(tables, mention_ids)
    read = [f"{m.text!r} ({m.witness}, read by {m.found_by or 'rule'})" for m in marks]
    return tables.step("mention", f"{what}: {', '.join(read)}" if read else what, marks)


def _time(tables: _Tables, row: Row) -> Step:
    """When a fact holds: the dates of its sentences, or of what its basis says, that have its value."""
    sentences = set(filter(None, row["sentence_ids"].split("; ")))
    marks = [
        mark
        for mention_id, mention in tables.mentions.items()
        if mention["kind"] == "date"
        and mention["edtf"] == row["time_edtf"]
        and mention["sentence_id"] in sentences
        for mark in _marks(tables, mention_id)
    ]
    where = _BASES.get(row.get("time_basis", ""), row.get("time_basis", ""))
    return tables.step("time", f"time: {row['time_edtf']}" + (f", {where}" if where else ""), marks)


def _date(tables: _Tables, row: Row) -> tuple[Step, ...]:
    """The expression in every witness, then what a relative one hangs on."""
    own = [
        mention
        for mention in tables.mentions.values()
        if mention["kind"] == "date"
        and mention["sentence_id"] == row["sentence_id"]
        and (mention["text"] == row["text"] or (row["edtf"] and mention["edtf"] == row["edtf"]))
    ]
    basis = {
        "explicit": "stated outright",
        "publication": "relative to the day of publication",
        "text": "relative to another date of the text",
    }.get(row["basis"], row["basis"])
    ids = "; ".join(mention["mention_id"] for mention in own)
    steps = [_values(tables, ids, f"{row['edtf'] or 'no date'}, {basis}" if basis else row["edtf"])]
    for anchor in dict.fromkeys(m["anchor_mention_id"] for m in own if m["anchor_mention_id"]):
        marks = _marks(tables, anchor)
        value = tables.mentions[anchor]["edtf"] if anchor in tables.mentions else ""
        says = f"{marks[0].text if marks else anchor}" + (f" = {value}" if value else "")
        steps.append(tables.step("anchor", says, marks))
    return tuple(steps)


def _other(tables: _Tables, row: Row) -> tuple[Step, ...]:
    """A mention, with what it hangs on; a row of another table has its sentences alone."""
    if "mention_id" not in row:
        return ()
    steps = [_values(tables, row["mention_id"], row["kind"])]
    anchor = row.get("anchor_mention_id", "")
    if anchor:
        steps.append(tables.step("anchor", "anchor", _marks(tables, anchor)))
    return tuple(steps)
