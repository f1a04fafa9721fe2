/* What a fader of the selected step shows and sets; it may be for a slider, another slot, or a part of a slot. */
/** @import {Channel, Kit, Step, WeightChange, Weights} from "../../types" */
import { presetsOf } from "../recipe/kit.mjs";
import { isPart, partValue, slotOf, withPartValues } from "../recipe/rules.mjs";
import { isSlotSet, keyOf, slotWeight, withSlotWeights } from "../recipe/weights.mjs";

/** @param {Step} step @param {string} fader @param {Channel} one @param {Kit} kit @returns {number} */
export function weightOf(step, fader, one, kit) {
    if (!isPart(fader)) return slotWeight(step, fader, one, kit);
    return partValue(step, fader, one, kit) ?? slotWeight(step, slotOf(fader), one, kit);
}

/** @param {Step} step @param {string} fader @param {Channel} one @param {Kit} kit */
export const isSet = (step, fader, one, kit) =>
    (isPart(fader) ? partValue(step, fader, one, kit) !== undefined : isSlotSet(step, fader, one, kit));

/** Sets several faders; null removes an own weight, so that the slot or part follows its slider again.
 * @param {Step} step @param {Channel} one @param {WeightChange} pairs @param {Kit} kit @returns {Step} */
export function withWeights(step, one, pairs, kit) {
    const [parts, slots] = [true, false].map((part) =>
        Object.fromEntries(Object.entries(pairs).filter(([fader]) => isPart(fader) === part)));
    const next = Object.keys(parts).length ? withPartValues(step, one, parts, kit) : step;
    return Object.keys(slots).length ? withSlotWeights(next, one, slots, kit) : next;
}

/** @param {Step} step @param {Channel} one @param {string} name @param {Kit} kit @returns {Step} */
export function withPreset(step, one, name, kit) {
    const next = { ...step, presets: { ...step.presets, [keyOf(one, kit)]: name } };
    return withWeights(next, one, presetsOf(kit, step.kind)[name] || {}, kit);
}

/** Name of the preset that the faders stand at, or "". @param {Step} step @param {Channel} one @param {Kit} kit */
export function presetShown(step, one, kit) {
    const name = step.presets[keyOf(one, kit)] || "";
    const shape = Object.entries(presetsOf(kit, step.kind)[name] || {});
    return shape.every(([fader, value]) => weightOf(step, fader, one, kit) === value) ? name : "";
}

/** The value for a double click: the last preset's, else 0; if the fader is there already, the method's default.
 * @param {Step} step @param {Channel} one @param {string} slot @param {number} stood @param {Kit} kit */
export function restingValue(step, one, slot, stood, kit) {
    const preset = presetsOf(kit, step.kind)[step.presets[keyOf(one, kit)] || ""] || {};
    const rest = preset[slot] ?? 0;
    return stood === rest ? one.parameter.default : rest;
}

/** The number after a key or the wheel: limited to the slider's ends, unless a typed value was beyond them before.
 * @param {number} now @param {number} wanted @param {Channel} one */
export function within(now, wanted, { parameter: { low, high } }) {
    return wanted > now ? Math.min(wanted, Math.max(high, now)) : Math.max(wanted, Math.min(low, now));
}

/** Weights of all sliders, by name. @param {Step} step @param {Channel} one @param {Kit} kit @returns {Weights} */
export const sliderWeights = (step, one, kit) =>
    Object.fromEntries(kit.architecture.sliders.map((slot) => [slot, slotWeight(step, slot, one, kit)]));
