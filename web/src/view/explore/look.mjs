/* One cell of a sheet large: in turn with the same column of another row, or as the difference of both. */
/** @import {App} from "../../app.mjs" */
/** @import {Cells, Item, Row} from "../../model/exploring/sheet.mjs" */
import { signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { cellOf, titleOf } from "../../model/exploring/sheet.mjs";
import { t } from "../../model/sentences.mjs";
import { pasteIntoTxt2img } from "../../net/host/txt2img.mjs";
import { button, select } from "../fields/fields.mjs";
import { pictureOf } from "./picture.mjs";
import { use } from "./use.mjs";

/** A picture out of a dropped sheet, until it is made here. @typedef {{address: string, infotext: string}} Lent */
/** @typedef {{rows: Row[], items: Item[], cells: Cells}} Sheet */

export class Look {
    /** @param {App} app */
    constructor(app) {
        this.app = app;
        this.at = signal(/** @type {{row: number, column: number} | null} */ (null));
        this.other = signal(""); // id of the row that it is compared with; the first other one without a choice
        this.flipped = signal(false);
        this.difference = signal(false);
        this.lent = signal(/** @type {Record<string, Lent>} */ ({}));
    }

    /** @param {number} row @param {number} column */
    isAt(row, column) {
        return this.at.value?.row === row && this.at.value.column === column;
    }

    /** @param {number} row @param {number} column */
    show(row, column) {
        this.flipped.value = false;
        this.at.value = { row, column };
    }

    /** @param {(string | Lent)[][]} pictures by cell */
    lend(pictures) {
        this.lent.value = { ...this.lent.value, ...Object.fromEntries(pictures) };
    }

    /** @param {KeyboardEvent} event @param {Sheet} sheet */
    onKey(event, { rows, items }) {
        const at = this.at.value;
        const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
        if (!at || inField || event.ctrlKey || event.metaKey || event.altKey) return;
        const [down, right] = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] }[event.key] ?? [0, 0];
        const within = (/** @type {number} */ number, /** @type {number} */ many) => Math.max(0, Math.min(number, many - 1));
        if (down || right) this.show(within(at.row + down, rows.length), within(at.column + right, items.length));
        else if (event.key.toLowerCase() === "f") this.flipped.value = !this.flipped.value;
        else if (event.key.toLowerCase() === "d") this.difference.value = !this.difference.value;
        else return;
        event.preventDefault();
    }

    /** The row that one is compared with. @param {Row[]} rows @param {Row} row */
    #otherOf(rows, row) {
        return rows.find((one) => one.id === this.other.value && one !== row) ?? rows.find((one) => one !== row) ?? row;
    }

    /** Id of the row whose difference is looked at; "" for none. @param {Sheet} sheet */
    differs({ rows }) {
        const row = rows[this.at.value?.row ?? -1];
        return this.difference.value && row ? this.#otherOf(rows, row).id : "";
    }

    /** @param {Sheet} sheet */
    view(sheet) {
        const at = this.at.value;
        const [row, item] = [sheet.rows[at?.row ?? -1], sheet.items[at?.column ?? -1]];
        if (!at || !row || !item) return nothing;
        const other = this.#otherOf(sheet.rows, row);
        const [front, back] = this.flipped.value ? [other, row] : [row, other];
        const name = t("sheets.cell", { row: front.title, column: titleOf(item) });
        return html`<section class="lm-look" id="lm-look" aria-label=${t("sheets.look")}>
            <div class="lm-look-stage ${this.difference.value ? "lm-look-difference" : ""}" @click=${() => (this.flipped.value = !this.flipped.value)}>
                ${this.#picture(sheet, front, item, name)}${this.difference.value ? this.#picture(sheet, back, item, "") : nothing}</div>
            <p id="lm-look-said" role="status">${this.difference.value ? t("sheets.difference_of", { one: row.title, other: other.title }) : name}</p>
            <div class="lm-dialog-buttons">${button(t("compare.flip"), t("sheets.flip_title"), () => (this.flipped.value = !this.flipped.value), { id: "lm-look-flip", keys: "F" })}
                ${select(sheet.rows.filter((one) => one !== row).map((one) => [one.id, one.title]), other.id, (id) => (this.other.value = id),
                    { id: "lm-look-other", label: t("sheets.other") })}
                ${button(t("sheets.difference"), t("sheets.difference_title"), () => (this.difference.value = !this.difference.value),
                    { id: "lm-look-difference", pressed: this.difference.value, keys: "D" })}
                ${button(t("sheets.use"), t("sheets.use_title"), () => this.#use(sheet, row, item), { id: "lm-look-use" })}
                ${button(t("sheets.close"), t("sheets.close"), () => (this.at.value = null), { id: "lm-look-close" })}</div></section>`;
    }

    /** @param {Sheet} sheet @param {Row} row @param {Item} item @param {string} alt */
    #picture({ cells }, row, item, alt) {
        const cell = cellOf(row.id, item.id);
        const lent = this.lent.value[cell];
        if (cells[cell] || !lent) return cells[cell] ? pictureOf(this.app.studies, cells[cell], 0, alt) : html`<span>${t("sheets.missing")}</span>`;
        return html`<img src=${lent.address} alt=${alt}>`;
    }

    /** Its recipe to the desk and the model, its values to txt2img. @param {Sheet} sheet @param {Row} row @param {Item} item */
    async #use({ cells }, row, item) {
        const { studies } = this.app;
        const cell = cellOf(row.id, item.id);
        const about = cells[cell] ? await studies.about(cells[cell]) : null;
        pasteIntoTxt2img(about?.infotext ?? this.lent.value[cell]?.infotext ?? "");
        await use(this.app, row.recipe);
    }
}
