"""Shares of something: who has it, or what is said of those whom it counts."""

from __future__ import annotations

from dataclasses import replace

from pipeline.languages.base import ClauseWords
from pipeline.statements.part import OMITTED, Part, Parts
from pipeline.statements.phrases import Phrases
from pipeline.statements.positions import Place
from pipeline.statements.tree import Tree


class Shares:
    """What a percentage of something states, in one sentence."""

    def __init__(self, tree: Tree, phrases: Phrases, words: ClauseWords) -> None:
        self._tree, self._phrases, self._words = tree, phrases, words

    def population(self, at: Place) -> Parts:
        """ "40 percent of Arizona has drought": a share of whom, and what is said of them."""
        said = self._tree.predicate(at.head, self._phrases.is_out, self._words.negations, at.top)
        measure = self._phrases.part(said)
        if at.whole is not None:
            return Parts(subject=self._phrases.name(at.whole, self.of_whole(at)), measure=measure)
        return Parts(subject=OMITTED, measure=measure)

    def sent(self, at: Place) -> Parts | None:
        """ "Of exports, 40 percent go to China": a share of a relation, which has another party."""
        tree, whole = self._tree, at.whole
        if whole is None or whole > at.top or at.head == at.top:
            return None
        cases = self._words.relations.get(tree.words[whole], ())
        parties = [
            i
            for head in (at.top, at.head)
            for i in tree.children(head, "nmod", "obl")
            if i > at.top and tree.case(i) in cases and not self._phrases.in_span(i)
        ]
        if len(parties) != 1:
            return None
        return replace(self._phrases.owned(whole), object=self._phrases.name(parties[0]))

    def seen(self, at: Place) -> Parts | None:
        """ "The poll found 57 percent of voters planning to vote": seen by one, said of another."""
        tree, whole = self._tree, at.whole
        if whole is None:
            return None
        said = [i for i in (*tree.children(at.top, "acl"), *tree.children(whole, "acl")) if i > whole]
        said += [i for i in tree.children(at.head, "xcomp") if i > whole]
        if not said:
            return None
        who = tree.noun_phrase(whole, lambda t: t >= said[0] or self._phrases.is_out(t), owner=True)
        return Parts(
            subject=self._phrases.part(who),
            measure=self._phrases.part(tree.predicate(said[0], self._phrases.is_out, self._words.negations)),
        )

    def held(self, whole: int, holder: int | None) -> Parts:
        """ "Japan held half of the market": what it is a share of, and who has it."""
        if holder is None:
            return self._phrases.owned(whole)
        measure = self._phrases.name(whole)
        part = measure if self._phrases.entity(whole) is not None else Part()
        return Parts(subject=self._phrases.name(holder), measure=measure, object=part)

    def whole_only(self, at: Place) -> Parts:
        """What it is a share of, where nothing else is known."""
        return self._phrases.owned(at.whole) if at.whole is not None else Parts()

    def of_whole(self, at: Place) -> list[int]:
        """Clauses of what it is a share of, though the parser did not hang them there."""
        tree, whole = self._tree, at.whole
        if whole is None:
            return []
        found = [i for i in tree.children(at.top, "acl:relcl", "acl") if i > whole]
        clause = tree.heads[whole]
        if clause == whole + 1 and tree.tags[clause] == "VERB" and tree.relations[clause] == "advcl":
            found.append(clause)
        return found
