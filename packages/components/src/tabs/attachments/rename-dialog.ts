import type { Attachment } from '@customer-hub/sdk';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { FieldDefinition } from '../../form/definition.ts';
import type { FieldGroup } from '../../form/form-dialog.ts';
import type { FormView } from '../../form/form-view.ts';
import { HubRecordDialog, opens } from '../../form/record-dialog.ts';
import { renameFileMessages } from '../../messages/renameFile.ts';
import { shownName } from '../../primitives/file-name.ts';
import * as icons from '../../primitives/icons.ts';
import { joinName, nameProblem, splitName } from './name-rules.ts';

const LONGEST = 255;

/** What the fields hold: the name without its ending, and the ending. */
interface Entered {
  readonly fileName?: string | null;
  readonly ending?: string | null;
}

/** Gives a file another name. Its ending stays unless it is asked for. */
export class HubRenameDialog extends HubRecordDialog<Attachment, never, Entered> {
  static override bundles = [...HubRecordDialog.bundles, renameFileMessages];
  static override styles: CSSResultGroup = [
    HubRecordDialog.styles,
    css`
      .form {
        grid-template-columns: minmax(0, 1fr);
      }
      .after {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 6px 12px;
        margin-block-start: 10px;
      }
      .after p {
        margin: 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override readonly kind = 'attachment';
  @state() private asksEnding = false;

  protected override get size(): 's' {
    return 's';
  }

  protected override get subtitle(): string {
    return shownName(this.options.record?.fileName ?? '');
  }

  protected override get submitLabel(): string {
    return this.t(renameFileMessages).rename;
  }

  /** The file opens in another program then, or in none. */
  protected override get isRisky(): boolean {
    return this.text('ending').replace(/^\.+/, '') !== this.#ending.replace(/^\./, '');
  }

  protected override titleOf(): string {
    return this.t(renameFileMessages).title;
  }

  protected override formOf({ fileName, ...file }: Attachment): object {
    const { name, ending } = splitName(shownName(fileName));
    return { ...file, fileName: name, ending };
  }

  protected override opened(): void {
    this.renderRoot.querySelector<HTMLInputElement>('#f-fileName')?.select();
  }

  /** Of what stands in the fields: what was not touched there is the newest that is known. */
  protected override updateRecord(file: Attachment): Promise<Attachment> {
    return this.session.hub.attachments.rename(file, { fileName: this.#whole });
  }

  /** As it is stored, with its dot. */
  get #ending(): string {
    const { record } = this.model;
    return record && 'ending' in record ? String(record.ending) : '';
  }

  get #whole(): string {
    return joinName(this.text('fileName'), this.text('ending'));
  }

  protected override get formView(): FormView {
    const view = super.formView;
    const { problems } = this.t(renameFileMessages);
    return { ...view, t: { ...view.t, problems: { ...view.t.problems, ...problems } } };
  }

  protected override groups(): readonly FieldGroup[] {
    const t = this.t(renameFileMessages);
    const check = (whole: string): ReturnType<NonNullable<FieldDefinition['check']>> => {
      if (whole.length > LONGEST) return { code: 'too_long', detail: LONGEST };
      const code = nameProblem(whole);
      return code ? { code } : undefined;
    };
    const fields: readonly FieldDefinition[] = [
      {
        key: 'fileName',
        type: 'text',
        label: t.name,
        required: true,
        maxLength: LONGEST,
        check: draft => check(joinName(String(draft), this.text('ending'))),
      },
      {
        key: 'ending',
        type: 'text',
        label: t.ending,
        hidden: !this.asksEnding,
        maxLength: 20,
        hint: t.endingHint,
        check: draft => check(joinName('x', String(draft))),
      },
    ];
    return [{ fields, after: this.#after() }];
  }

  #after(): TemplateResult {
    const t = this.t(renameFileMessages);
    const whole = this.#whole;
    const ask = (): void => {
      this.asksEnding = true;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLInputElement>('#f-ending')?.select(),
      );
    };
    return html`<div class="after">
      <div class="aside" role="status">
        ${
          this.isRisky
            ? html`<p>${icons.icon(icons.warning, 'xs')} ${t.endingChanges(this.#ending || t.noEnding)}</p>`
            : nothing
        }${whole ? html`<p>${t.becomes(`\u2068${shownName(whole)}\u2069`)}</p>` : nothing}
      </div>
      ${
        this.asksEnding
          ? nothing
          : html`<button type="button" class="btn sm" @click=${ask}>${t.changeEnding}</button>`
      }
    </div>`;
  }
}

export const openRename = opens('hub-rename-dialog', HubRenameDialog);
