/* Starts the tab, and fills its elements again whenever the host has rendered empty ones. */
import { effect } from "@preact/signals-core";
import { html, render } from "lit-html";
import { App } from "./app.mjs";
import { spokenTag, t } from "./model/sentences.mjs";
import { sentenceOf, Server } from "./net/server.mjs";
import { followTop } from "./view/above.mjs";
import { keepNames } from "./view/fence.mjs";
import { attachGestures } from "./view/fields/gestures.mjs";
import { attachKeys } from "./view/keys.mjs";
import { inTab, placesInTabs } from "./view/in_tabs.mjs";
import { fromOf } from "./view/picture/from.mjs";
import { translateRemarks } from "./view/picture/gallery.mjs";
import { attachLinks } from "./view/desk/links.mjs";
import { attachStroke } from "./view/desk/stroke.mjs";
import { actions, tab } from "./view/tab.mjs";

/** @type {Promise<App> | null} one for the life of the page */
let started = null;
let unmount = () => {};

const byId = (/** @type {string} */ id) => document.getElementById(id);

/** @param {HTMLElement} root */
async function startApp(root) {
    const server = new Server(root.dataset.api ?? "", root.dataset.token ?? "");
    const language = root.dataset.language || navigator.languages.join(","); // of the host's own page, or of the browser
    if (!language.startsWith("en")) server.learn(language); // English texts are in this script and in the server's answers
    const [schema, files, state] = await Promise.all(["/schema", "/models", "/state"].map((path) => server.get(path)));
    const app = new App(root, server, { schema, files, state });
    publish(app);
    app.live.watch();
    return app;
}

async function fill() {
    const root = byId("live_merge_root");
    if (!root || root.dataset.started) return;
    root.dataset.started = "yes";
    try {
        started ??= startApp(root);
        mount(await started, root);
    } catch (error) {
        started = null;
        root.replaceChildren();
        render(html`<p class="lm-banner lm-bad" role="alert">${t("start.failed", { why: sentenceOf(error) })}</p>`, root);
    }
}

/** @param {App} app @param {HTMLElement} root */
function mount(app, root) {
    unmount();
    app.root = root;
    root.replaceChildren();
    root.classList.add("lm-root");
    const [side, compare, strip, column, infotext] = ["actions", "compare", "strip", "picture", "infotext"].map((name) => byId(`live_merge_${name}`));
    const inTabs = placesInTabs();
    const ends = [
        draw(root, () => tab(app)),
        draw(side, () => actions(app)),
        draw(compare, () => app.compare.template()),
        draw(strip, () => app.strip.template()),
        draw(infotext, () => app.infotext.view()),
        ...inTabs.map((place) => draw(place, () => inTab(app))),
        followTop(byId("live_merge_tab")),
        effect(() => {
            root.classList.toggle("lm-drawing", app.drawing.value);
            root.classList.toggle("lm-is-live", Boolean(app.desk.state.value.live?.recipe));
            root.style.setProperty("--lm-rows", String(app.desk.steps.length > 1 ? app.desk.steps.length : 0));
            column?.classList.toggle("lm-comparing", app.compare.pair !== undefined);
            column?.classList.toggle("lm-working", app.preview.started.value > 0);
            if (compare) compare.hidden = app.compare.pair === undefined && !app.compare.isFirst;
            column?.classList.toggle("lm-beginning", app.compare.isFirst);
            column?.classList.toggle("lm-from-img2img", fromOf(app) === "img2img");
            if (strip) strip.hidden = !app.strip.shots.value.length;
        }),
    ];
    unmount = () => ends.forEach((end) => end());
    for (const place of [root, side, compare, strip, ...inTabs]) place?.setAttribute("lang", spokenTag());
    side?.classList.add("lm-actions");
    compare?.classList.add("lm-compare");
    strip?.classList.add("lm-strip");
    infotext?.classList.add("lm-infotext"); // from now on it stands for gradio's own
    strip?.setAttribute("role", "toolbar");
    strip?.setAttribute("aria-label", t("strip.label"));
    strip?.addEventListener("keydown", (event) => app.strip.onKey(event));
    attachKeys(root, app);
    attachGestures(root, app);
    attachLinks(root, app);
    attachStroke(root, app);
    if (column) app.preview.attach(column);
}

/** Renders a view into an element, and again after changes (several changes at a time give one rendering). @param {HTMLElement | null} place @param {() => unknown} view */
function draw(place, view) {
    if (!place) return () => {};
    let queued = false;
    let latest = /** @type {unknown} */ (null);
    const now = () => {
        queued = false;
        render(latest, place);
    };
    return effect(() => {
        latest = view();
        if (!queued) queueMicrotask(now);
        queued = true;
    });
}

/** What other scripts of the page may use. @param {App} app */
function publish(app) {
    const { desk, compare, preview, strip, live } = app;
    Object.assign(window, {
        LiveMerge: { app, desk, compare, preview, strip, live, onState: (/** @type {(state: object) => void} */ listener) =>
            effect(() => listener(desk.state.value)) },
        liveMergePreviewArgs: (/** @type {any[]} */ ...values) => preview.sent(values),
        liveMergeImg2imgArgs: (/** @type {any[]} */ ...values) => preview.sent(values, "img2img"),
    });
    document.dispatchEvent(new CustomEvent("live-merge-started"));
    document.addEventListener("visibilitychange", () => !document.hidden && live.watch(0));
}

function begin() {
    const look = () => {
        fill();
        translateRemarks();
    };
    look();
    // A reload of the host's UI or a re-rendered component leaves an empty root, so every change of the page is checked.
    const hosts = /** @type {any} */ (window);
    if (typeof hosts.onAfterUiUpdate === "function") hosts.onAfterUiUpdate(look);
    else new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}

keepNames(/** @type {any} */ (window));
const { onUiLoaded } = /** @type {any} */ (window);
if (typeof onUiLoaded === "function") onUiLoaded(begin);
else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
else begin();
