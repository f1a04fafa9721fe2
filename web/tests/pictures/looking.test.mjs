/* Looking at pictures: zoom and pan, the difference of two, blind comparisons. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { begun, picked, recipeAt, scoreOf, takenBack } from "../../src/model/pictures/blind.mjs";
import { amplified, brightest, differenceOf } from "../../src/model/pictures/difference.mjs";
import { exact, FIT, fitting, panned, pinched, zoomed } from "../../src/model/pictures/zoom.mjs";

const PLACE = { frame: { width: 400, height: 300 }, picture: { width: 1000, height: 500 }, density: 2 };

/** The point of the picture, in its own pixels, at a point of the screen. */
const under = (view, at, { picture, ...place } = PLACE) => {
    const scale = view.scale || fitting({ picture, ...place });
    return [view.x * picture.width + at.x / scale, view.y * picture.height + at.y / scale];
};
const near = (one, other) => one.forEach((number, at) => assert.ok(Math.abs(number - other[at]) < 1e-6, `${one} is not ${other}`));

test("zooming keeps what is under the pointer, and ends where the picture fits", () => {
    assert.equal(fitting(PLACE), 0.4);
    const at = { x: 130, y: -60 };
    const closer = zoomed(FIT, 3, at, PLACE);
    assert.ok(Math.abs(closer.scale - 1.2) < 1e-12);
    near(under(closer, at), under(FIT, at));
    near(under(zoomed(closer, 1.5, at, PLACE), at), under(FIT, at));
    assert.equal(zoomed(closer, 0.1, at, PLACE), FIT); // not below, and in the middle again
    assert.equal(zoomed(FIT, 0.5, at, PLACE), FIT);
    assert.equal(zoomed(closer, 1000, at, PLACE).scale, 4); // eight times its own pixels on a screen with two for each
});

test("a picture smaller than its frame can go down to its own pixels, not further", () => {
    const small = { frame: { width: 400, height: 400 }, picture: { width: 100, height: 100 }, density: 1 };
    assert.deepEqual(zoomed(FIT, 0.1, { x: 9, y: 9 }, small), { scale: 1, x: 0.5, y: 0.5 });
    assert.equal(zoomed({ scale: 1, x: 0.5, y: 0.5 }, 100, { x: 0, y: 0 }, small), FIT); // stops where it fits
    assert.deepEqual(exact({ scale: 9, x: 0.9, y: 0.5 }, small), { scale: 1, x: 0.5, y: 0.5 });
    assert.equal(exact(FIT, PLACE).scale, 0.5);
});

test("a drag moves the picture with the pointer and never beyond its edge", () => {
    const closer = { scale: 2, x: 0.5, y: 0.5 };
    near(under(panned(closer, { x: 30, y: -20 }, PLACE), { x: 30, y: -20 }), under(closer, { x: 0, y: 0 }));
    assert.deepEqual(panned(closer, { x: 1e6, y: -1e6 }, PLACE), { scale: 2, x: 0.1, y: 0.85 });
    assert.equal(panned(FIT, { x: 30, y: 0 }, PLACE), FIT);
});

test("two fingers keep what is between them", () => {
    const [before, now] = [[{ x: -50, y: 0 }, { x: 50, y: 0 }], [{ x: -70, y: 30 }, { x: 130, y: 30 }]];
    const closer = pinched({ scale: 1, x: 0.5, y: 0.5 }, before, now, PLACE);
    assert.equal(closer.scale, 2);
    near(under(closer, { x: 30, y: 30 }), under({ scale: 1, x: 0.5, y: 0.5 }, { x: 0, y: 0 }));
});

test("the difference is exact, and brighter by the factor", () => {
    const one = Uint8ClampedArray.of(10, 20, 30, 255, 200, 0, 255, 255, 7, 7, 7, 255, 0, 0, 0, 0);
    const other = Uint8ClampedArray.of(12, 15, 30, 255, 0, 255, 255, 255, 7, 7, 7, 255, 0, 0, 0, 255);
    const found = differenceOf(one, other);
    assert.deepEqual([...found.pixels], [2, 5, 0, 255, 200, 255, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255]);
    assert.deepEqual([found.largest, found.mean, found.equal], [255, (2 + 5 + 200 + 255) / 12, 0.5]);
    assert.deepEqual([...amplified(found.pixels, 16)].slice(0, 8), [32, 80, 0, 255, 255, 255, 0, 255]);
    assert.deepEqual([1, 2, 4, 8, 16].map(brightest), [255, 128, 64, 32, 16]);
    for (const gain of [2, 4, 8, 16]) assert.ok(brightest(gain) * gain >= 255 && (brightest(gain) - 1) * gain < 255);
});

test("a pick counts for the recipe that was there, whichever side it was on", () => {
    const tosses = [0.1, 0.9, 0.4, 0.6, 0.2];
    const blind = begun(5, () => tosses.shift());
    assert.deepEqual(blind.firstIsX, [true, false, true, false, true]);
    assert.deepEqual([0, 1].map((round) => recipeAt(blind, round, "x")), [0, 1]);
    let now = blind;
    for (const side of ["x", "y", "y", null, "x"]) now = picked(now, side);
    assert.deepEqual(now.picks, [0, 0, 1, null, 0]);
    assert.deepEqual(takenBack(now).picks, [0, 0, 1, null]);
    assert.deepEqual(scoreOf(now), { wins: [3, 1], ties: 1, most: 3, of: 4, chance: 10 / 16 });
});

test("the chance is that of tossed coins", () => {
    const chances = (picks) => scoreOf({ firstIsX: [], picks }).chance;
    for (let rounds = 1; rounds <= 10; rounds += 1) {
        for (let wins = 0; wins <= rounds; wins += 1) {
            const most = Math.max(wins, rounds - wins);
            let asMany = 0; // among all ways that the coins can fall
            for (let coins = 0; coins < 2 ** rounds; coins += 1) {
                const heads = coins.toString(2).replaceAll("0", "").length;
                if (Math.max(heads, rounds - heads) >= most) asMany += 1;
            }
            const picks = Array.from({ length: rounds }, (_, at) => (at < wins ? 0 : 1));
            assert.ok(Math.abs(chances(picks) - asMany / 2 ** rounds) < 1e-12);
        }
    }
    assert.equal(chances([null, null]), 1);
});
