import type { MergePreview } from '@customer-hub/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, lock, check } from '../primitives/icons.ts';
import type { MergeChoices } from './merge-choices.ts';
import { typeIcons } from './merge-icons.ts';
import { fieldLabel, valueText, type MergeWords } from './merge-values.ts';

const typeName = ({ merge }: MergeWords, type: string): string =>
  Object.hasOwn(merge.types, type) ? merge.types[type as keyof typeof merge.types] : type;

/** What is the same in both, folded. */
export const sameFields = (
  choices: MergeChoices,
  words: MergeWords,
  isShown: boolean,
  toggle: () => void,
): TemplateResult => {
  const { merge: t, format } = words;
  const { kind } = choices.preview;
  const { same } = choices;
  const names = same.map(({ field }) => fieldLabel(kind, field, words));
  return html`<div class="same">
    ${icon(check)}<span class="grow"
      >${same.length > 0 ? t.sameIn(format.list(names)) : t.nothingSame} ${t.nothingDropped}</span
    >
    ${
      same.length > 0
        ? html`<button
            type="button"
            class="btn sm ghost"
            aria-expanded=${isShown ? 'true' : 'false'}
            @click=${toggle}>
            ${isShown ? t.hide : t.show(same.length, format.number(same.length))}
          </button>`
        : nothing
    }
    ${
      isShown
        ? html`<dl>
            ${same.map(
              ({ field, kept }, index) =>
                html`<dt>${names[index]}</dt>
                  <dd><bdi>${valueText(kind, field, kept, words)}</bdi></dd>`,
            )}
          </dl>`
        : nothing
    }
  </div>`;
};

/** How many records of each type there will be; dashes while that is not known. */
export const moves = (
  preview: MergePreview | undefined,
  types: readonly string[],
  words: MergeWords,
): TemplateResult => {
  const { merge: t, format } = words;
  const n = (count: number): string => format.number(count);
  const all = preview?.moves.filter(({ kept, merged }) => kept + merged > 0);
  const shown = all ?? types.map(type => ({ type, kept: undefined, merged: 0 }));
  const hidden = (preview?.moves ?? []).filter(({ mayRead, merged }) => !mayRead && merged > 0);
  return html`<div class="moves" aria-busy=${preview ? nothing : 'true'}>
      <h3>${t.moves}</h3>
      ${
        shown.length === 0
          ? html`<p class="faint">${t.nothingMoves}</p>`
          : html`<dl>
              ${shown.map(
                ({ type, kept, merged }) =>
                  html`<div>
                    <dt>
                      ${icon(typeIcons[type] ?? lock)}<span class="ellip">${typeName(words, type)}</span>
                    </dt>
                    <dd>
                      ${
                        kept === undefined
                          ? '–'
                          : html`${n(kept + merged)}
                              <small><bdi dir="ltr">${t.sum(n(kept), n(merged))}</bdi></small>`
                      }
                    </dd>
                  </div>`,
              )}
            </dl>`
      }
    </div>
    ${
      hidden.length > 0
        ? html`<div class="heads">
            ${icon(lock, 'm')}<span
              ><b>${t.hidden(format.list(hidden.map(({ type }) => typeName(words, type))))}</b>
              ${t.hiddenText}</span
            >
          </div>`
        : nothing
    }`;
};
