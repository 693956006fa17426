"""The rows of the published tables, as text: what stands in each cell.

Every table is sorted by a stable key, and no cell depends on when or in what order things ran.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pipeline import cells
from pipeline.publish import schema
from pipeline.reconcile import Dataset, ReviewItem, ordered
from pipeline.records import (
    ArticleReading,
    DateSpan,
    Fact,
    FactPart,
    Mention,
    Organisation,
    Percentage,
    Reading,
)

Row = dict[str, str]

#: Text columns that hold nothing but numbers and dots: no spreadsheet runs those.
_NUMBERS = frozenset({"change_from", "change_to"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file of the corpus that was not read, as the articles table shows it.

    Kept apart from intake's own record so that publishing depends on no other stage.
    """

    id: str
    path: str
    status: str
    problem: str


class Tables:
    """The published tables of a dataset, each made row by row and as often as it is asked for.

    ``unread`` are the files without a reading, ``review`` is what waits for a person besides.
    """

    def __init__(self, dataset: Dataset, unread: Sequence[Source], review: Sequence[ReviewItem]) -> None:
        self._makers: Mapping[str, Callable[[], Iterable[Mapping[str, str]]]] = {
            schema.ARTICLES.name: lambda: _articles(dataset, unread),
            schema.SENTENCES.name: lambda: _sentences(dataset),
            schema.MENTIONS.name: lambda: _mentions(dataset),
            schema.ORGANISATIONS.name: lambda: _organisations(dataset),
            schema.PERCENTAGES.name: lambda: _percentages(dataset),
            schema.DATES.name: lambda: _dates(dataset),
            schema.CONFLICTS.name: lambda: _conflicts(dataset),
            schema.REVIEW_QUEUE.name: lambda: _review(dataset, review),
        }

    def rows(self, table: schema.Table) -> Iterator[Row]:
        """The rows of a table in their order."""
        return (_safe(table, row) for row in self._makers[table.name]())


def _safe(table: schema.Table, row: Mapping[str, str]) -> Row:
    """The row with all columns of its table, text cells made harmless for spreadsheets."""
    unknown = set(row) - {column.name for column in table.columns}
    if unknown:
        raise KeyError(f"{table.name}.csv has no column {sorted(unknown)[0]!r}")
    return {
        column.name: cells.neutralise(row.get(column.name, ""))
        if column.type == "string" and column.name not in _NUMBERS
        else row.get(column.name, "")
        for column in table.columns
    }


def _articles(dataset: Dataset, unread: Sequence[Source]) -> Iterator[Row]:
    facts = Counter(article for fact in dataset.facts for article in fact.article_ids)
    dates = Counter(row.article_id for row in dataset.dates)
    every: list[tuple[str, str, ArticleReading | Source]] = [
        *((one.article.id, one.article.path, one) for one in dataset.corpus.articles),
        *((one.id, one.path, one) for one in unread),
    ]
    for key, path, one in sorted(every, key=lambda found: found[:2]):
        if isinstance(one, Source):
            yield {"article_id": key, "path": path, "status": one.status, "problem": one.problem}
        else:
            yield _article(dataset, one, facts[key], dates[key])


def _article(dataset: Dataset, reading: ArticleReading, facts: int, dates: int) -> Row:
    article = reading.article
    own = [m.id for m in reading.mentions if m.witness == "source"]
    named = {dataset.organisation_of[m] for m in own if m in dataset.organisation_of}
    return {
        "article_id": article.id,
        "path": article.path,
        "source_url": article.source_url,
        "title": article.title,
        "author": article.author,
        "publisher": article.publisher,
        "published": _day(article.published),
        "published_basis": article.published_basis,
        "language": reading.language,
        "version": article.version,
        "sentences": str(len(reading.sentences)),
        "organisations": str(len(named)),
        "percentages": str(facts),
        "dates": str(dates),
        "status": _status(reading),
        "problem": reading.problem,
    }


