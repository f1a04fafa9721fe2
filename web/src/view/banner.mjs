/* The banner at the top: problems that keep the tab from working, and questions. */
/** @import {App} from "../app.mjs" */
import { html, nothing } from "lit-html";
import { bytes } from "../model/numbers.mjs";
import { sameName, shortName } from "../model/names.mjs";
import { sentenceOf } from "../net/server.mjs";
import { forgetLost } from "../net/browser/tab_memory.mjs";
import { t } from "../model/sentences.mjs";
import { button } from "./fields/fields.mjs";

/** @param {App} app */
export function banners(app) {
    const { problem } = app.desk.state.value;
    const text = problem ? html`<div id="lm-banner" class="lm-banner lm-bad" role="alert">${problem}</div>`
        : paused(app) || elsewhere(app) || restarted(app) || html`<div id="lm-banner" role="alert" hidden></div>`;
    return html`${text}${offer(app)}${draft(app)}`;
}

/** @param {import("./fields/fields.mjs").View} text @param {import("./fields/fields.mjs").View[]} buttons @param {string} [id] */
const asking = (text, buttons, id = "lm-banner") =>
    html`<div id=${id} class="lm-banner" role="alert"><span>${text}</span>${buttons}</div>`;

/** A merge that was made on another checkpoint: the panel's own, or one that the server remembers. @param {App} app */
function paused(app) {
    const { desk, live } = app;
    const { other } = desk.state.value;
    if (!desk.parked.value && !other) return null;
    const base = desk.parked.value ? desk.panel.value.values.home : other?.base ?? "";
    const known = desk.files.value.models.find((one) => one.name === base) ?? desk.files.value.models.find((one) => sameName(one.name, base));
    const adopt = async () => {
        if (desk.parked.value) return desk.adopt();
        if (other) await use(app, { ...other.recipe, base: desk.checkpoint.value?.name ?? "" });
    };
    const short = shortName(base);
    return asking(t("banner.paused", { base: short }), [
        button(t("banner.adopt"), t("banner.adopt_title"), adopt),
        known ? button(t("banner.back", { base: short }), t("banner.back_title"), () => live.load(known.name)) : nothing,
        desk.parked.value ? button(t("banner.new"), t("banner.new_title"), () => desk.startNew()) : nothing,
    ]);
}

/** Another page changed the merge. @param {App} app */
function elsewhere(app) {
    const { desk, live } = app;
    if (!live.elsewhere.value) return null;
    const show = async () => {
        const { recipe } = desk.state.value.live;
        if (recipe) await live.show(recipe).catch((error) => (desk.remark.value = sentenceOf(error)));
    };
    return asking(t("banner.elsewhere"), [
        button(t("banner.take_over"), t("banner.take_over_title"), () => live.takeOver()),
        button(t("banner.show"), t("banner.show_title"), show),
    ]);
}

/** A restart of the server took the merge out. @param {App} app */
function restarted(app) {
    const { lost, desk } = app;
    const recipe = lost.value;
    if (!recipe) return null;
    const answered = () => {
        lost.value = null;
        forgetLost(desk.state.value.run ?? "");
    };
    return asking(t("banner.restarted"), [
        button(t("banner.again"), t("banner.again_title"), () => use(app, recipe)),
        button(t("banner.leave"), t("banner.leave_title"), answered),
    ]);
}

/** @param {App} app @param {import("../types").Recipe} recipe */
const use = ({ desk, live }, recipe) => live.use(recipe).catch((error) => (desk.remark.value = sentenceOf(error)));

/** A LoRA that is not kept yet: whether it is what is shown, and what is to become of it. @param {App} app */
function draft({ desk, dialogs: { lora } }) {
    const { draft: made, save, checkpoint } = desk.state.value;
    if (!made || lora.leaving.value) return nothing;
    const values = { name: made.name, hash: made.autov3, size: bytes(made.size), base: shortName(checkpoint?.name ?? "") };
    const failed = lora.keeping.value && save.state === "failed" ? ` ${save.error}` : "";
    const busy = save.state === "running";
    return asking(t(made.shown ? "draft.shown" : "draft.waits", values) + failed, [
        button(t("draft.keep"), t("draft.keep_title", values), () => lora.keep(), { id: "lm-draft-keep", off: busy }),
        button(t("draft.drop"), t("draft.drop_title"), () => lora.drop(), { id: "lm-draft-drop", off: busy }),
    ], "lm-draft");
}

/** The offer of a pasted picture's recipe; answered once. @param {App} app */
function offer({ desk, live }) {
    if (!desk.state.value.offered) return nothing;
    const answer = (/** @type {boolean} */ accept) => () => live.ask("/pasted", { accept });
    return asking(t("offer.text"), [
        button(t("offer.yes"), t("offer.yes_title"), answer(true)),
        button(t("offer.no"), t("offer.no_title"), answer(false)),
    ], "lm-offer");
}
