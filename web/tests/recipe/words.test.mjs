import assert from "node:assert/strict";
import { test } from "node:test";
import { fileName, formula, stepName } from "../../src/model/desk/formula.mjs";
import { nameOf, sameName, shortName, untaken } from "../../src/model/names.mjs";
import { bytes, clean, millions, readNumber, short } from "../../src/model/numbers.mjs";
import { same, shortId } from "../../src/model/same.mjs";
import { both, count, said, speak, t } from "../../src/model/sentences.mjs";
import { fresh, read } from "../../src/model/recipe/steps.mjs";
import { withWeights } from "../../src/model/desk/faders.mjs";
import { channelOf } from "../../src/model/recipe/steps.mjs";
import { KIT, SCHEMA } from "../kit.mjs";

const steps = (...raw) => raw.map((one) => read(one, SCHEMA));
const said_ = (...raw) => formula(steps(...raw), "folder/anime.safetensors", null, KIT);
const SUM = { method: "weighted_sum", b: "photo.safetensors" };

test("the recipe in words", () => {
    const difference = read({ method: "add_difference", b: "style.ckpt", c: "photo.safetensors", strength: 0.7 }, SCHEMA);
    const curved = withWeights(difference, channelOf(difference, SCHEMA), { BASE: 0, M00: 1.37 }, KIT);
    const all = [...steps(SUM, { adapter: "hll.safetensors", weight: 0.8 }, { adjust: { contrast: 0.5 } }), curved];
    assert.equal(formula(all, "anime.safetensors", "kl-f8.pt", KIT), "Result = anime + 0.5·(photo − anime), then + 0.8·hll, "
        + "then with contrast 0.5, then + [0…0.959]·(style − photo), VAE of kl-f8");
});

test("steps that are off, wait or do nothing yet are not said", () => {
    assert.equal(said_({ ...SUM, enabled: false }), "Result = anime");
    assert.equal(said_({ adapter: "" }, { adjust: {} }, SUM), "Result = anime + 0.5·(photo − anime)");
    assert.equal(formula([fresh("merge")], "", null, KIT), "Result = A");
    assert.equal(said_({ adapter: "hll", weight: -0.5 }, { method: "ties", models: ["b", "c"] }), "Result = anime − 0.5·hll, then TIES of so far with b, c");
});

test("names of steps and of files", () => {
    assert.deepEqual([...steps(SUM, { adapter: "x/hll.pt" }, { adjust: { in: 1 } }, { adjust: {} }, { method: "odd" }), fresh("adapter"), fresh("merge")]
        .map((step) => stepName(step, KIT)),
    ["Weighted sum · photo", "hll", "detail (in) 1", "no adjustment yet", "odd", "No file chosen", "Weighted sum"]);
    assert.equal(fileName(steps(SUM), "x/anime.safetensors", KIT), "anime-photo-weighted_sum.safetensors");
    assert.equal(fileName(steps(SUM, { adapter: "hll.pt" }), "anime", KIT), "anime-photo-hll.safetensors");
    assert.deepEqual([shortName("a\\b/c.d.ckpt"), nameOf({ file: "x" }), sameName("A/x.PT", "x"), sameName("x", "y")], ["c.d", "x", true, false]);
});

test("a name that is taken gets a number", () => {
    assert.deepEqual([untaken("a", []), untaken("a", ["a"]), untaken("a", ["a", "a 2"])], ["a", "a 2", "a 3"]);
});

test("numbers as people type and read them", () => {
    assert.deepEqual(["0,25", " .5", "1e-3", "-2", "+1.", "half", "1,2,3", "", "1e999", "0x10"].map(readNumber),
        [0.25, 0.5, 0.001, -2, 1, null, null, null, null, null]);
    assert.deepEqual([clean(0.1 + 0.2), clean(1 / 3), short(1 / 12), short(0.125), short(1e-7), short(-12.34567)],
        [0.3, 0.3333333333, "0.0833", "0.125", "1e-7", "-12.3457"]);
    assert.deepEqual([bytes(0), bytes(999), bytes(2_132_626_066), bytes(58.4e9), bytes(12_345_678)], ["0 B", "999 B", "2.13 GB", "58.40 GB", "12 MB"]);
    assert.deepEqual([millions(12_300), millions(1_234_567), millions(12_345_678)], ["12 K", "1.2 M", "12 M"]);
});

test("the same data whatever the order of its fields", () => {
    assert.ok(same({ a: 1, b: [{ c: 1, d: 2 }] }, { b: [{ d: 2, c: 1 }], a: 1 }));
    assert.ok(!same({ a: [1, 2] }, { a: [2, 1] }) && !same(null, {}) && !same({ a: 1 }, { a: 1, b: 2 }));
    assert.equal(shortId({ a: 1, b: 2 }), shortId({ b: 2, a: 1 }));
});

test("sentences: values, plurals, lists, other languages", () => {
    assert.equal(t("step.waits", { n: 2, what: "model B" }), "step 2 waits: choose model B");
    assert.deepEqual([count("count.blocks", 1), count("count.blocks", 26)], ["1 block", "26 blocks"]);
    assert.equal(both(["model B", "model C"]), "model B and model C");
    speak("ru", { "count.blocks.one": "{n} блок", "count.blocks.few": "{n} блока", "count.blocks.many": "{n} блоков" });
    assert.deepEqual([1, 3, 26].map((n) => count("count.blocks", n)), ["1 блок", "3 блока", "26 блоков"]);
    assert.equal(t("text.copy"), "Copy"); // what a table lacks stays English
    speak("en", {});
});

/** As the server answers: what was refused, with a sentence inside a sentence, plurals, and a recipe. */
const ANSWER = {
    error: "steps[0].b: no such file: a, b", place: "steps[0].b", detail: "1 tensor", busy: "3 tensors", plain: "not in the table", constructor: "odd",
    recipe: { steps: [{ title: "3 tensors" }] }, live: { skipped: { "3 tensors": "3 tensors" }, warnings: ["1 tensor", "plain"] },
    sentences: {
        "steps[0].b: no such file: a, b": { id: "error.at_place", values: { place: "steps[0].b", message: "no such file: a, b" } },
        "no such file: a, b": { id: "file.none", values: { names: ["a", "b"] } },
        "3 tensors": { id: "n.tensors", values: { n: 3 } }, "1 tensor": { id: "n.tensors", values: { n: 1 } },
        "not in the table": { id: "not.there", values: {} },
        odd: { id: "error.cycle", values: { message: "odd" } },
    },
};

test("what the server answers is said in the language of the page, sentences inside sentences as well", () => {
    const { sentences, ...english } = ANSWER;
    assert.deepEqual(said(ANSWER), english);
    assert.deepEqual(said({ busy: "x" }), { busy: "x" });
    speak("ru_RU", { "error.at_place": "{place} — {message}", "file.none": "нет файла: {names}", "n.tensors.one": "{n} тензор",
        "n.tensors.few": "{n} тензора", "error.cycle": "о {message}" });
    assert.deepEqual(said(ANSWER), { ...english, error: "steps[0].b — нет файла: a, b", detail: "1 тензор", busy: "3 тензора", constructor: "о odd",
        live: { skipped: { "3 тензора": "3 тензора" }, warnings: ["1 тензор", "plain"] } });
    speak("en", {});
});
