/* A blind comparison of two merges: several seeds, in each round chance decides which is X and which is Y, then the score. */
/** @import {App} from "../../app.mjs" */
/** @import {Blind} from "../../model/pictures/blind.mjs" */
/** @import {Candidate, Item, Row} from "../../model/exploring/sheet.mjs" */
import { computed, effect, signal, untracked } from "@preact/signals-core";
import { html, nothing } from "lit-html";
import { begun, FEWEST, MOST, picked, recipeAt, scoreOf, takenBack } from "../../model/pictures/blind.mjs";
import { same } from "../../model/same.mjs";
import { LETTERS } from "../../model/kept/snapshots.mjs";
import { cellOf, itemOf, withSeeds } from "../../model/exploring/sheet.mjs";
import { t } from "../../model/sentences.mjs";
import { Studies } from "../../net/explore.mjs";
import { sentenceOf } from "../../net/server.mjs";
import { fieldsOfTxt2img } from "../../net/host/txt2img.mjs";
import { candidatesOf } from "../explore/candidates.mjs";
import { pictureOf } from "../explore/picture.mjs";
import { button, select } from "../fields/fields.mjs";
import { Dialog } from "../fields/dialog.mjs";

const STUDY = "Blind comparisons"; // its pictures are kept, and can be looked at in Explore
const PICKS = /** @type {Record<string, "x" | "y" | null>} */ ({ 1: "x", x: "x", ArrowLeft: "x", 2: "y", y: "y", ArrowRight: "y", 0: null });

/** @typedef {{two: Candidate[], rows: Row[], items: Item[], blind: Blind}} Trial */

export class BlindDialog extends Dialog {
    /** @param {App} app */
    constructor(app) {
        super("lm-blind");
        this.app = app;
        this.studies = new Studies(app.server, app.studies.host);
        this.chosen = signal([0, 1]); // of the candidates
        this.rounds = signal(7);
        this.trial = signal(/** @type {Trial | null} */ (null));
        this.preparing = signal(false);
        this.ready = computed(() => this.#ready()); // rounds whose two pictures are made
        document.addEventListener("keydown", (event) => this.#onKey(event));
        effect(() => {
            if (!this.isOpen.value) untracked(() => this.#left());
        });
    }

    open() {
        const kept = candidatesOf(this.app).flatMap((one, at) => (LETTERS.some((letter) => one.name === t("compare.snapshot", { letter })) ? [at] : []));
        this.chosen.value = kept.length > 1 ? kept.slice(0, 2) : [0, kept[0] ?? 1];
        this.studies.problem.value = "";
        this.show("lm-blind-begin");
    }

    #left() {
        this.trial.value = null;
        if (this.isMaking) this.studies.stop();
    }

    get isMaking() {
        return this.preparing.value || Boolean(this.studies.run.value?.is_running);
    }

    #ready() {
        const { trial, studies } = this;
        const { rows = [], items = [] } = trial.value ?? {};
        const made = items.map((item) => rows.every((row) => studies.cells.value[cellOf(row.id, item.id)]));
        return made.includes(false) ? made.indexOf(false) : made.length;
    }

    get #isOver() {
        const picks = this.trial.value?.blind.picks.length ?? 0;
        return picks === this.trial.value?.items.length || (!this.isMaking && picks > 0 && picks >= this.ready.value);
    }

