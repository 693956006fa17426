"""The timeline: each dated statement once, with both witnesses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from pipeline.kinds import date
from pipeline.reconcile.dataset import Corpus, by_sentence
from pipeline.reconcile.facts import facts_by_sentence
from pipeline.reconcile.witnesses import align
from pipeline.records import DateRow, DateSpan, Fact, Mention, content_id


def date_rows(
    corpus: Corpus,
    organisation_of: Mapping[str, str],
    facts: Sequence[Fact],
    parse: Callable[[str], DateSpan],
) -> tuple[DateRow, ...]:
    """Every dated statement, in reading order; the source's reading is the row's.

    ``parse`` reads a reviewer's corrected value.
    """
    stated = facts_by_sentence(facts)
    rows = []
    for article in corpus.articles:
        sentences = by_sentence(corpus.standing(article, "date"))
        beside = by_sentence(corpus.standing(article, "organisation"))
        for sentence in article.sentences:
            source, translation = sentences.get(sentence.id, ([], []))
            named = [organisation_of.get(m.id, "") for side in beside.get(sentence.id, ()) for m in side]
            for left, right in align(source, translation, lambda m: date_key(corpus, m)):
                first = left or right
                if first is None:
                    continue
                reading = corpus.readings[first.id]
                row = DateRow(
                    id=content_id("d", first.id),
                    mention_ids=tuple(m.id for m in (left, right) if m),
                    article_id=article.article.id,
                    sentence_id=sentence.id,
                    value=reading.value if isinstance(reading.value, DateSpan) else None,
                    problem=reading.problem,
                    organisation_ids=tuple(sorted({one for one in named if one})),
                    fact_ids=tuple(fact.id for fact in stated.get(sentence.id, ())),
                )
                rows.append(_decided(corpus, row, parse))
    return tuple(rows)


def date_key(corpus: Corpus, mention: Mention) -> str:
    """Equal for mentions that were read as the same date; an unread one is equal to nothing."""
    value = corpus.readings[mention.id].value
    return date.key(value) if isinstance(value, DateSpan) else f"unread {mention.id}"


def _decided(corpus: Corpus, row: DateRow, parse: Callable[[str], DateSpan]) -> DateRow:
    decision = corpus.decision(row.id, "date")
    if decision is None:
        return row
    if decision.judgement == "correct":
        return replace(row, value=parse(decision.value), problem="", decision=decision.judgement)
    return replace(row, decision=decision.judgement)
