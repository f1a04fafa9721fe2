/* The recipe as one line of text: "anime + 0.5·(photo − anime), then + 0.8·hll". Methods declare their formulas; the label
 * is used for a method without one. */
/** @import {Kit, Step} from "../../types" */
import { eraseName } from "../recipe/erase.mjs";
import { methodOf, wayOf } from "../recipe/kit.mjs";
import { mutedFaders } from "../recipe/mutes.mjs";
import { nameOf, shortName } from "../names.mjs";
import { clean, short } from "../numbers.mjs";
import { channels, factorOf, isOn, missing, modelList, sourcesOf } from "../recipe/steps.mjs";
import { count, t } from "../sentences.mjs";
import { sliderWeights } from "./faders.mjs";

const nameShown = (/** @type {any} */ source) => shortName(nameOf(source)) || "…";
const signed = (/** @type {number} */ number) => (number < 0 ? `(−${short(-number)})` : short(number));

/** A parameter's number times the strength, or the range of its numbers. @param {Step} step @param {import("../../types").Channel} one @param {Kit} kit */
function amount(step, one, kit) {
    const factor = one.parameter.name === "alpha" ? factorOf(step, kit.schema)?.value ?? 1 : 1;
    const muted = mutedFaders(step, kit);
    const heard = Object.entries(sliderWeights(step, one, kit)).filter(([slot]) => !muted.includes(slot)).map(([, number]) => number);
    const all = [...new Set(heard.length ? heard : [0])].map((number) => clean(number * factor));
    return all.length === 1 ? signed(all[0]) : `[${short(Math.min(...all))}…${short(Math.max(...all))}]`;
}

/** @param {Step} step @param {string} so @param {Kit} kit */
function merge(step, so, kit) {
    const method = methodOf(kit.schema, step.method);
    const weights = channels(step, kit.schema).filter((one) => one.index === 0);
    if (!method.formula) {
        const names = method.models[0] === "models" ? modelList(step) : method.models.map((name) => step.models[name]);
        const first = weights.find((one) => !one.parameter.per_model);
        const how = first ? t("formula.at", { name: first.parameter.name, amount: amount(step, first, kit) }) : "";
        const others = names.length ? t("formula.with", { models: names.map(nameShown).join(", ") }) : "";
        return t("formula.method", { method: method.label, so, others, how });
    }
    return method.formula.replace(/\b(A|B|C|[a-z]+)\b/g, (word) => {
        if (word === "A") return so;
        if (word === "B" || word === "C") return nameShown(step.models[word.toLowerCase()]);
        const one = weights.find((each) => each.parameter.name === word);
        return one ? amount(step, one, kit) : word;
    });
}

/** @param {Step} step @param {string} so @param {Kit} kit */
function adapter(step, so, kit) {
    const weight = factorOf(step, kit.schema)?.value ?? 1;
    const blocks = amount(step, channels(step, kit.schema)[0], kit);
    const [sign, size] = weight < 0 ? ["−", -weight] : ["+", weight];
    return `${so} ${sign} ${size}${blocks === "1" ? "" : `·${blocks}`}·${nameShown(step.models.adapter)}`;
}

/** @param {Step} step @param {string} so @param {Kit} kit */
function erased(step, so, kit) {
    const weight = factorOf(step, kit.schema)?.value ?? 1;
    const factors = [signed(weight), amount(step, channels(step, kit.schema)[0], kit)].filter((number) => number !== "1");
    return `${so}, ${t("formula.erased", { what: [...factors, `[${eraseName(step)}]`].join("·") })}`;
}

/** @param {Step} step @param {string} so @param {Kit} kit */
function together(step, so, kit) {
    const each = channels(step, kit.schema).filter((one) => step.models.models[one.index]).map((one) => {
        const factors = [signed(step.shares[one.index] ?? 1), amount(step, one, kit)].filter((number) => number !== "1");
        return [...factors, nameShown(step.models.models[one.index])].join("·");
    });
    if (step.method === "sum") return `${so} + ${each.join(" + ")}`;
    return `${so} + ${wayOf(kit.schema, step.method).label}(${each.join(", ")})`;
}

/** @param {Step} step @param {Kit} kit */
const adjustments = (step, kit) => kit.schema.adjust.filter((one) => step.adjust[one.name])
    .map((one) => `${one.label.toLowerCase()} ${step.adjust[one.name]}`).join(", ");

/** @param {Step} step @param {string} so @param {Kit} kit */
function oneStep(step, so, kit) {
    if (step.kind === "merge") return merge(step, so, kit);
    if (step.kind === "adapter") return adapter(step, so, kit);
    if (step.kind === "adapters") return together(step, so, kit);
    if (step.kind === "erase") return erased(step, so, kit);
    if (step.kind === "other") return `${so}, ${step.raw?.method || "?"}`;
    return t("formula.adjust", { so, what: adjustments(step, kit) });
}

/** Whether there is anything to say of a step. @param {Step} step @param {Kit} kit */
const says = (step, kit) => isOn(step) && !missing(step, kit.schema).length
    && (step.kind !== "adjust" || adjustments(step, kit) !== "");

/** A short name for a step without a title. @param {Step} step @param {Kit} kit */
export function stepName(step, kit) {
    if (step.kind === "adjust") return adjustments(step, kit) || t("step.no_adjustment");
    if (step.kind === "erase") return eraseName(step) || t("step.no_text");
    if (step.kind === "other") return String(step.raw?.method || t("step.unknown"));
    const chosen = sourcesOf(step, kit.schema).map(nameShown).join(", ");
    if (step.kind === "adapter") return chosen || t("step.no_file");
    if (step.kind === "adapters") return chosen ? `${wayOf(kit.schema, step.method).label} · ${chosen}` : t("step.no_file");
    const { label } = methodOf(kit.schema, step.method);
    return chosen ? `${label} · ${chosen}` : label;
}

/** The line, for the steps that are enabled and complete. @param {Step[]} steps @param {string} base name of the checkpoint; "" without one @param {any} vae @param {Kit} kit */
export function formula(steps, base, vae, kit) {
    const so = t("formula.so_far");
    const start = base ? shortName(base) : "A";
    const parts = steps.filter((step) => says(step, kit)).map((step, index) => {
        const muted = mutedFaders(step, kit).length;
        const words = oneStep(step, index ? so : start, kit) + (muted ? ` (${count("mutes.faders", muted)})` : "");
        return words.startsWith(`${so} `) ? words.slice(so.length + 1) : words;
    });
    const chain = parts.join(t("formula.then")) || start;
    return t("formula.result", { chain, vae: vae ? t("formula.vae", { name: nameShown(vae) }) : "" });
}

/** A file name made of what is merged, such as "anime-photo-weighted_sum.safetensors". @param {Step[]} steps @param {string} base @param {Kit} kit */
export function fileName(steps, base, kit) {
    const on = steps.filter((step) => says(step, kit));
    const files = on.flatMap((step) => sourcesOf(step, kit.schema)).map(nameOf);
    const method = on.length === 1 && on[0].kind === "merge" ? [on[0].method] : [];
    const parts = new Set([...[base, ...files].map(shortName), ...method]);
    return `${[...parts].join("-").slice(0, 100)}.safetensors`;
}
