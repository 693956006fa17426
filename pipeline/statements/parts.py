"""What one percentage states, read off the syntax of its sentence.

One set of rules for every language: they speak of Universal Dependencies, and take the few words they
need from :class:`pipeline.languages.base.ClauseWords`. Each rule answers for one place that a percentage can
have in a sentence; where none fits, the parts stay empty and the reason says so.

========================  ==============================================  =========================
the percentage is         subject                                         measure
========================  ==============================================  =========================
subject, "40 % **of X**"  X                                               what the clause says
object, "half **of X**"   who holds it                                    X
after a verb or *is*      the owner in its subject, or who holds it       its subject: "unemployment"
after a verb with object  the owner in the object                         the object
of a noun, "a 40 % stake" the noun's owner, who has it, what is *with* it the noun
of a noun of change       the owner in what changed                       what changed
of an adjective           the subject of it                               the adjective
========================  ==============================================  =========================
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.languages.base import Language
from pipeline.statements.phrases import (
    LEFT_OUT,
    NO_SYNTAX,
    NOTHING,
    PRONOUN,
    UNDECIDED,
    UNKNOWN,
    Marked,
    Part,
    Phrases,
)
from pipeline.statements.times import times
from pipeline.statements.tree import Tree

_NOUNS = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of one percentage; ``dates`` are places among the sentence's marked spans.

    ``own_dates`` is true if they hang on the percentage or its clause, false if they only frame it.
    """

    subject: Part = UNKNOWN
    measure: Part = UNKNOWN
    object: Part = NOTHING
    dates: tuple[int, ...] = ()
    own_dates: bool = False


def read(tree: Tree | None, text: str, marked: Sequence[Marked], language: Language) -> list[Parts | None]:
    """The parts of each marked percentage, None for other spans, in the order of ``marked``."""
    if tree is None:
        nothing = Part(reason=NO_SYNTAX)
        return [
            Parts(subject=nothing, measure=nothing, dates=_only_dates(marked))
            if m.label == "PERCENT"
            else None
            for m in marked
        ]
    reader = _Reader(tree, text, marked, language)
    return [reader.parts(place) if m.label == "PERCENT" else None for place, m in enumerate(marked)]


