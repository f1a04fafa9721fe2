import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";
import { firstStep } from "../../src/model/first.mjs";
import { KEYS } from "../../src/model/keys.mjs";
import { aboutSlot } from "../../src/model/recipe/kit.mjs";
import { KIT } from "../kit.mjs";

test("what is next for someone new", () => {
    const of = (missing, waiting, steps) => firstStep({ missing, waiting, recipe: { live_merge: 1, base: "a", steps } });
    assert.deepEqual([of(["model B"], [], []), of([], [{ index: 0, what: ["model C"] }], [{}]), of([], [], []), of([], [], [{}])], [0, 0, 0, 1]);
});

test("every key of the list has its sentences", () => {
    const table = JSON.parse(readFileSync(new URL("../../../lib_merge/sentences/en/page.json", import.meta.url), "utf8"));
    const ids = KEYS.flatMap(([where, keys]) => [where, ...keys.flatMap(([pressed, does]) => [...(pressed.endsWith("_name") ? [pressed] : []), does])]);
    assert.deepEqual(ids.filter((id) => !(`keys.${id}` in table)), []);
});

test("a slot says what it is and what is known of it", () => {
    const schema = { ...KIT.schema, help: { M00: "the middle" } };
    const architecture = { ...KIT.architecture, known: { M00: "sets shape (a paper)" } };
    assert.equal(aboutSlot("M00", { ...KIT, schema, architecture }), "M00: the middle; sets shape (a paper)");
    assert.equal(aboutSlot("IN04", KIT), "IN04");
});
