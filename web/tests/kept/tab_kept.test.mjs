import assert from "node:assert/strict";
import { test } from "node:test";
import { add, commit, freshPanel, undo, withStep } from "../../src/model/desk/panel.mjs";
import { panelText, readPanel } from "../../src/model/kept/kept.mjs";
import { lostAtRestart, readSeen, readTab, tabText } from "../../src/model/kept/tab_kept.mjs";

const SETTINGS = { live: true, auto: false, odd: false };
const titled = (panel, title) => commit(withStep(panel, panel.selected, (step) => ({ ...step, rest: { title } })));
const titles = (all) => all.map((values) => values.steps[0].rest.title ?? "");

/** A panel and its history as they come back. */
const reloaded = (panel, linked = [], shown = "") =>
    readTab(tabText(panel, linked, shown), readPanel(panelText(panel, SETTINGS)).panel?.values);

test("undo history, selected faders and the shown picture come back with their panel", () => {
    const panel = undo(["one", "two", "three"].reduce(titled, freshPanel()));
    const back = reloaded(panel, ["IN04", "M00"], "x7");
    assert.deepEqual([titles(back.past), titles(back.future), back.linked, back.shown], [["", "one"], ["three"], ["IN04", "M00"], "x7"]);
    assert.deepEqual(back.past, panel.past);
});

test("history of another panel is left out, and what is no history", () => {
    const panel = titled(freshPanel(), "one");
    const none = { past: [], future: [], linked: [], shown: "" };
    assert.deepEqual(readTab(tabText(panel, ["M00"], ""), add(panel, "adjust").values), none);
    for (const text of [null, "{", '{"version":1,"past":7}', '{"version":9}']) assert.deepEqual(readTab(text, panel.values), none);
});

test("of a long history the newest is kept", () => {
    const panel = Array.from({ length: 80 }, (_, n) => String(n)).reduce(titled, freshPanel());
    assert.deepEqual(titles(reloaded(panel).past), Array.from({ length: 50 }, (_, n) => String(n + 29)));
    const heavy = Array.from({ length: 5 }, (_, n) => String(n).repeat(60_000)).reduce(titled, freshPanel());
    assert.deepEqual(titles(reloaded(heavy).past).map((title) => title[0]), ["1", "2", "3"]);
});

const RECIPE = { live_merge: 1, base: "a", steps: [{ method: "weighted_sum", b: "b" }] };
const live = (recipe) => ({ recipe });

test("a merge that a restart took out is known, and nothing else is taken for one", () => {
    const seen = { run: "one", recipe: RECIPE };
    assert.deepEqual(lostAtRestart(seen, { run: "two", live: live(null) }), RECIPE);
    assert.equal(lostAtRestart(seen, { run: "one", live: live(null) }), null, "Original was pressed");
    assert.equal(lostAtRestart(seen, { run: "two", live: live(RECIPE) }), null);
    assert.equal(lostAtRestart({ run: "one", recipe: null }, { run: "two", live: live(null) }), null);
    assert.equal(lostAtRestart(null, { run: "two", live: live(null) }), null);
    assert.equal(lostAtRestart(seen, { live: live(null) }), null, "a server that does not tell");
    assert.deepEqual(readSeen(JSON.stringify(seen)), seen);
    assert.deepEqual(readSeen('{"run":"one","recipe":{"steps":7}}'), { run: "one", recipe: null });
    assert.equal(readSeen('{"run":1}'), null);
});
