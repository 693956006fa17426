"""A percentage that goes on from the one before it in its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.languages.base import ClauseWords
from pipeline.statements.clauses import Clauses
from pipeline.statements.part import SAME, Marked, Part, Parts
from pipeline.statements.phrases import NOUNS, Phrases
from pipeline.statements.positions import Place, Positions
from pipeline.statements.tree import Tree


class Series:
    """What a percentage takes over from its neighbours, in one sentence."""

    def __init__(
        self,
        tree: Tree,
        marked: Sequence[Marked],
        phrases: Phrases,
        positions: Positions,
        clauses: Clauses,
        words: ClauseWords,
    ) -> None:
        self._tree, self._marked, self._phrases = tree, marked, phrases
        self._at, self._clauses, self._words = positions, clauses, words

    def as_before(self, at: Place, mark: Marked) -> Parts | None:
        """What a percentage takes from the one before it, by what stands between the two.

        "8 percent, compared with 7 percent"; "1 percent in 2024 and 2 percent in 2025"; "revenue rose 12
        percent and profit 20 percent", where the noun is the new measure.
        """
        tree, words = self._tree, self._words
        between = self._at.between(at.top)
        if not between:
            return None
        said = [i for i in between if not self._phrases.in_span(i)]
        if self._goes_on(between):
            return self.same(at)
        if any(tree.words[i] in words.compared for i in said[-2:]):
            return self.same(at)
        if at.whole is not None or (at.relation == "nsubj" and at.head > at.top):
            return None  # "and 20 percent said no": it has a clause of its own
        place = self._phrases.percents[at.top]
        later = next((m for m in self._marked[place + 1 :] if m.label == "PERCENT"), None)
        if mark.role == "change_from" and (later is None or later.role != "change_to"):
            return self.same(at)  # "fell to 55 percent, down from 60 percent"
        name = self._phrases.entity(said[-2]) if len(said) > 1 else None
        if name is not None and mark.role == "level" and tree.words[said[-1]] in words.bearers:
            return Parts(
                subject=self._phrases.name(said[-2]), measure=SAME
            )  # "followed by BYD with 16 percent"
        joints = [n for n, i in enumerate(said) if tree.tags[i] == "CCONJ"]
        if not joints or any(tree.tags[i] == "VERB" and tree.relations[i] != "compound" for i in said):
            return None
        tail = said[joints[-1] :]
        if all(tree.tags[i] in ("ADP", "CCONJ", "PUNCT", "ADV", "PART") for i in tail):
            behind = self._at.behind(at.top)
            if behind is not None and tree.words[behind] in words.stances and mark.role == "level":
                return Parts(subject=SAME, measure=self._phrases.part(range(behind, behind + 1)))
            return None if behind is not None and tree.tags[behind] in NOUNS else self.same(at)
        if (elsewhere := self._elsewhere(tail)) is not None:
            return Parts(subject=elsewhere, measure=SAME)
        nouns = [i for i in tail if tree.tags[i] in NOUNS]
        fitting = ("NOUN", "PROPN", "ADJ", "DET", "ADP", "CCONJ")
        only = all(tree.tags[i] in fitting or tree.relations[i] == "compound" for i in tail)
        if only and nouns and not tree.case(nouns[-1]):
            made = self._phrases.owned(nouns[-1])
            return made if made.measure else replace(made, measure=SAME)
        return None

    def same(self, at: Place) -> Parts:
        """ "Compared to 34 percent *of men*": of another group, what was said right before."""
        if at.whole is not None:
            return Parts(subject=self._phrases.name(at.whole), measure=SAME)
        among = [
            i for i in self._tree.children(at.top, "nmod") if i > at.top and not self._phrases.in_span(i)
        ]
        if len(among) == 1 and self._is_owner_case(among[0]):
            return Parts(subject=self._phrases.name(among[0]), measure=SAME)
        return Parts(subject=SAME, measure=SAME)

    def _is_owner_case(self, noun: int) -> bool:
        """Whether a noun is whose something is: a name "in" or anybody "among"; not "in the election"."""
        case = self._tree.case(noun)
        if case in self._words.within:
            return self._phrases.entity(noun) is not None
        return case in self._words.places

    def _goes_on(self, between: range) -> bool:
        """ "An inflation of 500 percent, *which* fell to 17 percent": the same, by a relative pronoun."""
        tree = self._tree
        if len(between) < 2 or tree.words[between[0]] != ",":
            return False
        subjects = [i for i in between if tree.tags[i] in NOUNS and tree.relations[i] == "nsubj"]
        return tree.words[between[1]] in self._words.relatives and not subjects

    def _elsewhere(self, tail: Sequence[int]) -> Part | None:
        """ "8 percent in Spain and *in Italy* 16": who or where else the same holds for."""
        tree, words = self._tree, self._words
        if len(tail) < 3 or tree.tags[tail[0]] != "CCONJ" or tail[-1] - tail[0] + 1 != len(tail):
            return None
        leading = words.within | words.places | words.among
        fitting = (*NOUNS, "ADJ", "NUM", "DET")
        if tree.words[tail[1]] not in leading or any(tree.tags[i] not in fitting for i in tail[2:]):
            return None
        return self._phrases.part(tree.trimmed(range(tail[2], tail[-1] + 1), tail[-1]))

    def respective(self, at: Place) -> Parts:
        """ "A and B rose 2 and 3 percent respectively": in the order of the names, if there are as many."""
        clause = next(
            (i for i in self._tree.ancestors(at.top) if self._tree.tags[i] in ("VERB", "AUX")), None
        )
        carrier = self._clauses.carrier(clause) if clause is not None else None
        if carrier is None:
            return Parts()
        names = self._clauses.listed(carrier)
        order = [n for n, one in enumerate(self._marked) if one.label == "PERCENT"]
        if len(names) != len(order) or len(names) < 2:
            return Parts()
        number = order.index(self._phrases.percents[at.top])
        made = self._phrases.owned(names[number])
        if self._phrases.entity(names[number]) is not None:
            return replace(made, subject=self._phrases.name(names[number], until=names[number] + 1))
        if not made.measure or number + 1 == len(names):
            return made
        until = min(self._tree.subtree(names[number + 1]))  # the phrase of the first holds the others
        return replace(made, measure=self._phrases.name(names[number], until=until))
