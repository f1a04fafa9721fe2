/* The row above the faders: the parameter that they show, presets, shapes, strength, undo, switches. */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { sliderWeights } from "../../model/desk/faders.mjs";
import { mutedFaders, withMutes } from "../../model/recipe/mutes.mjs";
import { SHAPES, shaped } from "../../model/desk/shapes.mjs";
import { count, t } from "../../model/sentences.mjs";
import { channels, factorOf, reset, withField } from "../../model/recipe/steps.mjs";
import { button, numberField, select, sliderAndNumber, toggle } from "../fields/fields.mjs";
import { presetMenu } from "../fields/menus.mjs";
import { snapshots } from "./snapshots.mjs";

/** @param {App} app */
export function tools(app) {
    const { desk, drawing } = app;
    const [{ past, future }, { live, auto }] = [desk.panel.value, desk.settings.value];
    const weighted = desk.channel.value !== null;
    return html`<section class="lm-tools" role="toolbar" aria-label=${t("tools.label")}>
        ${channelButtons(app)}${weighted ? [presets(app), shapes(app)] : nothing}${strength(app)}${mutes(app)}<span class="lm-gap"></span>
        ${button(t("tools.draw"), t("tools.draw_title"), () => (drawing.value = !drawing.value),
            { id: "lm-draw", pressed: drawing.value, hidden: !weighted })}
        ${button("↶", t("tools.undo_title"), () => desk.undo(), { id: "lm-undo", label: t("tools.undo"), off: !past.length })}
        ${button("↷", t("tools.redo_title"), () => desk.redo(), { id: "lm-redo", label: t("tools.redo"), off: !future.length })}
        ${snapshots(app)}
        ${button(t("tools.reset"), t("tools.reset_title"), () => desk.doneStep(reset), { id: "lm-reset" })}
        ${toggle(t("tools.live"), t("tools.live_title"), live, (on) => {
            desk.set({ live: on });
            desk.edited();
        }, { name: "live" })}
        ${toggle(t("tools.auto"), t("tools.auto_title"), auto, (on) => desk.set({ auto: on, autoChosen: true }), { name: "auto" })}</section>`;
}

/** A button with the number of muted faders; it unmutes all. @param {App} app */
function mutes({ desk }) {
    const muted = desk.step.value ? mutedFaders(desk.step.value, desk.kit.value) : [];
    return button(count("mutes.faders", muted.length), t("mutes.faders_title", { muted }), () => desk.doneStep((step) => withMutes(step, [])),
        { id: "lm-mutes", kind: "lm-button lm-chip", hidden: !muted.length });
}

/** @param {App} app */
function channelButtons({ desk }) {
    const step = desk.step.value;
    const all = step ? channels(step, desk.schema.value) : [];
    return html`<div class="lm-channels" id="lm-channels" role="group" aria-label=${t("tools.channel")} ?hidden=${all.length < 2}>
        ${all.map((one, index) => button(one.label, one.parameter.help, () => desk.look({ channel: index }),
            { pressed: one.label === desk.channel.value?.label }))}</div>`;
}

/** @param {App} app */
const presets = (app) => html`${presetMenu(app)}
    ${button(t("tools.my_presets"), t("tools.my_presets_title"), () => app.dialogs.presets.open(), { id: "lm-presets-open" })}`;

/** Shapes for the selected faders, or for all; their amount; and a new random seed. @param {App} app */
function shapes(app) {
    const { desk, transform } = app;
    const { amount, seed } = transform.value;
    const names = Object.keys(SHAPES).map((name) => [name, t(/** @type {"shape.times"} */ (`shape.${name}`), { amount })]);
    const set = (/** @type {Partial<typeof transform.value>} */ change) => (transform.value = { ...transform.value, ...change });
    return html`${select([["", desk.linked.value.length ? count("tools.transform_some", desk.linked.value.length) : t("tools.transform")], ...names], "",
            (name) => name && transformed(app, name),
            { id: "lm-shape", kind: "lm-input lm-shape", label: t("tools.transform_label"), title: t("tools.transform_title") })}
        ${numberField(amount, t("tools.amount"), (number) => set({ amount: number ?? 0.1 }), { id: "lm-amount", kind: "lm-value lm-amount" })}
        ${transform.value.thrown ? numberField(seed, t("tools.seed"), (number) => set({ seed: number ?? 0 }), { id: "lm-dice-seed", kind: "lm-value lm-amount" }) : nothing}`;
}

/** @param {App} app @param {string} name */
function transformed({ desk, transform }, name) {
    const [step, channel, { amount, seed }] = [desk.step.value, desk.channel.value, transform.value];
    if (!step || !channel) return;
    desk.doneWeights(shaped(name, sliderWeights(step, channel, desk.kit.value), { amount, seed, only: desk.linked.value }));
    if (name !== "dice") return;
    desk.remark.value = t("tools.thrown", { amount, seed });
    transform.value = { amount, seed: seed + 1, thrown: true };
}

/** @param {App} app */
function strength({ desk }) {
    const factor = factorOf(desk.step.value, desk.schema.value);
    if (!factor) return nothing;
    const set = (/** @type {number} */ number) => desk.editStep((step) => withField(step, factor.name, number, 1));
    return html`<label class="lm-strength" id="lm-strength-field" title=${t("tools.strength_title")}>
        <span id="lm-strength-label">${factor.name === "weight" ? t("tools.weight") : t("tools.strength")}</span>
        ${sliderAndNumber(factor.value, { label: t("tools.strength_label"), exact: t("tools.strength_exact"), usual: 1,
            low: factor.low, high: 2, id: "lm-strength" }, set, () => desk.commit(), { id: "lm-strength-value" })}</label>`;
}
