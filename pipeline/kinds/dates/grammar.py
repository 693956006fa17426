"""The tables of a language, compiled: its words, and its shapes as tries.

The shapes are compiled into one trie a group, whose edges are words, token classes and other groups. What
a token is, and where it leads from a place in a trie, is found out once and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from itertools import product
from typing import Any

from babel.dates import get_day_names, get_month_names

from pipeline.kinds.dates.lexemes import Lexeme, Lexicon
from pipeline.kinds.held import Held
from pipeline.languages.base import DateWords, Language, NumberWords
from pipeline.numbers import number_pattern, parse_number

#: Slots that hold a digit or a word of the lexicon, and so set off the search by themselves.
_SURE = frozenset({
    "year", "yy", "day", "num", "iso", "dmy", "ymd", "dm", "ym", "split", "decade",
    "month", "weekday", "season", "unit", "tens", "hundreds", "dayname",
})  # fmt: skip
#: Groups of plain names that are dates by themselves.
_NAMES = ("feast", "feastday")
#: How many different tokens a grammar remembers what it looked up for.
_REMEMBERED = 50_000
#: How many tokens a place in a trie remembers the ways on for.
_KNOWN = 5_000

#: A rule makes a meaning of the words from one token to another, or None where it does not hold.
Rule = Callable[..., Any]
#: Name of a parameter or "", label of the slot or "", literal value, whether to be negated.
Argument = tuple[str, str, Any, bool]
#: Captured values by label, innermost last.
Captures = tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a shape means.

    Attributes:
        order: Its place in the tables.
        rule: Makes the meaning; None where it is ``value`` whatever was captured.
        value: The value of a word.
        arguments: What the rule is given.
    """

    order: int
    rule: Rule | None
    value: Any
    arguments: tuple[Argument, ...]


#: The ways on from a place in a trie over one token: what it captures and where that leads; and the groups
#: that may begin with it, with their label.
Ways = tuple[tuple[tuple[Captures, "Trie"], ...], tuple[tuple[str, str, "Trie"], ...]]


@dataclass(slots=True, eq=False)
class Trie:
    """A place in the shapes of a group: what may follow, and what shapes end here.

    Attributes:
        literals, slots: What follows a word, and a slot by (label, name).
        meanings: Of the shapes that end here.
        ends: Whether nothing follows.
        known: The ways on, by token, as far as they were asked for.
    """

    literals: dict[str, Trie] = field(default_factory=dict)
    slots: dict[tuple[str, str], Trie] = field(default_factory=dict)
    meanings: list[Meaning] = field(default_factory=list)
    ends: bool = False
    known: dict[Lexeme, Ways] = field(default_factory=dict)
    _by_class: dict[str, list[tuple[str, Trie]]] = field(default_factory=dict)
    _by_group: list[tuple[str, str, Trie]] = field(default_factory=list)

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

    def ways(self, token: Lexeme) -> Ways:
        """The ways on over a token, found out once: literal first, then its classes, then groups."""
        over: list[tuple[Captures, Trie]] = []
        below = self.literals.get(token.low)
        if below is not None:
            over.append(((), below))
        over.extend(
            (((label, value),), below)
            for name, value in token.classes.items()
            for label, below in self._by_class.get(name, ())
        )
        ways = (tuple(over), tuple(way for way in self._by_group if way[1] in token.begins))
        if len(self.known) >= _KNOWN:
            self.known.clear()
        self.known[token] = ways
        return ways


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


