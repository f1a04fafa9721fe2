/* A small schema in the form of /schema, for the tests. */
import { kitOf } from "../src/model/recipe/kit.mjs";

const numbered = (family, count) => Array.from({ length: count }, (_, n) => `${family}${String(n).padStart(2, "0")}`);
const slidersOf = (count) => ["BASE", ...numbered("IN", count), "M00", ...numbered("OUT", count)];
const weight = (name, more = {}) => ({ name, kind: "weight", default: 0.5, low: 0, high: 1, choices: [], help: "", per_model: false, ...more });
const number = (name, value) => ({ ...weight(name), kind: "number", default: value });

const SD1 = { label: "SD1", sliders: slidersOf(12), odd: ["TE", "TIME", "FINAL", "VAE"] };
const SDXL = { label: "SDXL", sliders: slidersOf(9), odd: ["TE1", "TE2", "TIME", "LABEL", "FINAL", "VAE"] };
const ANIMA = { label: "Anima", sliders: ["BASE", ...numbered("B", 28)], odd: ["TE", "ADAPT", "X", "TIME", "FINAL", "VAE"] };
const FOLLOWS = {
    anima: { TE: "BASE", ADAPT: "BASE", X: "B00", TIME: "B00", FINAL: "B27", VAE: null },
    sd1: { TE: "BASE", TIME: "IN00", FINAL: "OUT11", VAE: null },
    sdxl: { TE1: "BASE", TE2: "BASE", TIME: "IN00", LABEL: "IN00", FINAL: "OUT08", VAE: null },
};
const slots = (one) => ({ ...one, slots: [...one.odd, ...one.sliders.slice(1)] });
const ramp = Object.fromEntries(SD1.sliders.map((slot, index) => [slot, index / 25]));

export const SCHEMA = {
    architectures: { sd1: slots(SD1), sdxl: slots(SDXL), anima: slots(ANIMA) },
    block_maps: [{ id: "live_merge", label: "Live Merge", summary: "", follows: FOLLOWS },
        { id: "supermerger", label: "SuperMerger", summary: "", follows: { ...FOLLOWS, sd1: { ...FOLLOWS.sd1, TIME: "BASE" } } }],
    methods: [
        { id: "weighted_sum", label: "Weighted sum", summary: "", source: "", formula: "A + alpha·(B − A)", models: ["b"], parameters: [weight("alpha")] },
        { id: "add_difference", label: "Add difference", summary: "", source: "", formula: "A + alpha·(B − C)", models: ["b", "c"],
            parameters: [weight("alpha", { default: 1 })] },
        { id: "ties", label: "TIES", summary: "", source: "", formula: "", models: ["models"],
            parameters: [weight("weight", { per_model: true }), number("density", 0.4)] },
        { id: "triple_sum", label: "Triple sum", summary: "", source: "", formula: "", models: ["b", "c"], parameters: [weight("alpha"), weight("beta")] },
    ],
    together: [
        { id: "sum", label: "Sum", summary: "", parameters: [number("scale", 1)] },
        { id: "ties", label: "TIES", summary: "", parameters: [number("density", 1), { ...number("normalize", true), kind: "flag" }] },
        { id: "strongest", label: "Strongest", summary: "", parameters: [{ ...number("k", 1), kind: "integer" }] },
    ],
    presets: { sd1: { RAMP: ramp }, sdxl: {}, anima: { LATE: { BASE: 1, B00: 0, B01: 1, "B01/adaln": 0 } } },
    adapter_presets: { anima: { ALL: { BASE: 1 }, LATE: { BASE: 1, "B01/adaln": 0 } }, sd1: { ALL: Object.fromEntries(SD1.sliders.map((slot) => [slot, 1])) }, sdxl: {} },
    adjust: [{ name: "contrast", label: "Contrast", low: -10, high: 10, help: "" }, { name: "in", label: "Detail (in)", low: -6, high: 6, help: "" }],
    erase: { architectures: ["sd1", "sdxl"], parameters: [number("lambda", 0.1), { ...number("tokens", "all"), kind: "choice", choices: ["all", "last"] }] },
    dtypes: ["base", "fp16"],
    help: {},
};

const part = (id, keys) => ({ id, label: id, keys, tensors: 1, parameters: 10 });
export const PARTS = { IN07: [part("attn2", "*.attn2.*"), part("ff", "*.ff.*"), part("transformer_blocks.3", "*.transformer_blocks.3.*")] };
export const KIT = kitOf(SCHEMA, "sd1", "live_merge", PARTS);
export const TRANSFORMER = kitOf(SCHEMA, "anima", "live_merge", { B01: [part("mlp", "*.mlp.*"), part("adaln", "*.adaln_modulation*")] });
export const XL = kitOf(SCHEMA, "sdxl");
export const ANIME = { name: "anime.safetensors", title: "anime", architecture: "sd1", dtype: "fp16" };

/** A recipe with every form that a recipe may have. */
export const WHOLE = {
    live_merge: 1, base: { file: "anime.safetensors", sha256: "0".repeat(64) },
    architecture: "sd1", block_map: "supermerger", vae: "kl-f8.safetensors", prediction: "v", zero_snr: true,
    steps: [
        { method: "weighted_sum", b: "photo.safetensors", alpha: Array(26).fill("0.125").join(","), title: "the start" },
        { method: "add_difference", b: { file: "style.safetensors", sha256: "1".repeat(64) }, c: "photo.safetensors",
            alpha: { default: 0.2, BASE: 0, "IN00-IN03": "0.50", M00: 1.37 }, strength: 0.7,
            layers: [{ keys: "*attn2*", slots: "OUT03-OUT05", alpha: 0.9 }, { keys: "*.attn2.*", slots: "IN07", alpha: 0.25 }] },
        { method: "ties", models: ["photo.safetensors", "style.safetensors"], weight: [0.6, { default: 0, M00: 1 }], density: 0.4 },
        { adapter: "hll.safetensors", weight: 0.8, blocks: "OUTALL", layers: [{ keys: "*.ff.*", weight: 0 }] },
        { adapter: "ink.safetensors", enabled: false, muted: ["OUT03"] },
        { adjust: { in: 1, contrast: 0.333 }, enabled: true },
        { method: "from_the_future", b: "photo.safetensors", knobs: [1, 2] },
        { erase: { concepts: ["gore"], towards: "" }, weight: 0.7 },
        { method: "triple_sum", b: "photo.safetensors", c: "style.safetensors", alpha: "GRAD_V" },
    ],
};
