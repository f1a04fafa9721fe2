/* Places between three recipes. */
import assert from "node:assert/strict";
import test from "node:test";
import { CORNERS, cornersOfModels, HEIGHT, moved, nearestTo, placeOf, pointAt, saidOf, sharesAt } from "../../src/model/exploring/triangle.mjs";

test("a place and its shares are each other's inverse, in whole percent", () => {
    assert.deepEqual(CORNERS.map(([x, y]) => sharesAt(x, y)), [[1, 0, 0], [0, 1, 0], [0, 0, 1]]);
    for (const shares of [[0.2, 0.3, 0.5], [0, 0.5, 0.5], [0.98, 0.01, 0.01]]) assert.deepEqual(sharesAt(...placeOf(shares)), shares);
});

test("shares are 1 together, also where rounding would miss it, and outside those of the edge", () => {
    for (let x = -40; x < 140; x += 7) for (let y = -40; y < HEIGHT + 40; y += 7) {
        const shares = sharesAt(x, y);
        assert.equal(Math.round(100 * shares.reduce((sum, one) => sum + one)), 100);
        assert.ok(shares.every((share) => share >= 0 && share <= 1));
    }
    assert.deepEqual(sharesAt(50, HEIGHT + 30), [0, 0.5, 0.5]);
});

test("arrow keys move towards a corner and stay inside", () => {
    assert.ok(moved([0.2, 0.4, 0.4], "ArrowUp")[0] > 0.2);
    assert.ok(moved([0.2, 0.4, 0.4], "ArrowLeft")[1] > 0.4);
    assert.deepEqual(moved([0, 0, 1], "ArrowRight"), [0, 0, 1]);
    assert.equal(moved([0, 0, 1], "Home"), null);
});

test("a known place is found again, and the nearest of those with a picture", () => {
    const points = [[1, 0, 0], [1 / 3, 1 / 3, 1 / 3]].map((shares, at) => ({ shares, id: String(at), recipe: {} }));
    assert.equal(pointAt(points, [0.34, 0.33, 0.33])?.id, "1");
    assert.equal(pointAt(points, [0.4, 0.3, 0.3]), undefined);
    assert.equal(nearestTo(points, [0.8, 0.1, 0.1])?.id, "0");
    assert.equal(nearestTo([], [1, 0, 0]), undefined);
});

test("three models are corners of one structure, and a place is said by names", () => {
    const [a, b, c] = cornersOfModels("a.safetensors", "b", "c");
    assert.deepEqual([a, b, c].map(({ steps: [{ alpha, beta }] }) => [alpha, beta]), [[0, 0], [1, 0], [0, 1]]);
    assert.deepEqual([b.base, c.steps[0].b, a.steps[0].c], ["a.safetensors", "b", "c"]);
    assert.equal(saidOf(["paper", "neon", "third"], [0.4, 0, 0.6]), "paper 40 %, third 60 %");
});
