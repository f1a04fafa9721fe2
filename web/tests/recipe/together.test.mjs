import assert from "node:assert/strict";
import { test } from "node:test";
import { withWeights } from "../../src/model/desk/faders.mjs";
import { formula, stepName } from "../../src/model/desk/formula.mjs";
import { presetsOf } from "../../src/model/recipe/kit.mjs";
import { written } from "../../src/model/recipe/recipe.mjs";
import { channels, missing, read, reset, sourcesOf, withField, withParameter } from "../../src/model/recipe/steps.mjs";
import { canJoin, withOneFewer, withOneMore, withShare } from "../../src/model/recipe/together.mjs";
import { ANIME, KIT, SCHEMA, TRANSFORMER } from "../kit.mjs";

const back = (...steps) => written({ whole: {}, base: null, home: "anime.safetensors", steps }, ANIME, KIT).recipe.steps;
const RAW = {
    adapters: ["a.safetensors", { file: "b.safetensors", sha256: "0".repeat(64), weight: 0.5 }, { file: "c", weight: 1, blocks: "OUTALL" }],
    method: "ties", density: { default: 0.3, M00: 1 }, enabled: false, title: "both",
};
const choose = (step, index, name) => ({ ...step, models: { models: step.models.models.with(index, name) } });

test("a step of several comes back as it went in, whatever forms it has", () => {
    const step = read(RAW, SCHEMA);
    assert.equal(step.kind, "adapters");
    assert.deepEqual(back(step), [RAW]);
    assert.deepEqual(sourcesOf(step, SCHEMA).map((one) => one.file ?? one), ["a.safetensors", "b.safetensors", "c"]);
    const later = { adapters: ["a"], method: "from_the_future" };
    assert.equal(read(later, SCHEMA).kind, "other");
    assert.deepEqual(back(read(later, SCHEMA)), [later]);
});

test("weights, block weights and settings are each adapter's own", () => {
    const step = read({ adapters: ["a", "b"], method: "sum" }, SCHEMA);
    const second = channels(step, SCHEMA)[1];
    const moved = withWeights(withShare(step, 0, 0.8), second, { M00: 0 }, KIT);
    const [found] = back(moved);
    assert.deepEqual(found.adapters[0], { file: "a", weight: 0.8 });
    assert.deepEqual([found.adapters[1].file, found.adapters[1].blocks.M00, found.adapters[1].blocks.IN00], ["b", 0, 1]);
    assert.deepEqual(back(withShare(withShare(step, 1, 2), 1, 1)), [{ adapters: ["a", "b"], method: "sum" }]);
    assert.deepEqual(back(withParameter({ ...step, method: "strongest" }, "k", 2)), [{ adapters: ["a", "b"], method: "strongest", k: 2 }]);
    assert.deepEqual(back(reset(moved))[0].adapters, ["a", "b"]);
});

test("an adapter gets another beside it and is alone again", () => {
    const single = withWeights(read({ adapter: "a", weight: 0.8, title: "mine" }, SCHEMA), channels(read({ adapter: "a" }, SCHEMA), SCHEMA)[0], { M00: 0 }, KIT);
    const [before] = back(single);
    const two = withOneMore(single);
    assert.deepEqual(back(two), [{ adapters: [{ file: "a", weight: 0.8, blocks: before.blocks }], method: "sum", scale: 1, title: "mine" }]);
    const chosen = withShare(choose(two, 1, "b"), 1, 0.25);
    assert.deepEqual(back(chosen)[0].adapters[1], { file: "b", weight: 0.25 });
    assert.deepEqual(back(withOneFewer(chosen)), [before]);
    const typed = read({ adapter: "a", blocks: "OUTALL" }, SCHEMA);
    assert.deepEqual(back(withOneMore(typed))[0].adapters, [{ file: "a", blocks: "OUTALL" }]);
    assert.deepEqual(back(withOneFewer(withOneMore(typed))), [{ adapter: "a", blocks: "OUTALL" }]);
    const three = withOneMore(chosen);
    assert.deepEqual([three.models.models.length, withOneFewer(three).models.models], [3, ["a", "b"]]);
});

test("what one of several cannot say keeps an adapter alone", () => {
    const single = read({ adapter: "a", weight: 0.5, enabled: false }, SCHEMA);
    assert.equal(canJoin(single), true);
    assert.equal(canJoin(withField(single, "layers", [{ keys: "*.ff.*", weight: 0 }], [])), false);
    assert.equal(canJoin(withField(single, "muted", ["M00"], [])), false);
});

test("it waits for its first file, and not for more", () => {
    const none = withOneMore(read({ adapter: "" }, SCHEMA));
    assert.deepEqual(missing(none, SCHEMA), ["a LoRA or LyCORIS file"]);
    assert.deepEqual(missing(choose(none, 1, "b"), SCHEMA), []);
    assert.deepEqual(back(choose(none, 1, "b"))[0].adapters, ["b"]);
});

test("in words it is a sum, or the method of what it adds", () => {
    const said = (raw) => formula([read(raw, SCHEMA)], "anime", null, KIT);
    assert.equal(said({ adapters: ["a", { file: "b", weight: 0.5 }], method: "sum" }), "Result = anime + a + 0.5·b");
    assert.equal(said({ adapters: [{ file: "a", weight: -1 }, "b"], method: "ties" }), "Result = anime + TIES((−1)·a, b)");
    assert.equal(stepName(read({ adapters: ["x/a.pt", "b"], method: "ties" }, SCHEMA), KIT), "TIES · a, b");
});

test("presets with weights finer than a slot are not for several", () => {
    assert.deepEqual(Object.keys(presetsOf(TRANSFORMER, "adapter")), ["ALL", "LATE"]);
    assert.deepEqual(Object.keys(presetsOf(TRANSFORMER, "adapters")), ["ALL"]);
});
