"""The main job, stage by stage.

    corpus/ ─ intake ─> Article ─ sentences ─> language ─> translation ─> extract ─> Reading
                                                              └ engines are asked before, for all articles
    Readings of all articles + register + decisions ─ reconcile ─> Dataset ─ publish ─> outputs/

:func:`run` is what the command line calls. The flows call the same steps (:func:`plan`,
:func:`ask_engines`, :func:`read_batch` with :func:`commit`, :func:`finish`) as tasks. Each step takes and
returns plain data, and the ledger between them decides what is left to do, so a job that was stopped anywhere
goes on from there.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace

from pipeline import detection, extract, intake, publish, review, translation
from pipeline.asking import ask_engines, translated, waiting_texts
from pipeline.bylines import titled
from pipeline.clock import Clock
from pipeline.errors import KallsparError
from pipeline.fingerprint import fingerprint
from pipeline.ledger import Entry, Ledger
from pipeline.lock import alone
from pipeline.nlp import load_nlp, load_parser
from pipeline.planning import Plan, compare, input_key, translation_key
from pipeline.reconcile import Dataset, ReviewItem, orphaned, reconcile, unusable_decisions
from pipeline.records import Article, ArticleReading, Problem, Run, Sentence, content_id
from pipeline.register import load_register
from pipeline.sentences import split
from pipeline.settings import Project
from pipeline.tools import Tools, load_tools
from pipeline.workers import in_turn

__all__ = [
    "Failure",
    "Plan",
    "Progress",
    "Read",
    "Summary",
    "alone",
    "ask_engines",
    "commit",
    "finish",
    "plan",
    "read_article",
    "read_batch",
    "run",
    "seconds_of",
]

#: Called with what is being done, how many are done, how many there are.
Progress = Callable[[str, int, int], None]


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
        clock = Clock()
        if project.settings.engines:
            todo = ask_engines(project, todo)
            clock.lap("engines")
        seconds = clock.seconds
        # However this ends, so do the workers.
        with closing(in_turn(project, todo.to_read, read_batch)) as batches:
            for reads in batches:
                commit(project, reads)
                done += len(reads)
                seconds.update(seconds_of(reads))
                progress("read", done, len(todo.to_read))
        return finish(project, todo, seconds)


def plan(project: Project) -> Plan:
    """Take the corpus in, compare it with the ledger, and forget what left the corpus.

    Raises:
        KallsparError: The decisions cannot be read. That is told before any work is done.
    """
    review.read_decisions(project.decisions)
    with Ledger(project.ledger) as ledger:
        todo = compare(project, ledger)
        ledger.keep_only(source.id for source in todo.sources if source.status == "ok")
    return todo


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
            titled(article, sentences), published=found.published, published_basis=found.published_basis
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


def commit(project: Project, reads: Iterable[Read | Failure]) -> None:
    """Put what was read into the ledger, each article whole."""
    with Ledger(project.ledger) as ledger:
        for read in reads:
            if isinstance(read, Failure):
                # What was read of an earlier version says nothing of this one.
                ledger.forget(read.article_id, read.message)
                continue
            ledger.put_waiting(waiting_texts(read.reading))
            ledger.put(read.entry, read.reading)


def finish(project: Project, todo: Plan, seconds: Mapping[str, float] | None = None) -> Summary:
    """Reconcile all readings and publish, unless what is published is up to date."""
    clock = Clock(seconds)
    decisions = review.read_decisions(project.decisions)
    with Ledger(project.ledger) as ledger:
        sources = _with_failures(todo.sources, ledger)
        problems = [*todo.problems, *(s.problem for s in sources if s.problem), *decisions.problems]
        ledger.put_note("memory", todo.stamp)
        key = _publication_key(ledger, sources, decisions)
        if ledger.note("publication") == key and publish.intact(project.outputs, ledger.published()):
            summary = _recalled(ledger.note("summary"))
            clock.lap("compare")
        else:
            ledger.put_note("publication", "")
            dataset, extra, unusable = _reconciled(ledger.readings(), decisions)
            clock.lap("reconcile")
            written, aside = publish.publish(
                project.outputs,
                publish.render(dataset, [_unread(s) for s in sources if s.status != "ok"], extra),
                ledger.published(),
            )
            problems += [_edited(path) for path in aside]
            clock.lap("publish")
            counts = {**_counts(dataset, todo), "orphaned_decisions": len(extra)}
            queue = Counter(item.table for item in (*dataset.review, *extra))
            summary = Summary(
                run_id=content_id("r", key),
                counts=counts,
                review=dict(sorted(queue.items())),
                problems=(*unusable, *_partly_read(dataset)),
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
                engines=project.settings.engines,
                timings=dict(clock.seconds),
            )
        )
    return summary


def _unread_part(sentences: Sequence[Sentence]) -> str:
    """Why an article is not, or not wholly, read; "" if it is."""
    reasons = Counter(why for s in sentences if (why := extract.readable(s)))
    if not reasons:
        return ""
    said = "; ".join(reasons)
    unread = sum(reasons.values())
    return said if unread == len(sentences) else f"{unread} of {len(sentences)} sentences: {said}"


def _with_failures(sources: Sequence[intake.Source], ledger: Ledger) -> tuple[intake.Source, ...]:
    """The sources; one that should be in the ledger and is not has failed, and says how."""
    held = ledger.entries()
    return tuple(
        replace(
            source,
            status="failed",
            problem=Problem(
                subject=source.path,
                message=f"could not be read: {ledger.failure(source.id) or 'the run was stopped'}",
                remedy="the next run tries again; if it stays, report it with the article",
            ),
        )
        if source.status == "ok" and source.id not in held
        else source
        for source in sources
    )


def _publication_key(ledger: Ledger, sources: Sequence[intake.Source], decisions: review.Decisions) -> str:
    held = ledger.entries()
    parts = [fingerprint(), repr(decisions.log)]
    parts += [f"{one.id} {one.input_key} {one.translation_key}" for one in held.values()]
    parts += [repr(_unread(source)) for source in sources if source.status != "ok"]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


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
    targets = {
        *((key, "mention") for key in dataset.corpus.mentions),
        *((key, "fact") for fact in dataset.facts for key in (fact.id, *fact.former)),
        *((row.id, "date") for row in dataset.dates),
        *((key, "organisation") for key in dataset.former),
        *((one.id, "conflict") for one in dataset.conflicts),
    }
    extra = [
        orphaned(one, [key for key in (one.key, one.value) if key and (key, one.field) not in targets])
        for one in review.Decisions(log=tuple(usable)).orphaned(targets)
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


def _edited(path: str) -> Problem:
    return Problem(
        subject=f"outputs/{path}",
        message="a table was edited and not imported before it was published anew; it is kept here",
        remedy=f"bring its decisions in: kallspar review import outputs/{path}",
    )


def _partly_read(dataset: Dataset) -> Iterator[Problem]:
    """Articles of which a part is no readable text. (Another language is no problem: its row says so.)"""
    for one in dataset.corpus.articles:
        long = sum(len(s.text) > extract.LONGEST for s in one.sentences)
        if long:
            yield Problem(
                subject=one.article.path,
                message=f"{long} stretches of text have no end of sentence and were not read"
                if long > 1
                else "a stretch of text has no end of sentence and was not read",
                remedy="break the text into sentences or paragraphs; its row in sentences.csv says where",
            )


def _is_read(one: ArticleReading) -> bool:
    return any(not extract.readable(sentence) for sentence in one.sentences)


def _counts(dataset: Dataset, todo: Plan) -> dict[str, int]:
    statuses = Counter(t.status for article in dataset.corpus.articles for t in article.translations)
    return {
        "articles": len(todo.sources),
        "articles_not_read": len(todo.sources) - sum(_is_read(one) for one in dataset.corpus.articles),
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
