import { html, nothing, type TemplateResult } from 'lit';
import * as icons from '../primitives/icons.ts';
import type { ImportWords } from './import-subject.ts';

/** Choose a file, map its columns, check the rows, import them. */
export type Step = 0 | 1 | 2 | 3;

/** Where a person is among the steps. */
export const stepList = ({ steps }: ImportWords, step: Step): TemplateResult => {
  const mark = (index: number): unknown => (index < step ? icons.icon(icons.check, 'xs') : index + 1);
  return html`<ol class="steps" slot="nav">
    ${[steps.file, steps.map, steps.check, steps.import].map(
      (name, index) =>
        html`<li class=${index < step ? 'done' : ''} aria-current=${index === step ? 'step' : nothing}>
          <span class="n">${mark(index)}</span><span class="w">${name}</span>
        </li>`,
    )}
  </ol>`;
};
