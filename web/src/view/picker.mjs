/* A field that chooses one of many files: type any parts of its path, arrows, Enter; Escape keeps the old choice. */
/** @import {App} from "../app.mjs" */
/** @import {Named} from "../types" */
import { html, noChange, nothing } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { ifDefined } from "lit-html/directives/if-defined.js";
import { live } from "lit-html/directives/live.js";
import { count, t } from "../model/sentences.mjs";

const SHOWN = 100; // more than a screen; typing narrows the rest

/** @typedef {{id: string, typed: string, active: number}} Open the list that is open, if any */
/** @type {Open} */
export const CLOSED = { id: "", typed: "", active: -1 };

/** @param {string[]} names @param {string} typed */
function matching(names, typed) {
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
    return names.filter((name) => words.every((word) => name.toLowerCase().includes(word)));
}

/**
 * One field; `pick` is told what was chosen.
 * @param {App} app
 * @param {{id: string, label: string, value: string, files: Named[], pick: (name: string) => void, empty?: string}} about
 */
export function picker({ picking }, { id, label, value, files, pick, empty = t("picker.model") }) {
    const list = `lm-picker-${id}`;
    const { typed, active } = picking.value;
    const isOpen = picking.value.id === id;
    const found = isOpen ? matching(files.map((one) => one.name), typed) : [];
    const shown = found.slice(0, SHOWN);

    const open = (/** @type {string} */ text) => {
        const at = matching(files.map((one) => one.name), text).indexOf(value);
        picking.value = { id, typed: text, active: text ? 0 : at };
    };
    const close = () => (picking.value = CLOSED);
    const mark = (/** @type {number} */ index) =>
        (picking.value = { id, typed, active: Math.max(0, Math.min(index, shown.length - 1)) });
    const choose = (/** @type {string} */ name) => {
        close();
        if (name !== value) pick(name);
    };
    const onKey = (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "ArrowDown") isOpen ? mark(active + 1) : open("");
        else if (event.key === "ArrowUp") mark(active - 1);
        else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && isOpen && shown[active]) choose(shown[active]);
        else if (event.key === "Escape" && isOpen) close();
        else return;
        event.preventDefault();
        event.stopPropagation();
    };
    const leave = (/** @type {any} */ event) => {
        if (!isOpen) return;
        const text = event.target.value.trim();
        const exact = files.find((one) => one.name.toLowerCase() === text.toLowerCase());
        if (exact || !text) choose(exact?.name ?? "");
        else close();
    };
    const onPress = (/** @type {any} */ event) => {
        event.preventDefault(); // the field keeps the focus
        const option = event.target.closest("[role=option]");
        if (option) choose(option.dataset.name);
    };
    return html`<div class="lm-field lm-picker"><span class="lm-label">${label}</span>
        <input type="text" class="lm-input lm-picked" role="combobox" autocomplete="off" spellcheck="false" title=${value}
            placeholder=${empty} aria-label=${label} aria-expanded=${isOpen} aria-controls=${list} aria-autocomplete="list"
            aria-activedescendant=${ifDefined(isOpen && active >= 0 ? `${list}-${active}` : undefined)}
            .value=${isOpen ? noChange : live(value)}
            @focus=${(/** @type {any} */ event) => event.target.select()} @click=${() => isOpen || open("")}
            @input=${(/** @type {any} */ event) => open(event.target.value)} @keydown=${onKey} @blur=${leave}>
        <ul class="lm-list" role="listbox" id=${list} aria-label=${label} ?hidden=${!isOpen} @pointerdown=${onPress}>
            ${shown.map((name, index) => entry(name, `${list}-${index}`, name === value, index === active))}
            ${isOpen ? remark(files.length, found.length) : nothing}</ul></div>`;
}

/** @param {string} name @param {string} id @param {boolean} chosen @param {boolean} active */
function entry(name, id, chosen, active) {
    const cut = name.lastIndexOf("/") + 1;
    return html`<li role="option" id=${id} data-name=${name} title=${name} aria-selected=${chosen}
        class=${classMap({ "lm-active": active })}><span class="lm-folder">${name.slice(0, cut)}</span>${name.slice(cut)}</li>`;
}

/** @param {number} all @param {number} found */
function remark(all, found) {
    if (found > SHOWN) return html`<li class="lm-more">${count("picker.more", found - SHOWN)}</li>`;
    return found ? nothing : html`<li class="lm-more">${all ? t("picker.none_found") : t("picker.no_files")}</li>`;
}
