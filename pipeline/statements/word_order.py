"""What the order of words says where a sentence's tree is silent or makes no sense.

A parser errs, and more in one language than in another; the order of words is there to see. These rules are
few and simple, and are asked only after the tree, or where a pattern leaves no doubt:

- The **stretch** around a word ends at a comma or another mark, at a conjunction, and at a relative pronoun.
- The **subject** of a verb is the last bare noun before it in its stretch: one that no preposition leads to.
  In a language that puts the verb second it stands right behind the verb instead, if something else stands
  before the verb ("*I fjol* steg **priset**").
- What is **said** of somebody goes on to the end of the stretch.
"""

from __future__ import annotations

from pipeline.languages.base import Language
from pipeline.statements.phrases import NOUNS, Phrases
from pipeline.statements.tree import LONGEST, Tree

_VERBS = ("VERB", "AUX")
#: What may stand between a verb and the subject behind it, or before a noun in its phrase.
_BEFORE_NOUN = ("DET", "ADJ", "NUM", "ADV", "PART")


class WordOrder:
    """Looks stretches, verbs and subjects up in one sentence by where they stand."""

    def __init__(self, tree: Tree, phrases: Phrases, language: Language) -> None:
        self._tree, self._phrases, self._words = tree, phrases, language.clauses
        verbs = language.percentages
        self._verbs = frozenset((*verbs.up_verbs, *verbs.down_verbs, *verbs.change_verbs))

    def is_verb(self, token: int) -> bool:
        """Whether a token is a verb by its tag, or is one of change that a tagger took for a noun.

        That is one with nothing before it that leads to a noun: "i fjol *steg* priset", not "ett steg".
        """
        tree = self._tree
        if tree.tags[token] in _VERBS:
            return True
        if tree.words[token] not in self._verbs or not token:
            return False
        before = tree.tags[token - 1]
        after = tree.tags[token + 1] if token + 1 < len(tree.words) else ""
        in_date = token - 1 in self._phrases.dates
        return in_date or (before in (*NOUNS, "PRON") and after in ("ADP", "DET", "NUM", "PRON", *NOUNS))

    def start(self, token: int) -> int:
        """The first token of the stretch that ``token`` stands in."""
        while token and not self._ends(token - 1):
            token -= 1
        return token

    def verb(self, before: int) -> int | None:
        """The verb nearest before a token in its stretch."""
        for token in range(before - 1, self.start(before) - 1, -1):
            if self.is_verb(token) and not self._phrases.in_span(token):
                return token
        return None

    def is_turned(self, verb: int) -> bool:
        """Whether a verb stands second with something before it that is not its subject: "i fjol *tog*"."""
        start = self.start(verb)
        turned = self._words.verb_second and self._tree.tags[verb] == "VERB" and start < verb
        return turned and not any(self._is_bare(i) or self.is_verb(i) for i in range(start, verb))

    def subject(self, verb: int, until: int | None = None) -> int | None:
        """The subject of a verb, if it stands before ``until`` where that is given."""
        tree, start = self._tree, self.start(verb)
        first = self._first_verb(start, verb)
        before = [i for i in range(start, first) if self._is_bare(i)]
        if before:
            return before[-1]
        if start and tree.words[start - 1] in self._words.relatives:
            return self.antecedent(start - 1)
        if first == start:
            return self._before_aside(start)
        if not self._words.verb_second:
            return None
        token = first + 1
        while token < len(tree.words) and self._may_lead(token):
            token += 1
        if token == len(tree.words) or (until is not None and token >= until):
            return None
        return token if self._is_bare(token) else None

    def _first_verb(self, start: int, verb: int) -> int:
        """The first verb of the predicate that ends in ``verb``; of its stretch, where the verb is second."""
        tree, first = self._tree, verb
        if self._words.verb_second:
            return next((i for i in range(start, verb) if self.is_verb(i)), verb)
        while first > start and tree.tags[first - 1] in (*_VERBS, "PART", "ADV"):
            first -= 1
        return first

    def antecedent(self, pronoun: int) -> int | None:
        """The noun right before a relative pronoun, past a comma."""
        before = pronoun - 1
        if before > 0 and self._tree.words[before] == ",":
            before -= 1
        if before < 0 or self._tree.words[pronoun] in self._words.clausal:
            return None
        return before if self._tree.tags[before] in NOUNS and not self._phrases.in_span(before) else None

    def _before_aside(self, start: int) -> int | None:
        """ "*Nokia*, whose shares rose, fell": the noun before a relative clause between commas."""
        tree = self._tree
        if start < 2 or tree.words[start - 1] != ",":
            return None
        comma = next((i for i in range(start - 2, 0, -1) if tree.words[i] == ","), None)
        if comma is None or tree.words[comma + 1] not in self._words.relatives:
            return None
        return comma - 1 if self._is_bare(comma - 1) else None

    def nominal(self, token: int) -> int | None:
        """The head of the noun phrase that begins at a token."""
        tree = self._tree
        while token < len(tree.words) and self._may_lead(token):
            token += 1
        if (
            token == len(tree.words)
            or tree.tags[token] not in (*NOUNS, "PRON")
            or self._phrases.in_span(token)
        ):
            return None
        while not self._is_last(token):
            token += 1
        return token

    def main_verb(self, after: int) -> int | None:
        """The verb whose subject is a noun phrase that began before ``after``, past what belongs to the noun.

        That is what prepositions lead to, and a relative clause, which has a verb of its own.
        """
        tree, token = self._tree, after
        relative = False
        while token < len(tree.words) and not tree.is_cut(token) and token not in self._phrases.percents:
            if tree.words[token] in self._words.relatives:
                relative = True
            elif tree.tags[token] in _VERBS and not tree.words[token].endswith(
                self._words.participle_endings
            ):
                if not relative:
                    return token
                while token + 1 < len(tree.words) and tree.tags[token + 1] in (*_VERBS, "PART"):
                    token += 1
                relative = False
            elif tree.tags[token] in ("CCONJ", "SCONJ"):
                return None
            token += 1
        return None

    def end(self, token: int) -> int:
        """Where what begins at a token ends: at the end of its stretch, or before a percentage or a date.

        A conjunction ends it only if another verb follows; what leads to a source ends it, too.
        """
        tree = self._tree
        for place in range(token, len(tree.words)):
            if self._phrases.is_out(place) or tree.is_cut(place) or tree.words[place] in self._words.sources:
                return place
            if place > token and tree.tags[place] == "SCONJ" and tree.relations[place] == "mark":
                return place
            if tree.tags[place] == "CCONJ" and self._has_verb(place + 1):
                return place
        return len(tree.words)

    def said(self, run: range) -> range:
        """A predicate up to the end of its stretch, without the auxiliaries that begin it."""
        tree = self._tree
        stop = self.end(run.stop - 1) if run.stop > run.start else run.stop
        # A verb that does not belong to the first one that says something begins another clause.
        verbs = [i for i in range(run.start, stop) if tree.tags[i] == "VERB"]
        main = next((i for i in verbs if tree.words[i] not in self._words.modals), run.start)
        other = (i for i in verbs if i >= run.stop and i > main and main not in tree.ancestors(i))
        run = range(run.start, max(run.stop, min(stop, next(other, stop))))
        start = run.start
        while start + 1 < run.stop and (
            tree.tags[start] == "AUX" or tree.words[start] in self._words.modals or self._leads(start)
        ):
            start += 1
        run = range(start, run.stop)
        if len(run) > LONGEST:
            joint = next((i for i in run if tree.tags[i] == "CCONJ"), run.stop)
            run = range(start, joint if joint - start <= LONGEST else start)
        return tree.trimmed(run, start) if run else run

    def reported(self, run: range) -> range:
        """What somebody said, of a predicate that tells that it was said: "said *they would vote yes*"."""
        if not run or self._tree.words[run.start] not in self._words.saying:
            return run
        return self.complement(run.start + 1) or run

    def complement(self, token: int) -> range:
        """What is said in a clause that begins at a token, without its conjunction and its pronoun."""
        tree, start = self._tree, token
        while start < len(tree.words) and tree.tags[start] in ("SCONJ", "PRON", "ADV", "PART"):
            start += 1
        if start == len(tree.words) or start == token or tree.is_cut(start):
            return range(0)
        return self.said(range(start, start + 1))

    def _may_lead(self, token: int) -> bool:
        fits = self._tree.tags[token] in _BEFORE_NOUN and not self._is_nominal(token)
        return fits and not self._phrases.in_span(token)

    def _is_nominal(self, token: int) -> bool:
        """Whether a token is a noun or a pronoun: the nouns that the tables list are, whatever their tag."""
        words, word = self._words, self._tree.words[token]
        listed = word in words.stand_ins or word in words.shares or word in words.quantities
        return listed or self._tree.tags[token] in (*NOUNS, "PRON")

    def _is_last(self, token: int) -> bool:
        """Whether a noun is the head of the nouns that it stands among; in a name it is the last word."""
        tree, after = self._tree, token + 1
        if after == len(tree.words) or tree.tags[after] not in NOUNS or self._phrases.in_span(after):
            return True
        name = self._phrases.entity(token)
        if name is not None and name == self._phrases.entity(after):
            return False
        # A compound is one word where the verb is second, so that the next noun is another phrase.
        return self._words.verb_second and not tree.words[token].endswith(self._phrases.genitive)

    def _leads(self, token: int) -> bool:
        """Whether a token is the mark of an infinitive: "kommer *att* rösta", "*to* vote"."""
        return self._tree.tags[token] == "PART" and self._tree.relations[token] == "mark"

    def _has_verb(self, token: int) -> bool:
        tree = self._tree
        while token < len(tree.words) and not tree.is_cut(token):
            if tree.tags[token] in _VERBS:
                return True
            token += 1
        return False

    def _ends(self, token: int) -> bool:
        """Whether a stretch ends with a token."""
        tree = self._tree
        if self._phrases.in_span(token):
            return False
        if tree.tags[token] == "CCONJ":
            return tree.tags[token - 1] not in (*NOUNS, "ADJ", "NUM") or self._has_verb_before(token)
        mark = tree.tags[token] == "SCONJ" or (
            tree.words[token] in self._words.relatives and tree.tags[token] != "NOUN"
        )
        return mark or tree.is_cut(token)

    def _has_verb_before(self, token: int) -> bool:
        """Whether the words before a conjunction, back to the mark before it, have a verb."""
        tree = self._tree
        while token and not tree.is_cut(token - 1):
            token -= 1
            if tree.tags[token] in _VERBS:
                return True
        return False

    def _is_bare(self, token: int) -> bool:
        """Whether a token is the head of a noun phrase that no preposition leads to."""
        tree = self._tree
        if not self._is_nominal(token) or self._phrases.in_span(token):
            return False
        if tree.words[token] in self._words.relatives or tree.words[token] in self._words.sums:
            return False
        if not self._is_last(token):
            return False
        before = token - 1
        while before >= 0 and tree.tags[before] in (*_BEFORE_NOUN, *NOUNS) and not self._ends(before):
            before -= 1
        return before < 0 or tree.tags[before] != "ADP"
