/* The tabs of the host's own page. */

/** The button of a tab: gradio 4 and later name it after what it shows, gradio 3 has both in the same order. Texts are no
 * help, as hosts translate them. @param {string} id of what it shows @returns {HTMLElement | null} */
export function tabButton(id) {
    const named = document.getElementById(`${id}-button`);
    if (named) return named;
    const shown = document.getElementById(id);
    const all = [...(shown?.parentElement?.children ?? [])].filter((one) => one.classList.contains("tabitem"));
    return /** @type {HTMLElement | null} */ (document.querySelectorAll("#tabs > .tab-nav button")[shown ? all.indexOf(shown) : -1] ?? null);
}

/** @param {string} id */
export const openTab = (id) => tabButton(id)?.click();

/** @param {string} id */
export const isOpen = (id) => !document.hidden && document.getElementById(id)?.offsetParent != null;
