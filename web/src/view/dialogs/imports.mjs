/* The dialog that imports other tools' recipes from a text, a text file or a checkpoint, and says what was left out. */
/** @import {Recipe} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { signal } from "@preact/signals-core";
import { html } from "lit-html";
import { baseName, shortName } from "../../model/names.mjs";
import { count, t } from "../../model/sentences.mjs";
import { sentenceOf } from "../../net/server.mjs";
import { button } from "../fields/fields.mjs";
import { picker } from "../fields/picker.mjs";
import { Dialog } from "../fields/dialog.mjs";

const LARGEST = 4e6; // characters of a text file
const REST = 200; // ms

/** @typedef {{tool: string, recipe: Recipe, left_out: string[]}} Found */

export class ImportDialog extends Dialog {
    /** @param {App} app */
    constructor(app) {
        super("lm-import");
        this.app = app;
        this.text = signal("");
        this.found = signal(/** @type {Found | null} */ (null));
        this.problem = signal("");
        this.asked = 0;
        this.timer = 0;
    }

    open(text = "") {
        this.text.value = text;
        this.#say(null, "");
        this.show("lm-import-text");
        if (text) this.#ask({ text });
    }

    /** @param {Found | null} found @param {string} problem */
    #say(found, problem) {
        this.found.value = found;
        this.problem.value = problem;
    }

    /** Lets the server read the recipe; only the newest answer is shown. @param {{text?: string, name?: string}} body */
    async #ask(body) {
        const number = (this.asked += 1);
        clearTimeout(this.timer);
        if (!body.name && !body.text?.trim()) return this.#say(null, "");
        const answer = await this.app.server.post("/import", body).catch((error) => error);
        if (number !== this.asked) return undefined;
        return answer instanceof Error ? this.#say(null, sentenceOf(answer)) : this.#say(answer, "");
    }

    /** @param {string} text */
    #typed(text) {
        this.text.value = text;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.#ask({ text }), REST);
    }

    /** @param {DragEvent} event */
    async #dropped(event) {
        event.preventDefault();
        event.stopPropagation();
        const file = event.dataTransfer?.files[0];
        const text = file ? (file.size > LARGEST ? "" : await file.text()) : event.dataTransfer?.getData("text");
        if (!text) return this.#say(null, t("import.no_text"));
        this.text.value = text;
        return this.#ask({ text });
    }

    async #take() {
        if (!this.found.value) return;
        try {
            await this.app.live.use(this.found.value.recipe);
            this.close();
        } catch (error) {
            this.#say(null, sentenceOf(error));
        }
    }

    view() {
        return this.frame(t("import.title"), () => this.#body(), () => html`<span class="lm-gap"></span>
            ${button(t("import.take"), t("import.take_title"), () => this.#take(),
                { id: "lm-import-take", kind: "lm-button lm-primary", off: !this.found.value })}`);
    }

    #body() {
        const found = this.found.value;
        return html`<div class="lm-import-drop" @dragover=${(/** @type {Event} */ event) => event.preventDefault()}
                @drop=${(/** @type {DragEvent} */ event) => this.#dropped(event)}>
            <textarea id="lm-import-text" class="lm-input lm-import-text" rows="8" spellcheck="false" placeholder=${t("import.placeholder")}
                aria-label=${t("import.text")} .value=${this.text.value}
                @input=${(/** @type {any} */ event) => this.#typed(event.target.value)}></textarea></div>
            ${picker(this.app, { id: "import", label: t("import.file"), value: "", files: this.app.desk.files.value.models,
                pick: (name) => this.#ask({ name }), empty: t("import.file_empty") })}
            <p id="lm-import-note" class="lm-note ${found ? "lm-quiet" : ""}" role="status">${found ? summary(found) : this.problem.value}</p>
            <ul id="lm-import-left" aria-label=${t("import.left_out")}>${found?.left_out.map((one) => html`<li>${one}</li>`)}</ul>`;
    }
}

/** @param {Found} found */
function summary({ tool, recipe, left_out: leftOut }) {
    const text = count("import.found", recipe.steps.length, { tool, base: shortName(baseName(recipe.base)) });
    return leftOut.length ? `${text} ${t("import.not_carried")}` : text;
}
