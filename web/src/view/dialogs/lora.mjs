/* The dialog that saves what the merge changes as a LoRA: how large, progress, what is lost slot by slot, and a look at
 * the file on its base. */
/** @import {Recipe, SaveState, SlotLoss} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { effect, signal, untracked } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { fileName } from "../../model/desk/formula.mjs";
import { isOfAdapters } from "../../model/recipe/kit.mjs";
import { bytes, readNumber } from "../../model/numbers.mjs";
import { same } from "../../model/same.mjs";
import { both, t } from "../../model/sentences.mjs";
import { isOn } from "../../model/recipe/steps.mjs";
import { button, field, letters, select, toggle } from "../fields/fields.mjs";
import { Dialog } from "../fields/dialog.mjs";

const MB = 1e6;
const USUAL = { rank: "64", energy: "0.99", size: "100", whole: "" }; // whole: all ranks; only for adapters alone

/** @typedef {keyof typeof USUAL} Way how the ranks are chosen */

export class LoraDialog extends Dialog {
    /** @param {App} app */
    constructor(app) {
        super("lm-lora");
        this.app = app;
        this.name = signal("");
        this.way = signal(/** @type {Way} */ ("rank"));
        this.amount = signal(USUAL.rank);
        this.blockRanks = signal("");
        this.alone = signal(false); // save only the adapters, not everything that the recipe changes
        this.textEncoders = signal(true);
        this.overwrite = signal(false);
        this.problem = signal(""); // why it was not begun
        this.seen = signal(false); // whether the newest save was begun here
        this.recipe = /** @type {Recipe | null} */ (null); // that was saved here
        this.looked = signal(/** @type {{steps: any[], whole: Recipe} | null} */ (null)); // steps that show a file, and the merge it was made of
        this.keeping = signal(false);
        this.leaving = signal(false); // the draft goes as soon as nothing shows it
        effect(() => {
            const { draft } = app.desk.state.value;
            if (!this.leaving.value || !draft || draft.shown || app.live.pending.value) return;
            untracked(() => {
                this.leaving.value = false;
                app.live.ask("/draft", { keep: false });
            });
        });
    }

    get save() {
        return this.app.desk.state.value.save;
    }

    open() {
        const { written, parked, remark, panel, checkpoint, kit } = this.app.desk;
        const { missing } = written.value;
        if (parked.value) return void (remark.value = t("save_dialog.parked"));
        if (missing.length) return void (remark.value = t("save_dialog.nothing", { what: both(missing) }));
        this.name.value = this.name.value || fileName(panel.value.values.steps, checkpoint.value?.name ?? "", kit.value);
        this.problem.value = "";
        if (!this.#hasAdapters) this.#takeAlone(false);
        return this.show("lm-lora-name");
    }

    /** The body of the request; null if the amount is not a number. */
    get wanted() {
        const [way, amount] = [this.way.value, readNumber(this.amount.value)];
        if (amount === null && way !== "whole") return null;
        const much = way === "whole" ? {} : { [way]: way === "size" ? Math.round(MB * Number(amount)) : amount };
        const ranks = this.blockRanks.value.trim();
        return {
            recipe: this.app.desk.written.value.recipe, name: this.name.value.trim(), ...much,
            ...(way === "rank" && ranks ? { block_ranks: ranks } : {}), adapters_alone: this.alone.value,
            text_encoders: this.textEncoders.value, overwrite: this.overwrite.value,
        };
    }

    get #hasAdapters() {
        return this.app.desk.steps.some((step) => isOfAdapters(step.kind) && isOn(step));
    }

