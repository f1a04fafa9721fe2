/* The history as a page of pictures: all stored previews and what else was live or saved; search by a model's name, stars,
 * and which came from which. */
/** @import {Recipe, Shot} from "../../types" */
/** @import {Entry, Past} from "../../model/pictures/lineage.mjs" */
/** @import {App} from "../../app.mjs" */
import { computed, signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { changes, family, found, hasFamily, joined } from "../../model/pictures/lineage.mjs";
import { count, t, timeOf } from "../../model/sentences.mjs";
import { described, stepsSaid } from "../../model/pictures/strip.mjs";
import { sentenceOf } from "../../net/server.mjs";
import { button, keyed, toggle } from "../fields/fields.mjs";
import { Dialog } from "../fields/dialog.mjs";

const SAID = 3; // changes that are named
const AT_ONCE = 60; // cards

export class GalleryDialog extends Dialog {
    /** @param {App} app */
    constructor(app) {
        super("lm-gallery");
        this.app = app;
        this.typed = signal("");
        this.starred = signal(false);
        this.most = signal(AT_ONCE);
        this.traced = signal(/** @type {Shot | null} */ (null)); // the one whose lineage is shown
        this.history = signal(/** @type {Past[]} */ ([]));
        this.entries = computed(() => found(joined(app.strip.shots.value, this.history.value), this.typed.value, this.starred.value));
    }

    open() {
        this.traced.value = null;
        this.most.value = AT_ONCE;
        this.show("lm-gallery-search");
        this.app.server.get("/history").then(({ history }) => (this.history.value = history), () => {}); // without it, the previews of this page
    }

    view() {
        return this.frame(t("history.title"), () => this.#body(), () => html`<span class="lm-gap"></span>`);
    }

    #body() {
        const traced = this.traced.value;
        return html`<div class="lm-dialog-buttons">
            <input type="search" id="lm-gallery-search" class="lm-input" placeholder=${t("gallery.search")} aria-label=${t("gallery.search")}
                .value=${this.typed.value} @input=${(/** @type {any} */ event) => {
                    this.traced.value = null;
                    this.most.value = AT_ONCE;
                    this.typed.value = event.target.value;
                }}>
            ${toggle(t("gallery.starred"), t("gallery.starred_title"), this.starred.value, (on) => (this.starred.value = on), { id: "lm-gallery-starred" })}
            ${traced ? button(t("gallery.all"), t("gallery.all_title"), () => (this.traced.value = null), { id: "lm-gallery-all" }) : nothing}</div>
            ${traced ? this.#family(traced) : this.#page()}`;
    }

    #page() {
        const all = this.entries.value;
        const rest = all.length - this.most.value;
        return html`<p id="lm-gallery-count" role="status">${count("history.count", all.length)}</p>
            <ol id="lm-gallery-list" class="lm-gallery">${keyed(all.slice(0, this.most.value), (entry) => entry.shot?.id ?? `${entry.past?.time} ${entry.past?.id}`, (entry) => this.#card(entry))}</ol>
            ${rest > 0 ? button(count("history.more", rest), t("history.more_title"), () => (this.most.value += AT_ONCE), { id: "lm-gallery-more" }) : nothing}`;
    }

    /** Who came from whom, and by which changes. @param {Shot} traced */
    #family(traced) {
        const { shots } = this.app.strip;
        const line = family(shots.value, traced);
        return html`<p id="lm-gallery-count" role="status">${count("history.family", line.length)}</p>
            <ol id="lm-gallery-list" class="lm-family">${keyed(line, ({ shot }) => shot.id, ({ shot, depth }) => html`<li class="lm-card" style="--lm-depth: ${Math.min(depth, 12)}"
                aria-current=${shot === traced ? "true" : "false"}>${this.#picture(shot)}
                <span class="lm-card-text">${this.#born(shot)}</span>${this.#star(shot)}</li>`)}</ol>`;
    }

    /** What was changed to come to a preview. @param {Shot} shot */
    #born(shot) {
        const parent = this.app.strip.shots.value.find((one) => one.id === shot.parent);
        const all = parent ? changes(parent.recipe, shot.recipe) : [];
        if (!all.length) return parent ? t("history.other_settings") : stepsSaid(shot.recipe, this.app.desk.schema.value);
        return [...all.slice(0, SAID), ...(all.length > SAID ? [t("history.changes_more", { n: all.length - SAID })] : [])].join(", ");
    }

    /** @param {Shot} shot */
    #picture(shot) {
        const { strip, desk } = this.app;
        const about = described(shot, desk.schema.value);
        const use = () => {
            this.close();
            strip.back(shot);
        };
        return html`<button type="button" class=${classMap({ "lm-card-picture": true, "lm-cut": !shot.whole })} title=${about} aria-label=${t("strip.back", { about })} @click=${use}>
            <img src=${shot.picture} alt="" loading="lazy"></button>`;
    }

    /** @param {Shot} shot */
    #star(shot) {
        return button(shot.star ? "★" : "☆", t("gallery.star_title"), () => this.app.strip.star(shot.id), { kind: "lm-button lm-small", label: t("gallery.star"), pressed: shot.star });
    }

    /** @param {Entry} entry */
    #card({ shot, past, recipe, saved, time }) {
        const { strip, desk } = this.app;
        const when = time ? timeOf(time, { dateStyle: "short", timeStyle: "short" }) : "";
        const steps = stepsSaid(recipe, desk.schema.value) || t("history.nothing");
        return html`<li class="lm-card">${shot ? this.#picture(shot) : this.#unseen(recipe, past?.event ?? "")}
            <span class="lm-card-text">${steps}</span><span class="lm-card-when">${when}</span>
            ${saved.map((name) => html`<span class="lm-card-saved">${t("history.saved", { name })}</span>`)}
            ${shot ? html`<span class="lm-card-buttons">${this.#star(shot)}${hasFamily(strip.shots.value, shot)
                ? button(t("history.lineage"), t("history.lineage_title"), () => (this.traced.value = shot), { kind: "lm-button lm-small" }) : nothing}</span>` : nothing}</li>`;
    }

    /** A recipe without a picture on this page. @param {Recipe} recipe @param {string} event */
    #unseen(recipe, event) {
        const { desk, live } = this.app;
        const use = () => {
            this.close();
            desk.commit();
            live.use(recipe).catch((error) => (desk.remark.value = sentenceOf(error)));
        };
        const what = event === "picture" ? t("history.picture_elsewhere") : event === "saved" ? t("history.unseen") : t("history.live");
        return html`<button type="button" class="lm-card-picture lm-card-unseen" title=${t("history.show_title")} @click=${use}>${what}</button>`;
    }
}
