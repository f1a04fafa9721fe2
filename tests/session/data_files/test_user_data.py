"""Presets and history in a data folder, and the presets of other extensions."""

import json
import multiprocessing

import pytest

from lib_merge import Recipe, architectures
from lib_merge.errors import RecipeError, StorageError, UserError
from lib_merge.hosts.settings import PREFIX, Settings
from lib_merge.hosts.settings import read as read_settings
from lib_merge.session.data_files.foreign_presets import read_other_extensions
from lib_merge.session.data_files.history import FILE, History
from lib_merge.session.data_files.user_presets import Preset, UserPresets, evaluated
from lib_merge.session.requests.infotext import other_effects
from lib_merge.weights import presets

SD1, SDXL = architectures.by_id("sd1"), architectures.by_id("sdxl")


def recipe(alpha=0.5):
    step = {"method": "weighted_sum", "b": "b.safetensors", "alpha": alpha}
    return Recipe.from_dict({"live_merge": 1, "base": "a.safetensors", "steps": [step]})


# Presets


def test_presets_are_saved_renamed_and_deleted(tmp_path):
    kept = UserPresets(tmp_path / "deep" / "er")
    assert kept.all() == {}
    kept.save([Preset("soft", {"default": 0.3, "M00": 1}), Preset("list", ",".join(["0.125"] * 26))])
    again = UserPresets(tmp_path / "deep" / "er")
    assert list(again.all()) == ["soft", "list"]
    assert again.all()["list"].weights == ",".join(["0.125"] * 26)
    again.rename("soft", "softer")
    assert list(kept.all()) == ["softer", "list"] and kept.all()["softer"].weights == {"default": 0.3, "M00": 1}
    assert kept.delete("list").name == "list" and list(kept.all()) == ["softer"]
    with pytest.raises(UserError, match="no preset 'list'"):
        kept.delete("list")


def test_a_name_that_is_taken_asks(tmp_path):
    kept = UserPresets(tmp_path)
    kept.save([Preset("mine", 0.5)])
    with pytest.raises(UserError, match="'mine' already"):
        kept.save([Preset("mine", 0.7)])
    kept.save([Preset("mine", 0.7)], overwrite=True)
    assert kept.all()["mine"].weights == 0.7
    kept.save([Preset("other", 0.1)])
    with pytest.raises(UserError, match="'mine' already"):
        kept.rename("other", "mine")
    assert kept.all()["other"].weights == 0.1


@pytest.mark.parametrize("name", ["", " ", "a,b", "1: IN00", "a|b", "x" * 101, "a\nb"])
def test_names_that_no_list_could_show_are_refused(tmp_path, name):
    with pytest.raises(UserError, match="not a name for a preset"):
        UserPresets(tmp_path).save([Preset(name, 0.5)])


def test_built_in_names_and_broken_weights_are_refused(tmp_path):
    kept = UserPresets(tmp_path)
    with pytest.raises(UserError, match="built in"):
        kept.save([Preset("GRAD_V", 0.5)])
    for weights in ({"IN13": 1}, "GRAD_X", "1,x", {"IN00": "much"}):
        with pytest.raises(RecipeError):
            kept.save([Preset("mine", weights)])
    assert kept.all() == {}


def test_a_broken_file_is_named_and_kept(tmp_path):
    (tmp_path / "presets.json").write_text("{broken")
    with pytest.raises(StorageError, match=r"presets\.json"):
        UserPresets(tmp_path).save([Preset("mine", 0.5)])
    assert (tmp_path / "presets.json").read_text() == "{broken"


def test_numbers_for_each_architecture_that_a_preset_is_for():
    named = evaluated(Preset("x", {"default": 0.3, "M00": 1, "TIME": 0.2}), SD1)
    assert named["M00"] == 1 and named["IN05"] == named["BASE"] == 0.3 and named["TIME"] == 0.2
    assert list(named)[:26] == list(SD1.sliders)
    assert evaluated(Preset("x", ",".join(["1"] * 26)), SDXL) is None
    assert evaluated(Preset("x", ",".join(["1"] * 17)), SD1)["IN01"] == 1
    assert evaluated(Preset("x", ",".join(["1"] * 17)), SD1)["IN00"] == 0


def _save_many(folder, who):
    for number in range(10):
        UserPresets(folder).save([Preset(f"{who} {number}", 0.5)])
        History(folder, lambda: 100).saved(recipe(who + number / 100), "x")


