import { organization, type Row } from '../rows';

/** How a text introduces companies, banks, media and their people. */
export const COMPANIES: readonly Row[] = [
  organization('security firm X', 'explicit', 'WORD? ^companyNoun&small COMPANY', {
    yes: ['The security firm [Bramblewood] told them.', 'The airline [Thorn Air] told them.'],
    no: ['The castle Bramblewood stands.'],
  }),
  organization('X, a company', 'explicit', 'COMPANY APPOSITION{7} ^companyNoun&small', {
    yes: ['And so [Bramblewood], a maker of things and security company, told them.'],
    no: ['And so Bramblewood, a product of the company, came.'],
  }),
  organization("X's researchers", 'explicit', "COMPANY ' s peopleQualifier? ^peopleNoun&small", {
    yes: ["It was found by [Bramblewood]'s security researchers."],
    no: ["It was found by Bramblewood's children."],
  }),
  organization('X researchers', 'explicit', 'COMPANY peopleQualifier? ^peopleNoun&small', {
    yes: ['It was found by [Bramblewood] malware analysts.'],
    no: ['It was found by Bramblewood children.'],
  }),
  organization('researchers at X', 'explicit', '^peopleNoun (at|from|with) COMPANY', {
    yes: ['It was found by researchers at [Bramblewood].', 'Researchers at [Bramblewood] told them.'],
    no: ['It was found by children at Bramblewood.', 'Children at Bramblewood told them.'],
  }),
  organization('a spokesperson for X', 'explicit', '^spokesNoun&small for COMPANY', {
    yes: ['A spokesperson for [Bramblewood] told them.'],
    no: ['A ticket for Bramblewood was sold.'],
  }),
  organization('according to X Labs', 'explicit', '^according to FIRM', {
    yes: ['It is new, according to [Bramblewood Labs].'],
    no: ['It is new, according to Smith.'],
  }),
];
