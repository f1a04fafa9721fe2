/* A slot opened into its kinds and single layers: one flat fader each, in a drawer below the desk. What the slots of the
 * loaded checkpoint are made of comes from /layers, once for each checkpoint. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const byId = (id) => document.getElementById(id);
    let slots = {};
    let known = null; // the checkpoint that they are of
    let opened = "";
    let built = "";

    const of = (slot) => slots[slot] || [];
    const name = () => (LM.panel.checkpoint() ? LM.panel.checkpoint().name : "");

    async function look() {
        if (!LM.state || known === name()) return;
        known = name();
        try {
            const answer = await LM.api.get("/layers");
            slots = answer.checkpoint === name() ? answer.slots : {};
        } catch {
            slots = {}; // faders without parts; the next checkpoint is asked for again
        }
        LM.tell("structure");
    }

    const millions = (count) => (count < 1e5 ? `${Math.round(count / 1e3)} K` : `${(count / 1e6).toFixed(count < 1e7 ? 1 : 0)} M`);

    function row(slot, kind, whole) {
        const part = `${slot}/${kind.id}`;
        const share = `${millions(kind.parameters)}, ${Math.round((100 * kind.parameters) / whole)} %`;
        return LM.el("div", { class: "lm-fader lm-part", "data-slot": part,
            title: `${kind.label}: ${kind.tensors} tensors, ${share} of ${slot}. Follows ${slot} until set; empty the number to unset it.` },
        LM.el("span", { class: "lm-name", "aria-hidden": "true" }, kind.id.replace(/^\w+\.(\d+)$/, "layer $1")),
        LM.el("input", { type: "range", class: "lm-range lm-flat", step: "any", "aria-label": `${slot} ${kind.label}` }),
        LM.el("input", { type: "text", inputmode: "decimal", class: "lm-value", autocomplete: "off",
            "aria-label": `${slot} ${kind.label}, exact value`, placeholder: `= ${slot}` }),
        LM.el("span", { class: "lm-share" }, share));
    }

    function group(title, rows) {
        return rows.length ? LM.el("div", { class: "lm-kind-group" }, LM.el("h4", {}, title),
            LM.el("div", { class: "lm-kind-rows" }, ...rows)) : null;
    }

    function build() {
        const drawer = byId("lm-kinds");
        const shown = LM.panel.channel() ? of(opened) : [];
        const now = shown.length ? `${known} ${opened}` : "";
        drawer.hidden = !shown.length;
        drawer.onkeydown = onKey;
        if (now === built && drawer.childElementCount) return;
        built = now;
        const layer = (kind) => /\.\d+$/.test(kind.id);
        const [kinds, layers] = [shown.filter((one) => !layer(one)), shown.filter(layer)];
        const whole = kinds.reduce((sum, one) => sum + one.parameters, 0);
        drawer.replaceChildren(
            LM.el("div", { class: "lm-kinds-head" },
                LM.el("strong", {}, opened), LM.el("span", {}, `${millions(whole)} parameters. A value here holds in place of the slider's; a layer's wins over a kind's.`),
                LM.el("span", { class: "lm-gap" }),
                LM.layout.button("closeKinds", "✕", "Close (Escape)", { "aria-label": `Close the parts of ${opened}` })),
            ...[group("Kinds", kinds.map((kind) => row(opened, kind, whole))),
                group("Layers", layers.map((kind) => row(opened, kind, whole)))].filter(Boolean));
    }

    /** Rules that no fader shows, each with a button to drop it. */
    function showOthers() {
        const place = byId("lm-rules");
        const rules = LM.panel.step ? LM.rules.others(LM.panel.step) : [];
        const now = JSON.stringify(rules);
        place.hidden = !rules.length;
        if (place.dataset.shown === now) return;
        place.dataset.shown = now;
        const words = ({ keys, slots: where, ...numbers }) => {
            const set = Object.entries(numbers).map(([field, value]) => `${field} ${value}`).join(", ");
            return `${keys || "every key"}${where ? ` in ${where}` : ""}: ${set}`;
        };
        place.replaceChildren("Other rules of this step: ", ...rules.map((rule, index) => LM.el("span", { class: "lm-rule" },
            words(rule), LM.layout.button("dropRule", "✕", "Take this rule out", { "data-index": index,
                "aria-label": `Take out the rule ${words(rule)}` }))));
    }

    function open(slot) {
        opened = opened === slot ? "" : slot;
        LM.tell("structure");
        LM.tell("panel");
        if (opened) byId("lm-kinds").scrollIntoView({ block: "nearest" });
    }

    /** Escape closes the drawer, but first gives back a number that is being typed. */
    function onKey(event) {
        if (event.key !== "Escape" || event.target.dataset.typing || event.defaultPrevented) return;
        event.stopPropagation(); // the hosts' Escape interrupts a generation
        close();
    }

    function close() {
        const slot = opened;
        open(opened);
        const button = document.querySelector(`.lm-fader[data-slot="${slot}"] .lm-opens`);
        if (button) button.focus();
    }

    LM.on("structure", () => {
        if (!byId("lm-kinds")) return;
        look();
        build();
        showOthers();
    });
    LM.on("state", look);
    LM.on("panel", () => byId("lm-rules") && showOthers());
    LM.actions = Object.assign(LM.actions || {}, {
        kinds: (button) => open(button.closest(".lm-fader").dataset.slot),
        closeKinds: close,
        dropRule: (button) => {
            LM.rules.drop(LM.panel.step, LM.rules.others(LM.panel.step)[Number(button.dataset.index)]);
            LM.panel.restructured();
        },
    });
    LM.kinds = { of, close, get opened() { return opened; } };
})();
