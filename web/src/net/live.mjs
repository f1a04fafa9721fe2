/* Between desk and server: the newest recipe goes out, one request at a time, and the state comes back.
 *
 * The server keeps the highest sequence number of each page, so what arrives late loses to what is newest. The state is
 * asked for often only while something is under way, rarely while the tab is seen, and never while it is not.
 */
/** @import {Fields, State} from "../types" */
/** @import {Desk} from "../desk.mjs" */
/** @import {Server} from "./server.mjs" */
/** @import {WeightReader} from "./weights.mjs" */
import { computed, effect, signal, untracked } from "@preact/signals-core";
import { same, textOf } from "../model/same.mjs";
import { Refusal, sentenceOf } from "./server.mjs";

const OFTEN = 150;
const RARELY = 3000;
const REMEMBERED = 100; // recipes that this page sent

export class Live {
    /**
     * @param {Desk} desk @param {Server} server @param {WeightReader} reader
     * @param {{isShown: () => boolean, isBusy: () => boolean}} page whether it is seen, and makes a picture
     */
    constructor(desk, server, reader, page) {
        this.desk = desk;
        this.server = server;
        this.reader = reader;
        this.page = page;
        this.client = Math.random().toString(36).slice(2, 14);
        this.sequence = 0;
        this.timer = 0;
        this.sent = ""; // the last recipe sent
        this.withdrawn = false; // the panel became empty during a request
        this.mine = signal(/** @type {string[]} */ ([])); // recipes of this page, as they would come back as live
        this.inFlight = signal(false);
        this.dirty = signal(false); // the panel changed since the last request
        this.stale = signal(false); // something was sent since the state was last asked for
        this.refusal = signal(""); // the server's sentence to the last thing sent
        this.unreachable = signal(""); // why there was no answer at all
        this.pending = computed(() =>
            this.inFlight.value || this.dirty.value || this.stale.value || Boolean(desk.state.value.waiting));
        this.trouble = computed(() => this.unreachable.value || this.refusal.value);
        this.settled = computed(() => this.#isLive() && !this.pending.value && !desk.state.value.error);
        this.loads = signal(0); // switches of the checkpoint that this page has asked for and that are under way
        this.isLoading = computed(() => this.loads.value > 0);
        this.elsewhere = computed(() => this.#isElsewhere());
        effect(() => {
            if (desk.edits.value) untracked(() => this.push());
        });
    }

    get recipe() {
        return this.desk.written.value.recipe;
    }

    /** Whether the recipe of the panel is the one that is live. */
    #isLive() {
        const { written, state, parked } = this.desk;
        const live = state.value.live?.recipe;
        return Boolean(live) && !parked.value && !written.value.missing.length && same(written.value.recipe, live);
    }

    /** Whether another page, or somebody else, made something live that this page did not ask for. */
    #isElsewhere() {
        const { live, busy } = this.desk.state.value;
        if (!live?.recipe || !this.mine.value.length || this.pending.value || busy || this.page.isBusy()) return false;
        return !this.mine.value.includes(textOf(live.recipe)) && !same(live.recipe, this.recipe);
    }

    /** From now on a live recipe like this is no surprise. @param {any} recipe */
    expect(recipe) {
        const text = textOf(recipe);
        this.mine.value = [...this.mine.value.filter((one) => one !== text), text].slice(-REMEMBERED);
    }

    /** Sends the panel as soon as no request is under way, unless it is parked or another page has the word. */
    push() {
        const { settings, written, parked } = this.desk;
        const held = !settings.value.live || parked.value || this.elsewhere.value || written.value.missing.length;
        if (held) return;
        this.dirty.value = true;
        if (!this.inFlight.value) this.#pump();
    }

