/* In the host's own tabs, while a merge is live: which, and how to take it out. */
/** @import {State} from "../types" */
/** @import {App} from "../app.mjs" */
import { html, nothing } from "lit-html";
import { recipeSaid } from "../model/pictures/strip.mjs";
import { t } from "../model/sentences.mjs";
import { isOpen, openTab } from "../net/host/tabs.mjs";
import { button } from "./fields/fields.mjs";

const TABS = ["txt2img", "img2img"]; // those of them that the host has

/** Whether one of these tabs is open. */
export const isSeenInTabs = () => TABS.some((tab) => isOpen(`tab_${tab}`));

/** An empty element in each of the tabs, made once: where the host's buttons are, or else at the top. @returns {HTMLElement[]} */
export function placesInTabs() {
    return TABS.flatMap((tab) => {
        const [id, buttons, whole] = [`live_merge_in_${tab}`, document.getElementById(`${tab}_actions_column`), document.getElementById(`tab_${tab}`)];
        const known = document.getElementById(id);
        if (known || !whole) return known ?? [];
        const made = Object.assign(document.createElement("div"), { id, className: "lm-in-tab" });
        made.setAttribute("role", "status");
        if (buttons) buttons.append(made);
        else whole.prepend(made);
        return [made];
    });
}

/** What the next picture is made with. @param {State} state */
const merged = ({ live, next }) => {
    const { recipe, id } = next ?? live ?? {};
    return recipe?.steps.length ? { recipe, id: id ?? "" } : null;
};

/** @param {App} app */
export function inTab({ desk, live }) {
    const made = merged(desk.state.value);
    if (!made) return nothing;
    const name = recipeSaid(made.recipe, desk.schema.value);
    return html`${button(t(desk.state.value.next ? "in_tab.next" : "in_tab.live", { name }), t("in_tab.title", { name, id: made.id.slice(0, 10) }), () => openTab("tab_live_merge"), { kind: "lm-in-tab-name" })}
        ${button(t("actions.restore"), t("actions.restore_title"), () => live.restore(), { kind: "lm-in-tab-original" })}`;
}

/** Makes the desk's merge live, if it is not, and goes to the host's txt2img. @param {App} app */
export function use({ desk, live }) {
    const { missing, waiting } = desk.written.value;
    return button(t("use.txt2img"), t("use.txt2img_title"), () => {
        live.insist();
        openTab("tab_txt2img");
    }, { id: "lm-use", hidden: desk.parked.value || missing.length + waiting.length > 0 || !desk.written.value.recipe.steps.length });
}
