/**
 * Copies a text for a person who pressed something. Pages served by plain HTTP have no Clipboard API and copy
 * by a command.
 * @throws when the browser refuses.
 */
export const copyText = async (text: string): Promise<void> => {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const { copyByCommand } = await import('./copy-command.ts');
  copyByCommand(text);
};
