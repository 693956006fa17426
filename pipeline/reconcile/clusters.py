"""Names joined step by step, each join checked against what must stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping


class Clusters:
    """Disjoint sets of nodes (union by size with path halving: near-linear in nodes and links).

    Args:
        nodes: All of them.
        rows: The register's row of a node that has one: two rows are two organisations.
        apart: Pairs of nodes that a reviewer called different. They beat every evidence.
    """

    def __init__(
        self, nodes: Iterable[str], rows: Mapping[str, str], apart: Iterable[tuple[str, str]]
    ) -> None:
        self._parent = {node: node for node in nodes}
        self._size = dict.fromkeys(self._parent, 1)
        self._row = {node: rows.get(node, "") for node in self._parent}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for left, right in apart:
            self._apart[left].add(right)
            self._apart[right].add(left)

    def root(self, node: str) -> str:
        """The node that stands for the set of this one. Which of them it is means nothing."""
        parent = self._parent
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    def join(self, left: str, right: str, *, rows_too: bool = False) -> bool:
        """Join two sets; False if they must stay apart. Joining what is joined already is True.

        ``rows_too`` lets two rows of the register be joined: only a reviewer may say so.
        """
        a, b = self.root(left), self.root(right)
        if a == b:
            return True
        if not rows_too and self._row[a] and self._row[b] and self._row[a] != self._row[b]:
            return False
        few, many = sorted((a, b), key=lambda root: len(self._apart.get(root, ())))
        if any(self.root(other) == many for other in self._apart.get(few, ())):
            return False
        if self._size[a] < self._size[b]:
            a, b = b, a
        self._parent[b] = a
        self._size[a] += self._size[b]
        self._row[a] = self._row[a] or self._row[b]
        if b in self._apart:
            self._apart[a] |= self._apart.pop(b)
        return True

    def groups(self) -> dict[str, list[str]]:
        """The nodes of each set, sorted, by its root."""
        found: dict[str, list[str]] = defaultdict(list)
        for node in sorted(self._parent):
            found[self.root(node)].append(node)
        return found
