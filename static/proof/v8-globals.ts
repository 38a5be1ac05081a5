// Bare V8 has no console. The libraries in the bundles write to it when something is odd; here nobody would read it.
const nothing = () => {};
export const console = {log: nothing, info: nothing, warn: nothing, error: nothing, debug: nothing};
