export { attackObject, attackObjects, attackPage, currentOf, techniquesOf, type AttackObject } from './attack';
export { fromBase64 } from './base64';
export { tlpOfMarking } from './stixObject';
export { exportReportOf, type ReportInput } from './report';
export { entitiesIn, type Collector, type Exporter, type ExportOptions, type ExportReport } from './exporter';
export { EXPORTERS, exporterOf, leftOutOf, readyExporter, STREAMS } from './registry';
export { fangedIn, type Fanged } from './fangs';
export type { Indicator } from './indicators';
export { techniquesIn } from './techniques';
