import type { Span } from '../model';
import { attackPage } from './attack';
import { joined, nameOf, type Collector, type ExportReport } from './exporter';
import { uuid5 } from './uuid';

/** W3C Web Annotations: a page of them, each with its quote and its position in code points. */
export const WEB_ANNOTATION_EXPORTER = joined({
  id: 'web-annotation',
  title: 'W3C Web Annotation: JSON-LD with quotes and positions',
  ending: '.intel.jsonld',
  mediaType: 'application/ld+json',
  limits: 'holds no claims; positions count code points of the text, as the standard asks',
  open: (): Collector => {
    let pieces = 0;
    const head =
      '{\n"@context": ["http://www.w3.org/ns/anno.jsonld", { "intel": "urn:intel-annotator:" }],\n"type": "AnnotationPage",\n"items": [';
    return {
      add: (report) => {
        const items = itemsOf(report).map((item) => `${pieces++ === 0 ? `${head}\n` : ',\n'}${JSON.stringify(item)}`);
        return items.join('');
      },
      end: () => `${pieces === 0 ? head : ''}\n]\n}\n`,
    };
  },
});

interface Place extends Span {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly quote: { readonly before: string; readonly after: string };
}

function itemsOf({ annotations, techniques, catalog, text, path, sha256 }: ExportReport): object[] {
  const point = codePointsIn(text);
  const item = ({ id, kind, text: exact, start, end, quote }: Place, body: object, more: object) => ({
    type: 'Annotation',
    id: `urn:uuid:${uuid5(`web-annotation ${path} ${sha256} ${id}`)}`,
    motivation: 'identifying',
    ...more,
    body: [
      { type: 'SpecificResource', purpose: 'identifying', ...body },
      { type: 'TextualBody', purpose: 'classifying', value: kind },
    ],
    target: {
      source: encodeURI(path),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix: quote.before, suffix: quote.after },
        { type: 'TextPositionSelector', start: point(start), end: point(end) },
      ],
    },
  });
  return [...annotations, ...techniques].sort((a, b) => a.start - b.start).map((place) => {
    if (place.kind === 'technique') return item(place, { source: attackPage(place.attackId), label: place.name }, {});
    const attack = (place.entity === undefined ? undefined : catalog.entity(place.entity))?.ids['mitre-attack'];
    const source = attack === undefined ? `urn:intel-annotator:${place.entity ?? place.kind}` : attackPage(attack);
    return item(
      place,
      { source, label: nameOf(place, catalog) },
      { 'intel:status': place.status, ...(place.note === undefined ? {} : { 'intel:note': place.note }) },
    );
  });
}

/** Tells the code points before an offset; offsets are asked in rising order mostly, so each unit is looked at about once. */
function codePointsIn(text: string): (offset: number) => number {
  let at = 0;
  let points = 0;
  return (offset) => {
    if (offset < at) [at, points] = [0, 0];
    for (; at < offset; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0xdc00 || unit > 0xdfff) points++;
    }
    return points;
  };
}
