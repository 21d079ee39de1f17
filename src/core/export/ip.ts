/** Four numbers up to 255, none with a leading zero. */
export function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

/**
 * Eight groups of up to four hexadecimal digits, `::` for some of them, the last two perhaps as IPv4. At least one colon pair keeps times
 * and MAC addresses out.
 */
export function isIpv6(text: string): boolean {
  if (text.length > 45 || !/^[0-9a-f:.]+$/i.test(text) || !text.includes(':') || !/[0-9a-f]/i.test(text)) return false;
  const last = text.slice(text.lastIndexOf(':') + 1);
  const plain = last.includes('.') ? `${text.slice(0, -last.length)}0:0` : text;
  if (last.includes('.') && !isIpv4(last)) return false;
  const halves = plain.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}
