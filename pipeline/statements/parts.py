"""What one percentage states, read off the syntax of its sentence.

One set of rules for every language: they speak of Universal Dependencies, and take the few words they
need from :class:`pipeline.languages.base.ClauseWords`. Each rule answers for one place that a percentage can
have in a sentence; where none fits, the order of words is asked (:mod:`pipeline.statements.word_order`), and
where that is silent too, the parts stay empty and the reason says so.

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
before "higher", "lower"  the owner in the clause's subject               the clause's subject
of "owned by X"           what is owned; X is the object                  the verb
========================  ==============================================  =========================
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.languages.base import Language
from pipeline.statements.clauses import Clauses
from pipeline.statements.part import NO_SYNTAX, OMITTED, UNDECIDED, Marked, Part, Parts
from pipeline.statements.phrases import NOUNS, Phrases
from pipeline.statements.positions import Place, Positions
from pipeline.statements.series import Series
from pipeline.statements.shares import Shares
from pipeline.statements.times import times
from pipeline.statements.tree import Tree
from pipeline.statements.word_order import WordOrder


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


#: So many percentages in a row may wait for what the one behind them states.
_JOINED = 4


class _Reader:
    """The rules, for one sentence."""

    def __init__(self, tree: Tree, text: str, marked: Sequence[Marked], language: Language) -> None:
        self._tree, self._marked = tree, marked
        self._language, self._words = language, language.clauses
        self._phrases = Phrases(tree, text, marked, language)
        self._order = WordOrder(tree, self._phrases, language)
        self._at = Positions(tree, self._phrases, self._order, language)
        self._clauses = Clauses(tree, self._phrases, self._order, language)
        self._shares = Shares(tree, self._phrases, self._clauses, self._order, language)
        self._series = Series(tree, marked, self._phrases, self._at, self._clauses, self._words)

    def parts(self, place: int) -> Parts:
        """The parts of the percentage at ``place`` of the marked spans."""
        if not self._phrases.spans[place]:
            return Parts()
        where = self._at.place(place, frozenset())
        made = self._parts(where, self._marked[place])
        for _ in range(_JOINED):
            after = self._at.joined(place)
            if made.subject or made.measure or after is None:
                break  # else: "from 8 *to 11 percent*", "20 *or 40 percent*": they state the same
            place, where = after, self._at.place(after, frozenset())
            made = self._parts(where, self._marked[place])
        made = self._completed(place, where, made)
        dates, own = times(self._tree, self._phrases, self._marked, self._words, place, where.top, where.head)
        about = made.object or self._phrases.object(made.measure) or self._object_behind(place, made.measure)
        about = about or self._object_of_verb(where)
        return replace(made, object=about, dates=dates, own_dates=own)

    def _completed(self, place: int, where: Place, made: Parts) -> Parts:
        """The parts with what stands elsewhere in the sentence, where its place alone does not tell."""
        if not made.measure and made.measure.reason == UNDECIDED and self._marked[place].role == "level":
            made = replace(made, measure=self._phrases.behind(place))
        if not made.measure and not made.subject and not made.measure.pronoun:
            return made
        if made.subject.pronoun and (named := self._clauses.named_before(where.top)) is not None:
            return replace(made, subject=replace(self._phrases.name(named), far=True))
        stands_in = made.measure.pronoun and not made.subject and not made.subject.pronoun
        if (made.measure and made.subject.reason == UNDECIDED) or stands_in:
            clause = self._clauses.clause(where)
            at = self._phrases.party(place, self._words.topics)
            if at is None:
                at = self._clauses.place(where.top, where.head if clause is None else clause)
            start = self._phrases.spans[place].start
            if at is None:
                at = self._clauses.where(start)
            if at is None:
                at = self._clauses.topic(start)
            return made if at is None else replace(made, subject=self._phrases.name(at))
        return made

    def _parts(self, at: Place, mark: Marked) -> Parts:
        tree, words = self._tree, self._words
        relation, head = at.relation, at.head
        if (named := self._at.named(at.top)) is not None:
            return Parts(subject=self._phrases.name(named), measure=OMITTED)  # "- Volkswagen: 27 %"
        if (
            (
                mark.role in ("change_from", "change_to")
                or (mark.role == "change_by" and self._at.case(at.top))
            )
            and tree.tags[head] in NOUNS
            and not self._phrases.is_change(head)
        ):
            # "Minska beroendet av metaller från 90 %": a change and its ends belong to the verb.
            verb = next((i for i in tree.ancestors(at.top) if tree.tags[i] == "VERB"), None)
            if verb is not None and relation == "nmod":
                relation, head = "obl", verb
                at = replace(at, relation=relation, head=head)
        said = self._at.said_of(at)
        if said is not None:
            return self._shares.population(replace(at, head=said))
        if (sent := self._shares.sent(at) or self._shares.owned_by(at)) is not None:
            return sent
        if (ordered := self._shares.cleft(at) or self._shares.by_order(at)) is not None:
            return ordered
        if (compared := self._compared(at, mark)) is not None:
            return compared
        if self._at.is_respective(at.top):
            return self._series.respective(at)
        if (same := self._series.as_before(at, mark)) is not None:
            return same
        late = self._at.swallowed(at)
        if late is not None and at.whole is not None:
            measure = self._phrases.part(tree.predicate(late, self._phrases.is_out, words.negations))
            said_of = [i for i in self._shares.of_whole(at) if i < late]
            return Parts(subject=self._phrases.name(at.whole, said_of, until=late), measure=measure)
        if relation in ("nsubj", "csubj") and head != at.top:
            if tree.tags[head] == "ADJ" and any(i < at.top < head for i in tree.children(head, "nsubj")):
                return self._of_adjective(head)  # "the EU is 98 percent dependent": one subject, one degree
            if any(i < at.top for i in tree.children(head, "nsubj")) and self._at.behind(at.top) == head:
                return self._of_adjective(head)  # "Nissan is 15 percent owned by Renault"
            if at.top > head and any(i < head for i in tree.children(head, "nsubj")):
                return self._by_order(at)  # a verb has no subject on either side of it
            return self._shares.population(at)
        if self._phrases.in_span(head) and head != at.top:
            return self._at_least(at)
        if tree.words[head] in words.compared or self._at.case(at.top) in words.compared:
            return self._series.same(at)
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
            and (not self._at.case(at.top) or self._phrases.parties(head))
        ):
            return self._of_adjective(head)
        clause = self._clauses.clause(at)
        if clause is None:
            return self._at_least(at)
        carrier = self._clauses.carrier(clause)
        holds = tree.words[clause] in words.holding or (
            at.whole is not None and tree.words[clause] in words.reaching
        )
        holds = holds and not (carrier is not None and self._phrases.is_quantity(carrier))
        things = [
            i
            for i in tree.children(clause, "obj")
            if i != at.top
            and not self._phrases.in_span(i)
            and tree.tags[i] in NOUNS
            and tree.case(i) not in words.than
            and not any(tree.words[t] == "," for t in range(at.top, i))  # an aside: ", the lowest level"
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
            if self._at.case(at.top) in words.bearers and carrier is not None:
                return self._shares.held(at.whole, carrier)  # "with 52 percent of the vote, X won"
            if clause != at.top and (self._at.leads(at) or (carrier is None and self._at.is_main(clause))):
                return self._shares.population(replace(at, head=clause))
            if relation == "obj" and not holds and carrier is not None and (found := self._shares.seen(at)):
                return found
            if relation == "obj" and thing is not None and self._at.after_name(thing) == at.top:
                made = self._phrases.owned(at.whole)  # "gives the Social Democrats 32 percent of the vote"
                if self._phrases.entity(thing) is not None:
                    return replace(made, subject=self._phrases.name(thing))
            made = self._shares.held(at.whole, carrier if holds else None)
            if relation == "obj" and not tree.children(at.whole, "nmod:poss"):
                # "Volvo lays off 5 percent of the staff in Lund": who acts, not where.
                acted = self._acted(replace(made, subject=Part(reason=UNDECIDED)), clause, at.whole)
                made = acted if acted.subject and not holds else made
            return made if holds else self._acted(made, clause, at.whole)
        if thing is not None:
            if mark.role != "level":
                if self._clauses.is_bare_change(thing):
                    return self._of_noun(replace(at, head=thing), mark)
                return self._acted(self._phrases.owned(thing), clause, thing)
            if carrier is not None and self._phrases.is_quantity(carrier):
                return self._phrases.owned(carrier)  # "andelen återvunnet nickel": the parser splits them
            if holds and relation in ("obl", "nmod") and carrier is not None:
                return replace(self._phrases.owned(thing), subject=self._phrases.name(carrier))
            return Parts()
        if carrier is None:
            return self._by_order(at)
        if clause == at.top and (related := self._related(at, carrier)) is not None:
            return related
        if relation == "obj" and mark.role == "level" and (kind := self._kind(at)) is not None:
            return Parts(subject=self._phrases.name(carrier), measure=kind)
        if holds:
            return Parts(subject=self._phrases.name(carrier), measure=OMITTED)
        if self._clauses.is_bare_change(carrier) and self._clauses.changed(carrier) is None:
            return Parts(subject=self._phrases.owner(carrier) or OMITTED, measure=OMITTED)
        return self._phrases.owned(carrier)

    def _compared(self, at: Place, mark: Marked) -> Parts | None:
        """ "Priset är 5 procent *lägre*": what is so much higher or lower is the subject of it."""
        tree, words = self._tree, self._language.percentages
        behind = self._at.behind(at.top)
        if mark.role == "level" or behind is None or at.whole is not None:
            return None
        if tree.words[behind] not in {*words.up_comparatives, *words.down_comparatives}:
            return None
        after = behind + 1
        if (
            after < len(tree.words)
            and tree.tags[after] in (*NOUNS, "ADJ")
            and not self._phrases.in_span(after)
        ):
            return None  # "5 percent fewer cars"
        carrier = self._clauses.carrier(behind)
        verb = self._order.verb(self._phrases.spans[self._phrases.percents[at.top]].start)
        if carrier is None and verb is not None:
            carrier = self._order.subject(verb, behind)
        return None if carrier is None or carrier > behind else self._phrases.owned(carrier)

    def _at_least(self, at: Place) -> Parts:
        """What it is a share of, where nothing else is known; else what the order of words tells."""
        return self._phrases.owned(at.whole) if at.whole is not None else self._by_order(at)

    def _by_order(self, at: Place) -> Parts:
        """What the order of words tells of a percentage whose place in the tree tells nothing."""
        span = self._phrases.spans[self._phrases.percents[at.top]]
        verb = self._order.verb(span.start)
        carrier = self._order.subject(verb, span.start) if verb is not None else None
        if verb is None or carrier is None or self._tree.words[verb] in self._words.holding:
            return Parts()
        return self._related(at, carrier) or self._phrases.owned(carrier)

    def _related(self, at: Place, carrier: int) -> Parts | None:
        """ "Är till 98 procent *beroende* av Kina", where the percentage is taken for what is said."""
        tree, behind = self._tree, self._at.behind(at.top)
        if behind is None or not self._phrases.parties(behind):
            return None
        run = tree.predicate(behind, self._phrases.is_out, self._words.negations)
        return Parts(subject=self._phrases.name(carrier), measure=self._phrases.part(run))

    def _kind(self, at: Place) -> Part | None:
        """ "Banken tar 5 procent *i ränta*": what somebody has, pays or asks so much of."""
        tree, behind = self._tree, self._at.behind(at.top)
        if behind is None or tree.words[behind] not in self._words.within:
            return None
        noun = tree.heads[behind]
        named = self._phrases.entity(noun) is not None or tree.words[noun].endswith(
            self._words.definite_endings
        )
        if noun <= behind or tree.tags[noun] != "NOUN" or named or tree.tags[behind + 1] in ("DET", "NUM"):
            return None
        return None if self._phrases.in_span(noun) else self._phrases.part(range(behind + 1, noun + 1))

    def _of_noun(self, at: Place, mark: Marked) -> Parts:
        """ "A 40 percent stake", "an unemployment of 20 percent", "a 14 % rise in cases"."""
        tree, noun = self._tree, at.head
        if mark.role != "level" and self._phrases.is_change(noun):
            changed = self._clauses.changed(noun) if at.whole is None else at.whole
            if changed is not None:
                made = self._phrases.owned(changed)
                owner = self._phrases.owner(noun)
                made = replace(made, subject=owner) if owner and not made.subject else made
                return self._acted(made, tree.heads[noun], noun)
            if self._clauses.is_bare_change(noun):
                if (aside := self._clauses.beside(noun)) is not None:
                    return self._phrases.owned(aside)
                return self._acted(Parts(subject=OMITTED, measure=OMITTED), tree.heads[noun], noun)
        made = self._phrases.owned(noun if at.whole is None else at.whole)
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

    def _object_behind(self, place: int, measure: Part) -> Part:
        """ "Tariffs of 25 percent *on imports*": the other party behind the percentage."""
        tree, stop = self._tree, self._phrases.spans[place].stop
        if not measure or stop >= len(tree.words) or measure.end > self._marked[place].start:
            return Part()
        noun = tree.tokens(measure.start, measure.end)[-1]
        if tree.words[stop] not in self._phrases.parties(noun):
            return Part()
        party = tree.heads[stop]
        fits = tree.relations[stop] == "case" and party > stop and tree.tags[party] in NOUNS
        return self._phrases.name(party) if fits and self._undated([party]) else Part()

    def _undated(self, tokens: Iterable[int]) -> list[int]:
        """Those that are no date: *en andel på 38 procent i fjol* is a share of no *fjol*."""
        return [i for i in tokens if i not in self._phrases.dates]

    def _object_of_verb(self, at: Place) -> Part:
        """ "Europe *depends on China* for 98 percent": the other party of a verb of relation."""
        tree = self._tree
        cases = self._phrases.parties(at.head) if self._order.is_verb(at.head) else ()
        parties = [i for i in self._undated(tree.children(at.head, "obl")) if tree.case(i) in cases]
        return self._phrases.name(parties[0]) if len(parties) == 1 and parties[0] != at.top else Part()

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
