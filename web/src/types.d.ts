/* The shapes of plain data that the modules hand to each other. */

/** What the faders can set: one parameter of a method, from its signature. */
export interface Parameter {
    name: string;
    kind: "weight" | "number" | "integer" | "flag" | "choice";
    default: any;
    low: number;
    high: number;
    choices: string[];
    help: string;
    per_model: boolean;
}

export interface Method {
    id: string;
    /** "blend", "difference", "task" or "other". */
    group: string;
    label: string;
    summary: string;
    formula: string;
    source: string;
    models: string[];
    parameters: Parameter[];
}

export interface Way {
    id: string;
    label: string;
    summary: string;
    parameters: Parameter[];
}

export interface Architecture {
    label: string;
    slots: string[];
    sliders: string[];
    odd: string[];
    /** Block → what publications say that it does, and which. */
    known?: Record<string, string>;
}

export interface BlockMap {
    id: string;
    label: string;
    summary: string;
    /** By architecture: odd slot → the slider it follows. */
    follows: Record<string, Record<string, string | null>>;
}

export interface Adjustment {
    name: string;
    label: string;
    low: number;
    high: number;
    help: string;
}

export type Weights = Record<string, number>;
/** A change of weights; null gives an odd slot or a part back to what it follows. */
export type WeightChange = Record<string, number | null>;

/** What /schema answers. */
export interface Schema {
    architectures: Record<string, Architecture>;
    block_maps: BlockMap[];
    methods: Method[];
    /** The ways to put several adapters together. */
    together: Way[];
    presets: Record<string, Record<string, Weights>>;
    adapter_presets: Record<string, Record<string, Weights>>;
    adjust: Adjustment[];
    /** Which architectures concepts can be erased in, and the settings of the closed form. */
    erase: { architectures: string[]; parameters: Parameter[] };
    dtypes: string[];
    help: Record<string, string>;
}

/** A kind or a single layer of a slot, as /layers tells it. */
export interface Part {
    id: string;
    label: string;
    keys: string;
    tensors: number;
    parameters: number;
}

/** What numbers of a step mean depends on these. */
export interface Kit {
    schema: Schema;
    id: string;
    architecture: Architecture;
    follows: Record<string, string | null>;
    /** Slot → what it is made of; empty until known. */
    parts: Record<string, Part[]>;
}

export type Source = string | { file: string; sha256?: string };
export type Fields = Record<string, any>;

export interface Recipe extends Fields {
    live_merge: number;
    base: Source | Source[];
    steps: Fields[];
}

export type StepKind = "merge" | "adapter" | "adapters" | "adjust" | "erase" | "other";

/** One step as the panel keeps it (model/steps.mjs says what the fields hold). */
export interface Step {
    id: string;
    kind: StepKind;
    method: string;
    models: Record<string, any>;
    parameters: Record<string, Fields>;
    sparse: boolean;
    weights: Record<string, Weights>;
    typed: Record<string, any>;
    presets: Record<string, string>;
    channel: number;
    adjust: Weights;
    /** Of a step of several adapters: number of an adapter → its weight. */
    shares: Weights;
    /** Of a step that erases: its texts and settings, as in the recipe. */
    erase: Fields;
    rest: Fields;
    raw?: Fields;
}

/** What the faders show: a block parameter, and which model's where it has one value a model. */
export interface Channel {
    parameter: Parameter;
    index: number;
    label: string;
}

/** What undo brings back. */
export interface Values {
    /** Fields of the recipe beside base and steps. */
    whole: Fields;
    /** The base as a recipe wrote it, and the checkpoint that it means. */
    base: { written: Source | Source[]; of: string } | null;
    /** Name of the checkpoint that the steps were made for; "" before anything was made. */
    home: string;
    steps: Step[];
}

export interface Panel {
    values: Values;
    /** Id of the selected step. */
    selected: string;
    /** What undo returns to from changes that have not been committed. */
    committed: Values;
    past: Values[];
    future: Values[];
}

export interface Settings {
    live: boolean;
    auto: boolean;
    odd: boolean;
    compare?: boolean;
    /** What a preview is compared with: "original", "before" (the preview before) or a snapshot's letter. */
    compareWith?: string;
    /** The host's tab that previews are made from; txt2img where it is missing. */
    from?: "txt2img" | "img2img";
    autoChosen?: boolean;
}

/** The panel's steps as a recipe, without those that wait for a choice. */
export interface Written {
    recipe: Recipe;
    /** What keeps it from being a recipe. */
    missing: string[];
    waiting: { index: number; what: string[] }[];
    /** For each step of the recipe its place in the panel. */
    places: number[];
}

export interface Checkpoint {
    name: string;
    title: string;
    /** The virtual checkpoint that was chosen, of which this is the base; "" where this was chosen. */
    virtual?: string;
    architecture: string | null;
    /** What its file is, served or not; empty where nothing tells. */
    kind?: string;
    dtype: string;
}

