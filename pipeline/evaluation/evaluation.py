"""The comparison of a gold set with what is read, and its figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from pipeline.evaluation.facts import PARTS, FactsCompared, compare_facts
from pipeline.evaluation.gold import GoldMention, GoldSet, Stretch
from pipeline.evaluation.reading import Read, Unread
from pipeline.evaluation.score import Score, b_cubed, counted
from pipeline.evaluation.spans import Found, Pair, Paired, pair
from pipeline.records import KindName, Witness


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """One stretch of the gold with its pairs.

    ``unread`` says why its translation was not read: mentions in one that is not needed do not count, those
    in one that no sentence was found for are missed.
    """

    stretch: Stretch
    paired: Paired
    unread: Unread | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of the figures: what is scored, in which witness ("" for both), how, and the score."""

    what: str
    witness: str
    measure: str
    score: Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """A gold set compared.

    Attributes:
        gold: The name of the gold set.
        stretches: Every annotated stretch, in the order of the gold.
        facts: None if the set states none.
        names: A name to show for each organisation's id.
    """

    gold: str
    stretches: tuple[Compared, ...]
    facts: FactsCompared | None
    names: dict[str, str]

    def rows(self) -> tuple[Row, ...]:
        """All figures; a kind without gold and without finds has no row."""
        return tuple(
            row
            for row in (*self._mention_rows(), *self._identity_rows(), *self._fact_rows())
            if row.score.gold or row.score.found
        )

    def _mention_rows(self) -> Iterator[Row]:
        for kind in get_args(KindName):
            for witness in get_args(Witness):
                chosen = [one.paired for one in self.stretches if one.stretch.witness == witness]
                pairs = [p for one in chosen for p in one.pairs if p.gold.kind == kind]
                missed = [g for one in chosen for g in one.missed if g.kind == kind]
                spurious = [f for one in chosen for f in one.spurious if f.kind == kind]
                sizes = {"gold": len(pairs) + len(missed), "found": len(pairs) + len(spurious)}
                strict = sum(p.strict for p in pairs)
                yield Row(what=kind, witness=witness, measure="span", score=counted(**sizes, right=strict))
                yield Row(
                    what=kind, witness=witness, measure="overlap", score=counted(**sizes, right=len(pairs))
                )
                valued = [p for p in pairs if p.gold.value is not None]
                stated = len(valued) + sum(g.value is not None for g in missed)
                if stated:
                    score = counted(
                        gold=stated,
                        found=len(valued) + len(spurious),
                        right=sum(p.value_right for p in valued),
                    )
                    yield Row(what=kind, witness=witness, measure="value", score=score)

    def _identity_rows(self) -> Iterator[Row]:
        pairs, missed, spurious = self._identities()
        if pairs or missed:
            yield Row(what="identity", witness="", measure="found", score=b_cubed(pairs))
            all_mentions = b_cubed(pairs, missed=missed, spurious=spurious)
            yield Row(what="identity", witness="", measure="all", score=all_mentions)

    def _identities(self) -> tuple[list[tuple[str, str]], list[str], list[str]]:
        pairs, missed, spurious = [], [], []
        for one in self.stretches:
            pairs += [(p.gold.entity, p.found.organisation) for p in one.paired.pairs if p.gold.entity]
            missed += [g.entity for g in one.paired.missed if g.entity]
            spurious += [f.organisation for f in one.paired.spurious if f.kind == "organisation"]
        return pairs, missed, spurious

    def _fact_rows(self) -> Iterator[Row]:
        if self.facts:
            yield Row(what="fact", witness="", measure="exact", score=self.facts.exact)
            yield Row(what="fact", witness="", measure="partial", score=self.facts.partial)
            for name in PARTS:
                yield Row(what="fact", witness="", measure=name, score=self.facts.part(name))

    def errors(self) -> Iterator[str]:
        """One line for each thing that is not as the gold has it, in the order of the gold."""
        for one in self.stretches:
            where = f"{one.stretch.article}[{one.stretch.start}:{one.stretch.end}] {one.stretch.witness}"
            if one.unread == "missed":
                yield f"{where}: the article was split otherwise, so this translation was not read"
            yield from (f"{where}: {said}" for said in _mention_errors(one.paired))
        yield from self._identity_errors()
        yield from self._fact_errors()

    def _identity_errors(self) -> Iterator[str]:
        as_found: dict[str, set[str]] = defaultdict(set)
        as_gold: dict[str, set[str]] = defaultdict(set)
        for entity, organisation in self._identities()[0]:
            as_found[entity].add(organisation)
            as_gold[organisation].add(entity)
        for entity, ones in sorted(as_found.items()):
            if len(ones) > 1:
                yield f"identity: {entity!r} is {len(ones)} organisations: {self._named(ones)}"
        for organisation, entities in sorted(as_gold.items()):
            if len(entities) > 1:
                yield f"identity: {self._named({organisation})} is several in the gold: {_listed(entities)}"

    def _named(self, organisations: set[str]) -> str:
        return _listed({f"{self.names.get(one, 'no organisation')} ({one})" for one in organisations})

    def _fact_errors(self) -> Iterator[str]:
        if not self.facts:
            return
        for one in self.facts.pairs:
            for name, verdict in one.verdicts.items():
                if verdict != "right":
                    time = one.found.time.edtf if one.found.time else ""
                    said = time if name == "time" else getattr(one.found, name)
                    due = one.gold.value if name == "value" else getattr(one.gold, name)
                    yield f"fact {one.found.id}: {name} {verdict}: gold {_shown(due)}, found {_shown(said)}"
        for gold in self.facts.missed:
            yield f"fact missed: {', '.join(gold.mentions)} in {gold.article}"
        for found in self.facts.spurious:
            yield f"fact {found.id}: not in the gold: {found.value}"

    def notes(self) -> Iterator[str]:
        """What is not scored, and why."""
        left = [one for one in self.stretches if one.unread == "not_needed"]
        if left:
            yield (
                f"{len(left)} translations are not scored: their sentences are taken for the language "
                f"of translations; the first is {left[0].stretch.article}"
                f"[{left[0].stretch.start}:{left[0].stretch.end}]"
            )

    def to_json(self) -> dict[str, object]:
        """Plain values for ``json.dumps``."""
        return {
            "gold": self.gold,
            "scores": [
                {
                    "what": row.what,
                    "witness": row.witness or None,
                    "measure": row.measure,
                    **row.score.to_json(),
                }
                for row in self.rows()
            ],
            "notes": list(self.notes()),
            "errors": list(self.errors()),
        }


