/* Builds the parts of the page: its state, its requests, its views. */
/** @import {Files, Schema, State} from "./types" */
import { effect, signal, untracked } from "@preact/signals-core";
import { Desk } from "./desk.mjs";
import { panelOf } from "./model/desk/panel.mjs";
import { same } from "./model/same.mjs";
import { withPictures } from "./model/kept/snapshots.mjs";
import { Doctor } from "./net/doctor.mjs";
import { Studies } from "./net/explore.mjs";
import { DetailsReader } from "./net/file_details.mjs";
import { Finding } from "./net/finding.mjs";
import { Live } from "./net/live.mjs";
import { FileMarks } from "./net/browser/marks.mjs";
import { followParts } from "./net/parts.mjs";
import { followHostMenu } from "./net/host/host_menu.mjs";
import { keep, keptPanel, keptSnapshots } from "./net/browser/storage.mjs";
import { tellSnapshots } from "./net/snapshots.mjs";
import { followRestarts, keepTab, keptTab } from "./net/browser/tab_memory.mjs";
import { WeightReader } from "./net/weights.mjs";
import { BlindDialog } from "./view/dialogs/blind.mjs";
import { ConflictsDialog } from "./view/dialogs/conflicts.mjs";
import { GalleryDialog } from "./view/dialogs/gallery.mjs";
import { ImportDialog } from "./view/dialogs/imports.mjs";
import { GridDialog } from "./view/dialogs/grid.mjs";
import { KeysDialog } from "./view/dialogs/keys.mjs";
import { LoraDialog } from "./view/dialogs/lora.mjs";
import { VirtualDialog } from "./view/dialogs/virtual.mjs";
import { PresetsDialog } from "./view/dialogs/presets.mjs";
import { SaveDialog } from "./view/dialogs/save.mjs";
import { ExploreDialog } from "./view/explore/explore.mjs";
import { Compare } from "./view/picture/compare.mjs";
import { Infotext } from "./view/picture/infotext.mjs";
import { Preview } from "./view/picture/preview.mjs";
import { Strip } from "./view/picture/strip.mjs";
import { isSeenInTabs } from "./view/in_tabs.mjs";
import { CLOSED } from "./view/fields/combobox.mjs";
import { NOTHING_REFUSED } from "./view/stack/erase.mjs";

export class App {
    /** @param {HTMLElement} root @param {import("./net/server.mjs").Server} server @param {{schema: Schema, files: Files, state: State}} known */
    constructor(root, server, { schema, files, state }) {
        /** The tab's root element; replaced when the host renders a new one. */
        this.root = root;
        this.server = server;
        this.desk = new Desk(schema, files, state);
        this.reader = new WeightReader(this.desk, server);
        this.live = new Live(this.desk, server, this.reader, { isShown: () => this.isShown() || isSeenInTabs(), isBusy: () => this.preview.isRunning });
        this.marks = new FileMarks();
        this.details = new DetailsReader(server);
        this.doctor = new Doctor(this.desk, server);
        this.studies = new Studies(server, { press: () => this.preview.press("txt2img"), interrupt: () => document.getElementById("live_merge_interrupt")?.click(),
            free: () => this.preview.free(), isBusy: () => this.preview.isRunning });
        this.finding = new Finding(this);
        this.preview = new Preview(this);
        this.compare = new Compare(this);
        this.strip = new Strip(this);
        this.infotext = new Infotext(this);
        this.dialogs = { save: new SaveDialog(this), lora: new LoraDialog(this), presets: new PresetsDialog(this), virtual: new VirtualDialog(this), imports: new ImportDialog(this), conflicts: new ConflictsDialog(this),
            gallery: new GalleryDialog(this), blind: new BlindDialog(this), keys: new KeysDialog(), grid: new GridDialog(this), explore: new ExploreDialog(this) };
        /* State of the view only */
        this.drawing = signal(false);
        this.copied = signal(false);
        this.transform = signal({ amount: 0.1, seed: Math.floor(Math.random() * 1e4), thrown: false });
        this.textNote = signal(""); // the reason why typed weights were refused
        this.balanceRefused = signal(NOTHING_REFUSED);
        this.picking = signal(CLOSED);
        this.#recall();
        followParts(this.desk, server);
        keep(this.desk);
        keepTab(this.desk, this.compare.shown);
        tellSnapshots(this.desk, server);
        followHostMenu(this.desk, this.dialogs.virtual.kept);
        /** The recipe that a restart of the server took out of the model. */
        this.lost = followRestarts(this.desk);
        this.#followSaves();
    }

    isShown() {
        return !document.hidden && this.root.offsetParent !== null;
    }

    /** Restores the panel after a refresh; if nothing was stored, shows the live recipe, or else one empty merge. */
    #recall() {
        const { desk, live } = this;
        const { panel, settings } = keptPanel();
        const { settings: hosts, live: made } = desk.state.value;
        desk.settings.value = settings;
        desk.snapshots.value = keptSnapshots();
        effect(() => {
            desk.snapshots.value = withPictures(desk.snapshots.peek(), this.strip.shots.value);
        });
        if (hosts?.auto_preview && !settings.autoChosen) desk.set({ auto: true, autoChosen: true });
        if (panel) {
            const home = panel.values.home || desk.checkpoint.value?.name || "";
            const { past, future, linked, shown } = keptTab(panel.values);
            desk.panel.value = { ...panelOf({ ...panel.values, home }, panel.selected), past, future };
            desk.linked.value = linked;
            this.strip.recall(shown);
        } else if (made?.recipe) live.show(made.recipe).catch(() => {}); // it stays live without being shown
    }

    /** Reads the list of files again after a save. */
    #followSaves() {
        let last = this.desk.state.value.save?.state;
        let keeping = this.desk.state.value.keeping?.state;
        effect(() => {
            const now = this.desk.state.value.save?.state;
            if (now === "done" && last !== "done") {
                this.listFiles();
                this.dialogs.save.finished();
                untracked(() => this.dialogs.lora.kept());
            }
            last = now;
            const hashing = this.desk.state.value.keeping?.state;
            if (keeping === "running" && hashing !== "running") untracked(() => this.dialogs.virtual.finished());
            keeping = hashing;
        });
    }

    async listFiles() {
        const files = await this.server.get("/models?refresh=1").catch(() => null); // on failure the old list stays; the file exists anyway
        if (files && !same(files, this.desk.files.value)) this.desk.files.value = files;
        this.details.forget();
    }
}