export interface StepReport {
    number: number;
    file: string;
    applied: number;
    total: number;
    kinds: Record<string, number>;
    left_out: Record<string, string>;
}

/** The sentences in an answer by their English text. */
export type Sentences = Record<string, { id: string; values: Fields }>;

export interface Live {
    recipe: Recipe | null;
    id: string;
    tensors: number;
    blocks: string[];
    seconds: number;
    saved: string;
    skipped: Record<string, string>;
    steps: StepReport[];
    warnings: string[];
    device: string;
    kept?: { deltas: number; budget: number; in_place: number; on_card?: OnCard };
}

/** Stored tensors in the memory of graphics cards, in bytes; all 0 where no card takes part. */
export interface OnCard {
    used: number;
    budget: number;
    /** What the newest move used and did not fit. */
    left_out: number;
}

export interface SaveState {
    state: "idle" | "running" | "done" | "failed" | "cancelled";
    progress: number;
    text: string;
    path: string;
    name?: string;
    size: number;
    autov2: string;
    autov3: string;
    error: string;
    asks?: { exists?: Exists } | null;
    skipped?: Record<string, string>;
    warnings?: string[];
    /** Of a LoRA: what is lost of the change, slot by slot. */
    slots?: SlotLoss[];
}

export interface Draft {
    adapter: string;
    name: string;
    path: string;
    size: number;
    autov3: string;
    shown: boolean;
}

export interface SlotLoss {
    slot: string;
    lost: number;
}

/** What /conflicts answers; numbers in a pair are null where there is nothing to compare. */
export interface Conflicts {
    adapters: string[];
    slots: { slot: string; norms: number[]; pairs: ConflictPair[] }[];
}

export interface ConflictPair {
    first: number;
    second: number;
    cosine: number | null;
    conflicts: number | null;
}

export interface Exists {
    size: number;
    time: number;
}

/** What /state answers. */
export interface State {
    host: string;
    /** Names this run of the server. */
    run?: string;
    problem: string;
    checkpoint: Checkpoint | null;
    live: Live;
    waiting: boolean;
    busy: string;
    progress: number;
    sequence: Record<string, number>;
    error: { error: string; place?: string; client?: string } | null;
    other: { base: string; recipe: Recipe } | null;
    pasted: { number: number; recipe: Recipe | null } | null;
    save: SaveState;
    /** How far the files of a virtual checkpoint are hashed. */
    keeping?: { state: SaveState["state"]; progress: number; text: string; error: string };
    /** A LoRA that was made and is not kept yet; shown: whether the model is its base and that very file. */
    draft?: Draft | null;
    settings?: { auto_preview?: boolean; save_dtype?: string };
    offered?: boolean;
    /** What will be merged before the next picture, without being asked for again. */
    next?: { id: string; recipe: Recipe } | null;
}

export interface Named {
    name: string;
}

/** What /models/details tells of a file; empty where that is not known. */
export interface FileDetails {
    /** In bytes; null where the file cannot be found. */
    size: number | null;
    label: string;
    kind: string;
    /** "merge" or "trained", as its metadata says. */
    made: string;
    /** A small picture as a data: address. */
    picture: string;
}

/** One entry of a list to choose from. */
export interface Item {
    value: string;
    text: string;
    title?: string;
    group: string;
}

/** Names of files; the newest recent one first. */
export interface Marks {
    favourites: string[];
    recent: string[];
}

/** What /models answers. */
export interface Files {
    models: Named[];
    vaes: Named[];
    adapters: Named[];
}

/** One preview in the strip and in the gallery. */
export interface Shot {
    id: string;
    /** Id of the preview from which the desk came to this one; "" where that is not known. */
    parent: string;
    star: boolean;
    recipe: Recipe;
    architecture: string;
    time: number;
    /** A small picture as a data: address; "" where there was no room for it. */
    picture: string;
    /** The picture's, with prompt, seed and size; "" in entries of older pages. */
    infotext: string;
    /** Whether the picture was made to its end. */
    whole: boolean;
    /** Addresses at the host, as long as it keeps them. */
    large?: string;
    original?: string;
    /** Ids of the files that the host saved them to; "" where it did not. */
    file?: string;
    originalFile?: string;
    /** Of a picture by img2img: that, and what stands for the picture that it started from. */
    from?: "img2img";
    start?: string;
}

/** A state of the desk that is kept. */
export interface Snapshot {
    values: Values;
    selected: string;
    /** What it writes. */
    recipe: Recipe;
    /** A small picture as a data: address; "" where none has been made. */
    picture: string;
}

/** By letter. */
export type Snapshots = Record<string, Snapshot>;

export interface Preset {
    name: string;
    weights: string;
    source?: string;
    values: Record<string, Weights>;
}
