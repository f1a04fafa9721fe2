/* Four buttons beside undo: a click restores a snapshot; a click with Shift, or a long press, takes one. */
/** @import {App} from "../../app.mjs" */
import { html } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { styleMap } from "lit-html/directives/style-map.js";
import { same } from "../../model/same.mjs";
import { LETTERS } from "../../model/kept/snapshots.mjs";
import { t } from "../../model/sentences.mjs";
import { LONG } from "../fields/gestures.mjs";


/** @param {App} app */
export const snapshots = (app) => html`<span class="lm-snapshots" role="group" aria-label=${t("snapshot.label")}>
    ${LETTERS.map((letter, index) => square(app, letter, index + 1))}</span>`;

/** @param {App} app @param {string} letter @param {number} key */
function square(app, letter, key) {
    const { desk } = app;
    const kept = desk.snapshots.value[letter];
    const now = kept !== undefined && same(kept.recipe, desk.written.value.recipe);
    const title = t(kept ? "snapshot.kept_title" : "snapshot.empty_title", { letter, key });
    return html`<button type="button" class=${classMap({ "lm-snapshot": true, "lm-kept-one": kept !== undefined })} id="lm-snapshot-${letter}"
        aria-label=${t(kept ? "snapshot.recall" : "snapshot.store", { letter })} aria-current=${now ? "true" : "false"} title=${title}
        aria-keyshortcuts="${key} Shift+${key}" style=${styleMap({ backgroundImage: kept?.picture ? `url("${kept.picture}")` : "" })}
        @click=${(/** @type {any} */ { shiftKey, currentTarget }) => currentTarget.dataset.held || pressed(app, letter, shiftKey)}
        @pointerdown=${(/** @type {PointerEvent} */ event) => startPress(app, letter, event)}
        @contextmenu=${(/** @type {Event} */ event) => event.preventDefault()}
        @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === "Delete" && desk.dropSnapshot(letter)}>${letter}</button>`;
}

/** @param {App} app @param {string} letter @param {boolean} shift */
export function pressed({ desk, strip }, letter, shift) {
    if (!shift && desk.snapshots.value[letter]) return desk.recallSnapshot(letter);
    desk.storeSnapshot(letter, strip.shots.value);
    desk.remark.value = t("snapshot.stored", { letter });
}

/** A long press takes a snapshot; the click at its end is ignored. @param {App} app @param {string} letter @param {PointerEvent} event */
function startPress(app, letter, { currentTarget }) {
    const square = /** @type {HTMLElement} */ (currentTarget);
    delete square.dataset.held;
    const timer = setTimeout(() => {
        square.dataset.held = "yes";
        pressed(app, letter, true);
    }, LONG);
    for (const end of ["pointerup", "pointercancel", "pointerleave"]) square.addEventListener(end, () => clearTimeout(timer), { once: true });
}
