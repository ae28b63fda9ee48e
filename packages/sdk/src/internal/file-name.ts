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
    fromBytes(plain?.[1]?.replace(/\\(.)/g, '$1') ?? plain?.[2]);
  return (
    name
      ?.split(/[/\\]/)
      .at(-1)
      ?.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
      .replace(/^\.+$/, '')
      .trim() || undefined
  );
}

/** Header values arrive as one letter per byte. What reads as UTF-8 was UTF-8, as many servers send it bare. */
function fromBytes(name: string | undefined): string | undefined {
  try {
    return name && /^[\0-\xff]*$/.test(name)
      ? new TextDecoder('utf-8', { fatal: true }).decode(
          Uint8Array.from(name, letter => letter.charCodeAt(0)),
        )
      : name;
  } catch {
    return name;
  }
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
