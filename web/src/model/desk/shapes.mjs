/* Changes all faders, or the selected ones, at once. BASE changes only by shapes that change values, not positions. */
/** @import {Weights} from "../../types" */
import { clean } from "../numbers.mjs";

/**
 * A shape gives the new value of the U-Net slider at `index` (−1: BASE), from all values in order, their names, and what
 * the user set: an amount and a throw of dice between −1 and 1.
 * @typedef {(value: number, index: number, all: number[], names: string[], amount: number, thrown: number) => number} Shape
 */

/** The slider at the same depth on the other side of the U-Net. @param {string} slot @param {string[]} names */
function opposite(slot, names) {
    const family = slot.replace(/\d+$/, "");
    if (family === "M") return slot;
    const same = names.filter((name) => name.startsWith(family));
    if (same.length === names.length) return same[same.length - 1 - same.indexOf(slot)]; // a transformer: one row of blocks
    const others = names.filter((name) => name.startsWith(family === "IN" ? "OUT" : "IN"));
    return others[same.length - 1 - same.indexOf(slot)];
}

/** @param {number} value @param {number} index @param {number[]} all @param {string[]} names */
const fromOpposite = (value, index, all, names) => all[names.indexOf(opposite(names[index], names))] ?? value;

/** The shapes that move values to other sliders; they do not change BASE. */
const MOVING = new Set(["smooth", "mirror", "swap"]);

/** @type {Record<string, Shape>} */
export const SHAPES = {
    invert: (value) => 1 - value,
    mirror: (value, index, all, names) => (index > (names.length - 1) / 2 ? fromOpposite(value, index, all, names) : value),
    swap: fromOpposite,
    smooth: (value, index, all) => (all[index - 1] ?? value) / 4 + value / 2 + (all[index + 1] ?? value) / 4,
    up: (value, _index, _all, _names, amount) => value + amount,
    down: (value, _index, _all, _names, amount) => value - amount,
    times: (value, _index, _all, _names, amount) => value * amount,
    clamp: (value) => Math.min(1, Math.max(0, value)),
    dice: (value, _index, _all, _names, amount, thrown) => value + amount * thrown,
};

/**
 * @param {string} name @param {Weights} weights of all sliders, BASE first
 * @param {{amount?: number, seed?: number, only?: string[]}} [how] only: the faders that change; all where none of them is a slider
 * @returns {Weights} of those that change
 */
export function shaped(name, weights, { amount = 0.1, seed = 0, only = [] } = {}) {
    const [base, ...names] = Object.keys(weights);
    const all = names.map((slot) => weights[slot]);
    const thrown = throws(seed, names.length + 1);
    const next = (/** @type {string} */ slot, /** @type {number} */ index) =>
        (slot === base && MOVING.has(name) ? weights[base]
            : clean(SHAPES[name](weights[slot], index, all, names, amount, Number(thrown[index + 1].toFixed(3)))));
    const changed = only.filter((slot) => slot in weights);
    return Object.fromEntries([base, ...names].map((slot, index) => [slot, next(slot, index - 1)])
        .filter(([slot]) => !changed.length || changed.includes(String(slot))));
}

/** Numbers between −1 and 1 that are the same for a seed (mulberry32, public domain). @param {number} seed @param {number} count */
function throws(seed, count) {
    let state = seed >>> 0;
    return Array.from({ length: count }, () => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return 2 * (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) - 1;
    });
}
