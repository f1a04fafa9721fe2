/* What the numbers of a step mean: the architecture, which slider each slot follows, the parts of slots. */
/** @import {Kit, Method, Part, Schema, StepKind, Way, Weights} from "../../types" */

/**
 * @param {Schema} schema @param {string | null | undefined} architecture id; the first where it is not known
 * @param {string} [blockMap] @param {Record<string, Part[]>} [parts] @returns {Kit}
 */
export function kitOf(schema, architecture, blockMap = "live_merge", parts = {}) {
    const id = architecture && schema.architectures[architecture] ? architecture : "sd1";
    const map = schema.block_maps.find((one) => one.id === blockMap) || schema.block_maps[0];
    return { schema, id, architecture: schema.architectures[id], follows: map.follows[id], parts };
}

/** @param {Schema} schema @param {string} id @returns {Method} */
export const methodOf = (schema, id) => schema.methods.find((one) => one.id === id) || schema.methods[0];

/** @param {Schema} schema @param {string} id @returns {Way} */
export const wayOf = (schema, id) => schema.together.find((one) => one.id === id) || schema.together[0];

/** Whether a step is of adapters. @param {StepKind | ""} kind */
export const isOfAdapters = (kind) => kind === "adapter" || kind === "adapters";

/** Whether a step has one weight over its block weights, and rules that give it anew. @param {StepKind | ""} kind */
export const hasWeight = (kind) => kind === "adapter" || kind === "erase";

/** Whether block weights of a step are multipliers of its change, 1 where nothing is said. @param {StepKind | ""} kind */
export const multiplies = (kind) => isOfAdapters(kind) || kind === "erase";

/** A step of several adapters has no weights finer than a slot, so that it is not offered presets with such.
 * @param {Kit} kit @param {StepKind | ""} kind @returns {Record<string, Weights>} */
export function presetsOf(kit, kind) {
    const all = kit.schema[multiplies(kind) ? "adapter_presets" : "presets"][kit.id] || {};
    if (kind !== "adapters") return all;
    return Object.fromEntries(Object.entries(all).filter(([, weights]) => !Object.keys(weights).some((slot) => slot.includes("/"))));
}

/** @param {Kit} kit @param {string} slot @returns {Part[]} */
export const partsOf = (kit, slot) => kit.parts[slot] || [];

/** What a slot is, where it stands, and what is known of what it does. @param {string} slot @param {Kit} kit */
export function aboutSlot(slot, { schema, architecture }) {
    const said = [schema.help[slot], architecture.known?.[slot]].filter(Boolean).join("; ");
    return said ? `${slot}: ${said}` : slot;
}
