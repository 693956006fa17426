"""The first step of the percentage scanner: a text as numbers, words, signs and known phrases.

One regular expression, made of the number words and no other table, cuts the text from left to right;
a tree of all phrases in :class:`~pipeline.languages.base.PercentageWords` then gives words their part,
the longest phrase first. Both are compiled once a language. Work is linear in the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from decimal import Decimal
from typing import Literal, get_args

from pipeline.languages.base import Language, NumberWords, PercentageWords
from pipeline.numbers import VULGAR_SIGN, digit_pattern, parse_number, word_pattern
from pipeline.records import Direction, Unit

Kind = Literal[
    "number", "word", "sign", "junk", "unit", "attached_unit", "approx", "bound", "after", "filler", "vague",
    "between", "mask", "break", "half", "denominator", "every", "every_second", "majority", "in",
    "modifier", "cue",
]  # fmt: skip

DASHES = frozenset("-‐‑‒–—−")
_PREPOSITIONS = ("to", "from_", "from_fillers", "by", "by_after_change")
#: A hyphen may stand between the words of a phrase.
_HYPHENS = frozenset("-‐‑")
#: Marks that an editor may have set apart from their letters: "a" and a ring for "å".
_MARKS = "[\u0300-\u036f]*"
#: How many words and tokens are remembered, and how many languages.
_REMEMBERED, _LANGUAGES = 50_000, 16
_UNITS = frozenset(get_args(Unit))
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


@dataclass(slots=True)
class Item:
    """A word, number, sign or phrase of the text.

    Attributes:
        start, end: Offsets in the text.
        word: Its text in lower case, or the phrase as it stands in the table.
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


#: What a token is: its kind, its text in lower case, its number.
_Seen = tuple[Kind, str, Decimal | None]


class _Node:
    """A place in the tree of phrases: what may follow, and what a phrase ending here is."""

    __slots__ = ("cue", "kind", "next", "phrase", "says")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.kind: Kind | None = None
        self.phrase = ""
        self.says = ""
        self.cue: Cue | None = None


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
    tree: Mapping[str, _Node]
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
        tree=_tree(numbers, words, lexer),
        stems=stems,
        endings=words.up_noun_endings + words.down_noun_endings,
        up_endings=words.up_noun_endings,
        false_endings=words.false_noun_endings,
        triggers=_triggers(numbers, words),
        joints=_joints_of(sets),
        rare=_rare(numbers, words),
        loud=_loud(numbers, words),
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


# --- phrases -------------------------------------------------------------------------------------


def _tree(numbers: NumberWords, words: PercentageWords, lexer: re.Pattern[str]) -> Mapping[str, _Node]:
    root = _Node()

    def add(kind: Kind, phrases: Mapping[str, str] | Iterable[str], says: str = "") -> None:
        pairs = phrases.items() if isinstance(phrases, Mapping) else ((phrase, says) for phrase in phrases)
        for phrase, meaning in pairs:
            node = _node(root, phrase, lexer)
            if node.kind not in (None, kind) or (node.kind and node.says != meaning):
                raise ValueError(f"{phrase!r} stands in two tables: {node.kind} and {kind}")
            node.kind, node.says, node.phrase = kind, meaning, phrase

    add("unit", words.units)
    add("attached_unit", words.attached_units)
    add("approx", words.approximators)
    add("bound", words.at_least, "at_least")
    add("bound", words.at_most, "at_most")
    add("bound", words.exceeding, "exceeding")
    add("bound", words.not_reaching, "not_reaching")
    add("after", words.after_number)
    add("filler", words.fillers)
    add("vague", (*words.vague, *words.round_numbers))
    add("between", words.between)
    add("mask", words.masks)
    add("break", words.clause_breaks)
    add("half", words.halves)
    add("every", words.every)
    add("every_second", words.every_second)
    add("in", words.in_)
    add("in", words.in_after_one, "one")
    add("modifier", (phrase for phrase in words.noun_modifiers if "-" in phrase or " " in phrase))
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
                node.kind, node.phrase = node.kind or "cue", phrase
    return root.next


def _node(root: _Node, phrase: str, lexer: re.Pattern[str]) -> _Node:
    """The place of a phrase in the tree, made if need be."""
    node = root
    for match in lexer.finditer(phrase):
        inside = node is not root and match.end() < len(phrase)
        if not (inside and match[0] in _HYPHENS):
            node = node.next.setdefault(match[0].lower(), _Node())
    return node


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
        found, after = _longest(node, tokens, at) if node.next else (node, at + 1)
        if found is not None and (found.says not in _UNITS or _stands(found, tokens, at, after)):
            items.append(_phrase(found, tokens, at, after))
        else:
            after = at + 1
            items.append(_with_stem(tokens, at, scan))
        at = after
    return items


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
        closes = token.word == "." and best is not None and _ends(tokens, ahead + 1)
        node = following
        ahead += 1
        if node.kind and not (closes and node.phrase.count(".") == 1):
            best, after = node, ahead
    return best, after


def _ends(tokens: list[Item], at: int) -> bool:
    """Whether the text ends here, but for closing signs."""
    return at >= len(tokens) or (at == len(tokens) - 1 and tokens[at].word in ")]\"'”’»")


def _stands(node: _Node, tokens: list[Item], at: int, after: int) -> bool:
    """Whether a unit stands where one can: no "%20" of a web address, no "pc" but in "5pc"."""
    last = tokens[after - 1]
    if node.kind == "unit" and last.kind == "sign" and last.word != "." and after < len(tokens):
        beside = tokens[after].word[0] if tokens[after].start == last.end else " "
        return not (beside.isalpha() or beside.isdecimal())
    if node.kind == "attached_unit":
        return at > 0 and tokens[at - 1].kind == "number" and tokens[at - 1].end == tokens[at].start
    return True


