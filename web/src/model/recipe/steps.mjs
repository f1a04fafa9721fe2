/* One step of a recipe as the panel keeps it, made from a recipe's step and back to one, with nothing lost between.
 *
 * Weights are stored exactly as typed, separately for each architecture and parameter ("sd1/alpha/0"), so that switching
 * method or checkpoint and back loses nothing. The value that a loaded recipe has for a parameter (a number, comma text, a
 * preset…) is stored in `typed` (null: the recipe has none) and written again until a fader of that parameter is moved.
 * `sparse`: only parameters that the recipe had are written. `rest`: fields that the panel does not interpret (title,
 * layers, enabled, strength…). Steps are immutable.
 */
/** @import {Channel, Fields, Kit, Parameter, Schema, Step, StepKind} from "../../types" */
import { isErase, lacking } from "./erase.mjs";
import { hasWeight, methodOf, wayOf } from "./kit.mjs";
import { only, resized } from "./rules.mjs";
import { without } from "../same.mjs";
import { t } from "../sentences.mjs";
import { adapterChannels, isTogether, readTogether, writeAdapters } from "./together.mjs";
import { channelWeights, tableOf } from "./weights.mjs";

/** @type {Parameter} */
const BLOCKS = { name: "blocks", kind: "weight", default: 1, low: 0, high: 1, per_model: false, choices: [], help: "" };

/** @param {StepKind} kind @returns {Step} */
export const fresh = (kind) => ({
    id: Math.random().toString(36).slice(2, 10), kind, method: "weighted_sum", models: {}, parameters: {},
    sparse: false, weights: {}, typed: {}, presets: {}, channel: 0, adjust: {}, shares: {}, erase: {}, rest: {},
});

/** @param {Step} step */
export const isOn = (step) => step.rest.enabled !== false;

/** The panel's step for a step of a recipe. @param {Fields} raw @param {Schema} schema @returns {Step} */
export function read(raw, schema) {
    const step = fresh("other");
    if ("adapter" in raw) {
        const { adapter, blocks, ...rest } = raw;
        return { ...step, kind: "adapter", models: { adapter }, typed: { blocks: blocks ?? null }, rest };
    }
    if (isErase(raw)) {
        const { erase, blocks, ...rest } = raw;
        return { ...step, kind: "erase", erase, typed: { blocks: blocks ?? null }, rest };
    }
    if ("adjust" in raw) return { ...step, kind: "adjust", adjust: { ...raw.adjust }, rest: without(raw, "adjust") };
    if (isTogether(raw, schema)) return readTogether(step, raw, schema);
    const known = !("adapters" in raw) && schema.methods.some((one) => one.id === raw.method);
    return known ? readMerge(step, raw, schema) : { ...step, raw, rest: {} };
}

/** @param {Step} step @param {Fields} raw @param {Schema} schema @returns {Step} */
function readMerge(step, raw, schema) {
    const method = methodOf(schema, raw.method);
    const weighted = method.parameters.filter((one) => one.kind === "weight").map((one) => one.name);
    const plain = method.parameters.map((one) => one.name).filter((name) => !weighted.includes(name) && name in raw);
    const pick = (/** @type {string[]} */ names) => Object.fromEntries(names.map((name) => [name, raw[name]]));
    return {
        ...step, kind: "merge", method: method.id, sparse: true,
        models: pick(method.models),
        parameters: { [method.id]: pick(plain) },
        typed: Object.fromEntries(weighted.map((name) => [name, raw[name] ?? null])),
        rest: without(raw, "method", ...method.models, ...method.parameters.map((one) => one.name)),
    };
}

