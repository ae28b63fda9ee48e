import { expect, html } from '@open-wc/testing';
import type { Hub } from '@customer-hub/sdk';
import '../../define/hub-activity.ts';
import '../../define/hub-alerts.ts';
import '../../define/hub-assets.ts';
import '../../define/hub-attachments.ts';
import '../../define/hub-attention.ts';
import '../../define/hub-contacts.ts';
import '../../define/hub-contracts.ts';
import '../../define/hub-customers.ts';
import '../../define/hub-device.ts';
import '../../define/hub-devices.ts';
import '../../define/hub-invoices.ts';
import '../../define/hub-jobs.ts';
import '../../define/hub-notes.ts';
import '../../define/hub-overview.ts';
import '../../define/hub-passwords.ts';
import '../../define/hub-tickets.ts';
import '../../define/hub-work-from-home.ts';
import '../../define/customer-hub.ts';
import type { HubElement } from '../element/hub-element.ts';
import { defaultTabs } from '../hub/tabs.ts';
import { mount, tidy } from '../testing/mount.ts';
import { all, nameOf, press, until } from '../testing/person.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';

/** Whatever a person could press. */
const controls =
  'button, [role^="menuitem"], a[href], input, select, textarea, [contenteditable="true"], [draggable="true"]';
/** In the table of a list the controls of one row stand for those of all. */
const isOfFurtherRow = (element: HTMLElement): boolean =>
  Number(element.closest('[role="row"]')?.getAttribute('aria-rowindex') ?? 0) > 2;
/** What a person may lay out for themselves. */
const isFree = (element: HTMLElement): boolean =>
  element.closest('[role="columnheader"]') !== null ||
  /^hub-(?:columns-dialog|filter-panel|tab-bar)$/.test(
    (element.getRootNode() as ShadowRoot).host?.localName ?? '',
  );
const isOff = (element: HTMLElement): boolean =>
  element.ariaDisabled === 'true' || ('disabled' in element && element.disabled === true);
const seen = (root?: ParentNode): HTMLElement[] =>
  all(controls, root).filter(
    element =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !isOfFurtherRow(element) &&
      !isFree(element) &&
      !isOff(element),
  );
/** The same control, whenever it is drawn anew. */
const keyOf = (element: HTMLElement): string =>
  `${(element.getRootNode() as ShadowRoot).host?.localName ?? ''} ${element.localName} ${nameOf(element)}`;

/** Calls that would have changed something, also those that were refused. */
const watched = ({ hub }: World): { readonly hub: Hub; readonly writes: string[] } => {
  const writes: string[] = [];
  const reads = new Set(['createExport', 'revealPassword']);
  return {
    writes,
    hub: hub.with([
      async (request, next, { method, path, operationId }) => {
        if (method !== 'GET' && !reads.has(operationId)) writes.push(`${method} ${path}`);
        return next(request);
      },
    ]),
  };
};
/** Nothing is asked for any more, and what came is drawn. */
const calm = async ({ open, streams }: World): Promise<void> => {
  const frame = (): Promise<unknown> => new Promise(resolve => requestAnimationFrame(resolve));
  await frame();
  await until(() => [...open].every(signal => streams.has(signal)), 'answers');
  await frame();
};

const layers = (): HTMLElement[] =>
  all('dialog[open], :popover-open').filter(layer => layer.checkVisibility() && !layer.matches('.toasts *'));
const closeLayers = async (): Promise<void> => {
  for (let tries = 0; tries < 6 && layers().length > 0; tries++) await press('Escape');
};

