/* A study's run: its place behind previews, what is told when it is stopped before it began. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Studies } from "../../src/net/explore.mjs";

const ROWS = [{ id: "r", title: "", recipe: { live_merge: 1, base: "a", steps: [] } }];
const ITEMS = [{ id: "i", prompt: "a star", seed: 1 }];

/** Studies whose host makes the picture at once when it is pressed; `free` is called when its preview has ended. */
function studio() {
    const told = { pressed: 0, interrupted: 0, run: null, free: () => {} };
    const turn = new Promise((resume) => (told.free = resume));
    const server = { get: async () => told.run };
    const studies = new Studies(/** @type {any} */ (server), {
        press() {
            const order = studies.takeOrder();
            told.pressed += 1;
            told.run = { run: order?.run, study: "", is_running: false, all: 1, done: [[0, 0, 0, "key"]], made: 1, interrupted: false, problem: "" };
        },
        interrupt: () => (told.interrupted += 1), free: () => turn, isBusy: () => false,
    });
    return { studies, told };
}

test("a run begins when the preview before it has ended", async () => {
    const { studies, told } = studio();
    const made = studies.make(ROWS, ITEMS, [[0, 0]]);
    await new Promise((resume) => setTimeout(resume, 20));
    assert.equal(told.pressed, 0);
    assert.equal(studies.takeOrder(), null); // the preview's click does not take the order
    assert.equal(studies.run.value?.is_running, true);
    told.free();
    assert.equal((await made)?.made, 1);
    assert.deepEqual([told.pressed, studies.cells.value], [1, { "r/i": "key" }]);
});

test("a run that is stopped while it waits makes nothing and leaves the preview alone", async () => {
    const { studies, told } = studio();
    const made = studies.make(ROWS, ITEMS, [[0, 0]]);
    studies.stop();
    told.free();
    const run = await made;
    assert.deepEqual([run?.interrupted, run?.is_running, told.pressed, told.interrupted], [true, false, 0, 0]);
});

/** Lets the page look at its server again and again. @param {import("node:test").TestContext} context @param {() => boolean} until */
async function looked(context, until) {
    for (let looks = 0; looks < 1000 && !until(); looks++) {
        await new Promise((resume) => setImmediate(resume));
        context.mock.timers.tick(400);
    }
}

test("of a run that the server tells nothing of, no picture is said to be there, and the next preview is one", async (context) => {
    context.mock.timers.enable({ apis: ["setTimeout"] });
    const { studies, told } = studio();
    studies.host.press = () => {}; // the click is not taken
    studies.make(ROWS, ITEMS, [[0, 0]]);
    told.free();
    await looked(context, () => studies.run.value?.is_running === false);
    assert.match(studies.run.value?.problem ?? "", /0 of 1 are known to be there/);
    assert.equal(studies.takeOrder(), null);
});

test("a run that begins late, or whose server is silent for some looks, is followed to its end", async (context) => {
    context.mock.timers.enable({ apis: ["setTimeout"] });
    const { studies, told } = studio();
    const press = studies.host.press;
    studies.host.press = () => {};
    studies.make(ROWS, ITEMS, [[0, 0]]);
    told.free();
    let looks = 0;
    const { get } = studies.server;
    studies.server.get = async (path) => {
        looks += 1;
        if (looks === 60) press();
        if (looks === 61) Object.assign(told.run ?? {}, { is_running: true, done: [], made: 0 });
        if (looks > 62 && looks < 120) throw new Error("no answer");
        if (looks === 121) Object.assign(told.run ?? {}, { is_running: false, done: [[0, 0, 0, "key"]], made: 1 });
        return get(path);
    };
    await looked(context, () => studies.run.value?.is_running === false && looks > 61);
    assert.deepEqual([studies.run.value?.problem, studies.cells.value], ["", { "r/i": "key" }]);
});

test("of two studies that are asked for the later choice is shown, whichever answer comes last", async () => {
    const answers = /** @type {Record<string, (study: any) => void>} */ ({});
    const studyOf = (/** @type {string} */ name) => ({ study: { name }, recipes: [], items: [], pictures: [], votes: [], pinned: "" });
    const server = { get: async () => ({ studies: [], sets: [] }),
        post: (/** @type {string} */ path, /** @type {any} */ body) => new Promise((resume) => (answers[`${path} ${body.study ?? body.name}`] = resume)) };
    const studies = new Studies(/** @type {any} */ (server), /** @type {any} */ ({}));
    const [old, fresh] = [studies.open("old"), studies.begin("fresh")];
    answers["/explore/new fresh"](studyOf("fresh"));
    await fresh;
    answers["/explore/open old"](studyOf("old"));
    await old;
    assert.equal(studies.name, "fresh");
    const looked = studies.refresh();
    const other = studies.open("old");
    answers["/explore/open old"](studyOf("old"));
    await other;
    answers["/explore/open fresh"](studyOf("fresh"));
    await looked;
    assert.equal(studies.name, "old");
});
