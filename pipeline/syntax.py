"""Dependency syntax of Swedish and English sentences: every word's head, relation and part of speech.

Universal Dependencies, by one small model for both languages. It reads middle layers of the entity model's
encoder (:mod:`pipeline.entities`), whose weights are shipped once: the file is loaded a second time, with the
wanted layers as outputs, and run no deeper than those. A sentence is read alone, so its parse cannot depend
on what else is read. The spaCy component is ``kallspar_syntax``; it is no part of
:func:`pipeline.load_nlp`, because only few sentences need a parse::

    nlp = spacy.blank("sv")
    nlp.add_pipe("kallspar_syntax")
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import onnxruntime
from spacy.language import Language as Pipeline
from spacy.tokens import Doc
from tokenizers import Tokenizer

from pipeline.errors import KallsparError
from pipeline.paths import models_folder
from pipeline.segments import END, START, Pieces, segments
from pipeline.spanning_tree import best_tree

__all__ = ["LONGEST", "Parse", "SyntaxModel", "UnparsedError", "load_syntax_model", "unparsed_reason"]

Floats = npt.NDArray[np.float32]

#: Pieces of the longest sentence that is parsed, its two end pieces included: the encoder has no more
#: positions.
LONGEST = 512

_ROOT = "root"
_REASON = "kallspar_unparsed"


class UnparsedError(ValueError):
    """A sentence that cannot be parsed; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parse:
    """The syntax of one sentence, one entry a word in each field.

    Attributes:
        heads: Number of each word's head; the one word below the root has its own number.
        labels: Universal Dependencies relation to the head, with subtype (``nsubj:pass``); ``root`` for
            the one below the root.
        tags: Universal part of speech.
        scores: How sure the model is of each word's head, 0 to 1 (not calibrated).
    """

    heads: tuple[int, ...]
    labels: tuple[str, ...]
    tags: tuple[str, ...]
    scores: tuple[float, ...]


class SyntaxModel:
    """A loaded model; safe to share between threads of one process.

    Args:
        folder: Holds ``model.onnx``, the parser.
        encoder: Holds ``model.onnx`` and ``tokenizer.json`` of the entity model that it was trained on.
        threads: Threads that one sentence is spread over; 0 lets ONNX Runtime choose.

    Raises:
        KallsparError: A file is missing, or the parser was trained on another encoder.
    """

    def __init__(self, folder: Path, encoder: Path, *, threads: int = 0) -> None:
        path = _present(folder / "model.onnx")
        self._parser = _session(path.read_bytes(), threads)
        notes = self._parser.get_modelmeta().custom_metadata_map
        weights = _present(encoder / "model.onnx").read_bytes()
        if notes.get("encoder") != hashlib.sha256(weights).hexdigest():
            raise KallsparError(
                str(path),
                f"was not trained on {encoder / 'model.onnx'}",
                "train it with models/train_syntax.py",
            )
        self.labels: tuple[str, ...] = tuple(json.loads(notes["labels"]))
        self.tags: tuple[str, ...] = tuple(json.loads(notes["tags"]))
        #: Languages that are parsed, and the number by which the model knows each one's conventions.
        self.languages: dict[str, int] = json.loads(notes["languages"])
        self.states = EncoderStates(weights, encoder, json.loads(notes["states"]), threads=threads)

    def parse(self, text: str, words: Sequence[tuple[int, int]], language: str) -> Parse:
        """The syntax of a sentence.

        Args:
            text: The sentence.
            words: Start and end of each word in it, in order; none is white space only.
            language: Its language, one of :attr:`languages`.

        Raises:
            UnparsedError: There is no word, or the sentence is longer than ``LONGEST``.
            ValueError: The language is none of the model's.
        """
        if language not in self.languages:
            raise ValueError(f"language {language!r} is not parsed; known are {', '.join(self.languages)}")
        if not words:
            raise UnparsedError("it holds no word")
        arcs, labels, tags = self._parser.run(
            ["arcs", "labels", "tags"],
            {
                "states": self.states.of(text, words),
                "language": np.array([self.languages[language]], np.int64),
            },
        )
        heads = best_tree(arcs)
        columns = [0 if head == word else head + 1 for word, head in enumerate(heads)]
        given = labels[np.arange(len(heads)), columns].copy()
        given[:, self.labels.index(_ROOT)] = -np.inf
        shifted = np.exp(arcs - arcs.max(axis=1, keepdims=True))
        shares = shifted / shifted.sum(axis=1, keepdims=True)
        return Parse(
            heads=tuple(heads),
            labels=tuple(
                self.labels[n] if column else _ROOT
                for n, column in zip(given.argmax(axis=1).tolist(), columns, strict=True)
            ),
            tags=tuple(self.tags[n] for n in tags.argmax(axis=1).tolist()),
            scores=tuple(round(float(shares[word, column]), 3) for word, column in enumerate(columns)),
        )


