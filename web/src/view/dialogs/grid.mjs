/* The dialog that fills the host's X/Y/Z plot with two faders of the desk. */
/** @import {App} from "../../app.mjs" */
import { signal } from "@preact/signals-core";
import { html } from "lit-html";
import { gridOf, valuesOf } from "../../model/desk/grid.mjs";
import { t } from "../../model/sentences.mjs";
import { fillPlot } from "../../net/host/plot.mjs";
import { button, field, numberField, select } from "../fields/fields.mjs";
import { Dialog } from "../fields/dialog.mjs";

/** @typedef {import("../../model/desk/grid.mjs").Grid} Grid */

export class GridDialog extends Dialog {
    /** @param {App} app */
    constructor(app) {
        super("lm-grid");
        this.app = app;
        this.grid = signal(/** @type {Grid} */ ({ x: "", y: "", from: 0, to: 1, count: 5 }));
        this.note = signal("");
    }

    open() {
        const { kit, linked, channel } = this.app.desk;
        this.grid.value = gridOf(kit.value.architecture.sliders, linked.value, channel.value?.parameter ?? { low: 0, high: 1 });
        this.note.value = "";
        this.show("lm-grid-x");
    }

    /** Number of the selected step in the recipe, or 0 if there is no other. */
    get #step() {
        const { written, steps, panel } = this.app.desk;
        const { places } = written.value;
        return places.length < 2 ? 0 : places.indexOf(steps.findIndex((step) => step.id === panel.value.selected)) + 1;
    }

    get #values() {
        const { x, y } = this.grid.value;
        return [x, y].map((slot) => valuesOf(slot, this.grid.value, this.#step));
    }

    async #fill() {
        const { x, y } = this.grid.value;
        if (x === y) return void (this.note.value = t("grid.same"));
        const [first, second] = this.#values;
        this.close();
        await fillPlot(first, second).catch((error) => {
            this.app.desk.remark.value = t("grid.failed", { field: error.message, text: [first, second].filter(Boolean).join(" · ") });
        });
        return undefined;
    }

    view() {
        return this.frame(t("grid.title"), () => this.#body(), () => button(t("grid.fill"), t("grid.fill_title"), () => this.#fill(), { id: "lm-grid-fill" }));
    }

    #body() {
        const grid = this.grid.value;
        const set = (/** @type {Partial<Grid>} */ change) => (this.grid.value = { ...grid, ...change });
        const sliders = this.app.desk.kit.value.architecture.sliders.map((slot) => [slot, slot]);
        const number = (/** @type {"from" | "to" | "count"} */ name) => field(t(`grid.${name}`), numberField(grid[name], t(`grid.${name}`),
            (value) => set({ [name]: name === "count" ? Math.max(2, Math.min(20, Math.round(value ?? 5))) : value ?? grid[name] }), { id: `lm-grid-${name}`, kind: "lm-input" }));
        return html`<div class="lm-grid-fields">${field(t("grid.x"), select(sliders, grid.x, (x) => set({ x }), { id: "lm-grid-x" }))}
                ${field(t("grid.y"), select([["", t("grid.none")], ...sliders], grid.y, (y) => set({ y }), { id: "lm-grid-y" }))}</div>
            <div class="lm-grid-fields">${number("from")}${number("to")}${number("count")}</div>
            <p class="lm-note" role="alert">${this.note.value}</p><p><code>${this.#values.filter(Boolean).join(" · ")}</code></p>`;
    }
}
