/* A scored search that another program runs: how far it is, its best eight, and votes on these. */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { t } from "../../model/sentences.mjs";
import { button } from "../fields/fields.mjs";
import { pictureOf } from "./picture.mjs";

const OFTEN = 5000; // ms between two looks at one that runs
const SELDOM = 15000; // at one that may be started
const SIDE = 128;

/** Looks at the study's search, if it has one, now and again while that is on the screen. @param {App} app @param {() => boolean} isShown */
export async function follow(app, isShown) {
    const { finding } = app;
    await finding.lookAtSearch();
    clearTimeout(finding.nextLook);
    const search = finding.search.value;
    if (search && isShown()) finding.nextLook = setTimeout(() => isShown() && follow(app, isShown), search.running ? OFTEN : SELDOM);
}

/** @param {App} app */
export function searchView({ finding, studies }) {
    const search = finding.search.value;
    if (!search) return nothing;
    const { wanted, done, pruned, failed } = search.trials;
    const best = (/** @type {import("../../model/exploring/finding.mjs").Search["best"][number]} */ one) => {
        const said = t("night.trial", { trial: one.trial, value: Math.round(100 * one.value) });
        return html`<figure title=${said}>${pictureOf(studies, Object.values(one.pictures)[0], SIDE, said)}</figure>`;
    };
    return html`<div class="lm-night" id="lm-night"><p id="lm-night-said" role="status">${t(search.running ? "night.running" : "night.resting", { done, wanted, pruned, failed })}</p>
        <div class="lm-night-best">${search.best.map(best)}</div>
        ${button(t("night.top"), t("night.top_title"), () => finding.top(), { id: "lm-night-top", off: search.best.length < 2 })}</div>`;
}
