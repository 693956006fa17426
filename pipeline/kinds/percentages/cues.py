"""Of the fourth step of the percentage scanner: the word of change that a percentage belongs to."""

from __future__ import annotations

from pipeline.kinds.percentages.items import Cue
from pipeline.kinds.percentages.reader import Element, Reader, is_year
from pipeline.records import Direction

_REACH = 16
#: Signs that end a clause.
STOPS = frozenset(";:.!?")
#: How many items before a noun of change its likelihood may be named.
_NEAR = 5
#: Units that only differences of rates are told in.
_POINTS = frozenset(("percentage_point", "basis_point"))


class CueReader(Reader):
    """Finds the verb, noun or particle of change that governs a percentage."""

    # anywhere to one side, for what stands behind a preposition

    def _left_cue(self, at: int, *, prefer_verb: bool) -> int | None:
        """The nearest word of change to the left, in the same clause."""
        noun: int | None = None
        vague: int | None = None  # a word of change without direction
        for index in range(at, max(-1, at - _REACH), -1):
            item = self.at(index)
            if item.kind == "break" or item.word in STOPS:
                break
            if item.cue is None or item.kind == "bound":
                continue
            if not item.cue.direction:
                vague = index if vague is None else vague
            elif item.cue.verb or item.cue.particle or (item.cue.noun and not prefer_verb):
                return index
            elif item.cue.noun and noun is None:
                noun = index
        return vague if noun is None else noun

    def _right_cue(self, at: int) -> int | None:
        for index in range(at, min(len(self.items), at + _REACH // 2)):
            item = self.at(index)
            if item.kind == "break" or item.word in STOPS:
                return None
            if item.cue is not None and (item.cue.verb or item.cue.noun) and item.kind != "bound":
                return index
        return None

    # right behind

    def _cue_behind(self, element: Element) -> int | None:
        """ "5 % higher", "a 5 % annual increase", "5 % more than"."""
        at = self.past_hyphen(element.last + 1)
        if element.share and self.at(element.last).kind not in ("denominator", "half"):
            return None  # "nine out of ten falls"
        for step in range(3):
            item = self.at(at + step)
            if item.kind == "bound" and step == 0 and self._compares(at):
                return at if item.cue is not None else self._comparison(at)
            if item.cue is not None and item.kind != "bound":
                if item.cue.behind and step == 0:
                    return at
                if item.cue.noun and not self.word_in(at + step + 1, "half_next"):
                    return at + step
            if not self.word_in(at + step, "noun_modifiers"):
                of = step == 0 and self.word_in(at, "part_of") and element.unit in _POINTS
                if not of:
                    return None  # "43 basis points of easing", but "5 percent of cuts"
        return None

    def _compares(self, at: int) -> bool:
        """Whether a bound behind a percentage compares: "5 % more than", *5 % under 1990 års nivå*."""
        year = self.at(at + 1)
        of_year = is_year(year.number, year.word) and self.word_in(at + 2, "of_year")
        return self.word_in(at, "comparisons") or of_year

    def _comparison(self, at: int) -> int | None:
        """Makes a bound such as "more than", behind a percentage, a word of change."""
        item = self.at(at)
        direction: Direction = "up" if item.says == "at_least" else "down"
        item.cue = Cue(direction=direction, behind=True)
        return at

    # a noun before

    def _noun_cue(self, element: Element) -> int | None:
        """ "growth of 3 %", "the increase was 5 %", "tillväxt: 3 procent"."""
        at = element.lead - 1
        joint = self.at(at)
        if self._is_noun(at):
            return at
        if joint.word == ":" and self._is_noun(at - 1):
            return at - 1
        of, was = joint.word in self.sets["of"], joint.word in self.sets["was"]
        if not (of or was):
            return None
        if was and not of and self.word_in(element.last + 1, "part_of"):
            return None  # "losses were 0.02 % of lending"
        if self.word_in(at - 1, "rates"):
            return self._cue_before_rate(at - 1)
        for index in range(at - 1, max(-1, at - 9), -1):
            item = self.at(index)
            if is_year(item.number, item.word):
                continue
            if item.kind in ("break", "number", "unit") or item.word in STOPS or item.word == ",":
                return None
            if item.cue is not None and item.cue.noun and item.kind != "bound":
                if self._is_only_likely(index):
                    return None
                if index == at - 1 or was:
                    return index if self._is_noun(index) or index == at - 1 else None
                return index if self.at(index + 1).word in self.sets["of"] else None
        return None

    def _is_only_likely(self, index: int) -> bool:
        """Whether a noun of change is one whose likelihood is told: "the probability of a rate cut"."""
        return any(
            item.word in self.sets["likelihoods"] for item in self.items[max(0, index - _NEAR) : index]
        )

    def _cue_before_rate(self, rate: int) -> int | None:
        """The word of change in "growth rate" and "grew at an annual rate"."""
        for index in range(rate - 1, max(-1, rate - 6), -1):
            cue = self.at(index).cue
            if cue is not None:
                if (cue.noun and index == rate - 1) or (cue.verb and self.word_in(index + 1, "after_bare")):
                    return index
                return None
        return None

    def _is_noun(self, index: int) -> bool:
        """Whether a word of change is a noun here."""
        item = self.at(index)
        if item.cue is None or not item.cue.noun or item.kind == "bound":
            return False
        return not item.cue.verb or self.word_in(index - 1, "determiners") or self.word_in(index - 1, "ones")

    # a verb before

    def _verb_cue(self, element: Element) -> int | None:
        """ "rose 5 %", "up 5 %", "cut emissions 40 %", "steg Ericsson 3 procent"."""
        at_rate = self._verb_before_rate(element)
        if at_rate is not None:
            return at_rate
        growing = self.at(element.lead - 2).cue
        if self.word_in(element.lead - 1, "pace") and growing is not None and growing.verb:
            return element.lead - 2  # "grew at 5 %"
        part = self.word_in(element.last + 1, "part_of")
        for gap in range(4):
            index = element.lead - 1 - gap
            item = self.at(index)
            if item.cue is not None and item.kind not in ("bound", "mask"):
                loses = self.word_in(element.last + 2, "possessives")
                if part and (gap or item.word in self.sets["share_verbs"]) and not loses:
                    return None
                if gap == 0:
                    ranges = element.between and not item.cue.direction
                    return index if (item.cue.verb or item.cue.particle) and not ranges else None
                return index if item.cue.verb and item.cue.direction else None
            if gap == 0 and self.is_one(index):
                return None
            if gap and item.word in self.sets["after_bare"] and self.word_in(index + 1, "periods"):
                continue  # "föll på torsdagen 0,1 procent"
            names = ("to", "from_", "by", "by_after_change", "of", "was", "and_", "or_", "agents", "part_of")
            if item.kind not in ("word", "filler") or any(item.word in self.sets[name] for name in names):
                return None
            if item.word in self.sets["after_bare"] and gap:
                return None
        return None

    def _verb_before_rate(self, element: Element) -> int | None:
        """The verb of "grew at a 5 % annual rate"."""
        behind = element.last + 1
        if not (self.word_in(behind, "rates") or self.word_in(behind + 1, "rates")):
            return None
        at = element.lead - 1
        while element.lead - at <= 2 and self.word_in(at, "noun_modifiers"):
            at -= 1  # "at an annualised 3 % pace"
        if self.is_one(at):
            at -= 1
        cue = self.at(at - 1).cue
        return at - 1 if self.word_in(at, "after_bare") and cue is not None and cue.verb else None
