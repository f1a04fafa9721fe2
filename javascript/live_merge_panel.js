/* What the panel holds: a recipe as a list of steps, one of them selected, as plain data. No element of the page is
 * known here. The steps themselves are those of live_merge_steps.js.
 */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const STORE = "live-merge/panel";
    const VERSION = 2;
    const UNDO_DEPTH = 200;

    /* whole: fields of the recipe beside base and steps; base: as a recipe wrote it, for the checkpoint that it means */
    const fresh = () => ({ whole: {}, base: null, steps: [] });
    let values = fresh();
    let selected = "";
    let settings = { live: true, auto: false, odd: false };
    let baseline = ""; // what undo returns to
    const past = [];
    const future = [];

    const checkpoint = () => (LM.state && LM.state.checkpoint) || null;
    const architectureId = () => {
        const id = checkpoint() && checkpoint().architecture;
        return id && LM.schema.architectures[id] ? id : "sd1";
    };
    const architecture = () => LM.schema.architectures[architectureId()];
    const blockMap = () => values.whole.block_map || "live_merge";
    /** Odd slot → the slider that it follows, by the recipe's block map. */
    const follows = () => LM.schema.block_maps.find((one) => one.id === blockMap()).follows[architectureId()];

    const steps = () => values.steps;
    const step = () => values.steps.find((one) => one.id === selected) || null;
    const kind = () => (step() ? step().kind : "");
    const method = () => LM.steps.methodOf(step() || { method: "weighted_sum" });
    const channels = () => (step() ? LM.steps.channels(step()) : []);
    const channel = () => channels()[Math.min(step() ? step().channel : 0, channels().length - 1)] || null;

    /** Weight shown for a slider, an odd slot, or a part of one ("IN07/attn2"). */
    function weight(slot, one = channel()) {
        if (!one) return 0;
        if (!LM.rules.isPart(slot)) return LM.steps.weight(step(), slot, one);
        return LM.rules.value(step(), slot, one) ?? weight(LM.rules.slotOf(slot), one);
    }
    function isSet(slot, one = channel()) {
        if (!one) return false;
        if (LM.rules.isPart(slot)) return LM.rules.value(step(), slot, one) !== undefined;
        return LM.steps.isSet(step(), slot, one);
    }

    /** To be called after each change that the user made: shows it, keeps it, sends it. */
    function changed() {
        remember();
        LM.tell("panel");
        LM.tell("edit");
    }

    /** A change of more than numbers, ended at once. */
    function restructured() {
        LM.tell("structure");
        changed();
        commit();
    }

    /** Sets several weights of the channel shown; null gives an odd slot or a part back to what it follows. */
    function setWeights(pairs) {
        const one = channel();
        if (!one) return;
        const parts = Object.keys(pairs).filter(LM.rules.isPart);
        if (parts.length) LM.rules.set(step(), one, Object.fromEntries(parts.map((part) => [part, pairs[part]])));
        const slots = Object.fromEntries(Object.entries(pairs).filter(([slot]) => !LM.rules.isPart(slot)));
        if (Object.keys(slots).length) LM.steps.setWeights(step(), one, slots);
        changed();
    }

    const presets = () => LM.schema[kind() === "adapter" ? "adapter_presets" : "presets"][architectureId()];

    /** The value a double click gives: the last preset's, else 0; where it stood there, the method's default. */
    function restingValue(slot, stood) {
        const preset = presets()[step().presets[LM.steps.keyOf(channel())]] || {};
        const rest = preset[slot] ?? 0;
        return stood === rest ? channel().parameter.default : rest;
    }

    function usePreset(name) {
        step().presets[LM.steps.keyOf(channel())] = name;
        setWeights({ ...presets()[name] });
    }
    /** Name of the preset that the faders stand at, or "". */
    function preset() {
        const name = (channel() && step().presets[LM.steps.keyOf(channel())]) || "";
        const shape = Object.entries(presets()[name] || {});
        return shape.every(([slot, value]) => weight(slot) === value) ? name : "";
    }

    /** The recipe of the panel, without steps that wait for a choice.
     *
     * missing: what keeps it from being a recipe. waiting: [number of the step in the panel, what it waits for].
     * numbers: for each step of the recipe its number in the panel.
     */
    function recipe() {
        const lacking = values.steps.map((one) => LM.steps.missing(one));
        const numbers = values.steps.map((_, index) => index).filter((index) => !lacking[index].length);
        const waiting = lacking.map((what, index) => [index, what]).filter(([, what]) => what.length);
        const whole = { live_merge: 1, base: base(), ...values.whole };
        if (checkpoint() && checkpoint().architecture && whole.architecture !== checkpoint().architecture) {
            delete whole.architecture; // of another checkpoint
        }
        whole.steps = numbers.map((index) => LM.steps.write(values.steps[index]));
        const missing = waiting.length && !numbers.length ? waiting[0][1] : [];
        return { recipe: whole, missing: checkpoint() ? missing : ["a checkpoint in the WebUI"], waiting, numbers };
    }

    function base() {
        if (!checkpoint()) return "";
        return values.base && values.base.of === checkpoint().name ? values.base.written : checkpoint().name;
    }

    /** Shows any valid recipe without sending it. Weights that are text or a number are read by the server. */
    async function load(whole) {
        const { live_merge: _, base: written, steps: raw, ...rest } = whole;
        const next = { whole: rest, base: null, steps: (raw || []).map(LM.steps.read) };
        const name = LM.steps.nameOf(Array.isArray(written) ? written[written.length - 1] : written);
        const same = (one, other) => LM.shortName(one).toLowerCase() === LM.shortName(other).toLowerCase();
        if (checkpoint() && same(name, checkpoint().name)) next.base = { written, of: checkpoint().name };
        for (const one of next.steps) await LM.steps.resolve(one, rest.block_map);
        values = next;
        selected = next.steps.length ? next.steps[0].id : "";
        LM.tell("structure");
        LM.tell("panel");
        remember();
        commit();
    }

    /* The stack */

    function select(id) {
        if (id === selected) return;
        selected = id;
        remember();
        LM.tell("structure");
        LM.tell("panel");
    }

    /** A new step after the others, selected. */
    function add(kindOfStep) {
        const one = LM.steps.fresh(kindOfStep);
        values.steps.push(one);
        selected = one.id;
        restructured();
    }

    function remove(id) {
        const at = values.steps.findIndex((one) => one.id === id);
        values.steps.splice(at, 1);
        if (id === selected) selected = values.steps.length ? values.steps[Math.min(at, values.steps.length - 1)].id : "";
        restructured();
        if (recipe().missing.length && settings.live) LM.sync.withdraw();
    }

    function move(id, to) {
        const from = values.steps.findIndex((one) => one.id === id);
        const target = Math.min(Math.max(to, 0), values.steps.length - 1);
        if (from < 0 || from === target) return;
        values.steps.splice(target, 0, ...values.steps.splice(from, 1));
        restructured();
    }

    function reset() {
        if (!step()) return;
        LM.steps.reset(step());
        restructured();
    }

    /** Sets a field of a step that is left out at its usual value. */
    function setField(one, name, value, usual) {
        if (value === usual) delete one.rest[name];
        else one.rest[name] = value;
    }

    /** The recipe's own fields: its VAE, its block map. */
    function setWhole(name, value) {
        const { [name]: _, ...rest } = values.whole;
        values.whole = value ? { ...rest, [name]: value } : rest;
    }

    /* Undo and memory */

    const snapshot = () => JSON.stringify(values);

    /** Ends a gesture: what came before it can be had back with undo. */
    function commit() {
        const now = snapshot();
        if (now === baseline) return;
        past.push(baseline);
        if (past.length > UNDO_DEPTH) past.shift();
        future.length = 0;
        baseline = now;
        LM.tell("history");
    }

    function travel(from, to) {
        commit();
        if (!from.length) return;
        to.push(baseline);
        baseline = from.pop();
        const before = new Map(values.steps.map((one) => [one.id, JSON.stringify(one)]));
        values = JSON.parse(baseline);
        const touched = values.steps.find((one) => before.get(one.id) !== JSON.stringify(one));
        if (touched) selected = touched.id; // what was undone is seen
        else if (!step()) selected = values.steps.length ? values.steps[0].id : "";
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
            localStorage.setItem(STORE, JSON.stringify({ version: VERSION, values, selected, settings }));
        } catch {
            // storage is full or forbidden: the panel works without it
        }
    }

    /** What the panel held before a refresh; without that, what is live; without that, one merge to begin with. */
    function recall() {
        if (baseline) return; // another root of the same page
        let kept = null;
        try {
            kept = JSON.parse(localStorage.getItem(STORE));
        } catch {
            kept = null;
        }
        values.steps = [LM.steps.fresh("merge")];
        selected = values.steps[0].id;
        if (kept && kept.version === VERSION) {
            values = { ...fresh(), ...kept.values };
            selected = kept.selected;
            settings = { ...settings, ...kept.settings };
            if (!step()) selected = values.steps.length ? values.steps[0].id : "";
        }
        baseline = snapshot();
        const live = LM.state.live && LM.state.live.recipe;
        if (!(kept && kept.version === VERSION) && live) load(live).catch(() => {}); // it stays live, unseen
    }
    window.addEventListener("pagehide", () => LM.schema && baseline && store());

    /** After a switch of the checkpoint: weights that were written as text are read for its architecture. */
    async function resolve() {
        const before = snapshot();
        for (const one of values.steps) await LM.steps.resolve(one, values.whole.block_map).catch(() => {});
        if (snapshot() === before) return;
        if (baseline === before) baseline = snapshot(); // nothing that a user did
        LM.tell("panel");
    }
    LM.on("structure", () => LM.schema && LM.state && resolve());

    LM.panel = {
        get settings() { return settings; },
        get whole() { return values.whole; },
        get vae() { return LM.steps.nameOf(values.whole.vae); },
        get step() { return step(); },
        get steps() { return steps(); },
        get selected() { return selected; },
        kind, method, checkpoint, architecture, architectureId, blockMap, follows, channels, channel, weight, isSet,
        setWeights, restingValue, presets, usePreset, preset, recipe, load, reset, commit, changed, restructured, remember,
        recall, select, add, remove, move, setField, setWhole,
        undo: () => travel(past, future),
        redo: () => travel(future, past),
        get canUndo() { return past.length > 0; },
        get canRedo() { return future.length > 0; },
    };
})();
