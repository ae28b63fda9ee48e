import { plural } from '../bundle.ts';
import type { StatesMessages } from '../en/states.ts';

export default {
  loading: subject => `${subject}: Laden …`,
  failedTitle: subject => `${subject}: Laden fehlgeschlagen`,
  server: 'Der Server hat einen Fehler gemeldet. Es wurde nichts geändert.',
  timeout: 'Der Server hat zu lange nicht geantwortet. Es wurde nichts geändert.',
  unreachable: 'Der Server ist nicht erreichbar. Es wurde nichts geändert.',
  foreign:
    'Unter dieser Adresse antwortet nicht der Dienst, den diese Seite braucht. Bitten Sie die Administration Ihres Portals, die Adresse zu prüfen.',
  limited: 'In kurzer Zeit wurden zu viele Anfragen gesendet. Es wurde nichts geändert.',
  unexpected: 'Auf dieser Seite ist etwas schiefgelaufen. Es wurde nichts geändert.',
  retryIn: seconds => `Neuer Versuch in ${seconds} s.`,
  retryNow: 'Jetzt erneut versuchen',
  request: 'Anfrage',
  copyRequest: 'Anfrage-ID kopieren',
  offlineTitle: 'Sie sind offline',
  offlineText: subject => `${subject}: Laden, sobald wieder eine Verbindung besteht.`,
  signedOutTitle: 'Sie sind abgemeldet',
  signedOutText: 'Ihre Sitzung ist beendet. Melden Sie sich im Portal erneut an.',
  forbiddenTitle: subject => `${subject}: kein Zugriff`,
  forbiddenText: scope =>
    scope
      ? 'Bitten Sie Ihren Administrator um die Berechtigung '
      : 'Bitten Sie Ihren Administrator um Zugriff.',
  missingTitle: 'Existiert nicht mehr',
  missingText: 'Es wurde gelöscht oder ist für Sie nicht sichtbar.',
  mergedTitle: name => `Das gehört jetzt zu ${name}`,
  mergedText: 'Der Eintrag wurde zusammengeführt; alles, was dazugehört, ist mitgekommen.',
  openMerged: name => `${name} öffnen`,
  planTitle: 'Nicht in Ihrem Tarif enthalten',
  planText:
    'Die Kundenseite ist für Konten von Managed Service Providern gedacht. Fragen Sie Ihren Administrator nach dem Tarif.',
  unavailableTitle: subject => `${subject}: in diesem Portal nicht verfügbar`,
  unavailableText:
    'Das angeschlossene System unterstützt dies nicht. Ihr Administrator kann diesen Tab ausblenden.',
  noMatchTitle: query => (query ? `Kein Treffer für „${query}“` : 'Kein Treffer mit diesen Filtern'),
  noMatchText: (total, filters, searched) => {
    const by = [
      searched ? 'die Suche' : '',
      filters > 0 ? plural('de', filters, { one: 'einen Filter', other: `${filters} Filter` }) : '',
    ]
      .filter(Boolean)
      .join(' und ');
    return `${plural('de', total, { one: '1 Eintrag ist', other: `${total} Einträge sind` })} durch ${by} ausgeblendet.`;
  },
  clearAll: 'Alle entfernen',
  clearSearch: 'Suche leeren',
  notLoaded:
    'Ein Teil der Seite konnte nicht geladen werden. Es geht automatisch weiter, sobald wieder eine Verbindung besteht.',
  offlineBanner: 'Sie sind offline.',
  staleBanner: 'Aktualisieren war nicht möglich.',
  asOf: time => `Stand von ${time}.`,
  waiting: count =>
    plural('de', count, {
      one: 'Eine Änderung wartet auf das Senden.',
      other: `${count} Änderungen warten auf das Senden.`,
    }),
  tryNow: 'Erneut versuchen',
  partFailed: subject => `${subject}: Laden fehlgeschlagen.`,
  partForbidden: subject => `${subject}: kein Zugriff.`,
} satisfies StatesMessages;
