"""Where a percentage stands in its sentence: its head, its relation to it, and what it is a share of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pipeline.languages.base import Language
from pipeline.statements.phrases import NOUNS, Phrases
from pipeline.statements.tree import Tree
from pipeline.statements.word_order import WordOrder


@dataclass(frozen=True, slots=True)
class Place:
    """Where a percentage stands: its top token, that one's relation and head, and what it is a share of."""

    top: int
    relation: str
    head: int
    whole: int | None


class Positions:
    """Finds the place of each percentage of one sentence, past what a parser is known to get wrong."""

    def __init__(self, tree: Tree, phrases: Phrases, order: WordOrder, language: Language) -> None:
        self._tree, self._phrases, self._order = tree, phrases, order
        self._language, self._words = language, language.clauses

    def place(self, place: int, seen: frozenset[int]) -> Place:
        """Its own place, or that of the percentage or sum that it is coordinated with or hangs on."""
        tree = self._tree
        top = self._top(place)
        relation, head = tree.relations[top], tree.heads[top]
        whole = self.whole(place, top)
        other = self._phrases.percents.get(head)
        if (
            other is not None
            and other not in seen
            and other != place
            and relation in ("conj", "nmod", "obl", "appos")
            and not any(tree.tags[i] in ("VERB", "AUX") for i in self.between(top))
        ):
            above = self.place(other, seen | {place})
            return replace(above, top=top, whole=whole if whole is not None else above.whole)
        span = self._phrases.spans[place]
        beside = any(tree.heads[i] == span.stop for i in span) and tree.heads[span.stop] not in span
        counted = span.stop if beside else head
        counts = relation in ("det", "amod", "nummod") or counted == span.stop
        nouns = (*NOUNS, "ADJ") if counted == span.stop else NOUNS  # "varannan *svensk*"
        if counts and counted < len(tree.words) and tree.tags[counted] in nouns and self._is_word(place):
            # "Half the market", "most people": the noun is the whole, and stands where it stands.
            return Place(top, tree.relations[counted], tree.heads[counted], counted)
        while relation == "nmod" and tree.words[head] in self._words.sums and tree.heads[head] != head:
            relation, head = tree.relations[head], tree.heads[head]  # "a total of 68 percent of pupils"
        before = self._phrases.spans[place].start - 1
        if before > 0 and tree.words[before] in self._words.valued and tree.tags[before - 1] == "NOUN":
            if tree.words[before - 1] in self._words.sums:
                noun = before - 1  # "by an average of 5 percent": where the noun stands, the percentage does
                return Place(top, tree.relations[noun], tree.heads[noun], whole)
            noun = before - 1  # "a rate of 5 percent": hardly ever anything else, whatever the parser says
            kept = whole is None or tree.words[noun] not in self._words.shares
            kept = kept and (whole is None or not self._phrases.is_change(noun))
            if kept and not self._phrases.in_span(noun) and not self._is_adverbial(noun, top):
                return Place(top, "nmod", noun, None)
        if self._is_genitive(place):
            owned = self._order.nominal(self._phrases.spans[place].stop)
            if owned is not None:
                return Place(top, "nmod:poss", owned, None)  # "90 procents chans"
        return Place(top, relation, head, whole)

    def _top(self, place: int) -> int:
        """The token that governs a percentage: its unit rather than a word that a parser took for a verb."""
        tree, span = self._tree, self._phrases.spans[place]
        nominal = [i for i in span if tree.tags[i] in ("NOUN", "SYM", "PROPN")]
        top = tree.top(span)
        return tree.top(nominal) if nominal and tree.tags[top] in ("VERB", "AUX", "ADV", "ADP") else top

    def _is_adverbial(self, noun: int, top: int) -> bool:
        """ "Vinsten var *efter skatt* på 4 procent": a bare noun behind a preposition has no value."""
        tree = self._tree
        led = noun > 0 and tree.tags[noun - 1] == "ADP" and tree.heads[noun - 1] == noun
        return led and tree.heads[top] != noun

    def _is_word(self, place: int) -> bool:
        words = self._language.percentages
        return not any(
            self._tree.words[t] in words.units
            or any(stem in self._tree.words[t] for stem in words.unit_stems)
            or any(map(str.isdigit, self._tree.words[t]))
            for t in self._phrases.spans[place]
        )

    def _is_genitive(self, place: int) -> bool:
        """Whether the unit stands in the genitive: "procents"."""
        word, endings = self._tree.words[self._phrases.spans[place][-1]], self._phrases.genitive
        return any(
            word.endswith(one) and word.removesuffix(one) in self._language.percentages.units
            for one in endings
        )

    def whole(self, place: int, top: int) -> int | None:
        """The noun behind "of": right after the percentage, or in front of its clause ("of those, 70 %")."""
        tree, of = self._tree, self._language.percentages.part_of
        after = self._phrases.spans[place].stop
        if after < len(tree.words) and tree.words[after] in of and tree.relations[after] == "case":
            noun = tree.heads[after]
            before = self._phrases.spans[place].start - 1
            if (
                noun <= after
                or tree.tags[noun] == "NUM"
                or (before >= 0 and tree.words[before] in self._words.modals)
            ):
                return self._order.nominal(after + 1)  # behind "must 40 percent of" the verb follows the noun
            return noun
        counted = tree.heads[after - 1]
        if counted == after and tree.relations[after - 1] == "nummod" and tree.heads[counted] == top:
            return counted  # "one in five *cars*": the last number of the share counts them
        verb = tree.heads[top]
        for clause in tree.children(verb, "advcl"):
            # "Of *those asked*, 70 percent": the participle is taken for a clause of its own.
            if clause < top and clause - 1 in tree.children(clause, "obl") and tree.case(clause - 1) in of:
                return clause - 1
        for child in tree.children(verb, "obl", "nmod"):
            led = tree.relations[top] == "nsubj" or (child < verb < top and not self.case(top))
            among = tree.case(child) in self._words.among and tree.words[child] not in self._words.sums
            among = among and not any(
                child < i < self._phrases.spans[place].start for i in self._phrases.percents
            )
            if child < top and (tree.case(child) in of or among) and led:
                return child
        return self._of_those(place)

    def _of_those(self, place: int) -> int | None:
        """ "*Of the farmers* asked, 60 percent plan to sell": at the start, whatever it was hung on."""
        tree, first = self._tree, self._phrases.spans[place].start
        start = next((i for i in range(first) if tree.tags[i] != "PUNCT"), first)
        if start >= first - 2 or tree.words[start] not in self._language.percentages.part_of:
            return None
        token = start + 1
        while token < first and tree.tags[token] in ("DET", "ADJ", "NUM", "VERB"):
            token += 1
        noun = self._order.nominal(token)
        if noun is None or noun >= first or any(noun < i < first for i in self._phrases.percents):
            return None
        commas = any(tree.words[i] == "," for i in range(noun, first - 1))
        turned = self._words.verb_second and tree.tags[first - 1] in ("VERB", "AUX")
        return noun if not commas and (turned or tree.words[first - 1] == ",") else None

    def swallowed(self, at: Place) -> int | None:
        """The main verb that a parser has hung on a noun as a second relative clause.

        In "68 percent of pupils who studied languages achieved it" the second has no pronoun of its own.
        """
        tree = self._tree
        if at.whole is None:
            return None
        inner = [i for i in tree.children(at.top, "acl") if i > at.whole]
        if at.relation == "nsubj" and len(inner) == 1:
            # "Two thirds of buyers cited price, the survey shows": the verb behind has its own subject.
            other = [i for i in tree.children(at.head, "nsubj") if inner[0] < i < at.head]
            if other and any(tree.words[i] == "," for i in range(inner[0], other[0])):
                return inner[0]
        clauses = [*tree.children(at.whole, "acl:relcl", "acl"), *tree.children(at.top, "acl:relcl")]
        if at.head == at.top and not any(
            tree.tags[i] == "PUNCT" for i in range(at.whole, max(inner, default=0))
        ):
            clauses += inner  # "70 percent of those asked said so": a sentence that has no other verb
        clauses = sorted(i for i in clauses if i > at.whole)
        if len(clauses) < 2 or tree.children(clauses[-1], "nsubj", "mark", "cc"):
            return None
        return clauses[-1]

    def named(self, top: int) -> int | None:
        """The name of an item of a list: name, colon, percentage, and no clause around them."""
        tree, phrases = self._tree, self._phrases
        colon = phrases.spans[phrases.percents[top]].start - 1
        while colon > 0 and tree.tags[colon] == "ADV":
            colon -= 1
        if colon < 1 or tree.words[colon] != ":" or any(tag in ("VERB", "AUX") for tag in tree.tags):
            return None
        entity = phrases.entity(colon - 1)
        if entity is None:
            return None
        run = tree.tokens(entity.start, entity.end)
        item = all(tree.tags[i] in ("PUNCT", "SYM") for i in range(run.start))
        return run[-1] if item and run.stop == colon else None

    def is_respective(self, top: int) -> bool:
        """Whether percentages are listed in the order of other things, which nothing here sorts out."""
        tree = self._tree
        listed = any(i in self._phrases.percents for i in (tree.heads[top], *tree.children(top, "conj")))
        return listed and not self._words.respective.isdisjoint(tree.words)

    def said_of(self, at: Place) -> int | None:
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

    def leads(self, at: Place) -> bool:
        """Whether it stands before its verb with nothing that leads to it: a subject, whatever its label."""
        own = next(iter(self._tree.children(at.head, "nsubj")), None)
        return at.top < at.head and own is None and not self.case(at.top)

    def is_main(self, clause: int) -> bool:
        """Whether a clause must have a subject: it is no infinitive and hangs on no verb."""
        above = self._tree.tags[self._tree.heads[clause]] in ("VERB", "AUX")
        return not self._tree.children(clause, "mark") and (self._tree.heads[clause] == clause or not above)

    def case(self, top: int) -> str:
        """The preposition before a percentage, if it is no part of it ("between 5 and 10 percent")."""
        words = [i for i in self._tree.children(top, "case") if i < top and i not in self._phrases.percents]
        return self._tree.words[words[0]] if words else ""

    def between(self, top: int) -> range:
        """The tokens between a percentage and the one before it in the sentence; none without one."""
        span = self._phrases.spans[self._phrases.percents[top]]
        before = [i for i in self._phrases.percents if i < span.start]
        return range(max(before) + 1, span.start) if before else range(0)

    def joined(self, place: int) -> int | None:
        """The place of the percentage that follows with only a preposition or conjunction between the two."""
        stop = self._phrases.spans[place].stop
        token = stop
        while token < len(self._tree.words) and self._tree.tags[token] in ("ADP", "CCONJ", "PUNCT"):
            token += 1
        number = self._phrases.percents.get(token) if token <= stop + 1 else None
        return number if number is not None and number > place else None

    def behind(self, top: int) -> int | None:
        """The token right behind a percentage."""
        stop = self._phrases.spans[self._phrases.percents[top]].stop
        return stop if stop < len(self._tree.words) else None

    def after_name(self, token: int) -> int | None:
        """The top of the percentage right behind the name or noun at ``token``."""
        entity = self._phrases.entity(token)
        end = token if entity is None else self._tree.tokens(entity.start, entity.end)[-1]
        number = self._phrases.percents.get(end + 1)
        return None if number is None else self._tree.top(self._phrases.spans[number])
