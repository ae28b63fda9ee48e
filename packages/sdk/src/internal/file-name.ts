/**
 * File name of a `Content-Disposition` header (RFC 6266): `filename*` wins over `filename`. Folders, control characters and characters
 * that turn the direction of text (`exe.cod` shown as `doc.exe`) are removed.
 */
export function fileName(disposition: string | null): string | undefined {
  if (!disposition) return undefined;
  const extended = /;\s*filename\*\s*=\s*(utf-8|iso-8859-1)'[^']*'([^;\s]+)/i.exec(disposition);
  const plain = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  const name = (extended && decode(extended[1] ?? '', extended[2] ?? '')) ?? plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2];
  // eslint-disable-next-line no-control-regex -- control characters are what is removed
  return name?.split(/[/\\]/).at(-1)?.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/^\.+$/, '').trim() || undefined;
}

function decode(charset: string, value: string): string | undefined {
  try {
    return charset.toLowerCase() === 'utf-8' ? decodeURIComponent(value) : value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  } catch {
    return undefined;
  }
}
