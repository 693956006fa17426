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
from typing import Literal

from pipeline.languages.base import Language
from pipeline.records import Direction, Role
from pipeline.statements.tree import LONGEST, Tree

NO_SYNTAX = "the sentence has no syntax"
UNDECIDED = "the sentence's structure does not say"
PRONOUN = "a pronoun stands for it"
LEFT_OUT = "it is left out here"

_NOUNS = ("NOUN", "PROPN")
_NAMES = ("ORG", "LOC", "PER")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A span that was found in the sentence: a percentage, a date or a name."""

    start: int
    end: int
    label: str
    role: Role = "level"
    direction: Direction = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Where a part stands in the text, or why there is none.

    ``open`` says that it is to be looked for in what was said before: all of it (``"whole"``), or only what
    completes it (``"rest"``: "the share" of something named before).
    """

    start: int = 0
    end: int = 0
    reason: str = ""
    open: Literal["", "whole", "rest"] = ""

    @property
    def pronoun(self) -> bool:
        """Whether a pronoun stands for it."""
        return self.reason == PRONOUN

    def __bool__(self) -> bool:
        return self.end > self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of one percentage; ``dates`` are places among the sentence's marked spans.

    ``own_dates`` is true if they hang on the percentage or its clause, false if they only frame it.
    """

    subject: Part = Part(reason=UNDECIDED)
    measure: Part = Part(reason=UNDECIDED)
    object: Part = Part()
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


class _Reader:
    """The rules, for one sentence."""

    def __init__(self, tree: Tree, text: str, marked: Sequence[Marked], language: Language) -> None:
        self._tree, self._text, self._marked = tree, text, marked
        self._language, self._words = language, language.clauses
        self._spans = [tree.tokens(one.start, one.end) for one in marked]
        self._percents = {
            t: n for n, one in enumerate(marked) if one.label == "PERCENT" for t in self._spans[n]
        }
        self._dates = {t for n, one in enumerate(marked) if one.label == "DATE" for t in self._spans[n]}

    def parts(self, place: int) -> Parts:
        """The parts of the percentage at ``place`` of the marked spans."""
        if not self._spans[place]:
            return Parts()
        where = self._place(place, frozenset())
        made = self._parts(where, self._marked[place])
        dates, own = self._times(where)
        about = made.object or self._object(made.measure)
        return replace(made, object=about, dates=dates, own_dates=own)

    # --- where the percentage stands ---------------------------------------------------------------

    def _place(self, place: int, seen: frozenset[int]) -> _Place:
        """Its own place, or that of the percentage that it is coordinated with or hangs on."""
        tree = self._tree
        top = tree.top(self._spans[place])
        relation, head = tree.relations[top], tree.heads[top]
        whole = self._whole(place, top)
        other = self._percents.get(head)
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
        return _Place(top, relation, head, whole)

    def _is_word(self, place: int) -> bool:
        units = self._language.percentages.units
        return not any(
            self._tree.words[t] in units or any(map(str.isdigit, self._tree.words[t]))
            for t in self._spans[place]
        )

    def _whole(self, place: int, top: int) -> int | None:
        """The noun behind "of": right after the percentage, or in front of its clause ("of those, 70 %")."""
        tree, of = self._tree, self._language.percentages.part_of
        after = self._spans[place].stop
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
        if relation in ("nsubj", "csubj") and head != at.top:
            return self._population(at)
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
        ):
            return self._of_adjective(head)
        clause = self._clause(at)
        if clause is None:
            return self._whole_only(at)
        carrier = self._carrier(clause)
        holds = tree.words[clause] in words.holding
        thing = next(
            (
                i
                for i in tree.children(clause, "obj")
                if i != at.top and not self._in_span(i) and tree.tags[i] in _NOUNS
            ),
            None,
        )
        if at.whole is not None:
            return self._held(at.whole, carrier if holds else None)
        if thing is not None:
            if mark.role != "level":
                return self._owned(thing)
            if holds and relation in ("obl", "nmod") and carrier is not None:
                return replace(self._owned(thing), subject=self._name(carrier))
            return Parts()
        if carrier is None:
            return Parts()
        if holds:
            return Parts(subject=self._name(carrier), measure=Part(reason=LEFT_OUT, open="whole"))
        return self._owned(carrier)

    def _population(self, at: _Place) -> Parts:
        """ "40 percent of Arizona has drought": a share of whom, and what is said of them."""
        said = self._tree.predicate(at.head, self._is_out, self._words.negations)
        measure = self._part(said)
        if at.whole is not None:
            return Parts(subject=self._name(at.whole), measure=measure)
        return Parts(subject=Part(reason=LEFT_OUT, open="whole"), measure=measure)

    def _held(self, whole: int, holder: int | None) -> Parts:
        """ "Japan held half of the market": what it is a share of, and who has it."""
        if holder is None:
            return self._owned(whole)
        measure = self._name(whole)
        part = measure if self._entity(whole) is not None else Part()
        return Parts(subject=self._name(holder), measure=measure, object=part)

    def _whole_only(self, at: _Place) -> Parts:
        return self._owned(at.whole) if at.whole is not None else Parts()

    def _of_noun(self, at: _Place, mark: Marked) -> Parts:
        """ "A 40 percent stake", "an unemployment of 20 percent", "a 14 % rise in cases"."""
        tree, noun = self._tree, at.head
        if mark.role == "change_by":
            changed = self._changed(noun)
            if changed is not None:
                made = self._owned(changed)
                owner = self._owner(noun)
                return replace(made, subject=owner) if owner and not made.subject else made
            if self._is_bare_change(noun):
                return Parts(measure=Part(reason=LEFT_OUT))
        made = self._owned(noun if at.whole is None else at.whole)
        if not made.subject and at.whole is not None:
            made = replace(made, subject=self._owner(noun))
        if made.subject:
            return made
        clause = tree.heads[noun]
        if tree.relations[noun] == "obj" and tree.words[clause] in self._words.holding:
            carrier = self._carrier(clause)
            return replace(made, subject=self._name(carrier)) if carrier is not None else made
        if (
            tree.relations[noun] == "nmod"
            and tree.case(noun) in self._words.bearers
            and tree.tags[clause] in _NOUNS
        ):
            return replace(made, subject=self._name(clause))
        return made

    def _of_adjective(self, adjective: int) -> Parts:
        """ "100 percent certain", "80 procent beroende av Kina"."""
        tree = self._tree
        said = tree.predicate(adjective, lambda t: t in self._percents or t in self._dates, frozenset())
        carrier = self._carrier(adjective)
        subject = self._name(carrier) if carrier is not None else Part(reason=UNDECIDED)
        return Parts(subject=subject, measure=self._part(range(adjective, max(said.stop, adjective + 1))))

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
            if tree.words[child] in self._words.relatives and tree.tags[child] != "NOUN":
                return tree.heads[clause] if tree.relations[clause] == "acl:relcl" else None
            return child
        relation, above = tree.relations[clause], tree.heads[clause]
        if relation == "acl:relcl" and not tree.children(clause, "mark"):
            return above
        if (
            depth
            and above != clause
            and relation in ("xcomp", "conj", "ccomp")
            and (relation != "ccomp" or not tree.children(clause, "mark"))
        ):
            return self._carrier(above, depth - 1)
        return None

    def _owned(self, noun: int) -> Parts:
        """A noun as the measure, and its owner as the subject. A name is whose it is, not what."""
        tree = self._tree
        if tree.tags[noun] in ("PRON", "DET"):
            return Parts(
                subject=Part(reason=PRONOUN, open="whole"), measure=Part(reason=PRONOUN, open="whole")
            )
        if self._entity(noun) is not None:
            return Parts(subject=self._name(noun), measure=Part(reason=UNDECIDED))
        if tree.words[noun] in self._words.stand_ins:
            return Parts(
                subject=Part(reason=PRONOUN, open="whole"), measure=Part(reason=PRONOUN, open="whole")
            )
        measure = self._part(tree.noun_phrase(noun, self._is_out))
        if (
            measure
            and tree.words[noun] in self._words.shares
            and measure.end - measure.start == len(tree.words[noun])
        ):
            measure = replace(measure, open="rest")
        return Parts(subject=self._owner(noun), measure=measure)

    def _owner(self, noun: int) -> Part:
        """Whose a noun is: a possessor, or the one name in its complement ("unemployment in Japan")."""
        tree = self._tree
        for child in tree.children(noun, "nmod:poss"):
            if tree.tags[child] in ("PRON", "DET"):
                return Part(reason=PRONOUN, open="whole")
            return self._name(child)
        named = [
            child
            for child in tree.children(noun, "nmod")
            if child > noun and tree.case(child) in self._words.places and self._entity(child) is not None
        ]
        return self._name(named[0]) if len(named) == 1 else Part(reason=UNDECIDED)

    def _name(self, noun: int) -> Part:
        """A noun phrase as a subject: the name where the head stands in one, else the whole phrase."""
        tree = self._tree
        if tree.tags[noun] in ("PRON", "DET") and not tree.children(noun, "acl", "acl:relcl"):
            return Part(reason=PRONOUN, open="whole")
        entity = self._entity(noun)
        if entity is not None:
            return Part(start=entity.start, end=entity.end)
        made = self._part(tree.noun_phrase(noun, self._is_out, owner=True))
        if tree.relations[noun] == "nmod:poss" and made:
            return self._without_genitive(made, noun)
        return made

    def _without_genitive(self, part: Part, noun: int) -> Part:
        """A common noun without its genitive ending; a name may end so by itself ("Paris")."""
        tables, tree = self._language.organisations, self._tree
        if part.end != tree.ends[noun]:
            return part
        endings = (*tables.genitive_signs, *(tables.genitive_endings if tree.tags[noun] == "NOUN" else ()))
        for ending in endings:
            if self._text.endswith(ending, part.start, part.end) and part.end - len(ending) > part.start + 1:
                return replace(part, end=part.end - len(ending))
        return part

    def _changed(self, noun: int) -> int | None:
        """What a noun of change is about: "a rise *in cases*", "en ökning *av antalet*"."""
        tree = self._tree
        found = [
            child
            for child in tree.children(noun, "nmod", "obl")
            if child > noun and tree.case(child) in self._words.changed and not self._in_span(child)
        ]
        return found[0] if found else None

    def _is_bare_change(self, noun: int) -> bool:
        words = self._language.percentages
        return self._tree.words[noun] in {*words.up_nouns, *words.down_nouns, *words.change_nouns}

    def _entity(self, token: int) -> Marked | None:
        """The name that a token stands in."""
        return next(
            (m for n, m in enumerate(self._marked) if m.label in _NAMES and token in self._spans[n]), None
        )

    def _object(self, measure: Part) -> Part:
        """Whom a relation is to: "dependence *on China*", "a stake *in the firm*"."""
        tree = self._tree
        if not measure:
            return Part()
        inside = tree.tokens(measure.start, measure.end)
        for token in inside:
            after = token + 1
            for stem, cases in self._words.relations.items():
                if tree.words[token] == stem and after in inside and tree.words[after] in cases:
                    noun = tree.heads[after]
                    if noun in inside and noun > after and tree.relations[after] == "case":
                        return self._name(noun)
        return Part()

    def _times(self, at: _Place) -> tuple[tuple[int, ...], bool]:
        """The dates that hang on the percentage or its clause; else those of the clauses above."""
        tree = self._tree
        above = tree.ancestors(at.top)
        clause = next(
            (i for i in (at.top, *above) if tree.tags[i] in ("VERB", "AUX") or tree.children(i, "cop")),
            at.top,
        )
        near = {at.top, at.head, *(i for i in above if len(tree.ancestors(i)) >= len(tree.ancestors(clause)))}
        own: list[int] = []
        framing: list[int] = []
        for number, one in enumerate(self._marked):
            if one.label != "DATE" or not self._spans[number]:
                continue
            top = tree.top(self._spans[number])
            path = tree.ancestors(top)
            if path[:1] and path[0] in near:
                own.append(number)
            elif path[:1] and (path[0] in above or path[0] == at.top):
                framing.append(number)
        return (tuple(own), True) if own else (tuple(framing), False)

    def _in_span(self, token: int) -> bool:
        return token in self._percents or token in self._dates

    def _is_out(self, token: int) -> bool:
        """Whether a token is no part of any phrase: in a percentage or date, or a word that leads to one."""
        if self._in_span(token):
            return True
        tree = self._tree
        return tree.relations[token] in ("case", "punct") and self._in_span(tree.heads[token])

    def _part(self, run: range) -> Part:
        if not 0 < len(run) <= LONGEST or any(token in self._percents for token in run):
            return Part(reason=UNDECIDED)
        return Part(start=self._tree.starts[run.start], end=self._tree.ends[run.stop - 1])
