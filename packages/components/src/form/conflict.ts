import { css, html, nothing, type TemplateResult } from 'lit';
import { icon, warning } from '../primitives/icons.ts';
import type { FormMessages } from '../messages/en/form.ts';

/**
 * Where two texts differ, as [same, different, same]: what they begin and end with alike is set apart. Never
 * splits a character.
 */
export const differing = (text: string, other: string): readonly [string, string, string] => {
  const [a, b] = [[...text], [...other]];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++;
  return [
    a.slice(0, start).join(''),
    a.slice(start, a.length - end).join(''),
    a.slice(a.length - end).join(''),
  ];
};

export const conflictStyles = css`
  .conflict {
    inline-size: 100%;
    margin: 2px 0 6px;
    border: 1px solid color-mix(in oklab, var(--ch-warning) 42%, var(--ch-surface));
    border-radius: var(--ch-radius);
    overflow: hidden;
  }
  .conflict .ch {
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 5px 8px;
    background: var(--ch-warning-soft);
    color: var(--ch-warning);
    font-size: var(--ch-fs-sm);
    line-height: 16px;
  }
  .conflict .cr {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding-block: 5px;
    padding-inline: 8px 5px;
    border-block-start: 1px solid var(--ch-border);
    overflow-wrap: anywhere;
  }
  .conflict .cv {
    flex: 1 1 16ch;
    min-inline-size: 0;
  }
  .conflict bdi {
    white-space: pre-wrap;
  }
  .conflict .btn {
    margin-inline-start: auto;
  }
  .conflict .who {
    min-inline-size: 46px;
    font-size: var(--ch-fs-sm);
    color: var(--ch-text-2);
  }
  .conflict mark {
    background: var(--ch-warning-soft);
    color: inherit;
    border-radius: 2px;
    padding: 0 1px;
    box-shadow: inset 0 -1.5px 0 var(--ch-warning);
  }
  @media (forced-colors: active) {
    .conflict mark {
      text-decoration: underline;
    }
  }
`;

export interface ConflictOptions {
  readonly label: string;
  /** Both as they read. */
  readonly mine: string;
  readonly theirs: string;
  /** `Priya Raman changed this 40 seconds ago`; empty parts are left out. */
  readonly who?: string | undefined;
  readonly ago?: string | undefined;
  readonly time?: string | undefined;
  readonly keepMine: () => void;
  readonly useTheirs: () => void;
}

/** Mine beside theirs, with what differs marked; one press decides. */
export const conflictView = (
  t: FormMessages,
  { label, mine, theirs, who, ago, time, keepMine, useTheirs }: ConflictOptions,
): TemplateResult => {
  const marked = (text: string, other: string): TemplateResult | string => {
    const [before, inside, after] = differing(text, other);
    return text === ''
      ? html`<span class="faint">${t.empty}</span>`
      : html`${before}${inside ? html`<mark>${inside}</mark>` : nothing}${after}`;
  };
  return html` <div class="conflict" role="group" aria-label=${t.conflictOn(label)}>
    <div class="ch" role="alert">
      ${icon(warning)}<span class="grow">${t.changedMeanwhile(who, ago)}</span>
    </div>
    <div class="cr">
      <span class="who">${t.mine}</span><span class="cv"><bdi>${marked(mine, theirs)}</bdi></span
      ><button type="button" class="btn sm" data-keep="mine" @click=${keepMine}>${t.keepMine}</button>
    </div>
    <div class="cr">
      <span class="who">${t.theirs}</span
      ><span class="cv"
        ><bdi>${marked(theirs, mine)}</bdi>${time ? html` <bdi class="faint">${time}</bdi>` : nothing}</span
      ><button type="button" class="btn sm" data-keep="theirs" @click=${useTheirs}>${t.useTheirs}</button>
    </div>
  </div>`;
};
