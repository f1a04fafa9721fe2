import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Desk } from "../../src/desk.mjs";
import { between, groupToggled, movedTogether, toggled } from "../../src/model/desk/links.mjs";
import { shaped } from "../../src/model/desk/shapes.mjs";
import { ANIME, SCHEMA } from "../kit.mjs";

const ENDS = { low: 0, high: 1 };
let desk;

beforeEach(() => {
    desk = new Desk(SCHEMA, { models: [], vaes: [], adapters: [] }, { checkpoint: ANIME });
});

test("selecting: one by one, from one to another, a whole group", () => {
    assert.deepEqual([toggled(["A"], "B"), toggled(["A", "B"], "A")], [["A", "B"], ["B"]]);
    assert.deepEqual([between(["A", "B", "C"], "C", "B"), between(["A", "B"], "X", "B")], [["B", "C"], []]);
    assert.deepEqual([groupToggled(["X", "A"], ["A", "B"]), groupToggled(["X", "A", "B"], ["A", "B"])], [["X", "A", "B"], ["X"]]);
});

test("one moves all, by as much or in proportion; the ends hold what stood within", () => {
    const start = { A: 0.5, B: 0.9, C: 1.2, D: 0 };
    assert.deepEqual(movedTogether(start, "A", 0.7, ENDS, false), { A: 0.7, B: 1, C: 1.2, D: 0.2 });
    assert.deepEqual(movedTogether(start, "A", 0.25, ENDS, true), { A: 0.25, B: 0.45, C: 0.6, D: 0 });
    assert.deepEqual(movedTogether({ A: 0, B: 0.5 }, "A", 0.1, ENDS, true), { A: 0.1, B: 0.6 }); // nothing to be in proportion to
});

test("a gesture counts from where it began, so that nothing is lost at an end", () => {
    desk.setWeights({ IN00: 0.5, IN01: 0.9 });
    desk.commit();
    desk.linked.value = ["IN00", "IN01"];
    for (const value of [0.8, 1, 0.5]) desk.moveFader("IN00", value);
    assert.deepEqual([desk.weight("IN00"), desk.weight("IN01"), desk.weight("IN02")], [0.5, 0.9, 0.5]);
    desk.moveFader("IN02", 0.1); // not selected: it goes alone
    assert.deepEqual([desk.weight("IN00"), desk.weight("IN02")], [0.5, 0.1]);
    desk.commit();
    desk.undo();
    assert.equal(desk.weight("IN02"), 0.5);
});

test("transforms act on the selection, with an amount; dice are the same for a seed", () => {
    const weights = { BASE: 0.5, IN00: 0.2, M00: 0.4, OUT00: 0.6 };
    assert.deepEqual(shaped("up", weights, { amount: 0.25, only: ["IN00", "TE"] }), { IN00: 0.45 });
    assert.deepEqual(shaped("times", weights, { amount: 0.5 }), { BASE: 0.25, IN00: 0.1, M00: 0.2, OUT00: 0.3 });
    assert.deepEqual(shaped("mirror", weights, { only: ["OUT00"] }), { OUT00: 0.2 });
    const thrown = shaped("dice", weights, { amount: 0.2, seed: 7 });
    assert.deepEqual(thrown, shaped("dice", weights, { amount: 0.2, seed: 7 }));
    assert.notDeepEqual(thrown, shaped("dice", weights, { amount: 0.2, seed: 8 }));
    for (const slot of Object.keys(weights)) assert.ok(Math.abs(thrown[slot] - weights[slot]) <= 0.2 && thrown[slot] !== weights[slot]);
    assert.deepEqual(shaped("dice", weights, { amount: 0.2, seed: 7, only: ["M00"] }), { M00: thrown.M00 });
});
