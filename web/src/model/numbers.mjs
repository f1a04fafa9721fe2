/* Numbers as people type and read them. */
import { decimal } from "./sentences.mjs";

/**
 * A number that a user typed, with a point or a comma; null if it is not a number.
 * @param {string} text
 */
export function readNumber(text) {
    const plain = text.trim().replace(",", ".");
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
    const number = Number(plain);
    return Number.isFinite(number) ? number : null;
}

/** A number without the rounding errors of adding 0.05 repeatedly; keeps ten decimals. @param {number} number */
export const clean = (number) => Number(number.toFixed(10));

/** A number as it is shown where there is little room: four decimals at most. @param {number} number */
export const short = (number) => (Math.abs(number) < 1e-4 ? String(number) : String(Number(number.toFixed(4))));

/** @param {number} count */
export function bytes(count) {
    const units = ["B", "kB", "MB", "GB", "TB"];
    const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(count, 1)) / 3), 0), units.length - 1);
    return `${decimal(count / 1000 ** power, power > 2 ? 2 : 0)} ${units[power]}`;
}

/** @param {number} count */
export const megabytes = (count) => `${Math.round(count / 2 ** 20)} MB`;

/** @param {number} count */
export const millions = (count) =>
    (count < 1e5 ? `${Math.round(count / 1e3)} K` : `${decimal(count / 1e6, count < 1e7 ? 1 : 0)} M`);
