declare module "scene-declarations" {
  /** Declarations by path. */
  const files: Record<string, string>;
  export default files;
}