def compare(gold: GoldSet, read: Read) -> Evaluation:
    """Compare a gold set with what was read of its articles."""
    compared, found_as, in_scope = [], {}, set()
    stated = {one.article for one in gold.facts}
    for stretch in gold.stretches:
        answer = read.found(stretch)
        unread, found = (answer, ()) if isinstance(answer, str) else (None, answer)
        paired = pair(() if unread == "not_needed" else stretch.mentions, found)
        compared.append(Compared(stretch=stretch, paired=paired, unread=unread))
        found_as.update({p.gold.id: p.found.mention_id for p in paired.pairs if p.gold.id})
        if stretch.article in stated:
            in_scope |= {one.mention_id for one in found}
    facts = [one for one in read.dataset.facts if in_scope & set(one.witnesses)]
    return Evaluation(
        gold=gold.name,
        stretches=tuple(compared),
        facts=compare_facts(gold.facts, facts, found_as) if gold.facts else None,
        names=read.dataset.names,
    )


def table(rows: Sequence[Row]) -> list[str]:
    """The figures as lines for people."""
    heads = f"{'gold':>5} {'found':>6} {'precision':>10} {'recall':>7} {'F1':>7}"
    lines = [f"{'':12} {'witness':12} {'measure':9} {heads}"]
    for row in rows:
        figures = (row.score.precision, row.score.recall, row.score.f1)
        shown = ["–" if one is None else f"{one:.3f}" for one in figures]
        lines.append(
            f"{row.what:12} {row.witness or 'both':12} {row.measure:9} "
            f"{row.score.gold:>5} {row.score.found:>6} {shown[0]:>10} {shown[1]:>7} {shown[2]:>7}"
        )
    return lines


def _mention_errors(paired: Paired) -> Iterator[str]:
    places = [
        *((one.start, f"missed {one.kind} {one.text!r}{_reads(one)}") for one in paired.missed),
        *((one.start, f"not in the gold: {one.kind} {one.text!r}") for one in paired.spurious),
        *((one.gold.start, said) for one in paired.pairs for said in _pair_errors(one)),
    ]
    yield from (said for _, said in sorted(places))


def _pair_errors(one: Pair) -> Iterator[str]:
    name = f"{one.gold.kind} {one.gold.text!r}"
    if not one.strict:
        yield f"span of {name} found as {one.found.text!r}"
    if one.gold.value is not None and not one.value_right:
        yield f"value of {name}{_reads(one.gold)}, found {_found_value(one.found)}"


def _reads(gold: GoldMention) -> str:
    return f" = {_shown(gold.value)}" if gold.value else ""


def _found_value(found: Found) -> str:
    return _shown(found.value) if found.value else f"none ({found.problem})"


def _shown(value: object) -> str:
    """A value or part in few words: what a record states, without its defaults."""
    if isinstance(value, tuple):
        return " or ".join(map(repr, value))
    names = getattr(value, "__dataclass_fields__", None)
    if not names:
        return repr(value)
    stated = [(name, getattr(value, name)) for name in names if name != "anchor"]
    return " ".join(f"{name}={cell}" for name, cell in stated if cell not in ("", None, False))


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names))
