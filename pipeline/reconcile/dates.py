"""The timeline: each dated statement once, with both witnesses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline.kinds import date
from pipeline.reconcile.dataset import Corpus, by_sentence
from pipeline.reconcile.facts import facts_by_sentence
from pipeline.reconcile.witnesses import align
from pipeline.records import SIDE_ZONES, Agreement, DateRow, DateSpan, Fact, Mention, content_id


def date_rows(
    corpus: Corpus,
    organisation_of: Mapping[str, str],
    facts: Sequence[Fact],
    parse: Callable[[str], DateSpan],
) -> tuple[DateRow, ...]:
    """Every dated statement, in reading order.

    The source's reading is the row's. Where it leaves the date open and the translation does not, the row has
    the translation's with a remark: a translator saw the whole article too. A row's id comes from its
    mention, so that nothing else in the corpus can change it. ``parse`` reads a reviewer's corrected value.
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
                row = _row(corpus, left, right)
                if row is not None:
                    row = replace(
                        row,
                        organisation_ids=tuple(sorted({one for one in named if one})),
                        fact_ids=tuple(fact.id for fact in stated.get(sentence.id, ())),
                    )
                    rows.append(_decided(corpus, row, parse))
    return _grouped(corpus, rows)


def date_key(corpus: Corpus, mention: Mention) -> str:
    """Equal for mentions that were read as the same date; an unread one is equal to nothing."""
    value = corpus.readings[mention.id].value
    return date.key(value) if isinstance(value, DateSpan) else f"unread {mention.id}"


def _row(corpus: Corpus, source: Mention | None, translation: Mention | None) -> DateRow | None:
    """The row of one statement with what its witnesses were read as; None if there is no witness."""
    first = source or translation
    if first is None:
        return None
    said, other = (_value(corpus, one) for one in (source, translation))
    agreement: Agreement = "source_only"
    value, problem = said, corpus.readings[first.id].problem
    if said and other and source and translation:
        agreement = "both" if date_key(corpus, source) == date_key(corpus, translation) else "differs"
    elif source is None:
        agreement, value = "translation_only", other
    elif other and translation:
        agreement, value = "translation_only", other
        problem = f"the original leaves it open ({problem}); read in its translation ({translation.text!r})"
    return DateRow(
        id=content_id("d", first.id),
        mention_ids=tuple(m.id for m in (source, translation) if m),
        article_id=corpus.sentences[first.sentence_id].article_id,
        sentence_id=first.sentence_id,
        value=value,
        problem=problem,
        agreement=agreement,
    )


def _value(corpus: Corpus, mention: Mention | None) -> DateSpan | None:
    value = corpus.readings[mention.id].value if mention else None
    return value if isinstance(value, DateSpan) else None


def _grouped(corpus: Corpus, rows: Iterable[DateRow]) -> tuple[DateRow, ...]:
    """The rows with their groups: equal intervals about one organisation in several articles.

    A group's id comes from the interval and the organisation alone, so a further article joins it and
    renames nothing. What stands in references is no statement about an organisation.
    """
    rows = list(rows)
    articles: dict[str, set[str]] = defaultdict(set)
    groups = {row.id: _groups(corpus, row) for row in rows}
    for row in rows:
        for group in groups[row.id]:
            articles[group].add(row.article_id)
    return tuple(
        replace(row, group_ids=tuple(one for one in groups[row.id] if len(articles[one]) > 1)) for row in rows
    )


def _groups(corpus: Corpus, row: DateRow) -> tuple[str, ...]:
    """The group that each organisation of a row would put it into."""
    if row.value is None or row.decision == "reject" or corpus.sentences[row.sentence_id].zone in SIDE_ZONES:
        return ()
    return tuple(content_id("g", row.value.start, row.value.end, one) for one in row.organisation_ids)


def _decided(corpus: Corpus, row: DateRow, parse: Callable[[str], DateSpan]) -> DateRow:
    decision = corpus.decision(row.id, "date")
    if decision is None:
        return row
    if decision.judgement == "correct":
        return replace(row, value=parse(decision.value), problem="", decision=decision.judgement)
    return replace(row, decision=decision.judgement)
