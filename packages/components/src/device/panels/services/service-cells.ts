import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceServicesMessages } from '../../../messages/en/deviceServices.ts';
import * as icons from '../../../primitives/icons.ts';
import { protectedMark, verbButtons, workState, workTrouble } from '../../work-cells.ts';
import {
  isServiceVerb,
  likelyVerb,
  shouldRun,
  whyNot,
  type ServiceContext,
  type ServiceRow,
} from './service-row.ts';
import type { ServicesPlace } from './services-place.ts';

const labels = {
  service_start: 'start',
  service_stop: 'stop',
  service_restart: 'restart',
} as const satisfies Record<string, keyof DeviceServicesMessages>;

const shapes = {
  running: 'on',
  stopped: 'off',
  paused: 'half',
  starting: 'turns',
  stopping: 'turns',
} as const;

const plainState = (row: ServiceRow, { m, format }: ServiceContext): TemplateResult => {
  if (shouldRun(row)) {
    const { statusSince } = row;
    const text = statusSince ? m.stoppedAt(format.brief(statusSince)) : m.status.stopped;
    const hint = statusSince ? `${m.shouldRunHint}. ${format.dateTime(statusSince)}` : m.shouldRunHint;
    return html`<span class="sv bad" title=${hint}>${icons.icon(icons.warning)}<span>${text}</span></span>`;
  }
  return html`<span class=${`sv ${shapes[row.status]}`}><span>${m.status[row.status]}</span></span>`;
};

/** What a service does now, or what is being done to it. */
export const stateCell = (row: ServiceRow, context: ServiceContext, place: ServicesPlace): unknown =>
  place.following(row.id, work => {
    const { m, format } = context;
    const type = work && isServiceVerb(work.type) ? work.type : 'service_start';
    const words = { doing: m.doing[type], failed: m.notDone[type] };
    return workState(work, { w: place.words, format }, words) ?? plainState(row, context);
  });

/** What it is for; after a failure why that was. */
export const descriptionCell = (row: ServiceRow, context: ServiceContext, place: ServicesPlace): unknown =>
  place.following(
    row.id,
    work =>
      workTrouble(work, {
        w: place.words,
        why: failed => place.whyOf(failed),
        name: context.name(row),
        dismiss: () => place.works.forget(row.id),
      }) ?? html`<span class="faint" title=${row.description ?? nothing}>${row.description}</span>`,
  );

/** The likely verb with its menu; a lock where nothing can be done. */
export const verbCell = (row: ServiceRow, context: ServiceContext, place: ServicesPlace): unknown =>
  place.following(row.id, () => {
    const { m } = context;
    if (place.works.isBusy(row.id)) return '–';
    const verb = likelyVerb(row);
    const obstacle = whyNot(verb, row, m);
    if (obstacle && row.protected) return protectedMark(m.protected, obstacle);
    const name = context.name(row);
    return verbButtons({
      verb: m[labels[verb]],
      verbLabel: m.verbFor(m[labels[verb]], name),
      menuLabel: m.moreFor(name),
      refused: place.refused ?? obstacle,
      run: () => void place.act(verb, [row], context),
      menu: anchor => context.rowMenu(anchor, row),
    });
  });
