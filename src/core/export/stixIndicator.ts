import type { Indicator, IndicatorType } from './indicators';
import { common, stixId, timeOf, type StixObject } from './stixObject';
import { OBSERVABLES, uuid5 } from './uuid';

const HASHES: Readonly<Partial<Record<IndicatorType, string>>> = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512' };
const TYPES: Readonly<Partial<Record<IndicatorType, string>>> = {
  ipv4: 'ipv4-addr',
  ipv6: 'ipv6-addr',
  domain: 'domain-name',
  url: 'url',
  email: 'email-addr',
};

/**
 * The objects of an indicator, each value once: the observable, an indicator with its pattern, and that the one is based on the other; a
 * weakness is a vulnerability.
 */
export function indicatorObjects({ type, value }: Indicator, day: string, marking: object): StixObject[] {
  if (type === 'cve') {
    const references = [{ source_name: 'cve', external_id: value, url: `https://nvd.nist.gov/vuln/detail/${value}` }];
    return [
      { ...common('vulnerability', stixId('vulnerability', value), timeOf(day)), name: value, external_references: references, ...marking },
    ];
  }
  const observable = observableOf(type, value, marking);
  const indicator: StixObject = {
    ...common('indicator', stixId('indicator', `${type} ${value}`), timeOf(day)),
    name: value,
    indicator_types: ['unknown'],
    pattern: patternOf(type, value),
    pattern_type: 'stix',
    valid_from: timeOf(day),
    ...marking,
  };
  const relation: StixObject = {
    ...common('relationship', stixId('relationship', `${indicator.id} ${observable.id}`), timeOf(day)),
    relationship_type: 'based-on',
    source_ref: indicator.id,
    target_ref: observable.id,
    ...marking,
  };
  return [observable, indicator, relation];
}

/** STIX derives the id of an observable from what identifies it. */
function observableOf(type: IndicatorType, value: string, marking: object): StixObject {
  const hash = HASHES[type];
  const kind = hash === undefined ? TYPES[type] ?? type : 'file';
  const content = hash === undefined ? { value } : { hashes: { [hash]: value } };
  return { type: kind, spec_version: '2.1', id: `${kind}--${uuid5(JSON.stringify(content), OBSERVABLES)}`, ...content, ...marking };
}

function patternOf(type: IndicatorType, value: string): string {
  const hash = HASHES[type];
  const property = hash === undefined ? `${TYPES[type] ?? type}:value` : `file:hashes.${hash.includes('-') ? `'${hash}'` : hash}`;
  return `[${property} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}']`;
}
