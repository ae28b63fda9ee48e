/** Encodings that files of people and things are written in, as they are named to a person; read by `TextDecoder`. */
export const labels = {
  'UTF-8': 'utf-8',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  'Windows-1252': 'windows-1252',
  'Windows-1250': 'windows-1250',
  'Windows-1251': 'windows-1251',
  'Windows-1253': 'windows-1253',
  'Windows-1254': 'windows-1254',
  'Windows-1255': 'windows-1255',
  'Windows-1256': 'windows-1256',
  'Mac OS Roman': 'macintosh',
  'Shift-JIS': 'shift_jis',
  GB18030: 'gb18030',
  Big5: 'big5',
  'EUC-KR': 'euc-kr',
} as const;

export type Encoding = keyof typeof labels;

/** All that can be chosen. */
export const encodings = Object.keys(labels) as readonly Encoding[];
