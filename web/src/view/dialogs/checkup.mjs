/* "Check for problems" in the save dialog: all the doctor's findings, worst first. */
/** @import {App} from "../../app.mjs" */
import { signal } from "@preact/signals-core";
import { html } from "lit-html";
import { t } from "../../model/sentences.mjs";
import { sentenceOf } from "../../net/server.mjs";
import { button } from "../fields/fields.mjs";

export class Checkup {
    /** @param {App} app */
    constructor({ doctor }) {
        this.doctor = doctor;
        this.lines = signal(/** @type {{text: string, bad: boolean}[]} */ ([]));
        this.asked = 0; // only the newest answer is shown
    }

    clear() {
        this.asked += 1;
        this.lines.value = [];
    }

    /** @param {any} wanted */
    async #ask(wanted) {
        const number = (this.asked += 1);
        this.lines.value = [{ text: t("doctor.looking"), bad: false }];
        const lines = await this.doctor.ask(wanted).then(
            (found) => found.map(({ level, text }) => (level === "error"
                ? { text: t("doctor.error", { text }), bad: true } : { text: t("doctor.warning", { text }), bad: false })),
            (error) => [{ text: sentenceOf(error), bad: true }],
        );
        if (number === this.asked) this.lines.value = lines.length ? lines : [{ text: t("doctor.well"), bad: false }];
    }

    /** @param {any} wanted what would be saved, and how */
    view(wanted) {
        return html`<div id="lm-doctor" class="lm-save-plan">
            ${button(t("doctor.check"), t("doctor.check_title"), () => this.#ask(wanted), { id: "lm-doctor-check" })}
            <div id="lm-doctor-answers" role="status">${this.lines.value.map(({ text, bad }) => html`<p class=${bad ? "lm-bad" : ""}>${text}</p>`)}</div></div>`;
    }
}
