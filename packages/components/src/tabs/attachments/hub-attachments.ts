import type { Attachment } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { defineElement } from '../../internal/define.ts';
import { actionRefusal, type Asking } from '../../list-view/scopes.ts';
import { isReadOnly, policyOf } from '../../policy/policy-of.ts';
import { attachmentsMessages } from '../../messages/attachments.ts';
import type { AttachmentsMessages } from '../../messages/en/attachments.ts';
import { icon, upload as uploadIcon } from '../../primitives/icons.ts';
import { uploadsOf, type Uploads } from '@customer-hub/state/work';
import { cellOf } from '../../table/focus.ts';
import { rename } from './attachment-actions.ts';
import { attachmentsView } from './attachments-view.ts';
import { contractBytes, droppedFiles, extensionsOf, type FileRules } from '../../primitives/file-rules.ts';
import { toUploads } from './uploads.ts';
import { lazily } from '../../internal/lazily.ts';
import { HubSharedMark } from '../../share/shared-mark.ts';
import { HubListTab } from '../../list-view/list-tab.ts';

/** Nobody drags files with a finger. */
const canDrag = (): boolean => !matchMedia('(pointer: coarse)').matches;
const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Nobody is asked to drop files where they would be refused, by the page or for want of a permission. */
const takesDrops = (list: Asking | undefined): boolean =>
  list !== undefined &&
  actionRefusal(list, { tab: 'attachments', action: 'add', scope: 'attachment:write', reason: '-' }) ===
    undefined;

/**
 * @summary The files of a customer: several uploaded at once by button, drop or paste, with progress;
 * previews that run nothing; download, rename and delete with undo.
 *
 * Uploads go on while another tab of the hub is open; leaving the page asks first meanwhile.
 *
 * @fires {CustomEvent<{view: View}>} hub-view-change - Columns, order, filters or density changed; a plain
 * JSON value to store.
 */
export class HubAttachments extends HubListTab<Attachment, AttachmentsMessages> {
  static override elements = { ...HubListTab.elements, 'hub-shared-mark': HubSharedMark };
  static override bundles = [attachmentsMessages];
  static override styles: CSSResultGroup = [
    HubListTab.styles,
    css`
      .tab {
        position: relative;
      }
      .over {
        position: absolute;
        inset: 8px;
        z-index: 5;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: 6px;
        border: 2px dashed var(--ch-accent);
        border-radius: var(--ch-radius);
        background: color-mix(in oklab, var(--ch-accent-soft) 92%, transparent);
        text-align: center;
        pointer-events: none;
      }
      .over b {
        font-size: var(--ch-fs-lg);
        font-weight: 600;
      }
      .over svg.i {
        inline-size: 24px;
        block-size: 24px;
        color: var(--ch-accent);
      }
      @container hub (max-width: 560px) {
        hub-upload-tray {
          --ch-gutter: 14px;
        }
      }
    `,
  ];

  /** Extensions that may be uploaded, e.g. `.pdf, .png`. Default: any. */
  @property() accept?: string;

  /** Bytes that one file may have. Default, and most: 100 MB, as the contract says. */
  @property({ type: Number, attribute: 'max-file-bytes' }) maxFileBytes = contractBytes;

  @state() private over = false;
  @state() private trayReady = false;
  @query('input') private input?: HTMLInputElement;

