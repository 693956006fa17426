"""What of a translator's file goes into the memory, and why the rest does not.

Nothing of the memory is changed or taken out: a unit is added, and of two for one text the worthier is used,
of two alike the later. So an import can be read in the file, and taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from pipeline.records import Problem
from pipeline.translation.markup import forbidden
from pipeline.translation.memory import TranslationMemory
from pipeline.translation.units import STATUSES, Unit, fold

__all__ = ["MACHINE_ORIGIN", "UNSTATED", "Merge", "merge"]

#: Status of a unit whose file does not say what it is worth.
UNSTATED = "unstated"
#: How the origin of an engine's words begins.
MACHINE_ORIGIN = "machine: "
#: States in which sentences are handed out to be translated.
_OPEN = frozenset({"initial", "machine", "pending"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """What an import does.

    Attributes:
        added: Units to add, in the order of the file.
        replaced: Units that are used instead of another one from now on, as (new, old).
        unchanged: How many say what the memory says already.
        untouched: How many are a machine's text, or none, that no person has confirmed or changed.
        problems: Units that are not taken, and why.
    """

    added: tuple[Unit, ...]
    replaced: tuple[tuple[Unit, Unit], ...]
    unchanged: int
    untouched: int
    problems: tuple[Problem, ...]


def merge(
    memory: TranslationMemory,
    units: Iterable[Unit],
    machine: Callable[[Unit], str],
    *,
    name: str,
    status: str = "translated",
) -> Merge:
    """What to add to ``memory`` of ``units``, which were read from the file ``name``.

    Args:
        machine: Which engine said the target of a unit word for word, or "".
        status: What a unit is worth whose file does not say it.
    """
    added: dict[tuple[str, str, str], Unit] = {}
    clashing: dict[tuple[str, str, str], Unit] = {}
    replaced: dict[tuple[str, str, str], tuple[Unit, Unit]] = {}
    problems: list[Problem] = []
    unchanged = untouched = 0
    for given in units:
        unit = _worth(given, status, machine)
        if unit is None:
            untouched += 1
            continue
        key = (unit.source_language, unit.target_language, fold(unit.source))
        known = memory.lookup(unit.source, unit.source_language, unit.target_language)
        twin = clashing.get(key) or added.get(key)
        if twin and not _same(twin, unit):
            # Which of the two is meant only a person can say: neither is taken.
            clashing[key] = twin
            added.pop(key, None)
            replaced.pop(key, None)
            problems.append(_clash(unit, twin, name))
            continue
        problem = _problem(unit, known, name)
        if problem:
            problems.append(problem)
            continue
        if key in clashing:
            continue
        if key in added or (known and _same(known, unit) and _rank(known) >= _rank(unit)):
            unchanged += 1
            if key in added and _rank(unit) > _rank(added[key]):
                added[key] = unit
            continue
        added[key] = replace(unit, origin=_origin(unit, machine(unit), name))
        if known and not _same(known, unit):
            replaced[key] = (added[key], known)
    return Merge(
        added=tuple(added.values()),
        replaced=tuple(replaced.values()),
        unchanged=unchanged,
        untouched=untouched,
        problems=tuple(problems),
    )


def _worth(unit: Unit, status: str, machine: Callable[[Unit], str]) -> Unit | None:
    """The unit with the status that it has earned; None if no person stands behind it."""
    if not unit.target.strip():
        return None
    if unit.status in STATUSES:
        return unit
    if machine(unit):
        # Word for word an engine's, and nothing in the file says that a person has read it.
        return None
    if unit.status == UNSTATED:
        return replace(unit, status=status)
    # It was handed out as open and says something new: a person's words.
    return replace(unit, status="translated") if unit.status in _OPEN else None


def _origin(unit: Unit, engine: str, name: str) -> str:
    """Where the words come from, said honestly: an engine's stay an engine's though a person agreed."""
    if engine:
        return f"{MACHINE_ORIGIN}{engine}; confirmed in {name}"
    if unit.origin.startswith(MACHINE_ORIGIN):
        return f"edited in {name} from what {unit.origin.removeprefix(MACHINE_ORIGIN)} had said"
    return unit.origin or f"imported from {name}"


def _problem(unit: Unit, known: Unit | None, name: str) -> Problem | None:
    where = f"{name}, line {unit.line}"
    sign = forbidden(unit.source) or forbidden(unit.target)
    if sign:
        return Problem(
            subject=where, message=f"holds {sign}, which XML cannot hold", remedy="take the character out"
        )
    if known and not _same(known, unit) and _rank(known) > _rank(unit):
        return Problem(
            subject=where,
            message=f"is {unit.status} and says {_short(unit.target)}; the memory has a {known.status} unit: "
            f"{_short(known.target)}",
            remedy=f"give it the state {known.status} if it is to be used instead",
        )
    return None


def _clash(unit: Unit, other: Unit, name: str) -> Problem:
    return Problem(
        subject=f"{name}, line {unit.line}",
        message=f"has another translation of {_short(unit.source)} than before: {_short(unit.target)} / "
        f"{_short(other.target)}",
        remedy="leave the right one in the file; neither was taken",
    )


def _same(one: Unit, other: Unit) -> bool:
    return fold(one.target) == fold(other.target)


def _rank(unit: Unit) -> int:
    return STATUSES.index(unit.status) if unit.status in STATUSES else -1


def _short(text: str) -> str:
    text = fold(text)
    return repr(text if len(text) <= 60 else f"{text[:57]}...")
