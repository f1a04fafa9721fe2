/* The dialog for virtual checkpoints: keeps the merge on the page as a model of the host's list, and lists those that are kept. */
/** @import {Recipe} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { bytes } from "../../model/numbers.mjs";
import { both, t } from "../../model/sentences.mjs";
import { pictureOf, recipeSaid } from "../../model/pictures/strip.mjs";
import { sentenceOf } from "../../net/server.mjs";
import { button, letters } from "../fields/fields.mjs";
import { Dialog } from "../fields/dialog.mjs";

const LOOK = 250; // ms between two looks at the hashing

/** @typedef {{name: string, sha256: string, size: number | null, recipe: Recipe | null, sources: {file: string, missing: boolean}[], picture: string, problem: string}} Virtual */

export class VirtualDialog extends Dialog {
    /** @param {App} app */
    constructor(app) {
        super("lm-virtual");
        this.app = app;
        this.kept = signal(/** @type {Virtual[]} */ ([]));
        this.name = signal("");
        this.note = signal({ text: "", bad: false });
        this.begun = signal(false); // whether the newest hashing was begun in this dialog
    }

    get keeping() {
        return this.app.desk.state.value.keeping;
    }

    open() {
        this.#say("");
        this.begun.value = false;
        this.show("lm-virtual-name");
        this.#read();
    }

