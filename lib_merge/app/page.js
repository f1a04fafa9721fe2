/* The page's own script: the task of a generation, its progress bar, and the list of checkpoints in step with the tab. */
(() => {
    const OFTEN = 250; // ms
    const PATIENCE = 20 * 60 * 1000; // a task that never ends is forgotten
    const words = () => document.getElementById("lms_progress").dataset; // from the table of sentences
    const taskId = () => `task(${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)})`;

    /** Called by gradio with the values of the inputs: puts in a new task, and shows its progress. */
    window.liveMergeStandaloneTask = (...values) => {
        values[0] = taskId();
        const byId = (id) => document.getElementById(id);
        window.liveMergeStandaloneProgress(values[0], byId("lms_progress"), byId("txt2img_gallery"), () => {});
        return values;
    };

    // The fields stay over a reload; without storage they begin anew.
    const FIELDS = "live-merge/txt2img";
    let restored = false;
    let newest = null; // values of the fields, once one of them has changed
    let size = 512; // pixels that the last loaded model was trained on; as the page is built

    function kept() {
        try {
            return JSON.parse(localStorage.getItem(FIELDS) || "null");
        } catch { // forbidden, or an older page's
            return null;
        }
    }

    /** Called by gradio at its start with the fields as built: gives them as they were kept, or leaves them alone. */
    window.liveMergeStandaloneRestored = (values) => {
        const before = kept();
        restored = true;
        if (!Array.isArray(before) || before.length !== values.length || before.includes(null)) {
            window.liveMergeStandaloneKeep(newest ?? values);
            return values.map(() => ({ __type__: "update" })); // no change: some may have been typed into by now
        }
        size = 0; // the size in the fields is the user's
        return before;
    };
    window.liveMergeStandaloneKeep = (values) => {
        newest = values;
        try {
            if (restored) localStorage.setItem(FIELDS, JSON.stringify(values));
        } catch { /* forbidden or full */ }
    };

    /** Called when a model is loaded: width and height become its own, unless the user has chosen others. */
    window.liveMergeStandaloneSize = (trained, width, height) => {
        const isUntouched = width === size && height === size;
        size = trained;
        return isUntouched ? [trained, trained] : [width, height];
    };

    /** The picture under way, over the gallery, from the first glimpse to the end. */
    function glimpses(task, gallery) {
        const picture = document.createElement("img");
        const place = document.createElement("div");
        let shown = 0;
        place.className = "lms-live";
        picture.alt = words().glimpse;
        place.append(picture);
        return {
            show(number) {
                if (!gallery || !number || number === shown) return;
                shown = number;
                picture.src = `./standalone/glimpse?task=${encodeURIComponent(task)}&number=${number}`;
            },
            end: () => place.remove(),
            start() {
                picture.onload = () => place.isConnected || gallery.append(place);
                picture.onerror = () => {}; // it has ended meanwhile
            },
        };
    }

    /** Shows how far a task is in a bar before `container`, until it is over; then calls `atEnd`. */
    window.liveMergeStandaloneProgress = (task, container, gallery, atEnd) => {
        const live = glimpses(task, gallery);
        live.start();
        const fill = document.createElement("div");
        const bar = document.createElement("div");
        bar.className = "lms-bar";
        bar.setAttribute("role", "progressbar");
        bar.setAttribute("aria-label", words().bar);
        bar.append(fill);
        container.parentElement.insertBefore(bar, container);
        const started = Date.now();

        async function look() {
            const found = await fetch(`./standalone/progress?task=${encodeURIComponent(task)}`)
                .then((answer) => answer.json())
                .catch(() => ({ state: "waiting", progress: 0 }));
            fill.style.width = `${Math.round(100 * found.progress)}%`;
            bar.setAttribute("aria-valuenow", Math.round(100 * found.progress));
            live.show(found.glimpses);
            if (found.state !== "ended" && Date.now() - started < PATIENCE) return setTimeout(look, OFTEN);
            live.end();
            bar.remove();
            return atEnd();
        }
        look();
    };

    // An infotext, pasted as text or out of a PNG, fills the fields and rebuilds the merge.
    let pending = null; // text that was dropped or pasted; without it, what the prompt's field holds is read
    window.liveMergeStandaloneInfotext = (...values) => {
        values[0] = pending === null ? values[1] : pending;
        pending = null;
        return values;
    };
    function readInfotext(text) {
        pending = text;
        document.getElementById("lms_read").click();
    }

    /** The text "parameters" of a PNG, or "". */
    function parametersOf(buffer) {
        const bytes = new Uint8Array(buffer);
        const view = new DataView(buffer);
        const latin = (from, to) => new TextDecoder("latin1").decode(bytes.subarray(from, to));
        for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
            const start = at + 8;
            const end = Math.min(start + view.getUint32(at), bytes.length);
            const kind = latin(at + 4, start);
            const nameEnd = bytes.indexOf(0, start);
            if (nameEnd < 0 || nameEnd >= end || latin(start, nameEnd) !== "parameters") continue;
            if (kind === "tEXt") return latin(nameEnd + 1, end);
            if (kind !== "iTXt" || bytes[nameEnd + 1] !== 0) continue; // packed text: no WebUI writes it
            const text = bytes.indexOf(0, bytes.indexOf(0, nameEnd + 3) + 1) + 1; // after language and translated name
            return new TextDecoder("utf-8").decode(bytes.subarray(text, end));
        }
        return "";
    }
    const readPicture = async (file) => readInfotext(parametersOf(await file.arrayBuffer()));
    const pictureIn = (event) => [...(event.dataTransfer ? event.dataTransfer.files : [])]
        .find((file) => file.type === "image/png");

    document.addEventListener("dragover", (event) => {
        if ([...event.dataTransfer.types].includes("Files")) event.preventDefault();
    });
    document.addEventListener("drop", (event) => {
        const file = pictureIn(event);
        if (!file) return;
        event.preventDefault();
        event.stopPropagation();
        readPicture(file);
    }, true);
    document.addEventListener("paste", (event) => {
        const text = event.clipboardData.getData("text");
        if (!event.target.closest("#txt2img_prompt") || !/^Steps: \d+, .*Seed: \d+/m.test(text)) return;
        event.preventDefault();
        readInfotext(text);
    }, true);
    document.addEventListener("click", (event) => {
        if (event.target.id === "lms_open") document.getElementById("lms_file").click();
    });
    document.addEventListener("change", (event) => {
        if (event.target.id !== "lms_file" || !event.target.files.length) return;
        readPicture(event.target.files[0]);
        event.target.value = "";
    });

    // The tab can switch the checkpoint and save new ones: the list above follows.
    let known = null;
    function follow({ checkpoint, save }) {
        const now = `${checkpoint ? checkpoint.name : ""}|${save && save.state === "done" ? save.path : ""}`;
        const button = document.querySelector("#lms_synchronise");
        if (known !== null && now !== known && button) button.click();
        known = now;
    }
    document.addEventListener("live-merge-started", () => window.LiveMerge.onState(follow));
})();
