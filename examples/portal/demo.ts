/** What a demo has and a product has not: the server's moods, a second person at work, and a way back to the start. */
import type { Backend } from './backend.ts';
import type { Place } from './router.ts';
import type { Settings } from './settings.ts';

export function connectDemo(form: HTMLFormElement, backend: Backend, settings: Settings, where: () => Place): void {
  const scenario = form.elements.namedItem('scenario') as HTMLSelectElement;
  const elsewhere = form.elements.namedItem('elsewhere') as HTMLButtonElement;
  const reset = form.elements.namedItem('reset') as HTMLButtonElement;
  const output = form.querySelector('output') as HTMLOutputElement;
  const say = (text: string) => {
    output.value = text;
  };
  const attempt = async (work: () => Promise<void>, done: string) => {
    say('');
    try {
      await work();
      say(done);
    } catch (error) {
      say(`${settings.words.failed} ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  for (const name of backend.scenarios) scenario.add(new Option(name, name));
  scenario.value = backend.scenario;
  scenario.addEventListener('change', () => void attempt(() => backend.setScenario(scenario.value), settings.words.changed));
  elsewhere.addEventListener('click', () => void attempt(async () => {
    const place = where();
    if (place.page === 'customer') await backend.editElsewhere(place.customerId);
  }, settings.words.edited));
  reset.addEventListener('click', () => void attempt(async () => {
    await backend.reset();
    location.assign('/customers');
  }, ''));
  form.addEventListener('beforetoggle', () => {
    elsewhere.disabled = where().page !== 'customer';
    say('');
  });
}
