import { joined, type Collector, type ExportOptions } from './exporter';

/** The annotations file, as it is kept beside a report. Several are documents of one stream. */
export const YAML_EXPORTER = joined({
  id: 'yaml',
  title: 'YAML: the annotations file, with decisions; claims on demand',
  ending: '.intel.yaml',
  mediaType: 'application/yaml',
  limits: 'holds everything; claims name their sources in a table',
  open: (): Collector => {
    let count = 0;
    return { add: ({ yaml, options }) => asDocument(yaml(hasClaims(options)), count++ > 0), end: () => '' };
  },
});

/** Whether the annotations file holds what the dataset claims. */
export const hasClaims = ({ claims = false, lean = false }: ExportOptions): boolean => claims && !lean;

/** A document of a stream. One that people wrote into may bring a beginning and an end of its own, and lack the last line's end. */
function asDocument(yaml: string, follows: boolean): string {
  const beginning = /^(?:---|%)/m.test(yaml) ? '...\n' : '---\n';
  return `${follows ? beginning : ''}${yaml.replace(/\n\.\.\.\s*$/, '\n').replace(/\n?$/, '\n')}`;
}
