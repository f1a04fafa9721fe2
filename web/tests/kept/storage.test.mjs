/* The browser's storage when it is full, forbidden, or filled by an older page: pictures go first, the recipe never. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Desk } from "../../src/desk.mjs";
import { keep, keepStrip, keptPanel, keptStrip } from "../../src/net/browser/storage.mjs";
import { ANIME, SCHEMA, WHOLE } from "../kit.mjs";

/** A storage with room for so many characters, as browsers have it; none at all where it is forbidden. */
class Storage {
    items = new Map();
    room = Infinity;

    getItem(name) {
        if (!this.room) throw new DOMException("forbidden", "SecurityError");
        return this.items.get(name) ?? null;
    }

    setItem(name, text) {
        const others = [...this.items].filter(([one]) => one !== name).reduce((sum, [, held]) => sum + held.length, 0);
        if (others + text.length > this.room) throw new DOMException("full", "QuotaExceededError");
        this.items.set(name, text);
    }
}

let storage = new Storage();
let leave = () => {};
globalThis.window = { addEventListener: (_, listener) => (leave = listener) };

beforeEach(() => {
    storage = new Storage();
    Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
});

const picture = `data:image/jpeg;base64,${"A".repeat(4000)}`;
const shots = (count) => Array.from({ length: count }, (_, n) => ({ recipe: WHOLE, architecture: "sd1", time: n + 1, picture, infotext: `${n}`, whole: true }));
const pictures = () => keptStrip().map((shot) => shot.picture !== "");

/** A desk with the whole recipe on it, kept when the page goes. */
async function leavePage() {
    const desk = new Desk(SCHEMA, { models: [], vaes: [], adapters: [] }, { checkpoint: ANIME });
    keep(desk);
    await desk.load(WHOLE, async (steps) => steps);
    leave();
    return desk.panel.value.values;
}

test("a full storage gives up pictures, the oldest first, and keeps the panel whole", async () => {
    keepStrip(shots(3));
    storage.room = [...storage.items.values()].join("").length + 100; // no room for a panel beside three pictures
    const values = await leavePage();
    assert.deepEqual(keptPanel().panel.values, values);
    assert.deepEqual(pictures(), [true, true, false]);
});

test("where there is room for nothing else, the recipe alone is kept", async () => {
    keepStrip(shots(2).map((shot) => ({ ...shot, picture: "" })));
    await leavePage();
    const [strip, panel] = [...storage.items.values()].map((text) => text.length);
    storage.items.delete("live-merge/panel");
    storage.room = Math.max(strip, panel + 50); // an empty strip has some characters, too
    const values = await leavePage();
    assert.deepEqual(keptPanel().panel.values, values);
    assert.deepEqual(keptStrip(), []);
});

test("a strip that is too large is kept without its oldest pictures, and with every recipe", () => {
    storage.room = 40_000;
    keepStrip(shots(8));
    assert.equal(keptStrip().length, 8);
    assert.deepEqual(pictures().slice(0, 2), [true, true]);
    assert.equal(pictures().at(-1), false);
});

test("where storage is forbidden the page works without it", async () => {
    storage.room = 0;
    const values = await leavePage();
    assert.equal(values.steps.length, WHOLE.steps.length);
    keepStrip(shots(2));
    assert.deepEqual([keptPanel().panel, keptStrip()], [null, []]);
});
