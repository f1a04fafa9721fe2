/* The save dialog: name, dtype and VAE, size against free space, asking before a file is replaced, progress, hashes. It
 * saves the page's merge, or a virtual checkpoint, whatever is loaded. */
/** @import {Exists, Recipe, SaveState} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { signal } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { fileName } from "../../model/desk/formula.mjs";
import { mutedFaders } from "../../model/recipe/mutes.mjs";
import { baseName, nameOf } from "../../model/names.mjs";
import { bytes } from "../../model/numbers.mjs";
import { both, count, has, t, timeOf } from "../../model/sentences.mjs";
import { isOn, sourcesOf } from "../../model/recipe/steps.mjs";
import { filesOf } from "../../model/pictures/strip.mjs";
import { sentenceOf } from "../../net/server.mjs";
import { button, copyText, field, letters, select, toggle } from "../fields/fields.mjs";
import { Checkup } from "./checkup.mjs";
import { Dialog } from "../fields/dialog.mjs";
import { isLora } from "./lora.mjs";

const REST = 250; // ms without a change, before the server is asked

/** @typedef {{live: string, saved: string, text: string}} AsksVae */
/** @typedef {{path: string, size: number, free: number, exists: Exists | null, warnings?: string[], asks?: {vae?: AsksVae}}} Plan */

export class SaveDialog extends Dialog {
    /** @param {App} app */
    constructor(app) {
        super("lm-save");
        this.app = app;
        this.checkup = new Checkup(app);
        this.kept = signal(/** @type {Recipe | null} */ (null)); // of a virtual checkpoint; null: the page's merge is saved
        this.name = signal("");
        this.dtype = signal("");
        this.dropEma = signal(false);
        this.plan = signal(/** @type {Plan | null} */ (null)); // null while it is requested, and if it was refused
        this.problem = signal(""); // why there is no plan
        this.question = signal(/** @type {"" | "replace" | AsksVae} */ (""));
        this.starting = signal(false);
        this.seen = signal(false); // whether the newest save was started or watched here
        this.typedName = false;
        this.keepsVae = false; // the user has chosen the recipe's VAE, not the live one
        this.asked = 0; // counts the requests for a plan: only the newest answer is shown
        this.timer = 0;
    }

    get save() {
        return this.app.desk.state.value.save;
    }

    get wanted() {
        const recipe = this.kept.value ?? this.app.desk.written.value.recipe;
        return { recipe, name: this.name.value.trim(), dtype: this.dtype.value, drop_ema: this.dropEma.value };
    }

    open() {
        const { written, parked, remark, panel, checkpoint, kit, state } = this.app.desk;
        const { missing } = written.value;
        if (parked.value) return void (remark.value = t("save_dialog.parked"));
        if (missing.length) return void (remark.value = t("save_dialog.nothing", { what: both(missing) }));
        if (!this.typedName || this.kept.value) this.name.value = fileName(panel.value.values.steps, checkpoint.value?.name ?? "", kit.value);
        this.dtype.value = this.dtype.value || state.value.settings?.save_dtype || "base";
        this.kept.value = null;
        return this.#begin();
    }

    /** Saves a virtual checkpoint as a file. @param {string} name @param {Recipe} recipe */
    openKept(name, recipe) {
        this.name.value = t("save_dialog.name_kept", { name }); // a checkpoint of its own name would take its place
        this.dtype.value = "base"; // what its list has told the size of
        this.kept.value = recipe;
        return this.#begin();
    }

