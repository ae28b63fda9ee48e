import { css, html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { FilePreviewMessages } from '../../messages/en/filePreview.ts';
import type { Format } from '../../messages/format.ts';
import { icon, info, openOut, warning } from '../../primitives/icons.ts';
import { most, type Preview, type PreviewNote } from './load-preview.ts';

export const previewStyles = css`
  .notes {
    display: grid;
    gap: 4px;
    margin-block-end: 8px;
  }
  .note {
    display: grid;
    grid-template-columns: 14px minmax(0, 1fr);
    gap: 7px;
    font-size: var(--ch-fs-sm);
    line-height: 16px;
    color: var(--ch-text-2);
  }
  .note.warn {
    padding: 6px 10px;
    border-radius: var(--ch-r-sm);
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
  }
  .note svg {
    margin-block-start: 1px;
  }
  .stage {
    block-size: min(56vh, 520px);
    overflow: auto;
    border: 1px solid var(--ch-border);
    border-radius: var(--ch-radius);
    background: var(--ch-sunken);
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .stage:focus-visible {
    outline: 2px solid var(--ch-focus);
    outline-offset: 1px;
  }
  .picture {
    display: grid;
    place-items: center;
    padding: 12px;
    background: repeating-conic-gradient(var(--ch-track) 0 25%, var(--ch-surface) 0 50%) 50% / 16px 16px;
  }
  canvas {
    display: block;
    max-inline-size: 100%;
    max-block-size: calc(min(56vh, 520px) - 26px);
    box-shadow: 0 0 0 1px var(--ch-border);
  }
  .actual {
    place-items: start;
  }
  .actual canvas {
    max-inline-size: none;
    max-block-size: none;
  }
  pre {
    margin: 0;
    padding: 12px 14px;
    font: 400 var(--ch-fs-sm) / 18px var(--ch-font-mono);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    tab-size: 4;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    font-size: var(--ch-fs-sm);
    inline-size: max-content;
    min-inline-size: 100%;
    background: var(--ch-surface);
  }
  th,
  td {
    padding: 4px 10px;
    max-inline-size: 44ch;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: start;
    border-block-end: 1px solid var(--ch-border);
    unicode-bidi: plaintext;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    background: var(--ch-sunken);
    font-weight: 600;
    z-index: 1;
  }
  .n {
    color: var(--ch-text-3);
    text-align: end;
    font-weight: 400;
  }
  .none {
    display: grid;
    place-content: center;
    justify-items: start;
    gap: 10px;
    padding: 24px;
  }
  .none > svg.i {
    inline-size: 24px;
    block-size: 24px;
    color: var(--ch-text-2);
  }
  .none p {
    max-inline-size: 56ch;
    color: var(--ch-text-2);
  }
  .none h3 {
    font-size: var(--ch-fs-md);
    font-weight: 600;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-block-start: 6px;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
    min-block-size: 28px;
  }
`;

export interface PreviewViewParts {
  readonly t: FilePreviewMessages;
  readonly format: Format;
  readonly name: string;
  readonly actual: boolean;
  setActual(actual: boolean): void;
  openPdf(file: Blob): void;
}

const warns: ReadonlySet<PreviewNote> = new Set(['asText', 'notWhatItSays', 'hiddenMarks']);

const notesOf = (notes: readonly PreviewNote[], { t, format }: PreviewViewParts): unknown =>
  notes.length === 0
    ? nothing
    : html`<div class="notes">
        ${notes.map(
          note =>
            html` <div class=${`note${warns.has(note) ? ' warn' : ''}`}>
              ${icon(warns.has(note) ? warning : info)}<span
                >${note === 'cut' ? t.cut(format.bytes(most.text)) : t[note]}</span
              >
            </div>`,
        )}
      </div>`;

const table = (preview: Preview & { kind: 'csv' }, { t, format, name }: PreviewViewParts): TemplateResult => {
  const { header, rows, rowCount, columnCount } = preview;
  const n = (value: number): string => format.number(value);
  return html`<div class="stage" tabindex="0" role="region" aria-label=${t.table(name)}>
      <table>
        <thead>
          <tr>
            <th class="n" scope="col">${t.row}</th>
            ${header.map(cell => html`<th scope="col" title=${cell}>${cell}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row, at) =>
              html`<tr>
                <th class="n" scope="row">${n(at + 1)}</th>
                ${header.map((_, column) => html`<td title=${row[column] ?? ''}>${row[column] ?? ''}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <div class="bar">
      <span
        >${
          rowCount > rows.length
            ? t.cutRows(n(rows.length), n(rowCount))
            : t.rowsAndColumns(rowCount, n(rowCount), columnCount, n(columnCount))
        }${columnCount > header.length ? ` ${t.cutColumns(n(header.length), n(columnCount))}` : ''}</span
      >
    </div>`;
};

const picture = (
  preview: Preview & { kind: 'image' },
  { t, format, name, actual, setActual }: PreviewViewParts,
): TemplateResult => {
  const { bitmap, width, height } = preview;
  const draw = (element: Element | undefined): void => {
    if (!(element instanceof HTMLCanvasElement) || (element.width === bitmap.width && element.dataset.drawn))
      return;
    element.width = bitmap.width;
    element.height = bitmap.height;
    element.getContext('2d')?.drawImage(bitmap, 0, 0);
    element.dataset.drawn = 'true';
  };
  // Smaller than its place, it has its size already.
  const shrunk = width > 760 || height > 460;
  const [w, h] = [format.number(width), format.number(height)];
  return html`<div
      class=${`stage picture${actual && shrunk ? ' actual' : ''}`}
      tabindex="0"
      role="region"
      aria-label=${t.image(name, w, h)}>
      <canvas role="img" aria-label=${t.image(name, w, h)} ${ref(draw)}></canvas>
    </div>
    <div class="bar">
      <span>${t.pixels(w, h)}</span><span class="grow"></span>${
        shrunk
          ? html`<button
              type="button"
              class="btn sm"
              aria-pressed=${actual ? 'true' : 'false'}
              @click=${() => setActual(!actual)}>
              ${t.actualSize}
            </button>`
          : nothing
      }
    </div>`;
};

/** What may be shown of a file. Only text bindings and a canvas: nothing of the file becomes markup or an address. */
export const previewView = (preview: Preview, parts: PreviewViewParts): TemplateResult => {
  const { t, name } = parts;
  switch (preview.kind) {
    case 'image':
      return html`${notesOf(preview.notes, parts)}${picture(preview, parts)}`;
    case 'text':
      return html`${notesOf(preview.notes, parts)}
        <div class="stage" tabindex="0" role="region" aria-label=${t.text(name)}>
          ${
            preview.text === ''
              ? html`<div class="none"><p>${t.emptyText}</p></div>`
              : html`<pre translate="no">${preview.text}</pre>`
          }
        </div>`;
    case 'csv':
      return html`${notesOf(preview.notes, parts)}${table(preview, parts)}`;
    case 'pdf':
      return html`<div class="stage none">
        <h3>${t.pdfTitle}</h3>
        <p>${t.pdfText}</p>
        <button type="button" class="btn" @click=${() => parts.openPdf(preview.file)}>
          ${icon(openOut)}${t.pdfOpen}
        </button>
      </div>`;
    default:
      return html`<div class="stage none">
        ${icon(warning)}
        <p>${t.reasons[preview.reason]}</p>
      </div>`;
  }
};
