"""What can begin at a token, found out once for each row of *sorts* of tokens.

The shapes ask nothing of a token but its sort (any month, any year, the word "of" …), and of a number in
words or digits but how many tokens it takes. So what they can be is kept as a :class:`Chart`, which holds
wherever the same sorts stand again: "3 May 2024" and "12 June 1998" share one. It is found by the answers
to a row of questions, each of which follows from the answers before it. The rules, which look at values and
at the words around, are asked of each text anew (:mod:`pipeline.kinds.dates.scanner`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from pipeline.kinds.dates.lexemes import Lexeme, Sort
from pipeline.kinds.dates.tries import Meaning, Rule, Trie

#: How many charts a grammar keeps: some ten times what a year of news needs.
_REMEMBERED = 20_000
#: The group of numbers in digits and words, which no trie holds.
NUMBER = "n"
#: What is put behind the name of a group for it inside itself, where it cannot stand once more.
_INNER = "'"

#: The sort of the token so many tokens on; or, negative, what numbers begin there (``~offset``).
Question = int
#: A sort, or None beyond the end; or the lengths of numbers.
Answer = Sort | None | tuple[int, ...]


class Tokens(Protocol):
    """What is asked of a text; behind its lexemes stands at least one that is none."""

    lexemes: list[Lexeme]

    def number_lengths(self, place: int) -> tuple[int, ...]:
        """How many tokens the numbers take that begin there."""
        ...


#: Where the value of an argument comes from: the offset of a token, its class and False; the index of a group
#: inside, "" and True; or a literal, "" and False.
Source = tuple[Any, str, bool]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Inner:
    """A group inside a shape: where it begins, counted from the shape's first token, and its length.

    Attributes:
        chart: What it can be; None for a number.
    """

    chart: Chart | None
    offset: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Candidate:
    """One shape that fits a row of sorts.

    Attributes:
        rule: Makes the meaning; None where that is the one argument as it is.
        inner: The groups in it, all of which must have a meaning.
        sources: Of the arguments, those with a name last.
        names: Of these.
        negative: Those to be negated, by their index.
    """

    rule: Rule | None
    inner: tuple[Inner, ...]
    sources: tuple[Source, ...]
    names: tuple[str, ...]
    negative: tuple[int, ...]

    @property
    def holds(self) -> bool:
        """Whether nothing can keep it from having a meaning."""
        return self.rule is None and not self.inner


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Chart:
    """What a group can be at a token, as far as sorts tell.

    Attributes:
        lengths: In tokens, the longest first.
        candidates: For each length, in the order of the tables.
        asked: What had to be asked to know that, in order.
    """

    lengths: tuple[int, ...]
    candidates: Mapping[int, tuple[Candidate, ...]]
    asked: tuple[Question, ...]


@dataclass(slots=True, eq=False)
class _NumberFork:
    """Where the ways part by the numbers that begin so many tokens on; by sorts they part in a dict."""

    offset: int
    ways: dict[tuple[int, ...], _Node] = field(default_factory=dict)


_Ways = dict["Sort | None", "_Node"]
_Node = _Ways | _NumberFork | Chart


class Charts:
    """The charts of one grammar, as far as they were needed."""

    def __init__(self, groups: Mapping[str, Trie]) -> None:
        self._groups = dict(groups) | {name + _INNER: trie for name, trie in groups.items()}
        self._roots: dict[str, _Ways] = {name: {} for name in self._groups}
        self._count = 0

    def chart(self, group: str, tokens: Tokens, place: int) -> Chart:
        """What a group can be at a token."""
        lexemes = tokens.lexemes
        node: _Node | None = self._roots[group]
        at = place
        while True:
            while node.__class__ is dict:
                node = node.get(lexemes[at].sort)
                at += 1
            if isinstance(node, Chart):
                return node
            if not isinstance(node, _NumberFork):
                return self._made(group, tokens, place)
            node = node.ways.get(tokens.number_lengths(place + node.offset))

    def _made(self, group: str, tokens: Tokens, place: int) -> Chart:
        walk = _Walk(self, group, tokens, place)
        chart = walk.chart(self._groups[group])
        if self._count >= _REMEMBERED:
            self._roots = {name: {} for name in self._groups}
            self._count = 0
        self._count += 1
        node: Any = self._roots[group]
        for answer, question in zip(walk.answers, chart.asked[1:], strict=False):
            node = _ways_of(node).setdefault(answer, {} if question >= 0 else _NumberFork(~question))
        _ways_of(node)[walk.answers[-1]] = chart
        return chart


def _ways_of(node: _Node) -> dict[Any, Any]:
    return node.ways if isinstance(node, _NumberFork) else node  # type: ignore[return-value] # no chart is asked


#: What a shape captured: the label, and the token and its class, or the group.
_Captures = tuple[tuple[str, tuple[int, str] | Inner], ...]
_Hit = tuple[int, Meaning, _Captures]


class _Walk:
    """Through the trie of a group from one token on, with note taken of all that is asked of the text."""

    def __init__(self, charts: Charts, group: str, tokens: Tokens, place: int) -> None:
        self._charts = charts
        self._group = group
        self._tokens = tokens
        self._place = place
        self._known: dict[Question, Answer] = {}

    @property
    def answers(self) -> tuple[Answer, ...]:
        """To what was asked, in order."""
        return tuple(self._known.values())

    def chart(self, trie: Trie) -> Chart:
        """All that fits."""
        hits: list[_Hit] = []
        self._follow(trie, 0, (), hits)
        hits.sort(key=lambda hit: hit[1].order)
        candidates: dict[int, list[Candidate]] = {}
        for length, meaning, captures in hits:
            fitting = candidates.setdefault(length, [])
            if not (fitting and fitting[-1].holds):  # else it would never be asked
                fitting.extend(_candidates(meaning, captures, length))
        return Chart(
            lengths=tuple(sorted(candidates, reverse=True)),
            candidates={length: tuple(candidates[length]) for length in candidates},
            asked=tuple(self._known),
        )

    def _ask(self, question: Question) -> Answer:
        if question not in self._known:
            self._known[question] = (
                self._tokens.lexemes[self._place + question].sort
                if question >= 0
                else self._tokens.number_lengths(self._place + ~question)
            )
        return self._known[question]

    def _follow(self, trie: Trie, offset: int, captures: _Captures, hits: list[_Hit]) -> None:
        hits.extend((offset, meaning, captures) for meaning in trie.meanings)
        if trie.ends:
            return
        sort = self._ask(offset)
        if not isinstance(sort, Sort):
            return
        over, groups = trie.ways(sort)
        for label, name, below in over:
            taken = (*captures, (label, (offset, name))) if label else captures
            self._follow(below, offset + 1, taken, hits)
        for label, name, below in groups:
            for inner in self._inner(name, offset):
                self._follow(below, offset + inner.length, (*captures, (label, inner)), hits)

    def _inner(self, group: str, offset: int) -> Iterator[Inner]:
        """A group inside this one, by its lengths."""
        if group == NUMBER:
            lengths = self._ask(~offset)
            assert isinstance(lengths, tuple)  # noqa: S101 - the answer to such a question
            for length in lengths:
                yield Inner(chart=None, offset=offset, length=length)
            return
        if group + _INNER == self._group:
            return
        chart = self._charts.chart(
            group + _INNER if group == self._group else group, self._tokens, self._place + offset
        )
        for question in chart.asked:
            self._ask(question + offset if question >= 0 else ~(~question + offset))
        for length in chart.lengths:
            yield Inner(chart=chart, offset=offset, length=length)


def _candidates(meaning: Meaning, captures: _Captures, length: int) -> Iterable[Candidate]:
    """A shape that fits; or, where it means just what is in it and is as long, the shapes that do there."""
    inner: list[Inner] = []
    by_label: dict[str, Source] = {}
    for label, captured in captures:
        by_label[label] = _source(captured, inner)
    arguments = sorted(meaning.arguments, key=lambda argument: bool(argument[0]))
    sources = tuple(by_label.get(label, (value, "", False)) for _, label, value, _ in arguments)
    if meaning.rule is None and len(inner) == 1 and sources[0][2]:
        (only,) = inner
        if only.chart is not None and only.length == length:
            return only.chart.candidates[length]
    candidate = Candidate(
        rule=meaning.rule,
        inner=tuple(inner),
        sources=sources,
        names=tuple(name for name, *_ in arguments if name),
        negative=tuple(index for index, (*_, negative) in enumerate(arguments) if negative),
    )
    return (candidate,)


def _source(captured: tuple[int, str] | Inner, inner: list[Inner]) -> Source:
    """Where a captured value comes from; a group that must be looked at is added to those inside."""
    if not isinstance(captured, Inner):
        return (*captured, False)
    first = captured.chart.candidates[captured.length][0] if captured.chart is not None else None
    if first is not None and first.holds and not first.negative:
        what, name, _ = first.sources[0]
        return (what + captured.offset if name else what, name, False)
    inner.append(captured)
    return (len(inner) - 1, "", True)
