"""The fourth step of the percentage scanner: a level, or which part of a change.

The preposition before a percentage decides first, then a word of change right behind it ("5 % higher"),
then a noun ("growth of 5 %") or verb ("rose 5 %") before it, then the percentage that it continues.
The words of change are found by :mod:`.cues`.
"""

from __future__ import annotations

from itertools import pairwise

from pipeline.kinds.percentages.cues import STOPS, CueReader
from pipeline.kinds.percentages.reader import MAJORITY, Element, is_year
from pipeline.records import Direction, Role

#: How far before a percentage with a minus an amount, or "unchanged", makes a change of it.
_NEAR = 5


class Roles(CueReader):
    """The fourth step: level, or which part of a change."""

    def assign(self, elements: list[Element]) -> None:
        """Gives every element its role and direction, and the parts of one change their group."""
        compares = self.sets["comparisons"] | self.sets["of_year"]
        self._tells_change = any(item.cue is not None or item.word in compares for item in self.items)
        self._tells_plus = any(element.plus for element in elements)
        for number, element in enumerate(elements):
            before = elements[number - 1] if number else None
            if element.settled:
                self._direct_pair(element, before, elements, number)
            elif before is not None and element.group is not None and element.group == before.group:
                element.role, element.direction, element.cue = before.role, before.direction, before.cue
            else:
                self._decide(element, before, elements[number + 1] if number + 1 < len(elements) else None)
            if element.role == "change_by" and element.number is not None and element.number < 0:
                element.direction = "" if element.upper is None or element.upper > 0 else "down"
        self._group(elements)

    def _direct_pair(
        self, element: Element, before: Element | None, elements: list[Element], number: int
    ) -> None:
        """Finds the direction of a change whose two ends are known."""
        if before is not None and before.cue is not None and self._are_ends(before, element):
            element.cue, element.direction = before.cue, before.direction
            return
        cue = self._left_cue(element.lead - 1, prefer_verb=True)
        if cue is None:
            last = elements[number + 1].last if number + 1 < len(elements) else element.last
            cue = self._right_cue(last + 1)
        element.cue = -1 - element.first if cue is None else cue
        element.direction = self._direction(cue)

    @staticmethod
    def _are_ends(before: Element, element: Element) -> bool:
        """Whether two percentages are the start and the end of one change, in either order."""
        joined = before.joint in ("to", "from") or element.cue == before.cue
        return before.settled and before.role != element.role and joined

    def _direction(self, cue: int | None) -> Direction:
        found = self.at(cue).cue if cue is not None and cue >= 0 else None
        return found.direction if found is not None else ""

    def _set(self, element: Element, role: Role, cue: int | None) -> None:
        element.role, element.cue, element.direction = role, cue, self._direction(cue)

    def _decide(self, element: Element, before: Element | None, after: Element | None) -> None:
        if element.problem == MAJORITY:
            return
        at = element.lead - 1
        preposition = self.at(at)
        behind = self._cue_behind(element) if self._tells_change else None
        first = self.at(element.first)
        led = preposition.word in self.scan.prepositions or (first.kind == "bound" and " " in first.word)
        if led and preposition.kind != "mask" and self._from_preposition(element, before, after, behind):
            return
        if behind is not None:
            self._set(element, "change_by", behind)
            return
        cue = None
        if self._tells_change:
            if self._ends_beyond(element):
                self._set(element, "change_to", at)
                return
            cue = self._noun_cue(element)
            if cue is None and preposition.kind != "mask":
                cue = self._verb_cue(element)
        if cue is not None:
            self._set(element, "change_by", cue)
        elif element.plus:
            if not self._is_margin(element):
                element.role, element.direction = "change_by", "up"
        elif element.number is not None and element.number < 0 and self._is_drop(element):
            element.role, element.direction = "change_by", "down"
        elif before is not None and self._goes_on(before, element):
            element.role, element.direction, element.cue = before.role, before.direction, before.cue

    def _is_margin(self, element: Element) -> bool:
        """Whether "plus" stands behind a rate that something is added to: "Euribor plus 350 basis points"."""
        if not self.word_in(element.lead - 1, "reference_rates"):
            return False
        while not self.at(element.first).number:
            element.first += 1
        return True

    def _is_drop(self, element: Element) -> bool:
        """Whether a percentage with a minus is a change, not a level below nothing.

        It is beside one with a plus ("orders: +11 %, sales: −3 %"), alone in brackets behind an amount ("EUR
        4bn (−6 %)"), or behind "unchanged".
        """
        if element.upper is not None and element.upper > 0:
            return False  # "0 ± 5 %"
        at = element.lead - 1
        if self._tells_plus:
            return not (self.word_in(at, "was") or self.word_in(at, "of"))
        opened = self.items[max(0, at - _NEAR) : max(0, at)]
        if self.at(at).word == "(":
            kinds = [item.kind for item in opened]
            return "number" in kinds and "unit" not in kinds
        return any(item.word in self.sets["unchanged"] for item in opened)

    def _from_preposition(
        self, element: Element, before: Element | None, after: Element | None, behind: int | None
    ) -> bool:
        """Decides by "to", "from" and "by" before the element; False if they do not decide."""
        at = element.lead - 1
        word = self.at(at).word
        if self._up_to_as_an_end(element, after):
            cue = self._left_cue(element.lead, prefer_verb=False)
            self._set(element, "change_to", -1 - element.first if cue is None else cue)
            element.direction = element.direction or "up"
            if after is not None and self._from_follows(element, after):
                after.role, element.settled, after.settled = "change_from", True, True
            return True
        if word in self.sets["to"]:
            cue = self._left_cue(at - 1, prefer_verb=True)
            if cue is not None:
                self._set(element, "change_to", cue)
                return True
            return False
        start = self.from_before(element)
        if start is not None:
            return self._from_from(element, before, after, start)
        always = word in self.sets["by"]
        if always or word in self.sets["by_after_change"]:
            cue = self._left_cue(at - 1, prefer_verb=False)
            if not always and self.at(at - 1).word == "," and not self._is_how_much(element, cue):
                cue = None
            if cue is not None and self.at(cue).word not in self.sets["agents"]:
                self._set(element, "change_by", cue)
                return True
            if behind is None and always:
                agent = self.word_in(element.last + 1, "part_of") or self.word_in(at - 1, "agents")
                if not agent:
                    self._set(element, "change_by", None)
                return True
        return False

    def _is_how_much(self, element: Element, cue: int | None) -> bool:
        """Whether the size of a change follows as an aside: *föll för tredje månaden, med 0,5 procent*."""
        verb = self.at(cue).cue if cue is not None else None
        if verb is None or cue is None or not verb.verb or not verb.direction or cue == element.lead - 3:
            return False
        following = self.at(element.last + 1)
        return following.kind == "sign" and following.word not in ("(", "/")

    def _ends_beyond(self, element: Element) -> bool:
        """ "fell below 30 %", "rose as high as 30 %": the bound is where the change came to."""
        verb = self.at(element.lead - 1).cue
        if verb is None or not verb.verb or self._is_noun(element.lead - 1):
            return False
        return any(self.word_in(index, "level_bounds") for index in range(element.lead, element.first + 1))

    def _up_to_as_an_end(self, element: Element, after: Element | None) -> bool:
        """ "went up to 10 %", "up to 10 % from 5 %": no bound, but the end of a change."""
        first = self.at(element.first)
        if first.kind != "bound" or element.first != element.lead or " " not in first.word:
            return False
        head, _, tail = first.word.partition(" ")
        if tail not in self.sets["to"] or head not in self.sets["up_particles"]:
            return False
        from_follows = after is not None and self._from_follows(element, after)
        if not (from_follows or self.word_in(element.lead - 1, "going_verbs")):
            return False
        element.bound = ""
        element.first += 1
        while self.at(element.first).kind == "filler":
            element.first += 1
        return True

    def _from_follows(self, element: Element, after: Element) -> bool:
        """Whether only "from" stands between two percentages."""
        return after.lead == element.last + 2 and self.word_in(element.last + 1, "from_")

    def _from_from(self, element: Element, before: Element | None, after: Element | None, at: int) -> bool:
        if self.word_in(at - 1, "range_openers"):
            return False
        cue = self._left_cue(at - 1, prefer_verb=True)
        if cue is not None:
            self._set(element, "change_from", cue)
            if before is not None and before.role == "level" and self._hangs_on(before, cue, at):
                self._set(before, "change_to", cue)
            return True
        if after is not None and self.word_in(after.lead - 1, "to") and after.lead - element.last < 12:
            element.role, after.role = "change_from", "change_to"
            element.settled = after.settled = True
            cue = self._right_cue(after.last + 1)
            for end in (element, after):
                end.cue = -1 - element.first if cue is None else cue
                end.direction = self._direction(cue)
            return True
        if before is not None and before.role == "level" and self.word_in(before.lead - 1, "to"):
            element.role, before.role = "change_from", "change_to"
            element.cue = before.cue = -1 - element.first
            return True
        plain_value = not element.bound and element.number == element.upper and at == element.lead - 1
        if plain_value and not self.word_in(element.last + 1, "part_of"):
            element.bound = "at_least"
        return True

    def _hangs_on(self, before: Element, cue: int, preposition: int) -> bool:
        """Whether ", up from" follows the percentage ``before``."""
        gap = self.items[before.last + 1 : cue]
        if not before.last < cue or len(gap) > 6 or preposition - cue > 3:
            return False
        return not gap or any(item.word in (",", "(", "–", "-", "—") for item in gap)

    def _goes_on(self, before: Element, element: Element) -> bool:
        """Whether the element takes over the role of the one before: "rose 5 % in May and 3 % in June"."""
        compared = self.at(element.lead - 1).kind == "mask"  # "rose to 10 %, compared with 5 %"
        if (
            before.role not in ("change_by", "" if compared else "change_to")
            or before.unit != element.unit
            or before.problem
        ):
            return False
        gap = self.items[before.last + 1 : element.lead]
        bracketed = len(gap) == 1 and gap[0].word == "(" and self.at(element.last + 1).word == ")"
        if bracketed and before.role == "change_by":
            return True  # "sales growth: 5 % (2 %)"
        if not gap or len(gap) > 9 or self.word_in(element.last + 1, "part_of"):
            return False
        if any(self._starts_anew(at, before) for at in range(before.last + 1, element.lead)):
            return False
        of = self.at(element.lead - 1).word
        alike = of == self.at(before.lead - 1).word and any(item.word in self.sets["and_"] for item in gap)
        if of in self.sets["of"] and self.at(element.lead - 2).kind == "word" and not alike:
            return False  # "rose 5.9 %, more than inflation of 3 %"
        joined = any(item.word == "," or item.word in self.sets["and_"] for item in gap)
        last = self.at(element.last + 1)
        same_mask = last.kind == "mask" and any(item.word == last.word for item in gap)
        year = is_year(last.number, last.word)
        return joined and (
            last.kind == "sign"
            or same_mask
            or year
            or self.word_in(element.last + 1, "after_bare")
            or self.word_in(element.last + 1, "periods")
        )

    def _starts_anew(self, at: int, before: Element) -> bool:
        """Whether an item between two percentages says that the second has a role of its own."""
        item = self.at(at)
        if at == before.cue or is_year(item.number, item.word) or self._leads_to_a_year(at):
            return False  # "a 43 % cut by 2030 and 60 % by 2035"
        if item.kind in ("break", "number") or item.cue is not None or item.word in STOPS:
            return True
        if item.word in self.sets["was"] and item.word not in self.sets["after_bare"]:
            return True
        return any(item.word in self.sets[name] for name in ("to", "from_", "by", "by_after_change"))

    def _leads_to_a_year(self, at: int) -> bool:
        following = self.at(at + 1)
        return self.at(at).kind == "word" and is_year(following.number, following.word)

    def _group(self, elements: list[Element]) -> None:
        """Gives the parts of one change one number."""
        groups = max((element.group or 0 for element in elements), default=0)
        roles: dict[int, set[Role]] = {}
        for before, element in pairwise(elements):
            if element.cue is None or "level" in (element.role, before.role):
                continue
            if element.cue != before.cue and not self._hangs_on(before, element.cue, element.lead - 1):
                continue
            if element.role == before.role or element.role in roles.get(before.group or 0, ()):
                continue
            if before.group is None:
                groups += 1
                before.group = groups
            if element.group is None:
                element.group = before.group
            roles.setdefault(before.group, {before.role}).add(element.role)
