"""The stand-alone app's model as users drive it: merges, pictures, saves, switches. Compared by pixels and bits."""

from __future__ import annotations

import importlib.util
import sys
import threading
from pathlib import Path

import pytest
import torch

sys.path.append(str(Path(__file__).parents[1]))

import small_checkpoints
import small_diffusers as small

from lib_merge.errors import LiveMergeError, MemoryShortage, SourceError, UserError
from lib_merge.session import LiveUpdates, Saving, Session
from lib_merge.session.exploring.runs import Exploring

NEEDED = ("diffusers", "transformers", "PIL")
pytestmark = [
    pytest.mark.xdist_group("diffusers"),
    pytest.mark.skipif(not all(map(importlib.util.find_spec, NEEDED)), reason="diffusers is not installed"),
    pytest.mark.filterwarnings("ignore"),
]
CPU = torch.device("cpu")
SD1_SLOTS = ("BASE", "IN05", "VAE")
MORE_SLOTS = [pytest.param(slot, marks=pytest.mark.long) for slot in ("TIME", "IN00", "M00", "OUT03", "OUT11", "FINAL")]


@pytest.fixture(scope="module")
def models(tmp_path_factory) -> Path:
    """A WebUI's folder: SD1 a, b (fp16) and c (fp32), SDXL x and y (fp16), a VAE, and a file that is no checkpoint."""
    folder = tmp_path_factory.mktemp("models")
    for seed, (name, architecture, dtype) in enumerate(
        (
            ("a", "sd1", torch.float16), ("b", "sd1", torch.float16), ("sub/c", "sd1", torch.float32),
            ("x", "sdxl", torch.float16), ("y", "sdxl", torch.float16),
        ), 11,
    ):  # fmt: skip
        path = folder / "Stable-diffusion" / f"{name}.safetensors"
        small.write(path, small.state(architecture, seed, dtype, base=1 if architecture == "sd1" else 2))
    small.write(folder / "Lora" / "style.safetensors", small_checkpoints.lora(small.state("sd1", 11)))
    vae = {key: value for key, value in small.state("sd1", 31).items() if key.startswith(small.VAE)}
    small.write(folder / "VAE" / "other.safetensors", vae)
    (folder / "Stable-diffusion" / "broken.safetensors").write_bytes(b"not a model at all")
    return folder


class App:
    """Host and session, and what the page asks of them."""

    def __init__(self, models: Path, name: str) -> None:
        from lib_merge.hosts.standalone.host import Standalone

        self.host = Standalone(models, CPU)
        self.session = Session(self.host)
        self.host.load(name)

    def picture(self, prompt: str = "a red house", **fields: object) -> bytes:
        """Pixels of a picture of whatever is live."""
        pixels = self.made(prompt, **fields).images[0].tobytes()
        assert len(set(pixels)) > 32, "neither flat nor black"
        return pixels

    def made(self, prompt: str = "a red house", step=None, **fields: object):
        from lib_merge.hosts.standalone.pictures import Settings

        settings = Settings(**{"prompt": prompt, "steps": 2, "width": 64, "height": 64, "seed": 7, **fields})
        with self.host.exclusive(), self.host.generating("task"):
            (step or self.session.before_picture)()
            return self.host.make_pictures(settings)

    def apply(self, recipe: dict):
        with self.host.exclusive():
            return self.session.apply(self.session.recipe(recipe))

    def restore(self) -> None:
        with self.host.exclusive():
            self.session.restore()

    def bits(self) -> dict[str, bytes]:
        """All live parameters."""
        modules = {"unet": self.model.unet, "vae": self.model.vae}
        modules |= {f"text{n}": one.module for n, one in enumerate(self.model.encoders)}
        return {
            f"{part}.{name}": value.dtype.__repr__().encode() + value.detach().view(torch.uint8).numpy().tobytes()
            for part, module in modules.items()
            for name, value in module.named_parameters()
        }

    @property
    def model(self):
        return self.host.loaded().model

    def save(self, recipe: dict, name: str, dtype: str = "base"):
        saving = Saving(self.session)
        saving.start(self.session.recipe(recipe), name, dtype, True, False)
        saving.wait()
        return saving.state


