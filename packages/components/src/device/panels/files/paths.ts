/** Marks that turn text around, are not seen or control something: shown by their number, so that no name lies. */
const hidden = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
// eslint-disable-next-line no-control-regex -- Windows takes none of them in a name
const forbidden = /[\u0000-\u001f<>:"/\\|?*]/;
/** Names that Windows keeps for its devices, whatever comes after the dot. */
const reserved =
  /^(?:con|prn|aux|nul|com[\d\u00b9\u00b2\u00b3]|lpt[\d\u00b9\u00b2\u00b3]|conin\$|conout\$)\s*(?:\.|$)/i;
/** Longest path that every Windows program can open. */
export const LONGEST_PATH = 259;
const LONGEST_NAME = 255;

/** A name from a device as it may be shown: `invoice[U+202E]gpj.exe`. */
export const shownPath = (text: string): string =>
  text.replace(
    hidden,
    mark => `[U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );

/** `C:\Users\Public` as its steps, each with its whole path. */
export const stepsOf = (path: string): readonly { readonly name: string; readonly path: string }[] => {
  const names = path.split('\\').filter(Boolean);
  return names.map((name, at) => ({ name, path: names.slice(0, at + 1).join('\\') }));
};

/** The folder around; empty for a drive. */
export const parentOf = (path: string): string => stepsOf(path).at(-2)?.path ?? '';

export const joinPath = (folder: string, name: string): string => `${folder}\\${name}`;

/** A path as a person types or pastes it: with slashes, quotes, a slash at the end. */
export const typedPath = (text: string): string =>
  text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .replaceAll('/', '\\')
    .split('\\')
    .filter(Boolean)
    .join('\\');

/** Why Windows would not take a name. */
export type NameProblem = 'empty' | 'characters' | 'reserved' | 'end' | 'long' | 'path';

/** Whether a new file or folder can have a name, before a device is asked. */
export const nameProblem = (name: string, folder: string): NameProblem | undefined => {
  if (name.trim() === '') return 'empty';
  if (forbidden.test(name)) return 'characters';
  if (name === '.' || name === '..' || /[ .]$/.test(name)) return 'end';
  if (reserved.test(name)) return 'reserved';
  if (name.length > LONGEST_NAME) return 'long';
  return joinPath(folder, name).length > LONGEST_PATH ? 'path' : undefined;
};

/** `report (2).csv`: the first name that is not taken. Windows minds no capitals. */
export const freeName = (name: string, taken: Iterable<string>): string => {
  const used = new Set([...taken].map(one => one.toLowerCase()));
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let n = 2; ; n += 1) {
    const next = `${stem} (${n})${end}`;
    if (!used.has(next.toLowerCase())) return next;
  }
};

/** Kinds that have a name of their own, by extension. */
const kinds = {
  archive: ['zip', '7z', 'rar', 'gz', 'cab', 'tar', 'vbk', 'bak'],
  program: ['exe', 'com', 'scr', 'msi', 'dll', 'sys'],
  script: ['ps1', 'bat', 'cmd', 'vbs', 'js', 'py', 'sh'],
  log: ['log', 'etl', 'evtx', 'dmp'],
  text: ['txt', 'md', 'csv', 'ini', 'conf', 'json', 'xml', 'yml', 'yaml', 'reg'],
  document: ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'rtf', 'odt'],
  picture: ['png', 'jpg', 'jpeg', 'gif', 'bmp', 'webp', 'svg', 'dcm', 'tif', 'tiff'],
} as const;
export type FileKind = keyof typeof kinds | 'file' | 'folder' | 'drive';

/** What a file is by its last extension, which is what Windows goes by. */
export const fileKind = (name: string): FileKind => {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  for (const [kind, extensions] of Object.entries(kinds))
    if ((extensions as readonly string[]).includes(extension)) return kind as keyof typeof kinds;
  return 'file';
};
