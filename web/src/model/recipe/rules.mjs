/* Weights of parts of a slot, as the `layers` rules of a step. A part is written "IN07/attn2". */
/** @import {Channel, Fields, Kit, Part, Step, WeightChange} from "../../types" */
import { hasWeight, partsOf } from "./kit.mjs";
import { without } from "../same.mjs";
import { slotWeight } from "./weights.mjs";

/** @param {string} slot */
export const isPart = (slot) => slot.includes("/");
/** @param {string} part */
export const slotOf = (part) => part.split("/")[0];
/** @param {Part} part */
export const isLayer = (part) => /\.\d+$/.test(part.id);

/** @param {Step} step @returns {Fields[]} */
const rulesOf = (step) => step.rest.layers || [];
/** Name of a rule's field: an adapter has one number, its weight. @param {Step} step @param {Channel} one */
const fieldOf = (step, one) => (hasWeight(step.kind) ? "weight" : one.parameter.name);
/** @param {string} part @param {Kit} kit */
const partOf = (part, kit) => partsOf(kit, slotOf(part)).find((each) => each.id === part.split("/")[1]);
/** @param {Fields} rule @param {string} slot @param {Part | undefined} part */
const isFor = (rule, slot, part) => part !== undefined && rule.slots === slot && rule.keys === part.keys;

/**
 * The part's own value, or undefined; of several rules for it the last is used.
 * @param {Step} step @param {string} part @param {Channel} one @param {Kit} kit @returns {number | undefined}
 */
export function partValue(step, part, one, kit) {
    const field = fieldOf(step, one);
    const own = rulesOf(step).filter((rule) => isFor(rule, slotOf(part), partOf(part, kit)) && field in rule).pop();
    return Array.isArray(own?.[field]) ? own[field][one.index] : own?.[field];
}

/** @param {Step} step @param {Fields[]} rules @returns {Step} */
const withRules = (step, rules) => ({ ...step, rest: { ...without(step.rest, "layers"), ...(rules.length ? { layers: rules } : {}) } });

/** Sets values of parts; null removes a value, so that the part has its slot's. @param {Step} step @param {Channel} one @param {WeightChange} pairs @param {Kit} kit @returns {Step} */
export function withPartValues(step, one, pairs, kit) {
    let rules = rulesOf(step);
    for (const [part, number] of Object.entries(pairs)) {
        rules = number === null ? withoutPart(step, rules, part, one, kit) : withPart(step, rules, part, one, number, kit);
    }
    return withRules(step, rules);
}

/** @param {Step} step @param {Fields[]} rules @param {string} part @param {Channel} one @param {Kit} kit */
function withoutPart(step, rules, part, one, kit) {
    const field = fieldOf(step, one);
    return rules.map((rule) => (isFor(rule, slotOf(part), partOf(part, kit)) ? without(rule, field) : rule))
        .filter((rule) => Object.keys(rule).some((name) => !["keys", "slots"].includes(name)));
}

/** @param {Step} step @param {Fields[]} rules @param {string} part @param {Channel} one @param {number} number @param {Kit} kit */
function withPart(step, rules, part, one, number, kit) {
    const [field, slot, kind] = [fieldOf(step, one), slotOf(part), partOf(part, kit)];
    if (!kind) return rules;
    const own = rules.filter((rule) => isFor(rule, slot, kind));
    const last = own.filter((rule) => field in rule).pop() || own.pop();
    const written = forModels(step, slot, one, last?.[field], number, kit);
    if (last) return rules.map((rule) => (rule === last ? { ...rule, [field]: written } : rule));
    return inPlace(rules, { keys: kind.keys, slots: slot, [field]: written }, slot, isLayer(kind), kit);
}

/** Kinds go before the single layers of their slot, so that a layer's value wins over a kind's.
 * @param {Fields[]} rules @param {Fields} rule @param {string} slot @param {boolean} layer @param {Kit} kit */
function inPlace(rules, rule, slot, layer, kit) {
    const layers = partsOf(kit, slot).filter(isLayer);
    const at = layer ? -1 : rules.findIndex((each) => layers.some((part) => isFor(each, slot, part)));
    return at < 0 ? [...rules, rule] : rules.toSpliced(at, 0, rule);
}

/** Changes one model's value of a per-model parameter; the other models' values stay.
 * @param {Step} step @param {string} slot @param {Channel} one @param {any} before @param {number} number @param {Kit} kit */
function forModels(step, slot, one, before, number, kit) {
    if (!one.parameter.per_model) return number;
    const count = step.models.models?.length || 2;
    return Array.from({ length: count }, (_, index) => {
        if (index === one.index) return number;
        return Array.isArray(before) ? before[index] : before ?? slotWeight(step, slot, { ...one, index }, kit);
    });
}

/** A rule with only the values of the named parameters. @param {Fields} rule @param {string[]} names */
export const only = (rule, names) =>
    Object.fromEntries(Object.entries(rule).filter(([name]) => ["keys", "slots", ...names].includes(name)));

/** Adapts lists with one value per model to another number of models. @param {Step} step @param {number} count @returns {Fields} */
export function resized(step, count) {
    const fit = (/** @type {any} */ value) => (Array.isArray(value)
        ? Array.from({ length: count }, (_, index) => value[Math.min(index, value.length - 1)]) : value);
    const rules = rulesOf(step).map((rule) =>
        Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, fit(value)])));
    return rules.length ? { layers: rules } : {};
}

/** Whether a part of a slot has its own value. @param {Step} step @param {string} slot @param {Kit} kit */
export const isFiner = (step, slot, kit) =>
    rulesOf(step).some((rule) => partsOf(kit, slot).some((part) => isFor(rule, slot, part)));

/** Rules that no fader shows. @param {Step} step @param {Kit} kit @returns {Fields[]} */
export const otherRules = (step, kit) =>
    rulesOf(step).filter((rule) => !partsOf(kit, rule.slots || "").some((part) => isFor(rule, rule.slots, part)));

/** @param {Step} step @param {Fields} rule @returns {Step} */
export const withoutRule = (step, rule) => withRules(step, rulesOf(step).filter((each) => each !== rule));
