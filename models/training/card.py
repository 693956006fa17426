"""The figures on the model's card, written from `metrics.json` so that the two never differ."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

BEGIN, END = "<!-- figures: written by train_ner.py -->", "<!-- end of figures -->"


def figures(metrics: Mapping[str, Any]) -> str:
    """Tables of precision, recall and F1, and of how far scores can be believed."""
    lines = [
        "| dev set | label | gold | strict P | R | F1 | overlap P | R | F1 |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for name, kinds in metrics["sets"].items():
        for label in ("PER", "ORG", "LOC", "all"):
            cells = [
                f"{kinds[kind][label][column]:.3f}"
                for kind in ("strict", "overlap")
                for column in ("precision", "recall", "f1")
            ]
            lines.append(
                f"| {name} | {label} | {kinds['strict'][label]['gold']} | " + " | ".join(cells) + " |"
            )
    lines += [
        "",
        f"Temperature {metrics['temperature']}, fitted on every other dev sentence. On the rest:",
        "",
        "| language | score | spans | mean score | right (strict) |",
        "|---|---|--:|--:|--:|",
    ]
    for language, rows in metrics["reliability"].items():
        lines += [
            f"| {language} | {row['from']:.2f}–{row['to']:.2f} | {row['spans']} | {row['mean_score']:.3f} |"
            f" {row['right']:.3f} |"
            for row in rows
        ]
    return "\n".join(lines)


def renew(card: Path, metrics: Mapping[str, Any]) -> None:
    """Put the figures between their marks on the card, if there is a card with marks."""
    text = card.read_text(encoding="utf-8") if card.exists() else ""
    if BEGIN in text and END in text:
        head, tail = text.split(BEGIN)[0], text.split(END)[1]
        card.write_text(f"{head}{BEGIN}\n\n{figures(metrics)}\n\n{END}{tail}", encoding="utf-8")