def _phrase(node: _Node, tokens: list[Item], at: int, after: int) -> Item:
    assert node.kind is not None  # noqa: S101 - the caller found a phrase
    kind: Kind = "unit" if node.kind == "attached_unit" else node.kind
    first = tokens[at]
    if after == at + 1 and first.number is None:  # a number may still be asked for by what follows
        first.kind, first.word, first.says, first.cue = kind, node.phrase, node.says, node.cue
        return first
    if after == at + 1:
        return Item(kind, first.start, first.end, node.phrase, node.says, first.number, node.cue)
    of = kind == "majority" and node.says == "of"
    end = tokens[after - (2 if of else 1)].end
    return Item(kind, first.start, end, node.phrase, node.says, None, node.cue)


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
    if before.word in _HYPHENS and at > 1 and before.end == token.start:
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


# --- the cheap look ------------------------------------------------------------------------------

#: Words up to this length are too common, or stand inside too many others, to be looked for alone.
_SHORT = 4


def _heads(numbers: NumberWords, words: PercentageWords) -> tuple[set[str], set[str]]:
    """The longest word of every phrase that can make a percentage, and the phrases that have no long one."""
    phrases = {*words.units, *words.unit_stems, *words.every_second, *words.majorities, *numbers.denominators}
    phrases |= set(words.halves) - set(words.half_adjectives)
    phrases |= {f"{word} " for word in words.half_adjectives}
    heads = {phrase: max(phrase.replace("-", " ").split(" "), key=len) for phrase in phrases}
    short = {phrase for phrase, head in heads.items() if len(head) <= _SHORT and head.isalpha()}
    short |= {
        phrase for phrase in phrases if len(phrase) <= _SHORT and phrase.isascii() and phrase[0].isalpha()
    }
    short -= {f"{word}" for word in words.halves}
    long = {f"{heads[p]} " if p.endswith(" ") else heads[p] for p in phrases - short}
    return long, short


def _triggers(numbers: NumberWords, words: PercentageWords) -> tuple[str, ...]:
    """Strings of which every sentence with a unit or share holds one, but for those in :func:`_rare`."""
    fifty = {word for word, value in numbers.tens.items() if value == 50}
    heads = _heads(numbers, words)[0] | {"%", "‰", "/", "50-50", "50–50"}
    heads |= {f"{word}{dash}{word}" for word in fifty for dash in "-–"}
    return tuple(
        sorted(head for head in heads if not any(other in head and head != other for other in heads))
    )


def _rare(numbers: NumberWords, words: PercentageWords) -> re.Pattern[str]:
    """What :func:`_triggers` leaves out because it is too short: "5 pp", "one in five", "var femte"."""
    short = _heads(numbers, words)[1] | set(words.attached_units)
    units = sorted(unit for unit in short if unit in words.units or unit in words.attached_units)
    phrases = sorted(phrase for phrase in short if " " in phrase and phrase not in words.attached_units)
    scales, figures = _scales(numbers), _figures(numbers)
    ones = f"(?:{_either(numbers.ones)})\\s(?:{_either(scales)})"
    ordinals = f"{_either(numbers.ordinals)}|[0-9]+(?::|th|rd|nd|st)"
    parts = [rf"[\s-](?:{_either(_joints(words))})[\s-](?:[0-9]|{_either(figures)}|{ones})"]
    parts.append(rf"[0-9][\s-]*(?:{_either(units)})(?!\w)")
    if words.points:
        parts.append(rf"0[.,][0-9]+[\s-]*(?:{_either(words.points)})(?!\w)")  # "a 0.25-point cut"
    basis = [word for word, unit in words.points.items() if unit == "basis_point"]
    if basis:
        parts.append(rf"[0-9]\s(?:{_either(basis)})(?!\w)")  # *25 punkter*, where a rate is spoken of
    parts.append(r"(?<![0-9])[0-9]{2}[-–][0-9]{2}(?![-–0-9])")  # "a 60-40 split"
    parts.append(rf"(?:{_either(words.every)})\s(?:{ordinals})")
    parts.append(rf"{VULGAR_SIGN}\s+(?:{_either(words.part_of)})(?!\w)")
    parts += [r"[\s-]+".join(map(re.escape, phrase.split())) for phrase in phrases]
    return re.compile("|".join(parts))


def _loud(numbers: NumberWords, words: PercentageWords) -> re.Pattern[str]:
    """What every text with a trigger or a hit of :func:`_rare` holds between two spaces.

    That is a trigger, a figure, a number or ordinal that begins a word, or the longest word of a phrase.
    """
    short = (phrase for phrase in _heads(numbers, words)[1] if " " in phrase)
    parts = {trigger.strip() for trigger in _triggers(numbers, words)}
    parts |= {max(phrase.split(), key=len) for phrase in short}
    beginnings = {*_figures(numbers), *numbers.ordinals}
    return re.compile(rf"[0-9]|{VULGAR_SIGN}|{_either(parts)}|(?<![^\s-])(?:{_either(beginnings)})")


def _scales(numbers: NumberWords) -> list[str]:
    return [*numbers.hundreds, *numbers.thousands, *numbers.scales]


def _figures(numbers: NumberWords) -> set[str]:
    """The words for numbers above one."""
    values = (*numbers.small.items(), *numbers.tens.items())
    return {word for word, value in values if value > 1} | {*_scales(numbers)}


def _joints(words: PercentageWords) -> list[str]:
    return sorted({*words.in_, *words.in_after_one})


def _either(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words)))
