import assert from "node:assert/strict";
import { test } from "node:test";
import { formula } from "../../src/model/desk/formula.mjs";
import { isMuted, isSolo, isSoloStep, mutedFaders, muteToggled, soloStepToggled, soloToggled } from "../../src/model/recipe/mutes.mjs";
import { isOn, read, reset, withMethod, write } from "../../src/model/recipe/steps.mjs";
import { KIT, SCHEMA, TRANSFORMER, XL } from "../kit.mjs";

const SUM = { method: "weighted_sum", b: "photo", alpha: { default: 0.2, M00: 0.9 } };
const sum = (more = {}) => read({ ...SUM, ...more }, SCHEMA);

test("a mute is written beside numbers that stay as they are, and taken out again", () => {
    const muted = muteToggled(muteToggled(sum(), "OUT03", KIT), "M00", KIT);
    assert.deepEqual(write(muted, KIT), { ...SUM, muted: ["OUT03", "M00"] });
    assert.deepEqual(mutedFaders(muted, KIT), ["M00", "OUT03"]);
    assert.deepEqual(write(muteToggled(muteToggled(muted, "M00", KIT), "OUT03", KIT), KIT), SUM);
});

test("written names and ranges are the faders that they stand for; odd slots go with their slider", () => {
    const step = sum({ muted: ["IN00-02", "IN10-IN11", "VAE", "M00"] });
    assert.deepEqual(mutedFaders(step, KIT), ["IN00", "IN01", "IN02", "IN10", "IN11", "M00", "VAE"]);
    assert.deepEqual(["TIME", "TE", "FINAL", "VAE", "IN03"].map((slot) => isMuted(step, slot, KIT)), [true, false, false, true, false]);
    assert.equal(mutedFaders(sum({ muted: ["OUT"] }), XL).length, 9);
    assert.equal(mutedFaders(sum({ muted: ["B"] }), TRANSFORMER).length, 28);
});

test("a solo is the mutes it stands for, and ends with the same press", () => {
    const solo = soloToggled(sum({ muted: ["M00"] }), "IN05", KIT);
    assert.deepEqual(["IN05", "IN04", "M00", "TE", "TIME", "VAE"].map((slot) => isMuted(solo, slot, KIT)), [false, true, true, true, true, true]);
    assert.deepEqual([isSolo(solo, "IN05", KIT), isSolo(solo, "IN04", KIT), mutedFaders(solo, KIT).length], [true, false, 26]);
    assert.equal(isSolo(muteToggled(solo, "IN04", KIT), "IN05", KIT), false); // two are heard
    assert.deepEqual(write(soloToggled(solo, "IN05", KIT), KIT), SUM);
});

test("mutes go along with another method, and a reset takes them out", () => {
    const muted = muteToggled(sum(), "M00", KIT);
    assert.deepEqual(withMethod(muted, "add_difference", SCHEMA).rest, { muted: ["M00"] });
    assert.deepEqual(reset(muted).rest, {});
});

test("a step's mute is its switch; a solo switches all others off, and on again", () => {
    const steps = [sum({ enabled: false }), sum(), read({ adapter: "hll" }, SCHEMA)];
    const solo = soloStepToggled(steps, steps[2].id);
    assert.deepEqual([solo.map(isOn), isSoloStep(solo, steps[2].id), isSoloStep(solo, steps[1].id)], [[false, false, true], true, false]);
    assert.deepEqual(soloStepToggled(solo, steps[2].id).map((step) => write(step, KIT)), [SUM, SUM, { adapter: "hll" }]);
    assert.equal(isSoloStep([steps[1]], steps[1].id), false);
});

test("the words say how many are muted, and the numbers of those that are not", () => {
    const flat = read({ method: "weighted_sum", b: "photo", alpha: 0.5, muted: ["M00", "OUT03"] }, SCHEMA);
    assert.equal(formula([flat], "anime", null, KIT), "Result = anime + 0.5·(photo − anime) (2 muted)");
});
