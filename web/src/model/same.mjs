/* Compares plain data regardless of the order of its fields. */

/** @param {any} value @returns {string} */
export const textOf = (value) =>
    JSON.stringify(value, (_, each) =>
        (each && typeof each === "object" && !Array.isArray(each)
            ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1))) : each));

/** @param {any} one @param {any} other */
export const same = (one, other) => one === other || textOf(one) === textOf(other);

/** A short hash of data. @param {any} value */
export function shortId(value) {
    let hash = 0x811c9dc5;
    for (const character of textOf(value)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, "0").slice(0, 6);
}

/** An object without one of its fields. @template {object} T @param {T} object @param {string[]} names @returns {T} */
export const without = (object, ...names) =>
    /** @type {T} */ (Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name))));
