"""From sentences and translations to mentions and their readings: every kind, on both witnesses.

Invariant (promise 1): for every mention ``text[start:end] == mention.text``, with ``text`` the article's
for a source mention and the translation's for the other. Offsets are counted on from the finder's; no span
is ever searched for again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812  # the module pipeline.kinds.date is called date here
from typing import cast

from spacy.language import Language as Pipeline

from pipeline.kinds import date, organisation, organisation_article, percentage
from pipeline.languages import get_language
from pipeline.places import place_key
from pipeline.records import (
    KindName,
    Mention,
    Place,
    PublishedBasis,
    Reading,
    Sentence,
    Statement,
    Translation,
    Value,
    Witness,
    content_id,
)
from pipeline.register import load_register
from pipeline.spans import Found, mentions_of
from pipeline.statements import Marked, Parts, ReadSentence, Tree, statements
from pipeline.statements import read as read_parts

#: A longer "sentence" is no sentence (a table, a log, a data dump): it is kept, marked and not read.
LONGEST = 20_000

_KINDS: dict[str, KindName] = {
    organisation.LABEL: "organisation",
    percentage.LABEL: "percentage",
    date.LABEL: "date",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Witnessed:
    """One text that is read: a sentence in its own language, or its translation.

    ``offset`` is what turns offsets in ``text`` into those of the mention (0 for a translation).
    """

    sentence: Sentence
    witness: Witness
    language: str
    text: str
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What was found in one article, in reading order, one reading a mention."""

    mentions: tuple[Mention, ...]
    readings: tuple[Reading, ...]
    places: tuple[Place, ...]
    statements: tuple[Statement, ...]
    published: Day | None
    published_basis: PublishedBasis


def readable(sentence: Sentence) -> str:
    """Why a sentence is not read, or "" if it is."""
    if get_language(sentence.language) is None:
        return f"language {sentence.language} is not read" if sentence.language else "language not recognised"
    if len(sentence.text) > LONGEST:
        return f"{len(sentence.text)} characters without an end of sentence: too long to be one"
    return ""


def witnesses(sentences: Sequence[Sentence], translations: Sequence[Translation]) -> tuple[Witnessed, ...]:
    """Every text to read: the readable sentences, then the translations that may bear witness."""
    sources = [
        Witnessed(sentence=s, witness="source", language=s.language, text=s.text, offset=s.start)
        for s in sentences
        if not readable(s)
    ]
    by_id = {sentence.id: sentence for sentence in sentences}
    second = [
        Witnessed(
            sentence=by_id[t.sentence_id], witness="translation", language=t.language, text=t.text, offset=0
        )
        for t in translations
        if t.status in ("memory", "machine") and t.text and get_language(t.language)
    ]
    return (*sources, *second)


def extract(
    texts: Sequence[Witnessed],
    nlp: Callable[[str], Pipeline],
    *,
    parser: Callable[[str], Pipeline] | None = None,
    published: Day | None = None,
    published_basis: PublishedBasis = "none",
) -> Extraction:
    """Mentions of every kind in ``texts``, with their readings.

    Args:
        texts: Source sentences and translations of one article, each in article order.
        nlp: Gives the spaCy pipeline of a language code.
        parser: Gives one that sets heads, relations and parts of speech, for texts with a percentage: what
            it states is read off its syntax. Without one the parts of every statement are empty.
        published: Day of publication where known; else it is inferred from the source texts if they
            allow it, and the basis says so.
    """
    seen, trees = _find(texts, nlp, parser)
    found = _in_article(texts, seen)
    parts = [_parts(*one) for one in zip(texts, found, trees, strict=True)]
    sources = [place for place, text in enumerate(texts) if text.witness == "source"]
    dated = [_dated(text, found[place]) for place, text in enumerate(texts)]
    if published is None:
        inferred = date.infer_published([dated[place] for place in sources])
        if inferred is not None:
            published, published_basis = inferred
    mentions: list[Mention] = []
    readings: list[Reading] = []
    places: list[Place] = []
    stated: list[Statement] = []
    for witness in ("source", "translation"):
        part = [place for place, text in enumerate(texts) if text.witness == witness]
        read = date.read([dated[place] for place in part], published)
        made = [_mentions(texts[place], found[place]) for place in part]
        for number, place in enumerate(part):
            places += _places(texts[place], found[place])
            dates = iter(range(len(dated[place].matches)))
            for mention, one in zip(made[number], _published(found[place]), strict=True):
                mentions.append(mention)
                if one.label == date.LABEL:
                    readings.append(_date_reading(mention, read, number, next(dates), made, found, part))
                else:
                    readings.append(_reading(mention, one))
        stated += statements(
            _stated(texts[place], found[place], parts[place], made[number])
            for number, place in enumerate(part)
        )
    return Extraction(
        mentions=tuple(mentions),
        readings=tuple(readings),
        places=tuple(places),
        statements=tuple(stated),
        published=published,
        published_basis=published_basis,
    )