@pytest.mark.long
def test_two_programs_lose_nothing_of_each_other(tmp_path):
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_save_many, args=(tmp_path, who)) for who in (1, 2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(UserPresets(tmp_path).all()) == 20
    assert len(History(tmp_path, lambda: 100).entries()) == 20


# Presets of other extensions


def test_files_of_other_extensions_are_read(tmp_path):
    supermerger = tmp_path / "sd-webui-supermerger" / "scripts"
    block_weight = tmp_path / "sd-webui-lora-block-weight" / "scripts"
    gui = tmp_path / "sdweb-merge-block-weighted-gui" / "csv"
    for folder in (supermerger, block_weight, gui):
        folder.mkdir(parents=True)
    own, ones = ",".join(["0.3"] * 26), ",".join(["1"] * 26)
    grad = ",".join(f"{presets.evaluate('GRAD_V', SD1)[slider]:.10f}" for slider in SD1.sliders)
    (supermerger / "mbwpresets.txt").write_text(
        f"preset_name\tpreset_weights\r\nGRAD_V\t{grad}\r\nmine\t{own}\r\nWRAP08\t{ones}\r\nshort\t0,1\r\n"
        f"words\t{own.replace('0.3', 'R')}\r\n,{own}\r\n"
    )
    (gui / "preset.tsv").write_text(f"preset_name\tpreset_weights\nmine\t{','.join(['0.4'] * 25)}\n")
    (block_weight / "lbwpresets.txt").write_text(
        f"# of one's own\nHEAD:{','.join(['1'] * 17)}\nXL:{','.join(['0.5'] * 12)}\nRANDOM:{','.join(['R'] * 17)}\n\n"
    )
    found = read_other_extensions(sorted(path for path in tmp_path.iterdir()))
    assert {p.name: p.source for p in found.presets} == {
        "HEAD": "sd-webui-lora-block-weight",
        "XL": "sd-webui-lora-block-weight",
        "mine": "sd-webui-supermerger",
        "WRAP08 (sd-webui-supermerger)": "sd-webui-supermerger",
        "mine (sdweb-merge-block-weighted-gui)": "sdweb-merge-block-weighted-gui",
    }
    assert found.known == ("GRAD_V",)
    refused = "\n".join(found.refused)
    for named in ("(short): 2 numbers", "line 6 (words)", "line 4 (RANDOM)", "mbwpresets.txt, line 7"):
        assert named in refused, (named, refused)
    kept = UserPresets(tmp_path)
    kept.save(found.presets)
    assert evaluated(kept.all()["mine (sdweb-merge-block-weighted-gui)"], SD1)["IN00"] == 0.4


# History


def test_history_notes_what_was_meant_and_nothing_on_the_way(tmp_path):
    kept = History(tmp_path, lambda: 100)
    for alpha in (0.1, 0.2, 0.3):
        kept.applied(recipe(alpha))  # a slider on its way
    kept.picture(recipe(0.3))
    kept.picture(recipe(0.3))
    kept.saved(recipe(0.3), "mix.safetensors")
    kept.applied(recipe(0.4))
    found = kept.entries()
    assert [(e["event"], e["recipe"]["steps"][0]["alpha"]) for e in found] == [
        ("applied", 0.4), ("saved", 0.3), ("picture", 0.3),
    ]  # fmt: skip
    assert found[1]["name"] == "mix.safetensors" and found[0]["id"] == recipe(0.4).id and found[0]["time"][:2] == "20"
    assert History(tmp_path, lambda: 100).entries() == found


def test_history_is_bounded_and_survives_broken_lines(tmp_path):
    kept = History(tmp_path, lambda: 8)
    for number in range(30):
        kept.picture(recipe(number))
    assert [e["recipe"]["steps"][0]["alpha"] for e in kept.entries()] == list(range(29, 21, -1))
    assert len((tmp_path / FILE).read_text().splitlines()) <= 10
    with (tmp_path / FILE).open("a") as file:
        file.write('{"broken": ')
    kept.picture(recipe(99))
    assert kept.entries()[0]["recipe"]["steps"][0]["alpha"] == 99
    none = History(tmp_path / "none", lambda: 0)
    none.picture(recipe())
    assert none.entries() == [] and not (tmp_path / "none" / FILE).exists()


def test_a_folder_that_cannot_be_written_to_stops_no_merge(tmp_path, caplog):
    (tmp_path / "file").write_text("")
    History(tmp_path / "file", lambda: 10).picture(recipe())
    assert "history is not kept" in caplog.text


# Settings, and what shapes a picture beside the model


def test_settings_by_name_with_defaults_for_nonsense():
    assert read_settings(lambda name: None) == Settings()
    values = {"save_dtype": "fp16", "pasted": "ask", "history": 5.0, "auto_preview": True, "memory_mb": "x"}
    found = read_settings(lambda name: values.get(name.removeprefix(PREFIX)))
    assert found == Settings(save_dtype="fp16", pasted="ask", history=5, auto_preview=True)
    assert read_settings(lambda name: json.loads("[1]")) == Settings()


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({}, ()),
        ({"Denoising strength": 0.7, "Live Merge": "{}"}, ()),
        ({"freeu_enabled": True, "freeu_b1": 1.01}, ("FreeU",)),
        ({"freeu_enabled": False}, ()),
        ({"sag_enabled": True, "Lora hashes": "x: 12"}, ("self-attention guidance", "the prompt's LoRAs")),
        ({"Token merging ratio": 0.5, "Hypertile U-Net": True}, ("HyperTile", "token merging")),
        ({"Token merging ratio": 0, "Refiner": "b [12]"}, ("the refiner",)),
    ],
)
def test_what_shapes_a_picture_beside_the_model(fields, named):
    assert other_effects(fields) == named
