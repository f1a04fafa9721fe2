/* The dialog for the user's own presets. They are added to the schema's, so that every list and field with presets has them,
 * too. */
/** @import {Preset} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { without } from "../../model/same.mjs";
import { t } from "../../model/sentences.mjs";
import { sentenceOf } from "../../net/server.mjs";
import { button, letters } from "../fields/fields.mjs";
import { textShown } from "../desk/text_row.mjs";
import { Dialog } from "../fields/dialog.mjs";

export class PresetsDialog extends Dialog {
    /** @param {App} app */
    constructor(app) {
        super("lm-presets");
        this.app = app;
        this.own = signal(/** @type {Preset[]} */ ([]));
        this.name = signal("");
        this.note = signal({ text: "", bad: false });
        this.removed = signal(/** @type {Preset | null} */ (null)); // the preset that was deleted last, for Undo
        this.replaces = ""; // a name that exists already; saving it once more replaces it
        app.server.get("/presets").then((answer) => this.#take(answer.presets), () => {}); // a host without these routes has none
    }

    open() {
        this.#say("");
        this.show("lm-presets-name");
    }

    /** @param {string} text */
    #say(text, bad = false) {
        this.note.value = { text, bad };
        this.removed.value = null;
    }

    /** @param {Preset[]} presets */
    #take(presets) {
        const { schema } = this.app.desk;
        const old = this.own.value.map((preset) => preset.name);
        const merged = Object.entries(schema.value.presets).map(([id, known]) => {
            const own = presets.filter((preset) => preset.values[id]).map((preset) => [preset.name, preset.values[id]]);
            return [id, { ...without(known, ...old), ...Object.fromEntries(own) }];
        });
        schema.value = { ...schema.value, presets: Object.fromEntries(merged) };
        this.own.value = presets;
    }

    /** @param {object} body @param {string} done */
    async #change(body, done) {
        try {
            this.#take((await this.app.server.post("/presets", body)).presets);
            this.#say(done);
            return true;
        } catch (error) {
            this.#say(sentenceOf(error), true);
            return false;
        }
    }

    async #save() {
        const name = this.name.value.trim();
        const known = this.own.value.some((preset) => preset.name === name);
        if (known && this.replaces !== name) {
            this.replaces = name;
            return this.#say(t("presets.there", { name }), true);
        }
        this.replaces = "";
        const body = { save: name, weights: textShown(this.app), overwrite: known };
        if (await this.#change(body, t("presets.saved", { name }))) this.name.value = "";
        return undefined;
    }

    /** @param {Preset} preset @param {HTMLInputElement} input */
    async #rename({ name }, input) {
        const to = input.value.trim();
        if (to !== name && !(await this.#change({ rename: name, to }, t("presets.renamed", { name, to })))) input.value = name;
    }

    /** @param {Preset} preset */
    async #remove(preset) {
        if (await this.#change({ delete: preset.name }, t("presets.deleted", preset))) this.removed.value = preset;
    }

    async #import() {
        try {
            const answer = await this.app.server.post("/presets/import", {});
            this.#take(answer.presets);
            const found = answer.files.length ? t("presets.imported", { files: answer.files.join(", "), taken: answer.imported.length,
                here: answer.here.length, built_in: answer.built_in.length }) : t("presets.none_installed");
            const refused = answer.refused.map((/** @type {string} */ line) => t("presets.refused", { line }));
            this.#say([found, ...refused].join("\n"), refused.length > 0);
        } catch (error) {
            this.#say(sentenceOf(error), true);
        }
    }

    view() {
        const history = () => {
            this.close();
            this.app.dialogs.gallery.open();
        };
        return this.frame(t("presets.title"), () => this.#body(), () => html`<span class="lm-gap"></span>
            ${button(t("history.open"), t("gallery.open_title"), history, { id: "lm-presets-history" })}`);
    }

    #body() {
        const removed = this.removed.value;
        return html`<div class="lm-dialog-buttons">
            ${letters("lm-presets-name", this.name.value, (name) => (this.name.value = name),
                { enter: () => this.#save(), label: t("presets.name_label"), placeholder: t("presets.name") })}
            ${button(t("presets.save"), t("presets.save_title"), () => this.#save(), { id: "lm-presets-save" })}
            ${button(t("presets.import"), t("presets.import_title"), () => this.#import(), { id: "lm-presets-import" })}</div>
        <p id="lm-presets-note" class="lm-save-plan ${this.note.value.bad ? "lm-bad" : ""}" role="status">${this.note.value.text}
            ${removed ? button(t("presets.undo"), t("presets.undo_title", removed), () =>
                this.#change({ save: removed.name, weights: removed.weights }, t("presets.back", removed))) : nothing}</p>
        <ul id="lm-presets-list" class="lm-kept">${this.own.value.map((preset) => this.#row(preset))}</ul>`;
    }

    /** @param {Preset} preset */
    #row(preset) {
        const { desk } = this.app;
        const fits = Boolean(preset.values[desk.kit.value.id]);
        return html`<li><input type="text" class="lm-input" .value=${preset.name} aria-label=${t("presets.name_of", preset)}
                title=${preset.source ? t("presets.from", { source: preset.source }) : ""}
                @change=${(/** @type {any} */ event) => this.#rename(preset, event.target)}>
            ${button(t("presets.use"), fits ? t("presets.use_title") : t("presets.unfit"), () => desk.usePreset(preset.name), { off: !fits })}
            ${button(t("presets.delete"), t("presets.delete_title", preset), () => this.#remove(preset))}</li>`;
    }
}
