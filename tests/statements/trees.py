"""Parsed sentences written by hand, as the treebanks annotate them.

A token is ``word/TAG/relation>head`` with heads counted from 1 and 0 for the root; words between square
brackets are a percentage, with ``[role:`` where it is no level; between ``{}`` a date, ``<>`` a name. A
word ending in ``_`` has no space behind it.
"""

from __future__ import annotations

import re
from typing import cast

import spacy
from spacy.tokens import Doc

from pipeline.records import Role
from pipeline.statements import Marked

_OPEN = {"[": "PERCENT", "{": "DATE", "<": "ORG"}
_TOKEN = re.compile(r"(\S+?)(_?)/(\w+)/([\w:]+)>(\d+)")


def build(notation: str) -> tuple[Doc, list[Marked]]:
    """The Doc of a notation, and the spans that are marked in it."""
    words, spaces, heads, deps, tags = [], [], [], [], []
    spans: list[tuple[str, Role, int, int]] = []
    open_: list[tuple[str, Role, int]] = []
    for piece in notation.split():
        if opened := re.fullmatch(r"([\[{<])(?:(\w+):)?", piece):
            open_.append((_OPEN[opened[1]], cast("Role", opened[2] or "level"), len(words)))
        elif piece in ("]", "}", ">"):
            spans.append((*open_.pop(), len(words)))
        else:
            found = _TOKEN.fullmatch(piece)
            assert found, piece
            word, joined, tag, relation, head = found.groups()
            words.append(word)
            spaces.append(not joined)
            tags.append(tag)
            deps.append(relation)
            heads.append(int(head) - 1 if int(head) else len(words) - 1)
    nlp = spacy.blank("xx")
    doc = Doc(nlp.vocab, words=words, spaces=spaces, heads=heads, deps=deps, pos=tags)
    marked = [
        Marked(
            start=doc[first].idx,
            end=doc[last - 1].idx + len(doc[last - 1]),
            label=label,
            role=role,
            direction="down" if role != "level" else "",
        )
        for label, role, first, last in spans
    ]
    return doc, sorted(marked, key=lambda one: one.start)
