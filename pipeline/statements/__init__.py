"""What each percentage states: subject, measure, object and time, each with the span it was read from.

:mod:`~pipeline.statements.tree` is the syntax, :mod:`~pipeline.statements.phrases` finds phrases in it,
:mod:`~pipeline.statements.word_order` tells what stands where, whatever the tree says,
:mod:`~pipeline.statements.parts` holds the rules for one sentence (shares and series beside it), and
:mod:`~pipeline.statements.carry` adds what a sentence takes over from the one before.
"""

from __future__ import annotations

from pipeline.statements.carry import ReadSentence, statements
from pipeline.statements.part import Marked, Part, Parts
from pipeline.statements.parts import read
from pipeline.statements.tree import Tree

__all__ = ["Marked", "Part", "Parts", "ReadSentence", "Tree", "read", "statements"]
