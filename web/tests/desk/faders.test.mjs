import assert from "node:assert/strict";
import { test } from "node:test";
import { isSet, presetShown, restingValue, sliderWeights, weightOf, within, withPreset, withWeights } from "../../src/model/desk/faders.mjs";
import { isFiner, otherRules, withoutRule } from "../../src/model/recipe/rules.mjs";
import { shaped } from "../../src/model/desk/shapes.mjs";
import { channelOf, channels, read } from "../../src/model/recipe/steps.mjs";
import { looksLikeRecipe, shortened, weightText } from "../../src/model/recipe/weight_text.mjs";
import { KIT, SCHEMA, TRANSFORMER, WHOLE, XL } from "../kit.mjs";

const merge = read({ method: "weighted_sum", b: "photo", alpha: 0.5 }, SCHEMA);
const one = channelOf(merge, SCHEMA);
const set = (step, pairs, channel = one) => withWeights(step, channel, pairs, KIT);
const weight = (step, fader, channel = one, kit = KIT) => weightOf(step, fader, channel, kit);

test("an odd slot follows its slider until it is set, and again when it is unset", () => {
    const moved = set(merge, { IN00: 0.2 });
    assert.deepEqual(["TIME", "TE", "VAE"].map((slot) => weight(moved, slot)), [0.2, 0.5, 0]);
    const own = set(moved, { TIME: 0.9 });
    assert.deepEqual([weight(own, "TIME"), isSet(own, "TIME", one, KIT)], [0.9, true]);
    assert.equal(weight(set(own, { TIME: null }), "TIME"), 0.2);
    const adapter = read({ adapter: "hll" }, SCHEMA);
    assert.equal(weight(adapter, "VAE", channelOf(adapter, SCHEMA)), 1);
});

test("each architecture has weights of its own", () => {
    const moved = set(merge, { IN00: 0.2 });
    assert.equal(weight(moved, "IN00", one, XL), 0.5);
    assert.equal(weight(moved, "IN00"), 0.2);
});

test("a preset may set parts of slots, and is shown while they stand so", () => {
    const step = withPreset(merge, one, "LATE", TRANSFORMER);
    assert.deepEqual(step.rest.layers, [{ keys: "*.adaln_modulation*", slots: "B01", alpha: 0 }]);
    assert.deepEqual(["B00", "X", "B01", "B01/mlp", "B01/adaln", "ADAPT"].map((slot) => weightOf(step, slot, one, TRANSFORMER)), [0, 0, 1, 1, 0, 1]);
    assert.equal(presetShown(step, one, TRANSFORMER), "LATE");
    assert.equal(presetShown(withWeights(step, one, { "B01/adaln": 1 }, TRANSFORMER), one, TRANSFORMER), "");
});

test("a transformer's blocks are mirrored about their middle", () => {
    const ramp = Object.fromEntries(TRANSFORMER.architecture.sliders.map((slot, index) => [slot, index]));
    const [mirror, swap] = ["mirror", "swap"].map((name) => shaped(name, ramp));
    assert.deepEqual([mirror.BASE, mirror.B00, mirror.B13, mirror.B14, mirror.B27], [0, 1, 14, 14, 1]);
    assert.deepEqual([swap.BASE, swap.B00, swap.B27, swap.B13], [0, 28, 1, 15]);
});

test("steps are never changed in place", () => {
    const before = JSON.stringify(merge);
    set(merge, { IN00: 0.2, "IN07/attn2": 0.3 });
    assert.equal(JSON.stringify(merge), before);
});

test("a part follows its slot until set; kinds are written before layers, so that a layer's value wins", () => {
    let step = set(merge, { "IN07/transformer_blocks.3": 0.9 });
    step = set(step, { "IN07/attn2": 0.125 });
    assert.deepEqual(step.rest.layers, [{ keys: "*.attn2.*", slots: "IN07", alpha: 0.125 },
        { keys: "*.transformer_blocks.3.*", slots: "IN07", alpha: 0.9 }]);
    assert.deepEqual([weight(step, "IN07/attn2"), weight(step, "IN07/ff"), isFiner(step, "IN07", KIT), isFiner(step, "IN08", KIT)],
        [0.125, 0.5, true, false]);
    assert.equal(set(step, { "IN07/attn2": 0.3 }).rest.layers.length, 2);
    assert.deepEqual(set(step, { "IN07/attn2": null, "IN07/transformer_blocks.3": null }).rest, {});
});

