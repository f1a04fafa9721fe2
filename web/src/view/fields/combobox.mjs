/* A field that opens a list to choose from: type any parts of a name, arrows, Page Up and Down, Enter; Escape keeps the old
 * choice. Long lists are shown a part at a time. */
/** @import {App} from "../../app.mjs" */
/** @import {Item} from "../../types" */
/** @import {View} from "./fields.mjs" */
import { html, noChange, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { ifDefined } from "lit-html/directives/if-defined.js";
import { live } from "lit-html/directives/live.js";
import { runs } from "../../model/menus.mjs";

const PART = 60; // rows; more than a screen
const PAGE = 10; // rows
const NEAR = 200; // pixels to the end of the list at which more rows are shown

/** @typedef {{id: string, typed: string, active: number, rows: number}} Open the list that is open, if any */
/** @type {Open} */
export const CLOSED = { id: "", typed: "", active: -1, rows: PART };

/**
 * @typedef {object} Choice
 * @property {string} id names the list; the input has it too where `inputId` is not given
 * @property {string} label
 * @property {string} value the chosen item's
 * @property {string} shown what the closed field shows
 * @property {string} empty the field's text where nothing is chosen
 * @property {(typed: string) => Item[]} items those to choose from, in their order
 * @property {(value: string) => void} choose
 * @property {(item: Item) => View} row the inside of a row
 * @property {(group: string) => string} head of a group; "" for none
 * @property {string} none what is said where there are no items
 * @property {(typed: string) => string | undefined} [typedFully] the value of a text that was typed and left without Enter
 * @property {(values: string[]) => void} [onShown] is told which rows are shown
 * @property {(value: string) => void} [mark] Shift+Enter, and a click on the row's `.lm-favourite`
 * @property {string} [inputId]
 * @property {string} [kind] classes of the input
 * @property {string} [title]
 */

/** @param {App} app @param {Choice} choice */
export function combobox(app, choice) {
    const { picking } = app;
    const { id, label, value } = choice;
    const list = `lm-picker-${id}`;
    const isOpen = picking.value.id === id;
    const { active, rows } = picking.value;
    const items = isOpen ? choice.items(picking.value.typed) : [];
    const on = new Handlers(app, choice, list);
    return html`<input type="text" class=${choice.kind ?? "lm-input lm-picked"} id=${ifDefined(choice.inputId)} role="combobox" autocomplete="off"
            spellcheck="false" title=${choice.title ?? choice.shown} placeholder=${choice.empty} aria-label=${label} aria-expanded=${isOpen}
            aria-controls=${list} aria-autocomplete="list" aria-activedescendant=${ifDefined(isOpen && active >= 0 ? `${list}-${active}` : undefined)}
            .value=${isOpen ? noChange : live(choice.shown)}
            @focus=${(/** @type {any} */ event) => event.target.select()} @click=${(/** @type {any} */ event) => on.click(event.target)}
            @input=${(/** @type {any} */ event) => on.open(event.target.value)} @keydown=${(/** @type {KeyboardEvent} */ event) => on.key(event)}
            @blur=${(/** @type {any} */ event) => on.leave(event.target)}>
        <div class="lm-list" role="listbox" id=${list} aria-label=${label} ?hidden=${!isOpen} @scroll=${(/** @type {any} */ event) => on.scroll(event.target)}
            @pointerdown=${(/** @type {Event} */ event) => event.preventDefault() /* the field keeps the focus */}
            @click=${(/** @type {any} */ event) => on.press(event.target)}>
            ${runs(items.slice(0, rows)).map(({ group, rows: some }) => html`<div role="group" aria-label=${choice.head(group) || label}>
                ${choice.head(group) ? html`<div class="lm-list-head" aria-hidden="true">${choice.head(group)}</div>` : nothing}
                ${some.map(({ item, index }) => html`<div role="option" id="${list}-${index}" data-name=${item.value} title=${item.title ?? item.text}
                    aria-selected=${item.value === value} class=${classMap({ "lm-active": index === active })}>${choice.row(item)}</div>`)}</div>`)}
            ${isOpen && !items.length ? html`<div class="lm-more">${choice.none}</div>` : nothing}</div>`;
}

/** What a list does with the user's actions. */
class Handlers {
    /** @param {App} app @param {Choice} choice @param {string} list id of its element */
    constructor({ picking }, choice, list) {
        this.picking = picking;
        this.choice = choice;
        this.list = list;
    }

    get isOpen() {
        return this.picking.value.id === this.choice.id;
    }

    get items() {
        return this.choice.items(this.picking.value.typed);
    }

    /** @param {Partial<Open>} change */
    #set(change) {
        this.picking.value = { ...this.picking.value, ...change };
        this.choice.onShown?.(this.items.slice(0, this.picking.value.rows).map((item) => item.value));
    }

    /** What is typed next replaces the text. @param {HTMLInputElement} input */
    click(input) {
        if (this.isOpen) return;
        input.select();
        this.open("");
    }

    /** @param {string} typed */
    open(typed) {
        const at = this.choice.items(typed).slice(0, PART).findIndex((item) => item.value === this.choice.value);
        this.#set({ ...CLOSED, id: this.choice.id, typed, active: typed ? 0 : at });
        this.#reveal();
    }

    close() {
        this.picking.value = CLOSED;
    }

    /** @param {number} index */
    #mark(index) {
        const active = Math.max(0, Math.min(index, this.items.length - 1));
        this.#set({ active, rows: Math.max(this.picking.value.rows, active + PAGE) });
        this.#reveal();
    }

    /** Scrolls to the marked row once it is drawn. */
    #reveal() {
        const { active } = this.picking.value;
        requestAnimationFrame(() => document.getElementById(`${this.list}-${active}`)?.scrollIntoView({ block: "nearest" }));
    }

    /** @param {string} value */
    #choose(value) {
        this.close();
        if (value !== this.choice.value) this.choice.choose(value);
    }

    /** @param {KeyboardEvent} event */
    key(event) {
        const { active } = this.picking.value;
        const step = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE }[event.key];
        const marked = this.isOpen ? this.items[active] : undefined;
        if (event.key === "ArrowDown" && !this.isOpen) this.open("");
        else if (step && this.isOpen) this.#mark(active + step);
        else if (event.key === "Enter" && marked && !event.ctrlKey && !event.metaKey) {
            if (event.shiftKey && this.choice.mark) this.choice.mark(marked.value);
            else this.#choose(marked.value);
        } else if (event.key === "Escape" && this.isOpen) this.close();
        else return;
        event.preventDefault();
        event.stopPropagation();
    }

    /** @param {HTMLInputElement} input */
    leave(input) {
        if (!this.isOpen) return;
        const value = this.choice.typedFully?.(input.value.trim());
        if (value === undefined) this.close();
        else this.#choose(value);
    }

    /** @param {HTMLElement} list */
    scroll(list) {
        const { rows } = this.picking.value;
        if (list.scrollTop + list.clientHeight > list.scrollHeight - NEAR && rows < this.items.length) this.#set({ rows: rows + PART });
    }

    /** @param {Element} target */
    press(target) {
        const option = /** @type {HTMLElement | null} */ (target.closest("[role=option]"));
        if (!option) return;
        const value = option.dataset.name ?? "";
        if (this.choice.mark && target.closest(".lm-favourite")) this.choice.mark(value);
        else this.#choose(value);
    }
}