    /** @param {string} text */
    #say(text, bad = false) {
        this.note.value = { text, bad };
    }

    #read() {
        return this.app.server.get("/virtual").then(({ virtual }) => (this.kept.value = virtual), (error) => this.#say(sentenceOf(error), true));
    }

    /** @param {string} path @param {object} body @param {string} done */
    async #ask(path, body, done) {
        try {
            const answer = await this.app.server.post(path, body);
            if (answer.virtual) this.kept.value = answer.virtual;
            this.#say(done);
            return true;
        } catch (error) {
            this.#say(sentenceOf(error), true);
            return false;
        }
    }

    async #keep() {
        const { written, parked } = this.app.desk;
        const { missing, recipe } = written.value;
        if (parked.value) return this.#say(t("save_dialog.parked"), true);
        if (missing.length) return this.#say(t("save_dialog.nothing", { what: both(missing) }), true);
        return this.#begin({ keep: this.name.value.trim(), recipe, picture: pictureOf(this.app.strip.shots.value, recipe) });
    }

    /** Begins to hash, and follows that to its end: where all is hashed already, no look at the state sees it run.
     * @param {object} body */
    async #begin(body) {
        this.begun.value = await this.#ask("/virtual", body, "");
        while (this.begun.value && (await this.#isHashing())) await new Promise((then) => setTimeout(then, LOOK));
        if (this.begun.value) await this.#read();
    }

    async #isHashing() {
        const { desk, server } = this.app;
        const found = await server.get("/state").catch(() => null); // the page's own looks say why there was no answer
        if (found) desk.state.value = { ...desk.state.value, keeping: found.keeping };
        return found?.keeping?.state === "running";
    }

    /** After the hashing has ended. */
    finished() {
        if (this.isOpen.value) this.#read();
    }

    view() {
        return this.frame(t("virtual_dialog.title"), () => this.#body(), () => html`<span class="lm-gap"></span>`);
    }

    #body() {
        return html`<p>${t("virtual_dialog.about")}</p>
        <div class="lm-dialog-buttons">
            ${letters("lm-virtual-name", this.name.value, (name) => (this.name.value = name),
                { enter: () => this.#keep(), label: t("virtual_dialog.name_label"), placeholder: t("virtual_dialog.name") })}
            ${button(t("virtual_dialog.keep"), t("virtual_dialog.keep_title"), () => this.#keep(),
                { id: "lm-virtual-keep", off: this.keeping?.state === "running" })}</div>
        ${this.#progress()}
        <p id="lm-virtual-note" class="lm-save-plan ${this.note.value.bad ? "lm-bad" : ""}" role="status">${this.note.value.text}</p>
        <ul id="lm-virtual-list" class="lm-kept">${this.kept.value.length ? this.kept.value.map((one) => this.#row(one))
            : html`<li>${t("virtual_dialog.none")}</li>`}</ul>`;
    }

    #progress() {
        const now = this.keeping;
        if (now?.state === "running") {
            const done = t("virtual_dialog.hashing", { text: now.text, percent: Math.round(100 * now.progress) });
            return html`<p id="lm-virtual-progress" class="lm-save-plan">${done}
                ${button(t("virtual_dialog.stop"), t("virtual_dialog.stop_title"), () => this.#ask("/cancel", { what: "keeping" }, ""))}</p>`;
        }
        return !this.begun.value ? nothing : html`<p id="lm-virtual-progress" class="lm-save-plan ${now?.error ? "lm-bad" : ""}">
            ${now?.error || now?.text || ""}</p>`;
    }

    /** @param {Virtual} one */
    #row(one) {
        const { name, sha256, size, recipe, picture, problem } = one;
        const hash = t("virtual_dialog.listed_hash", { hash: sha256.slice(0, 10) });
        const about = problem || [hash, ...(size === null ? [] : [t("virtual_dialog.file_size", { size: bytes(size) })])].join(" · ");
        return html`<li class="lm-virtual">
            ${picture ? html`<img class="lm-virtual-picture" src=${picture} alt=${t("virtual_dialog.picture", { name })}>`
                : html`<span class="lm-virtual-picture"></span>`}
            <div class="lm-virtual-about"><input type="text" class="lm-input" .value=${name} aria-label=${t("virtual_dialog.name_of", { name })}
                @change=${(/** @type {any} */ event) => this.#rename(name, event.target)}>
                <span class=${problem ? "lm-bad" : ""}>${about}</span>
                ${recipe ? html`<span title=${JSON.stringify(recipe, null, 2)}>${recipeSaid(recipe, this.app.desk.schema.value)}</span>` : nothing}
                ${this.#sources(one)}
                <span class="lm-dialog-buttons">${this.#buttons(one)}</span></div></li>`;
    }

    /** @param {Virtual} one */
    #sources({ sources }) {
        const missing = sources.filter((source) => source.missing).map(({ file }) => file);
        const there = sources.filter((source) => !source.missing).map(({ file }) => file);
        return html`${there.length ? html`<span>${t("virtual_dialog.sources", { files: there })}</span>` : nothing}
            ${missing.length ? html`<span class="lm-bad">${t("virtual_dialog.missing", { files: missing })}</span>` : nothing}`;
    }

    /** @param {Virtual} one */
    #buttons({ name, recipe, problem }) {
        return html`${problem && recipe ? button(t("virtual_dialog.hash"), t("virtual_dialog.hash_title"), () => this.#begin({ hash: name })) : nothing}
            ${problem ? nothing : button(t("virtual_dialog.choose"), t("virtual_dialog.choose_title"),
                () => this.#ask("/load", { name }, t("virtual_dialog.chosen", { name })))}
            ${problem || !recipe ? nothing : button(t("virtual_dialog.save"), t("virtual_dialog.save_title"), () => this.#save(name, recipe))}
            ${button(t("virtual_dialog.delete"), t("virtual_dialog.delete_title", { name }),
                () => this.#ask("/virtual", { delete: name }, t("virtual_dialog.deleted", { name })))}`;
    }

    /** @param {string} name @param {Recipe} recipe */
    #save(name, recipe) {
        this.close();
        this.app.dialogs.save.openKept(name, recipe);
    }

    /** @param {string} name @param {HTMLInputElement} input */
    async #rename(name, input) {
        const to = input.value.trim();
        if (to !== name && !(await this.#ask("/virtual", { rename: name, to }, t("virtual_dialog.renamed", { name, to })))) input.value = name;
    }
}
