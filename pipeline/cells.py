"""CSV cells that a spreadsheet would run as formulas, made harmless and made whole again.

A text cell that begins with ``=``, ``+``, ``-``, ``@``, a tab, a carriage return, their full-width twins, or
an apostrophe gets an apostrophe in front; :func:`restore` takes exactly that one away. So
``restore(neutralise(text)) == text`` for every text. (After OWASP, "CSV Injection".)
"""

from __future__ import annotations

_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "'", "＝", "＋", "－", "＠")


def neutralise(text: str) -> str:
    """``text`` as a cell that no spreadsheet runs."""
    return "'" + text if text.startswith(_RISKY) else text


def restore(cell: str) -> str:
    """The text that :func:`neutralise` made the cell from; other cells as they are."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_RISKY) else cell
