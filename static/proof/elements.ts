// Elements that scenes may not make: those that run, load or lead elsewhere.
export const FORBIDDEN_ELEMENTS = new Set("script iframe frame object embed link meta base form template slot".split(" "));
