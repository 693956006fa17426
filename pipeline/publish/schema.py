"""The columns of the published tables: names, types and meanings.

This is the one description of the dataset. ``datapackage.json`` is made from it, the README's data
dictionary is tested against it, and the tables are built by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Type = Literal["string", "integer", "number", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it means, its Frictionless type, and the words it may hold."""

    name: str
    meaning: str
    type: Type = "string"
    words: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A published table: its name (the file is ``<name>.csv``), what a row is, its columns, its key."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    key: str = ""
    foreign_keys: Mapping[str, tuple[str, str]] | None = None


_ZONES = ("title", "byline", "heading", "paragraph", "list_item", "caption", "reference", "boilerplate")
_UNITS = ("percent", "percentage_point", "permille", "basis_point")
_ROLES = ("level", "change_by", "change_from", "change_to")
_PRECISIONS = (
    "century", "decade", "year", "half_year", "season", "quarter", "month", "week", "day", "interval",
)  # fmt: skip

_DECISION = Column("decision", "The reviewer's word in force; write accept, reject, correct or unsure here")
_CORRECTED = Column("corrected_value", "The reviewer's value; fill it in for correct (and same, different)")
_SENTENCE = Column("sentence_text", "The sentence in the original language")
_TRANSLATION = Column("translation_text", "Its English translation, if there is one")

ARTICLES = Table(
    "articles",
    "One row a file of the corpus, also of those that could not be read",
    (
        Column("article_id", "Path below corpus/articles/ without its ending", required=True),
        Column("path", "Path below corpus/articles/", required=True),
        Column("source_url", "Where it was published, from the metadata"),
        Column("title", "From the metadata, else as the text gives it"),
        Column("author", "From the metadata, else the byline"),
        Column("publisher", "From the metadata"),
        Column("published", "Day of publication", "date"),
        Column(
            "published_basis",
            "Where that day comes from",
            words=("metadata", "html", "email", "feed", "dateline", "text", "inferred", "none"),
        ),
        Column("language", "Main language, ISO 639-1"),
        Column("version", "SHA-256 of the text"),
        Column("sentences", "How many sentences", "integer"),
        Column("organisations", "How many organisations its original names", "integer"),
        Column("percentages", "How many facts with a percentage", "integer"),
        Column("dates", "How many dated statements", "integer"),
        Column(
            "status",
            "What became of it",
            words=("read", "partly_read", "not_read", "duplicate", "failed"),
            required=True,
        ),
        Column("problem", "Why it was not, or not wholly, read"),
    ),
    key="",
)

SENTENCES = Table(
    "sentences",
    "Every sentence of every article, both languages side by side",
    (
        Column("sentence_id", "Stable id", required=True),
        Column("article_id", "The article", required=True),
        Column("ordinal", "Place in the article, from 0", "integer", required=True),
        Column("start", "Offset of its first character in the article", "integer", required=True),
        Column("end", "Offset after its last character", "integer", required=True),
        Column("zone", "What part of the article it stands in", words=_ZONES, required=True),
        Column("language", "ISO 639-1"),
        Column("language_confidence", "0 to 1; empty where the language was inherited", "number"),
        Column("text", "The sentence, exactly", required=True),
        Column("translation", "Its English translation"),
        Column(
            "translation_status",
            "Where the translation comes from, or what became of it",
            words=("memory", "machine", "pending", "not_needed", "rejected"),
        ),
        Column("translation_engine", "What made it"),
        Column("checks", "What the checks of the translation noticed"),
        Column("problem", "Why it was not extracted, or why its translation is missing"),
    ),
    key="sentence_id",
)

MENTIONS = Table(
    "mentions",
    "Every mention in either witness, with its value",
    (
        Column("mention_id", "Stable id", required=True),
        Column("article_id", "The article", required=True),
        Column("sentence_id", "The sentence", required=True),
        Column("kind", "What it is", words=("organisation", "percentage", "date"), required=True),
        Column("witness", "Where it was read", words=("source", "translation"), required=True),
        Column(
            "start", "Offset in the article, or in the translation for that witness", "integer", required=True
        ),
        Column("end", "Offset after its last character", "integer", required=True),
        Column("text", "Exactly what stands there", required=True),
        Column("zone", "What part of the article it stands in", words=_ZONES, required=True),
        Column("found_by", "Which finder", words=("model", "pattern", "register"), required=True),
        Column("score", "The finder's confidence, 0 to 1", "number"),
        Column("organisation_id", "The organisation that it names"),
        Column("low", "Percentage: lower bound in the unit; empty if open", "number"),
        Column("high", "Percentage: upper bound in the unit; empty if open", "number"),
        Column("unit", "Percentage: its unit", words=_UNITS),
        Column(
            "approximate", "about, above (a little) or below (a little)", words=("about", "above", "below")
        ),
        Column("role", "Percentage: a level, or which part of a change", words=_ROLES),
        Column("edtf", "Date: ISO 8601-2 / EDTF"),
        Column("start_date", "Date: first day of the interval; empty if open", "date"),
        Column("end_date", "Date: last day of the interval; empty if open", "date"),
        Column("precision", "Date: how finely the text states it", words=_PRECISIONS),
        Column(
            "basis", "Date: stated outright, or relative to what", words=("explicit", "publication", "text")
        ),
        Column("anchor_mention_id", "Date: the mention that it is relative to"),
        Column("problem", "Why there is no value, or what to know about it"),
        _DECISION,
        _SENTENCE,
        _TRANSLATION,
        _CORRECTED,
    ),
    key="mention_id",
    foreign_keys={"sentence_id": ("sentences", "sentence_id")},
)

