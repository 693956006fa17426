"""From parts to statements: what a sentence leaves out is taken from what was said before, and marked.

"Chinese manufacturers command about 60 percent" says 60 percent of what the sentence before says. Only the
percentages earlier in the sentence and those of the sentence right before, in the same stretch of running
text, are asked; where they do not agree on one answer, the part stays empty. A clause without a time takes
that of the sentence before if it takes a part from there, or names the same subject or measure again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.languages.base import ClauseWords
from pipeline.records import FactPart, Sentence, Statement, Witness
from pipeline.statements.part import Part, Parts

#: Zones in which a sentence goes on from the one before it.
_RUNNING = ("paragraph", "list_item")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSentence:
    """One witness of a sentence with what its percentages state.

    Attributes:
        offset: What turns an offset in ``text`` into one of a mention.
        percentages: Mention id and parts of each percentage, in reading order.
        mention_ids: Id of the mention at each place that ``Parts.dates`` may name, "" for none.
        words: The language's words.
    """

    sentence: Sentence
    witness: Witness
    text: str
    offset: int
    percentages: Sequence[tuple[str, Parts]]
    mention_ids: Sequence[str]
    words: ClauseWords


def statements(read: Iterable[ReadSentence]) -> tuple[Statement, ...]:
    """One statement a percentage. ``read`` holds sentences of one article and witness, in article order."""
    made: list[Statement] = []
    before: list[Statement] = []
    last: Sentence | None = None
    for one in read:
        if last is None or not _follows(last, one.sentence):
            before = []
        here: list[Statement] = []
        for mention_id, parts in one.percentages:
            here.append(_statement(one, mention_id, parts, here, before))
        made += here
        before, last = here, one.sentence
    return tuple(made)


def _follows(last: Sentence, sentence: Sentence) -> bool:
    return sentence.ordinal == last.ordinal + 1 and sentence.zone in _RUNNING and last.zone in _RUNNING


def _statement(
    one: ReadSentence, mention_id: str, parts: Parts, here: Sequence[Statement], before: Sequence[Statement]
) -> Statement:
    subject = _part(one, parts.subject)
    measure = _part(one, parts.measure)
    object_ = _part(one, parts.object)
    reasons = []
    if parts.subject.open and (found := _subject(parts.subject, here, before)):
        subject = found
    if parts.measure.open and (found := _measure(parts.measure, one, here, before)):
        measure, object_ = found, object_ or _object_of(found, here, before)
    for name, part, why in (
        ("subject", subject, parts.subject.reason),
        ("measure", measure, parts.measure.reason),
    ):
        if part is None:
            reasons.append(f"{name}: {why}")
    dates = tuple(one.mention_ids[place] for place in parts.dates if one.mention_ids[place])
    basis = "own" if parts.own_dates else "sentence"
    carried = any(part and part.basis == "carried" for part in (subject, measure))
    if not dates and carried:
        dates, basis = tuple(dict.fromkeys(d for s in before for d in s.date_ids)), "carried"
    elif not dates:
        dates, basis = _continued(subject, measure, before), "carried"
    return Statement(
        mention_id=mention_id,
        subject=subject,
        measure=measure,
        object=object_,
        date_ids=dates,
        date_basis=basis if dates else "",  # type: ignore[arg-type]
        reason="; ".join(reasons),
    )


def _continued(
    subject: FactPart | None, measure: FactPart | None, before: Sequence[Statement]
) -> tuple[str, ...]:
    """The time of the sentence before, for a clause that names its subject or its measure again.

    Nothing unless all that the sentence before states holds for one and the same date.
    """
    own = {part.text.casefold() for part in (subject, measure) if part}
    again = any(part.text.casefold() in own for s in before for part in (s.subject, s.measure) if part)
    dates = {s.date_ids for s in before}
    only = next(iter(dates), ())
    return only if again and len(dates) == 1 and len(only) == 1 else ()


def _part(one: ReadSentence, part: Part) -> FactPart | None:
    if not part:
        return None
    return FactPart(
        text=one.text[part.start : part.end],
        witness=one.witness,
        sentence_id=one.sentence.id,
        start=one.offset + part.start,
        end=one.offset + part.end,
        basis="sentence" if part.far else "own",
    )


def _subject(part: Part, here: Sequence[Statement], before: Sequence[Statement]) -> FactPart | None:
    """What a pronoun or an omission stands for, if only one thing can be meant."""
    if part.open == "same" and not here:
        return None
    if here:
        found = here[-1].subject
        return (
            _moved(found, "sentence")
            if found and part.open in ("whole", "same") and not part.pronoun
            else None
        )
    return _only([s.subject for s in before])


def _measure(
    part: Part, one: ReadSentence, here: Sequence[Statement], before: Sequence[Statement]
) -> FactPart | None:
    """The measure that is left out, or what completes "its share"."""

    def fits(found: FactPart | None) -> bool:
        if found is None or part.open in ("whole", "same"):
            return found is not None
        own = one.text[part.start : part.end].casefold()
        words = found.text.casefold().split()
        return len(words) > 1 and any(word.endswith(own) for word in words)

    near = [s.measure for s in here if fits(s.measure)]
    if near:
        return _moved(near[-1], "sentence")
    return None if part.open == "same" else _only([s.measure for s in before if fits(s.measure)])


def _only(found: Sequence[FactPart | None]) -> FactPart | None:
    """The one part that all agree on, as carried over."""
    parts = [one for one in found if one is not None]
    if len({one.text.casefold() for one in parts}) != 1:
        return None
    return _moved(parts[0], "carried")


def _moved(part: FactPart | None, basis: str) -> FactPart | None:
    """A part taken over; what was carried once stays so."""
    if part is None or part.basis == "carried":
        return part
    return replace(part, basis=basis)  # type: ignore[arg-type]


def _object_of(measure: FactPart, here: Sequence[Statement], before: Sequence[Statement]) -> FactPart | None:
    for one in (*reversed(here), *reversed(before)):
        if one.measure and (one.measure.start, one.measure.sentence_id) == (
            measure.start,
            measure.sentence_id,
        ):
            return _moved(one.object, measure.basis)
    return None
