"""What a page tells assistive technology, by the browser's accessibility tree, and how well its text can be read."""

from __future__ import annotations

OURS = ".lm-root, .lm-actions, .lm-compare, .lm-strip, .lm-infotext"
CONTROLS = {
    "button", "checkbox", "combobox", "listbox", "option", "radio", "searchbox", "slider", "spinbutton", "switch",
    "tab", "textbox", "DisclosureTriangle", "link", "menuitem", "MenuListPopup",
}  # fmt: skip
# Elements that take the focus or a press: each has to be one of the roles above.
TAKING = "button, input, select, textarea, summary, a[href], [tabindex], [role=option], [role=slider], [role=tab]"

# Texts of ours whose contrast with what is painted behind them is less than wanted, by WCAG 2.1 (large text: 3).
FAINT = """([ours, wanted]) => {
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (colour) => {
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = "transparent";
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    };
    const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
    const luminance = ([r, g, b]) => {
        const [x, y, z] = [r, g, b].map((part) => part / 255)
            .map((share) => share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
        return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const layers = (one) => {
        const found = [];
        for (let at = one; at; at = at.parentElement) {
            const style = getComputedStyle(at);
            if (style.backgroundImage.startsWith("url")) return null; // a picture
            found.push(rgba(style.backgroundColor));
            if (found.at(-1)[3] === 1) break;
        }
        return found.reverse();
    };
    const opacity = (one) => one ? Number(getComputedStyle(one).opacity) * opacity(one.parentElement) : 1;
    const found = new Map();
    const look = (one, said, colour) => {
        const behind = layers(one);
        if (!behind) return;
        const ground = behind.reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
        const [r, g, b, a] = rgba(colour);
        const text = over([r, g, b, a * opacity(one)], ground);
        const [dark, light] = [luminance(text), luminance(ground)].sort((x, y) => x - y);
        const { fontSize, fontWeight } = getComputedStyle(one);
        const large = parseFloat(fontSize) >= (Number(fontWeight) >= 700 ? 18.66 : 24);
        const ratio = (light + 0.05) / (dark + 0.05);
        const what = `${one.tagName}.${one.className} ${said.trim().slice(0, 30)}`;
        if (ratio < (large ? 3 : wanted)) found.set(what, ratio);
    };
    for (const root of document.querySelectorAll(ours)) {
        for (const one of root.querySelectorAll("*")) {
            if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
            if (one.closest("[disabled], [aria-disabled=true], option") || one.matches(":disabled")) continue;
            const own = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("");
            const typed = one.matches("input:not([type=range], [type=checkbox], [type=radio]), textarea, select");
            const style = getComputedStyle(one);
            const placeholder = typed && !one.value && one.placeholder;
            if (placeholder) look(one, placeholder, getComputedStyle(one, "::placeholder").color);
            else if (own.trim() || (typed && one.value)) look(one, own.trim() || one.value, style.color);
        }
    }
    return [...found].map(([what, ratio]) => `${what}: ${ratio.toFixed(2)}`);
}"""


def faint_texts(page, wanted: float = 4.5) -> list[str]:
    """Texts of the tab whose contrast is less, each with its ratio; disabled controls are left out, as WCAG does."""
    return page.evaluate(FAINT, [OURS, wanted])


def unnamed_controls(page) -> list[str]:
    """Controls of the tab that the accessibility tree has without a role of a control, or without a name."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("Accessibility.enable")
    root = session.send("DOM.getDocument", {"depth": -1})["root"]
    nodes = {node["nodeId"]: node for node in _all_below(root)}
    told = {node.get("backendDOMNodeId"): node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    query = ", ".join(f"{place} {one}" for place in OURS.split(", ") for one in TAKING.split(", "))
    found = session.send("DOM.querySelectorAll", {"nodeId": root["nodeId"], "selector": query})["nodeIds"]
    session.detach()
    problems = (_problem(nodes[number], told.get(nodes[number]["backendNodeId"])) for number in found)
    return [problem for problem in problems if problem]


def _all_below(node):
    yield node
    for child in node.get("children", []):
        yield from _all_below(child)


def _problem(node, told) -> str:
    if told is None or told["ignored"]:
        return ""  # hidden
    role, name = told["role"]["value"], told.get("name", {}).get("value", "")
    attributes = " ".join(node.get("attributes", [])[:6])
    if role not in CONTROLS:
        return f"{node['nodeName']} {attributes}: role {role}"
    return "" if name.strip() else f"{node['nodeName']} {attributes}: {role} without a name"
