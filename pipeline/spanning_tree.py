"""The best dependency tree of a sentence, given a score for every possible arc.

Chu & Liu (1965) and Edmonds (1967), in the form of McDonald et al. (2005): every word takes its best head,
a cycle is contracted into one node, and the smaller problem is solved the same way.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

__all__ = ["best_tree"]

Floats = npt.NDArray[np.floating]


def best_tree(arcs: Floats) -> list[int]:
    """The heads of the best tree in which exactly one word hangs on the root.

    Args:
        arcs: words × (words + 1) finite scores; ``arcs[w, 0]`` is that of word ``w`` as the root's child,
            ``arcs[w, h + 1]`` that of word ``h`` as its head. Of equal scores the first counts as better.

    Returns:
        For each word the number of its head, or its own number for the one below the root.
    """
    words = len(arcs)
    if not words:
        return []
    # Node 0 is the root; nobody is its own head, and the root has none.
    scores = np.full((words + 1, words + 1), -np.inf)
    scores[1:] = arcs
    np.fill_diagonal(scores, -np.inf)
    heads = scores[1:].argmax(axis=1)
    if (heads == 0).sum() != 1 or _cycle([0, *heads.tolist()]):
        # With every arc from the root made dearer than all others together can win back, the best tree
        # has as few of them as a tree can have: one.
        finite = np.asarray(arcs, np.float64)
        scores[1:, 0] -= (words + 1) * (finite.max() - finite.min() + 1)
        heads = np.array(_arborescence(scores)[1:])
    return [word if head == 0 else head - 1 for word, head in enumerate(heads.tolist())]


def _arborescence(scores: Floats) -> list[int]:
    """The head of each node in the best arborescence from node 0 (whose own entry is 0)."""
    heads = [0, *(int(n) for n in scores[1:].argmax(axis=1))]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.array(cycle)
    outside = np.array([n for n in range(len(scores)) if n not in set(cycle)])
    best = scores[inside, [heads[n] for n in cycle]]
    # Whoever enters the cycle at a node frees that node of its arc within.
    entering = scores[np.ix_(inside, outside)] - best[:, None]
    leaving = scores[np.ix_(outside, inside)]
    entered, left = entering.argmax(axis=0), leaving.argmax(axis=1)
    small = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(outside, outside)]
    small[-1, :-1] = entering.max(axis=0)
    small[:-1, -1] = leaving.max(axis=1)
    small[0] = -np.inf
    solved = _arborescence(small)
    for node, head in enumerate(solved[:-1]):
        if node:
            at = int(outside[node])
            heads[at] = int(inside[left[node]]) if head == len(outside) else int(outside[head])
    entrance = int(inside[entered[solved[-1]]])
    heads[entrance] = int(outside[solved[-1]])
    return heads


def _cycle(heads: list[int]) -> list[int]:
    """The nodes of one cycle among ``heads``, or none; node 0 has no head."""
    state = [0] * len(heads)  # 0 unseen, else the walk that saw it
    for start in range(1, len(heads)):
        node = start
        while node and not state[node]:
            state[node] = start
            node = heads[node]
        if node and state[node] == start:
            cycle = [node]
            while heads[cycle[-1]] != node:
                cycle.append(heads[cycle[-1]])
            return sorted(cycle)
    return []
