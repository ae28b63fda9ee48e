import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../define/customer-hub.ts';
import '../../define/hub-contacts.ts';
import '../../define/hub-customers.ts';
import '../../define/hub-notes.ts';
import '../../define/hub-overview.ts';
import type { HubCustomers } from '../directory/hub-customers.ts';
import type { CustomerHub } from '../hub/customer-hub.ts';
import type { HubElement } from '../element/hub-element.ts';
import { deepActive, until, textOf } from './person.ts';
import { ASHGROVE, endWorlds, type World } from './world.ts';

export interface Place {
  /** px, default 1200 by 700. */
  width?: number;
  height?: number;
}

/** Puts a template into a place of that size, as a host page would. */
export const mount = async <E extends HubElement>(
  template: TemplateResult,
  { width = 1200, height = 700 }: Place = {},
): Promise<E> => {
  await setViewport({ width: Math.max(width, 360), height: Math.max(height, 600) });
  document.body.style.margin = '0';
  const place = await fixture<HTMLElement>(html`<div>${template}</div>`);
  Object.assign(place.style, { inlineSize: `${width}px`, blockSize: `${height}px`, display: 'grid' });
  const element = place.firstElementChild as E;
  await element.updateComplete;
  return element;
};

/** A hub with its customer loaded. */
export const mountHub = async (
  { hub }: World,
  options: Place & { customerId?: string; tab?: CustomerHub['activeTab']; locale?: string } = {},
): Promise<CustomerHub> => {
  const { customerId = ASHGROVE, tab = 'overview', locale = 'en' } = options;
  const element = await mount<CustomerHub>(
    html`<customer-hub
      .hub=${hub}
      customer-id=${customerId}
      active-tab=${tab}
      locale=${locale}
      time-zone="UTC"></customer-hub>`,
    options,
  );
  await until(() => element.shadowRoot!.querySelector('h1 button'), 'the name of the customer');
  return element;
};

/** The directory with its first rows. */
export const mountCustomers = async (
  { hub }: World,
  options: Place & { locale?: string } = {},
): Promise<HubCustomers> => {
  const element = await mount<HubCustomers>(
    html`<hub-customers .hub=${hub} locale=${options.locale ?? 'en'} time-zone="UTC"></hub-customers>`,
    options,
  );
  await until(() => textOf(element).includes('Ashgrove'), 'the first customers');
  return element;
};

/** After each test: no world goes on, no focus is left. */
export const tidy = (): void => {
  endWorlds();
  deepActive()?.blur();
  fixtureCleanup();
  document.body.replaceChildren();
  // What was written and not stored is kept for a reload, not for the next test.
  sessionStorage.clear();
  document.body.removeAttribute('style');
};
