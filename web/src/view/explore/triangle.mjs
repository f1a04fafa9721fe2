/* Between three models, or three recipes of the sheet: the shares under the pointer, and the pictures of places. */
/** @import {Recipe} from "../../types" */
/** @import {Point, Shares} from "../../model/exploring/triangle.mjs" */
/** @import {App} from "../../app.mjs" */
import { effect, signal, untracked } from "@preact/signals-core";
import { html, nothing, svg } from "lit-html";
import { shortName } from "../../model/names.mjs";
import { cellOf, missing, titleOf } from "../../model/exploring/sheet.mjs";
import { t } from "../../model/sentences.mjs";
import { CORNERS, cornersOfModels, HEIGHT, MIDDLE, moved, nearestTo, placeOf, pointAt, saidOf, sharesAt, SIDE } from "../../model/exploring/triangle.mjs";
import { button, select } from "../fields/fields.mjs";
import { picker } from "../fields/picker.mjs";
import { pictureOf } from "./picture.mjs";
import { use } from "./use.mjs";

const REST = 600; // ms that the pointer has to rest
const SMALL = 128; // pixels of a picture in the triangle
const VIEW = `-14 -20 ${SIDE + 28} ${HEIGHT + 40}`;

export class TriangleWay {
    /** @param {App} app */
    constructor(app) {
        this.app = app;
        this.id = "triangle";
        this.ofModels = signal(true);
        this.models = signal(["", ""]); // B and C
        this.ends = signal(["", "", ""]); // ids of the sheet's rows that are the corners
        this.column = signal("");
        this.order = signal("3");
        this.at = signal(/** @type {Shares} */ (MIDDLE)); // under the pointer
        this.points = signal(/** @type {Point[]} */ ([])); // the grid's, and those where the pointer rested
        this.corners = ""; // that the points belong to
        this.dragged = false;
        this.timer = 0;
        this.wanted = /** @type {Shares | null} */ (null); // a picture of it is to be made
        this.working = false;
        effect(() => {
            if (!this.#isBusy) untracked(() => this.#work()); // what was wanted meanwhile
        });
    }

    label() {
        return t("triangle.label");
    }

    open() {
        return this.#lay();
    }

    turn() {
        this.points.value = [];
        this.corners = "";
    }

    get #items() {
        return this.app.studies.study.value?.items ?? [];
    }

