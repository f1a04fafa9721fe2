/* Recipes around the desk's, and the way between two recipes, to be run through by hand. */
/** @import {Recipe} from "../../types" */
/** @import {Item, Row} from "../../model/exploring/sheet.mjs" */
/** @import {App} from "../../app.mjs" */
import { effect, signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { sharesOf } from "../../model/exploring/finding.mjs";
import { framesOf, nearest, titleOf } from "../../model/exploring/sheet.mjs";
import { t } from "../../model/sentences.mjs";
import { button, numberField, select, slider } from "../fields/fields.mjs";
import { download, pictureOf } from "./picture.mjs";
import { use } from "./use.mjs";

const SMALL = 384; // pixels of a picture

/** Recipes whose pictures are shown; places: how far each is on a walk. @typedef {{kind: "vary" | "walk", recipes: Recipe[], places: number[], item: Item}} Shown */

export class VaryWay {
    /** @param {App} app */
    constructor(app) {
        this.app = app;
        this.id = "vary";
        this.spread = signal(0.15);
        this.count = signal("3");
        this.draw = signal(0); // how often variations were drawn
        this.ends = signal(["", ""]); // ids of the rows that a walk goes between
        this.frames = signal("9");
        this.beyond = signal("1");
        this.column = signal("");
        this.shown = signal(/** @type {Shown | null} */ (null));
        this.at = signal(0); // the recipe that is shown large
        this.run = ""; // the one that makes them
        this.keys = signal(/** @type {string[]} */ ([])); // of the pictures that are there, by the number of the recipe
        effect(() => {
            const run = app.studies.run.value;
            if (run && run.run === this.run) this.keys.value = framesOf(run, this.shown.peek()?.recipes.length ?? 0);
        });
    }

    label() {
        return t("vary.label");
    }

    turn() {
        this.shown.value = null;
    }

    get #item() {
        const items = this.app.studies.study.value?.items ?? [];
        return items.find((item) => item.id === this.column.value) ?? items[0];
    }

    /** @param {Shown} shown @param {number[]} order */
    async #make(shown, order) {
        const rows = shown.recipes.map((recipe, number) => ({ id: `${shown.kind} ${number}`, title: "", recipe }));
        this.at.value = 0;
        this.shown.value = shown;
        this.keys.value = framesOf(null, shown.recipes.length);
        const made = this.app.studies.make(rows, [shown.item], order.map((number) => [number, 0]));
        this.run = this.app.studies.run.peek()?.run ?? "";
        await made;
    }

    async #vary() {
        const { desk, studies, finding } = this.app;
        const { recipe, places } = desk.written.value;
        const step = places.indexOf(desk.steps.findIndex((one) => one === desk.step.value));
        const field = desk.channel.value?.parameter.name ?? "";
        const item = this.#item;
        if (!item) return;
        const asked = { recipe, step, field, spread: this.spread.value, count: Number(this.count.value), seed: this.draw.value,
            locked: finding.locked.value, shares: sharesOf(finding.map.value) };
        const found = await studies.tried(studies.server.post("/explore/vary", asked));
        this.draw.value += 1;
        if (found) await this.#make({ kind: "vary", recipes: [recipe, ...found.recipes], places: [], item }, [0, ...found.recipes.keys()].map((number, at) => (at ? number + 1 : 0)));
    }

    async #walk() {
        const { studies } = this.app;
        const rows = studies.study.value?.recipes ?? [];
        const [first, second] = this.#chosen(rows);
        const item = this.#item;
        if (!item || !first || !second) return;
        const asked = { first: first.recipe, second: second.recipe, frames: Number(this.frames.value), to: Number(this.beyond.value) };
        const found = await studies.tried(studies.server.post("/explore/walk", asked));
        if (found) await this.#make({ kind: "walk", recipes: found.recipes, places: found.places, item }, found.order);
    }

    /** @param {Row[]} rows */
    #chosen(rows) {
        const [first, second] = this.ends.value.map((id) => rows.find((row) => row.id === id));
        return [first ?? rows[0], second ?? rows[1]];
    }

    view() {
        const { studies } = this.app;
        const items = studies.study.value?.items ?? [];
        const shown = this.shown.value;
        if (!items.length) return html`<p class="lm-note lm-quiet" id="lm-vary-empty">${t("vary.no_prompts")}</p>`;
        return html`<div class="lm-sheets"><div class="lm-dialog-buttons"><span class="lm-label">${t("vary.prompt")}</span>${select(items.map((item) => [item.id, titleOf(item)]),
            this.#item?.id ?? "", (id) => (this.column.value = id), { id: "lm-vary-item", label: t("vary.prompt") })}</div>
            ${this.#varyTools()}${this.#walkTools()}${shown ? this.#pictures(shown) : nothing}</div>`;
    }

    get #off() {
        return Boolean(this.app.studies.run.value?.is_running) || this.app.preview.isRunning;
    }

    #varyTools() {
        const ready = this.app.desk.channel.value && !this.app.desk.written.value.missing.length;
        const many = ["3", "8"].map((number) => [number, t("vary.count", { n: number })]);
        return html`<div class="lm-dialog-buttons" role="group" aria-label=${t("vary.more")}><span class="lm-label">${t("vary.more")}</span>
            ${select(many, this.count.value, (number) => (this.count.value = number), { id: "lm-vary-count", label: t("vary.count_label") })}
            <span>${t("vary.spread")}</span>${slider(this.spread.value, t("vary.spread_label"), (number) => (this.spread.value = number), () => {}, { low: 0.05, high: 0.6, id: "lm-vary-spread" })}
            ${numberField(this.spread.value, t("vary.spread_label"), (number) => (this.spread.value = Math.min(1, Math.max(0.01, number ?? 0.15))), { kind: "lm-input lm-sheets-number" })}
            ${button(t("vary.make"), t("vary.make_title"), () => this.#vary(), { id: "lm-vary-make", kind: "lm-button lm-primary", off: this.#off || !ready })}</div>`;
    }

    #walkTools() {
        const rows = this.app.studies.study.value?.recipes ?? [];
        if (rows.length < 2) return html`<p class="lm-quiet">${t("vary.walk_needs")}</p>`;
        const [first, second] = this.#chosen(rows);
        const names = rows.map((row) => [row.id, row.title]);
        const beyond = [["1", t("vary.to_end")], ["1.5", t("vary.to_beyond")]];
        return html`<div class="lm-dialog-buttons" role="group" aria-label=${t("vary.walk")}><span class="lm-label">${t("vary.walk")}</span>
            ${select(names, first.id, (id) => (this.ends.value = [id, second.id]), { id: "lm-walk-from", label: t("vary.from") })}→
            ${select(names, second.id, (id) => (this.ends.value = [first.id, id]), { id: "lm-walk-to", label: t("vary.to") })}
            ${select(["5", "9", "17"].map((n) => [n, t("vary.frames", { n })]), this.frames.value, (n) => (this.frames.value = n), { id: "lm-walk-frames", label: t("vary.frames_label") })}
            ${select(beyond, this.beyond.value, (to) => (this.beyond.value = to), { id: "lm-walk-beyond", label: t("vary.to_label") })}
            ${button(t("vary.walk_make"), t("vary.walk_title"), () => this.#walk(), { id: "lm-walk-make", kind: "lm-button lm-primary", off: this.#off || first === second })}</div>`;
    }

    /** @param {Shown} shown */
    #pictures(shown) {
        const keys = this.keys.value;
        const at = Math.min(this.at.value, shown.recipes.length - 1);
        const seen = shown.kind === "walk" ? nearest(keys, at) : at;
        const name = shown.kind === "walk" ? t("vary.place", { percent: Math.round(100 * shown.places[seen]) }) : at ? t("vary.number", { n: at }) : t("sheets.current");
        const move = (/** @type {number} */ number) => (this.at.value = Math.round(number * (shown.recipes.length - 1)));
        return html`<div class="lm-sheets-body"><div class="lm-vary-strip">${shown.recipes.map((_, number) => html`<button type="button"
                class="lm-sheet-cell" data-frame=${number} aria-current=${number === at ? "true" : "false"} aria-label=${String(number)} @click=${() => (this.at.value = number)}>
                ${keys[number] ? pictureOf(this.app.studies, keys[number], SMALL, "") : "·"}</button>`)}</div>
            <section class="lm-look" id="lm-vary-look"><div class="lm-look-stage">${pictureOf(this.app.studies, keys[seen], 0, name)}</div>
            ${shown.kind === "walk" ? slider(at / Math.max(1, shown.recipes.length - 1), t("vary.scrub"), move, () => {}, { low: 0, high: 1, id: "lm-walk-scrub" }) : nothing}
            <p id="lm-vary-said" role="status">${name}</p><div class="lm-dialog-buttons">
                ${button(t("sheets.use"), t("vary.use_title"), () => this.#use(shown, seen), { id: "lm-vary-use" })}
                ${button(t("vary.keep"), t("vary.keep_title"), () => this.app.studies.write("recipe", { recipe: shown.recipes[seen], title: name }), { id: "lm-vary-keep" })}
                ${button(t("vary.export"), t("vary.export_title"), () => this.#export(), { id: "lm-walk-export", hidden: shown.kind !== "walk", off: keys.filter(Boolean).length < 2 })}</div></section></div>`;
    }

    async #export() {
        const { studies } = this.app;
        const body = { study: studies.name, keys: this.keys.value.filter(Boolean), seconds: this.keys.value.length / 3 };
        const file = await studies.tried(studies.server.file("/explore/animation", body));
        if (file) download(file, `${studies.name}.webp`);
    }

    /** A choice among variations that are all there is a vote, where votes have begun. @param {Shown} shown @param {number} seen */
    async #use(shown, seen) {
        if (shown.kind === "vary" && this.keys.value.every(Boolean)) await this.app.finding.chooseAmong(shown.recipes, shown.item, seen);
        await use(this.app, shown.recipes[seen]);
    }
}
