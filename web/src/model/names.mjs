/* Names of files, as recipes and hosts write them. */
/** @import {Source} from "../types" */

/** A source is a name, or a name with its hash. @param {Source | null | undefined} source @returns {string} */
export const nameOf = (source) => (source && typeof source === "object" ? source.file : source) || "";

/** The file name without folder and suffix, for display only. @param {string | null | undefined} name */
export const shortName = (name) => (name || "").split(/[\\/]/).pop()?.replace(/\.(safetensors|ckpt|pt)$/i, "") ?? "";

/** Name of a base; of several files composed, the last. @param {Source | Source[] | undefined} written */
export const baseName = (written) => nameOf(Array.isArray(written) ? written[written.length - 1] : written);

/** Whether two names may mean one file: one may lack folder or ending. @param {string} one @param {string} other */
export const sameName = (one, other) => shortName(one).toLowerCase() === shortName(other).toLowerCase();

/** The name, with a number where it is taken. @param {string} name @param {string[]} taken */
export function untaken(name, taken) {
    for (let number = 2, free = name; ; number += 1) {
        if (!taken.includes(free)) return free;
        free = `${name} ${number}`;
    }
}
