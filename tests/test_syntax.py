"""Dependency syntax with the shipped model: short sentences, trees for any text, words of any cut."""

from __future__ import annotations

import functools
import itertools
import shutil
from pathlib import Path

import numpy as np
import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from pipeline import load_nlp
from pipeline.errors import KallsparError
from pipeline.paths import models_folder
from pipeline.spanning_tree import best_tree
from pipeline.syntax import UnparsedError, load_syntax_model, unparsed_reason
from tests.test_entities import ODD


@functools.cache
def parser(language: str) -> Pipeline:
    nlp = spacy.blank(language)
    nlp.add_pipe("kallspar_syntax")
    return nlp


@pytest.mark.parametrize(
    ("language", "text", "expected", "reason"),
    [
        ("sv", "Toyota köper batterier.", "Toyota nsubj köper, batterier obj köper", "subject and object"),
        ("en", "Toyota buys batteries.", "Toyota nsubj buys, batteries obj buys", "subject and object"),
        ("sv", "I fjol köpte företaget batterier.", "företaget nsubj köpte, batterier obj köpte", "verb second"),
        ("sv", "Batterier säljs i Japan.", "Batterier nsubj:pass säljs, Japan obl säljs", "passive in -s"),
        ("en", "Batteries are sold in Japan.", "Batteries nsubj:pass sold, Japan obl sold", "passive"),
        ("sv", "Andelen ökade till 12 procent.", "Andelen nsubj ökade, procent obl ökade, 12 nummod procent", "end of a change"),
        ("en", "The share rose to 12 percent.", "share nsubj rose, percent obl rose, 12 nummod percent", "end of a change"),
        ("sv", "Företaget har 60 procent av marknaden.", "Företaget nsubj har, procent obj har, marknaden nmod procent", "share of what"),
        ("en", "The company has 60 percent of the market.", "company nsubj has, percent obj has, market nmod percent", "share of what"),
        ("en", "Toyota's share fell.", "Toyota nmod:poss share, share nsubj fell", "possessor"),
        ("sv", "Toyotas andel föll.", "Toyotas nmod:poss andel, andel nsubj föll", "possessor"),
        ("en", "Japan and Norway signed the agreement.", "Japan nsubj signed, Norway conj Japan, agreement obj signed", "coordination"),
        ("sv", "Japan och Norge undertecknade avtalet.", "Japan nsubj undertecknade, Norge conj Japan, avtalet obj undertecknade", "coordination"),
    ],
)  # fmt: skip
def test_short_sentences(language: str, text: str, expected: str, reason: str) -> None:
    doc = parser(language)(text)
    found = {f"{token.text} {token.dep_} {token.head.text}" for token in doc}
    assert set(expected.split(", ")) <= found, reason


@pytest.mark.parametrize(
    ("language", "text", "tags"),
    [
        ("sv", "Toyota köper två billiga batterier i Japan.", "PROPN VERB NUM ADJ NOUN ADP PROPN PUNCT"),
        ("en", "Toyota buys two cheap batteries in Japan.", "PROPN VERB NUM ADJ NOUN ADP PROPN PUNCT"),
    ],
)
def test_parts_of_speech(language: str, text: str, tags: str) -> None:
    assert " ".join(token.pos_ for token in parser(language)(text)) == tags


def is_tree_of_one_sentence(doc: Doc) -> bool:
    roots = [token for token in doc if token.head == token]
    reached = {token.i for token in roots[0].subtree} if roots else set()
    return len(roots) == 1 and roots[0].dep_ == "ROOT" and len(reached) == len(doc) == len(set(reached))


@settings(max_examples=40, deadline=None)
@given(ODD, st.sampled_from(["sv", "en"]))
def test_any_text_becomes_one_tree_or_says_why_not(text: str, language: str) -> None:
    doc = parser(language)(text)
    if any(not token.is_space for token in doc):
        assert is_tree_of_one_sentence(doc)
        assert all(token.dep_ and token.pos_ for token in doc)
        assert len(list(doc.sents)) == 1
        assert unparsed_reason(doc) == ""
    else:
        assert unparsed_reason(doc) == "it holds no word"


@pytest.mark.parametrize("before", ["👩‍🔬🇸🇪 ", "\r\n\t", "e\u0301\u0301 ", "   "])
def test_offsets_hold_behind_odd_characters(before: str) -> None:
    doc = parser("sv")(before + "Toyota köper batterier.")
    toyota = next(token for token in doc if token.text == "Toyota")
    assert doc.text[toyota.head.idx :].startswith("köper")


