"""The parser in PyTorch: a reader of frozen encoder states with biaffine scores of arcs and labels.

Dozat & Manning (2017), "Deep Biaffine Attention for Neural Dependency Parsing", over a bidirectional LSTM
that takes the place of their word embeddings' reader. All sentences of one batch have the same number of
words, so nothing is padded and nothing masked.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

STATES = 384


class Parser(nn.Module):
    """States of words in; scores of heads, labels and tags out.

    Args:
        views: How many encoder states stand for one word.
        languages: How many treebank conventions are told apart by a learnt vector.
        tags: How many universal parts of speech there are.
        labels: How many relations there are.
    """

    def __init__(
        self,
        *,
        views: int,
        languages: int,
        tags: int,
        labels: int,
        width: int = 256,
        hidden: int = 200,
        layers: int = 2,
        arc: int = 256,
        label: int = 96,
        dropout: float = 0.33,
    ) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(views * STATES)
        self.reduce = nn.Linear(views * STATES, width)
        self.language = nn.Embedding(languages, width)
        self.reader = nn.LSTM(width, hidden, num_layers=layers, bidirectional=True, batch_first=True)
        out = 2 * hidden
        self.root = nn.Parameter(torch.zeros(out))
        self.tag = nn.Linear(width + out, tags)
        self.arc_head, self.arc_child = nn.Linear(out, arc), nn.Linear(out, arc)
        self.label_head, self.label_child = nn.Linear(out, label), nn.Linear(out, label)
        self.arcs = nn.Parameter(torch.zeros(arc + 1, arc))
        self.labels = nn.Parameter(torch.zeros(label + 1, labels * (label + 1)))
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, language: Tensor, heads: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Score sentences of one length.

        Args:
            states: sentences × words × (views · STATES).
            language: The convention's number, one a sentence.
            heads: sentences × words: the heads that labels are scored for, 0 being the root.

        Returns:
            Arcs: sentences × words × (words + 1), the last axis being the head.
            Labels: sentences × words × labels.
            Tags: sentences × words × tags.
        """
        x = functional.gelu(self.reduce(self.dropout(self.norm(states))))
        x = self.dropout(x + self.language(language)[:, None])
        read, _ = self.reader(x)
        read = self.dropout(read)
        tags = self.tag(torch.cat([x, read], -1))
        rooted = torch.cat([self.root.expand(len(read), 1, -1), read], 1)
        child, head = self._part(self.arc_child, read), self._part(self.arc_head, rooted)
        arcs = _one(child) @ self.arcs @ head.transpose(1, 2)
        child, head = _one(self._part(self.label_child, read)), _one(self._part(self.label_head, rooted))
        chosen = head.gather(1, heads[:, :, None].expand(-1, -1, head.shape[2]))
        turned = (child @ self.labels).unflatten(2, (-1, head.shape[2]))
        labels = (turned @ chosen[..., None]).squeeze(3)
        return arcs, labels, tags

    def _part(self, layer: nn.Linear, x: Tensor) -> Tensor:
        out: Tensor = self.dropout(functional.gelu(layer(x)))
        return out


def _one(x: Tensor) -> Tensor:
    """`x` with a 1 at the end of each row: what makes a product of two a biaffine one."""
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


def loss(scores: tuple[Tensor, Tensor, Tensor], heads: Tensor, labels: Tensor, tags: Tensor) -> Tensor:
    """Cross-entropy of heads, of labels given the gold head, and of tags, a word on average."""
    return sum(
        (
            weight * functional.cross_entropy(given.transpose(1, 2), gold)
            for given, gold, weight in zip(scores, (heads, labels, tags), (1.0, 1.0, 0.3), strict=True)
        ),
        torch.zeros(()),
    )
