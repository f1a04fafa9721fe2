/* Weights as exact text, and the changes of shape that act on all faders at once. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const byId = (id) => document.getElementById(id);

    /** Comma text of all sliders; with an odd part set, names and ranges, because comma text has no place for those. */
    function text() {
        if (!LM.panel.channel()) return "";
        const { sliders, odd } = LM.panel.architecture();
        const set = odd.filter((slot) => LM.panel.isSet(slot));
        if (!set.length) return sliders.map((slot) => LM.panel.weight(slot)).join(",");
        const runs = [];
        for (const slot of sliders) {
            const last = runs[runs.length - 1];
            const weight = LM.panel.weight(slot);
            if (last && last.weight === weight) last.to = slot;
            else runs.push({ from: slot, to: slot, weight });
        }
        const named = runs.map((run) => `${run.from === run.to ? run.from : `${run.from}-${run.to}`}:${run.weight}`);
        return [...named, ...set.map((slot) => `${slot}:${LM.panel.weight(slot)}`)].join(", ");
    }

    /** Weights of any written form, as the panel keeps them: all sliders, and the odd parts that are named. */
    async function read(given, adapter = LM.panel.kind() === "adapter", blockMap = LM.panel.blockMap()) {
        const arch = LM.panel.architecture();
        const whole = typeof given === "object" && arch.sliders.every((slot) => slot in given)
            && Object.keys(given).every((slot) => arch.sliders.includes(slot) || arch.odd.includes(slot));
        if (whole) return { ...given };
        const written = typeof given === "object" ? JSON.stringify(given) : String(given);
        const asked = { text: written, architecture: LM.panel.architectureId(), adapter, block_map: blockMap };
        return (await LM.api.post("/weights", asked)).weights;
    }

    /** Takes what was typed or pasted; a refusal is shown beside it and changes nothing. */
    async function take(written) {
        if (!written.trim() || written.trim() === text()) return refuse("");
        try {
            const numbers = await read(written);
            const unset = Object.fromEntries(LM.panel.architecture().odd.map((slot) => [slot, null]));
            refuse("");
            LM.panel.setWeights({ ...unset, ...numbers });
            LM.panel.commit();
        } catch (error) {
            refuse(error.message);
        }
    }

    function refuse(sentence, typed = "") {
        LM.say(byId("lm-text-note"), sentence);
        byId("lm-text").setAttribute("aria-invalid", String(Boolean(sentence)));
        if (!sentence) byId("lm-text").dataset.typed = typed;
    }

    function drop() {
        byId("lm-text").dataset.typed = "";
        show();
    }

    async function copy() {
        const field = byId("lm-text");
        const written = text();
        try {
            await navigator.clipboard.writeText(written);
        } catch {
            field.value = written; // pages without a secure origin have no clipboard of their own
            field.select();
            document.execCommand("copy");
        }
        const button = byId("lm-copy");
        button.textContent = "Copied";
        setTimeout(() => (button.textContent = "Copy"), 1200);
    }

    function show() {
        const field = byId("lm-text");
        if (!field) return;
        refuse("", field.dataset.typed);
        const written = text();
        if (document.activeElement !== field || field.dataset.typed !== "yes") field.value = written;
        field.title = `Paste weights here: comma text, IN00-03:0.2, a preset's name or JSON.\n${written}`;
    }

    function attach(root) {
        const ours = (event) => event.target.id === "lm-text";
        root.addEventListener("input", (event) => ours(event) && (event.target.dataset.typed = "yes"));
        root.addEventListener("paste", (event) => ours(event) && setTimeout(() => take(event.target.value), 0));
        root.addEventListener("keydown", (event) => ours(event) && event.key === "Escape" && drop());
    }

    /* Shapes: each is (value, index of the U-Net slider, all values, names) → new value. BASE takes part where a change
     * of values, not of position, is meant. */
    const others = (family) => (family === "IN" ? "OUT" : "IN");
    function opposite(slot, names) {
        const family = slot.replace(/\d+$/, "");
        if (family === "M") return slot;
        const same = names.filter((name) => name.startsWith(family));
        return names.filter((name) => name.startsWith(others(family)))[same.length - 1 - same.indexOf(slot)];
    }
    const smoothed = (value, index, all) => {
        const near = [all[index - 1] ?? value, value, all[index + 1] ?? value];
        return near[0] / 4 + near[1] / 2 + near[2] / 4;
    };
    const shapes = {
        invert: (value) => 1 - value,
        up: (value) => value + 0.1,
        down: (value) => value - 0.1,
        clamp: (value) => Math.min(1, Math.max(0, value)),
        smooth: (value, index, all) => (index < 0 ? value : smoothed(value, index, all)),
        mirror: (value, index, all, names) =>
            index < 0 || !names[index].startsWith("OUT") ? value : all[names.indexOf(opposite(names[index], names))],
        swap: (value, index, all, names) =>
            index < 0 ? value : all[names.indexOf(opposite(names[index], names))],
    };

    function apply(name) {
        if (!shapes[name] || !LM.panel.channel()) return;
        const [base, ...names] = LM.panel.architecture().sliders;
        const all = names.map((slot) => LM.panel.weight(slot));
        const changed = { [base]: LM.clean(shapes[name](LM.panel.weight(base), -1, all, names)) };
        names.forEach((slot, index) => (changed[slot] = LM.clean(shapes[name](all[index], index, all, names))));
        LM.panel.setWeights(changed);
        LM.panel.commit();
    }

    LM.on("structure", show);
    LM.on("panel", show);
    LM.weights = { text, read, take, copy, attach };
    LM.shapes = { apply };
})();
