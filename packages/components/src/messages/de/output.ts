import { plural } from '../bundle.ts';
import type { OutputMessages } from '../en/output.ts';

export default {
  outputOf: what => `Ausgabe von ${what}`,
  leftOut: 'Steuerzeichen ausgelassen',
  hiddenText: 'verborgener Text',
  marks: {
    title: 'Hätte den Titel des Fensters geändert.',
    link: 'Hätte aus dem Text einen Link gemacht.',
    clipboard: 'Hätte in die Zwischenablage geschrieben.',
    query: 'Hätte diesem Terminal eine Frage gestellt.',
    screen: 'Hätte auf einen anderen Bildschirm umgeschaltet.',
    clear: 'Hätte den Bildschirm gelöscht.',
    data: 'Enthielt Daten, die kein Text sind.',
    sequence: 'Diese Steuerzeichen sind hier nicht bekannt.',
  },
  character: name => `Unsichtbares Zeichen ${name}`,
  find: 'In der Ausgabe suchen',
  found: (at, of) => `${at} von ${of}`,
  foundNone: 'Nicht gefunden',
  previousFound: 'Vorheriger Treffer',
  nextFound: 'Nächster Treffer',
  follow: 'Mitlaufen',
  wrap: 'Lange Zeilen umbrechen',
  copyAll: 'Ausgabe kopieren',
  copied: 'Kopiert',
  notCopied: 'Der Browser hat das Kopieren nicht erlaubt.',
  download: 'Gesamte Ausgabe herunterladen',
  notDownloaded: 'Die Ausgabe konnte nicht heruntergeladen werden.',
  size: (lines, shown, bytes) =>
    plural('de', lines, { one: `${shown} Zeile, ${bytes}`, other: `${shown} Zeilen, ${bytes}` }),
  paused: 'Angehalten',
  news: (count, shown) =>
    plural('de', count, {
      one: `Angehalten, ${shown} neue Zeile`,
      other: `Angehalten, ${shown} neue Zeilen`,
    }),
  linesLeftOut: (count, shown) =>
    plural('de', count, {
      one: `Erste ${shown} Zeile ausgelassen`,
      other: `Erste ${shown} Zeilen ausgelassen`,
    }),
  bytesLeftOut: bytes => `Erste ${bytes} ausgelassen`,
  waiting: (from, to) => (from === to ? `Warten auf Teil ${from}` : `Warten auf die Teile ${from} bis ${to}`),
  loading: 'Ausgabe wird gelesen',
  none: 'Noch keine Ausgabe',
  ended: 'Ohne Ausgabe beendet',
  failed: 'Die Ausgabe kann nicht gelesen werden.',
  moreLines: (count, shown) =>
    plural('de', count, { one: `und ${shown} weitere Zeile`, other: `und ${shown} weitere Zeilen` }),
} satisfies OutputMessages;
