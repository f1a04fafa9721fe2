/* A field that chooses one of many files: type any parts of its path, arrows, Enter; Escape keeps the old choice. */
(() => {
    const LM = (window.LiveMerge = window.LiveMerge || {});
    const SHOWN = 100; // more than a screen; typing narrows the rest
    let count = 0;

    function matching(names, typed) {
        const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
        return names.filter((name) => words.every((word) => name.toLowerCase().includes(word)));
    }

    function entry(name, id, index, chosen) {
        const cut = name.lastIndexOf("/") + 1;
        return LM.el("li", { role: "option", id: `${id}-${index}`, "data-name": name, title: name,
            "aria-selected": String(name === chosen) },
        LM.el("span", { class: "lm-folder" }, name.slice(0, cut)), name.slice(cut));
    }

    /** One field. `names()` gives [{name}], `pick(name)` is told what was chosen. */
    LM.picker = ({ label, value, names, pick, empty = "Choose a model…" }) => {
        const id = `lm-picker-${(count += 1)}`;
        const input = LM.el("input", { type: "text", class: "lm-input lm-picked", role: "combobox", autocomplete: "off",
            spellcheck: "false", value, title: value, placeholder: empty, "aria-label": label, "aria-expanded": "false",
            "aria-controls": id, "aria-autocomplete": "list" });
        const list = LM.el("ul", { class: "lm-list", role: "listbox", id, "aria-label": label, hidden: true });
        let active = -1;

        function open(typed) {
            const all = names().map((one) => one.name);
            const found = matching(all, typed);
            list.replaceChildren(...found.slice(0, SHOWN).map((name, index) => entry(name, id, index, value)));
            const rest = found.length - SHOWN;
            const note = !all.length ? "There are no files." : "No file has that in its name.";
            if (!found.length) list.append(LM.el("li", { class: "lm-more" }, note));
            if (rest > 0) list.append(LM.el("li", { class: "lm-more" }, `${rest} more: type a part of the name`));
            list.hidden = false;
            input.setAttribute("aria-expanded", "true");
            mark(typed ? 0 : found.indexOf(value));
        }

        function close() {
            list.hidden = true;
            input.setAttribute("aria-expanded", "false");
            input.removeAttribute("aria-activedescendant");
            input.value = value;
        }

        function mark(index) {
            const entries = [...list.querySelectorAll("[role=option]")];
            active = Math.min(index, entries.length - 1);
            entries.forEach((one, place) => one.classList.toggle("lm-active", place === active));
            if (active < 0) return input.removeAttribute("aria-activedescendant");
            input.setAttribute("aria-activedescendant", entries[active].id);
            entries[active].scrollIntoView({ block: "nearest" });
        }

        function choose(name) {
            const before = value;
            value = name;
            close();
            if (name !== before) pick(name);
        }

        function onKey(event) {
            const entries = list.querySelectorAll("[role=option]");
            if (event.key === "ArrowDown") list.hidden ? open("") : mark(active + 1);
            else if (event.key === "ArrowUp") mark(Math.max(0, active - 1));
            else if (event.key === "Enter" && !event.ctrlKey && !list.hidden && entries[active]) {
                choose(entries[active].dataset.name);
            } else if (event.key === "Escape" && !list.hidden) close();
            else return;
            event.preventDefault();
            event.stopPropagation();
        }

        function onLeave() {
            const typed = input.value.trim();
            const exact = names().find((one) => one.name.toLowerCase() === typed.toLowerCase());
            if (list.hidden) return;
            if (exact) choose(exact.name);
            else if (!typed) choose("");
            else close();
        }

        input.addEventListener("focus", () => input.select());
        input.addEventListener("click", () => list.hidden && open(""));
        input.addEventListener("input", () => open(input.value));
        input.addEventListener("keydown", onKey);
        input.addEventListener("blur", onLeave);
        list.addEventListener("pointerdown", (event) => {
            event.preventDefault(); // the field keeps the focus
            const chosen = event.target.closest("[role=option]");
            if (chosen) choose(chosen.dataset.name);
        });
        const tag = LM.el("span", { class: "lm-label" }, label);
        return LM.el("div", { class: "lm-field lm-picker" }, tag, input, list);
    };
})();