def _status(reading: ArticleReading) -> str:
    """Whether all, part or nothing of an article was read."""
    if not reading.problem:
        return "read"
    return (
        "partly_read"
        if any(not t.reason.startswith("not read") for t in reading.translations)
        else "not_read"
    )


def _sentences(dataset: Dataset) -> Iterator[Row]:
    for reading in dataset.corpus.articles:
        for sentence, translation in zip(reading.sentences, reading.translations, strict=True):
            confidence = sentence.language_confidence
            yield {
                "sentence_id": sentence.id,
                "article_id": sentence.article_id,
                "ordinal": str(sentence.ordinal),
                "start": str(sentence.start),
                "end": str(sentence.end),
                "zone": sentence.zone,
                "language": sentence.language,
                "language_confidence": "" if confidence is None else _number(confidence),
                "text": sentence.text,
                "translation": translation.text,
                "translation_status": translation.status,
                "translation_engine": " ".join(
                    filter(None, (translation.engine, translation.engine_version))
                ),
                "checks": "; ".join(translation.checks),
                "problem": translation.reason,
            }


def _mentions(dataset: Dataset) -> Iterator[Row]:
    corpus = dataset.corpus
    for reading in corpus.articles:
        place = {sentence.id: sentence.ordinal for sentence in reading.sentences}
        for mention in sorted(
            reading.mentions, key=lambda m: (place[m.sentence_id], m.witness, m.start, m.end, m.kind)
        ):
            sentence = corpus.sentences[mention.sentence_id]
            decision = corpus.decision(mention.id, "mention")
            yield {
                "mention_id": mention.id,
                "article_id": reading.article.id,
                "sentence_id": mention.sentence_id,
                "kind": mention.kind,
                "witness": mention.witness,
                "start": str(mention.start),
                "end": str(mention.end),
                "text": mention.text,
                "zone": sentence.zone,
                "found_by": mention.found_by,
                "score": "" if mention.score is None else _number(mention.score),
                "organisation_id": dataset.organisation_of.get(mention.id, ""),
                **value_cells(corpus.readings[mention.id]),
                **_decision_cells(decision.judgement if decision else "", decision.value if decision else ""),
                **_texts(dataset, (mention.sentence_id,)),
            }


def value_cells(reading: Reading) -> Row:
    """The cells of a reading's value: also the keys of the filter's JSON."""
    value = reading.value
    row = {"problem": reading.problem, "anchor_mention_id": reading.anchor_mention_id}
    if isinstance(value, Percentage):
        row |= {**_percentage_cells(value), "role": value.role}
    elif isinstance(value, DateSpan):
        row |= {**_date_cells(value), "approximate": "about" if value.approximate else ""}
    return row


def _organisations(dataset: Dataset) -> Iterator[Row]:
    for one in sorted(
        dataset.organisations, key=lambda one: ((one.name_en or one.name_sv).casefold(), one.id)
    ):
        yield _organisation(dataset, one)


def _organisation(dataset: Dataset, one: Organisation) -> Row:
    corpus = dataset.corpus
    seen = [corpus.mentions[mention_id] for mention_id in one.mention_ids]
    articles = sorted({corpus.sentences[mention.sentence_id].article_id for mention in seen})
    days = sorted(day for article in articles if (day := dataset.corpus.published[article]))
    decision = dataset.decision_on(one)
    return {
        "organisation_id": one.id,
        "name_en": one.name_en,
        "name_sv": one.name_sv,
        "aliases": _aliases(dataset, seen),
        "kind": one.type,
        "wikidata": one.wikidata,
        "mentions": str(len(seen)),
        "articles": "; ".join(articles),
        "first_seen": _day(days[0]) if days else "",
        "last_seen": _day(days[-1]) if days else "",
        "evidence": "; ".join(_evidence(dataset, one)),
        "former_ids": "; ".join(one.former_ids),
        **_decision_cells(decision.judgement if decision else "", decision.value if decision else ""),
    }


