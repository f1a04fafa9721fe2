/* The last previews: what is one and the same, what replaces what, and how one is described. */
/** @import {Recipe, Schema, Shot} from "../types" */
import { methodOf } from "./kit.mjs";
import { baseName, nameOf, shortName } from "./names.mjs";
import { same, shortId } from "./same.mjs";
import { t } from "./sentences.mjs";

export const MOST = 24;

/**
 * The strip after a preview. One of the same recipe, prompt, seed and size takes the other's place, but one that was
 * interrupted never that of a whole one.
 * @param {Shot[]} shots newest first @param {Shot} shot @returns {Shot[]}
 */
export function added(shots, shot) {
    const twin = shots.find((one) => one.infotext === shot.infotext && same(one.recipe, shot.recipe));
    if (twin?.whole && !shot.whole) return shots;
    return [shot, ...shots.filter((one) => one !== twin)].slice(0, MOST);
}

/** @param {Recipe} recipe @param {Schema} schema */
function stepsSaid(recipe, schema) {
    return recipe.steps.map((step) => {
        const files = [step.adapter, step.b, step.c, ...(step.models || [])].map((file) => shortName(nameOf(file)));
        const label = step.method ? methodOf(schema, step.method).label : Object.keys(step)[0];
        return [label, files.filter(Boolean).join(", ")].filter(Boolean).join(" ");
    }).join("; ");
}

/** @param {Shot} shot @param {Schema} schema */
export function described(shot, schema) {
    const when = new Date(shot.time).toLocaleString([], { dateStyle: "short", timeStyle: "medium" });
    const about = `${shortName(baseName(shot.recipe.base))}: ${stepsSaid(shot.recipe, schema)}`;
    const end = shot.whole ? "" : `\n${t("strip.interrupted")}`;
    return `${t("strip.preview", { id: shortId(shot.recipe), when })}\n${about}${end}`;
}
