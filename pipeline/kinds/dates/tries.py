"""The shapes of the tables as tries, whose edges are words, token classes and other groups."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from pipeline.kinds.dates.lexemes import Sort

#: A rule makes a meaning of the words from one token to another, or None where it does not hold.
Rule = Callable[..., Any]
#: Name of a parameter or "", label of the slot or "", literal value, whether to be negated.
Argument = tuple[str, str, Any, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a shape means.

    Attributes:
        order: Its place in the tables.
        rule: Makes the meaning; None where that is the one argument as it is.
        arguments: What the rule is given.
    """

    order: int
    rule: Rule | None
    arguments: tuple[Argument, ...]


#: The ways on from a place in a trie over one sort of token: where a word leads, "" and "" before it, or a
#: class, its label and name before it; and the groups that may begin with it, likewise.
Way = tuple[str, str, "Trie"]
Ways = tuple[tuple[Way, ...], tuple[Way, ...]]


@dataclass(slots=True, eq=False)
class Trie:
    """A place in the shapes of a group: what may follow, and what shapes end here.

    Attributes:
        literals, slots: What follows a word, and a slot by (label, name).
        meanings: Of the shapes that end here.
        ends: Whether nothing follows.
    """

    literals: dict[str, Trie] = field(default_factory=dict)
    slots: dict[tuple[str, str], Trie] = field(default_factory=dict)
    meanings: list[Meaning] = field(default_factory=list)
    ends: bool = False
    _known: dict[Sort, Ways] = field(default_factory=dict)
    _by_class: dict[str, list[tuple[str, Trie]]] = field(default_factory=dict)
    _by_group: list[Way] = field(default_factory=list)

    def add(self, symbols: Iterable[str], meaning: Meaning) -> None:
        """Adds one plain sequence of a shape."""
        node = self
        for symbol in symbols:
            if symbol.startswith("{"):
                label, _, name = symbol[1:-1].rpartition(":")
                node = node.slots.setdefault((label or name, name), Trie())
            else:
                node = node.literals.setdefault(symbol, Trie())
        node.meanings.append(meaning)

    def first(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words and slots that can stand first."""
        return frozenset(self.literals), frozenset(name for _, name in self.slots)

    def seal(self, groups: Iterable[str]) -> None:
        """Sorts the slots so that a token finds its own without going through all."""
        self.ends = not self.literals and not self.slots
        for (label, name), below in self.slots.items():
            if name in groups:
                self._by_group.append((label, name, below))
            else:
                self._by_class.setdefault(name, []).append((label, below))
        for below in (*self.literals.values(), *self.slots.values()):
            below.seal(groups)

    def ways(self, sort: Sort) -> Ways:
        """The ways on over a token, found out once a sort: literal first, then its classes, then groups."""
        known = self._known.get(sort)
        if known is None:
            over: list[Way] = []
            below = self.literals.get(sort.literal)
            if below is not None:
                over.append(("", "", below))
            over.extend(
                (label, name, below) for name in sort.classes for label, below in self._by_class.get(name, ())
            )
            known = tuple(over), tuple(way for way in self._by_group if way[1] in sort.begins)
            self._known[sort] = known
        return known

    def paths(
        self, literals: tuple[str, ...] = (), slots: frozenset[str] = frozenset()
    ) -> Iterator[tuple[tuple[str, ...], frozenset[str]]]:
        """The words and the slots of each shape."""
        if self.meanings:
            yield literals, slots
        for word, below in self.literals.items():
            yield from below.paths((*literals, word), slots)
        for (_, name), below in self.slots.items():
            yield from below.paths(literals, slots | {name})


def expand(shape: str) -> Iterator[tuple[str, ...]]:
    """All plain sequences of a shape with ``[optional]`` and ``(a|b)`` parts."""
    pieces = re.findall(r"\[[^\[\]]*\]|\([^()]*\)|\S+", shape)
    choices: list[list[str]] = []
    for piece in pieces:
        if piece[0] == "[":
            choices.append([*piece[1:-1].split("|"), ""])
        elif piece[0] == "(" and len(piece) > 1:
            choices.append(piece[1:-1].split("|"))
        else:
            choices.append([piece])
    for choice in product(*choices):
        symbols = tuple(_symbols(" ".join(choice)))
        if symbols:
            yield symbols


def _symbols(text: str) -> Iterator[str]:
    for piece in text.lower().split():
        if piece.startswith("{"):
            yield piece
        else:
            yield from re.findall(r"['’]s$|[^\W\d_]+|[0-9]+|[^\w\s]", piece)
