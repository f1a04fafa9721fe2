/* The desk: one vertical fader for each slider, in groups, and the odd slots folded away below. Shows the panel's
 * weights and the blocks that are live; changes nothing itself. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const GROUPS = [["BASE", "Base"], ["IN", "Input blocks"], ["M", "Mid"], ["OUT", "Output blocks"]];
    let built = "";
    let frame = 0;

    const byId = (id) => document.getElementById(id);
    const familyOf = (slot) => slot.replace(/\d+$/, "");

    function fader(slot) {
        const help = LM.schema.help[slot];
        return LM.el("div", { class: "lm-fader", "data-slot": slot, title: help ? `${slot}: ${help}` : slot },
            nameOf(slot),
            LM.el("input", { type: "range", class: "lm-range", step: "any", "aria-label": slot,
                "aria-orientation": "vertical" }),
            LM.el("input", { type: "text", inputmode: "decimal", class: "lm-value", autocomplete: "off",
                "aria-label": `${slot}, exact value` }));
    }

    /** The slot's name; a button where the slot can be opened. */
    function nameOf(slot) {
        if (!LM.kinds.of(slot).length) return LM.el("span", { class: "lm-name", "aria-hidden": "true" }, slot);
        return LM.el("button", { type: "button", class: "lm-name lm-opens", "data-lm-action": "kinds", "aria-expanded": "false",
            "aria-controls": "lm-kinds", "aria-label": `Kinds and layers of ${slot}`,
            title: `Open ${slot} into its kinds and layers` }, slot);
    }

    function oddPart(slot) {
        const follows = LM.panel.follows()[slot];
        const help = `${slot}: ${LM.schema.help[slot] || ""} ${follows ? `Follows ${follows}` : "Stays A's"} until set; `;
        return LM.el("div", { class: "lm-fader lm-part", "data-slot": slot,
            title: `${help}empty the number to unset it.` },
            nameOf(slot),
            LM.el("input", { type: "range", class: "lm-range lm-flat", step: "any", "aria-label": slot }),
            LM.el("input", { type: "text", inputmode: "decimal", class: "lm-value", autocomplete: "off",
                "aria-label": `${slot}, exact value`, placeholder: follows ? `= ${follows}` : "0" }));
    }

    function buildFaders() {
        const arch = LM.panel.architecture();
        const frames = GROUPS.map(([family, label]) => {
            const faders = arch.sliders.filter((slot) => familyOf(slot) === family).map(fader);
            return LM.el("fieldset", { class: `lm-group lm-group-${family}`, style: `--lm-count: ${faders.length}` },
                LM.el("legend", {}, label), LM.el("div", { class: "lm-faders" }, ...faders));
        });
        byId("lm-desk").replaceChildren(LM.el("div", { class: "lm-scale", id: "lm-scale", "aria-hidden": "true" }),
            ...frames);
        byId("lm-odd-faders").replaceChildren(...arch.odd.map(oddPart));
    }

    /** Rebuilds the faders when the architecture or the range of the parameter shown is another one. */
    function structure() {
        const one = LM.panel.channel();
        const [low, high] = one ? [one.parameter.low, one.parameter.high] : [0, 1];
        const openable = LM.panel.architecture().slots.filter((slot) => LM.kinds.of(slot).length).join();
        const adapter = LM.panel.kind() === "adapter";
        const now = [LM.panel.architectureId(), LM.panel.blockMap(), low, high, one !== null, openable, adapter].join();
        if (now === built && byId("lm-desk").childElementCount) return;
        built = now;
        buildFaders();
        for (const input of LM.root().querySelectorAll(".lm-fader input")) input.disabled = one === null;
        const marks = [high, (low + high) / 2, low].map((mark) => LM.el("span", {}, String(LM.clean(mark))));
        byId("lm-scale").replaceChildren(...marks);
    }

    function showFader(element, live) {
        const slot = element.dataset.slot;
        const [name, range, value] = element.children;
        const weight = LM.panel.weight(slot);
        const odd = element.classList.contains("lm-part");
        const set = !odd || LM.panel.isSet(slot);
        const shown = set ? String(weight) : "";
        if (Number(range.value) !== weight) range.value = weight;
        range.setAttribute("aria-valuetext", set ? String(weight) : `${weight}, not set`);
        if (document.activeElement !== value || !value.dataset.typing) value.value = shown;
        value.title = shown; // long numbers are cut off in the field
        const [low, high] = [Number(range.min), Number(range.max)];
        const portion = (number) => Math.min(1, Math.max(0, (number - low) / (high - low)));
        const [from, to] = [portion(0), portion(weight)].sort((a, b) => a - b);
        const open = name.classList.contains("lm-opens");
        if (open) name.setAttribute("aria-expanded", String(LM.kinds.opened === slot));
        element.classList.toggle("lm-finer", open && LM.rules.within(LM.panel.step, slot));
        element.style.setProperty("--lm-from", from);
        element.style.setProperty("--lm-to", to);
        element.classList.toggle("lm-zero", weight === 0);
        element.classList.toggle("lm-beyond", weight < low || weight > high);
        element.classList.toggle("lm-unset", !set);
        element.classList.toggle("lm-live", live.has(slot));
    }

    function show() {
        frame = 0;
        if (!LM.root() || !byId("lm-desk")) return;
        if (!LM.panel.channel()) return;
        const live = new Set((LM.state && LM.state.live && LM.state.live.blocks) || []);
        const [low, high] = [LM.panel.channel().parameter.low, LM.panel.channel().parameter.high];
        for (const range of LM.root().querySelectorAll(".lm-range")) {
            if (Number(range.min) !== low) range.min = low;
            if (Number(range.max) !== high) range.max = high;
        }
        LM.root().querySelectorAll(".lm-fader").forEach((element) => showFader(element, live));
        showOdd();
    }

    function showOdd() {
        const parts = LM.panel.architecture().odd.map((slot) => {
            if (LM.panel.isSet(slot)) return `${slot} ${LM.panel.weight(slot)}`;
            const followed = LM.panel.follows()[slot];
            return followed ? `${slot} = ${followed}` : `${slot} kept`;
        });
        LM.say(byId("lm-odd-summary"), `Other parts: ${parts.join(" · ")}`);
    }

    const soon = () => {
        frame = frame || requestAnimationFrame(show);
    };
    LM.on("structure", () => {
        if (!byId("lm-desk")) return;
        structure();
        show();
    });
    LM.on("panel", soon);
    LM.on("state", soon);
})();