/** The recipe's step for one of the panel. @param {Step} step @param {Kit} kit @returns {Fields} */
export function write(step, kit) {
    if (step.kind === "other") return { ...step.raw, ...step.rest };
    if (step.kind === "adjust") return { adjust: { ...step.adjust }, ...step.rest };
    if (step.kind === "adapter" || step.kind === "erase") {
        const blocks = writtenWeights(step, BLOCKS, kit);
        const own = step.kind === "erase" ? { erase: step.erase } : { adapter: step.models.adapter || "" };
        return { ...own, ...(blocks === undefined ? {} : { blocks }), ...step.rest };
    }
    if (step.kind === "adapters") {
        const settings = wayOf(kit.schema, step.method).parameters.map((one) => [one.name, writtenValue(step, one)]);
        const own = Object.fromEntries(settings.filter(([, value]) => value !== undefined));
        return { adapters: writeAdapters(step, channels(step, kit.schema), kit), method: step.method, ...own, ...step.rest };
    }
    const method = methodOf(kit.schema, step.method);
    /** @type {Fields} */
    const raw = { method: step.method };
    for (const name of method.models) {
        raw[name] = name === "models" ? modelList(step).filter(Boolean) : step.models[name] || "";
    }
    for (const parameter of method.parameters) {
        const value = parameter.kind === "weight" ? writtenWeights(step, parameter, kit) : writtenValue(step, parameter);
        if (value !== undefined) raw[parameter.name] = value;
    }
    return { ...raw, ...step.rest };
}

/** @param {Step} step @param {Parameter} parameter @param {Kit} kit */
function writtenWeights(step, parameter, kit) {
    if (parameter.name in step.typed) return step.typed[parameter.name] ?? undefined;
    const own = channels(step, kit.schema).filter((one) => one.parameter.name === parameter.name);
    if (hasWeight(step.kind) && !Object.keys(tableOf(step, own[0], kit)).length) return undefined;
    const written = own.map((one) => channelWeights(step, one, kit));
    return parameter.per_model ? written : written[0];
}

/** @param {Step} step @param {Parameter} parameter */
function writtenValue(step, parameter) {
    const given = parameter.name in (step.parameters[step.method] || {});
    return given || !step.sparse ? parameterValue(step, parameter) : undefined;
}

/** @param {Step} step @param {Parameter} one */
export const parameterValue = (step, one) => (step.parameters[step.method] || {})[one.name] ?? one.default;

/** What must still be chosen before the step can be merged. @param {Step} step @param {Schema} schema @returns {string[]} */
export function missing(step, schema) {
    if (step.kind === "adapter") return step.models.adapter ? [] : [t("missing.adapter")];
    if (step.kind === "adapters") return step.models.models.some(Boolean) ? [] : [t("missing.adapter")];
    if (step.kind === "erase") return lacking(step).map((what) => t(`missing.${what}`));
    if (step.kind !== "merge") return [];
    const names = methodOf(schema, step.method).models;
    if (names[0] !== "models") {
        return names.filter((name) => !step.models[name]).map((name) => t("missing.model", { name: name.toUpperCase() }));
    }
    if (modelList(step).every(Boolean)) return [];
    return [modelList(step).some(Boolean) ? t("missing.every_model") : t("missing.any_model")];
}

/** The models of a method that takes any number; at least two entries, which may be empty. @param {Step} step @returns {any[]} */
export const modelList = (step) => (step.models.models?.length ? step.models.models : ["", ""]);

/** All files that a step reads. @param {Step} step @param {Schema} schema @returns {any[]} */
export function sourcesOf(step, schema) {
    if (step.kind === "adapter") return [step.models.adapter].filter(Boolean);
    if (step.kind === "adapters") return step.models.models.filter(Boolean);
    if (step.kind !== "merge") return [];
    const names = methodOf(schema, step.method).models;
    return (names[0] === "models" ? modelList(step) : names.map((name) => step.models[name])).filter(Boolean);
}

/** What the faders can show: one channel per block parameter, and per model if the parameter is per model.
 * @param {Step} step @param {Schema} schema @returns {Channel[]} */