def _find(
    texts: Sequence[Witnessed],
    nlp: Callable[[str], Pipeline],
    parser: Callable[[str], Pipeline] | None,
) -> tuple[list[tuple[Found, ...]], list[Tree | None]]:
    """What the pipelines find in each text, and the syntax of those that hold a percentage.

    Each language's texts run in one batch.
    """
    found: list[tuple[Found, ...]] = [()] * len(texts)
    trees: list[Tree | None] = [None] * len(texts)
    for language in sorted({text.language for text in texts}):
        numbers = [number for number, text in enumerate(texts) if text.language == language]
        docs = nlp(language).pipe([texts[number].text for number in numbers])
        for number, doc in zip(numbers, docs, strict=True):
            found[number] = mentions_of(doc)
            if any(one.label == percentage.LABEL for one in found[number]):
                # Parsed on its own tokens: finders have split words ("Japan|s") that the parser knows whole.
                trees[number] = Tree.of(parser(language)(doc.text) if parser else doc)
    return found, trees


def _parts(text: Witnessed, found: Sequence[Found], tree: Tree | None) -> list[Parts | None]:
    """What each percentage of a text states; empty without any."""
    tables = get_language(text.language)
    return read_parts(tree, text.text, _marked(found), tables) if tree and tables else []


def _marked(found: Sequence[Found]) -> list[Marked]:
    made = []
    for one in found:
        value = one.match.value if isinstance(one.match, percentage.PercentageMatch) else None
        made.append(
            Marked(
                start=one.start,
                end=one.end,
                label=one.label,
                role=value.role if value else "level",
                direction=value.direction if value else "",
            )
        )
    return made


def _stated(
    text: Witnessed, found: Sequence[Found], parts: Sequence[Parts | None], mentions: Sequence[Mention]
) -> ReadSentence:
    """What the percentages of a text state, with the ids of the mentions that its spans became."""
    ids = iter(mention.id for mention in mentions)
    at = [next(ids) if one.label in _KINDS else "" for one in found]
    tables = get_language(text.language)
    if tables is None:
        raise ValueError(f"language {text.language!r} is not read")
    return ReadSentence(
        sentence=text.sentence,
        witness=text.witness,
        text=text.text,
        offset=text.offset,
        percentages=[(id_, one) for id_, one in zip(at, parts, strict=bool(parts)) if one is not None],
        mention_ids=at,
        words=tables.clauses,
    )


def _in_article(texts: Sequence[Witnessed], found: Sequence[tuple[Found, ...]]) -> list[tuple[Found, ...]]:
    """What was found in each text, after what the article's other texts say of its organisations."""
    read = [
        organisation_article.ReadText(text=text.text, language=language, found=own)
        for text, own in zip(texts, found, strict=True)
        if (language := get_language(text.language))
    ]
    return organisation_article.complete(read, load_register())


def _published(found: Sequence[Found]) -> list[Found]:
    """Those of the found spans that are mentions of a published kind."""
    return [one for one in found if one.label in _KINDS]


def _dated(text: Witnessed, found: Sequence[Found]) -> date.DatedText:
    language = get_language(text.language)
    if language is None:
        raise ValueError(f"language {text.language!r} is not read")
    matches = tuple(cast("date.DateMatch", one.match) for one in found if one.label == date.LABEL)
    return date.DatedText(text=text.text, language=language, matches=matches, zone=text.sentence.zone)


def _mentions(text: Witnessed, found: Sequence[Found]) -> list[Mention]:
    seen: Counter[tuple[str, str]] = Counter()
    mentions = []
    for one in _published(found):
        kind, span = _KINDS[one.label], text.text[one.start : one.end]
        mentions.append(
            Mention(
                id=content_id(
                    "m", text.sentence.id, text.witness, text.language, kind, span, seen[kind, span]
                ),
                sentence_id=text.sentence.id,
                witness=text.witness,
                kind=kind,
                start=text.offset + one.start,
                end=text.offset + one.end,
                text=span,
                found_by=one.found_by,
                score=None if one.score is None else round(one.score, 3),
            )
        )
        seen[kind, span] += 1
    return mentions


def _places(text: Witnessed, found: Sequence[Found]) -> list[Place]:
    return [
        Place(
            sentence_id=text.sentence.id,
            witness=text.witness,
            start=text.offset + one.start,
            end=text.offset + one.end,
            text=text.text[one.start : one.end],
            label="LOC" if one.label == "LOC" else "PER",
            key=place_key(text.text[one.start : one.end]),
        )
        for one in found
        if one.label in ("LOC", "PER")
    ]


def _reading(mention: Mention, one: Found) -> Reading:
    value: Value | None
    if isinstance(one.match, percentage.PercentageMatch):
        return Reading(mention_id=mention.id, value=one.match.value, problem=one.match.problem)
    try:
        value = organisation.read(mention.text)
    except ValueError as error:
        return Reading(mention_id=mention.id, value=None, problem=str(error))
    return Reading(mention_id=mention.id, value=value)


def _date_reading(
    mention: Mention,
    read: Sequence[Sequence[date.DateReading]],
    text: int,
    match: int,
    made: Sequence[Sequence[Mention]],
    found: Sequence[Sequence[Found]],
    part: Sequence[int],
) -> Reading:
    reading = read[text][match]
    anchor = ""
    if reading.anchor is not None:
        other, number = reading.anchor
        dates = [
            m
            for m, one in zip(made[other], _published(found[part[other]]), strict=True)
            if one.label == date.LABEL
        ]
        anchor = dates[number].id
    return Reading(
        mention_id=mention.id, value=reading.value, problem=reading.problem, anchor_mention_id=anchor
    )