    async #pump() {
        const { recipe, missing } = this.desk.written.value;
        const text = textOf(recipe);
        this.dirty.value = false;
        if (missing.length || text === this.sent) return;
        this.inFlight.value = true;
        this.sequence += 1;
        this.sent = text;
        this.expect(recipe);
        await this.#send("/live", { client: this.client, sequence: this.sequence, recipe });
        this.inFlight.value = false;
        this.#answered();
    }

    #answered() {
        const withdrawn = this.withdrawn;
        this.withdrawn = false;
        if (withdrawn && this.desk.written.value.missing.length) return void this.restore();
        if (this.trouble.value) this.sent = "";
        if (this.unreachable.value) this.dirty.value = true; // once the server is back
        else if (this.dirty.value) return void this.#pump();
        this.stale.value = true;
        this.watch(this.unreachable.value ? RARELY : OFTEN);
    }

    /** @param {string} path @param {Fields} body */
    async #send(path, body) {
        this.refusal.value = "";
        try {
            const answer = await this.server.post(path, body);
            this.unreachable.value = "";
            return answer;
        } catch (error) {
            const nobody = error instanceof Refusal && error.place === undefined;
            (nobody ? this.unreachable : this.refusal).value = sentenceOf(error);
            return null;
        }
    }

    /** Sends one request of another kind, then shows what came of it. @param {string} path @param {Fields} body */
    async ask(path, body) {
        const answer = await this.#send(path, body);
        await this.#look();
        return answer;
    }

    /** Another checkpoint of the host's list. @param {string} name */
    async load(name) {
        this.loads.value += 1;
        await this.ask("/load", { name });
        this.loads.value -= 1;
    }

    async restore() {
        this.sent = "";
        this.dirty.value = false;
        await this.ask("/restore", {});
    }

    /** Removes a step; where nothing is left to be sent, what is live or on its way there is taken out.
     * @param {string} id */
    remove(id) {
        this.desk.remove(id);
        if (!this.desk.settings.value.live || !this.desk.written.value.missing.length) return;
        if (this.inFlight.value) this.withdrawn = true;
        else if (this.sent || this.#isMine()) this.restore();
    }

    #isMine() {
        const live = this.desk.state.value.live?.recipe;
        return Boolean(live) && this.mine.value.includes(textOf(live));
    }

    /** Asks for the state after a while, and again, as long as the page lives. */
    watch(after = RARELY) {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.#look(), after);
    }

    async #look() {
        const { state } = this.desk;
        const saving = () => state.value.save?.state === "running";
        if (!this.page.isShown() && !this.pending.value && !saving()) return this.watch();
        const [outdated, asked] = [this.stale.value, this.sequence];
        try {
            const found = await this.server.get("/state");
            if (outdated && asked === this.sequence) this.stale.value = false; // what was sent before is in the answer
            this.unreachable.value = "";
            await this.#take(found);
        } catch (error) {
            this.unreachable.value = sentenceOf(error);
        }
        if (this.dirty.value && !this.inFlight.value && !this.unreachable.value) return void this.#pump();
        const often = !this.unreachable.value && (this.pending.value || saving() || this.page.isBusy());
        return this.watch(often ? OFTEN : RARELY);
    }

    /** @param {State} found */
    async #take(found) {
        const before = this.desk.state.value;
        const other = found.error?.client && found.error.client !== this.client; // another page's mistake
        if (found.checkpoint?.name !== before.checkpoint?.name) {
            this.sent = "";
            this.dirty.value = false; // after a switch nothing is sent unasked
            this.refusal.value = "";
        }
        if (other) found.error = null;
        if (!same(found, before)) this.desk.state.value = found;
        await this.#showPasted(before, found);
    }

    /** A picture's infotext was pasted in the host: its recipe is on its way to the model, and belongs on the desk.
     * @param {State} before @param {State} found */
    async #showPasted(before, found) {
        const { pasted } = found;
        if (!before.pasted || !pasted?.recipe || pasted.number === before.pasted.number) return;
        this.expect(pasted.recipe);
        await this.show(pasted.recipe).catch((error) => (this.refusal.value = sentenceOf(error)));
    }

    /** Puts a recipe on the desk without sending it. @param {import("../types").Recipe} recipe */
    show(recipe) {
        return this.desk.load(recipe, (steps, map) => this.reader.steps(steps, map));
    }

    /** Puts a recipe on the desk and makes it live. @param {import("../types").Recipe} recipe */
    async use(recipe) {
        await this.show(recipe);
        this.desk.edited();
    }

    /** What another page made live gives way to this desk. */
    takeOver() {
        this.expect(this.desk.state.value.live.recipe);
        this.sent = "";
        this.push();
    }
}
