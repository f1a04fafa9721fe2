import assert from "node:assert/strict";
import { test } from "node:test";
import { isParked, merges, valuesOf, written, choiceOf } from "../../src/model/recipe/recipe.mjs";
import { withField, withMethod, withModels, withParameter, reset, missing, read, fresh } from "../../src/model/recipe/steps.mjs";
import { withWeights } from "../../src/model/desk/faders.mjs";
import { channelOf } from "../../src/model/recipe/steps.mjs";
import { plainWeights } from "../../src/model/recipe/weights.mjs";
import { ANIME, KIT, SCHEMA, WHOLE, XL } from "../kit.mjs";

const merge = (more = {}) => read({ method: "weighted_sum", b: "photo.safetensors", alpha: 0.5, ...more }, SCHEMA);
const back = (values, checkpoint = ANIME, kit = KIT) => written(values, checkpoint, kit).recipe;
const of = (steps) => ({ whole: {}, base: null, home: "anime.safetensors", steps });
const alphaOf = (step) => back(of([step])).steps[0].alpha;

test("any recipe comes back as it went in", () => {
    assert.deepEqual(back(valuesOf(WHOLE, ANIME, SCHEMA)), WHOLE);
});

test("a step of several adapters is carried along whole, though its method has the name of a merge", () => {
    const step = { adapters: ["a", { file: "b", weight: 0.5 }], method: "ties", density: 0.3, enabled: false };
    assert.deepEqual(back(of([read(step, SCHEMA)])).steps, [step]);
});

test("on another checkpoint it names that one, and no architecture that is not its own", () => {
    const xl = { ...ANIME, name: "xl.safetensors", architecture: "sdxl" };
    const { base, architecture, steps } = back(valuesOf(WHOLE, ANIME, SCHEMA), xl, XL);
    assert.deepEqual([base, architecture, steps], ["xl.safetensors", undefined, WHOLE.steps]);
});

test("moving a fader writes its parameter anew and nothing else", () => {
    const values = valuesOf(WHOLE, ANIME, SCHEMA);
    const step = values.steps[0];
    const moved = withWeights(step, channelOf(step, SCHEMA), { OUT11: 0.1 }, KIT);
    const now = back({ ...values, steps: [moved, ...values.steps.slice(1)] });
    assert.equal(now.steps[0].alpha.OUT11, 0.1);
    assert.deepEqual({ ...now, steps: now.steps.slice(1) }, { ...WHOLE, steps: WHOLE.steps.slice(1) });
    assert.equal(now.steps[0].title, "the start");
});

test("where all faders are equal one number is written, for every kind of step", () => {
    const one = channelOf(merge(), SCHEMA);
    const all = Object.fromEntries(KIT.architecture.sliders.map((slot) => [slot, 0.25]));
    const equal = withWeights(merge(), one, all, KIT);
    assert.equal(alphaOf(equal), 0.25);
    assert.equal(alphaOf(withWeights(equal, one, { M00: 0.3 }, KIT)).M00, 0.3);
    assert.deepEqual(alphaOf(withWeights(equal, one, { VAE: 0.25 }, KIT)), { ...all, VAE: 0.25 }); // a number never reaches the VAE
    const adapter = read({ adapter: "hll.safetensors" }, SCHEMA);
    assert.deepEqual(back(of([adapter])).steps, [{ adapter: "hll.safetensors" }]);
    assert.deepEqual(back(of([withWeights(adapter, channelOf(adapter, SCHEMA), all, KIT)])).steps[0].blocks, 0.25);
});

test("a step that waits for a choice holds back nothing but itself", () => {
    const found = written(of([fresh("merge"), merge(), fresh("adapter")]), ANIME, KIT);
    assert.deepEqual(found.recipe.steps.map((step) => step.b), ["photo.safetensors"]);
    assert.deepEqual(found.waiting, [{ index: 0, what: ["model B"] }, { index: 2, what: ["a LoRA or LyCORIS file"] }]);
    assert.deepEqual([found.missing, found.places], [[], [1]]);
    assert.deepEqual(written(of([fresh("merge")]), ANIME, KIT).missing, ["model B"]);
    assert.deepEqual(written(of([]), ANIME, KIT).missing, []);
    assert.deepEqual(written(of([merge()]), null, KIT).missing, ["a checkpoint in the WebUI"]);
    const many = withModels(withMethod(fresh("merge"), "ties", SCHEMA), { models: ["x", ""] }, SCHEMA);
    assert.deepEqual(missing(many, SCHEMA), ["every model"]);
});

