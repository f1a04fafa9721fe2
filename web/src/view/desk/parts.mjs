/* The parts of an opened slot, kinds and single layers, with one horizontal fader each in a drawer below the desk; and the
 * rules of a step that no fader shows. */
/** @import {Fields, Part} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { aboutSlot } from "../../model/recipe/kit.mjs";
import { millions } from "../../model/numbers.mjs";
import { isLayer, otherRules, withoutRule } from "../../model/recipe/rules.mjs";
import { t } from "../../model/sentences.mjs";
import { fader } from "./fader.mjs";
import { button } from "../fields/fields.mjs";

/** @param {App} app */
export function partsDrawer(app) {
    const { desk } = app;
    const slot = desk.opened.value;
    const parts = desk.partsOf(slot);
    const [layers, kinds] = [parts.filter(isLayer), parts.filter((part) => !isLayer(part))];
    const whole = kinds.reduce((sum, part) => sum + part.parameters, 0);
    const group = (/** @type {string} */ title, /** @type {Part[]} */ some) => (!some.length ? nothing : html`
        <div class="lm-kind-group"><h4>${title}</h4>
            <div class="lm-kind-rows">${some.map((part) => partFader(app, slot, part, whole))}</div></div>`);
    const close = () => closeParts(app);
    return html`<section id="lm-kinds" class="lm-kinds" aria-label=${t("parts.label")} ?hidden=${!parts.length}
        @keydown=${(/** @type {KeyboardEvent} */ event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation(); // the hosts' Escape interrupts a generation
            close();
        }}>${!parts.length ? nothing : html`<div class="lm-kinds-head"><strong>${slot}</strong>
            <span>${t("parts.head", { count: millions(whole) })}</span><span class="lm-gap"></span>
            ${button("✕", t("parts.close_title"), close, { label: t("parts.close", { slot }) })}</div>
        <p class="lm-known">${aboutSlot(slot, desk.kit.value)}</p>
        ${group(t("parts.kinds"), kinds)}${group(t("parts.layers"), layers)}`}</section>`;
}

/** @param {App} app @param {string} slot @param {Part} part @param {number} whole */
function partFader(app, slot, part, whole) {
    const share = `${millions(part.parameters)}, ${Math.round((100 * part.parameters) / whole)} %`;
    return fader(app, `${slot}/${part.id}`, {
        flat: true, label: `${slot} ${part.label}`, follows: `= ${slot}`,
        title: t("parts.title", { label: part.label, tensors: part.tensors, share, slot }),
        name: html`<span class="lm-name" aria-hidden="true">${part.label}</span>`,
        after: html`<span class="lm-share">${share}</span>`,
    });
}

/** @param {App} app */
function closeParts({ desk, root }) {
    const slot = desk.opened.value;
    desk.opened.value = "";
    /** @type {HTMLElement | null} */ (root.querySelector(`.lm-fader[data-slot="${slot}"] .lm-opens`))?.focus();
}

/** @param {App} app */
export function otherRulesLine({ desk }) {
    const step = desk.step.value;
    const rules = step ? otherRules(step, desk.kit.value) : [];
    return html`<p id="lm-rules" class="lm-rules" ?hidden=${!rules.length}>${!rules.length ? nothing : t("rules.others")}
        ${rules.map((rule) => html`<span class="lm-rule">${ruleSaid(rule)}${button("✕", t("rules.drop"),
            () => desk.doneStep((now) => withoutRule(now, rule)), { label: t("rules.drop_one", { rule: ruleSaid(rule) }) })}</span>`)}</p>`;
}

/** @param {Fields} rule */
function ruleSaid({ keys, slots, ...numbers }) {
    const set = Object.entries(numbers).map(([field, value]) => `${field} ${value}`).join(", ");
    return slots ? t("rules.in", { keys: keys || t("rules.every_key"), slots, set }) : t("rules.all", { keys: keys || t("rules.every_key"), set });
}
