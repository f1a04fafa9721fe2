/* The map: which slider changes layout, colour and detail of the study's prompts. */
/** @import {App} from "../../app.mjs" */
/** @import {Bars} from "../../model/exploring/finding.mjs" */
import { signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { idleOf, MEASURES, percent, ranked } from "../../model/exploring/finding.mjs";
import { cellOf, clock, titleOf } from "../../model/exploring/sheet.mjs";
import { t } from "../../model/sentences.mjs";
import { button, keyed, select, toggle } from "../fields/fields.mjs";
import { barsSaid, barsView } from "../desk/marks.mjs";
import { whyNoWeights } from "./no_weights.mjs";
import { pictureOf } from "./picture.mjs";

export class MapWay {
    /** @param {App} app */
    constructor(app) {
        this.app = app;
        this.id = "map";
        this.chosen = signal(""); // the slider whose pictures are shown
        this.column = signal(0);
    }

    label() {
        return t("map.label");
    }

    turn() {
        this.app.finding.forget();
        this.chosen.value = "";
    }

    open() {
        return this.app.finding.lookAtMap();
    }

    view() {
        const { finding, studies } = this.app;
        const told = finding.map.value;
        return html`<div class="lm-mapping"><p class="lm-quiet">${t("map.help")}</p>${this.#tools()}
            ${!studies.study.value?.items.length ? html`<p class="lm-note lm-quiet" id="lm-map-empty">${t("map.no_prompts")}</p>`
                : whyNoWeights(this.app)}
            ${told && ranked(told).length ? html`<div class="lm-map-body">${this.#table(told)}${this.#pictures(told)}</div>` : nothing}</div>`;
    }

    #tools() {
        const { finding, studies, preview } = this.app;
        const told = finding.map.value;
        const readings = [["out", t("map.out"), t("map.out_title")], ["in", t("map.in"), t("map.in_title")]];
        const choose = (/** @type {string} */ reading) => {
            finding.reading.value = reading;
            return finding.lookAtMap();
        };
        const busy = Boolean(studies.run.value?.is_running) || finding.mapping.value || preview.isRunning;
        const idle = idleOf(told);
        return html`<div class="lm-dialog-buttons">${select(readings, finding.reading.value, choose, { id: "lm-map-reading", label: t("map.reading") })}
            ${button(t(told?.have ? "map.go_on" : "map.make"), t("map.make_title"), () => finding.makeMap(),
                { id: "lm-map-make", kind: "lm-button lm-primary", off: busy || !told?.cells.length })}
            <span class="lm-quiet" id="lm-map-takes">${this.#takes()}</span><span class="lm-gap"></span>
            ${toggle(t("map.on_faders"), t("map.on_faders_title"), finding.onFaders.value, (on) => (finding.onFaders.value = on), { id: "lm-map-on" })}
            ${button(t("map.lock_idle", { n: idle.length }), t("map.lock_idle_title"), () => finding.lockAll(idle, true), { id: "lm-map-lock", off: !idle.length })}</div>`;
    }

    /** What is still to be made, before it begins. */
    #takes() {
        const { finding } = this.app;
        const told = finding.map.value;
        if (!told) return "";
        if (!told.cells.length) return t("map.whole", { n: told.have });
        const left = Math.max(told.cells.length, told.most - told.have);
        const time = finding.pace.value ? clock(left * finding.pace.value) : "";
        return t(time ? "map.left_time" : "map.left", { first: told.cells.length, n: left, time });
    }

    /** @param {import("../../model/exploring/finding.mjs").MapTold} told */
    #table(told) {
        const row = (/** @type {[string, Bars]} */ [slider, bars]) => html`<tr class=${this.chosen.value === slider ? "lm-chosen" : ""}><th scope="row">
            <button type="button" class="lm-button lm-small" data-slider=${slider} title=${barsSaid(bars, slider)} @click=${() => (this.chosen.value = slider)}>${slider}</button></th>
            <td>${barsView(bars)}</td>${MEASURES.map((name) => html`<td class=${bars[name].is_noise ? "lm-quiet" : ""}>${percent(bars[name])}</td>`)}
            <td class="lm-quiet">${bars.together ? t("map.third") : told.interacts[told.sliders.indexOf(slider)] ? t("map.interacts") : bars.items > 1
                ? t("map.spread", { low: Math.round(100 * bars.visible.low), high: Math.round(100 * bars.visible.high) }) : ""}</td></tr>`;
        return html`<div class="lm-map-table" id="lm-map-table"><table><thead><tr><td></td><td></td>${MEASURES.map((name) => html`<th scope="col">${t(`map.${name}`)}</th>`)}<td></td></tr></thead>
            <tbody>${keyed(ranked(told), ([slider]) => slider, row)}</tbody></table></div>`;
    }

    /** Source, changed, difference. @param {import("../../model/exploring/finding.mjs").MapTold} told */
    #pictures(told) {
        const { studies } = this.app;
        const slider = this.chosen.value;
        const items = studies.study.value?.items ?? [];
        const item = items[this.column.value] ?? items[0];
        const id = told.changed[told.sliders.indexOf(slider)];
        if (!id || !item) return html`<p class="lm-quiet">${t("map.choose")}</p>`;
        const key = (/** @type {string} */ recipe) => studies.cells.value[cellOf(recipe, item.id)];
        const [source, changed] = [key(told.source), key(id)];
        const figure = (/** @type {string} */ text, /** @type {string[]} */ keys, kind = "") => html`<figure><div class="lm-look-stage ${kind}">${keys.map((one, at) =>
            pictureOf(studies, one, 512, at ? "" : text))}</div><figcaption>${text}</figcaption></figure>`;
        return html`<section class="lm-map-pictures" id="lm-map-pictures" aria-label=${t("map.pictures", { slider })}>
            ${select(items.map((one, at) => [String(at), `${titleOf(one)} ${one.seed ?? ""}`]), String(this.column.value), (at) => (this.column.value = Number(at)), { label: t("map.prompt") })}
            ${!changed ? html`<p class="lm-quiet">${t("map.not_made")}</p>` : html`<div class="lm-map-three">${figure(t("map.source"), [source])}
                ${figure(t("map.changed", { slider }), [changed])}${figure(t("map.difference"), [source, changed], "lm-look-difference")}</div>`}</section>`;
    }
}
