import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import {
  accessible,
  all,
  choose,
  click,
  deepActive,
  dialog,
  find,
  nameOf,
  noDialog,
  press,
  pressButton,
  reads,
  see,
  tabTo,
  textOf,
  until,
} from '../testing/person.ts';
import { mountHub, tidy } from '../testing/mount.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';
import type { CustomerHub } from './customer-hub.ts';
import { tabs } from './tabs.ts';

const shown = (hub: CustomerHub): string[] => all('.pins dt', hub).map(term => textOf(term));
const chosen = (root: HTMLElement): string[] =>
  all('ol [data-sort]', root.getRootNode() as ShadowRoot).map(item => item.dataset['sort']!);
const stored = async ({ mock }: World): Promise<string[]> => (await mock.call('getPinnedFields')).body.fields;

/** The editor, with its lists. */
const edit = async (): Promise<HTMLElement> => {
  await pressButton('Edit pinned fields');
  const editor = await dialog('Pinned fields');
  await find('button', /^Unpin Phone/, editor);
  return editor;
};

afterEach(tidy);

describe('pinned fields', () => {
  it('pins details of the Overview to the head of the page, custom fields among them [PIN-01, PIN-11]', async () => {
    const hub = await mountHub(world());
    await until(() => shown(hub).length === 5, 'pins');
    expect(shown(hub)).to.deep.equal(['Phone', 'Address', 'Domains', 'Business ID', 'After-hours support']);
    await reads(hub.shadowRoot!.querySelector('.pins')!, '+1 503 555 0167');
    await reads(hub.shadowRoot!.querySelector('.pins')!, 'Yes, until 10 PM');
  });

  it('keeps pinned fields visible on every tab [PIN-02]', async () => {
    const hub = await mountHub(world(), { width: 1800 });
    for (const { key } of [...tabs.slice(1), tabs[0]!]) {
      hub.activeTab = key;
      await hub.updateComplete;
      await until(() => shown(hub).length === 5, `pins on ${key}`);
      const pins = hub.shadowRoot!.querySelector('.pins')!.getBoundingClientRect();
      expect(pins.height).to.be.above(30);
      expect(pins.top).to.be.above(hub.getBoundingClientRect().top);
    }
  });

  it('shows the control of the editor at any time, wherever the pointer is [PIN-03, X-25, V-04]', async () => {
    const hub = await mountHub(world());
    const button = await until(() => hub.shadowRoot!.querySelector<HTMLElement>('.pinedit'), 'control');
    expect(button.checkVisibility({ opacityProperty: true })).to.equal(true);
    await tabTo('Edit pinned fields');
    await press('Enter');
    await dialog('Pinned fields');
  });

  it('reads the number of further domains from its sign on, in Arabic, too [V-05]', async () => {
    const hub = await mountHub(world(), { locale: 'ar' });
    const further = await until(
      () => all('.pins bdi', hub).find(one => /^[\u2066-\u2069]?\+/.test(textOf(one))),
      'the number of further domains',
    );
    expect(getComputedStyle(further).direction).to.equal('ltr');
    expect(getComputedStyle(hub.shadowRoot!.querySelector('.pins')!).direction).to.equal('rtl');
  });

  it('adds a field and takes one away; all customers show it then [PIN-04, PIN-05, PIN-08]', async () => {
    const at = world();
    const hub = await mountHub(at);
    const editor = await edit();
    await accessible(all('hub-pin-editor')[0]!);
    await pressButton('Unpin Domains', editor);
    await pressButton('Pin Website', editor);
    await pressButton('Pin Fax', editor);
    await pressButton('Save', editor);
    await noDialog();
    expect(shown(hub)).to.deep.equal([
      'Phone',
      'Address',
      'Business ID',
      'After-hours support',
      'Website',
      'Fax',
    ]);
    expect(await stored(at)).to.deep.equal([
      'phone',
      'address',
      'businessId',
      'customFields.after_hours',
      'website',
      'fax',
    ]);
    hub.customerId = 'cus_3';
    await reads(hub, 'Zahnarztpraxis');
    await until(() => shown(hub).length === 6, 'pins');
    expect(shown(hub).at(-1)).to.equal('Fax');
  });

  it('puts another field in the place of one, also where none can be added or taken away [PIN-06, PIN-09, PIN-10]', async () => {
    const at = world();
    await mountHub(at);
    const editor = await edit();
    await pressButton('Unpin Phone', editor);
    await pressButton('Unpin Address', editor);
    await until(() => chosen(editor).length === 3, 'three left');
    await pressButton('Replace Domains', editor);
    await choose(/^Website/);
    await until(
      () => chosen(editor).join() === 'website,businessId,customFields.after_hours',
      () => `the other field in its place, not ${chosen(editor).join()}`,
    );
    await accessible(all('hub-pin-editor')[0]!);
    await pressButton('Save', editor);
    await noDialog();
    expect(await stored(at)).to.deep.equal(['website', 'businessId', 'customFields.after_hours']);
  });

  it('says that they are pinned for all customers [PIN-08]', async () => {
    await mountHub(world());
    await edit();
    await reads(all('hub-pin-editor')[0]!, 'for the whole account');
  });

  it('keeps at least three: the third last cannot be taken away, and says why [PIN-09]', async () => {
    await mountHub(world());
    const editor = await edit();
    await pressButton('Unpin Phone', editor);
    await pressButton('Unpin Address', editor);
    await until(() => chosen(editor).length === 3, 'three left');
    const button = await find('button', 'Unpin Domains', editor);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(button.title).to.equal('Keep at least 3 fields pinned.');
    await click(button);
    expect(chosen(editor)).to.have.length(3);
    await reads(editor, 'Keep at least 3 fields pinned.');
  });

  it('takes six at most, and says why not more [PIN-10]', async () => {
    await mountHub(world());
    const editor = await edit();
    await pressButton('Pin Website', editor);
    const button = await find('button', 'Pin Fax', editor);
    await until(() => button.getAttribute('aria-disabled') === 'true', 'no more');
    await click(button);
    expect(chosen(editor)).to.have.length(6);
    await reads(editor, 'You can pin up to 6 fields.');
  });

  it('puts them into another order by keyboard, and says each step [PIN-07]', async () => {
    const at = world();
    const hub = await mountHub(at);
    const editor = await edit();
    (await find('button', 'Move Business ID', editor)).focus();
    await press('Space', 'ArrowUp', 'ArrowUp');
    await reads(all('hub-pin-editor')[0]!, 'Business ID is now 2 of 5.');
    expect(nameOf(deepActive()!)).to.equal('Move Business ID');
    await press('Space');
    await press('Escape');
    await until(() => all('.ask', editor).length > 0 || all('dialog[open]').length === 0, 'asked');
    await pressButton('Keep editing', editor);
    await pressButton('Save', editor);
    await noDialog();
    expect(await stored(at)).to.deep.equal([
      'phone',
      'businessId',
      'address',
      'domains',
      'customFields.after_hours',
    ]);
    expect(shown(hub)[1]).to.equal('Business ID');
  });

  it('puts them into another order by dragging [PIN-07]', async () => {
    await mountHub(world());
    const editor = await edit();
    const box = (await find('button', 'Move Phone', editor)).getBoundingClientRect();
    const target = (await find('button', 'Move Domains', editor)).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.x + 12), Math.round(box.y + 12)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(box.x + 12), Math.round(box.y + 30)] });
    await sendMouse({ type: 'move', position: [Math.round(target.x + 12), Math.round(target.y + 20)] });
    await sendMouse({ type: 'up' });
    await until(() => chosen(editor)[2] === 'phone', 'phone in the third place');
    expect(chosen(editor)).to.deep.equal([
      'address',
      'domains',
      'phone',
      'businessId',
      'customFields.after_hours',
    ]);
  });

  it('puts them into another order by a press, without dragging [PIN-07]', async () => {
    await mountHub(world());
    const editor = await edit();
    await pressButton('Move Phone down', editor);
    await until(() => chosen(editor)[1] === 'phone', 'second place');
    expect(see<HTMLButtonElement>('button', 'Move Address up', editor)!.disabled).to.equal(true);
  });

  it('loses neither side when somebody else changed them meanwhile', async () => {
    const at = world();
    const hub = await mountHub(at);
    const editor = await edit();
    await pressButton('Pin Fax', editor);
    const current = (await at.mock.call('getPinnedFields')).body;
    await at.mock.call('replacePinnedFields', {
      body: { fields: ['website', 'phone', 'notes'] },
      ifMatch: current.etag,
    });
    await pressButton('Save', editor);
    await reads(editor, 'Someone else changed the pinned fields while you were editing.');
    expect(chosen(editor)).to.include('fax');
    await pressButton('Use their version', editor);
    await until(() => chosen(editor).join() === 'website,phone,notes', 'theirs');
    await pressButton('Unpin Website', editor);
    await pressButton('Pin Fax', editor);
    await pressButton('Save', editor);
    await until(
      () => all('dialog[open]').length === 0 || textOf(editor).includes('Keep at least'),
      'saved or held',
    );
    await sendKeys({ press: 'Escape' });
    expect(shown(hub)).to.have.length.within(3, 6);
  });

  it('keeps the choice when it cannot be saved', async () => {
    const at = world();
    await mountHub(at);
    const editor = await edit();
    await pressButton('Pin Fax', editor);
    const end = at.mock.fault({ operationId: 'replacePinnedFields', status: 500 });
    await pressButton('Save', editor);
    await reads(editor, 'Not saved. Your choice is still here.');
    end();
    await pressButton('Save', editor);
    await noDialog();
    expect(await stored(at)).to.include('fax');
  });

  it('shows what is pinned, but no editor, to those who may not change it', async () => {
    const at = world({ token: 'read-only' });
    const hub = await mountHub(at);
    await until(() => shown(hub).length === 5, 'pins');
    expect(see('button', 'Edit pinned fields') === undefined).to.equal(true);
    expect((await at.hub.customers.get(ASHGROVE)).name).to.equal('Ashgrove Dental Group');
  });
});
