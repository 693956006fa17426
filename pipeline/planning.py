"""What a run must do: the corpus as it is, compared with what the ledger says was read.

An article is read again if anything that its reading depends on has changed: its text, its metadata, the
code, the models, or a translation of one of its sentences.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline import intake, translation
from pipeline.fingerprint import fingerprint
from pipeline.ledger import Entry, Ledger
from pipeline.records import Article, ArticleReading, Problem, Translation
from pipeline.settings import Project
from pipeline.tools import chosen, load_memory, memory_stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run will do.

    Attributes:
        sources: Every file of the corpus.
        to_read: Articles that must be read (again).
        unchanged: How many need not.
        problems: What is wrong with the metadata.
        stamp: The translation memory and engines that this was planned with.
    """

    sources: tuple[intake.Source, ...]
    to_read: tuple[Article, ...]
    unchanged: int
    problems: tuple[Problem, ...]
    stamp: str


def compare(project: Project, ledger: Ledger | None) -> Plan:
    """What a run would do, given this ledger (None: none yet). Changes nothing."""
    limit = project.settings.max_file_mb * 2**20
    taken = intake.take_in(project.articles, project.metadata, max_bytes=limit)
    articles = [source.article for source in taken.sources if source.article and source.status == "ok"]
    stamp, before = memory_stamp(project), ledger.note("memory") if ledger else ""
    memory, problem = load_memory(project) if stamp != before else (None, None)
    if problem:
        # What was translated stays; the stamp stays too, so that the next run looks again.
        memory, stamp = None, before
    held = ledger.entries() if ledger else {}
    current = [a for a in articles if a.id in held and held[a.id].input_key == input_key(a)]
    stale = _stale(project, ledger, [held[a.id] for a in current], memory) if ledger else frozenset()
    kept = {article.id for article in current} - stale
    to_read = tuple(article for article in articles if article.id not in kept)
    return Plan(
        sources=taken.sources,
        to_read=to_read,
        unchanged=len(articles) - len(to_read),
        problems=(*taken.problems, *([problem] if problem else [])),
        stamp=stamp,
    )


def input_key(article: Article) -> str:
    """Hash of everything that the reading of an article depends on but the translations."""
    parts = (fingerprint(), article.version, article.path, *_metadata(article))
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def translation_key(translations: Iterable[Translation]) -> str:
    """Hash of the translations that an article was read with."""
    parts = [
        f"{t.sentence_id} {t.status} {t.engine} {t.engine_version} {t.text} {t.reason}" for t in translations
    ]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _metadata(article: Article) -> tuple[str, ...]:
    published = article.published.isoformat() if article.published else ""
    return article.title, article.author, article.publisher, article.source_url, article.licence, published


def _stale(
    project: Project, ledger: Ledger, held: Sequence[Entry], memory: translation.TranslationMemory | None
) -> frozenset[str]:
    """Those of the articles held that would get other translations today; ``memory`` is None if unchanged."""
    able = bool(chosen(project))
    waiting = {one.id for one in held if able and one.pending}
    if memory is None:
        return frozenset(waiting)
    return frozenset(
        waiting
        | {
            one.id
            for one in held
            if one.id not in waiting and _outdated(ledger.reading(one.id), memory, able)
        }
    )


def _outdated(reading: ArticleReading, memory: translation.TranslationMemory, able: bool) -> bool:
    """Whether the memory now says otherwise than when it was read, or other engines may bring more."""
    if able and any(used.status in ("pending", "rejected") for used in reading.translations):
        return True
    for sentence, used in zip(reading.sentences, reading.translations, strict=True):
        if used.status == "not_needed":
            continue
        unit = memory.lookup(sentence.text, sentence.language, translation.TARGET)
        remembered = (unit.target, unit.status) if unit else None
        before = (used.text, used.engine_version) if used.status == "memory" else None
        if remembered != before:
            return True
    return False
