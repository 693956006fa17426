"""Writing the trained network as an ONNX graph with eight-bit weights.

The graph is built node by node, so that what runs is what stands here. Weights are int8 with one scale per
output column; embeddings are int8 with one scale per piece. Activations are quantised per row (per piece
of one sentence): a row's scale depends on nothing but the row, so a sentence's scores do not depend on
what else is in the batch. ONNX Runtime's stock dynamic quantisation takes one scale for the whole batch
and would break that.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

from models.training.encoder import HEADS, HIDDEN, LAYERS
from models.training.network import EPSILON, TAGS, Tagger

OPSET = 20
_FAR_BELOW = -30_000.0
LARGEST = 63
"""Largest whole number a weight becomes. Seven bits, not eight: processors without VNNI add pairs of uint8
× int8 products in 16 bits, which 8-bit weights overflow, so that results would differ from machine to
machine."""


@dataclass
class _Graph:
    """Nodes and constants of a graph under construction; every method returns the name of what it
    computes."""

    largest: int = LARGEST
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)
    known: set[str] = field(default_factory=set)

    def constant(self, name: str, values: npt.NDArray[np.generic]) -> str:
        if name not in self.known:
            self.known.add(name)
            self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def op(self, kind: str, *inputs: str, **attributes: object) -> str:
        name = f"{kind.lower()}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def eight_bit_rows(self, x: str) -> tuple[str, str]:
        """`x` as uint8 around 128 and the scale of each of its rows (processors multiply uint8 by int8
        fastest)."""
        axis = self.constant("last_axis", np.array([-1], np.int64))
        largest = self.op("ReduceMax", self.op("Abs", x), axis, keepdims=1)
        largest = self.op("Max", largest, self.constant("tiny", np.array(1e-12, np.float32)))
        scale = self.op("Mul", largest, self.constant("one_127th", np.array(1 / 127, np.float32)))
        steps = self.op("Div", self.constant("most_steps", np.array(127, np.float32)), largest)
        # A cast cuts off what is behind the point: half a step more makes that rounding, without an operation
        # of its own.
        around = self.op(
            "Add", self.op("Mul", x, steps), self.constant("middle_value", np.array(128.5, np.float32))
        )
        return self.op("Cast", around, to=TensorProto.UINT8), scale

    def linear(
        self, name: str, rows: tuple[str, str], weight: npt.NDArray[np.float32], bias: npt.NDArray[np.float32]
    ) -> str:
        """`rows` (from eight_bit_rows) times `weight` (inputs × outputs) plus `bias`."""
        scale = np.maximum(np.abs(weight).max(axis=0), 1e-12) / self.largest
        whole = np.clip(np.rint(weight / scale), -self.largest, self.largest).astype(np.int8)
        middle = self.constant("middle_uint8", np.array(128, np.uint8))
        product = self.op("MatMulInteger", rows[0], self.constant(f"{name}.weight", whole), middle)
        product = self.op("Mul", self.op("Cast", product, to=TensorProto.FLOAT), rows[1])
        product = self.op("Mul", product, self.constant(f"{name}.scale", scale.astype(np.float32)))
        return self.op("Add", product, self.constant(f"{name}.bias", bias))

    def norm(self, name: str, x: str, weight: Tensor, bias: Tensor) -> str:
        return self.op(
            "LayerNormalization",
            x,
            self.constant(f"{name}.weight", _array(weight)),
            self.constant(f"{name}.bias", _array(bias)),
            axis=-1,
            epsilon=EPSILON,
        )


def _array(tensor: Tensor) -> npt.NDArray[np.float32]:
    values: npt.NDArray[np.float32] = tensor.detach().float().numpy()
    return values


def _turned(tensor: Tensor) -> npt.NDArray[np.float32]:
    """A linear layer's weight as inputs × outputs."""
    return np.ascontiguousarray(_array(tensor).T)


