/* The sliders of an adjust step: detail, contrast, brightness and colour. */
/** @import {Adjustment} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { t } from "../../model/sentences.mjs";
import { withAdjustment } from "../../model/recipe/steps.mjs";
import { isValue } from "../fields/gestures.mjs";
import { sliderAndNumber } from "../fields/fields.mjs";

/** @param {App} app */
export function adjust({ desk }) {
    const shown = desk.kind === "adjust";
    const value = (/** @type {Adjustment} */ one) => desk.step.value?.adjust[one.name] ?? 0;
    const set = (/** @type {Adjustment} */ one, /** @type {number} */ number) => desk.editStep((step) => withAdjustment(step, one.name, number));
    const row = (/** @type {Adjustment} */ one) => html`<div class="lm-adjusted ${value(one) ? "" : "lm-zero"}" data-name=${one.name} title=${one.help}
        @dblclick=${(/** @type {Event} */ event) => isValue(event.target) || desk.doneStep((step) => withAdjustment(step, one.name, 0))}>
        <span class="lm-name" aria-hidden="true">${one.label}</span>
        ${sliderAndNumber(value(one), { ...one, exact: t("fader.exact", { label: one.label }), usual: 0 },
            (number) => set(one, number), () => desk.commit())}</div>`;
    return html`<section id="lm-adjust" class="lm-adjust" aria-label=${t("adjust.label")} ?hidden=${!shown}>
        ${shown ? desk.schema.value.adjust.map(row) : nothing}</section>`;
}
