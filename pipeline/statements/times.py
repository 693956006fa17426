"""The dates that a percentage holds for, by what they hang on and how near they stand.

A date right behind a percentage is its own. Where a sentence has several percentages with dates of their
own, each takes those of its stretch of the sentence, which ends at the conjunction before the next. A time
that a percentage is compared with is not the time that it holds for.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.languages.base import ClauseWords
from pipeline.statements.part import Marked
from pipeline.statements.phrases import Phrases
from pipeline.statements.tree import Tree


def times(
    tree: Tree,
    phrases: Phrases,
    marked: Sequence[Marked],
    words: ClauseWords,
    place: int,
    percent: int,
    governor: int,
) -> tuple[tuple[int, ...], bool]:
    """The dates that hang on the percentage or its clause; else those of the clauses above.

    Args:
        tree, phrases, marked, words: The sentence, its phrases and spans, and the language's words.
        place: The percentage's place in ``marked``.
        percent, governor: The token at the top of the percentage, and what it hangs on.

    Returns:
        Places in ``marked``, and whether they are the percentage's or its clause's own.
    """
    dates = [
        number
        for number, one in enumerate(marked)
        if one.label == "DATE"
        and phrases.spans[number]
        and not _is_base(tree, phrases, marked, words, place, number)
    ]
    if not dates:
        return (), False
    beside = _beside(tree, phrases, place, dates)
    if beside is not None:
        return (beside,), True
    # A date right behind another percentage is that one's, and behind what was before surely not this one's.
    others = {
        number: one.role
        for n, one in enumerate(marked)
        if one.label == "PERCENT" and (number := _beside(tree, phrases, n, dates)) is not None
    }
    dates = [n for n in dates if others.get(n) != "change_from"]
    dates = [n for n in dates if n not in others] or dates
    inner = _relative(tree, percent)
    dates = [n for n in dates if not inner or phrases.spans[n].start <= max(inner)]
    own, framing = _hanging(tree, phrases, dates, percent, governor)
    if len({*own, *framing}) > 1:
        near = _nearest(tree, phrases, marked, place, {*own, *framing})
        own, framing = [n for n in own if n in near], [n for n in framing if n in near]
    return (tuple(own), True) if own else (tuple(framing), False)


def _is_base(
    tree: Tree, phrases: Phrases, marked: Sequence[Marked], words: ClauseWords, place: int, date: int
) -> bool:
    """Whether a date is only compared with: "compared to May", "from 1990 levels", "from a year earlier"."""
    span = phrases.spans[date]
    before = [tree.words[i] for i in range(max(span.start - 2, 0), span.start)]
    after = [tree.words[i] for i in range(span.stop, min(span.stop + 2, len(tree.words)))]
    for token in range(span.start - 1, max(span.start - 5, -1), -1):
        if token in phrases.percents or tree.tags[token] in ("VERB", "PUNCT"):
            break
        if tree.words[token] in words.compared:
            return True  # "jämfört med valet 2022"
    if marked[place].role == "level":
        return False
    counted_back = any(tree.words[i] in words.earlier for i in span) or not words.earlier.isdisjoint(
        after[:1]
    )
    percent = phrases.spans[place]
    if _ends_in_origin(tree, percent, words) and _beside(tree, phrases, place, [date]) == date:
        return True  # "38 percent, up from 33 percent the year before"
    if marked[place].role == "change_by" and before[-1:] and before[-1] in words.origins:
        return span.start == percent.stop + 1  # "a drop of 2 points from April"
    return (
        not words.than.isdisjoint(before)
        or not words.baselines.isdisjoint(after)
        or (counted_back and not words.bases.isdisjoint({*before[-1:], tree.words[span.start]}))
    )


def _ends_in_origin(tree: Tree, percent: range, words: ClauseWords) -> bool:
    """Whether the last figure of a percentage is what it changed from: one number behind "from"."""
    for token in reversed(percent):
        if tree.words[token] in words.origins:
            return sum(tree.tags[i] == "NUM" for i in range(token + 1, percent.stop)) == 1
    return False


def _beside(tree: Tree, phrases: Phrases, place: int, dates: Sequence[int]) -> int | None:
    """The date right behind a percentage, with nothing but words that lead to it between the two."""
    token = phrases.spans[place].stop
    starts = {phrases.spans[n].start: n for n in dates}
    while token < len(tree.words):
        if token in starts:
            return starts[token]
        if tree.tags[token] not in ("ADP", "DET"):
            return None
        token += 1
    return None


def _relative(tree: Tree, percent: int) -> set[int]:
    """The relative clause that a percentage stands in, or that it leads ("40 percent *of which*").

    A date behind its end belongs to the clause that goes on there: "the firm, which sold 40 percent, said *on
    Tuesday*". One before it may frame both.
    """
    aside = tree.relations[percent] == "appos" and bool(tree.children(percent, "acl", "acl:relcl"))
    inner = percent if aside else None
    for token in (percent, *tree.ancestors(percent)):
        if inner is None and tree.relations[token] == "acl:relcl":
            inner = token
    return set() if inner is None else tree.subtree(inner)


def _hanging(
    tree: Tree, phrases: Phrases, dates: Sequence[int], percent: int, governor: int
) -> tuple[list[int], list[int]]:
    """The dates that hang on the percentage or its clause, and those on the clauses above."""
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
    for number in dates:
        span = phrases.spans[number]
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
    return own, framing


def _nearest(tree: Tree, phrases: Phrases, marked: Sequence[Marked], place: int, dates: set[int]) -> set[int]:
    """Of several dates those in the percentage's own stretch of the sentence, if there are any."""
    percents = [
        phrases.spans[n] for n, one in enumerate(marked) if one.label == "PERCENT" and phrases.spans[n]
    ]
    ends = []
    for one, other in pairwise(percents):
        joints = [i for i in range(one.stop, other.start) if tree.tags[i] in ("CCONJ", "SCONJ")]
        ends.append(joints[0] if joints else one.stop)
    number = percents.index(phrases.spans[place])
    start = ends[number - 1] if number else 0
    stop = ends[number] if number < len(ends) else len(tree.words)
    inside = {n for n in dates if start <= phrases.spans[n].start < stop}
    return inside or dates
