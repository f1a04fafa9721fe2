/* The base of the tab's dialogs: opens, closes by Escape or button, and keeps its keys from the host. */
import { signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { t } from "../../model/sentences.mjs";
import { button } from "./fields.mjs";

export class Dialog {
    /** @param {string} id */
    constructor(id) {
        this.id = id;
        this.isOpen = signal(false);
    }

    /** The focus is outside when the button that had it is gone; a host's Escape would interrupt a generation and keep the
     * dialog open. */
    #keepEscape = (/** @type {KeyboardEvent} */ event) => {
        const { element } = this;
        if (event.key === "Escape" && element?.open && !element.contains(/** @type {Node} */ (event.target))) event.stopPropagation();
    };

    #closed = () => {
        window.removeEventListener("keydown", this.#keepEscape, true);
        this.isOpen.value = false;
    };

    get element() {
        return /** @type {HTMLDialogElement | null} */ (document.getElementById(this.id));
    }

    /** @param {string} focus id of the field to begin in */
    show(focus) {
        this.isOpen.value = true;
        window.addEventListener("keydown", this.#keepEscape, true);
        queueMicrotask(() => { // the dialog has its content by then
            this.element?.showModal();
            const field = /** @type {HTMLInputElement | null} */ (document.getElementById(focus));
            field?.focus();
            field?.select?.(); // a button has no text
        });
    }

    close() {
        this.element?.close();
    }

    /** @param {string} title @param {() => import("./fields.mjs").View} body @param {() => import("./fields.mjs").View} buttons */
    frame(title, body, buttons) {
        const close = button(t("dialog.close"), t("dialog.close"), () => this.close(), { id: `${this.id}-close` });
        return html`<dialog id=${this.id} class="lm-dialog" aria-labelledby="${this.id}-title" @close=${this.#closed}
            @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === "Escape" && event.stopPropagation()}>
            ${!this.isOpen.value ? nothing : html`<h3 id="${this.id}-title">${title}</h3>${body()}
                <div class="lm-dialog-buttons">${buttons()}${close}</div>`}</dialog>`;
    }
}
