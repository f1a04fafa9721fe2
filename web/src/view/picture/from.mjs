/* Which of the host's tabs previews are made from, where the host has more than txt2img. */
/** @import {App} from "../../app.mjs" */
import { nothing } from "lit-html";
import { t } from "../../model/sentences.mjs";
import { select } from "../fields/fields.mjs";

/** Ids of gradio's buttons: each sends the values of its own tab. */
export const BUTTONS = /** @type {const} */ ({ txt2img: "live_merge_preview", img2img: "live_merge_preview_img2img" });

/** @typedef {keyof typeof BUTTONS} From */

/** @param {App} app @returns {From} */
export const fromOf = ({ root, desk }) => (root.dataset.img2img && desk.settings.value.from === "img2img" ? "img2img" : "txt2img");

/** The number of the chosen tab for pictures, where the host's own script sends it as well; else what its component says.
 * @param {HTMLElement} root @param {any} value */
export function modeOf(root, value) {
    const mode = /** @type {any} */ (window)[root.dataset.img2imgMode ?? ""];
    return typeof mode === "function" ? mode("mode_img2img") : value;
}

/** @param {App} app */
export const from = (app) => (!app.root.dataset.img2img ? nothing : select(
    [["txt2img", t("from.txt2img")], ["img2img", t("from.img2img")]], fromOf(app),
    (one) => app.desk.set({ from: /** @type {From} */ (one) }), { id: "lm-from", label: t("from.label"), title: t("from.title") }));