    /** @param {boolean} on */
    #takeAlone(on) {
        if (this.alone.value !== on) this.#choose(on ? "whole" : "rank");
        this.alone.value = on;
    }

    get canStart() {
        return this.wanted !== null && this.name.value.trim() !== "" && this.save?.state !== "running";
    }

    /** @param {boolean} draft whether it is made to be looked at, not kept yet */
    async start(draft) {
        const { wanted } = this;
        if (!wanted || !this.canStart) return;
        this.problem.value = "";
        this.seen.value = true;
        this.recipe = wanted.recipe;
        const { live } = this.app;
        if (!await live.ask("/lora", { ...wanted, draft })) this.problem.value = live.trouble.value;
    }

    /** The very file on its base, in place of the merge, and a picture of both; undo brings the merge back. */
    async #look() {
        const [{ desk, live, preview }, whole] = [this.app, this.recipe];
        if (!whole) return;
        const steps = [{ adapter: desk.state.value.draft?.adapter ?? this.save.name }];
        this.close();
        this.looked.value = { steps, whole };
        await live.use({ live_merge: 1, base: whole.base, steps });
        preview.press();
    }

    /** What a preview of a recipe is compared with where it shows a file that was made here: the merge. @param {Recipe} recipe */
    besides(recipe) {
        const looked = this.looked.value;
        return looked && same(recipe.steps, looked.steps) ? looked.whole : null;
    }

    keep() {
        this.keeping.value = true;
        return this.app.live.ask("/draft", { keep: true });
    }

    /** A save has ended well: what shows the draft shows the kept file from now on, and the draft can go. */
    async kept() {
        const { desk } = this.app;
        if (!this.keeping.value) return;
        this.keeping.value = false;
        desk.remark.value = this.save.text;
        const { draft } = desk.state.value;
        if (draft?.shown) await this.#show([{ adapter: draft.name }]);
        this.leaving.value = true;
    }

    /** The merge is shown again, and the draft can go. */
    async drop() {
        const { draft } = this.app.desk.state.value;
        if (draft?.shown) await this.#show(this.looked.value?.whole.steps ?? []);
        this.leaving.value = true;
    }

    /** @param {any[]} steps on the base that is on the desk */
    async #show(steps) {
        const { desk, live } = this.app;
        if (this.looked.value) this.looked.value = { ...this.looked.value, steps };
        await live.use({ ...desk.written.value.recipe, steps });
    }

    /** @param {Way} way */
    #choose(way) {
        this.way.value = way;
        this.amount.value = USUAL[way];
    }

    view() {
        const running = this.save?.state === "running";
        return this.frame(t("lora_dialog.title"), () => html`${this.#fields()}
            <progress id="lm-lora-progress" max="1" .value=${this.save?.progress || 0} aria-label=${t("save_dialog.progress")} ?hidden=${!running}></progress>
            <div id="lm-lora-result" class="lm-save-result ${this.save?.state === "failed" || this.problem.value ? "lm-bad" : ""}" role="status">
                ${this.problem.value || (this.seen.value && this.save ? this.#said(this.save) : nothing)}</div>`, () => html`
            ${button(t("save_dialog.stop"), t("save_dialog.stop_title"), () => this.app.live.ask("/cancel", { what: "save" }),
                { id: "lm-lora-stop", hidden: !running })}
            ${button(t("lora_dialog.look"), t("lora_dialog.look_title"), () => this.#look(),
                { id: "lm-lora-look", hidden: !(this.seen.value && isLora(this.save)) })}
            <span class="lm-gap"></span>
            ${button(t("lora_dialog.save"), t("lora_dialog.save_title"), () => this.start(false), { id: "lm-lora-start", off: !this.canStart })}
            ${button(t("lora_dialog.draft"), t("lora_dialog.draft_title"), () => this.start(true),
                { id: "lm-lora-draft", kind: "lm-button lm-primary", off: !this.canStart })}`);
    }

    #fields() {
        const offered = /** @type {Way[]} */ (Object.keys(USUAL)).filter((way) => way !== "whole" || this.alone.value);
        const ways = offered.map((way) => [way, t(`lora_dialog.${way}`)]);
        const what = [["", t("lora_dialog.all")], ["alone", t("lora_dialog.alone")]];
        const row = (/** @type {string} */ label, /** @type {import("../fields/fields.mjs").View} */ control) => field(label, control, { kind: "lm-field lm-row" });
        const text = (/** @type {string} */ id, /** @type {{value: string}} */ of, example = "") =>
            letters(id, of.value, (typed) => (of.value = typed), { placeholder: example });
        return html`${row(t("save_dialog.name"), text("lm-lora-name", this.name))}
            ${this.#hasAdapters ? row(t("lora_dialog.what"), select(what, this.alone.value ? "alone" : "",
                (chosen) => this.#takeAlone(chosen === "alone"), { id: "lm-lora-what" })) : nothing}
            ${row(t("lora_dialog.way"), select(ways, this.way.value, (way) => this.#choose(/** @type {Way} */ (way)), { id: "lm-lora-way" }))}
            ${this.way.value === "whole" ? nothing : row(t(`lora_dialog.${this.way.value}`), text("lm-lora-amount", this.amount))}
            ${this.way.value === "rank" ? row(t("lora_dialog.block_ranks"), text("lm-lora-block-ranks", this.blockRanks, "M00:16, OUT03-OUT05:32")) : nothing}
            ${toggle(t("lora_dialog.text_encoders"), t("lora_dialog.text_encoders_title"), this.textEncoders.value,
                (on) => (this.textEncoders.value = on), { id: "lm-lora-text" })}
            ${toggle(t("lora_dialog.overwrite"), t("save_dialog.replace_title"), this.overwrite.value,
                (on) => (this.overwrite.value = on), { id: "lm-lora-overwrite" })}`;
    }

    /** @param {SaveState} save */
    #said(save) {
        if (save.state !== "done") return save.error || save.text;
        const notes = [...Object.entries(save.skipped ?? {}).map(([name, why]) => `${name}: ${why}`), ...(save.warnings ?? [])];
        const { draft } = this.app.desk.state.value;
        const done = draft ? t("draft.made", { name: draft.name, size: bytes(save.size), hash: save.autov3 })
            : t("save_dialog.done", { path: save.path, size: bytes(save.size) });
        return html`<p>${done} ${save.text}</p>
            <div class="lm-lora-slots" role="list">${(save.slots ?? []).map(bar)}</div>
            ${notes.map((note) => html`<p>${note}</p>`)}`;
    }
}

/** Whether a save has ended with a LoRA. @param {SaveState | undefined} save */
export const isLora = (save) => save?.state === "done" && (save.slots ?? []).length > 0;

/** How much of a slot's change is lost, as a bar. @param {SlotLoss} slot */
function bar({ slot, lost }) {
    const share = `${Number((100 * lost).toPrecision(3))} %`;
    return html`<div role="listitem" class="lm-lora-slot" title=${t("lora_dialog.lost", { slot, lost: share })}>
        <span>${slot}</span><meter max="1" .value=${lost}></meter><span>${share}</span></div>`;
}
