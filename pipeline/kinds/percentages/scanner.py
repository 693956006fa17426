"""The first step of the percentage scanner: a text as numbers, words, signs and known phrases.

One regular expression, made of the number words and no other table, cuts the text from left to right;
a tree of all phrases in :class:`~pipeline.languages.base.PercentageWords` then gives words their part,
the longest phrase first. Both are compiled once a language. Work is linear in the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import get_args

from pipeline.kinds.percentages.items import DASHES, HYPHENS, Cue, Item, Kind
from pipeline.kinds.percentages.phrases import Node, longest, phrase, stands, tree
from pipeline.kinds.percentages.quick_look import loud, rare, triggers
from pipeline.languages.base import Language, NumberWords, PercentageWords
from pipeline.numbers import digit_pattern, parse_number, word_pattern
from pipeline.records import Direction, Unit

_PREPOSITIONS = ("to", "from_", "from_fillers", "by", "by_after_change")
#: Marks that an editor may have set apart from their letters: "a" and a ring for "å".
_MARKS = "[\u0300-\u036f]*"
#: How many words and tokens are remembered, and how many languages.
_REMEMBERED, _LANGUAGES = 50_000, 16
_UNITS = frozenset(get_args(Unit))
#: A row of more digits than this is no figure that a sentence states.
_LONGEST_NUMBER = 24

#: What a token is: its kind, its text in lower case, its number.
_Seen = tuple[Kind, str, Decimal | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanner:
    """What is compiled once of a language's tables.

    Attributes:
        triggers: Without one of these, or a hit of ``rare``, a text in lower case holds no percentage.
        loud: What every text with such a trigger or hit holds between two of its spaces.
        sets: Every plain list of the tables by its name, for look-up.
        signs: What may be the sign of the number behind it.
        prepositions: What may stand before a part of a change.
        joints: What may stand alone between two numbers, and how it joins them, see :class:`Element`.
        quiet_words, loud_words: Of the words met so far, those without a hit of ``loud``, and with one.
        seen: What the tokens met so far are, by the group of the lexer and their text.
    """

    language: Language
    lexer: re.Pattern[str]
    number_word: re.Pattern[str]
    tree: Mapping[str, Node]
    stems: tuple[tuple[str, str], ...]
    endings: tuple[str, ...]
    up_endings: tuple[str, ...]
    false_endings: tuple[str, ...]
    triggers: tuple[str, ...]
    joints: Mapping[str, str]
    rare: re.Pattern[str]
    loud: re.Pattern[str]
    sets: Mapping[str, frozenset[str]]
    signs: frozenset[str]
    prepositions: frozenset[str]
    points: Mapping[str, Unit]
    round_numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    quiet_words: set[str] = field(default_factory=lambda: {""})
    loud_words: set[str] = field(default_factory=set)
    seen: dict[tuple[str | None, str], _Seen] = field(default_factory=dict)

    def is_quiet(self, words: Sequence[str]) -> bool:
        """Whether what stands between the spaces of a text is known to make no percentage."""
        return self.quiet_words.issuperset(words)

    def may_hold(self, text: str) -> bool:
        """Whether the text can hold a percentage at all: a cheap look that is never wrongly False."""
        if not any(map(self._is_loud, text.split(" "))):
            return False
        low = _lowered(text)
        return any(trigger in low for trigger in self.triggers) or self.rare.search(low) is not None

    def _is_loud(self, word: str) -> bool:
        if word in self.quiet_words:
            return False
        if word in self.loud_words:
            return True
        loud = self.loud.search(_lowered(word)) is not None
        words = self.loud_words if loud else self.quiet_words
        if len(words) < _REMEMBERED:
            words.add(word)
        return loud

    def items(self, text: str) -> list[Item]:
        """The items of the text in order."""
        items = _with_phrases(_tokens(text, self), self)
        _forget_particles(items, self)
        return items


def _lowered(text: str) -> str:
    low = text.lower()
    return low if low.isascii() else unicodedata.normalize("NFC", low)


def scanner(language: Language) -> Scanner:
    """The compiled tables of a language; made at the first call."""
    tables = (language.numbers, language.percentages)
    made = _COMPILED.get(tables)
    if made is None:
        if len(_COMPILED) >= _LANGUAGES:
            _COMPILED.clear()
        made = _COMPILED[tables] = _compile(language)
    return made


_COMPILED: dict[tuple[NumberWords, PercentageWords], Scanner] = {}


def _compile(language: Language) -> Scanner:
    numbers, words = language.numbers, language.percentages
    stems = tuple(sorted(words.unit_stems.items(), key=lambda pair: -len(pair[0])))
    joined = "|".join(map(re.escape, (*words.unit_stems, *words.denominator_stems)))
    word_end = rf"(?:(?!\w)|(?={joined}))" if joined else r"(?!\w)"
    lexer = re.compile(
        r"(?P<sign>[^\w\s.])"
        r"|(?P<figure>(?<![\w%.,:])[0-9]++(?=[%)]|-[0-9]))"  # as most; found by "digits", too, but later
        r"|(?P<junk>(?:https?://|www\.)\S+)"
        rf"|(?P<digits>(?<![\w%])(?<![0-9][.,:]){digit_pattern(language)}(?![0-9])(?![.,:][0-9]))"
        rf"|(?P<words>(?<!\w){word_pattern(language)}{word_end})"
        rf"|(?P<word>[^\W\d_]++{_MARKS}(?:['’]?[^\W\d_]++{_MARKS})*+)"
        r"|(?P<rest>[0-9]++(?:[.,:]++[0-9]++)*+)"
        r"|(?P<other>\S)",
        re.IGNORECASE,
    )
    sets = {
        name: frozenset(value)
        for name in PercentageWords.__dataclass_fields__
        if isinstance(value := getattr(words, name), tuple)
    }
    sets |= {
        "minus": frozenset(numbers.minus),
        "plus": frozenset(numbers.plus),
        "ones": frozenset(numbers.ones),
    }
    return Scanner(
        language=language,
        lexer=lexer,
        number_word=re.compile(word_pattern(language)),
        tree=tree(numbers, words, lexer),
        stems=stems,
        endings=words.up_noun_endings + words.down_noun_endings,
        up_endings=words.up_noun_endings,
        false_endings=words.false_noun_endings,
        triggers=triggers(numbers, words),
        joints=_joints_of(sets),
        rare=rare(numbers, words),
        loud=loud(numbers, words),
        sets=sets,
        signs=DASHES | {"+"} | sets["minus"] | sets["plus"],
        prepositions=frozenset().union(*(sets[name] for name in _PREPOSITIONS)),
        points=words.points,
        round_numbers=words.round_numbers,
        ordinals=numbers.ordinals,
    )


def _joints_of(sets: Mapping[str, frozenset[str]]) -> Mapping[str, str]:
    joints = dict.fromkeys(DASHES, "dash")
    for name in ("to", "from_", "and_", "or_", "against"):
        for word in sets[name]:
            joints.setdefault(word, name.rstrip("_"))
    return {",": "comma", "/": "slash", "(": "bracket", **joints}


# --- from a text to its items --------------------------------------------------------------------


def _tokens(text: str, scan: Scanner) -> list[Item]:
    tokens: list[Item] = []
    for match in scan.lexer.finditer(text):
        key = (match.lastgroup, match[0])
        found = scan.seen.get(key)
        if found is None:
            found = _token(*key, scan)
            if len(scan.seen) < _REMEMBERED:
                scan.seen[key] = found
        kind, word, number = found
        start, end = match.span()
        tokens.append(Item(kind, start, end, word, "", number))
    return tokens


def _token(group: str | None, text: str, scan: Scanner) -> _Seen:
    """What a token is, wherever it stands."""
    word = text.lower()
    if not word.isascii() and not unicodedata.is_normalized("NFC", word):
        word = unicodedata.normalize("NFC", word)
        if scan.number_word.fullmatch(word):
            group = "words"
    if group == "word":
        return "word", word, None
    if group in ("sign", "other"):
        return "sign", word, None
    if group in ("junk", "rest") or (group in ("digits", "figure") and len(word) > _LONGEST_NUMBER):
        return "junk", word, None
    return "number", word, Decimal(word) if word.isdecimal() else parse_number(word, scan.language)


def _with_phrases(tokens: list[Item], scan: Scanner) -> list[Item]:
    items: list[Item] = []
    at, tree, count = 0, scan.tree, len(tokens)
    while at < count:
        token = tokens[at]
        node = tree.get(token.word)
        if node is None:
            items.append(_with_stem(tokens, at, scan) if token.kind == "word" else token)
            at += 1
            continue
        found, after = longest(node, tokens, at) if node.next else (node, at + 1)
        if found is not None and (found.says not in _UNITS or stands(found, tokens, at, after)):
            items.append(phrase(found, tokens, at, after))
        else:
            after = at + 1
            items.append(_with_stem(tokens, at, scan))
        at = after
    return items


def _with_stem(tokens: list[Item], at: int, scan: Scanner) -> Item:
    """The token itself; a unit if it is joined to a number, a word of change if it is a compound of one."""
    token = tokens[at]
    if token.kind != "word":
        return token
    if token.word.endswith(scan.endings) and not token.word.endswith(scan.false_endings):
        direction: Direction = "up" if token.word.endswith(scan.up_endings) else "down"
        return replace(token, kind="cue", cue=Cue(direction=direction, noun=True))
    if at == 0:
        return token
    before = tokens[at - 1]
    if before.word in HYPHENS and at > 1 and before.end == token.start:
        before = replace(tokens[at - 2], end=before.end if tokens[at - 2].end == before.start else -1)
    if before.kind == "number" and before.end == token.start:
        for stem, unit in scan.stems:
            if token.word.startswith(stem):
                return replace(token, kind="unit", says=unit)
        for stem in scan.sets["denominator_stems"]:
            if token.word.startswith(stem):
                parts = scan.language.numbers.denominators[stem]
                return replace(token, kind="denominator", word=stem, says=str(parts))
    return token


def _forget_particles(items: list[Item], scan: Scanner) -> None:
    """Takes the change from particles of verbs that mean something else: "give up", *säger bolaget upp*.

    One or two words, the subject or object, may stand between the verb and its particle.
    """
    for at, item in enumerate(items):
        if item.cue is None or not item.cue.particle or item.kind == "bound":
            continue
        for before in reversed(items[max(0, at - 3) : at]):
            if before.word in scan.sets["particle_verbs"] and before.kind in ("word", "cue"):
                item.cue = None
                break
            if before.kind != "word":
                break


#: Kinds of items without which there is no unit and no share in words, but for what :func:`may_state` names.
_STATING: frozenset[Kind] = frozenset(
    ("unit", "attached_unit", "half", "denominator", "every", "every_second", "majority", "in")
)


def may_state(items: Sequence[Item], scan: Scanner) -> bool:
    """Whether the items can make a percentage at all: a cheap look that is never wrongly False.

    Numbers alone do not, but for "½ of them", points of a rate, and two that are a hundred ("60/40").
    """
    if any(item.kind in _STATING or item.word in scan.points for item in items):
        return True
    part_of = scan.sets["part_of"]
    for at, item in enumerate(items):
        if item.word in part_of:
            return True
        if item.kind == "sign" and 0 < at < len(items) - 1:
            left, right = items[at - 1].number, items[at + 1].number
            if left is not None and right is not None and left + right == 100:
                return True
    return False
