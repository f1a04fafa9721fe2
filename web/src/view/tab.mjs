/* The places of the tab, in order. */
/** @import {App} from "../app.mjs" */
import { html } from "lit-html";
import { t } from "../model/sentences.mjs";
import { adjust } from "./adjust.mjs";
import { banners } from "./banner.mjs";
import { desk, oddSlots } from "./desk.mjs";
import { button, toggle } from "./fields.mjs";
import { otherRulesLine, partsDrawer } from "./parts.mjs";
import { help, parameters, source } from "./source.mjs";
import { stack } from "./stack.mjs";
import { footer } from "./status.mjs";
import { textRow } from "./text_row.mjs";
import { tools } from "./tools.mjs";

/** The panel. @param {App} app */
export const tab = (app) => html`${banners(app)}${stack(app)}${source(app)}${help(app)}${parameters(app)}${tools(app)}
    ${adjust(app)}${desk(app)}${partsDrawer(app)}${otherRulesLine(app)}${oddSlots(app)}${textRow(app)}${footer(app)}
    ${app.dialogs.save.view()}${app.dialogs.lora.view()}${app.dialogs.presets.view()}${app.dialogs.imports.view()}${app.dialogs.conflicts.view()}`;

/** The buttons beside Preview and Interrupt, which are gradio's. @param {App} app */
export const actions = ({ desk, live, dialogs }) => html`
    ${toggle(t("actions.compare"), t("actions.compare_title"), desk.settings.value.compare === true, (on) => desk.set({ compare: on }),
        { name: "compare" })}
    ${button(t("actions.restore"), t("actions.restore_title"), () => live.restore(), { id: "lm-restore" })}
    ${button(t("actions.save"), t("actions.save_title"), () => dialogs.save.open(), { id: "lm-save-open" })}
    <div class="lm-progress"><div id="lm-progress"></div></div>`;
