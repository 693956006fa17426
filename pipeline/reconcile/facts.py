"""What each percentage states, with both witnesses in one row.

The source wins in the row: the translation only confirms it, differs from it (shown as a conflict), or
states something that was not read in the source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.kinds import date, percentage
from pipeline.reconcile.clauses import Party, subject_of
from pipeline.reconcile.dataset import Corpus, by_sentence
from pipeline.reconcile.witnesses import align
from pipeline.records import Agreement, ArticleReading, DateSpan, Fact, Mention, Percentage, content_id


@dataclass(frozen=True, slots=True)
class Statement:
    """One percentage of one witness, or both ends of a change stated together.

    ``mention`` carries ``value``; ``before`` is the end that the change started from.
    """

    mention: Mention
    value: Percentage
    before: Mention | None = None
    change_from: Percentage | None = None

    def key(self) -> str:
        """Equal for statements of equal value."""
        start = percentage.key(self.change_from) if self.change_from else ""
        return f"{start} > {percentage.key(self.value)}"


def facts(
    corpus: Corpus, organisation_of: Mapping[str, str], parse: Callable[[str], Percentage]
) -> tuple[Fact, ...]:
    """Every fact, in reading order. ``parse`` reads a reviewer's corrected value."""
    made = []
    for article in corpus.articles:
        sentences = by_sentence(corpus.standing(article, "percentage"))
        for sentence in article.sentences:
            source, translation = sentences.get(sentence.id, ([], []))
            pairs = align(_statements(corpus, source), _statements(corpus, translation), Statement.key)
            for left, right in pairs:
                fact = _fact(corpus, article, left, right, organisation_of)
                made.append(_decided(corpus, fact, parse))
    return tuple(made)


def _statements(corpus: Corpus, mentions: Sequence[Mention]) -> list[Statement]:
    """The statements of one witness of one sentence; the two ends of a change are one.

    "From 90 to 60" comes before "to 12 from 15" where both could be meant.
    """
    valued = [(m, value) for m in mentions if isinstance(value := corpus.readings[m.id].value, Percentage)]
    made: list[Statement] = []
    place = 0
    while place < len(valued):
        mention, value = valued[place]
        roles = tuple(value.role for _, value in valued[place : place + 3])
        if roles[:2] == ("change_from", "change_to"):
            made.append(Statement(*valued[place + 1], mention, value))
            place += 2
        elif roles[:2] == ("change_to", "change_from") and roles[2:] != ("change_to",):
            made.append(Statement(mention, value, *valued[place + 1]))
            place += 2
        else:
            made.append(Statement(mention, value))
            place += 1
    return made


def _fact(
    corpus: Corpus,
    article: ArticleReading,
    source: Statement | None,
    translation: Statement | None,
    organisation_of: Mapping[str, str],
) -> Fact:
    first = source or translation
    if first is None:
        raise ValueError("a fact needs a witness")
    agreement: Agreement
    if source and translation:
        agreement = "both" if source.key() == translation.key() else "differs"
    else:
        agreement = "source_only" if source else "translation_only"
    subject = _subject(corpus, first)
    time, basis = _time(corpus, first.mention)
    value, change_to = first.value, first.value if first.value.role == "change_to" else None
    witnesses = [m for one in (source, translation) if one for m in (one.before, one.mention) if m]
    return Fact(
        id=content_id("f", first.mention.id),
        value=value,
        subject=subject.text if subject else "",
        subject_organisation_id=organisation_of.get(subject.mention_id, "") if subject else "",
        change_from=first.change_from or (first.value if first.value.role == "change_from" else None),
        change_to=change_to,
        time=time,
        time_basis=basis,
        agreement=agreement,
        witnesses=tuple(m.id for m in witnesses),
        sentence_ids=(first.mention.sentence_id,),
        article_ids=(article.article.id,),
    )


def _subject(corpus: Corpus, statement: Statement) -> Party | None:
    mention = statement.mention
    ends = [m for m in (statement.before, mention) if m]
    sentence = corpus.sentences[mention.sentence_id]
    translated = corpus.translations[sentence.id]
    source = mention.witness == "source"
    offset = sentence.start if source else 0
    parties = [
        Party(start=m.start - offset, end=m.end - offset, text=m.text, mention_id=m.id)
        for m in corpus.beside(mention, "organisation")
    ]
    parties += [
        Party(start=p.start - offset, end=p.end - offset, text=p.text) for p in corpus.places(mention)
    ]
    return subject_of(
        sentence.text if source else translated.text,
        sentence.language if source else translated.language,
        min(m.start for m in ends) - offset,
        max(m.end for m in ends) - offset,
        parties,
    )


def _time(corpus: Corpus, mention: Mention) -> tuple[DateSpan | None, str]:
    """The date of a percentage: the only one of its sentence, else none (a choice would be a guess)."""
    values: dict[str, DateSpan] = {}
    for one in corpus.beside(mention, "date"):
        value = corpus.readings[one.id].value
        if isinstance(value, DateSpan):
            values.setdefault(date.key(value), value)
    if len(values) == 1:
        return next(iter(values.values())), "sentence"
    return None, ""


def _decided(corpus: Corpus, fact: Fact, parse: Callable[[str], Percentage]) -> Fact:
    decision = corpus.decision(fact.id, "fact")
    if decision is None:
        return fact
    if decision.judgement == "correct":
        value = corrected(fact.value, parse(decision.value))
        return replace(
            fact, value=value, change_to=value if fact.change_to else None, decision=decision.judgement
        )
    return replace(fact, decision=decision.judgement)


def corrected(read: Percentage, given: Percentage) -> Percentage:
    """A reviewer's value in the part that the text gave it: "9 %" for "fell to 8 %" is still an end."""
    if given.role != "level" or given.direction:
        return given
    return replace(given, role=read.role, direction=read.direction)


def facts_by_sentence(made: Iterable[Fact]) -> dict[str, list[Fact]]:
    """Facts by the sentences that state them."""
    found: dict[str, list[Fact]] = {}
    for fact in made:
        for sentence_id in fact.sentence_ids:
            found.setdefault(sentence_id, []).append(fact)
    return found
