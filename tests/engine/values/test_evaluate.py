"""The one function that computes: raw stored tensors in, the value out, whoever reads them and in whatever pieces."""

from __future__ import annotations

import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode

from lib_merge import methods
from lib_merge.engine.compute.elementwise.blocks import BLOCK
from lib_merge.engine.compute.evaluate import evaluate, evaluate_read
from lib_merge.engine.compute.memory.workspace import Workspace
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation, UnusableInputError
from lib_merge.engine.plan.steps.adjust import FactorOperation
from lib_merge.engine.sources.files import SourceId, TensorRef

SOURCE = SourceId.__new__(SourceId)
"""Raw tensors are handed over: no file is looked at."""
COUNT = 5 * BLOCK + 77


def plan_of(tensors, *steps):
    """A plan on tensors: the model so far, then those of each (method, count of models, parameters)."""
    refs = [TensorRef(SOURCE, str(n), tuple(tensor.shape), tensor.dtype) for n, tensor in enumerate(tensors)]
    operations, first = [], 1
    for name, count, parameters in steps:
        complete = methods.by_id(name).complete(parameters, count)
        operations.append(MergeOperation(name, tuple(refs[first : first + count]), tuple(complete.items())))
        first += count
    return KeyPlan("key", refs[0], tuple(tensors[0].shape), tuple(operations))


def value(plan, tensors, dtype=torch.float32, memory=None):
    out = torch.empty(plan.numel, dtype=dtype)
    raw = [tensor.reshape(-1) for tensor in tensors]
    before = [tensor.clone() for tensor in raw]
    with torch.inference_mode():
        assert evaluate(plan, raw, out, memory or Workspace()) == {}
    assert all(torch.equal(one, other) for one, other in zip(raw, before, strict=True)), (
        "a stored tensor was written to"
    )
    return out.view(plan.shape)


def numbers(*dtypes, shape=(COUNT,)):
    generator = torch.Generator().manual_seed(3)
    return [torch.randn(shape, generator=generator).to(dtype) for dtype in dtypes]


def in_pieces(method):
    """Whether the method is element by element, at least with the parameters that it has by itself."""
    return method.elementwise or method.traits.elementwise_where(method.complete({}, 2))


HALF, FLOAT, BRAIN = torch.float16, torch.float32, torch.bfloat16


@pytest.mark.parametrize("dtypes", [(HALF,) * 3, (FLOAT,) * 3, (BRAIN,) * 3, (FLOAT, HALF, BRAIN)], ids=str)
@pytest.mark.parametrize("out", [HALF, FLOAT, BRAIN], ids=str)
def test_the_formula_in_fp32_rounded_once(out, dtypes):
    a, b, c = tensors = numbers(*dtypes)
    plan = plan_of(tensors, ("weighted_sum", 1, {"alpha": 0.3}), ("weighted_sum", 1, {"alpha": -0.7}))
    wide = torch.lerp(torch.lerp(a.float(), b.float(), 0.3), c.float(), -0.7)
    assert torch.equal(value(plan, tensors, out), wide.to(out))


@pytest.mark.parametrize("name", [name for name, method in methods.methods().items() if in_pieces(method)])
@pytest.mark.parametrize("dtype", [HALF, FLOAT], ids=str)
def test_pieces_threads_and_other_precisions_give_the_bits_of_the_whole(name, dtype):
    """A piece begins at a block; torch's threads together; rounded here or by whoever asks for fp32."""
    method = methods.by_id(name)
    count = 2 if method.takes_many else len(method.models)
    tensors = numbers(*(dtype,) * (1 + count))
    plan = plan_of(tensors, (name, count, {}))
    whole = value(plan, tensors, dtype)
    assert torch.equal(value(plan, tensors, dtype, Workspace(all_threads=True)), whole)
    exact = torch.float64 if method.precision == torch.float64 else FLOAT
    assert torch.equal(value(plan, tensors, exact).to(dtype), whole)
    for start, stop in ((0, 2 * BLOCK), (2 * BLOCK, 3 * BLOCK), (3 * BLOCK, COUNT)):
        out = torch.empty(stop - start, dtype=dtype)
        evaluate(plan, [tensor[start:stop] for tensor in tensors], out, Workspace())
        assert torch.equal(out, whole[start:stop])


