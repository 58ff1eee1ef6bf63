"""A network for lists of inputs: it computes one after the other, each alone, in one call.

Between two calls of a network a thread of Python waits for the lock of its interpreter, some
milliseconds where another thread is busy; within one call it does not.
"""

from __future__ import annotations

from onnx import ModelProto, NodeProto, TensorProto, helper


def listed(model: ModelProto) -> ModelProto:
    """The model with a list in place of each input and of each output, by the same names.

    All lists of inputs are of one length; an output may have another shape for each of them.
    """
    old = model.graph
    count, yes, body = "count", "yes", "body"
    nodes = [helper.make_node("SequenceAt", [i.name, "n"], [f"{i.name}_n"]) for i in old.input]
    renamed = {i.name: f"{i.name}_n" for i in old.input}
    renamed |= {o.name: f"{o.name}_n" for o in old.output}
    for node in old.node:
        own = NodeProto()
        own.CopyFrom(node)
        del own.input[:], own.output[:]
        own.input.extend(renamed.get(name, name) for name in node.input)
        own.output.extend(renamed.get(name, name) for name in node.output)
        nodes.append(own)
    inputs = [
        helper.make_tensor_value_info("n", TensorProto.INT64, []),
        helper.make_tensor_value_info("go", TensorProto.BOOL, []),
    ]
    outputs = [helper.make_tensor_value_info("on", TensorProto.BOOL, [])]
    nodes.append(helper.make_node("Identity", ["go"], ["on"]))
    for o in old.output:
        before, after = f"{o.name}_before", f"{o.name}_after"
        kind = o.type.tensor_type.elem_type
        nodes.append(helper.make_node("SequenceInsert", [before, f"{o.name}_n"], [after]))
        inputs.append(helper.make_tensor_sequence_value_info(before, kind, None))
        outputs.append(helper.make_tensor_sequence_value_info(after, kind, None))
    inner = helper.make_graph(nodes, "xlate", inputs, outputs, list(old.initializer))
    outer = [
        helper.make_node("SequenceLength", [old.input[0].name], [count]),
        helper.make_node(
            "Constant", [], [yes], value=helper.make_tensor(yes, TensorProto.BOOL, [], [True])
        ),
    ]
    for o in old.output:
        kind = o.type.tensor_type.elem_type
        outer.append(helper.make_node("SequenceEmpty", [], [f"{o.name}_none"], dtype=kind))
    nothing = [f"{o.name}_none" for o in old.output]
    names = [o.name for o in old.output]
    outer.append(helper.make_node("Loop", [count, yes, *nothing], names, **{body: inner}))
    graph = helper.make_graph(outer, "xlate", *map(_lists, (old.input, old.output)))
    return helper.make_model(
        graph,
        opset_imports=list(model.opset_import),
        ir_version=model.ir_version,
        producer_name=model.producer_name,
    )


def _lists(values):
    return [
        helper.make_tensor_sequence_value_info(v.name, v.type.tensor_type.elem_type, None)
        for v in values
    ]
