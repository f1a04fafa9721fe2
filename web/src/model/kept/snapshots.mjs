/* Four snapshots of the desk, each with a small picture of its result. */
/** @import {Panel, Recipe, Shot, Snapshot, Snapshots} from "../../types" */
import { baseName, sameName } from "../names.mjs";
import { same } from "../same.mjs";

export const LETTERS = /** @type {const} */ (["A", "B", "C", "D"]);

/** The desk as it is, with the newest picture of its recipe. @param {Panel} panel @param {Recipe} recipe @param {Shot[]} shots @returns {Snapshot} */
export const snapshotOf = ({ values, selected }, recipe, shots) => ({ values, selected, recipe, picture: pictureOf(recipe, shots) });

/** @param {Recipe} recipe @param {Shot[]} shots newest first */
const pictureOf = (recipe, shots) => shots.find((shot) => shot.whole && shot.picture && same(shot.recipe, recipe))?.picture ?? "";

/** Snapshots that were taken before their picture was made get it. @param {Snapshots} snapshots @param {Shot[]} shots @returns {Snapshots} */
export function withPictures(snapshots, shots) {
    const pictured = Object.entries(snapshots).map(([letter, one]) => [letter, { ...one, picture: pictureOf(one.recipe, shots) || one.picture }]);
    const next = Object.fromEntries(pictured);
    return same(next, snapshots) ? snapshots : next;
}

/**
 * What a preview is compared with: "original", or another recipe with the same base; "" if there is none.
 * @param {string} chosen "original", "before" or a snapshot's letter @param {Recipe} recipe the one previewed
 * @param {Snapshots} snapshots @param {Shot[]} shots newest first @returns {"" | "original" | Recipe}
 */
export function comparedWith(chosen, recipe, snapshots, shots) {
    if (chosen === "original") return recipe.steps.length ? "original" : "";
    const isOther = (/** @type {Recipe | undefined} */ one) => one !== undefined && !same(one, recipe) && sameName(baseName(one.base), baseName(recipe.base));
    const other = chosen === "before" ? shots.find((shot) => isOther(shot.recipe))?.recipe : snapshots[chosen]?.recipe;
    return other && isOther(other) ? other : "";
}