class Grammar:
    """The compiled tables of one language.

    Attributes:
        words: The tables.
        lexicon: Its words and forms of numbers.
        groups: Group -> trie.
        first: Group -> words and classes that can begin it, groups resolved.
        small_names: Whether the language writes the names of months with a small letter.
        plain_weekdays: Names of weekdays as CLDR has them, uninflected.
        long_names: Names of weekdays and months that are no abbreviations.
        triggers: Words without one of which (or a digit) no sentence holds a date.
    """

    def __init__(self, language: Language, rules: Mapping[str, Rule]) -> None:
        words = language.dates
        self.language = language
        self.words = words
        self.rules = rules
        self.lexicon = Lexicon(words)
        self.small_names = get_month_names("wide", locale=words.locale)[1].islower()
        self.plain_weekdays = frozenset(
            name.lower() for name in get_day_names("wide", locale=words.locale).values()
        )
        self.long_names = self.plain_weekdays | frozenset(
            name.lower() for name in get_month_names("wide", locale=words.locale).values()
        )
        self.number = re.compile(number_pattern(language), re.IGNORECASE)
        self.groups: dict[str, Trie] = {}
        self._order = 0
        for group, values in words.phrases.items():
            for value, shapes in values.items():
                for shape in shapes:
                    self._add(group, shape, f"word {value}")
        for group, shape, meaning in words.patterns:
            self._add(group, shape, meaning)
        for trie in self.groups.values():
            trie.seal({*self.groups, "n"})
        self.first = {group: self._first(group, frozenset()) for group in self.groups}
        self.triggers = self._triggers()
        numbers = language.numbers
        self._number_starts = tuple(
            {*numbers.ones, *numbers.small, *numbers.tens, *numbers.hundreds, *numbers.thousands}
        )
        self._openers = frozenset().union(*(literals for literals, _ in self.first.values()))
        self._begins: dict[tuple[object, ...], frozenset[str]] = {}
        self._tense_openers = frozenset(
            phrase.split()[0] for phrase in words.future | words.past if " " in phrase
        )
        self._seen: dict[str, Lexeme] = {}
        self._values: dict[str, Decimal] = {}

    def _add(self, group: str, shape: str, meaning: str) -> None:
        op, *arguments = meaning.split()
        if op != "word" and op not in self.rules:
            raise ValueError(f"no rule is called {op!r} in {shape!r}")
        for symbols in expand(shape):
            node = self.groups.setdefault(group, Trie())
            for symbol in symbols:
                if symbol.startswith("{"):
                    label, _, name = symbol[1:-1].rpartition(":")
                    node = node.slots.setdefault((label or name, name), Trie())
                else:
                    node = node.literals.setdefault(symbol, Trie())
            given = tuple(map(_argument, arguments))
            rule = self.rules.get(op, _word)
            node.meanings.append(
                Meaning(order=self._order, rule=None, value=given[0][2], arguments=())
                if rule is _word and not given[0][1]
                else Meaning(order=self._order, rule=rule, value=None, arguments=given)
            )
        self._order += 1

    def _first(self, group: str, above: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
        if group in above:
            raise ValueError(f"the group {group!r} begins with itself")
        literals, classes = self.groups[group].first()
        for name in classes & self.groups.keys():
            more_literals, more_classes = self._first(name, above | {group})
            literals, classes = literals | more_literals, classes | more_classes
        return literals, classes - self.groups.keys()

    def _triggers(self) -> frozenset[str]:
        """The words of which every expression without a digit holds one.

        That is each word of the lexicon but for ordinals, and of each other shape without a slot that
        is sure to hold such a word or a digit, its longest word.
        """
        found = {word for word, classes in self.lexicon.words.items() if classes.keys() != {"ord"}}
        sure = _SURE | {"point", "date", "frame", "weekframe", *_NAMES, *self.words.codes}
        for group in (*_NAMES, "point", "date", "expression"):
            for literals, slots in _paths(self.groups[group]) if group in self.groups else ():
                if literals and found.isdisjoint(literals) and sure.isdisjoint(slots):
                    found.add(max(literals, key=len))
        return frozenset(found)

    def _groups_begun(self, low: str, classes: Mapping[str, Any]) -> frozenset[str]:
        """The groups that a token can begin."""
        key = (low if low in self._openers else "", tuple(classes))
        is_number = "num" in classes or low.startswith(self._number_starts)
        known = self._begins.get((*key, "n") if is_number else key)
        if known is None:
            names = set(classes) | ({"n"} if is_number else set())
            known = frozenset(
                group
                for group, (literals, slots) in self.first.items()
                if low in literals or not slots.isdisjoint(names)
            ) | ({"n"} if is_number else frozenset())
            self._begins[(*key, "n") if is_number else key] = known
        return known

    # --- tokens ---

    def lexemes(self, pieces: Sequence[str]) -> list[Lexeme]:
        """What the tokens of a text are."""
        try:
            return list(map(self._seen.__getitem__, pieces))
        except KeyError:  # a word that was not met before
            return [self._seen.get(piece) or self._lexeme(piece) for piece in pieces]

    def _lexeme(self, piece: str) -> Lexeme:
        """What a token is: looked up once and remembered, with and without the spaces behind it."""
        text = piece.rstrip()
        found = self._seen.get(text) or self._made(text)
        if len(self._seen) < _REMEMBERED:
            self._seen[text] = self._seen[piece] = found
        return found

    def _made(self, text: str) -> Lexeme:
        low, kind = text.lower(), self.lexicon.kind(text)
        classes = self.lexicon.classes(kind, text, low)
        begins = self._groups_begun(low, classes)
        return Lexeme(
            kind=kind,
            text=text,
            low=low,
            size=len(text),
            classes=classes,
            begins=begins,
            opens="expression" in begins,
            capital=kind == "word" and text[0].isupper(),
            trigger=low in self.triggers or kind not in ("word", "sign", "poss", "other"),
            tense=self._tense_of(low) if kind == "word" else "",
        )

    def value(self, number: str) -> Decimal:
        """The value of a number in digits or words, remembered."""
        known = self._values.get(number)
        if known is None:
            known = parse_number(number, self.language)
            if len(self._values) < _REMEMBERED:
                self._values[number] = known
        return known

    def _tense_of(self, low: str) -> str:
        words = self.words
        if low in self._tense_openers or low in words.perfect:
            return "?"
        if low in words.future:
            return "future"
        return "past" if low in words.past or self.past_form(low) else ""

    def past_form(self, low: str) -> bool:
        """Whether a word looks like a verb in the past."""
        words = self.words
        return low.endswith(words.past_endings) and len(low) > 4 and low not in words.not_past


def _word(scan: object, start: int, end: int, value: Any) -> Any:  # noqa: ARG001 - called as every rule
    """What "word" means: the value as it is."""
    return value


def _argument(text: str) -> Argument:
    name, _, value = text.rpartition("=")
    negative = value.startswith("-{")
    if negative or value.startswith("{"):
        return name, value[1 + negative : -1], None, negative
    literal = int(value) if re.fullmatch(r"-?[0-9]+", value) else value
    return name, "", literal, False


def _paths(
    trie: Trie, literals: tuple[str, ...] = (), slots: frozenset[str] = frozenset()
) -> Iterator[tuple[tuple[str, ...], frozenset[str]]]:
    """The words and the slots of each shape of a trie."""
    if trie.meanings:
        yield literals, slots
    for word, below in trie.literals.items():
        yield from _paths(below, (*literals, word), slots)
    for (_, name), below in trie.slots.items():
        yield from _paths(below, literals, slots | {name})


def compiled(language: Language, rules: Callable[[], Mapping[str, Rule]]) -> Grammar:
    """The grammar of a language, made once."""
    return _compiled(language.numbers, language.dates, Held(language), rules)


@lru_cache(maxsize=16)
def _compiled(
    numbers: NumberWords,  # noqa: ARG001 - a key of the cache
    words: DateWords,  # noqa: ARG001 - a key of the cache
    held: Held,
    rules: Callable[[], Mapping[str, Rule]],
) -> Grammar:
    return Grammar(held.language, rules())