def _aliases(dataset: Dataset, seen: Iterable[Mention]) -> str:
    """ "Energimyndigheten (sv, 4)", the most frequent first."""
    corpus = dataset.corpus
    forms: Counter[tuple[str, str]] = Counter()
    for mention in seen:
        sentence = corpus.sentences[mention.sentence_id]
        translated = mention.witness == "translation"
        language = corpus.translations[sentence.id].language if translated else sentence.language
        forms[" ".join(mention.text.split()), language] += 1
    ranked = sorted(forms.items(), key=lambda item: (-item[1], item[0]))
    return "; ".join(f"{text} ({language}, {count})" for (text, language), count in ranked)


def _evidence(dataset: Dataset, one: Organisation) -> list[str]:
    """ "acronym: Nordic Club = NC in s-… (m-…, m-…)", one a merge; :mod:`pipeline.explain` reads it."""
    lines = []
    for evidence in one.evidence:
        where = f" in {evidence.sentence_id}" if evidence.sentence_id in dataset.corpus.sentences else ""
        shown = f" ({', '.join(evidence.mention_ids)})" if evidence.mention_ids else ""
        # A semicolon would end the item in the cell.
        names = f"{evidence.left} = {evidence.right}".replace(";", ",")
        lines.append(f"{evidence.rule}: {names}{where}{shown}")
    return lines


def _percentages(dataset: Dataset) -> Iterator[Row]:
    for fact in dataset.facts:
        decision = dataset.corpus.decision_on(fact)
        yield {
            "fact_id": fact.id,
            "subject": _part(fact.subject),
            "subject_organisation_id": fact.subject_organisation_id,
            "measure": _part(fact.measure),
            "object": _part(fact.object),
            **_percentage_cells(fact.value),
            "role": fact.value.role,
            "direction": _direction(fact),
            "change_from": bounds(fact.change_from),
            "change_to": bounds(fact.change_to),
            "time_edtf": fact.time.edtf if fact.time else "",
            "time_start": _day(fact.time.start) if fact.time else "",
            "time_end": _day(fact.time.end) if fact.time else "",
            "time_basis": fact.time_basis,
            "witnesses": "; ".join(fact.witnesses),
            "agreement": fact.agreement,
            "articles": "; ".join(fact.article_ids),
            "sentence_ids": "; ".join(fact.sentence_ids),
            "zone": fact.zone,
            "subject_en": fact.subject_en,
            "measure_en": fact.measure_en,
            "object_en": fact.object_en,
            "subject_span": _span(fact.subject),
            "measure_span": _span(fact.measure),
            "object_span": _span(fact.object),
            "differs": "; ".join(fact.differs),
            "problem": fact.reason,
            **_decision_cells(fact.decision, decision.value if decision else ""),
            **_texts(dataset, fact.sentence_ids),
        }


def _part(part: FactPart | None) -> str:
    return " ".join(part.text.split()) if part else ""


def _span(part: FactPart | None) -> str:
    """Where a part was read, as one cell: witness, sentence, offsets, and how near to the percentage."""
    return f"{part.witness} {part.sentence_id} {part.start}..{part.end} {part.basis}" if part else ""


def _direction(fact: Fact) -> str:
    """The direction of a change: as stated, else by its two ends where they do not overlap."""
    stated = fact.value.direction or (fact.change_from.direction if fact.change_from else "")
    if stated or not (fact.change_from and fact.change_to):
        return stated
    before, after = fact.change_from, fact.change_to
    if before.low is not None and after.high is not None and after.high < before.low:
        return "down"
    return "up" if before.high is not None and after.low is not None and after.low > before.high else ""


