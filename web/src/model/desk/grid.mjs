/* The axes of the host's X/Y/Z plot for two faders of the desk. */

/** @typedef {{x: string, y: string, from: number, to: number, count: number}} Grid */

export const AXIS = "[Live Merge] One block";
export const PLOT = "X/Y/Z plot";

/** The values of one axis, as the plot reads them. @param {string} slot @param {Grid} grid @param {number} step its number in the recipe, from 1; 0 where there is only one */
export const valuesOf = (slot, { from, to, count }, step) => (slot ? `${step ? `${step}: ` : ""}${slot}: ${from}-${to} [${count}]` : "");

/** The faders to begin with: two that are selected, or else the first two of the list. @param {string[]} sliders @param {string[]} linked @param {{low: number, high: number}} range @returns {Grid} */
export function gridOf(sliders, linked, { low, high }) {
    const wanted = linked.filter((slot) => sliders.includes(slot));
    const [x, y] = [...wanted, ...sliders.filter((slot) => !wanted.includes(slot))];
    return { x, y: y ?? "", from: low, to: high, count: 5 };
}