class EncoderStates:
    """What the entity model's encoder thinks of words, at some of its layers.

    Args:
        weights: The entity model's ``model.onnx``.
        folder: Holds its ``tokenizer.json``.
        outputs: Names of the values in its graph that are asked for, one a layer.
        threads: Threads that one sentence is spread over; 0 lets ONNX Runtime choose.
    """

    def __init__(self, weights: bytes, folder: Path, outputs: Sequence[str], *, threads: int = 0) -> None:
        self._outputs = list(outputs)
        self._session = _session(weights + b"".join(map(_output, outputs)), threads)
        self._options = onnxruntime.RunOptions()
        self._options.only_execute_path_to_fetches = True  # no layer above the last one asked for
        self._pieces = Pieces(Tokenizer.from_file(str(_present(folder / "tokenizer.json"))))

    def of(self, text: str, words: Sequence[tuple[int, int]]) -> Floats:
        """The states of the first and the last piece of each word, all layers side by side.

        Raises:
            UnparsedError: The text is longer than ``LONGEST``.
        """
        parts = segments(text)
        numbers, places = [START], []
        for pieces in self._pieces.of(text, parts):
            places.append((len(numbers), len(numbers) + len(pieces) - 1))
            numbers.extend(pieces)
        numbers.append(END)
        if len(numbers) > LONGEST:
            raise UnparsedError(f"it has {len(numbers)} pieces; at most {LONGEST} are parsed")
        row = np.array([numbers], np.int64)
        layers = self._session.run(
            self._outputs, {"pieces": row, "present": np.ones_like(row)}, self._options
        )
        ends = []
        for start, end in words:
            within = [
                place
                for part, place in zip(parts, places, strict=True)
                if part.start < end and part.end > start
            ]
            ends.append((within[0][0], within[-1][1]) if within else (0, 0))
        first, last = np.array(ends, np.intp).T
        return cast(
            "Floats", np.concatenate([layer[0][at] for layer in layers for at in (first, last)], axis=1)
        )


def _output(name: str) -> bytes:
    """An ONNX model that says nothing but that its graph has the output ``name``.

    Two serialised messages one after the other are read as one message with the fields of both (Protocol
    Buffers, "Encoding": last one wins, embedded messages are merged, repeated fields are appended). So this,
    put behind a model's bytes, gives the model one more output.
    """
    message = name.encode()
    for field in (1, 12, 7):  # ValueInfoProto.name in GraphProto.output in ModelProto.graph
        message = bytes([field << 3 | 2, len(message)]) + message
    return message


def _present(file: Path) -> Path:
    if not file.is_file():
        raise KallsparError(str(file), "is missing", "restore it, or train it with models/train_syntax.py")
    return file


def _session(model: bytes, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


@functools.cache
def load_syntax_model() -> SyntaxModel:
    """The shipped model; loaded once a process.

    Raises:
        KallsparError: A file of it or of the entity model is missing, or the two do not belong together.
    """
    return SyntaxModel(models_folder() / "syntax-sv-en", models_folder() / "ner-sv-en")


class _Syntax:
    """``token.head``, ``token.dep_`` and ``token.pos_`` of every token of a Doc that is one sentence.

    White space becomes a child of the token before it (the first token after it at the beginning), with
    ``dep`` and ``SPACE``, as in spaCy's own pipelines.
    """

    def __init__(self, model: SyntaxModel, language: str) -> None:
        self._model, self._language = model, language

    def __call__(self, doc: Doc) -> Doc:
        words = [token for token in doc if not token.is_space]
        spans = [(word.idx, word.idx + len(word)) for word in words]
        try:
            parse = self._model.parse(doc.text, spans, self._language)
        except UnparsedError as error:
            doc.user_data[_REASON] = str(error)
            return doc
        doc.user_data.pop(_REASON, None)
        return _annotated(doc, [word.i for word in words], parse)


def _annotated(doc: Doc, words: Sequence[int], parse: Parse) -> Doc:
    """Write a parse of the tokens numbered ``words`` into the Doc."""
    strings = doc.vocab.strings
    heads, labels, tags = {}, {}, {}
    for word, head, label, tag in zip(words, parse.heads, parse.labels, parse.tags, strict=True):
        heads[word], tags[word] = words[head], strings[tag]
        labels[word] = strings.add(label.upper() if label == _ROOT else label)
    for space in set(range(len(doc))) - set(words):
        heads[space] = max((word for word in words if word < space), default=words[0])
        labels[space], tags[space] = strings.add("dep"), strings["SPACE"]
    rows = np.empty((len(doc), 3), np.uint64)
    for token in range(len(doc)):
        # spaCy stores a head as its distance, in two's complement.
        rows[token] = ((heads[token] - token) % 2**64, labels[token], tags[token])
    return doc.from_array(["HEAD", "DEP", "POS"], cast("Any", rows))  # its stub knows thinc's arrays only


@Pipeline.factory("kallspar_syntax", assigns=["token.head", "token.dep", "token.pos"])
def _make_syntax(nlp: Pipeline, name: str) -> _Syntax:  # noqa: ARG001  # spaCy passes both by name
    return _Syntax(load_syntax_model(), nlp.lang or "")


def unparsed_reason(doc: Doc) -> str:
    """Why ``kallspar_syntax`` has not parsed a Doc; empty if it has, or was not asked."""
    return str(doc.user_data.get(_REASON, ""))
