/* The preview: what goes with the click, the host's progress bar, and a picture by itself when the faders rest. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const REST = 700; // ms without a change
    const LONGEST = 20 * 60 * 1000; // a picture that never answers no longer holds back the next
    let started = 0; // when the picture under way was asked for; 0 without one
    let wanted = false;
    let timer = 0;
    let asked = null; // the recipe that went with the click, and the checkpoint's kind
    let result = null; // what came of it: { recipe, architecture, originals, pictures (addresses, the originals' first) }
    let number = ""; // of the answer that `result` was made of
    let patience = 0;

    const byId = (id) => document.getElementById(id);
    const running = () => started > 0 && Date.now() - started < LONGEST;
    const taskId = () => `task(${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`;

    /** Called by gradio with the values of the inputs (and, on gradio 3, of the outputs): puts in the panel's recipe. */
    window.liveMergePreviewArgs = (...values) => {
        const { inputs, progress } = LM.root().dataset;
        const { recipe } = LM.panel.recipe();
        const sent = values.slice(0, Number(inputs));
        sent[0] = taskId();
        sent[1] = JSON.stringify(recipe);
        sent[2] = LM.panel.settings.compare ? "compare" : "";
        asked = { recipe, architecture: LM.panel.architectureId() };
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

    /** The addresses of the gallery's pictures in their order: the row under the large one, else the grid. */
    function addresses() {
        const gallery = byId("live_merge_gallery");
        const found = (places) => [...gallery.querySelectorAll(`${places} .thumbnail-item img`)].map((one) => one.src);
        const row = found(".thumbnails");
        return row.length ? row : found(".grid-container");
    }

    /** The answer has come when its mark is new and the gallery shows as many new pictures as it says.
     * A picture that is the same as the last may have the same address: then it is taken after a while. */
    function take(late = false) {
        const answer = document.querySelector("#live_merge_result .lm-made");
        if (!answer || answer.dataset.number === number || !asked) return;
        clearTimeout(patience);
        if (!late) patience = setTimeout(() => take(true), REST);
        const pictures = addresses();
        const count = Number(answer.dataset.pictures);
        if (pictures.length !== count) return;
        if (!late && result && String(result.pictures) === String(pictures)) return;
        clearTimeout(patience);
        number = answer.dataset.number;
        result = { ...asked, pictures, originals: Number(answer.dataset.originals) };
        if (count) LM.tell("pictures");
    }

    /** gradio's gallery takes the focus with each new picture; who is at the faders keeps it there. */
    function keepFocus(gallery) {
        let touched = 0; // when the user went to another place of his own will
        const note = (event) => (event.type === "pointerdown" || event.key === "Tab") && (touched = Date.now());
        for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, note, true);
        gallery.addEventListener("focusin", ({ relatedTarget }) => {
            const stolen = relatedTarget && !gallery.contains(relatedTarget) && Date.now() - touched > 300;
            if (stolen) relatedTarget.focus({ preventScroll: true });
        });
    }

    function attach() {
        keepFocus(byId("live_merge_gallery"));
        const watched = { childList: true, subtree: true, characterData: true };
        new MutationObserver(() => running() && finished()).observe(byId("live_merge_result"), watched);
        const pictures = new MutationObserver(() => take());
        pictures.observe(byId("live_merge_result"), watched);
        pictures.observe(byId("live_merge_gallery"), { ...watched, attributes: true, attributeFilter: ["src"] });
    }

    LM.on("edit", rest);
    LM.preview = { running, attach, get result() { return result; } };
})();
