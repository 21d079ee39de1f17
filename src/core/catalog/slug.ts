const PLAIN = /^[A-Za-z0-9 -]*$/;

/**
 * Lower-case ASCII words joined by hyphens, for ids: "NoName057(16)" gives `noname057-16`. Empty where the text has no Latin letter or
 * digit.
 */
export function slugOf(text: string): string {
  const plain = PLAIN.test(text) ? text.toLowerCase() : bare(text);
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function bare(text: string): string {
  return text
    .replace(/ı/g, 'i').replace(/[øØ]/g, 'o').replace(/[łŁ]/g, 'l').replace(/[đĐ]/g, 'd').replace(/ß/g, 'ss').replace(/[æÆ]/g, 'ae')
    .normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '');
}
