// Changes to a scene's compiled text. Its lines stay where they are, so that errors keep their places.

/** The text from `start` to `end` replaced; an insertion where they are the same. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** `js` with edits that do not overlap; insertions at one place in the order given, before what is replaced there. */
export function edited(js: string, edits: Edit[]): string {
  let text = "";
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const lines = js.slice(edit.start, edit.end).split("\n").length - edit.text.split("\n").length;
    text += js.slice(done, edit.start) + edit.text + "\n".repeat(lines);
    done = edit.end;
  }
  return text + js.slice(done);
}
