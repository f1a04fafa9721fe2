/* What a fader shows of maps and votes: three bars in its head, the band of its best place, a tick, a lock. */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { heightOf, MEASURES, percent, ticksOf } from "../../model/exploring/finding.mjs";
import { t } from "../../model/sentences.mjs";
import { button } from "../fields/fields.mjs";

/** @param {import("../../model/exploring/finding.mjs").Bars} bars @param {string} slot */
export const barsSaid = (bars, slot) => t(bars.together ? "map.bars_together" : "map.bars",
    { slot, layout: percent(bars.layout), colour: percent(bars.colour), detail: percent(bars.detail) });

/** Three thin bars. @param {import("../../model/exploring/finding.mjs").Bars} bars */
export const barsView = (bars) => html`<span class="lm-bars ${bars.together ? "lm-together" : ""}" aria-hidden="true">${MEASURES.map((name) =>
    html`<i class="lm-bar-${name} ${bars[name].is_noise ? "lm-noise" : ""}" style="--lm-share: ${heightOf(bars[name])}"></i>`)}</span>`;

/** Under the name: how far B is from A there, and the map's bars. @param {App} app @param {string} slot */
export function headMarks({ finding, dialogs }, slot) {
    const bars = finding.bars.value[slot];
    const apart = finding.onFaders.value ? finding.apart.value[slot] : undefined;
    if (!bars && apart === undefined) return nothing;
    const most = Math.max(...Object.values(finding.apart.value), Number.MIN_VALUE);
    const said = [...(apart === undefined ? [] : [t("map.apart", { slot, percent: `${(100 * apart).toPrecision(2)} %` })]), ...(bars ? [barsSaid(bars, slot)] : [])].join("\n");
    return html`<button type="button" class="lm-bars-button" title=${said} aria-label=${said} tabindex="-1" @click=${() => dialogs.explore.openMap(slot)}>
        <span class="lm-bars lm-bars-apart" aria-hidden="true"><i class="lm-bar-apart" style="--lm-share: ${(apart ?? 0) / most}"></i></span>${bars ? barsView(bars) : nothing}</button>`;
}

/** Beside the slider. @param {App} app @param {string} slot */
export function trackMarks({ finding, desk }, slot) {
    const band = finding.told.value?.bands?.[slot];
    const tick = finding.hovered.value ? ticksOf(finding.hovered.value, finding.weights)[slot] : undefined;
    if (!band && tick === undefined) return nothing;
    const { low, high } = desk.channel.value?.parameter ?? { low: 0, high: 1 };
    const part = (/** @type {number} */ value) => Math.min(1, Math.max(0, (value - low) / (high - low)));
    return html`<span class="lm-marks">${!band ? nothing : html`<span class="lm-band" title=${t("votes.band", { low: band[0].toFixed(2), high: band[1].toFixed(2) })}
        style="--lm-low: ${part(band[0])}; --lm-high: ${part(band[1])}"></span>`}${tick === undefined ? nothing
        : html`<span class="lm-tick" style="--lm-at: ${part(tick)}"></span>`}</span>`;
}

/** At the foot. @param {App} app @param {string} slot */
export function lockButton({ finding }, slot) {
    const on = finding.locked.value.includes(slot);
    return button("L", t("finding.lock_title", { slot }), () => finding.lock(slot),
        { kind: `lm-mute lm-lock ${on ? "lm-locked" : ""}`, key: "finding.lock", label: t("finding.lock", { slot }), pressed: on, reached: false });
}
