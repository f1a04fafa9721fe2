/* Places in a triangle whose corners are three recipes: each place gives every corner a share. */
/** @import {Recipe, Source} from "../../types" */

/** Of the corners A, B, C. @typedef {number[]} Shares */
/** A place with its recipe, by whose id the study has its picture. @typedef {{shares: Shares, id: string, recipe: Recipe, liked?: number}} Point */

export const SIDE = 100;
export const HEIGHT = SIDE * Math.sqrt(3) / 2;
/** Where A, B and C stand: A on top. */
export const CORNERS = [[SIDE / 2, 0], [0, HEIGHT], [SIDE, HEIGHT]];
export const MIDDLE = [0.34, 0.33, 0.33];
const STEP = 5; // units of a key's move
const NEAR = 0.025; // a share that differs by less is that of a place which is known

/** @param {Shares} shares @returns {number[]} x and y */
export const placeOf = (shares) => [0, 1].map((axis) => shares.reduce((sum, share, at) => sum + share * CORNERS[at][axis], 0));

/** The shares at a place in whole percent; outside, those of the edge nearby. @param {number} x @param {number} y @returns {Shares} */
export function sharesAt(x, y) {
    const a = 1 - y / HEIGHT;
    const c = x / SIDE - a / 2;
    const inside = [a, 1 - a - c, c].map((share) => Math.max(0, share));
    const percents = inside.map((share) => Math.round(100 * share / inside.reduce((sum, one) => sum + one)));
    const largest = percents.indexOf(Math.max(...percents));
    percents[largest] += 100 - percents.reduce((sum, one) => sum + one);
    return percents.map((percent) => percent / 100);
}

/** Where an arrow key moves to. @param {Shares} shares @param {string} key @returns {Shares | null} */
export function moved(shares, key) {
    const by = { ArrowUp: [0, -STEP], ArrowDown: [0, STEP], ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0] }[key];
    const [x, y] = placeOf(shares);
    return by ? sharesAt(x + by[0], y + by[1]) : null;
}

/** @param {Shares} one @param {Shares} other */
const apart = (one, other) => Math.max(...one.map((share, at) => Math.abs(share - other[at])));

/** The known place where the shares are, as good as. @param {Point[]} points @param {Shares} shares */
export const pointAt = (points, shares) => points.find((point) => apart(point.shares, shares) < NEAR);

/** The nearest of the places. @param {Point[]} points @param {Shares} shares @returns {Point | undefined} */
export const nearestTo = (points, shares) => [...points].sort((one, other) => apart(one.shares, shares) - apart(other.shares, shares))[0];

/** Three models as the corners' recipes: (1 − alpha − beta)·A + alpha·B + beta·C. @param {Source | Source[]} base A @param {string} b @param {string} c @returns {Recipe[]} */
export const cornersOfModels = (base, b, c) => [[0, 0], [1, 0], [0, 1]].map(([alpha, beta]) =>
    ({ live_merge: 1, base, steps: [{ method: "triple_sum", b, c, alpha, beta }] }));

/** @param {string[]} names of the corners @param {Shares} shares @returns {string} as "paper 40 %, neon 60 %"; without those that have none */
export const saidOf = (names, shares) => names.map((name, at) => [name, Math.round(100 * shares[at])])
    .filter(([, percent]) => percent).map(([name, percent]) => `${name} ${percent} %`).join(", ");