def blend(base: str, other: str, alpha: object = 0.5, **fields: object) -> dict:
    steps = [{"method": "weighted_sum", "b": other, "alpha": alpha}]
    return {"live_merge": 1, "base": base, "steps": steps, **fields}


@pytest.fixture(scope="module")
def app(models) -> App:
    return App(models, "a.safetensors")


@pytest.fixture
def clean(app) -> App:
    """The app with a.safetensors as it is in its file."""
    if app.host.loaded().name != "a.safetensors":
        app.host.load("a.safetensors")
    app.session.wanted.clear()
    app.restore()
    return app


def test_the_lists_are_the_folders(clean, models):
    names = ["a.safetensors", "b.safetensors", "broken.safetensors", "sub/c.safetensors", "x.safetensors"]
    assert clean.host.checkpoints(refresh=True)[:5] == names
    assert clean.host.vaes() == ["other.safetensors"]
    assert list(clean.host.adapters()) == [path.name for path in sorted(models.glob("Lora/*"))]
    assert clean.host.save_folder() == models / "Stable-diffusion"
    assert clean.host.loaded().name == "a.safetensors"
    assert clean.host.dtype() == torch.float16


def test_a_folder_of_all_kinds_lists_its_checkpoints_only(models, tmp_path):
    from lib_merge.hosts.standalone.folders import ModelFolders

    for path in (*models.glob("Stable-diffusion/[ab].safetensors"), models / "VAE" / "other.safetensors"):
        (tmp_path / path.name).symlink_to(path)
    (tmp_path / "text.safetensors").write_bytes(b"nothing")
    assert list(ModelFolders(tmp_path).checkpoint_files()) == ["a.safetensors", "b.safetensors"]
    assert ModelFolders(tmp_path).all() == [tmp_path]
    assert list(ModelFolders(tmp_path / "absent").checkpoint_files()) == []


@pytest.mark.cases(1)
@pytest.mark.parametrize("slot", [*SD1_SLOTS, *MORE_SLOTS])
def test_a_merge_in_place_is_the_load_of_the_saved_file(clean, slot):
    """Every part of the model: pixels of the preview, and all bits of the parameters."""
    recipe = blend("a.safetensors", "b.safetensors", {"default": 0, slot: 0.7})
    original = clean.picture()
    assert clean.apply(recipe).changed
    preview, bits = clean.picture(), clean.bits()
    assert preview != original
    saved = clean.save(recipe, "merged")
    assert (saved.state, saved.skipped) == ("done", {}), saved
    assert saved.verified > 0
    clean.host.load("merged.safetensors")
    assert clean.bits() == bits
    assert clean.picture() == preview


@pytest.mark.long
def test_restore_is_exact_after_merges_of_everything(clean):
    before, picture = clean.bits(), clean.picture()
    everything = {"default": 0.4, "VAE": 0.4}
    for recipe in (
        blend("a.safetensors", "b.safetensors", everything),
        blend("a.safetensors", "sub/c.safetensors", everything, vae="other.safetensors"),
    ):
        clean.apply(recipe)
        assert all(clean.bits()[name] != bits for name, bits in before.items() if "conv_in.weight" in name)
        clean.picture()
    clean.restore()
    assert clean.bits() == before
    assert clean.picture() == picture


def test_a_picture_leaves_the_parameters_as_they_were(clean):
    clean.apply(blend("a.safetensors", "b.safetensors"))
    before, dtypes = clean.bits(), {parameter.dtype for parameter in clean.model.unet.parameters()}
    assert clean.picture() == clean.picture()
    assert clean.bits() == before
    assert dtypes == {torch.float16}
    with clean.model.at_work():  # in fp32, on the CPU: what it is kept in is said all the while
        assert clean.model.unet.dtype == torch.float32 and clean.host.dtype() == torch.float16


