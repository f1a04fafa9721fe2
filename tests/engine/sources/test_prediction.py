"""What a model predicts: told by markers, names, metadata and configs; never recorded as what it is not."""

from __future__ import annotations

import json
import time

import pytest
import safetensors
import safetensors.torch
import torch

from lib_merge import LiveModel, Recipe, save
from lib_merge.cli.main import main
from lib_merge.doctor.examination import examine
from lib_merge.engine.save.estimate import estimate
from lib_merge.engine.sources.model import Opened
from lib_merge.engine.sources.prediction import prediction_of

COSXL = {"edm_vpred.sigma_max": torch.tensor(120.0), "edm_vpred.sigma_min": torch.tensor(0.002)}
PLAYGROUND = {"edm_mean": torch.zeros(1, 4, 1, 1), "edm_std": torch.ones(1, 4, 1, 1)}
KINDS = {"EDM v (as CosXL)": COSXL, "EDM (as Playground 2.5)": PLAYGROUND, "v": {"v_pred": torch.zeros(0)}}


@pytest.fixture
def own(checkpoints, tmp_path):
    """write(name, more) → a thin SDXL file with more tensors; a and b are plain."""

    def write(name, more=None):
        state = checkpoints.state("sdxl", ord(name[0]), shapes=checkpoints.thin("sdxl"))
        state = {key: value for key, value in state.items() if key not in ("v_pred", "ztsnr")}
        return checkpoints.write(tmp_path / f"{name}.safetensors", {**state, **(more or {})})

    write("a")
    write("b")
    return write


def recipe(folder, base="a", b="b", **more):
    step = {"method": "weighted_sum", "b": b, "alpha": 0.5}
    return Recipe.from_dict({"live_merge": 1, "base": base, "steps": [step], **more}, [folder])


def metadata(path):
    with safetensors.safe_open(path, "pt") as file:
        return file.metadata()


@pytest.mark.cases(1)
@pytest.mark.parametrize("label", KINDS)
def test_a_mixture_is_warned_of_by_save_live_model_doctor_and_estimate(label, own, checkpoints, tmp_path):
    own("k", KINDS[label])
    for base, b, told in (("k", "b", ("epsilon", label)), ("a", "k", (label, "epsilon"))):
        merge = recipe(tmp_path, base, b)
        start = f"steps[0].b ({b}.safetensors) predicts {told[0]}, the base predicts {told[1]}: blending the two"
        assert [text.startswith(start) for text in save(merge, tmp_path / f"{base}{b}.safetensors").warnings] == [True]
        live = LiveModel(checkpoints.live(tmp_path / f"{base}.safetensors"), tmp_path / f"{base}.safetensors")
        assert [text.startswith(start) for text in live.apply(merge).warnings] == [True]
        assert [
            text.startswith(start) for text in estimate(merge.located(), tmp_path / "new.safetensors").warnings
        ] == [True]
        found = [finding for finding in examine(merge).findings if finding.check == "prediction"]
        assert found[0].level == "warning" and found[0].text.startswith(start)


@pytest.mark.parametrize("label", KINDS)
def test_two_of_one_kind_are_fine_and_keep_their_markers(label, own, tmp_path):
    own("k", KINDS[label])
    own("l", KINDS[label])
    done = save(recipe(tmp_path, "k", "l"), tmp_path / "out.safetensors")
    assert done.warnings == () and done.skipped == {}
    out = safetensors.torch.load_file(done.file.path)
    assert all(torch.equal(out[key], value) for key, value in KINDS[label].items())


@pytest.mark.long
def test_no_file_says_epsilon_that_predicts_something_else(own, tmp_path):
    expected = {"EDM v (as CosXL)": None, "EDM (as Playground 2.5)": None, "v": "v"}
    for number, (label, more) in enumerate(KINDS.items()):
        own("k", more)
        path = save(recipe(tmp_path, "k", "k"), tmp_path / f"{number}.safetensors").file.path
        assert metadata(path).get("modelspec.prediction_type") == expected[label]
    plain = save(recipe(tmp_path), tmp_path / "plain.safetensors").file.path
    assert metadata(plain)["modelspec.prediction_type"] == "epsilon"