    #begin() {
        this.keepsVae = false;
        this.seen.value = this.save?.state === "running";
        this.question.value = "";
        this.checkup.clear();
        this.show("lm-save-name");
        this.#askPlan();
        return undefined;
    }

    #changed(wait = REST) {
        this.question.value = "";
        this.plan.value = null;
        this.problem.value = "";
        this.asked += 1;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.#askPlan(), wait);
    }

    async #askPlan() {
        const number = (this.asked += 1);
        this.plan.value = null;
        this.problem.value = this.#isSource() ? t("save_dialog.is_source", { name: this.fullName }) : "";
        if (this.problem.value) return;
        const found = await this.app.server.post("/plan", this.wanted).then((plan) => ({ plan, problem: "" }),
            (error) => ({ plan: null, problem: sentenceOf(error) }));
        if (number !== this.asked) return;
        this.plan.value = found.plan;
        this.problem.value = found.problem;
    }

    get fullName() {
        const name = this.name.value.trim();
        return name.endsWith(".safetensors") ? name : `${name}.safetensors`;
    }

    /** Whether the name is that of a source, which must not be overwritten. */
    #isSource() {
        const { steps, schema } = this.app.desk;
        const { recipe } = this.wanted;
        const names = this.kept.value ? filesOf(recipe)
            : [baseName(recipe.base), ...steps.flatMap((step) => sourcesOf(step, schema.value)).map(nameOf)];
        return names.some((name) => name.toLowerCase() === this.fullName.toLowerCase());
    }

    get canSave() {
        const plan = this.plan.value;
        return plan !== null && plan.size <= plan.free && this.save?.state !== "running" && !this.starting.value;
    }

    start() {
        const plan = this.plan.value;
        if (!plan || !this.canSave) return;
        if (plan.asks?.vae && !this.keepsVae && !this.kept.value) this.question.value = plan.asks.vae;
        else if (plan.exists) this.question.value = "replace";
        else this.#write(false);
    }

    /** @param {boolean} overwrite */
    async #write(overwrite) {
        const { live, desk } = this.app;
        this.question.value = "";
        this.seen.value = true;
        this.starting.value = true;
        const answer = await live.ask("/save", {
            ...this.wanted, overwrite, ...(this.keepsVae ? { vae: "recipe" } : {}), ...(this.kept.value ? { apart: true } : {}),
        });
        this.starting.value = false;
        if (answer?.asks?.vae) this.question.value = answer.asks.vae;
        else if (desk.state.value.save?.asks?.exists) this.question.value = "replace";
        if (!answer) this.problem.value = live.trouble.value;
    }

    /** @param {string} name */
    #useVae(name) {
        this.app.desk.setWhole("vae", name);
        this.#changed();
    }

    #asLora() {
        this.close();
        this.app.dialogs.lora.open();
    }

    /** After a save: the name exists now, so the plan is requested again. */
    finished() {
        if (!this.isOpen.value) return;
        this.#askPlan();
    }

    view() {
        const { save } = this;
        const done = this.seen.value && save?.state === "done" && !isLora(save);
        return this.frame(t(this.kept.value ? "save_dialog.title_kept" : "save_dialog.title"), () => html`${this.#fields()}
            <p id="lm-save-plan" class="lm-save-plan ${this.#planSaid().bad ? "lm-bad" : ""}" role="status">${this.#planSaid().text}</p>
            ${this.checkup.view(this.wanted)}${this.#asking()}${this.#progress()}${this.#result()}`, () => html`
            ${button(t("save_dialog.stop"), t("save_dialog.stop_title"), () => this.app.live.ask("/cancel", { what: "save" }),
                { id: "lm-save-stop", hidden: save?.state !== "running" })}
            ${button(t("save_dialog.load"), t("save_dialog.load_title"), () => this.#load(), { id: "lm-save-load", hidden: !done })}
            <span class="lm-gap"></span>
            ${button(t("save_dialog.lora"), t("save_dialog.lora_title"), () => this.#asLora(), { id: "lm-lora-open", hidden: this.kept.value !== null })}
            ${button(t("save_dialog.start"), t("save_dialog.start_title"), () => this.start(),
                { id: "lm-save-start", kind: "lm-button lm-primary", off: !this.canSave })}`);
    }

    #fields() {
        const { desk } = this.app;
        const dtypes = desk.schema.value.dtypes.filter((one) => !(this.kept.value && one === "preview")).map((one) => [one, this.#dtypeSaid(one)]);
        const vaes = desk.files.value.vaes.map(({ name }) => [name, name]);
        const row = (/** @type {string} */ label, /** @type {import("../fields/fields.mjs").View} */ control) => field(label, control, { kind: "lm-field lm-row" });
        const typed = (/** @type {string} */ name) => {
            this.typedName = true;
            this.name.value = name;
            this.#changed();
        };
        return html`${row(t("save_dialog.name"), letters("lm-save-name", this.name.value, typed, { enter: () => this.start() }))}
            ${row(t("save_dialog.dtype"), select(dtypes, this.dtype.value, (chosen) => {
                this.dtype.value = chosen;
                this.#changed(0);
            }, { id: "lm-save-dtype" }))}
            ${this.kept.value ? nothing : row(t("save_dialog.vae"), select([["", t("save_dialog.own_vae")], ...vaes], nameOf(desk.panel.value.values.whole.vae),
                (name) => this.#useVae(name), { id: "lm-save-vae", title: t("save_dialog.vae_title") }))}
            ${toggle(t("save_dialog.drop_ema"), t("save_dialog.drop_ema_title"), this.dropEma.value, (on) => {
                this.dropEma.value = on;
                this.#changed(0);
            }, { id: "lm-save-ema" })}`;
    }

    /** @param {string} dtype */
    #dtypeSaid(dtype) {
        const id = `save_dialog.dtype_${dtype}`;
        return has(id) ? t(/** @type {"save_dialog.dtype_base"} */ (id), { dtype: this.app.desk.checkpoint.value?.dtype ?? "" }) : dtype;
    }

    #planSaid() {
        const plan = this.plan.value;
        if (!plan) return { text: this.problem.value || t("save_dialog.asking"), bad: this.problem.value !== "" };
        const full = plan.size > plan.free;
        const waiting = this.kept.value ? [] : this.app.desk.written.value.waiting;
        const left = waiting.map(({ index, what }) => t("save_dialog.left_out", { n: index + 1, what: both(what) }));
        const text = t(full ? "save_dialog.too_large" : "save_dialog.fits", { path: plan.path, size: bytes(plan.size), free: bytes(plan.free) });
        const there = plan.exists && this.save?.state !== "done" ? [t("save_dialog.exists")] : [];
        return { text: [text, ...there, ...left, ...this.#mutesSaid(), ...(plan.warnings ?? [])].join(" "), bad: full };
    }

    /** A note that muted slots are not in the file. */
    #mutesSaid() {
        const { steps, kit } = this.app.desk;
        if (this.kept.value) return [];
        const off = steps.filter((step) => !isOn(step)).length;
        const muted = steps.filter(isOn).flatMap((step) => mutedFaders(step, kit.value));
        return [muted.length ? count("save_dialog.muted", muted.length, { muted: [...new Set(muted)] }) : "",
            off ? count("save_dialog.steps_off", off) : ""].filter(Boolean);
    }

    #asking() {
        const asked = this.question.value;
        const ask = (/** @type {string} */ text, /** @type {import("../fields/fields.mjs").View[]} */ buttons) =>
            html`<p id="lm-save-ask" class="lm-save-ask" role="alert"><span>${text}</span>${buttons}</p>`;
        if (!asked) return nothing;
        if (asked !== "replace") return ask(t("save_dialog.asks_vae", { text: asked.text }), this.#vaeButtons(asked));
        const exists = this.plan.value?.exists ?? this.save?.asks?.exists;
        const when = exists?.time ? t("save_dialog.when", { when: timeOf(exists.time * 1000) }) : "";
        return ask(t("save_dialog.replaces", { name: this.fullName, size: bytes(exists?.size ?? 0), when }),
            [button(t("save_dialog.replace"), t("save_dialog.replace_title"), () => this.#write(true), { id: "lm-save-replace" })]);
    }

    /** Asks which VAE to save, if the live one is not the recipe's. @param {AsksVae} asked */
    #vaeButtons({ live, saved }) {
        const keep = () => {
            this.keepsVae = true;
            this.question.value = "";
            this.start();
        };
        const useLive = async () => {
            this.app.desk.setWhole("vae", live);
            await this.#askPlan();
            this.start();
        };
        return [button(t("save_dialog.with_vae", { vae: live }), t("save_dialog.with_live_vae_title"), useLive),
            button(t("save_dialog.with_vae", { vae: saved || t("save_dialog.own_vae") }), t("save_dialog.with_recipe_vae_title"), keep)];
    }

    #progress() {
        const running = this.save?.state === "running";
        return html`<progress id="lm-save-progress" max="1" .value=${this.save?.progress || 0} aria-label=${t("save_dialog.progress")} ?hidden=${!running}></progress>`;
    }

    #result() {
        const { save } = this;
        const bad = save?.state === "failed";
        return html`<div id="lm-save-result" class="lm-save-result ${bad ? "lm-bad" : ""}" role="status">
            ${this.seen.value && save ? this.#resultSaid(save) : nothing}</div>`;
    }

    /** @param {SaveState} save */
    #resultSaid(save) {
        if (save.state !== "done") return save.error || save.text;
        const hash = (/** @type {string} */ label, /** @type {string} */ value) => html`<span class="lm-hash">${label} <code>${value}</code>
            ${button(t("text.copy"), t("save_dialog.copy_hash", { label }), () => copyText(value, this.element ?? document.body))}</span>`;
        return html`<p>${t("save_dialog.done", { path: save.path, size: bytes(save.size) })}</p><p>${save.text}</p>
            <p>${hash("AutoV2", save.autov2)}${hash("AutoV3", save.autov3)}</p>`;
    }

    async #load() {
        const path = this.save.path;
        const name = this.save.name || path.split(/[\\/]/).pop() || "";
        const listed = this.app.desk.files.value.models.find((one) => one.name === name || path.replaceAll("\\", "/").endsWith(`/${one.name}`));
        this.close();
        await this.app.live.load(listed?.name ?? name);
    }
}
