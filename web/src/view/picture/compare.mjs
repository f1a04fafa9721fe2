/* Compares the merge's picture with the original's of the same seed, side by side or in turn; a key, a click or a button
 * flips them. Shows the pairs of a compared preview, and any preview of the strip. */
/** @import {App} from "../../app.mjs" */
import { effect, signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { t } from "../../model/sentences.mjs";
import { button, writes } from "../fields.mjs";

/** Addresses; `small` stands in where the host no longer has the large one; `other`: what the first one is, where that is
 * not the original; `own`: what the merged one is, where that is a LoRA on its base. @typedef {{original?: string, merged: string, small?: string, other?: string, own?: string}} Pair */
/** @typedef {"original" | "merged"} Side */

export class Compare {
    /** @param {App} app */
    constructor(app) {
        this.app = app;
        this.pairs = signal(/** @type {Pair[]} */ ([]));
        this.peeked = signal(/** @type {Pair | null} */ (null)); // shown while the pointer is over its small picture
        this.shown = signal(""); // id of the preview of the strip that is shown
        this.at = signal(0); // which pair
        this.view = signal(/** @type {"both" | Side} */ ("both"));
        effect(() => {
            if (app.preview.result.value) this.#take(app.preview.result.value);
        });
        document.addEventListener("keydown", (event) => this.#onKey(event));
    }

    get pair() {
        return this.peeked.value ?? this.pairs.value[this.at.value];
    }

    /** New pictures: with originals among them they are shown in pairs, else the host's gallery is.
     * @param {import("./preview.mjs").Result} result */
    #take({ pictures, originals, other, own }) {
        const merged = pictures.slice(originals, 2 * originals);
        this.peeked.value = null;
        this.shown.value = "";
        this.at.value = Math.min(this.at.peek(), Math.max(merged.length - 1, 0));
        if (this.pairs.peek()[0] && !this.pairs.peek()[0].original) this.view.value = "both"; // a preview of the strip was shown before
        this.pairs.value = merged.map((address, index) => ({ original: pictures[index], merged: address, other, own }));
    }

    /** @param {Pair} pair @param {string} [id] of a preview of the strip */
    show(pair, id = "") {
        this.peeked.value = null;
        this.shown.value = id;
        this.at.value = 0;
        this.view.value = "merged";
        this.pairs.value = [pair];
    }

    close() {
        this.pairs.value = [];
    }

    /** The other one at the same place; from side by side, the merge after the original that was seen on the left. */
    flip() {
        if (this.pair?.original) this.view.value = this.view.value === "merged" ? "original" : "merged";
    }

    /** @param {Side} side */
    #enlarge(side) {
        if (this.view.value === "both") this.view.value = side;
        else this.flip();
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
        if (!plain || !this.pair || !this.app.isShown() || writes(event.target)) return;
        if (event.key.toLowerCase() === "f") this.flip();
        else if (event.key === "Escape" && this.view.value !== "both" && this.pair.original) this.view.value = "both";
        else return;
        event.preventDefault();
    }

    template() {
        const { pair } = this;
        if (!pair) return nothing;
        const view = pair.original && !this.peeked.value ? this.view.value : "merged";
        const side = (/** @type {Side} */ name) => this.#side(name, pair, view);
        const all = this.pairs.value.length;
        const next = t("compare.pair", { n: this.at.value + 1, all });
        return html`<div class="lm-compare-stage" role="group" aria-label=${t("compare.label")}>${side("original")}${side("merged")}</div>
            <div class="lm-compare-tools">
                ${button(t("compare.flip"), t("compare.flip_title"), () => this.flip(), { id: "lm-flip", keys: "F", hidden: !pair.original })}
                ${button(t("compare.both"), t("compare.both_title"), () => (this.view.value = "both"),
                    { id: "lm-both", off: view === "both", hidden: !pair.original })}
                ${button(next, t("compare.pair_title"), () => (this.at.value = (this.at.value + 1) % all), { id: "lm-next-pair", hidden: all < 2 })}
                ${this.#star()}<span class="lm-gap"></span>
                ${button(t("compare.gallery"), t("compare.gallery_title"), () => this.close(), { id: "lm-close-compare" })}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">
                ${view === "both" ? t("compare.both_shown", { name: nameOf("original", pair) }) : t("compare.one_shown", { name: nameOf(view, pair) })}</p>`;
    }

    #star() {
        const { strip } = this.app;
        const shot = strip.shots.value.find((one) => one.id === this.shown.value);
        return shot ? button(shot.star ? "★" : "☆", t("gallery.star_title"), () => strip.star(shot.id),
            { id: "lm-star", label: t("gallery.star"), pressed: shot.star }) : nothing;
    }

    /** @param {Side} side @param {Pair} pair @param {"both" | Side} view */
    #side(side, pair, view) {
        const name = nameOf(side, pair);
        const other = nameOf(side === "merged" ? "original" : "merged", pair);
        const label = view === "both" ? t("compare.enlarge", { name }) : pair.original ? t("compare.flip_to", { name, other }) : name;
        return html`<button type="button" class="lm-compare-side" data-side=${side} title=${t("compare.side_title")} aria-label=${label}
            ?hidden=${view !== "both" && view !== side} @click=${() => this.#enlarge(side)}>
            <img class="lm-compare-picture" alt=${t("compare.alt", { name })} src=${pair[side] || pair.small || ""}
                @error=${(/** @type {any} */ event) => pair.small && event.target.src !== pair.small && (event.target.src = pair.small)}>
            <span class="lm-compare-name">${name}</span></button>`;
    }
}

/** @param {Side} side @param {Pair} pair */
const nameOf = (side, pair) => (side === "original" ? pair.other || t("compare.original") : pair.own ? pair.own : pair.original ? t("compare.merged") : t("compare.this"));

