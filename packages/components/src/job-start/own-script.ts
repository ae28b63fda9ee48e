import type { Script, ScriptDetail } from '@customer-hub/sdk';
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import type { FieldDefinition } from '../form/definition.ts';
import { fieldStyles } from '../form/fields.ts';
import { FormModel } from '../form/form-model.ts';
import { formField, formTrouble } from '../form/form-view.ts';
import { defineElement } from '../internal/define.ts';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { formMessages } from '../messages/form.ts';
import { jobStartMessages } from '../messages/jobStart.ts';
import { fileDrop, fileDropStyles } from '../primitives/file-drop.ts';
import { controls } from '../theme/controls.ts';

type Language = Script['language'];

/** The systems on which scripts of a language run. */
const families: Readonly<Record<Language, Script['osFamilies']>> = {
  powershell: ['windows'],
  batch: ['windows'],
  bash: ['linux', 'mac'],
  zsh: ['mac', 'linux'],
  python: ['windows', 'linux', 'mac'],
};

const byExtension: Readonly<Record<string, Language>> = {
  ps1: 'powershell',
  bat: 'batch',
  cmd: 'batch',
  sh: 'bash',
  zsh: 'zsh',
  py: 'python',
};

const MAX_BYTES = 1_000_000;

const isLanguage = (value: unknown): value is Language => typeof value === 'string' && value in families;

/**
 * A script of one's own, written here or loaded from a file, and stored to be run.
 * @fires {CustomEvent<ScriptDetail>} hub-own-script - It is stored.
 */
export class HubOwnScript extends HubPart {
  static override bundles = [jobStartMessages, formMessages, commonMessages];
  static override styles: CSSResultGroup = [HubPart.styles, controls, fieldStyles, fileDropStyles];

  @state() private fileProblem = '';

  readonly #model: FormModel = new FormModel(this, {
    fields: () => this.#fields,
    session: () => this.session,
    locale: () => this.context.locale,
    save: async ({ once }) => {
      const { session } = this;
      if (!session) return;
      const { catalogues } = session.hub;
      const made = await once(this.#input, (input, options) => catalogues.createScript(input, options));
      this.dispatchEvent(new CustomEvent<ScriptDetail>('hub-own-script', { detail: made }));
    },
  });

  constructor() {
    super();
    this.#model.start(undefined, { language: 'powershell' });
  }

  get #fields(): readonly FieldDefinition[] {
    const { own, languages } = this.t(jobStartMessages);
    return [
      { key: 'name', label: own.name, type: 'text', required: true, maxLength: 200 },
      {
        key: 'language',
        label: own.language,
        type: 'select',
        required: true,
        options: Object.entries(languages).map(([value, label]) => ({ value, label })),
      },
      {
        key: 'content',
        label: own.content,
        type: 'multiline',
        required: true,
        wide: true,
        maxLength: MAX_BYTES,
      },
    ];
  }

  get #input() {
    const read = (key: string): string => String(this.#model.valueOf(key) ?? '');
    const language = this.#model.valueOf('language');
    const known = isLanguage(language) ? language : 'powershell';
    return {
      name: read('name').trim(),
      language: known,
      osFamilies: [...families[known]],
      content: read('content'),
    };
  }

  protected override render(): TemplateResult {
    const t = this.t(jobStartMessages);
    const model = this.#model;
    const view = {
      t: this.t(formMessages),
      format: this.format,
      explain: (failure: unknown) =>
        (failure as { readonly status?: number }).status === 413 ? t.own.tooLarge : undefined,
    };
    return html`<div class="form">${model.fields.map(field => formField(model, field, view))}</div>
      <p class="muted">${t.own.file}</p>
      ${fileDrop({
        t: this.t(commonMessages),
        format: this.format,
        extensions: Object.keys(byExtension).map(extension => `.${extension}`),
        maxBytes: MAX_BYTES,
        onFile: file => void this.#take(file),
        onProblem: text => (this.fileProblem = text),
      })}
      ${this.fileProblem ? html`<div class="prob" role="alert"><span></span>${this.fileProblem}</div>` : ''}
      ${formTrouble(model, view)}
      <p>
        <button type="button" class="btn" ?disabled=${model.busy} @click=${() => void model.submit()}>
          ${t.own.save}
        </button>
      </p>`;
  }

  async #take(file: File): Promise<void> {
    this.fileProblem = '';
    const text = await file.text();
    const [, stem = file.name, extension = ''] = /^(.*)\.([^.]+)$/.exec(file.name) ?? [];
    const set = (key: string, draft: string): void => {
      const field = this.#fields.find(one => one.key === key);
      if (field) this.#model.set(field, draft);
    };
    set('content', text);
    set('language', byExtension[extension.toLowerCase()] ?? 'powershell');
    if (!this.#model.valueOf('name')) set('name', stem);
  }
}

export const defineOwnScript = (): void => defineElement('hub-own-script', HubOwnScript);
