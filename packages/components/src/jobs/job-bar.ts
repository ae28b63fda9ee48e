import type { JobCounts } from '@customer-hub/sdk';
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { countedWords, taking, type JobSpeech } from './job-words.ts';

const parts = [
  ['succeeded', 'ok'],
  ['failed', 'bad'],
  ['timed_out', 'bad'],
  ['cancelled', 'gone'],
  ['running', 'run'],
] as const;
const told = [
  'succeeded',
  'failed',
  'timed_out',
  'cancelled',
  'running',
  'queued',
  'waiting_for_device',
] as const;

/** How far a job is, by how its devices fared; the same is said in words. */
export const jobBar = (counts: JobCounts, speech: JobSpeech): TemplateResult | typeof nothing => {
  const total = taking(counts);
  if (total === 0) return nothing;
  let at = 0;
  const rects = parts.map(([kind, look]) => {
    const from = at;
    at += counts[kind];
    return counts[kind] > 0
      ? svg`<rect class=${look} x=${from} y="0" width=${counts[kind]} height="6"></rect>`
      : nothing;
  });
  const words = speech.t.ofTotal(countedWords(counts, told, speech), speech.format.number(total));
  return html`<svg
    class="bar"
    viewBox=${`0 0 ${total} 6`}
    preserveAspectRatio="none"
    role="img"
    aria-label=${words}>
    ${rects}
  </svg>`;
};

export const barStyles = css`
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    border-radius: 3px;
    background: var(--ch-track);
    overflow: hidden;
  }
  .bar .ok {
    fill: var(--ch-success-fill);
  }
  .bar .bad {
    fill: var(--ch-danger-fill);
  }
  .bar .run {
    fill: var(--ch-accent);
  }
  .bar .gone {
    fill: var(--ch-edge);
  }
  :dir(rtl) > .bar,
  .bar:dir(rtl) {
    scale: -1 1;
  }
  @media (forced-colors: active) {
    .bar {
      border: 1px solid;
      forced-color-adjust: none;
    }
  }
`;
