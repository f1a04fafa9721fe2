/* The inputs of the selected step: the checkpoint, its method, models and parameters. */
/** @import {Fields, Parameter, Step} from "../../types" */
/** @import {App} from "../../app.mjs" */
import { html, nothing } from "lit-html";
import { settingOf, withSetting } from "../../model/recipe/erase.mjs";
import { isOfAdapters, methodOf, wayOf } from "../../model/recipe/kit.mjs";
import { nameOf, shortName } from "../../model/names.mjs";
import { readNumber } from "../../model/numbers.mjs";
import { t } from "../../model/sentences.mjs";
import { isOn, modelList, parameterValue, sourcesOf, withModels, withParameter } from "../../model/recipe/steps.mjs";
import { canJoin, withOneFewer, withOneMore, withShare } from "../../model/recipe/together.mjs";
import { button, field, numberField, select, textField, toggle } from "../fields/fields.mjs";
import { eraseTexts } from "./erase.mjs";
import { methodMenu } from "../fields/menus.mjs";
import { picker } from "../fields/picker.mjs";

/** @param {App} app */
export function source(app) {
    const { desk } = app;
    const step = desk.step.value;
    return html`<section id="lm-source" class="lm-source" aria-label=${t("source.label")} ?hidden=${!step}>
        ${base(app)}
        <div class="lm-field lm-method" id="lm-method-field" ?hidden=${step?.kind !== "merge" && step?.kind !== "adapters"}>
            <span class="lm-label">${t("source.method")}</span>${methodMenu(app)}</div>
        <div class="lm-models" id="lm-models">${step ? pickers(app, step) : nothing}</div></section>`;
}

/** @param {App} app */
function base({ desk, live }) {
    const checkpoint = desk.checkpoint.value;
    const at = desk.steps.findIndex((step) => step.id === desk.panel.value.selected);
    const name = checkpoint ? checkpoint.virtual || shortName(checkpoint.name) : live.isLoading.value ? t("base.loading") : t("base.none");
    const steps = at > 1 ? t("base.after_steps", { n: at }) : t("base.after_step");
    const told = checkpoint?.architecture ? desk.kit.value.architecture.label : checkpoint?.kind;
    const kind = [told, checkpoint?.dtype].filter(Boolean).join(" · ");
    return html`<label class="lm-field lm-a"><span class="lm-label" id="lm-base-label">${at > 0 ? steps : t("base.loaded")}</span>
        <output class="lm-base" id="lm-base" title=${checkpoint?.virtual ? t("base.virtual", { base: checkpoint.name }) : checkpoint?.title || checkpoint?.name || name}><span class="lm-base-name">${name}</span>
            ${kind ? html`<span class="lm-kind">${kind}</span>` : nothing}</output></label>`;
}

/** @param {App} app @param {Step} step */
function pickers(app, step) {
    const { files, schema } = app.desk;
    const set = (/** @type {Fields} */ chosen) => app.desk.doneStep((now) => withModels(now, chosen, schema.value));
    if (step.kind === "adapter") {
        return html`${picker(app, { id: "adapter", label: t("source.adapter"), value: nameOf(step.models.adapter),
            files: files.value.adapters, pick: (name) => set({ adapter: name }), empty: t("picker.file") })}${beside(app, step)}`;
    }
    if (step.kind === "adapters") return several(app, step);
    if (step.kind === "erase") return eraseTexts(app, step);
    if (step.kind !== "merge") return nothing;
    const { models } = methodOf(schema.value, step.method);
    const one = (/** @type {string} */ id, /** @type {string} */ label, /** @type {any} */ value, /** @type {(name: string) => void} */ pick) =>
        picker(app, { id, label, value: nameOf(value), files: files.value.models, pick });
    if (models[0] !== "models") {
        return models.map((name) => one(name, name.toUpperCase(), step.models[name], (chosen) => set({ [name]: chosen })));
    }
    const list = modelList(step);
    return html`${list.map((value, index) => one(`model${index}`, t("source.model", { n: index + 1 }), value,
        (chosen) => set({ models: list.with(index, chosen) })))}
        <span class="lm-pair">
            ${button("−", t("source.fewer"), () => set({ models: list.slice(0, -1) }), { label: t("source.fewer"), off: list.length < 2 })}
            ${button("+", t("source.more"), () => set({ models: [...list, ""] }), { label: t("source.more") })}</span>`;
}

