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
from pipeline.statements.clauses import Clauses
from pipeline.statements.phrases import (
    LEFT_OUT,
    NO_SYNTAX,
    NOTHING,
    NOUNS,
    PRONOUN,
    UNDECIDED,
    UNKNOWN,
    Marked,
    Part,
    Phrases,
)
from pipeline.statements.positions import Place, Positions
from pipeline.statements.times import times
from pipeline.statements.tree import Tree


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


#: "Compared to 34 percent": what was said right before.
_SAME = Part(reason=LEFT_OUT, open="same")


class _Reader:
    """The rules, for one sentence."""

    def __init__(self, tree: Tree, text: str, marked: Sequence[Marked], language: Language) -> None:
        self._tree, self._marked = tree, marked
        self._language, self._words = language, language.clauses
        self._phrases = Phrases(tree, text, marked, language)
        self._at = Positions(tree, self._phrases, language)
        self._clauses = Clauses(tree, self._phrases, language)

    def parts(self, place: int) -> Parts:
        """The parts of the percentage at ``place`` of the marked spans."""
        if not self._phrases.spans[place]:
            return Parts()
        where = self._at.place(place, frozenset())
        made = self._parts(where, self._marked[place])
        made = self._completed(place, where, made)
        dates, own = times(self._tree, self._phrases, self._marked, self._words, place, where.top, where.head)
        about = made.object or self._phrases.object(made.measure) or self._object_behind(place, made.measure)
        return replace(made, object=about, dates=dates, own_dates=own)

    def _completed(self, place: int, where: Place, made: Parts) -> Parts:
        """The parts with what stands elsewhere in the sentence, where its place alone does not tell."""
        if not made.measure and made.measure.reason == UNDECIDED and self._marked[place].role == "level":
            made = replace(made, measure=self._phrases.behind(place))
        if not made.measure and not made.subject:
            return made
        if made.subject.pronoun and (named := self._clauses.named_before(where.top)) is not None:
            return replace(made, subject=replace(self._phrases.name(named), far=True))
        if made.measure and made.subject.reason == UNDECIDED:
            clause = self._clauses.clause(where)
            at = self._phrases.party(place, self._words.topics)
            if at is None:
                at = self._clauses.place(where.top, where.head if clause is None else clause)
            return made if at is None else replace(made, subject=self._phrases.name(at))
        return made

    def _parts(self, at: Place, mark: Marked) -> Parts:
        tree, words = self._tree, self._words
        relation, head = at.relation, at.head
        if (named := self._at.named(at.top)) is not None:
            left_out = Part(reason=LEFT_OUT, open="whole")
            return Parts(subject=self._phrases.name(named), measure=left_out)  # "- Volkswagen: 27 %"
        if (
            mark.role in ("change_from", "change_to")
            and tree.tags[head] in NOUNS
            and not self._clauses.is_change(head)
        ):
            # "Minska beroendet av metaller från 90 %": the ends of a change belong to the verb.
            verb = next((i for i in tree.ancestors(at.top) if tree.tags[i] == "VERB"), None)
            if verb is not None and relation == "nmod":
                relation, head = "obl", verb
                at = replace(at, relation=relation, head=head)
        said = self._at.said_of(at)
        if said is not None:
            return self._population(replace(at, head=said))
        if (sent := self._sent(at)) is not None:
            return sent
        if self._at.is_respective(at.top):
            return self._respective(at)
        if (same := self._as_before(at, mark)) is not None:
            return same
        late = self._at.swallowed(at)
        if late is not None and at.whole is not None:
            measure = self._phrases.part(tree.predicate(late, self._phrases.is_out, words.negations))
            said_of = [i for i in self._of_whole(at) if i < late]
            return Parts(subject=self._phrases.name(at.whole, said_of, until=late), measure=measure)
        if relation in ("nsubj", "csubj") and head != at.top:
            if tree.tags[head] == "ADJ" and any(i < at.top < head for i in tree.children(head, "nsubj")):
                return self._of_adjective(head)  # "the EU is 98 percent dependent": one subject, one degree
            if any(i < at.top for i in tree.children(head, "nsubj")) and self._at.behind(at.top) == head:
                return self._of_adjective(head)  # "Nissan is 15 percent owned by Renault"
            if at.top > head and any(i < head for i in tree.children(head, "nsubj")):
                return Parts()  # a verb has no subject on either side of it
            return self._population(at)
        if self._phrases.in_span(head) and head != at.top:
            return self._whole_only(at)
        if tree.words[head] in words.compared or self._at.case(at.top) in words.compared:
            return self._same(at)
        if (
            relation in ("nmod", "compound", "nummod", "amod", "nmod:poss", "acl")
            and tree.tags[head] in NOUNS
        ):
            return self._of_noun(at, mark)
        if (
            tree.tags[head] == "ADJ"
            and head != at.top
            and relation in ("obl", "advmod", "nmod", "amod", "compound", "nummod", "dep")
            and mark.role == "level"
            and (not self._at.case(at.top) or tree.words[head] in words.relations)
        ):
            return self._of_adjective(head)
        clause = self._clauses.clause(at)
        if clause is None:
            return self._whole_only(at)
        carrier = self._clauses.carrier(clause)
        holds = tree.words[clause] in words.holding
        holds = holds and not (carrier is not None and self._phrases.is_quantity(carrier))
        things = [
            i
            for i in tree.children(clause, "obj")
            if i != at.top
            and not self._phrases.in_span(i)
            and tree.tags[i] in NOUNS
            and tree.case(i) not in words.than
        ]
        if (second := self._clauses.second(clause)) is not None:
            things.append(second)
        if not any(self._phrases.entity(i) is None for i in things):
            # A bare noun behind a verb is hardly ever anything but its object.
            bare = (i for i in tree.children(clause, "obl") if clause < i < at.top)
            things += [i for i in bare if self._clauses.is_bare(i)] if mark.role != "level" else []
        # A name beside another object is its owner, whatever the parser says ("minska Japans beroende").
        thing = next((i for i in things if self._phrases.entity(i) is None), next(iter(things), None))
        if at.whole is not None:
            if clause != at.top and (self._at.leads(at) or (carrier is None and self._at.is_main(clause))):
                return self._population(replace(at, head=clause))
            if relation == "obj" and not holds and carrier is not None and (found := self._seen(at)):
                return found
            if relation == "obj" and thing is not None and self._at.after_name(thing) == at.top:
                made = self._owned(at.whole)  # "gives the Social Democrats 32 percent of the vote"
                if self._phrases.entity(thing) is not None:
                    return replace(made, subject=self._phrases.name(thing))
            made = self._held(at.whole, carrier if holds else None)
            return made if holds else self._acted(made, clause, at.whole)
        if thing is not None:
            if mark.role != "level":
                if self._clauses.is_bare_change(thing):
                    return self._of_noun(replace(at, head=thing), mark)
                return self._acted(self._owned(thing), clause, thing)
            if carrier is not None and self._phrases.is_quantity(carrier):
                return self._owned(carrier)  # "andelen återvunnet nickel": the parser splits them
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
        if self._clauses.is_bare_change(carrier) and self._clauses.changed(carrier) is None:
            left_out = Part(reason=LEFT_OUT, open="whole")
            return Parts(subject=self._phrases.owner(carrier) or left_out, measure=left_out)
        return self._owned(carrier)

    def _population(self, at: Place) -> Parts:
        """ "40 percent of Arizona has drought": a share of whom, and what is said of them."""
        said = self._tree.predicate(at.head, self._phrases.is_out, self._words.negations, at.top)
        measure = self._phrases.part(said)
        if at.whole is not None:
            return Parts(subject=self._phrases.name(at.whole, self._of_whole(at)), measure=measure)
        return Parts(subject=Part(reason=LEFT_OUT, open="whole"), measure=measure)

    def _sent(self, at: Place) -> Parts | None:
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
        return replace(self._owned(whole), object=self._phrases.name(parties[0]))

    def _of_whole(self, at: Place) -> list[int]:
        """Clauses of what it is a share of, though the parser did not hang them there."""
        tree, whole = self._tree, at.whole
        if whole is None:
            return []
        found = [i for i in tree.children(at.top, "acl:relcl", "acl") if i > whole]
        clause = tree.heads[whole]
        if clause == whole + 1 and tree.tags[clause] == "VERB" and tree.relations[clause] == "advcl":
            found.append(clause)
        return found

    def _seen(self, at: Place) -> Parts | None:
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

    def _whole_only(self, at: Place) -> Parts:
        return self._owned(at.whole) if at.whole is not None else Parts()

    def _of_noun(self, at: Place, mark: Marked) -> Parts:
        """ "A 40 percent stake", "an unemployment of 20 percent", "a 14 % rise in cases"."""
        tree, noun = self._tree, at.head
        if mark.role != "level" and self._clauses.is_change(noun):
            changed = self._clauses.changed(noun) if at.whole is None else at.whole
            if changed is not None:
                made = self._owned(changed)
                owner = self._phrases.owner(noun)
                made = replace(made, subject=owner) if owner and not made.subject else made
                return self._acted(made, tree.heads[noun], noun)
            if self._clauses.is_bare_change(noun):
                left_out = Part(reason=LEFT_OUT, open="whole")
                return self._acted(Parts(subject=left_out, measure=left_out), tree.heads[noun], noun)
        made = self._owned(noun if at.whole is None else at.whole)
        if not made.subject and at.whole is not None:
            made = replace(made, subject=self._phrases.owner(noun))
        if made.subject:
            return made
        clause = tree.heads[noun]
        if tree.relations[noun] in ("obj", "nsubj") and tree.words[clause] in self._words.holding:
            carrier = next((i for i in tree.children(clause, "nsubj") if i != noun), None)
            if carrier is None and tree.relations[noun] == "obj":
                carrier = self._clauses.carrier(clause)
            if carrier is not None and tree.words[carrier] in self._words.relatives:
                carrier = self._clauses.antecedent(carrier, clause)
            return replace(made, subject=self._phrases.name(carrier)) if carrier is not None else made
        if (
            tree.relations[noun] == "nmod"
            and tree.case(noun) in self._words.bearers
            and tree.tags[clause] in NOUNS
        ):
            return replace(made, subject=self._phrases.name(clause))
        return self._acted(made, noun if tree.children(noun, "nsubj") else clause, noun)

    def _acted(self, made: Parts, clause: int, noun: int) -> Parts:
        """The parts with whoever acts on ``noun`` as the subject, where no other owner is named."""
        tree = self._tree
        behind = clause == noun or tree.relations[noun] in ("obj", "obl", "nmod", "nsubj", "xcomp")
        if made.subject or not behind:
            return made
        actor = self._clauses.actor(clause, noun)
        return made if actor is None else replace(made, subject=self._phrases.name(actor))

    def _same(self, at: Place) -> Parts:
        """ "Compared to 34 percent *of men*": of another group, what was said right before."""
        if at.whole is not None:
            return Parts(subject=self._phrases.name(at.whole), measure=_SAME)
        among = [
            i for i in self._tree.children(at.top, "nmod") if i > at.top and not self._phrases.in_span(i)
        ]
        if len(among) == 1 and self._is_owner_case(among[0]):
            return Parts(subject=self._phrases.name(among[0]), measure=_SAME)
        return Parts(subject=_SAME, measure=_SAME)

    def _is_owner_case(self, noun: int) -> bool:
        """Whether a noun is whose something is: a name "in" or anybody "among"; not "in the election"."""
        case = self._tree.case(noun)
        if case in self._words.within:
            return self._phrases.entity(noun) is not None
        return case in self._words.places

    def _as_before(self, at: Place, mark: Marked) -> Parts | None:
        """What a percentage takes from the one before it, by what stands between the two.

        "8 percent, compared with 7 percent"; "1 percent in 2024 and 2 percent in 2025"; "revenue rose 12
        percent and profit 20 percent", where the noun is the new measure.
        """
        tree, words = self._tree, self._words
        between = self._at.between(at.top)
        if not between:
            return None
        said = [i for i in between if not self._phrases.in_span(i)]
        if any(tree.words[i] in words.compared for i in said[-2:]):
            return self._same(at)
        if at.whole is not None or (at.relation == "nsubj" and at.head > at.top):
            return None  # "and 20 percent said no": it has a clause of its own
        place = self._phrases.percents[at.top]
        later = next((m for m in self._marked[place + 1 :] if m.label == "PERCENT"), None)
        if mark.role == "change_from" and (later is None or later.role != "change_to"):
            return self._same(at)  # "fell to 55 percent, down from 60 percent"
        name = self._phrases.entity(said[-2]) if len(said) > 1 else None
        if name is not None and mark.role == "level" and tree.words[said[-1]] in words.bearers:
            return Parts(
                subject=self._phrases.name(said[-2]), measure=_SAME
            )  # "followed by BYD with 16 percent"
        joints = [n for n, i in enumerate(said) if tree.tags[i] == "CCONJ"]
        if not joints or any(tree.tags[i] == "VERB" and tree.relations[i] != "compound" for i in said):
            return None
        tail = said[joints[-1] :]
        if all(tree.tags[i] in ("ADP", "CCONJ", "PUNCT", "ADV", "PART") for i in tail):
            behind = self._at.behind(at.top)
            return None if behind is not None and tree.tags[behind] in NOUNS else self._same(at)
        nouns = [i for i in tail if tree.tags[i] in NOUNS]
        fitting = ("NOUN", "PROPN", "ADJ", "DET", "ADP", "CCONJ")
        only = all(tree.tags[i] in fitting or tree.relations[i] == "compound" for i in tail)
        if only and nouns and not tree.case(nouns[-1]):
            made = self._owned(nouns[-1])
            return made if made.measure else replace(made, measure=_SAME)
        return None

    def _respective(self, at: Place) -> Parts:
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
        made = self._owned(names[number])
        if not made.measure or number + 1 == len(names):
            return made
        until = min(self._tree.subtree(names[number + 1]))  # the phrase of the first holds the others
        return replace(made, measure=self._phrases.name(names[number], until=until))

    def _object_behind(self, place: int, measure: Part) -> Part:
        """ "Tariffs of 25 percent *on imports*": the other party behind the percentage."""
        tree, stop = self._tree, self._phrases.spans[place].stop
        if not measure or stop >= len(tree.words) or measure.end > self._marked[place].start:
            return Part()
        noun = tree.tokens(measure.start, measure.end)[-1]
        if tree.words[stop] not in self._words.relations.get(tree.words[noun], ()):
            return Part()
        party = tree.heads[stop]
        fits = tree.relations[stop] == "case" and party > stop and tree.tags[party] in NOUNS
        return self._phrases.name(party) if fits else Part()

    def _of_adjective(self, adjective: int) -> Parts:
        """ "100 percent certain", "80 procent beroende av Kina"."""
        tree = self._tree
        said = tree.predicate(
            adjective, lambda t: t in self._phrases.percents or t in self._phrases.dates, frozenset()
        )
        carrier = self._clauses.carrier(adjective)
        subject = self._phrases.name(carrier) if carrier is not None else Part(reason=UNDECIDED)
        return Parts(
            subject=subject, measure=self._phrases.part(range(adjective, max(said.stop, adjective + 1)))
        )

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