    get #item() {
        return this.#items.find((item) => item.id === this.column.value) ?? this.#items[0];
    }

    get #rows() {
        const rows = this.app.studies.study.value?.recipes ?? [];
        return this.ends.value.map((id, at) => rows.find((row) => row.id === id) ?? rows[at]);
    }

    /** The three recipes; null until all are chosen. @returns {Recipe[] | null} */
    get #ends() {
        const [b, c] = this.models.value;
        const base = this.app.desk.checkpoint.value?.name ?? "";
        if (this.ofModels.value) return base && b && c ? cornersOfModels(base, b, c) : null;
        return this.#rows.every(Boolean) ? this.#rows.map((row) => row.recipe) : null;
    }

    get #names() {
        const { desk } = this.app;
        if (!this.ofModels.value) return this.#rows.map((row) => row?.title ?? "");
        return [desk.checkpoint.value?.name, ...this.models.value].map(shortName);
    }

    get #isBusy() {
        return Boolean(this.app.studies.run.value?.is_running) || this.app.preview.started.value > 0;
    }

    /** @param {import("../../types").Fields} more @returns {Promise<Point[] | null>} */
    async #ask(more) {
        const { studies, finding } = this.app;
        const corners = this.#ends;
        if (!corners) return null;
        const asked = { study: studies.name, corners, voter: finding.voter.value, pooled: finding.pooled.value, ...more };
        const found = await studies.tried(studies.server.post("/explore/triangle", asked));
        return found && found.shares.map((/** @type {Shares} */ shares, /** @type {number} */ at) =>
            ({ shares, id: found.ids[at], recipe: found.recipes[at], liked: found.liked[at] }));
    }

    /** The places of the grid; those where the pointer rested stay as long as the corners do. */
    async #lay() {
        const now = JSON.stringify(this.#ends);
        const found = await this.#ask({ order: Number(this.order.value) });
        if (!found) return void (this.#ends || this.turn());
        const rested = this.corners === now ? this.points.value.filter((point) => point.liked === undefined && !pointAt(found, point.shares)) : [];
        this.corners = now;
        this.points.value = [...found, ...rested];
    }

    /** The place with its recipe. @param {Shares} shares @returns {Promise<Point | null>} */
    async #pointOf(shares) {
        const known = pointAt(this.points.value, shares);
        if (known) return known;
        const [point] = (await this.#ask({ shares: [shares] })) ?? [];
        if (point) this.points.value = [...this.points.value, { ...point, liked: undefined }];
        return point ?? null;
    }

    /** @param {Point} point */
    #keyOf(point) {
        return this.#item ? this.app.studies.cells.value[cellOf(point.id, this.#item.id)] : "";
    }

    /** The picture under the pointer is to be there: from the book, or made as soon as nothing else is. */
    #rest() {
        clearTimeout(this.timer);
        this.wanted = this.at.value;
        return this.#work();
    }

    async #work() {
        if (this.working || this.#isBusy || !this.wanted) return;
        this.working = true;
        const point = await this.#pointOf(this.wanted);
        this.wanted = null;
        if (point) await this.#make([point]);
        this.working = false;
        if (this.wanted) await this.#work();
    }

    /** @param {Point[]} points */
    async #make(points) {
        const item = this.#item;
        const rows = points.map(({ id, recipe }) => ({ id, title: "", recipe }));
        const cells = item ? missing(this.app.studies.cells.value, rows, [item]) : [];
        if (item && cells.length) await this.app.studies.make(rows, [item], cells);
    }

    async #fill() {
        this.working = true;
        await this.#make(this.points.value);
        this.working = false;
        await this.#work();
    }

    view() {
        if (!this.#items.length) return html`<p class="lm-note lm-quiet" id="lm-triangle-empty">${t("vary.no_prompts")}</p>`;
        return html`<div class="lm-sheets">${this.#tools()}${this.#ends ? html`<div class="lm-sheets-body">${this.#drawing()}${this.#look()}</div>` : html`<p class="lm-note lm-quiet" id="lm-triangle-corners">${t("triangle.corners_needed")}</p>`}</div>`;
    }

    #tools() {
        const { desk } = this.app;
        const then = (/** @type {() => void} */ change) => {
            change();
            return this.#lay();
        };
        const kinds = [["models", t("triangle.of_models")], ["recipes", t("triangle.of_recipes")]];
        const orders = [["3", t("triangle.grid", { n: 10 })], ["4", t("triangle.grid", { n: 15 })], ["5", t("triangle.grid", { n: 21 })]];
        const rows = (this.app.studies.study.value?.recipes ?? []).map((row) => [row.id, row.title]);
        const model = (/** @type {number} */ at) => picker(this.app, { id: `triangle${at}`, label: "BC"[at], value: this.models.value[at], files: desk.files.value.models,
            pick: (name) => then(() => (this.models.value = this.models.value.with(at, name))) });
        const row = (/** @type {number} */ at) => select(rows, this.#rows[at]?.id ?? "", (id) => then(() => (this.ends.value = this.#rows.map((one) => one?.id ?? "").with(at, id))),
            { id: `lm-triangle-end${at}`, label: t("triangle.corner", { n: at + 1 }) });
        return html`<div class="lm-dialog-buttons lm-triangle-tools">${select(kinds, this.ofModels.value ? "models" : "recipes", (kind) => then(() => (this.ofModels.value = kind === "models")),
                { id: "lm-triangle-kind", label: t("triangle.kind") })}
            ${this.ofModels.value ? html`<span class="lm-label">A: ${this.#names[0]}</span>${[0, 1].map(model)}` : rows.length > 2 ? [0, 1, 2].map(row) : nothing}</div>
            <div class="lm-dialog-buttons">${select(this.#items.map((item) => [item.id, titleOf(item)]), this.#item?.id ?? "", (id) => (this.column.value = id), { id: "lm-triangle-item", label: t("vary.prompt") })}
            ${select(orders, this.order.value, (order) => then(() => (this.order.value = order)), { id: "lm-triangle-order", label: t("triangle.grid_label") })}
            ${button(t("triangle.fill"), t("triangle.fill_title"), () => this.#fill(), { id: "lm-triangle-fill", kind: "lm-button lm-primary", off: !this.#ends || this.#isBusy || this.points.value.every((point) => this.#keyOf(point)) })}
            ${this.#ends ? html`<span class="lm-quiet">${t("triangle.help")}</span>` : nothing}</div>`;
    }

    #drawing() {
        const names = this.#names;
        const [x, y] = placeOf(this.at.value);
        const size = Math.min(20, 62 / Number(this.order.value));
        const shown = (/** @type {Point} */ point) => {
            const [left, top] = placeOf(point.shares);
            const key = this.#keyOf(point);
            const address = key ? this.app.studies.picture(key, SMALL) : "";
            if (address) return svg`<image href=${address} x=${left - size / 2} y=${top - size / 2} width=${size} height=${size}></image>`;
            return svg`<circle class="lm-triangle-place" cx=${left} cy=${top} r="1.6" style="--lm-liked: ${point.liked ?? 0}"></circle>`;
        };
        const shade = (/** @type {Point} */ point) => {
            const [left, top] = placeOf(point.shares);
            return point.liked === undefined ? nothing : svg`<circle class="lm-triangle-shade" cx=${left} cy=${top} r=${size * 0.8} style="--lm-liked: ${point.liked}"></circle>`;
        };
        const label = (/** @type {string} */ name, /** @type {number} */ at) => svg`<text x=${Math.min(SIDE - 8, Math.max(8, CORNERS[at][0]))} y=${at ? HEIGHT + 17 : -13}
            text-anchor=${["middle", "start", "end"][at]} dx=${[0, -20, 20][at]}>${"ABC"[at]} ${name.slice(0, 22)}</text>`;
        return html`<svg class="lm-triangle" id="lm-triangle" viewBox=${VIEW} tabindex="0" role="slider" aria-label=${t("triangle.pointer")} aria-valuetext=${saidOf(names, this.at.value)}
            aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(100 * this.at.value[0])}
            @pointerdown=${(/** @type {PointerEvent} */ event) => this.#drag(event, true)} @pointermove=${(/** @type {PointerEvent} */ event) => this.#drag(event)}
            @pointerup=${() => this.#drop()} @pointercancel=${() => (this.dragged = false)} @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event)}>
            <polygon points=${CORNERS.map((corner) => corner.join(",")).join(" ")}></polygon>${this.points.value.map(shade)}${this.points.value.map(shown)}${names.map(label)}
            <circle class="lm-triangle-pointer" cx=${x} cy=${y} r="3"></circle></svg>`;
    }

    /** @param {PointerEvent} event */
    #drag(event, begins = false) {
        const area = /** @type {SVGSVGElement} */ (event.currentTarget);
        if (begins) {
            this.dragged = true;
            area.setPointerCapture(event.pointerId);
        }
        const matrix = area.getScreenCTM();
        if (!this.dragged || !matrix) return;
        const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
        this.#move(sharesAt(x, y));
    }

    #drop() {
        if (!this.dragged) return;
        this.dragged = false;
        this.#rest();
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
        const to = moved(this.at.value, event.key);
        if (to) this.#move(to);
        else if (event.key === "Enter") this.#rest();
        else return;
        event.preventDefault();
    }

    /** @param {Shares} shares */
    #move(shares) {
        clearTimeout(this.timer);
        this.at.value = pointAt(this.points.value, shares)?.shares ?? shares;
        this.timer = setTimeout(() => this.#rest(), REST);
    }

    /** The picture under the pointer, or of the nearest place that has one. */
    #look() {
        const at = this.at.value;
        const names = this.#names;
        const seen = nearestTo(this.points.value.filter((point) => this.#keyOf(point)), at);
        const own = seen && pointAt([seen], at);
        return html`<section class="lm-look" id="lm-triangle-look"><div class="lm-look-stage">${seen ? pictureOf(this.app.studies, this.#keyOf(seen), 0, saidOf(names, seen.shares)) : nothing}</div>
            <p id="lm-triangle-said" role="status"><b>${saidOf(names, at)}</b>${seen && !own ? html`<br><span class="lm-quiet">${t("triangle.nearest", { place: saidOf(names, seen.shares) })}</span>` : nothing}</p>
            <div class="lm-dialog-buttons">${button(t("sheets.use"), t("triangle.use_title"), () => this.#use(), { id: "lm-triangle-use" })}
            ${button(t("vary.keep"), t("vary.keep_title"), () => this.#keep(), { id: "lm-triangle-keep" })}</div></section>`;
    }

    async #keep() {
        const point = await this.#pointOf(this.at.value);
        if (point) await this.app.studies.write("recipe", { recipe: point.recipe, title: saidOf(this.#names, point.shares) });
    }

    async #use() {
        const point = await this.#pointOf(this.at.value);
        if (point) await use(this.app, point.recipe);
    }
}
