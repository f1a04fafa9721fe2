/* One step of a recipe as the panel keeps it, made from a recipe's step and back to one, with nothing lost between.
 *
 * Weights are kept exactly as typed, apart for each architecture and parameter ("sd1/alpha/0"), so that switching
 * method or checkpoint and back loses nothing. What a loaded recipe wrote for a parameter (a number, comma text, a
 * preset…) stays in `typed` (null: it wrote nothing) and is written again until a fader of that parameter is moved.
 * Fields that the panel only carries along (title, layers, enabled, strength…) are in `rest`.
 */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const BLOCKS = {
        name: "blocks", kind: "weight", default: 1, low: 0, high: 1, per_model: false,
        help: "how much of the adapter each block takes",
    };
    const has = (object, name) => Object.prototype.hasOwnProperty.call(object, name);

    const fresh = (kind) => ({
        id: Math.random().toString(36).slice(2, 10), kind, method: "weighted_sum", models: {}, parameters: {},
        sparse: false, weights: {}, typed: {}, presets: {}, channel: 0, adjust: {}, rest: {},
    });
    const methodOf = (step) => LM.schema.methods.find((one) => one.id === step.method) || LM.schema.methods[0];
    /** A source is a name, or a name with its hash. */
    const nameOf = (source) => (source && typeof source === "object" ? source.file : source) || "";

    /** The panel's step for a step of a recipe. */
    function read(raw) {
        const step = fresh("other");
        if (has(raw, "adapter")) {
            const { adapter, blocks, ...rest } = raw;
            return { ...step, kind: "adapter", models: { adapter }, typed: { blocks: blocks ?? null }, rest };
        }
        if (has(raw, "adjust")) {
            const { adjust, ...rest } = raw;
            return { ...step, kind: "adjust", adjust: { ...adjust }, rest };
        }
        const method = LM.schema.methods.find((one) => one.id === raw.method);
        return method ? readMerge(step, method, raw) : { ...step, raw, rest: {} };
    }

    function readMerge(step, method, raw) {
        const made = { ...step, kind: "merge", method: method.id, sparse: true, parameters: { [method.id]: {} } };
        const { method: _, ...rest } = raw;
        for (const name of method.models) {
            made.models[name] = rest[name];
            delete rest[name];
        }
        for (const { name, kind } of method.parameters) {
            if (kind === "weight") made.typed[name] = rest[name] ?? null;
            else if (has(rest, name)) made.parameters[method.id][name] = rest[name];
            delete rest[name];
        }
        return { ...made, rest };
    }

    /** The recipe's step for one of the panel. */
    function write(step) {
        if (step.kind === "other") return { ...step.raw, ...step.rest };
        if (step.kind === "adjust") return { adjust: { ...step.adjust }, ...step.rest };
        if (step.kind === "adapter") {
            const blocks = writtenWeights(step, BLOCKS);
            return { adapter: step.models.adapter || "", ...(blocks === undefined ? {} : { blocks }), ...step.rest };
        }
        const raw = { method: step.method };
        for (const name of methodOf(step).models) {
            raw[name] = name === "models" ? modelList(step).filter(Boolean) : step.models[name] || "";
        }
        for (const parameter of methodOf(step).parameters) {
            const value = parameter.kind === "weight" ? writtenWeights(step, parameter) : writtenValue(step, parameter);
            if (value !== undefined) raw[parameter.name] = value;
        }
        return { ...raw, ...step.rest };
    }

    function writtenWeights(step, parameter) {
        if (has(step.typed, parameter.name)) return step.typed[parameter.name] ?? undefined;
        const own = channels(step).filter((one) => one.parameter.name === parameter.name);
        if (step.kind === "adapter" && !Object.keys(table(step, own[0])).length) return undefined;
        return parameter.per_model ? own.map((one) => allWeights(step, one)) : allWeights(step, own[0]);
    }

    function writtenValue(step, parameter) {
        const given = step.parameters[step.method] || {};
        return has(given, parameter.name) || !step.sparse ? parameterValue(step, parameter) : undefined;
    }
    const parameterValue = (step, one) => (step.parameters[step.method] || {})[one.name] ?? one.default;

    /** What has still to be chosen before the step can be merged. */
    function missing(step) {
        if (step.kind === "adapter") return step.models.adapter ? [] : ["a LoRA or LyCORIS file"];
        if (step.kind !== "merge") return [];
        const names = methodOf(step).models;
        if (names[0] !== "models") return names.filter((name) => !step.models[name]).map((n) => `model ${n.toUpperCase()}`);
        const chosen = modelList(step).filter(Boolean).length;
        if (!chosen) return ["a model"];
        return chosen < modelList(step).length ? ["every model"] : [];
    }

    /** Models of a method of any number, never none. */
    const modelList = (step) => (step.models.models && step.models.models.length ? step.models.models : ["", ""]);

    /** What the faders can show of a step: one for each block parameter, and for each model where it has one a model. */
    function channels(step) {
        if (step.kind === "adapter") return [{ parameter: BLOCKS, index: 0, label: "block weights" }];
        if (step.kind !== "merge") return [];
        const found = [];
        for (const parameter of methodOf(step).parameters.filter((one) => one.kind === "weight")) {
            const count = parameter.per_model ? modelList(step).length : 1;
            for (let index = 0; index < count; index += 1) {
                const label = parameter.per_model ? `${parameter.name} of model ${index + 1}` : parameter.name;
                found.push({ parameter, index, label });
            }
        }
        return found;
    }

    const keyOf = (one) => `${LM.panel.architectureId()}/${one.parameter.name}/${one.index}`;
    const table = (step, one) => step.weights[keyOf(one)] || {};

    /** Weight of a slider or odd slot: its own, else that of the slider it follows, else the default. */
    function weight(step, slot, one) {
        const own = table(step, one)[slot];
        if (own !== undefined) return own;
        if (!LM.panel.architecture().odd.includes(slot)) return one.parameter.default;
        const followed = LM.panel.follows()[slot];
        return followed ? weight(step, followed, one) : step.kind === "adapter" ? 1 : 0;
    }
    const isSet = (step, slot, one) => table(step, one)[slot] !== undefined;

    function allWeights(step, one) {
        const arch = LM.panel.architecture();
        const slots = [...arch.sliders, ...arch.odd.filter((slot) => isSet(step, slot, one))];
        return Object.fromEntries(slots.map((slot) => [slot, weight(step, slot, one)]));
    }

    function setWeights(step, one, pairs) {
        const next = { ...table(step, one), ...pairs };
        for (const slot of Object.keys(next)) if (next[slot] === null) delete next[slot];
        step.weights[keyOf(one)] = next;
        delete step.typed[one.parameter.name];
    }

    /** Reads what a recipe wrote for the faders' sake; what no longer fits this architecture is an error. */
    async function resolve(step, blockMap) {
        for (const one of channels(step)) {
            const given = step.typed[one.parameter.name] ?? null;
            if (given === null || step.weights[keyOf(one)]) continue;
            const written = Array.isArray(given) ? given[one.index] : given;
            step.weights[keyOf(one)] = await LM.weights.read(written, step.kind === "adapter", blockMap);
        }
    }

    /** Other models: what goes by their number follows. */
    function setModels(step, chosen) {
        const before = modelList(step).length;
        Object.assign(step.models, chosen);
        const now = modelList(step).length;
        if (step.kind !== "merge" || !chosen.models || now === before) return;
        for (const { name, per_model: many } of methodOf(step).parameters) if (many) delete step.typed[name];
        step.rest = { ...step.rest, ...LM.rules.resized(step, now) };
    }

    /** Another method; what was set for the one before is kept for the way back. */
    function setMethod(step, id) {
        const names = methodOf({ method: id }).parameters.map((one) => one.name);
        const { layers, strength, ...rest } = step.rest;
        Object.assign(step, { method: id, channel: 0, sparse: false, typed: {}, rest });
        const fitting = (layers || []).filter((rule) => names.some((name) => has(rule, name) && !Array.isArray(rule[name])));
        if (fitting.length) step.rest.layers = fitting.map((rule) => LM.rules.only(rule, names));
        if (strength !== undefined && names.includes("alpha")) step.rest.strength = strength;
    }

    function reset(step) {
        const { enabled, title } = step.rest;
        const kept = { ...(enabled === undefined ? {} : { enabled }), ...(title === undefined ? {} : { title }) };
        Object.assign(step, { parameters: {}, weights: {}, typed: {}, presets: {}, adjust: {}, sparse: false, rest: kept });
    }

    LM.steps = {
        fresh, read, write, missing, channels, keyOf, weight, isSet, setWeights, resolve, methodOf, modelList, nameOf,
        parameterValue, setModels, setMethod, reset,
    };
})();
