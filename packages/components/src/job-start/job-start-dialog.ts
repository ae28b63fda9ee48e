import type { JobPreview, ScriptDetail } from '@customer-hub/sdk';
import { html, nothing, type CSSResultGroup, type LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { fieldStyles } from '../form/fields.ts';
import { formField, formTrouble, type FormView } from '../form/form-view.ts';
import { lazily } from '../internal/lazily.ts';
import { openTask } from '../internal/open.ts';
import { commonMessages } from '../messages/common.ts';
import { formMessages } from '../messages/form.ts';
import { jobStartMessages } from '../messages/jobStart.ts';
import { copyText } from '../primitives/copy-text.ts';
import { HubTaskDialog } from '../primitives/task-dialog.ts';
import { badges } from '../theme/badges.ts';
import { controls } from '../theme/controls.ts';
import { doneText, footerView, headingOf } from './start-footer.ts';
import { howView } from './how-view.ts';
import { jobStartStyles } from './job-start.styles.ts';
import { libraries, scriptItem, type LibraryItem, type LibraryTab } from './library.ts';
import { LibraryState } from './library-state.ts';
import { libraryView } from './library-view.ts';
import { isExpired, Previews, runsOn } from './previews.ts';
import { Sender } from './sender.ts';
import { StartForm } from './start-form.ts';
import { isPast, momentMeant, startTime, type StartTime } from './start-time.ts';
import { sideView } from './who-view.ts';
import { jobTargets, type Started, type WorkRequest } from './work.ts';

/** Asks what is done on devices, how, when and on which, and starts it. */
export class HubJobStart extends HubTaskDialog<Started> {
  static override bundles: typeof HubTaskDialog.bundles = [jobStartMessages, formMessages, commonMessages];
  static override styles: CSSResultGroup = [
    HubTaskDialog.styles,
    controls,
    badges,
    fieldStyles,
    jobStartStyles,
  ];

  @property({ attribute: false }) request!: WorkRequest;
  @state() private detail: ScriptDetail | undefined;
  @state() private shown: JobPreview | undefined;
  @state() private previewError: unknown;
  @state() private start!: StartTime;
  @state() private opened_: ReadonlySet<string> = new Set();
  @state() private whole = false;
  @state() private pressed = false;

  #previews!: Previews;
  #library: LibraryState | undefined;
  #sender!: Sender;
  #madeAt = '';
  readonly #form = new StartForm(this, {
    request: () => this.request,
    words: () => this.t(jobStartMessages),
    session: () => this.session,
    locale: () => this.context.locale,
    send: () => this.#send(),
  });

  protected override prepare(): void {
    const { request, state, format } = this;
    const { work, target, later = false, source } = request;
    this.#previews = new Previews(state.hub.jobs, jobTargets(target));
    this.#sender = new Sender(state);
    this.#madeAt = format.time(Date.now());
    this.start = startTime(format, later);
    const library = libraries[work];
    if (library)
      this.#library = new LibraryState(
        {
          library,
          work,
          previews: this.#previews,
          session: state,
          words: () => this.t(jobStartMessages),
          changed: () => this.requestUpdate(),
        },
        library.tabs.find(tab => tab === source),
      );
    this.#form.begin();
  }

  protected override opened(): void {
    void this.#look();
    void this.#library?.begin(this.request.params, item => this.#choose(item));
  }

  /** Asks which devices what is chosen runs on. */
  async #look(): Promise<void> {
    const { request } = this;
    const { item } = this.#form;
    this.previewError = undefined;
    try {
      const preview = await this.#previews.of(request.work, item?.params ?? request.params);
      if (this.#form.item === item) this.shown = preview;
    } catch (error) {
      if (this.#form.item === item) this.previewError = error;
    }
  }

  get #runs(): number {
    if (!this.shown || (this.#library && !this.#form.item)) return 0;
    return runsOn(this.shown, this.start.wait !== 'skip');
  }

  protected override render(): TemplateResult {
    const { request, format, start } = this;
    const t = this.t(jobStartMessages);
    if (!start) return html`<hub-dialog size="xl"></hub-dialog>`;
    const { count = 1, place } = request;
    const total = this.shown?.total ?? count;
    return html`<hub-dialog
      .size=${this.#library ? 'xl' : 'l'}
      .heading=${headingOf({ t, format, request }, total)}
      .subtitle=${place ? t.place[place.of](place.name) : t.place.selection(this.#madeAt)}
      ?dirty=${this.#form.model.dirty}
      ?busy=${this.#form.model.busy}>
      <div class=${this.#library ? 'js' : 'js two'} @keydown=${this.#keydown}>
        ${this.#library ? this.#libraryView(this.#library) : nothing}
        <form class="how" novalidate autocomplete="off" @submit=${this.#submitted}>
          ${this.#howView()}
          <button type="submit" hidden></button>
        </form>
        ${sideView({
          t,
          format,
          start,
          preview: this.shown,
          error: this.previewError,
          showProblem: this.pressed,
          opened: this.opened_,
          openGroup: key => (this.opened_ = new Set([...this.opened_, key])),
          set: changes => this.#setStart(changes),
          retry: () => void this.#look(),
        })}
      </div>
      <div class="trouble" slot="footer">${formTrouble(this.#form.model, this.#view)}</div>
      ${this.#footer()}
    </hub-dialog>`;
  }

  #libraryView(library: LibraryState): TemplateResult {
    return libraryView({
      t: this.t(jobStartMessages),
      format: this.format,
      state: library,
      chosen: this.#form.item,
      choose: item => this.#choose(item),
      open: tab => this.#openTab(library, tab),
      next: () => this.#next(),
    });
  }

  #howView(): unknown {
    if (this.#library?.tab === 'upload')
      return html`<hub-own-script @hub-own-script=${this.#ownMade}></hub-own-script>`;
    return howView({
      t: this.t(jobStartMessages),
      format: this.format,
      work: this.request.work,
      item: this.#form.item,
      needsItem: this.#library !== undefined,
      detail: this.detail,
      questions: this.#form.questions,
      whole: this.whole,
      showWhole: whole => (this.whole = whole),
      copy: text => void copyText(text),
      field: field => formField(this.#form.model, field, this.#view),
    });
  }

  get #view(): FormView {
    const t = this.t(jobStartMessages);
    return {
      t: this.t(formMessages),
      format: this.format,
      explain: failure => (isExpired(failure) ? t.expired : undefined),
    };
  }

  #footer(): TemplateResult {
    const { item, model } = this.#form;
    return footerView({
      t: this.t(jobStartMessages),
      format: this.format,
      request: this.request,
      runs: this.#runs,
      preview: this.shown,
      isOpen: this.#library !== undefined && !item,
      later: this.start.later,
      busy: model.busy,
      cancelLabel: this.t(commonMessages).cancel,
      cancel: () => this.dialog.requestClose('button'),
      run: () => void this.#submit(),
    });
  }

  #setStart(changes: Partial<StartTime>): void {
    this.start = { ...this.start, ...changes };
    this.pressed = false;
  }

  #openTab(library: LibraryState, tab: LibraryTab): void {
    if (tab === 'upload')
      void lazily(() => import('./own-script.ts')).then(({ defineOwnScript }) => defineOwnScript());
    library.choose(tab);
  }

  #choose(item: LibraryItem): void {
    if (this.#form.item?.id === item.id) return;
    this.detail = undefined;
    this.whole = this.pressed = false;
    this.#form.begin(item);
    void this.#look();
    void this.#read(item);
  }

  /** The content of a script, to be looked at. */
  async #read(item: LibraryItem): Promise<void> {
    if (item.entry.kind !== 'script') return;
    const detail = await this.state.hub.catalogues.script(item.id).catch(() => undefined);
    if (this.#form.item === item) this.detail = detail;
  }

  #ownMade = ({ detail }: CustomEvent<ScriptDetail>): void => {
    const t = this.t(jobStartMessages);
    const item = scriptItem(detail, t);
    void this.#library?.add('own', item);
    this.#choose(item);
    this.state.notices.show({ text: t.own.saved(detail.name) });
  };

  /** From the list into the first field, or to the button where there is none. */
  #next(): void {
    const first = this.renderRoot.querySelector<HTMLElement>('.how :is(input, select, textarea)');
    (first ?? this.renderRoot.querySelector<HTMLElement>('[data-run]'))?.focus();
  }

  #keydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#submitted(event);
    else if (
      event.key === '/' &&
      event.target instanceof Element &&
      !event.target.matches('input, textarea, select, hub-own-script')
    ) {
      event.preventDefault();
      this.renderRoot.querySelector<HTMLElement>('[data-search]')?.focus();
    }
  };

  #submitted = (event: Event): void => {
    event.preventDefault();
    void this.#submit();
  };

  async #submit(): Promise<void> {
    if (this.#runs === 0) return;
    this.pressed = true;
    if (isPast(this.start)) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('.side [aria-invalid]')?.focus();
      return;
    }
    if (!(await this.#form.model.submit()) || !this.result) return;
    await this.updateComplete;
    this.dialog.close();
  }

  async #send(): Promise<void> {
    const { shown: preview, request, format } = this;
    if (!preview) return;
    const plan = {
      work: request.work,
      previewId: preview.id,
      params: this.#form.params,
      at: momentMeant(this.start)?.at,
      zone: this.start.zone,
      wait: this.start.wait,
    };
    const t = this.t(jobStartMessages);
    try {
      const { job, earlier } = await this.#sender.send(plan);
      this.result = job;
      this.state.notices.show({
        text: earlier ? t.earlier : doneText(job, { t, format, request }, this.#runs),
      });
    } catch (error) {
      if (isExpired(error)) {
        this.#previews.renew();
        this.#library?.renew();
        void this.#look();
      }
      throw error;
    }
  }
}

/** @returns the job that was started; undefined when the dialog was left. */
export const openJobStart = (host: LitElement, request: WorkRequest): Promise<Started> =>
  openTask<Started, HubJobStart>(host, 'hub-job-start', HubJobStart, { request });
