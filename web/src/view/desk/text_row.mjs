/* The weights as exact text to paste, type and copy; a pasted recipe of another tool opens the import dialog. */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { sentenceOf } from "../../net/server.mjs";
import { t } from "../../model/sentences.mjs";
import { looksLikeRecipe, shortened, weightText } from "../../model/recipe/weight_text.mjs";
import { button, copyText, dropTyped, textField } from "../fields/fields.mjs";

/** @param {App} app */
export function textRow(app) {
    const { desk, dialogs, textNote } = app;
    const text = textShown(app);
    const weights = () => html`${textField(text, t("text.field"), (typed, input) => take(app, typed, input), {
            id: "lm-text", describedBy: "lm-text-note", wrong: textNote.value !== "", brief: shortened(text),
            title: t("text.title", { text }), drop: () => (textNote.value = ""),
        })}
        ${button(app.copied.value ? t("text.copied") : t("text.copy"), t("text.copy_title"), () => copy(app, text), { id: "lm-copy" })}`;
    return html`<section id="lm-text-row" class="lm-text" aria-label=${t("text.label")}
        @paste=${(/** @type {ClipboardEvent} */ event) => onPaste(app, event)}>${desk.channel.value ? weights() : nothing}
        ${button(t("import.open"), t("import.open_title"), () => dialogs.imports.open(), { id: "lm-import-open" })}
        <p id="lm-text-note" class="lm-note" role="alert">${textNote.value}</p></section>`;
}

/** @param {App} app */
export function textShown({ desk }) {
    const [step, channel] = [desk.step.value, desk.channel.value];
    return step && channel ? weightText(step, channel, desk.kit.value) : "";
}

/** Applies typed or pasted weights; if the server refuses them, shows why and changes nothing. @param {App} app @param {string} typed @param {HTMLInputElement} input */
async function take(app, typed, input) {
    const { desk, reader, textNote } = app;
    textNote.value = "";
    if (!typed.trim() || typed.trim() === textShown(app)) return dropTyped(input);
    input.dataset.typing = "yes"; // until the server has answered
    try {
        const pairs = await reader.change(typed);
        if (input.value === typed) delete input.dataset.typing;
        desk.doneWeights(pairs);
    } catch (error) {
        textNote.value = sentenceOf(error);
    }
    return undefined;
}

/** Weights are taken at once; a recipe opens the dialog for it. @param {App} app @param {ClipboardEvent} event */
function onPaste(app, event) {
    const text = event.clipboardData?.getData("text") ?? "";
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (!looksLikeRecipe(text)) return void setTimeout(() => take(app, input.value, input));
    event.preventDefault();
    event.stopPropagation();
    return void app.dialogs.imports.open(text);
}

/** @param {App} app @param {string} text */
async function copy({ copied, root }, text) {
    await copyText(text, root);
    copied.value = true;
    setTimeout(() => (copied.value = false), 1200);
}
