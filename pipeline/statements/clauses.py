"""The clause around a percentage: its verb, its subject, what acts and what changes in it."""

from __future__ import annotations

from itertools import pairwise

from pipeline.languages.base import Language
from pipeline.statements.phrases import NOUNS, Phrases
from pipeline.statements.positions import Place
from pipeline.statements.tree import Tree
from pipeline.statements.word_order import WordOrder


class Clauses:
    """Looks up who and what the clauses of one sentence are about."""

    def __init__(self, tree: Tree, phrases: Phrases, order: WordOrder, language: Language) -> None:
        self._tree, self._phrases, self._order = tree, phrases, order
        self._language, self._words = language, language.clauses

    def clause(self, at: Place) -> int | None:
        """The predicate that the percentage stands beside, or that it is itself ("turnout was 16 %")."""
        tree = self._tree
        if tree.children(at.top, "cop") or (at.head == at.top and tree.children(at.top, "nsubj")):
            return at.top
        fits = tree.tags[at.head] == "ADJ" or self._order.is_verb(at.head)
        if at.relation in ("obj", "obl", "xcomp", "advmod", "iobj", "ccomp") and fits:
            return at.head
        return None

    def carrier(self, clause: int, depth: int = 4) -> int | None:
        """The subject of a clause: its own, what a relative pronoun stands for, or that of the one above."""
        tree = self._tree
        for child in self._subjects(clause):
            if tree.words[child] in self._words.relatives and tree.tags[child] != "NOUN":
                return self.antecedent(child, clause)
            return child
        for child in tree.children(clause, "obl", "dislocated"):
            # A bare noun before its verb is hardly ever anything but the subject.
            if child < clause and self.is_bare(child) and tree.tags[clause] in ("VERB", "AUX"):
                return child
        relation, above = tree.relations[clause], tree.heads[clause]
        if relation == "acl:relcl" and not tree.children(clause, "mark"):
            return self.antecedent(clause, clause)
        if relation == "xcomp" and tree.words[above] in self._words.foreseeing:
            for thing in tree.children(above, "obj"):
                if above < thing < clause and self.is_bare(thing):
                    return thing  # "they expect *sales* to fall"
        if relation not in ("xcomp", "acl") and (ordered := self._by_order(clause)) is not None:
            return ordered
        if depth and above != clause and relation in ("xcomp", "conj"):
            return self.carrier(above, depth - 1)
        return None

    def _by_order(self, clause: int) -> int | None:
        """The subject of a clause by where it stands, which its tree does not tell."""
        tree = self._tree
        verbs = (
            [clause] if tree.tags[clause] in ("VERB", "AUX") else list(tree.children(clause, "cop", "aux"))
        )
        return self._order.subject(verbs[0]) if verbs and verbs[0] <= clause else None

    def beside(self, noun: int) -> int | None:
        """The subject of the clause that a noun is set beside: "*sales* fell to 3 billion, a drop of 9 %"."""
        tree, token = self._tree, noun
        while token and tree.tags[token - 1] in ("DET", "ADJ"):
            token -= 1
        if token < 2 or tree.words[token - 1] != ",":
            return None
        verb = self._order.verb(token - 1)
        return self._order.subject(verb) if verb is not None else None

    def is_bare(self, token: int) -> bool:
        """Whether a token is a noun that nothing leads to, and no date or percentage."""
        tree = self._tree
        return (
            tree.tags[token] in NOUNS
            and not tree.case(token)
            and not self._phrases.in_span(token)
            and tree.words[token] not in self._words.sums
        )

    def changed(self, noun: int) -> int | None:
        """What a noun of change is about: "a rise *in cases*", "en ökning *av antalet*"."""
        tree = self._tree
        found = [
            child
            for child in tree.children(noun, "nmod", "obl")
            if child > noun and tree.case(child) in self._words.changed and not self._phrases.in_span(child)
        ]
        after = noun + 1
        if not found and after < len(tree.words) and tree.words[after] in self._words.changed:
            what = tree.heads[after]  # hung on the verb, though it stands right behind the noun
            if what > after and tree.relations[after] == "case" and not self._phrases.in_span(what):
                return what
        return found[0] if found else None

    def antecedent(self, pronoun: int, clause: int) -> int | None:
        """What a relative pronoun stands for: the name right before it, else what its clause hangs on."""
        tree = self._tree
        if tree.relations[clause] != "acl:relcl" or tree.words[pronoun] in self._words.clausal:
            return None
        before = pronoun - 1
        while before > 0 and tree.tags[before] in ("PUNCT", "ADP"):
            before -= 1
        head = tree.heads[clause]
        if tree.heads[before] == head and tree.case(before) in self._phrases.parties(head):
            return head  # "exports to Germany, which": the other party is not what is spoken of
        return before if self._phrases.entity(before) is not None else head

    def _subjects(self, clause: int) -> list[int]:
        """The subjects of a clause that are no percentage or date.

        One right behind a preposition ("*enligt* regeringen") is none, and of two neither one behind another
        word that leads to it ("*sedan* årsskiftet har kursen stigit") nor the topic before a colon.
        """
        tree = self._tree
        found = [i for i in tree.children(clause, "nsubj") if not self._phrases.in_span(i)]
        marks = [i for i in tree.children(clause, "mark") if i < clause and tree.tags[i] == "SCONJ"]
        # "The demand is *that* the share be 6 %": what stands before the mark is not in its clause.
        found = [i for i in found if i > max(marks, default=-1)] or found
        kept = []
        for child in found:
            below = tree.subtree(child)
            before, after = min(below) - 1, max(below) + 1
            led = before >= 0 and (
                (tree.tags[before] == "ADP" and tree.relations[before] == "case")
                or (len(found) > 1 and tree.relations[before] in ("mark", "case"))
            )
            topic = len(found) > 1 and after < len(tree.words) and tree.words[after] == ":"
            if not led and not topic:
                kept.append(child)
        # "Assa Abloys organiska tillväxt": the owner right before what it owns is taken for another subject.
        owners = {
            one
            for one, other in pairwise(kept)
            if self._phrases.entity(one) is not None
            and other < clause
            and all(tree.tags[i] in ("ADJ", "PROPN") for i in range(one + 1, other))
        }
        return [i for i in kept if i not in owners or self._phrases.entity(kept[-1]) is not None]

    def second(self, clause: int) -> int | None:
        """The noun behind an inverted subject ("i fjol köpte Toyota *batterier*"), taken for one too."""
        found = self._subjects(clause)
        return found[1] if len(found) == 2 and clause < found[0] and self.is_bare(found[1]) else None

    def actor(self, clause: int, noun: int) -> int | None:
        """Whose a figure is that nobody else is named the owner of: who raises, owns or sells it.

        That is a name, one of the nouns in ``actors``, or whoever "its" stands for. What else acts may be a
        mere cause: "the pandemic cut travel by 40 percent".
        """
        tree = self._tree
        carrier = self.carrier(clause)
        if carrier is None or carrier == noun:
            return None
        own = any(tree.words[i] in self._words.pronouns for i in tree.children(noun, "nmod:poss"))
        words, named = self._words, self._phrases.is_actor(carrier)
        means = {tree.words[i] for i in (tree.heads[clause], *tree.children(clause, "aux")) if i < clause}
        if tree.words[clause] in words.foreseeing and not own:
            return None  # "the bank expects an inflation of 2 percent"
        own = own or (not words.intending.isdisjoint(means) and tree.relations[clause] in ("xcomp", "ROOT"))
        return carrier if named or (own and tree.tags[carrier] in NOUNS) else None

    def place(self, token: int, clause: int) -> int | None:
        """The one named place in a clause where what it says holds: "fell by 2 percent *in Japan*"."""
        tree = self._tree
        if tree.relations[clause] in ("acl", "acl:relcl"):
            return None  # "sold in Japan" says where something else is
        found = [
            child
            for head in dict.fromkeys((token, clause))
            for child in tree.children(head, "obl", "nmod")
            if tree.case(child) in self._words.within
            and (entity := self._phrases.entity(child)) is not None
            and entity.label == "LOC"
        ]
        return found[0] if len(found) == 1 else None

    def topic(self, before: int) -> int | None:
        """Whom a clause is about that begins with it: "*For Ericsson*, the margin was 5 %".

        That is a name behind such a preposition, or anybody behind one that means "among".
        """
        tree, words = self._tree, self._words
        starts = [i for i in range(before) if i == 0 or tree.is_cut(i - 1) or tree.tags[i - 1] == "CCONJ"]
        for start in reversed(starts):
            noun = tree.heads[start]
            if not start < noun < before or tree.relations[start] != "case" or self._phrases.in_span(noun):
                continue
            named = tree.words[start] in words.topics and self._phrases.entity(noun) is not None
            among = tree.words[start] in words.among and tree.words[noun] not in words.sums
            if named or (among and tree.tags[noun] in NOUNS):
                return noun
        return None

    def where(self, before: int) -> int | None:
        """The named place that "where" stands for in the stretch before a token."""
        tree = self._tree
        for adverb in range(before - 1, 0, -1):
            if tree.is_cut(adverb):
                return None
            if tree.words[adverb] in self._words.where:
                noun = adverb - 2 if tree.words[adverb - 1] == "," and adverb > 1 else adverb - 1
                return noun if self._phrases.entity(noun) is not None else None
        return None

    def is_bare_change(self, noun: int) -> bool:
        """Whether a noun says only that something changed: "an increase", not "a wage increase"."""
        words, word = self._language.percentages, self._tree.words[noun]
        if any(
            self._tree.tags[i] in NOUNS
            for i in self._tree.children(noun, "compound")
            if not self._phrases.in_span(i)
        ):
            return False
        nouns = {*words.up_nouns, *words.down_nouns, *words.change_nouns} - self._words.growths
        return word in nouns and not any(word.endswith(one) and len(word) > len(one) + 1 for one in nouns)

    def listed(self, noun: int) -> list[int]:
        """A noun with those coordinated with it, in order."""
        return [noun, *(i for i in self._tree.children(noun, "conj") if self._tree.tags[i] in NOUNS)]

    def named_before(self, top: int) -> int | None:
        """The name that a pronoun before a percentage stands for: the subject of a clause above its own.

        "Ford said it would cut 11 percent of its workforce": of several names, the nearest such subject.
        """
        tree = self._tree
        pronouns = (
            i
            for i in reversed(range(top))
            if tree.tags[i] == "PRON"
            and tree.words[i] not in self._words.relatives
            and self._phrases.entity(i) is None
        )
        pronoun = next(pronouns, None)
        if pronoun is None or tree.words[pronoun] not in self._words.pronouns:
            return None
        for above in tree.ancestors(pronoun):
            for subject in self._subjects(above):
                if subject < pronoun and self._phrases.entity(subject) is not None:
                    return subject
        return None
