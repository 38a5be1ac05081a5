/** WebAssembly, made of its text by wat.mjs. */
declare module "*.wat" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
