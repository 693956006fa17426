"""Promises 1, 2 and 5 over generated texts: provenance, coverage, determinism."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from pipeline import codec, detection, extract
from pipeline.library import read_text
from pipeline.nlp import load_nlp
from pipeline.records import Sentence, Translation
from pipeline.sentences import split

PIECES = st.sampled_from(
    [
        "EU", "EU:s", "Energimyndigheten", "Energimyndighetens", "the European Union’s", "JOGMEC:s", "Japan-EU",
        "Northvolt AB", "Volvos", "90%-60", "från 90\u00a0% till 60–70\u202f%", "drygt 8 procent", "roughly half",
        "3,5\u00a0procentenheter", "i dag (3 december)", "A decade later", "In 2015,", "6 oktober. 2025", "senast 2030",
        "🔋", "👩🏽‍🔬", "e\u0301", "A\u030akersberga", "ﬁnans", "½", "[2,3]", "![]() |", "• ·", "\ufeff", "\u200b", "bl.a.",
        "t.ex.", "och", "the", "ökade", "fell to", "länk", "\x00", "\u2028", "\u0085",
    ]
)  # fmt: skip
GLUE = st.sampled_from(
    [" ", " ", " ", "", "\u00a0", "\n", "\r\n", "\r\n\r\n", "\n\n", ". ", "! ", "  ", "\t", ", "]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """News-like rubble: names again and again, signs and blanks of every kind."""
    pieces = draw(st.lists(st.tuples(PIECES | st.text(max_size=6), GLUE), max_size=25))
    return "".join(part for pair in pieces for part in pair)


SLOW_FIRST = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])


@SLOW_FIRST
@given(texts(), st.sampled_from(["sv", "en"]))
def test_provenance_in_the_source(text: str, language: str) -> None:
    for mention in read_text(text, language).mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.text


@SLOW_FIRST
@given(texts(), st.lists(texts(), min_size=1, max_size=3))
def test_provenance_in_translations(text: str, made: list[str]) -> None:
    sentences = detection.given(split("a", text), "sv")
    translations = [translation(s, made[place % len(made)]) for place, s in enumerate(sentences)]
    found = extract.extract(extract.witnesses(sentences, translations), load_nlp)
    of_sentence = {t.sentence_id: t.text for t in translations}
    for mention in found.mentions:
        shown = text if mention.witness == "source" else of_sentence[mention.sentence_id]
        assert shown[mention.start : mention.end] == mention.text
        assert mention.sentence_id in of_sentence, "it names its source sentence"
    assert len({mention.id for mention in found.mentions}) == len(found.mentions), "ids are unique"
    assert len(found.readings) == len(found.mentions)


def translation(sentence: Sentence, text: str) -> Translation:
    return Translation(sentence_id=sentence.id, language="en", text=text, status="machine")


@SLOW_FIRST
@given(texts())
def test_coverage(text: str) -> None:
    _, sentences = detection.assign(split("a", text))
    place = 0
    for sentence in sentences:
        assert not text[place : sentence.start].strip()
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.start < sentence.end
        place = sentence.end
    assert not text[place:].strip()


@SLOW_FIRST
@given(texts(), texts())
def test_determinism_whatever_else_is_read(text: str, other: str) -> None:
    alone = read_text(text, "sv")
    read_text(other, "sv")
    assert read_text(text, "sv") == alone


@SLOW_FIRST
@given(texts())
def test_what_is_stored_comes_back(text: str) -> None:
    sentences = detection.given(split("a", text), "en")
    found = extract.extract(extract.witnesses(sentences, ()), load_nlp)
    records = (*found.mentions, *found.readings, *found.places)
    assert codec.decode(codec.encode(records)) == records


@SLOW_FIRST
@given(texts(), st.sampled_from(["Ny mening här.", "En till, om EU."]))
@example(text="90%-60\nEU. 90%-60 ", more="Ny mening här.")  # the last block joins: one of two twins goes
def test_an_edit_elsewhere_changes_no_id(text: str, more: str) -> None:
    before = mention_ids(text)
    after = mention_ids(f"{text}\n\n{more}")
    stood = Counter(s.text for s in split("a", text))
    kept = Counter(s.text for s in split("a", f"{text}\n\n{more}"))
    # Blocks may join or change their zone with what follows; a sentence that is still there, as often as it
    # was, keeps its ids.
    assert all(ids <= after.get(s, set()) for s, ids in before.items() if kept[s] >= stood[s])


def mention_ids(text: str) -> dict[str, set[str]]:
    sentences = detection.given(split("a", text), "sv")
    found = extract.extract(extract.witnesses(sentences, ()), load_nlp)
    by_id = {sentence.id: sentence.text for sentence in sentences}
    ids: dict[str, set[str]] = {}
    for mention in found.mentions:
        ids.setdefault(by_id[mention.sentence_id], set()).add(mention.id)
    return ids
