/* Original and merge of one seed: side by side, or one of them large, flipped in place by a key, a click or a button. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const KEY = "f";
    const NAMES = { original: "Original", merged: "Merged" };
    let pairs = []; // [{ original, merged }]: addresses
    let shown = 0; // which pair
    let view = "both"; // both | original | merged

    const byId = (id) => document.getElementById(id);
    const place = () => byId("live_merge_compare");

    function figure(side) {
        const picture = LM.el("img", { class: "lm-compare-picture", alt: `${NAMES[side]}, same seed` });
        return LM.el("button", { type: "button", class: "lm-compare-side", "data-side": side,
            "data-lm-action": "enlarge", title: "Click or press F to flip original and merge in place" },
        picture, LM.el("span", { class: "lm-compare-name" }, NAMES[side]));
    }

    function build() {
        place().classList.add("lm-compare");
        place().hidden = true;
        place().replaceChildren(
            LM.el("div", { class: "lm-compare-stage", role: "group", "aria-label": "Original and merge" },
                figure("original"), figure("merged")),
            LM.el("div", { class: "lm-compare-tools" },
                LM.layout.button("flip", "Flip", "Show original and merge in turn at one place (F)",
                    { id: "lm-flip", "aria-keyshortcuts": "F" }),
                LM.layout.button("both", "Side by side", "Show both beside each other (Esc)", { id: "lm-both" }),
                LM.layout.button("nextPair", "", "The next pair of this preview", { id: "lm-next-pair" }),
                LM.el("span", { class: "lm-gap" }),
                LM.layout.button("closeCompare", "Gallery", "Show the host's gallery with both pictures again",
                    { id: "lm-close-compare" })),
            LM.el("p", { class: "lm-hidden-text", id: "lm-compare-said", role: "status", "aria-live": "polite" }));
        place().addEventListener("click", onClick);
    }

    function onClick(event) {
        const button = event.target.closest("[data-lm-action]");
        if (button && !button.disabled) LM.actions[button.dataset.lmAction](button);
    }

    function show() {
        const open = pairs.length > 0;
        place().hidden = !open;
        byId("live_merge_picture").classList.toggle("lm-comparing", open);
        if (!open) return;
        place().dataset.view = view;
        for (const side of place().querySelectorAll(".lm-compare-side")) {
            const name = side.dataset.side;
            const picture = side.querySelector("img");
            if (picture.src !== pairs[shown][name]) picture.src = pairs[shown][name];
            side.hidden = view !== "both" && view !== name;
            side.setAttribute("aria-label", view === "both" ? `${NAMES[name]}: show it large`
                : `${NAMES[name]}: flip to ${NAMES[name === "merged" ? "original" : "merged"]}`);
        }
        byId("lm-both").disabled = view === "both";
        byId("lm-next-pair").hidden = pairs.length < 2;
        LM.say(byId("lm-next-pair"), `${shown + 1} of ${pairs.length}`);
        LM.say(byId("lm-compare-said"), view === "both" ? "Original and merge side by side" : `${NAMES[view]} is shown`);
    }

    /** The other one at the same place; from side by side, the merge after the original that was seen on the left. */
    function flip() {
        view = view === "merged" ? "original" : "merged";
        show();
    }

    /** New pictures: with originals among them they are shown in pairs, else the host's gallery is. */
    function take() {
        const { pictures, originals } = LM.preview.result;
        const count = Math.min(originals, pictures.length - originals);
        pairs = [];
        for (let index = 0; index < count; index += 1) {
            pairs.push({ original: pictures[index], merged: pictures[originals + index] });
        }
        shown = Math.min(shown, Math.max(count - 1, 0));
        show();
    }

    function close() {
        pairs = [];
        show();
    }

    const writes = (element) => element instanceof Element
        && element.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], dialog,'
            + ' input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])') !== null;

    function onKey(event) {
        const plain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
        if (!plain || !pairs.length || !LM.shown() || writes(event.target)) return;
        if (event.key.toLowerCase() === KEY) flip();
        else if (event.key === "Escape" && view !== "both") LM.actions.both();
        else return;
        event.preventDefault();
    }
    document.addEventListener("keydown", onKey);

    LM.actions = Object.assign(LM.actions || {}, {
        flip,
        both: () => {
            view = "both";
            show();
        },
        enlarge: (side) => {
            if (view !== "both") return flip();
            view = side.dataset.side;
            return show();
        },
        nextPair: () => {
            shown = (shown + 1) % pairs.length;
            show();
        },
        closeCompare: close,
    });
    LM.on("pictures", take);
    LM.compare = { attach: build, close, get view() { return view; } };
})();
