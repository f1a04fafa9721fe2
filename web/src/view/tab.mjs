/* The layout of the tab. */
/** @import {App} from "../app.mjs" */
import { html } from "lit-html";
import { LETTERS } from "../model/kept/snapshots.mjs";
import { t } from "../model/sentences.mjs";
import { hasScripts } from "../net/host/plot.mjs";
import { adjust } from "./stack/adjust.mjs";
import { banners } from "./banner.mjs";
import { desk, oddSlots } from "./desk/desk.mjs";
import { button, select, toggle } from "./fields/fields.mjs";
import { otherRulesLine, partsDrawer } from "./desk/parts.mjs";
import { from } from "./picture/from.mjs";
import { help, parameters, source } from "./stack/source.mjs";
import { stack } from "./stack/stack.mjs";
import { footer } from "./status.mjs";
import { textRow } from "./desk/text_row.mjs";
import { tools } from "./desk/tools.mjs";

/** The panel. @param {App} app */
export const tab = (app) => html`${banners(app)}${stack(app)}${source(app)}${help(app)}${parameters(app)}${tools(app)}
    ${adjust(app)}${desk(app)}${partsDrawer(app)}${otherRulesLine(app)}${oddSlots(app)}${textRow(app)}${footer(app)}
    ${app.dialogs.save.view()}${app.dialogs.lora.view()}${app.dialogs.presets.view()}${app.dialogs.virtual.view()}${app.dialogs.imports.view()}${app.dialogs.conflicts.view()}
    ${app.dialogs.gallery.view()}${app.dialogs.blind.view()}${app.dialogs.explore.view()}${app.dialogs.keys.view()}${app.dialogs.grid.view()}`;

/** What a preview can be compared with. @param {import("../desk.mjs").Desk} desk */
const others = (desk) => [["original", t("compare.original")], ["before", t("compare.before")],
    ...LETTERS.filter((letter) => desk.snapshots.value[letter]).map((letter) => [letter, t("compare.snapshot", { letter })])];

/** The buttons beside Preview and Interrupt, which are gradio's. @param {App} app */
export const actions = (app) => {
    const { desk, live, dialogs } = app;
    return html`<div class="lm-compare-with">${from(app)}${compareWith(desk)}</div>
    <div class="lm-action-group">
        ${button(t("actions.restore"), t("actions.restore_title"), () => live.restore(), { id: "lm-restore" })}
        ${button(t("actions.save"), t("actions.save_title"), () => dialogs.save.open(), { id: "lm-save-open" })}
        ${button(t("actions.keep"), t("actions.keep_title"), () => dialogs.virtual.open(), { id: "lm-virtual-open" })}</div>
    <div class="lm-action-group">
        ${button(t("actions.blind"), t("actions.blind_title"), () => dialogs.blind.open(), { id: "lm-blind-open" })}
        ${button(t("grid.open"), t("grid.open_title"), () => dialogs.grid.open(), { id: "lm-grid-open", hidden: !hasScripts() || !desk.channel.value })}
        ${button(t("actions.explore"), t("actions.explore_title"), () => dialogs.explore.open(), { id: "lm-explore-open" })}</div>
    <div class="lm-progress"><div id="lm-progress"></div></div>`;
};

/** Whether previews are compared, and with what. @param {import("../desk.mjs").Desk} desk */
function compareWith(desk) {
    const { compare, compareWith: chosen = "original" } = desk.settings.value;
    const options = others(desk);
    const what = options.find(([value]) => value === chosen)?.[1] ?? t("compare.original");
    return html`${toggle(t("actions.compare"), t("actions.compare_title"), compare === true, (on) => desk.set({ compare: on }),
        { name: "compare", label: t("actions.compare_what", { what }) })}
        ${select(options, chosen, (one) => desk.set({ compareWith: one, compare: true }), { id: "lm-compare-with", label: t("actions.compare_choice") })}`;
}
