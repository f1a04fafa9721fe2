/* The history: what came from what, by which changes, and what is known of recipes without a picture. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { changes, family, found, hasFamily, joined } from "../../src/model/pictures/lineage.mjs";

const recipe = (alpha, more = {}) => ({ live_merge: 1, base: "anime.safetensors", steps: [{ method: "weighted_sum", b: "photo.safetensors", alpha, ...more }] });
const shot = (id, parent, time, alpha = 0.5) => ({ id, parent, time, star: false, recipe: recipe(alpha), architecture: "sd1", picture: "", infotext: id, whole: true });

test("a family is told from its first one on, each below the one that it came from", () => {
    const shots = [shot("e", "gone", 5), shot("d", "a", 4), shot("c", "b", 3), shot("b", "a", 2), shot("a", "", 1)];
    const told = [["a", 0], ["b", 1], ["c", 2], ["d", 1]];
    for (const one of shots.slice(1)) assert.deepEqual(family(shots, one).map(({ shot: { id }, depth }) => [id, depth]), told);
    assert.deepEqual(shots.map((one) => hasFamily(shots, one)), [false, true, true, true, true]);
    const circle = [shot("a", "b", 1), shot("b", "a", 2)];
    assert.deepEqual(family(circle, circle[0]).length, 2);
});

test("changes are named as in the recipe", () => {
    const faders = { BASE: 0.5, IN04: 0.5, OUT03: 0.5 };
    assert.deepEqual(changes(recipe(0.5), recipe(0.8)), ["0.5 → 0.8"].map((text) => `alpha ${text}`));
    assert.deepEqual(changes(recipe(0.5), recipe({ ...faders, IN04: 0.8 })), ["IN04 0.5 → 0.8"]);
    assert.deepEqual(changes(recipe({ ...faders, IN04: 0.8 }), recipe(0.5)), ["IN04 0.8 → 0.5"]);
    assert.deepEqual(changes(recipe(0.5), recipe(0.5, { b: { file: "sub/style.safetensors", sha256: "0" } })), ["b photo → style"]);
    assert.deepEqual(changes(recipe(0.5), recipe(0.5, { muted: ["M00"] })), ["+ muted 0 M00"]);
    assert.deepEqual(changes({ ...recipe(0.5), vae: "x.pt" }, recipe(0.5)), ["− vae x"]);
    const more = recipe(0.5);
    assert.deepEqual(changes(recipe(0.5), { ...more, steps: [...more.steps, { adapter: "hll.safetensors" }] }), ["+ adapter hll"]);
    assert.deepEqual(changes(recipe(0.5), recipe(0.5)), []);
});

test("the history adds what has no picture here, once for each recipe, and the names of saved files", () => {
    const past = (time, event, alpha, name = "") => ({ time, event, name, id: String(alpha), recipe: recipe(alpha) });
    const history = [past("2026-11-30T12:00:05+0000", "saved", 0.5, "best.safetensors"), past("2026-11-30T12:00:04+0000", "picture", 0.5),
        past("2026-11-30T12:00:03+0000", "saved", 0.9, "other.safetensors"), past("2026-11-30T12:00:02+0000", "applied", 0.9)];
    const entries = joined([shot("a", "", Date.parse("2026-11-30T12:00:04Z"))], history);
    assert.deepEqual(entries.map((one) => [one.shot?.id, one.past?.event, one.saved]), [["a", undefined, ["best.safetensors"]], [undefined, "saved", ["other.safetensors"]]]);
    assert.deepEqual(["best", "photo other", "nothing"].map((typed) => found(entries, typed, false).length), [1, 1, 0]);
    assert.equal(found(entries, "", true).length, 0);
});
