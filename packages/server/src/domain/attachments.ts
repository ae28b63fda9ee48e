/** What may be shown of a file, and how its bytes leave the server [ATT-06, ATT-07]. */
import type { AttachmentPreview, FieldProblem } from '../contract/types.ts';

/**
 * An allow list: whatever could run something (SVG, HTML, XML, scripts) is shown as text, everything unknown not at
 * all.
 */
const PREVIEWS: Readonly<Record<string, AttachmentPreview>> = {
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/gif': 'image',
  'image/webp': 'image',
  'image/avif': 'image',
  'text/csv': 'csv',
  'application/pdf': 'pdf',
  'image/svg+xml': 'text',
  'application/json': 'text',
  'application/xml': 'text',
  'application/javascript': 'text',
};
export function previewOf(mediaType: string): AttachmentPreview {
  const type = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return PREVIEWS[type] ?? (type.startsWith('text/') ? 'text' : 'none');
}

/** A name without folders, control characters and the marks that turn text around (`gpj.exe` shown as `exe.jpg`). */
export function safeFileName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const clean = base
    // eslint-disable-next-line no-control-regex -- control characters are what has to go
    .replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .replace(/^\.+/, '');
  return clean || 'file';
}

/** What makes a name unsafe to save a file under on some system, and what to do about it; the first that fits. */
const UNSAFE: readonly (readonly [code: string, found: RegExp, advice: string])[] = [
  ['has_folder', /[\\/]/, 'Leave out slashes: a file name names no folder.'],
  [
    'unsafe_character',
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/,
    'Leave out < > : " | ? * and invisible marks; a hyphen is safe.',
  ],
  ['hidden_or_trimmed', /^\.|[. ]$/, 'Begin with a letter or digit, and end without a dot.'],
  [
    'reserved_name',
    /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i,
    'Windows keeps this name to itself: add a word.',
  ],
];
/** Why a file must not be named so, or `null`. Blanks around the name are no reason: they are cut off. */
export function fileNameProblem(name: string): FieldProblem | null {
  const trimmed = name.trim();
  if (trimmed === '') return { pointer: '/fileName', code: 'required', message: 'Must not be empty.' };
  const found = UNSAFE.find(([, pattern]) => pattern.test(trimmed));
  return found ? { pointer: '/fileName', code: found[0], message: found[2] } : null;
}

/** RFC 6266: a plain fallback and the full name in UTF-8. */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\]/g, '_');
  const full = encodeURIComponent(name).replace(
    /['()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}

/**
 * One range of RFC 9110: first and last byte, `null` for the whole file (none or several asked), `'outside'` when it
 * starts beyond the end.
 */
export function byteRange(
  header: string | null,
  size: number,
): { first: number; last: number } | null | 'outside' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  if (match[1] === '') {
    const length = Number(match[2]);
    return length === 0 ? 'outside' : { first: Math.max(0, size - length), last: size - 1 };
  }
  const first = Number(match[1]),
    last = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return first >= size ? 'outside' : last < first ? null : { first, last };
}
