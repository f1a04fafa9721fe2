/* Selected faders: how moving one moves the others. */
/** @import {Weights} from "../../types" */
import { clean } from "../numbers.mjs";

/** The faders from one to another in the desk's order. @param {string[]} order @param {string} from @param {string} to */
export function between(order, from, to) {
    const [first, last] = [order.indexOf(from), order.indexOf(to)].sort((a, b) => a - b);
    return first < 0 ? [] : order.slice(first, last + 1);
}

/** @param {string[]} linked @param {string} slot @returns {string[]} */
export const toggled = (linked, slot) => (linked.includes(slot) ? linked.filter((one) => one !== slot) : [...linked, slot]);

/** All of a group, or none of it when all are selected. @param {string[]} linked @param {string[]} group @returns {string[]} */
export function groupToggled(linked, group) {
    const others = linked.filter((one) => !group.includes(one));
    return group.every((one) => linked.includes(one)) ? others : [...others, ...group];
}

/**
 * The weights after one of several faders was moved: the others move by the same amount, or in proportion, from where they
 * were when the gesture began, so that one that stops at an end comes back. Faders between the ends stay between them.
 * @param {Weights} start of all that move @param {string} slot the one moved @param {number} value where to
 * @param {{low: number, high: number}} ends @param {boolean} proportional @returns {Weights}
 */
export function movedTogether(start, slot, value, { low, high }, proportional) {
    const from = start[slot];
    const moved = (/** @type {number} */ weight) => (proportional && from !== 0 ? weight * (value / from) : weight + value - from);
    const held = (/** @type {number} */ weight) => Math.min(Math.max(high, weight), Math.max(Math.min(low, weight), moved(weight)));
    return Object.fromEntries(Object.entries(start).map(([one, weight]) => [one, one === slot ? value : clean(held(weight))]));
}
