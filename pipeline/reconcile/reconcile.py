"""The order of reconciliation: decisions on mentions, organisations, facts, dates, conflicts, review."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.kinds import date, organisation, percentage
from pipeline.languages import LANGUAGES
from pipeline.reconcile.conflicts import conflicts
from pipeline.reconcile.dataset import Corpus, Dataset
from pipeline.reconcile.dates import date_rows
from pipeline.reconcile.facts import corrected, facts
from pipeline.reconcile.organisations import organisations
from pipeline.reconcile.queue import review_queue
from pipeline.records import (
    ArticleReading,
    DateSpan,
    Decision,
    KindName,
    Percentage,
    Reading,
    Value,
)
from pipeline.register import Register


def reconcile(
    articles: Iterable[ArticleReading], register: Register, decisions: Sequence[Decision] = ()
) -> Dataset:
    """The reconciled dataset. The order of ``articles`` makes no difference."""
    corpus = _corpus(sorted(articles, key=lambda one: one.article.id), decisions)
    found, organisation_of, former = organisations(corpus, register)
    stated = facts(corpus, organisation_of, register, parse_percentage)
    rows = date_rows(corpus, organisation_of, stated, parse_date)
    contradictions = conflicts(corpus, stated, rows, found)
    dataset = Dataset(
        corpus=corpus,
        organisations=found,
        organisation_of=organisation_of,
        former=former,
        facts=stated,
        dates=rows,
        conflicts=contradictions,
    )
    return replace(dataset, review=review_queue(dataset))


def parse_percentage(text: str) -> Percentage:
    """A reviewer's percentage, in any language that is read. Raises ValueError with the value."""
    read = []
    # The tables write "60..70" and the unit in a column of its own; people put the sign behind it.
    written = text.replace("%", " percent") if ".." in text else text
    for language in LANGUAGES:
        with contextlib.suppress(ValueError):
            read.append(percentage.parse(written, language))
    if not read:
        raise ValueError(f"{text!r} is no percentage: write it as 60 percent, 60.5 % or 60..70 percent")
    if any(one != read[0] for one in read):
        # "12,345 %" is twelve thousand to an Englishman and twelve to a Swede.
        raise ValueError(f"{text!r} can be read in two ways: write a decimal point, and no grouped thousands")
    return read[0]


def parse_date(text: str) -> DateSpan:
    """A reviewer's date: EDTF, or an explicit date as it is written in any language that is read."""
    with contextlib.suppress(ValueError):
        return date.parse(text)
    read = []
    for language in LANGUAGES:
        matches = date.find(text, language)
        if len(matches) == 1 and text[matches[0].start : matches[0].end] == text.strip():
            dated = date.DatedText(text=text, language=language, matches=matches)
            read.append(date.read((dated,), None)[0][0].value)
    if any(one != read[0] for one in read):
        # "01/06/2025" is the first of June to a Swede and may be the sixth of January to an American.
        raise ValueError(f"{text!r} can be read in two ways: write it as 2025, 2025-06 or 2025-06-17")
    if not read or read[0] is None or read[0].basis != "explicit":
        raise ValueError(f"{text!r} is no date: write it as 2025, 2025-06 or 2025-06-17")
    return read[0]


def parse_value(kind: KindName, text: str) -> Value:
    """A reviewer's value for a mention of this kind. Raises ValueError with the value."""
    if kind == "percentage":
        return parse_percentage(text)
    return parse_date(text) if kind == "date" else organisation.read(text)


def unusable_decisions(articles: Iterable[ArticleReading], decisions: Sequence[Decision]) -> list[Decision]:
    """Decisions ``correct`` whose value cannot be read: they are shown, not applied."""
    kinds = {mention.id: mention.kind for article in articles for mention in article.mentions}
    unusable = []
    for one in {(one.key, one.field): one for one in decisions}.values():
        if one.judgement != "correct":
            continue
        try:
            check_value(one.field, one.value, kinds.get(one.key, ""))
        except ValueError:
            unusable.append(one)
    return unusable


def check_value(field: str, text: str, kind: str) -> None:
    """Raise ValueError if ``text`` is no value for this field; ``kind`` is that of a mention, else ""."""
    if field == "fact" or kind == "percentage":
        parse_percentage(text)
    elif field == "date" or kind == "date":
        parse_date(text)
    elif kind == "organisation":
        organisation.read(text)


def _corpus(articles: Sequence[ArticleReading], decisions: Sequence[Decision]) -> Corpus:
    in_force = {(decision.key, decision.field): decision for decision in decisions}
    readings: dict[str, Reading] = {}
    rejected = set()
    for article in articles:
        for mention, reading in zip(article.mentions, article.readings, strict=True):
            decision = in_force.get((mention.id, "mention"))
            if decision and decision.judgement == "reject":
                rejected.add(mention.id)
            if decision and decision.judgement == "correct":
                value = parse_value(mention.kind, decision.value)
                if isinstance(value, Percentage) and isinstance(reading.value, Percentage):
                    value = corrected(reading.value, value)
                reading = replace(reading, value=value, problem="")  # noqa: PLW2901
            readings[mention.id] = reading
    return Corpus(
        articles=tuple(articles), readings=readings, rejected=frozenset(rejected), decisions=in_force
    )
