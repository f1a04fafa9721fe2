/* The panel's steps as a recipe, and any recipe as steps of the panel. */
/** @import {Checkpoint, Kit, Recipe, Schema, Step, Values, Written} from "../../types" */
import { baseName, sameName } from "../names.mjs";
import { t } from "../sentences.mjs";
import { without } from "../same.mjs";
import { isOn, missing, read, write } from "./steps.mjs";

/** @returns {Values} */
export const emptyValues = () => ({ whole: {}, base: null, home: "", steps: [] });

/** @param {Values} values @param {Checkpoint | null} checkpoint @param {Kit} kit @returns {Written} */
export function written(values, checkpoint, kit) {
    const lacking = values.steps.map((step) => missing(step, kit.schema));
    const places = values.steps.map((_, index) => index).filter((index) => !lacking[index].length);
    const waiting = lacking.map((what, index) => ({ index, what })).filter(({ what }) => what.length);
    const elsewhere = checkpoint?.architecture && values.whole.architecture !== checkpoint.architecture;
    const whole = elsewhere ? without(values.whole, "architecture") : values.whole;
    const steps = places.map((index) => write(values.steps[index], kit));
    const recipe = { live_merge: 1, base: baseFor(values, checkpoint), ...whole, steps };
    const none = waiting.length && !places.length ? waiting[0].what : [];
    return { recipe, missing: checkpoint ? none : [t("missing.checkpoint")], waiting, places };
}

/** The base as written in the recipe, while that checkpoint is loaded. @param {Values} values @param {Checkpoint | null} checkpoint */
function baseFor(values, checkpoint) {
    if (!checkpoint) return "";
    return values.base?.of === checkpoint.name ? values.base.written : checkpoint.name;
}

/** The checkpoint alone, as a recipe. @param {Checkpoint | null} checkpoint @returns {Recipe} */
export const nothingMerged = (checkpoint) => ({ live_merge: 1, base: checkpoint?.name || "", steps: [] });

/** The panel's values for any recipe; weights written as text must still be read. @param {Recipe} recipe @param {Checkpoint | null} checkpoint @param {Schema} schema @returns {Values} */
export function valuesOf(recipe, checkpoint, schema) {
    const whole = without(recipe, "live_merge", "base", "steps");
    const named = baseName(recipe.base);
    const here = checkpoint !== null && (!named || sameName(named, checkpoint.name));
    return {
        whole,
        base: here && named ? { written: recipe.base, of: checkpoint.name } : null,
        home: here ? checkpoint.name : named,
        steps: (recipe.steps || []).map((raw) => read(raw, schema)),
    };
}

/** Whether there is a step that changes the model. @param {Step[]} steps @param {Schema} schema */
export const merges = (steps, schema) => steps.some((step) => isOn(step) && !missing(step, schema).length);

/**
 * Whether the steps were made for another checkpoint than the loaded one; then they are parked, and not sent.
 * @param {Values} values @param {Checkpoint | null} checkpoint @param {Schema} schema
 */
export const isParked = (values, checkpoint, schema) =>
    checkpoint !== null && values.home !== "" && values.home !== checkpoint.name && merges(values.steps, schema);

/** Sets a field of the recipe itself, such as its VAE or block map; removes it if the value is empty. @param {Values} values @param {string} name @param {any} value @returns {Values} */
export function withWhole(values, name, value) {
    const whole = without(values.whole, name);
    return { ...values, whole: value ? { ...whole, [name]: value } : whole };
}

/** A key for what takes part in a recipe: files, methods, and which weights are 0 and slots muted, not how much; "" for
 * nothing. @param {import("../../types").Recipe} recipe */
export function choiceOf({ base, vae, steps }) {
    const on = steps.filter((step) => step.enabled !== false);
    return on.length ? JSON.stringify([base, vae, on], (_, value) => (typeof value === "number" ? value !== 0 : value)) : "";
}
