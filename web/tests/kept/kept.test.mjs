import assert from "node:assert/strict";
import { test } from "node:test";
import { leaner, panelText, readPanel, readStrip, stripText, USUAL } from "../../src/model/kept/kept.mjs";
import { panelOf } from "../../src/model/desk/panel.mjs";
import { valuesOf, written } from "../../src/model/recipe/recipe.mjs";
import { found, joined } from "../../src/model/pictures/lineage.mjs";
import { added, described, filesOf, KEPT, lineage, pictureOf, starToggled } from "../../src/model/pictures/strip.mjs";
import { ANIME, KIT, SCHEMA, WHOLE } from "../kit.mjs";

/** As version 0.1 wrote it: without `home`, and a strip without keys. */
const OLD_PANEL = {
    version: 2, selected: "b2",
    values: {
        whole: { vae: "kl-f8.safetensors" }, base: { written: { file: "anime.safetensors", sha256: "0" }, of: "anime.safetensors" },
        steps: [
            { id: "a1", kind: "merge", method: "add_difference", models: { b: "photo.safetensors", c: "style.safetensors" },
                parameters: {}, sparse: false, weights: { "sd1/alpha/0": { BASE: 0.125, IN00: 0.7, TIME: 0.9 } }, typed: {},
                presets: { "sd1/alpha/0": "RAMP" }, channel: 0, adjust: {}, rest: { title: "mine", strength: 0.7 } },
            { id: "b2", kind: "adapter", method: "weighted_sum", models: { adapter: "hll.safetensors" }, parameters: {}, sparse: false,
                weights: {}, typed: { blocks: null }, presets: {}, channel: 0, adjust: {}, rest: { weight: 0.8 } },
            { id: "c3", kind: "other", method: "weighted_sum", models: {}, parameters: {}, sparse: false, weights: {}, typed: {},
                presets: {}, channel: 0, adjust: {}, rest: {}, raw: { method: "from_the_future", knobs: [1] } },
        ],
    },
    settings: { live: false, auto: true, odd: true, compare: true },
};
const OLD_STRIP = { version: 1, entries: [{ recipe: WHOLE, architecture: "sd1", time: 1_760_000_000_000, picture: "data:image/jpeg;base64,AAAA" }] };
const shot = (more = {}) => ({ ...readStrip(JSON.stringify(OLD_STRIP))[0], ...more });

test("what version 0.1 kept is read", () => {
    const { panel, settings } = readPanel(JSON.stringify(OLD_PANEL));
    assert.deepEqual([panel.selected, panel.values.home, settings], ["b2", "", OLD_PANEL.settings]);
    const { recipe } = written(panel.values, ANIME, KIT);
    assert.deepEqual([recipe.base, recipe.vae], [OLD_PANEL.values.base.written, "kl-f8.safetensors"]);
    const [first, ...others] = recipe.steps;
    assert.deepEqual([first.alpha.BASE, first.alpha.IN00, first.alpha.TIME, first.alpha.M00], [0.125, 0.7, 0.9, 1]);
    assert.deepEqual([first.title, first.strength], ["mine", 0.7]);
    assert.deepEqual(others, [{ adapter: "hll.safetensors", weight: 0.8 }, { method: "from_the_future", knobs: [1] }]);
    const [old] = readStrip(JSON.stringify(OLD_STRIP));
    assert.deepEqual([old.recipe, old.whole, old.infotext], [WHOLE, true, ""]);
});

test("what is kept comes back", () => {
    const panel = panelOf(valuesOf(WHOLE, ANIME, SCHEMA));
    const kept = readPanel(panelText(panel, { ...USUAL, auto: true }));
    assert.deepEqual([kept.panel.values, kept.panel.selected, kept.settings.auto], [panel.values, panel.selected, true]);
    assert.deepEqual(readStrip(stripText([shot()])), [shot()]);
});

test("what is broken is left out, and never the rest with it", () => {
    for (const text of [null, "", "{", "null", "[]", '"x"', JSON.stringify({ version: 1 }), JSON.stringify({ version: 2, values: [] })]) {
        assert.deepEqual(readPanel(text), { panel: null, settings: USUAL }, String(text));
        assert.deepEqual(readStrip(text), []);
    }
    const bad = structuredClone(OLD_PANEL);
    Object.assign(bad.values.steps[0], { models: null, rest: "x", channel: "0" });
    bad.values.steps.splice(1, 0, null, { kind: "nothing" }, { kind: "merge" });
    const { panel } = readPanel(JSON.stringify(bad));
    assert.equal(panel.values.steps.length, 4);
    assert.deepEqual([panel.values.steps[0].models, panel.values.steps[0].rest, panel.values.steps[0].channel], [{}, {}, 0]);
    assert.equal(written(panel.values, ANIME, KIT).recipe.steps.length, 2);
    const strip = { ...OLD_STRIP, entries: [...OLD_STRIP.entries, null, { recipe: WHOLE, time: 1, picture: "javascript:alert(1)" }] };
    assert.equal(readStrip(JSON.stringify(strip)).length, 1);
    assert.equal(readStrip(stripText(Array(KEPT + 40).fill(shot()))).length, KEPT);
});

