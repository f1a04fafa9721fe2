/* A field that chooses one of many files; favourite and recent ones come first. */
/** @import {App} from "../../app.mjs" */
/** @import {FileDetails, Item, Named} from "../../types" */
import { html, nothing } from "lit-html";
import { described, fileItems } from "../../model/kept/file_choice.mjs";
import { t } from "../../model/sentences.mjs";
import { combobox } from "./combobox.mjs";

/**
 * One field; `pick` is told what was chosen.
 * @param {App} app
 * @param {{id: string, label: string, value: string, files: Named[], pick: (name: string) => void, empty?: string}} about
 */
export function picker(app, { id, label, value, files, pick, empty = t("picker.model") }) {
    const { marks, details } = app;
    const names = files.map((one) => one.name);
    return html`<div class="lm-field lm-picker"><span class="lm-label">${label}</span>${combobox(app, {
        id, label, value, shown: value, empty, none: t(names.length ? "picker.none_found" : "picker.no_files"),
        items: (typed) => fileItems(names, marks.all.value, typed),
        head: (group) => (group === "favourite" || group === "recent" ? t(`picker.${group}`) : names.length && hasMarks(app, names) ? t("picker.all") : ""),
        row: (item) => row(app, item),
        choose: (name) => {
            marks.used(name);
            pick(name);
        },
        typedFully: (text) => (text ? names.find((name) => name.toLowerCase() === text.toLowerCase()) : ""),
        onShown: (shown) => details.want(shown),
        mark: (name) => marks.toggle(name),
    })}</div>`;
}

/** Whether other groups stand before that of all files. @param {App} app @param {string[]} names */
const hasMarks = ({ marks, picking }, names) => !picking.value.typed && fileItems(names, marks.all.value, "").length > names.length;

/** @param {App} app @param {Item} item */
function row({ marks, details }, { value }) {
    const cut = value.lastIndexOf("/") + 1;
    const known = details.known.value[value];
    const star = marks.all.value.favourites.includes(value);
    return html`<span class="lm-file-picture">${known?.picture ? html`<img alt="" src=${known.picture}>` : nothing}</span>
        <span class="lm-file-name"><span class="lm-folder">${value.slice(0, cut)}</span>${value.slice(cut)}
            <span class="lm-file-kind">${described(known, made(known))}</span></span>
        <span class="lm-favourite" aria-hidden="true" title=${t(star ? "picker.no_favourite" : "picker.make_favourite")}>${star ? "★" : "☆"}</span>`;
}

/** @param {FileDetails | undefined} known */
const made = (known) => (known?.made ? t(/** @type {"file_made.merge"} */ (`file_made.${known.made}`)) : "");
