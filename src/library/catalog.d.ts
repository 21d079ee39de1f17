/** The packed catalog as text, put in by the build (`esbuild.mjs`). */
declare module 'intel-annotator:catalog' {
  const text: string;
  export default text;
}