test("a part of a method with one value a model leaves the others what they have", () => {
    const ties = read(WHOLE.steps[2], SCHEMA);
    const second = channels(ties, SCHEMA)[1];
    const step = withWeights(ties, second, { "IN07/attn2": 0.3 }, KIT);
    assert.deepEqual(step.rest.layers, [{ keys: "*.attn2.*", slots: "IN07", weight: [0.5, 0.3] }]);
    assert.equal(weight(step, "IN07/attn2", second), 0.3);
});

test("rules that no fader shows are told and can be dropped", () => {
    const step = read(WHOLE.steps[1], SCHEMA);
    const [rule, ...none] = otherRules(step, KIT);
    assert.deepEqual([rule.slots, none], ["OUT03-OUT05", []]);
    assert.equal(withoutRule(step, rule).rest.layers.length, 1);
});

test("presets, and what a double click gives", () => {
    const ramp = withPreset(merge, one, "RAMP", KIT);
    assert.deepEqual([weight(ramp, "IN00"), presetShown(ramp, one, KIT)], [0.04, "RAMP"]);
    const off = set(ramp, { IN00: 0.3 });
    assert.equal(presetShown(off, one, KIT), "");
    assert.equal(restingValue(off, one, "IN00", 0.3, KIT), 0.04); // the preset's
    assert.equal(restingValue(off, one, "IN00", 0.04, KIT), 0.5); // there already: the default
    assert.equal(restingValue(merge, one, "IN00", 0.3, KIT), 0);
});

test("the ends stop a key, but pull nothing back", () => {
    assert.deepEqual([[0.98, 1.03], [1.37, 1.42], [1.37, 1.32], [0.02, -0.03], [-0.3, -0.35]].map(([now, wanted]) => within(now, wanted, one)),
        [1, 1.37, 1.32, 0, -0.3]);
});

test("shapes", () => {
    const ramp = sliderWeights(withPreset(merge, one, "RAMP", KIT), one, KIT); // 0, 0.04 … 1
    const after = (name) => shaped(name, ramp);
    assert.deepEqual([after("invert").BASE, after("invert").OUT11], [1, 0]);
    assert.deepEqual([after("mirror").BASE, after("mirror").OUT11, after("mirror").OUT00, after("mirror").M00], [0, 0.04, 0.48, 0.52]);
    assert.deepEqual([after("swap").IN00, after("swap").OUT11, after("swap").IN11], [1, 0.04, 0.56]);
    assert.deepEqual([after("up").BASE, after("down").OUT11], [0.1, 0.9]);
    assert.deepEqual(shaped("clamp", { BASE: 1.5, IN00: -2, OUT00: 0.5 }), { BASE: 1, IN00: 0, OUT00: 0.5 });
    assert.deepEqual(shaped("smooth", { BASE: 1, IN00: 0, M00: 1, OUT00: 0 }), { BASE: 1, IN00: 0.25, M00: 0.5, OUT00: 0.25 });
    assert.deepEqual(shaped("swap", shaped("swap", ramp)), ramp);
});

test("weights as text: exact, and with names where an odd slot is set", () => {
    const third = set(merge, { IN00: 1 / 3 });
    assert.ok(weightText(third, one, KIT).startsWith("0.5,0.3333333333333333,0.5,"));
    assert.ok(shortened(weightText(third, one, KIT)).startsWith("0.5,0.3333,0.5,"));
    assert.equal(shortened("0.08333333333333333, 1e-7, 0.125, -0.30000000000000004"), "0.0833, 1e-7, 0.125, -0.3");
    assert.equal(weightText(set(merge, { TIME: 0.9, M00: 1 }), one, KIT),
        "BASE-IN11:0.5, M00:1, OUT00-OUT11:0.5, TIME:0.9");
});

test("recipes are told from weights", () => {
    for (const text of ["a x (1-alpha) + b x alpha (0.1)", '{"live_merge": 1}', "merge_method: ties\nmodels:", 'Steps: 4, Live Merge: "x"']) {
        assert.equal(looksLikeRecipe(text), true, text);
    }
    for (const text of ["0,0.5,1", "IN00-IN03:0.2, M00:1", "GRAD_V", "0.5"]) assert.equal(looksLikeRecipe(text), false, text);
});
