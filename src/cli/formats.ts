import {
  EXPORTERS,
  exporterOf,
  readyExporter,
  STATUSES,
  type Exporter,
  type ExportOptions,
  type Status,
} from '../core';
import { UsageError } from './io';

/** The options of `annotate` that say what is exported, and how. */
export const FORMAT_OPTIONS = {
  format: { type: 'string', multiple: true, default: [] as string[] },
  status: { type: 'string', multiple: true, default: [] as string[] },
  claims: { type: 'boolean', default: false },
  lean: { type: 'boolean', default: false },
  'code-indicators': { type: 'boolean', default: false },
  'actor-techniques': { type: 'boolean', default: false },
} as const;

interface Values {
  readonly format: readonly string[];
  readonly status: readonly string[];
  readonly claims: boolean;
  readonly lean: boolean;
  readonly 'code-indicators': boolean;
  readonly 'actor-techniques': boolean;
}

/** What is exported of each report: plain data, so that it can be handed to a thread. */
export interface Wanted {
  readonly formats: readonly string[];
  readonly statuses?: readonly Status[];
  readonly options: ExportOptions;
}

/** Reads the options; several values may stand behind one with commas. */
export function wantedOf(values: Values): Wanted {
  const formats = values.format.length > 0 ? [...new Set(listed(values.format))] : ['yaml'];
  for (const format of formats)
    if (!exporterOf(format))
      throw new UsageError(`--format is one or more of ${EXPORTERS.map(({ id }) => id).join(', ')}, not "${format}".`);
  const statuses = listed(values.status);
  for (const status of statuses)
    if (!isStatus(status)) throw new UsageError(`--status is one or more of ${STATUSES.join(', ')}, not "${status}".`);
  return {
    formats, ...(statuses.length > 0 ? { statuses: statuses.filter(isStatus) } : {}),
    options: {
      claims: values.claims, lean: values.lean, codeIndicators: values['code-indicators'], actorTechniques: values['actor-techniques'],
    },
  };
}

const listed = (values: readonly string[]): string[] =>
  values
    .flatMap((value) => value.split(','))
    .map((word) => word.trim())
    .filter(Boolean);
const isStatus = (word: string): word is Status => (STATUSES as readonly string[]).includes(word);

/** The exporters of what is wanted, ready to write. */
export async function exportersOf({ formats }: Wanted): Promise<Exporter[]> {
  const all = await Promise.all(formats.map((format) => readyExporter(format)));
  return all.filter((exporter) => exporter !== undefined);
}
