"""8-bit products: near what they stand for, and no row depends on its neighbours."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("onnx")

import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from training.encoder.quantise import quantised, ranges

RNG = np.random.default_rng(5)
FIRST = RNG.normal(size=(24, 32)).astype(np.float32)
ADDED = RNG.normal(size=32).astype(np.float32)
SECOND = RNG.normal(size=(32, 8)).astype(np.float32)
LOUD = 3  # a column of the input that is much larger than the others


def model():
    """Two products, the first with fixed numbers added."""
    nodes = [
        helper.make_node("MatMul", ["x", "first"], ["product"]),
        helper.make_node("Add", ["product", "added"], ["sum"]),
        helper.make_node("Relu", ["sum"], ["kept"]),
        helper.make_node("MatMul", ["kept", "second"], ["y"]),
    ]
    fixed = {"first": FIRST, "added": ADDED, "second": SECOND}
    graph = helper.make_graph(
        nodes,
        "two",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["rows", 24])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, ["rows", 8])],
        [numpy_helper.from_array(value, name) for name, value in fixed.items()],
    )
    return helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10, producer_name="here"
    )


def inputs(rows: int) -> np.ndarray:
    x = RNG.normal(size=(rows, 24)).astype(np.float32)
    x[:, LOUD] *= 6
    return x


def answer(made, x: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(
        made.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    return session.run(None, {"x": x})[0]


SEEN = inputs(400)


@pytest.mark.parametrize("samples", [[{"x": SEEN}], None])
def test_the_products_stay_near(samples) -> None:
    made = quantised(model(), ranges(model(), samples) if samples else None)
    x = inputs(50)
    exact = np.maximum(x @ FIRST + ADDED, 0) @ SECOND
    assert np.abs(answer(made, x) - exact).mean() < 0.04 * np.abs(exact).mean()
    kinds = [node.op_type for node in made.graph.node]
    assert kinds.count("MatMulIntegerToFloat") == 2
    assert "MatMul" not in kinds
    assert (samples is None) == ("ReduceMax" in kinds)
    assert made.producer_name == "xlate"


@pytest.mark.parametrize("samples", [[{"x": SEEN}], None])
def test_no_row_depends_on_its_neighbours(samples) -> None:
    made = quantised(model(), ranges(model(), samples) if samples else None)
    x = inputs(20)
    alone = np.concatenate([answer(made, row[None]) for row in x])
    assert np.array_equal(answer(made, x), alone)


def test_ranges_are_those_of_each_column() -> None:
    found = ranges(model(), [{"x": SEEN[:200]}, {"x": SEEN[200:]}])
    assert set(found) == {"x", "kept"}
    low, high = found["x"]
    assert np.array_equal(low, SEEN.min(0))
    assert np.array_equal(high, SEEN.max(0))
    assert found["kept"][0].min() == 0.0


def test_the_same_model_gives_the_same_bytes() -> None:
    seen = ranges(model(), [{"x": SEEN}])
    one, two = (quantised(model(), seen).SerializeToString() for _ in range(2))
    assert one == two
