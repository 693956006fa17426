"""The network in PyTorch: a BERT encoder with a label for each piece. Layers are written out so that the
export can follow them one by one."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from models.training.encoder import HEADS, HIDDEN, INNER, LAYERS, POSITIONS

TAGS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
EPSILON = 1e-12


class Layer(nn.Module):
    """One transformer layer, normalised after each half as BERT does."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(HIDDEN, HIDDEN) for _ in range(3))
        self.joined = nn.Linear(HIDDEN, HIDDEN)
        self.inner, self.outer = nn.Linear(HIDDEN, INNER), nn.Linear(INNER, HIDDEN)
        self.norm_1, self.norm_2 = nn.LayerNorm(HIDDEN, EPSILON), nn.LayerNorm(HIDDEN, EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`x` is rows × length × hidden; `mask` is true where a piece may be looked at."""
        rows, length, _ = x.shape
        q, k, v = (
            part(x).view(rows, length, HEADS, HIDDEN // HEADS).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        met = functional.scaled_dot_product_attention(
            q, k, v, attn_mask=mask, dropout_p=self.dropout.p if self.training else 0.0
        )
        met = met.transpose(1, 2).reshape(rows, length, HIDDEN)
        x = self.norm_1(x + self.dropout(self.joined(met)))
        return self.norm_2(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Tagger(nn.Module):
    """Piece numbers in, a score for each of TAGS out. Word and position embeddings are not trained."""

    def __init__(self, vocabulary: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(vocabulary, HIDDEN).requires_grad_(False)
        self.positions = nn.Embedding(POSITIONS, HIDDEN).requires_grad_(False)
        self.norm = nn.LayerNorm(HIDDEN, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.head = nn.Linear(HIDDEN, len(TAGS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces: Tensor, present: Tensor) -> Tensor:
        """`present` is true where a piece is no padding; both are rows × length."""
        x = self.words(pieces) + self.positions.weight[: pieces.shape[1]]
        x = self.dropout(self.norm(x))
        mask = present[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        out: Tensor = self.head(self.dropout(x))
        return out


_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "joined": "attention.output.dense",
    "inner": "intermediate.dense",
    "outer": "output.dense",
    "norm_1": "attention.output.LayerNorm",
    "norm_2": "output.LayerNorm",
}


def start_from(encoder: dict[str, Tensor], dropout: float = 0.1) -> Tagger:
    """A tagger whose encoder has the given weights and whose head is new (take the seed before calling)."""
    words = encoder["embeddings.word_embeddings.weight"]
    tagger = Tagger(words.shape[0], dropout)
    with torch.no_grad():
        tagger.words.weight.copy_(words)
        # All pieces are of token type 0, so its vector is part of every position's.
        tagger.positions.weight.copy_(
            encoder["embeddings.position_embeddings.weight"]
            + encoder["embeddings.token_type_embeddings.weight"][0]
        )
        tagger.norm.weight.copy_(encoder["embeddings.LayerNorm.weight"])
        tagger.norm.bias.copy_(encoder["embeddings.LayerNorm.bias"])
        for n, layer in enumerate(tagger.layers):
            for ours, theirs in _NAMES.items():
                part = getattr(layer, ours)
                part.weight.copy_(encoder[f"encoder.layer.{n}.{theirs}.weight"])
                part.bias.copy_(encoder[f"encoder.layer.{n}.{theirs}.bias"])
        tagger.head.weight.normal_(0.0, 0.02)
        tagger.head.bias.zero_()
    return tagger
