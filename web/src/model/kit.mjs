/* What the numbers of a step mean: the architecture loaded, who follows whom, what slots are made of. */
/** @import {Kit, Method, Part, Schema, StepKind, Weights} from "../types" */

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

/** @param {Kit} kit @param {StepKind | ""} kind @returns {Record<string, Weights>} */
export const presetsOf = (kit, kind) => kit.schema[kind === "adapter" ? "adapter_presets" : "presets"][kit.id] || {};

/** @param {Kit} kit @param {string} slot @returns {Part[]} */
export const partsOf = (kit, slot) => kit.parts[slot] || [];
