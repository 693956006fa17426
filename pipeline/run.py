"""The main job, stage by stage.

    corpus/ ─ intake ─> Article ─ sentences ─> language ─> translation ─> extract ─> Reading
    Readings of all articles + register + decisions ─ reconcile ─> Dataset ─ publish ─> outputs/

:func:`run` is what the command line calls. The flows call the same three steps (:func:`plan`,
:func:`read_batch` with :func:`commit`, :func:`finish`) as tasks. Each step takes and returns plain data, and
the ledger between them decides what is left to do, so a job that was stopped anywhere goes on from there.
"""

from __future__ import annotations

import functools
import hashlib
import json
import time
from collections import ChainMap, Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from multiprocessing import get_context

import filelock

from pipeline import detection, extract, intake, publish, review, translation
from pipeline.errors import KallsparError
from pipeline.fingerprint import fingerprint
from pipeline.languages import LANGUAGES
from pipeline.ledger import Entry, Ledger, MachineTranslation
from pipeline.nlp import load_nlp
from pipeline.reconcile import Dataset, ReviewItem, reconcile, unusable_decisions
from pipeline.records import (
    Article,
    ArticleReading,
    Problem,
    Run,
    Sentence,
    Translation,
    content_id,
)
from pipeline.register import load_register
from pipeline.sentences import split
from pipeline.settings import Project

