"""What each percentage states, with every witness in one row.

The source wins in the row: the translation only confirms it, differs from it (shown as a conflict), or
states something that was not read in the source. What the parts of a statement are was read off the
sentence's syntax when it was extracted (:mod:`pipeline.statements`); here they are compared.

Invariant: the id of a fact comes from what its own article says and from the register, never from another
article. So facts of several articles are one row only where these alone show that they are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pipeline.kinds import date, percentage
from pipeline.reconcile.dataset import Corpus, by_sentence
from pipeline.reconcile.identity import Identity, Named, phrase_key
from pipeline.reconcile.witnesses import align
from pipeline.records import (
    ArticleReading,
    DateSpan,
    Fact,
    FactPart,
    Mention,
    PartBasis,
    Percentage,
    Reading,
    Statement,
    content_id,
)
from pipeline.register import Register

#: The language that noun phrases are compared in across languages, where a translation gives it.
COMMON_LANGUAGE = "en"
_RUNNING_TEXT = ("paragraph", "list_item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One percentage of one witness, or both ends of a change stated together.

    ``mention`` carries ``value``; ``before`` is the end that the change started from. ``stated`` are the
    parts that belong to them.
    """

    mention: Mention
    value: Percentage
    stated: Statement
    before: Mention | None = None
    change_from: Percentage | None = None

    def key(self) -> str:
        """Equal for claims of equal value."""
        start = percentage.key(self.change_from) if self.change_from else ""
        return f"{start} > {percentage.key(self.value)}"


def facts(
    corpus: Corpus,
    organisation_of: Mapping[str, str],
    register: Register,
    parse: Callable[[str], Percentage],
) -> tuple[Fact, ...]:
    """Every fact, in reading order of its first statement. ``parse`` reads a reviewer's corrected value."""
    rows: dict[str, Fact] = {}
    identity = Identity(corpus, organisation_of, register)
    for article in corpus.articles:
        stated = {one.mention_id: one for one in article.statements}
        raw = {reading.mention_id: reading for reading in article.readings}
        sentences = by_sentence(corpus.standing(article, "percentage"))
        for sentence in article.sentences:
            source, translation = sentences.get(sentence.id, ([], []))
            pairs = align(_claims(corpus, source, stated), _claims(corpus, translation, stated), Claim.key)
            for left, right in pairs:
                fact = _fact(corpus, article, left, right, identity, raw)
                known = rows.get(fact.id)
                rows[fact.id] = _merged(known, fact) if known else fact
    return tuple(_decided(corpus, fact, parse) for fact in rows.values())


def _claims(corpus: Corpus, mentions: Sequence[Mention], stated: Mapping[str, Statement]) -> list[Claim]:
    """The claims of one witness of one sentence; the two ends of a change are one.

    "From 90 to 60" comes before "to 12 from 15" where both could be meant.
    """
    valued = [(m, value) for m in mentions if isinstance(value := corpus.readings[m.id].value, Percentage)]
    made: list[Claim] = []
    place = 0
    while place < len(valued):
        mention, value = valued[place]
        own = stated.get(mention.id, _bare(corpus, mention))
        roles = tuple(value.role for _, value in valued[place : place + 3])
        pair = valued[place : place + 2]
        if roles[:2] in (("change_from", "change_to"), ("change_to", "change_from")) and (
            roles[0] == "change_from" or roles[2:] != ("change_to",)
        ):
            (start, start_value), (end, end_value) = sorted(pair, key=lambda one: one[1].role)
            parts = [stated.get(one.id, _bare(corpus, one)) for one in (end, start)]
            made.append(
                Claim(
                    mention=end,
                    value=end_value,
                    stated=_joined(*parts),
                    before=start,
                    change_from=start_value,
                )
            )
            place += 2
        else:
            made.append(Claim(mention=mention, value=value, stated=own))
            place += 1
    return made


