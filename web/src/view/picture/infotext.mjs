/* The infotext of the picture that is shown, folded into one line, with Copy. */
/** @import {App} from "../../app.mjs" */
import { signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { t } from "../../model/sentences.mjs";
import { button, copyText } from "../fields/fields.mjs";

const COPIED = 1200; // ms for which Copy says so

export class Infotext {
    /** @param {App} app */
    constructor(app) {
        this.app = app;
        this.isOpen = signal(false);
        this.copied = signal(false);
    }

    /** Of a preview of the strip that is shown, else of the newest. */
    get text() {
        const { strip, compare, preview } = this.app;
        const shot = compare.pair && strip.shots.value.find((one) => one.id === compare.shown.value);
        return (shot ? shot.infotext : preview.result.value?.infotext) ?? "";
    }

    view() {
        const { text, isOpen, copied } = this;
        if (!text) return nothing;
        const copy = async (/** @type {Event} */ { currentTarget }) => {
            await copyText(text, /** @type {Element} */ (currentTarget));
            copied.value = true;
            setTimeout(() => (copied.value = false), COPIED);
        };
        return html`<div class="lm-infotext-row">
            <button type="button" class="lm-infotext-line" id="lm-infotext" aria-expanded=${isOpen.value ? "true" : "false"} aria-controls="lm-infotext-all"
                title=${t("infotext.title")} @click=${() => (isOpen.value = !isOpen.value)}>${isOpen.value ? t("infotext.label") : text.replaceAll("\n", " · ")}</button>
            ${button(copied.value ? t("text.copied") : t("text.copy"), t("infotext.copy_title"), copy, { id: "lm-infotext-copy", label: t("infotext.copy_title") })}</div>
            <pre class="lm-infotext-all" id="lm-infotext-all" ?hidden=${!isOpen.value}>${text}</pre>`;
    }
}