#: Called with what is being done, how many are done, how many there are.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a run will do.

    Attributes:
        sources: Every file of the corpus.
        to_read: Articles that must be read (again).
        unchanged: How many need not.
        problems: What is wrong with the metadata.
    """

    sources: tuple[intake.Source, ...]
    to_read: tuple[Article, ...]
    unchanged: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One article read: what the ledger gets, and the seconds that each stage took.

    ``machine`` holds what an engine answered newly, also what the checks rejected.
    """

    entry: Entry
    reading: ArticleReading
    machine: Mapping[translation.MachineKey, str]
    seconds: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a run did.

    Attributes:
        counts: Rows by table, articles read and unchanged, translations by status.
        review: Review items by reason class (the table they stand in).
        problems: One line each; not empty means that the run was partial.
        published: Whether files were written (False: they were up to date).
    """

    run_id: str
    counts: Mapping[str, int]
    review: Mapping[str, int]
    problems: tuple[Problem, ...] = ()
    published: bool = True
    seconds: Mapping[str, float] = field(default_factory=dict)

    @property
    def partial(self) -> bool:
        """Whether something was left undone."""
        return bool(self.problems)


def run(project: Project, *, progress: Progress = lambda *_: None) -> Summary:
    """Do the whole job: read what is new or changed, reconcile, publish.

    Raises:
        KallsparError: Nothing could be done (an unwritable ``outputs/``, a full disk, another run at work).
            What was committed until then is kept.
    """
    with alone(project):
        todo = plan(project)
        done = 0
        seconds: Counter[str] = Counter()
        for reads in _read_all(project, todo.to_read):
            commit(project, reads)
            done += len(reads)
            for read in reads:
                seconds.update(read.seconds)
            progress("read", done, len(todo.to_read))
        return finish(project, todo, seconds)


@contextmanager
def alone(project: Project) -> Iterator[None]:
    """Hold the project's lock: two runs at a time would do the same work twice.

    Raises:
        KallsparError: Another run holds it, or ``outputs/`` cannot be written.
    """
    try:
        project.outputs.mkdir(parents=True, exist_ok=True)
        lock = filelock.FileLock(project.outputs / ".lock", blocking=False)
        lock.acquire()
    except filelock.Timeout:
        raise KallsparError(
            str(project.outputs), "another run is at work here", "wait until it is done"
        ) from None
    except OSError as error:
        raise KallsparError(
            str(project.outputs), f"cannot be written: {error.strerror or error}", "make the folder writable"
        ) from None
    try:
        yield
    finally:
        lock.release()


def plan(project: Project) -> Plan:
    """Take the corpus in, compare it with the ledger, and forget what left the corpus."""
    with Ledger(project.ledger) as ledger:
        todo = compare(project, ledger)
        ledger.keep_only(source.id for source in todo.sources if source.status == "ok")
    return todo


def compare(project: Project, ledger: Ledger | None) -> Plan:
    """What a run would do, given this ledger (None: none yet). Changes nothing."""
    limit = project.settings.max_file_mb * 2**20
    taken = intake.take_in(project.articles, project.metadata, max_bytes=limit)
    articles = [source.article for source in taken.sources if source.article and source.status == "ok"]
    held = ledger.entries() if ledger else {}
    stale = _stale(project, ledger, held) if ledger else frozenset()
    to_read = tuple(
        article
        for article in articles
        if article.id not in held or held[article.id].input_key != input_key(article) or article.id in stale
    )
    return Plan(
        sources=taken.sources,
        to_read=to_read,
        unchanged=len(articles) - len(to_read),
        problems=taken.problems,
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


def read_batch(project: Project, articles: Sequence[Article]) -> tuple[Read, ...]:
    """Read articles, each by itself: the result does not depend on which others are in the batch."""
    tools = _tools(project, memory_stamp(project))
    return tuple(read_article(article, tools) for article in articles)


def read_article(article: Article, tools: Tools) -> Read:
    """One article through all stages before reconciliation."""
    clock = _Clock()
    sentences = split(article.id, article.text)
    clock.lap("sentences")
    language, sentences = detection.assign(sentences)
    clock.lap("language")
    machine = ChainMap({}, tools.cached)
    translations = translation.translate(sentences, tools.memory, tools.engine, machine)
    clock.lap("translation")
    found = extract.extract(
        extract.witnesses(sentences, translations),
        load_nlp,
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
        translations=tuple(_explained(s, t) for s, t in zip(sentences, translations, strict=True)),
        mentions=found.mentions,
        readings=found.readings,
        places=found.places,
        problem="" if any(not extract.readable(s) for s in sentences) else extract.readable(sentences[0]),
    )
    entry = Entry(
        id=article.id,
        input_key=input_key(article),
        translation_key=translation_key(translations),
        pending=sum(t.status == "pending" for t in translations),
    )
    return Read(entry=entry, reading=reading, machine=dict(machine.maps[0]), seconds=clock.seconds)


def commit(project: Project, reads: Iterable[Read]) -> None:
    """Put what was read into the ledger, each article whole."""
    with Ledger(project.ledger) as ledger:
        for read in reads:
            ledger.put_machine_translations(_kept(read.machine))
            ledger.put(read.entry, read.reading)


def finish(project: Project, todo: Plan, seconds: Mapping[str, float] | None = None) -> Summary:
    """Reconcile all readings and publish, unless what is published is up to date."""
    clock = _Clock(seconds)
    decisions = review.read_decisions(project.decisions)
    problems = [*todo.problems, *(s.problem for s in todo.sources if s.problem), *decisions.problems]
    with Ledger(project.ledger) as ledger:
        ledger.put_note("memory", memory_stamp(project))
        key = _publication_key(ledger, todo, decisions)
        if ledger.note("publication") == key and publish.intact(project.outputs, ledger.published()):
            summary = _recalled(ledger.note("summary"))
            clock.lap("compare")
        else:
            ledger.put_published({})
            dataset, extra, unusable = _reconciled(ledger.readings(), decisions)
            clock.lap("reconcile")
            written = publish.publish(
                project.outputs,
                publish.render(dataset, [_unread(s) for s in todo.sources if _is_unread(s)], extra),
            )
            clock.lap("publish")
            counts = {**_counts(dataset, todo), "orphaned_decisions": len(extra)}
            queue = Counter(item.table for item in (*dataset.review, *extra))
            summary = Summary(
                run_id=content_id("r", key),
                counts=counts,
                review=dict(sorted(queue.items())),
                problems=tuple(unusable),
            )
            ledger.put_note("summary", _remembered(summary))
            ledger.put_published(written)
            ledger.put_note("publication", key)
        summary = replace(
            summary,
            counts={
                "articles_read": len(todo.to_read),
                "articles_unchanged": todo.unchanged,
                **summary.counts,
            },
            problems=(*problems, *(p for p in summary.problems if p not in problems)),
            seconds=clock.seconds,
        )
        ledger.put_run(
            Run(
                id=summary.run_id,
                fingerprint=fingerprint(),
                counts=dict(summary.counts),
                engines=(project.settings.translation_engine,),
                timings=dict(clock.seconds),
            )
        )
    return summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """Expensive things that reading needs, made once a process."""

    memory: translation.TranslationMemory
    engine: translation.Engine
    cached: dict[translation.MachineKey, str]


@functools.lru_cache(maxsize=1)
def _tools(project: Project, stamp: str) -> Tools:  # noqa: ARG001  # the stamp makes a changed memory a new call
    with Ledger(project.ledger) as ledger:
        cached = {
            translation.MachineKey(
                text=one.text,
                source=one.source,
                target=one.target,
                engine=one.engine,
                engine_version=one.version,
            ): one.translation
            for one in ledger.machine_translations()
        }
    return Tools(memory=_memory(project), engine=_engine(project), cached=cached)


def _memory(project: Project) -> translation.TranslationMemory:
    try:
        return translation.read_memory(project.translations)
    except translation.MemoryFileError as error:
        raise KallsparError(error.problem.subject, error.problem.message, error.problem.remedy) from None


def _engine(project: Project) -> translation.Engine:
    settings = project.settings
    try:
        return translation.get_engine("none" if settings.offline else settings.translation_engine)
    except ValueError as error:
        raise KallsparError("translation_engine", str(error), "correct the setting") from None


def memory_stamp(project: Project) -> str:
    """Changes when the translation memory or the engine does."""
    try:
        data = project.translations.read_bytes()
    except FileNotFoundError:
        data = b""
    except OSError as error:
        raise KallsparError(
            str(project.translations), f"cannot be read: {error.strerror}", "check its permissions"
        ) from None
    engine = _engine(project)
    return f"{publish.sha256(data)} {engine.name} {engine.version}"


def _stale(project: Project, ledger: Ledger, held: Mapping[str, Entry]) -> frozenset[str]:
    """Articles whose translations would come out otherwise today."""
    changed = ledger.note("memory") != memory_stamp(project)
    able = _engine(project).name != "none"
    look = [one for one in held.values() if changed or (able and one.pending)]
    if not look:
        return frozenset()
    memory = _memory(project)
    return frozenset(
        one.id for one in look if (able and one.pending) or _outdated(ledger.reading(one.id), memory)
    )


def _outdated(reading: ArticleReading, memory: translation.TranslationMemory) -> bool:
    """Whether the memory now says otherwise than when the article was read."""
    for sentence, used in zip(reading.sentences, reading.translations, strict=True):
        if used.status == "not_needed":
            continue
        unit = memory.lookup(sentence.text, sentence.language, translation.TARGET)
        remembered = (unit.target, unit.status) if unit else None
        before = (used.text, used.engine_version) if used.status == "memory" else None
        if remembered != before:
            return True
    return False


def _read_all(project: Project, articles: Sequence[Article]) -> Iterator[tuple[Read, ...]]:
    """Batches of articles read, by as many processes as the settings say, in order."""
    batches = list(batched(articles, project.settings.batch_size))
    workers = min(project.settings.workers, len(batches))
    if workers <= 1:
        for batch in batches:
            for article in batch:
                yield read_batch(project, (article,))
        return
    # "spawn" everywhere: forked copies of a process that runs model threads can hang.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(functools.partial(read_batch, project), batches)


def batched(articles: Iterable[Article], size: int) -> Iterator[tuple[Article, ...]]:
    """Articles in tuples of at most ``size``."""
    rest = iter(articles)
    while batch := tuple(islice(rest, size)):
        yield batch


def _titled(article: Article, sentences: Sequence[Sentence]) -> Article:
    """The article with title and author as its text gives them, where the metadata does not."""
    title = next((s.text for s in sentences if s.zone == "title"), "")
    byline = next((s.text for s in sentences if s.zone == "byline"), "")
    starts = sorted(
        {w for language in LANGUAGES for w in language.sentences.byline_starts}, key=len, reverse=True
    )
    lead = next((w for w in starts if byline.casefold().startswith((f"{w} ", f"{w}:"))), "")
    author = byline[len(lead) :].lstrip(": ") if lead else byline
    return replace(
        article,
        title=article.title or " ".join(title.lstrip("# ").split()),
        author=article.author or " ".join(author.split()),
    )


def _explained(sentence: Sentence, made: Translation) -> Translation:
    """A sentence that is not read says so where its row says what became of it."""
    why = extract.readable(sentence)
    return replace(made, reason=f"not read: {why}") if why else made


def _kept(machine: Mapping[translation.MachineKey, str]) -> Iterator[MachineTranslation]:
    for key, answer in machine.items():
        yield MachineTranslation(
            source=key.source,
            target=key.target,
            text=key.text,
            engine=key.engine,
            version=key.engine_version,
            translation=answer,
        )


def _publication_key(ledger: Ledger, todo: Plan, decisions: review.Decisions) -> str:
    held = ledger.entries()
    parts = [fingerprint(), repr(decisions.log)]
    parts += [f"{one.id} {one.input_key} {one.translation_key}" for one in held.values()]
    parts += [repr(_unread(source)) for source in todo.sources if _is_unread(source)]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _is_unread(source: intake.Source) -> bool:
    return source.status != "ok"


def _unread(source: intake.Source) -> publish.Source:
    why = f"{source.problem.message} ({source.problem.remedy})" if source.problem else ""
    return publish.Source(id=source.id, path=source.path, status=source.status, problem=why)


def _reconciled(
    readings: Iterable[ArticleReading], decisions: review.Decisions
) -> tuple[Dataset, list[ReviewItem], list[Problem]]:
    """The dataset, review items about decisions, and decisions that cannot be applied."""
    articles = list(readings)
    unusable = unusable_decisions(articles, decisions.log)
    usable = [one for one in decisions.log if one not in unusable]
    dataset = reconcile(articles, load_register(), usable)
    keys = {
        *dataset.corpus.mentions,
        *(fact.id for fact in dataset.facts),
        *(row.id for row in dataset.dates),
        *(one.id for one in dataset.organisations),
    }
    orphans = review.Decisions(log=tuple(usable)).orphaned(keys)
    extra = [
        ReviewItem(
            priority=2,
            table="decisions",
            row_id=one.key,
            reason=f"Orphaned decision: {one.judgement} by {one.reviewer or 'unknown'} on {one.field} "
            f"{one.key}; its target is no longer in the dataset. "
            f"It was made on: {one.evidence or 'no sentence recorded'}",
        )
        for one in orphans
    ]
    problems = [
        Problem(
            subject="corpus/decisions.csv",
            message=f"value {one.value!r} for {one.field} {one.key} cannot be read",
            remedy="add a line with the value as the table writes it; until then the decision is not applied",
        )
        for one in unusable
    ]
    return dataset, extra, problems


def _counts(dataset: Dataset, todo: Plan) -> dict[str, int]:
    statuses = Counter(t.status for article in dataset.corpus.articles for t in article.translations)
    return {
        "articles": len(todo.sources),
        "sentences": len(dataset.corpus.sentences),
        "mentions": len(dataset.corpus.mentions),
        "organisations": len(dataset.organisations),
        "percentages": len(dataset.facts),
        "dates": len(dataset.dates),
        "conflicts": len(dataset.conflicts),
        **{f"translations_{status}": count for status, count in sorted(statuses.items())},
    }


def _remembered(summary: Summary) -> str:
    return json.dumps(
        {
            "run_id": summary.run_id,
            "counts": dict(summary.counts),
            "review": dict(summary.review),
            "problems": [[p.subject, p.message, p.remedy] for p in summary.problems],
        },
        sort_keys=True,
    )


def _recalled(text: str) -> Summary:
    kept = json.loads(text)
    return Summary(
        run_id=kept["run_id"],
        counts=kept["counts"],
        review=kept["review"],
        problems=tuple(Problem(subject=s, message=m, remedy=r) for s, m, r in kept["problems"]),
        published=False,
    )


class _Clock:
    """Seconds by stage: ``lap`` books the time since the last one."""

    def __init__(self, seconds: Mapping[str, float] | None = None) -> None:
        self.seconds: Counter[str] = Counter(seconds or {})
        self._last = time.perf_counter()

    def lap(self, stage: str) -> None:
        now = time.perf_counter()
        self.seconds[stage] += now - self._last  # type: ignore[assignment]  # a Counter of floats adds as well
        self._last = now
