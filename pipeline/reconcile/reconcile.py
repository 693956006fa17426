"""The order of reconciliation: decisions on mentions, organisations, facts, dates, conflicts, review."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.kinds import date, organisation, percentage
from pipeline.languages import LANGUAGES
from pipeline.reconcile.conflicts import conflicts
from pipeline.reconcile.dataset import Corpus, Dataset, ReviewItem
from pipeline.reconcile.dates import date_rows
from pipeline.reconcile.facts import corrected, facts
from pipeline.reconcile.organisations import organisations
from pipeline.reconcile.suggestions import suggestions
from pipeline.records import (
    ArticleReading,
    Conflict,
    DateRow,
    DateSpan,
    Decision,
    Fact,
    KindName,
    Percentage,
    Reading,
    Value,
)
from pipeline.register import Register

#: Below this an organisation that only the model saw is worth a look.
UNSURE_SCORE = 0.6


def reconcile(
    articles: Iterable[ArticleReading], register: Register, decisions: Sequence[Decision] = ()
) -> Dataset:
    """The reconciled dataset. The order of ``articles`` makes no difference."""
    corpus = _corpus(sorted(articles, key=lambda one: one.article.id), decisions)
    found, organisation_of, former = organisations(corpus, register)
    stated = facts(corpus, organisation_of, parse_percentage)
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
    return replace(dataset, review=_review(dataset))


def parse_percentage(text: str) -> Percentage:
    """A reviewer's percentage, in any language that is read. Raises ValueError with the value."""
    read = []
    for language in LANGUAGES:
        with contextlib.suppress(ValueError):
            read.append(percentage.parse(text, language))
    if not read:
        raise ValueError(f"{text!r} is no percentage")
    if any(one != read[0] for one in read):
        # "12,345 %" is twelve thousand to an Englishman and twelve to a Swede.
        raise ValueError(f"{text!r} can be read in two ways: write a decimal point, and no grouped thousands")
    return read[0]


def parse_date(text: str) -> DateSpan:
    """A reviewer's date: EDTF, or an explicit date as it is written in any language that is read."""
    with contextlib.suppress(ValueError):
        return date.parse(text)
    for language in LANGUAGES:
        matches = date.find(text, language)
        if len(matches) == 1 and text[matches[0].start : matches[0].end] == text.strip():
            value = date.read((date.DatedText(text=text, language=language, matches=matches),), None)[0][
                0
            ].value
            if value and value.basis == "explicit":
                return value
    raise ValueError(f"{text!r} is no date: write it as 2025, 2025-06 or 2025-06-17")


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


def _review(dataset: Dataset) -> tuple[ReviewItem, ...]:
    """What a person should look at first, most urgent first, in a stable order."""
    corpus = dataset.corpus
    items = [
        *_of_conflicts(dataset.conflicts, corpus),
        *_of_facts(dataset.facts),
        *_of_dates(dataset.dates),
        *_of_mentions(corpus),
        *_of_organisations(dataset),
        *_of_translations(corpus),
    ]
    return tuple(
        sorted(items, key=lambda i: (i.priority, i.article_id, i.sentence_id, i.table, i.row_id, i.reason))
    )


def _of_conflicts(found: Sequence[Conflict], corpus: Corpus) -> Iterable[ReviewItem]:
    for one in found:
        decision = corpus.decision(one.id, "conflict")
        if decision and decision.judgement != "unsure":
            continue
        sentence = corpus.sentences[one.sentence_ids[0]]
        yield ReviewItem(
            priority=1,
            table="conflicts",
            row_id=one.id,
            reason=one.question,
            article_id=sentence.article_id,
            sentence_id=sentence.id,
        )


def _of_facts(found: Sequence[Fact]) -> Iterable[ReviewItem]:
    reasons = {
        "translation_only": "Read in the translation only; the original shows no such percentage.",
        "source_only": "",
    }
    for fact in found:
        reason = reasons.get(fact.agreement, "")
        if reason and not fact.decision:
            yield ReviewItem(
                priority=2,
                table="percentages",
                row_id=fact.id,
                reason=reason,
                article_id=fact.article_ids[0],
                sentence_id=fact.sentence_ids[0],
            )


def _of_dates(rows: Sequence[DateRow]) -> Iterable[ReviewItem]:
    for row in rows:
        if row.decision:
            continue
        if row.value is None:
            priority, reason = 2, f"The date could not be settled: {row.problem}."
        elif row.problem:
            priority, reason = 3, f"The date was read with a remark: {row.problem}."
        else:
            continue
        yield ReviewItem(
            priority=priority,
            table="dates",
            row_id=row.id,
            reason=reason,
            article_id=row.article_id,
            sentence_id=row.sentence_id,
        )


def _of_mentions(corpus: Corpus) -> Iterable[ReviewItem]:
    for article in corpus.articles:
        for mention in article.mentions:
            if corpus.decision(mention.id, "mention"):
                continue
            problem = corpus.readings[mention.id].problem
            if mention.kind == "percentage" and problem:
                reason = f"The percentage was read with a remark: {problem}."
            elif (
                mention.kind == "organisation" and mention.score is not None and mention.score < UNSURE_SCORE
            ):
                reason = f"Only the model saw an organisation here, with score {mention.score:.2f}."
            else:
                continue
            yield ReviewItem(
                priority=3,
                table="mentions",
                row_id=mention.id,
                reason=reason,
                article_id=article.article.id,
                sentence_id=mention.sentence_id,
            )


def _of_organisations(dataset: Dataset) -> Iterable[ReviewItem]:
    for one, other, likeness in suggestions(dataset.corpus, dataset.organisations, dataset.organisation_of):
        mention = dataset.corpus.mentions[one.mention_ids[0]]
        sentence = dataset.corpus.sentences[mention.sentence_id]
        yield ReviewItem(
            priority=3,
            table="organisations",
            row_id=one.id,
            reason=f"Is {mention.text!r} {likeness} {dataset.names[other.id]} ({other.id})? "
            "Nothing says so but their likeness, so they are kept apart.",
            article_id=sentence.article_id,
            sentence_id=sentence.id,
        )


def _of_translations(corpus: Corpus) -> Iterable[ReviewItem]:
    """Rejected translations one by one; what is pending in one line an article."""
    for article in corpus.articles:
        pending = [one for one in article.translations if one.status == "pending"]
        if pending:
            yield ReviewItem(
                priority=4,
                table="articles",
                row_id=article.article.id,
                reason=f"{len(pending)} of its sentences have no translation yet: {pending[0].reason}.",
                article_id=article.article.id,
            )
        for translation in article.translations:
            if translation.status == "rejected":
                yield ReviewItem(
                    priority=3,
                    table="sentences",
                    row_id=translation.sentence_id,
                    reason=f"The machine's translation was rejected: {translation.reason}.",
                    article_id=article.article.id,
                    sentence_id=translation.sentence_id,
                )
