"""8-bit weights in an ONNX graph, and activations as bytes.

onnxruntime's own dynamic quantisation has one scale for a whole tensor, found while running: a
word's numbers would depend on its neighbours', and they are two to three times as far from single
precision. Here each column of an activation has a fixed scale, from the range it has in sample
inputs, and what varies most there is taken over by the weights (SmoothQuant: Xiao et al. 2023).
Without samples each row has a scale of its own, found while running, which is slower.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from onnx import ModelProto, NodeProto, TensorProto, helper, numpy_helper

TINY = 1e-6
# How much of a column's range the weights take over, and how far beyond what was seen still fits.
TAKEN, BEYOND = 0.75, 1.05
# Processors without dot products of bytes add two products in 16 bits, which must not overflow:
# 255 * 128 < 2 ** 15.
ROOM = 128


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


Feed = Mapping[str, np.ndarray]
Range = tuple[np.ndarray, np.ndarray]  # the least and the greatest value of each column


class _Graph:
    """A graph that is being rewritten."""

    def __init__(self, model: ModelProto, ranges: Mapping[str, Range]) -> None:
        self.fixed = {i.name: numpy_helper.to_array(i) for i in model.graph.initializer}
        for node in model.graph.node:
            table = self.fixed.get(node.input[0]) if node.op_type == "Transpose" else None
            if table is not None and table.ndim == 2:
                self.fixed[node.output[0]] = table.T
        self.ranges = ranges
        self.nodes: list[NodeProto] = []
        self.rows: dict[str, str] = {}
        self.columns: dict[str, np.ndarray] = {}
        self.made = {
            "full": np.array(127, np.float32), "last": np.array([-1], np.int64),
            "tiny": np.array(TINY, np.float32), "one": np.array(1, np.float32),
            "centre": np.array(128, np.uint8),
        }  # fmt: skip
        self.weighed: dict[str, np.ndarray] = {}
        for node in model.graph.node:
            if (matrix := self.matrix(node)) is not None:
                most = np.abs(matrix).max(1)
                self.weighed[node.input[0]] = np.maximum(self.weighed.get(node.input[0], 0), most)

    def add(self, kind: str, inputs: list[str], output: str, **more: object) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], **more))
        return output

    def matrix(self, node: NodeProto) -> np.ndarray | None:
        """The fixed matrix (in, out) of a node that is a product with one."""
        if node.op_type not in ("MatMul", "Gemm"):
            return None
        fixed = self.fixed.get(node.input[1])
        if fixed is None or fixed.ndim != 2:
            return None
        return fixed.T if any(a.name == "transB" and a.i for a in node.attribute) else fixed

    def sums(self, model: ModelProto) -> dict[str, tuple[str, str]]:
        """What is added to each product and where the sum goes, where nothing else reads it."""
        readers: dict[str, list[NodeProto]] = {}
        for node in model.graph.node:
            for name in node.input:
                readers.setdefault(name, []).append(node)
        found: dict[str, tuple[str, str]] = {}
        for node in model.graph.node:
            own = readers.get(node.output[0], []) if self.matrix(node) is not None else []
            if node.op_type == "MatMul" and len(own) == 1 and own[0].op_type == "Add":
                bias = next((i for i in own[0].input if i != node.output[0]), "")
                if bias in self.fixed and self.fixed[bias].ndim == 1:
                    found[node.output[0]] = (bias, own[0].output[0])
        return found

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

    def product(self, node: NodeProto, matrix: np.ndarray, bias: str | None, output: str) -> None:
        """A matrix product in bytes, with its bias, instead of a node's."""
        x, name = node.input[0], node.output[0]
        if x in self.ranges:
            bytes_of, scales = self.by_column(x)
            self.made[f"{name}_w"], scale = weights(matrix * scales[:, None])
            self.made[f"{name}_s"] = scale
            inputs = [bytes_of, f"{name}_w", "one", f"{name}_s", f"{x}_centre"]
            self.add("MatMulIntegerToFloat", inputs + (["", bias] if bias else []), output,
                     domain="com.microsoft")  # fmt: skip
            return
        bytes_of = self.by_row(x)
        self.made[f"{name}_w"], scale = weights(matrix)
        self.made[f"{name}_s"] = scale / 127
        inputs = [bytes_of, f"{name}_w", "one", f"{name}_s", "centre"]
        raw = self.add("MatMulIntegerToFloat", inputs, f"{name}_raw", domain="com.microsoft")
        if bias is None:
            self.add("Mul", [raw, f"{bytes_of}_most"], output)
        else:
            plain = self.add("Mul", [raw, f"{bytes_of}_most"], f"{name}_plain")
            self.add("Add", [plain, bias], output)

    def by_column(self, x: str) -> tuple[str, np.ndarray]:
        """The name of x as bytes, and the fixed scale of each of its columns."""
        name = f"{x}_bytes"
        if x not in self.columns:
            low, high = (np.minimum(self.ranges[x][0], 0), np.maximum(self.ranges[x][1], 0))
            size = np.maximum(np.maximum(high, -low), TINY)
            shared = size**TAKEN / np.maximum(self.weighed[x], TINY) ** (1 - TAKEN)
            lowest, highest = (low / shared).min() * BEYOND, (high / shared).max() * BEYOND
            step = (highest - lowest) / 255
            self.columns[x] = (shared * step).astype(np.float32)
            self.made[f"{x}_part"] = 1 / self.columns[x]
            self.made[f"{x}_centre"] = np.array(np.clip(round(-lowest / step), 0, 255), np.uint8)
            part = self.add("Mul", [x, f"{x}_part"], f"{x}_scaled")
            self.add("QuantizeLinear", [part, "one", f"{x}_centre"], name)
        return name, self.columns[x]

    def by_row(self, x: str) -> str:
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


def ranges(model: ModelProto, samples: Iterable[Feed]) -> dict[str, Range]:
    """The range of each column of what is multiplied with a fixed matrix, over sample inputs."""
    import onnxruntime

    graph = _Graph(model, {})
    open_model = ModelProto()
    open_model.CopyFrom(model)
    for x in graph.weighed:
        open_model.graph.output.append(helper.make_tensor_value_info(x, TensorProto.FLOAT, None))
    session = onnxruntime.InferenceSession(
        open_model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    names = list(graph.weighed)
    found: dict[str, Range] = {}
    for feed in samples:
        for x, value in zip(names, session.run(names, dict(feed)), strict=True):
            rows = value.reshape(-1, value.shape[-1])
            low, high = found.get(x, (rows[0], rows[0]))
            found[x] = (np.minimum(low, rows.min(0)), np.maximum(high, rows.max(0)))
    return found


def quantised(model: ModelProto, seen: Mapping[str, Range] | None = None) -> ModelProto:
    """The model with 8-bit weights in its products, and no trace of where it was made.

    Args:
        model: Of single precision.
        seen: Its `ranges`; without them each row is measured while running.
    """
    graph = _Graph(model, seen or {})
    sums = graph.sums(model) if seen else {}
    summed = {output for _, output in sums.values()}
    for node in model.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
        if node.output[0] in graph.fixed or node.output[0] in summed:
            continue
        matrix = graph.matrix(node)
        if matrix is None:
            graph.half(node)
            continue
        bias = node.input[2] if node.op_type == "Gemm" and len(node.input) > 2 else None
        graph.product(node, matrix, *sums.get(node.output[0], (bias, node.output[0])))
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
