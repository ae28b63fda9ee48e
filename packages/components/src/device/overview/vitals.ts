import type { Device, DeviceMetrics } from '@customer-hub/sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { DeviceOverviewMessages } from '../../messages/en/deviceOverview.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import { availabilityOf, GAP_MS, peakOf, stretches } from './charts.ts';

/** What the pictures are drawn with. */
export interface VitalsParts {
  readonly device: Device;
  readonly metrics: DeviceMetrics;
  readonly t: DeviceOverviewMessages;
  readonly format: Format;
  readonly now: number;
  /** Opens the panel that tells more. */
  open(panel: 'history' | 'patches'): void;
}

const WIDTH = 200;
const HEIGHT = 38;
const DAY_MS = 86_400_000;

export const percentOf = (share: number, format: Format): string =>
  format.number(share, { style: 'percent', maximumFractionDigits: share > 0.995 || share < 0.005 ? 1 : 0 });

/** Memory is sold in powers of two: 17,179,869,184 bytes are 16 GB. */
export const memorySize = (bytes: number, format: Format): string =>
  format.number(bytes / 2 ** 30, { style: 'unit', unit: 'gigabyte', maximumFractionDigits: 1 });

const gigabytes = (bytes: number, format: Format): string =>
  format.number(bytes / 2 ** 30, { maximumFractionDigits: 1, minimumFractionDigits: 1 });

const hoursAndMinutes = (ms: number, format: Format): string => {
  const minutes = Math.round(ms / 60_000);
  const unit = (value: number, name: 'hour' | 'minute'): string =>
    format.number(value, { style: 'unit', unit: name, unitDisplay: 'narrow' });
  return minutes < 60
    ? unit(minutes, 'minute')
    : `${unit(Math.floor(minutes / 60), 'hour')} ${unit(minutes % 60, 'minute')}`;
};

const axis = (...words: readonly string[]): TemplateResult =>
  html`<span class="pax">${words.map(word => html`<span>${word}</span>`)}</span>`;

/** One picture with its figure; leads to the panel that tells more. */
const vital = (
  { open }: VitalsParts,
  panel: 'history' | 'patches',
  parts: { label: string; span: string; figure: unknown; says: unknown; picture: unknown },
): TemplateResult =>
  html`<button type="button" class="vital" @click=${() => open(panel)}>
    <span class="lb">${parts.label}<small>${parts.span}</small></span>
    <span class="fig">${parts.figure} <small class="ellip">${parts.says}</small></span>
    ${parts.picture}
  </button>`;

/** One bar a day, hatched from the top for the share in which it should have been online and was not. */
const availabilityBars = ({ metrics }: VitalsParts): TemplateResult => {
  const days = metrics.availability;
  const step = WIDTH / Math.max(1, days.length);
  const width = Math.max(1, step - 1.6).toFixed(1);
  const bar = (x: number, from: number, height: number, tone: string): unknown => {
    if (height <= 0) return nothing;
    const [left, top] = [x.toFixed(1), (10 + from).toFixed(1)];
    return svg`<rect x=${left} y=${top} width=${width} height=${height.toFixed(1)} rx="1" class=${tone}/>`;
  };
  const full = HEIGHT - 10;
  return html`<svg class="pic" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    <defs>
      <pattern id="away" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" class="f-gap"></rect>
        <rect width="2" height="4" class="f-warn"></rect>
      </pattern>
    </defs>
    ${days.map(({ onlineShare, expected }, n) => {
      const x = n * step;
      if (onlineShare === null) return bar(x, full - 2, 2, 'f-away');
      const missing = (1 - onlineShare) * full;
      return svg`${bar(x, 0, missing, expected ? 'f-missed' : 'f-away')}${bar(x, missing, full - missing, 'f-ok')}`;
    })}
  </svg>`;
};

const availability = (parts: VitalsParts): TemplateResult => {
  const { metrics, t, format, now } = parts;
  const found = availabilityOf(metrics.availability);
  const first = metrics.availability[0]?.date;
  return vital(parts, 'history', {
    label: t.availability,
    span: t.days,
    figure: found
      ? // Not all of the time is less than 100 %, however little is missing.
        format.number(Math.floor(found.share * 1000) / 1000, { style: 'percent', minimumFractionDigits: 1 })
      : '–',
    says: found
      ? found.missedMs > 60_000
        ? t.unreachable(hoursAndMinutes(found.missedMs, format))
        : metrics.availability.some(day => !day.expected)
          ? t.usual
          : ''
      : t.unknown,
    picture: html`${availabilityBars(parts)}${axis(
      first ? format.shortDate(first, now) : '',
      format.shortDate(new Date(now - 9 * DAY_MS).toISOString().slice(0, 10), now),
      t.today,
    )}`,
  });
};