    async #begin() {
        const all = candidatesOf(this.app);
        const two = this.chosen.value.map((at) => all[at]);
        this.preparing.value = true;
        const trial = await this.#prepared(two).catch(() => null);
        this.preparing.value = false;
        if (!trial || !this.isOpen.value) return;
        this.trial.value = trial;
        const cells = trial.items.flatMap((_, column) => [[0, column], [1, column]]);
        await this.studies.make(trial.rows, trial.items, cells);
    }

    /** The study with these two as its rows and one column for each seed. @param {Candidate[]} two @returns {Promise<Trial | null>} */
    async #prepared(two) {
        const { studies } = this;
        await studies.list();
        await (studies.names.value.includes(STUDY) ? studies.open(STUDY) : studies.begin(STUDY));
        const old = (studies.study.value?.recipes ?? []).filter((row) => !two.some((one) => same(one.recipe, row.recipe)));
        for (const row of old) await studies.write("drop", { id: row.id });
        for (const one of two) await studies.write("recipe", { recipe: one.recipe, title: one.name });
        await studies.setItems(withSeeds(itemOf(fieldsOfTxt2img()), this.rounds.value));
        const { recipes = [], items = [] } = studies.study.value ?? {};
        const rows = two.flatMap((one) => recipes.find((row) => same(row.recipe, one.recipe)) ?? []);
        return studies.problem.value || rows.length < 2 ? null : { two, rows, items, blind: begun(items.length) };
    }

    /** @param {(blind: Blind) => Blind} change */
    #change(change) {
        const trial = this.trial.value;
        if (trial) this.trial.value = { ...trial, blind: change(trial.blind) };
    }

    /** @param {"x" | "y" | null} side */
    #pick(side) {
        const picks = this.trial.value?.blind.picks.length ?? 0;
        if (!this.#isOver && picks < this.ready.value) this.#change((blind) => picked(blind, side));
    }

    /** @param {KeyboardEvent} event */
    #onKey(event) {
        const here = event.target === document.body || (event.target instanceof Node && this.element?.contains(event.target));
        if (!this.isOpen.value || !this.trial.value || !here || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key in PICKS) this.#pick(PICKS[event.key]);
        else if (event.key.toLowerCase() === "u") this.#change(takenBack);
        else return;
        event.preventDefault();
    }

    view() {
        return this.frame(t("blind.title"), () => this.#body(), () => this.#foot());
    }

    #body() {
        const trial = this.trial.value;
        if (!trial) return this.#setup();
        return this.#isOver ? this.#score(trial) : this.#round(trial);
    }

    #setup() {
        const all = candidatesOf(this.app);
        const options = all.map((one, at) => [String(at), one.name]);
        const [first, second] = this.chosen.value;
        const list = (/** @type {number} */ place, /** @type {string} */ label) => select(options, String(this.chosen.value[place]),
            (at) => (this.chosen.value = this.chosen.value.with(place, Number(at))), { id: `lm-blind-${place}`, label });
        const counts = Array.from({ length: MOST - FEWEST + 1 }, (_, more) => String(FEWEST + more));
        const differ = all[first] && all[second] && !same(all[first].recipe, all[second].recipe);
        return html`<p class="lm-quiet">${t("blind.help")}</p>
            <div class="lm-dialog-buttons lm-blind-setup">${list(0, t("blind.first"))}${list(1, t("blind.second"))}
            <label class="lm-toggle">${t("blind.rounds")} ${select(counts.map((one) => [one, one]), String(this.rounds.value), (one) => (this.rounds.value = Number(one)),
                { id: "lm-blind-rounds", label: t("blind.rounds") })}</label>
            ${button(t("blind.begin"), t("blind.begin_title"), () => this.#begin(),
                { id: "lm-blind-begin", kind: "lm-button lm-primary", off: !differ || this.isMaking || this.app.preview.isRunning })}</div>
            ${differ ? nothing : html`<p class="lm-quiet">${t("blind.equal")}</p>`}`;
    }

    /** Nothing here tells which is which: both are made before either is shown. @param {Trial} trial */
    #round({ rows, items, blind }) {
        const at = blind.picks.length;
        const ready = at < this.ready.value;
        const side = (/** @type {"x" | "y"} */ name, /** @type {number} */ key) => {
            const cell = cellOf(rows[recipeAt(blind, at, name)].id, items[at].id);
            return html`<button type="button" class="lm-vote-picture" id="lm-blind-${name}" ?disabled=${!ready} aria-label=${t(`blind.${name}`)} aria-keyshortcuts=${String(key)}
                @click=${() => this.#pick(name)}>${ready ? pictureOf(this.studies, this.studies.cells.value[cell], 0, name.toUpperCase()) : html`<span class="lm-quiet">…</span>`}<b>${name.toUpperCase()}</b></button>`;
        };
        return html`<div class="lm-blind-two" data-round=${at + 1} data-ready=${ready ? "yes" : "no"}>${side("x", 1)}${side("y", 2)}</div>
            <p id="lm-blind-said" role="status">${t("blind.round", { n: at + 1, all: items.length })}</p>
            <div class="lm-dialog-buttons">${button(t("blind.same"), t("blind.same_title"), () => this.#pick(null), { id: "lm-blind-same", keys: "0", off: !ready })}
            ${button(t("blind.undo"), t("blind.undo_title"), () => this.#change(takenBack), { id: "lm-blind-undo", keys: "U", off: !at })}</div>`;
    }

    /** @param {Trial} trial */
    #score({ two, blind }) {
        const { wins, ties, most, of, chance } = scoreOf(blind);
        const use = (/** @type {Candidate} */ { name, recipe }) => button(t("blind.use", { name }), t("blind.use_title"), () => this.#use(recipe), { key: `use-${name}` });
        return html`<p id="lm-blind-score" role="status">${t("blind.score", { first: two[0].name, wins: wins[0], second: two[1].name, others: wins[1], ties })}</p>
            <p id="lm-blind-chance">${of ? t("blind.chance", { most, of, percent: Number((100 * chance).toPrecision(2)) }) : t("blind.no_pick")}</p>
            <div class="lm-dialog-buttons">${two.map(use)}${button(t("blind.again"), t("blind.again_title"), () => (this.trial.value = null), { id: "lm-blind-again" })}</div>`;
    }

    /** @param {import("../../types").Recipe} recipe */
    async #use(recipe) {
        const { desk, live } = this.app;
        this.close();
        desk.commit();
        if (!recipe.steps.length) return live.restore();
        return live.use(recipe).catch((error) => void (desk.remark.value = sentenceOf(error)));
    }

    #foot() {
        const run = this.studies.run.value;
        const problem = this.studies.problem.value || run?.problem || "";
        const said = run?.is_running && this.trial.value ? t("explore.running", { done: run.done.length, all: run.all }) : "";
        return html`<span id="lm-blind-state" class=${problem ? "lm-bad" : ""} role="status">${problem || said}</span><span class="lm-gap"></span>`;
    }
}
