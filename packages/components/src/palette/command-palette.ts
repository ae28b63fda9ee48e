import { RecordSearch } from '@customer-hub/state/lists';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Task } from '../internal/open.ts';
import { HubPart } from '../internal/part.ts';
import { commonMessages } from '../messages/common.ts';
import { paletteMessages } from '../messages/palette.ts';
import { deepActive } from '../primitives/focus.ts';
import { prefetchStates, statesFor } from '../primitives/lazy-state.ts';
import { controls } from '../theme/controls.ts';
import { optionAfter } from './option-keys.ts';
import { paletteStyles } from './palette.styles.ts';
import { paletteTemplate, type PaletteHandlers } from './palette.template.ts';
import { personOf, readRecents, recentHits } from './recent-hits.ts';
import { recentsOf, type Recents } from './recents.ts';
import { resultsOf, type Option, type OptionGroup } from './results.ts';
import type { Command, PaletteSource } from './source.ts';
import { isQuestion, kindsFor, MOST, prefixesFor, readTyped } from './typed.ts';

/**
 * @summary Any record, place or action by a few letters: a combobox in a dialog, as the APG describes it. What was used
 * last comes first, places and actions are found at once, records by the server's search.
 */
export class HubCommandPalette extends HubPart implements Task<void> {
  static override styles: CSSResultGroup = [HubPart.styles, controls, paletteStyles];
  protected static override bundles = [paletteMessages, commonMessages];

  @property({ attribute: false }) source!: PaletteSource;
  /** What is typed. */
  @property({ attribute: false }) text = '';

  /** Key of the option that a person has moved to; undefined: the first one is active. */
  @state() private movedTo: string | undefined;
  /** What was used last is there. */
  @state() private isReady = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input') private input!: HTMLInputElement;

  #search: RecordSearch | undefined;
  #recents: Recents | undefined;
  #commands: readonly Command[] = [];
  #groups: readonly OptionGroup[] = [];
  #closed: (() => void) | undefined;
  #before: HTMLElement | undefined;
  /** Does what was chosen, once the palette is out of the way. */
  #chosen: (() => unknown) | undefined;

