import type { BurnDown, ContractUsage, ServiceTypeUsage } from '@customer-hub/sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  BOTTOM,
  burnPicture,
  HEIGHT,
  LEFT,
  RIGHT,
  shownBurns,
  TOP,
  WIDTH,
  worstOf,
  type BurnPicture,
  type Point,
} from '../../customer/burn-down-picture.ts';
import { about, dayWriter, sayingOf, type UsageWords } from './usage-words.ts';

interface BurnParts extends UsageWords {
  /** The days run from right to left. */
  readonly flip: boolean;
}

const points = (of: readonly Point[]): string =>
  of.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
/** Shortest way between what is written below: else the middle one stays away. */
const ROOM = 64;
/** From the end of a falling line to what is written beside it. */
const BESIDE = 30;

const grid = ({ ticks, zero }: BurnPicture, { format, flip }: BurnParts): TemplateResult[] => {
  const [x1, x2] = flip ? [WIDTH - RIGHT, WIDTH - LEFT] : [LEFT, RIGHT];
  const [at, side] = flip ? [x2 + 7, 'from'] : [x1 - 7, 'to'];
  return ticks.map(
    ({ minutes, y }) =>
      svg`<line class=${y === zero ? 'zero' : 'grid'} x1=${x1} x2=${x2} y1=${y} y2=${y}></line>
        <text x=${at} y=${y + 4} class=${side}>${format.number(minutes / 60)}</text>`,
  );
};

const field = ({ overFrom, zero }: BurnPicture, flip: boolean): TemplateResult => {
  if (overFrom === undefined) return svg``;
  const edge = flip ? WIDTH - RIGHT : RIGHT;
  const [x, width] = [Math.min(overFrom, edge), Math.abs(edge - overFrom)];
  return svg`<rect class="over" x=${x} width=${width} y=${zero} height=${BOTTOM - zero}></rect>`;
};

const expected = ({ dash }: BurnPicture, { forecast }: BurnDown, parts: BurnParts): TemplateResult => {
  const { balanceMinutes } = forecast;
  if (!dash || balanceMinutes === null) return svg``;
  const { t, format, flip } = parts;
  const [, [x, y]] = dash;
  const bad = balanceMinutes < 0;
  const said = about(Math.abs(balanceMinutes), format);
  // Beside the line below nothing; else above it, or below it where there is no room.
  const at = bad ? Math.min(BOTTOM - 2, y + 6) : y < TOP + 14 ? y + 14 : y - 6;
  const beside = bad ? BESIDE : 0;
  const look = `${flip ? 'from' : 'to'}${bad ? ' neg' : ''}`;
  return svg`<text x=${flip ? x + beside : x - beside} y=${at} class=${look}>
    ${bad ? t.overShort(said) : said}
  </text>`;
};

const dates = (
  { now, lastDay }: BurnPicture,
  { startDate }: ContractUsage['period'],
  today: string,
  parts: BurnParts,
  day: (iso: string) => string,
): TemplateResult => {
  const { t, flip } = parts;
  const [first, last] = flip ? [WIDTH - LEFT, WIDTH - RIGHT] : [LEFT, RIGHT];
  const near = (x: number): boolean => now !== undefined && Math.abs(x - now) < ROOM;
  const [from, to] = flip ? ['to', 'from'] : ['from', 'to'];
  const early = now !== undefined && Math.abs(now - first) < WIDTH / 2;
  const write = (x: number, side: string, text: string): TemplateResult =>
    svg`<text x=${x} y="156" class=${side}>${text}</text>`;
  return svg`${near(first) ? nothing : write(first, from, day(startDate))}
    ${now === undefined ? nothing : write(now, `${early ? from : to} now`, t.todayOn(day(today)))}
    ${near(last) && !early ? nothing : write(last, to, day(lastDay))}`;
};

const drawing = (burn: BurnDown, { period, today }: ContractUsage, parts: BurnParts): TemplateResult => {
  const { flip, format } = parts;
  const asOf = today ?? format.today();
  const picture = burnPicture(burn, { ...period, today: asOf }, flip);
  const { line, area, dash, even, now } = picture;
  const [x, y] = line.at(-1) ?? [0, 0];
  const foot: Point = [x, Math.max(picture.zero, y)];
  const isOver = (burn.steps.at(-1)?.balanceMinutes ?? 0) < 0;
  const goesOver = (burn.forecast.balanceMinutes ?? 0) < 0;
  const straight = (name: string, [[x1, y1], [x2, y2]]: readonly [Point, Point]): TemplateResult =>
    svg`<line class=${name} x1=${x1} y1=${y1} x2=${x2} y2=${y2}></line>`;
  return html`<svg viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" class="burn-down" direction="ltr">
    ${grid(picture, parts)} ${svg`<polygon class="area" points=${points(area)}></polygon>`}
    ${field(picture, flip)} ${even ? straight('even', even) : nothing}
    ${now === undefined ? nothing : straight('today', [[now, TOP - 4], foot])}
    ${svg`<polyline class="line" points=${points(line)}></polyline>`}
    ${dash ? straight(goesOver ? 'dash bad' : 'dash', dash) : nothing}
    ${now === undefined ? nothing : svg`<circle class=${isOver ? 'dot bad' : 'dot'} cx=${x} cy=${y} r="3.5"></circle>`}
    ${expected(picture, burn, parts)} ${dates(picture, period, asOf, parts, dayWriter(period, format))}
  </svg>`;
};

/** Where there is no room for more pictures than one. */
const strip = ({
  prepaidMinutes,
  carriedMinutes = 0,
  billableMinutes,
  balance,
}: ServiceTypeUsage): TemplateResult => {
  const share = Math.min(
    100,
    Math.max(0, (billableMinutes / Math.max(1, prepaidMinutes + carriedMinutes)) * 100),
  );
  return html`<span class=${`strip ${balance}`} aria-hidden="true"><i .style=${`--w:${share}%`}></i></span>`;
};

/** A burn-down for each service type that has or used hours, with what is to be said of it. */
export const burnDowns = (usage: ContractUsage, parts: BurnParts): TemplateResult => {
  const { t, hours } = parts;
  const burns = shownBurns(usage.burnDown);
  const worst = worstOf(burns);
  const one = (burn: BurnDown): TemplateResult => {
    const { serviceType, startMinutes } = burn;
    const type = usage.types.find(candidate => candidate.serviceType === serviceType);
    const { tone, lead, rest } = sayingOf(burn, usage.period, parts);
    return html`<section class=${`burn${burn === worst ? ' worst' : ''}`}>
      <div class="top">
        <h3>${t.types[serviceType] ?? serviceType}</h3>
        <span class=${`end ${type?.balance ?? ''}`}
          ><b>${hours(type?.remainingMinutes ?? 0)}</b> ${t.leftOf(hours(startMinutes))}</span
        >
      </div>
      <p class=${`say is-${tone}`}>${tone === 'plain' ? lead : html`<b>${lead}</b>`} ${rest}</p>
      ${drawing(burn, usage, parts)} ${type ? strip(type) : nothing}
    </section>`;
  };
  return html`<div class="burns">${burns.map(one)}</div>`;
};
