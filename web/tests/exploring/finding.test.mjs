/* Maps and votes as plain data. */
import assert from "node:assert/strict";
import test from "node:test";
import { barsOf, heightOf, idleOf, keyed, percent, ranked, rowsOf, ticksOf, weightsOf } from "../../src/model/exploring/finding.mjs";

const bar = (share, is_noise = false) => ({ share, low: 0, high: 1, is_noise });
const bars = (visible) => ({ layout: bar(0.1), colour: bar(0.2), detail: bar(0.3), visible: bar(visible), items: 1, together: false });
const told = { sliders: ["BASE", "IN00", "M00", "OUT00"], bars: [bars(0.2), null, bars(0.01), bars(0.5)], interacts: [], cells: [] };

test("bars are those of the sliders that pictures tell of, the strongest first; idle ones change next to nothing", () => {
    assert.deepEqual(Object.keys(barsOf(told)), ["BASE", "M00", "OUT00"]);
    assert.deepEqual(ranked(told).map(([slider]) => slider), ["OUT00", "BASE", "M00"]);
    assert.deepEqual(idleOf(told), ["M00"]);
    assert.deepEqual([barsOf(null), idleOf(null)], [{}, []]);
    assert.deepEqual(idleOf({ ...told, bars: [bars(null), null, null, null] }), []); // nothing is known of a change that is noise
});

test("shares are cut to the bar's height, and said as they are", () => {
    assert.deepEqual([0.25, 1.7, null].map((share) => heightOf(bar(share))), [0.25, 1, 0]);
    assert.deepEqual([0.254, 1.7, null].map((share) => percent(bar(share))), ["25 %", "170 %", "–"]);
});

test("the keys of a vote: a picture that is shown, the same, broken, undo", () => {
    assert.deepEqual(["1", "4", "0", "x", "X", "U"].map((key) => keyed(key, 4)),
        [{ choose: 0 }, { choose: 3 }, { choose: null }, { broken: true }, { broken: true }, { undo: true }]);
    assert.deepEqual(["3", "5", "F5", "Enter", "9"].map((key) => keyed(key, 2)), [null, null, null, null, null]);
});

test("which weights the faders set goes by the recipe's step, which is not always the panel's", () => {
    const steps = [{ id: "waits" }, { id: "mine" }];
    const recipe = { live_merge: 1, base: "a", steps: [{ method: "ties", models: ["b", "c"], weight: [0.5, { M00: 1 }] }] };
    const written = { recipe, missing: [], waiting: [], places: [1] };
    const channel = { parameter: { name: "weight", kind: "weight", per_model: true }, index: 1, label: "" };
    assert.deepEqual(weightsOf({ values: { steps }, selected: "mine" }, written, channel), { recipe, step: 0, field: "weight", index: 1 });
    assert.equal(weightsOf({ values: { steps }, selected: "waits" }, written, channel), null);
    assert.equal(weightsOf({ values: { steps }, selected: "mine" }, written, null), null);
    assert.deepEqual(ticksOf(recipe, { step: 0, field: "weight", index: 1 }), { M00: 1 });
    assert.deepEqual(ticksOf({ ...recipe, steps: [{ method: "weighted_sum", b: "b", alpha: 0.5 }] }, { step: 0, field: "alpha" }), {});
});

test("a ballot's rows are its recipes by their ids", () => {
    assert.deepEqual(rowsOf({ ids: ["x", "y"], recipes: ["one", "two"] }), [{ id: "x", title: "", recipe: "one" }, { id: "y", title: "", recipe: "two" }]);
});
