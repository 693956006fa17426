"""Articles shared out among processes, in order, so that Ctrl-C and a killed worker end in one line."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from multiprocessing import get_context
from typing import TypeVar

from pipeline.errors import KallsparError
from pipeline.records import Article
from pipeline.settings import Project

__all__ = ["batch_size", "batched", "in_turn"]

T = TypeVar("T")


def in_turn(
    project: Project, articles: Sequence[Article], read: Callable[[Project, Sequence[Article]], tuple[T, ...]]
) -> Generator[tuple[T, ...]]:
    """What ``read`` makes of batches of ``articles``, in order, by as many processes as the settings say.

    Raises:
        KallsparError: A process was killed.
    """
    workers = min(project.settings.workers, len(articles))
    if workers <= 1:
        for article in articles:
            yield read(project, (article,))
        return
    batches = batched(articles, batch_size(project, articles))
    # "spawn" everywhere: forked copies of a process that runs model threads can hang.
    try:
        with ProcessPoolExecutor(
            workers, mp_context=get_context("spawn"), initializer=_end_at_ctrl_c
        ) as pool:
            with _ctrl_c_waits():
                waiting = deque(pool.submit(read, project, batch) for batch in batches)
            try:
                while waiting:
                    yield waiting.popleft().result()
            finally:
                # Not `pool.map`, which cancels in this thread while the pool's thread marks the batches of a
                # worker that Ctrl-C ended: Python 3.11 prints a traceback where both mark one.
                pool.shutdown(cancel_futures=True)
    except BrokenProcessPool:
        raise KallsparError(
            "a worker process", "was killed, perhaps for lack of memory", "run again with fewer workers"
        ) from None


@contextmanager
def _ctrl_c_waits() -> Iterator[None]:
    """Hold Ctrl-C back, here and in processes started meanwhile, which inherit that.

    A worker that is still importing when Ctrl-C comes would end with a traceback. Windows has no such mask.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_at_ctrl_c() -> None:
    """In a worker: Ctrl-C reaches it too, and ends it at once and without a traceback."""
    if signal.getsignal(signal.SIGINT) != signal.SIG_IGN:  # ignored it stays, as for a job in the background
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def batch_size(project: Project, articles: Sequence[Article]) -> int:
    """Articles in a batch: the setting, or fewer where there would not be one batch for each worker."""
    share = -(-len(articles) // project.settings.workers)
    return max(1, min(project.settings.batch_size, share))


def batched(articles: Iterable[Article], size: int) -> Iterator[tuple[Article, ...]]:
    """Articles in tuples of at most ``size``."""
    rest = iter(articles)
    while batch := tuple(islice(rest, size)):
        yield batch
