/* Live Merge: one namespace, the tab's start, and the order in which it is put together.
 *
 * Every file of this folder is a plain script that adds to `LiveMerge` and does nothing until `start` finds the tab's
 * root. Data flows one way: gestures change the panel (live_merge_panel.js), the panel says "panel", everything that
 * shows or sends it listens; the server's answers say "state".
 */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});

    LM.schema = null; // what /schema answered
    LM.files = { models: [], vaes: [], adapters: [] }; // what /models answered
    LM.state = null; // what /state answered last

    const listeners = {};
    LM.on = (event, listener) => (listeners[event] = listeners[event] || []).push(listener);
    LM.tell = (event) => (listeners[event] || []).forEach((listener) => listener());

    LM.root = () => document.getElementById("live_merge_root");
    LM.shown = () => !document.hidden && LM.root() !== null && LM.root().offsetParent !== null;

    /** Fills the root, once per root: gradio may put a new, empty one in its place at any time. */
    LM.start = async () => {
        const root = LM.root();
        if (!root || root.dataset.started) return;
        root.dataset.started = "yes";
        try {
            LM.schema = LM.schema || (await LM.api.get("/schema"));
            [LM.files, LM.state] = await Promise.all([LM.api.get("/models"), LM.api.get("/state")]);
        } catch (error) {
            root.append(LM.el("p", { class: "lm-banner lm-bad", role: "alert" }, `Live Merge: ${error.message}`));
            return;
        }
        LM.panel.recall();
        LM.layout.build(root, document.getElementById("live_merge_actions"));
        LM.tell("structure");
        LM.tell("state");
        LM.tell("panel");
        LM.sync.watch();
    };

    LM.listFiles = async (refresh) => {
        LM.files = await LM.api.get(`/models${refresh ? "?refresh=1" : ""}`);
        LM.tell("structure");
    };

    const begin = () => {
        LM.start();
        // A host reload or a re-rendered component leaves an empty root: look again after each change of the page.
        if (typeof window.onAfterUiUpdate === "function") window.onAfterUiUpdate(LM.start);
        else new MutationObserver(LM.start).observe(document.body, { childList: true, subtree: true });
    };
    if (typeof window.onUiLoaded === "function") window.onUiLoaded(begin);
    else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
    else begin();
})();