@pytest.mark.long
def test_a_checkpoint_in_fp32_stays_in_fp32(clean):
    clean.host.load("sub/c.safetensors")
    recipe = blend("sub/c.safetensors", "b.safetensors")
    clean.apply(recipe)
    preview = clean.picture()
    assert clean.host.dtype() == torch.float32
    assert clean.save(recipe, "merged32").verified > 800
    clean.host.load("merged32.safetensors")
    assert clean.picture() == preview


@pytest.mark.long
def test_a_vae_of_a_recipe_is_live(clean):
    original = clean.picture()
    clean.apply({"live_merge": 1, "base": "a.safetensors", "steps": [], "vae": "other.safetensors"})
    assert clean.picture() != original
    clean.restore()
    assert clean.picture() == original


@pytest.mark.long
def test_a_lora_of_the_folder_is_live_saved_and_taken_back(clean):
    original, before = clean.picture(), clean.bits()
    recipe = {"live_merge": 1, "base": "a.safetensors", "steps": [{"adapter": "style.safetensors", "weight": 0.8}]}
    report = clean.apply(recipe)
    assert report.skipped == {}
    assert any(".self_attn." in key for key in report.changed)
    preview = clean.picture()
    assert preview != original
    assert clean.save(recipe, "with-lora").verified == len(report.changed)
    clean.restore()
    assert clean.bits() == before
    clean.host.load("with-lora.safetensors")
    assert clean.picture() == preview


@pytest.mark.long
def test_a_switch_and_back_brings_the_merge_back_before_the_next_picture(clean):
    clean.apply(blend("a.safetensors", "b.safetensors"))
    merged = clean.picture()
    clean.host.load("b.safetensors")
    b = clean.picture()
    clean.host.load("a.safetensors")
    assert clean.picture() == merged
    clean.restore()
    assert clean.picture() != merged
    clean.host.load("b.safetensors")
    assert clean.picture() == b != merged


@pytest.mark.cases(1)
def test_a_file_that_cannot_be_loaded_leaves_the_loaded_one(clean):
    before = clean.model
    for name, problem in (("broken.safetensors", SourceError), ("absent.safetensors", UserError)):
        with pytest.raises(problem):
            clean.host.load(name)
    assert clean.model is before
    assert not clean.host._lock.locked()


@pytest.mark.long
@pytest.mark.cases(1)
@pytest.mark.parametrize("failure", [MemoryError(), SourceError("it has been cut short")], ids=["memory", "file"])
def test_a_load_that_fails_half_way_leaves_the_model_and_the_merge_that_were_there(failure, clean, monkeypatch):
    """There is no memory for two models: the one before is read again, and what was live on it is so again."""
    from lib_merge.hosts.standalone.model import loading

    clean.apply(blend("a.safetensors", "b.safetensors", 0.5))
    merged, names, real = clean.picture(), [], loading.load

    def load(planned, device):
        names.append(planned.path.name)
        if len(names) == 1:
            chosen = clean.host.loaded()
            assert (chosen.name, chosen.is_in_memory) == ("b.safetensors", False), "it is named while it is read"
            raise failure
        return real(planned, device)

    monkeypatch.setattr(loading, "load", load)
    with pytest.raises(LiveMergeError):
        clean.session.load("b.safetensors")
    assert names == ["b.safetensors", "a.safetensors"] and clean.host.loaded().name == "a.safetensors"
    assert clean.session.live_state().tensors > 0
    assert clean.picture() == merged


@pytest.mark.long
def test_a_checkpoint_without_its_vocabulary_is_refused_before_the_loaded_one_is_given_up(clean):
    """Its text encoder knows fewer words than CLIP's, and no file says which."""
    from lib_merge.hosts.standalone.model import loading

    before = clean.model
    path = clean.host.folders.checkpoints() / "words.safetensors"
    state = small.state("sd1", 5)
    key = "cond_stage_model.transformer.text_model.embeddings.token_embedding.weight"
    small.write(path, {**state, key: state[key][:100]})
    clean.host.checkpoints(refresh=True)
    try:
        with pytest.raises(SourceError, match="a vocabulary of its own"):
            loading.plan(path)
        with pytest.raises(SourceError, match="a vocabulary of its own"):
            clean.host.load("words.safetensors")
    finally:
        path.unlink()
        clean.host.checkpoints(refresh=True)
    assert clean.model is before