export function channels(step, schema) {
    if (hasWeight(step.kind)) return [{ parameter: BLOCKS, index: 0, label: "blocks" }];
    if (step.kind === "adapters") return adapterChannels(step, BLOCKS);
    if (step.kind !== "merge") return [];
    return methodOf(schema, step.method).parameters.filter((one) => one.kind === "weight").flatMap((parameter) =>
        Array.from({ length: parameter.per_model ? modelList(step).length : 1 }, (_, index) => ({
            parameter, index,
            label: parameter.per_model ? t("step.of_model", { name: parameter.name, n: index + 1 }) : parameter.name,
        })));
}

/** The one that the faders show. @param {Step | null} step @param {Schema} schema @returns {Channel | null} */
export function channelOf(step, schema) {
    const all = step ? channels(step, schema) : [];
    return all[Math.min(step?.channel ?? 0, all.length - 1)] || null;
}

/** Sets other models; lists with one value per model are adapted to their number. @param {Step} step @param {Fields} chosen @param {Schema} schema @returns {Step} */
export function withModels(step, chosen, schema) {
    const next = { ...step, models: { ...step.models, ...chosen } };
    const now = modelList(next).length;
    if (step.kind !== "merge" || !chosen.models || now === modelList(step).length) return next;
    const lists = methodOf(schema, step.method).parameters.map((one) => one.name).filter((name) => Array.isArray(step.typed[name]));
    return { ...next, typed: without(step.typed, ...lists), rest: { ...step.rest, ...resized(step, now) } };
}

/** Sets another method; the settings of the old one are kept for switching back. @param {Step} step @param {string} id @param {Schema} schema @returns {Step} */
export function withMethod(step, id, schema) {
    const names = methodOf(schema, id).parameters.map((one) => one.name);
    const { layers, strength, ...rest } = step.rest;
    const fitting = (layers || []).filter((/** @type {Fields} */ rule) =>
        names.some((name) => name in rule && !Array.isArray(rule[name])));
    if (fitting.length) rest.layers = fitting.map((/** @type {Fields} */ rule) => only(rule, names));
    if (strength !== undefined && names.includes("alpha")) rest.strength = strength;
    return { ...step, method: id, channel: 0, sparse: false, typed: {}, rest };
}

/** Sets a parameter of the method that does not take block weights. @param {Step} step @param {string} name @param {any} value @returns {Step} */
export function withParameter(step, name, value) {
    const own = { ...step.parameters[step.method], [name]: value };
    return { ...step, parameters: { ...step.parameters, [step.method]: own } };
}

/** Sets a field of `rest`; it is removed if it has its usual value. @param {Step} step @param {string} name @param {any} value @param {any} usual @returns {Step} */
export const withField = (step, name, value, usual) =>
    ({ ...step, rest: value === usual ? without(step.rest, name) : { ...step.rest, [name]: value } });

/** @param {Step} step @param {string} name @param {number} value @returns {Step} */
export function withAdjustment(step, name, value) {
    if (value === 0 && !(name in step.adjust)) return step;
    return { ...step, adjust: { ...step.adjust, [name]: value } };
}

/** Faders and parameters back to the defaults; title, switch and texts stay. @param {Step} step @returns {Step} */
export function reset(step) {
    const kept = Object.fromEntries(Object.entries(step.rest).filter(([name]) => ["enabled", "title"].includes(name)));
    return { ...step, parameters: {}, weights: {}, typed: {}, presets: {}, adjust: {}, shares: {}, sparse: false, rest: kept };
}

/** The one number over all block weights: a merge's strength, the weight of an adapter or of what is erased. @param {Step | null} step @param {Schema} schema */
export function factorOf(step, schema) {
    if (!step) return null;
    if (hasWeight(step.kind)) return { name: "weight", low: -1, value: Number(step.rest.weight ?? 1) };
    const scaled = channels(step, schema).some((one) => one.parameter.name === "alpha");
    return scaled ? { name: "strength", low: 0, value: Number(step.rest.strength ?? 1) } : null;
}
