"""What the finders found in a text, and how overlaps between them are settled: the one place for both.

Invariant: a found span is a pair of exact character offsets. Where spaCy's tokens do not end there
("JOGMEC:s", "90%-60"), the tokens are split; the span never moves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from pipeline.records import FoundBy

if TYPE_CHECKING:  # the finders that import Found run without spaCy, which takes a second to import
    from spacy.tokens import Doc, Span

#: Name of the span group that holds all found spans of a Doc, nested ones included.
GROUP = "kallspar"
#: spaCy labels in the order that settles spans of one length: the surest grammar first.
LABELS = ("PERCENT", "DATE", "ORG", "PER", "LOC")
_FINDERS: tuple[FoundBy, ...] = ("register", "pattern", "model")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A span of a text with its label.

    Attributes:
        start, end: Offsets in the text, end exclusive.
        label: One of :data:`LABELS`.
        found_by: Which finder; ``score`` its confidence, 0–1, or None.
        match: What the kind's own scanner understood, or None: handed on to its ``read``.
    """

    start: int
    end: int
    label: str
    found_by: FoundBy
    score: float | None = None
    match: object = None


def settle(found: Iterable[Found]) -> tuple[Found, ...]:
    """The spans that stand when all finders have spoken, in reading order.

    - Of equal spans with one label the surer finder's stands, with the best score known.
    - Of equal spans with different labels the surer finder's stands (register, pattern, model), then
      the order of :data:`LABELS`.
    - Of crossing spans the longest stands. A span inside another stands if its label differs and it
      is no entity inside an entity ("Tokyo" in "Bank of Tokyo" is part of the name).
    """
    ranked = sorted(
        found,
        key=lambda f: (
            f.start - f.end,
            _FINDERS.index(f.found_by),
            LABELS.index(f.label),
            f.start,
            -(f.score or 0),
        ),
    )
    kept: list[Found] = []
    # What stands at each offset: none that comes later is longer, and so it crosses no span that stands at
    # neither of its own ends. This keeps the time linear in the text.
    standing: defaultdict[int, list[Found]] = defaultdict(list)
    for one in ranked:
        beside = (*standing.get(one.start, ()), *standing.get(one.end - 1, ()))
        if all(_may_stand(one, other) for other in beside):
            kept.append(one)
            for offset in range(one.start, one.end):
                standing[offset].append(one)
    return tuple(sorted(kept, key=lambda f: (f.start, -f.end, LABELS.index(f.label))))


def _may_stand(one: Found, longer: Found) -> bool:
    if one.end <= longer.start or longer.end <= one.start:
        return True
    inside = longer.start <= one.start and one.end <= longer.end
    if not inside or (one.start, one.end) == (longer.start, longer.end):
        return False
    entities = {"ORG", "PER", "LOC"}
    return one.label != longer.label and not (one.label in entities and longer.label in entities)


def mentions_of(doc: Doc) -> tuple[Found, ...]:
    """What was found in ``doc`` so far."""
    return cast("tuple[Found, ...]", doc.user_data.get(GROUP, ()))


def add_mentions(doc: Doc, found: Iterable[Found]) -> Doc:
    """Add spans to those of a Doc; see :func:`set_mentions`."""
    return set_mentions(doc, (*mentions_of(doc), *found))


def set_mentions(doc: Doc, found: Iterable[Found]) -> Doc:
    """Give a Doc these spans: settle overlaps, and renew its span group and its ``doc.ents``.

    Tokens are split where a span begins or ends inside one. Spans of PER and LOC are in ``doc.ents``
    and in the group too. A span neither begins nor ends with white space: spaCy leaves that between tokens.
    Raises ValueError for a span outside the text.
    """
    spans = settle(found)
    length = len(doc.text)  # which spaCy puts together anew each time
    for one in spans:
        if not 0 <= one.start < one.end <= length:
            raise ValueError(f"span {one.start}:{one.end} lies outside a text of {length} characters")
    # Spans that spaCy holds count tokens: they are taken off before tokens are split, then made anew.
    doc.spans.pop(GROUP, None)
    doc.ents = ()
    _split_tokens(doc, {edge for one in spans for edge in (one.start, one.end)})
    doc.user_data[GROUP] = spans
    made = [doc.char_span(one.start, one.end, label=one.label, alignment_mode="expand") for one in spans]
    doc.spans[GROUP] = [span for span in made if span is not None]
    flat: list[Span] = []
    covered = 0
    # Outermost spans only: doc.ents may not overlap.
    for span in sorted((s for s in made if s is not None), key=lambda s: (s.start, -s.end)):
        if span.start >= covered and len(span.text.strip()):
            flat.append(span)
            covered = span.end
    doc.ents = flat
    return doc


def _split_tokens(doc: Doc, edges: set[int]) -> None:
    """Split every token that has one of the character offsets ``edges`` inside it."""
    starts = [token.idx for token in doc]
    inner: dict[int, list[int]] = {}
    token = 0
    for edge in sorted(edges):
        while token + 1 < len(starts) and starts[token + 1] <= edge:
            token += 1
        if starts and starts[token] < edge < starts[token] + len(doc[token]):
            inner.setdefault(token, []).append(edge - starts[token])
    if not inner:
        return
    with doc.retokenize() as retokenizer:
        for place, cuts in inner.items():
            word = doc[place]
            ends = [*cuts, len(word)]
            parts = [word.text[a:b] for a, b in zip([0, *cuts], ends, strict=True)]
            retokenizer.split(word, parts, heads=[(word, 0)] * len(parts))
