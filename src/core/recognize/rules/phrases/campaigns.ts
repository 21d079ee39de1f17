import { campaign, type Row } from '../rows';

/** How a text names what was done. */
export const CAMPAIGNS: readonly Row[] = [
  campaign('a campaign dubbed X', 'explicit', 'CAMPAIGN{6} ^(farNamingVerb|nearNamingVerb) !as the? OPERATION', {
    yes: ['They saw a campaign dubbed [Silent Harbor].', 'It is an operation that researchers have called [Silent Harbor].'],
    no: ['They saw a ransomware operation dubbed Bramblewood.', 'They saw a group dubbed Bramblewood.'],
  }),
  campaign('dubbed the campaign X', 'explicit', 'givingVerb (the|this|that) tradeWord? ^campaignNoun&small the? OPERATION', {
    yes: ['They dubbed the campaign [Silent Harbor].', 'We call this phishing operation "[Silent Harbor]".'],
    no: ['They saw the campaign Bramblewood.'],
  }),
  campaign('a campaign known as X', 'explicit', 'CAMPAIGN{6} namingAs ^as the? OPERATION', {
    yes: ['The campaign, known as [Silent Harbor], goes on.'],
    no: ['The malware, known as Bramblewood, goes on.'],
  }),
];
