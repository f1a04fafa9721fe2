/* Mutes: slots that a step does not change, and disabled steps. The settings of muted faders and steps are kept. */
/** @import {Kit, Step} from "../../types" */
import { isOn, withField } from "./steps.mjs";

/** A side's name or a range, and the family and numbers of a single one. */
const RANGE = /^([A-Z]+\d+)-([A-Z]*)(\d+)$/;

/** The faders that a written name stands for. @param {string} name @param {Kit} kit @returns {string[]} */
function fadersOf(name, { architecture: { sliders, odd } }) {
    if ([...sliders, ...odd].includes(name)) return [name];
    const [, first, family, last] = name.match(RANGE) ?? [];
    if (!first) return sliders.filter((slider) => slider.replace(/\d+$/, "") === name);
    const end = (family || first.replace(/\d+$/, "")) + last.padStart(2, "0");
    return sliders.slice(sliders.indexOf(first), sliders.indexOf(end) + 1);
}

/** The faders muted by name, in the desk's order. @param {Step} step @param {Kit} kit @returns {string[]} */
export function mutedFaders(step, kit) {
    const named = new Set((step.rest.muted ?? []).flatMap((/** @type {string} */ name) => fadersOf(name, kit)));
    return [...kit.architecture.sliders, ...kit.architecture.odd].filter((fader) => named.has(fader));
}

/** Whether a slot is muted, by itself or with the slider that it follows. @param {Step} step @param {string} slot @param {Kit} kit */
export function isMuted(step, slot, kit) {
    const muted = mutedFaders(step, kit);
    return muted.includes(slot) || muted.includes(kit.follows[slot] ?? "");
}

/** @param {Step} step @param {string[]} faders @returns {Step} */
export const withMutes = (step, faders) => withField(step, "muted", faders.length ? faders : undefined, undefined);

/** @param {Step} step @param {string} fader @param {Kit} kit @returns {Step} */
export function muteToggled(step, fader, kit) {
    const muted = mutedFaders(step, kit);
    return withMutes(step, muted.includes(fader) ? muted.filter((one) => one !== fader) : [...muted, fader]);
}

/** The mutes that stand for a solo: all sliders but one, and the odd slots that follow none. @param {string} fader @param {Kit} kit */
const soloOf = (fader, { architecture: { sliders, odd }, follows }) =>
    [...sliders.filter((one) => one !== fader), ...odd.filter((slot) => !follows[slot])];

/** @param {Step} step @param {string} fader @param {Kit} kit */
export const isSolo = (step, fader, kit) => String(mutedFaders(step, kit)) === String(soloOf(fader, kit));

/** @param {Step} step @param {string} fader @param {Kit} kit @returns {Step} */
export const soloToggled = (step, fader, kit) => withMutes(step, isSolo(step, fader, kit) ? [] : soloOf(fader, kit));

/* Steps: a mute is the switch that they have */

/** Whether a step is the only one that is on. @param {Step[]} steps @param {string} id */
export const isSoloStep = (steps, id) => steps.length > 1 && steps.every((step) => isOn(step) === (step.id === id));

/** @param {Step[]} steps @param {string} id @returns {Step[]} */
export function soloStepToggled(steps, id) {
    const solo = isSoloStep(steps, id);
    return steps.map((step) => withField(step, "enabled", solo || step.id === id, true));
}
