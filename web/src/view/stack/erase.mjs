/* The texts of a step that turns concepts down or balances one. */
/** @import {Step} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { balanceProblem, balanceShown, isBalance, textsShown, withBalance, withBalanceText, withText, withTexts } from "../../model/recipe/erase.mjs";
import { t } from "../../model/sentences.mjs";
import { dropTyped, field, select, textField } from "../fields/fields.mjs";

/** @param {App} app @param {Step} step */
export function eraseTexts(app, step) {
    const { desk, balanceRefused } = app;
    const { erase } = step;
    const why = balanceRefused.value.step === step.id ? balanceRefused.value.why : "";
    const ways = [["", t("erase.turn_down"), t("erase.turn_down_title")], ["balance", t("erase.balance"), t("erase.balance_title")]];
    const set = (/** @type {(step: Step) => Step} */ change) => desk.doneStep(change);
    const way = field(t("erase.way"), select(ways, isBalance(erase) ? "balance" : "", (one) => set((now) => withBalance(now, one === "balance")), { id: "lm-erase-way" }));
    const row = (/** @type {"concepts" | "towards" | "keep" | "of" | "mixed"} */ name, /** @type {string} */ text, /** @type {(text: string, input: HTMLInputElement) => void} */ take, more = {}) =>
        field(t(`erase.${name}`), textField(text, t(`erase.${name}`), take, { id: `lm-erase-${name}`, title: t(`erase.${name}_title`),
            placeholder: t(`erase.${name}_empty`), key: name, ...more }), { kind: "lm-field lm-erase" });
    const first = isBalance(erase)
        ? [row("of", erase.of ?? "", (text) => set((now) => withText(now, "of", text))),
            row("mixed", balanceShown(erase.balance), (text, input) => mixed(app, step, text, input),
                { wrong: why !== "", describedBy: "lm-erase-note", drop: () => (balanceRefused.value = NOTHING_REFUSED) })]
        : [row("concepts", textsShown(erase.concepts), (text) => set((now) => withTexts(now, "concepts", text))),
            row("towards", erase.towards ?? "", (text) => set((now) => withText(now, "towards", text)))];
    const note = isBalance(erase) ? html`<p id="lm-erase-note" class="lm-note" role="alert">${why}</p>` : nothing;
    return html`${way}${first}${row("keep", textsShown(erase.keep), (text) => set((now) => withTexts(now, "keep", text)))}${note}`;
}

/** What of a balance was refused: in which step, and why. */
export const NOTHING_REFUSED = { step: "", why: "" };

/** Takes texts with numbers; if one is refused, says why and leaves the typed text to be mended. @param {App} app @param {Step} step @param {string} text @param {HTMLInputElement} input */
function mixed({ desk, balanceRefused }, step, text, input) {
    const why = balanceProblem(text);
    balanceRefused.value = { step: step.id, why };
    if (why) input.dataset.typing = "yes";
    else if (text.trim() === balanceShown(step.erase.balance)) dropTyped(input);
    else desk.doneStep((now) => withBalanceText(now, text));
}
