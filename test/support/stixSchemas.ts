// OASIS's JSON Schemas of STIX 2.1, where a folder with them is at hand: named by INTEL_STIX_SCHEMAS, or beside the project.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { globSync } from 'tinyglobby';
import { ROOT } from './catalog';

const folder = process.env['INTEL_STIX_SCHEMAS'] ?? globSync('../*/schemas/stix-2.1/common/bundle.json', { cwd: ROOT, absolute: true })[0]?.replace(/\/common\/bundle\.json$/, '');

type Check = (value: unknown) => string[];

/** What is wrong with an object of STIX; `undefined` where there are no schemas. */
export function stixSchemas(): Check | undefined {
  if (folder === undefined) return undefined;
  const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false, validateFormats: false, unicodeRegExp: false });
  const schemas = globSync('*/*.json', { cwd: folder }).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { $id: string; title: string });
  for (const schema of schemas) ajv.addSchema(schema);
  return (value) => {
    const { type } = value as { type: string };
    const validate = ajv.getSchema(schemas.find(({ $id }) => $id.endsWith(`/${type}.json`))?.$id ?? '');
    if (!validate) return [`no schema for ${type}`];
    return validate(value) === true ? [] : (validate.errors ?? []).map(({ instancePath, message = '' }) => `${type} ${instancePath}: ${message}`);
  };
}
