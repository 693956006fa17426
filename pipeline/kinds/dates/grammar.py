"""The tables of a language, compiled: its words, and its shapes as tries.

What a token is, and what shapes fit a row of tokens, is found out once and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import chain
from typing import Any

from babel.dates import get_day_names, get_month_names

from pipeline.kinds.dates.charts import NUMBER, Charts
from pipeline.kinds.dates.lexemes import Lexeme, Lexicon, Sort
from pipeline.kinds.dates.tries import Argument, Meaning, Rule, Trie, expand
from pipeline.languages.base import DateWords, Language, NumberWords
from pipeline.numbers import number_pattern, parse_number

#: Slots that hold a digit or a word of the lexicon, and so set off the search by themselves.
_SURE = frozenset({
    "year", "yy", "day", "num", "iso", "dmy", "ymd", "dm", "ym", "split", "decade",
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
#: The first of the letters that are yet to be made plain ones.
_FULL_WIDTH = "\uff01"
#: How many grammars are kept.
_LANGUAGES = 16
#: Two numbers with a space between, which may be one.
_SPACED_NUMBER = re.compile("[0-9] [0-9]{3}")


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
            trie.seal({*self.groups, NUMBER})
        self.first = {group: self._first(group, frozenset()) for group in self.groups}
        self.charts = Charts(self.groups)
        self.triggers = self._triggers()
        numbers = language.numbers
        self._number_starts = tuple(
            {*numbers.ones, *numbers.small, *numbers.tens, *numbers.hundreds, *numbers.thousands}
        )
        paths = [path for trie in self.groups.values() for path in trie.paths()]
        self._literals = frozenset(word for literals, _ in paths for word in literals)
        self._sorts: dict[tuple[object, ...], Sort] = {}
        self._tense_openers = frozenset(
            phrase.split()[0] for phrase in words.future | words.past if " " in phrase
        )
        self._seen: dict[str, Lexeme] = {}
        self._words: dict[str, tuple[Lexeme, ...]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._quiet: set[str] = {""}
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
        """The words of which every expression without a digit holds one.

        That is each word of the lexicon but for ordinals, and of each other shape without a slot that
        is sure to hold such a word or a digit, its longest word.
        """
        found = {word for word, classes in self.lexicon.words.items() if classes.keys() != {"ord"}}
        sure = _SURE | {"point", "date", "frame", "weekframe", *_NAMES, *self.words.codes}
        for group in (*_NAMES, "point", "date", "expression"):
            for literals, slots in self.groups[group].paths() if group in self.groups else ():
                if literals and found.isdisjoint(literals) and sure.isdisjoint(slots):
                    found.add(max(literals, key=len))
        return frozenset(found)

    def _sort(self, low: str, classes: Mapping[str, Any]) -> Sort:
        """What the shapes can tell apart of a token."""
        literal = low if low in self._literals else ""
        is_number = "num" in classes or low.startswith(self._number_starts)
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
        return self._quiet.issuperset(words) or all(map(self._is_quiet_word, words))

    def _is_quiet_word(self, word: str) -> bool:
        if word in self._quiet:
            return True
        core = word.strip(_CLOSING)
        if word in self._words or not core.isalpha() or max(core) >= _FULL_WIDTH:
            return False
        if core.lower() in self.triggers:
            return False
        if len(self._quiet) < _REMEMBERED:
            self._quiet.add(word)
        return True

    def tokens(self, text: str, words: Sequence[str]) -> tuple[list[Lexeme], list[int]]:
        """The tokens of a text, and how long each is with the spaces behind it.

        The first length is that of the blanks before the first token.

        Args:
            text: The text.
            words: The same, split at its spaces: no token but a number reaches over one, and so what is
                between two spaces is cut once and remembered.
        """
        if not _SPACED_NUMBER.search(text):
            try:
                return self._known_tokens(words)
            except KeyError:  # a word that was not met before
                if all(self._remembers(word) for word in words if word not in self._words):
                    return self._known_tokens(words)
        pieces = self.lexicon.cut(text)
        lead = len(text) - len(text.lstrip())
        return self._lexemes(pieces), [lead, *map(len, pieces)]

    def _known_tokens(self, words: Sequence[str]) -> tuple[list[Lexeme], list[int]]:
        lexemes = [*chain.from_iterable(map(self._words.__getitem__, words))]
        return lexemes, [0, *chain.from_iterable(map(self._lengths.__getitem__, words))]

    def _remembers(self, word: str) -> bool:
        """Whether the tokens of what is between two spaces are remembered, from now on if it is met first.

        They are not where they are too many, and of blanks, which belong to the token before them.
        """
        pieces = self.lexicon.cut(word)
        lengths = list(map(len, pieces))
        if sum(lengths) < len(word) or not pieces or len(self._words) >= _REMEMBERED:
            return False
        lengths[-1] += 1
        lexemes = self._lexemes(pieces)
        self._words[word], self._lengths[word] = tuple(lexemes), tuple(lengths)
        if not any(lexeme.trigger for lexeme in lexemes):
            self._quiet.add(word)
        return True

    def _lexemes(self, pieces: Sequence[str]) -> list[Lexeme]:
        try:
            return list(map(self._seen.__getitem__, pieces))
        except KeyError:  # a token that was not met before
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
        sort = self._sort(low, classes)
        trigger = low in self.triggers or kind not in ("word", "sign", "poss", "other")
        tense = self._tense_of(low) if kind == "word" else ""
        return Lexeme(
            kind=kind,
            text=text,
            low=low,
            size=len(text),
            classes=classes,
            sort=sort,
            opens="expression" in sort.begins,
            capital=kind == "word" and text[0].isupper(),
            trigger=trigger,
            tense=tense,
            telling=trigger or bool(tense) or low == ";",
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