def to_onnx(tagger: Tagger, *, temperature: float = 1.0, largest: int = LARGEST) -> onnx.ModelProto:
    """The network as a model of inputs `pieces` and `present` (int64, rows × length; 1 where a piece is no
    padding) and output `scores` (float, rows × length × tags). `temperature` is noted for the runtime, which
    divides scores by it."""
    g = _Graph(largest=largest)
    words = _array(tagger.words.weight)
    word_scale = np.maximum(np.abs(words).max(axis=1, keepdims=True), 1e-12) / 127
    whole = g.op("Gather", g.constant("words", np.rint(words / word_scale).astype(np.int8)), "pieces")
    scale = g.op("Gather", g.constant("words.scale", word_scale.astype(np.float32)), "pieces")
    x = g.op("Mul", g.op("Cast", whole, to=TensorProto.FLOAT), scale)
    length = g.op("Shape", "pieces", start=1, end=2)
    zero, one = (g.constant(n, np.array([v], np.int64)) for n, v in (("zero", 0), ("one", 1)))
    positions = g.constant("positions", _array(tagger.positions.weight).astype(np.float16))
    here = g.op("Cast", g.op("Slice", positions, zero, length, zero), to=TensorProto.FLOAT)
    x = g.norm("norm", g.op("Add", x, here), tagger.norm.weight, tagger.norm.bias)
    absent = g.op("Sub", one, "present")
    mask = g.op(
        "Mul",
        g.op("Cast", absent, to=TensorProto.FLOAT),
        g.constant("far_below", np.array(_FAR_BELOW, np.float32)),
    )
    mask = g.op("Unsqueeze", mask, g.constant("middle", np.array([1, 2], np.int64)))
    size = HIDDEN // HEADS
    heads = g.constant("heads", np.array([0, 0, HEADS, size], np.int64))
    joined = g.constant("joined", np.array([0, 0, HIDDEN], np.int64))
    for n in range(LAYERS):
        layer = tagger.layers[n]
        rows = g.eight_bit_rows(x)
        # The square root of the head size goes into the query's weights.
        query = (layer.query.weight / size**0.5, layer.query.bias / size**0.5)
        parts = [query, (layer.key.weight, layer.key.bias), (layer.value.weight, layer.value.bias)]
        weight = np.concatenate([_turned(w) for w, _ in parts], axis=1)
        together = g.linear(f"{n}.attention", rows, weight, np.concatenate([_array(b) for _, b in parts]))
        cut = [f"{n}.query", f"{n}.key", f"{n}.value"]
        g.nodes.append(helper.make_node("Split", [together], cut, axis=-1, num_outputs=3))
        split = [g.op("Reshape", part, heads) for part in cut]
        q, v = (g.op("Transpose", part, perm=[0, 2, 1, 3]) for part in (split[0], split[2]))
        k = g.op("Transpose", split[1], perm=[0, 2, 3, 1])
        attention = g.op("Softmax", g.op("Add", g.op("MatMul", q, k), mask), axis=-1)
        met = g.op("Transpose", g.op("MatMul", attention, v), perm=[0, 2, 1, 3])
        met = g.op("Reshape", met, joined)
        met = g.linear(
            f"{n}.joined", g.eight_bit_rows(met), _turned(layer.joined.weight), _array(layer.joined.bias)
        )
        x = g.norm(f"{n}.norm_1", g.op("Add", x, met), layer.norm_1.weight, layer.norm_1.bias)
        inner = g.linear(
            f"{n}.inner", g.eight_bit_rows(x), _turned(layer.inner.weight), _array(layer.inner.bias)
        )
        inner = g.op("Gelu", inner)
        outer = g.linear(
            f"{n}.outer", g.eight_bit_rows(inner), _turned(layer.outer.weight), _array(layer.outer.bias)
        )
        x = g.norm(f"{n}.norm_2", g.op("Add", x, outer), layer.norm_2.weight, layer.norm_2.bias)
    head = g.op("MatMul", x, g.constant("head.weight", _turned(tagger.head.weight)))
    head = g.op("Add", head, g.constant("head.bias", _array(tagger.head.bias)))
    g.nodes[-1].output[0] = "scores"
    graph = helper.make_graph(
        g.nodes,
        "kallspar_entities",
        [
            helper.make_tensor_value_info(n, TensorProto.INT64, ["rows", "length"])
            for n in ("pieces", "present")
        ],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["rows", "length", len(TAGS)])],
        g.constants,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=10)
    helper.set_model_props(model, {"tags": json.dumps(TAGS), "temperature": str(temperature)})
    onnx.checker.check_model(model)
    return model
