"""The report: one self-contained HTML page to read the dataset against the texts."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise
from pathlib import Path

import jinja2

from pipeline.cells import restore
from pipeline.publish import schema
from pipeline.publish.tables import Tables, bounds
from pipeline.reconcile import Dataset
from pipeline.records import ArticleReading, DateSpan, Fact, Mention, Percentage


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of text with the mentions that cover all of it ("" kinds for plain text)."""

    text: str
    kinds: str = ""
    title: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One sentence of an article, ready to show."""

    id: str
    zone: str
    language: str
    pieces: tuple[Piece, ...]
    translation: tuple[Piece, ...]
    note: str


#: Rows of each table and texts of articles on the page: a browser opens it at once, however large the corpus.
SHOWN_ROWS, SHOWN_TEXTS = 500, 100


def report(dataset: Dataset, tables: Tables, counts: Mapping[str, int]) -> str:
    """The page as HTML, from the dataset and the published tables, whose lengths are ``counts``.

    Of a large corpus it shows the first :data:`SHOWN_ROWS` rows of each table and the texts of
    :data:`SHOWN_TEXTS` articles, those that wait for a person first. It says what it leaves out.
    """
    texts = _chosen(tables)
    shown = {
        table.name: list(islice(tables.rows(table), SHOWN_ROWS))
        for table in schema.TABLES
        if table not in _NOT_LISTED
    }
    shown["articles"] = [row for row in tables.rows(schema.ARTICLES) if row["article_id"] in texts]
    plain = {
        name: [{column: restore(cell) for column, cell in row.items()} for row in rows]
        for name, rows in shown.items()
    }
    articles = {
        reading.article.id: _lines(dataset, reading)
        for reading in dataset.corpus.articles
        if reading.article.id in texts
    }
    return _template().render(
        tables=plain,
        counts=counts,
        lines=articles,
        sentences={line.id for lines in articles.values() for line in lines},
        facts={fact.id: _fact(fact) for fact in dataset.facts[:SHOWN_ROWS]},
    )


#: Tables whose rows are seen in the texts instead, and that of the texts.
_NOT_LISTED = (schema.SENTENCES, schema.MENTIONS, schema.ARTICLES)


def _chosen(tables: Tables) -> set[str]:
    """The articles whose text is shown, by id: in the order of the review queue, then of the corpus."""
    waiting = (row["article_id"] for row in islice(tables.rows(schema.REVIEW_QUEUE), SHOWN_ROWS))
    corpus = (row["article_id"] for row in tables.rows(schema.ARTICLES))
    chosen: set[str] = set()
    for article in filter(None, chain(waiting, corpus)):
        if len(chosen) == SHOWN_TEXTS:
            break
        chosen.add(article)
    return chosen


def _lines(dataset: Dataset, reading: ArticleReading) -> list[Line]:
    sides: dict[tuple[str, str], list[Mention]] = {}
    for mention in reading.mentions:
        if mention.id not in dataset.corpus.rejected:
            sides.setdefault((mention.sentence_id, mention.witness), []).append(mention)
    lines = []
    for sentence, translation in zip(reading.sentences, reading.translations, strict=True):
        lines.append(
            Line(
                id=sentence.id,
                zone=sentence.zone,
                language=sentence.language,
                pieces=_pieces(
                    dataset, sentence.text, sentence.start, sides.get((sentence.id, "source"), [])
                ),
                translation=_pieces(
                    dataset, translation.text, 0, sides.get((sentence.id, "translation"), [])
                ),
                note=translation.reason
                or (translation.status if translation.status in ("pending", "rejected") else ""),
            )
        )
    return lines


def _pieces(dataset: Dataset, text: str, offset: int, mentions: Sequence[Mention]) -> tuple[Piece, ...]:
    """``text`` cut at the edges of its mentions, so that nested ones can be shown too."""
    edges = sorted({0, len(text), *(m.start - offset for m in mentions), *(m.end - offset for m in mentions)})
    pieces = []
    for start, end in pairwise(edges):
        covering = [m for m in mentions if m.start - offset <= start and end <= m.end - offset]
        first = next((m for m in covering if m.start - offset == start), None)
        pieces.append(
            Piece(
                text=text[start:end],
                kinds=" ".join(sorted({m.kind for m in covering})),
                title=" · ".join(_says(dataset, m) for m in covering),
                anchor=first.id if first else "",
            )
        )
    return tuple(pieces)


def _says(dataset: Dataset, mention: Mention) -> str:
    """What a mention says, in a few words."""
    reading = dataset.corpus.readings[mention.id]
    value = reading.value
    if isinstance(value, Percentage):
        said = f"{value.approximate} {bounds(value)} {value.unit}, {value.role} {value.direction}".strip()
    elif isinstance(value, DateSpan):
        said = f"{value.edtf} ({value.basis})"
    else:
        said = dataset.names.get(dataset.organisation_of.get(mention.id, ""), mention.text)
    problem = f" – {reading.problem}" if reading.problem else ""
    return f"{mention.kind}: {said.strip()}{problem}"


def _fact(fact: Fact) -> str:
    """A fact's value as a reader writes it."""
    units = {
        "percent": "%",
        "percentage_point": "percentage points",
        "permille": "‰",
        "basis_point": "basis points",
    }
    about = {"about": "about ", "above": "just over ", "below": "just under ", "": ""}[fact.value.approximate]
    end = f"{about}{_range(fact.value)} {units[fact.value.unit]}"
    if fact.change_from and fact.change_to:
        return f"from {_range(fact.change_from)} to {end}"
    if fact.value.role == "change_by":
        return f"{fact.value.direction or 'changed'} by {end}"
    return f"{'to ' if fact.value.role == 'change_to' else ''}{end}"


def _range(value: Percentage) -> str:
    text = bounds(value)
    if text.startswith(".."):
        return f"at most {text[2:]}"
    if text.endswith(".."):
        return f"at least {text[:-2]}"
    return text.replace("..", "–")


@functools.cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
    )
    return environment.get_template("report.html.j2")
