"""What reconciliation makes, and the look-ups that its parts share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from pipeline.records import (
    ArticleReading,
    Conflict,
    DateRow,
    Decision,
    Fact,
    Mention,
    Organisation,
    Place,
    Reading,
    Sentence,
    Translation,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """Something that a person should look at.

    Attributes:
        affected: How many published rows a decision would change.
        uncertainty: How likely it would change them, 0–1.
        table: The published table that ``row_id`` stands in.
        reason: Why, in plain words.
        field: What a decision on it is about, as in :class:`~pipeline.records.Decision`, or "" where there is
            nothing to decide.
        kind: Of a mention, what it is.
        article_id, sentence_ids: Where it stands; a conflict has a sentence for each side.
    """

    affected: int
    uncertainty: float
    table: str
    row_id: str
    reason: str
    field: str = ""
    kind: str = ""
    article_id: str = ""
    sentence_ids: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """What the queue is ordered by: expected number of rows that change, to two decimals."""
        return round(self.affected * self.uncertainty, 2)


@dataclass(frozen=True, kw_only=True)
class Corpus:
    """The readings of all articles with look-ups by id, after the reviewers' word on mentions.

    Attributes:
        articles: In order of article id.
        readings: Reading by mention id, corrected where a reviewer did.
        rejected: Ids of mentions that a reviewer rejected.
        decisions: In force, by (key, field).
    """

    articles: tuple[ArticleReading, ...]
    readings: Mapping[str, Reading]
    rejected: frozenset[str]
    decisions: Mapping[tuple[str, str], Decision]

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """Every mention by id, rejected ones too."""
        return {mention.id: mention for article in self.articles for mention in article.mentions}

    @cached_property
    def sentences(self) -> dict[str, Sentence]:
        """Every sentence by id."""
        return {sentence.id: sentence for article in self.articles for sentence in article.sentences}

    @cached_property
    def published(self) -> dict[str, date | None]:
        """Day of publication by article id."""
        return {one.article.id: one.article.published for one in self.articles}

    @cached_property
    def translations(self) -> dict[str, Translation]:
        """Every translation by the id of its sentence."""
        return {one.sentence_id: one for article in self.articles for one in article.translations}

    def standing(self, article: ArticleReading, kind: str) -> list[Mention]:
        """The article's mentions of a kind that no reviewer rejected, in reading order."""
        return [m for m in article.mentions if m.kind == kind and m.id not in self.rejected]

    def beside(self, mention: Mention, kind: str) -> list[Mention]:
        """The standing mentions of a kind in the same witness of the same sentence, itself included."""
        return self._beside.get((mention.sentence_id, mention.witness, kind), [])

    @cached_property
    def _beside(self) -> dict[tuple[str, str, str], list[Mention]]:
        found: dict[tuple[str, str, str], list[Mention]] = {}
        for mention in self.mentions.values():
            if mention.id not in self.rejected:
                found.setdefault((mention.sentence_id, mention.witness, mention.kind), []).append(mention)
        return found

    def places(self, mention: Mention) -> list[Place]:
        """The places in the same witness of the same sentence."""
        return self._places.get((mention.sentence_id, mention.witness), [])

    @cached_property
    def _places(self) -> dict[tuple[str, str], list[Place]]:
        found: dict[tuple[str, str], list[Place]] = {}
        for article in self.articles:
            for place in article.places:
                if place.label == "LOC":
                    found.setdefault((place.sentence_id, place.witness), []).append(place)
        return found

    def decision(self, key: str, field_name: str) -> Decision | None:
        """The decision in force on a row, or None."""
        return self.decisions.get((key, field_name))

    def decision_on(self, fact: Fact) -> Decision | None:
        """The decision in force on a fact, also if it was made when the fact had fewer witnesses."""
        found = (self.decision(key, "fact") for key in (fact.id, *fact.former))
        return next((one for one in found if one), None)


@dataclass(frozen=True, kw_only=True)
class Dataset:
    """The reconciled dataset.

    ``organisation_of`` maps the id of an organisation mention to its organisation's; ``former`` every id
    that one of an organisation's names had or would have alone to the organisation's.
    """

    corpus: Corpus
    organisations: tuple[Organisation, ...]
    organisation_of: Mapping[str, str]
    former: Mapping[str, str]
    facts: tuple[Fact, ...]
    dates: tuple[DateRow, ...]
    conflicts: tuple[Conflict, ...]
    review: tuple[ReviewItem, ...] = field(default=())

    def decision_on(self, one: Organisation) -> Decision | None:
        """The decision in force on an organisation, also if it was made on one of its names alone."""
        return self._organisation_decisions.get(one.id)

    @cached_property
    def _organisation_decisions(self) -> dict[str, Decision]:
        return {
            self.former.get(key, key): decision
            for (key, name), decision in sorted(self.corpus.decisions.items())
            if name == "organisation" and decision.judgement != "same"
        }

    @cached_property
    def names(self) -> dict[str, str]:
        """One name to show for each organisation, by its id."""
        return {one.id: one.name_en or one.name_sv or one.aliases[0] for one in self.organisations}


def by_sentence(mentions: Sequence[Mention]) -> dict[str, tuple[list[Mention], list[Mention]]]:
    """Mentions by sentence id, those of the source apart from those of the translation."""
    sentences: dict[str, tuple[list[Mention], list[Mention]]] = {}
    for mention in mentions:
        pair = sentences.setdefault(mention.sentence_id, ([], []))
        pair[mention.witness == "translation"].append(mention)
    return sentences
