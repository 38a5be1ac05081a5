// The player's keys: what each does, and how the list of them says it.

/** An action of the player, and what it is done with. */
export type Action = [name: string, value?: string];

interface Key {
  /** As `KeyboardEvent.key` has them, small letters, "Shift+" before them. */
  keys: string[];
  action: Action;
  /** What the list says; a key without it is another one's twin. */
  says?: string;
  /** What the list shows instead of the keys. */
  shown?: string[];
}

const KEYS: Key[] = [
  {keys: [" "], shown: ["Space"], action: ["play"], says: "Play or pause"},
  {keys: ["j"], action: ["shuttle", "-1"], says: "Play backwards; again: faster"},
  {keys: ["k"], action: ["pause"], says: "Pause"},
  {keys: ["l"], action: ["shuttle", "1"], says: "Play; again: faster"},
  {keys: ["ArrowLeft", ","], shown: ["←", ","], action: ["step", "-1"], says: "One frame back"},
  {keys: ["ArrowRight", "."], shown: ["→", "."], action: ["step", "1"], says: "One frame on"},
  {keys: ["Shift+ArrowLeft"], shown: ["Shift", "←"], action: ["second", "-1"], says: "One second back"},
  {keys: ["Shift+ArrowRight"], shown: ["Shift", "→"], action: ["second", "1"], says: "One second on"},
  {keys: ["PageUp"], shown: ["Page up"], action: ["scene", "-1"], says: "Scene before"},
  {keys: ["PageDown"], shown: ["Page down"], action: ["scene", "1"], says: "Scene after"},
  {keys: ["Home"], action: ["first"], says: "First frame"},
  {keys: ["End"], action: ["last"], says: "Last frame"},
  {keys: ["i"], action: ["in"], says: "Play from here"},
  {keys: ["o"], action: ["out"], says: "Play up to here"},
  {keys: ["x"], action: ["clear"], says: "Play all of it again"},
  {keys: ["r"], action: ["loop"], says: "Loop the film, the scene, or nothing"},
  {keys: ["m"], action: ["mute"], says: "Sound on or off"},
  {keys: ["g"], action: ["guides"], says: "Guides on or off"},
  {keys: ["f"], action: ["fullscreen"], says: "Full screen"},
  {keys: ["?", "Shift+?"], shown: ["?"], action: ["keys"], says: "This list"},
];

/** Where keys mean something else than the player: what is typed in or pressed, and lists that scroll. */
const OTHERS_KEYS = "input, textarea, select, dialog, button, summary, a, .scroll, [contenteditable]";
/** In the player itself, the buttons leave it the keys that press no button. */
const OWN_KEYS = "input, textarea, select, dialog";
const PRESSES = [" ", "Enter"];

/** What a key does in `player`; null: nothing, it is somebody else's. */
export function actionOf(event: KeyboardEvent, player: HTMLElement): Action | null {
  const target = event.target as Element;
  const inside = player.contains(target);
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return null;
  if (!inside && player.dataset.keys !== "page") return null;
  if (target.closest(inside ? OWN_KEYS : OTHERS_KEYS)) return null;
  if (PRESSES.includes(event.key) && target.closest("button, summary")) return null;
  const named = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // On a keyboard of another script, the letter that is at the place of ours.
  const placed = /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase();
  const shift = event.shiftKey ? "Shift+" : "";
  const found = (name: string | undefined) => KEYS.find(({keys}) => name !== undefined && keys.includes(shift + name));
  return (found(named) ?? (/[a-z]/.test(named) ? undefined : found(placed)))?.action ?? null;
}

function row({keys, shown, says}: Key): HTMLElement {
  const line = document.createElement("div");
  const name = document.createElement("dt");
  for (const key of shown ?? keys) {
    const cap = document.createElement("kbd");
    cap.textContent = key.length === 1 ? key.toUpperCase() : key;
    name.append(cap);
  }
  const meaning = document.createElement("dd");
  meaning.textContent = says!;
  line.append(name, meaning);
  return line;
}

/** Fills the list of keys, once. */
export function listKeys(list: HTMLElement): void {
  if (!list.childElementCount) list.append(...KEYS.filter(({says}) => says).map(row));
}
