/* The fields that the tab is made of: buttons, switches, lists, exact numbers. */
import { html, noChange, nothing } from "lit-html";
import { Directive, directive } from "lit-html/directive.js";
import { ifDefined } from "lit-html/directives/if-defined.js";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { readNumber, short } from "../../model/numbers.mjs";

/** @typedef {import("lit-html").TemplateResult | typeof nothing | string} View */
/** @typedef {Record<string, string | undefined>} Extra */

/**
 * A list that keeps the element of each item. The views are made at once, not lazily by lit, so that signals they read are
 * tracked.
 * @template T @param {T[]} items @param {(item: T) => unknown} key @param {(item: T, index: number) => View} view
 */
export const keyed = (items, key, view) =>
    repeat(items.map((item, index) => [key(item), view(item, index)]), ([id]) => id, ([, made]) => made);

/**
 * @param {string} text @param {string} title @param {(event: Event) => unknown} press
 * @param {{id?: string, label?: string, kind?: string, off?: boolean, hidden?: boolean, pressed?: boolean, expanded?: boolean, controls?: string, key?: string, keys?: string, reached?: boolean}} [more]
 * kind: classes; key: names it within a row, for tests and the focus; reached: whether Tab stops there
 */
export const button = (text, title, press, more = {}) => html`<button type="button" class=${more.kind ?? "lm-button"}
    id=${ifDefined(more.id)} title=${title} aria-label=${ifDefined(more.label)} aria-pressed=${ifDefined(flag(more.pressed))}
    aria-expanded=${ifDefined(flag(more.expanded))} aria-controls=${ifDefined(more.controls)} data-key=${ifDefined(more.key)}
    aria-keyshortcuts=${ifDefined(more.keys)} tabindex=${ifDefined(more.reached === false ? /** @type {const} */ ("-1") : undefined)} ?disabled=${more.off} ?hidden=${more.hidden} @click=${press}>${text}</button>`;

/** @param {boolean | undefined} on */
const flag = (on) => (on === undefined ? undefined : /** @type {"true" | "false"} */ (String(on)));

/** @param {string} text @param {string} title @param {boolean} on @param {(on: boolean) => void} set @param {{id?: string, name?: string, label?: string}} [more] */
export const toggle = (text, title, on, set, more = {}) => html`<label class="lm-toggle" title=${title}><input type="checkbox"
    id=${ifDefined(more.id)} data-name=${ifDefined(more.name)} aria-label=${ifDefined(more.label)} .checked=${live(on)}
    @change=${(/** @type {any} */ event) => set(event.target.checked)}>${text}</label>`;

/** @param {string} label @param {View} control @param {{kind?: string, id?: string, title?: string, hidden?: boolean}} [more] */
export const field = (label, control, more = {}) => html`<label class=${more.kind ?? "lm-field"} id=${ifDefined(more.id)}
    title=${ifDefined(more.title)} ?hidden=${more.hidden}><span class="lm-label">${label}</span>${control}</label>`;

/**
 * A list to choose from; an option is [value, text, title].
 * @param {string[][]} options @param {string} chosen @param {(value: string) => void} choose
 * @param {{id?: string, kind?: string, label?: string, title?: string, name?: string, hidden?: boolean}} [more]
 */
export const select = (options, chosen, choose, more = {}) => html`<select class=${more.kind ?? "lm-input"}
    id=${ifDefined(more.id)} data-name=${ifDefined(more.name)} aria-label=${ifDefined(more.label)} title=${ifDefined(more.title)}
    ?hidden=${more.hidden} .value=${afterOptions(chosen)} @change=${(/** @type {any} */ event) => choose(event.target.value)}>
    ${options.map(([value, text, title]) => html`<option value=${value} title=${ifDefined(title)}>${text}</option>`)}</select>`;

/** The value of a list, set when its options are there. */
const afterOptions = directive(class extends Directive {
    /** @param {string} value @returns {unknown} */
    render(value) {
        return value;
    }

    /** @param {import("lit-html").PropertyPart} part @param {[string]} values */
    update(part, [value]) {
        const element = /** @type {HTMLSelectElement} */ (part.element);
        queueMicrotask(() => element.value !== value && (element.value = value));
        return noChange;
    }
});

/** The text of a field: unchanged while the user types, exact while it has the focus, shortened otherwise. */
const unlessTyped = directive(class extends Directive {
    /** @param {string} exact @param {string} [brief] @returns {unknown} */
    render(exact, brief) {
        return brief ?? exact;
    }

    /** @param {import("lit-html").PropertyPart} part @param {[string, string?]} values */
    update(part, [exact, brief]) {
        const input = /** @type {HTMLInputElement} */ (part.element);
        input.dataset.exact = exact;
        const focused = document.activeElement === input;
        const text = focused ? exact : brief ?? exact;
        if (!(focused && input.dataset.typing) && input.value !== text) input.value = text;
        return noChange;
    }
});

/** @param {Event} event */
const inputOf = (event) => /** @type {HTMLInputElement} */ (event.currentTarget);

/** @param {HTMLInputElement} input */
export function dropTyped(input) {
    delete input.dataset.typing;
    input.value = input.dataset.exact ?? "";
}

/** Handlers of a text field that takes its text at Enter or when the focus leaves; Escape restores the old text.
 * @param {(text: string, input: HTMLInputElement) => void} take @param {() => void} [drop] */
