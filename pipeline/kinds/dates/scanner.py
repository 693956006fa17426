"""The little parser: from a sentence and the compiled tables to meanings.

A group is matched at a place at most once a sentence (results are kept), and no group can call itself at
the same place: there is nothing that could go back and forth, and the time is linear in the sentence. Only
tokens shortly before a *trigger*, a word or digit that every date needs one of, are tried at all.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import accumulate, takewhile
from typing import Any

from pipeline.kinds.dates.grammar import Captures, Grammar, Meaning, Rule, Trie, compiled, expand
from pipeline.kinds.dates.lexemes import NONE, YEARS
from pipeline.kinds.dates.meaning import Tense

__all__ = ["YEARS", "Grammar", "Rule", "Scan", "compiled", "expand"]

#: Signs after which a new statement may begin.
_STARTERS = frozenset('.!?:;•·–—|*(["”“»')
#: How many words back a clause may have opened.
_CLAUSE = 12
#: How many words may stand in an expression before the first that it cannot do without.
_REACH = 8


class Scan:
    """One sentence being parsed."""

    def __init__(self, grammar: Grammar, text: str) -> None:
        self.grammar = grammar
        self.words = grammar.words
        self.text = text
        self._pieces: list[str] = grammar.lexicon.cut(text)
        self.lexemes = grammar.lexemes(self._pieces)
        self.count = len(self.lexemes)
        #: What was decided of bare numbers: whether the one at a token is a year.
        self.years: dict[int, bool] = {}
        #: Where the row of capitalised words begins that holds a token.
        self.rows: dict[int, int] = {}
        self._known: dict[tuple[str, int], list[tuple[int, Any]]] = {}

        # Found when first asked for: most sentences hold no date.
        self._offsets: list[int] = []
        self._tenses: dict[int, Tense] | None = None
        self._tense_places: list[int] = []
        self._semicolons: list[int] = []

    # --- where tokens stand ---

    def _starts(self) -> list[int]:
        """Where the tokens begin, and the end of the text."""
        if not self._offsets:
            lead = len(self.text) - len(self.text.lstrip())
            self._offsets = list(accumulate(map(len, self._pieces), initial=lead))
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
        return self.lexemes[place].low if 0 <= place < self.count else ""

    def kind(self, place: int) -> str:
        """The kind of the token there, "" outside the sentence."""
        return self.lexemes[place].kind if 0 <= place < self.count else ""

    def classes(self, place: int) -> Mapping[str, Any]:
        """The classes of the token there."""
        return self.lexemes[place].classes if 0 <= place < self.count else NONE

    def capital(self, place: int) -> bool:
        """Whether a word with a capital stands there."""
        return 0 <= place < self.count and self.lexemes[place].capital

    def joined(self, place: int) -> bool:
        """Whether the token there follows the one before it without a space."""
        return 0 < place < self.count and len(self._pieces[place - 1]) == self.lexemes[place - 1].size

    def begins_date(self, place: int) -> bool:
        """Whether the token there can begin a date by itself, and is more than a small word."""
        return bool(self.classes(place)) or (0 <= place < self.count and "part" in self.lexemes[place].begins)

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
            self.low(at) in self.words.clause_openers and self.low(at - 1) not in self.words.function_words
            for at in range(max(sign + 1, place - _CLAUSE), place)
        )

    def tense_at(self, place: int) -> Tense:
        """The tense that the word there shows, if any."""
        return self._signs().get(place, "")

    def _signs(self) -> dict[int, Tense]:
        """The words that show a tense, by place."""
        if self._tenses is None:
            self._tenses = dict(self._without_participles(list(self._tense_signs())))
            self._tense_places = list(self._tenses)
            self._semicolons = [place for place, lexeme in enumerate(self.lexemes) if lexeme.low == ";"]
        return self._tenses

    def _tense_signs(self) -> Iterator[tuple[int, Tense]]:
        words = self.words
        for place, lexeme in enumerate(self.lexemes):
            tense = lexeme.tense
            if not tense or (lexeme.capital and place) or (tense == "past" and self._is_state(place)):
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

    def _is_state(self, place: int) -> bool:
        """Whether the participle there tells how things are, not what happened: "shops are closed on …"."""
        before = self.low(place - 1)
        if before in self.words.copula_adverbs:
            before = self.low(place - 2)
        return before in self.words.copulas

    def _without_participles(self, signs: list[tuple[int, Tense]]) -> list[tuple[int, Tense]]:
        """The signs without the participles that belong to one of the future ("will be banned")."""
        kept: list[tuple[int, Tense]] = []
        for place, tense in signs:
            governed = tense == "past" and any(
                other == "future"
                and any(self.low(between) in self.words.auxiliaries for between in range(at, place))
                for at, other in takewhile(lambda sign: place - sign[0] <= 4, reversed(kept))  # noqa: B023
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
        if place >= self.count or group not in self.lexemes[place].begins:
            return []
        key = (group, place)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._number(place) if group == "n" else self._match(group, place)
        return known

    def _match(self, group: str, place: int) -> list[tuple[int, Any]]:
        hits: list[tuple[int, Meaning, Captures]] = []
        self._walk(self.grammar.groups[group], place, (), hits)
        if not hits:
            return []
        if len(hits) == 1:  # as most
            ((end, meant, captures),) = hits
            meaning = self._apply(meant, captures, place, end)
            return [] if meaning is None else [(end, meaning)]
        hits.sort(key=lambda hit: hit[1].order)
        found: dict[int, Any] = {}
        for end, meant, captures in hits:
            if end not in found:
                meaning = self._apply(meant, captures, place, end)
                if meaning is not None:
                    found[end] = meaning
        return sorted(found.items(), key=lambda hit: -hit[0])

    def _walk(
        self, trie: Trie, place: int, captures: Captures, hits: list[tuple[int, Meaning, Captures]]
    ) -> None:
        for meaning in trie.meanings:
            hits.append((place, meaning, captures))  # noqa: PERF401 - mostly none or one
        if trie.ends or place >= self.count:
            return
        token = self.lexemes[place]
        over, groups = trie.known.get(token) or trie.ways(token)
        place += 1
        for captured, below in over:
            taken = captures + captured if captured else captures
            if below.ends:
                hits.extend([(place, meaning, taken) for meaning in below.meanings])
            else:
                self._walk(below, place, taken, hits)
        for label, name, below in groups:
            for end, value in self.match(name, place - 1):
                taken = (*captures, (label, value))
                if below.ends:
                    hits.extend([(end, meaning, taken) for meaning in below.meanings])
                else:
                    self._walk(below, end, taken, hits)

    def starts_worth_trying(self) -> list[int]:
        """Tokens that can begin an expression and have what every expression needs shortly after."""
        places: list[int] = []
        after = 0
        for trigger in [place for place, lexeme in enumerate(self.lexemes) if lexeme.trigger]:
            near = range(max(after, trigger - _REACH), trigger + 1)
            places.extend([place for place in near if self.lexemes[place].opens])
            after = trigger + 1
        return places

    def _apply(self, meant: Meaning, captures: Captures, start: int, end: int) -> Any:
        if meant.rule is None:
            return meant.value
        given = dict(captures)
        positional: list[Any] = []
        named: dict[str, Any] = {}
        for name, label, value, negative in meant.arguments:
            if label:
                value = given.get(label)  # noqa: PLW2901
                if negative and value is not None:
                    value = -value  # noqa: PLW2901
            if name:
                named[name] = value
            else:
                positional.append(value)
        return meant.rule(self, start, end, *positional, **named)

    def _number(self, place: int) -> list[tuple[int, Any]]:
        """A number in digits or words, as a group: only whole ones are counted with."""
        if place >= self.count or self.lexemes[place].kind not in ("num", "word"):
            return []
        if self.lexemes[place].low in self.grammar.language.numbers.ones:
            return [(place + 1, Decimal(1)), *self._spelled(place)]
        return self._spelled(place)

    def _spelled(self, place: int) -> list[tuple[int, Any]]:
        match = self.grammar.number.match(self.text, self.start(place))
        if match is None:
            return []
        last = bisect_left(self._starts(), match.end()) - 1
        if self.end(last) != match.end():
            return []
        value = self.grammar.value(match.group())
        return [(last + 1, value)] if 0 < value < 10_000 else []
