import type { DeviceMetrics } from '@customer-hub/sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { DeviceOverviewMessages } from '../../messages/en/deviceOverview.ts';
import type { Format } from '../../messages/format.ts';
import * as icons from '../../primitives/icons.ts';
import { diskTrend } from './charts.ts';
import { percentOf } from './vitals.ts';

type Disk = DeviceMetrics['disks'][number];

interface DiskParts {
  readonly t: DeviceOverviewMessages;
  readonly format: Format;
  readonly now: number;
}

const TREND = { width: 130, height: 30, top: 3 };
/** Fuller than this is a warning, than that a danger. */
const [MUCH, TOO_MUCH] = [0.8, 0.9];
const SOON_DAYS = 14;
const DAY_MS = 86_400_000;

const toneOf = ({ usedBytes, totalBytes, fullInDays }: Disk): 'bad' | 'warn' | '' => {
  const share = usedBytes / totalBytes;
  if (share >= TOO_MUCH || (fullInDays !== null && fullInDays <= SOON_DAYS)) return 'bad';
  return share >= MUCH ? 'warn' : '';
};

const trend = (disk: Disk): TemplateResult => {
  const { past, future, full } = diskTrend(disk, TREND);
  const { width, height, top } = TREND;
  return html`<svg
    class="trend"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="xMinYMid meet"
    aria-hidden="true">
    <path class="cap" d=${`M0 ${top}H${width}`}></path>
    <path class="now" d=${`M${width / 2} ${top}V${height}`}></path>
    <path class="past" d=${past}></path>
    ${future ? svg`<path class="fut" d=${future}/>` : nothing}
    ${full ? svg`<circle class="hit" cx=${full[0].toFixed(1)} cy=${full[1].toFixed(1)} r="3"/>` : nothing}
  </svg>`;
};

const forecast = (disk: Disk, { t, format, now }: DiskParts): unknown => {
  const { fullInDays, growthPerDayBytes, usedBytes, totalBytes } = disk;
  if (usedBytes >= totalBytes)
    return html`<span class="full">${icons.icon(icons.critical, 'xs')}${t.full}</span>`;
  if (disk.forecast === 'not_enough_data') return html`<span class="muted">${t.notEnough}</span>`;
  if (disk.forecast === 'none') return html`<span class="muted">${t.noForecast}</span>`;
  if (fullInDays === null || (growthPerDayBytes ?? 0) <= 0)
    return html`<span class="muted">${t.notGrowing}</span>`;
  if (fullInDays > 365) return html`<span class="muted">${t.overYear}</span>`;
  const words = t.fullIn(fullInDays, format.number(fullInDays));
  const date = format.date(new Date(now + fullInDays * DAY_MS).toISOString());
  return html`${
      fullInDays <= SOON_DAYS
        ? html`<span class="full">${icons.icon(icons.critical, 'xs')}${words}</span>`
        : words
    }<span class="u">${date}</span>`;
};

const growth = ({ growthPerDayBytes }: Disk, { format }: DiskParts): string => {
  if (growthPerDayBytes === null || growthPerDayBytes === 0) return '';
  const size = format.bytes(Math.abs(growthPerDayBytes));
  return `${growthPerDayBytes > 0 ? '+' : '−'}${size}`;
};

const row = (disk: Disk, parts: DiskParts): TemplateResult => {
  const { t, format } = parts;
  const { name, label, usedBytes, totalBytes } = disk;
  const share = totalBytes > 0 ? Math.min(1, usedBytes / totalBytes) : 0;
  const tone = toneOf(disk);
  return html`<tr class=${tone}>
    <th scope="row"><bdi>${name}</bdi> ${label ? html`<small dir="auto">${label}</small>` : nothing}</th>
    <td>
      <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect
          width=${(share * 100).toFixed(1)}
          height="6"
          class=${tone === 'bad' ? 'f-bad' : tone === 'warn' ? 'f-warn' : 'f-acc'}></rect>
      </svg>
      <span class="u"
        >${t.usedOf(format.bytes(usedBytes), format.bytes(totalBytes), percentOf(share, format))}</span
      >
    </td>
    <td class="tr">${trend(disk)}</td>
    <td class="num"><bdi>${growth(disk, parts)}</bdi></td>
    <td class="end">${forecast(disk, parts)}</td>
  </tr>`;
};

/** How full the disks are, how they have filled, and when they will be full. */
export const disksTable = (disks: readonly Disk[], parts: DiskParts): TemplateResult => {
  const { t } = parts;
  if (disks.length === 0) return html`<p class="none">${t.noDisks}</p>`;
  const { columns } = t;
  return html`<table class="disks">
    <thead>
      <tr>
        <th scope="col">${columns.disk}</th>
        <th scope="col">${columns.used}</th>
        <th scope="col" class="tr">${columns.trend}</th>
        <th scope="col" class="num">${columns.growth}</th>
        <th scope="col" class="end">${columns.forecast}</th>
      </tr>
    </thead>
    <tbody>
      ${disks.map(disk => row(disk, parts))}
    </tbody>
  </table>`;
};