def test_white_space_hangs_on_the_word_before() -> None:
    doc = parser("sv")("  Toyota\n köper bilar.")
    spaces = [(token.i, token.head.i, token.dep_, token.pos_) for token in doc if token.is_space]
    assert spaces == [(0, 1, "dep", "SPACE"), (2, 1, "dep", "SPACE")]
    assert is_tree_of_one_sentence(doc)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_no_word_is_no_sentence(language: str, text: str) -> None:
    doc = parser(language)(text)
    assert unparsed_reason(doc) == "it holds no word"
    assert not any(token.dep_ or token.pos_ for token in doc)


def test_a_sentence_too_long_says_so_and_is_left_whole() -> None:
    doc = parser("en")("word " * 600)
    assert not doc.has_annotation("DEP")
    assert unparsed_reason(doc) == "it has 602 pieces; at most 512 are parsed"
    assert is_tree_of_one_sentence(parser("en")("word " * 500))


def test_a_parse_does_not_depend_on_company_or_on_what_came_before() -> None:
    texts = ["Toyota köper batterier.", "Det regnade.", "Andelen var 12 %.", "Ja."]

    def read(some: list[str]) -> list[bytes]:
        return [doc.to_array(["HEAD", "DEP", "POS"]).tobytes() for doc in parser("sv").pipe(some)]

    assert read(texts) == read(texts[::-1])[::-1] == [read([text])[0] for text in texts]


def test_mentions_are_kept() -> None:
    nlp, text = load_nlp("en"), "Toyota's share rose to 12 percent in 2024."
    doc = nlp(text)
    parser("en").get_pipe("kallspar_syntax")(doc)  # type: ignore[operator]
    assert doc.has_annotation("DEP")
    before = nlp(text)
    assert [(e.text, e.label_) for e in doc.ents] == [(e.text, e.label_) for e in before.ents]


def test_reading_syntax_changes_no_names() -> None:
    """The encoder's file is the entity model's own, and it is opened only."""
    model = models_folder() / "ner-sv-en" / "model.onnx"
    before = model.stat().st_mtime_ns
    load_syntax_model().parse("Toyota buys batteries.", [(0, 6), (7, 11), (12, 21), (21, 22)], "en")
    assert model.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("words", "language", "error"), [([], "en", UnparsedError), ([(0, 2)], "de", ValueError)]
)
def test_what_the_model_refuses(words: list[tuple[int, int]], language: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        load_syntax_model().parse("Ja", words, language)


def test_words_may_be_cut_inside_a_segment() -> None:
    parse = load_syntax_model().parse("Don't go", [(0, 2), (2, 5), (6, 8)], "en")
    assert len(parse.heads) == len(parse.labels) == len(parse.tags) == len(parse.scores) == 3
    assert all(0 <= score <= 1 for score in parse.scores)


def test_another_encoder_is_refused(tmp_path: Path) -> None:
    from pipeline.syntax import SyntaxModel

    with pytest.raises(KallsparError, match="is missing"):
        SyntaxModel(tmp_path, models_folder() / "ner-sv-en")
    shutil.copy(models_folder() / "syntax-sv-en" / "model.onnx", tmp_path / "model.onnx")
    with pytest.raises(KallsparError, match="was not trained on"):
        SyntaxModel(models_folder() / "syntax-sv-en", tmp_path)


def trees(words: int) -> list[tuple[int, ...]]:
    """Every tree over so many words with one of them below the root, by trying all."""
    found = []
    for heads in itertools.product(range(words), repeat=words):
        roots = [word for word, head in enumerate(heads) if head == word]
        above = list(range(words))
        for _ in range(words):
            above = [heads[word] for word in above]
        if len(roots) == 1 and set(above) == set(roots):
            found.append(heads)
    return found


TREES = {words: trees(words) for words in range(1, 6)}


def worth(arcs: np.ndarray, heads: tuple[int, ...]) -> float:
    return sum(float(arcs[word, 0 if head == word else head + 1]) for word, head in enumerate(heads))


@given(
    st.integers(1, 5).flatmap(lambda n: arrays.arrays(np.float64, (n, n + 1), elements=st.integers(-4, 4)))
)
def test_the_best_tree_is_the_best_of_all(arcs: np.ndarray) -> None:
    best = tuple(best_tree(arcs))
    assert best in TREES[len(arcs)]
    assert worth(arcs, best) == max(worth(arcs, heads) for heads in TREES[len(arcs)])


def test_no_words_make_no_tree() -> None:
    assert best_tree(np.zeros((0, 1))) == []
