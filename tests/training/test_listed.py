"""A network for lists of inputs gives what it gives for each alone, to the bit."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("onnx")

import onnxruntime
from onnx import TensorProto, helper, numpy_helper

from training.encoder.listed import listed

RNG = np.random.default_rng(3)
WEIGHTS = RNG.normal(size=(6, 4)).astype(np.float32)


def model():
    """Two outputs of unlike shapes, one an input's own."""
    graph = helper.make_graph(
        [
            helper.make_node("MatMul", ["x", "weights"], ["product"]),
            helper.make_node("Gather", ["product", "chosen"], ["y"], axis=0),
            helper.make_node("ReduceSum", ["y"], ["sum"], keepdims=0),
        ],
        "one",
        [
            helper.make_tensor_value_info("x", TensorProto.FLOAT, ["rows", 6]),
            helper.make_tensor_value_info("chosen", TensorProto.INT64, ["few"]),
        ],
        [
            helper.make_tensor_value_info("y", TensorProto.FLOAT, ["few", 4]),
            helper.make_tensor_value_info("sum", TensorProto.FLOAT, []),
        ],
        [numpy_helper.from_array(WEIGHTS, "weights")],
    )
    return helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", 20)], ir_version=10, producer_name="here"
    )


def session(made):
    return onnxruntime.InferenceSession(
        made.SerializeToString(), providers=["CPUExecutionProvider"]
    )


def test_a_list_has_what_each_has_alone():
    one, many = session(model()), session(listed(model()))
    feeds = [
        {"x": RNG.normal(size=(rows, 6)).astype(np.float32), "chosen": np.arange(rows)[::2]}
        for rows in (3, 1, 8, 3)
    ]
    found = many.run(None, {name: [feed[name] for feed in feeds] for name in feeds[0]})
    for n, feed in enumerate(feeds):
        for alone, together in zip(one.run(None, feed), found, strict=True):
            assert np.array_equal(alone, together[n])


def test_the_names_stay():
    made = session(listed(model()))
    assert [i.name for i in made.get_inputs()] == ["x", "chosen"]
    assert [o.name for o in made.get_outputs()] == ["y", "sum"]
