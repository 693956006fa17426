"""What the pipeline reads from a gold set's articles: in memory, without ledger, decisions or network."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from pipeline import intake, translation
from pipeline.evaluation.gold import GoldArticle, GoldSet, Stretch
from pipeline.evaluation.spans import Found
from pipeline.languages import LANGUAGES
from pipeline.reconcile import Dataset, reconcile
from pipeline.records import Article, ArticleReading, Mention
from pipeline.register import load_register
from pipeline.run import read_article
from pipeline.settings import Project
from pipeline.tools import Tools

#: Why a translation was not read: its original is taken for the language of the translation already, or the
#: sentence was split otherwise, so that the gold set's translation belongs to none.
Unread = Literal["not_needed", "missed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """The dataset of a gold set's articles."""

    dataset: Dataset

    def found(self, stretch: Stretch) -> tuple[Found, ...] | Unread:
        """What was found in a stretch, or why its translation was not read."""
        reading = self._of(stretch.article)
        if stretch.witness == "source":
            return tuple(
                self._found(m, stretch.start)
                for m in reading.mentions
                if m.witness == "source" and m.start < stretch.end and m.end > stretch.start
            )
        span = stretch.start, stretch.end
        sentence = next((one.id for one in reading.sentences if (one.start, one.end) == span), "")
        translation = self.dataset.corpus.translations.get(sentence)
        if translation is not None and translation.status == "not_needed":
            return "not_needed"
        if translation is None or translation.text != stretch.text:
            return "missed"
        chosen = [m for m in reading.mentions if m.sentence_id == sentence and m.witness == "translation"]
        return tuple(self._found(m, 0) for m in chosen)

    def _of(self, article: str) -> ArticleReading:
        return next(one for one in self.dataset.corpus.articles if one.article.id == article)

    def _found(self, mention: Mention, offset: int) -> Found:
        reading = self.dataset.corpus.readings[mention.id]
        return Found(
            mention_id=mention.id,
            kind=mention.kind,
            start=mention.start - offset,
            end=mention.end - offset,
            text=mention.text,
            value=reading.value,
            problem=reading.problem,
            organisation=self.dataset.organisation_of.get(mention.id, mention.id),
        )


def read(project: Project, gold: GoldSet) -> Read:
    """Read every article of a gold set, with the translations that the set gives.

    Raises:
        KallsparError: The set names an article that is not there, or does not fit its text.
    """
    articles = dict(_articles(project, gold.articles))
    gold.check({id_: article.text for id_, article in articles.items()})
    tools = Tools(memory=translation.TranslationMemory(_units(gold, articles)))
    readings = [
        read_article(articles[one.id], tools, one.language if one.text is not None else "").reading
        for one in gold.articles
        if one.id in articles
    ]
    return Read(dataset=reconcile(readings, load_register()))


def _articles(project: Project, wanted: tuple[GoldArticle, ...]) -> Iterator[tuple[str, Article]]:
    limit = project.settings.max_file_mb * 2**20
    there: Mapping[str, Article] = {}
    if any(one.text is None for one in wanted):
        taken = intake.take_in(project.articles, project.metadata, max_bytes=limit)
        there = {source.id: source.article for source in taken.sources if source.article}
    for one in wanted:
        if one.text is not None:
            metadata = {"published": one.published}
            yield one.id, intake.make_article(one.text, id=one.id, metadata=metadata)
        elif one.id in there:
            yield one.id, there[one.id]


def _units(gold: GoldSet, articles: Mapping[str, Article]) -> Iterator[translation.Unit]:
    """The set's translations as a memory: from whatever language a sentence is taken for."""
    for one in gold.stretches:
        if one.witness != "translation":
            continue
        for language in LANGUAGES:
            yield translation.Unit(
                source=articles[one.article].text[one.start : one.end],
                target=one.text,
                source_language=language.code,
                target_language=translation.TARGET,
            )
