/** The packed catalog as bytes, put in by the build (`esbuild.mjs`). */
declare module 'intel-annotator:catalog' {
  const bytes: Uint8Array;
  export default bytes;
}