/** The adapters of one step, each with its weight. @param {App} app @param {Step} step */
function several(app, step) {
    const { desk } = app;
    const list = /** @type {any[]} */ (step.models.models);
    return html`${list.map((value, index) => html`${picker(app, {
        id: `adapter${index}`, label: t("source.adapter_n", { n: index + 1 }), value: nameOf(value), files: desk.files.value.adapters,
        pick: (name) => desk.doneStep((now) => ({ ...now, models: { models: list.with(index, name) } })), empty: t("picker.file"),
    })}${field(t("tools.weight"), numberField(step.shares[index] ?? 1, t("source.weight_n", { n: index + 1 }),
        (number) => desk.doneStep((now) => withShare(now, index, number ?? 1)), { key: `share${index}` }))}`)}${beside(app, step)}`;
}

/** Buttons to add or remove an adapter of the step, and to compare the recipe's adapters. @param {App} app @param {Step} step */
function beside(app, step) {
    const { desk, dialogs } = app;
    const inUse = desk.steps.filter((one) => isOfAdapters(one.kind) && isOn(one)).flatMap((one) => sourcesOf(one, desk.schema.value));
    const free = step.kind === "adapters" || canJoin(step);
    return html`<span class="lm-pair">
        ${button("−", t("source.fewer_adapters"), () => desk.doneStep(withOneFewer),
            { id: "lm-adapter-fewer", label: t("source.fewer_adapters"), hidden: step.kind !== "adapters" })}
        ${button("+", t(free ? "source.more_adapters" : "source.adapter_alone"), () => desk.doneStep(withOneMore),
            { id: "lm-adapter-more", label: t("source.more_adapters"), off: !free })}
        ${button(t("conflicts.open"), t("conflicts.open_title"), () => dialogs.conflicts.open(),
            { id: "lm-conflicts-open", hidden: inUse.length < 2 })}</span>`;
}

/** What the selected step does, in a sentence. @param {App} app */
export function help({ desk }) {
    const [kind, step] = [desk.kind, desk.step.value];
    const method = step && methodOf(desk.schema.value, step.method);
    const way = step && kind === "adapters" ? wayOf(desk.schema.value, step.method) : null;
    const text = way ? way.summary : kind === "merge" ? method?.summary : t(/** @type {"help.none"} */ (`help.${kind || "none"}`));
    const title = kind === "merge" ? t("help.source", { text, source: method?.source }) : text;
    return html`<p id="lm-help" class="lm-help" title=${title}>${text}</p>`;
}

/** The method's parameters that do not take block weights. @param {App} app */
export function parameters({ desk }) {
    const step = desk.step.value;
    const plain = step?.kind === "merge"
        ? methodOf(desk.schema.value, step.method).parameters.filter((one) => one.kind !== "weight")
        : step?.kind === "adapters" ? wayOf(desk.schema.value, step.method).parameters
        : step?.kind === "erase" ? desk.schema.value.erase.parameters : [];
    const set = (/** @type {Parameter} */ one, /** @type {any} */ value) =>
        desk.doneStep((now) => (now.kind === "erase" ? withSetting(now, one, value) : withParameter(now, one.name, value)));
    const valueOf = (/** @type {Step} */ now, /** @type {Parameter} */ one) => (now.kind === "erase" ? settingOf(now, one) : parameterValue(now, one));
    return html`<section id="lm-parameters" class="lm-parameters" aria-label=${t("source.parameters")}>
        ${step && plain.map((one) => parameter(one, valueOf(step, one), (value) => set(one, value)))}</section>`;
}

/** A parameter's value as text; a recipe may have block weights here. @param {any} value */
const written = (value) => (typeof value === "object" ? JSON.stringify(value) : String(value));

/** @param {Parameter} one @param {any} value @param {(value: any) => void} set */
function parameter(one, value, set) {
    const label = one.name.replace(/_/g, " ");
    if (one.kind === "flag") return toggle(label, one.help, value, set, { name: one.name });
    const control = one.kind === "choice"
        ? select(one.choices.map((choice) => [choice, choice]), value, set, { name: one.name })
        : textField(written(value), label, (text, input) => {
            const number = readNumber(text);
            const fits = number !== null && (one.kind !== "integer" || Number.isInteger(number));
            if (fits && number !== value) set(number);
            input.value = fits ? String(number) : written(value);
        }, { kind: "lm-input lm-number", numeric: true, key: one.name });
    return field(label, control, { kind: "lm-field lm-inline", title: one.help });
}