/** Presses everything that can be pressed, and what opens by that, from the top layer down. */
const walk = async (at: World, most: number): Promise<ReadonlySet<string>> => {
  const known = new Set<string>();
  const offered = new Set<string>();
  let opener = '';
  for (let steps = 0; steps < most; steps++) {
    const now = seen().reverse();
    for (const control of now) offered.add(keyOf(control));
    const next = now.find(control => !known.has(keyOf(control)));
    if (!next) {
      if (layers().length === 0) break;
      await closeLayers();
    } else {
      const key = keyOf(next);
      known.add(key);
      const items = now.filter(control => control.role?.startsWith('menuitem'));
      // A press on an entry closes its menu: it is opened again for the others.
      if (items.includes(next) && items.some(item => !known.has(keyOf(item)))) known.delete(opener);
      else if (next.ariaHasPopup === 'menu') opener = key;
      next.click();
    }
    await calm(at);
  }
  return offered;
};

afterEach(tidy);

/** What no control that only reads is called. */
const writing = new RegExp(
  `\\b(?:New|Add|Create|Edit|Delete|Remove (?!the filter)|Rename|Move (?!towards)|Import|Save(?! as)|Update|Assign|Snooze|` +
    `Resolve|Reopen|Send|Upload|Restart|Shut|Log out|Run|Install|Register|Activate|Deactivate|Mark|Merge|Link|Unlink|` +
    `Share|Generate|Pin|Unpin|(?<!Pending: )Reboot|Connect|Promote|Answer|Comment)\\b`,
  'i',
);
const verbs = (offered: ReadonlySet<string>): string[] =>
  [...offered].filter(control => {
    const [, tag = '', name = ''] = /^\S* (\S+) (.*)$/.exec(control) ?? [];
    return tag === 'button' && !name.startsWith('#') && writing.test(name);
  });
/** Every letter, and the keys that change rows elsewhere. */
const keys = [...'abcdefghijklmnopqrstuvwxyz', 'Delete', 'F2', 'Enter'].filter(
  key => key !== 'j' && key !== 'k',
);

interface Entry {
  readonly tag: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** Controls that are allowed to be called so: what they open only reads. */
  readonly reads?: RegExp;
}

/** Every public element, and the hub around them. */
const entries: readonly Entry[] = [
  { tag: 'customer-hub', properties: { tabs: ['overview'] } },
  ...defaultTabs.map(tab => ({ tag: `hub-${tab.replaceAll('_', '-')}` })),
  { tag: 'hub-customers', properties: { customerId: undefined } },
  { tag: 'hub-device', properties: { customerId: undefined, deviceId: 'dev_1' } },
  { tag: 'hub-jobs' },
];

const open = async ({ tag, properties = {} }: Entry) => {
  const at = world();
  const { hub, writes } = watched(at);
  const element = Object.assign(document.createElement(tag) as HubElement, {
    hub,
    readonly: true,
    locale: 'en',
    timeZone: 'UTC',
    customerId: ASHGROVE,
    ...properties,
  });
  element.addEventListener('hub-navigate', event => event.preventDefault());
  await mount(html`${element}`, { width: 1500 });
  await until(() => seen().length > 0, 'controls');
  await calm(at);
  return { at, element, writes };
};

describe('what is read-only', () => {
  for (const entry of entries)
    it(`writes nothing and offers nothing that would: ${entry.tag} [W-10]`, async () => {
      const { at, writes } = await open(entry);
      const offered = await walk(at, 70);
      expect(offered.size, 'controls').to.be.greaterThan(0);
      expect(writes.join(), 'requests').to.equal('');
      expect(verbs(offered).join(), 'controls').to.equal('');
    });

  for (const tag of ['hub-contacts', 'hub-devices', 'hub-tickets', 'hub-attachments'])
    it(`has no key that writes: ${tag} [W-10]`, async () => {
      const { at, writes } = await open({ tag });
      const offered = new Set<string>();
      for (const key of keys) {
        all('[role="rowheader"]')[0]?.focus();
        await press(key);
        await calm(at);
        for (const control of seen()) offered.add(keyOf(control));
        await closeLayers();
      }
      expect(writes.join(), 'requests').to.equal('');
      expect(verbs(offered).join(), 'controls').to.equal('');
    });
});
