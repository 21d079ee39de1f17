/** Places, as they are written, that are no countries though they bear the names of some: towns and a state of the United States. */

/** States in which such towns are: "Lebanon, Pennsylvania". */
export const US_STATES = `
  Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Idaho, Illinois, Indiana, Iowa, Kansas,
  Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New
  Hampshire, New Jersey, New Mexico, New York, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island,
  South Carolina, South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, Washington, West Virginia, Wisconsin, Wyoming
`;

/** How they are abbreviated. */
export const US_STATES_SHORT = `
  AL AZ AR CA CO CT FL GA ID IL IN KS KY MA MD MI MN MO NC ND NE NH NJ NM NY OH OK PA SC TN TX UT VA VT WA WI WV WY
`;

/** Towns of Georgia, the state: "Savannah, Georgia". */
export const GEORGIAN_TOWNS = `
  Albany, Alpharetta, Athens, Atlanta, Augusta, Brunswick, Buford, Columbus, Dalton, Decatur, Duluth, Dunwoody, Gainesville,
  Kennesaw, LaGrange, Lawrenceville, Macon, Marietta, Norcross, Peachtree City, Peachtree Corners, Rome, Roswell, Sandy Springs,
  Savannah, Smyrna, Valdosta, Warner Robins
`;
