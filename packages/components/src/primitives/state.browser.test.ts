import {
  AuthenticationError,
  ConnectionError,
  NotFoundError,
  PermissionError,
  ServerError,
  TimeoutError,
} from '@customer-hub/sdk';
import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { holdTimers } from '../testing/timers.ts';
import { states } from '../messages/en/states.ts';
import { common } from '../messages/en/common.ts';
import { monitor } from './icons.ts';
import { empty, failed, noMatch, skeleton, staleBanner, unavailable } from './state.ts';
import type { HubStage } from './testing/stage.ts';
import './testing/stage.ts';

const problem = (
  status: number,
  more: object = {},
): { type: string; title: string; status: number; code: string } => ({
  type: 'x',
  title: 'x',
  status,
  code: 'x',
  ...more,
});
const show = async (content: unknown): Promise<{ host: HubStage; text: string }> => {
  const host = await fixture<HubStage>(
    html`<hub-stage
      .content=${() =>
        html`<h1>Hub</h1>
          <h2>Tab</h2>
          ${content}`}></hub-stage>`,
  );
  return { host, text: host.renderRoot.textContent!.replaceAll(/\s+/g, ' ') };
};
const fail = (error: unknown, retry = (): void => undefined): ReturnType<typeof show> =>
  show(failed(states, error, { subject: 'Devices', retry }));

describe('states', () => {
  it('are accessible, each with its way out', async () => {
    const clear = (): void => undefined;
    for (const content of [
      empty({
        icon: monitor,
        title: 'No devices yet',
        text: 'Devices report in once the agent is installed.',
        actions: html`<button class="btn primary">New device</button>`,
      }),
      noMatch(states, {
        query: 'AGD-9',
        total: 214,
        filters: [{ label: 'Availability', value: 'Retired', remove: clear }],
        removeLabel: common.removeOne,
        clear,
      }),
      unavailable(states, 'Invoices'),
      skeleton(states, 'Devices', 3, 4),
      staleBanner(states, new ConnectionError(), { time: '8:21 AM', waiting: 1, retry: clear }),
      failed(states, new ServerError(problem(500), 'req_8f2c41d7'), { subject: 'Devices', retry: clear }),
    ])
      await expect((await show(content)).host).to.be.accessible();
  });

  it('says which filter to let go, and takes it away', async () => {
    let removed = '';
    const { host, text } = await show(
      noMatch(states, {
        query: 'AGD-9',
        total: 214,
        removeLabel: common.removeOne,
        clear: () => (removed = 'all'),
        filters: [{ label: 'Availability', value: 'Retired', remove: () => (removed = 'availability') }],
      }),
    );
    expect(text)
      .to.contain('Nothing matches “AGD-9”')
      .and.to.contain('214 entries are hidden by the search and one filter.');
    host.find<HTMLButtonElement>('[aria-label="Remove Availability Retired"]').click();
    expect(removed).to.equal('availability');
  });

  it('fits the error: who has to do what', async () => {
    expect(
      (await fail(new PermissionError(problem(403, { requiredScope: 'password:read' })))).text,
    ).to.contain('for this permission: password:read');
    expect((await fail(new PermissionError(problem(403, { code: 'plan_required' })))).text).to.contain(
      'Not part of your plan',
    );
    expect((await fail(new NotFoundError(problem(404)))).text).to.contain('no longer exists');
    expect((await fail(new AuthenticationError(problem(401)))).text).to.contain("You're signed out");
    expect((await fail(new TimeoutError())).text).to.contain('took too long');
    expect((await fail(new TypeError('x'))).text).to.contain('went wrong on this page');
  });

  it('names the request, counts down, and tries again by itself, once', async () => {
    let retries = 0;
    const timers = holdTimers();
    try {
      const error = new ServerError(problem(503), 'req_8f2c41d7', 900);
      const { host, text } = await fail(error, () => void retries++);
      expect(text).to.contain('Trying again in 1 s.').and.to.contain('req_8f2c41d7');
      timers.pass(1000);
      expect(retries).to.equal(1);
      host.requestUpdate();
      await host.updateComplete;
      timers.pass(10_000);
      expect(retries).to.equal(1);
    } finally {
      timers.end();
    }
  });

  it('stops counting when it is gone', async () => {
    let retries = 0;
    const timers = holdTimers();
    try {
      const { host } = await fail(new ServerError(problem(503), 'r', 900), () => void retries++);
      host.remove();
      timers.pass(10_000);
      expect(retries).to.equal(0);
    } finally {
      timers.end();
    }
  });

  it('tries again as soon as the network is back', async () => {
    let retries = 0;
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const box = await fixture<HTMLElement>(html`<div></div>`);
    const error = new ConnectionError();
    const draw = (): void =>
      void render(failed(states, error, { subject: 'Devices', retry: () => void retries++ }), box);
    draw();
    draw();
    expect(box.textContent).to.contain("You're offline");
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    expect(retries).to.equal(1);
    render(html``, box);
    dispatchEvent(new Event('online'));
    expect(retries).to.equal(1);
  });
});
