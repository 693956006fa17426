"""The figures on the parser's card, written from `metrics.json` so that the two never differ."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

BEGIN, END = "<!-- figures: written by train_syntax.py -->", "<!-- end of figures -->"


def figures(metrics: Mapping[str, Any]) -> str:
    """Tables of attachment scores, and of single relations."""
    sets = metrics["sets"]
    lines = ["| held-back set, words | sentences | words | UAS | LAS | UPOS |", "|---|--:|--:|--:|--:|--:|"]
    lines += [
        f"| {name.replace('_', ', ', 1).replace('_', ' ')} | {one['sentences']} | {one['words']} "
        f"| {one['uas']:.3f} | {one['las']:.3f} | {one['upos']:.3f} |"
        for name, one in sets.items()
    ]
    columns = [name for name in sets if name.endswith("treebank_words")]
    lines += [
        "",
        "| relation (head and label right) | " + " | ".join(f"{c[:2]} gold | F1" for c in columns) + " |",
        "|---|" + "--:|--:|" * len(columns),
    ]
    lines += [
        f"| {relation} | "
        + " | ".join(
            f"{sets[c]['relations'][relation]['gold']} | {sets[c]['relations'][relation]['f1']:.3f}"
            for c in columns
        )
        + " |"
        for relation in sets[columns[0]]["relations"]
    ]
    return "\n".join(lines)


def renew(card: Path, metrics: Mapping[str, Any]) -> None:
    """Put the figures between their marks on the card, if there is a card with marks."""
    text = card.read_text(encoding="utf-8") if card.exists() else ""
    if BEGIN in text and END in text:
        head, tail = text.split(BEGIN)[0], text.split(END)[1]
        card.write_text(f"{head}{BEGIN}\n\n{figures(metrics)}\n\n{END}{tail}", encoding="utf-8")