def _bare(corpus: Corpus, mention: Mention) -> Statement:
    """For a percentage whose sentence has no statement: the sentence's dates are all that is known."""
    dates = tuple(one.id for one in corpus.beside(mention, "date"))
    return Statement(mention_id=mention.id, date_ids=dates, date_basis="sentence" if dates else "")


def _joined(end: Statement, start: Statement) -> Statement:
    """The statement of a change: what its end does not say, its start may, but for a time of its own."""
    dated = end if end.date_ids or start.date_basis == "own" else start
    subject, measure = end.subject or start.subject, end.measure or start.measure
    return replace(
        end,
        subject=subject,
        measure=measure,
        object=end.object or start.object,
        date_ids=dated.date_ids,
        date_basis=dated.date_basis,
        reason="" if subject and measure else end.reason,
    )


def _fact(
    corpus: Corpus,
    article: ArticleReading,
    source: Claim | None,
    translation: Claim | None,
    identity: Identity,
    raw: Mapping[str, Reading],
) -> Fact:
    first = source or translation
    if first is None:
        raise ValueError("a fact needs a witness")
    sides = [one for one in (source, translation) if one]
    # A translation may tell the time where the original names none, but never settles which of several.
    dated = next((one.stated for one in sides if one.stated.date_ids), first.stated)
    time, basis = _time(corpus.readings, corpus.rejected, dated)
    named = [identity.of(one.stated.subject) for one in sides]
    differs = _differences(corpus, source, translation, named) if source and translation else ()
    # As the text has them, and all of them: a reviewer's word on a mention renames no fact.
    when = next((t for one in sides if (t := _time(raw, frozenset(), one.stated)[0])), None)
    spans = [date.key(when)] if when else _undated(article, any(one.certain for one in named))
    values = [raw[one].value for one in _ids(first)]
    said = [percentage.key(value) for value in values if isinstance(value, Percentage)]
    topics = [_topic(order, identity) for order in (sides[::-1], sides)]
    ids = [content_id("f", *topic, at, *said) if all(topic[:2]) else "" for at in spans for topic in topics]
    own = content_id("f", first.mention.id)
    english = next((one.stated for one in sides if _language(corpus, one.mention) == COMMON_LANGUAGE), None)
    change_to = first.value if first.value.role == "change_to" else None
    agreement = "both" if len(sides) > 1 else "source_only" if source else "translation_only"
    key = next((one for one in ids if one), own)
    return Fact(
        id=key,
        former=tuple(one for one in dict.fromkeys((*ids, own)) if one and one != key),
        topic=" | ".join((*topics[0], spans[0])) if all(topics[0][:2]) and time else "",
        value=first.value,
        subject=first.stated.subject,
        measure=first.stated.measure,
        object=first.stated.object,
        subject_organisation_id=named[0].organisation_id,
        subject_en=_text(english.subject) if english else "",
        measure_en=_text(english.measure) if english else "",
        object_en=_text(english.object) if english else "",
        change_from=first.change_from or (first.value if first.value.role == "change_from" else None),
        change_to=change_to,
        time=time,
        time_basis=basis,
        agreement="differs" if differs else agreement,  # type: ignore[arg-type]
        differs=differs,
        zone=corpus.sentences[first.mention.sentence_id].zone,
        reason="; ".join(filter(None, (first.stated.reason, "" if time else _open_time(corpus, dated)))),
        witnesses=tuple(m.id for one in sides for m in (one.before, one.mention) if m),
        sentence_ids=(first.mention.sentence_id,),
        article_ids=(article.article.id,),
    )


def _undated(article: ArticleReading, certain: bool) -> list[str]:
    """What stands for the time of a fact that states none, the first for its id.

    An undated figure is one of its day: two articles of one month that give the same value for the same
    measure of a subject that is surely the same mean one fact. Of any other they may speak of two; then, and
    where the day of publication is not known, it is a fact of its own article.
    """
    own = f"in {article.article.id}"
    published = article.article.published
    return [f"published {published:%Y-%m}", own] if published and certain else [own]


