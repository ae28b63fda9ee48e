/**
 * An address of the web as it is stored, with a scheme; `null` for nothing, `undefined` for what is no such address
 * or could run code.
 */
export function readWebsite(text: string): string | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const withScheme =
    /^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/]+:\d+(?:[/?#]|$)/.test(trimmed)
      ? trimmed
      : `https://${trimmed}`;
  if (!URL.canParse(withScheme) || /\s/.test(trimmed)) return undefined;
  const { protocol, hostname, username, password } = new URL(withScheme);
  return /^https?:$/.test(protocol) && hostname.includes('.') && username === '' && password === ''
    ? withScheme
    : undefined;
}
