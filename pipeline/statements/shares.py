"""Shares of something: who has it, or what is said of those whom it counts."""

from __future__ import annotations

from dataclasses import replace

from pipeline.languages.base import Language
from pipeline.statements.clauses import Clauses
from pipeline.statements.part import OMITTED, UNKNOWN, Part, Parts
from pipeline.statements.phrases import NOUNS, Phrases
from pipeline.statements.positions import Place
from pipeline.statements.tree import Tree
from pipeline.statements.word_order import WordOrder


class Shares:
    """What a percentage of something states, in one sentence."""

    def __init__(
        self, tree: Tree, phrases: Phrases, clauses: Clauses, order: WordOrder, language: Language
    ) -> None:
        self._tree, self._phrases, self._words = tree, phrases, language.clauses
        self._of = language.percentages.part_of
        self._clauses, self._order = clauses, order

    def population(self, at: Place) -> Parts:
        """ "40 percent of Arizona has drought": a share of whom, and what is said of them."""
        said = self._tree.predicate(at.head, self._phrases.is_out, self._words.negations, at.top)
        measure = self._phrases.part(self._order.reported(self._order.said(said)) or said)
        if at.whole is not None:
            return Parts(subject=self._phrases.name(at.whole, self.of_whole(at)), measure=measure)
        return Parts(subject=OMITTED, measure=measure)

    def by_order(self, at: Place) -> Parts | None:
        """A share of whom, and what is said of them, where the verb beside them tells.

        "*Måste* 40 procent av väljarna *rösta*": the verb that says something comes right behind them,
        whatever the parser takes it for. "40 procent av väljarna *är emot det*", at the start of its stretch.
        "Av väljarna *är* 40 procent *emot det*".
        """
        tree, whole = self._tree, at.whole
        span = self._phrases.spans[self._phrases.percents[at.top]]
        if whole is None:
            return self._answered(span)
        if whole < span.start:
            return self._of_those(whole, span)
        if (listed := self._listed(at)) is not None:
            return listed
        if whole < span.stop or whole + 1 >= len(tree.words):
            return None
        first, rest = span.start, whole + 1
        before = first - 1
        inverted = before >= 0 and (
            tree.tags[before] == "AUX"
            or tree.words[before] in self._words.modals
            or self._order.is_turned(before)
        )
        if not inverted or tree.is_cut(rest) or tree.tags[rest] == "ADP":
            fronted = at.relation not in ("nsubj", "obj") and self._begins(first)
            verb = self._order.main_verb(rest) if fronted else None
            if verb is None or (not self._words.verb_second and tree.relations[verb] in ("acl", "acl:relcl")):
                return None  # "of pupils *asked*" may be a participle
            rest = verb
        said = self._order.reported(self._order.said(range(rest, self._order.end(rest))))
        if not said:
            return None
        return Parts(subject=self._phrases.name(whole, until=rest), measure=self._phrases.part(said))

    def _answered(self, span: range) -> Parts | None:
        """ "*Svarade* 75 procent *att* de inte kunde det": what those said who are not named here."""
        tree, first, rest = self._tree, span.start - 1, span.stop
        if first < 0 or rest >= len(tree.words) or tree.words[first] not in self._words.saying:
            return None
        said = self._order.complement(rest) if tree.tags[rest] == "SCONJ" else range(0)
        return Parts(subject=OMITTED, measure=self._phrases.part(said)) if said else None

    def _listed(self, at: Place) -> Parts | None:
        """ "72 percent of A, 69 percent of B and 63 percent of C *passed*": what is said of all of them."""
        tree, phrases, whole = self._tree, self._phrases, at.whole
        if whole is None:
            return None
        ends: list[int] = []
        token: int = whole
        while True:
            end = token + 1
            while end < len(tree.words) and not tree.is_cut(end) and tree.tags[end] != "CCONJ":
                end += 1
            if end < len(tree.words) and tree.is_cut(end) and tree.tags[end + 1 : end + 2] == ("CCONJ",):
                end += 1
            number = phrases.percents.get(end + 1)
            if number is None:
                break
            ends.append(end)
            after = phrases.spans[number].stop
            of = after < len(tree.words) and tree.words[after] in self._of
            noun = self._order.nominal(after + 1) if of else after - 1
            if noun is None:
                return None
            token = noun
        verb = self._order.main_verb(token + 1) if ends else None
        if verb is None or self._order.main_verb(whole + 1) is not None:
            return None
        said = self._order.said(range(verb, verb + 1))
        who = phrases.name(whole, self.of_whole(at), until=ends[0])
        return Parts(subject=who, measure=phrases.part(said))

    def _of_those(self, whole: int, span: range) -> Parts | None:
        """ "Of the farmers asked, 60 percent plan to sell", "av bönderna vill 60 procent sälja"."""
        tree, words = self._tree, self._words
        first, rest = span.start - 1, span.stop
        turned = words.verb_second and tree.tags[first] in ("VERB", "AUX") and first > whole
        if rest >= len(tree.words) or tree.is_cut(rest) or not (turned or tree.words[first] == ","):
            return None
        said = self._order.complement(rest) if turned and tree.words[first] in words.saying else range(0)
        said = said or self._order.reported(self._order.said(range(rest, self._order.end(rest))))
        if not said:
            return None
        until = first if turned else next(i for i in range(whole, span.start) if tree.words[i] == ",")
        also = [i for i in range(whole + 1, until) if tree.tags[i] == "VERB"]
        return Parts(subject=self._phrases.name(whole, also, until=until), measure=self._phrases.part(said))

    def _begins(self, token: int) -> bool:
        """Whether a clause begins with a token, or with the conjunction "for" before it."""
        tree = self._tree
        if token and tree.words[token - 1] in self._words.topics and token > 1:
            return tree.words[token - 2] == ","
        return token == 0 or tree.is_cut(token - 1) or tree.tags[token - 1] in ("SCONJ", "CCONJ")

    def owned_by(self, at: Place) -> Parts | None:
        """ "The firm is 40 percent owned by the state", "ägs till 40 procent av staten"."""
        tree, words = self._tree, self._words
        span = self._phrases.spans[self._phrases.percents[at.top]]
        verb = next(
            (i for i in (at.head, span.stop) if i < len(tree.words) and tree.words[i] in words.had), None
        )
        if verb is None:
            return None
        agent = max(verb + 1, span.stop)
        if at.relation == "obj" or agent >= len(tree.words) or tree.words[agent] not in words.agents:
            return None
        owner = next((i for i in range(agent + 1, len(tree.words)) if tree.tags[i] in NOUNS), None)
        carrier = self._clauses.carrier(verb)
        said = (
            range(verb, verb + 1)
            if verb < span.start
            else tree.predicate(verb, self._phrases.is_out, frozenset())
        )
        return Parts(
            subject=self._phrases.name(carrier) if carrier is not None else UNKNOWN,
            measure=self._phrases.part(said),
            object=self._phrases.name(owner) if owner is not None else Part(),
        )

    def cleft(self, at: Place) -> Parts | None:
        """ "Det är 5 procent av väljarna *som säger nej*": who they are, and what they do."""
        tree, whole = self._tree, at.whole
        if whole is None or whole < at.top or not tree.children(at.top, "cop"):
            return None
        subjects = tree.children(at.top, "nsubj", "expl")
        clauses = [i for head in (whole, at.top) for i in tree.children(head, "acl:relcl") if i > whole]
        if len(clauses) != 1 or not all(tree.words[i] in self._words.expletives for i in subjects):
            return None
        said = tree.predicate(clauses[0], self._phrases.is_out, self._words.negations)
        subject = self._phrases.name(whole, until=min(tree.subtree(clauses[0])))
        return Parts(subject=subject, measure=self._phrases.part(self._order.said(said) or said))

    def sent(self, at: Place) -> Parts | None:
        """ "Of exports, 40 percent go to China": a share of a relation, which has another party."""
        tree, whole = self._tree, at.whole
        if whole is None or whole > at.top or at.head == at.top:
            return None
        cases = self._phrases.parties(whole)
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
        if (
            whole + 1 < len(tree.words)
            and tree.tags[whole + 1] == "VERB"
            and tree.heads[whole + 1] == at.head
        ):
            said.append(whole + 1)
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
        owners = self._tree.children(whole, "nmod:poss")
        its = any(self._tree.words[i] in self._words.pronouns for i in owners)
        measure = self._phrases.measure(whole) if its else self._phrases.name(whole)
        part = measure if self._phrases.entity(whole) is not None else Part()
        return Parts(subject=self._phrases.name(holder), measure=measure, object=part)

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
