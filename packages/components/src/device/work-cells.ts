import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceWorkMessages } from '../messages/en/deviceWork.ts';
import type { Format } from '../messages/format.ts';
import * as icons from '../primitives/icons.ts';
import { tip } from '../primitives/tooltip.ts';
import type { RowWork } from './device-work.ts';

interface Said {
  readonly w: DeviceWorkMessages;
  readonly format: Format;
}

/**
 * What stands in the place of a state while something is being done, or after it failed; undefined when nothing is.
 * @param doing What is going on, `Starting`. @param failed How it ended, `Not started`.
 */
export const workState = (
  work: RowWork | undefined,
  { w, format }: Said,
  { doing, failed }: { readonly doing: string; readonly failed: string },
): TemplateResult | undefined => {
  if (!work) return undefined;
  const { phase, since, at } = work;
  if (phase === 'failed')
    return html`<span class="sv bad">${icons.icon(icons.warning)}<span>${failed}</span></span>`;
  if (phase === 'running') {
    const seconds = Math.max(0, Math.floor((Date.now() - since) / 1000));
    return html`<span class="sv turns"
      ><span>${seconds > 1 ? w.lasting(doing, format.number(seconds)) : `${doing}…`}</span></span
    >`;
  }
  const text = phase === 'planned' && at ? w.planned(format.brief(at)) : w.waiting;
  return html`<span class="sv waits" title=${text}>${icons.icon(icons.clock)}<span>${text}</span></span>`;
};

/** Why work on a row failed, with a way to put the message away; undefined where nothing did. */
export const workTrouble = (
  work: RowWork | undefined,
  {
    w,
    why,
    name,
    dismiss,
  }: {
    readonly w: DeviceWorkMessages;
    readonly why: (work: RowWork) => string;
    readonly name: string;
    readonly dismiss: () => void;
  },
): TemplateResult | undefined => {
  if (work?.phase !== 'failed') return undefined;
  const text = why(work);
  return html`<span class="why"
    ><bdi title=${text}>${text}</bdi
    ><button
      type="button"
      class="x"
      tabindex="-1"
      aria-label=${w.dismiss(name)}
      ${tip(w.dismiss(name))}
      @click=${dismiss}>
      ${icons.icon(icons.close, 'xs')}
    </button></span
  >`;
};

/**
 * What is being done to a row, or what went wrong with it, in the place of its button.
 * @param plain The button.
 */
export const workOr = (
  work: RowWork | undefined,
  said: Said & Parameters<typeof workTrouble>[1],
  words: { readonly doing: string; readonly failed: string },
  plain: () => unknown,
): unknown => {
  const trouble = workTrouble(work, said);
  if (!trouble) return workState(work, said, words) ?? plain();
  return html`<span class="trouble bad" title=${`${words.failed}: ${said.why(work as RowWork)}`}
    >${icons.icon(icons.warning)}<span class="vh">${words.failed}</span>${trouble}</span
  >`;
};

/** The one thing that a person most likely wants to do with a row, and a menu for the rest. */
export const verbButtons = ({
  verb,
  verbLabel,
  menuLabel,
  refused,
  run,
  menu,
}: {
  readonly verb: string;
  /** With the name of the row, for screen readers. */
  readonly verbLabel: string;
  readonly menuLabel?: string;
  readonly refused?: string | undefined;
  readonly run: (anchor: HTMLElement) => void;
  readonly menu?: (anchor: HTMLElement) => void;
}): TemplateResult => {
  const press = (does: (anchor: HTMLElement) => void) => (event: Event) => {
    if (event.currentTarget instanceof HTMLElement) does(event.currentTarget);
  };
  return html`<span class="verb"
    ><button
      type="button"
      class="btn"
      tabindex="-1"
      aria-label=${verbLabel}
      aria-disabled=${refused ? 'true' : nothing}
      ${tip(refused)}
      @click=${press(anchor => (refused ? undefined : run(anchor)))}>
      ${verb}</button
    >${
      menu
        ? html`<button
            type="button"
            class="btn caret"
            tabindex="-1"
            aria-haspopup="menu"
            aria-label=${menuLabel ?? nothing}
            @click=${press(menu)}>
            ${icons.icon(icons.chevronDown, 'xs')}
          </button>`
        : nothing
    }</span
  >`;
};

/** Something that cannot be touched, with its reason. */
export const protectedMark = (label: string, reason: string): TemplateResult =>
  html`<span class="prot" title=${reason}
    >${icons.icon(icons.lock)}${label}<span class="vh">: ${reason}</span></span
  >`;
