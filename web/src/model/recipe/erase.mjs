/* A step that turns concepts down, or balances one: its texts, as fields of the recipe (`step.erase`) and as they are typed.
 * Several texts are typed with semicolons between, each one's number behind a colon. */
/** @import {Fields, Parameter, Schema, Step} from "../../types" */
import { readNumber, short } from "../numbers.mjs";
import { without } from "../same.mjs";
import { t } from "../sentences.mjs";

const FIELDS = ["concepts", "towards", "keep", "balance", "of", "beta", "lambda", "clip_skip", "tokens"];
const texts = (/** @type {any} */ list) => list === undefined || (Array.isArray(list) && list.every((one) => typeof one === "string"));

/** Whether a recipe's step is one that the page knows. @param {Fields} raw */
export const isErase = ({ erase }) => erase !== null && typeof erase === "object" && !Array.isArray(erase)
    && Object.keys(erase).every((name) => FIELDS.includes(name)) && texts(erase.concepts) && texts(erase.keep);

/** Whether it balances a concept instead of turning some down. @param {Fields} erase */
export const isBalance = (erase) => "balance" in erase || "of" in erase;

/** The other kind of step, with the same texts as far as they have a place there. @param {Step} step @param {boolean} balance @returns {Step} */
export function withBalance(step, balance) {
    const { erase } = step;
    if (balance === isBalance(erase)) return step;
    const rest = without(erase, "concepts", "towards", "balance", "of");
    const next = balance
        ? { balance: {}, of: erase.concepts?.[0] ?? "", ...rest }
        : { concepts: [erase.of].filter(Boolean), ...rest };
    return { ...step, erase: next };
}

/** @param {string} text */
const parts = (text) => text.split(";").map((one) => one.trim()).filter(Boolean);

/** Texts as they are typed. @param {string[] | undefined} list */
export const textsShown = (list) => (list ?? []).join("; ");

/** @param {Step} step @param {"concepts" | "keep"} name @param {string} text @returns {Step} */
export const withTexts = (step, name, text) => ({ ...step, erase: { ...step.erase, [name]: parts(text) } });

/** @param {Step} step @param {"towards" | "of"} name @param {string} text @returns {Step} */
export const withText = (step, name, text) => ({ ...step, erase: { ...step.erase, [name]: text.trim() } });

/** Texts with numbers as they are typed. @param {Record<string, number> | undefined} balance */
export const balanceShown = (balance) => Object.entries(balance ?? {}).map(([text, number]) => `${text}: ${number}`).join("; ");

/** Texts and numbers as typed, each pair with the text it was read from. @param {string} text */
const pairsOf = (text) => parts(text).map((typed) => {
    const colon = Math.max(typed.lastIndexOf(":"), 0);
    return { typed, name: typed.slice(0, colon).trim(), number: readNumber(typed.slice(colon + 1)) };
});

/** Why texts and numbers are refused: a text without a number, or one that is there twice; "" if they are taken. @param {string} text */
export function balanceProblem(text) {
    const pairs = pairsOf(text);
    const bare = pairs.find(({ name, number }) => !name || number === null);
    if (bare) return t("balance.no_number", { text: bare.typed });
    const again = pairs.find(({ name }, index) => pairs.findIndex((one) => one.name === name) < index);
    return again ? t("balance.text_twice", { text: again.name }) : "";
}

/** The step with texts and numbers as typed. @param {Step} step @param {string} text without a problem @returns {Step} */
export const withBalanceText = (step, text) =>
    ({ ...step, erase: { ...step.erase, balance: Object.fromEntries(pairsOf(text).map(({ name, number }) => [name, number])) } });

/** A setting of the closed form, left out at its usual value. @param {Step} step @param {Parameter} one @param {any} value @returns {Step} */
export const withSetting = (step, one, value) =>
    ({ ...step, erase: { ...without(step.erase, one.name), ...(value === one.default ? {} : { [one.name]: value }) } });

/** @param {Step} step @param {Parameter} one */
export const settingOf = (step, one) => step.erase[one.name] ?? one.default;

/** What it needs before it can be merged: "concept", "of" or "balance". @param {Step} step @returns {("concept" | "of" | "balance")[]} */
export function lacking({ erase }) {
    if (!isBalance(erase)) return erase.concepts?.length ? [] : ["concept"];
    return [...(erase.of ? [] : [/** @type {const} */ ("of")]), ...(Object.keys(erase.balance ?? {}).length ? [] : [/** @type {const} */ ("balance")])];
}

/** What it does, in short: "gore, a red hat → a person", or "a doctor: 0.5·a man + 0.5·a woman". @param {Step} step */
export function eraseName({ erase }) {
    if (!isBalance(erase)) return [(erase.concepts ?? []).join(", "), erase.towards].filter(Boolean).join(" → ");
    const mixed = Object.entries(erase.balance ?? {}).map(([text, number]) => `${short(number)}·${text}`).join(" + ");
    return [erase.of, mixed].filter(Boolean).join(": ");
}

/** Whether the loaded architecture has what such a step changes. @param {Schema} schema @param {string} id */
export const canErase = (schema, id) => schema.erase.architectures.includes(id);
