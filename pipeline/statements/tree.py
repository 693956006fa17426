"""A sentence's Universal Dependencies as the rules see them.

Nothing here knows a language. A :class:`Tree` is made from any spaCy ``Doc`` that has heads, relations
and parts of speech, whoever set them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from spacy.tokens import Doc

#: Relations that may stay in a noun phrase around its head. See https://universaldependencies.org/u/dep/
_NOMINAL = frozenset(
    {"amod", "compound", "nummod", "nmod", "flat", "fixed", "goeswith", "advmod", "acl", "det", "conj"}
)
#: Relations that end a verb phrase: they add a clause or an aside of their own.
_ASIDE = frozenset(
    {"advcl", "parataxis", "conj", "cc", "appos", "nsubj", "csubj", "expl", "vocative", "discourse"}
    | {"cop", "aux", "mark", "punct", "dislocated", "orphan"}
)
#: Parts of speech that neither begin nor end a phrase.
_LEADING = frozenset({"DET", "ADP", "SCONJ", "CCONJ", "PUNCT", "PART", "ADV", "SPACE"})
_TRAILING = frozenset({"ADP", "SCONJ", "CCONJ", "PUNCT", "DET", "AUX", "SPACE"})
_CUTS = frozenset(',;:()[]–—"”“«»')
#: A phrase longer than this is more likely a parser's error than a phrase.
LONGEST = 18


@dataclass(frozen=True, kw_only=True)
class Tree:
    """One parsed sentence; every field has one entry a token.

    Attributes:
        words: Tokens, lower case.
        heads: Index of each token's head; a root is its own.
        relations: Relation to the head, without subtype but for ``nmod:poss`` and ``acl:relcl``.
        tags: Universal part of speech.
        starts, ends: Offsets in the text, end exclusive.
    """

    words: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    tags: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, doc: Doc) -> Tree | None:
        """The tree of a Doc, or None if nobody parsed it."""
        if not len(doc) or not doc.has_annotation("DEP"):
            return None
        parsed = cls(
            words=tuple(token.text.lower() for token in doc),
            heads=tuple(token.head.i for token in doc),
            relations=tuple(_relation(token.dep_) for token in doc),
            tags=tuple(token.pos_ for token in doc),
            starts=tuple(token.idx for token in doc),
            ends=tuple(token.idx + len(token) for token in doc),
        )
        return replace(parsed, relations=_without_cased_subjects(parsed))

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        found: list[list[int]] = [[] for _ in self.heads]
        for token, head in enumerate(self.heads):
            if head != token:
                found[head].append(token)
        return tuple(map(tuple, found))

    def children(self, head: int, *relations: str) -> tuple[int, ...]:
        """Dependents of ``head`` in order, of these relations if any are given."""
        found = self._children[head]
        return tuple(i for i in found if self.relations[i] in relations) if relations else found

    def case(self, token: int) -> str:
        """The preposition of a nominal: its first ``case`` (or ``mark``) before it, or ""."""
        return next((self.words[i] for i in self.children(token, "case") if i < token), "")

    def ancestors(self, token: int) -> tuple[int, ...]:
        """The heads above ``token``, nearest first. A circle, which no parser should make, ends it."""
        found: list[int] = []
        while self.heads[token] != token and self.heads[token] not in found:
            token = self.heads[token]
            found.append(token)
        return tuple(found)

    def top(self, tokens: Iterable[int]) -> int:
        """The token of a span that governs it: the one nearest the root, the last of equals."""
        return min(tokens, key=lambda i: (len(self.ancestors(i)), -i))

    def tokens(self, start: int, end: int) -> range:
        """The tokens that overlap the characters ``start:end``."""
        inside = [i for i in range(len(self.words)) if self.starts[i] < end and start < self.ends[i]]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def noun_phrase(
        self, head: int, without: Callable[[int], bool], *, owner: bool = False, also: Sequence[int] = ()
    ) -> range:
        """The tokens of the noun phrase around ``head``.

        Without articles, asides and whatever ``without`` says of a token, which ends the phrase there; with
        a restrictive relative clause, since "men who have sex with men" are not men. A possessor, and what
        stands before it, stays out unless ``owner``. ``also`` names further tokens below which all may stay.
        """
        kept = {head, *also}
        stack = [head, *also]
        while stack:
            one = stack.pop()
            for child in self._children[one]:
                if child in kept:
                    continue
                relation = self.relations[child]
                if one == head and relation.split(":", maxsplit=1)[0] not in _NOMINAL:
                    continue
                if one == head and relation == "nmod:poss" and not owner and child < head:
                    continue
                if one == head and relation == "conj" and self.tags[child] not in ("NOUN", "PROPN", "ADJ"):
                    continue
                kept.add(child)
                stack.append(child)
        possessors = () if owner else self.children(head, "nmod:poss")
        floor = max((i + 1 for i in possessors if i < head), default=0)
        return self._run(head, lambda i: i in kept and i >= floor and not without(i))

    def predicate(
        self, head: int, without: Callable[[int], bool], negations: frozenset[str], subject: int = -1
    ) -> range:
        """The tokens of what a clause says: its head with what follows that belongs to it.

        A negation right before the head belongs to it too. ``without`` names tokens that are no part of it.
        Where ``subject`` comes after the verb, the predicate is what follows the subject, if anything does.
        """
        kept = {head}
        stack = [head]
        while stack:
            one = stack.pop()
            for child in self._children[one]:
                if child in kept:
                    continue
                if one == head and self.relations[child].split(":", maxsplit=1)[0] in _ASIDE:
                    continue
                if self.relations[child] == "xcomp" and self.children(child, "nsubj"):
                    continue  # a clause with a subject of its own is another one
                if one != head or child > head or self.tags[head] not in ("VERB", "AUX"):
                    kept.add(child)
                    stack.append(child)

        def fits(token: int) -> bool:
            return token in kept and not without(token)

        if subject > head:
            last = max(self.subtree(subject))
            rest = next((i for i in range(last + 1, len(self.words)) if fits(i)), None)
            if rest is not None:
                run = self._run(rest, lambda i: i >= rest and fits(i))
                return self.trimmed(run, max(run.stop - 1, run.start))
        run = self._run(head, fits)
        before = run.start - 1
        while before > 0 and self.tags[before] == "DET":
            before -= 1
        if before >= 0 and self.words[before] == self.case(head) and self.tags[head] not in ("VERB", "AUX"):
            run = range(before, run.stop)  # "is in favour of it": the preposition is what is said
        if run.start and self.words[run.start - 1] in negations:
            run = range(run.start - 1, run.stop)
        return run

    def subtree(self, head: int) -> set[int]:
        """A token with everything below it."""
        found = {head}
        stack = [head]
        while stack:
            for child in self._children[stack.pop()]:
                if child not in found:
                    found.add(child)
                    stack.append(child)
        return found

    def _run(self, head: int, fits: Callable[[int], bool]) -> range:
        """The longest stretch around ``head`` whose tokens fit, trimmed at both ends."""
        start, end = head, head + 1
        while start > 0 and fits(start - 1) and not self.is_cut(start - 1):
            start -= 1
        while start > 1 and self.words[start - 1] == "-" and not self.is_cut(start - 1):
            start -= 2  # "vegan-friendly" is one word, whatever hangs where
        while end < len(self.words) and fits(end) and not self.is_cut(end):
            end += 1
        return self.trimmed(range(start, end), head)

    def is_cut(self, token: int) -> bool:
        """Whether a mark at ``token`` ends a phrase; a hyphen does so between spaces only."""
        if self.words[token] == "-":
            return token > 0 and self.starts[token] > self.ends[token - 1]
        return self.words[token] in _CUTS

    def trimmed(self, run: range, head: int) -> range:
        """Without words at either end that no phrase begins or ends with; ``head`` always stays."""
        start, end = run.start, run.stop
        while start < head and (self.tags[start] in _LEADING or self.relations[start] in ("mark", "cc")):
            start += 1
        while end - 1 > head and self.tags[end - 1] in _TRAILING and self.relations[end - 1] != "compound":
            end -= 1  # "laid *off*" stays whole
        return range(start, end)


def _without_cased_subjects(tree: Tree) -> tuple[str, ...]:
    """The relations, with no subject behind a preposition: a parser's slip where the verb stands second.

    *Enligt ACEA svarade elbilar för …*: what has a case is oblique, and the noun right behind the verb, taken
    for its object, is the subject. A number may stand behind a preposition: "over 40 firms".
    """
    mended = list(tree.relations)
    for subject, verb in enumerate(tree.heads):
        if tree.relations[subject] != "nsubj" or subject > verb:
            continue
        if not tree.case(subject) or tree.children(subject, "nummod"):
            continue
        mended[subject] = "obl"
        beside = tree.children(verb)
        behind = next((i for i in beside if i > verb), None)
        if (
            behind is not None
            and tree.relations[behind] == "obj"
            and not any(mended[i] == "nsubj" for i in beside)
        ):
            mended[behind] = "nsubj"
    return tuple(mended)


def _relation(label: str) -> str:
    base = label.split(":", maxsplit=1)[0]
    return label if label in ("nmod:poss", "acl:relcl") else base
