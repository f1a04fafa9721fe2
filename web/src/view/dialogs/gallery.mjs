/* The gallery of all stored previews: search by a model's name, stars, and which came from which. */
/** @import {Shot} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { count, t } from "../../model/sentences.mjs";
import { described, found, lineage } from "../../model/strip.mjs";
import { button, keyed, toggle } from "../fields.mjs";
import { Dialog } from "./dialog.mjs";

export class GalleryDialog extends Dialog {
    /** @param {App} app */
    constructor(app) {
        super("lm-gallery");
        this.app = app;
        this.typed = signal("");
        this.starred = signal(false);
        this.traced = signal(/** @type {Shot | null} */ (null)); // the one whose lineage is shown
    }

    open() {
        this.traced.value = null;
        this.show("lm-gallery-search");
    }

    view() {
        return this.frame(t("gallery.title"), () => this.#body(), () => html`<span class="lm-gap"></span>`);
    }

    #body() {
        const { shots } = this.app.strip;
        const traced = this.traced.value;
        const some = traced ? lineage(shots.value, traced) : found(shots.value, this.typed.value, this.starred.value);
        return html`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${t("gallery.search")} aria-label=${t("gallery.search")}
                .value=${this.typed.value} @input=${(/** @type {any} */ event) => {
                    this.traced.value = null;
                    this.typed.value = event.target.value;
                }}>
            ${toggle(t("gallery.starred"), t("gallery.starred_title"), this.starred.value, (on) => (this.starred.value = on), { id: "lm-gallery-starred" })}
            ${traced ? button(t("gallery.all"), t("gallery.all_title"), () => (this.traced.value = null), { id: "lm-gallery-all" }) : nothing}</div>
            <p id="lm-gallery-count" role="status">${count(traced ? "gallery.lineage" : "gallery.count", some.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${keyed(some, (shot) => shot.id, (shot) => this.#card(shot))}</ol>`;
    }

    /** @param {Shot} shot */
    #card(shot) {
        const { strip, desk } = this.app;
        const about = described(shot, desk.schema.value);
        const before = lineage(strip.shots.value, shot).length - 1;
        const use = () => {
            this.close();
            strip.back(shot);
        };
        return html`<li class=${classMap({ "lm-card": true, "lm-cut": !shot.whole })}>
            <button type="button" class="lm-card-picture" title=${about} aria-label=${t("strip.back", { about })} @click=${use}>
                <img src=${shot.picture} alt="" loading="lazy"></button>
            <span class="lm-card-text">${about.split("\n")[1]}</span>
            <span class="lm-card-buttons">${button(shot.star ? "★" : "☆", t("gallery.star_title"), () => strip.star(shot.id),
                { kind: "lm-button lm-small", label: t("gallery.star"), pressed: shot.star })}
            ${before ? button(count("gallery.before", before), t("gallery.before_title"), () => (this.traced.value = shot), { kind: "lm-button lm-small" }) : nothing}</span></li>`;
    }
}
