/* Why the desk has no faders to be mapped or voted on. */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { both, t } from "../../model/sentences.mjs";

/** @param {App} app */
export function whyNoWeights({ desk, finding }) {
    if (finding.weights) return nothing;
    const { missing } = desk.written.value; // of the selected step, as model B
    const why = missing.length ? t("missing.choose", { what: both(missing) }) : t("finding.no_weights");
    return html`<p class="lm-note lm-quiet" id="lm-no-weights">${why}</p>`;
}
