import { expect } from '@open-wc/testing';
import { createHub, type Customer, type Hub } from '@customer-hub/sdk';
import { mountHub, tidy } from '../testing/mount.ts';
import {
  accessible,
  all,
  fill,
  find,
  gone,
  press,
  pressButton,
  reads,
  see,
  textOf,
  until,
} from '../testing/person.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';

const path = { customerId: ASHGROVE };
const stored = async ({ mock }: World): Promise<Customer> => (await mock.call('getCustomer', { path })).body;
const edit = async (label: string, text: string): Promise<void> => {
  await pressButton(new RegExp(`^(Edit|Add:) ${label}`));
  await fill(await find('input', label), text);
  await press('Enter');
};
const edited = async (label: string, text: string): Promise<void> => {
  await edit(label, text);
  await gone('input', label);
};

afterEach(tidy);

describe('customer-hub: one part that fails', () => {
  const parts = [
    ['listCustomFieldDefinitions', "You don't have access: Custom fields"],
    ['getCustomerSummary', "You don't have access: Customer health"],
    ['getCustomerForms', "You don't have access: Forms"],
    ['getPinnedFields', "You don't have access: Pinned fields"],
    ['getCustomerCapabilities', undefined],
    ['getAccount', undefined],
  ] as const;

  for (const [operationId, says] of parts)
    it(`${operationId} answers 403: the customer is there and can be changed${says ? ', and what is missing is said' : ''} [R-13]`, async () => {
      const at = world();
      at.mock.fault({ operationId, status: 403 });
      const hub = await mountHub(at, { height: 1400 });
      if (says) await reads(hub, says);
      await edited('Phone', '+1 503 555 0111');
      expect((await stored(at)).phone).to.equal('+1 503 555 0111');
      await reads(hub, '+1 503 555 0111');
      expect(textOf(hub)).not.to.contain("Couldn't load");
    });

  it('says what is missing, offers it again, and is whole afterwards [R-13]', async () => {
    const at = world({ retries: 0 });
    const recover = [...parts]
      .filter(([, says]) => says)
      .map(([operationId]) => at.mock.fault({ operationId, status: 500 }));
    const hub = await mountHub(at, { height: 1400 });
    for (const part of ['Custom fields', 'Customer health', 'Forms', 'Pinned fields'])
      await reads(hub, `Couldn't load: ${part}`);
    await accessible(hub);
    await edited('Phone', '+1 503 555 0112');
    for (const end of recover) end();
    // A part may be there by itself before it is asked for.
    for (let retry = see('button', 'Retry now'); retry; retry = see('button', 'Retry now')) {
      const left = all('.part').length;
      retry.click();
      await until(() => all('.part').length < left, 'one part more');
    }
    await reads(hub, 'Licensed seats');
    await reads(hub, 'Devices online');
    expect((await stored(at)).phone).to.equal('+1 503 555 0112');
  });
});

describe('customer-hub: edits and answers that overtake each other', () => {
  /**
   * A client whose reads of the customer are answered when they are let through, with what was stored when they
   * were asked.
   */
  const withLateReads = (
    at: World,
  ): { hub: Hub; hold: () => void; release: () => void; held: () => number } => {
    let waiting: (() => void)[] | undefined;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      const isRead =
        request.method === 'GET' && new URL(request.url).pathname.endsWith(`/customers/${ASHGROVE}`);
      at.calls.push(`${request.method} ${new URL(request.url).pathname.replace('/v1', '')}`);
      const response = await at.mock.fetch(request);
      if (isRead && waiting) await new Promise<void>(resolve => waiting!.push(resolve));
      return response;
    };
    return {
      hub: createHub({ baseUrl: 'https://hub.test/v1', auth: () => 'staff', fetch }),
      hold: () => (waiting = []),
      release: () => {
        const all = waiting ?? [];
        waiting = undefined;
        for (const resolve of all) resolve();
      },
      held: () => waiting?.length ?? 0,
    };
  };
  const readsOf = ({ calls }: World): number =>
    calls.filter(call => call === `GET /customers/${ASHGROVE}`).length;
  const isLive = async ({ calls }: World): Promise<unknown> =>
    until(() => calls.some(call => call.startsWith('GET /events')), 'the event stream');

  it('keeps the newest when a read that was asked for earlier lands last, and does not conflict with itself [R-02]', async () => {
    const at = world();
    const late = withLateReads(at);
    const hub = await mountHub({ ...at, hub: late.hub }, { height: 1400 });
    await isLive(at);
    late.hold();
    await at.mock.someoneElse(ASHGROVE, { fax: '+1 503 555 0190' });
    await until(() => late.held() > 0, 'the read after the change of somebody else');
    await edited('Phone', '+1 503 555 0121');
    await edited('Business ID', '99-1');
    late.release();
    // A further change shows that the late answer is through.
    await at.mock.someoneElse(ASHGROVE, { fax: '+1 503 555 0191' });
    await reads(hub, '+1 503 555 0191');
    await reads(hub, '+1 503 555 0121');
    await edited('Phone', '+1 503 555 0122');
    expect(all('[role="group"]').some(({ ariaLabel }) => ariaLabel?.startsWith('Conflict'))).to.equal(false);
    expect(await stored(at)).to.include({
      phone: '+1 503 555 0122',
      businessId: '99-1',
      fax: '+1 503 555 0191',
    });
  });

  it('asks for nothing when what was done here comes back by the stream [R-02]', async () => {
    const at = world();
    const late = withLateReads(at);
    const hub = await mountHub({ ...at, hub: late.hub }, { height: 1400 });
    await isLive(at);
    // The stream is open and heard: what it says first may ask for everything again.
    await at.mock.call('createNote', { path, body: { text: 'The stream is heard' } });
    await reads(hub, 'The stream is heard');
    const before = readsOf(at);
    await edited('Phone', '+1 503 555 0131');
    await edited('Business ID', '99-2');
    // Comes by the stream after both edits; its answer is asked for later than theirs would be.
    await at.mock.call('createNote', { path, body: { text: 'After the edits' } });
    await reads(hub, 'After the edits');
    expect(readsOf(at)).to.equal(before);
    await reads(hub, '+1 503 555 0131');
  });
});
