/* Every sentence that a person reads, by id, from one table for each language. */
/** @import {Fields, Sentences} from "../types" */
import english from "../../../lib_merge/sentences/en/page.json" with { type: "json" };

/** @typedef {keyof typeof english} Id */

/** @type {Record<string, string>} */
let table = english;
let plurals = new Intl.PluralRules("en");
let tag = "en";

/**
 * Switches to another language; texts that its table lacks stay English.
 * @param {string} language @param {Record<string, string>} sentences
 */
export function speak(language, sentences) {
    table = { ...english, ...sentences };
    tag = language.replaceAll("_", "-");
    plurals = new Intl.PluralRules(tag);
}

/** The language of the page, as HTML names it. */
export const spokenTag = () => tag;

/** A time in the usual form of the language; beside English texts in the form that the browser's user is used to. @param {number} time ms @param {Intl.DateTimeFormatOptions} [form] */
export const timeOf = (time, form) => new Date(time).toLocaleString(tag === "en" ? [] : tag, form);

/** A number with a fixed count of decimals, with the language's decimal sign. @param {number} number @param {number} digits */
export const decimal = (number, digits) =>
    number.toLocaleString(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false });

/**
 * The sentence, with {names} replaced by values.
 * @param {Id} id @param {Fields} [values] @returns {string}
 */
export const t = (id, values = {}) => filled(table[id], values);

/**
 * The sentence for a number of things: `id.one`, `id.other` …, by the language's plural rules; {n} is the number.
 * @param {string} id @param {number} n @param {Fields} [values] @returns {string}
 */
export function count(id, n, values = {}) {
    return filled(plural(id, n), { n, ...values });
}

/** @param {string} id @param {number} n */
const plural = (id, n) => table[`${id}.${plurals.select(n)}`] ?? table[`${id}.other`];

/**
 * Translates a server's answer into the page's language; its field `sentences` gives id and values for each English
 * sentence in it. Texts that the table lacks, and a recipe's own texts, stay as they are.
 * @param {Fields} answer @returns {Fields}
 */
export function said({ sentences, ...answer }) {
    if (!sentences) return answer;
    /** @param {any} value @param {string} [name] @returns {any} */
    const inside = (value, name) => {
        if (typeof value === "string") return translated(value, sentences);
        if (Array.isArray(value)) return value.map((one) => inside(one));
        if (!value || typeof value !== "object" || name === "recipe") return value;
        const named = (/** @type {string} */ key) => (name === "skipped" ? translated(key, sentences) : key);
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [named(key), inside(one, key)]));
    };
    return inside(answer);
}

/** @param {string} english @param {Sentences} sentences @returns {string} */
function translated(english, sentences) {
    if (!Object.hasOwn(sentences, english)) return english;
    const { id, values } = sentences[english];
    const inner = (/** @type {any} */ value) => (typeof value === "string" && value !== english ? translated(value, sentences) : value);
    const found = table[id] ?? plural(id, values.n);
    return found ? filled(found, values, inner) : english;
}

/** @param {string} id */
export const has = (id) => id in table;

/** @param {string[]} names */
export const both = (names) => new Intl.ListFormat(tag, { type: "conjunction" }).format(names);

/** A list is shown with commas. @param {string} sentence @param {Fields} values @param {(value: any) => any} [each] */
const filled = (sentence, values, each = (value) => value) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? [values[name]].flat().map(each).join(", ") : whole));
