/* A contact sheet: recipes as rows, prompts as columns, and which cell has its picture. */
/** @import {Fields, Recipe, Shot, Snapshots} from "../../types" */
import { baseName, sameName } from "../names.mjs";
import { same } from "../same.mjs";
import { LETTERS } from "../kept/snapshots.mjs";

/** A row. id: the recipe's. @typedef {{id: string, title: string, recipe: Recipe}} Row */
/** A column: txt2img values, and the id of all that make a picture. @typedef {Fields & {id: string}} Item */
/** What POST /explore/open answers.
 * @typedef {{study: Fields, recipes: Row[], items: Item[], pictures: [string, string, number, string][], votes: Fields[], pinned: string}} Study */
/** What GET /explore/run answers.
 * @typedef {{run: string, study: string, is_running: boolean, all: number, done: [number, number, number, string][], made: number, interrupted: boolean, problem: string, lacks?: Recipe | null}} Run */
/** How far two pictures are apart. @typedef {{layout: number, colour: number, detail: number, visible: number}} Measures */
/** A row that can be added. @typedef {{name: string, recipe: Recipe, picture?: string}} Candidate */
/** Key of a picture by `cellOf`. @typedef {Record<string, string>} Cells */

/** @param {string} recipe id @param {string} item id */
export const cellOf = (recipe, item) => `${recipe}/${item}`;

/** @param {string} one key of a picture @param {string} other */
export const pairOf = (one, other) => `${one}/${other}`;

/** The keys of each row's picture and of the row's that others are measured by, per column; without that row itself.
 * @param {Cells} cells @param {Row[]} rows @param {Item[]} items @param {string} by id of a row @returns {string[][]} */
export const measuredPairs = (cells, rows, items, by) => rows.filter((row) => row.id !== by).flatMap((row) => items.flatMap((item) => {
    const pair = [cells[cellOf(by, item.id)], cells[cellOf(row.id, item.id)]];
    return pair.every(Boolean) ? [pair] : [];
}));

/** @param {Study} study @returns {Cells} */
export const cellsOf = ({ pictures }) =>
    Object.fromEntries(pictures.filter(([, , again]) => !again).map(([recipe, item, , key]) => [cellOf(recipe, item), key]));

/** @param {Cells} cells @param {Row[]} rows @param {Item[]} items @returns {[number, number][]} row and column, row by row */
export const missing = (cells, rows, items) => rows.flatMap((row, at) =>
    items.flatMap((item, column) => (cells[cellOf(row.id, item.id)] ? [] : [/** @type {[number, number]} */ ([at, column])])));

/** Every cell. @param {Row[]} rows @param {Item[]} items @returns {[number, number][]} */
export const all = (rows, items) => rows.flatMap((_, at) => items.map((__, column) => /** @type {[number, number]} */ ([at, column])));

/** What the server is told to make. @param {string} run @param {string} study @param {Row[]} rows @param {Item[]} items @param {number[][]} cells */
export const orderOf = (run, study, rows, items, cells) =>
    ({ run, study, recipes: rows.map((row) => row.recipe), items: items.map(valuesOf), cells });

/** The item without its id. @param {Item} item @returns {Fields} */
export const valuesOf = ({ id: _, ...values }) => values;

/** The sheet's cells with those that a run has so far. @param {Cells} cells @param {Run} run @param {Row[]} rows @param {Item[]} items @returns {Cells} */
export function withRun(cells, { done }, rows, items) {
    const found = done.filter(([row, item, again]) => !again && rows[row] && items[item])
        .map(([row, item, , key]) => [cellOf(rows[row].id, items[item].id), key]);
    const next = { ...cells, ...Object.fromEntries(found) };
    return same(next, cells) ? cells : next;
}

/**
 * What can be added as a row: the desk, the checkpoint as it is, snapshots and starred previews of the same base.
 * @param {Recipe} current @param {Snapshots} snapshots @param {Shot[]} shots @param {{current: string, original: string, snapshot: (letter: string) => string, star: (shot: Shot) => string}} names
 * @returns {Candidate[]}
 */
