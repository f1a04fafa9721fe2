/* Hands on the faders: drag, draw, wheel, keys, typed values, double click. One set of listeners for all of them.
 *
 * A drag moves in steps of 0.01; keys and wheel in steps of 0.05, with Shift in steps of 0.01; a typed value is taken
 * exactly. The wheel turns only the fader that has the focus, so that scrolling the page never changes a value.
 */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const STEP = 0.05;
    const FINE = 0.01;
    let stroke = null; // while a curve is drawn: the last point
    let drawing = false; // the Draw button
    let timer = 0;
    let pressed = { slot: "", weight: 0, time: 0 }; // where a fader stood before it was clicked (twice)

    const faderAt = (target) => (target instanceof Element ? target.closest(".lm-fader") : null);
    const isRange = (target) => target instanceof Element && target.classList.contains("lm-range");
    const isValue = (target) => target instanceof Element && target.classList.contains("lm-value") && faderAt(target);
    const commitSoon = () => {
        clearTimeout(timer);
        timer = setTimeout(LM.panel.commit, 400);
    };

    function nudge(fader, amount) {
        const slot = fader.dataset.slot;
        const [low, high] = ends();
        const now = LM.panel.weight(slot);
        const wanted = LM.clean(now + amount);
        // The ends stop a key, but never pull back a value that was typed beyond them.
        const next = amount > 0 ? Math.min(wanted, Math.max(high, now)) : Math.max(wanted, Math.min(low, now));
        LM.panel.setWeights({ [slot]: next });
        commitSoon();
    }

    const ends = () => {
        const one = LM.panel.channel();
        return [one.parameter.low, one.parameter.high];
    };

    function onKey(event) {
        const fader = faderAt(event.target);
        if (!fader || event.ctrlKey || event.altKey || event.metaKey) return;
        const size = event.shiftKey ? FINE : STEP;
        const [low, high] = ends();
        const range = isRange(event.target);
        const moves = { ArrowUp: size, ArrowDown: -size };
        if (range) Object.assign(moves, { ArrowRight: size, ArrowLeft: -size, PageUp: 0.25, PageDown: -0.25 });
        const jumps = range ? { Home: low, End: high } : {};
        if (event.key in moves) nudge(fader, moves[event.key]);
        else if (event.key in jumps) setOne(fader.dataset.slot, jumps[event.key]);
        else if (event.key === "Enter" && isValue(event.target)) return takeTyped(event.target);
        else if (event.key === "Escape" && isValue(event.target)) return dropTyped(event.target);
        else return;
        delete event.target.dataset.typing;
        event.preventDefault();
    }

    function setOne(slot, value) {
        LM.panel.setWeights({ [slot]: value });
        LM.panel.commit();
    }

    function onWheel(event) {
        const fader = faderAt(event.target);
        if (!fader || !fader.contains(document.activeElement)) return;
        event.preventDefault();
        const way = event.deltaY || event.deltaX; // Shift makes some systems scroll sideways
        if (way) nudge(fader, (way < 0 ? 1 : -1) * (event.shiftKey ? FINE : STEP));
    }

    function onInput(event) {
        if (isValue(event.target)) event.target.dataset.typing = "yes";
        if (!isRange(event.target) || stroke) return;
        const value = LM.clean(Math.round(Number(event.target.value) / FINE) * FINE);
        LM.panel.setWeights({ [faderAt(event.target).dataset.slot]: value });
    }

    function onChange(event) {
        if (isRange(event.target)) LM.panel.commit();
        if (isValue(event.target)) takeTyped(event.target);
    }

    function takeTyped(input) {
        const fader = faderAt(input);
        delete input.dataset.typing;
        const number = LM.readNumber(input.value);
        const unset = fader.classList.contains("lm-part") && input.value.trim() === "";
        if (number === null && !unset) {
            input.classList.add("lm-wrong");
            setTimeout(() => input.classList.remove("lm-wrong"), 900);
            LM.tell("panel"); // shows the value that is kept
            return;
        }
        if (unset || number !== LM.panel.weight(fader.dataset.slot) || !LM.panel.isSet(fader.dataset.slot)) {
            setOne(fader.dataset.slot, unset ? null : number);
        }
    }

    function dropTyped(input) {
        delete input.dataset.typing;
        LM.tell("panel");
        input.blur();
    }

    function onDoubleClick(event) {
        const fader = faderAt(event.target);
        const opens = event.target.closest(".lm-opens") !== null;
        if (!fader || opens || isValue(event.target) || drawing || !LM.panel.channel()) return;
        const slot = fader.dataset.slot;
        // The clicks themselves have moved the cap: what counts is where it stood before.
        const stood = pressed.slot === slot ? pressed.weight : LM.panel.weight(slot);
        setOne(slot, fader.classList.contains("lm-part") ? null : LM.panel.restingValue(slot, stood));
    }

    function notePress(event) {
        const fader = faderAt(event.target);
        const slot = fader ? fader.dataset.slot : "";
        const again = slot === pressed.slot && event.timeStamp - pressed.time < 600;
        if (slot && !again) pressed = { slot, weight: LM.panel.weight(slot), time: event.timeStamp };
    }

    /* A curve in one stroke: every fader that the pointer passes takes the height at which it passed. */

    function startStroke(event) {
        const desk = event.target instanceof Element && event.target.closest(".lm-desk");
        const wanted = event.button === 0 && (drawing || event.shiftKey) && LM.panel.channel() !== null;
        if (!desk || !wanted || isValue(event.target)) return;
        event.preventDefault();
        desk.setPointerCapture(event.pointerId);
        stroke = { x: event.clientX, y: event.clientY, desk };
        paint(stroke, stroke);
    }

    function goOn(event) {
        if (!stroke) return;
        const point = { x: event.clientX, y: event.clientY, desk: stroke.desk };
        paint(stroke, point);
        stroke = point;
    }

    function endStroke() {
        if (!stroke) return;
        stroke = null;
        LM.panel.commit();
    }

    function paint(from, to) {
        const [low, high] = ends();
        const passed = {};
        for (const fader of from.desk.querySelectorAll(".lm-fader")) {
            const track = fader.querySelector(".lm-range").getBoundingClientRect();
            const box = fader.getBoundingClientRect();
            const y = heightIn(box, from, to);
            if (y === null || y < box.top - 12 || y > box.bottom + 12) continue;
            const cap = 7; // half a cap: the ends of its way lie that far inside the track
            const portion = Math.min(1, Math.max(0, (track.bottom - cap - y) / (track.height - 2 * cap)));
            passed[fader.dataset.slot] = LM.clean(Math.round((low + portion * (high - low)) / FINE) * FINE);
        }
        if (Object.keys(passed).length) LM.panel.setWeights(passed);
    }

    /** Height at which the line between two points passes the middle of a box; null when it does not touch the box. */
    function heightIn(box, from, to) {
        const [left, right] = from.x < to.x ? [from.x, to.x] : [to.x, from.x];
        if (right < box.left || left > box.right) return null;
        if (to.x >= box.left && to.x <= box.right) return to.y;
        if (from.x === to.x) return to.y;
        if (from.x >= box.left && from.x <= box.right) return null; // taken when the pointer was there
        const middle = (box.left + box.right) / 2;
        return from.y + ((middle - from.x) / (to.x - from.x)) * (to.y - from.y);
    }

    function attach(root) {
        root.addEventListener("keydown", onKey);
        root.addEventListener("wheel", onWheel, { passive: false });
        root.addEventListener("input", onInput);
        root.addEventListener("change", onChange);
        root.addEventListener("dblclick", onDoubleClick);
        root.addEventListener("pointerdown", notePress);
        root.addEventListener("pointerdown", startStroke);
        root.addEventListener("pointermove", goOn);
        root.addEventListener("pointerup", endStroke);
        root.addEventListener("pointercancel", endStroke);
        root.addEventListener("focusin", (event) => isValue(event.target) && event.target.select());
    }

    function toggleDraw() {
        drawing = !drawing;
        LM.root().classList.toggle("lm-drawing", drawing);
        document.getElementById("lm-draw").setAttribute("aria-pressed", String(drawing));
    }

    LM.gestures = { attach, toggleDraw };
})();
