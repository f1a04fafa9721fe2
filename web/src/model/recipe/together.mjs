/* A step with several adapters, whose changes are combined by a method ("way"). Adding a second adapter to a step with one
 * makes such a step; removing it makes a step with one adapter again. `shares` has the weights that are written; files keep
 * the form in which the recipe named them. */
/** @import {Channel, Fields, Kit, Parameter, Schema, Step} from "../../types" */
import { wayOf } from "./kit.mjs";
import { nameOf, shortName } from "../names.mjs";
import { without } from "../same.mjs";
import { channelWeights, tableOf } from "./weights.mjs";

const HELD = ["weight", "enabled", "title"]; // fields of a step with one adapter that a step with several has, too

/** Whether a recipe's step is one that the page knows. @param {Fields} raw @param {Schema} schema */
export const isTogether = (raw, schema) =>
    Array.isArray(raw.adapters) && schema.together.some((way) => way.id === raw.method);

/** @param {Step} step @param {Fields} raw @param {Schema} schema @returns {Step} */
export function readTogether(step, raw, schema) {
    const names = wayOf(schema, raw.method).parameters.map((one) => one.name);
    const told = raw.adapters.map((/** @type {any} */ one) => (typeof one === "object" ? one : {}));
    const weighed = told.flatMap((/** @type {Fields} */ one, /** @type {number} */ index) => ("weight" in one ? [[index, one.weight]] : []));
    return {
        ...step, kind: "adapters", method: raw.method, sparse: true,
        models: { models: raw.adapters.map((/** @type {any} */ one) => (typeof one === "object" ? without(one, "weight", "blocks") : one)) },
        parameters: { [raw.method]: Object.fromEntries(names.filter((name) => name in raw).map((name) => [name, raw[name]])) },
        typed: { blocks: told.map((/** @type {Fields} */ one) => one.blocks ?? null) },
        shares: Object.fromEntries(weighed),
        rest: without(raw, "adapters", "method", ...names),
    };
}

/** The adapters of a recipe's step, less those that are not chosen yet. @param {Step} step @param {Channel[]} channels @param {Kit} kit */
export const writeAdapters = (step, channels, kit) => step.models.models
    .map((/** @type {any} */ file, /** @type {number} */ index) => oneWritten(step, file, channels[index], kit))
    .filter((/** @type {any} */ one) => nameOf(one));

/** @param {Step} step @param {any} file @param {Channel} channel @param {Kit} kit */
function oneWritten(step, file, channel, kit) {
    const weight = step.shares[channel.index];
    const blocks = writtenBlocks(step, channel, kit);
    if (weight === undefined && blocks === undefined) return file;
    return {
        ...(typeof file === "object" ? file : { file }),
        ...(weight === undefined ? {} : { weight }), ...(blocks === undefined ? {} : { blocks }),
    };
}

/** @param {Step} step @param {Channel} channel @param {Kit} kit */
function writtenBlocks(step, channel, kit) {
    if ("blocks" in step.typed) return step.typed.blocks?.[channel.index] ?? undefined;
    return Object.keys(tableOf(step, channel, kit)).length ? channelWeights(step, channel, kit) : undefined;
}

/** What the faders can show: the block weights of each adapter. @param {Step} step @param {Parameter} blocks @returns {Channel[]} */
export const adapterChannels = (step, blocks) => step.models.models.map((/** @type {any} */ file, /** @type {number} */ index) =>
    ({ parameter: { ...blocks, per_model: true }, index, label: `${index + 1} ${shortName(nameOf(file)) || "…"}` }));

/** Whether a step with one adapter has only fields that a step with several can have. @param {Step} step */
export const canJoin = (step) => Object.keys(step.rest).every((name) => HELD.includes(name));

/** The step with room for one more adapter. @param {Step} step @returns {Step} */
export function withOneMore(step) {
    if (step.kind === "adapters") return { ...step, models: { models: [...step.models.models, ""] } };
    const { weight, ...rest } = step.rest;
    return {
        ...step, kind: "adapters", method: "sum", rest, shares: weight === undefined ? {} : { 0: weight },
        models: { models: [step.models.adapter ?? "", ""] },
        typed: "blocks" in step.typed ? { blocks: [step.typed.blocks] } : {},
    };
}

/** Without the last one; the only one that is left is an adapter's step again. @param {Step} step @returns {Step} */
export function withOneFewer(step) {
    const models = step.models.models.slice(0, -1);
    const kept = Object.fromEntries(Object.entries(step.shares).filter(([index]) => Number(index) < models.length));
    if (models.length > 1) return { ...step, models: { models }, shares: kept };
    const rest = 0 in kept ? { ...step.rest, weight: kept[0] } : step.rest;
    const typed = "blocks" in step.typed ? { blocks: step.typed.blocks?.[0] ?? null } : {};
    return { ...step, kind: "adapter", models: { adapter: models[0] }, shares: {}, channel: 0, typed, rest };
}

/** @param {Step} step @param {number} index @param {number} weight @returns {Step} */
export const withShare = (step, index, weight) =>
    ({ ...step, shares: weight === 1 ? without(step.shares, String(index)) : { ...step.shares, [index]: weight } });