  #handlers: PaletteHandlers = {
    typed: () => this.#type(this.input.value.slice(0, MOST)),
    narrow: prefix => {
      this.#type(prefix);
      this.input.focus();
    },
    keydown: event => this.#keydown(event),
    choose: (option, event) => this.#pressed(option, event),
    pointAt: key => (this.movedTo = key),
    retry: () => this.#search?.retry(),
    close: () => this.close(),
    outside: event => {
      if (event.target === this.dialog) this.close();
    },
    cancel: event => {
      event.preventDefault();
      this.close();
    },
  };

  /** Opens it; resolves when it is closed, and what was chosen has begun. */
  async run(): Promise<void> {
    this.#before = deepActive();
    // What has to be said where nothing can be asked for cannot be fetched then.
    prefetchStates();
    await this.updateComplete;
    const closed = new Promise<void>(resolve => (this.#closed = resolve));
    this.dialog.showModal();
    this.input.focus();
    // At once: what is typed from now on is meant for it. What was used last comes before the rest all the same.
    if (this.session) await readRecents(this.session, this.source);
    this.isReady = true;
    await closed;
    this.#chosen?.();
  }

  close(): void {
    if (!this.#closed) return;
    this.dialog.close();
    if (this.#before?.isConnected) this.#before.focus();
    this.#closed();
    this.#closed = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#search?.close();
    this.#closed?.();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { session } = this;
    if (!session) return;
    this.#search ??= new RecordSearch(session.hub);
    this.#recents ??= recentsOf(session);
    const account = this.watch.read(session.records.get('account', '')).value;
    if (account) this.#recents.of(personOf(account));
    this.#commands = this.source.commands();
    this.#ask();
    this.#groups = this.isReady ? this.#find() : [];
  }

  protected override updated(): void {
    this.renderRoot.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const typed = readTyped(this.text);
    const { status, error } = this.watch.read(this.#search!);
    const t = this.t(paletteMessages);
    const isAsked = isQuestion(typed) && kindsFor(typed, this.source.kinds).length > 0;
    return paletteTemplate({
      text: this.text,
      typed,
      groups: this.#groups,
      count: this.#options.length,
      prefixes: prefixesFor(this.source.kinds, this.#commands.length > 0),
      activeKey: this.#active?.key,
      isReady: this.isReady,
      isSearching: isAsked && status === 'loading',
      isShort: !isQuestion(typed) && typed.only !== 'commands' && typed.q !== '',
      searched: this.#searched(typed),
      trouble: isAsked && status === 'failed' ? this.#trouble(error) : undefined,
      t,
      close: this.t(commonMessages).close,
      number: count => this.format.number(count),
      href: option => option.to && this.href(option.to),
      on: this.#handlers,
    });
  }

  /** Why no records show; what was found beside that stays. */
  #trouble(error: unknown): unknown {
    const states = statesFor(this, this.context);
    const subject = this.t(paletteMessages).records;
    const { retry } = this.#handlers;
    if (!states) return html`<p class="note">${this.t(commonMessages).optionsFailed}</p>`;
    return states.views[this.#options.length > 0 ? 'partMissing' : 'failed'](states.t, error, {
      subject,
      retry,
    });
  }

  get #options(): readonly Option[] {
    return this.#groups.flatMap(({ options }) => options);
  }

  /** What Enter chooses. */
  get #active(): Option | undefined {
    const options = this.#options;
    return options.find(({ key }) => key === this.movedTo) ?? options[0];
  }

  /** What was looked into, in words. */
  #searched(typed: ReturnType<typeof readTyped>): string {
    const t = this.t(paletteMessages);
    const kinds = kindsFor(typed, this.source.kinds).map(kind => t.kinds[kind]);
    const isForCommands = this.#commands.length > 0 && (!typed.only || typed.only === 'commands');
    const commands = isForCommands ? [t.commands] : [];
    return new Intl.ListFormat(this.context.locale).format([...kinds, ...commands]);
  }

  #ask(): void {
    const typed = readTyped(this.text);
    const { customerId, everywhere, kinds } = this.source;
    const isCustomers = typed.only === 'customers';
    this.#search?.ask(
      isQuestion(typed)
        ? {
            q: typed.q,
            kinds: kindsFor(typed, kinds),
            // A customer is none of its own.
            customerId: isCustomers ? undefined : customerId,
            everywhere,
          }
        : undefined,
    );
  }

  #find(): readonly OptionGroup[] {
    return resultsOf({
      typed: readTyped(this.text),
      source: this.source,
      commands: this.#commands,
      recents: this.#recents!.list,
      recentHits: recentHits(this.session!, this.source, store => this.watch.read(store)),
      answer: this.watch.read(this.#search!),
      t: this.t(paletteMessages),
      date: iso => this.format.date(iso),
    });
  }

  #type(text: string): void {
    this.text = text;
    this.movedTo = undefined;
  }

  #choose(option: Option | undefined): void {
    if (!option) return;
    if (option.recent) this.#recents?.add(option.recent);
    this.#chosen = option.run;
    this.close();
  }

  /** @returns whether it has an address to open in a window of its own */
  #openWindow(option: Option | undefined): boolean {
    const href = option?.to && this.href(option.to);
    if (!href) return false;
    if (option.recent) this.#recents?.add(option.recent);
    window.open(href, '_blank', 'noopener');
    return true;
  }

  /** A press with a key held down is the browser's: it opens the address in a window of its own. */
  #pressed(option: Option, event: MouseEvent): void {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!isPlain && option.to && this.href(option.to)) return;
    event.preventDefault();
    this.#choose(option);
  }

  #keydown(event: KeyboardEvent): void {
    // Keys on a button are the button's.
    const isField = event.composedPath()[0] === this.input;
    const isMeant = isField || event.key === 'Escape';
    if (event.isComposing || !isMeant || !this.#press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @returns whether the key meant something */
  #press({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
    const options = this.#options;
    const at = options.findIndex(one => one.key === this.#active?.key);
    const isCommand = ctrlKey || metaKey;
    // The key that opens it closes it.
    if (isCommand && (key.toLowerCase() === 'k' || code === 'KeyK')) return this.#leave();
    if (key === 'Escape') return this.#leave();
    if (key === 'Enter') {
      if (!isCommand || !this.#openWindow(options[at])) this.#choose(options[at]);
      return true;
    }
    const next = isCommand || altKey || shiftKey ? undefined : optionAfter(key, at, options.length);
    if (next === undefined) return false;
    this.movedTo = options[next]!.key;
    return true;
  }

  #leave(): true {
    this.close();
    return true;
  }
}
