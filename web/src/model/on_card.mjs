/* What is kept in a graphics card's memory, so that the next move of the same faders need not read it again. */
/** @import {OnCard} from "../types" */
import { megabytes } from "./numbers.mjs";
import { t } from "./sentences.mjs";

/** A line about the card; "" where no card takes part. @param {OnCard | undefined} card */
export function cardText(card) {
    if (!card || !card.budget) return "";
    const line = t("details.on_card", { used: megabytes(card.used), budget: megabytes(card.budget) });
    return [line, partText(card)].filter(Boolean).join("; ");
}

/** What did not fit, which makes every move slower; "" if all of it fits. @param {OnCard | undefined} card */
export const partText = (card) => (card?.left_out ? t("details.not_on_card", { size: megabytes(card.left_out) }) : "");
