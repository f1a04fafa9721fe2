/* Every sentence that a person reads, by id, from one table for each language. */
/** @import {Fields, Message} from "../types" */
import english from "../../../lib_merge/sentences/en/page.json" with { type: "json" };

/** @typedef {keyof typeof english} Id */

/** @type {Record<string, string>} */
let table = english;
let plurals = new Intl.PluralRules("en");

/**
 * Speak another language from now on; what its table lacks stays English.
 * @param {string} language @param {Record<string, string>} sentences
 */
export function speak(language, sentences) {
    table = { ...english, ...sentences };
    plurals = new Intl.PluralRules(language);
}

/**
 * The sentence, with {names} replaced by values.
 * @param {Id} id @param {Fields} [values] @returns {string}
 */
export const t = (id, values = {}) => filled(table[id], values);

/**
 * The sentence for a number of things: `id.one`, `id.other` …, as the language tells them apart; {n} is the number.
 * @param {string} id @param {number} n @param {Fields} [values] @returns {string}
 */
export function count(id, n, values = {}) {
    return filled(table[`${id}.${plurals.select(n)}`] ?? table[`${id}.other`], { n, ...values });
}

/**
 * What the server says: by its id where our table has it, else as it came.
 * @param {Message | null | undefined} message @returns {string}
 */
export function said(message) {
    if (!message || typeof message === "string") return message || "";
    const { id = "", values = {} } = message;
    if (table[id]) return filled(table[id], values);
    return table[`${id}.other`] ? count(id, values.n, values) : message.text || message.error || "";
}

/** @param {string} id */
export const has = (id) => id in table;

/** @param {string[]} names */
export const both = (names) => new Intl.ListFormat(plurals.resolvedOptions().locale, { type: "conjunction" }).format(names);

/** @param {string} sentence @param {Fields} values */
const filled = (sentence, values) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? shown(values[name]) : whole));

/** What stands for a placeholder: a list with commas; a sentence of the server in the language of the page. @param {any} value @returns {string} */
const shown = (value) => (Array.isArray(value) ? value.map(shown).join(", ") : typeof value === "object" ? said(value) : String(value));
