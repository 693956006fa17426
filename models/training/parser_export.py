"""Writing the trained parser as an ONNX graph, weights as half-precision numbers.

The graph is built node by node, as that of the encoder is (`models.training.export`): what runs is what
stands here. It takes one sentence at a time.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from models.training.parser import STATES, Parser

OPSET = 20


class _Graph:
    """Nodes and constants of a graph under construction; methods return the name of what they compute."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def op(self, kind: str, *inputs: str, outputs: int = 1, **attributes: object) -> str:
        name = f"{kind.lower()}_{len(self.nodes)}"
        names = [name, *(f"{name}_{n}" for n in range(1, outputs))]
        self.nodes.append(helper.make_node(kind, list(inputs), names, name=name, **attributes))
        return name

    def integers(self, *values: int) -> str:
        return self._constant(np.array(values, np.int64))

    def half(self, values: npt.NDArray[np.float32]) -> str:
        """Numbers that are kept in half precision and reckoned with in single precision."""
        return self.op("Cast", self._constant(values.astype(np.float16)), to=TensorProto.FLOAT)

    def single(self, values: Tensor) -> str:
        return self._constant(_array(values))

    def _constant(self, values: npt.NDArray[np.generic]) -> str:
        name = f"constant_{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def linear(self, layer: nn.Linear, x: str) -> str:
        product = self.op("MatMul", x, self.half(_array(layer.weight).T))
        return self.op("Add", product, self.single(layer.bias))

    def part(self, layer: nn.Linear, x: str) -> str:
        return self.op("Gelu", self.linear(layer, x))

    def with_one(self, x: str) -> str:
        """`x` (rows × columns) with a column of ones at the end."""
        return self.op("Pad", x, self.integers(0, 0, 0, 1), self._constant(np.array(1, np.float32)))


def _array(tensor: Tensor) -> npt.NDArray[np.float32]:
    values: npt.NDArray[np.float32] = tensor.detach().float().numpy()
    return values


def _gates(values: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """PyTorch's order of an LSTM's gates (input, forget, cell, output) as ONNX's (input, output, forget,
    cell)."""
    i, f, c, o = np.split(values, 4)
    return np.concatenate([i, o, f, c])


def _lstm(g: _Graph, reader: nn.LSTM, x: str) -> str:
    """`x` (words × width) read in both directions by every layer."""
    for layer in range(reader.num_layers):
        ways = [f"l{layer}", f"l{layer}_reverse"]
        read, met = (
            np.stack([_gates(_array(getattr(reader, f"weight_{kind}_{way}"))) for way in ways])
            for kind in ("ih", "hh")
        )
        bias = np.stack(
            [
                np.concatenate(
                    [_gates(_array(getattr(reader, f"bias_{kind}_{way}"))) for kind in ("ih", "hh")]
                )
                for way in ways
            ]
        )
        states = g.op(
            "LSTM",
            g.op("Unsqueeze", x, g.integers(1)),  # words × sentences × width
            g.half(read),
            g.half(met),
            g.half(bias),
            direction="bidirectional",
            hidden_size=reader.hidden_size,
        )
        # words × directions × sentences × hidden
        x = g.op("Reshape", states, g.integers(0, 2 * reader.hidden_size))
    return x


def to_onnx(parser: Parser, notes: Mapping[str, str]) -> onnx.ModelProto:
    """The parser as a model of inputs `states` (float, words × width) and `language` (int64, one number), and
    outputs `arcs` (words × words + 1), `labels` (words × words + 1 × labels) and `tags` (words × tags).
    The second axis of the first two is the head, 0 the root. `notes` become the model's metadata."""
    g = _Graph()
    x = g.op(
        "LayerNormalization", "states", g.single(parser.norm.weight), g.single(parser.norm.bias), axis=-1
    )
    x = g.part(parser.reduce, x)
    x = g.op("Add", x, g.op("Gather", g.single(parser.language.weight), "language"))
    read = _lstm(g, parser.reader, x)
    g.op("Identity", g.linear(parser.tag, g.op("Concat", x, read, axis=-1)))
    g.nodes[-1].output[0] = "tags"
    rooted = g.op("Concat", g.single(parser.root[None]), read, axis=0)
    child, head = g.part(parser.arc_child, read), g.part(parser.arc_head, rooted)
    turned = g.op("MatMul", g.with_one(child), g.half(_array(parser.arcs)))
    g.op("MatMul", turned, g.op("Transpose", head, perm=[1, 0]))
    g.nodes[-1].output[0] = "arcs"
    child = g.with_one(g.part(parser.label_child, read))
    head = g.with_one(g.part(parser.label_head, rooted))
    turned = g.op("MatMul", child, g.half(_array(parser.labels)))
    turned = g.op("Reshape", turned, g.integers(0, -1, parser.label_head.out_features + 1))
    scores = g.op("MatMul", turned, g.op("Transpose", head, perm=[1, 0]))  # words × labels × heads
    g.op("Transpose", scores, perm=[0, 2, 1])
    g.nodes[-1].output[0] = "labels"
    views = parser.norm.normalized_shape[0]
    if views % STATES:
        raise ValueError(f"{views} numbers a word are no whole states of {STATES}")
    graph = helper.make_graph(
        g.nodes,
        "kallspar_syntax",
        [
            helper.make_tensor_value_info("states", TensorProto.FLOAT, ["words", views]),
            helper.make_tensor_value_info("language", TensorProto.INT64, [1]),
        ],
        [
            helper.make_tensor_value_info("arcs", TensorProto.FLOAT, ["words", "heads"]),
            helper.make_tensor_value_info("labels", TensorProto.FLOAT, ["words", "heads", "relations"]),
            helper.make_tensor_value_info("tags", TensorProto.FLOAT, ["words", parser.tag.out_features]),
        ],
        g.constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=10)
    helper.set_model_props(model, dict(notes))
    onnx.checker.check_model(model)
    return model
