"""What reconciliation makes, and the look-ups that its parts share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.records import (
    ArticleReading,
    Conflict,
    DateRow,
    Decision,
    Fact,
    Mention,
    Organisation,
    Reading,
    Sentence,
    Translation,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """Something that a person should look at.

    Attributes:
        priority: 1 is most urgent: a decision there changes most.
        table: The published table that ``row_id`` stands in.
        reason: Why, in plain words.
    """

    priority: int
    table: str
    row_id: str
    reason: str
    article_id: str = ""
    sentence_id: str = ""


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
    def translations(self) -> dict[str, Translation]:
        """Every translation by the id of its sentence."""
        return {one.sentence_id: one for article in self.articles for one in article.translations}

    def standing(self, article: ArticleReading, kind: str) -> list[Mention]:
        """The article's mentions of a kind that no reviewer rejected, in reading order."""
        return [m for m in article.mentions if m.kind == kind and m.id not in self.rejected]

    def decision(self, key: str, field_name: str) -> Decision | None:
        """The decision in force on a row, or None."""
        return self.decisions.get((key, field_name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """The reconciled dataset.

    ``organisation_of`` maps the id of an organisation mention to its organisation's.
    """

    corpus: Corpus
    organisations: tuple[Organisation, ...]
    organisation_of: Mapping[str, str]
    facts: tuple[Fact, ...]
    dates: tuple[DateRow, ...]
    conflicts: tuple[Conflict, ...]
    review: tuple[ReviewItem, ...] = field(default=())


def by_sentence(mentions: Sequence[Mention]) -> dict[str, tuple[list[Mention], list[Mention]]]:
    """Mentions by sentence id, those of the source apart from those of the translation."""
    sentences: dict[str, tuple[list[Mention], list[Mention]]] = {}
    for mention in mentions:
        pair = sentences.setdefault(mention.sentence_id, ([], []))
        pair[mention.witness == "translation"].append(mention)
    return sentences
