/* The list of all keys. */
import { html } from "lit-html";
import { KEYS } from "../../model/keys.mjs";
import { t } from "../../model/sentences.mjs";
import { Dialog } from "../fields/dialog.mjs";

const said = (/** @type {string} */ name) => t(/** @type {"keys.undo"} */ (`keys.${name}`));

export class KeysDialog extends Dialog {
    constructor() {
        super("lm-keys");
    }

    open() {
        this.show("lm-keys-close");
    }

    view() {
        return this.frame(t("keys.title"), () => html`<div class="lm-keys">${KEYS.map(([where, keys]) => html`<section><h4>${said(where)}</h4>
            <dl>${keys.map(([pressed, does]) => html`<div><dt><kbd>${pressed.endsWith("_name") ? said(pressed) : pressed}</kbd></dt><dd>${said(does)}</dd></div>`)}</dl></section>`)}</div>`,
        () => "");
    }
}