def _only_dates(marked: Sequence[Marked]) -> tuple[int, ...]:
    return tuple(place for place, one in enumerate(marked) if one.label == "DATE")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a percentage stands: its relation to its head, and what it is a share of."""

    top: int
    relation: str
    head: int
    whole: int | None


#: "Compared to 34 percent": what was said right before.
_SAME = Part(reason=LEFT_OUT, open="same")


class _Reader:
    """The rules, for one sentence."""

    def __init__(self, tree: Tree, text: str, marked: Sequence[Marked], language: Language) -> None:
        self._tree, self._marked = tree, marked
        self._language, self._words = language, language.clauses
        self._phrases = Phrases(tree, text, marked, language)

    def parts(self, place: int) -> Parts:
        """The parts of the percentage at ``place`` of the marked spans."""
        if not self._phrases.spans[place]:
            return Parts()
        where = self._place(place, frozenset())
        made = self._parts(where, self._marked[place])
        dates, own = times(
            self._tree, self._phrases, self._marked, self._words.compared, where.top, where.head
        )
        about = made.object or self._phrases.object(made.measure)
        return replace(made, object=about, dates=dates, own_dates=own)

    # --- where the percentage stands ---------------------------------------------------------------

    def _place(self, place: int, seen: frozenset[int]) -> _Place:
        """Its own place, or that of the percentage or sum that it is coordinated with or hangs on."""
        tree = self._tree
        top = tree.top(self._phrases.spans[place])
        relation, head = tree.relations[top], tree.heads[top]
        whole = self._whole(place, top)
        other = self._phrases.percents.get(head)
        if (
            other is not None
            and other not in seen
            and other != place
            and relation in ("conj", "nmod", "obl", "appos")
        ):
            above = self._place(other, seen | {place})
            return replace(above, top=top, whole=whole if whole is not None else above.whole)
        if relation in ("det", "amod", "nummod") and tree.tags[head] in _NOUNS and self._is_word(place):
            # "Half the market", "most people": the noun is the whole, and stands where it stands.
            return _Place(top, tree.relations[head], tree.heads[head], head)
        while relation == "nmod" and tree.words[head] in self._words.sums and tree.heads[head] != head:
            relation, head = tree.relations[head], tree.heads[head]  # "a total of 68 percent of pupils"
        before = self._phrases.spans[place].start - 1
        if before > 0 and tree.words[before] in self._words.valued and tree.tags[before - 1] == "NOUN":
            noun = before - 1  # "a rate of 5 percent": hardly ever anything else, whatever the parser says
            if whole is None and not self._phrases.in_span(noun):
                return _Place(top, "nmod", noun, None)
        return _Place(top, relation, head, whole)

    def _is_word(self, place: int) -> bool:
        units = self._language.percentages.units
        return not any(
            self._tree.words[t] in units or any(map(str.isdigit, self._tree.words[t]))
            for t in self._phrases.spans[place]
        )

    def _whole(self, place: int, top: int) -> int | None:
        """The noun behind "of": right after the percentage, or in front of its clause ("of those, 70 %")."""
        tree, of = self._tree, self._language.percentages.part_of
        after = self._phrases.spans[place].stop
        if after < len(tree.words) and tree.words[after] in of and tree.relations[after] == "case":
            noun = tree.heads[after]
            return noun if noun > after else None
        verb = tree.heads[top]
        for child in tree.children(verb, "obl", "nmod"):
            if child < top and tree.case(child) in of and tree.relations[top] == "nsubj":
                return child
        return None

    # --- the rules ---------------------------------------------------------------------------------

    def _parts(self, at: _Place, mark: Marked) -> Parts:
        tree, words = self._tree, self._words
        relation, head = at.relation, at.head
        if (
            mark.role in ("change_from", "change_to")
            and tree.tags[head] in _NOUNS
            and not self._is_change(head)
        ):
            # "Minska beroendet av metaller från 90 %": the ends of a change belong to the verb.
            verb = next((i for i in tree.ancestors(at.top) if tree.tags[i] == "VERB"), None)
            if verb is not None and relation == "nmod":
                relation, head = "obl", verb
                at = replace(at, relation=relation, head=head)
        said = self._said_of(at)
        if said is not None:
            return self._population(replace(at, head=said))
        if self._is_respective(at.top):
            return Parts()
        late = self._swallowed(at)
        if late is not None and at.whole is not None:
            measure = self._phrases.part(tree.predicate(late, self._phrases.is_out, words.negations))
            return Parts(subject=self._phrases.name(at.whole, until=late), measure=measure)
        if relation in ("nsubj", "csubj") and head != at.top:
            if tree.tags[head] == "ADJ" and any(i < at.top < head for i in tree.children(head, "nsubj")):
                return self._of_adjective(head)  # "the EU is 98 percent dependent": one subject, one degree
            if at.top > head and any(i < head for i in tree.children(head, "nsubj")):
                return Parts()  # a verb has no subject on either side of it
            return self._population(at)
        if self._phrases.in_span(head) and head != at.top:
            return self._whole_only(at)
        if tree.words[head] in words.compared or self._case(at.top) in words.compared:
            return Parts(subject=_SAME, measure=_SAME)
        if (
            relation in ("nmod", "compound", "nummod", "amod", "nmod:poss", "acl")
            and tree.tags[head] in _NOUNS
        ):
            return self._of_noun(at, mark)
        if (
            tree.tags[head] == "ADJ"
            and head != at.top
            and relation in ("obl", "advmod", "nmod", "amod", "compound", "nummod", "dep")
            and mark.role == "level"
            and (not self._case(at.top) or tree.words[head] in words.relations)
        ):
            return self._of_adjective(head)
        clause = self._clause(at)
        if clause is None:
            return self._whole_only(at)
        carrier = self._carrier(clause)
        holds = tree.words[clause] in words.holding
        things = [
            i
            for i in tree.children(clause, "obj")
            if i != at.top and not self._phrases.in_span(i) and tree.tags[i] in _NOUNS
        ]
        if not any(self._phrases.entity(i) is None for i in things):
            # A bare noun behind a verb is hardly ever anything but its object.
            bare = (i for i in tree.children(clause, "obl") if i > clause and i != at.top)
            things += [i for i in bare if self._is_bare(i)] if mark.role != "level" else []
        # A name beside another object is its owner, whatever the parser says ("minska Japans beroende").
        thing = next((i for i in things if self._phrases.entity(i) is None), next(iter(things), None))
        if at.whole is not None:
            if clause != at.top and (self._leads(at) or (carrier is None and self._is_main(clause))):
                return self._population(replace(at, head=clause))
            if relation == "obj" and not holds and carrier is not None and (found := self._seen(at)):
                return found
            return self._held(at.whole, carrier if holds else None)
        if thing is not None:
            if mark.role != "level":
                return self._owned(thing)
            if holds and relation in ("obl", "nmod") and carrier is not None:
                return replace(self._owned(thing), subject=self._phrases.name(carrier))
            return Parts()
        if carrier is None:
            return Parts()
        after = self._phrases.spans[self._phrases.percents[at.top]].stop
        if clause == at.top and after < len(tree.words) and tree.words[after] in words.relations:
            # "Är till 98 procent beroende av Kina": the percentage is taken for the predicate.
            run = tree.predicate(after, self._phrases.is_out, words.negations)
            return Parts(subject=self._phrases.name(carrier), measure=self._phrases.part(run))
        if holds:
            return Parts(subject=self._phrases.name(carrier), measure=Part(reason=LEFT_OUT, open="whole"))
        return self._owned(carrier)

    def _population(self, at: _Place) -> Parts:
        """ "40 percent of Arizona has drought": a share of whom, and what is said of them."""
        said = self._tree.predicate(at.head, self._phrases.is_out, self._words.negations, at.top)
        measure = self._phrases.part(said)
        if at.whole is not None:
            clauses = [i for i in self._tree.children(at.top, "acl:relcl", "acl") if i > at.whole]
            return Parts(subject=self._phrases.name(at.whole, clauses), measure=measure)
        return Parts(subject=Part(reason=LEFT_OUT, open="whole"), measure=measure)

    def _swallowed(self, at: _Place) -> int | None:
        """The main verb that a parser has hung on a noun as a second relative clause.

        In "68 percent of pupils who studied languages achieved it" the second has no pronoun of its own.
        """
        tree = self._tree
        if at.whole is None:
            return None
        clauses = [*tree.children(at.whole, "acl:relcl"), *tree.children(at.top, "acl:relcl")]
        clauses = sorted(i for i in clauses if i > at.whole)
        if len(clauses) < 2 or tree.children(clauses[-1], "nsubj", "mark", "cc"):
            return None
        return clauses[-1]

    def _is_respective(self, top: int) -> bool:
        """Whether percentages are listed in the order of other things, which nothing here sorts out."""
        tree = self._tree
        listed = any(i in self._phrases.percents for i in (tree.heads[top], *tree.children(top, "conj")))
        return listed and not self._words.respective.isdisjoint(tree.words)

    def _said_of(self, at: _Place) -> int | None:
        """The clause of "17 percent *who did not answer*", right behind a percentage without a whole."""
        if at.whole is not None or at.relation == "nmod" or self._tree.children(at.top, "cop"):
            return None
        for child in self._tree.children(at.top, "acl:relcl"):
            between = range(at.top + 1, child)
            pronouns = all(
                self._tree.words[i] in self._words.relatives for i in self._tree.children(child, "nsubj")
            )
            if pronouns and between and not any(self._tree.tags[i] == "PUNCT" for i in between):
                return child
        return None

    def _leads(self, at: _Place) -> bool:
        """Whether it stands before its verb with nothing that leads to it: a subject, whatever its label."""
        own = next(iter(self._tree.children(at.head, "nsubj")), None)
        return at.top < at.head and own is None and not self._case(at.top)

    def _is_main(self, clause: int) -> bool:
        """Whether a clause must have a subject: it is no infinitive and hangs on no verb."""
        above = self._tree.tags[self._tree.heads[clause]] in ("VERB", "AUX")
        return not self._tree.children(clause, "mark") and (self._tree.heads[clause] == clause or not above)

    def _case(self, top: int) -> str:
        """The preposition before a percentage, if it is no part of it ("between 5 and 10 percent")."""
        words = [i for i in self._tree.children(top, "case") if i < top and i not in self._phrases.percents]
        return self._tree.words[words[0]] if words else ""

    def _seen(self, at: _Place) -> Parts | None:
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

    def _held(self, whole: int, holder: int | None) -> Parts:
        """ "Japan held half of the market": what it is a share of, and who has it."""
        if holder is None:
            return self._owned(whole)
        measure = self._phrases.name(whole)
        part = measure if self._phrases.entity(whole) is not None else Part()
        return Parts(subject=self._phrases.name(holder), measure=measure, object=part)

    def _whole_only(self, at: _Place) -> Parts:
        return self._owned(at.whole) if at.whole is not None else Parts()

    def _of_noun(self, at: _Place, mark: Marked) -> Parts:
        """ "A 40 percent stake", "an unemployment of 20 percent", "a 14 % rise in cases"."""
        tree, noun = self._tree, at.head
        if mark.role != "level" and self._is_change(noun):
            changed = self._changed(noun) if at.whole is None else at.whole
            if changed is not None:
                made = self._owned(changed)
                owner = self._phrases.owner(noun)
                return replace(made, subject=owner) if owner and not made.subject else made
            words = self._language.percentages
            if tree.words[noun] in {*words.up_nouns, *words.down_nouns, *words.change_nouns}:
                return Parts(measure=Part(reason=LEFT_OUT))
        made = self._owned(noun if at.whole is None else at.whole)
        if not made.subject and at.whole is not None:
            made = replace(made, subject=self._phrases.owner(noun))
        if made.subject:
            return made
        clause = tree.heads[noun]
        if tree.relations[noun] in ("obj", "nsubj") and tree.words[clause] in self._words.holding:
            carrier = next((i for i in tree.children(clause, "nsubj") if i != noun), None)
            if carrier is None and tree.relations[noun] == "obj":
                carrier = self._carrier(clause)
            if carrier is not None and tree.words[carrier] in self._words.relatives:
                carrier = self._antecedent(carrier, clause)
            return replace(made, subject=self._phrases.name(carrier)) if carrier is not None else made
        if (
            tree.relations[noun] == "nmod"
            and tree.case(noun) in self._words.bearers
            and tree.tags[clause] in _NOUNS
        ):
            return replace(made, subject=self._phrases.name(clause))
        return made

    def _of_adjective(self, adjective: int) -> Parts:
        """ "100 percent certain", "80 procent beroende av Kina"."""
        tree = self._tree
        said = tree.predicate(
            adjective, lambda t: t in self._phrases.percents or t in self._phrases.dates, frozenset()
        )
        carrier = self._carrier(adjective)
        subject = self._phrases.name(carrier) if carrier is not None else Part(reason=UNDECIDED)
        return Parts(
            subject=subject, measure=self._phrases.part(range(adjective, max(said.stop, adjective + 1)))
        )

    # --- what the rules are made of ----------------------------------------------------------------

    def _clause(self, at: _Place) -> int | None:
        """The predicate that the percentage stands beside, or that it is itself ("turnout was 16 %")."""
        tree = self._tree
        if tree.children(at.top, "cop") or (at.head == at.top and tree.children(at.top, "nsubj")):
            return at.top
        if at.relation in ("obj", "obl", "xcomp", "advmod", "iobj", "ccomp") and tree.tags[at.head] in (
            "VERB",
            "AUX",
            "ADJ",
        ):
            return at.head
        return None

    def _carrier(self, clause: int, depth: int = 4) -> int | None:
        """The subject of a clause: its own, what a relative pronoun stands for, or that of the one above."""
        tree = self._tree
        for child in tree.children(clause, "nsubj"):
            if self._phrases.in_span(child):
                continue
            if tree.words[child] in self._words.relatives and tree.tags[child] != "NOUN":
                return self._antecedent(child, clause)
            return child
        for child in tree.children(clause, "obl", "dislocated"):
            # A bare noun before its verb is hardly ever anything but the subject.
            if child < clause and self._is_bare(child) and tree.tags[clause] in ("VERB", "AUX"):
                return child
        relation, above = tree.relations[clause], tree.heads[clause]
        if relation == "acl:relcl" and not tree.children(clause, "mark"):
            return self._antecedent(clause, clause)
        if depth and above != clause and relation in ("xcomp", "conj"):
            return self._carrier(above, depth - 1)
        return None

    def _is_bare(self, token: int) -> bool:
        """Whether a token is a noun that nothing leads to, and no date or percentage."""
        tree = self._tree
        return tree.tags[token] in _NOUNS and not tree.case(token) and not self._phrases.in_span(token)

    def _owned(self, noun: int) -> Parts:
        """A noun as the measure, and its owner as the subject. A name is whose it is, not what."""
        tree = self._tree
        if tree.tags[noun] in ("PRON", "DET"):
            return Parts(
                subject=Part(reason=PRONOUN, open="whole"), measure=Part(reason=PRONOUN, open="whole")
            )
        if self._phrases.entity(noun) is not None:
            return Parts(subject=self._phrases.name(noun), measure=Part(reason=UNDECIDED))
        if tree.words[noun] in self._words.stand_ins and not tree.children(noun, "nmod", "acl"):
            return Parts(
                subject=Part(reason=PRONOUN, open="whole"), measure=Part(reason=PRONOUN, open="whole")
            )
        measure = self._phrases.measure(noun)
        if (
            measure
            and tree.words[noun] in self._words.shares
            and measure.end - measure.start == len(tree.words[noun])
        ):
            measure = replace(measure, open="rest")
        return Parts(subject=self._phrases.owner(noun), measure=measure)

    def _changed(self, noun: int) -> int | None:
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

    def _antecedent(self, pronoun: int, clause: int) -> int | None:
        """What a relative pronoun stands for: the name right before it, else what its clause hangs on."""
        tree = self._tree
        if tree.relations[clause] != "acl:relcl":
            return None
        before = pronoun - 1
        while before > 0 and tree.tags[before] in ("PUNCT", "ADP"):
            before -= 1
        return before if self._phrases.entity(before) is not None else tree.heads[clause]

    def _is_change(self, noun: int) -> bool:
        """Whether a noun is one of change: "rise", "ökning", "hyreshöjning"."""
        words, word = self._language.percentages, self._tree.words[noun]
        endings = (*words.up_noun_endings, *words.down_noun_endings)
        return word in {*words.up_nouns, *words.down_nouns, *words.change_nouns} or (
            word.endswith(endings) and not word.endswith(words.false_noun_endings)
        )
