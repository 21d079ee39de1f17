import { CSV_EXPORTER } from './csv';
import type { Exporter, ExportReport } from './exporter';
import { codeIndicators } from './report';
import { HTML_EXPORTER } from './html';
import { MARKDOWN_EXPORTER } from './markdown';
import { MISP_EXPORTER } from './misp';
import { NAVIGATOR_EXPORTER } from './navigator';
import { STIX_EXPORTER, stixObjects } from './stix';
import { WEB_ANNOTATION_EXPORTER } from './webAnnotation';
import { YAML_EXPORTER } from './yaml';

/** Every format that reports are exported in, in the order in which people are shown them. */
export const EXPORTERS: readonly Exporter[] = [
  YAML_EXPORTER, STIX_EXPORTER, MISP_EXPORTER, CSV_EXPORTER, NAVIGATOR_EXPORTER, HTML_EXPORTER, WEB_ANNOTATION_EXPORTER, MARKDOWN_EXPORTER,
];

export const exporterOf = (id: string): Exporter | undefined => EXPORTERS.find((exporter) => exporter.id === id);

/** An exporter that is ready to write. */
export async function readyExporter(id: string): Promise<Exporter | undefined> {
  const exporter = exporterOf(id);
  await exporter?.prepare?.();
  return exporter;
}

const WITH_INDICATORS = ['stix', 'misp', 'csv', 'html'];

/** How many indicators of a report are left out since they stand in code blocks, where a format tells of indicators. */
export const leftOutOf = (report: ExportReport, formats: readonly string[]): number =>
  report.options.codeIndicators !== true && formats.some((format) => WITH_INDICATORS.includes(format)) ? codeIndicators(report) : 0;

/** Formats that also go as a line of JSON for each object. */
export const STREAMS: Readonly<Record<string, () => (report: ExportReport) => readonly object[]>> = { stix: stixObjects };
