import { ContextConsumer } from '@lit/context';
import { LitElement, type CSSResultGroup } from 'lit';
import { hubContext, type HubContext } from '../context/context.ts';
import type { HubNavigateDetail } from '../context/destination.ts';
import type { HubState, RecordKind, RecordState, RecordTypes } from '@customer-hub/state/core';
import { messagesFor, type MessageBundle } from '../messages/bundle.ts';
import { Format } from '../messages/format.ts';
import { base } from '../theme/base.ts';
import { loadSaid } from './said.ts';
import { hubHref } from './href.ts';
import { Watch } from './watch.ts';
import { wordsOf } from './words.ts';

/** What the page says of the language around a node, and whether of the direction, at least as near. */
export const closestLang = (node: Node): { readonly lang: string; readonly isDirected: boolean } => {
  let isDirected = false;
  for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
    // Not by its class, which a server has not.
    const element = at as Element;
    if (!element.getAttribute) continue;
    isDirected ||= at !== node && element.hasAttribute('dir');
    const lang = element.getAttribute('lang');
    if (lang) return { lang, isDirected };
  }
  return { lang: 'en', isDirected };
};

/**
 * Base of every element inside a hub: takes what the hub hands down, and renders only once its messages are there,
 * so that no reader sees a flash of another language.
 */
export abstract class HubPart extends LitElement {
  static override styles: CSSResultGroup = [base];

  /** Message areas this element reads, for `t()`. */
  protected static bundles: readonly MessageBundle<object>[] = [];

  /** Ties this element to stores of the state layer. */
  protected readonly watch = new Watch(this);

  #inherited: HubContext | undefined;
  #fallback: HubContext | undefined;

  constructor() {
    super();
    new ContextConsumer(this, {
      context: hubContext,
      subscribe: true,
      callback: value => {
        this.#inherited = value;
        this.contextChanged();
        this.requestUpdate();
      },
    });
  }

  /** What the nearest hub hands down; outside of one, only a locale. */
  protected get context(): HubContext {
    if (this.#inherited) return this.#inherited;
    const locale = closestLang(this).lang;
    if (this.#fallback?.locale !== locale)
      this.#fallback = {
        session: undefined,
        locale,
        messages: {},
        format: new Format(locale),
        hrefFor: hubHref,
        offers: [],
        keyed: new Set(),
      };
    return this.#fallback;
  }

  protected get inherited(): HubContext | undefined {
    return this.#inherited;
  }

  protected get session(): HubState | undefined {
    return this.context.session;
  }

  /**
   * A record as it stands, asked for and followed from now on. Undefined without a client or an id; for what
   * there is one of in an account the id is `''`. Call it in `willUpdate` and `render`.
   */
  protected recordOf<K extends RecordKind>(
    kind: K,
    id: string | undefined,
  ): RecordState<RecordTypes[K]> | undefined {
    const { session } = this;
    if (!session || id === undefined) return undefined;
    const record = this.watch.read(session.records.get(kind, id));
    this.tellError(record.error, kind);
    return record;
  }

  /** The address of what a link leads to: the host's, or a deep link into this page. @internal */
  href(detail: HubNavigateDetail): string | undefined {
    const { hrefFor } = this.context;
    return hrefFor(detail) ?? hubHref(detail);
  }

  protected get format(): Format {
    return this.context.format;
  }

  /** Messages of an area in the reader's language, with the host's overrides. Only inside `render` and after it. */
  protected t<T extends object>(bundle: MessageBundle<T>): T {
    return wordsOf(bundle, this.context);
  }

  /** Tells the page by `hub-error` what failed, if anything did. @param where Said of what is of no operation. */
  protected tellError(error: unknown, where: string, code?: string): void {
    if (error)
      import('./tell-error.ts').then(
        ({ tellError }) => tellError(this, this.context.keyed, error, where, code),
        () => undefined,
      );
  }

  /** Called when the hub hands down something new, before the update it causes. */
  protected contextChanged(): void {}

  protected override async scheduleUpdate(): Promise<void> {
    const { bundles } = this.constructor as typeof HubPart;
    const { locale, messages } = this.context;
    const pending = [loadSaid(messages), ...bundles.map(bundle => messagesFor(bundle, locale))].filter(
      found => found instanceof Promise,
    );
    if (pending.length > 0) await Promise.all(pending);
    await super.scheduleUpdate();
  }
}
