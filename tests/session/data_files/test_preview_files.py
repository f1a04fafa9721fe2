"""Which file a host saved a preview to: found again by an id, in another process too, and only while it is the same."""

from __future__ import annotations

import os
from types import SimpleNamespace

import pytest

from lib_merge.session.data_files import preview_files
from lib_merge.session.data_files.preview_files import PreviewFiles, saved_file


def picture(folder, name, data=b"a picture"):
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_picture_is_found_by_its_id_after_a_restart(tmp_path):
    one, other = picture(tmp_path, "00001-7.png"), picture(tmp_path, "名前 2.webp")
    ids = PreviewFiles(tmp_path / "data").note([one, None, other, tmp_path / "gone.png"])
    assert [bool(id) for id in ids] == [True, False, True, False]
    again = PreviewFiles(tmp_path / "data")
    assert [again.find(id) for id in (ids[0], ids[2])] == [one, other]
    assert again.note([one]) == ids[:1]


def test_only_what_was_noted_and_is_a_picture_is_given_out(tmp_path):
    files = PreviewFiles(tmp_path / "data")
    assert files.note([picture(tmp_path, "config.json")]) == [""]
    for id in ("", "../config.json", str(tmp_path / "00001.png"), "0" * 24):
        assert files.find(id) is None


def test_another_picture_of_the_same_name_is_not_taken_for_it(tmp_path):
    path = picture(tmp_path, "00001-7.png")
    files = PreviewFiles(tmp_path / "data")
    (id,) = files.note([path])
    path.write_bytes(b"other one")
    os.utime(path, ns=(1, 1))
    assert files.find(id) is None
    path.unlink()
    assert files.find(id) is None


def test_the_list_stays_short_and_a_damaged_line_costs_only_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(preview_files, "MOST", 3)
    paths = [picture(tmp_path, f"{number}.png") for number in range(9)]
    ids = [PreviewFiles(tmp_path).note([path])[0] for path in paths]
    lines = (tmp_path / preview_files.FILE).read_text().splitlines()
    assert len(lines) <= 6
    (tmp_path / preview_files.FILE).write_text("\n".join([*lines[:-1], lines[-1][:20], '["x", 3]', "[]"]) + "\n")
    monkeypatch.setattr(preview_files, "MOST", 100)
    found = [PreviewFiles(tmp_path).find(id) for id in ids]
    assert found[0] is None and found[7] == paths[7] and found[8] is None


def test_a_preview_goes_on_where_the_list_cannot_be_written(tmp_path, caplog):
    (tmp_path / "data").write_text("a file in the folder's place")
    files = PreviewFiles(tmp_path / "data")
    (id,) = files.note([picture(tmp_path, "1.png")])
    assert files.find(id) == tmp_path / "1.png"
    assert "could not be written" in caplog.text


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (SimpleNamespace(already_saved_as="/out/1.png"), "/out/1.png"),
        ((SimpleNamespace(already_saved_as="/out/1.png"), "caption"), "/out/1.png"),
        ("/out/1.png", "/out/1.png"),
        (SimpleNamespace(), None),
        (SimpleNamespace(already_saved_as=None), None),
    ],
)
def test_hosts_tell_where_they_saved_a_picture(shown, expected):
    found = saved_file(shown)
    assert (found and found.as_posix()) == expected
