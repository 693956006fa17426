"""The tree of all phrases that the percentage scanner knows, and the longest that stands in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from pipeline.kinds.percentages.items import HYPHENS, Cue, Item, Kind
from pipeline.languages.base import NumberWords, PercentageWords


class Node:
    """A place in the tree of phrases: what may follow, and what a phrase ending here is."""

    __slots__ = ("cue", "kind", "next", "phrase", "says")

    def __init__(self) -> None:
        self.next: dict[str, Node] = {}
        self.kind: Kind | None = None
        self.phrase = ""
        self.says = ""
        self.cue: Cue | None = None


def tree(numbers: NumberWords, words: PercentageWords, lexer: re.Pattern[str]) -> Mapping[str, Node]:
    """The tree of the tables' phrases, by their first word. Raises ValueError for one in two tables."""
    root = Node()

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


def _node(root: Node, phrase: str, lexer: re.Pattern[str]) -> Node:
    """The place of a phrase in the tree, made if need be."""
    node = root
    for match in lexer.finditer(phrase):
        inside = node is not root and match.end() < len(phrase)
        if not (inside and match[0] in HYPHENS):
            node = node.next.setdefault(match[0].lower(), Node())
    return node


def longest(node: Node, tokens: list[Item], at: int) -> tuple[Node | None, int]:
    """The longest phrase from the token ``at`` on, whose first word leads to ``node``."""
    best, after = (node, at + 1) if node.kind else (None, at + 1)
    ahead = at + 1
    while ahead < len(tokens):
        token = tokens[ahead]
        following = node.next.get(token.word)
        if following is None and token.word in HYPHENS and ahead + 1 < len(tokens):
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


def stands(node: Node, tokens: list[Item], at: int, after: int) -> bool:
    """Whether a unit stands where one can: no "%20" of a web address, no "pc" but in "5pc"."""
    last = tokens[after - 1]
    if node.kind == "unit" and last.kind == "sign" and last.word != "." and after < len(tokens):
        beside = tokens[after].word[0] if tokens[after].start == last.end else " "
        return not (beside.isalpha() or beside.isdecimal())
    if node.kind == "attached_unit":
        return at > 0 and tokens[at - 1].kind == "number" and tokens[at - 1].end == tokens[at].start
    return True


def phrase(node: Node, tokens: list[Item], at: int, after: int) -> Item:
    """The item that the tokens from ``at`` up to ``after`` are."""
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
