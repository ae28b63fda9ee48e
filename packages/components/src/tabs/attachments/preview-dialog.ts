import type { Attachment } from '@customer-hub/sdk';
import { css, html, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { openTask } from '../../internal/open.ts';
import { filePreviewMessages } from '../../messages/filePreview.ts';
import type { AttachmentsMessages } from '../../messages/en/attachments.ts';
import { download as downloadIcon, icon, refresh, warning } from '../../primitives/icons.ts';
import { HubTaskDialog } from '../../primitives/task-dialog.ts';
import { controls } from '../../theme/controls.ts';
import { shownName } from '../../primitives/file-name.ts';
import { loadPreview, type Preview } from './load-preview.ts';
import { previewStyles, previewView } from './preview-view.ts';
import { troubleText } from './trouble.ts';

export interface PreviewOptions {
  readonly attachment: Attachment;
  readonly m: AttachmentsMessages;
  readonly download: (attachment: Attachment) => void;
  /** The file before or after another one in the list, as far as it is loaded. */
  readonly neighbour: (attachment: Attachment, by: 1 | -1) => Attachment | undefined;
}

const revokeAfterMs = 60_000;

/** Shows a file as pixels or as text of our own, and leads to the ones beside it [ATT-06]. */
export class HubPreviewDialog extends HubTaskDialog {
  static override bundles = [filePreviewMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    previewStyles,
    css`
      .loading {
        display: grid;
        place-content: center;
      }
      .steps {
        display: inline-flex;
        gap: 4px;
      }
    `,
  ];

  @property({ attribute: false }) options!: PreviewOptions;

  @state() private shown!: Attachment;
  @state() private preview: Preview | undefined;
  @state() private error: unknown;
  @state() private actual = false;
  #abort = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override prepare(): void {
    this.addEventListener('keydown', this.#keydown);
    void this.#load(this.options.attachment);
  }

  #forget(): void {
    this.#abort.abort();
    if (this.preview?.kind === 'image') this.preview.bitmap.close();
    this.preview = this.error = undefined;
  }

  async #load(attachment: Attachment): Promise<void> {
    this.#forget();
    const { signal } = (this.#abort = new AbortController());
    this.shown = attachment;
    this.actual = false;
    try {
      const preview = await loadPreview(this.session!.hub, attachment, signal);
      if (!signal.aborted) this.preview = preview;
      else if (preview.kind === 'image') preview.bitmap.close();
    } catch (error) {
      if (!signal.aborted) this.error = error;
    }
  }

  protected override render(): TemplateResult {
    const t = this.t(filePreviewMessages);
    const {
      shown,
      preview,
      format,
      options: { m, neighbour, download },
    } = this;
    const name = shownName(shown.fileName);
    const { uploadedBy } = shown;
    const details = `${t.details(
      m.kinds[shown.preview] ?? m.kinds.none,
      format.bytes(shown.size),
      format.date(shown.createdAt),
    )}${uploadedBy ? ` ${t.uploadedBy(uploadedBy.name)}` : ''}`;
    const step = (by: 1 | -1, label: string): TemplateResult =>
      html`<button
        type="button"
        class="btn"
        aria-disabled=${neighbour(shown, by) ? 'false' : 'true'}
        @click=${() => this.#step(by)}>
        ${label}
      </button>`;
    return html`<hub-dialog size="l" .heading=${name} .subtitle=${details}>
      <div aria-busy=${preview || this.error !== undefined ? 'false' : 'true'}>
        ${
          preview
            ? previewView(preview, {
                t,
                format,
                name,
                actual: this.actual,
                setActual: actual => (this.actual = actual),
                openPdf: this.#openPdf,
              })
            : this.error === undefined
              ? html`<div class="stage loading" role="status"><span class="muted">${t.loading}</span></div>`
              : html`<div class="stage none" role="alert">
                  ${icon(warning)}
                  <p>${t.failed} ${troubleText(this.error, m)}</p>
                  <button type="button" class="btn" @click=${() => void this.#load(shown)}>
                    ${icon(refresh)}${t.retry}
                  </button>
                </div>`
        }
      </div>
      <span slot="footer" class="steps">${step(-1, t.previous)}${step(1, t.next)}</span>
      <span slot="footer" class="grow"></span>
      <button slot="footer" type="button" class="btn" @click=${() => download(shown)}>
        ${icon(downloadIcon)}${t.download}
      </button>
      <button
        slot="footer"
        type="button"
        class="btn primary"
        ?autofocus=${true}
        @click=${() => this.dialog.close('button')}>
        ${t.close}
      </button>
    </hub-dialog>`;
  }

  #step(by: 1 | -1): void {
    const next = this.options.neighbour(this.shown, by);
    if (next) void this.#load(next);
  }

  /** Arrow keys lead to the file beside it, unless they scroll what is shown. */
  #keydown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    if (
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      (event.composedPath()[0] as Element).matches('.stage')
    )
      return;
    event.preventDefault();
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    this.#step(event.key === forward ? 1 : -1);
  };

  /** In the browser's own viewer, as a PDF and nothing else, in a window that does not know this one. */
  #openPdf = (file: Blob): void => {
    const url = URL.createObjectURL(file);
    window.open(url, '_blank', 'noopener,noreferrer');
    setTimeout(() => URL.revokeObjectURL(url), revokeAfterMs);
  };
}

export const openPreview = (host: LitElement, options: PreviewOptions): Promise<void> =>
  openTask<void, HubPreviewDialog>(host, 'hub-preview-dialog', HubPreviewDialog, { options });
