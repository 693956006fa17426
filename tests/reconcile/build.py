"""Readings made by hand, so that reconciliation is tested without any model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.kinds import organisation
from pipeline.places import place_key
from pipeline.records import (
    Article,
    ArticleReading,
    FactPart,
    Mention,
    Place,
    Reading,
    Sentence,
    Statement,
    Translation,
    Value,
    Witness,
    Zone,
    content_id,
)


@dataclass
class Builder:
    """Builds one article sentence by sentence."""

    article_id: str
    sentences: list[Sentence] = field(default_factory=list)
    translations: list[Translation] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    readings: list[Reading] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    length: int = 0

    def sentence(
        self,
        text: str,
        named: Sequence[tuple[str, Value | str]] = (),
        translation: str = "",
        also: Sequence[tuple[str, Value | str]] = (),
        *,
        zone: Zone = "paragraph",
        language: str = "sv",
        places: Sequence[str] = (),
    ) -> Builder:
        """Add a sentence; ``named`` gives what its text says: a value, "org", or a problem."""
        one = Sentence(
            id=content_id("s", self.article_id, text),
            article_id=self.article_id,
            ordinal=len(self.sentences),
            start=self.length,
            end=self.length + len(text),
            text=text,
            zone=zone,
            language=language,
        )
        self.length += len(text) + 1
        self.sentences.append(one)
        self.translations.append(
            Translation(
                sentence_id=one.id,
                language="en",
                text=translation,
                status="memory" if translation else "not_needed",
            )
        )
        for name in places:
            at = text.index(name)
            self.places.append(
                Place(
                    sentence_id=one.id,
                    witness="source",
                    start=one.start + at,
                    end=one.start + at + len(name),
                    text=name,
                    label="LOC",
                    key=place_key(name),
                )
            )
        self._mention(one, "source", text, named)
        self._mention(one, "translation", translation, also)
        return self

    def states(
        self, subject: str = "", measure: str = "", object_: str = "", *, witness: Witness = "source"
    ) -> Builder:
        """Say what the last sentence's percentages state: parts by their words in its text or translation."""
        sentence, translation = self.sentences[-1], self.translations[-1]
        text, offset = (sentence.text, sentence.start) if witness == "source" else (translation.text, 0)

        def part(words: str) -> FactPart | None:
            start = offset + text.index(words)
            return (
                FactPart(
                    text=words,
                    witness=witness,
                    sentence_id=sentence.id,
                    start=start,
                    end=start + len(words),
                )
                if words
                else None
            )

        here = [m for m in self.mentions if (m.sentence_id, m.witness) == (sentence.id, witness)]
        dates = tuple(m.id for m in here if m.kind == "date")
        self.statements += [
            Statement(
                mention_id=m.id,
                subject=part(subject),
                measure=part(measure),
                object=part(object_),
                date_ids=dates,
                date_basis="own" if dates else "",
            )
            for m in here
            if m.kind == "percentage"
        ]
        return self

    def _mention(
        self, sentence: Sentence, witness: str, text: str, named: Sequence[tuple[str, Value | str]]
    ) -> None:
        offset = sentence.start if witness == "source" else 0
        place = 0
        for span, said in named:
            place = text.index(span, place)
            value = organisation.read(span) if said == "org" else said
            kind = {"Percentage": "percentage", "DateSpan": "date"}.get(type(value).__name__, "organisation")
            mention = Mention(
                id=content_id("m", sentence.id, witness, span, place),
                sentence_id=sentence.id,
                witness=witness,  # type: ignore[arg-type]
                kind=kind,  # type: ignore[arg-type]
                start=offset + place,
                end=offset + place + len(span),
                text=span,
                found_by="pattern",
            )
            place += len(span)
            self.mentions.append(mention)
            self.readings.append(Reading(mention_id=mention.id, value=value))  # type: ignore[arg-type]

    def done(self) -> ArticleReading:
        """The article's reading."""
        text = " ".join(sentence.text for sentence in self.sentences)
        return ArticleReading(
            article=Article(id=self.article_id, version="v", path=f"{self.article_id}.txt", text=text),
            language="sv",
            sentences=tuple(self.sentences),
            translations=tuple(self.translations),
            mentions=tuple(self.mentions),
            readings=tuple(self.readings),
            places=tuple(self.places),
            statements=tuple(self.statements),
        )
