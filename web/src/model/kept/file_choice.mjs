/* The user's favourite and recently used files, and the list of files to choose from, with these first. */
/** @import {FileDetails, Item, Marks} from "../../types" */
import { matching } from "../menus.mjs";
import { isObject, parsed } from "./kept.mjs";
import { bytes } from "../numbers.mjs";

const VERSION = 1;
const RECENT = 8;

/** @type {Marks} */
const NONE = { favourites: [], recent: [] };

/** @param {Marks} marks @param {string} name @returns {Marks} */
export const used = (marks, name) => ({ ...marks, recent: [name, ...marks.recent.filter((one) => one !== name)].slice(0, RECENT) });

/** @param {Marks} marks @param {string} name @returns {Marks} */
export const favouriteToggled = ({ favourites, ...marks }, name) =>
    ({ ...marks, favourites: favourites.includes(name) ? favourites.filter((one) => one !== name) : [...favourites, name] });

/** @param {Marks} marks */
export const marksText = (marks) => JSON.stringify({ version: VERSION, ...marks });

/** @param {string | null} text @returns {Marks} */
export function readMarks(text) {
    const kept = parsed(text);
    if (!isObject(kept) || kept.version !== VERSION) return NONE;
    const names = (/** @type {any} */ list) => (Array.isArray(list) ? list.filter((one) => typeof one === "string") : []);
    return { favourites: names(kept.favourites), recent: names(kept.recent) };
}

/** All files, those with a mark also at the beginning; while something is typed, its matches only.
 * @param {string[]} names @param {Marks} marks @param {string} typed @returns {Item[]} */
export function fileItems(names, marks, typed) {
    const of = (/** @type {string} */ group) => (/** @type {string} */ name) => ({ value: name, text: name, title: name, group });
    const all = names.map(of("all"));
    if (typed.trim()) return matching(all, typed);
    const known = new Set(names);
    const favourites = marks.favourites.filter((name) => known.has(name));
    const recent = marks.recent.filter((name) => known.has(name) && !favourites.includes(name));
    return [...favourites.map(of("favourite")), ...recent.map(of("recent")), ...all];
}

/** What is known of a file, in a few words. @param {FileDetails | undefined} details @param {string} made "merge", "trained" in the page's language, or "" */
export const described = (details, made) =>
    (details ? [details.label, details.kind, made, details.size === null ? "" : bytes(details.size)].filter(Boolean).join(" · ") : "");
