/** The texts of `--help`. */
export const HELP = {
  program: `Usage: intel-annotator COMMAND [OPTIONS]

Finds threat actors, countries, organizations and campaigns in reports. Works offline.

Commands:
  annotate FILE…       print annotations of reports as YAML, or of JSON lines with --jsonl
  look-up NAME         tell who goes by a name
  validate DATASET…    check dataset files

"intel-annotator COMMAND --help" tells more.
Exit codes: 0 done, 1 some input was bad, 2 wrong usage.
`,
  annotate: `Usage: intel-annotator annotate FILE… [--format yaml] [--dataset FILE]… [--output DIR] [--jobs N]
       [--fail-on ambiguous|unreviewed|problem]…
       intel-annotator annotate --jsonl [FILE…] [--dataset FILE]… [--jobs N]

Files may be folders (every .md, .markdown and .txt file in them), globs, or "-" for standard input.
Several reports are printed as documents of one YAML stream. Decisions in REPORT.intel.yaml count.

  --format yaml    the format of the output; yaml is the only one and the default
  --dataset FILE   lay a dataset of your own over the bundled one; may be repeated
  --output DIR     write DIR/REPORT.intel.yaml for each report instead of printing; what
                   people wrote into a file that is there already stays
  --jsonl          read lines of {"id", "text"} and print, in the same order, lines of
                   {"id", "annotations": [{"start", "end", "kind", "entity"?, "confidence"}]};
                   offsets are UTF-16 code units, "end" is exclusive, texts are Markdown;
                   mentions of low confidence are left out
  --fail-on WHAT   end with 1, and a line FILE:LINE:COLUMN: message for each, where a report has
                   an ambiguous name, an unreviewed mention, or a decision with a problem: its
                   words or its entity are gone; may be repeated, or be several with commas
  --jobs N         share the work among N processes (of files, with --output only)
`,
  'look-up': `Usage: intel-annotator look-up NAME [--dataset FILE]…

Prints the card of the entity that fits the name best, and the names of others that are near.
`,
  validate: `Usage: intel-annotator validate DATASET…

Checks dataset files (*.intel-dataset.yaml) against the format and the bundled data. Prints
FILE:LINE:COLUMN: message for each problem.
`,
} as const;
