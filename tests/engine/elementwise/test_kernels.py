"""Kernels: the bits are torch's, whatever is computed, in whatever pieces and on however many threads."""

from __future__ import annotations

import sys
import threading
import time

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from lib_merge import methods
from lib_merge.engine.compute.elementwise import compiled as compiled_module
from lib_merge.engine.compute.elementwise import kernel as kernel_module
from lib_merge.engine.compute.elementwise import llvm, trace, trials
from lib_merge.engine.compute.elementwise.compiled import Computation
from lib_merge.engine.compute.elementwise.parallel import run_all
from lib_merge.engine.compute.evaluate import evaluate, prepared
from lib_merge.engine.compute.memory.cached_changes import AddOperation
from lib_merge.engine.compute.memory.workspace import Workspace
from lib_merge.engine.compute.mixing import MixOperation
from lib_merge.engine.compute.selecting import SelectOperation
from lib_merge.engine.plan.key_plan import KeyPlan
from lib_merge.engine.plan.operations import MergeOperation
from lib_merge.engine.plan.steps.adjust import FactorOperation
from lib_merge.engine.sources.files import SourceId, TensorRef
from lib_merge.methods.maths.sparsify import trim_to
from lib_merge.methods.randomness import Randomness

pytestmark = pytest.mark.skipif(kernel_module.compiler() is None, reason="llvmlite, or an x86 processor with AVX2")

HALF, BRAIN, FLOAT, DOUBLE = torch.float16, torch.bfloat16, torch.float32, torch.float64
COUNT = 2**15 + 5 * 64
BY_TORCH = ("geometric_sum", "multiply_difference")
"""Element-wise methods that need more than arithmetic: powers, a table."""


@pytest.fixture
def kernels(monkeypatch):
    """Every kernel that is compiled during the test, none being known before."""
    made, real = [], kernel_module.Kernel

    def compile_(*arguments):
        made.append(real(*arguments))
        return made[-1]

    monkeypatch.setattr(compiled_module, "Kernel", compile_)
    monkeypatch.setattr(compiled_module, "_KERNELS", compiled_module._Kernels())
    return made


def plan_of(tensors, *operations):
    """A plan of operations that are functions of their references; the first tensor is the model so far."""
    refs = [TensorRef(SourceId.__new__(SourceId), str(n), tuple(t.shape), t.dtype) for n, t in enumerate(tensors)]
    made, first = [], 1
    for count, make in operations:
        made.append(make(tuple(refs[first : first + count])))
        first += count
    return KeyPlan("key", refs[0], tuple(tensors[0].shape), tuple(made))


def merge(name, count=2, **parameters):
    complete = methods.by_id(name).complete(parameters, count)
    return count, lambda refs: MergeOperation(name, refs, tuple(complete.items()))


def numbers(*dtypes, count=COUNT, seed=3):
    """Changes of very different sizes, a tenth of them none."""
    generator = torch.Generator().manual_seed(seed)
    first = torch.randn(count, generator=generator)
    others = [first + torch.randn(count, generator=generator) * 10 ** torch.randn(count, generator=generator).neg()]
    others += [torch.where(torch.rand(count, generator=generator) < 0.1, first, other * 0.9) for other in others]
    return [tensor.to(dtype) for tensor, dtype in zip([first, *others], dtypes, strict=False)]


def by_kernel(plan, tensors, out=HALF, all_threads=True):
    """The value, all of it by kernels."""
    value, memory = torch.full((plan.numel,), 7, dtype=out), Workspace(all_threads=all_threads)
    steps = prepared(plan, tensors, value, memory)
    assert all(isinstance(step, Computation) for step in steps)
    run_all(steps, 2)
    return value


def by_torch(plan, tensors, monkeypatch, out=HALF):
    value = torch.full((plan.numel,), 7, dtype=out)
    with monkeypatch.context() as patch, torch.inference_mode():
        patch.setattr(compiled_module, "compiler", lambda: None)
        evaluate(plan, tensors, value, Workspace())
    return value


def bits(tensor):
    return tensor.view({2: torch.int16, 4: torch.int32, 8: torch.int64}[tensor.element_size()])


def elementwise(name):
    method = methods.by_id(name)
    return method.elementwise or method.traits.elementwise_where(method.complete({}, 2))