ORGANISATIONS = Table(
    "organisations",
    "One row an organisation, under all its names",
    (
        Column("organisation_id", "Stable id", required=True),
        Column("name_en", "English name: the register's, else as attested"),
        Column("name_sv", "Swedish name: the register's, else as attested"),
        Column("aliases", "Every form seen, with how often and in which language"),
        Column("kind", "From the register: company, authority, …"),
        Column("wikidata", "Wikidata id, from the register or a reviewer only"),
        Column("mentions", "How many mentions, both witnesses", "integer"),
        Column("articles", "The articles that name it"),
        Column("first_seen", "Earliest publication day among them", "date"),
        Column("last_seen", "Latest publication day among them", "date"),
        Column("evidence", "What the merge of its names rests on, with the sentence and the mentions"),
        Column("former_ids", "Ids that it had, or would have, under one of its other names"),
        _DECISION,
        _CORRECTED,
    ),
    key="organisation_id",
)

_SPAN = "Where the {} was read: witness, sentence, offsets as in `mentions.csv`, basis as in `time_basis`"

PERCENTAGES = Table(
    "percentages",
    "One row a fact: what a percentage states, with its witnesses",
    (
        Column("fact_id", "Stable id", required=True),
        Column("subject", "Whose share or change it is: an organisation, a place or a noun phrase"),
        Column("subject_organisation_id", "The subject, if it is an organisation"),
        Column("measure", "What is measured, or what is said of the share"),
        Column("object", "The other party of the measure: China in *dependence on China*"),
        Column("low", "Lower bound in the unit; empty if open", "number"),
        Column("high", "Upper bound in the unit; empty if open", "number"),
        Column("unit", "Its unit", words=_UNITS),
        Column(
            "approximate", "about, above (a little) or below (a little)", words=("about", "above", "below")
        ),
        Column("role", "A level, or which part of a change", words=_ROLES),
        Column("direction", "Of a change", words=("up", "down")),
        Column("change_from", "What the change started from, low..high or one number"),
        Column("change_to", "What it came to, low..high or one number"),
        Column("time_edtf", "When it holds, EDTF"),
        Column("time_start", "First day of that", "date"),
        Column("time_end", "Last day of that", "date"),
        Column(
            "time_basis",
            "Where the time stands: in its own clause, in its sentence, or carried over from the one before",
            words=("own", "sentence", "carried"),
        ),
        Column("witnesses", "Its mentions, source first"),
        Column(
            "agreement",
            "What the two witnesses say",
            words=("both", "source_only", "translation_only", "differs"),
            required=True,
        ),
        Column("articles", "The articles that state it", required=True),
        Column("sentence_ids", "The sentences that state it", required=True),
        _SENTENCE,
        _TRANSLATION,
        Column("zone", "What part of the article it stands in; of several, running text first", words=_ZONES),
        Column("subject_en", "The subject as the English text calls it"),
        Column("measure_en", "The measure as the English text calls it"),
        Column("object_en", "The object as the English text calls it"),
        Column("subject_span", _SPAN.format("subject")),
        Column("measure_span", _SPAN.format("measure")),
        Column("object_span", _SPAN.format("object")),
        Column("differs", "What the two witnesses differ in: value, unit, time, subject"),
        Column("problem", "Why a part is empty"),
        _DECISION,
        _CORRECTED,
    ),
    key="fact_id",
    foreign_keys={"subject_organisation_id": ("organisations", "organisation_id")},
)

