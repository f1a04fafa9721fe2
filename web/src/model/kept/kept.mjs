/* Converts what the page keeps in the browser's storage to text and back. Texts of older versions are read; broken parts
 * are left out. */
/** @import {Panel, Settings, Shot, Snapshots, Step, Values} from "../../types" */
import { panelOf } from "../desk/panel.mjs";
import { emptyValues } from "../recipe/recipe.mjs";
import { LETTERS } from "./snapshots.mjs";
import { fresh } from "../recipe/steps.mjs";
import { kept as ofThese } from "../pictures/strip.mjs";

const PANEL_VERSION = 2; // `home` was added without a new version: "" if it is missing
const STRIP_VERSION = 1;
const SNAPSHOTS_VERSION = 1;
const KINDS = ["merge", "adapter", "adapters", "adjust", "erase", "other"];
/** @type {Settings} */
export const USUAL = { live: true, auto: false, odd: false };

/** @param {any} value @returns {value is Record<string, any>} */
export const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

/** JSON as a value; null if it is broken. @param {string | null} text @returns {any} */
export function parsed(text) {
    try {
        return JSON.parse(text ?? "null");
    } catch {
        return null;
    }
}

/** @param {Panel} panel @param {Settings} settings */
export const panelText = ({ values, selected }, settings) =>
    JSON.stringify({ version: PANEL_VERSION, values, selected, settings });

/** @param {string | null} text @returns {{panel: Panel | null, settings: Settings}} */
export function readPanel(text) {
    const kept = parsed(text);
    if (!isObject(kept) || kept.version !== PANEL_VERSION || !isObject(kept.values)) return { panel: null, settings: USUAL };
    const settings = { ...USUAL, ...(isObject(kept.settings) ? kept.settings : {}) };
    return { panel: panelOf(readValues(kept.values), String(kept.selected)), settings };
}

/** @param {Record<string, any>} kept @returns {Values} */
export function readValues(kept) {
    const steps = Array.isArray(kept.steps) ? kept.steps.filter((step) => isObject(step) && KINDS.includes(step.kind)) : [];
    return {
        ...emptyValues(), home: typeof kept.home === "string" ? kept.home : "",
        ...(isObject(kept.whole) ? { whole: kept.whole } : {}),
        ...(isObject(kept.base) ? { base: /** @type {Values["base"]} */ (kept.base) } : {}),
        steps: steps.map(readStep),
    };
}

/** A step in which every field is of the kind it has to be. @param {Record<string, any>} kept @returns {Step} */
function readStep(kept) {
    const usual = fresh(kept.kind);
    const fits = (/** @type {[string, any]} */ [name, value]) => {
        const expected = usual[/** @type {keyof Step} */ (name)];
        return name === "raw" ? isObject(value) : isObject(expected) ? isObject(value) : typeof value === typeof expected;
    };
    return { ...usual, ...Object.fromEntries(Object.entries(kept).filter(fits)) };
}

/** @param {Shot[]} shots */
export const stripText = (shots) => JSON.stringify({ version: STRIP_VERSION, entries: shots });

/** @param {string | null} text @returns {Shot[]} */
export function readStrip(text) {
    const kept = parsed(text);
    if (!isObject(kept) || kept.version !== STRIP_VERSION || !Array.isArray(kept.entries)) return [];
    return ofThese(kept.entries.filter(isShot).map((shot, index) => ({
        ...shot, infotext: shot.infotext ?? "", whole: shot.whole ?? true, id: shot.id ?? `${shot.time}-${index}`, parent: shot.parent ?? "", star: shot.star ?? false,
    })));
}

/** @param {Snapshots} snapshots */
export const snapshotsText = (snapshots) => JSON.stringify({ version: SNAPSHOTS_VERSION, snapshots });

/** @param {string | null} text @returns {Snapshots} */
export function readSnapshots(text) {
    const kept = parsed(text);
    if (!isObject(kept) || kept.version !== SNAPSHOTS_VERSION || !isObject(kept.snapshots)) return {};
    const known = Object.entries(kept.snapshots).filter(([letter, one]) => LETTERS.some((each) => each === letter)
        && isObject(one) && isObject(one.values) && isObject(one.recipe) && Array.isArray(one.recipe.steps) && isPicture(one.picture));
    return Object.fromEntries(known.map(([letter, one]) => [letter, { ...one, values: readValues(one.values), selected: String(one.selected) }]));
}

/** @param {any} picture */
const isPicture = (picture) => picture === "" || String(picture).startsWith("data:image/");

/** @param {any} one @returns {one is Shot} */
const isShot = (one) => isObject(one) && isObject(one.recipe) && Array.isArray(one.recipe.steps)
    && Number.isFinite(one.time) && isPicture(one.picture);

/**
 * The same with less content, for a full storage: first without the pictures of the oldest previews (those with a star
 * last), then without the previews. null if nothing is left to remove.
 * @param {Shot[]} shots newest first @returns {Shot[] | null}
 */
export function leaner(shots) {
    const plain = shots.findLastIndex((shot) => shot.picture !== "" && !shot.star);
    const last = plain >= 0 ? plain : shots.findLastIndex((shot) => shot.picture !== "");
    if (last >= 0) return shots.with(last, { ...shots[last], picture: "" });
    return shots.length ? shots.slice(0, -1) : null;
}
