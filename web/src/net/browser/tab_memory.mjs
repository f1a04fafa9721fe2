/* Keeps what belongs to one browser tab over a reload, and notices that the server was restarted in between. */
/** @import {Recipe, Values} from "../../types" */
/** @import {Desk} from "../../desk.mjs" */
import { effect, signal, untracked } from "@preact/signals-core";
import { lostAtRestart, readSeen, readTab, tabText } from "../../model/kept/tab_kept.mjs";
import { OF_TAB, read, storeChanges, write } from "./storage.mjs";

const TAB = "live-merge/tab";
const SEEN = "live-merge/seen";

/** @param {Values | undefined} values of the panel that is shown again */
export const keptTab = (values) => readTab(read(TAB, OF_TAB), values);

/** Stores history, selection and picture shortly after each change and when the page is left.
 * @param {Desk} desk @param {import("@preact/signals-core").Signal<string>} shown id of the preview that is shown */
export function keepTab(desk, shown) {
    storeChanges(() => [desk.panel.value, desk.linked.value, shown.value],
        () => write(TAB, tabText(desk.panel.value, desk.linked.value, shown.value), OF_TAB));
}

/** The recipe that a restart of the server took out of the model, until it is live again or another one is. @param {Desk} desk */
export function followRestarts(desk) {
    const lost = signal(/** @type {Recipe | null} */ (null));
    effect(() => {
        const { run, live } = desk.state.value;
        if (!run) return;
        const seen = readSeen(read(SEEN, OF_TAB) ?? read(SEEN));
        const found = lostAtRestart(seen, { run, live });
        if (found || live.recipe?.steps.length) untracked(() => (lost.value = found));
        if (found || (seen?.run === run && JSON.stringify(seen.recipe) === JSON.stringify(live.recipe))) return;
        const text = JSON.stringify({ run, recipe: live.recipe });
        write(SEEN, text, OF_TAB);
        write(SEEN, text);
    });
    return lost;
}

/** @param {string} run of the server, which is known now */
export const forgetLost = (run) => [OF_TAB, undefined].forEach((place) => write(SEEN, JSON.stringify({ run, recipe: null }), place));
