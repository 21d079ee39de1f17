/** Text as a page shows it, in an element or in a quoted attribute. Characters that a page may not hold are left out. */
export function escapeHtml(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** An id that is good for a page: letters, digits and hyphens. */
export const htmlId = (id: string): string => id.toLowerCase().replace(/[^a-z0-9]+/g, '-');