def _dates(dataset: Dataset) -> Iterator[Row]:
    corpus = dataset.corpus
    for one in sorted(
        dataset.dates,
        key=lambda row: (
            row.value is None,
            _day(row.value.start or row.value.end) if row.value else "",
            _day(row.value.end) if row.value else "",
            row.article_id,
            corpus.sentences[row.sentence_id].ordinal,
            row.id,
        ),
    ):
        first = corpus.mentions[one.mention_ids[0]]
        anchor = corpus.mentions.get(corpus.readings[first.id].anchor_mention_id)
        decision = corpus.decision(one.id, "date")
        yield {
            "row_id": one.id,
            **(_date_cells(one.value) if one.value else {}),
            "anchor_text": anchor.text if anchor else "",
            "text": first.text,
            "article_id": one.article_id,
            "sentence_id": one.sentence_id,
            "organisations": "; ".join(one.organisation_ids),
            "organisation_names": "; ".join(dataset.names[key] for key in one.organisation_ids),
            "facts": "; ".join(one.fact_ids),
            "agreement": one.agreement,
            "groups": "; ".join(one.group_ids),
            "zone": corpus.sentences[one.sentence_id].zone,
            "problem": one.problem,
            **_decision_cells(one.decision, decision.value if decision else ""),
            **_texts(dataset, (one.sentence_id,)),
        }


def _conflicts(dataset: Dataset) -> Iterator[Row]:
    for one in dataset.conflicts:
        yield {
            "conflict_id": one.id,
            "kind": one.kind,
            "question": one.question,
            "rows": "; ".join(one.rows),
            "articles": "; ".join(one.article_ids),
            **_decision_cells(*_decided(dataset, one.id, "conflict")),
            **_texts(dataset, one.sentence_ids),
        }


def _decided(dataset: Dataset, key: str, field: str) -> tuple[str, str]:
    decision = dataset.corpus.decision(key, field)
    return (decision.judgement, decision.value) if decision else ("", "")


def _review(dataset: Dataset, extra: Sequence[ReviewItem]) -> Iterator[Row]:
    for place, one in enumerate(ordered((*dataset.review, *extra)), start=1):
        yield {
            "priority": str(place),
            "score": _number(one.score),
            "affected": str(one.affected),
            "uncertainty": _number(round(one.uncertainty, 2)),
            "table": one.table,
            "row_id": one.row_id,
            "field": one.field,
            "kind": one.kind,
            "reason": one.reason,
            "article_id": one.article_id,
            "sentence_id": "; ".join(one.sentence_ids),
            **_texts(dataset, one.sentence_ids),
            **_decision_cells(*_decided(dataset, one.row_id, one.field)),
        }


def _texts(dataset: Dataset, sentence_ids: Sequence[str]) -> Row:
    corpus = dataset.corpus
    translations = [corpus.translations[one].text for one in sentence_ids]
    return {
        "sentence_text": "\n".join(corpus.sentences[one].text for one in sentence_ids),
        "translation_text": "\n".join(translations) if any(translations) else "",
    }


def _decision_cells(judgement: str, value: str) -> Row:
    return {"decision": judgement, "corrected_value": value}


def _percentage_cells(value: Percentage) -> Row:
    return {
        "low": "" if value.low is None else _number(value.low),
        "high": "" if value.high is None else _number(value.high),
        "unit": value.unit,
        "approximate": value.approximate,
    }


def _date_cells(value: DateSpan) -> Row:
    return {
        "edtf": value.edtf,
        "start_date": _day(value.start),
        "end_date": _day(value.end),
        "precision": value.precision,
        "basis": value.basis,
    }


def bounds(value: Percentage | None) -> str:
    """ "90", "60..70", "60.." for at least, "..70" for at most; "" for None."""
    if value is None:
        return ""
    low = "" if value.low is None else _number(value.low)
    high = "" if value.high is None else _number(value.high)
    return low if low == high else f"{low}..{high}"


def _number(value: Decimal | float) -> str:
    """A plain decimal number: a point, no exponent, no trailing zeros."""
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    text = format(number, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("", "-0") else text


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""
