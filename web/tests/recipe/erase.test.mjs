import assert from "node:assert/strict";
import { test } from "node:test";
import { balanceProblem, balanceShown, canErase, textsShown, withBalance, withBalanceText, withSetting, withText, withTexts } from "../../src/model/recipe/erase.mjs";
import { withWeights } from "../../src/model/desk/faders.mjs";
import { formula, stepName } from "../../src/model/desk/formula.mjs";
import { panelText, readPanel, USUAL } from "../../src/model/kept/kept.mjs";
import { panelOf } from "../../src/model/desk/panel.mjs";
import { emptyValues, written } from "../../src/model/recipe/recipe.mjs";
import { withPartValues } from "../../src/model/recipe/rules.mjs";
import { channels, factorOf, fresh, missing, read, withField } from "../../src/model/recipe/steps.mjs";
import { ANIME, KIT, SCHEMA } from "../kit.mjs";

const back = (step) => written({ whole: {}, base: null, home: "anime.safetensors", steps: [step] }, ANIME, KIT).recipe.steps[0];
const RAW = {
    erase: { concepts: ["gore", "a red hat"], towards: "", keep: ["a person"], lambda: 0.5, clip_skip: 2 },
    weight: 0.7, blocks: { default: 1, "IN00-IN02": 0 }, layers: [{ keys: "*to_k*", weight: 0 }], muted: ["M00"], title: "less",
};
const [LAMBDA, TOKENS] = SCHEMA.erase.parameters;

test("a step comes back as it went in, and what is not known stays as it is", () => {
    assert.equal(read(RAW, SCHEMA).kind, "erase");
    assert.deepEqual(back(read(RAW, SCHEMA)), RAW);
    for (const later of [{ erase: { concepts: ["x"], strength: 2 } }, { erase: "gore" }, { erase: { concepts: "gore" } }]) {
        assert.equal(read(later, SCHEMA).kind, "other");
        assert.deepEqual(back(read(later, SCHEMA)), later);
    }
    assert.deepEqual([canErase(SCHEMA, "sd1"), canErase(SCHEMA, "anima")], [true, false]);
});

test("texts are typed with semicolons, and the step waits for one", () => {
    const step = fresh("erase");
    assert.deepEqual(missing(step, SCHEMA), ["a text to turn down"]);
    const typed = withText(withTexts(withTexts(step, "concepts", " gore ; ;a red hat, worn"), "keep", "a person"), "towards", " sky ");
    assert.deepEqual(back(typed), { erase: { concepts: ["gore", "a red hat, worn"], keep: ["a person"], towards: "sky" } });
    assert.deepEqual([missing(typed, SCHEMA), textsShown(typed.erase.concepts)], [[], "gore; a red hat, worn"]);
    assert.equal(back(withTexts(typed, "keep", "")).erase.keep.length, 0);
});

test("weight, block weights and parts are those of an adapter", () => {
    const step = withTexts(fresh("erase"), "concepts", "gore");
    const [blocks] = channels(step, SCHEMA);
    assert.deepEqual([factorOf(step, SCHEMA).name, factorOf(withField(step, "weight", -0.5, 1), SCHEMA).value], ["weight", -0.5]);
    const moved = back(withWeights(step, blocks, { M00: 0 }, KIT));
    assert.deepEqual([moved.blocks.M00, moved.blocks.IN00], [0, 1]);
    const part = back(withPartValues(step, blocks, { "IN07/attn2": 0.25 }, KIT));
    assert.deepEqual(part.layers, [{ slots: "IN07", keys: "*.attn2.*", weight: 0.25 }]);
});

test("a concept is balanced by numbers, one for each text", () => {
    const step = withBalance(withTexts(fresh("erase"), "concepts", "a doctor"), true);
    assert.deepEqual(missing(step, SCHEMA), ["texts with numbers"]);
    for (const bare of ["a man: much", "a man", "0.5", ": 0.5"]) {
        assert.match(balanceProblem(`a woman: 1; ${bare}`), new RegExp(`^No number for “${bare}”`));
    }
    assert.match(balanceProblem("a man: 0.5; a woman: 1; a man : 1"), /^“a man” is there twice/);
    assert.equal(balanceProblem("a man: 0,5; ratio 2:1 : -1"), "");
    const mixed = withBalanceText(step, "a man: 0,5; ratio 2:1 : -1");
    assert.deepEqual(back(mixed), { erase: { balance: { "a man": 0.5, "ratio 2:1": -1 }, of: "a doctor" } });
    assert.equal(balanceShown(mixed.erase.balance), "a man: 0.5; ratio 2:1: -1");
    assert.deepEqual(read(back(mixed), SCHEMA).erase, mixed.erase);
    assert.deepEqual(back(withBalance(mixed, false)), { erase: { concepts: ["a doctor"] } });
    assert.deepEqual(missing(withBalance(fresh("erase"), true), SCHEMA), ["the text that is balanced", "texts with numbers"]);
});

test("settings are left out at their usual value", () => {
    const step = withTexts(fresh("erase"), "concepts", "gore");
    const set = withSetting(withSetting(step, LAMBDA, 2), TOKENS, "last");
    assert.deepEqual(back(set).erase, { concepts: ["gore"], lambda: 2, tokens: "last" });
    assert.deepEqual(back(withSetting(withSetting(set, LAMBDA, 0.1), TOKENS, "all")).erase, { concepts: ["gore"] });
});

test("rows, the line in words and the browser's storage know it", () => {
    const step = withField(withText(withTexts(fresh("erase"), "concepts", "gore; mud"), "towards", "sky"), "weight", 0.5, 1);
    assert.equal(stepName(step, KIT), "gore, mud → sky");
    assert.equal(formula([step], "anime.safetensors", null, KIT), "Result = anime, erase 0.5·[gore, mud → sky]");
    assert.equal(stepName(fresh("erase"), KIT), "no text yet");
    const balanced = read({ erase: { balance: { "a man": 0.5, "a woman": 0.25 }, of: "a doctor" } }, SCHEMA);
    assert.equal(stepName(balanced, KIT), "a doctor: 0.5·a man + 0.25·a woman");
    const { panel } = readPanel(panelText(panelOf({ ...emptyValues(), steps: [step] }), USUAL));
    assert.deepEqual(panel.values.steps, [step]);
});
