"""The little parser: from a sentence and the compiled tables to meanings.

What shapes fit at a token is known of its sort and those of the tokens behind it
(:mod:`pipeline.kinds.dates.charts`); which of them holds, and what it means, the rules say, each asked at
most once. There is nothing that could go back and forth, and the time is linear in the sentence. Only tokens
shortly before a *trigger*, a word or digit that every date needs one of, are tried at all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate, compress, takewhile
from operator import attrgetter, eq
from typing import Any

from pipeline.kinds.dates.charts import Candidate, Chart
from pipeline.kinds.dates.grammar import Grammar, compiled
from pipeline.kinds.dates.lexemes import BEYOND, YEARS
from pipeline.kinds.dates.meaning import Tense
from pipeline.kinds.dates.tries import Rule, expand

__all__ = ["YEARS", "Grammar", "Rule", "Scan", "compiled", "expand"]

#: Signs after which a new statement may begin.
_STARTERS = frozenset('.!?:;•·–—|*(["”“»')
#: How many words back a clause may have opened.
_CLAUSE = 12
#: How many words a participle may stand behind the auxiliary that it belongs to.
_PARTICIPLE = 4
#: How many words may stand in an expression before the first that it cannot do without.
_REACH = 8
#: What stands beyond either end of a sentence, so far that no rule looks further.
_BEYOND = (BEYOND,) * 24
_NOT_JOINED = (False,) * len(_BEYOND)
_TELLING, _OPENS, _SIZE = attrgetter("telling"), attrgetter("opens"), attrgetter("size")


class Scan:
    """One sentence being parsed."""

    #: The tense that words show, by their place, and the places; found when first asked for.
    _tenses: dict[int, Tense] | None = None
    _tense_places: Sequence[int] = ()
    _semicolons: Sequence[int] = ()
    #: Where the tokens begin, and the end of the text; found when first asked for.
    _offsets: Sequence[int] = ()
    #: Whether each token follows the one before it without a space; found when first asked for.
    _joints: Sequence[bool] = ()

    def __init__(self, grammar: Grammar, text: str, words: Sequence[str]) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.text = text
        #: The tokens, and behind them empty ones; negative indices lead to these, too.
        self.lexemes, self._lengths = grammar.tokens(text, words)
        self.count = len(self.lexemes)
        self.lexemes += _BEYOND
        #: Where a trigger stands, or what tells the tense of a clause or ends it.
        self._telling = [*compress(range(self.count), map(_TELLING, self.lexemes))]
        #: What was decided of bare numbers: whether the one at a token is a year.
        self.years: dict[int, bool] = {}
        #: Where the row of capitalised words begins that holds a token.
        self.rows: dict[int, int] = {}
        self._known: dict[tuple[Candidate, int], Any] = {}
        self._longest: dict[int, tuple[int, Any]] = {}
        self._numbers: dict[int, dict[int, Decimal]] = {}

    # --- where tokens stand ---

    def _starts(self) -> Sequence[int]:
        """Where the tokens begin, and the end of the text."""
        if not self._offsets:
            self._offsets = [*accumulate(self._lengths)]
        return self._offsets

    def start(self, place: int) -> int:
        """The offset of the token there."""
        return self._starts()[place]

    def end(self, place: int) -> int:
        """The offset behind the token there."""
        return self._starts()[place] + self.lexemes[place].size

    # --- looking around ---

    def low(self, place: int) -> str:
        """The token there in lower case, "" outside the sentence."""
        return self.lexemes[place].low

    def kind(self, place: int) -> str:
        """The kind of the token there, "" outside the sentence."""
        return self.lexemes[place].kind

    def classes(self, place: int) -> Mapping[str, Any]:
        """The classes of the token there."""
        return self.lexemes[place].classes

    def capital(self, place: int) -> bool:
        """Whether a word with a capital stands there."""
        return self.lexemes[place].capital

    def joined(self, place: int) -> bool:
        """Whether the token there follows the one before it without a space."""
        if not self._joints:
            # As long as it is with the spaces behind it is a token that the next one is joined to.
            self._joints = [False, *map(eq, self._lengths[1:-1], map(_SIZE, self.lexemes)), *_NOT_JOINED]
        return self._joints[place]

    def begins_date(self, place: int) -> bool:
        """Whether the token there can begin a date by itself, and is more than a small word."""
        sort = self.lexemes[place].sort
        return sort is not None and (bool(sort.classes) or "part" in sort.begins)

    def starts(self, place: int) -> bool:
        """Whether a sentence, or a part of one after a full stop, colon, bullet or bracket, starts there."""
        return place == 0 or self.low(place - 1) in _STARTERS

    def tense(self, start: int, end: int) -> Tense:
        """The tense of the clause around some tokens: the nearest sign of it before them, else after."""
        signs = self._signs()
        places = self._tense_places
        before = bisect_left(places, start) - 1
        after = bisect_left(places, end)
        if self._semicolons:
            # A clause ends at a semicolon; what stands beyond counts only if it shows no tense itself.
            stop = bisect_left(self._semicolons, start)
            first = self._semicolons[stop - 1] if stop else -1
            last = self._semicolons[stop] if stop < len(self._semicolons) else self.count
            inside = [n for n in (before, after) if 0 <= n < len(places) and first < places[n] < last]
            if inside:
                return signs[places[inside[0]]]
        if before >= 0 and not (
            signs[places[before]] == "past" and self._opened_since(places[before], start)
        ):
            return signs[places[before]]
        return signs[places[after]] if after < len(places) else ""

    def _opened_since(self, sign: int, place: int) -> bool:
        """Whether a clause opens between a word in the past and a place: "said *that* it leaves in May"."""
        return any(
            self.low(at) in self.words.clause_openers
            and self.low(at - 1) not in self.words.function_words
            and not self._is_infinitive(at + 1)
            for at in range(max(sign + 1, place - _CLAUSE), place)
        )

    def _is_infinitive(self, place: int) -> bool:
        """Whether an infinitive stands there, so that *att* before it opens no clause."""
        low = self.low(place)
        return low.endswith(self.words.infinitive_endings) and low not in self.words.function_words

    def tense_at(self, place: int) -> Tense:
        """The tense that the word there shows, if any."""
        return self._signs().get(place, "")

    def _signs(self) -> dict[int, Tense]:
        """The words that show a tense, by place."""
        if self._tenses is None:
            self._tenses = dict(self._without_participles(list(self._tense_signs())))
            self._tense_places = list(self._tenses)
            if ";" in self.text:
                self._semicolons = [place for place in self._telling if self.lexemes[place].low == ";"]
        return self._tenses

    def _tense_signs(self) -> Iterator[tuple[int, Tense]]:
        words = self.words
        for place in self._telling:
            lexeme = self.lexemes[place]
            tense = lexeme.tense
            if not tense or (lexeme.capital and place) or (tense == "past" and self._is_state(place)):
                continue
            if tense == "future":
                yield place, "future"
            elif tense == "past":
                yield place, "past"
            else:
                two = f"{lexeme.low} {self.low(place + 1)}"
                if two in words.past and self.low(place - 1) not in words.infinitive_marks:
                    yield place, "past"
                elif lexeme.low in words.future or two in words.future:
                    yield place, "future"
                elif lexeme.low in words.past or self.grammar.past_form(lexeme.low) or self._perfect(place):
                    yield place, "past"

    def _is_state(self, place: int) -> bool:
        """Whether the participle there tells how things are, not what happened: "shops are closed on …"."""
        before = self.low(place - 1)
        if before in self.words.copula_adverbs or self._is_subject(place - 1):
            before = self.low(place - 2)
        return before in self.words.copulas

    def _is_subject(self, place: int) -> bool:
        """Whether a definite noun stands there, as between copula and participle in *är kontoret stängt*."""
        return self.kind(place) == "word" and self.low(place).endswith(self.words.noun_endings or ("\0",))

    def _without_participles(self, signs: list[tuple[int, Tense]]) -> list[tuple[int, Tense]]:
        """The signs without the participles that belong to one of the future ("will be banned")."""
        kept: list[tuple[int, Tense]] = []
        for place, tense in signs:
            joined = self.low(place - 1) in self.words.conjunctions  # "will be set in June and paid in May"
            reach = _CLAUSE if joined else _PARTICIPLE
            governed = tense == "past" and any(
                other == "future"
                and any(self.low(between) in self.words.auxiliaries for between in range(at, place))
                for at, other in takewhile(lambda sign: place - sign[0] <= reach, reversed(kept))  # noqa: B023
            )
            if not governed and not (tense == "past" and self._is_to_have(place, kept)):
                kept.append((place, tense))
        return kept

    def _is_to_have(self, place: int, before: Sequence[tuple[int, Tense]]) -> bool:
        """Whether the auxiliary there is an infinitive of what is to come: "will have closed by June"."""
        words = self.words
        led = self.low(place) in words.auxiliaries and self.low(place - 1) in words.infinitive_openers
        return led and bool(before) and before[-1][1] == "future" and place - before[-1][0] <= _PARTICIPLE

    def _perfect(self, place: int) -> bool:
        """Whether an auxiliary there has its verb among the next three words."""
        if self.low(place) not in self.words.perfect:
            return False
        return any(
            self.kind(at) == "word" and self.low(at).endswith(self.words.perfect_endings)
            for at in range(place + 1, place + 4)
        )

    # --- matching ---

    def longest(self, place: int) -> tuple[int, Any]:
        """(end, meaning) of the longest expression that begins at a token, or (0, None)."""
        found = self._longest.get(place)
        if found is None:
            chart = self.grammar.charts.chart("expression", self, place)
            found = self._first_that_holds(chart, place) if chart.lengths else (0, None)
            self._longest[place] = found
        return found

    def _first_that_holds(self, chart: Chart, place: int) -> tuple[int, Any]:
        for length in chart.lengths:
            for candidate in chart.candidates[length]:
                meaning = self._applied(candidate, place, place + length)
                if meaning is not None:
                    return place + length, meaning
        return 0, None

    def _meaning(self, chart: Chart, place: int, length: int) -> Any:
        """What so many tokens mean: the first shape of the tables that fits and whose rule holds, or None."""
        for candidate in chart.candidates[length]:
            meaning = self._applied(candidate, place, place + length)
            if meaning is not None:
                return meaning
        return None

    def _applied(self, candidate: Candidate, start: int, end: int) -> Any:
        """What a shape means that fits, or None where its rule or a group inside does not hold."""
        key = (candidate, start)  # a candidate has one length
        if key in self._known:
            return self._known[key]
        meaning = self._known[key] = self._asked(candidate, start, end)
        return meaning

    def _asked(self, candidate: Candidate, start: int, end: int) -> Any:
        inner: list[Any] = []
        for group in candidate.inner:
            chart, at = group.chart, start + group.offset
            if chart is None:
                value = self.numbers(at)[group.length]
            else:
                value = self._meaning(chart, at, group.length)
                if value is None:
                    return None
            inner.append(value)
        lexemes = self.lexemes
        values = [
            lexemes[start + what].classes[name] if name else inner[what] if is_inner else what
            for what, name, is_inner in candidate.sources
        ]
        for index in candidate.negative:
            if values[index] is not None:
                values[index] = -values[index]
        rule = candidate.rule
        if rule is None:
            return values[0]
        if not candidate.names:
            return rule(self, start, end, *values)
        named = len(values) - len(candidate.names)
        return rule(
            self, start, end, *values[:named], **dict(zip(candidate.names, values[named:], strict=True))
        )

    def number_lengths(self, place: int) -> tuple[int, ...]:
        """How many tokens the numbers take that begin there."""
        return tuple(self.numbers(place))

    def starts_worth_trying(self) -> list[int]:
        """Tokens that can begin an expression and have what every expression needs shortly after."""
        places: list[int] = []
        lexemes = self.lexemes
        after = 0
        for trigger in self._telling:
            if lexemes[trigger].trigger:
                first = max(after, trigger - _REACH)
                after = trigger + 1
                if first < trigger:
                    places += compress(range(first, after), map(_OPENS, lexemes[first:after]))
                elif lexemes[trigger].opens:
                    places.append(trigger)
        return places

    def numbers(self, place: int) -> dict[int, Decimal]:
        """The numbers in digits or words that begin there, by length: only whole ones are counted with."""
        known = self._numbers.get(place)
        if known is None:
            known = self._numbers[place] = self._number(place)
        return known

    def _number(self, place: int) -> dict[int, Decimal]:
        if self.lexemes[place].kind not in ("num", "word"):
            return {}
        found: dict[int, Decimal] = {}
        if self.lexemes[place].low in self.grammar.language.numbers.ones:
            found[1] = Decimal(1)
        match = self.grammar.number.match(self.text, self.start(place))
        if match is not None:
            last = bisect_left(self._starts(), match.end()) - 1
            if self.end(last) == match.end():
                value = self.grammar.value(match.group())
                if 0 < value < 10_000:
                    found[last + 1 - place] = value
        return found
