import type { Candidate } from '../gazetteer/candidate';
import type { Tokens } from '../tokens/tokens';

/** Countries that are first names too. */
const FIRST_NAMES: ReadonlySet<string> = new Set('Chad Jordan Kenya Israel India Georgia Ireland Malta Cuba Cyprus Holland China Ivory'.split(' '));

/** Frequent surnames in English and Spanish that are no words of headlines. */
const SURNAMES: ReadonlySet<string> = new Set(
  ('Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez ' +
    'Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen Wright Torres Nguyen Flores Adams Nelson Baker Rivera Campbell Mitchell Carter ' +
    'Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson ' +
    'Bailey Reed Kelly Howard Ramos Kim Cox Ward Richardson Watson Brooks Chavez Wood James Bennett Mendoza Ruiz Hughes Alvarez Castillo Sanders Patel Myers Ross ' +
    'Foster Jimenez Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Gonzales Fisher Vasquez Simmons Jordan Patterson Alexander Hamilton ' +
    'Graham Reynolds Griffin Wallace Moreno Cole Hayes Bryant Herrera Gibson Ellis Tran Medina Stevens Murray Ford Castro Marshall Owens Harrison Fernandez ' +
    'McDonald Woods Washington Kennedy Wells Vargas Henry Chen Freeman Webb Tucker Burns Crawford Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason ' +
    'Dixon Hunt Hicks Holmes Palmer Wagner Robertson Boyd Rose Stone Salazar Fox Warren Mills Meyer Rice Schmidt Daniels Ferguson Nichols Stephens Soto Weaver Ryan ' +
    'Gardner Payne Grant Dunn Kelley Spencer Hawkins Arnold Pierce Hansen Peters Santos Hart Bradley Knight Elliott Cunningham Duncan Armstrong Hudson Carroll Lane ' +
    'Riley Andrews Alvarado Ray Delgado Berry Perkins Hoffman Johnston Matthews Pena Richards Contreras Willis Carpenter Lawrence Sandoval Barris Cohen Levy Mizrahi ' +
    'Kaplan Friedman Singh Kumar Sharma Khan Ali Ahmed Hassan Arie Barker Barrett Bishop Bauer Becker Keller')
    .split(' '),
);
const ENDING = /^(?!Ten|Lesson|Season|Reason|Prison|Person|Poison|Comparison|Unison|Arson)\p{Lu}\p{Ll}{2,}(?:ez|son|stein|berg|ski|sky|witz|escu)$/u;
const BEHIND = /^[ \u00A0](?:\p{Lu}\.[ \u00A0])?(\p{Lu}\p{Ll}+)(?![\p{L}\d])/u;

/** States of the United States, of which towns are that have the names of countries: "Lebanon, Pennsylvania". */
const STATES = new RegExp(
  '^, (?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|' +
    'Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|' +
    'Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|' +
    '(?:AL|AZ|AR|CA|CO|CT|FL|GA|ID|IL|IN|KS|KY|MA|MD|MI|MN|MO|NC|ND|NE|NH|NJ|NM|NY|OH|OK|PA|SC|TN|TX|UT|VA|VT|WA|WI|WV|WY)(?![A-Za-z]))',
);
const NEAR = 40;

/** A country's name that is a person's first name there, "Kenya Moore", or a town's, "Jordan, Minnesota". */
export function isNamesake({ text }: Tokens, { start, end, entries }: Candidate): boolean {
  if (entries.length === 0 || entries.some(({ kind }) => kind !== 'country')) return false;
  const behind = text.slice(end, end + NEAR);
  if (behind.startsWith(', ')) return STATES.test(behind);
  if (!FIRST_NAMES.has(text.slice(start, end))) return false;
  const surname = BEHIND.exec(behind)?.[1];
  return surname !== undefined && (SURNAMES.has(surname) || ENDING.test(surname));
}