/** A share of something over 24 hours, with the line at 90 % above which it is much. */
const load = (points: DeviceMetrics['cpu'], { metrics, now }: VitalsParts): TemplateResult => {
  const to = Math.max(now, Date.parse(metrics.asOf ?? '') || 0);
  const runs = stretches(points, { from: to - DAY_MS, to, width: WIDTH, height: HEIGHT });
  // Since when nothing was measured, e.g. because the device is switched off.
  const since = Math.max(to - DAY_MS, Date.parse(points.at(-1)?.at ?? '') || 0);
  const x = WIDTH * (1 - (to - since) / DAY_MS);
  const off =
    to - since > 2 * GAP_MS
      ? svg`<rect class="f-none" x=${x.toFixed(1)} y="4" width=${(WIDTH - x).toFixed(1)} height=${HEIGHT - 4}/>`
      : nothing;
  return html`<svg class="pic" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    ${off}
    <path class="base" d=${`M0 ${HEIGHT}H${WIDTH}`}></path>
    <path class="lim" d=${`M0 ${HEIGHT * 0.1}H${WIDTH}`}></path>
    ${runs.map(({ line, area }) => svg`<path class="area" d=${area}/><path class="line" d=${line}/>`)}
  </svg>`;
};

const dayAxis = ({ t, format, now }: VitalsParts): TemplateResult =>
  axis(format.time(now - DAY_MS), format.time(now - DAY_MS / 2), t.nowTick);

const processor = (parts: VitalsParts): TemplateResult => {
  const { metrics, t, format, device } = parts;
  const last = metrics.cpu.at(-1);
  const peak = peakOf(metrics.cpu);
  return vital(parts, 'history', {
    label: t.processor,
    span: t.hours,
    figure: last ? percentOf(last.percent / 100, format) : '–',
    says:
      device.availability !== 'online' && last
        ? t.lastValue
        : last && peak
          ? peak.percent - last.percent > 10
            ? t.nowPeak(percentOf(peak.percent / 100, format), format.time(peak.at))
            : t.now
          : t.nothingMeasured,
    picture: html`${load(metrics.cpu, parts)}${dayAxis(parts)}`,
  });
};

const memory = (parts: VitalsParts): TemplateResult => {
  const { metrics, t, format } = parts;
  const { memoryBytes } = metrics;
  const last = metrics.memory.at(-1);
  const share = (last?.percent ?? 0) / 100;
  return vital(parts, 'history', {
    label: t.memory,
    span: t.hours,
    figure: last ? (memoryBytes ? gigabytes(memoryBytes * share, format) : percentOf(share, format)) : '–',
    says: last
      ? memoryBytes
        ? t.ofMemory(memorySize(memoryBytes, format), percentOf(share, format))
        : t.now
      : t.nothingMeasured,
    picture: html`${load(metrics.memory, parts)}${dayAxis(parts)}`,
  });
};

const patches = (parts: VitalsParts): unknown => {
  const { metrics, t, format, device } = parts;
  const found = metrics.patchesBySeverity;
  if (!found) return nothing;
  const { critical, important } = found;
  const other = found.moderate + found.low + found.unspecified;
  const total = critical + important + other;
  let x = 0;
  const part = (count: number, tone: string): unknown => {
    const width = (count / Math.max(1, total)) * WIDTH;
    const rect =
      count > 0
        ? svg`<rect x=${x.toFixed(1)} width=${Math.max(2, width - 1).toFixed(1)} height="6" class=${tone}/>`
        : nothing;
    x += width;
    return rect;
  };
  const legend = (count: number, tone: string, shape: icons.Icon, text: string): unknown =>
    count > 0 ? html`<span class=${tone}>${icons.icon(shape, 'xs')}${text}</span>` : nothing;
  return vital(parts, 'patches', {
    label: t.patches,
    span: device.inventoryAsOf ? t.scanned(format.brief(device.inventoryAsOf)) : '',
    figure: total > 0 ? format.number(total) : html`<span class="ok">${icons.icon(icons.check)}</span>`,
    says: total > 0 ? t.toInstall(total) : t.upToDate,
    picture: html`<svg class="bar" viewBox="0 0 ${WIDTH} 6" preserveAspectRatio="none" aria-hidden="true">
        ${total > 0 ? [part(critical, 'f-bad'), part(important, 'f-warn'), part(other, 'f-info')] : svg`<rect width=${WIDTH} height="6" class="f-ok"/>`}
      </svg>
      <span class="sevs"
        >${legend(critical, 'c', icons.critical, t.critical(format.number(critical)))}${legend(important, 'w1', icons.warning, t.important(format.number(important)))}${legend(other, 'i1', icons.info, t.other(format.number(other)))}</span
      >`,
  });
};

/** How the device has fared, as a band of pictures; their numbers stand beside them in words. */
export const vitals = (parts: VitalsParts): TemplateResult =>
  html`<div class="vitals">
    ${availability(parts)}${
      parts.metrics.memoryBytes === null && parts.metrics.cpu.length === 0
        ? nothing
        : html`${processor(parts)}${memory(parts)}`
    }${patches(parts)}
  </div>`;
