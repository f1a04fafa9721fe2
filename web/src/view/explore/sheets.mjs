/* Contact sheets: recipes as rows, prompts as columns; a cell is looked at large, in turn with another row's. */
/** @import {Fields} from "../../types" */
/** @import {Candidate, Item, Row} from "../../model/exploring/sheet.mjs" */
/** @import {App} from "../../app.mjs" */
import { computed, effect, signal, untracked } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { baseName, sameName } from "../../model/names.mjs";
import { same } from "../../model/same.mjs";
import { cellOf, clock, itemOf, measuredPairs, missing, pairOf, titleOf, valuesOf, withSeeds } from "../../model/exploring/sheet.mjs";
import { count, t } from "../../model/sentences.mjs";
import { fieldsOfTxt2img } from "../../net/host/txt2img.mjs";
import { button, keyed, letters, numberField, select } from "../fields/fields.mjs";
import { candidatesOf } from "./candidates.mjs";
import { Look } from "./look.mjs";
import { download, pictureOf } from "./picture.mjs";
import { opened } from "./dropped.mjs";

const SMALL = 256; // pixels of a cell's picture

export class Sheets {
    /** @param {App} app */
    constructor(app) {
        this.app = app;
        this.id = "sheets";
        this.look = new Look(app);
        this.seeds = signal(1);
        this.setName = signal("");
        this.pace = signal(0); // seconds a picture took in the last run
        this.state = computed(() => {
            const { study, cells } = app.studies;
            const [rows, items] = [study.value?.recipes ?? [], study.value?.items ?? []];
            return { rows, items, cells: cells.value, missing: missing(cells.value, rows, items) };
        });
        effect(() => {
            const pairs = this.measuredBy ? measuredPairs(this.state.value.cells, this.state.value.rows, this.state.value.items, this.measuredBy) : [];
            if (pairs.length) untracked(() => app.studies.measure(pairs));
        });
    }

    label() {
        return t("sheets.label");
    }

    turn() {
        this.look.at.value = null;
    }

    /** @param {KeyboardEvent} event */
    onKey(event) {
        this.look.onKey(event, this.state.value);
    }

    /** Id of the row that the others are measured by: the pinned one, or the one whose difference is looked at. */
    get measuredBy() {
        return this.look.differs(this.state.value) || this.app.studies.study.value?.pinned || "";
    }

    get isRunning() {
        return Boolean(this.app.studies.run.value?.is_running);
    }

