/* Votes: the best of four, by the keys 1 to 4; what the learner knows, and when one may stop. */
/** @import {App} from "../../app.mjs" */
/** @import {Ballot} from "../../model/exploring/finding.mjs" */
import { html, nothing } from "lit-html";
import { keyed as keyOf } from "../../model/exploring/finding.mjs";
import { cellOf, clock, titleOf } from "../../model/exploring/sheet.mjs";
import { count, t } from "../../model/sentences.mjs";
import { button, letters, select, toggle } from "../fields/fields.mjs";
import { whyNoWeights } from "./no_weights.mjs";
import { pictureOf } from "./picture.mjs";
import { use } from "./use.mjs";
import { follow, searchView } from "./search.mjs";

export class VotesWay {
    /** @param {App} app */
    constructor(app) {
        this.app = app;
        this.id = "votes";
        // A button that is switched off while pictures are made loses the focus to the page: its keys count, too.
        document.addEventListener("keydown", (event) => event.target === document.body && app.dialogs.explore.isAt(this.id) && this.onKey(event));
    }

    label() {
        return t("votes.label");
    }

    turn() {
        this.app.finding.forget();
    }

    open() {
        follow(this.app, () => this.app.dialogs.explore.isAt(this.id));
        return this.app.finding.lookAtVotes();
    }

    /** @param {KeyboardEvent} event */
    onKey(event) {
        const { finding } = this.app;
        const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
        const ballot = finding.ballot.value;
        const asked = inField || event.ctrlKey || event.metaKey || event.altKey || !ballot ? null : keyOf(event.key, ballot.ids.length);
        if (!asked || !ballot) return;
        event.preventDefault();
        const under = /** @type {HTMLElement | null} */ (document.querySelector("#lm-votes-shown [data-row]:is(:hover, :focus-visible)"));
        if (asked.undo) finding.undo();
        else if (asked.broken && under) finding.toggleBroken(Number(under.dataset.row));
        else if (asked.choose !== undefined) finding.choose(asked.choose);
    }

    view() {
        const { finding, studies } = this.app;
        const ballot = finding.ballot.value;
        return html`<div class="lm-votes"><p class="lm-quiet">${t("votes.help")}</p>${searchView(this.app)}${this.#setup()}
            ${!studies.study.value?.items.length ? html`<p class="lm-note lm-quiet" id="lm-votes-empty">${t("map.no_prompts")}</p>` : whyNoWeights(this.app)}
            ${ballot ? html`${this.#shown(ballot)}${this.#said(ballot)}` : nothing}${this.#progress()}</div>`;
    }

    #setup() {
        const { finding, studies } = this.app;
        const groups = [["curve", t("votes.curve"), t("votes.curve_title")], ["thirds", t("votes.thirds"), t("votes.thirds_title")], ["none", t("votes.none"), t("votes.none_title")]];
        const many = [["4", t("votes.four"), t("votes.four_title")], ["2", t("votes.pair"), t("votes.pair_title")]];
        const begun = finding.ballot.value !== null;
        const ready = Boolean(studies.study.value?.items.length) && finding.weights !== null;
        return html`<div class="lm-dialog-buttons">${select(groups, finding.groups.value, (one) => (finding.groups.value = one), { id: "lm-votes-groups", label: t("votes.groups") })}
            ${select(many, String(finding.many.value), (one) => (finding.many.value = Number(one)), { id: "lm-votes-many", label: t("votes.many") })}
            ${letters("lm-votes-voter", finding.voter.value, (name) => (finding.voter.value = name), { placeholder: t("votes.voter"), label: t("votes.voter"), enter: () => finding.nameVoter(finding.voter.value) })}
            ${toggle(t("votes.pooled"), t("votes.pooled_title"), finding.pooled.value, (on) => {
                finding.pooled.value = on;
                finding.lookAtVotes();
            }, { id: "lm-votes-pooled" })}
            ${button(t(begun ? "votes.again" : finding.told.value?.progress?.votes ? "votes.go_on" : "votes.begin"), t("votes.begin_title"), () => finding.begin(),
                { id: "lm-votes-begin", kind: begun ? "lm-button" : "lm-button lm-primary", off: !ready })}
            <span class="lm-quiet">${[...(finding.locked.value.length ? [count("votes.locked", finding.locked.value.length)] : []),
                ...(finding.pace.value ? [t("votes.pace", { time: clock(finding.pace.value * (finding.many.value - 1)) })] : [])].join(" · ")}</span></div>`;
    }

