/* Keeps the panel, its settings, the snapshots and the last previews in the browser's storage over a refresh. If the storage
 * is full, pictures are dropped first; if it is not allowed, the page works without it. */
/** @import {Marks, Shot} from "../../types" */
/** @import {Desk} from "../../desk.mjs" */
import { effect } from "@preact/signals-core";
import { marksText, readMarks } from "../../model/kept/file_choice.mjs";
import { leaner, panelText, readPanel, readSnapshots, readStrip, snapshotsText, stripText } from "../../model/kept/kept.mjs";

const PANEL = "live-merge/panel";
const STRIP = "live-merge/strip";
const SNAPSHOTS = "live-merge/snapshots";
const MARKS = "live-merge/files";
const VOTER = "live-merge/voter";
const LOCKS = "live-merge/locks";
const MOST_TEXT = 1_000_000; // characters of pictures
const REST = 150; // ms without a change

/** What is kept there is this tab's own; elsewhere it is shared by all pages of the WebUI. */
export const OF_TAB = "sessionStorage";
const OF_ALL = "localStorage";

/** @param {string} place @returns {Storage} */
const storage = (place) => /** @type {any} */ (globalThis)[place];

/** @param {string} name @returns {string | null} */
export function read(name, place = OF_ALL) {
    try {
        return storage(place).getItem(name);
    } catch {
        return null;
    }
}

/** Whether it could be written. @param {string} name @param {string} text */
export function write(name, text, place = OF_ALL) {
    try {
        storage(place).setItem(name, text);
        return true;
    } catch {
        return false;
    }
}

/** This tab's own, else the last one of any tab. */
export const keptPanel = () => readPanel(read(PANEL, OF_TAB) ?? read(PANEL));
export const keptStrip = () => readStrip(read(STRIP));
export const keptSnapshots = () => readSnapshots(read(SNAPSHOTS));
export const keptMarks = () => readMarks(read(MARKS));
export const keptVoter = () => read(VOTER) ?? "";

/** Without room it is typed again. @param {string} name */
export const keepVoter = (name) => write(VOTER, name);

/** @param {Marks} marks */
export const keepMarks = (marks) => write(MARKS, marksText(marks));

/** Locked sliders. @returns {string[]} */
export const keptLocks = () => (read(LOCKS) ?? "").split(",").filter(Boolean);

/** @param {string[]} sliders */
export const keepLocks = (sliders) => write(LOCKS, sliders.join(","));

/** Stores as much of the strip as there is room for. @param {Shot[]} shots */
export function keepStrip(shots) {
    for (let some = /** @type {Shot[] | null} */ (shots); some; some = leaner(some)) {
        const text = stripText(some);
        if (text.length <= MOST_TEXT && write(STRIP, text)) return;
    }
}

/** Stores a text; if there is no room, pictures are dropped. @param {string} name @param {string} text */
function keepText(name, text) {
    for (let shots = leaner(keptStrip()); !write(name, text) && shots; shots = leaner(shots)) {
        if (!write(STRIP, stripText(shots))) return; // storage is not allowed
    }
}

/** Stores something shortly after each change of what `look` reads, and when the page is left. @param {() => unknown} look @param {() => void} store */
export function storeChanges(look, store) {
    let timer = 0;
    effect(() => {
        look();
        clearTimeout(timer);
        timer = setTimeout(store, REST);
    });
    window.addEventListener("pagehide", store);
}

/** Stores the panel shortly after each change and when the page is left. @param {Desk} desk */
export function keep(desk) {
    storeChanges(() => [desk.panel.value, desk.settings.value], () => {
        const text = panelText(desk.panel.value, desk.settings.value);
        write(PANEL, text, OF_TAB);
        keepText(PANEL, text);
    });
    effect(() => {
        const snapshots = snapshotsText(desk.snapshots.value);
        if (snapshots !== snapshotsText(keptSnapshots())) keepText(SNAPSHOTS, snapshots);
    });
}