DATES = Table(
    "dates",
    "The timeline: one row a dated statement",
    (
        Column("row_id", "Stable id", required=True),
        Column("edtf", "ISO 8601-2 / EDTF"),
        Column("start_date", "First day of the interval; empty if open", "date"),
        Column("end_date", "Last day of the interval; empty if open", "date"),
        Column("precision", "How finely the text states it", words=_PRECISIONS),
        Column("basis", "Stated outright, or relative to what", words=("explicit", "publication", "text")),
        Column("anchor_text", "What a relative date is relative to"),
        Column("text", "Exactly what stands there", required=True),
        Column("article_id", "The article", required=True),
        Column("sentence_id", "The sentence", required=True),
        Column("organisations", "The organisations that the sentence names"),
        Column("organisation_names", "Their names, in the same order"),
        Column("facts", "The facts that the sentence states"),
        Column(
            "agreement",
            "What the two witnesses say",
            words=("both", "source_only", "translation_only", "differs"),
            required=True,
        ),
        Column(
            "groups", "Shared with rows of other articles: the same interval, about one organisation each"
        ),
        Column("zone", "What part of the article it stands in", words=_ZONES, required=True),
        _SENTENCE,
        _TRANSLATION,
        Column("problem", "Why there is no value, or what to know about it"),
        _DECISION,
        _CORRECTED,
    ),
    key="row_id",
    foreign_keys={"sentence_id": ("sentences", "sentence_id")},
)

CONFLICTS = Table(
    "conflicts",
    "Readings that cannot both hold, or that a person should compare",
    (
        Column("conflict_id", "Stable id", required=True),
        Column(
            "kind",
            "What kind of conflict",
            words=("witnesses_differ", "values_differ", "possibly_one_event"),
            required=True,
        ),
        Column("question", "The conflict as a question", required=True),
        Column("rows", "The rows concerned", required=True),
        Column("articles", "Their articles", required=True),
        Column("sentence_text", "The sentences in the original, one a line; of many a few"),
        Column("translation_text", "Their translations, one a line"),
        _DECISION,
        _CORRECTED,
    ),
    key="conflict_id",
)

REVIEW_QUEUE = Table(
    "review_queue",
    "What a person should look at first, and why",
    (
        Column("priority", "Place in the queue, 1 first", "integer", required=True),
        Column("score", "Rows affected × uncertainty", "number", required=True),
        Column("affected", "How many rows a decision would change", "integer", required=True),
        Column("uncertainty", "How likely it would change them, 0 to 1", "number", required=True),
        Column("table", "The table that the row stands in", required=True),
        Column("row_id", "The row"),
        Column(
            "field",
            "What a decision here is about; empty where there is nothing to decide",
            words=("mention", "fact", "date", "organisation", "conflict"),
        ),
        Column("kind", "Of a mention: what it is", words=("organisation", "percentage", "date")),
        Column("reason", "Why to look, in plain words", required=True),
        Column("article_id", "The article"),
        Column("sentence_id", "The sentence; of a conflict both"),
        _SENTENCE,
        _TRANSLATION,
        _DECISION,
        _CORRECTED,
        Column("note", "Why, if you like; kept with the decision"),
    ),
)

#: Every published table, in the order of the data package.
TABLES: tuple[Table, ...] = (
    ARTICLES,
    SENTENCES,
    MENTIONS,
    ORGANISATIONS,
    PERCENTAGES,
    DATES,
    CONFLICTS,
    REVIEW_QUEUE,
)


def datapackage(files: Mapping[str, tuple[int, str]]) -> dict[str, object]:
    """The Frictionless descriptor of the tables; ``files`` has size in bytes and SHA-256 by table name."""
    return {
        "name": "kallspar-dataset",
        "title": "Organisations, percentages and dates from news, traced to their sentences",
        "profile": "tabular-data-package",
        "resources": [_resource(table, *files[table.name]) for table in TABLES],
    }


def _resource(table: Table, size: int, sha256: str) -> dict[str, object]:
    schema: dict[str, object] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = [table.key]
    if table.foreign_keys:
        schema["foreignKeys"] = [
            {"fields": [field], "reference": {"resource": resource, "fields": [other]}}
            for field, (resource, other) in table.foreign_keys.items()
        ]
    return {
        "name": table.name,
        "title": table.meaning,
        "path": f"{table.name}.csv",
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True},
        "bytes": size,
        "hash": f"sha256:{sha256}",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, object]:
    field: dict[str, object] = {"name": column.name, "type": column.type, "description": column.meaning}
    constraints: dict[str, object] = {}
    if column.required:
        constraints["required"] = True
    if column.words:
        constraints["enum"] = list(column.words)
    if constraints:
        field["constraints"] = constraints
    return field


def dictionary() -> str:
    """The data dictionary of the README in Markdown: every table with every column."""
    parts = []
    for table in TABLES:
        rows = [f"| `{c.name}` | {c.type} | {_meaning(c)} |" for c in table.columns]
        head = f"### `{table.name}.csv`\n\n{table.meaning}.\n"
        parts.append("\n".join([head, "| column | type | meaning |", "|---|---|---|", *rows]))
    return "\n\n".join(parts)


def _meaning(column: Column) -> str:
    words = ", ".join(f"`{word}`" for word in column.words)
    return f"{column.meaning}: {words}" if words and not words.startswith("`about`") else column.meaning
