"""The phrases of one sentence: where a name, a noun phrase or an owner stands, as exact offsets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.languages.base import Language
from pipeline.places import country_code, is_region
from pipeline.statements.part import OMITTED, PRONOUN, UNDECIDED, UNKNOWN, Marked, Part, Parts
from pipeline.statements.tree import LONGEST, Tree

#: Parts of speech of a noun.
NOUNS = ("NOUN", "PROPN")
_NAMES = ("ORG", "LOC", "PER")


class Phrases:
    """Looks phrases up in one parsed sentence with what was found in it."""

    def __init__(self, tree: Tree, text: str, marked: Sequence[Marked], language: Language) -> None:
        self._tree, self._text, self._marked = tree, text, marked
        self._language, self._words = language, language.clauses
        #: The tokens of each marked span, and what is marked at a token of a percentage or a date.
        self.spans = [tree.tokens(one.start, one.end) for one in marked]
        self.percents = {
            t: n for n, one in enumerate(marked) if one.label == "PERCENT" for t in self.spans[n]
        }
        self.dates = {t for n, one in enumerate(marked) if one.label == "DATE" for t in self.spans[n]}
        #: What a genitive adds to a word.
        self.genitive = language.organisations.genitive_endings

    def parties(self, token: int) -> tuple[str, ...]:
        """The prepositions of the other party of a relation: of "beroende", and of "oljeberoende"."""
        word, relations = self._tree.words[token], self._words.relations
        if word in relations:
            return relations[word]
        return next((cases for one, cases in relations.items() if word.endswith(one) and len(one) > 4), ())

    def is_actor(self, token: int) -> bool:
        """Whether a token stands in a name, or is a common noun of somebody who has figures of their own."""
        words, word = self._words, self._tree.words[token]
        compound = word.endswith(words.actor_endings) and self._tree.tags[token] == "NOUN"
        return self.entity(token) is not None or word in words.actors or compound

    def is_change(self, noun: int) -> bool:
        """Whether a noun is one of change: "rise", "ökning", "hyreshöjning"."""
        words, word = self._language.percentages, self._tree.words[noun]
        endings = (*words.up_noun_endings, *words.down_noun_endings)
        return word in {*words.up_nouns, *words.down_nouns, *words.change_nouns} or (
            word.endswith(endings) and not word.endswith(words.false_noun_endings)
        )

    def name(self, noun: int, also: Sequence[int] = (), until: int | None = None) -> Part:
        """A noun phrase as a subject: the name where the head stands in one, else the whole phrase.

        ``also`` are relative clauses that a parser may have hung elsewhere; the phrase ends before ``until``.
        """
        tree = self._tree
        if tree.tags[noun] in ("PRON", "DET") and not (also or tree.children(noun, "acl", "acl:relcl")):
            return Part(reason=PRONOUN, open="whole")
        entity = self.entity(noun)
        if entity is not None:
            last = entity if until is not None else self._last_named(noun, entity)
            return self._country(Part(start=entity.start, end=last.end))

        def without(token: int) -> bool:
            return self.is_out(token) or (until is not None and token >= until)

        run = tree.noun_phrase(noun, without, owner=True, also=also)
        made = self.part(run if also else self._closed(run, noun))
        if tree.relations[noun] == "nmod:poss" and made:
            return self.without_genitive(made, noun)
        return made

    def _last_named(self, noun: int, first: Marked) -> Marked:
        """The last of the names coordinated with one: what "Russia and China" hold neither holds alone."""
        tree, last = self._tree, first
        for other in tree.children(noun, "conj"):
            name = self.entity(other)
            between = tree.tokens(last.end, name.start) if name is not None else range(0)
            if (
                name is None
                or name.start < last.end
                or any(tree.tags[i] not in ("CCONJ", "PUNCT") for i in between)
            ):
                break
            last = name
        return last

    def _country(self, part: Part) -> Part:
        """A country or continent without its genitive ending; of another name it may be a part ("Paris")."""
        for ending in self._language.organisations.genitive_endings:
            base = self._text[part.start : part.end].removesuffix(ending)
            if (country_code(base) or is_region(base)) and not country_code(base + ending):
                return replace(part, end=part.start + len(base))
        return part

    def without_genitive(self, part: Part, noun: int) -> Part:
        """A common noun without its genitive ending; a name may end so by itself ("Paris")."""
        tables, tree = self._language.organisations, self._tree
        if part.end != tree.ends[noun]:
            return part
        endings = (*tables.genitive_signs, *(tables.genitive_endings if tree.tags[noun] == "NOUN" else ()))
        for ending in endings:
            if self._text.endswith(ending, part.start, part.end) and part.end - len(ending) > part.start + 1:
                return replace(part, end=part.end - len(ending))
        return part

    def measure(self, noun: int) -> Part:
        """A noun phrase as a measure: without its owner."""
        tree = self._tree
        possessors = tree.children(noun, "nmod:poss")
        whole = bool(possessors) and not any(self._is_genitive(i) for i in possessors)
        run = tree.noun_phrase(noun, self.is_out, owner=whole)
        before = run.start
        degrees = self._language.percentages
        left_out = self._words.relatives.union(degrees.up_comparatives, degrees.down_comparatives)
        while before < noun and (self._owns(before) or tree.words[before] in left_out):
            before += 1  # "5 percent *more* cars"
        return self.part(self._extended(self._quantity(self._closed(range(before, run.stop), noun))))

    def _closed(self, run: range, noun: int) -> range:
        """A phrase without the verb's words behind it: *siffran **bara*** 14 procent, "makers *together*".

        So is the clause that has the figure: "revenue *to grow* by 5 percent".
        """
        tree, stop = self._tree, run.stop
        for clause in tree.children(noun, "acl"):
            if clause > noun and any(clause in tree.ancestors(figure) for figure in self.percents):
                stop = min(stop, *(i for i in tree.subtree(clause) if i > noun))
        while stop - 1 > noun and tree.tags[stop - 1] == "ADV":
            stop -= 1
        return range(run.start, stop)

    def is_quantity(self, noun: int) -> bool:
        """Whether a noun is a quantity or what one is of: both are measured, and neither has a figure."""
        quantities = self._words.quantities
        start = self._tree.noun_phrase(noun, self.is_out).start
        words = self._tree.words[max(start - 1, 0) : noun + 1]
        return any(word in quantities for word in words)

    def _quantity(self, run: range) -> range:
        """A phrase with the quantity right before it, or one that ends in a quantity with what it is of."""
        tree, quantities = self._tree, self._words.quantities
        if run.start and tree.words[run.start - 1] in quantities and not self.in_span(run.start - 1):
            return range(run.start - 1, run.stop)
        stop = run.stop
        if tree.words[stop - 1] not in quantities:
            return run
        while stop < len(tree.words) and tree.tags[stop] == "ADJ" and not self.in_span(stop):
            stop += 1
        if stop == len(tree.words) or tree.tags[stop] not in NOUNS or self.in_span(stop):
            return range(run.start, max(run.stop, min(stop, run.stop + 1)))  # "antalet sysselsatta"
        more = tree.noun_phrase(stop, self.is_out)
        return range(run.start, max(more.stop, stop + 1))

    def _extended(self, run: range) -> range:
        """A phrase with the complements right behind it that a parser may have hung on the verb.

        "Of" hardly ever belongs to anything but the noun before it; "on" and "for" belong to nouns such as
        *dependence*.
        """
        tree, words = self._tree, self._words
        related: frozenset[str] = frozenset()
        for token in run:
            cases = self.parties(token)
            related |= frozenset(cases) | (
                words.topics if cases or tree.words[token] in words.shares else frozenset()
            )
        of = frozenset(self._language.percentages.part_of)
        if any(self._tree.heads[token] < run.start for token in run) and any(
            t >= run.stop for t in self.percents
        ):
            of |= words.within | words.origins  # behind its verb: "steg vinsten i bolaget med 12 procent"
        for _ in range(3):
            after = run.stop
            if (
                after >= len(tree.words)
                or tree.words[after] not in related | of
                or tree.relations[after] != "case"
            ):
                break
            noun = tree.heads[after]
            if noun <= after or self.in_span(noun) or tree.tags[noun] not in ("NOUN", "PROPN"):
                break
            more = tree.noun_phrase(noun, self.is_out, owner=True)
            if any(tree.tags[i] != "DET" for i in range(after + 1, more.start)) or more.start <= after:
                break
            run = range(run.start, more.stop)
        return run

    def _owns(self, token: int) -> bool:
        """Whether a token ends a name in the genitive: its ending was cut off the name, or is still there."""
        entity = self.entity(token)
        if entity is None or entity.end > self._tree.ends[token]:
            return False
        if self._tree.words[token] in self._words.quantities:
            return False
        endings = self._language.organisations.genitive_endings
        cut = entity.end < self._tree.ends[token]
        return cut or (bool(endings) and self._text.endswith(endings, entity.start, entity.end))

    def _is_genitive(self, token: int) -> bool:
        """Whether a possessor looks like one: *antalet bygglov* has none, whatever the parser says."""
        tree, tables = self._tree, self._language.organisations
        if tree.words[token] in self._words.quantities:
            return False
        if tree.tags[token] != "NOUN" or tree.children(token, "case"):
            return True
        return tree.words[token].endswith((*tables.genitive_endings, *tables.genitive_signs))

    def owner(self, noun: int) -> Part:
        """Whose a noun is: a possessor, or the one name in its complement ("unemployment in Japan")."""
        tree = self._tree
        before = tree.noun_phrase(noun, self.is_out).start - 1
        if before >= 0 and self._owns(before):
            return self.name(before)
        signs = self._language.organisations.genitive_signs
        if before > 0 and tree.words[before] in signs and tree.tags[before - 1] in ("NOUN", "PROPN"):
            return self.name(before - 1)
        for child in tree.children(noun, "nmod:poss"):
            if self.in_span(child) or not self._is_genitive(child):
                continue  # "the quarter's growth" is nobody's
            if tree.tags[child] in ("PRON", "DET"):
                return Part(reason=PRONOUN, open="whole")
            return self.name(child)
        related = self.parties(noun)  # "a stake in Northvolt" is not its own
        named = [
            child
            for child in tree.children(noun, "nmod")
            if child > noun
            and tree.case(child) in self._words.places
            and tree.case(child) not in related
            and self.is_actor(child)
        ]
        return self.name(named[0]) if len(named) == 1 else Part(reason=UNDECIDED)

    def entity(self, token: int) -> Marked | None:
        """The name that a token stands in."""
        return next(
            (m for n, m in enumerate(self._marked) if m.label in _NAMES and token in self.spans[n]), None
        )

    def object(self, measure: Part) -> Part:
        """Whom a relation is to: "dependence *on China*", "a stake *in the firm*"."""
        tree = self._tree
        if not measure:
            return Part()
        inside = tree.tokens(measure.start, measure.end)
        for token in inside:
            after = token + 1
            if after in inside and tree.words[after] in self.parties(token):
                noun = tree.heads[after]
                if noun in inside and noun > after and tree.relations[after] == "case":
                    return self.name(noun)
        return Part()

    def behind(self, place: int) -> Part:
        """The noun phrase right behind a percentage, as what it measures: "100 percent *renewable power*"."""
        tree, start = self._tree, self.spans[place].stop
        stop = start
        while stop < len(tree.words) and tree.tags[stop] in ("ADJ", *NOUNS) and not self.in_span(stop):
            stop += 1
        last = stop - 1
        if stop == start or tree.tags[last] not in NOUNS or self.entity(last) is not None:
            return UNKNOWN
        if self.parties(last):
            return UNKNOWN
        return self.part(range(start, stop))

    def party(self, place: int, cases: frozenset[str]) -> int | None:
        """The name right behind a percentage and one of ``cases``: "17 percent *for BYD*"."""
        after = self.spans[place].stop
        if after + 1 >= len(self._tree.words) or self._tree.words[after] not in cases:
            return None
        return after + 1 if self.entity(after + 1) is not None else None

    def in_span(self, token: int) -> bool:
        """Whether a token stands in a percentage or a date."""
        return token in self.percents or token in self.dates

    def is_out(self, token: int) -> bool:
        """Whether a token is no part of any phrase: in a percentage or date, or a word that leads to one."""
        if self.in_span(token):
            return True
        tree = self._tree
        return tree.relations[token] in ("case", "punct") and self.in_span(tree.heads[token])

    def part(self, run: range) -> Part:
        """The tokens of a run as a part; none if they hold a percentage or are too many to be believed."""
        if not 0 < len(run) <= LONGEST or any(token in self.percents for token in run):
            return Part(reason=UNDECIDED)
        return Part(start=self._tree.starts[run.start], end=self._tree.ends[run.stop - 1])

    def owned(self, noun: int) -> Parts:
        """A noun as the measure, and its owner as the subject. A name is whose it is, not what."""
        tree, pronoun = self._tree, Part(reason=PRONOUN, open="whole")
        if tree.tags[noun] in ("PRON", "DET"):
            return Parts(subject=pronoun, measure=pronoun)
        if self.entity(noun) is not None:
            return Parts(subject=self.name(noun), measure=Part(reason=UNDECIDED))
        if tree.words[noun] in self._words.stand_ins and not tree.children(noun, "nmod", "acl"):
            return Parts(subject=OMITTED, measure=pronoun)
        measure = self.measure(noun)
        if (
            measure
            and tree.words[noun] in self._words.shares
            and measure.end - measure.start == len(tree.words[noun])
        ):
            measure = replace(measure, open="rest")
        return Parts(subject=self.owner(noun), measure=measure)
