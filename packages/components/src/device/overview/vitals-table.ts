import { html, type TemplateResult } from 'lit';
import { percentOf, type VitalsParts } from './vitals.ts';

/** The same as a table, for who reads numbers: one line an hour, then one a day. */
export const vitalsTable = ({ metrics, t, format, now }: VitalsParts): TemplateResult => {
  const hourly = metrics.cpu
    .map((point, n) => ({ at: point.at, cpu: point.percent, memory: metrics.memory[n]?.percent }))
    .filter((_, n) => n % 4 === 3)
    .toReversed();
  const share = (percent: number | undefined): string =>
    percent === undefined ? '' : percentOf(percent / 100, format);
  return html`<div class="as-table" tabindex="0" role="region" aria-label=${t.asTable}>
    <table>
      <caption>
        ${t.processor}, ${t.memory}, ${t.hours}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.time}</th>
          <th scope="col">${t.processor}</th>
          <th scope="col">${t.memory}</th>
        </tr>
      </thead>
      <tbody>
        ${hourly.map(
          row =>
            html`<tr>
              <th scope="row">${format.time(row.at)}</th>
              <td>${share(row.cpu)}</td>
              <td>${share(row.memory)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <table>
      <caption>
        ${t.availability}, ${t.days}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.time}</th>
          <th scope="col">${t.availability}</th>
        </tr>
      </thead>
      <tbody>
        ${metrics.availability.toReversed().map(
          ({ date, onlineShare, expected }) =>
            html`<tr>
              <th scope="row">${format.shortDate(date, now)}</th>
              <td>
                ${onlineShare === null ? t.unknown : t.online(percentOf(onlineShare, format))}${expected ? '' : html` <span class="muted">${t.notExpected}</span>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
};
