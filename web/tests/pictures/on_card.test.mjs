import assert from "node:assert/strict";
import { test } from "node:test";
import { cardText, partText } from "../../src/model/on_card.mjs";

const MB = 2 ** 20;

test("what a card keeps is told, and what did not fit", () => {
    const whole = { used: 345 * MB, budget: 2048 * MB, left_out: 0 };
    assert.equal(cardText(whole), "Graphics card: 345 MB of 2048 MB hold the blocks moved last, for the next move");
    assert.equal(partText(whole), "");
    const part = { used: 1000 * MB, budget: 1024 * MB, left_out: 600 * MB };
    assert.equal(partText(part), "600 MB of the blocks do not fit on the graphics card and are read at every move");
    assert.ok(cardText(part).endsWith(`; ${partText(part)}`));
});

test("without a card nothing is said", () => {
    for (const card of [undefined, { used: 0, budget: 0, left_out: 0 }]) assert.deepEqual([cardText(card), partText(card)], ["", ""]);
});
