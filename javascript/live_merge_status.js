/* The status line, the bar under it, and the banner for what keeps the tab from working. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const byId = (id) => document.getElementById(id);
    const count = (number, thing) => `${number} ${thing}${number === 1 ? "" : "s"}`;

    const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;

    function liveText(live) {
        if (!live || !live.recipe) return "Original: nothing is merged";
        const changed = [count(live.blocks.length, "block"), count(live.tensors, "tensor"), `${live.seconds.toFixed(2)} s`];
        const saved = live.saved ? `saved as ${live.saved}` : "not saved";
        const skipped = Object.keys(live.skipped || {}).length;
        const parts = [`Live: ${changed.join(", ")}`, `recipe ${live.id.slice(0, 8)}`, saved];
        if (skipped) parts.push(`${skipped} skipped`);
        if (live.kept && live.kept.deltas) parts.push(`${megabytes(live.kept.deltas)} kept`);
        return parts.join(" · ");
    }

    function panelText() {
        const { missing, waiting } = LM.panel.recipe();
        if (missing.length) return `choose ${missing.join(" and ")}`;
        if (waiting.length) return waiting.map(([index, what]) => `step ${index + 1} waits: choose ${what.join(" and ")}`).join(", ");
        if (LM.sync.settled()) return "";
        return `the panel is not live: press Preview${LM.panel.settings.live ? " or move a fader" : ""}`;
    }

    /** What to say, and whether it is bad. */
    function message() {
        const { state } = LM;
        if (LM.sync.trouble) return [LM.sync.trouble, true];
        if (state.error) return [`${state.error.error} (${liveText(state.live)})`, true];
        if (LM.sync.pending()) return [`Applying… ${state.busy === "applying" ? "" : state.busy}`.trim(), false];
        const warnings = warningsOf(state.live);
        const parts = [liveText(state.live), panelText(), ...warnings].filter(Boolean);
        return [parts.join(" — "), warnings.length > 0];
    }

    /** What the server says of the live merge, and the doctor of the models chosen; each once. */
    const warningsOf = (live) => [...new Set([...((live && live.warnings) || []), ...LM.doctor.warnings])];

    const memory = (kept) => (kept ? [
        `Memory: ${megabytes(kept.deltas)} of ${megabytes(kept.budget)} keep what adapters add for the next move`,
        `${megabytes(kept.in_place)} of the models are seen where they lie in the system's file cache`,
    ] : []);

    function details(live) {
        if (!live || !live.recipe) return "";
        const skipped = Object.entries(live.skipped || {}).map(([name, reason]) => `${name}: ${reason}`);
        return [`Blocks: ${live.blocks.join(", ")}`, `Device: ${live.device}`, ...memory(live.kept), ...warningsOf(live), ...skipped].join("\n");
    }

    function show() {
        const line = byId("lm-status");
        if (!line || !LM.state) return;
        const [text, bad] = message();
        LM.say(line, text);
        line.title = details(LM.state.live);
        line.classList.toggle("lm-bad", bad);
        const busy = LM.sync.pending() || Boolean(LM.state.busy);
        byId("lm-bar").classList.toggle("lm-busy", busy);
        byId("lm-bar").style.setProperty("--lm-progress", busy ? LM.state.progress || 0.05 : 0);
        LM.root().classList.toggle("lm-is-live", Boolean(LM.state.live && LM.state.live.recipe));
        showBanner();
    }

    function showBanner() {
        const banner = byId("lm-banner");
        const { problem, other } = LM.state;
        const now = problem || (other ? `other ${JSON.stringify(other)}` : "");
        if (banner.dataset.shown === now) return;
        banner.dataset.shown = now;
        banner.hidden = !now;
        banner.classList.toggle("lm-bad", Boolean(problem));
        if (problem) banner.replaceChildren(problem);
        else if (other) banner.replaceChildren(
            LM.el("span", {}, `A merge made on ${LM.shortName(other.base)} is not live on this checkpoint.`),
            LM.layout.button("adopt", "Apply to this one", "Use that recipe with the loaded checkpoint as A"),
            LM.layout.button("back", `Back to ${LM.shortName(other.base)}`, "Load that checkpoint again, with its merge"));
    }

    LM.actions = Object.assign(LM.actions || {}, {
        adopt: async () => {
            try {
                await LM.panel.load({ ...LM.state.other.recipe, base: LM.panel.checkpoint().name });
                LM.panel.changed();
            } catch (error) {
                LM.say(byId("lm-status"), error.message);
            }
        },
        back: () => LM.sync.ask("/load", { name: LM.state.other.base }),
    });
    LM.on("state", show);
    LM.on("panel", show);
})();
