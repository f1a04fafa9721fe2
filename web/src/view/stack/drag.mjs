/* A row of the stack dragged to another place by its grip. */

/** @param {PointerEvent} event on the grip @param {(to: number) => void} drop told how many other rows lie above */
export function startDrag(event, drop) {
    const grip = /** @type {HTMLElement} */ (event.currentTarget);
    const row = /** @type {HTMLElement | null} */ (grip.closest("[data-step]"));
    if (event.button !== 0 || !row?.parentElement) return;
    event.preventDefault();
    grip.focus();
    const others = [...row.parentElement.children].filter((one) => one !== row);
    const target = (/** @type {number} */ y) => others.filter((one) => {
        const box = one.getBoundingClientRect();
        return box.top + box.height / 2 < y;
    }).length;
    const mark = (/** @type {number} */ at) => others.forEach((one, index) => {
        one.classList.toggle("lm-drop-before", index === at);
        one.classList.toggle("lm-drop-after", at === others.length && index === at - 1);
    });
    const listening = new AbortController();
    const move = (/** @type {PointerEvent} */ moved) => {
        row.classList.add("lm-dragged");
        mark(target(moved.clientY));
    };
    const end = (/** @type {PointerEvent} */ ended) => {
        listening.abort();
        const moved = row.classList.contains("lm-dragged") && ended.type === "pointerup";
        row.classList.remove("lm-dragged");
        mark(-1);
        if (moved) drop(target(ended.clientY));
    };
    window.addEventListener("pointermove", move, listening);
    window.addEventListener("pointerup", end, listening);
    window.addEventListener("pointercancel", end, listening);
}
