/* Changes of all faders at once. BASE takes part where values, not positions, are changed. */
/** @import {Weights} from "../types" */
import { clean } from "./numbers.mjs";

/**
 * A shape gives the new value of the U-Net slider at `index`, from all values in order and their names.
 * @typedef {(value: number, index: number, all: number[], names: string[]) => number} Shape
 */

/** The slider of the other side at the same depth. @param {string} slot @param {string[]} names */
function opposite(slot, names) {
    const family = slot.replace(/\d+$/, "");
    if (family === "M") return slot;
    const same = names.filter((name) => name.startsWith(family));
    if (same.length === names.length) return same[same.length - 1 - same.indexOf(slot)]; // a transformer: one row of blocks
    const others = names.filter((name) => name.startsWith(family === "IN" ? "OUT" : "IN"));
    return others[same.length - 1 - same.indexOf(slot)];
}

/** @type {Shape} */
const fromOpposite = (value, index, all, names) => all[names.indexOf(opposite(names[index], names))] ?? value;

/** Those that move values to another place leave BASE alone. */
const MOVING = new Set(["smooth", "mirror", "swap"]);

/** @type {Record<string, Shape>} */
export const SHAPES = {
    invert: (value) => 1 - value,
    mirror: (value, index, all, names) => (index > (names.length - 1) / 2 ? fromOpposite(value, index, all, names) : value),
    swap: fromOpposite,
    smooth: (value, index, all) => (all[index - 1] ?? value) / 4 + value / 2 + (all[index + 1] ?? value) / 4,
    up: (value) => value + 0.1,
    down: (value) => value - 0.1,
    clamp: (value) => Math.min(1, Math.max(0, value)),
};

/** @param {string} name @param {Weights} weights of all sliders, BASE first @returns {Weights} */
export function shaped(name, weights) {
    const [base, ...names] = Object.keys(weights);
    const all = names.map((slot) => weights[slot]);
    const shape = SHAPES[name];
    const next = names.map((slot, index) => [slot, clean(shape(all[index], index, all, names))]);
    const first = MOVING.has(name) ? weights[base] : clean(shape(weights[base], -1, all, names));
    return Object.fromEntries([[base, first], ...next]);
}
