import type { NewUpload } from '@customer-hub/state/work';
import { safeFileName, shownName } from '../../primitives/file-name.ts';
import { refusalOf, type FileRules } from '../../primitives/file-rules.ts';

const safe = (file: File): File => {
  const name = safeFileName(file.name);
  return name === file.name
    ? file
    : new File([file], name, { type: file.type, lastModified: file.lastModified });
};

/** Chosen, dropped or pasted files as they are uploaded; what breaks a rule is listed with its reason. */
export const toUploads = (
  files: readonly File[],
  rules: FileRules,
  folders: readonly string[] = [],
): readonly NewUpload[] => [
  ...files.map(file => ({ name: shownName(file.name), file: safe(file), refusal: refusalOf(file, rules) })),
  ...folders.map(name => ({ name: shownName(name), refusal: 'folder' })),
];
