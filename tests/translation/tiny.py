"""A translation model of some kilobytes, made on the spot: real files in the real formats, random weights.

What it says is noise. It proves that files of these formats are loaded, batched, decoded and checked, not that a
translation is good.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import sentencepiece
from ctranslate2.specs import transformer_spec

LINES = [
    "Andelen är nu trettio procent av alla företag i landet.",
    "The share is now thirty percent of all companies in the country.",
    "Regeringen sade i går att vinsten föll under förra året.",
    "The government said yesterday that profits fell during last year.",
]


def make_model(
    folder: Path, seed: int = 1, *, width: int = 16, layers: int = 1, heads: int = 2, vocabulary: int = 0
) -> Path:
    """A model in ``folder`` with the files of a converted OPUS-MT model.

    Args:
        width, layers, heads: How large it is.
        vocabulary: Entries that are there for their number only fill it up to so many.
    """
    folder.mkdir(parents=True)
    written = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(LINES * 20),
        model_writer=written,
        vocab_size=80,
        model_type="unigram",
        character_coverage=1.0,
        hard_vocab_limit=False,
        minloglevel=2,
    )
    for name in ("source.spm", "target.spm"):
        (folder / name).write_bytes(written.getvalue())
    pieces = sentencepiece.SentencePieceProcessor(model_proto=written.getvalue())
    inner = [pieces.id_to_piece(number) for number in range(pieces.get_piece_size())]
    known = ["</s>", "<unk>", *(p for p in inner if p not in ("<s>", "</s>", "<unk>")), "<pad>"]
    known += [f"<{number}>" for number in range(vocabulary - len(known))]
    _specification(known, seed, width, layers, heads).save(str(folder))
    return folder


def _specification(
    vocabulary: list[str], seed: int, width: int, layers: int, heads: int
) -> transformer_spec.TransformerSpec:
    random = np.random.default_rng(seed)
    spec = transformer_spec.TransformerSpec.from_config((layers, layers), heads)

    def matrix(*shape: int) -> np.ndarray:
        return random.normal(0, 0.5, shape).astype(np.float32)

    def linear(part: object, rows: int, columns: int) -> None:
        part.weight, part.bias = matrix(rows, columns), matrix(rows)  # type: ignore[attr-defined]

    def norm(part: object) -> None:
        part.gamma, part.beta = np.ones(width, np.float32), np.zeros(width, np.float32)  # type: ignore[attr-defined]

    def attention(part: object, own: bool) -> None:
        first, second = part.linear[0], part.linear[1]  # type: ignore[attr-defined]
        linear(first, width * (3 if own else 1), width)
        if own:
            linear(second, width, width)
        else:
            linear(second, width * 2, width)
            linear(part.linear[2], width, width)  # type: ignore[attr-defined]
        norm(part.layer_norm)  # type: ignore[attr-defined]

    def feed_forward(part: object) -> None:
        linear(part.linear_0, width * 2, width)  # type: ignore[attr-defined]
        linear(part.linear_1, width, width * 2)  # type: ignore[attr-defined]
        norm(part.layer_norm)  # type: ignore[attr-defined]

    for layer in spec.encoder.layer:
        attention(layer.self_attention, own=True)
        feed_forward(layer.ffn)
    for layer in spec.decoder.layer:
        attention(layer.self_attention, own=True)
        attention(layer.attention, own=False)
        feed_forward(layer.ffn)
    norm(spec.encoder.layer_norm)
    norm(spec.decoder.layer_norm)
    embeddings = matrix(len(vocabulary), width)
    spec.encoder.embeddings[0].weight = embeddings
    spec.decoder.embeddings.weight = embeddings
    spec.decoder.projection.weight = embeddings
    # The end of a sentence is likely, so that what it says has one.
    bias = np.zeros(len(vocabulary), np.float32)
    bias[0] = 6.0
    spec.decoder.projection.bias = bias
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    spec.config.add_source_eos = False
    spec.config.decoder_start_token = "<pad>"
    spec.config.bos_token = "<pad>"
    spec.validate()
    spec.optimize()
    return spec
