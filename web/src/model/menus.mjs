/* What lists to choose from show: methods in groups with the usual ones first, presets with a small curve, and matches of
 * what is typed. */
/** @import {Item, Method, Preset, Weights} from "../types" */

const USUAL = ["weighted_sum", "add_difference", "slerp", "ties"];
const METHOD_GROUPS = ["usual", "blend", "difference", "task", "other"];
const PRESET_GROUPS = ["built_in", "own", "imported"];
const [WIDTH, HEIGHT] = [48, 14]; // of a curve

/** Whether every typed word is a part of one of the texts, however it is written: a function of the texts. @param {string} typed */
export function wordsIn(typed) {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    return (/** @type {string[]} */ texts) => {
        const lower = texts.map((text) => text.toLowerCase());
        return words.every((word) => lower.some((text) => text.includes(word)));
    };
}

/** Those that have every typed word in their text. @template {Item} T @param {T[]} items @param {string} typed */
export function matching(items, typed) {
    const fits = wordsIn(typed);
    return items.filter((item) => fits([item.text, item.value]));
}

/** Runs of items of one group, each item with its number in the list. @template {Item} T @param {T[]} items */
export function runs(items) {
    const found = /** @type {{group: string, rows: {item: T, index: number}[]}[]} */ ([]);
    items.forEach((item, index) => {
        if (found.at(-1)?.group !== item.group) found.push({ group: item.group, rows: [] });
        found.at(-1)?.rows.push({ item, index });
    });
    return found;
}

/** @template {Item} T @param {T[]} items @param {string[]} groups in their order @returns {T[]} */
const inOrder = (items, groups) => groups.flatMap((group) => items.filter((item) => item.group === group));

/** The four that are used most come first. @param {Method[]} methods @returns {Item[]} */
export function methodItems(methods) {
    const usual = USUAL.flatMap((id) => methods.filter((one) => one.id === id));
    const others = methods.filter((one) => !usual.includes(one)).toSorted((a, b) => a.label.localeCompare(b.label));
    return inOrder([...usual, ...others].map((one) => ({
        value: one.id, text: one.label, title: one.summary, group: usual.includes(one) ? "usual" : one.group ?? "other",
    })), METHOD_GROUPS);
}

/** Built-in presets, then the user's own, then those of other extensions. @param {Record<string, Weights>} presets @param {Preset[]} own @returns {Item[]} */
export function presetItems(presets, own) {
    const sources = new Map(own.map((preset) => [preset.name, preset.source || ""]));
    const groupOf = (/** @type {string} */ name) => (!sources.has(name) ? "built_in" : sources.get(name) ? "imported" : "own");
    return inOrder(Object.keys(presets).map((name) => ({ value: name, text: name, title: sources.get(name), group: groupOf(name) })), PRESET_GROUPS);
}

/** The preset's weights as points of a line, 1 at the top; what is beyond the usual range widens it. @param {Weights} weights @param {string[]} sliders */
export function curve(weights, sliders) {
    const values = sliders.map((slot) => weights[slot] ?? 0);
    const [low, high] = [Math.min(0, ...values), Math.max(1, ...values)];
    const at = (/** @type {number} */ value, /** @type {number} */ n) =>
        `${round((n * WIDTH) / Math.max(values.length - 1, 1))},${round(HEIGHT - (HEIGHT * (value - low)) / (high - low))}`;
    return { width: WIDTH, height: HEIGHT, points: values.map(at).join(" ") };
}

/** @param {number} number */
const round = (number) => Number(number.toFixed(1));
