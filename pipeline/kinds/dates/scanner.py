"""Tokens and the little parser: from a sentence and the tables to meanings.

One pass of one regular expression makes tokens; every token knows its *classes* ("month": 9, "day":
6, "year": 2025), looked up in the language's lexicon. The shapes of the tables are compiled into one
trie a group, whose edges are words, token classes and other groups. A group is matched at a place at
most once a sentence (results are kept), no group can call itself at the same place, and so the time is
linear in the sentence for all practical shapes: there is nothing that could go back and forth.
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

from pipeline.kinds.dates.meaning import Tense
from pipeline.languages.base import DateWords, Language
from pipeline.numbers import number_pattern, parse_number

#: Years that a bare number may be.
YEARS = range(1000, 2200)
#: Groups of digits that are told apart before anything else; each alternative reads on without a choice.
_FORMS = r"""
  (?P<word>[^\W\d_]++)(?![0-9])
| (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![0-9-])
| (?P<dmy>[0-9]{1,2}(?P<s>[./-])[0-9]{1,2}(?P=s)[0-9]{4}
    |[0-9]{1,2}/[0-9]{1,2}[/-](?:[0-9]{4}|[0-9]{2}))(?![0-9/]|[.,:][0-9])
| (?P<ymd>[0-9]{4}(?P<t>[./])[0-9]{1,2}(?P=t)[0-9]{1,2})(?![0-9/]|[.,:][0-9])
| (?P<ym>[0-9]{4}-[0-9]{2})(?![0-9-]|[.,:][0-9])
| (?P<split>[0-9]{4}/(?:[0-9]{4}|[0-9]{2}))(?![0-9/:])
| (?P<dm>[0-9]{1,2}/[0-9]{1,2})(?![0-9/]|[.,:][0-9])
| (?P<decade>%(decade)s)
| (?P<ordinal>%(ordinal)s)
| (?P<other>[0-9]{1,3}(?:[ \u00a0\u2009\u202f,.][0-9]{3})+(?![0-9])|[0-9]+(?:[.,:][0-9]+)+)
| (?P<num>[0-9]+)(?![^\W_])
| (?P<code>[0-9]+\w+|[^\W\d_]+[0-9]\w*)
| (?P<poss>['’]s)(?!\w)
| (?P<sign>[^\w\s]|_|\w)
"""
_DIGIT = re.compile("[0-9]")
_WORDS = re.compile(r"[^\W\d_]+")
#: Signs after which a new statement may begin.
_STARTERS = frozenset('.!?:;•·–—|*(["”“»')
#: Slots that hold a digit or a word of the lexicon, and so set off the search by themselves.
_SURE = frozenset({
    "year", "yy", "day", "num", "iso", "dmy", "ymd", "dm", "ym", "split", "decade",
    "month", "weekday", "season", "unit", "tens", "hundreds", "dayname",
})  # fmt: skip
#: How many different tokens a grammar remembers what it looked up for.
_REMEMBERED = 50_000
#: How many words may stand in an expression before the first that it cannot do without.
_REACH = 8
#: Classes that every token has none of.
_NONE: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Lexeme:
    """What a token is, wherever it stands.

    Attributes:
        kind: Which of the forms it has.
        text, low: As written, and in lower case.
        classes: What it may be, with values.
        begins: The groups that it can begin.
        capital: Whether it is a word with a capital.
        trigger: Whether it can be what makes a date of a sentence.
        tense: What it shows by itself; "?" if that depends on the words after it.
    """

    kind: str
    text: str
    low: str
    classes: Mapping[str, Any]
    begins: frozenset[str]
    capital: bool
    trigger: bool
    tense: str


#: Order in the tables, rule, its arguments.
_Meaning = tuple[int, str, tuple["_Argument", ...]]
#: Name of a parameter or "", label of the slot or "", literal value, whether to be negated.
_Argument = tuple[str, str, Any, bool]
#: Captured values by label, innermost last.
_Captures = tuple[tuple[str, Any], ...]


@dataclass(slots=True)
class _Trie:
    literals: dict[str, _Trie] = field(default_factory=dict)
    slots: dict[tuple[str, str], _Trie] = field(default_factory=dict)
    meanings: list[_Meaning] = field(default_factory=list)
    by_class: dict[str, list[tuple[str, _Trie]]] = field(default_factory=dict)
    by_group: list[tuple[str, str, _Trie]] = field(default_factory=list)

    def first(self) -> tuple[frozenset[str], frozenset[str]]:
        return frozenset(self.literals), frozenset(name for _, name in self.slots)

    def seal(self, groups: Iterable[str]) -> None:
        """Sorts the slots so that a token finds its own without going through all."""
        for (label, name), below in self.slots.items():
            if name in groups:
                self.by_group.append((label, name, below))
            else:
                self.by_class.setdefault(name, []).append((label, below))
        for below in (*self.literals.values(), *self.slots.values()):
            below.seal(groups)


#: A rule makes a meaning of the words from one token to another, or None where it does not hold.
Rule = Callable[..., Any]


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
        lexicon: Word -> classes.
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
        self.lexicon = _lexicon(words)
        self.small_names = get_month_names("wide", locale=words.locale)[1].islower()
        self.plain_weekdays = frozenset(
            name.lower() for name in get_day_names("wide", locale=words.locale).values()
        )
        self.long_names = self.plain_weekdays | frozenset(
            name.lower() for name in get_month_names("wide", locale=words.locale).values()
        )
        self.number = re.compile(number_pattern(language), re.IGNORECASE)
        self.token = re.compile(
            _FORMS % {"decade": words.decade_form, "ordinal": words.ordinal_form}, re.VERBOSE | re.IGNORECASE
        )
        self.codes = {
            unit: re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)
            for unit, forms in words.codes.items()
        }
        self.groups: dict[str, _Trie] = {}
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
        self.seen: dict[str, Lexeme] = {}

    def _add(self, group: str, shape: str, meaning: str) -> None:
        op, *arguments = meaning.split()
        if op != "word" and op not in self.rules:
            raise ValueError(f"no rule is called {op!r} in {shape!r}")
        for symbols in expand(shape):
            node = self.groups.setdefault(group, _Trie())
            for symbol in symbols:
                if symbol.startswith("{"):
                    label, _, name = symbol[1:-1].rpartition(":")
                    node = node.slots.setdefault((label or name, name), _Trie())
                else:
                    node = node.literals.setdefault(symbol, _Trie())
            node.meanings.append((self._order, op, tuple(map(_argument, arguments))))
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
        found = {word for word, classes in self.lexicon.items() if classes.keys() != {"ord"}}
        sure = _SURE | {"point", "date", "frame", "weekframe", *self.codes}
        for group in ("point", "date", "expression"):
            for literals, slots in _paths(self.groups[group]):
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

    def may_hold(self, text: str) -> bool:
        """Whether it is worth looking at a sentence at all: cheap, never wrongly False."""
        return bool(_DIGIT.search(text)) or not self.triggers.isdisjoint(_WORDS.findall(text.lower()))

    # --- tokens ---

    def lexeme(self, kind: str, piece: str) -> Lexeme:
        """What a token is: looked up once and remembered."""
        low = piece.lower()
        if kind == "word":
            classes = self._word_classes(low, piece)
        elif kind in ("poss", "other"):
            classes = _NONE
        else:
            classes = self._number_classes(kind, piece)
        found = Lexeme(
            kind=kind,
            text=piece,
            low=low,
            classes=classes,
            begins=self._groups_begun(low, classes),
            capital=kind == "word" and piece[0].isupper(),
            trigger=low in self.triggers or kind not in ("word", "sign", "poss", "other"),
            tense=self._tense_of(low) if kind == "word" else "",
        )
        if len(self.seen) < _REMEMBERED:
            self.seen[piece] = found
        return found

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

    def _word_classes(self, low: str, piece: str) -> Mapping[str, Any]:
        classes = self.lexicon.get(low)
        if classes is None:
            return _NONE
        if piece == low and low in self.words.capitalised:
            return {name: value for name, value in classes.items() if name not in ("month", "weekday")}
        return classes

    def _number_classes(self, kind: str, piece: str) -> Mapping[str, Any]:
        if kind == "num":
            return _plain_number(piece)
        if kind == "sign":
            return {"dash": piece} if piece in "-–—−" else _NONE
        if kind in ("decade", "ordinal"):
            return self._ending_number(kind, piece)
        if kind == "code":
            for unit, pattern in self.codes.items():
                match = pattern.fullmatch(piece)
                if match:
                    return {unit: tuple(part for part in match.groups() if part is not None)}
            return _NONE
        return {kind: tuple(int(part) for part in re.findall("[0-9]+", piece))}

    def _ending_number(self, kind: str, piece: str) -> Mapping[str, Any]:
        digits = re.findall("[0-9]+", piece)[0]
        number = int(digits)
        if kind == "ordinal":
            classes = {"ord": number}
            return classes | {"day": number} if 1 <= number <= 31 else classes
        return {"decade": (number, len(digits))}


def _plain_number(piece: str) -> Mapping[str, Any]:
    if len(piece) > 4:
        return _NONE
    number = int(piece)
    classes = {"num": number}
    if len(piece) <= 2 and 1 <= number <= 31:
        classes["day"] = number
    if len(piece) == 2:
        classes["yy"] = number
    if len(piece) == 4 and number in YEARS:
        classes["year"] = number
    return classes


def _paths(
    trie: _Trie, literals: tuple[str, ...] = (), slots: frozenset[str] = frozenset()
) -> Iterator[tuple[tuple[str, ...], frozenset[str]]]:
    """The words and the slots of each shape of a trie."""
    if trie.meanings:
        yield literals, slots
    for word, below in trie.literals.items():
        yield from _paths(below, (*literals, word), slots)
    for (_, name), below in trie.slots.items():
        yield from _paths(below, literals, slots | {name})


def _lexicon(words: DateWords) -> dict[str, dict[str, Any]]:
    lexicon: dict[str, dict[str, Any]] = {}

    def add(word: str, name: str, value: object) -> None:
        lexicon.setdefault(word, {})[name] = value

    for width in ("wide", "abbreviated"):
        for number, name in get_month_names(width, locale=words.locale).items():
            add(name.lower().rstrip("."), "month", number)
        for number, name in get_day_names(width, locale=words.locale).items():
            for ending in words.weekday_endings if width == "wide" else ("",):
                add(name.lower().rstrip(".") + ending, "weekday", number)
    tables: Sequence[tuple[str, Mapping[str, object]]] = (
        ("month", words.months), ("weekday", words.weekdays), ("season", words.seasons),
        ("unit", words.units), ("ord", words.ordinals), ("tens", words.decades),
        ("hundreds", words.centuries),
    )  # fmt: skip
    for name, table in tables:
        for word, value in table.items():
            add(word, name, value)
    return lexicon


class Scan:
    """One sentence being parsed."""

    def __init__(self, grammar: Grammar, text: str) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.text = text
        self.lexemes: list[Lexeme] = []
        self.spans: list[tuple[int, int]] = []
        seen = grammar.seen
        for match in grammar.token.finditer(text):
            piece, kind = match.group(), match.lastgroup or "sign"
            lexeme = seen.get(piece)
            if lexeme is None or lexeme.kind != kind:
                lexeme = grammar.lexeme(kind, piece)
            self.lexemes.append(lexeme)
            self.spans.append(match.span())
        #: What was decided of bare numbers: whether the one at a token is a year.
        self.years: dict[int, bool] = {}
        self._known: dict[tuple[str, int], list[tuple[int, Any]]] = {}
        self._ends: dict[int, int] | None = None
        self._tenses: list[tuple[int, Tense]] | None = None

    # --- looking around ---

    def low(self, place: int) -> str:
        """The token there in lower case, "" outside the sentence."""
        return self.lexemes[place].low if 0 <= place < len(self.lexemes) else ""

    def kind(self, place: int) -> str:
        """The kind of the token there, "" outside the sentence."""
        return self.lexemes[place].kind if 0 <= place < len(self.lexemes) else ""

    def classes(self, place: int) -> Mapping[str, Any]:
        """The classes of the token there."""
        return self.lexemes[place].classes if 0 <= place < len(self.lexemes) else _NONE

    def capital(self, place: int) -> bool:
        """Whether a word with a capital stands there."""
        return 0 <= place < len(self.lexemes) and self.lexemes[place].capital

    def joined(self, place: int) -> bool:
        """Whether the token there follows the one before it without a space."""
        return 0 < place < len(self.spans) and self.spans[place - 1][1] == self.spans[place][0]

    def begins_date(self, place: int) -> bool:
        """Whether the token there can begin a date by itself, and is more than a small word."""
        return bool(self.classes(place)) or (
            0 <= place < len(self.lexemes) and "part" in self.lexemes[place].begins
        )

    def starts(self, place: int) -> bool:
        """Whether a sentence, or a part of one after a full stop, colon, bullet or bracket, starts there."""
        return place == 0 or self.low(place - 1) in _STARTERS

    def tense(self, start: int, end: int) -> Tense:
        """The tense of the clause around some tokens: the nearest sign of it before them, else after."""
        if self._tenses is None:
            self._tenses = self._without_participles(list(self._tense_signs()))
        before: Tense = ""
        for place, tense in self._tenses:
            if place < start:
                before = tense
            elif place >= end:
                return before or tense
        return before

    def tense_at(self, place: int) -> Tense:
        """The tense that the word there shows, if any."""
        self.tense(place, place)
        return next((tense for at, tense in self._tenses or () if at == place), "")

    def _tense_signs(self) -> Iterator[tuple[int, Tense]]:
        words = self.words
        for place, lexeme in enumerate(self.lexemes):
            tense = lexeme.tense
            if not tense or (lexeme.capital and place):
                continue
            if tense == "future":
                yield place, "future"
            elif tense == "past":
                yield place, "past"
            else:
                two = f"{lexeme.low} {self.low(place + 1)}"
                if two in words.past:
                    yield place, "past"
                elif lexeme.low in words.future or two in words.future:
                    yield place, "future"
                elif lexeme.low in words.past or self.grammar.past_form(lexeme.low) or self._perfect(place):
                    yield place, "past"

    def _without_participles(self, signs: list[tuple[int, Tense]]) -> list[tuple[int, Tense]]:
        """The signs without the participles that belong to one of the future ("will be banned")."""
        kept: list[tuple[int, Tense]] = []
        for place, tense in signs:
            governed = tense == "past" and any(
                other == "future"
                and place - at <= 4
                and any(self.low(between) in self.words.auxiliaries for between in range(at, place))
                for at, other in kept
            )
            if not governed:
                kept.append((place, tense))
        return kept

    def _perfect(self, place: int) -> bool:
        """Whether an auxiliary there has its verb among the next three words."""
        if self.low(place) not in self.words.perfect:
            return False
        return any(
            self.kind(at) == "word" and self.low(at).endswith(self.words.perfect_endings)
            for at in range(place + 1, place + 4)
        )

    # --- matching ---

    def match(self, group: str, place: int) -> list[tuple[int, Any]]:
        """All (end, meaning) of a group at a token, the longest first; one for each end."""
        if place >= len(self.lexemes) or group not in self.lexemes[place].begins:
            return []
        key = (group, place)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._number(place) if group == "n" else self._match(group, place)
        return known

    def _match(self, group: str, place: int) -> list[tuple[int, Any]]:
        hits: list[tuple[int, _Meaning, _Captures]] = []
        self._walk(self.grammar.groups[group], place, (), hits)
        if not hits:
            return []
        hits.sort(key=lambda hit: hit[1][0])
        found: dict[int, Any] = {}
        for end, (_, op, arguments), captures in hits:
            if end in found:
                continue
            meaning = self._apply(op, arguments, captures, place, end)
            if meaning is not None:
                found[end] = meaning
        return sorted(found.items(), key=lambda hit: -hit[0])

    def _walk(
        self, trie: _Trie, place: int, captures: _Captures, hits: list[tuple[int, _Meaning, _Captures]]
    ) -> None:
        if trie.meanings:
            hits.extend([(place, meaning, captures) for meaning in trie.meanings])
        if place >= len(self.lexemes):
            return
        token = self.lexemes[place]
        below = trie.literals.get(token.low)
        if below is not None:
            self._walk(below, place + 1, captures, hits)
        if trie.by_class:
            for name, value in token.classes.items():
                for label, below in trie.by_class.get(name, ()):
                    self._walk(below, place + 1, (*captures, (label, value)), hits)
        for label, name, below in trie.by_group:
            if name in token.begins:
                for end, value in self.match(name, place):
                    self._walk(below, end, (*captures, (label, value)), hits)

    def starts_worth_trying(self) -> Iterator[int]:
        """Tokens that can begin an expression and have what every expression needs shortly after."""
        near = -1
        places = []
        for place in range(len(self.lexemes) - 1, -1, -1):
            lexeme = self.lexemes[place]
            if lexeme.trigger:
                near = place
            if near >= 0 and near - place <= _REACH and "expression" in lexeme.begins:
                places.append(place)
        return reversed(places)

    def _apply(
        self, op: str, arguments: tuple[_Argument, ...], captures: _Captures, start: int, end: int
    ) -> Any:
        given = dict(captures)
        positional: list[Any] = []
        named: dict[str, Any] = {}
        for name, label, value, negative in arguments:
            if label:
                value = given.get(label)  # noqa: PLW2901
                if negative and value is not None:
                    value = -value  # noqa: PLW2901
            if name:
                named[name] = value
            else:
                positional.append(value)
        if op == "word":
            return positional[0]
        return self.grammar.rules[op](self, start, end, *positional, **named)

    def _number(self, place: int) -> list[tuple[int, Any]]:
        """A number in digits or words, as a group: only whole ones are counted with."""
        if place >= len(self.lexemes) or self.lexemes[place].kind not in ("num", "word"):
            return []
        if self.lexemes[place].low in self.grammar.language.numbers.ones:
            return [(place + 1, Decimal(1)), *self._spelled(place)]
        return self._spelled(place)

    def _spelled(self, place: int) -> list[tuple[int, Any]]:
        match = self.grammar.number.match(self.text, self.spans[place][0])
        if match is None:
            return []
        if self._ends is None:
            self._ends = {end: index + 1 for index, (_, end) in enumerate(self.spans)}
        end = self._ends.get(match.end())
        if end is None:
            return []
        value = parse_number(match.group(), self.grammar.language)
        return [(end, value)] if 0 < value < 10_000 else []


def _argument(text: str) -> _Argument:
    name, _, value = text.rpartition("=")
    negative = value.startswith("-{")
    if negative or value.startswith("{"):
        return name, value[1 + negative : -1], None, negative
    literal = int(value) if re.fullmatch(r"-?[0-9]+", value) else value
    return name, "", literal, False


@lru_cache(maxsize=16)
def compiled(language: Language, rules: Callable[[], Mapping[str, Rule]]) -> Grammar:
    """The grammar of a language, made once."""
    return Grammar(language, rules())
