/* What to do first, in the place of the picture until there is one. */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { firstStep } from "../../model/first.mjs";
import { t } from "../../model/sentences.mjs";
import { withModels } from "../../model/recipe/steps.mjs";
import { pasteIntoTxt2img } from "../../net/host/txt2img.mjs";
import { button } from "../fields/fields.mjs";

const DEMO = { base: "demo-paper.safetensors", b: "demo-neon.safetensors", infotext: "a star\nSteps: 20, CFG scale: 3, Seed: 3" };

/** @param {App} app */
export function firstSteps(app) {
    const at = firstStep(app.desk.written.value);
    const lines = [t("first.choose"), t("first.preview"), t("first.move")];
    return html`<div class="lm-first" id="lm-first" role="group" aria-label=${t("first.label")}>
        <ol>${lines.map((line, index) => html`<li aria-current=${index === at ? "step" : "false"}>${line}</li>`)}</ol>
        ${isDemo(app) ? button(t("first.demo"), t("first.demo_title"), () => tryDemo(app), { id: "lm-demo" }) : nothing}</div>`;
}

/** Whether the stand-alone page shows the demo models. @param {App} app */
const isDemo = ({ desk }) => "liveMergeStandaloneTask" in window && desk.checkpoint.value?.name === DEMO.base
    && desk.files.value.models.some((one) => one.name === DEMO.b);

/** @param {App} app */
function tryDemo({ desk }) {
    const step = desk.step.value;
    if (step?.kind === "merge" && !step.models.b) desk.doneStep((now) => withModels(now, { b: DEMO.b }, desk.schema.value));
    pasteIntoTxt2img(DEMO.infotext);
}
