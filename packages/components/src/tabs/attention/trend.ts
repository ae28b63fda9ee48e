import type { AttentionFact } from '@customer-hub/sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  BOTTOM,
  burnPicture,
  LEFT,
  RIGHT,
  TOP,
  WIDTH,
  type BurnPicture,
  type Point,
} from '../../customer/burn-down-picture.ts';

const points = (of: readonly Point[]): string =>
  of.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

const straight = (name: string, [x1, y1]: Point, [x2, y2]: Point): TemplateResult =>
  svg`<line class=${name} x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`;
/** From the day on which nothing is left to the end. */
const overField = ({ overFrom, zero }: BurnPicture, edge: number): TemplateResult | typeof nothing =>
  overFrom === undefined
    ? nothing
    : svg`<rect
        class="over"
        x=${Math.min(overFrom, edge)}
        width=${Math.abs(edge - overFrom)}
        y=${zero}
        height=${Math.max(0, BOTTOM - zero)}></rect>`;

/**
 * Where pre-paid hours go, as far as a row has room: what is left, today, and the pace to the end. Only for the eyes:
 * the text beside it says the same in numbers.
 */
export const trend = (
  { balance }: AttentionFact,
  { flip }: { readonly flip: boolean },
): TemplateResult | typeof nothing => {
  if (!balance?.trend) return nothing;
  const { period, today, burnDown } = balance.trend;
  const picture = burnPicture(burnDown, { ...period, today }, flip);
  const from = flip ? WIDTH - RIGHT : LEFT;
  const { line, area, dash, zero, now } = picture;
  const [x, y] = line.at(-1) ?? [0, 0];
  const isOver = (burnDown.steps.at(-1)?.balanceMinutes ?? 0) < 0;
  const goesOver = (burnDown.forecast.balanceMinutes ?? 0) < 0;
  return html`<svg
    class="trend"
    viewBox=${`${from} ${TOP} ${RIGHT - LEFT} ${BOTTOM - TOP}`}
    preserveAspectRatio="none"
    direction="ltr"
    aria-hidden="true">
    ${overField(picture, flip ? from : from + RIGHT - LEFT)}
    ${svg`<polygon class="area" points=${points(area)}></polygon>`}
    ${straight('zero', [from, zero], [from + RIGHT - LEFT, zero])}
    ${now === undefined ? nothing : straight('today', [now, TOP], [now, BOTTOM])}
    ${svg`<polyline class="line" points=${points(line)}></polyline>`}
    ${dash ? straight(goesOver ? 'dash bad' : 'dash', ...dash) : nothing}
    ${straight(isOver ? 'dot bad' : 'dot', [x, y], [x, y])}
  </svg>`;
};
