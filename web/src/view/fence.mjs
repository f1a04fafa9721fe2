/* Keeps the localisation script of AUTOMATIC1111's WebUI and its forks out of the tab: it replaces every text on the page
 * that its dictionary has, the name of a file as well, and the tab has its own sentences. */

/** @param {{canBeTranslated?: (node: Text, text: string) => boolean}} page the WebUI's functions are the window's */
export function keepNames(page) {
    const host = page.canBeTranslated;
    if (!host) return;
    page.canBeTranslated = (node, text) => !node.parentElement?.closest("#live_merge_tab") && host(node, text);
}
