/* The texts of a step that turns concepts down or balances one. */
/** @import {Step} from "../types" */
/** @import {App} from "../app.mjs" */
import { html } from "lit-html";
import { balanceShown, isBalance, textsShown, withBalance, withBalanceText, withText, withTexts } from "../model/erase.mjs";
import { t } from "../model/sentences.mjs";
import { field, refuse, select, textField } from "./fields.mjs";

/** @param {App} app @param {Step} step */
export function eraseTexts({ desk }, step) {
    const { erase } = step;
    const ways = [["", t("erase.turn_down"), t("erase.turn_down_title")], ["balance", t("erase.balance"), t("erase.balance_title")]];
    const set = (/** @type {(step: Step) => Step} */ change) => desk.doneStep(change);
    const way = field(t("erase.way"), select(ways, isBalance(erase) ? "balance" : "", (one) => set((now) => withBalance(now, one === "balance")), { id: "lm-erase-way" }));
    const row = (/** @type {"concepts" | "towards" | "keep" | "of" | "mixed"} */ name, /** @type {string} */ text, /** @type {(text: string, input: HTMLInputElement) => void} */ take) =>
        field(t(`erase.${name}`), textField(text, t(`erase.${name}`), take, { id: `lm-erase-${name}`, title: t(`erase.${name}_title`),
            placeholder: t(`erase.${name}_empty`), key: name }), { kind: "lm-field lm-erase" });
    const first = isBalance(erase)
        ? [row("of", erase.of ?? "", (text) => set((now) => withText(now, "of", text))),
            row("mixed", balanceShown(erase.balance), (text, input) => mixed(desk, step, text, input))]
        : [row("concepts", textsShown(erase.concepts), (text) => set((now) => withTexts(now, "concepts", text))),
            row("towards", erase.towards ?? "", (text) => set((now) => withText(now, "towards", text)))];
    return html`${way}${first}${row("keep", textsShown(erase.keep), (text) => set((now) => withTexts(now, "keep", text)))}`;
}

/** What has no number is refused, and the old text comes back. @param {App["desk"]} desk @param {Step} step @param {string} text @param {HTMLInputElement} input */
function mixed(desk, step, text, input) {
    if (withBalanceText(step, text)) desk.doneStep((now) => withBalanceText(now, text) ?? now);
    else refuse(input);
}
