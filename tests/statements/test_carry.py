"""What a sentence leaves out is taken from what was said before, and marked."""

from __future__ import annotations

import pytest

from pipeline.languages import get_language
from pipeline.records import Sentence, Statement, Zone, content_id
from pipeline.statements import ReadSentence, Tree, read, statements
from tests.statements.trees import build

HELD = "In/ADP/case>2 { 2015/NUM/obl>5 } ,/PUNCT/punct>5 Japan/PROPN/nsubj>5 held/VERB/root>0 \
[ half/NOUN/obj>5 ] of/ADP/case>9 the/DET/det>9 market/NOUN/nmod>6 for/ADP/case>11 cars/NOUN/nmod>9 ./PUNCT/punct>5"
SHARE = (
    "Japan/PROPN/nsubj>2 held/VERB/root>0 [ half/NOUN/obj>2 ] of/ADP/case>6 market/NOUN/compound>6 share/NOUN/nmod>3 \
for/ADP/case>8 cars/NOUN/nmod>6 ./PUNCT/punct>2"
)
FIRMS = "Firms/NOUN/nsubj>2 command/VERB/root>0 [ 60/NUM/nummod>4 percent/NOUN/obj>2 ] ./PUNCT/punct>2"
FELL = "Korea_/PROPN/nmod:poss>3 's/PART/case>1 share/NOUN/nsubj>4 fell/VERB/root>0 to/ADP/case>7 \
[change_to: 8/NUM/nummod>7 percent/NOUN/obl>4 ] ./PUNCT/punct>4"
IT_FELL = "It/PRON/nsubj>2 fell/VERB/root>0 to/ADP/case>5 [change_to: 8/NUM/nummod>5 percent/NOUN/obl>2 ] ./PUNCT/punct>2"
TWO = (
    "Japan/PROPN/nsubj>2 held/VERB/root>0 [ half/NOUN/obj>2 ] of/ADP/case>5 steel/NOUN/nmod>3 and/CCONJ/cc>7 \
[ half/NOUN/conj>3 ] of/ADP/case>9 coal/NOUN/nmod>7 ./PUNCT/punct>2"
)
THOSE = "Of/ADP/case>2 those/PRON/obl>6 ,/PUNCT/punct>6 [ 70/NUM/nummod>5 percent/NOUN/nsubj>6 ] agreed/VERB/root>0 ./PUNCT/punct>6"
VOTERS = "[ 40/NUM/nummod>2 percent/NOUN/nsubj>5 ] of/ADP/case>4 voters/NOUN/nmod>2 answered/VERB/root>0 ./PUNCT/punct>5"
DATED = (
    "In/ADP/case>2 { 2015/NUM/obl>6 } Japan_/PROPN/nmod:poss>5 's/PART/case>3 output/NOUN/nsubj>6 fell/VERB/root>0 \
[change_by: 2/NUM/nummod>8 percent/NOUN/obj>6 ] ./PUNCT/punct>6"
)
KOREA = "Korea_/PROPN/nmod:poss>3 's/PART/case>1 output/NOUN/nsubj>4 fell/VERB/root>0 \
[change_by: 3/NUM/nummod>6 percent/NOUN/obj>4 ] ./PUNCT/punct>4"
DEBT = "Korea_/PROPN/nmod:poss>3 's/PART/case>1 debt/NOUN/nsubj>4 fell/VERB/root>0 \
[change_by: 3/NUM/nummod>6 percent/NOUN/obj>4 ] ./PUNCT/punct>4"
ITEM = "-/PUNCT/punct>2 < BYD/PROPN/root>0 > :/PUNCT/punct>5 [ 27/NUM/nummod>5 %/SYM/list>2 ]"
NOTHING = "Nobody/PRON/nsubj>2 knows/VERB/root>0 ./PUNCT/punct>2"


def stated(*notations: str, zones: tuple[Zone, ...] = ()) -> list[Statement]:
    """The statements of a text whose sentences are parsed by hand."""
    tables = get_language("en")
    assert tables is not None
    made = []
    for ordinal, notation in enumerate(notations):
        doc, marked = build(notation)
        sentence = Sentence(
            id=content_id("s", ordinal),
            article_id="a",
            ordinal=ordinal,
            start=0,
            end=len(doc.text),
            text=doc.text,
            zone=zones[ordinal] if zones else "paragraph",
            language="en",
        )
        parts = read(Tree.of(doc), doc.text, marked, tables)
        made.append(
            ReadSentence(
                sentence=sentence,
                witness="source",
                text=doc.text,
                offset=0,
                percentages=[(f"m{ordinal}.{n}", one) for n, one in enumerate(parts) if one is not None],
                mention_ids=[f"m{ordinal}.{n}" for n in range(len(marked))],
                words=tables.clauses,
            )
        )
    return list(statements(made))


def shown(one: Statement) -> tuple[str, str, str, str]:
    return (
        one.subject.text if one.subject else "",
        one.measure.text if one.measure else "",
        one.measure.basis if one.measure else "",
        one.date_basis,
    )


@pytest.mark.parametrize(
    ("notations", "expected", "reason"),
    [
        ([HELD, FIRMS], ("Firms", "market for cars", "carried", "carried"), "measure and time from before"),
        ([FIRMS], ("Firms", "", "", ""), "nothing before"),
        ([HELD, NOTHING, FIRMS], ("Firms", "", "", ""), "only the sentence right before is asked"),
        ([TWO, FIRMS], ("Firms", "", "", ""), "two measures before: a choice would be a guess"),
        (
            [SHARE, FELL],
            ("Korea", "market share for cars", "carried", ""),
            "a share of what was named before",
        ),
        ([HELD, FELL], ("Korea", "share", "own", ""), "what was named before is no share"),
        (
            [HELD, IT_FELL],
            ("Japan", "market for cars", "carried", "carried"),
            "a pronoun with one antecedent",
        ),
        ([IT_FELL], ("", "", "", ""), "a pronoun with none"),
        ([DATED, KOREA], ("Korea", "output", "own", "carried"), "the same measure: the time goes on"),
        ([DATED, DEBT], ("Korea", "debt", "own", ""), "neither subject nor measure again: another time"),
        (
            [HELD, ITEM, ITEM],
            ("BYD", "market for cars", "carried", "carried"),
            "an item of a list: its measure stands before the list",
        ),
        ([ITEM], ("BYD", "", "", ""), "no measure before the list"),
        ([TWO, ITEM], ("BYD", "", "", ""), "two measures before the list"),
        ([VOTERS, THOSE], ("voters", "agreed", "own", ""), "of those"),
    ],
)
def test_carried(notations: list[str], expected: tuple[str, ...], reason: str) -> None:
    assert shown(stated(*notations)[-1]) == expected, reason


def test_a_carried_part_keeps_the_span_it_was_read_from() -> None:
    first, last = stated(HELD, FIRMS)
    assert first.measure
    assert last.measure
    assert (last.measure.sentence_id, last.measure.start) == (first.measure.sentence_id, first.measure.start)
    assert last.date_ids == first.date_ids


@pytest.mark.parametrize(
    "zones", [("heading", "paragraph"), ("paragraph", "caption"), ("reference", "reference")]
)
def test_nothing_is_carried_into_or_out_of_running_text(zones: tuple[Zone, ...]) -> None:
    assert shown(stated(HELD, FIRMS, zones=zones)[-1])[1] == ""


def test_every_empty_part_has_a_reason() -> None:
    (one,) = stated(IT_FELL)
    assert "subject: a pronoun stands for it" in one.reason
    assert "measure: " in one.reason