@pytest.mark.cases(57)
@pytest.mark.parametrize("dtypes", [(HALF,) * 3, (BRAIN,) * 3, (FLOAT,) * 3, (FLOAT, HALF, BRAIN)], ids=str)
@pytest.mark.parametrize("out", [HALF, BRAIN, FLOAT], ids=str)
@pytest.mark.parametrize("name", [name for name in methods.methods() if elementwise(name) and name not in BY_TORCH])
def test_every_element_wise_method_has_torchs_bits(name, dtypes, out, monkeypatch):
    method = methods.by_id(name)
    count = 2 if method.takes_many else len(method.models)
    tensors = numbers(*dtypes)[: count + 1]
    for share in (0.3, 0.8):
        weights = {one.name: share for one in method.parameters if one.kind == "weight" and one.name != "density"}
        plan = plan_of(tensors, merge(name, count, **weights))
        assert torch.equal(bits(by_kernel(plan, tensors, out)), bits(by_torch(plan, tensors, monkeypatch, out)))


@pytest.mark.parametrize("name", BY_TORCH)
def test_others_are_computed_by_torch(name, kernels):
    tensors = numbers(HALF, HALF, HALF)[: len(methods.by_id(name).models) + 1]
    plan = plan_of(tensors, merge(name, len(tensors) - 1))
    assert not any(isinstance(step, Computation) for step in prepared(plan, tensors, tensors[0].clone(), Workspace()))
    assert not kernels


def test_several_steps_are_one_kernel(kernels, monkeypatch):
    change = torch.randn(COUNT)
    steps = [
        merge("weighted_sum", 1, alpha=0.6),
        (0, lambda _: AddOperation(change, 0.7)),
        (1, lambda refs: MixOperation(refs, (0.75, 0.4))),
        (0, lambda _: FactorOperation(1.1)),
    ]
    tensors = numbers(HALF, BRAIN, FLOAT)
    plan = plan_of(tensors, *steps)
    assert torch.equal(bits(by_kernel(plan, tensors)), bits(by_torch(plan, tensors, monkeypatch)))
    assert len(kernels) == 1


@pytest.mark.parametrize("precision", [FLOAT, DOUBLE])
def test_factors_that_cancel_are_summed_in_fp64(precision, monkeypatch):
    tensors = [tensor.to(precision) for tensor in numbers(FLOAT, FLOAT, FLOAT)]
    plan = plan_of(tensors, (2, lambda refs: MixOperation(refs, (0.5, 0.9, -0.4), precision=precision)))
    for out in (HALF, precision):
        ours = by_kernel(plan, tensors, out)
        assert torch.equal(bits(ours), bits(by_torch(plan, tensors, monkeypatch, out)))


@pytest.mark.parametrize("density", [0.02, 0.5])
def test_trimmed_changes_are_cut_where_ties_end(density, kernels, monkeypatch):
    """Many changes are equal, and of those at the threshold the first ones are kept: a border inside the tensor."""
    a, b, c = [tensor.mul(4).round().div(4) for tensor in numbers(FLOAT, FLOAT, FLOAT)]
    facts = tuple(trim_to(a, model, density) for model in (b, c))
    assert all(0 < fact.last < COUNT for fact in facts)
    complete = methods.by_id("ties").complete({"weight": (0.4, 0.8), "density": density}, 2)
    plan = plan_of([a, b, c], (2, lambda refs: SelectOperation("ties", refs, tuple(complete.items()), facts, 2, FLOAT)))
    value = torch.empty(COUNT)
    steps = prepared(plan, [a, b, c], value, Workspace())
    assert len([step for step in steps if isinstance(step, Computation)]) >= 2
    run_all(steps, 2)
    assert torch.equal(value, by_torch(plan, [a, b, c], monkeypatch, FLOAT))
    whole = methods.by_id("ties")(a.clone(), [b.clone(), c.clone()], weight=(0.4, 0.8), density=density)
    assert torch.equal(value, whole)
    assert len(kernels) <= 4


@pytest.mark.parametrize("special", [0.0, -0.0, 6e-8, 65504.0, float("inf"), float("nan")])
def test_special_numbers_are_torchs(special, monkeypatch):
    tensors = [tensor.clone() for tensor in numbers(HALF, HALF, HALF)]
    for tensor in tensors:
        tensor[:: 3 + len(tensors)] = special
    for name in ("train_difference", "clamp", "ties", "nearswap", "weighted_sum"):
        count = 2 if methods.by_id(name).takes_many else len(methods.by_id(name).models)
        plan = plan_of(tensors[: count + 1], merge(name, count))
        ours, other = by_kernel(plan, tensors[: count + 1]), by_torch(plan, tensors[: count + 1], monkeypatch)
        assert torch.equal(ours.isnan(), other.isnan()), name
        assert torch.equal(bits(ours)[~ours.isnan()], bits(other)[~ours.isnan()]), name


