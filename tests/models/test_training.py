"""Reading the corpora into one scheme, and scoring, on small files made here."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from models.training import corpora
from models.training.corpora import Example, Span
from models.training.scoring import by_words, compare, log_loss, reliability, score

UNIVERSAL = """# newdoc id = d1
# text = Toyota met the EU in Malmö.
1\tToyota\tB-ORG\t-\t-
2\tmet\tO\t-\t-
3\tthe\tB-ORG\t-\t-
4\tEU\tI-ORG\t-\t-
5\tin\tO\t-\t-
6\tMalmö\tB-LOC\t-\t-
7\t.\tO\t-\t-
"""
NORNE = """1\tEU\tEU\tx\tx\t_\t0\tX\t_\tname=B-GPE_ORG
2\tmøtte\tmøte\tx\tx\t_\t0\tX\t_\tname=O
3\tNorge\tNorge\tx\tx\t_\t0\tX\t_\tname=B-GPE_ORG
4\t|\t|\tx\tx\t_\t0\tX\t_\tname=O
"""
WEBBNYHETER = """Anna PER
Berg PER
, 0
Volvo\u00ads ORG
vd 0
"""
WIKIGOLD = """-DOCSTART- O

The I-ORG
Clash I-ORG
( O
UK I-MISC
) O
"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(text)
    return path


def names(example: Example) -> list[tuple[str, str]]:
    return [(example.text[s.start : s.end], s.label) for s in example.spans]


def test_universal_ner_without_the_article(tmp_path: Path) -> None:
    (example,) = corpora.read_universal(written(tmp_path, "u.gz", UNIVERSAL), "u", "en")
    assert names(example) == [("Toyota", "ORG"), ("EU", "ORG"), ("Malmö", "LOC")]
    assert example.document == "d1"
    assert [example.text[a:b] for a, b in example.words][-1] == "."


def test_norne_takes_the_eu_for_a_place_and_we_do_not(tmp_path: Path) -> None:
    (example,) = corpora.read_norne(written(tmp_path, "n.gz", NORNE), "n", "nb")
    assert names(example) == [("EU", "ORG"), ("Norge", "LOC")]
    assert example.text == "EU møtte Norge"


def test_neighbouring_words_of_one_label_are_one_name(tmp_path: Path) -> None:
    (example,) = corpora.read_columns(written(tmp_path, "w.gz", WEBBNYHETER), "w", "sv")
    assert names(example) == [("Anna Berg", "PER"), ("Volvos", "ORG")]
    assert example.text == "Anna Berg, Volvos vd"


def test_other_labels_are_none(tmp_path: Path) -> None:
    (example,) = corpora.read_columns(written(tmp_path, "g.gz", WIKIGOLD), "g", "en")
    assert names(example) == [("Clash", "ORG")]
    assert example.text == "The Clash (UK)"


EXAMPLE = Example(
    text="Volvos vd i Tokyo",
    spans=(Span(start=0, end=6, label="ORG"), Span(start=12, end=17, label="LOC")),
    words=((0, 6), (7, 9), (10, 11), (12, 17)),
    source="made",
    language="sv",
)


@pytest.mark.parametrize(
    ("found", "strict", "overlap", "reason"),
    [
        ([(0, 6, "ORG"), (12, 17, "LOC")], 2, 2, "all"),
        ([(0, 5, "ORG")], 1, 1, "a cut genitive ending is the same word"),
        ([(0, 9, "ORG")], 0, 1, "a word too many"),
        ([(0, 6, "PER")], 0, 0, "another label"),
        ([(0, 6, "ORG"), (0, 6, "ORG")], 1, 1, "found twice counts once"),
        ([], 0, 0, "nothing"),
    ],
)
def test_scoring(found: list[tuple[int, int, str]], strict: int, overlap: int, reason: str) -> None:
    totals = score([EXAMPLE], [found])
    assert totals["strict"]["all"].right == strict, reason
    assert totals["overlap"]["all"].right == overlap, reason
    assert totals["strict"]["all"].gold == 2


def test_spans_beside_every_word_are_dropped() -> None:
    assert by_words(EXAMPLE, [(6, 7, "ORG")]) == []
    assert compare([], [])["ORG"][0].f1 == 0


def test_believing_the_scores() -> None:
    assert log_loss([0.9], [True]) < log_loss([0.6], [True]) < log_loss([0.9], [False])
    (row,) = reliability([0.8, 0.9, 1.0], [True, False, True], [0.5, 1.0])
    assert (row["spans"], row["mean_score"], row["right"]) == (3, 0.9, 0.667)


def test_the_network_and_its_export_agree() -> None:
    """The ONNX graph with its small whole numbers says nearly what the network says."""
    torch = pytest.importorskip("torch")
    pytest.importorskip("onnx")
    import numpy as np
    import onnxruntime

    from models.training.export import to_onnx
    from models.training.network import TAGS, Tagger

    torch.manual_seed(1)
    tagger = Tagger(200).eval()
    pieces = torch.randint(4, 200, (2, 16))
    session = onnxruntime.InferenceSession(to_onnx(tagger).SerializeToString())
    feed = {"pieces": pieces.numpy(), "present": np.ones((2, 16), np.int64)}
    with torch.no_grad():
        expected = tagger(pieces, torch.ones(2, 16, dtype=torch.bool)).numpy()
    (scores,) = session.run(["scores"], feed)
    assert scores.shape == (2, 16, len(TAGS))
    assert np.abs(scores - expected).max() < 0.1 * np.abs(expected).max()
