/* Tells the style sheet how far down the page the tab begins: what is below is the tab's part of the screen. */

/** @param {HTMLElement | null} whole the tab @returns {() => void} ends it */
export function followTop(whole) {
    if (!whole) return () => {};
    const measure = () => whole.offsetParent && whole.style.setProperty("--lm-above", `${Math.round(whole.getBoundingClientRect().top + window.scrollY)}px`);
    const seen = new IntersectionObserver(measure); // the tab is hidden until it is chosen
    seen.observe(whole);
    window.addEventListener("resize", measure);
    return () => {
        seen.disconnect();
        window.removeEventListener("resize", measure);
    };
}
