/* The preview: what goes with the click, the host's progress bar, and a picture by itself when the faders rest. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const REST = 700; // ms without a change
    const LONGEST = 20 * 60 * 1000; // a picture that never answers no longer holds back the next
    let started = 0; // when the picture under way was asked for; 0 without one
    let wanted = false;
    let timer = 0;

    const byId = (id) => document.getElementById(id);
    const running = () => started > 0 && Date.now() - started < LONGEST;
    const taskId = () => `task(${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`;

    /** Called by gradio with the values of the inputs (and, on gradio 3, of the outputs): puts in the panel's recipe. */
    window.liveMergePreviewArgs = (...values) => {
        const { inputs, progress } = LM.root().dataset;
        const sent = values.slice(0, Number(inputs));
        sent[0] = taskId();
        sent[1] = JSON.stringify(LM.panel.recipe().recipe);
        clearTimeout(timer);
        wanted = false;
        started = Date.now();
        mark();
        if (progress && typeof window[progress] === "function") {
            window[progress](sent[0], byId("lm-progress"), byId("live_merge_gallery"), finished);
        }
        LM.sync.watch(150);
        return sent;
    };

    function finished() {
        started = 0;
        mark();
        LM.sync.watch(0);
        if (wanted) rest();
    }

    function mark() {
        document.getElementById("live_merge_picture").classList.toggle("lm-working", running());
    }

    /** Some time after the last change, when that is switched on and nothing is under way. */
    function rest() {
        clearTimeout(timer);
        if (!LM.panel.settings.auto || LM.panel.recipe().missing.length) return;
        timer = setTimeout(() => {
            wanted = running();
            if (!wanted) byId("live_merge_preview").click();
        }, REST);
    }

    function attach() {
        const result = byId("live_merge_result");
        new MutationObserver(() => running() && finished()).observe(result, {
            childList: true, subtree: true, characterData: true,
        });
    }

    LM.on("edit", rest);
    LM.preview = { running, attach };
})();