export function candidates(current, snapshots, shots, names) {
    const fits = (/** @type {Recipe} */ recipe) => sameName(baseName(recipe.base), baseName(current.base));
    const kept = LETTERS.filter((letter) => snapshots[letter] && fits(snapshots[letter].recipe))
        .map((letter) => ({ name: names.snapshot(letter), recipe: snapshots[letter].recipe, picture: snapshots[letter].picture }));
    const starred = shots.filter((shot) => shot.star && fits(shot.recipe)).map((shot) => ({ name: names.star(shot), recipe: shot.recipe, picture: shot.picture }));
    const original = { live_merge: current.live_merge, base: current.base, steps: [] };
    return [{ name: names.current, recipe: current }, { name: names.original, recipe: original }, ...kept, ...starred];
}

/** One item for each of several seeds, from that of the item on. @param {Fields} item @param {number} count @returns {Fields[]} */
export const withSeeds = (item, count) => Array.from({ length: Math.max(1, count) }, (_, more) => ({ ...item, seed: (item.seed + more) % 2 ** 32 }));

/** What stands in txt2img as an item; a seed that would be drawn is drawn now. @param {Fields} fields as texts @param {() => number} draw 0 to 1 @returns {Fields} */
export function itemOf(fields, draw = Math.random) {
    const texts = ["prompt", "negative", "sampler", "scheduler"].filter((name) => fields[name] !== undefined && (fields[name] || !name.startsWith("s")));
    const numbers = ["steps", "cfg", "width", "height"].filter((name) => Number.isFinite(Number.parseFloat(fields[name])));
    const seed = Number.parseInt(fields.seed, 10);
    return {
        ...Object.fromEntries(texts.map((name) => [name, fields[name]])),
        ...Object.fromEntries(numbers.map((name) => [name, Number.parseFloat(fields[name])])),
        seed: seed >= 0 ? seed : Math.floor(draw() * 2 ** 32),
    };
}

/** Keys of a run's pictures by the number of their recipe; "" where there is none yet. @param {Run | null} run @param {number} count @returns {string[]} */
export function framesOf(run, count) {
    const keys = Array.from({ length: count }, () => "");
    for (const [row, , , key] of run?.done ?? []) if (row < count) keys[row] = key;
    return keys;
}

/** The number nearest to a place whose picture is there; the place itself where none is. @param {string[]} keys @param {number} at */
export function nearest(keys, at) {
    const there = [...keys.keys()].filter((number) => keys[number]).sort((one, other) => Math.abs(one - at) - Math.abs(other - at));
    return there[0] ?? at;
}

/** How a column is called. @param {Fields} item */
export const titleOf = (item) => item.name || String(item.prompt ?? "").trim().split("\n")[0].slice(0, 80);

/** @param {number} seconds @returns {string} as 1:05 or 1:02:03 */
export function clock(seconds) {
    const whole = Math.round(seconds);
    const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
    return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

/**
 * The rows, columns and cells of a sheet's own text, as a dropped PNG has it; null where it is none.
 * @param {any} told @returns {{rows: {title: string, recipe: Recipe}[], items: Fields[], cells: {row: number, item: number, rect: number[], infotext: string}[]} | null}
 */
export function readSheet(told) {
    const { recipes, items, cells } = told && typeof told === "object" ? told : {};
    const lists = [recipes, items, cells].every((one) => Array.isArray(one) && one.length > 0 && one.length <= 5000);
    const isObject = (/** @type {any} */ one) => one !== null && typeof one === "object" && !Array.isArray(one);
    if (!lists || !recipes.every((/** @type {any} */ row) => isObject(row) && isObject(row.recipe)) || !items.every(isObject)) return null;
    const inside = (/** @type {any} */ cell) => isObject(cell) && recipes[cell.recipe] !== undefined && items[cell.item] !== undefined
        && Array.isArray(cell.rect) && cell.rect.length === 4 && cell.rect.every((/** @type {any} */ side) => Number.isInteger(side) && side >= 0 && side < 2 ** 16);
    if (!cells.every(inside)) return null;
    return {
        rows: recipes.map((/** @type {any} */ row) => ({ title: String(row.title ?? "").slice(0, 200), recipe: row.recipe })),
        items,
        cells: cells.map((/** @type {any} */ cell) => ({ row: cell.recipe, item: cell.item, rect: cell.rect, infotext: String(cell.infotext ?? "") })),
    };
}
