"""Train the parser and write what is shipped: one command, from the treebanks to `models/syntax-sv-en/`.

    pip install -e '.[training]'
    python models/train_syntax.py --data ../shared/data --work /tmp/syntax

The entity model in `models/ner-sv-en/` is the encoder, and stays as it is. Its states of all words are
computed once and kept in `--work` (1.2 GB). `models/syntax-sv-en/card.md` says what was measured.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import spacy
import torch

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from models.training import parser_card
from models.training.encoder import LAYERS as DEPTH
from models.training.parser import STATES, Parser
from models.training.parser_export import to_onnx
from models.training.parser_learning import Learnt, ParserCourse, learn_to_parse
from models.training.parser_scoring import agreement, by_spacy, by_treebank
from models.training.treebanks import Sentence, Treebanks, read_all
from pipeline.syntax import EncoderStates, SyntaxModel, UnparsedError

HERE = Path(__file__).resolve().parent
ENCODER = HERE / "ner-sv-en"
SEED = 5
LAYERS = (6, 8)
"""Layers of the encoder that the parser reads, counted from 1; `EncoderStates` gives two states of each."""
LANGUAGES = {"sv": 0, "en": 1, "no": 2}
"""Numbers of the annotation conventions; Norwegian is only learnt from."""
PARSED = ("sv", "en")
FIRST = ParserCourse(epochs=6)
"""Swedish, and every fourth sentence of the rest: most is learnt from little."""
SECOND = ParserCourse(epochs=3, rate=2.5e-3, words=900, averaging=0.99)
"""Everything, Swedish twice, since it is scarce."""
SIZES = {"width": 192, "hidden": 160, "layers": 1, "arc": 160, "label": 64}


def main() -> None:
    """Read the arguments and run the recipe."""
    arguments = _arguments()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(SEED)
    arguments.work.mkdir(parents=True, exist_ok=True)
    treebanks = read_all(arguments.data / "treebanks")
    outputs = layer_outputs(ENCODER / "model.onnx", LAYERS)
    encoder = EncoderStates(
        (ENCODER / "model.onnx").read_bytes(), ENCODER, outputs, threads=arguments.threads
    )
    states = computed(treebanks.train, encoder, arguments.work / "states.npy")
    labels = sorted({label for s in treebanks.train for label in s.labels})
    tags = sorted({tag for s in treebanks.train for tag in s.tags})
    learnt = [
        Learnt(
            states=rows,
            language=LANGUAGES[s.language],
            heads=s.heads,
            labels=tuple(map(labels.index, s.labels)),
            tags=tuple(map(tags.index, s.tags)),
        )
        for s, rows in zip(treebanks.train, states, strict=True)
    ]
    swedish = [one for one in learnt if one.language == LANGUAGES["sv"]]
    others = [one for one in learnt if one.language != LANGUAGES["sv"]]
    parser = Parser(
        views=2 * len(LAYERS), languages=len(LANGUAGES), tags=len(tags), labels=len(labels), **SIZES
    )
    learn_to_parse(parser, [*swedish, *others[::4]], FIRST, SEED, say)
    learn_to_parse(parser, [*swedish * 2, *others], SECOND, SEED + 1, say)
    write(parser, outputs, labels, tags, arguments.out)
    metrics = evaluated(arguments.out, treebanks)
    (arguments.out / "metrics.json").write_text(json.dumps(metrics, indent=1) + "\n", encoding="utf-8")
    parser_card.renew(arguments.out / "card.md", metrics)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder with treebanks/")
    parser.add_argument("--work", type=Path, required=True, help="folder for the encoder's states")
    parser.add_argument("--out", type=Path, default=HERE / "syntax-sv-en", help="where the shipped files go")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def say(line: str) -> None:
    """Show progress at once, also in a log file."""
    print(line, flush=True)


def layer_outputs(model: Path, layers: Sequence[int]) -> list[str]:
    """Names of what the given layers put out: `models.training.export` ends each with its second norm."""
    norms = [n.output[0] for n in onnx.load(model).graph.node if n.op_type == "LayerNormalization"]
    if len(norms) != 2 * DEPTH + 1:
        raise SystemExit(f"{model}: holds {len(norms)} norms instead of {2 * DEPTH + 1}: export it anew")
    return [norms[2 * layer] for layer in layers]


def computed(
    sentences: Sequence[Sentence], encoder: EncoderStates, kept: Path
) -> list[npt.NDArray[np.float16]]:
    """The states of every sentence's words, kept in a file from one run to the next. A sentence longer
    than the encoder reads has zeros."""
    ends = np.cumsum([len(s.spans) for s in sentences])
    if not kept.exists():
        part = kept.with_suffix(".part")
        rows = np.lib.format.open_memmap(part, "w+", np.float16, (int(ends[-1]), 2 * len(LAYERS) * STATES))
        for number, (sentence, end) in enumerate(zip(sentences, ends, strict=True), start=1):
            try:
                rows[end - len(sentence.spans) : end] = encoder.of(sentence.text, sentence.spans)
            except UnparsedError as error:
                say(f"{sentence.text[:60]!r}: {error}")
            if number % 2000 == 0:
                say(f"states of {number}/{len(sentences)} sentences")
        rows.flush()
        part.replace(kept)
    return np.split(np.load(kept, mmap_mode="r"), ends[:-1])


def write(
    parser: Parser, outputs: Sequence[str], labels: Sequence[str], tags: Sequence[str], folder: Path
) -> None:
    """Write the parser as `model.onnx`, with all that the runtime must know in its metadata."""
    folder.mkdir(parents=True, exist_ok=True)
    notes = {
        "encoder": hashlib.sha256((ENCODER / "model.onnx").read_bytes()).hexdigest(),
        "labels": json.dumps(labels),
        "languages": json.dumps({code: LANGUAGES[code] for code in PARSED}),
        "states": json.dumps(outputs),
        "tags": json.dumps(tags),
    }
    onnx.save(to_onnx(parser, notes), folder / "model.onnx")


def evaluated(folder: Path, treebanks: Treebanks) -> dict[str, object]:
    """Score the shipped files on the sentences kept aside; print the figures and give them."""
    model = SyntaxModel(folder, ENCODER)
    sets = {}
    for language, sentences in treebanks.held_back.items():
        readers = {
            "treebank_words": by_treebank(model),
            "spacy_words": by_spacy(model, spacy.blank(language)),
        }
        for words, read in readers.items():
            began = time.monotonic()
            figures = agreement(sentences, read)
            speed = figures.given / (time.monotonic() - began)
            say(
                f"{language} {words}: UAS {figures.uas:.4f} LAS {figures.las:.4f} UPOS {figures.upos:.4f}"
                f" {speed:.0f} words/s"
            )
            sets[f"{language}_{words}"] = figures.as_dict()
    return {"sets": sets, "bytes": (folder / "model.onnx").stat().st_size}


if __name__ == "__main__":
    main()
