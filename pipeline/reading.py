"""One article through all stages before reconciliation, and batches of them.

An article is read by itself: what comes of it does not depend on which others are read with it.
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline import detection, extract, translation
from pipeline.asking import translated
from pipeline.errors import KallsparError
from pipeline.languages import LANGUAGES
from pipeline.ledger import Entry
from pipeline.nlp import load_nlp, load_parser
from pipeline.planning import input_key, translation_key
from pipeline.records import Article, ArticleReading, Sentence
from pipeline.sentences import split
from pipeline.settings import Project
from pipeline.tools import Tools, load_tools

__all__ = ["Clock", "Failure", "Read", "read_article", "read_batch", "seconds_of"]

#: What parts the name in a byline from other fields: "Anna Ek | Grid Weekly | 3 March 2026".
_FIELDS = re.compile(r"\s+[|•·–—]\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One article read: what the ledger gets, and the seconds that each stage took."""

    entry: Entry
    reading: ArticleReading
    seconds: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An article on which the program itself failed, with what it said in one line."""

    article_id: str
    message: str


class Clock:
    """Seconds by stage, in ``seconds``; those given are added to."""

    def __init__(self, seconds: Mapping[str, float] | None = None) -> None:
        self.seconds: Counter[str] = Counter(seconds or {})
        self._last = time.perf_counter()

    def lap(self, stage: str) -> None:
        """A stage is done: the time since the last lap is its own."""
        now = time.perf_counter()
        self.seconds[stage] += now - self._last  # type: ignore[assignment]  # a Counter of floats adds as well
        self._last = now


def read_batch(project: Project, articles: Sequence[Article]) -> tuple[Read | Failure, ...]:
    """Read articles, each by itself: the result does not depend on which others are in the batch."""
    tools = load_tools(project)
    return tuple(_read_or_fail(article, tools) for article in articles)


def _read_or_fail(article: Article, tools: Tools) -> Read | Failure:
    try:
        return read_article(article, tools)
    except KallsparError:
        raise  # it concerns the whole run, such as a missing model
    except Exception as error:  # noqa: BLE001  # an article we fail on is told, tried again, and stops no other
        said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return Failure(article_id=article.id, message=said)


def seconds_of(reads: Iterable[Read | Failure]) -> Counter[str]:
    """Seconds by stage, of all articles together."""
    total: Counter[str] = Counter()
    for read in reads:
        if isinstance(read, Read):
            total.update(read.seconds)
    return total


def read_article(article: Article, tools: Tools, language: str = "") -> Read:
    """One article through all stages before reconciliation; ``language`` is detected where not given."""
    clock = Clock()
    sentences = split(article.id, article.text)
    clock.lap("sentences")
    if language:
        sentences = detection.given(sentences, language)
    else:
        language, sentences = detection.assign(sentences)
    clock.lap("language")
    translations = translated(sentences, tools)
    clock.lap("translation")
    found = extract.extract(
        extract.witnesses(sentences, translations),
        load_nlp,
        parser=load_parser,
        published=article.published,
        published_basis=article.published_basis,
    )
    clock.lap("extract")
    reading = ArticleReading(
        article=replace(
            _titled(article, sentences), published=found.published, published_basis=found.published_basis
        ),
        language=language,
        sentences=sentences,
        translations=translations,
        mentions=found.mentions,
        readings=found.readings,
        places=found.places,
        statements=found.statements,
        problem=_unread_part(sentences),
    )
    entry = Entry(
        id=article.id,
        input_key=input_key(article),
        translation_key=translation_key(translations),
        pending=sum(map(translation.is_waiting, translations)),
    )
    return Read(entry=entry, reading=reading, seconds=clock.seconds)


def _titled(article: Article, sentences: Sequence[Sentence]) -> Article:
    """The article with title and author as its text gives them, where the metadata does not."""
    title = next((s.text for s in sentences if s.zone == "title"), "")
    byline = next((s.text for s in sentences if s.zone == "byline"), "").strip("*_ ")
    starts = sorted(
        {w for language in LANGUAGES for w in language.sentences.byline_starts}, key=len, reverse=True
    )
    lead = next((w for w in starts if byline.casefold().startswith((f"{w} ", f"{w}:"))), "")
    author = _FIELDS.split(byline[len(lead) :].lstrip(": ") if lead else byline)[0]
    return replace(
        article,
        title=article.title or " ".join(title.lstrip("# ").split()),
        author=article.author or " ".join(author.split()),
    )


def _unread_part(sentences: Sequence[Sentence]) -> str:
    """Why an article is not, or not wholly, read; "" if it is."""
    reasons = Counter(why for s in sentences if (why := extract.readable(s)))
    if not reasons:
        return ""
    said = "; ".join(reasons)
    unread = sum(reasons.values())
    return said if unread == len(sentences) else f"{unread} of {len(sentences)} sentences: {said}"
