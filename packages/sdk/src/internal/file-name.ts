/**
 * File name of a `Content-Disposition` header (RFC 6266): `filename*` wins over `filename`. Folders, control
 * characters and characters that turn the direction of text (`exe.cod` shown as `doc.exe`) are removed.
 */
export function fileName(disposition: string | null): string | undefined {
  if (!disposition) return undefined;
  const extended = /;\s*filename\*\s*=\s*(utf-8|iso-8859-1)'[^']*'([^;\s]+)/i.exec(disposition);
  const plain = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(disposition);
  const name =
    (extended && decode(extended[1] ?? '', extended[2] ?? '')) ??
    plain?.[1]?.replace(/\\(.)/g, '$1') ??
    plain?.[2];
  return (
    name
      ?.split(/[/\\]/)
      .at(-1)
      ?.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
      .replace(/^\.+$/, '')
      .trim() || undefined
  );
}

function decode(charset: string, value: string): string | undefined {
  try {
    return charset.toLowerCase() === 'utf-8'
      ? decodeURIComponent(value)
      : value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  } catch {
    return undefined;
  }
}
