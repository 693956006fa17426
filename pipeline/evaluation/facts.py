"""Facts against a gold set: whole, and part by part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.evaluation.gold import TEXT_PARTS, GoldFact
from pipeline.evaluation.score import Score, counted
from pipeline.evaluation.spans import same_value
from pipeline.records import Fact, FactPart

#: How a part of a found fact compares: right, sharing at least half of the words (F1 of words), or not.
Verdict = Literal["right", "overlap", "wrong"]
PARTS = (*TEXT_PARTS, "value", "time")
_WORD = re.compile(r"\w+")
_HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class FactPair:
    """A gold fact with the found fact that shares a mention, and the verdict on each scored part."""

    gold: GoldFact
    found: Fact
    verdicts: Mapping[str, Verdict]

    @property
    def exact(self) -> bool:
        """Whether every part is right."""
        return all(verdict == "right" for verdict in self.verdicts.values())

    @property
    def partly(self) -> float:
        """Share of the parts that are right or overlap."""
        return sum(verdict != "wrong" for verdict in self.verdicts.values()) / len(self.verdicts)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactsCompared:
    """All facts of a gold set compared."""

    pairs: tuple[FactPair, ...]
    missed: tuple[GoldFact, ...]
    spurious: tuple[Fact, ...]

    @property
    def exact(self) -> Score:
        """Facts with every part right."""
        return self._score(sum(one.exact for one in self.pairs))

    @property
    def partial(self) -> Score:
        """Facts, each counting with the share of its parts that are right or overlap."""
        return self._score(sum(one.partly for one in self.pairs))

    def part(self, name: str) -> Score:
        """One part over all facts: right or overlapping, where either side states it."""
        gold = [one for one in (*(p.gold for p in self.pairs), *self.missed) if _states(one, name)]
        # A part that the gold does not score says nothing about what was found for it.
        scored = [one for one in self.pairs if name in one.verdicts]
        found = [one.found for one in scored if _said(one.found, name)]
        found += [one for one in self.spurious if _said(one, name)]
        right = sum(one.verdicts[name] != "wrong" and _said(one.found, name) for one in scored)
        return counted(gold=len(gold), found=len(found), right=right)

    def _score(self, right: float) -> Score:
        return counted(
            gold=len(self.pairs) + len(self.missed), found=len(self.pairs) + len(self.spurious), right=right
        )


def compare_facts(
    gold: Sequence[GoldFact], found: Sequence[Fact], found_as: Mapping[str, str]
) -> FactsCompared:
    """Pair facts one to one by the mentions that they share, most first.

    ``found_as`` maps the id of a gold mention to that of the found mention it was paired with.
    """
    shared = sorted(
        (-len({found_as.get(name) for name in one.mentions} & set(other.witnesses)), i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
    )
    partner: dict[int, int] = {}
    taken: set[int] = set()
    for number, i, j in shared:
        if number and i not in partner and j not in taken:
            partner[i] = j
            taken.add(j)
    return FactsCompared(
        pairs=tuple(
            FactPair(gold=gold[i], found=found[j], verdicts=_verdicts(gold[i], found[j]))
            for i, j in sorted(partner.items())
        ),
        missed=tuple(one for i, one in enumerate(gold) if i not in partner),
        spurious=tuple(one for j, one in enumerate(found) if j not in taken),
    )


def _verdicts(gold: GoldFact, found: Fact) -> dict[str, Verdict]:
    verdicts: dict[str, Verdict] = {}
    for name in TEXT_PARTS:
        wordings: tuple[str, ...] | None = getattr(gold, name)
        if wordings is not None:
            verdicts[name] = _text_verdict(wordings, _texts(found, name))
    same = same_value(gold.value, found.value) and (
        gold.change_from is None or same_value(gold.change_from, found.change_from)
    )
    verdicts["value"] = "right" if same else "wrong"
    if gold.time is not None:
        verdicts["time"] = "right" if _time(found) in gold.time else "wrong"
    return verdicts


def _text_verdict(wordings: Sequence[str], said: Sequence[str]) -> Verdict:
    """The best verdict of what the two languages say: a gold set may give its wordings in either."""
    if {_fold(one) for one in said} & {_fold(one) for one in wordings}:
        return "right"
    best = max(_word_f1(one, other) for one in wordings for other in said)
    return "overlap" if best >= _HALF else "wrong"


def _word_f1(one: str, other: str) -> float:
    left, right = (Counter(_WORD.findall(_fold(text))) for text in (one, other))
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0


def _fold(text: str) -> str:
    return " ".join(text.replace("’", "'").casefold().split())


def _texts(found: Fact, name: str) -> tuple[str, ...]:
    """A part in the words of the row and in English; one empty text if it is not stated."""
    part: FactPart | None = getattr(found, name)
    said = (part.text if part else "", getattr(found, f"{name}_en"))
    return tuple(filter(None, said)) or ("",)


def _time(found: Fact) -> str:
    return found.time.edtf if found.time else ""


def _states(gold: GoldFact, name: str) -> bool:
    return name == "value" or bool(getattr(gold, name) and any(getattr(gold, name)))


def _said(found: Fact, name: str) -> bool:
    return name == "value" or bool(_time(found) if name == "time" else getattr(found, name))
