"""Which texts an engine is asked for, and asking the engines of a chain, batch by batch.

Every answer is handed over as soon as its batch is in, also one that a check will reject: what an engine said
once it is never asked again. So a run that is killed has sent nothing for naught but the batches in flight.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field

from pipeline.translation.engines import FOR_GOOD, Answer, Engine, Failure, Limits, NoEngine
from pipeline.translation.memory import fold

#: How the reason of a translation begins that no engine of the chain can ever make.
CANNOT = "cannot be translated: "


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class SourceText:
    """What is asked for: a text after :func:`~pipeline.translation.memory.fold`, and its language pair."""

    text: str
    source: str
    target: str

    @classmethod
    def of(cls, text: str, source: str, target: str) -> SourceText:
        """The source text of a sentence's."""
        return cls(text=fold(text), source=source, target=target)


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineKey:
    """What a machine result is remembered by, so that nothing is sent twice.

    ``text`` is the source after :func:`~pipeline.translation.memory.fold`.
    """

    text: str
    source: str
    target: str
    engine: str
    engine_version: str


#: Whether a translation of a text passes the checks.
Accepts = Callable[[SourceText, str], bool]


class Answers:
    """What engines said, before and now, by text: as they said it, also what the checks reject."""

    def __init__(self, said: Iterable[tuple[MachineKey, str]] = ()) -> None:
        self._said: dict[SourceText, dict[MachineKey, str]] = {}
        for key, text in said:
            self.add(key, text)

    def add(self, key: MachineKey, text: str) -> None:
        """Remember what an engine said."""
        wanted = SourceText(text=key.text, source=key.source, target=key.target)
        self._said.setdefault(wanted, {})[key] = text

    def of(self, text: SourceText) -> Mapping[MachineKey, str]:
        """Everything that was said to ``text``, in the order of adding."""
        return self._said.get(text, {})

    def __iter__(self) -> Iterator[tuple[MachineKey, str]]:
        return ((key, text) for said in self._said.values() for key, text in said.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One engine of a chain, and how it is asked."""

    engine: Engine
    limits: Limits = field(default_factory=Limits)


def best(
    text: SourceText,
    answers: Answers,
    versions: Sequence[tuple[str, str]],
    accepts: Accepts,
) -> tuple[MachineKey, str] | None:
    """The answer that is used for ``text``: one that passes, else one that does not; None if there is none.

    Args:
        versions: Name and version of the engines of the chain: their answers come first, in this order.
        accepts: Whether a translation passes the checks.
    """
    place = {engine: number for number, engine in enumerate(versions)}
    said = sorted(
        answers.of(text).items(),
        key=lambda one: (
            place.get((one[0].engine, one[0].engine_version), len(place)),
            one[0].engine,
            one[0].engine_version,
        ),
    )
    return next((one for one in said if accepts(text, one[1])), said[0] if said else None)


def ask(
    texts: Sequence[SourceText],
    chain: Sequence[Link],
    answers: Answers,
    *,
    accepts: Accepts,
    keep: Callable[[Sequence[tuple[MachineKey, str]]], None] = lambda _: None,
) -> dict[SourceText, str]:
    """Ask the engines of ``chain``, each for what those before it did not bring.

    Args:
        texts: What is wanted, the most urgent first.
        answers: What was said before. What is said now is added.
        accepts: Whether a translation passes the checks; if not, the next engine is asked.
        keep: Called in this thread with the answers of every batch as soon as they are in.

    Returns:
        Why there is no answer that passes, for each text for which an engine failed and none brought one.
    """
    wanted = list(dict.fromkeys(texts))
    failures: dict[SourceText, dict[str, Failure]] = {text: {} for text in wanted}

    def open_texts() -> list[SourceText]:
        return [text for text in wanted if not any(accepts(text, said) for said in answers.of(text).values())]

    for link in chain:
        name, version = link.engine.name, link.engine.version
        keys = {text: _key(text, name, version) for text in open_texts()}
        for batch, made in _asked(link, [text for text, key in keys.items() if key not in answers.of(text)]):
            new = []
            for text, answer in zip(batch, made, strict=True):
                if isinstance(answer, Failure):
                    failures[text][name] = answer
                else:
                    new.append((keys[text], answer.text))
                    answers.add(keys[text], answer.text)
            if new:
                keep(new)
    return {text: _reason(text, failures[text]) for text in open_texts() if failures[text] or not chain}


def _key(text: SourceText, engine: str, version: str) -> MachineKey:
    return MachineKey(
        text=text.text, source=text.source, target=text.target, engine=engine, engine_version=version
    )


def is_for_good(reason: str) -> bool:
    """Whether the engines that gave this reason would give it again."""
    return reason.startswith(CANNOT)


def no_engine(text: SourceText) -> str:
    """The reason where no engine is configured."""
    return _reason(text, {})


def _reason(text: SourceText, failures: Mapping[str, Failure]) -> str:
    if not failures:
        return str(NoEngine().translate([text.text], text.source, text.target)[0])
    said = "; ".join(f"{engine}: {failure}" for engine, failure in failures.items())
    return f"{CANNOT}{said}" if all(one.kind in FOR_GOOD for one in failures.values()) else said


def _asked(
    link: Link, texts: Sequence[SourceText]
) -> Iterator[tuple[Sequence[SourceText], Sequence[Answer]]]:
    """Batches with their answers, in the order in which they come in."""

    def one(batch: Sequence[SourceText]) -> Sequence[Answer]:
        return link.engine.translate([text.text for text in batch], batch[0].source, batch[0].target)

    batches = list(_batches(texts, link.limits))
    if link.limits.concurrency <= 1:
        for batch in batches:
            yield batch, one(batch)
        return
    pool = ThreadPoolExecutor(link.limits.concurrency, thread_name_prefix=f"kallspar-{link.engine.name}")
    try:
        running: dict[Future[Sequence[Answer]], Sequence[SourceText]] = {
            pool.submit(one, batch): batch for batch in batches
        }
        for done in as_completed(running):
            yield running[done], done.result()
    finally:
        # Stopped, or a full disk: what has not been sent is not.
        pool.shutdown(wait=True, cancel_futures=True)


def _batches(texts: Sequence[SourceText], limits: Limits) -> Iterator[list[SourceText]]:
    """Texts in order, as many as fit into one request, each batch of one language pair."""
    batch: list[SourceText] = []
    size = 0
    for text in texts:
        full = len(batch) >= limits.texts or size + len(text.text) > limits.characters
        other = bool(batch) and (batch[0].source, batch[0].target) != (text.source, text.target)
        if batch and (full or other):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text.text)
    if batch:
        yield batch