@pytest.mark.long
def test_interrupt_ends_a_picture_and_nothing_else(clean):
    """After the first step of ten; the picture that comes is the one of that moment, the next is whole."""
    whole, steps = clean.picture(steps=10), []
    original_step = clean.host._step

    def step(done: int, all_steps: int, finished: torch.Tensor) -> bool:
        steps.append(done)
        if done == 1:
            threading.Thread(target=clean.host.interrupt).run()
        return original_step(done, all_steps, finished)

    clean.host._step = step
    try:
        made = clean.made(steps=10)
    finally:
        del clean.host._step
    assert made.interrupted
    assert steps == [1]
    assert made.images[0].tobytes() != whole
    assert clean.picture(steps=10) == whole


def test_a_process_that_ends_waits_for_one_step_at_most(clean):
    clean.host.end()
    try:
        made = [clean.made(steps=10) for _ in range(2)]
    finally:
        clean.host._ending.clear()
    assert all(one.interrupted for one in made)


def test_progress_is_that_of_the_task(clean):
    seen = []

    def look() -> None:
        seen.append(clean.host.generation)

    assert not clean.host.ended("other")
    clean.made(step=look)
    assert (seen[0].task, seen[0].step) == ("task", 0)
    assert clean.host.generation is None
    assert clean.host.ended("task")


@pytest.mark.long
def test_pictures_of_a_batch_have_the_next_seeds(clean):
    made = clean.made(batch=3, seed=7)
    alone = [clean.made(seed=seed).images[0] for seed in (7, 8, 9)]
    for one, other in zip(made.images, alone, strict=True):
        difference = torch.tensor(list(one.tobytes())).int() - torch.tensor(list(other.tobytes())).int()
        assert difference.abs().max() <= 1
    assert len({image.tobytes() for image in alone}) == 3
    assert clean.picture(negative="dog") != clean.picture(cfg=1) != clean.picture()


@pytest.mark.long
def test_every_sampler_makes_its_own_picture(clean):
    from lib_merge.hosts.standalone.samplers import SAMPLERS

    pictures = {name: clean.picture(sampler=name, steps=6) for name in SAMPLERS}
    assert len(set(pictures.values())) == len(SAMPLERS)


@pytest.mark.cases(1)
@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"width": 100}, "multiples of 8"),
        ({"steps": 0}, "Steps is 0"),
        ({"seed": -2}, "seed is -2"),
        ({"sampler": "PLMS"}, "there is no sampler 'PLMS'"),
        ({"prompt": "a <lora:style:1> house"}, "<lora:style"),
    ],
)
def test_settings_that_cannot_be_are_refused(clean, fields, sentence):
    with pytest.raises(UserError, match=sentence):
        clean.made(**fields)
    assert clean.picture()


@pytest.mark.long
def test_live_updates_go_through_the_same_lock(clean):
    updates = LiveUpdates(clean.session)
    try:
        for sequence, alpha in enumerate((0.1, 0.2, 0.6)):
            recipe = clean.session.recipe(blend("a.safetensors", "b.safetensors", alpha))
            ticket = updates.submit("page", sequence, recipe)
        assert updates.wait(ticket, 60)
        assert updates.outcome_of(ticket).done
    finally:
        updates.stop()
    live = clean.picture()
    clean.restore()
    clean.apply(blend("a.safetensors", "b.safetensors", 0.6))
    assert clean.picture() == live


