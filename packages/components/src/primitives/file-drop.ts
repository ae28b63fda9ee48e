import { css, html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { CommonMessages } from '../messages/en/common.ts';
import type { Format } from '../messages/format.ts';
import { icon, upload } from './icons.ts';

/** Adopt together with `controls`. */
export const fileDropStyles = css`
  .drop {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    padding: 16px;
    border: 1px dashed var(--ch-edge);
    border-radius: var(--ch-radius);
    background: var(--ch-sunken);
    color: var(--ch-text-2);
  }
  .drop.over {
    border-color: var(--ch-accent);
    background: var(--ch-accent-soft);
  }
  .drop small {
    flex-basis: 100%;
    font-size: var(--ch-fs-sm);
    line-height: 16px;
  }
`;

export interface FileDropOptions {
  readonly t: CommonMessages;
  readonly format: Format;
  /**
   * Extensions with their dot: `['.csv', '.txt']`. Checked by name: the type that a system gives a CSV file
   * is anything.
   */
  readonly extensions: readonly string[];
  readonly maxBytes: number;
  readonly onFile: (file: File) => void;
  readonly onProblem: (text: string) => void;
}

/** Isolated, so that their dots stay in front in right-to-left text too. */
const named = (extensions: readonly string[], format: Format): string =>
  format.list(extensions.map(extension => `\u2068${extension}\u2069`));

/** Why a file is not taken, or undefined. */
export const checkFile = (
  file: Pick<File, 'name' | 'size'>,
  { t, format, extensions, maxBytes }: Pick<FileDropOptions, 't' | 'format' | 'extensions' | 'maxBytes'>,
): string | undefined => {
  if (extensions.length > 0 && !extensions.some(extension => file.name.toLowerCase().endsWith(extension)))
    return t.fileWrongType(file.name, named(extensions, format));
  if (file.size > maxBytes) return t.fileTooLarge(file.name, format.bytes(file.size), format.bytes(maxBytes));
  return file.size === 0 ? t.fileEmpty(file.name) : undefined;
};

/** A button to choose a file and a place to drop one, with its limits said beforehand. */
export const fileDrop = (options: FileDropOptions): TemplateResult => {
  const { t, format, extensions, maxBytes, onFile, onProblem } = options;
  let input: HTMLInputElement | undefined;
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (!file) return;
    const problem = files.length > 1 ? t.fileTooMany : checkFile(file, options);
    if (problem) onProblem(problem);
    else onFile(file);
  };
  const mark = (event: DragEvent, over: boolean): void => {
    event.preventDefault(); // a file dropped on a page replaces the page
    (event.currentTarget as HTMLElement).classList.toggle('over', over);
  };
  return html` <div
    class="drop"
    @dragover=${(event: DragEvent) => mark(event, true)}
    @dragleave=${(event: DragEvent) => mark(event, false)}
    @drop=${(event: DragEvent) => {
      mark(event, false);
      take(event.dataTransfer?.files);
    }}>
    <button type="button" class="btn" @click=${() => input?.click()}>${icon(upload)}${t.chooseFile}</button>
    <span>${t.dropHere}</span>
    <small>${t.fileTypes(named(extensions, format), format.bytes(maxBytes))}</small>
    <input
      type="file"
      hidden
      accept=${extensions.join(',')}
      aria-label=${t.chooseFile}
      ${ref(element => (input = element as HTMLInputElement | undefined))}
      @change=${(event: Event) => {
        const target = event.target as HTMLInputElement;
        take(target.files);
        target.value = '';
      }} />
  </div>`;
};
