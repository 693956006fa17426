"""The dates that a percentage holds for, by what they hang on."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.statements.phrases import Marked, Phrases
from pipeline.statements.tree import Tree


def times(
    tree: Tree,
    phrases: Phrases,
    marked: Sequence[Marked],
    compared: frozenset[str],
    percent: int,
    governor: int,
) -> tuple[tuple[int, ...], bool]:
    """The dates that hang on the percentage or its clause; else those of the clauses above."""
    above = tree.ancestors(percent)
    clause = next(
        (i for i in (percent, *above) if tree.tags[i] in ("VERB", "AUX") or tree.children(i, "cop")),
        percent,
    )
    near = {
        *phrases.spans[phrases.percents[percent]],
        percent,
        governor,
        *(i for i in above if len(tree.ancestors(i)) >= len(tree.ancestors(clause))),
    }
    own: list[int] = []
    framing: list[int] = []
    for number, one in enumerate(marked):
        if one.label != "DATE" or not phrases.spans[number]:
            continue
        span = phrases.spans[number]
        if any(tree.words[i] in compared for i in range(max(span.start - 2, 0), span.start)):
            continue  # "compared to the quarter before" is another time
        nouns = [i for i in span if tree.tags[i] in ("NOUN", "PROPN", "NUM")]
        top = tree.top(nouns or span)
        for head in (governor, *tree.ancestors(top)) if governor in span else tree.ancestors(top):
            if head in near:
                own.append(number)
            elif head in above:
                framing.append(number)
            elif tree.tags[head] not in ("VERB", "AUX") and head not in phrases.percents:
                continue  # "in the election of 2016": through its noun
            break
    return (tuple(own), True) if own else (tuple(framing), False)
