"""What there is to do, and what the last run left: read from the corpus and the ledger, changing nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.ledger import Ledger
from pipeline.planning import compare
from pipeline.records import Problem
from pipeline.settings import Project


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The state of a project.

    Attributes:
        articles: Files in the corpus.
        waiting: Ids of articles that the next run will read.
        gone: Articles in the ledger that left the corpus.
        counts, review: Of the last run that published; empty before the first.
        seconds: By stage, of the last run.
        problems: Files and metadata that cannot be read.
    """

    articles: int
    waiting: tuple[str, ...]
    gone: int
    counts: Mapping[str, int]
    review: Mapping[str, int]
    seconds: Mapping[str, float]
    problems: tuple[Problem, ...]

    def to_json(self) -> dict[str, object]:
        """Plain values for ``json.dumps``."""
        return {
            "articles": self.articles,
            "waiting": list(self.waiting),
            "gone": self.gone,
            "counts": dict(self.counts),
            "review": dict(self.review),
            "seconds": dict(self.seconds),
            "problems": [str(problem) for problem in self.problems],
        }

    def lines(self) -> list[str]:
        """The state in words, a line each."""
        lines = [f"{self.articles} articles in the corpus, {len(self.waiting)} to read, {self.gone} gone"]
        lines += [f"  to read: {one}" for one in self.waiting[:20]]
        if len(self.waiting) > 20:
            lines.append(f"  and {len(self.waiting) - 20} more")
        if not self.counts:
            return [*lines, "nothing is published yet; run: kallspar run"]
        counts = {name.replace("_", " "): count for name, count in self.counts.items() if count}
        lines.append("published: " + ", ".join(f"{count} {name}" for name, count in counts.items()))
        queue = ", ".join(f"{count} {table}" for table, count in self.review.items())
        lines.append(f"to review: {queue or 'nothing'}")
        if self.seconds:
            lines.append("last run: " + ", ".join(f"{stage} {s:.2f} s" for stage, s in self.seconds.items()))
        return lines


def status(project: Project) -> Status:
    """The state of ``project``. A project that never ran has no ledger, and gets none by asking."""
    if not project.ledger.is_file():
        todo = compare(project, None)
        counts, review, seconds, gone = {}, {}, {}, 0
    else:
        with Ledger(project.ledger) as ledger:
            todo = compare(project, ledger)
            summary = json.loads(ledger.note("summary") or "{}")
            counts, review = summary.get("counts", {}), summary.get("review", {})
            last = ledger.last_run()
            seconds = last.timings if last else {}
            gone = len(
                set(ledger.entries()) - {source.id for source in todo.sources if source.status == "ok"}
            )
    return Status(
        articles=len(todo.sources),
        waiting=tuple(article.id for article in todo.to_read),
        gone=gone,
        counts=counts,
        review=review,
        seconds=seconds,
        problems=(*todo.problems, *(s.problem for s in todo.sources if s.problem)),
    )
