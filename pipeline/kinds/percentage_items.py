"""The first step of the percentage scanner: a text as numbers, words, signs and known phrases.

One regular expression, made of the number words and no other table, cuts the text from left to right;
a tree of all phrases in :class:`~pipeline.languages.base.PercentageWords` then gives words their part,
the longest phrase first. Both are compiled once a language. Work is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from pipeline.languages.base import Language, NumberWords, PercentageWords
from pipeline.numbers import digit_pattern, parse_number, word_pattern
from pipeline.records import Direction

Kind = Literal[
    "number", "word", "sign", "junk", "unit", "attached_unit", "approx", "bound", "after", "filler", "vague",
    "between", "mask", "break", "half", "denominator", "every", "every_second", "majority", "in", "cue",
]  # fmt: skip

DASHES = frozenset("-‐‑‒–—−")
#: A hyphen may stand between the words of a phrase.
_HYPHENS = frozenset("-‐‑")
#: A row of more digits than this is no figure that a sentence states.
_LONGEST_NUMBER = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A word of change: its direction and the parts that it can play.

    Attributes:
        verb, noun, particle: "rose", "growth", "up".
        behind: Can stand behind a percentage: "5 % higher".
    """

    direction: Direction
    verb: bool = False
    noun: bool = False
    particle: bool = False
    behind: bool = False


@dataclass(slots=True, kw_only=True)
class Item:
    """A word, number, sign or phrase of the text.

    Attributes:
        start, end: Offsets in the text.
        word: Its text in lower case; the words of a phrase with one space between.
        says: What the table says of a phrase, e.g. its unit.
        number: Value of a number.
        cue: Set if it is a word of change.
    """

    kind: Kind
    start: int
    end: int
    word: str
    says: str = ""
    number: Decimal | None = None
    cue: Cue | None = None


class _Node:
    """A place in the tree of phrases: what may follow, and what a phrase ending here is."""

    __slots__ = ("cue", "kind", "next", "says")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.kind: Kind | None = None
        self.says = ""
        self.cue: Cue | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanner:
    """What is compiled once of a language's tables.

    Attributes:
        triggers: Without one of these, or a hit of ``rare``, a text in lower case holds no percentage.
        sets: Every plain list of the tables by its name, for look-up.
    """

    language: Language
    lexer: re.Pattern[str]
    tree: Mapping[str, _Node]
    stems: tuple[tuple[str, str], ...]
    endings: tuple[str, ...]
    up_endings: tuple[str, ...]
    triggers: tuple[str, ...]
    rare: re.Pattern[str]
    sets: Mapping[str, frozenset[str]]
    ordinals: Mapping[str, int]

    def may_hold(self, text: str) -> bool:
        """Whether the text can hold a percentage at all: a cheap look that is never wrongly False."""
        low = text.lower()
        return any(trigger in low for trigger in self.triggers) or self.rare.search(low) is not None

    def items(self, text: str) -> list[Item]:
        """The items of the text in order."""
        return _with_phrases(_tokens(text, self), self)


def scanner(language: Language) -> Scanner:
    """The compiled tables of a language."""
    return _compile(language.numbers, language.percentages, _Held(language))


class _Held:
    """A language as an argument that does not count for the cache, whose keys are its two tables."""

    __slots__ = ("language",)

    def __init__(self, language: Language) -> None:
        self.language = language

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Held)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=16)
def _compile(numbers: NumberWords, words: PercentageWords, held: _Held) -> Scanner:
    language = held.language
    stems = tuple(sorted(words.unit_stems.items(), key=lambda pair: -len(pair[0])))
    joined = "|".join(re.escape(stem) for stem, _ in stems)
    word_end = rf"(?:(?!\w)|(?={joined}))" if joined else r"(?!\w)"
    lexer = re.compile(
        r"(?P<junk>(?:https?://|www\.)\S+)"
        rf"|(?P<digits>(?<![\w%])(?<![0-9][.,:]){digit_pattern(language)}(?![0-9])(?![.,:][0-9]))"
        rf"|(?P<words>(?<!\w){word_pattern(language)}{word_end})"
        r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)*)"
        r"|(?P<rest>[0-9][0-9.,:]*)"
        r"|(?P<sign>\S)",
        re.IGNORECASE,
    )
    sets = {
        name: frozenset(value)
        for name in PercentageWords.__dataclass_fields__
        if isinstance(value := getattr(words, name), tuple)
    }
    sets |= {"minus": frozenset(numbers.minus), "plus": frozenset(numbers.plus), "ones": frozenset(numbers.ones)}
    return Scanner(
        language=language,
        lexer=lexer,
        tree=_tree(numbers, words, lexer),
        stems=stems,
        endings=words.up_noun_endings + words.down_noun_endings,
        up_endings=words.up_noun_endings,
        triggers=_triggers(numbers, words),
        rare=_rare(numbers, words),
        sets=sets,
        ordinals=numbers.ordinals,
    )


