import { plural } from '../bundle.ts';
import type { BinMessages } from '../en/bin.ts';

const bin: BinMessages = {
  title: 'In den letzten 24 Stunden gelöscht',
  empty: 'Hier wurde in den letzten 24 Stunden nichts gelöscht.',
  failed: 'Gelöschtes konnte nicht geladen werden.',
  all: 'Alle auswählen',
  when: (ago, left) => `Gelöscht ${ago}. Endgültig gelöscht ${left}`,
  more: 'Mehr anzeigen',
  restore: 'Wiederherstellen',
  restoreOne: name => `${name} wiederherstellen`,
  restoreMany: (count, n) =>
    plural('de', count, { one: '1 wiederherstellen', other: `${n} wiederherstellen` }),
  back: (count, n, name) =>
    plural('de', count, { one: `${name} wiederhergestellt`, other: `${n} wiederhergestellt` }),
  tooLate: 'Die 24 Stunden sind vorbei.',
  refused: why => `Konnte nicht wiederhergestellt werden: ${why}`,
};
export default bin;
