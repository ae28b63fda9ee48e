/** Fieldhouse IT's portal: its own frame, its own addresses, and the hub inside. */
import '@customer-hub/components/define/customer-hub.js';
import '@customer-hub/components/define/hub-customers.js';
import type { HubNavigateDetail, HubPlaceDetail } from '@customer-hub/components';
import { startBackend } from './backend.ts';
import { connectDemo } from './demo.ts';
import { extensionsFor, projectsTab } from './extensions.ts';
import { addressOf, customerAddress, isPage, placeOf, type Place } from './router.ts';
import { Settings } from './settings.ts';

const find = <T extends Element = HTMLElement>(selector: string) => document.querySelector(selector) as T;
const main = find('main');
const address = (): string => location.pathname + location.search;
const menu = find<HTMLButtonElement>('.menu');
const settings = new Settings();
settings.connect(find<HTMLFormElement>('#settings'));

const backend = startBackend();
void backend.server.then(server =>
  connectDemo(find<HTMLFormElement>('#demo'), server, settings, () => placeOf(address())),
);

/** Makes an element of the hub and hands it what only the host knows. */
function embed<Tag extends 'customer-hub' | 'hub-attention' | 'hub-customers'>(
  tag: Tag,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.hub = backend.hub;
  element.hrefFor = addressOf;
  // What this portal can do when the hub asks for it; what it cannot do is not offered.
  element.offers = ['directory_sync', 'previous_look'];
  element.extensions = extensionsFor(settings.words);
  element.locale = settings.language;
  return element;
}

function show(place: Place): void {
  if (place.page === 'customer') showCustomer(place.customerId, place.place);
  else if (place.page === 'customers') showDirectory(place.view);
  else if (place.page === 'today') showToday();
  else showElsewhere();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.sections a')) {
    const current =
      location.pathname.startsWith(link.pathname) ||
      (location.pathname === '/' && link.pathname === '/customers');
    if (current) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  find('.here').textContent = '';
  menu.ariaExpanded = 'false';
  if (place.page === 'customer') void nameCrumb(place.customerId);
}

/** Another tab of the same customer keeps the element, and with it everything it has loaded. */
function showCustomer(customerId: string, place: string): void {
  const present = main.querySelector('customer-hub');
  const hub = present ?? embed('customer-hub');
  hub.customerId = customerId;
  hub.tabs = [...hub.tabs.filter(one => typeof one === 'string'), projectsTab(settings.words, customerId)];
  hub.place = place;
  if (!present) main.replaceChildren(hub);
}

/** The directory as its address says: filtered, and after Back where it was left. */
function showDirectory(view: string): void {
  const present = main.querySelector('hub-customers');
  const directory = present ?? embed('hub-customers');
  void directory.showView(view);
  if (!present) main.replaceChildren(directory);
  document.title = settings.words.customers;
}

/** What should not wait, at all customers. */
function showToday(): void {
  void import('@customer-hub/components/define/hub-attention.js');
  if (!main.querySelector('hub-attention')) main.replaceChildren(embed('hub-attention'));
  document.title = settings.words.today;
}

function showElsewhere(): void {
  const title = document.createElement('h1');
  title.textContent = settings.words.elsewhere;
  const back = document.createElement('a');
  back.href = '/customers';
  back.textContent = settings.words.back;
  const page = document.createElement('div');
  page.className = 'elsewhere';
  page.append(title, back);
  main.replaceChildren(page);
}

/** The portal knows customers too: it asks the same client for the name it shows above. */
async function nameCrumb(customerId: string): Promise<void> {
  const customer = await backend.hub.customers.get(customerId).catch(() => undefined);
  const place = placeOf(address());
  if (customer && place.page === 'customer' && place.customerId === customerId)
    find('.here').textContent = customer.name;
}

function go(to: string): void {
  if (to !== address()) history.pushState(null, '', to);
  arrive();
}

/**
 * Another page, without the browser's own loading: whoever reads on with the keyboard or by ear goes on
 * inside it, not at the top.
 */
function arrive(): void {
  const before = main.firstElementChild;
  show(placeOf(address()));
  if (main.firstElementChild !== before) main.focus();
}

// What leaves the hub is asked for by one event; this host takes what it has pages for and leaves the rest to the hub.
main.addEventListener('hub-navigate', event => {
  const { detail } = event as CustomEvent<HubNavigateDetail>;
  const place = placeOf(address());
  const customerId = place.page === 'customer' ? place.customerId : undefined;
  // Outside of a customer's page everything is a page of its own.
  const leaves = place.page !== 'customer' || isPage(detail, customerId);
  const to = leaves ? addressOf({ ...(customerId ? { customerId } : {}), ...detail }) : undefined;
  if (!to) return;
  event.preventDefault();
  go(to);
});

// A real portal asks its directory. This one knows a single person, who joins the customer with the first press.
main.addEventListener('hub-directory-sync', event => {
  event.preventDefault();
  const { customerId, done } = (event as CustomEvent<{ customerId: string; done: () => void }>).detail;
  void joinFromDirectory(customerId)
    .catch(() => undefined)
    .then(done);
});

async function joinFromDirectory(customerId: string): Promise<void> {
  const { contacts, customers } = backend.hub;
  const [domain = 'example.com'] = (await customers.get(customerId)).domains;
  await contacts.create(customerId, { displayName: 'Robin Ito', email: `robin.ito@${domain}` });
}

/** The address follows; a search that is being typed is no step to go back by. */
const move = (to: string, replace: boolean): void => {
  if (to !== address()) history[replace ? 'replaceState' : 'pushState'](null, '', to);
};
main.addEventListener('hub-place-change', event => {
  const { customerId, place, title, replace } = (event as CustomEvent<HubPlaceDetail>).detail;
  move(customerId ? customerAddress(customerId, place) : `/customers${place ? `?${place}` : ''}`, replace);
  document.title = title;
});
document.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('a') : undefined;
  if (
    !link ||
    link.origin !== location.origin ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey
  )
    return;
  event.preventDefault();
  go(link.pathname + link.search);
});
addEventListener('popstate', arrive);
settings.addEventListener('change', () => {
  for (const element of main.querySelectorAll<HTMLElementTagNameMap['customer-hub']>(
    'customer-hub, hub-attention, hub-customers',
  ))
    Object.assign(element, { locale: settings.language, extensions: extensionsFor(settings.words) });
  const shown = placeOf(address());
  if (shown.page === 'customer') showCustomer(shown.customerId, shown.place);
  if (placeOf(address()).page === 'elsewhere') showElsewhere();
});
menu.addEventListener('click', () => {
  menu.ariaExpanded = menu.ariaExpanded === 'true' ? 'false' : 'true';
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || menu.ariaExpanded !== 'true') return;
  menu.ariaExpanded = 'false';
  menu.focus();
});

show(placeOf(address()));
