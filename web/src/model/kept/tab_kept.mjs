/* What a page keeps for itself over a reload, besides what all pages share: undo history, selected faders, the picture that is
 * shown; and what it last saw live, by which it notices that the server was restarted. */
/** @import {Panel, Recipe, State, Values} from "../../types" */
import { isObject, parsed, readValues } from "./kept.mjs";
import { shortId } from "../same.mjs";

const VERSION = 1;
const MOST = 50; // steps of undo, and of redo
const MOST_TEXT = 400_000; // characters

/** @typedef {{past: Values[], future: Values[], linked: string[], shown: string}} TabKept */

/** The newest of them that there is room for, as JSON. @param {Values[]} all the newest last */
function newest(all) {
    const texts = all.slice(-MOST).map((values) => JSON.stringify(values));
    let room = MOST_TEXT / 2;
    const from = texts.findLastIndex((text) => (room -= text.length) < 0) + 1;
    return `[${texts.slice(from).join(",")}]`;
}

/** @param {Panel} panel @param {string[]} linked @param {string} shown id of a preview of the strip */
export const tabText = ({ values, past, future }, linked, shown) =>
    `{"version":${VERSION},"of":"${shortId(values)}","linked":${JSON.stringify(linked)},"shown":${JSON.stringify(shown)},`
    + `"past":${newest(past)},"future":${newest(future)}}`;

/** History of other values than these is left out. @param {string | null} text @param {Values | undefined} values @returns {TabKept} */
export function readTab(text, values) {
    const kept = parsed(text);
    const own = isObject(kept) && kept.version === VERSION && values && kept.of === shortId(values) ? kept : {};
    const list = (/** @type {any} */ all) => (Array.isArray(all) ? all : []);
    const history = (/** @type {any} */ all) => list(all).filter(isObject).map(readValues);
    return { past: history(own.past), future: history(own.future), linked: list(own.linked).map(String), shown: String(own.shown ?? "") };
}

/** The run of the server, and the recipe that was live in it. @typedef {{run: string, recipe: Recipe | null}} Seen */

/** @param {string | null} text @returns {Seen | null} */
export function readSeen(text) {
    const kept = parsed(text);
    if (!isObject(kept) || typeof kept.run !== "string") return null;
    return { run: kept.run, recipe: isObject(kept.recipe) && Array.isArray(kept.recipe.steps) ? /** @type {Recipe} */ (kept.recipe) : null };
}

/** The recipe that was live before the server was restarted and is not live now. @param {Seen | null} seen @param {Pick<State, "run" | "live">} state @returns {Recipe | null} */
export function lostAtRestart(seen, { run, live }) {
    const restarted = Boolean(run && seen?.run && seen.run !== run);
    return restarted && seen?.recipe?.steps.length && !live?.recipe?.steps.length ? seen.recipe : null;
}
