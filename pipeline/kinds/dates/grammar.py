"""The tables of a language, compiled: its words, and its shapes as tries.

What a token is, and what shapes fit a row of tokens, is found out once and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import chain, product
from operator import attrgetter
from typing import Any, TypeVar

from babel.dates import get_day_names, get_month_names

from pipeline.kinds.dates.charts import NUMBER, Charts
from pipeline.kinds.dates.lexemes import Lexeme, Lexicon, Sort
from pipeline.kinds.dates.tries import Argument, Meaning, Rule, Trie, expand
from pipeline.kinds.plain_text import is_plain, plain_text
from pipeline.languages.base import DateWords, Language, NumberWords
from pipeline.numbers import number_pattern, parse_number

#: Slots that hold what may make a date by itself, and so set off the search: not any number.
_SURE = frozenset({
    "year", "day", "iso", "dmy", "ymd", "dm", "ym", "split", "decade",
    "month", "weekday", "season", "unit", "tens", "hundreds", "dayname",
})  # fmt: skip
#: What means its one argument as it is: a value of the tables, or what is inside other words.
_AS_IT_IS = frozenset({"word", "same"})
#: Groups of plain names that are dates by themselves.
_NAMES = ("feast", "feastday")
#: How many different tokens a grammar remembers what it looked up for.
_REMEMBERED = 50_000
#: Signs around a word that are tokens of their own, and no triggers.
_CLOSING = '.,;:!?()[]"“”»«'
#: Kinds of tokens that are triggers whatever is written.
_TRIGGERS = frozenset({"iso", "dmy", "ymd", "ym", "split", "dm", "decade", "ordinal", "code"})
_NO_WORDS: tuple[str, ...] = ()
_TRIGGER = attrgetter("trigger")
#: Numbers from here on count nothing in a date.
GREATEST = 10_000
#: How many grammars are kept.
_LANGUAGES = 16
#: What may be the second half of a number with a space in it; most sentences hold none.
_THOUSANDS = re.compile(" [0-9]{3}(?![0-9])")
_SPACED_NUMBER = re.compile("[0-9] [0-9]{3}(?![0-9])")


Made = TypeVar("Made")


class _UncutError(KeyError):
    """A piece of text that cannot be cut by itself."""


class _Met(dict[str, Made]):
    """What is made of a piece of text, once, at the first meeting, as far as there is room."""

    def __init__(self, make: Callable[[str], Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, piece: str) -> Made:
        made = self._make(piece)
        if len(self) < _REMEMBERED:
            self[piece] = made
        return made


def _by_first_letter(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words that begin with a letter: of most, none have to be tried."""
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(words):
        found[word[0]] = (*found.get(word[0], ()), word)
    return found


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
        triggers: Words without one of which, or a day, year or the like in digits, no text holds a date.
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
        self.spelled_number = re.compile(number_pattern(language), re.IGNORECASE)
        self.groups: dict[str, Trie] = {}
        self._order = 0
        for group, values in words.phrases.items():
            for value, shapes in values.items():
                for shape in shapes:
                    self._add(group, shape, f"word {value}")
        for group, shape, meaning in words.patterns:
            self._add(group, shape, meaning)
        for trie in self.groups.values():
            trie.seal({*self.groups, NUMBER})
        self.first = {group: self._first(group, frozenset()) for group in self.groups}
        self.charts = Charts(self.groups)
        self.triggers = self._triggers()
        numbers = language.numbers
        larger = (*numbers.hundreds, *numbers.thousands)
        # "A" is a number by itself, and in one word with what it counts, but not at the start of any word.
        starts = {*numbers.small, *numbers.tens, *larger, *map("".join, product(numbers.ones, larger))}
        self._ones = frozenset(numbers.ones)
        self._number_starts = _by_first_letter(starts)
        self._number_words = _by_first_letter(
            starts.union(numbers.scales, numbers.halves, numbers.ands, numbers.points)
        )
        paths = [path for trie in self.groups.values() for path in trie.paths()]
        self._literals = frozenset(word for literals, _ in paths for word in literals)
        self._sorts: dict[tuple[object, ...], Sort] = {}
        self._tense_openers = frozenset(
            phrase.split()[0] for phrase in words.future | words.past if " " in phrase
        )
        #: What was met, by its text: tokens with the spaces behind them, what is between two spaces, numbers.
        self._lexemes = _Met(self._lexeme)
        self._pieces = _Met(self._cut)
        self._numbers: dict[str, dict[int, Decimal]] = {}
        #: Of what is between two spaces, that which holds no trigger for sure, and that which does.
        self._quiet: set[str] = {""}
        self._loud: set[str] = set()
        self._values: dict[str, Decimal] = {}

    def _add(self, group: str, shape: str, meaning: str) -> None:
        op, *arguments = meaning.split()
        if op not in _AS_IT_IS and op not in self.rules:
            raise ValueError(f"no rule is called {op!r} in {shape!r}")
        for symbols in expand(shape):
            rule = None if op in _AS_IT_IS else self.rules[op]
            given = tuple(map(_argument, arguments))
            meant = Meaning(order=self._order, rule=rule, arguments=given)
            self.groups.setdefault(group, Trie()).add(symbols, meant)
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
        """The words of which every expression without a day or a year in digits, or the like, holds one.

        That is each word of the lexicon but for ordinals, and of each other shape without a slot that
        is sure to hold such a word or what may make a date by itself, its longest word.

        Raises:
            ValueError: A shape has neither, and so would never be looked for.
        """
        found = {word for word, classes in self.lexicon.words.items() if classes.keys() != {"ord"}}
        sure = _SURE | {"point", "date", "frame", "weekframe", *_NAMES, *self.words.codes}
        for group in (*_NAMES, "point", "date", "expression"):
            for literals, slots in self.groups[group].paths() if group in self.groups else ():
                if found.isdisjoint(literals) and sure.isdisjoint(slots):
                    if not literals:
                        raise ValueError(f"a shape of {', '.join(sorted(slots))} has no word to be found by")
                    found.add(max(literals, key=len))
        return frozenset(found)

    def _sort(self, low: str, classes: Mapping[str, Any]) -> Sort:
        """What the shapes can tell apart of a token."""
        literal = low if low in self._literals else ""
        is_number = (
            "num" in classes
            or low in self._ones
            or low.startswith(self._number_starts.get(low[0], _NO_WORDS))
        )
        key = (literal, is_number, *classes)
        known = self._sorts.get(key)
        if known is None:
            names = set(classes) | ({NUMBER} if is_number else set())
            begins = frozenset(
                group
                for group, (literals, slots) in self.first.items()
                if low in literals or not slots.isdisjoint(names)
            ) | ({NUMBER} if is_number else frozenset())
            known = self._sorts[key] = Sort(literal=literal, classes=tuple(classes), begins=begins)
        return known

    # --- tokens ---

    def is_quiet(self, words: Sequence[str]) -> bool:
        """Whether what stands between the spaces of a text holds no trigger for sure, and so no date."""
        if self._quiet.issuperset(words):
            return True
        return self._loud.isdisjoint(words) and all(map(self._is_quiet_word, words))

    def _is_quiet_word(self, word: str) -> bool:
        if word in self._quiet:
            return True
        core = word.strip(_CLOSING)
        if word in self._loud or not core.isalpha() or not is_plain(core) or core.lower() in self.triggers:
            return False
        if len(self._quiet) < _REMEMBERED:
            self._quiet.add(word)
        return True

    def known_tokens(self, text: str, words: Sequence[str]) -> list[Lexeme] | None:
        """The tokens of a text that is plain and may be cut at its spaces; None of any other.

        No token but a number reaches over a space, and so what is between two spaces is cut once and
        remembered.

        Args:
            text: The text.
            words: The same, split at its spaces.
        """
        if _THOUSANDS.search(text) and _SPACED_NUMBER.search(text):
            return None
        try:
            return [*chain.from_iterable(map(self._pieces.__getitem__, words))]
        except _UncutError:
            return None

    def tokens(self, text: str) -> list[Lexeme]:
        """The tokens of a plain text; blanks before the first of them are no part of it."""
        pieces = self.lexicon.cut(text)
        if pieces:
            pieces[-1] += " "  # joined to nothing
        return [*map(self._lexemes.__getitem__, pieces)]

    def _cut(self, word: str) -> tuple[Lexeme, ...]:
        """The tokens of what is between two spaces.

        Raises:
            _UncutError: It has signs to be made plain, or begins with a blank, which belongs to the token
                before, or is nothing.
        """
        if not word or word[0].isspace() or plain_text(word)[0] != word:
            raise _UncutError
        pieces = [word] if word.isalpha() else self.lexicon.cut(word)
        pieces[-1] += " "
        lexemes = (*map(self._lexemes.__getitem__, pieces),)
        heard = self._loud if any(map(_TRIGGER, lexemes)) else self._quiet
        if len(heard) < _REMEMBERED:
            heard.add(word)
        return lexemes

    def _lexeme(self, piece: str) -> Lexeme:
        """What a token is, with the spaces behind it."""
        text = piece.rstrip()
        low, kind = text.lower(), "word" if text.isalpha() else self.lexicon.kind(text)
        classes = self.lexicon.classes(kind, text, low)
        sort = self._sort(low, classes)
        tense = self._tense_of(low) if kind == "word" else ""
        return Lexeme(
            kind,
            text,
            low,
            len(text),
            len(piece),
            len(text) == len(piece),
            classes,
            sort,
            "expression" in sort.begins,
            kind == "word" and text[0].isupper(),
            low in self.triggers or not _SURE.isdisjoint(classes) or kind in _TRIGGERS,
            tense,
            bool(tense) or low in self.words.clause_openers,
            not text.isalpha()
            or low in self._ones
            or low.startswith(self._number_words.get(low[0], _NO_WORDS)),
        )

    def number(self, lexeme: Lexeme) -> Mapping[int, Decimal]:
        """The numbers that a token is by itself, by their length, which is one token: none or one."""
        known = self._numbers.get(lexeme.low)
        if known is None:
            known = {1: Decimal(1)} if lexeme.low in self._ones else {}
            match = self.spelled_number.match(lexeme.text)
            if match is not None and match.end() == lexeme.size:
                value = self.value(match.group())
                if 0 < value < GREATEST:
                    known[1] = value
            if len(self._numbers) < _REMEMBERED:
                self._numbers[lexeme.low] = known
        return known

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
        by_itself = "future" if low in words.future else "past" if self._is_past(low) else ""
        return f"{by_itself}?" if low in self._tense_openers or low in words.perfect else by_itself

    def _is_past(self, low: str) -> bool:
        """Whether a word is a verb in the past, or looks like one."""
        words = self.words
        if low in words.past:
            return True
        return low.endswith(words.past_endings) and len(low) > 4 and low not in words.not_past


def _argument(text: str) -> Argument:
    name, _, value = text.rpartition("=")
    negative = value.startswith("-{")
    if negative or value.startswith("{"):
        return name, value[1 + negative : -1], None, negative
    literal = int(value) if re.fullmatch(r"-?[0-9]+", value) else value
    return name, "", literal, False


def compiled(language: Language, rules: Callable[[], Mapping[str, Rule]]) -> Grammar:
    """The grammar of a language, made once."""
    tables = (language.numbers, language.dates)
    made = _COMPILED.get(tables)
    if made is None:
        if len(_COMPILED) >= _LANGUAGES:
            _COMPILED.clear()
        made = _COMPILED[tables] = Grammar(language, rules())
    return made


_COMPILED: dict[tuple[NumberWords, DateWords], Grammar] = {}