@pytest.mark.long
def test_sdxl_merges_saves_and_restores(clean):
    clean.host.load("x.safetensors")
    original, before = clean.picture(), clean.bits()
    assert clean.session.architecture().id == "sdxl"
    recipe = blend("x.safetensors", "y.safetensors", {"default": 0.5, "TE1": 0.2, "VAE": 0.3})
    assert clean.apply(recipe).skipped == {}
    preview, bits = clean.picture(), clean.bits()
    assert all(bits[name] != value for name, value in before.items() if name.startswith("text"))
    assert preview != original
    saved = clean.save(recipe, "merged-xl")
    assert saved.state == "done", saved
    clean.host.load("merged-xl.safetensors")
    assert clean.bits() == bits
    assert clean.picture() == preview
    clean.host.load("x.safetensors")
    clean.restore()
    assert clean.bits() == before
    with pytest.raises(LiveMergeError, match="SD1"):
        clean.apply(blend("x.safetensors", "b.safetensors"))
    assert clean.picture() == original


@pytest.mark.long
def test_a_zero_snr_v_model_makes_pictures_and_refuses_what_cannot(clean, models):
    tensors = small.state("sd1", 41)
    small.write(
        models / "Stable-diffusion" / "v.safetensors",
        {**tensors, "v_pred": torch.empty(0), "ztsnr": torch.empty(0)},
    )
    clean.host.checkpoints(refresh=True)
    clean.host.load("v.safetensors")
    names = ("Euler", "Euler a", "DDIM", "DPM++ 2M", "DPM++ 2M Karras", "UniPC")
    assert len({clean.picture(sampler=name, steps=6) for name in names}) == 5, "Karras' steps are left out"
    with pytest.raises(UserError, match="Heun cannot sample a zero-SNR model"):
        clean.picture(sampler="Heun")


@pytest.mark.long
@pytest.mark.parametrize(
    "error",
    [
        pytest.param(MemoryError(), marks=pytest.mark.long),
        torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB"),
        pytest.param(RuntimeError("MPS backend out of memory (MPS allocated: 9.00 GB)"), marks=pytest.mark.long),
        pytest.param(
            RuntimeError("[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: not enough memory"),
            marks=pytest.mark.long,
        ),
    ],
    ids=["Python", "CUDA", "MPS", "CPU"],
)
def test_memory_that_runs_out_is_said_whatever_the_back_end_calls_it(clean, monkeypatch, error):
    """The torch that hosts pin has no torch.OutOfMemoryError: whoever names it gets another error in its place."""
    from lib_merge.hosts.standalone import pictures
    from lib_merge.hosts.standalone.model import loading

    def full(*_args, **_more):
        raise error

    monkeypatch.delattr(torch, "OutOfMemoryError", raising=False)
    monkeypatch.setattr(pictures, "make_pictures", full)
    with pytest.raises(MemoryShortage, match="smaller or fewer pictures"):
        clean.made()
    monkeypatch.setattr(loading, "load", full)
    with pytest.raises(MemoryShortage, match=r"b\.safetensors does not fit into memory"):
        clean.host.load("b.safetensors")
    monkeypatch.undo()
    clean.host.load("a.safetensors")
    assert clean.picture()


def test_a_picture_that_runs_out_of_memory_is_made_once_the_card_has_given_back_what_is_kept(
    clean, monkeypatch, tmp_path
):
    from lib_merge.app.generate import Generator
    from lib_merge.hosts.standalone.pictures import Settings

    generator = Generator(clean.host, clean.session, tmp_path, Exploring(clean.session))
    real, asked = clean.host.make_pictures, []
    settings = Settings(prompt="a red house", steps=1, width=64, height=64, seed=7)

    def short(settings):
        asked.append(settings)
        if len(asked) % 2:
            raise MemoryShortage("no room")
        return real(settings)

    monkeypatch.setattr(clean.host, "make_pictures", short)
    monkeypatch.setattr(clean.session, "give_back", lambda: len(asked) == 1)
    with clean.host.exclusive(), clean.host.generating("task"):
        assert generator._made(settings).images and len(asked) == 2
        with pytest.raises(MemoryShortage, match="no room"):
            generator._made(settings)
