/* Which preview came from which, and what was changed on the way; and what the host's history adds to the previews. */
/** @import {Recipe, Shot} from "../../types" */
import { wordsIn } from "../menus.mjs";
import { nameOf, shortName } from "../names.mjs";
import { short } from "../numbers.mjs";
import { textOf } from "../same.mjs";
import { filesOf, lineage } from "./strip.mjs";

/** One line of the host's history. @typedef {{time: string, event: string, name: string, id: string, recipe: Recipe}} Past */
/** A preview, or a recipe of the history of which this page has no picture; files: names under which it was saved.
 * @typedef {{time: number, recipe: Recipe, shot?: Shot, past?: Past, saved: string[]}} Entry */

/** All that came from the same first preview, each after the one that it came from. @param {Shot[]} shots @param {Shot} shot @returns {{shot: Shot, depth: number}[]} */
export function family(shots, shot) {
    const done = new Set();
    /** @param {Shot} one @param {number} depth @returns {{shot: Shot, depth: number}[]} */
    const below = (one, depth) => {
        if (done.has(one.id)) return [];
        done.add(one.id);
        const children = shots.filter(({ parent, id }) => parent === one.id && id !== one.id).sort((a, b) => a.time - b.time);
        return [{ shot: one, depth }, ...children.flatMap((child) => below(child, depth + 1))];
    };
    return below(lineage(shots, shot).at(-1) ?? shot, 0);
}

/** Whether a preview came from another one or another one from it. @param {Shot[]} shots @param {Shot} shot */
export const hasFamily = (shots, shot) => shots.some((one) => one !== shot && (one.id === shot.parent || one.parent === shot.id));

/** What differs between two recipes, in the words of the recipe: "IN04 0.5 → 0.8". @param {Recipe} before @param {Recipe} after @returns {string[]} */
export function changes(before, after) {
    const [old, now] = [leaves(before), leaves(after)];
    spread(old, now);
    spread(now, old);
    const places = [...new Set([...Object.keys(now), ...Object.keys(old)])].filter((place) => old[place] !== now[place]);
    return places.map((place) => {
        const name = place.split("/").slice(place.startsWith("steps/") ? 2 : 0).filter((part) => !/^(alpha|default)$/.test(part)).join(" ") || place.split("/").at(-1) || "";
        if (!(place in now)) return `− ${name} ${old[place]}`;
        return place in old ? `${name} ${old[place]} → ${now[place]}` : `+ ${name} ${now[place]}`;
    });
}

/** Each value of a recipe by its place. @param {any} value @param {string} [place] @returns {Record<string, string>} */
function leaves(value, place = "") {
    if (value === null || typeof value !== "object") return { [place]: typeof value === "number" ? short(value) : shortName(String(value)) };
    if (!Array.isArray(value) && "file" in value && Object.keys(value).length <= 2) return { [place]: shortName(nameOf(value)) };
    return Object.assign({}, ...Object.entries(value).map(([name, one]) => leaves(one, place ? `${place}/${name}` : name)));
}

/** One number for all is a number for each that the other has one for. @param {Record<string, string>} one @param {Record<string, string>} other */
function spread(one, other) {
    for (const [place, value] of Object.entries(one)) {
        const finer = Object.keys(other).filter((each) => each.startsWith(`${place}/`));
        if (!finer.length) continue;
        delete one[place];
        for (const each of finer) one[each] = value;
    }
}

/** Previews and, where this page has no picture of a recipe, the lines of the history; the newest first. @param {Shot[]} shots @param {Past[]} history @returns {Entry[]} */
export function joined(shots, history) {
    const [texts, of] = [shots.map(({ recipe }) => textOf(recipe)), history.map(({ recipe }) => textOf(recipe))];
    const saved = /** @type {Record<string, string[]>} */ ({});
    history.forEach(({ event, name }, at) => event === "saved" && (saved[of[at]] ??= []).push(name));
    const pictured = new Set(texts);
    const others = new Map(history.map((past, at) => /** @type {const} */ ([of[at], past])).filter(([text]) => !pictured.has(text)).toReversed()); // one each, the newest
    const entries = [...shots.map((shot, at) => ({ time: shot.time, recipe: shot.recipe, shot, saved: saved[texts[at]] ?? [] })),
        ...[...others].map(([text, past]) => ({ time: Date.parse(past.time) || 0, recipe: past.recipe, past, saved: saved[text] ?? [] }))];
    return entries.sort((one, other) => other.time - one.time);
}

/** Those in which every word is a part of a model's name, or of that of a file that it was saved to. @param {Entry[]} entries @param {string} typed @param {boolean} starred @returns {Entry[]} */
export function found(entries, typed, starred) {
    const fits = wordsIn(typed);
    return entries.filter((entry) => (!starred || entry.shot?.star) && fits([...filesOf(entry.recipe), ...entry.saved]));
}
