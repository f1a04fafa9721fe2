/* The weights of a channel as text to copy, and the recipes that are pasted where weights belong. */
/** @import {Channel, Kit, Step} from "../../types" */
import { short } from "../numbers.mjs";
import { isSlotSet, slotWeight } from "./weights.mjs";

/**
 * Comma text of all sliders; names and ranges if another slot has a weight, as comma text cannot express that.
 * @param {Step} step @param {Channel} one @param {Kit} kit
 */
export function weightText(step, one, kit) {
    const { sliders, odd } = kit.architecture;
    const number = (/** @type {string} */ slot) => slotWeight(step, slot, one, kit);
    const set = odd.filter((slot) => isSlotSet(step, slot, one, kit));
    if (!set.length) return sliders.map(number).join(",");
    const runs = /** @type {{from: string, to: string}[]} */ ([]);
    for (const slot of sliders) {
        const last = runs[runs.length - 1];
        if (last && number(last.from) === number(slot)) last.to = slot;
        else runs.push({ from: slot, to: slot });
    }
    const named = runs.map(({ from, to }) => `${from === to ? from : `${from}-${to}`}:${number(from)}`);
    return [...named, ...set.map((slot) => `${slot}:${number(slot)}`)].join(", ");
}

/** The same with four decimals at most, for a field in which nobody is writing. @param {string} text */
export const shortened = (text) => text.replace(/-?\d+\.\d{5,}(e-?\d+)?/g, (number) => short(Number(number)));

const RECIPE = new RegExp([
    '"?(sd_merge_recipe|live_merge)"?\\s*:', "ModelMixer ", "^\\s*merge_method\\s*:", 'Live Merge: "', " x .+\\+ ",
    "Weight sum", "Add difference", "Triple sum", "sum Twice",
].join("|"), "m");

/** Whether a text looks like a recipe rather than block weights; the server decides. @param {string} text */
export const looksLikeRecipe = (text) => RECIPE.test(text);
