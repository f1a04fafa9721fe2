/* The last previews: which are equal, which replace others, which came from which, and their descriptions. */
/** @import {Recipe, Schema, Shot, Source} from "../../types" */
import { methodOf } from "../recipe/kit.mjs";
import { baseName, nameOf, shortName } from "../names.mjs";
import { same, shortId } from "../same.mjs";
import { t, timeOf } from "../sentences.mjs";

export const MOST = 24; // in the strip
export const KEPT = 200; // in the gallery, in addition to those with a star

/**
 * The strip after a preview. It replaces one with the same recipe, prompt, seed, size and, of img2img, picture to start from, but an interrupted preview never
 * replaces a finished one.
 * @param {Shot[]} shots newest first @param {Shot} shot @returns {Shot[]}
 */
export function added(shots, shot) {
    const twin = shots.find((one) => one.infotext === shot.infotext && one.start === shot.start && same(one.recipe, shot.recipe));
    if (twin?.whole && !shot.whole) return shots;
    const renewed = twin ? { ...shot, id: twin.id, parent: twin.parent, star: twin.star } : shot; // its descendants keep their parent
    return kept([renewed, ...shots.filter((one) => one !== twin)]);
}

/** The newest, and all with a star. @param {Shot[]} shots @returns {Shot[]} */
export const kept = (shots) => shots.filter((shot, index) => index < KEPT || shot.star);

/** @param {Shot[]} shots @param {string} id @returns {Shot[]} */
export const starToggled = (shots, id) => shots.map((shot) => (shot.id === id ? { ...shot, star: !shot.star } : shot));

/** Names of all files of a recipe. @param {Recipe} recipe @returns {string[]} */
export function filesOf(recipe) {
    const named = (/** @type {Source | Source[] | undefined} */ source) => [source ?? []].flat().map(nameOf);
    return [...named(recipe.base), ...named(recipe.vae), ...recipe.steps.flatMap((step) =>
        [...named(step.adapter), ...named(step.adapters), ...named(step.b), ...named(step.c), ...named(step.models)])].filter(Boolean);
}

/** A preview and its ancestors, the first one last. @param {Shot[]} shots @param {Shot} shot @returns {Shot[]} */
export function lineage(shots, shot) {
    const line = [shot];
    for (let one = parentOf(shots, shot); one && !line.includes(one); one = parentOf(shots, one)) line.push(one);
    return line;
}

/** @param {Shot[]} shots @param {Shot} shot */
const parentOf = (shots, { parent }) => shots.find((one) => one.id === parent);

/** The picture of the newest finished preview of a recipe; "" if there is none. @param {Shot[]} shots @param {Recipe} recipe */
export const pictureOf = (shots, recipe) => shots.find((shot) => shot.whole && shot.picture && same(shot.recipe, recipe))?.picture ?? "";

/** @param {Recipe} recipe @param {Schema} schema */
export const recipeSaid = (recipe, schema) => `${shortName(baseName(recipe.base))}: ${stepsSaid(recipe, schema)}`;

/** @param {Recipe} recipe @param {Schema} schema */
export function stepsSaid(recipe, schema) {
    return recipe.steps.map((step) => {
        const files = [step.adapter, step.b, step.c, ...(step.models || [])].map((file) => shortName(nameOf(file)));
        const label = step.method ? methodOf(schema, step.method).label : Object.keys(step)[0];
        return [label, files.filter(Boolean).join(", ")].filter(Boolean).join(" ");
    }).join("; ");
}

/** @param {Shot} shot @param {Schema} schema */
export function described(shot, schema) {
    const when = timeOf(shot.time, { dateStyle: "short", timeStyle: "medium" });
    const end = shot.whole ? "" : `\n${t("strip.interrupted")}`;
    const made = shot.from === "img2img" ? "strip.preview_img2img" : "strip.preview";
    return `${t(made, { id: shortId(shot.recipe), when })}\n${recipeSaid(shot.recipe, schema)}${end}`;
}