test("a recipe is parked while its checkpoint is not loaded, and only if it merges anything", () => {
    const values = valuesOf({ ...WHOLE, base: "photo" }, ANIME, SCHEMA);
    assert.equal(isParked(values, ANIME, SCHEMA), true);
    assert.equal(isParked(values, { ...ANIME, name: "photo" }, SCHEMA), false);
    assert.equal(isParked(valuesOf({ ...WHOLE, base: "folder/Anime.ckpt" }, ANIME, SCHEMA), ANIME, SCHEMA), false); // the same by name
    assert.equal(isParked({ ...values, steps: [fresh("merge")] }, ANIME, SCHEMA), false);
    assert.equal(isParked(values, null, SCHEMA), false);
    assert.equal(merges([withField(merge(), "enabled", false, true)], SCHEMA), false);
});

test("another method keeps what fits, and the way back loses nothing", () => {
    const step = withParameter(withMethod(merge({ strength: 0.7, layers: [{ keys: "*", alpha: 1 }] }), "ties", SCHEMA), "density", 0.2);
    assert.deepEqual([step.rest, step.models.b], [{}, "photo.safetensors"]);
    assert.equal(withMethod(step, "weighted_sum", SCHEMA).parameters.ties.density, 0.2);
    const kept = withMethod(merge({ strength: 0.7, layers: [{ keys: "*", alpha: 1 }] }), "add_difference", SCHEMA);
    assert.deepEqual(kept.rest, { layers: [{ keys: "*", alpha: 1 }], strength: 0.7 });
});

test("with one model more, what goes by their number follows", () => {
    const two = read({ ...WHOLE.steps[2], layers: [{ keys: "*", weight: [0.1, 0.2] }] }, SCHEMA);
    const three = withModels(two, { models: [...two.models.models, "c.safetensors"] }, SCHEMA);
    const step = back(of([three])).steps[0];
    assert.deepEqual(step.layers, [{ keys: "*", weight: [0.1, 0.2, 0.2] }]);
    assert.deepEqual(step.weight, [0.5, 0.5, 0.5]);
    assert.equal(step.models.length, 3);
});

test("reset keeps title and switch", () => {
    const step = reset(read({ ...WHOLE.steps[1], title: "x", enabled: false }, SCHEMA));
    assert.deepEqual(step.rest, { title: "x", enabled: false });
    assert.equal(back(of([step])).steps[0].alpha, 1);
});

test("weights that nobody has to read", () => {
    assert.equal(plainWeights(0.3, KIT).OUT11, 0.3);
    assert.equal(plainWeights({ ...plainWeights(0.3, KIT), VAE: 1 }, KIT).VAE, 1);
    for (const text of ["0.3", { default: 0.2 }, { ...plainWeights(1, KIT), IN12: 1 }, { ...plainWeights(1, KIT), IN01: "1" }, null]) {
        assert.equal(plainWeights(text, KIT), null);
    }
});

test("what takes part in a recipe: another weight is the same, but not 0 or a muted slot", () => {
    const recipe = (/** @type {any} */ more) => ({ live_merge: 1, base: "a", steps: [{ method: "weighted_sum", b: "b", alpha: { BASE: 0.5, M00: 0.2 }, ...more }] });
    assert.equal(choiceOf(recipe({})), choiceOf(recipe({ alpha: { BASE: 0.7, M00: 1 } })));
    for (const other of [{ alpha: { BASE: 0.5, M00: 0 } }, { muted: ["M00"] }, { b: "c" }, { method: "slerp" }])
        assert.notEqual(choiceOf(recipe({})), choiceOf(recipe(other)));
    assert.equal(choiceOf(recipe({ enabled: false })), "");
});
