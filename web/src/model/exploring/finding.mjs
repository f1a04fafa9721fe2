/* Finding a merge: what a map's bars and a person's votes say, as plain data. */
/** @import {Channel, Fields, Panel, Recipe, Written} from "../../types" */

/** A slider's share of the whole change in one measure. @typedef {{share: number | null, low: number, high: number, is_noise: boolean}} Bar */
/** @typedef {{layout: Bar, colour: Bar, detail: Bar, visible: Bar, items: number, together: boolean}} Bars */
/** What POST /explore/map answers.
 * @typedef {{sliders: string[], bars: (Bars | null)[], interacts: boolean[], source: string, whole: string, changed: string[],
 *   rows: {id: string, title: string, recipe: Recipe}[], cells: number[][], have: number, most: number}} MapTold */
/** What is shown together. @typedef {{number: number, kind: string, item: number, prompt: Fields & {id: string}, recipes: Recipe[], ids: string[]}} Ballot */
/** @typedef {{votes: number, stood: number, guessed: number, of: number, chance: number, agreed: number, repeats: number, end: string}} Progress */
/** What the votes have told. @typedef {{space: {groups: string, locked: string[], knobs: string[], finer: boolean, wider: boolean} | null, progress: Progress, best: Recipe | null, best_id: string | null,
 *   bands: Record<string, number[]>, final: {recipe: Recipe, won: number, of: number} | null}} Told */
/** How a scored search stands, as POST /explore/search answers.
 * @typedef {{running: boolean, trials: Record<"wanted" | "done" | "open" | "pruned" | "failed", number>,
 *   best: {trial: number, value: number, pictures: Record<string, string>}[]}} Search */

export const MEASURES = /** @type {const} */ (["layout", "colour", "detail"]);
const IDLE = 0.03; // of the whole change

/** Which weights the desk's faders set, as the server is told: step and field of the recipe; null where they set none.
 * @param {Panel} panel @param {Written} written @param {Channel | null} channel @returns {Fields | null} */
export function weightsOf({ values, selected }, { recipe, places }, channel) {
    const step = places.indexOf(values.steps.findIndex((one) => one.id === selected));
    if (step < 0 || !channel || channel.parameter.kind !== "weight") return null;
    const many = channel.parameter.per_model && recipe.steps[step].models;
    return { recipe, step, field: channel.parameter.name, ...(many ? { index: channel.index } : {}) };
}

/** Bars by slider. @param {MapTold | null} told @returns {Record<string, Bars>} */
export const barsOf = (told) => Object.fromEntries((told?.sliders ?? []).flatMap((slider, at) => {
    const bars = told?.bars[at];
    return bars ? [[slider, bars]] : [];
}));

/** What each slider changes, as far as pictures tell. @param {MapTold | null} told @returns {Record<string, number>} */
export const sharesOf = (told) => Object.fromEntries(Object.entries(barsOf(told)).flatMap(([slider, { visible }]) => (visible.share === null ? [] : [[slider, visible.share]])));

/** Sliders that change next to nothing, of those that are known. @param {MapTold | null} told */
export const idleOf = (told) => Object.entries(barsOf(told)).filter(([, { visible }]) => visible.share !== null && visible.share < IDLE).map(([slider]) => slider);

/** The sliders whose pictures tell anything, the strongest first. @param {MapTold} told @returns {[string, Bars][]} */
export const ranked = (told) => Object.entries(barsOf(told)).sort(([, one], [, other]) => (other.visible.share ?? 0) - (one.visible.share ?? 0));

/** How high a bar stands, 0 to 1. @param {Bar} bar */
export const heightOf = ({ share }) => Math.min(1, Math.max(0, share ?? 0));

/** A share for people. @param {Bar} bar */
export const percent = ({ share }) => (share === null ? "–" : `${Math.round(100 * share)} %`);

/** The rows of a ballot. @param {Ballot} ballot */
export const rowsOf = ({ ids, recipes }) => ids.map((id, at) => ({ id, title: "", recipe: recipes[at] }));

/** What a key does to a ballot. @param {string} key @param {number} shown @returns {{choose?: number | null, broken?: true, undo?: true} | null} */
export function keyed(key, shown) {
    const number = Number.parseInt(key, 10);
    if (key === "0") return { choose: null };
    if (number >= 1 && number <= shown && key.length === 1) return { choose: number - 1 };
    if (key.toLowerCase() === "x") return { broken: true };
    return key.toLowerCase() === "u" ? { undo: true } : null;
}

/** Where a recipe has the faders of a step. @param {Recipe} recipe @param {Fields | null} weights @returns {Record<string, number>} */
export function ticksOf(recipe, weights) {
    const step = recipe.steps[weights?.step ?? -1];
    const value = step?.[weights?.field ?? ""];
    const own = Array.isArray(value) ? value[weights?.index ?? 0] : value;
    return own && typeof own === "object" ? own : {};
}

/** A recipe's step by what it is made of: files and methods, not how much. @param {any} value @returns {any} */
export const withoutNumbers = (value) => (!value || typeof value !== "object" || Array.isArray(value) ? value
    : Object.fromEntries(Object.entries(value).filter(([, one]) => typeof one === "string" || Array.isArray(one))));
