/* The block weights of one parameter of a step ("channel"), by slider and odd slot. */
/** @import {Channel, Kit, Step, WeightChange, Weights} from "../../types" */
import { multiplies } from "./kit.mjs";
import { without } from "../same.mjs";

/** @param {Channel} one @param {Kit} kit */
export const keyOf = (one, kit) => `${kit.id}/${one.parameter.name}/${one.index}`;

/** The weights that were set. @param {Step} step @param {Channel} one @param {Kit} kit @returns {Weights} */
export const tableOf = (step, one, kit) => step.weights[keyOf(one, kit)] || {};

/** @param {Step} step @param {string} slot @param {Channel} one @param {Kit} kit */
export const isSlotSet = (step, slot, one, kit) => tableOf(step, one, kit)[slot] !== undefined;

/**
 * The weight of a slider or other slot: its own, else that of the slider that it follows, else the default.
 * @param {Step} step @param {string} slot @param {Channel} one @param {Kit} kit @returns {number}
 */
export function slotWeight(step, slot, one, kit) {
    const own = tableOf(step, one, kit)[slot];
    if (own !== undefined) return own;
    if (!kit.architecture.odd.includes(slot)) return one.parameter.default;
    const followed = kit.follows[slot];
    if (followed) return slotWeight(step, followed, one, kit);
    return multiplies(step.kind) ? 1 : 0;
}

/**
 * The value in a recipe: every slider and the other slots that are set; one number if all are equal.
 * @param {Step} step @param {Channel} one @param {Kit} kit @returns {number | Weights}
 */
export function channelWeights(step, one, kit) {
    const { sliders, odd } = kit.architecture;
    const set = odd.filter((slot) => isSlotSet(step, slot, one, kit));
    const pairs = Object.fromEntries([...sliders, ...set].map((slot) => [slot, slotWeight(step, slot, one, kit)]));
    const numbers = new Set(Object.values(pairs));
    return !set.length && numbers.size === 1 ? pairs[sliders[0]] : pairs;
}

/** @param {Step} step @param {Channel} one @param {WeightChange} pairs @param {Kit} kit @returns {Step} */
export function withSlotWeights(step, one, pairs, kit) {
    const next = { ...tableOf(step, one, kit), ...pairs };
    const set = /** @type {Weights} */ (Object.fromEntries(Object.entries(next).filter(([, value]) => value !== null)));
    return filled({ ...step, typed: without(step.typed, one.parameter.name) }, one, set, kit);
}

/** A step whose faders show what a recipe wrote. @param {Step} step @param {Channel} one @param {Weights} weights @param {Kit} kit @returns {Step} */
export const filled = (step, one, weights, kit) =>
    ({ ...step, weights: { ...step.weights, [keyOf(one, kit)]: weights } });

/**
 * Weights of a recipe that can be read without the server: a number, or a mapping of single sliders and slots.
 * @param {any} written @param {Kit} kit @returns {Weights | null}
 */
export function plainWeights(written, kit) {
    const { sliders, odd } = kit.architecture;
    if (typeof written === "number") return Object.fromEntries(sliders.map((slot) => [slot, written]));
    if (!written || typeof written !== "object") return null;
    const whole = sliders.every((slot) => typeof written[slot] === "number")
        && Object.entries(written).every(([slot, value]) => typeof value === "number" && [...sliders, ...odd].includes(slot));
    return whole ? { ...written } : null;
}