def test_what_the_recipe_says_takes_the_markers_of_another_kind_out(own, tmp_path):
    own("k", COSXL)
    for prediction, marker in (("v", True), ("epsilon", False)):
        merge = recipe(tmp_path, "k", "k", prediction=prediction)
        path = save(merge, tmp_path / f"{prediction}.safetensors").file.path
        out = safetensors.torch.load_file(path)
        assert not COSXL.keys() & out.keys() and ("v_pred" in out) is marker
        assert metadata(path)["modelspec.prediction_type"] == prediction
        told = [finding.text for finding in examine(merge).warnings if finding.place == "prediction"]
        assert len(told) == 1 and told[0].startswith("the base predicts EDM v (as CosXL), the recipe marks the result")


def test_the_doctor_and_inspect_name_the_kind_of_a_base(own, tmp_path, capsys):
    path = own("k", COSXL)
    notes = [finding.text for finding in examine(recipe(tmp_path, "k", "k")).findings if finding.check == "prediction"]
    assert len(notes) == 1 and notes[0].startswith("the base predicts EDM v (as CosXL)")
    assert main(["inspect", str(path)]) == 0
    assert "predicts  EDM v (as CosXL)\n" in capsys.readouterr().out


# ----------------------------------------------------------------------------------------------------- rectified flow


def test_rectified_flow_is_told_by_the_name(own, tmp_path):
    own("noob-Rectified-v1")
    own("anime_rectified")
    done = save(recipe(tmp_path, "a", "noob-Rectified-v1"), tmp_path / "out.safetensors")
    assert len(done.warnings) == 1 and "predicts rectified flow, the base predicts epsilon" in done.warnings[0]
    merge = recipe(tmp_path, "noob-Rectified-v1", "anime_rectified")
    done = save(merge, tmp_path / "mine-rectified.safetensors")
    assert done.warnings == () and "modelspec.prediction_type" not in metadata(done.file.path)
    done = save(merge, tmp_path / "mine.safetensors")
    told = "save it under a name that holds it, as mine-rectified.safetensors"
    assert [told in text for text in done.warnings] == [True]
    assert any(told in finding.text for finding in examine(merge, tmp_path / "other.safetensors").warnings) is False
    assert any("other-rectified" in finding.text for finding in examine(merge, tmp_path / "other.safetensors").warnings)


# ------------------------------------------------------------------------------------------------------------ configs


def told(path, tensors=(), **entries):
    return prediction_of(Opened("", (path,), dict.fromkeys(tensors), entries))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("model:\n  params:\n    parameterization: 'v'\n", "v"),
        ("model: {params: {parameterization: v, x: 1}}\n", "v"),
        ('parameterization: "v"  # as trained\r\n', "v"),
        ("# parameterization: v\n", "epsilon"),
        ("parameterization: value\n", "epsilon"),
        ("denoiser:\n  - target: sgm.modules.denoiser_scaling.VScaling\n", "v"),
        ("# target: sgm.modules.VScaling\n", "epsilon"),
        ("model: {}\n", "epsilon"),
    ],
)
def test_the_yaml_beside_a_file(text, kind, tmp_path):
    (tmp_path / "x.yaml").write_text(text)
    assert told(tmp_path / "x.safetensors") == kind
    assert told(tmp_path / "y.safetensors") is None


@pytest.mark.parametrize(
    ("config", "kind"),
    [
        ({"prediction_type": "v_prediction"}, "v"),
        ({"prediction_type": "epsilon", "_class_name": "DDIMScheduler"}, "epsilon"),
        ({"prediction_type": "v_prediction", "_class_name": "EDMEulerScheduler"}, "edm_v"),
        ({"prediction_type": "epsilon", "_class_name": "EDMDPMSolverMultistepScheduler"}, "edm"),
        ({"_class_name": "FlowMatchEulerDiscreteScheduler"}, "flow"),
        ({"prediction_type": ["v_prediction"]}, None),
        ([], None),
    ],
)
def test_the_scheduler_of_a_folder(config, kind, tmp_path):
    (tmp_path / "scheduler").mkdir()
    (tmp_path / "scheduler" / "scheduler_config.json").write_text(json.dumps(config))
    assert told(tmp_path) == kind


@pytest.mark.cases(2)
@pytest.mark.parametrize(
    "text", ["\n", "target:", "target: .VScalin\n", "parameterization: ", "#", "a parameterization:v "]
)
def test_the_time_for_a_yaml_grows_with_its_length_and_not_faster(text, tmp_path):
    def seconds(size):
        (tmp_path / "x.yaml").write_text((text * size)[:size])
        begin = time.process_time()
        told(tmp_path / "x.safetensors")
        return time.process_time() - begin

    seconds(1000)
    assert seconds(1_000_000) < 4 * seconds(500_000) + 0.3
