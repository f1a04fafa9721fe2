/* The sliders of an adjust step: detail, contrast, brightness and colour. */
/** @import {Adjustment} from "../types" */
/** @import {App} from "../app.mjs" */
import { html, nothing } from "lit-html";
import { t } from "../model/sentences.mjs";
import { withAdjustment } from "../model/steps.mjs";
import { isValue } from "./gestures.mjs";
import { numberField, slider } from "./fields.mjs";

/** @param {App} app */
export function adjust({ desk }) {
    const shown = desk.kind === "adjust";
    const value = (/** @type {Adjustment} */ one) => desk.step.value?.adjust[one.name] ?? 0;
    const set = (/** @type {Adjustment} */ one, /** @type {number} */ number) => desk.editStep((step) => withAdjustment(step, one.name, number));
    const settle = (/** @type {Adjustment} */ one, /** @type {number | null} */ number) => {
        set(one, number ?? 0);
        desk.commit();
    };
    const row = (/** @type {Adjustment} */ one) => html`<div class="lm-adjusted ${value(one) ? "" : "lm-zero"}" data-name=${one.name} title=${one.help}
        @dblclick=${(/** @type {Event} */ event) => isValue(event.target) || settle(one, 0)}>
        <span class="lm-name" aria-hidden="true">${one.label}</span>
        ${slider(value(one), one.label, (number) => set(one, number), () => desk.commit(), one)}
        ${numberField(value(one), t("fader.exact", { label: one.label }), (number) => settle(one, number))}</div>`;
    return html`<section id="lm-adjust" class="lm-adjust" aria-label=${t("adjust.label")} ?hidden=${!shown}>
        ${shown ? desk.schema.value.adjust.map(row) : nothing}</section>`;
}
