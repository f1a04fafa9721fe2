/* Weights finer than a slot: the `layers` rules of a step. A part of a slot is written "IN07/attn2". */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});

    const isPart = (slot) => slot.includes("/");
    const slotOf = (part) => part.split("/")[0];
    const rulesOf = (step) => step.rest.layers || [];
    /** Name of the rule's field: adapters have one number, their weight. */
    const fieldOf = (step, one) => (step.kind === "adapter" ? "weight" : one.parameter.name);

    function kindOf(part) {
        const [slot, id] = part.split("/");
        return LM.kinds.of(slot).find((kind) => kind.id === id);
    }
    const isFor = (rule, slot, kind) => Boolean(kind) && rule.slots === slot && rule.keys === kind.keys;

    /** The part's own value, or undefined; where several rules speak of it, the last has its way. */
    function value(step, part, one) {
        const field = fieldOf(step, one);
        const kind = kindOf(part);
        const own = rulesOf(step).filter((rule) => isFor(rule, slotOf(part), kind) && field in rule).pop();
        if (!own) return undefined;
        return Array.isArray(own[field]) ? own[field][one.index] : own[field];
    }

    /** Gives parts values of their own, or with null back to their slots. */
    function set(step, one, pairs) {
        let rules = rulesOf(step);
        for (const [part, number] of Object.entries(pairs)) rules = withPart(step, rules, part, one, number);
        if (rules.length) step.rest.layers = rules;
        else delete step.rest.layers;
    }

    function withPart(step, rules, part, one, number) {
        const [field, slot, kind] = [fieldOf(step, one), slotOf(part), kindOf(part)];
        const own = rules.filter((rule) => isFor(rule, slot, kind));
        if (number === null) {
            const names = (rule) => Object.keys(rule).filter((name) => !["keys", "slots", field].includes(name));
            return rules.filter((rule) => !own.includes(rule) || names(rule).length)
                .map((rule) => (own.includes(rule) ? without(rule, field) : rule));
        }
        const last = own.filter((rule) => field in rule).pop() || own.pop();
        const written = forModels(step, slot, one, last && last[field], number);
        if (last) return rules.map((rule) => (rule === last ? { ...rule, [field]: written } : rule));
        return inPlace(rules, { keys: kind.keys, slots: slot, [field]: written }, slot, isLayer(kind));
    }

    const isLayer = (kind) => /\.\d+$/.test(kind.id);
    const without = (rule, name) => Object.fromEntries(Object.entries(rule).filter(([each]) => each !== name));
    const only = (rule, names) =>
        Object.fromEntries(Object.entries(rule).filter(([name]) => ["keys", "slots", ...names].includes(name)));

    /** Kinds go before the single layers of their slot, so that a layer's value wins over a kind's. */
    function inPlace(rules, rule, slot, layer) {
        const layers = LM.kinds.of(slot).filter(isLayer);
        const at = layer ? -1 : rules.findIndex((each) => layers.some((kind) => isFor(each, slot, kind)));
        return at < 0 ? [...rules, rule] : [...rules.slice(0, at), rule, ...rules.slice(at)];
    }

    /** With one value a model, the others keep what they have. */
    function forModels(step, slot, one, before, number) {
        if (!one.parameter.per_model) return number;
        const count = LM.steps.modelList(step).length;
        const old = (index) => LM.steps.weight(step, slot, { ...one, index });
        const all = Array.from({ length: count }, (_, index) =>
            Array.isArray(before) ? before[index] : before === undefined ? old(index) : before);
        all[one.index] = number;
        return all;
    }

    /** Lists of one value a model, made to fit another number of models. */
    function resized(step, count) {
        const fit = (value) => (Array.isArray(value)
            ? Array.from({ length: count }, (_, index) => value[Math.min(index, value.length - 1)]) : value);
        const rules = rulesOf(step).map((rule) =>
            Object.fromEntries(Object.entries(rule).map(([name, value]) => [name, fit(value)])));
        return rules.length ? { layers: rules } : {};
    }

    /** Whether something in a slot has a value of its own. */
    const within = (step, slot) => rulesOf(step).some((rule) => LM.kinds.of(slot).some((kind) => isFor(rule, slot, kind)));
    /** Rules that no fader shows. */
    const others = (step) => rulesOf(step).filter((rule) => !LM.kinds.of(rule.slots || "").some((k) => isFor(rule, rule.slots, k)));

    function drop(step, rule) {
        const rest = rulesOf(step).filter((each) => each !== rule);
        if (rest.length) step.rest.layers = rest;
        else delete step.rest.layers;
    }

    LM.rules = { isPart, slotOf, value, set, within, others, drop, resized, only };
})();
