/* Compares the merge's picture with the original's of the same seed: side by side, in turn, by a divider that is drawn over
 * them, or as their difference. Shows the pairs of a compared preview, and any preview of the strip. */
/** @import {App} from "../../app.mjs" */
import { effect, signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { styleMap } from "lit-html/directives/style-map.js";
import { t } from "../../model/sentences.mjs";
import { KeptPictures } from "../../net/browser/kept_pictures.mjs";
import { button, writes } from "../fields/fields.mjs";
import { Difference } from "./difference.mjs";
import { firstSteps } from "./first.mjs";
import { Stage } from "./stage.mjs";

/** Addresses; `files`: ids of the host's own files, where the host no longer answers at the addresses; `small` stands in where
 * it has those no longer; `other`: what the first one is, where that is not the original; `own`: what the merged one is, where
 * that is a LoRA on its base.
 * @typedef {{original?: string, merged: string, small?: string, files?: {merged?: string, original?: string}, other?: string, own?: string}} Pair */
/** @typedef {"original" | "merged"} Side */
/** @typedef {"both" | Side | "wipe" | "difference"} View */

const KEYS = /** @type {const} */ ({ w: "wipe", d: "difference" });

export class Compare {
    /** @param {App} app */
    constructor(app) {
        this.app = app;
        this.pairs = signal(/** @type {Pair[]} */ ([]));
        this.peeked = signal(/** @type {Pair | null} */ (null)); // shown while the pointer is over its small picture
        this.shown = signal(""); // id of the preview of the strip that is shown
        this.at = signal(0); // which pair
        this.view = signal(/** @type {View} */ ("both"));
        this.stage = new Stage();
        this.difference = new Difference(this);
        this.kept = new KeptPictures(app.server);
        effect(() => {
            if (app.preview.result.value) this.#take(app.preview.result.value);
        });
        document.addEventListener("keydown", (event) => this.#onKey(event));
    }

    get pair() {
        return this.peeked.value ?? this.pairs.value[this.at.value];
    }

    /** Whether there has been no picture yet. */
    get isFirst() {
        return !this.pair && !this.app.preview.result.value;
    }

    /** New pictures: with originals among them they are shown in pairs, else the host's gallery is.
     * @param {import("./preview.mjs").Result} result */
    #take({ pictures, originals, other, own }) {
        const merged = pictures.slice(originals, 2 * originals);
        this.peeked.value = null;
        this.shown.value = "";
        this.at.value = Math.min(this.at.peek(), Math.max(merged.length - 1, 0));
        if (this.pairs.peek()[0] && !this.pairs.peek()[0].original) this.view.value = "both"; // a picture alone was shown before
        this.pairs.value = merged.map((address, index) => ({ original: pictures[index], merged: address, other, own }));
    }

    /** @param {Pair} pair @param {string} [id] of a preview of the strip */
    show(pair, id = "") {
        this.peeked.value = null;
        this.shown.value = id;
        this.at.value = 0;
        if (!pair.original || !Object.values(KEYS).some((way) => way === this.view.peek())) this.view.value = "merged";
        this.pairs.value = [pair];
    }

    close() {
        this.pairs.value = [];
    }

    /** The other one at the same place; from side by side, the merge after the original that was seen on the left. */
    flip() {
        if (this.pair?.original) this.view.value = this.view.value === "merged" ? "original" : "merged";
    }

    /** A way to look at both, or both side by side if that is the way now. @param {"wipe" | "difference"} view */
    toggle(view) {
        if (this.pair?.original) this.view.value = this.view.value === view ? "both" : view;
    }

    /** @param {Side} side */
    #enlarge(side) {
        if (this.view.value === "both") this.view.value = side;
        else this.flip();
    }

    get #block() {
        return document.getElementById("live_merge_compare");
    }

    /** @param {Event} event */
    #isOurs({ target }) {
        const inTab = target instanceof Element && (target === document.body || target.closest("#live_merge_tab") !== null);
        return inTab && this.app.isShown() && !writes(target);
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
        const key = event.key.toLowerCase();
        if (!plain || !this.pair || !this.#isOurs(event)) return;
        if (key === "f") this.flip();
        else if (key === "w" || key === "d") this.toggle(KEYS[key]);
        else if (key === "z") this.#zoom();
        else if (key === "escape" && this.view.value !== "both" && this.pair.original) this.view.value = "both";
        else return;
        event.preventDefault();
    }

    /** The whole picture, and its own pixels, in turn. */
    #zoom() {
        if (this.stage.isFit) this.stage.exact(this.#block);
        else this.stage.fit();
    }

    #fillScreen() {
        if (document.fullscreenElement) document.exitFullscreen();
        else this.#block?.requestFullscreen().catch(() => {}); // the browser asks its user, who may refuse
    }

    template() {
        const { pair, stage } = this;
        if (!pair) return this.isFirst ? firstSteps(this.app) : nothing;
        const view = pair.original && !this.peeked.value ? this.view.value : "merged";
        const wipes = view === "wipe";
        const side = (/** @type {Side} */ name) => this.#side(name, pair, view);
        return html`<div class="lm-compare-stage lm-by-${view} ${stage.isFit ? "" : "lm-zoomed"}" style=${styleMap(stage.style)} role="group" aria-label=${t("compare.label")}
                @wheel=${(/** @type {WheelEvent} */ event) => stage.onWheel(event)} @pointerdown=${(/** @type {PointerEvent} */ event) => stage.onDown(event, wipes)}
                @pointermove=${(/** @type {PointerEvent} */ event) => stage.onMove(event)} @pointerup=${(/** @type {PointerEvent} */ event) => stage.onUp(event)}
                @pointercancel=${(/** @type {PointerEvent} */ event) => stage.onUp(event)}
                @click=${{ handleEvent: (/** @type {MouseEvent} */ event) => stage.onClick(event, wipes), capture: true }}>
                ${view === "difference" ? this.difference.picture() : [side("original"), side("merged")]}${wipes ? this.#divider(pair) : nothing}</div>
            ${view === "difference" ? this.difference.legend() : nothing}
            <div class="lm-compare-tools">${this.#ways(pair, view)}${this.#zoomTools()}${this.#star()}<span class="lm-gap"></span>
                ${button(t("compare.gallery"), t("compare.gallery_title"), () => this.close(), { id: "lm-close-compare" })}</div>
            <p class="lm-hidden-text" id="lm-compare-said" role="status" aria-live="polite">${viewSaid(view, pair)}</p>`;
    }

    /** @param {Pair} pair @param {View} view */
    #ways(pair, view) {
        const all = this.pairs.value.length;
        const way = (/** @type {"wipe" | "difference"} */ name, /** @type {string} */ keys) =>
            button(t(`compare.${name}`), t(`compare.${name}_title`), () => this.toggle(name), { id: `lm-${name}`, keys, hidden: !pair.original, pressed: view === name });
        return html`${button(t("compare.flip"), t("compare.flip_title"), () => this.flip(), { id: "lm-flip", keys: "F", hidden: !pair.original })}
            ${button(t("compare.both"), t("compare.both_title"), () => (this.view.value = "both"), { id: "lm-both", off: view === "both", hidden: !pair.original })}
            ${way("wipe", "W")}${way("difference", "D")}
            ${button(t("compare.pair", { n: this.at.value + 1, all }), t("compare.pair_title"), () => (this.at.value = (this.at.value + 1) % all), { id: "lm-next-pair", hidden: all < 2 })}`;
    }

    #zoomTools() {
        const { stage } = this;
        return html`${button(t("compare.fit"), t("compare.fit_title"), () => stage.fit(), { id: "lm-fit", keys: "Z", off: stage.isFit })}
            ${button("1:1", t("compare.exact_title"), () => stage.exact(this.#block), { id: "lm-exact", label: t("compare.exact") })}
            <button type="button" class="lm-button" id="lm-full" title=${t("compare.full_title")} aria-label=${t("compare.full")} ?hidden=${!document.fullscreenEnabled}
                @click=${() => this.#fillScreen()}><svg viewBox="0 0 14 14" aria-hidden="true"><path d="M1 5V1h4M9 1h4v4M13 9v4H9M5 13H1V9"/></svg></button>`;
    }

    /** @param {Pair} pair */
    #divider(pair) {
        const at = Math.round(100 * this.stage.wipe.value);
        return html`<div class="lm-wipe-divider" role="slider" tabindex="0" aria-label=${t("compare.divider", { name: nameOf("original", pair), other: nameOf("merged", pair) })}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow=${at} aria-valuetext="${at} %" @keydown=${(/** @type {KeyboardEvent} */ event) => this.stage.onKey(event)}></div>`;
    }

    #star() {
        const { strip } = this.app;
        const shot = strip.shots.value.find((one) => one.id === this.shown.value);
        return shot ? button(shot.star ? "★" : "☆", t("gallery.star_title"), () => strip.star(shot.id),
            { id: "lm-star", label: t("gallery.star"), pressed: shot.star }) : nothing;
    }

    /** @param {Side} side @param {Pair} pair @param {View} view */
    #side(side, pair, view) {
        const name = nameOf(side, pair);
        const other = nameOf(side === "merged" ? "original" : "merged", pair);
        const label = view === "both" ? t("compare.enlarge", { name }) : pair.original && view !== "wipe" ? t("compare.flip_to", { name, other }) : name;
        return html`<button type="button" class="lm-compare-side lm-compare-frame" data-side=${side} title=${t("compare.side_title")} aria-label=${label}
            ?hidden=${view !== "both" && view !== "wipe" && view !== side} @click=${() => this.#enlarge(side)}>
            <img class="lm-compare-picture" alt=${t("compare.alt", { name })} src=${pair[side] || ""} draggable="false"
                @load=${(/** @type {any} */ event) => side === "merged" && pair.merged !== pair.small && this.stage.take(event.target)}
                @error=${() => this.#lost(side, pair)}>
            <span class="lm-compare-name">${name}</span></button>`;
    }

    /** The host no longer answers at an address: its own file is shown, else the merge small and the original not at all. @param {Side} side @param {Pair} pair */
    async #lost(side, pair) {
        const address = (await this.kept.address(pair.files?.[side])) || (side === "merged" ? pair.small : undefined);
        if (side === "merged" && !address) return;
        const next = (/** @type {Pair} */ one) => (one[side] === pair[side] ? { ...one, [side]: address, files: { ...one.files, [side]: "" } } : one);
        this.pairs.value = this.pairs.value.map(next);
        if (this.peeked.value) this.peeked.value = next(this.peeked.value);
    }
}

/** @param {View} view @param {Pair} pair */
function viewSaid(view, pair) {
    const name = nameOf("original", pair);
    if (view === "both") return t("compare.both_shown", { name });
    if (view === "wipe") return t("compare.wipe_shown", { name });
    return view === "difference" ? t("compare.difference_shown", { name }) : t("compare.one_shown", { name: nameOf(view, pair) });
}

/** @param {Side} side @param {Pair} pair */
const nameOf = (side, pair) => (side === "original" ? pair.other || t("compare.original") : pair.own ? pair.own : pair.merged === pair.small ? t("compare.small") : pair.original ? t("compare.merged") : t("compare.this"));

