/** Names of people, as they are written: with one of them beside it, the name of a country is a person's. */

/** Countries that are first names too. */
export const FIRST_NAMES = `Chad Jordan Kenya Israel India Georgia Ireland Malta Cuba Cyprus Holland China Ivory`;

/** Frequent surnames in English and Spanish that are no words of headlines. */
export const SURNAMES = `
  Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor
  Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen Wright Torres Nguyen
  Flores Adams Nelson Baker Rivera Campbell Mitchell Carter Roberts Gomez Phillips Evans Turner Diaz Parker Cruz Edwards Collins
  Reyes Stewart Morris Morales Murphy Cook Rogers Gutierrez Ortiz Morgan Cooper Peterson Bailey Reed Kelly Howard Ramos Kim Cox Ward
  Richardson Watson Brooks Chavez Wood James Bennett Mendoza Ruiz Hughes Alvarez Castillo Sanders Patel Myers Ross Foster Jimenez
  Powell Jenkins Perry Russell Sullivan Bell Coleman Butler Henderson Barnes Gonzales Fisher Vasquez Simmons Jordan Patterson
  Alexander Hamilton Graham Reynolds Griffin Wallace Moreno Cole Hayes Bryant Herrera Gibson Ellis Tran Medina Stevens Murray Ford
  Castro Marshall Owens Harrison Fernandez McDonald Woods Washington Kennedy Wells Vargas Henry Chen Freeman Webb Tucker Burns
  Crawford Olson Simpson Porter Hunter Gordon Mendez Silva Shaw Snyder Mason Dixon Hunt Hicks Holmes Palmer Wagner Robertson Boyd
  Rose Stone Salazar Fox Warren Mills Meyer Rice Schmidt Daniels Ferguson Nichols Stephens Soto Weaver Ryan Gardner Payne Grant Dunn
  Kelley Spencer Hawkins Arnold Pierce Hansen Peters Santos Hart Bradley Knight Elliott Cunningham Duncan Armstrong Hudson Carroll
  Lane Riley Andrews Alvarado Ray Delgado Berry Perkins Hoffman Johnston Matthews Pena Richards Contreras Willis Carpenter Lawrence
  Sandoval Barris Cohen Levy Mizrahi Kaplan Friedman Singh Kumar Sharma Khan Ali Ahmed Hassan Arie Barker Barrett Bishop Bauer
  Becker Keller
`;

/** How many other surnames end. */
export const SURNAME_ENDINGS = `ez son stein berg ski sky witz escu`;

/** Words that end so, and are no surnames. */
export const NO_SURNAMES = `Ten Lesson Season Reason Prison Person Poison Comparison Unison Arson`;
