"""8-bit weights in an ONNX graph, with a scale for each row of activations.

onnxruntime's own dynamic quantisation has one scale for a whole tensor: a word's numbers would
depend on its neighbours', and they are two to three times as far from single precision.
"""

from __future__ import annotations

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

TINY = 1e-6
# Processors without dot products of bytes add two products in 16 bits, which must not overflow:
# 255 * 128 < 2 ** 15.
ROOM = 128
TINY_TABLE = np.zeros(0)


def weights(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A matrix (in, out) as 8-bit numbers and a scale for each column.

    Of four neighbours in a column, no two of one sign add to more than `ROOM`.
    """
    rows, columns = matrix.shape
    fours = np.zeros((-(-rows // 4) * 4, columns), matrix.dtype)
    fours[:rows] = matrix
    fours = np.sort(fours.reshape(-1, 4, columns), 1)
    both = np.maximum(np.maximum(fours[:, 2:], 0).sum(1), -np.minimum(fours[:, :2], 0).sum(1))
    scale = np.maximum(np.abs(matrix).max(0) / 127, both.max(0) / (ROOM - 1))
    scale = np.maximum(scale, TINY / 127)
    return np.clip(np.round(matrix / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


class _Graph:
    """A graph that is being rewritten."""

    def __init__(self, model: ModelProto) -> None:
        self.fixed = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
        self.nodes: list[NodeProto] = []
        self.rows: dict[str, str] = {}
        self.made = {
            "full": np.array(127, np.float32), "last": np.array([-1], np.int64),
            "tiny": np.array(TINY, np.float32), "one": np.array(1, np.float32),
            "centre": np.array(128, np.uint8),
        }  # fmt: skip

    def add(self, kind: str, inputs: list[str], output: str, **more: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], **more))
        return output

    def bytes_of(self, x: str) -> str:
        """The name of x as bytes; its greatest absolute values by row are that name + '_most'."""
        if x not in self.rows:
            name = self.rows[x] = f"{x}_bytes"
            size = self.add("Abs", [x], f"{name}_size")
            most = self.add("ReduceMax", [size, "last"], f"{name}_peak", keepdims=1)
            most = self.add("Add", [most, "tiny"], f"{name}_most")
            part = self.add("Div", ["full", most], f"{name}_part")
            part = self.add("Mul", [x, part], f"{name}_scaled")
            self.add("QuantizeLinear", [part, "one", "centre"], name)
        return self.rows[x]

    def half(self, node: NodeProto) -> None:
        """A node as it is; a table that it looks things up in becomes half as large."""
        table = self.fixed.get(node.input[0]) if node.op_type == "Gather" else None
        if table is None or table.dtype != np.float32 or table.ndim != 2:
            self.nodes.append(node)
            return
        name, axis = node.output[0], next((a.i for a in node.attribute if a.name == "axis"), 0)
        self.made[f"{name}_half"] = table.astype(np.float16)
        rows = self.add("Gather", [f"{name}_half", node.input[1]], f"{name}_rows", axis=axis)
        self.add("Cast", [rows], name, to=TensorProto.FLOAT)

    def product(self, node: NodeProto, matrix: np.ndarray, bias: str | None) -> None:
        """A matrix product in bytes instead of a node's."""
        x, name = self.bytes_of(node.input[0]), node.output[0]
        self.made[f"{name}_w"], scale = weights(matrix)
        self.made[f"{name}_s"] = scale / 127
        inputs = [x, f"{name}_w", "one", f"{name}_s", "centre"]
        raw = self.add("MatMulIntegerToFloat", inputs, f"{name}_raw", domain="com.microsoft")
        if bias is None:
            self.add("Mul", [raw, f"{x}_most"], name)
        else:
            self.add("Add", [self.add("Mul", [raw, f"{x}_most"], f"{name}_plain"), bias], name)


def quantised(model: ModelProto) -> ModelProto:
    """The model with 8-bit weights in its products, and no trace of where it was made."""
    graph = _Graph(model)
    for node in model.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
        if node.op_type == "Transpose" and graph.fixed.get(node.input[0], TINY_TABLE).ndim == 2:
            graph.fixed[node.output[0]] = graph.fixed[node.input[0]].T
            continue
        fixed = graph.fixed.get(node.input[1]) if len(node.input) > 1 else None
        if node.op_type not in ("MatMul", "Gemm") or fixed is None or fixed.ndim != 2:
            graph.half(node)
            continue
        turned = any(a.name == "transB" and a.i for a in node.attribute)
        bias = node.input[2] if node.op_type == "Gemm" and len(node.input) > 2 else None
        graph.product(node, fixed.T if turned else fixed, bias)
    used = {name for node in graph.nodes for name in node.input}
    numbers = {**graph.fixed, **graph.made}
    kept = [numpy_helper.from_array(np.asarray(a, order="C"), name)
            for name, a in numbers.items() if name in used]  # fmt: skip
    return _model(model, graph.nodes, kept)


def _model(old: ModelProto, nodes: list[NodeProto], fixed: list[TensorProto]) -> ModelProto:
    """A bare model: no names of machines, files or lines in it."""
    graph = helper.make_graph(nodes, "xlate", list(old.graph.input), list(old.graph.output), fixed)
    for value in (*graph.input, *graph.output):
        del value.metadata_props[:]
    for tensor in graph.initializer:
        del tensor.metadata_props[:]
    imports = [*old.opset_import, helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=imports, ir_version=10, producer_name="xlate")
