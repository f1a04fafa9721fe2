/* The Explore dialog: a study above, below it one tab for each way to look for a merge. */
/** @import {App} from "../../app.mjs" */
import { signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { baseName, shortName, untaken } from "../../model/names.mjs";
import { t } from "../../model/sentences.mjs";
import { Dialog } from "../fields/dialog.mjs";
import { button, select } from "../fields/fields.mjs";
import { MapWay } from "./map.mjs";
import { Sheets } from "./sheets.mjs";
import { TriangleWay } from "./triangle.mjs";
import { VaryWay } from "./vary.mjs";
import { VotesWay } from "./votes.mjs";

/** One way to look for a merge. open: called when it comes to the front; turn: when another study is shown.
 * @typedef {{id: string, label: () => string, view: () => import("../fields/fields.mjs").View, open?: () => void, turn?: () => void, onKey?: (event: KeyboardEvent) => void}} Way */

export class ExploreDialog extends Dialog {
    /** @param {App} app */
    constructor(app) {
        super("lm-explore");
        this.app = app;
        this.sheets = new Sheets(app);
        this.map = new MapWay(app);
        /** @type {Way[]} the tabs in order */
        this.ways = [this.sheets, this.map, new VotesWay(app), new VaryWay(app), new TriangleWay(app)];
        this.shown = signal(this.ways[0].id);
        this.removing = signal(false); // asked whether the study is to be removed
    }

    get way() {
        return this.ways.find((one) => one.id === this.shown.value) ?? this.ways[0];
    }

    /** Whether that way is on the screen. @param {string} id */
    isAt(id) {
        return this.isOpen.value && this.way.id === id;
    }

    async open() {
        const { studies } = this.app;
        const { turn } = studies;
        this.show("lm-explore-study");
        await studies.list();
        const newest = studies.names.value[0];
        const isOpen = studies.study.value || studies.turn !== turn; // or one was chosen meanwhile
        if (!isOpen && newest) await studies.open(newest);
        else if (!isOpen) await this.#begin();
        this.way.open?.();
    }

    /** Another study: what a way shows of the one before goes. @param {Promise<unknown>} work */
    async turned(work) {
        await work;
        for (const way of this.ways) way.turn?.();
        this.way.open?.();
    }

    /** At a slider's pictures of the map. @param {string} slider */
    openMap(slider) {
        this.shown.value = this.map.id;
        this.map.chosen.value = slider;
        return this.open();
    }

    /** A new study, by the name of the base and the time. */
    async #begin() {
        const { desk, studies } = this.app;
        const recipe = desk.shown.value;
        const when = new Date().toISOString().slice(0, 19).replace("T", " ").replaceAll(":", ".");
        const name = `${shortName(baseName(recipe.base)).slice(0, 50).replace(/^\.+/, "")} ${when}`;
        await studies.begin(untaken(name, studies.names.value), { recipe });
    }

    /** @param {string} id */
    #choose(id) {
        this.shown.value = id;
        this.way.open?.();
    }

    view() {
        return this.frame(t("explore.title"), () => html`<div class="lm-explore" @keydown=${(/** @type {KeyboardEvent} */ event) => this.way.onKey?.(event)}>
            <div class="lm-explore-top">${this.#head()}${this.#tabs()}</div>${this.app.studies.study.value ? this.way.view() : nothing}</div>`, () => this.#foot());
    }

    #head() {
        const { studies } = this.app;
        const names = studies.names.value.includes(studies.name) || !studies.name ? studies.names.value : [studies.name, ...studies.names.value];
        const remove = () => {
            this.removing.value = false;
            return this.turned(studies.remove(studies.name).then(() => (studies.names.value[0] ? studies.open(studies.names.value[0]) : this.#begin())));
        };
        return html`<div class="lm-dialog-buttons">${select(names.map((name) => [name, name]), studies.name, (name) => this.turned(studies.open(name)),
            { id: "lm-explore-study", label: t("explore.study"), title: t("explore.study_title") })}
            ${button(t("explore.new"), t("explore.new_title"), () => this.turned(this.#begin()), { id: "lm-explore-new" })}
            ${!this.removing.value ? button(t("explore.remove"), t("explore.remove_title"), () => (this.removing.value = true), { id: "lm-explore-remove" })
                : html`<span>${t("explore.remove_sure")}</span>${button(t("explore.remove_yes"), t("explore.remove_title"), remove, { id: "lm-explore-remove-yes" })}
                    ${button(t("explore.remove_no"), t("explore.remove_no"), () => (this.removing.value = false))}`}</div>`;
    }

    #tabs() {
        if (this.ways.length < 2) return nothing;
        return html`<div class="lm-tabs" role="tablist" aria-label=${t("explore.title")}>${this.ways.map((way) => html`<button type="button" role="tab" class="lm-button"
            id="lm-explore-tab-${way.id}" aria-selected=${way.id === this.way.id ? "true" : "false"} @click=${() => this.#choose(way.id)}>${way.label()}</button>`)}</div>`;
    }

    /** What all ways share: the run that is under way, what is wrong, Interrupt. */
    #foot() {
        const { studies } = this.app;
        const run = studies.run.value?.study === studies.name ? studies.run.value : null;
        const problem = studies.problem.value || run?.problem || "";
        const said = !run ? "" : run.is_running ? t("explore.running", { done: run.done.length, all: run.all })
            : run.interrupted ? t("explore.interrupted", { done: run.done.length, all: run.all })
                : t("explore.made", { made: run.made, kept: run.done.length - run.made });
        return html`<span id="lm-explore-said" class=${problem ? "lm-bad" : ""} role="status">${problem || studies.searching.value || said}</span>
            ${run?.lacks ? button(t("explore.search"), t("explore.search_title"), () => studies.search(), { id: "lm-explore-search" }) : nothing}
            ${run?.is_running ? html`<progress max=${run.all} value=${run.done.length} aria-label=${t("explore.progress")}></progress>` : nothing}<span class="lm-gap"></span>
            ${button(t("explore.interrupt"), t("explore.interrupt_title"), () => studies.stop(), { id: "lm-explore-interrupt", hidden: !run?.is_running })}`;
    }
}