  protected override readonly definition = attachmentsView(
    () => this.create(),
    list =>
      canDrag() && takesDrops(list) ? `${this.t(attachmentsMessages).dropHint} ${this.#limits()}.` : '',
  );
  #leave?: (() => void) | undefined;
  #followed?: Uploads | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('paste', this.#pasted);
    this.addEventListener('keydown', this.#keydown, true);
    window.addEventListener('online', this.#online);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('paste', this.#pasted);
    this.removeEventListener('keydown', this.#keydown, true);
    window.removeEventListener('online', this.#online);
    this.#leave?.();
    this.#leave = this.#followed = undefined;
    this.over = false;
  }

  #online = (): void => this.uploads?.retryLost();

  /** F2 on a row gives its file another name, as in every list of files; Enter still goes into the cell. */
  #keydown = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (event.key !== 'F2' || event.defaultPrevented || !(target instanceof Element)) return;
    const row = this.list?.source.row(cellOf(target)?.row ?? -1);
    if (!row || !this.list) return;
    event.preventDefault();
    event.stopPropagation();
    void rename(row, this.list.listContext);
  };

  /** Lets the person choose files to upload. */
  override create(): void {
    void this.updateComplete.then(() => (this.#isRefused() ? undefined : this.input?.click()));
  }

  /**
   * Uploads files, e.g. those that were dropped elsewhere on the host's page. What breaks a rule is listed
   * with its reason.
   */
  upload(files: Iterable<File>, folders: readonly string[] = []): void {
    const { uploads } = this;
    const list = [...files];
    if (!uploads || list.length + folders.length === 0 || this.#isRefused()) return;
    void this.#loadTray();
    uploads.add(toUploads(list, this.rules, folders));
  }

  /** The page lets nothing be added: files that are pasted, chosen or handed over are left alone. */
  #isRefused(): boolean {
    const { hub } = this.session ?? {};
    return isReadOnly(hub, 'attachments') || policyOf(hub)?.features['attachments.add'] !== undefined;
  }

  protected get rules(): FileRules {
    const { maxFileBytes } = this;
    return {
      maxBytes: Math.min(contractBytes, maxFileBytes > 0 ? maxFileBytes : contractBytes),
      extensions: extensionsOf(this.accept),
    };
  }

  protected get uploads(): Uploads | undefined {
    return this.session && this.customerId ? uploadsOf(this.session, this.customerId) : undefined;
  }

  /** What is under way was perhaps begun before this element was there. */
  #follow(): void {
    const { uploads } = this;
    if (uploads === this.#followed) return;
    this.#leave?.();
    this.#followed = uploads;
    this.#leave = uploads?.listen(() => this.requestUpdate());
    if (uploads && uploads.items.length > 0) void this.#loadTray();
  }

  async #loadTray(): Promise<void> {
    const { HubUploadTray } = await lazily(() => import('./upload-tray.ts'));
    defineElement('hub-upload-tray', HubUploadTray);
    this.trayReady = true;
  }

  protected override render(): TemplateResult | typeof nothing {
    const customer = this.recordOf('customer', this.customerId || undefined)?.value;
    if (!this.customerId) return nothing;
    this.#follow();
    const t = this.t(attachmentsMessages);
    const { rules, uploads } = this;
    return html`<div
      class="tab"
      @dragenter=${this.#dragged}
      @dragover=${this.#dragged}
      @dragleave=${this.#left}
      @drop=${this.#dropped}>
      <hub-list-view
        .definition=${this.definition}
        .customerId=${this.customerId}
        .view=${this.view}></hub-list-view>
      ${
        this.trayReady && uploads && uploads.items.length > 0
          ? html`<hub-upload-tray .uploads=${uploads} .rules=${rules}></hub-upload-tray>`
          : nothing
      }
      <input
        type="file"
        multiple
        hidden
        accept=${rules.extensions.join(',')}
        aria-label=${t.chooseFiles}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          this.upload(input.files ?? []);
          input.value = ''; // the same file again is a change too
        }} />
      ${
        this.over
          ? html`<div class="over">
              ${icon(uploadIcon)}<b>${t.dropTitle(customer?.name ?? '')}</b><span>${this.#limits()}</span>
            </div>`
          : nothing
      }
    </div>`;
  }

  /** Which files are taken, of what size. */
  #limits(): string {
    const t = this.t(attachmentsMessages);
    const { rules, format } = this;
    const size = format.bytes(rules.maxBytes);
    return rules.extensions.length > 0
      ? t.limitsTypes(format.list(rules.extensions.map(extension => `\u2068${extension}\u2069`)), size)
      : t.limits(size);
  }

  #dragged = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault(); // a file dropped on a page replaces the page
    this.over = takesDrops(this.list?.listContext);
    event.dataTransfer!.dropEffect = this.over ? 'copy' : 'none';
  };

  #left = (event: DragEvent): void => {
    const inside =
      event.relatedTarget instanceof Node &&
      (event.currentTarget as HTMLElement).contains(event.relatedTarget);
    if (!inside) this.over = false;
  };

  #dropped = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    this.over = false;
    if (!takesDrops(this.list?.listContext)) return;
    const { files, folders } = droppedFiles(event.dataTransfer);
    this.upload(files, folders);
  };

  /** A screenshot from the clipboard, or files copied in the system. Text stays text. */
  #pasted = (event: ClipboardEvent): void => {
    const { files, folders } = droppedFiles(event.clipboardData);
    if (files.length + folders.length === 0 || this.#isRefused()) return;
    event.preventDefault();
    this.upload(files, folders);
  };
}