test("a full storage costs pictures first, the oldest before the others, and recipes last", () => {
    const steps = [];
    for (let some = [shot({ infotext: "new" }), shot({ infotext: "old" })]; some; some = leaner(some)) steps.push(some.map((one) => [one.infotext, one.picture !== ""]));
    assert.deepEqual(steps, [[["new", true], ["old", true]], [["new", true], ["old", false]], [["new", false], ["old", false]],
        [["new", false]], []]);
    const starred = leaner([shot({ infotext: "new" }), shot({ infotext: "old", star: true })]);
    assert.deepEqual(starred.map((one) => one.picture !== ""), [false, true]);
});

test("a preview with a star is never dropped for a newer one", () => {
    const first = starToggled([shot({ id: "first", infotext: "first" })], "first");
    const many = Array.from({ length: KEPT + 9 }, (_, n) => shot({ infotext: String(n), id: String(n) })).reduce(added, first);
    assert.deepEqual([many.length, many.at(-1).id, many.at(-1).star], [KEPT + 1, "first", true]);
    assert.deepEqual(found(joined(many, []), "", true).map((one) => one.shot.id), ["first"]);
});

test("previews are found by the names of their models, and know which they came from", () => {
    const [a, b, c] = [shot({ id: "a" }), shot({ id: "b", parent: "a", recipe: { ...WHOLE, steps: [{ adapters: ["Ochre.pt", { file: "hll" }], method: "sum" }] } }),
        shot({ id: "c", parent: "b", infotext: "c" })];
    assert.deepEqual(filesOf(b.recipe), ["anime.safetensors", "kl-f8.safetensors", "Ochre.pt", "hll"]);
    assert.deepEqual(["ANIME ochre", "photo", "nothing", ""].map((typed) => found(joined([c, b, a], []), typed, false).map((one) => one.shot.id)), [["b"], ["c", "a"], [], ["c", "b", "a"]]);
    assert.deepEqual(lineage([c, b, a], c).map((one) => one.id), ["c", "b", "a"]);
    assert.deepEqual(lineage([c, b, { ...a, parent: "c" }], c).map((one) => one.id), ["c", "b", "a"]); // a circle ends
    assert.equal(added([c, b], shot({ id: "d", parent: "c", infotext: "c" }))[0].id, "c"); // made again, it is still the same
});

test("the same recipe, prompt, seed and size take one place; an interrupted picture never a whole one's", () => {
    const strip = [shot({ infotext: "a" }), shot({ infotext: "b" })];
    const keys = (shots) => shots.map((one) => [one.infotext, one.whole]);
    assert.deepEqual(keys(added(strip, shot({ infotext: "b" }))), [["b", true], ["a", true]]);
    assert.deepEqual(keys(added(strip, shot({ infotext: "c" }))), [["c", true], ["a", true], ["b", true]]); // another seed
    assert.equal(added(strip, shot({ infotext: "a", from: "img2img", start: "photo" })).length, 3); // from another picture
    assert.equal(added(strip, shot({ infotext: "a", whole: false })), strip);
    const cut = added(strip, shot({ infotext: "c", whole: false }));
    assert.deepEqual(keys(added(cut, shot({ infotext: "c" }))), [["c", true], ["a", true], ["b", true]]);
    assert.equal(added(strip, shot({ infotext: "a", recipe: { ...WHOLE, vae: "x" } })).length, 3); // another recipe
});

test("a preview is described by what was merged", () => {
    const about = described(shot({ recipe: { ...WHOLE, steps: WHOLE.steps.slice(0, 4) }, whole: false }), SCHEMA);
    assert.match(about, /^Preview [0-9a-f]{6}, .+\nanime: Weighted sum photo; Add difference style, photo; TIES photo, style; adapter hll\ninterrupted/);
});

test("the picture of a recipe is that of a finished preview of the same recipe", () => {
    const other = { ...WHOLE, steps: [] };
    const shots = [shot({ whole: false, picture: "data:image/jpeg;base64,CCCC" }), shot({ recipe: other }), shot({ picture: "data:image/jpeg;base64,BBBB" })];
    assert.equal(pictureOf(shots, structuredClone(WHOLE)), "data:image/jpeg;base64,BBBB");
    assert.equal(pictureOf(shots.slice(0, 2), WHOLE), "");
});