@given(st.integers(0, 40), st.integers(1, 12), st.integers(0, 3))
def test_any_range_has_the_bits_of_the_whole(first, length, shift):
    """Also in memory that is aligned to elements only, which cannot be written past the caches."""
    tensors = numbers(HALF, HALF, HALF, count=64 * 64)
    plan = plan_of(tensors, merge("add_difference", alpha=0.7))
    whole = by_kernel(plan, tensors)
    begin, end = 64 * first, 64 * min(first + length, 64)
    memory = torch.zeros(64 * 64 + 4, dtype=HALF)
    out = memory[shift : shift + end - begin]
    run_all(prepared(plan, [tensor[begin:end] for tensor in tensors], out, Workspace(all_threads=True), begin), 2)
    assert torch.equal(out, whole[begin:end])
    assert not memory[:shift].any()
    assert not memory[shift + end - begin :].any()


@pytest.mark.parametrize("threads", [1, 2, 3, 7])
def test_threads_share_every_element_once(threads):
    """Each element is computed once: by another parameter, it would not be what it was."""
    sizes = [64, 2**15, 64 * 777, 2**18 + 64]
    wanted, steps = [], []
    for seed, size in enumerate(sizes):
        tensors = numbers(HALF, HALF, count=size, seed=seed)
        plan, value = plan_of(tensors, merge("weighted_sum", 1, alpha=0.4)), torch.full((size,), 9, dtype=HALF)
        wanted.append((value, by_kernel(plan, tensors, all_threads=False)))
        steps += [*prepared(plan, tensors, value, Workspace()), lambda: None]
    run_all(steps[:-2], threads)
    assert not torch.equal(*wanted[-1])
    run_all(steps[-2:], threads)
    assert all(torch.equal(value, alone) for value, alone in wanted)


def test_a_fader_compiles_nothing_anew(kernels):
    tensors = numbers(HALF, HALF, HALF)
    for alpha in (0.1, 0.5, 0.9, 1.3):
        by_kernel(plan_of(tensors, merge("train_difference", alpha=alpha)), tensors)
    assert len(kernels) == 1


@pytest.fixture
def untried():
    """No operation has been tried yet, and none stays tried."""
    for function in (trials.is_torchs, trials.contracts):
        function.cache_clear()
    yield
    for function in (trials.is_torchs, trials.contracts):
        function.cache_clear()


@pytest.mark.parametrize("alpha", [1.0, 0.7])
@pytest.mark.parametrize("out", [HALF, BRAIN, FLOAT], ids=str)
def test_what_is_rounded_otherwise_is_computed_by_torch(out, alpha, kernels, untried, monkeypatch):
    """A sum with another last bit of fp32, which shows in one fp16 number of thousands, and not at all at alpha 1."""
    monkeypatch.setitem(llvm.STEPS, "fused", unfused)
    tensors = numbers(HALF, HALF, HALF)
    for name in ("add_difference", "weighted_sum"):
        count = len(methods.by_id(name).models)
        plan = plan_of(tensors[: count + 1], merge(name, count, alpha=alpha))
        value = torch.empty(COUNT, dtype=out)
        assert not any(
            isinstance(work, Computation) for work in prepared(plan, tensors[: count + 1], value, Workspace())
        )
    assert not kernels


def unfused(text, kind, names, kinds):
    product = llvm.STEPS["mul"](text, kind, names[:2], kinds)
    return llvm.STEPS["add"](text, kind, [names[2], product], kinds)


def test_products_are_added_as_this_build_of_torch_adds_them(kernels, untried, monkeypatch):
    """Rounded first or not: the other way would be another value."""
    tensors = numbers(FLOAT, FLOAT, FLOAT)
    plan = plan_of(tensors, merge("train_difference", alpha=0.3))
    wanted = by_torch(plan, tensors, monkeypatch, FLOAT)
    assert torch.equal(by_kernel(plan, tensors, FLOAT), wanted)
    right = trials.contracts(FLOAT)
    monkeypatch.setattr(compiled_module, "contracts", lambda _: not right)
    monkeypatch.setattr(compiled_module, "_KERNELS", compiled_module._Kernels())
    assert not any(isinstance(work, Computation) for work in prepared(plan, tensors, torch.empty(COUNT), Workspace()))


def test_every_operation_that_can_be_recorded_is_tried():
    assert set(trials._TRIALS) == set(trace._OPERATIONS)


@pytest.mark.parametrize("name", trials._TRIALS)
def test_operations_are_those_of_this_build_of_torch(name):
    """With -0, infinity and NaN in all combinations. One that is not would make merges slower, not wrong."""
    assert trials.is_torchs(name, FLOAT)
    assert trials.is_torchs(name, DOUBLE)


