/* The first steps of someone new: choose B, preview, move a fader. */
/** @import {Written} from "../types" */

/** Number of the step that is next, as long as there is no picture. @param {Pick<Written, "missing" | "waiting" | "recipe">} written */
export const firstStep = ({ missing, waiting, recipe }) => (missing.length || waiting.length || !recipe.steps.length ? 0 : 1);