function typing(take, drop) {
    const taken = (/** @type {HTMLInputElement} */ input) => {
        delete input.dataset.typing;
        take(input.value, input);
    };
    return {
        input: (/** @type {Event} */ event) => (inputOf(event).dataset.typing = "yes"),
        change: (/** @type {Event} */ event) => taken(inputOf(event)),
        key: (/** @type {KeyboardEvent} */ event) => {
            const input = inputOf(event);
            if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) taken(input);
            else if (event.key === "Escape" && input.dataset.typing) {
                dropTyped(input);
                drop?.();
            } else return;
            event.preventDefault();
            event.stopPropagation();
        },
    };
}

/**
 * A field for text. brief: the text shown while it does not have the focus.
 * @param {string} text @param {string} label @param {(text: string, input: HTMLInputElement) => void} take
 * @param {{id?: string, kind?: string, title?: string, placeholder?: string, key?: string, brief?: string, wrong?: boolean,
 *   describedBy?: string, numeric?: boolean, type?: (text: string) => void, drop?: () => void}} [more]
 */
export function textField(text, label, take, more = {}) {
    const on = typing(take, more.drop);
    return html`<input type="text" class=${more.kind ?? "lm-input"} id=${ifDefined(more.id)} autocomplete="off" spellcheck="false"
        inputmode=${ifDefined(more.numeric ? /** @type {const} */ ("decimal") : undefined)} aria-label=${label}
        aria-describedby=${ifDefined(more.describedBy)} aria-invalid=${ifDefined(flag(more.wrong))} title=${ifDefined(more.title)}
        placeholder=${more.placeholder ?? ""} data-key=${ifDefined(more.key)} .value=${unlessTyped(text, more.brief)}
        @input=${(/** @type {Event} */ event) => {
            on.input(event);
            more.type?.(inputOf(event).value);
        }}
        @change=${on.change} @keydown=${on.key}
        @focus=${(/** @type {Event} */ event) => focused(inputOf(event), more.numeric || more.brief !== undefined)}
        @blur=${(/** @type {Event} */ event) => left(inputOf(event), more.brief)}>`;
}

/**
 * A field for text that is taken at every key.
 * @param {string} id @param {string} text @param {(text: string) => void} take
 * @param {{enter?: () => void, label?: string, placeholder?: string}} [more]
 */
export const letters = (id, text, take, more = {}) => html`<input type="text" id=${id} class="lm-input" spellcheck="false" autocomplete="off"
    placeholder=${more.placeholder ?? ""} aria-label=${ifDefined(more.label)} .value=${text}
    @input=${(/** @type {Event} */ event) => take(inputOf(event).value)}
    @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === "Enter" && more.enter?.()}>`;

/** @param {HTMLInputElement} input @param {boolean} [all] */
function focused(input, all) {
    if (!input.dataset.typing) input.value = input.dataset.exact ?? "";
    if (all) input.select();
}

/** @param {HTMLInputElement} input @param {string} [brief] */
function left(input, brief) {
    delete input.dataset.typing;
    if (brief !== undefined && input.value === input.dataset.exact) input.value = brief;
}

/**
 * A field for an exact number; other text is refused and the old number restored. `take` gets null if it may be empty.
 * @param {number | null} value @param {string} label @param {(number: number | null) => void} take
 * @param {{id?: string, kind?: string, key?: string, placeholder?: string, empty?: boolean}} [more]
 */
export function numberField(value, label, take, more = {}) {
    const exact = value === null ? "" : String(value);
    const read = (/** @type {string} */ text, /** @type {HTMLInputElement} */ input) => {
        const number = readNumber(text);
        const isUnset = Boolean(more.empty) && text.trim() === "";
        if (number === null && !isUnset) return refuse(input);
        if (number !== value) take(number);
        input.value = number === null ? "" : String(number);
    };
    return textField(exact, label, read, {
        ...more, kind: more.kind ?? "lm-value", numeric: true, title: exact, brief: value === null ? "" : short(value),
    });
}

/** The old text comes back, and the field shows for a moment that the new one is none. @param {HTMLInputElement} input */
export function refuse(input) {
    dropTyped(input);
    input.classList.add("lm-wrong");
    setTimeout(() => input.classList.remove("lm-wrong"), 900);
}

/**
 * A flat slider; `move` while it moves, `rest` at the end.
 * @param {number} value @param {string} label @param {(number: number) => void} move @param {() => void} rest
 * @param {{low: number, high: number, id?: string, key?: string}} more
 */
export const slider = (value, label, move, rest, more) => html`<input type="range" class="lm-flat" id=${ifDefined(more.id)}
    min=${more.low} max=${more.high} step="0.05" aria-label=${label} data-key=${ifDefined(more.key)} .value=${live(String(value))}
    @input=${(/** @type {any} */ event) => move(Number(Number(event.target.value).toFixed(10)))} @change=${rest}>`;

/**
 * A horizontal slider with a field for the exact number; emptying the field sets the usual value.
 * @param {number} value @param {{label: string, exact: string, usual: number, low: number, high: number, id?: string, key?: string}} about
 * @param {(number: number) => void} move @param {() => void} rest @param {{id?: string, key?: string}} [more] of the number
 */
export const sliderAndNumber = (value, about, move, rest, more) => html`${slider(value, about.label, move, rest, about)}
    ${numberField(value, about.exact, (number) => {
        move(number ?? about.usual);
        rest();
    }, more)}`;

/** Whether the focused element takes single keys as text. @param {EventTarget | null} element */
export const writes = (element) => element instanceof Element
    && element.closest('textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], dialog,'
        + ' input:not([type="range"], [type="checkbox"], [type="radio"], [type="button"])') !== null;

/** Copies text; pages without a secure origin lack the clipboard API and use a hidden field. @param {string} text @param {Element} beside */
export async function copyText(text, beside) {
    const written = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    if (written) return;
    const area = document.createElement("textarea");
    area.value = text;
    beside.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
}
