/** What a demo has and a product has not: the server's moods, a second person at work, and a way back to the start. */
import type { Server } from './backend.ts';
import type { Place } from './router.ts';
import type { Settings } from './settings.ts';

export function connectDemo(
  form: HTMLFormElement,
  server: Server,
  settings: Settings,
  where: () => Place,
): void {
  // A real server has none of this.
  if (Object.keys(server.scenarios).length === 0) {
    document.querySelector(`[popovertarget=${form.id}]`)?.remove();
    return;
  }
  const scenario = form.elements.namedItem('scenario') as HTMLSelectElement;
  const elsewhere = form.elements.namedItem('elsewhere') as HTMLButtonElement;
  const reset = form.elements.namedItem('reset') as HTMLButtonElement;
  const output = form.querySelector('output') as HTMLOutputElement;
  const normal = new Option('', '');

  const describe = () => {
    normal.text = settings.words.normal;
    output.value = server.scenarios[scenario.value] ?? '';
  };
  scenario.append(
    normal,
    ...Object.keys(server.scenarios).map(name => new Option(name.replaceAll('_', ' '), name)),
  );
  scenario.value = server.scenario;
  scenario.addEventListener('change', () => {
    server.setScenario(scenario.value);
    describe();
  });
  elsewhere.addEventListener('click', () => {
    const place = where();
    if (place.page === 'customer')
      void server.editElsewhere(place.customerId).then(() => {
        output.value = settings.words.edited;
      });
  });
  reset.addEventListener('click', () => void server.reset().then(() => location.assign('/customers')));
  form.addEventListener('beforetoggle', () => {
    elsewhere.disabled = where().page !== 'customer';
    describe();
  });
}
