/* What the panel holds: method, models, parameters and weights, as plain data. No element of the page is known here.
 *
 * Weights are kept exactly as typed, apart for each architecture and parameter ("sd1/alpha/0"), so that switching
 * method or checkpoint and back loses nothing. A method with several block parameters, or one per model, has several
 * "channels"; the faders show one of them.
 */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const STORE = "live-merge/panel";
    const UNDO_DEPTH = 200;

    const fresh = () => ({
        method: "weighted_sum", models: {}, parameters: {}, weights: {}, presets: {}, strength: 1, vae: "", channel: 0,
    });
    let values = fresh();
    let settings = { live: true, auto: false, odd: false };
    let baseline = JSON.stringify(values); // what undo returns to
    const past = [];
    const future = [];

    const method = () => LM.schema.methods.find((one) => one.id === values.method) || LM.schema.methods[0];
    const checkpoint = () => (LM.state && LM.state.checkpoint) || null;
    const architectureId = () => {
        const id = checkpoint() && checkpoint().architecture;
        return id && LM.schema.architectures[id] ? id : "sd1";
    };
    const architecture = () => LM.schema.architectures[architectureId()];

    /** Names of the models of the step, in the method's order; a method of many models has a list, never empty. */
    const modelList = () => (values.models.models && values.models.models.length ? values.models.models : ["", ""]);

    function channels() {
        const found = [];
        for (const parameter of method().parameters.filter((one) => one.kind === "weight")) {
            const count = parameter.per_model ? modelList().length : 1;
            for (let index = 0; index < count; index += 1) {
                const label = parameter.per_model ? `${parameter.name} of model ${index + 1}` : parameter.name;
                found.push({ parameter, index, label });
            }
        }
        return found;
    }
    const channel = () => channels()[Math.min(values.channel, channels().length - 1)] || null;
    const keyOf = (one) => `${architectureId()}/${one.parameter.name}/${one.index}`;
    const table = (one) => values.weights[keyOf(one)] || {};

    /** Weight shown for a slider or odd slot: its own, else that of the slider it follows, else the default. */
    function weight(slot, one = channel()) {
        if (!one) return 0;
        const own = table(one)[slot];
        if (own !== undefined) return own;
        const arch = architecture();
        if (!arch.odd.includes(slot)) return one.parameter.default;
        return arch.follows[slot] ? weight(arch.follows[slot], one) : 0;
    }
    const isSet = (slot, one = channel()) => one !== null && table(one)[slot] !== undefined;

    /** To be called after each change that the user made: shows it, keeps it, sends it. */
    function changed() {
        remember();
        LM.tell("panel");
        LM.tell("edit");
    }

    /** Sets several weights of the channel shown; null gives an odd slot back to the slider it follows. */
    function setWeights(pairs) {
        const one = channel();
        if (!one) return;
        const next = { ...table(one), ...pairs };
        for (const slot of Object.keys(next)) if (next[slot] === null) delete next[slot];
        values.weights[keyOf(one)] = next;
        changed();
    }

    /** The value a double click gives: the last preset's, else 0; where it stood there, the method's default. */
    function restingValue(slot, stood) {
        const preset = LM.schema.presets[architectureId()][values.presets[keyOf(channel())]] || {};
        const rest = preset[slot] ?? 0;
        return stood === rest ? channel().parameter.default : rest;
    }

    function usePreset(name) {
        values.presets[keyOf(channel())] = name;
        setWeights({ ...LM.schema.presets[architectureId()][name] });
    }
    /** Name of the preset that the faders stand at, or "". */
    function preset() {
        const name = (channel() && values.presets[keyOf(channel())]) || "";
        const shape = Object.entries(LM.schema.presets[architectureId()][name] || {});
        return shape.every(([slot, value]) => weight(slot) === value) ? name : "";
    }

    function weightsOf(one) {
        const arch = architecture();
        const slots = [...arch.sliders, ...arch.odd.filter((slot) => isSet(slot, one))];
        return Object.fromEntries(slots.map((slot) => [slot, weight(slot, one)]));
    }

    function modelsOf(step) {
        const missing = [];
        for (const name of method().models) {
            step[name] = name === "models" ? modelList().filter(Boolean) : values.models[name] || "";
            if (!step[name].length) missing.push(name === "models" ? "a model" : `model ${name.toUpperCase()}`);
        }
        if (step.models && step.models.length && step.models.length < modelList().length) missing.push("every model");
        return missing;
    }

    /** The recipe of the panel, or what is still missing for one. */
    function recipe() {
        const base = checkpoint() ? checkpoint().name : "";
        const step = { method: method().id };
        const missing = modelsOf(step);
        for (const parameter of method().parameters) {
            const own = channels().filter((one) => one.parameter === parameter);
            if (parameter.kind !== "weight") step[parameter.name] = parameterValue(parameter);
            else step[parameter.name] = parameter.per_model ? own.map(weightsOf) : weightsOf(own[0]);
        }
        if (hasStrength() && values.strength !== 1) step.strength = values.strength;
        const whole = { live_merge: 1, base, steps: missing.length ? [] : [step] };
        if (values.vae) whole.vae = values.vae;
        return { recipe: whole, missing: base ? missing : ["a checkpoint in the WebUI"] };
    }
    const hasStrength = () => method().parameters.some((one) => one.kind === "weight" && one.name === "alpha");
    const parameterValue = (one) => (values.parameters[method().id] || {})[one.name] ?? one.default;

    /** The one merge step of a recipe that the panel can show, or null. */
    function shownStep(whole) {
        const steps = whole.steps || [];
        return steps.length === 1 && LM.schema.methods.some((one) => one.id === steps[0].method) ? steps[0] : null;
    }

    /** Shows a recipe of one merge step without sending it. Weights that are text or a number are read by the server. */
    async function load(whole) {
        const step = shownStep(whole);
        if (!step) throw new Error("the panel shows one merge step of a known method; this recipe is another kind");
        const next = { ...fresh(), method: step.method, strength: step.strength ?? 1 };
        next.vae = whole.vae || "";
        values = next;
        for (const name of method().models) if (step[name]) next.models[name] = step[name];
        for (const parameter of method().parameters.filter((one) => one.kind !== "weight" && one.name in step)) {
            (next.parameters[next.method] = next.parameters[next.method] || {})[parameter.name] = step[parameter.name];
        }
        for (const one of channels().filter((each) => each.parameter.name in step)) {
            const given = step[one.parameter.name];
            next.weights[keyOf(one)] = await LM.weights.read(Array.isArray(given) ? given[one.index] : given);
        }
        LM.tell("structure");
        LM.tell("panel");
        remember();
        commit();
    }

    function reset() {
        const { method: kept, models, vae } = values;
        values = { ...fresh(), method: kept, models, vae };
        LM.tell("structure");
        changed();
        commit();
    }

    /** Ends a gesture: what came before it can be had back with undo. */
    function commit() {
        const now = JSON.stringify(values);
        if (now === baseline) return;
        past.push(baseline);
        if (past.length > UNDO_DEPTH) past.shift();
        future.length = 0;
        baseline = now;
        LM.tell("history");
    }

    function step(from, to) {
        commit();
        if (!from.length) return;
        to.push(baseline);
        baseline = from.pop();
        values = JSON.parse(baseline);
        LM.tell("structure");
        changed();
        LM.tell("history");
    }

    let timer = 0;
    function remember() {
        clearTimeout(timer);
        timer = setTimeout(store, 150);
    }

    function store() {
        try {
            localStorage.setItem(STORE, JSON.stringify({ version: 1, values, settings }));
        } catch {
            // storage is full or forbidden: the panel works without it
        }
    }

    /** What the panel held before a refresh; without that, what is live. */
    function recall() {
        let kept = null;
        try {
            kept = JSON.parse(localStorage.getItem(STORE));
        } catch {
            kept = null;
        }
        if (kept && kept.version === 1) {
            values = { ...fresh(), ...kept.values };
            settings = { ...settings, ...kept.settings };
            baseline = JSON.stringify(values);
        } else if (LM.state.live && LM.state.live.recipe && shownStep(LM.state.live.recipe)) {
            load(LM.state.live.recipe);
        }
    }
    window.addEventListener("pagehide", () => LM.schema && store());

    LM.panel = {
        get values() { return values; },
        get settings() { return settings; },
        method, checkpoint, architecture, architectureId, channels, channel, modelList, weight, isSet, setWeights,
        restingValue, usePreset, preset, recipe, hasStrength, parameterValue, load, reset, commit, changed, remember,
        recall,
        undo: () => step(past, future),
        redo: () => step(future, past),
        get canUndo() { return past.length > 0; },
        get canRedo() { return future.length > 0; },
    };
})();
