"""What an import takes into the memory, and what it tells instead."""

from __future__ import annotations

import pytest

from pipeline.translation import TranslationMemory, Unit
from pipeline.translation.merging import MACHINE_ORIGIN, UNSTATED, Merge, merge


def unit(source: str, target: str, status: str = "reviewed", line: int = 1, origin: str = "") -> Unit:
    return Unit(
        source=source,
        target=target,
        source_language="sv",
        target_language="en",
        status=status,
        line=line,
        origin=origin,
    )


def machine(one: Unit) -> str:
    return "x 1" if one.target == "Machine's" else ""


def merged(*units: Unit, memory: tuple[Unit, ...] = (), status: str = "translated") -> Merge:
    return merge(TranslationMemory(memory), units, machine, name="f.xlf", status=status)


ROWS = [
    ([unit("A", "a")], [], [("a", "reviewed")], "new"),
    ([unit("A", "a", UNSTATED)], [], [("a", "translated")], "another tool's, without a status"),
    ([unit("A", "a", "initial")], [], [("a", "translated")], "handed out open, and now another text"),
    ([unit("A", "Machine's", "initial")], [], [], "the machine's text, as it was handed out"),
    ([unit("A", "Machine's", "machine")], [], [], "said so"),
    ([unit("A", "Machine's", UNSTATED)], [], [], "by a tool that lost the mark"),
    ([unit("A", "Machine's", "reviewed")], [], [("Machine's", "reviewed")], "a person agreed"),
    ([unit("A", "", "reviewed")], [], [], "no translation"),
    ([unit("A", "a", "fuzzy")], [], [], "a status that is none of a person's word"),
    ([unit("A", "a")], [unit("A", "a")], [], "there already"),
    ([unit("A", "a", "translated")], [unit("A", "a", "final")], [], "there, and worth more"),
    ([unit("A", "a", "final")], [unit("A", "a")], [("a", "final")], "the same, and now settled"),
    (
        [unit("A", "b")],
        [unit("A", "a")],
        [("b", "reviewed")],
        "another translation of equal worth: the later",
    ),
    ([unit("A", "a"), unit("A  ", "a")], [], [("a", "reviewed")], "twice the same"),
    ([unit("A", "a"), unit("A", "a", "final")], [], [("a", "final")], "twice, the second worth more"),
]


@pytest.mark.parametrize(("units", "memory", "expected", "reason"), ROWS, ids=[row[3] for row in ROWS])
def test_what_is_taken(
    units: list[Unit], memory: list[Unit], expected: list[tuple[str, str]], reason: str
) -> None:
    done = merged(*units, memory=tuple(memory))
    assert [(one.target, one.status) for one in done.added] == expected, reason
    assert done.problems == ()
    assert len(done.added) + done.unchanged + done.untouched == len(units)


def test_what_is_replaced_is_shown() -> None:
    done = merged(unit("A", "b"), memory=(unit("A", "a"),))
    assert [(new.target, old.target) for new, old in done.replaced] == [("b", "a")]


def test_the_less_worthy_is_told_and_not_taken() -> None:
    done = merged(unit("A", "b", "translated", line=7), memory=(unit("A", "a", "final"),))
    assert done.added == ()
    assert "f.xlf, line 7" in str(done.problems[0])
    assert "'b'" in str(done.problems[0])
    assert "'a'" in str(done.problems[0])


@pytest.mark.parametrize("more", [(), (unit("A", "a"),), (unit("A", "c"),)], ids=["two", "again", "a third"])
def test_two_translations_of_one_text_are_told_and_neither_is_taken(more: tuple[Unit, ...]) -> None:
    done = merged(unit("A", "a"), unit("A", "b", line=9), *more, unit("B", "b"))
    assert [one.source for one in done.added] == ["B"]
    assert "neither was taken" in str(done.problems[0])


def test_a_character_that_xml_cannot_hold_is_told() -> None:
    done = merged(unit("A", "a\x01"))
    assert done.added == ()
    assert "U+0001" in str(done.problems[0])


@pytest.mark.parametrize(
    ("given", "origin", "reason"),
    [
        (unit("A", "a"), "imported from f.xlf", "nothing is said"),
        (unit("A", "a", origin="Anna"), "Anna", "said by the file"),
        (
            unit("A", "Machine's"),
            f"{MACHINE_ORIGIN}x 1; confirmed in f.xlf",
            "an engine's words stay an engine's",
        ),
        (unit("A", "a", origin="machine: x 1"), "edited in f.xlf from what x 1 had said", "edited"),
    ],
)
def test_the_origin_is_honest(given: Unit, origin: str, reason: str) -> None:
    assert merged(given).added[0].origin == origin, reason


def test_the_worth_of_what_does_not_say_it_can_be_given() -> None:
    assert merged(unit("A", "a", UNSTATED), status="final").added[0].status == "final"
    assert merged(unit("A", "Machine's", UNSTATED), status="final").added == ()
