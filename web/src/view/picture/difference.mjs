/* The difference of the two pictures, drawn by the browser from their pixels; how large it is; its scale. */
/** @import {Difference as Found} from "../../model/pictures/difference.mjs" */
/** @import {Compare, Pair} from "./compare.mjs" */
import { computed, effect, signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { amplified, brightest, differenceOf, GAINS } from "../../model/pictures/difference.mjs";
import { t } from "../../model/sentences.mjs";
import { select } from "../fields/fields.mjs";

/** problem: why there is no difference to see. @typedef {{pair: Pair, found?: Found, width: number, problem: string}} Measured */

export class Difference {
    /** @param {Compare} compare */
    constructor(compare) {
        this.compare = compare;
        this.gain = signal(4);
        this.measured = signal(/** @type {Measured | null} */ (null));
        this.drawn = computed(() => this.#draw());
        this.shown = /** @type {WeakMap<Element, ImageData>} */ (new WeakMap());
        effect(() => {
            const { pair } = compare;
            if (compare.view.value === "difference" && pair?.original) this.#measure(pair);
        });
    }

    /** @param {Pair} pair */
    async #measure(pair) {
        if (this.measured.peek()?.pair === pair) return;
        const pixels = await Promise.all([pixelsOf(pair.original ?? ""), pixelsOf(pair.merged)]).catch(() => null);
        if (pair !== this.compare.pair) return; // another one has come
        this.measured.value = pixels ? differing(pair, pixels) : { pair, width: 0, problem: t("difference.unreadable") };
    }

    /** Only of the pictures that are shown. */
    get now() {
        return this.measured.value?.pair === this.compare.pair ? this.measured.value : null;
    }

    #draw() {
        const { found, width = 0 } = this.measured.value ?? {};
        return found ? new ImageData(amplified(found.pixels, this.gain.value), width) : null;
    }

    picture() {
        const { now } = this;
        const drawn = this.drawn.value;
        if (!now?.found || !drawn) return html`<div class="lm-compare-frame lm-compare-empty">${now?.problem ?? "…"}</div>`;
        return html`<div class="lm-compare-frame"><canvas class="lm-compare-picture" role="img" aria-label=${t("difference.alt", { gain: this.gain.value })}
            ${ref((canvas) => canvas && this.#show(/** @type {HTMLCanvasElement} */ (canvas), drawn))}></canvas></div>`;
    }

    /** @param {HTMLCanvasElement} canvas @param {ImageData} drawn */
    #show(canvas, drawn) {
        if (this.shown.get(canvas) === drawn) return;
        [canvas.width, canvas.height] = [drawn.width, drawn.height];
        canvas.getContext("2d")?.putImageData(drawn, 0, 0);
        this.shown.set(canvas, drawn);
    }

    /** The scale, and what was measured. */
    legend() {
        const { now } = this;
        const gains = GAINS.map((gain) => [String(gain), `×${gain}`]);
        return html`<div class="lm-difference-legend" id="lm-difference-legend">
            ${select(gains, String(this.gain.value), (gain) => (this.gain.value = Number(gain)), { id: "lm-difference-gain", label: t("difference.gain"), title: t("difference.gain") })}
            <span class="lm-difference-scale" title=${t("difference.scale_title")}>0<span class="lm-difference-bar"></span>${brightest(this.gain.value)}</span>
            <span id="lm-difference-said" role="status">${now?.found ? measuredSaid(now.found) : nothing}</span></div>`;
    }
}

/** @param {Pair} pair @param {ImageData[]} pixels @returns {Measured} */
function differing(pair, [one, other]) {
    const { width } = one;
    if (width !== other.width || one.height !== other.height) {
        return { pair, width, problem: t("difference.sizes", { one: `${width}×${one.height}`, other: `${other.width}×${other.height}` }) };
    }
    return { pair, width, problem: "", found: differenceOf(one.data, other.data) };
}

/** @param {Found} found */
function measuredSaid({ largest, mean, equal }) {
    if (!largest) return t("difference.none");
    return t("difference.measured", { largest, mean: Number(mean.toPrecision(2)), equal: Math.floor(1000 * equal) / 10 }); // never rounded up to all
}

/** @param {string} address */
async function pixelsOf(address) {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
    const brush = canvas.getContext("2d", { willReadFrequently: true });
    if (!brush) throw new Error("no canvas");
    brush.drawImage(picture, 0, 0);
    return brush.getImageData(0, 0, canvas.width, canvas.height);
}
