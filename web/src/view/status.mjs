/* The status line and the bar above it. */
/** @import {Live} from "../types" */
/** @import {App} from "../app.mjs" */
import { html } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { megabytes } from "../model/numbers.mjs";
import { cardText, partText } from "../model/on_card.mjs";
import { same } from "../model/same.mjs";
import { both, count, decimal, t } from "../model/sentences.mjs";
import { use } from "./in_tabs.mjs";

/** @param {App} app */
export function footer(app) {
    const { desk, live } = app;
    const { busy, progress, live: made } = desk.state.value;
    const { text, bad } = message(app);
    const working = live.pending.value || Boolean(busy);
    return html`<div class="lm-footer">
        <div id="lm-bar" class=${classMap({ "lm-bar": true, "lm-busy": working })} aria-hidden="true"
            style="--lm-progress: ${working ? progress || 0.05 : 0}"></div>
        <div class="lm-footer-line"><p id="lm-status" class=${classMap({ "lm-status": true, "lm-bad": bad })} role="status" aria-live="polite"
            title=${details(app, made)}>${text}</p>${use(app)}</div></div>`;
}

/** The message, and whether it is an error. @param {App} app */
function message(app) {
    const { desk, live } = app;
    const { state, remark } = desk;
    if (live.trouble.value) return { text: live.trouble.value, bad: true };
    if (remark.value) return { text: remark.value, bad: false };
    if (state.value.error) return { text: t("status.error", { error: state.value.error.error, live: liveText(state.value.live) }), bad: true };
    if (live.pending.value) return { text: pendingText(app), bad: false };
    const warnings = warningsOf(app);
    const parts = [deskText(app), partText(state.value.live?.kept?.on_card), ...warnings].filter(Boolean);
    return { text: parts.join(" — "), bad: warnings.length > 0 };
}

/** @param {App} app */
function pendingText({ desk }) {
    const { busy, progress } = desk.state.value;
    if (progress > 0) return t("status.applying_percent", { percent: Math.round(100 * progress) });
    return busy || t("status.applying");
}

/** @param {Live} live */
function liveText(live) {
    if (!live?.recipe?.steps.length) return t("status.original");
    const saved = live.saved ? t("status.saved", { name: live.saved }) : t("status.not_saved");
    const skipped = Object.keys(live.skipped || {}).length;
    return t("status.merge_on", { saved: skipped ? `${saved} · ${count("status.skipped", skipped)}` : saved });
}

/** What is live, and why the desk's recipe is not. @param {App} app */
function deskText({ desk, live }) {
    const { missing, waiting } = desk.written.value;
    const made = liveText(desk.state.value.live);
    const on = Boolean(desk.state.value.live?.recipe?.steps.length);
    if (!desk.checkpoint.value) return live.isLoading.value ? t("status.loading") : t("missing.choose", { what: both(missing) });
    if (desk.parked.value) return t("status.parked", { live: made });
    if (missing.length) return t("status.with_choice", { live: made, choose: t("missing.choose", { what: both(missing) }) });
    if (waiting.length) return [made, ...waiting.map(({ index, what }) => t("step.waits", { n: index + 1, what: both(what) }))].join(" — ");
    if (live.settled.value || !desk.steps.length) return made;
    if (same(desk.state.value.next?.recipe, desk.written.value.recipe)) return t("status.next", { live: made });
    if (on) return t("status.other_merge", { live: made });
    return desk.settings.value.live ? t("status.off_live") : t("status.off");
}

/** The server's warnings about the live merge and the doctor's about the chosen models, without duplicates. @param {App} app */
const warningsOf = ({ desk, doctor }) =>
    [...new Set([...(desk.state.value.live?.warnings ?? []), ...doctor.warnings.value])];

/** @param {App} app @param {Live} live */
function details(app, live) {
    if (!live?.recipe) return "";
    const { kept } = live;
    const memory = kept ? [t("details.memory_kept", { kept: megabytes(kept.deltas), budget: megabytes(kept.budget) }),
        t("details.in_place", { size: megabytes(kept.in_place) }), cardText(kept.on_card)].filter(Boolean) : [];
    const skipped = Object.entries(live.skipped || {}).map(([name, reason]) => `${name}: ${reason}`);
    const changed = [count("count.blocks", live.blocks.length), count("count.tensors", live.tensors), `${decimal(live.seconds, 2)} s`];
    return [t("details.changed", { changed: changed.join(", "), id: live.id.slice(0, 8) }), t("details.blocks", { blocks: live.blocks.join(", ") }),
        t("details.device", { device: live.device }), ...memory, ...warningsOf(app), ...skipped].join("\n");
}