# --- phrases -------------------------------------------------------------------------------------


def _tree(numbers: NumberWords, words: PercentageWords, lexer: re.Pattern[str]) -> Mapping[str, _Node]:
    root = _Node()

    def add(kind: Kind, phrases: Mapping[str, str] | Iterable[str], says: str = "") -> None:
        pairs = phrases.items() if isinstance(phrases, Mapping) else ((phrase, says) for phrase in phrases)
        for phrase, meaning in pairs:
            node = _node(root, phrase, lexer)
            if node.kind not in (None, kind) or (node.kind and node.says != meaning):
                raise ValueError(f"{phrase!r} stands in two tables: {node.kind} and {kind}")
            node.kind, node.says = kind, meaning

    add("unit", words.units)
    add("attached_unit", words.attached_units)
    add("approx", words.approximators)
    add("bound", words.at_least, "at_least")
    add("bound", words.at_most, "at_most")
    add("bound", words.exceeding, "exceeding")
    add("bound", words.not_reaching, "not_reaching")
    add("after", words.after_number)
    add("filler", words.fillers)
    add("vague", words.vague)
    add("between", words.between)
    add("mask", words.masks)
    add("break", words.clause_breaks)
    add("half", words.halves)
    add("every", words.every)
    add("every_second", words.every_second)
    add("in", words.in_)
    add("in", words.in_after_one, "one")
    for phrase in words.majorities:
        ends_in_of = phrase.rpartition(" ")[2] in words.part_of
        add("majority", (phrase,), "of" if ends_in_of else "")
    for word, parts in numbers.denominators.items():
        if word not in words.halves:
            add("denominator", (word,), str(parts))
    for direction, verbs, nouns, comparatives, particles in (
        ("up", words.up_verbs, words.up_nouns, words.up_comparatives, words.up_particles),
        ("down", words.down_verbs, words.down_nouns, words.down_comparatives, words.down_particles),
        ("", words.change_verbs, words.change_nouns, (), ()),
    ):
        for part, phrases in zip(
            ("verb", "noun", "behind", "particle"), (verbs, nouns, comparatives, particles), strict=True
        ):
            for phrase in phrases:
                node = _node(root, phrase, lexer)
                flags = asdict(node.cue) if node.cue else {"direction": direction}
                node.cue = Cue(**{**flags, "direction": flags["direction"] or direction, part: True})
                node.kind = node.kind or "cue"
    return root.next


def _node(root: _Node, phrase: str, lexer: re.Pattern[str]) -> _Node:
    """The place of a phrase in the tree, made if need be."""
    node = root
    for match in lexer.finditer(phrase):
        if node is root or match[0] not in _HYPHENS:
            node = node.next.setdefault(match[0].lower(), _Node())
    return node


def _tokens(text: str, scan: Scanner) -> list[Item]:
    tokens: list[Item] = []
    for match in scan.lexer.finditer(text):
        group, word = match.lastgroup, match[0].lower()
        start, end = match.span()
        if group == "word":
            tokens.append(Item(kind="word", start=start, end=end, word=word))
        elif group == "sign":
            tokens.append(Item(kind="sign", start=start, end=end, word=word))
        elif group in ("junk", "rest") or (group == "digits" and len(word) > _LONGEST_NUMBER):
            tokens.append(Item(kind="junk", start=start, end=end, word=word))
        else:
            number = parse_number(word, scan.language)
            tokens.append(Item(kind="number", start=start, end=end, word=word, number=number))
    return tokens


def _with_phrases(tokens: list[Item], scan: Scanner) -> list[Item]:
    items: list[Item] = []
    at, tree = 0, scan.tree
    while at < len(tokens):
        node = tree.get(tokens[at].word)
        found, after = (None, at + 1) if node is None else _longest(node, tokens, at)
        if found is not None and _stands(found, tokens, at, after):
            items.append(_phrase(found, tokens[at:after]))
        else:
            after = at + 1
            items.append(_with_stem(tokens, at, scan))
        at = after
    return items


