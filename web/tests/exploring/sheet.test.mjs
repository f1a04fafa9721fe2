import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { textsOf } from "../../src/model/exploring/png.mjs";
import { candidates, cellOf, cellsOf, clock, framesOf, itemOf, missing, nearest, orderOf, readSheet, withRun, withSeeds } from "../../src/model/exploring/sheet.mjs";

const recipe = (alpha, base = "anime.safetensors") => ({ live_merge: 1, base, steps: [{ method: "weighted_sum", b: "photo", alpha }] });
const rows = [{ id: "r0", title: "Desk", recipe: recipe(0.5) }, { id: "r1", title: "Original", recipe: { live_merge: 1, base: "anime.safetensors", steps: [] } }];
const items = [{ id: "i0", prompt: "a star", seed: 1 }, { id: "i1", prompt: "a star", seed: 2 }];
const study = { study: {}, recipes: rows, items, pictures: [["r0", "i1", 0, "k1"], ["r0", "i1", 1, "again"], ["gone", "i0", 0, "k2"]], votes: [] };

test("what is missing is made row by row, and the order has no ids", () => {
    const cells = cellsOf(study);
    assert.deepEqual(missing(cells, rows, items), [[0, 0], [1, 0], [1, 1]]);
    const order = orderOf("x", "mine", rows, items, missing(cells, rows, items));
    assert.deepEqual(order.items, [{ prompt: "a star", seed: 1 }, { prompt: "a star", seed: 2 }]);
    assert.deepEqual(order.recipes, rows.map((row) => row.recipe));
});

test("a run fills its cells, of pictures made again the first", () => {
    const cells = cellsOf(study);
    const run = { done: [[1, 0, 0, "k3"], [1, 1, 2, "again"], [9, 0, 0, "other"]] };
    assert.deepEqual(withRun(cells, run, rows, items), { ...cells, [cellOf("r1", "i0")]: "k3" });
    assert.equal(withRun(cells, { done: [] }, rows, items), cells);
});

test("desk, original, snapshots and stars of the same base can be rows", () => {
    const names = { current: "Desk", original: "Original", snapshot: (letter) => `Snapshot ${letter}`, star: () => "Star" };
    const shots = [{ star: true, recipe: recipe(0.1) }, { star: false, recipe: recipe(0.2) }, { star: true, recipe: recipe(0.3, "other.safetensors") }];
    const found = candidates(recipe(0.5), { B: { recipe: recipe(0.7) }, C: { recipe: recipe(0.7, "other.safetensors") } }, shots, names);
    assert.deepEqual(found.map((one) => one.name), ["Desk", "Original", "Snapshot B", "Star"]);
    assert.deepEqual(found[1].recipe, rows[1].recipe);
});

test("what stands in txt2img is an item with a seed of its own", () => {
    const fields = { prompt: "a star", negative: "", seed: "-1", steps: "20", sampler: "Euler", scheduler: "", cfg: "7.5", width: "512", height: "" };
    assert.deepEqual(itemOf(fields, () => 0.5), { prompt: "a star", negative: "", sampler: "Euler", steps: 20, cfg: 7.5, width: 512, seed: 2 ** 31 });
    assert.deepEqual(withSeeds({ prompt: "a", seed: 2 ** 32 - 1 }, 2).map((one) => one.seed), [2 ** 32 - 1, 0]);
    assert.equal(itemOf({ prompt: "a", seed: "7" }).seed, 7);
});

test("a walk can be run through before all of it is made", () => {
    const keys = framesOf({ done: [[0, 0, 0, "a"], [4, 0, 0, "b"], [9, 0, 0, "other"]] }, 5);
    assert.deepEqual(keys, ["a", "", "", "", "b"]);
    assert.deepEqual([0, 1, 3, 4].map((at) => nearest(keys, at)), [0, 0, 4, 4]);
    assert.equal(nearest(framesOf(null, 3), 1), 1);
});

test("times are said as on a clock", () => {
    assert.deepEqual([5, 65, 3723].map(clock), ["0:05", "1:05", "1:02:03"]);
});

const SHEET = {
    recipes: [{ title: "Desk", recipe: recipe(0.5) }], items: [{ prompt: "a" }],
    cells: [{ rect: [1, 2, 3, 4], recipe: 0, item: 0, infotext: "a\nSteps: 1" }],
};

test("a sheet is read as data, and what is none is refused", () => {
    assert.deepEqual(readSheet(SHEET)?.cells, [{ row: 0, item: 0, rect: [1, 2, 3, 4], infotext: "a\nSteps: 1" }]);
    const broken = [null, {}, { ...SHEET, cells: [] }, { ...SHEET, recipes: ["x"] }, { ...SHEET, cells: [{ rect: [0, 0, 1, 1], recipe: 5, item: 0 }] },
        { ...SHEET, cells: [{ rect: [-1, 0, 1, 1], recipe: 0, item: 0 }] }, { ...SHEET, cells: [{ rect: [0, 0, 1e9, 1], recipe: 0, item: 0 }] }];
    for (const one of broken) assert.equal(readSheet(one), null);
});

const bytes = (text) => [...new TextEncoder().encode(text)];
function chunk(kind, data) {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, data.length);
    return [...length, ...bytes(kind), ...data, 0, 0, 0, 0];
}
const png = (...chunks) => new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, ...chunks.flat()]);

test("texts of a PNG are found in every form, plain, packed and of any language", async () => {
    const file = png(chunk("tEXt", bytes("parameters\0a star")), chunk("zTXt", [...bytes("packed\0\0"), ...deflateSync("more")]),
        chunk("iTXt", [...bytes("live_merge_sheet\0"), 1, 0, 0, 0, ...deflateSync('{"ü": 1}')]), chunk("iTXt", [...bytes("plain\0"), 0, 0, 0, 0, ...bytes("ж")]));
    assert.deepEqual(await textsOf(file), { parameters: "a star", packed: "more", live_merge_sheet: '{"ü": 1}', plain: "ж" });
});

test("a damaged PNG gives what can be read, a text that unpacks to too much is left out", async () => {
    const file = png(chunk("tEXt", bytes("a\0b")), chunk("zTXt", bytes("c\0\0nonsense")), chunk("iTXt", bytes("d")));
    assert.deepEqual(await textsOf(file), { a: "b" });
    assert.deepEqual(await textsOf(file.subarray(0, 20)), {});
    assert.deepEqual(await textsOf(new Uint8Array(bytes("GIF89a"))), {});
    const bomb = png(chunk("zTXt", [...bytes("e\0\0"), ...deflateSync(Buffer.alloc(40 * 2 ** 20))]));
    assert.deepEqual(await textsOf(bomb), {});
});
