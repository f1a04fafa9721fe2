/* The lists of methods and of presets, in groups. */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { presetShown } from "../../model/desk/faders.mjs";
import { presetsOf } from "../../model/recipe/kit.mjs";
import { curve, matching, methodItems, presetItems } from "../../model/menus.mjs";
import { t } from "../../model/sentences.mjs";
import { withMethod } from "../../model/recipe/steps.mjs";
import { combobox } from "./combobox.mjs";

/** The method of a merge, or how a step puts several adapters together. @param {App} app */
export function methodMenu(app) {
    const { desk } = app;
    const [step, { methods, together }] = [desk.step.value, desk.schema.value];
    const several = step?.kind === "adapters";
    const all = several ? together.map(({ id, label, summary }) => ({ value: id, text: label, title: summary, group: "" })) : methodItems(methods);
    return combobox(app, {
        id: "method", inputId: "lm-method", kind: "lm-input", label: t("source.method"), empty: t("source.method"), none: t("menu.none_found"),
        value: step?.method ?? "", shown: all.find((one) => one.value === step?.method)?.text ?? "",
        items: (typed) => matching(all, typed),
        head: (group) => (group ? t(/** @type {"methods.blend"} */ (`methods.${group}`)) : ""),
        row: ({ text, title }) => html`<span class="lm-file-name">${text}<span class="lm-file-kind">${title}</span></span>`,
        choose: (id) => desk.doneStep((now) => (several ? { ...now, method: id, sparse: false } : withMethod(now, id, desk.schema.value))),
    });
}

/** The presets, each with its curve over the sliders. @param {App} app */
export function presetMenu(app) {
    const { desk, dialogs } = app;
    const [step, channel, kit] = [desk.step.value, desk.channel.value, desk.kit.value];
    if (!step || !channel) return nothing;
    const known = presetsOf(kit, step.kind);
    const all = presetItems(known, dialogs.presets.own.value);
    const name = presetShown(step, channel, kit);
    return html`<div class="lm-field lm-preset">${combobox(app, {
        id: "preset", inputId: "lm-preset", kind: "lm-input", label: t("tools.preset_label"), title: t("tools.preset_title"), empty: t("tools.preset"),
        none: t("menu.none_found"), value: name, shown: name,
        items: (typed) => matching(all, typed),
        head: (group) => t(/** @type {"preset_group.own"} */ (`preset_group.${group}`)),
        row: ({ text }) => html`${line(curve(known[text] ?? {}, kit.architecture.sliders))}<span class="lm-file-name">${text}</span>`,
        choose: (chosen) => desk.usePreset(chosen),
    })}</div>`;
}

/** @param {{width: number, height: number, points: string}} curve */
const line = ({ width, height, points }) => html`<svg class="lm-curve" width=${width} height=${height + 2} viewBox="0 -1 ${width} ${height + 2}"
    aria-hidden="true"><polyline points=${points} /></svg>`;
