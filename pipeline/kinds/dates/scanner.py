"""The little parser: from a sentence and the compiled tables to meanings.

What shapes fit at a token is known of its sort and those of the tokens behind it
(:mod:`pipeline.kinds.dates.charts`); which of them holds, and what it means, the rules say, each asked at
most once. There is nothing that could go back and forth, and the time is linear in the sentence. Only tokens
shortly before a *trigger*, a word or digit that every date needs one of, are tried at all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Any

from pipeline.kinds.dates.charts import Candidate, Chart
from pipeline.kinds.dates.grammar import GREATEST, Grammar, compiled
from pipeline.kinds.dates.lexemes import BEYOND, YEARS, Lexeme
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
_NONE = (0, None)
#: Signs beside which a number may be a part of another one, but for a hyphen behind it.
_NUMBER_SIGNS = frozenset(".,:/_")
_NO_NUMBERS: Mapping[int, Decimal] = {}


class Scan:
    """One sentence being parsed."""

    #: The tense that words show, by their place, and the places; found when first asked for.
    _tenses: dict[int, Tense] | None = None
    _tense_places: Sequence[int] = ()
    _semicolons: Sequence[int] = ()
    #: Where the tokens begin, and the end of the text; found when first asked for.
    _offsets: Sequence[int] = ()

    def __init__(self, grammar: Grammar, text: str, lexemes: list[Lexeme]) -> None:
        """A sentence and its tokens, behind which empty ones are put."""
        self.grammar = grammar
        self.words = grammar.words
        self.text = text
        self.count = len(lexemes)
        self._triggers = [place for place, lexeme in enumerate(lexemes) if lexeme.trigger]
        #: The tokens, and behind them empty ones; negative indices lead to these, too.
        self.lexemes = lexemes
        lexemes += _BEYOND
        #: What was decided of bare numbers: whether the one at a token is a year.
        self.years: dict[int, bool] = {}
        #: Where the row of capitalised words begins that holds a token.
        self.rows: dict[int, int] = {}
        #: Where words stand that open a clause; found with the tenses.
        self._openers: list[int] = []
        self._known: dict[tuple[Candidate, int], Any] = {}
        self._longest: dict[int, tuple[int, Any]] = {}
        self._numbers: dict[int, Mapping[int, Decimal]] = {}

    # --- where tokens stand ---

    def _starts(self) -> Sequence[int]:
        """Where the tokens begin, and the end of the text."""
        if not self._offsets:
            lead = len(self.text) - len(self.text.lstrip())
            lengths = [lexeme.length for lexeme in self.lexemes[: self.count]]
            self._offsets = [*accumulate(lengths, initial=lead)]
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
        return self.lexemes[place - 1].joins

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
        if before >= 0:
            sign = places[before]
            tense = signs[sign]
            if tense != "past" or not self._opened_since(sign, start):
                return tense
        return signs[places[after]] if after < len(places) else ""

    def _opened_since(self, sign: int, place: int) -> bool:
        """Whether a clause opens between a word in the past and a place: "said *that* it leaves in May"."""
        openers = self._openers
        first = bisect_left(openers, max(sign + 1, place - _CLAUSE))
        for at in openers[first : bisect_left(openers, place, first)]:
            if self.low(at - 1) not in self.words.function_words and not self._is_infinitive(at + 1):
                return True
        return False

    def _is_infinitive(self, place: int) -> bool:
        """Whether an infinitive stands there, so that *att* before it opens no clause."""
        low = self.low(place)
        return low.endswith(self.words.infinitive_endings) and low not in self.words.function_words

    def tense_at(self, place: int) -> Tense:
        """The tense that the word there shows, if any."""
        return self._signs().get(place, "")

    def _signs(self) -> dict[int, Tense]:
        """The words that show a tense, by place."""
        signs = self._tenses
        if signs is None:
            signs = self._tenses = {}
            futures: list[int] = []
            lexemes, openers = self.lexemes[: self.count], self.words.clause_openers
            for place in [place for place, lexeme in enumerate(lexemes) if lexeme.shows]:
                if lexemes[place].low in openers:
                    self._openers.append(place)
                tense = self._shown(place)
                if tense == "future":
                    futures.append(place)
                elif not tense or (
                    futures and (self._belongs_to_future(place, futures) or self._is_to_have(place, signs))
                ):
                    continue
                signs[place] = tense
            self._tense_places = [*signs]
            if ";" in self.text:
                self._semicolons = [place for place, lexeme in enumerate(lexemes) if lexeme.low == ";"]
        return signs

    def _shown(self, place: int) -> Tense:
        """The tense that a word shows for which more than the word may count."""
        words, lexeme = self.words, self.lexemes[place]
        tense = lexeme.tense
        if not tense or (lexeme.capital and place):
            return ""
        if tense == "future":
            return "future"
        if tense == "past":
            return "" if self._is_state(place) else "past"
        two = f"{lexeme.low} {self.low(place + 1)}"
        if two in words.past and self.low(place - 1) not in words.infinitive_marks:
            return "past"
        if tense == "future?" or two in words.future:
            return "future"
        return "past" if tense == "past?" or self._perfect(place) else ""

    def _is_state(self, place: int) -> bool:
        """Whether the participle there tells how things are, not what happened: "shops are closed on …"."""
        words, before = self.words, self.lexemes[place - 1]
        # A definite noun may stand between copula and participle: *är kontoret stängt*.
        is_subject = words.noun_endings and before.kind == "word" and before.low.endswith(words.noun_endings)
        if is_subject or before.low in words.copula_adverbs:
            before = self.lexemes[place - 2]
        return before.low in words.copulas

    def _belongs_to_future(self, place: int, futures: Sequence[int]) -> bool:
        """Whether a participle belongs to a sign of the future before it ("will be banned")."""
        joined = self.low(place - 1) in self.words.conjunctions  # "will be set in June and paid in May"
        reach = _CLAUSE if joined else _PARTICIPLE
        first = place
        for sign in reversed(futures):
            if place - sign > reach:
                break
            first = sign
        between = [lexeme.low for lexeme in self.lexemes[first:place]]
        return not self.words.auxiliaries.isdisjoint(between)

    def _is_to_have(self, place: int, before: dict[int, Tense]) -> bool:
        """Whether the auxiliary there is an infinitive of what is to come: "will have closed by June"."""
        words = self.words
        if self.low(place) not in words.auxiliaries or self.low(place - 1) not in words.infinitive_openers:
            return False
        last = next(reversed(before), -_PARTICIPLE - 1)
        return before.get(last) == "future" and place - last <= _PARTICIPLE

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
        chart = self.grammar.charts.chart("expression", self, place)
        if not chart.lengths:
            return _NONE
        found = self._longest.get(place)
        if found is None:
            found = self._longest[place] = self._first_that_holds(chart, place)
        return found

    def _first_that_holds(self, chart: Chart, place: int) -> tuple[int, Any]:
        for length in chart.lengths:
            meaning = self._meaning(chart, place, length)
            if meaning is not None:
                return place + length, meaning
        return _NONE

    def _meaning(self, chart: Chart, place: int, length: int) -> Any:
        """What so many tokens mean: the first shape of the tables that fits and whose rule holds, or None."""
        known = self._known
        for candidate in chart.candidates[length]:
            key = (candidate, place)  # a candidate has one length
            if key in known:
                meaning = known[key]
            else:
                meaning = known[key] = self._asked(candidate, place, place + length)
            if meaning is not None:
                return meaning
        return None

    def _asked(self, candidate: Candidate, start: int, end: int) -> Any:
        """What a shape means that fits, or None where its rule or a group inside does not hold."""
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
        return rule(self, start, end, *values[:named], **dict(zip(candidate.names, values[named:])))  # noqa: B905

    def number_lengths(self, place: int) -> tuple[int, ...]:
        """How many tokens the numbers take that begin there."""
        return tuple(self.numbers(place))

    def starts_worth_trying(self) -> list[int]:
        """Tokens that can begin an expression and have what every expression needs shortly after."""
        places: list[int] = []
        after = 0
        for trigger in self._triggers:
            first = max(after, trigger - _REACH)
            after = trigger + 1
            places += [place for place in range(first, after) if self.lexemes[place].opens]
        return places

    def _is_alone(self, place: int) -> bool:
        """Whether nothing beside a number can be a part of it: a look that is never wrongly True."""
        before, behind = self.lexemes[place - 1], self.lexemes[place + 1]
        if before.joins and (before.kind != "sign" or before.low in _NUMBER_SIGNS):
            return False
        if behind.kind != "sign":
            return not behind.carries
        if behind.low == "-":
            return self.lexemes[place].kind == "num" and not self.lexemes[place + 2].carries
        return behind.low not in _NUMBER_SIGNS or not (behind.joins or behind.low == "_")

    def numbers(self, place: int) -> Mapping[int, Decimal]:
        """The numbers in digits or words that begin there, by length: only whole ones are counted with."""
        known = self._numbers.get(place)
        if known is None:
            known = self._numbers[place] = self._number(place)
        return known

    def _number(self, place: int) -> Mapping[int, Decimal]:
        lexeme = self.lexemes[place]
        if lexeme.kind not in ("num", "word"):
            return _NO_NUMBERS
        if self._is_alone(place):
            return self.grammar.number(lexeme)
        found: dict[int, Decimal] = {}
        if lexeme.low in self.grammar.language.numbers.ones:
            found[1] = Decimal(1)
        match = self.grammar.spelled_number.match(self.text, self.start(place))
        if match is not None:
            last = bisect_left(self._starts(), match.end()) - 1
            if self.end(last) == match.end():
                value = self.grammar.value(match.group())
                if 0 < value < GREATEST:
                    found[last + 1 - place] = value
        return found