@pytest.mark.parametrize("name", ["slerp", "ties", "train_difference", "clamp"])
def test_memory_that_is_used_again_changes_nothing(name):
    """Steps after one another, in a memory that another key has used: each as if alone in fresh memory."""
    count = len(methods.by_id(name).models)
    tensors = numbers(*(HALF,) * (2 + count), shape=(77, 130))
    memory = Workspace()
    value(
        plan_of(numbers(FLOAT, FLOAT, shape=(300, 200)), ("slerp", 1, {})),
        numbers(FLOAT, FLOAT, shape=(300, 200)),
        memory=memory,
    )
    both = plan_of(tensors, (name, count, {}), ("weighted_sum", 1, {"alpha": 0.3}))
    first = value(plan_of(tensors[:-1], (name, count, {})), tensors[:-1])
    then = value(plan_of([first, tensors[-1]], ("weighted_sum", 1, {"alpha": 0.3})), [first, tensors[-1]])
    assert torch.equal(value(both, tensors, memory=memory), then)


def test_a_whole_tensor_in_memory_that_is_not_aligned_has_the_same_bits():
    tensors = numbers(HALF, HALF, shape=(77, 130))
    plan = plan_of(tensors, ("slerp", 1, {"alpha": 0.4}))
    odd = torch.empty(plan.numel + 1)[1:]
    evaluate(plan, [tensor.reshape(-1) for tensor in tensors], odd, Workspace())
    assert torch.equal(odd.view(77, 130), value(plan, tensors))


def test_an_operation_that_cannot_be_carried_out_is_left_out_and_named():
    class Unusable:
        inputs, elementwise, precision = (), False, FLOAT

        def apply(self, value, inputs):
            raise UnusableInputError("it holds NaN")

    tensors = numbers(HALF, shape=(9,))
    plan = KeyPlan(
        "key", TensorRef(SOURCE, "a", (9,), HALF), (9,), (FactorOperation(2.0), Unusable(), FactorOperation(3.0))
    )
    out, asked = torch.empty(9), []

    def read(number, target):
        asked.append(number)
        target.copy_(tensors[number])

    assert evaluate_read(plan, read, out, Workspace()) == {1: "it holds NaN"}
    assert torch.equal(out, tensors[0].float() * 6) and asked == [0]


def test_without_operations_a_value_is_the_stored_one_rounded():
    for dtype in (HALF, BRAIN, torch.int64):
        stored = torch.arange(COUNT).to(dtype)
        plan = KeyPlan("key", TensorRef(SOURCE, "a", (COUNT,), dtype), (COUNT,))
        assert torch.equal(value(plan, [stored], dtype), stored)
        assert torch.equal(value(plan, [stored], BRAIN), stored.to(BRAIN))


def test_no_elements():
    tensors = numbers(HALF, HALF, shape=(0, 4))
    for name in ("weighted_sum", "train_difference"):
        count = len(methods.by_id(name).models)
        assert value(plan_of(tensors[:1] * (count + 1), (name, count, {})), tensors[:1] * (count + 1)).shape == (0, 4)


class CountedPasses(TorchDispatchMode):
    """Counts operations that go over memory; views do not."""

    def __init__(self):
        super().__init__()
        self.names = []

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        name = func.overloadpacket.__name__
        if name not in ("promote_types", "slice", "view", "split", "detach"):
            self.names.append(name)
        return func(*args, **(kwargs or {}))


@pytest.mark.usefixtures("without_compiler")
@pytest.mark.parametrize(("name", "passes"), [("add_difference", 6), ("train_difference", 12)])
def test_a_block_is_gone_over_no_more_often_than_the_formula_needs(name, passes):
    """Each model once into fp32, the formula, once back; the memory is allocated for the first block only."""
    tensors = [tensor[: 4 * BLOCK] for tensor in numbers(HALF, HALF, HALF)]
    plan, memory = plan_of(tensors, (name, 2, {"alpha": 0.3})), Workspace()
    out = torch.empty(plan.numel, dtype=HALF)
    with CountedPasses() as first:
        evaluate(plan, tensors, out, memory)
    with CountedPasses() as second:
        evaluate(plan, tensors, out, memory)
    assert len(second.names) == 4 * passes
    assert sorted(set(first.names) - set(second.names)) == ["empty"]
