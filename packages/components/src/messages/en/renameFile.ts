import type { FormMessages } from './form.ts';

/** Another name for a file. */
export const renameFile = {
  title: 'Rename file',
  rename: 'Rename',
  name: 'Name',
  ending: 'File extension',
  endingHint: 'Tells programs what is in the file, like .pdf.',
  changeEnding: 'Change the extension',
  noEnding: 'none',
  endingChanges: (before: string) =>
    `The extension was ${before}. With another one the file may no longer open.`,
  becomes: (name: string) => `New name: ${name}`,
  problems: {
    has_folder: () => "Leave out / and \\. A file name can't contain a folder.",
    unsafe_character: () => 'Leave out the characters <>:"|?* and invisible ones.',
    hidden_or_trimmed: () => 'Start with a letter or digit, and end without a dot or space.',
    reserved_name: () => 'Windows reserves this name. Add a word to it.',
  } as FormMessages['problems'],
};
export type RenameFileMessages = typeof renameFile;
