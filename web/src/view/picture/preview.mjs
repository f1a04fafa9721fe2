/* The preview: its request, the host's progress bar, and automatic previews when the faders rest. */
/** @import {Recipe} from "../../types" */
/** @import {App} from "../../app.mjs" */
/** @import {From} from "./from.mjs" */
import { effect, signal, untracked } from "@preact/signals-core";
import { comparedWith } from "../../model/kept/snapshots.mjs";
import { t } from "../../model/sentences.mjs";
import { BUTTONS, fromOf, modeOf } from "./from.mjs";
import { addresses, infotext, keepFocus, markOf, translateRemarks } from "./gallery.mjs";

const REST = 700; // ms without a change
const OFTEN = 100; // ms between two looks whether it is a study's turn
const LONGEST = 20 * 60 * 1000; // ms; after that, a picture without an answer no longer delays the next one

/** The result of a preview: the recipe of its request, and the URLs of the pictures, the originals' first. `other`: what
 * the first ones are if they are not originals. `from`: the host's tab that they were made from; `start`: stands for the picture
 * that img2img started from.
 * @typedef {{recipe: Recipe, architecture: string, other: string, own: string, from: From, start: string, originals: number, pictures: string[], whole: boolean, files: string[], infotext: string}} Result */

export class Preview {
    /** @param {App} app */
    constructor(app) {
        this.app = app;
        this.started = signal(0); // time of the running request; 0 if there is none
        this.result = signal(/** @type {Result | null} */ (null));
        this.asked = /** @type {{recipe: Recipe, architecture: string, other: string, own: string, from: From} | null} */ (null);
        this.wanted = false; // an automatic preview is to come
        this.number = ""; // number of the answer that `result` is from
        this.timer = 0;
        this.patience = 0;
        effect(() => {
            if (app.desk.edits.value) untracked(() => this.#rest());
        });
    }

    get isRunning() {
        return this.started.value > 0 && Date.now() - this.started.value < LONGEST;
    }

    press(from = fromOf(this.app)) {
        document.getElementById(BUTTONS[from])?.click();
    }

    /** Ends when no preview is under way or wanted: a study's run must not be in the way of one. */
    async free() {
        while (this.isRunning || this.wanted) await new Promise((resume) => setTimeout(resume, OFTEN));
    }

    /** Called by gradio with the values of the inputs (and, on gradio 3, of the outputs); inserts the recipe.
     * @param {any[]} values @param {From} from the tab whose inputs they are */
    sent(values, from = "txt2img") {
        const { desk, live, root, studies, dialogs } = this.app;
        const { inputs, img2img, progress } = root.dataset;
        const given = values.slice(3, Number(from === "img2img" ? img2img : inputs));
        if (from === "img2img") given[0] = modeOf(root, given[0]);
        const order = studies.takeOrder() ?? dialogs.blind.studies.takeOrder();
        const recipe = desk.shown.value;
        const task = `task(${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`;
        const { kind, other, own } = order ? { kind: "explore", other: "", own: "" } : this.#comparison(recipe);
        if (!order) {
            this.asked = { recipe, architecture: desk.kit.value.id, other, own, from };
            clearTimeout(this.timer);
            this.wanted = false;
        }
        const started = (this.started.value = Date.now());
        for (const one of order ? order.recipes : [recipe, ...(other ? [JSON.parse(kind)] : [])]) live.expect(one);
        live.watch(150);
        const show = /** @type {any} */ (window)[progress ?? ""];
        const byId = (/** @type {string} */ id) => document.getElementById(id);
        if (typeof show === "function") show(task, byId("lm-progress"), byId("live_merge_gallery"), () => started === this.started.value && this.#finished());
        return [task, order ? order.text : JSON.stringify(recipe), kind, ...given];
    }

    /** What the server makes besides the recipe's picture, and its name if it is not the original. @param {Recipe} recipe */
    #comparison(recipe) {
        const { settings, snapshots, parked } = this.app.desk;
        const whole = this.app.dialogs.lora.besides(recipe);
        if (whole) return { kind: JSON.stringify(whole), other: t("compare.whole"), own: t("compare.lora") };
        const { compare, compareWith = "original" } = settings.value;
        const found = compare && !parked.value ? comparedWith(compareWith, recipe, snapshots.value, this.app.strip.shots.value) : "";
        if (found === "" || found === "original") return { kind: found && "compare", other: "", own: "" };
        return { kind: JSON.stringify(found), other: t(compareWith === "before" ? "compare.before" : "compare.snapshot", { letter: compareWith }), own: "" };
    }

    #finished() {
        this.started.value = 0;
        this.app.live.watch(0);
        if (this.wanted) this.#rest();
    }

    /** Starts an automatic preview some time after the last change, if that is on and none is running. */
    #rest() {
        const { desk } = this.app;
        clearTimeout(this.timer);
        this.wanted = desk.settings.value.auto && !desk.parked.value && !desk.written.value.missing.length;
        if (this.wanted) this.timer = setTimeout(() => this.isRunning || this.press(), REST); // else at its end
    }

    /** Takes the answer when its mark is new and the gallery shows as many new pictures as the mark says.
     * An identical picture may have the same URL as before; then the answer is taken after some time. */
    #take(late = false) {
        const mark = markOf();
        if (!mark || mark.number === this.number || !this.asked) return;
        clearTimeout(this.patience);
        if (!late) this.patience = setTimeout(() => this.#take(true), REST);
        const pictures = addresses();
        const old = this.result.value;
        if (pictures.length !== mark.pictures || (!late && old && String(old.pictures) === String(pictures))) return;
        clearTimeout(this.patience);
        this.number = mark.number;
        if (pictures.length) {
            this.result.value = { ...this.asked, pictures, originals: mark.originals, whole: mark.whole, files: mark.files, start: mark.start, infotext: infotext() };
        }
    }

    /** Watches the whole column, as gradio may replace the elements of gallery and answer at any time. @param {HTMLElement} column */
    attach(column) {
        const answer = () => document.getElementById("live_merge_result")?.innerHTML;
        let last = answer();
        keepFocus(column);
        new MutationObserver(() => {
            translateRemarks();
            const now = answer();
            if (now !== last && this.isRunning) this.#finished();
            last = now;
            this.#take();
        }).observe(column, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ["src"] });
    }
}
