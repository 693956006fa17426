"""The named-entity model at work: texts in, names of people, organisations and places out.

It needs onnxruntime, tokenizers and numpy only. Each text is read on its own: its scores do not depend on what else is read
with it, because the length it is padded to follows from the text alone and the model quantises each row by itself.
What the network marks is then cut to the name that a reader means (:mod:`pipeline.entity_spans`).
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import batched
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

import numpy as np
import numpy.typing as npt
import onnxruntime
from tokenizers import Tokenizer

from pipeline.entity_spans import tidy
from pipeline.languages import LANGUAGES, Language
from pipeline.segments import END, PAD, START, Pieces, Segment, segments

if TYPE_CHECKING:
    from spacy.language import Language as Nlp
    from spacy.tokens import Doc

EntityLabel = Literal["PER", "ORG", "LOC"]
