/** What may be uploaded: the host's own rules within those of the contract. */
export interface FileRules {
  /** Bytes of one file. */
  readonly maxBytes: number;
  /** Extensions with their dot, in small letters; empty for any. */
  readonly extensions: readonly string[];
}

/** `createUpload` of the contract takes no more. */
export const contractBytes = 100_000_000;

/** Why a file is not even tried. */
export type Refusal = 'tooLarge' | 'wrongType' | 'empty' | 'folder';

/** `.pdf, PNG jpg` as a person writes it. */
export const extensionsOf = (accept: string | undefined): string[] =>
  (accept ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(entry => (entry.startsWith('.') ? entry : `.${entry}`).toLowerCase());

export const refusalOf = (
  { name, size }: Pick<File, 'name' | 'size'>,
  { maxBytes, extensions }: FileRules,
): Refusal | undefined => {
  if (extensions.length > 0 && !extensions.some(extension => name.toLowerCase().endsWith(extension)))
    return 'wrongType';
  if (size > Math.min(maxBytes, contractBytes)) return 'tooLarge';
  return size === 0 ? 'empty' : undefined;
};

/** What was dropped or pasted, with folders told apart: the browser hands them over as files that cannot be read. */
export const droppedFiles = (
  data: DataTransfer | null,
): { readonly files: File[]; readonly folders: string[] } => {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of data?.items ?? []) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry?.();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders };
};
