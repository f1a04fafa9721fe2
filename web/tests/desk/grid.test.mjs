import assert from "node:assert/strict";
import { test } from "node:test";
import { gridOf, valuesOf } from "../../src/model/desk/grid.mjs";

const SLIDERS = ["BASE", "IN00", "M00", "OUT00"];

test("a grid begins with the selected faders, else with the first ones", () => {
    assert.deepEqual(gridOf(SLIDERS, ["OUT00", "VAE", "M00"], { low: 0, high: 1 }), { x: "OUT00", y: "M00", from: 0, to: 1, count: 5 });
    assert.deepEqual(gridOf(SLIDERS, ["M00"], { low: -1, high: 2 }), { x: "M00", y: "BASE", from: -1, to: 2, count: 5 });
    assert.deepEqual(gridOf(["BASE"], [], { low: 0, high: 1 }).y, "");
});

test("the values of an axis as the plot reads them", () => {
    const grid = { x: "IN04", y: "", from: 0, to: 1, count: 5 };
    assert.deepEqual([valuesOf("IN04", grid, 0), valuesOf("M00", { ...grid, from: -1, to: 0.5 }, 2), valuesOf("", grid, 0)],
        ["IN04: 0-1 [5]", "2: M00: -1-0.5 [5]", ""]);
});
