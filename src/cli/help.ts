import { EXPORTERS } from '../core';

/** A line for each format, and what it cannot hold. */
const FORMATS = EXPORTERS.map(({ id, title, limits }) => `  ${id.padEnd(16)} ${title}\n${wrapped(limits)}`).join('\n');

/** Text in lines of a terminal, behind the column of names. */
function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 70) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => `${' '.repeat(19)}${line}`).join('\n');
}

/** The texts of `--help`. */
export const HELP = {
  program: `Usage: intel-annotator COMMAND [OPTIONS]

Finds threat actors, countries, organizations and campaigns in reports. Works offline.

Commands:
  annotate FILE…       print annotations of reports as YAML, or of JSON lines with --jsonl
  import FILE…         make a dataset of STIX bundles, MISP galaxies and MISP events
  look-up NAME         tell who goes by a name
  validate DATASET…    check dataset files
  mcp                  serve look-up and annotation to programs that speak MCP

"intel-annotator COMMAND --help" tells more.
Exit codes: 0 done, 1 some input was bad, 2 wrong usage.
`,
  annotate: `Usage: intel-annotator annotate FILE… [--format FORMAT]… [--status STATUS]… [--claims | --lean]
       [--dataset FILE]… [--output DIR] [--jobs N] [--fail-on ambiguous|unreviewed|problem]…
       intel-annotator annotate --jsonl --format stix FILE…
       intel-annotator annotate --jsonl [FILE…] [--dataset FILE]… [--jobs N]

Files may be folders (every .md, .markdown and .txt file in them), globs, or "-" for standard input.
Several reports are printed as one: documents of a YAML stream, a bundle, a table. Decisions in
REPORT.intel.yaml count.

  --format FORMAT  yaml (the default), or any below; several, with commas, need --output
  --status STATUS  export suggested, accepted, rejected or added annotations; may be several.
                   Otherwise what was accepted or added, and where nothing was, all that is
                   shown (yaml: everything)
  --claims         add what the dataset claims of actors and campaigns to the annotations file, with
                   its sources
  --lean           leave out what the dataset claims of entities, in every format
  --code-indicators
                   export indicators in code blocks too
  --actor-techniques
                   add the techniques of the named actors to a Navigator layer
  --dataset FILE   lay a dataset of your own over the bundled one; may be repeated
  --output DIR     write DIR/REPORT.intel.yaml (or the format's ending) for each report instead of
                   printing; what people wrote into a file of YAML that is there already stays
  --jsonl          with --format stix: print an object of STIX a line; otherwise read lines of
                   {"id", "text"} and print, in the same order, lines of
                   {"id", "annotations": [{"start", "end", "kind", "entity"?, "confidence"}]};
                   offsets are UTF-16 code units, "end" is exclusive, texts are Markdown;
                   mentions of low confidence are left out
  --fail-on WHAT   end with 1, and a line FILE:LINE:COLUMN: message for each, where a report has
                   an ambiguous name, an unreviewed mention, or a decision with a problem: its
                   words or its entity are gone; may be repeated, or be several with commas.
                   Annotations are printed then only where --format asks for them
  --jobs N         share the work among N processes (of files, with --output only)

Formats:
${FORMATS}
`,
  import: `Usage: intel-annotator import FILE… --output NAME.intel-dataset.yaml [--dataset FILE]… [--partial]

Makes a dataset of STIX 2.0 and 2.1 bundles, MISP galaxies (clusters) and MISP events. Whoever is known
joins: by ATT&CK id, STIX id, MISP uuid, then by the same preferred name of the same kind; of them only
what is new is written. What could be two is said in comments. Reports in the files are written beside
the dataset, with the annotations that this program exported. Files that are there are not overwritten.

  --output NAME    the dataset to write
  --dataset FILE   join entities of a dataset of your own, too; may be repeated
  --partial        import what can be read, where some objects cannot
`,
  'look-up': `Usage: intel-annotator look-up NAME [--dataset FILE]…

Prints the card of the entity that fits the name best, and the names of others that are near.
`,
  validate: `Usage: intel-annotator validate DATASET…

Checks dataset files (*.intel-dataset.yaml) against the format and the bundled data. Prints
FILE:LINE:COLUMN: message for each problem.
`,
  mcp: `Usage: intel-annotator mcp [--dataset FILE]…

Serves the tools look_up_entity, annotate_text and who_is_named over standard input and output, by the
Model Context Protocol. Read-only, offline; what comes from a report is marked as data.
`,
} as const;
