// Writes schemas/*.json, the JSON Schemas of our YAML files, from the definitions that the program itself checks with.
import { toJsonSchema } from '@valibot/to-json-schema';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetSchema } from '../src/core/catalog';
import { annotationsSchema } from '../src/core/record';

const SCHEMAS = {
  'intel-dataset.schema.json': { title: 'Intel Annotator dataset', description: 'Version 1 of the form.', schema: datasetSchema },
  'intel-annotations.schema.json': {
    title: 'Intel Annotator annotations',
    description:
      'Version 1 of the form. The claims of entities, and the sources that they refer to, are optional: exports write them on demand, and readers of annotations/1 need neither.',
    schema: annotationsSchema,
  },
} as const;

/** The text of every schema by its file name. Checks that JSON Schema has no words for (trimming) are left out. */
export function schemaTexts(): Map<string, string> {
  return new Map(Object.entries(SCHEMAS).map(([file, { title, description, schema }]) => {
    const json = toJsonSchema(schema, { target: 'draft-07', typeMode: 'input', errorMode: 'ignore' });
    return [file, `${JSON.stringify({ ...json, title, description }, undefined, 2)}\n`];
  }));
}

if (process.argv[1]?.endsWith('write-schemas.ts')) {
  for (const [file, text] of schemaTexts()) writeFileSync(join(import.meta.dirname, '../schemas', file), text);
}
