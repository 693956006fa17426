"""Spans keep their exact offsets, whatever the tokens; overlaps are settled in one place."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from pipeline.spans import GROUP, Found, add_mentions, mentions_of, settle

NLP = spacy.blank("sv")


def found(start: int, end: int, label: str = "ORG", by: str = "model", score: float | None = None) -> Found:
    return Found(start=start, end=end, label=label, found_by=by, score=score)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("spans", "kept", "reason"),
    [
        ([found(0, 5), found(0, 9)], [(0, 9)], "the longest of one label stands"),
        ([found(0, 5), found(3, 9)], [(3, 9)], "of crossing spans the longest"),
        ([found(0, 9), found(5, 9, "DATE", "pattern")], [(0, 9), (5, 9)], "a date may stand inside a name"),
        ([found(0, 9), found(5, 9, "LOC")], [(0, 9)], "a place inside a name is part of it"),
        ([found(0, 9, "LOC"), found(0, 9, "ORG", "register")], [(0, 9)], "equal spans: the register knows"),
        ([found(0, 2), found(2, 4)], [(0, 2), (2, 4)], "neighbours do not touch"),
        ([], [], "nothing"),
    ],
)
def test_settle(spans: list[Found], kept: list[tuple[int, int]], reason: str) -> None:
    assert [(one.start, one.end) for one in settle(spans)] == kept, reason
    assert settle(reversed(spans)) == settle(spans), "whatever the order"


def test_the_surer_finder_of_equal_spans() -> None:
    (one,) = settle([found(0, 4, "LOC"), found(0, 4, "ORG", "register")])
    assert (one.label, one.found_by) == ("ORG", "register")


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("JOGMEC:s plan", [(0, 6)]),
        ("från 90%-60", [(5, 8), (9, 11)]),
        ("Volvos 😀 é AB", [(0, 5)]),
        ("a b", [(0, 1), (2, 3)]),
        ("rad ett\r\nrad två", [(0, 7), (9, 16)]),
    ],
)
def test_spans_inside_tokens(text: str, spans: list[tuple[int, int]]) -> None:
    doc = add_mentions(NLP(text), [found(a, b) for a, b in spans])
    assert doc.text == text
    assert [(e.start_char, e.end_char) for e in doc.ents] == spans
    assert [(e.start_char, e.end_char) for e in doc.spans[GROUP]] == spans


def test_finders_in_a_row_keep_what_was_found() -> None:
    doc = NLP("JOGMEC:s andel är 90%-60")
    add_mentions(doc, [found(0, 6)])
    add_mentions(doc, [found(18, 21, "PERCENT", "pattern")])
    assert [(e.text, e.label_) for e in doc.ents] == [("JOGMEC", "ORG"), ("90%", "PERCENT")]


def test_a_span_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        add_mentions(NLP("abc"), [found(1, 9)])


@given(st.text(min_size=1, max_size=60), st.data())
def test_every_span_keeps_its_text(text: str, data: st.DataObject) -> None:
    ends = st.integers(0, len(text))
    pairs = data.draw(st.lists(st.tuples(ends, ends), max_size=5))
    # No finder's span is empty, or has white space at its ends, which spaCy cannot hold.
    spans = [found(a, b) for a, b in map(sorted, pairs) if text[a:b] and text[a:b].strip() == text[a:b]]
    doc = add_mentions(NLP(text), spans)
    assert doc.text == text
    for one, span in zip(mentions_of(doc), doc.spans[GROUP], strict=True):
        assert (span.start_char, span.end_char) == (one.start, one.end)
