"""Of the second step of the percentage scanner: shares in words."""

from __future__ import annotations

from decimal import Decimal
from math import gcd

from pipeline.kinds.percentages.reader import MAJORITY, VAGUE, Element, is_year
from pipeline.kinds.percentages.wholes import WholeReader, decimal_of

#: Wholes that a share may be of: "one in five", "36 of 100".
_ROUND = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 50, 100, 1000, 10_000, 100_000, 1_000_000))


class ShareReader(WholeReader):
    """Finds shares in words from the word on that they begin with."""

    # "one in five"

    def _in_how_many(self, index: int, lead: int) -> Element | None:
        """ "one in five", "två av tre"."""
        middle = self.past_hyphen(index + 1)
        last = self.past_hyphen(middle + 1)
        joint, whole = self.at(middle), self.at(last)
        number = self.at(index).number
        if self._counts_noun(index):
            middle, last = index + 2, index + 3
            joint, whole = self.at(middle), self.at(last)
        if joint.kind != "in" or whole.number is None or number is None:
            return None
        if joint.says == "one" and number != 1:
            return None
        fits = 0 < number < whole.number and number == int(number) and whole.number == int(whole.number)
        fits = fits and (
            whole.number in _ROUND or whole.number % 1000 == 0 or self._is_chance(middle, number)
        )
        ahead = self.at(last + 1)
        if (
            not fits
            or self._counts_on(lead, number, whole.number)
            or (ahead.word in self.sets["periods"] and ahead.word not in self.sets["share_verb_followers"])
            or ahead.kind == "unit"
            or (self.hyphen(last + 1) and (middle == index + 1 or self.word_in(last + 2, "periods")))
            or ahead.word in ("/", ":")
            or is_year(whole.number, whole.word)
        ):
            return None
        return self._share(lead, index, last, (int(number), int(whole.number)))

    def _counts_noun(self, index: int) -> bool:
        """ "nine cases out of ten": the noun stands between a number in words and its whole."""
        whole = self.at(index + 3)
        if whole.number is None:
            return False
        noun, joint = self.at(index + 1), self.at(index + 2)
        noun_there = noun.kind == "word" or (noun.cue is not None and noun.cue.noun)
        if self.is_one(index):
            joined = joint.kind == "in" and not joint.says and noun.word in self.sets["ones_of_many"]
        else:
            joined = joint.word in self.sets["in_after_noun"]
        if not noun_there or not joined:
            return False
        in_words = self.at(index).word[0].isalpha() == whole.word[0].isalpha()
        named = not self.is_one(index) and self._names_others(index + 4)
        return in_words and noun.word not in self.sets["periods"] and not named

    def _names_others(self, index: int) -> bool:
        """Whether a second noun stands here, behind "nine goals out of ten": "attempts", *skott*."""
        endings = self.scan.language.percentages.whole_verb_endings
        verb = self.word_in(index, "whole_verbs") or self.at(index).word.endswith(endings)
        return not verb and self._noun_like(index)

    def _is_chance(self, joint: int, number: Decimal) -> bool:
        """Whether a whole may be any number: "one in 350", but not "en av 349"."""
        words = self.at(joint).word.split()
        return number == 1 and not any(word in self.sets["part_of"] for word in words)

    def _counts_on(self, lead: int, number: Decimal, whole: Decimal) -> bool:
        """Whether this is a count or place: "betyg: 3 av 6", "betyget var 3 av 6", "36 av 50 mandat"."""
        before = lead - 1
        if self.at(before).word == ":" or self.word_in(before, "was"):
            before -= 1
        if self.word_in(before, "in_blockers") or (number > 10 and whole < 100):
            return True
        of = self.word_in(lead + 1, "part_of")
        return of and number == 1 and (self.at(lead - 1).word == "," or self.word_in(lead - 1, "was"))

    # "two thirds", "half"

    def _parts(self, index: int, lead: int, number: Decimal, *, article: bool) -> Element | None:
        """ "two thirds", "a quarter", "en dryg tredjedel", "three-quarters of a percentage point"."""
        ahead = self.past_hyphen(index + 1)
        hyphened = ahead > index + 1
        if self.at(ahead).kind in ("filler", "approx"):
            ahead = self.past_hyphen(ahead + 1)
        part = self.at(ahead)
        if part.kind == "half" and number == 1:
            parts = 2
        elif part.kind == "denominator":
            parts = int(part.says)
        else:
            return None
        if number != int(number) or not 0 < number < parts:
            return None
        ratio = (int(number), parts)
        unit = self._unit_after_of(ahead + 1)
        if unit is not None:
            element = self._with_unit(lead, index, unit, decimal_of(*ratio))
            element.part = True
            return element
        if gcd(int(number), parts) != 1:
            return None  # "two quarters" are half a year
        certain = part.word in self.sets["certain_denominators"] or (hyphened and not article)
        if not article and number == 1 and not self.word_in(ahead, "periods"):
            certain = True
        return self._share_if(lead, index, ahead, ratio, certain=certain)

    def _from_half(self, index: int, lead: int) -> Element | None:
        unit = self._unit_after_of(index + 1)
        if unit is not None:
            return self._with_unit(lead, index, unit, Decimal("0.5"))
        word = self.at(index).word
        following = self.at(index + 1)
        if self.word_in(index + 1, "half_stops") or following.kind == "number":
            return None
        if word in self.sets["half_adjectives"]:
            certain = following.kind in ("word", "cue", "filler") and not self.word_in(index + 1, "part_of")
            if not certain:
                return None
        else:
            certain = (
                not self.sets["half_followers"]
                or following.word in self.sets["half_next"]
                or (self.word_in(lead - 1, "half_followers") and not self._noun_like(index + 1))
            )
        if self.word_in(index + 1, "half_next") and self._is_period(index + 2):
            return None
        return self._share_if(lead, index, index, (1, 2), certain=certain)

    def _from_denominator(self, index: int, lead: int) -> Element | None:
        parts = int(self.at(index).says)
        ahead = self.past_hyphen(index + 1)
        if self.at(ahead).kind == "unit" and self.at(ahead).word[0].isalpha():
            return self._with_unit(lead, index, ahead, decimal_of(1, parts))
        unit = self._unit_after_of(index + 1)
        if unit is not None:
            several = self.word_in(index, "certain_denominators")
            number = None if several else decimal_of(1, parts)
            element = self._with_unit(lead, index, unit, number)
            element.problem = VAGUE if several else ""
            return element
        if lead < index and self.word_in(lead, "remaining"):
            return self._share_if(lead, index, index, (1, parts), certain=True)
        led = lead < index or self.word_in(index, "certain_denominators")
        if not led or not self.word_in(index + 1, "part_of"):
            return None
        return self._share_if(lead, index, index, (1, parts), certain=True)

    # "every fifth", "a majority"

    def _from_every(self, index: int, lead: int) -> Element | None:
        ordinal, last = self.at(index + 1), index + 1
        parts = self.scan.ordinals.get(ordinal.word, 0)
        if ordinal.kind == "number" and self.at(index + 2).end - ordinal.end <= 3:
            ending = self.at(index + 2)
            if ending.word == ":" and self.at(index + 3).start == ending.end:
                parts, last = int(ordinal.number or 0), index + 3
            elif ending.kind == "word" and ending.start == ordinal.end:
                parts, last = int(ordinal.number or 0), index + 2
        second = any(self.at(before).kind == "every" for before in range(max(0, index - 5), index))
        blocked = lead == index and self.word_in(lead - 1, "every_blockers")
        if blocked and second and self.word_in(lead - 1, "and_"):
            blocked = False  # "var fjärde ung och var tionde äldre"
        if parts <= 2 or blocked or self._period_follows(last + 1):
            return None
        follower = self.at(last + 1)
        if self.word_in(last + 1, "every_stops"):
            return None
        if lead == index and not second and follower.kind in ("sign", "junk") and not follower.word.isalnum():
            return None
        return self._share(lead, index, last, (1, parts))

    def _from_every_second(self, index: int, lead: int) -> Element | None:
        """ "varannan svensk", "every other Swede"; not "every other week", nor "every other country"."""
        followers = self.sets["every_second_followers"]
        if self._period_follows(index + 1) or (followers and self.at(index + 1).word not in followers):
            return None
        if self.word_in(lead - 1, "every_second_blockers"):
            return None
        return self._share(lead, index, index, (1, 2))

    def _from_majority(self, index: int, lead: int) -> Element | None:
        item = self.at(index)
        if item.says == "of":
            voices = self.at(index + 1).kind == "number" and not self.is_one(index + 1)  # "of 7–2"
            blocked = voices or self._of_a_period(index + 1) or self.word_in(index - 1, "majority_articles")
        else:
            needs_verb = bool(self.sets["share_verb_followers"])
            blocked = self.word_in(lead - 1, "majority_blockers")
            blocked = blocked or (needs_verb and not self._ends_or_goes_on(index + 1))
        if blocked:
            return None
        element = Element(index, index, index, Decimal(50))
        element.unit, element.own_unit, element.share = "percent", True, True
        element.bound, element.problem = "at_least", MAJORITY
        return element

    def _ends_or_goes_on(self, index: int) -> bool:
        item = self.at(index)
        return (item.kind == "sign" and not self.hyphen(index)) or self.word_in(index, "share_verb_followers")