def test_a_failure_in_a_thread_is_raised_and_no_thread_goes_on(monkeypatch):
    tensors = numbers(HALF, HALF, count=2**17)
    plan, value = plan_of(tensors, merge("weighted_sum", 1)), torch.empty(2**17, dtype=HALF)
    works = prepared(plan, tensors, value, Workspace())
    own, real, running = threading.get_ident(), Computation.run, []

    def run(*arguments):
        if threading.get_ident() != own:
            raise MemoryError
        running.append(1)
        real(*arguments)

    monkeypatch.setattr(Computation, "run", run)
    with pytest.raises(MemoryError):
        run_all(works, 3)

    def slow(*arguments):
        if threading.get_ident() == own:
            raise KeyboardInterrupt
        time.sleep(0.2)
        running.append(2)

    running.clear()
    monkeypatch.setattr(Computation, "run", slow)
    with pytest.raises(KeyboardInterrupt):
        run_all(works, 2)
    ended = len(running)
    time.sleep(0.4)
    assert len(running) == ended


def test_a_default_device_of_the_host_changes_nothing(kernels, untried, monkeypatch):
    tensors = numbers(HALF, HALF, HALF)
    plan = plan_of(tensors, merge("train_difference"))
    wanted, value = by_torch(plan, tensors, monkeypatch), torch.empty(COUNT, dtype=HALF)
    with torch.device("meta"):
        run_all(prepared(plan, tensors, value, Workspace()), 2)
    assert torch.equal(value, wanted)
    assert kernels


def refuse(*_, **__):
    raise RuntimeError("LLVM ERROR")


def test_what_llvm_refuses_is_computed_by_torch(kernels, monkeypatch):
    monkeypatch.setattr(compiled_module, "Kernel", refuse)
    tensors = numbers(HALF, HALF, HALF)
    plan, value = plan_of(tensors, merge("add_difference", alpha=0.7)), torch.empty(COUNT, dtype=HALF)
    evaluate(plan, tensors, value, Workspace())
    assert torch.equal(value, by_torch(plan, tensors, monkeypatch))


def test_without_llvmlite_there_is_no_compiler(monkeypatch):
    monkeypatch.setitem(sys.modules, "llvmlite", None)
    assert kernel_module.compiler.__wrapped__() is None


@pytest.mark.parametrize("missing", ["avx2", "f16c", "fma"])
def test_without_the_processors_instructions_there_is_no_compiler(missing, monkeypatch):
    binding = kernel_module.compiler()
    features = {**binding.get_host_cpu_features(), missing: False}
    monkeypatch.setattr(binding, "get_host_cpu_features", lambda: features)
    assert kernel_module.compiler.__wrapped__() is None


@pytest.mark.parametrize("more", [1, 63])
def test_what_is_left_over_of_whole_vectors_is_computed_by_torch(more, kernels, monkeypatch):
    """So that a tensor in pieces, as a save computes it, and a tensor at once are computed alike."""
    tensors = [tensor[: 64 * 77 + more] for tensor in numbers(HALF, HALF, HALF)]
    plan, value = plan_of(tensors, merge("add_difference")), torch.empty(64 * 77 + more, dtype=HALF)
    works = prepared(plan, tensors, value, Workspace())
    assert [isinstance(work, Computation) for work in works] == [True, False]
    run_all(works, 2)
    assert torch.equal(value, by_torch(plan, tensors, monkeypatch))
    tiny = [tensor[:more] for tensor in tensors]
    assert not any(isinstance(work, Computation) for work in prepared(plan, tiny, value[:more], Workspace()))


def test_no_random_numbers_are_computed_to_record_a_method(kernels, monkeypatch):
    """They would be of one element, and the method has others for each."""
    monkeypatch.setattr(Randomness, "uniform", refuse)
    tensors = numbers(HALF, HALF, HALF)
    given_ = {"weight": (0.5, 0.5), "density": (0.3, 0.3), "seed": Randomness(1, 0, "key")}
    complete = tuple(methods.by_id("dare_ties").complete(given_, 2).items())
    plan = plan_of(tensors, (2, lambda refs: SelectOperation("dare_ties", refs, complete, (None, None), 2, FLOAT)))
    assert not any(isinstance(step, Computation) for step in prepared(plan, tensors, tensors[0].clone(), Workspace()))


def test_pointers_have_types_for_versions_of_llvm_that_want_them(kernels):
    tensors = numbers(HALF, HALF)
    by_kernel(plan_of(tensors, merge("weighted_sum", 1)), tensors)
    (program,) = compiled_module._KERNELS._of_programs
    old, new = (llvm.text_of(program, contract=True, opaque_pointers=opaque) for opaque in (False, True))
    assert " ptr " not in old
    assert old.replace(f"<{llvm.LANES} x half>*", "ptr").replace("double*", "ptr") == new
