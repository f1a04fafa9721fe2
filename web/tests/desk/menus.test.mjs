import assert from "node:assert/strict";
import { test } from "node:test";
import { described, favouriteToggled, fileItems, marksText, readMarks, used } from "../../src/model/kept/file_choice.mjs";
import { curve, matching, methodItems, presetItems, runs } from "../../src/model/menus.mjs";

const method = (id, group) => ({ id, label: id.replaceAll("_", " "), summary: `what ${id} does`, group, formula: "", source: "", models: [], parameters: [] });
const METHODS = [method("zip", "blend"), method("ties", "task"), method("noise", "other"), method("dare", "task"), method("weighted_sum", "blend"),
    method("karcher", "blend"), method("train_difference", "difference"), method("slerp", "blend"), method("add_difference", "difference")];
const groups = (items) => runs(items).map(({ group, rows }) => [group, ...rows.map(({ item }) => item.value)]);

test("methods: the usual four first, then by group and name", () => {
    assert.deepEqual(groups(methodItems(METHODS)), [["usual", "weighted_sum", "add_difference", "slerp", "ties"], ["blend", "karcher", "zip"],
        ["difference", "train_difference"], ["task", "dare"], ["other", "noise"]]);
    assert.deepEqual(groups(matching(methodItems(METHODS), "diff")), [["usual", "add_difference"], ["difference", "train_difference"]]);
});

test("a run's rows keep their numbers in the whole list", () => {
    assert.deepEqual(runs(methodItems(METHODS)).flatMap(({ rows }) => rows.map(({ index }) => index)), METHODS.map((_, index) => index));
    assert.deepEqual(runs([]), []);
});

test("presets: built-in ones, own ones, those of other extensions", () => {
    const own = [{ name: "MINE", weights: "0.5", values: {} }, { name: "THEIRS", weights: "1", source: "SuperMerger", values: {} }];
    const items = presetItems({ THEIRS: {}, GRAD_V: {}, MINE: {}, FLAT: {} }, own);
    assert.deepEqual(groups(items), [["built_in", "GRAD_V", "FLAT"], ["own", "MINE"], ["imported", "THEIRS"]]);
    assert.equal(items.at(-1)?.title, "SuperMerger");
});

test("a preset's curve: 1 at the top, 0 at the bottom; values beyond them make room", () => {
    assert.equal(curve({ IN00: 1, M00: 0.5 }, ["BASE", "IN00", "M00"]).points, "0,14 24,0 48,7");
    assert.equal(curve({ IN00: 3, M00: -1 }, ["BASE", "IN00", "M00"]).points, "0,10.5 24,0 48,14");
    assert.equal(curve({}, ["BASE"]).points, "0,14");
});

const NAMES = ["anime.safetensors", "photo/b.safetensors", "photo/c.ckpt", "x.pt"];

test("files: favourites, then recent ones, then all; only those that are there", () => {
    let marks = readMarks(null);
    for (const name of ["x.pt", "gone.pt", "photo/c.ckpt"]) marks = used(marks, name);
    marks = favouriteToggled(favouriteToggled(favouriteToggled(marks, "anime.safetensors"), "x.pt"), "gone.pt");
    assert.deepEqual(groups(fileItems(NAMES, marks, "")), [["favourite", "anime.safetensors", "x.pt"], ["recent", "photo/c.ckpt"], ["all", ...NAMES]]);
    assert.deepEqual(groups(fileItems(NAMES, marks, "Photo CK")), [["all", "photo/c.ckpt"]]);
    assert.deepEqual(groups(fileItems(NAMES, favouriteToggled(marks, "x.pt"), "")).map(([group, first]) => [group, first]),
        [["favourite", "anime.safetensors"], ["recent", "photo/c.ckpt"], ["all", "anime.safetensors"]]);
});

test("recent files: the newest first, each once, eight at most", () => {
    const marks = ["a", "b", "c", "a", "d", "e", "f", "g", "h", "i"].reduce(used, readMarks(null));
    assert.deepEqual(marks.recent, ["i", "h", "g", "f", "e", "d", "a", "c"]);
    assert.deepEqual(readMarks(marksText(marks)), marks);
    for (const text of ["{", "[]", '{"version":9,"recent":["a"]}', '{"version":1,"recent":"a","favourites":[7]}']) {
        assert.deepEqual(readMarks(text), { favourites: [], recent: [] });
    }
});

test("what is known of a file in a few words", () => {
    const details = { size: 2_132_626_066, label: "SD1", kind: "checkpoint", made: "merge", picture: "" };
    assert.equal(described(details, "merge"), "SD1 · checkpoint · merge · 2.13 GB");
    assert.equal(described({ ...details, label: "", kind: "", size: null }, ""), "");
    assert.equal(described(undefined, ""), "");
});