    /** @param {Ballot} ballot */
    #shown(ballot) {
        const { finding, studies } = this.app;
        const whole = !finding.missing(ballot).length;
        const one = (/** @type {string} */ id, /** @type {number} */ row) => {
            const key = studies.cells.value[cellOf(id, ballot.prompt.id)];
            const broken = finding.broken.value.includes(row);
            return html`<div class="lm-vote ${broken ? "lm-broken" : ""}" @mouseenter=${() => (finding.hovered.value = ballot.recipes[row])} @mouseleave=${() => (finding.hovered.value = null)}>
                <button type="button" class="lm-vote-picture" data-row=${row} ?disabled=${!whole || broken} aria-label=${t("votes.choose", { n: row + 1 })} aria-keyshortcuts=${String(row + 1)}
                    @click=${() => finding.choose(row)}>${key ? pictureOf(studies, key, 0, t("votes.picture", { n: row + 1 })) : html`<span class="lm-quiet">…</span>`}<b>${row + 1}</b></button>
                ${button("✕", t("votes.broken_title"), () => finding.toggleBroken(row), { kind: "lm-button lm-small lm-vote-broken", label: t("votes.broken", { n: row + 1 }), pressed: broken })}</div>`;
        };
        return html`<div class="lm-quartet lm-quartet-${ballot.ids.length}" id="lm-votes-shown" data-ballot=${ballot.number} data-ready=${whole ? "yes" : "no"}>${ballot.ids.map(one)}</div>`;
    }

    /** @param {Ballot} ballot */
    #said(ballot) {
        const { finding } = this.app;
        const votes = finding.told.value?.progress?.votes ?? 0;
        const kind = ballot.kind === "final" ? t("votes.is_final") : t("votes.which", { n: votes + 1 });
        return html`<div class="lm-dialog-buttons">${button(t("votes.same"), t("votes.same_title"), () => finding.choose(null), { id: "lm-votes-same", keys: "0", off: finding.missing(ballot).length > 0 })}
            ${button(t("votes.undo"), t("votes.undo_title"), () => finding.undo(), { id: "lm-votes-undo", keys: "U", off: !votes })}
            <span id="lm-votes-said" aria-live="polite">${kind} · ${titleOf(ballot.prompt)}</span></div>`;
    }

    #progress() {
        const { finding } = this.app;
        const told = finding.told.value;
        if (!told?.space || !told.progress.votes) return nothing;
        const { votes, stood, guessed, of, chance, agreed, repeats, end } = told.progress;
        const parts = [count("votes.so_far", votes), ...(stood ? [count("votes.stood", stood)] : []),
            ...(of ? [t("votes.guessed", { guessed, of, chance: chance.toFixed(1).replace(".0", "") })] : []),
            ...(repeats ? [t("votes.agreed", { agreed, repeats })] : [])];
        const keep = (/** @type {import("../../types").Recipe} */ recipe) => this.#keep(recipe);
        return html`${told.final ? html`<p id="lm-votes-final">${t("votes.won", { won: told.final.won, of: told.final.of })}</p>` : nothing}
            ${end ? html`<p class="lm-note" id="lm-votes-end">${t(end === "stood" ? "votes.end_stood" : "votes.end_gain")}</p>` : nothing}
            <div class="lm-dialog-buttons">${button(t("votes.keep"), t("votes.keep_title"), () => keep(/** @type {any} */ (told.final?.recipe ?? told.best)), { id: "lm-votes-keep", off: !told.best })}
            ${this.#nearOrFar("finer")}${this.#nearOrFar("wider")}
            ${button(t("votes.final"), t("votes.final_title"), () => finding.final(), { id: "lm-votes-final-begin" })}
            <span id="lm-votes-progress">${parts.join(" · ")}</span></div>`;
    }

    /** New merges stay near the best, or go beyond 0 and 1; pressed once more, neither. @param {"finer" | "wider"} how */
    #nearOrFar(how) {
        const { finding } = this.app;
        const on = Boolean(finding.told.value?.space?.[how]);
        const texts = { finer: [t("votes.finer"), t("votes.finer_title")], wider: [t("votes.wider"), t("votes.wider_title")] }[how];
        return button(texts[0], texts[1], () => finding.begin({ [how]: !on }), { id: `lm-votes-${how}`, pressed: on, off: finding.weights === null });
    }

    /** The best to the desk and the model, and with a star into the strip. @param {import("../../types").Recipe} recipe */
    async #keep(recipe) {
        const { studies, strip } = this.app;
        const row = await studies.write("recipe", { recipe, title: t("votes.kept", { n: this.app.finding.told.value?.progress.votes }) });
        const key = row && Object.entries(studies.cells.value).find(([cell]) => cell.startsWith(cellOf(row.id, "")))?.[1];
        const [about, file] = key ? await Promise.all([studies.about(key), studies.file(key)]) : [null, null];
        await use(this.app, recipe);
        if (about && file) await strip.addStarred(recipe, URL.createObjectURL(file), about.infotext);
    }
}