    /** @param {Candidate} candidate */
    #addRow({ name, recipe }) {
        const twin = this.state.value.rows.filter((row) => row.title === name || row.title.startsWith(`${name} `)).length;
        return this.app.studies.write("recipe", { recipe, title: twin ? `${name} ${twin + 1}` : name });
    }

    /** @param {Fields[]} more */
    async #addItems(more) {
        const { studies } = this.app;
        const items = this.state.value.items.map(valuesOf);
        await studies.setItems([...items, ...more.filter((one) => !items.some((item) => same(item, one)))]);
    }

    async #make() {
        const { rows, items, missing: cells } = this.state.value;
        const started = Date.now();
        const run = await this.app.studies.make(rows, items, cells);
        if (run?.made) this.pace.value = (Date.now() - started) / 1000 / run.made;
    }

    async #export() {
        const { rows, items } = this.state.value;
        const file = await this.app.studies.sheet(rows, items);
        if (file) download(file, `${this.app.studies.name}.png`);
    }

    async #zip() {
        const file = await this.app.studies.archive();
        if (file) download(file, `${this.app.studies.name}.zip`);
    }

    /** Pictures and sheets that were dropped or chosen. @param {FileList | File[] | null | undefined} files */
    async take(files) {
        const { studies, dialogs } = this.app;
        const given = [...(files ?? [])];
        const zip = given.find((file) => file.name.toLowerCase().endsWith(".zip"));
        if (zip) return dialogs.explore.turned(studies.arrive(zip));
        const found = await opened(given);
        if (!found.infotexts.length && !found.sheets.length) {
            studies.problem.value = t("sheets.nothing_dropped");
            return undefined;
        }
        const items = await studies.read({ infotexts: found.infotexts });
        if (items.length) await this.#addItems(items.map(valuesOf));
        for (const sheet of found.sheets) await this.#takeSheet(sheet);
        return undefined;
    }

    /** A sheet's rows and columns; its pictures stand in until they are made here. @param {import("./dropped.mjs").DroppedSheet} sheet */
    async #takeSheet(sheet) {
        const { studies } = this.app;
        const ids = /** @type {string[]} */ ([]);
        for (const { title, recipe } of sheet.rows) ids.push((await studies.write("recipe", { recipe, title }))?.id);
        await this.#addItems(sheet.items);
        const items = await studies.read({ items: sheet.items });
        this.look.lend(sheet.cells.flatMap(({ row, item, address, infotext }) =>
            (ids[row] && items[item] ? [[cellOf(ids[row], items[item].id), { address, infotext }]] : [])));
    }

    view() {
        const { rows, items } = this.state.value;
        return html`<div class="lm-sheets" @dragover=${(/** @type {DragEvent} */ event) => event.preventDefault()}
            @drop=${(/** @type {DragEvent} */ event) => {
                event.preventDefault();
                this.take(event.dataTransfer?.files);
            }}>${this.#rowTools()}${this.#columnTools()}
            ${rows.length || items.length ? html`<div class="lm-sheets-body">${this.#table(rows, items)}${this.look.view(this.state.value)}</div>` : nothing}
            ${rows.length && items.length ? nothing : html`<p class="lm-note lm-quiet" id="lm-sheets-empty">${t("sheets.empty")}</p>`}
            ${this.#makeTools()}</div>`;
    }

    #rowTools() {
        const has = (/** @type {Candidate} */ one) => this.state.value.rows.some((row) => same(row.recipe, one.recipe));
        return html`<div class="lm-dialog-buttons" role="group" aria-label=${t("sheets.rows")}><span class="lm-label">${t("sheets.rows")}</span>
            ${candidatesOf(this.app).map((one) => button(`+ ${one.name}`, t("sheets.add_row_title"), () => this.#addRow(one),
                { kind: "lm-button lm-small", key: `add-${one.name}`, off: has(one) || this.isRunning }))}</div>`;
    }

    #columnTools() {
        const { studies } = this.app;
        const file = () => /** @type {HTMLInputElement | null} */ (document.getElementById("lm-sheets-file"))?.click();
        const take = (/** @type {any} */ { target }) => this.take(target.files).then(() => (target.value = ""));
        return html`<div class="lm-dialog-buttons" role="group" aria-label=${t("sheets.columns")}><span class="lm-label">${t("sheets.columns")}</span>
            ${button(t("sheets.add_txt2img"), t("sheets.add_txt2img_title"), () => this.#addItems(withSeeds(itemOf(fieldsOfTxt2img()), this.seeds.value)),
                { kind: "lm-button lm-small", id: "lm-sheets-add", off: this.isRunning })}
            <span>${t("sheets.seeds")}</span>${numberField(this.seeds.value, t("sheets.seeds_label"), (number) => (this.seeds.value = Math.min(20, Math.max(1, Math.round(number ?? 1)))), { id: "lm-sheets-seeds", kind: "lm-input lm-sheets-number" })}
            ${button(t("sheets.add_pictures"), t("sheets.add_pictures_title"), file, { kind: "lm-button lm-small", id: "lm-sheets-pictures", off: this.isRunning })}
            <input type="file" id="lm-sheets-file" accept="image/png,.zip" multiple hidden @change=${take}>
            ${select([["", t("sheets.sets")], ...studies.sets.value.map((name) => [name, name])], "", (name) => name && this.#openSet(name),
                { id: "lm-sheets-set", label: t("sheets.sets"), hidden: !studies.sets.value.length })}
            ${letters("lm-sheets-set-name", this.setName.value, (text) => (this.setName.value = text), { placeholder: t("sheets.set_name"), label: t("sheets.set_name"), enter: () => this.#saveSet() })}
            ${button(t("sheets.save_set"), t("sheets.save_set_title"), () => this.#saveSet(),
                { kind: "lm-button lm-small", id: "lm-sheets-save-set", off: !this.setName.value.trim() || !this.state.value.items.length })}</div>`;
    }

    /** @param {string} name */
    async #openSet(name) {
        const { studies, desk } = this.app;
        const found = await studies.changeSets({ open: name });
        if (!found) return;
        await this.#addItems(found.items.map(valuesOf));
        const { reference } = found;
        if (!reference || !sameName(baseName(reference.recipe.base), baseName(desk.shown.value.base))) return;
        const row = await studies.write("recipe", reference);
        if (row) await studies.write("pin", { id: row.id });
    }

    /** With the pinned row, as what later studies are measured by. */
    #saveSet() {
        const { studies } = this.app;
        const pinned = this.state.value.rows.find((row) => row.id === studies.study.value?.pinned);
        return studies.changeSets({ save: this.setName.value.trim(), items: this.state.value.items.map(valuesOf), overwrite: true,
            ...(pinned ? { reference: { recipe: pinned.recipe, title: pinned.title } } : {}) });
    }

    /** @param {Row[]} rows @param {Item[]} items */
    #table(rows, items) {
        const { studies } = this.app;
        const drop = (/** @type {Item} */ item) => studies.setItems(items.filter((one) => one !== item).map(valuesOf));
        return html`<div class="lm-sheet" id="lm-sheet"><table><thead><tr><td></td>${keyed(items, (item) => item.id, (item) => html`<th scope="col" title=${item.prompt ?? ""}>
            <span class="lm-sheet-name">${titleOf(item)}</span><span class="lm-sheet-seed">${item.seed === undefined ? "" : t("sheets.seed", { seed: item.seed })}</span>
            ${button("✕", t("sheets.drop_column"), () => drop(item), { kind: "lm-button lm-small lm-sheet-drop", label: t("sheets.drop_column"), off: this.isRunning })}</th>`)}</tr></thead>
            <tbody>${keyed(rows, (row) => row.id, (row, at) => html`<tr><th scope="row"><span class="lm-sheet-name">${row.title}</span>
                ${button("◎", t("sheets.pin_title"), () => studies.write("pin", { id: row.id === studies.study.value?.pinned ? "" : row.id }),
                    { kind: "lm-button lm-small lm-sheet-drop lm-sheet-pin", label: t("sheets.pin"), pressed: row.id === studies.study.value?.pinned, off: this.isRunning })}
                ${button("✕", t("sheets.drop_row"), () => studies.write("drop", { id: row.id }), { kind: "lm-button lm-small lm-sheet-drop", label: t("sheets.drop_row"), off: this.isRunning })}</th>
                ${items.map((item, column) => html`<td>${this.#cell(row, item, at, column)}</td>`)}</tr>`)}</tbody></table></div>`;
    }

    /** @param {Row} row @param {Item} item @param {number} at @param {number} column */
    #cell(row, item, at, column) {
        const key = this.state.value.cells[cellOf(row.id, item.id)];
        const lent = this.look.lent.value[cellOf(row.id, item.id)];
        const about = t("sheets.cell", { row: row.title, column: titleOf(item) });
        if (!key && !lent) return html`<span class="lm-sheet-none" title=${t("sheets.missing")} aria-label=${t("sheets.missing")}>·</span>`;
        const own = this.app.studies.measures.value[pairOf(this.state.value.cells[cellOf(this.measuredBy, item.id)], key)];
        return html`${own ? html`<span class="lm-measures" title=${t("sheets.measures_title")}>${t("sheets.measures", {
            layout: Math.round(100 * own.layout), colour: own.colour.toFixed(1), detail: own.detail.toFixed(2) })}</span>` : nothing}<button type="button" class="lm-sheet-cell ${key ? "" : "lm-cut"}" data-row=${at} data-column=${column} title=${about} aria-label=${about}
            aria-current=${this.look.isAt(at, column) ? "true" : "false"} @click=${() => this.look.show(at, column)}>
            ${key ? pictureOf(this.app.studies, key, SMALL, "") : html`<img src=${lent.address} alt="">`}</button>`;
    }

    #makeTools() {
        const { missing: left, cells, rows } = this.state.value;
        const text = left.length ? count("sheets.make", left.length) : t("sheets.all_made");
        const takes = left.length && this.pace.value ? t("sheets.takes", { time: clock(left.length * this.pace.value) }) : "";
        return html`<div class="lm-dialog-buttons">${button(text, t("sheets.make_title"), () => this.#make(),
            { id: "lm-sheets-make", kind: "lm-button lm-primary", off: !left.length || !rows.length || this.isRunning || this.app.preview.isRunning })}<span class="lm-quiet">${takes}</span><span class="lm-gap"></span>
            ${button(t("sheets.export"), t("sheets.export_title"), () => this.#export(), { id: "lm-sheets-export", off: !Object.keys(cells).length })}
            ${button(t("sheets.zip"), t("sheets.zip_title"), () => this.#zip(), { id: "lm-sheets-zip" })}</div>`;
    }
}
