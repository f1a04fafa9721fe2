import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Desk } from "../../src/desk.mjs";
import { readSnapshots, snapshotsText } from "../../src/model/kept/kept.mjs";
import { comparedWith, withPictures } from "../../src/model/kept/snapshots.mjs";
import { ANIME, SCHEMA } from "../kit.mjs";

const picture = "data:image/jpeg;base64,AAAA";
const shot = (recipe, more = {}) => ({ recipe, architecture: "sd1", time: 1, picture, infotext: "", whole: true, ...more });
const recipe = (alpha, base = "anime.safetensors") => ({ live_merge: 1, base, steps: [{ method: "weighted_sum", b: "photo", alpha }] });
let desk;

beforeEach(() => {
    desk = new Desk(SCHEMA, { models: [], vaes: [], adapters: [] }, { checkpoint: ANIME });
    desk.doneStep((step) => ({ ...step, models: { b: "photo" } }));
});

test("a snapshot brings the desk back as it was, to be undone as one", () => {
    desk.setWeights({ IN00: 0.2 });
    desk.storeSnapshot("B", []);
    const [then, steps] = [desk.written.value.recipe, desk.panel.value.past.length];
    desk.setWeights({ IN00: 0.9, M00: 0.1 });
    desk.add("adapter");
    desk.recallSnapshot("B");
    assert.deepEqual(desk.written.value.recipe, then);
    assert.equal(desk.panel.value.selected, desk.snapshots.value.B.selected);
    desk.undo();
    assert.equal(desk.steps.length, 2);
    assert.ok(desk.panel.value.past.length > steps);
    desk.recallSnapshot("C"); // empty: nothing happens
    assert.equal(desk.steps.length, 2);
    desk.dropSnapshot("B");
    assert.deepEqual(desk.snapshots.value, {});
});

test("snapshots survive storage, and what is broken is left out", () => {
    desk.storeSnapshot("A", [shot(desk.written.value.recipe)]);
    const kept = desk.snapshots.value;
    assert.equal(kept.A.picture, picture);
    assert.deepEqual(readSnapshots(snapshotsText(kept)), kept);
    for (const text of [null, "{", "[]", JSON.stringify({ version: 9, snapshots: kept })]) assert.deepEqual(readSnapshots(text), {});
    const broken = { A: kept.A, B: 3, C: { ...kept.A, picture: "javascript:x" }, Z: kept.A };
    assert.deepEqual(Object.keys(readSnapshots(JSON.stringify({ version: 1, snapshots: broken }))), ["A"]);
});

test("a picture that is made later is the snapshot's, too; one that was interrupted is not", () => {
    desk.storeSnapshot("A", []);
    const { recipe: own } = desk.snapshots.value.A;
    assert.equal(withPictures(desk.snapshots.value, [shot(own, { whole: false }), shot(recipe(0.3))]).A.picture, "");
    assert.equal(withPictures(desk.snapshots.value, [shot(own)]).A.picture, picture);
});

test("what a preview is compared with", () => {
    const [now, before, kept] = [recipe(0.5), recipe(0.4), recipe(0.3)];
    const snapshots = { A: { recipe: kept }, B: { recipe: now }, C: { recipe: recipe(0.3, "other.safetensors") } };
    const shots = [shot(now), shot(recipe(0.1, "other")), shot(before), shot(kept)];
    const found = ["original", "before", "A", "B", "C", "D"].map((chosen) => comparedWith(chosen, now, snapshots, shots));
    assert.deepEqual(found, ["original", before, kept, "", "", ""]);
    assert.equal(comparedWith("original", { ...now, steps: [] }, {}, []), "");
    assert.equal(comparedWith("before", now, {}, [shot(now)]), "");
});
