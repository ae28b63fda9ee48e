import { plural } from '../bundle.ts';
import type { BinMessages } from '../en/bin.ts';

const bin: BinMessages = {
  title: 'In den letzten 24 Stunden gelöscht',
  empty: 'Hier wurde in den letzten 24 Stunden nichts gelöscht.',
  failed: 'Was gelöscht wurde, ließ sich nicht laden.',
  all: 'Alle auswählen',
  when: (ago, left) => `Gelöscht ${ago}, endgültig weg ${left}`,
  more: 'Mehr zeigen',
  restore: 'Zurückholen',
  restoreOne: name => `${name} zurückholen`,
  restoreMany: (count, n) => plural('de', count, { one: '1 zurückholen', other: `${n} zurückholen` }),
  back: (count, n, name) =>
    plural('de', count, { one: `${name} ist wieder da`, other: `${n} sind wieder da` }),
  tooLate: 'Die 24 Stunden sind vorbei.',
  refused: why => `Es ließ sich nicht zurückholen: ${why}`,
};
export default bin;
