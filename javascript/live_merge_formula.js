/* The whole recipe in words, one line: "anime + 0.5·(photo − anime), then + 0.8·hll". Formulas are those that the methods
 * declare; a method without one goes by its label. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const SO_FAR = "so far";

    const short = (source) => LM.shortName(LM.steps.nameOf(source)) || "…";

    /** A parameter's number times the strength, or that it differs by block. */
    function amount(step, one) {
        const { sliders } = LM.panel.architecture();
        const numbers = new Set(sliders.map((slot) => LM.steps.weight(step, slot, one)));
        const factor = one.parameter.name === "alpha" ? step.rest.strength ?? 1 : 1;
        const all = [...numbers].map((number) => LM.clean(number * factor));
        return all.length === 1 ? signed(all[0]) : `[${Math.min(...all)}…${Math.max(...all)}]`;
    }
    const signed = (number) => (number < 0 ? `(−${-number})` : String(number));

    function merge(step, so) {
        const method = LM.steps.methodOf(step);
        const weights = LM.steps.channels(step).filter((one) => one.index === 0);
        if (!method.formula) {
            const names = method.models[0] === "models" ? LM.steps.modelList(step) : method.models.map((n) => step.models[n]);
            const others = names.length ? ` with ${names.map(short).join(", ")}` : "";
            const first = weights.find((one) => !one.parameter.per_model);
            const how = first ? ` at ${first.parameter.name} ${amount(step, first)}` : "";
            return `${method.label} of ${so}${others}${how}`;
        }
        return method.formula.replace(/\b(A|B|C|[a-z]+)\b/g, (word) => {
            if (word === "A") return so;
            if (word === "B" || word === "C") return short(step.models[word.toLowerCase()]);
            const one = weights.find((each) => each.parameter.name === word);
            return one ? amount(step, one) : word;
        });
    }

    function adapter(step, so) {
        const weight = step.rest.weight ?? 1;
        const blocks = amount(step, LM.steps.channels(step)[0]);
        const [sign, size] = weight < 0 ? ["−", -weight] : ["+", weight];
        return `${so} ${sign} ${size}${blocks === "1" ? "" : `·${blocks}`}·${short(step.models.adapter)}`;
    }

    function adjust(step, so) {
        const set = LM.schema.adjust.filter((one) => step.adjust[one.name]);
        const parts = set.map((one) => `${one.label.toLowerCase()} ${step.adjust[one.name]}`);
        return `${so} with ${parts.join(", ") || "no adjustment yet"}`;
    }

    function one(step, so) {
        if (step.kind === "merge") return merge(step, so);
        if (step.kind === "adapter") return adapter(step, so);
        return step.kind === "adjust" ? adjust(step, so) : `${so}, ${step.raw.method || "?"}`;
    }

    const isOn = (step) => step.rest.enabled !== false;

    /** A short name for a step without a title. */
    function name(step) {
        if (step.kind === "adapter") return step.models.adapter ? short(step.models.adapter) : "No file chosen";
        if (step.kind === "adjust") return adjust(step, "").replace(/^ with /, "");
        if (step.kind === "other") return String(step.raw.method || "Unknown step");
        const method = LM.steps.methodOf(step);
        const names = method.models[0] === "models" ? LM.steps.modelList(step) : method.models.map((n) => step.models[n]);
        const chosen = names.filter(Boolean).map(short);
        return chosen.length ? `${method.label} · ${chosen.join(", ")}` : method.label;
    }

    /** The line, of the steps that are on and complete. */
    function text() {
        const base = LM.panel.checkpoint() ? LM.shortName(LM.panel.checkpoint().name) : "A";
        const steps = LM.panel.steps.filter((step) => isOn(step) && !LM.steps.missing(step).length);
        const said = steps.map((step, index) => {
            const words = one(step, index ? SO_FAR : base);
            return words.startsWith(`${SO_FAR} `) ? words.slice(SO_FAR.length + 1) : words;
        });
        const vae = LM.panel.vae ? `, VAE of ${LM.shortName(LM.panel.vae)}` : "";
        return `Result = ${said.join(", then ") || base}${vae}`;
    }

    LM.formula = { text, name, isOn };
})();