def _text(part: FactPart | None) -> str:
    return " ".join(part.text.split()) if part else ""


def _language(corpus: Corpus, mention: Mention) -> str:
    if mention.witness == "source":
        return corpus.sentences[mention.sentence_id].language
    return corpus.translations[mention.sentence_id].language


def _differences(
    corpus: Corpus, source: Claim, translation: Claim, named: Sequence[Named]
) -> tuple[str, ...]:
    """What two witnesses of one statement do not agree on. Noun phrases of two languages are not compared."""
    found = []
    if source.key() != translation.key():
        found.append("unit" if source.value.unit != translation.value.unit else "value")
    times = [_time(corpus.readings, corpus.rejected, one.stated)[0] for one in (source, translation)]
    if times[0] and times[1] and date.key(times[0]) != date.key(times[1]):
        found.append("time")
    if all(one.certain for one in named) and named[0].key != named[1].key:
        # The two may be known to be one organisation by other evidence than the register's.
        ids = {one.organisation_id for one in named}
        if len(ids) > 1 or "" in ids:
            found.append("subject")
    return tuple(found)


def _topic(sides: Sequence[Claim], identity: Identity) -> tuple[str, str, str]:
    """Subject, measure and object as keys, each as the first of ``sides`` that has it calls it.

    Only what the text itself and the register say goes in.
    """
    keys = {"subject": "", "measure": "", "object": ""}
    for one in reversed(sides):
        stated = one.stated
        if stated.subject:
            keys["subject"] = identity.of(stated.subject).key
        if stated.measure:
            keys["measure"] = phrase_key(stated.measure.text)
        if stated.object:
            keys["object"] = identity.of(stated.object).key
    return keys["subject"], keys["measure"], keys["object"]


def _ids(claim: Claim) -> tuple[str, ...]:
    return (claim.mention.id, claim.before.id) if claim.before else (claim.mention.id,)


def _time(
    readings: Mapping[str, Reading], rejected: frozenset[str], stated: Statement
) -> tuple[DateSpan | None, PartBasis | Literal[""]]:
    """The one date that a statement may hold for; of several, none: a choice would be a guess."""
    values: dict[str, DateSpan] = {}
    for one in stated.date_ids:
        value = readings[one].value if one not in rejected else None
        if isinstance(value, DateSpan):
            values.setdefault(date.key(value), value)
    if len(values) == 1:
        return next(iter(values.values())), stated.date_basis
    return None, ""


def _open_time(corpus: Corpus, stated: Statement) -> str:
    """Why a statement that names dates has no time; "" if it names none, or a reviewer rejected them."""
    standing = [one for one in stated.date_ids if one not in corpus.rejected]
    if not standing:
        return ""
    several = sum(isinstance(corpus.readings[one].value, DateSpan) for one in standing) > 1
    return "time: several dates may be meant" if several else "time: its date could not be settled"


_AGREEMENT = ("differs", "both", "source_only", "translation_only")


def _merged(one: Fact, other: Fact) -> Fact:
    """One fact that is stated twice, with the evidence of both; the first statement's words stand."""
    in_text = [fact for fact in (one, other) if fact.zone in _RUNNING_TEXT]
    return replace(
        one,
        former=tuple(dict.fromkeys((*one.former, *other.former))),
        subject_organisation_id=one.subject_organisation_id or other.subject_organisation_id,
        agreement=min(one.agreement, other.agreement, key=_AGREEMENT.index),
        differs=tuple(dict.fromkeys((*one.differs, *other.differs))),
        zone=(in_text or [one])[0].zone,
        witnesses=(*one.witnesses, *other.witnesses),
        sentence_ids=tuple(dict.fromkeys((*one.sentence_ids, *other.sentence_ids))),
        article_ids=tuple(dict.fromkeys((*one.article_ids, *other.article_ids))),
    )


def _decided(corpus: Corpus, fact: Fact, parse: Callable[[str], Percentage]) -> Fact:
    decision = corpus.decision_on(fact)
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
