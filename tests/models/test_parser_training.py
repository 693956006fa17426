"""Reading treebanks, scoring parses, and the parser's export, on small files made here."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from models.training.parser_card import BEGIN, END, renew
from models.training.parser_scoring import agreement
from models.training.treebanks import Sentence, read_treebank
from pipeline.syntax import Parse


def row(
    number: object, form: str, tag: str = "X", head: object = 0, label: str = "root", feats: str = "_"
) -> str:
    return "\t".join([str(number), form, form, tag, "_", feats, str(head), label, "_", "_"])


CONLLU = "\n".join(
    [
        "# newdoc id = d1",
        "# text = Don't eat 5 %, gonna.",
        row("1-2", "Don't", "_", "_", "_"),
        row(1, "Do", "AUX", 3, "aux"),
        row(2, "n't", "PART", 3, "advmod"),
        row(3, "eat", "VERB"),
        row(4, "5", "NUM", 5, "nummod"),
        row(5, "%", "NOUN", 3, "obj"),
        row("5.1", "left", "VERB", "_", "_"),
        row(6, "$,", "PUNCT", 3, "punct"),
        row("7-8", "gonna", "_", "_", "_"),
        row(7, "going", "VERB", 3, "parataxis"),
        row(8, "to", "PART", 7, "flat:name"),
        row(9, ".", "PUNCT", 3, "punct"),
        "",
        "# text = Hans bil",
        row(1, "Hans", "PRON", 2, "nmod", "Poss=Yes"),
        row(2, "bil", "NOUN"),
    ]
)


@pytest.fixture
def sentences(tmp_path: Path) -> list[Sentence]:
    path = tmp_path / "t.conllu.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(CONLLU + "\n\n")
    return read_treebank(path, "en")


def test_words_stand_where_the_text_has_them(sentences: list[Sentence]) -> None:
    first, second = sentences
    words = [first.text[start:end] for start, end in first.spans]
    assert words == ["Do", "n't", "eat", "5", "%", ",", "gonna", "gonna", "."]
    assert [second.text[start:end] for start, end in second.spans] == ["Hans", "bil"]
    assert first.document == "d1"


def test_relations_are_made_alike(sentences: list[Sentence]) -> None:
    assert sentences[0].labels[7] == "flat"
    assert sentences[1].labels == ("nmod:poss", "root")


def test_a_word_that_is_not_in_the_text_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "t.conllu.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write("# text = Nothing\n" + row(1, "else") + "\n\n")
    with pytest.raises(ValueError, match="'else' does not stand in 'Nothing'"):
        read_treebank(path, "en")


PERFECT = Parse(heads=(1, 1), labels=("nmod:poss", "root"), tags=("PRON", "NOUN"), scores=(1.0, 1.0))
BACKWARDS = Parse(heads=(0, 0), labels=("root", "nmod"), tags=("PRON", "NOUN"), scores=(1.0, 1.0))


@pytest.mark.parametrize(
    ("words", "parse", "uas", "las", "upos", "reason"),
    [
        ([(0, 4), (5, 8)], PERFECT, 1, 1, 1, "all right"),
        ([(0, 4), (5, 8)], BACKWARDS, 0, 0, 1, "only the parts of speech"),
        ([(0, 4), (5, 7)], PERFECT, 0, 0, 0.5, "a head cut otherwise is another head"),
    ],
)
def test_agreement(
    sentences: list[Sentence],
    words: list[tuple[int, int]],
    parse: Parse,
    uas: float,
    las: float,
    upos: float,
    reason: str,
) -> None:
    figures = agreement(sentences[1:], lambda _: (words, parse))
    assert (figures.uas, figures.las, figures.upos) == (uas, las, upos), reason


def test_the_card_takes_the_figures(sentences: list[Sentence], tmp_path: Path) -> None:
    figures = agreement(sentences[1:], lambda one: (one.spans, PERFECT)).as_dict()
    card = tmp_path / "card.md"
    card.write_text(f"a\n{BEGIN}\nstale\n{END}\nb\n", encoding="utf-8")
    renew(card, {"sets": {"en_treebank_words": figures}})
    text = card.read_text(encoding="utf-8")
    assert "| en, treebank words | 1 | 2 | 1.000 | 1.000 | 1.000 |" in text
    assert "stale" not in text
    assert text.endswith("b\n")


def test_the_parser_and_its_export_agree() -> None:
    torch = pytest.importorskip("torch")
    pytest.importorskip("onnx")
    import numpy as np
    import onnxruntime

    from models.training.parser import STATES, Parser
    from models.training.parser_export import to_onnx

    torch.manual_seed(1)
    parser = Parser(
        views=2, languages=3, tags=17, labels=9, width=32, hidden=24, layers=2, arc=16, label=12
    ).eval()
    for weights in (parser.arcs, parser.labels, parser.root):
        torch.nn.init.normal_(weights)
    session = onnxruntime.InferenceSession(to_onnx(parser, {}).SerializeToString())
    states, heads = torch.randn(1, 7, 2 * STATES), torch.randint(0, 8, (1, 7))
    feed = {"states": states[0].numpy(), "language": np.array([1])}
    arcs, labels, tags = session.run(["arcs", "labels", "tags"], feed)
    with torch.no_grad():
        expected = parser(states, torch.tensor([1]), heads)
    given = (arcs, labels[np.arange(7), heads[0].numpy()], tags)
    for ours, theirs in zip(given, expected, strict=True):
        assert np.abs(ours - theirs[0].numpy()).max() < 0.01
