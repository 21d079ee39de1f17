/** Whether the end of a Markdown text lies in a fenced block of code. Linear in the text. */
export function isInFence(before: string): boolean {
  let open = '';
  for (const [, fence = '', rest = ''] of before.matchAll(/^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(`{3,}|~{3,})(.*)$/gm)) {
    if (open === '') open = fence.startsWith('`') && rest.includes('`') ? '' : fence; // that is code within a line
    else if (fence.startsWith(open) && rest.trim() === '') open = '';
  }
  return open !== '';
}

/** Whether a place stands in code within its line: between two rows of as many backquotes. */
export function isInCodeSpan(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  let open: { readonly length: number; readonly at: number } | undefined;
  for (const { 0: { length }, index } of line.matchAll(/`+/g)) {
    if (!open) open = { length, at: index };
    else if (open.length === length) {
      if (open.at < offset - start && offset - start < index) return true;
      open = undefined;
    }
  }
  return false;
}