def _longest(node: _Node, tokens: list[Item], at: int) -> tuple[_Node | None, int]:
    """The longest phrase from the token ``at`` on, whose first word leads to ``node``."""
    best, after = (node, at + 1) if node.kind else (None, at + 1)
    ahead = at + 1
    while ahead < len(tokens):
        token = tokens[ahead]
        following = node.next.get(token.word)
        if following is None and token.word in _HYPHENS and ahead + 1 < len(tokens):
            ahead += 1
            if tokens[ahead].start == token.end:
                following = node.next.get(tokens[ahead].word)
        if following is None:
            break
        node = following
        ahead += 1
        if node.kind:
            best, after = node, ahead
    return best, after


def _stands(node: _Node, tokens: list[Item], at: int, after: int) -> bool:
    """Whether a unit stands where one can: no "%20" of a web address, no "pc" but in "5pc"."""
    last = tokens[after - 1]
    if node.kind == "unit" and last.kind == "sign" and last.word != "." and after < len(tokens):
        return not (tokens[after].start == last.end and tokens[after].kind in ("word", "number", "junk"))
    if node.kind == "attached_unit":
        return at > 0 and tokens[at - 1].kind == "number" and tokens[at - 1].end == tokens[at].start
    return True


def _phrase(node: _Node, tokens: list[Item]) -> Item:
    assert node.kind is not None  # noqa: S101 - the caller found a phrase
    words = " ".join(token.word for token in tokens if token.word not in _HYPHENS or len(tokens) == 1)
    of = node.kind == "majority" and node.says == "of"
    kind: Kind = "unit" if node.kind == "attached_unit" else node.kind
    return Item(
        kind=kind,
        start=tokens[0].start,
        end=tokens[-2 if of else -1].end,
        word=words,
        says=node.says,
        number=tokens[0].number if len(tokens) == 1 else None,
        cue=node.cue,
    )


def _with_stem(tokens: list[Item], at: int, scan: Scanner) -> Item:
    """The token itself; a unit if it is joined to a number, a word of change if it is a compound of one."""
    token = tokens[at]
    if token.kind != "word":
        return token
    if token.word.endswith(scan.endings):
        direction: Direction = "up" if token.word.endswith(scan.up_endings) else "down"
        return replace(token, kind="cue", cue=Cue(direction=direction, noun=True))
    if at == 0:
        return token
    before = tokens[at - 1]
    if before.word in _HYPHENS and at > 1 and before.end == token.start:
        before = replace(tokens[at - 2], end=before.end if tokens[at - 2].end == before.start else -1)
    if before.kind == "number" and before.end == token.start:
        for stem, unit in scan.stems:
            if token.word.startswith(stem):
                return replace(token, kind="unit", says=unit)
    return token


# --- the cheap look ------------------------------------------------------------------------------


def _triggers(numbers: NumberWords, words: PercentageWords) -> tuple[str, ...]:
    """Strings of which every sentence with a unit or share holds one, but for those in :func:`_rare`."""
    heads = {phrase.split()[0] for phrase in words.units if not _is_short(phrase)}
    heads |= set(words.unit_stems) | set(words.every_second)
    heads |= {word for word in numbers.denominators if word not in words.halves}
    heads |= {f"{word} " if word in words.half_adjectives else word for word in words.halves}
    heads |= {max(phrase.split(), key=len) for phrase in words.majorities}
    heads |= {"/", "50-50", "50–50", "fifty-fifty"}
    return tuple(sorted(head for head in heads if not any(o in head and o != head for o in heads)))


def _is_short(unit: str) -> bool:
    """Whether a unit is so short that many words hold it."""
    return len(unit) <= 4 and unit.isascii() and unit[0] != "%"


def _rare(numbers: NumberWords, words: PercentageWords) -> re.Pattern[str]:
    """What :func:`_triggers` leaves out because it is too short: "5 pp", "one in five", "var femte"."""
    short = sorted(unit for unit in (*words.units, *words.attached_units) if _is_short(unit))
    figures = sorted({*numbers.small, *numbers.tens, *numbers.hundreds, *numbers.thousands, *numbers.ones})
    number = "(?:[0-9]|" + "|".join(map(re.escape, figures)) + ")"
    joints = sorted({*words.in_, *words.in_after_one})
    ordinals = "|".join(re.escape(word) for word in sorted(numbers.ordinals))
    every = "|".join(map(re.escape, words.every))
    return re.compile(
        "|".join(
            (
                rf"[0-9]\s?-?(?:{'|'.join(map(re.escape, short))})(?!\w)",
                *(rf" {re.escape(joint)} {number}" for joint in joints),
                rf"(?:{every})\s(?:{ordinals}|[0-9]+(?::|th|rd|nd))",
            )
        )
    )
