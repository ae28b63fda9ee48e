import { plural } from '../bundle.ts';
import type { PasswordsMessages } from '../en/passwords.ts';

const inSeconds = (seconds: number): string =>
  plural('de', seconds, { one: '1 Sekunde', other: `${seconds} Sekunden` });

const passwords: PasswordsMessages = {
  title: 'Passwörter',
  search: 'Name, Anmeldeadresse oder Benutzername',
  count: (count, n) => plural('de', count, { one: `${n} Passwort`, other: `${n} Passwörter` }),
  columns: {
    name: 'Name',
    loginUrl: 'Anmeldeadresse',
    username: 'Benutzername',
    password: 'Passwort',
    lastChangedAt: 'Zuletzt geändert',
    device: 'Gerät',
    lastRevealedAt: 'Zuletzt angezeigt',
    updatedBy: 'Geändert von',
    notes: 'Notizen',
    createdAt: 'Erstellt',
  },
  add: 'Neues Passwort',
  editNamed: name => `${name} bearbeiten`,
  show: 'Passwort anzeigen',
  showNamed: name => `Passwort von ${name} anzeigen`,
  hide: 'Passwort ausblenden',
  hideNamed: name => `Passwort von ${name} ausblenden`,
  enlarge: 'In großer Schrift anzeigen',
  enlargeNamed: name => `Passwort von ${name} in großer Schrift anzeigen`,
  copy: 'Passwort kopieren',
  copyNamed: name => `Passwort von ${name} kopieren`,
  share: 'Per Link teilen …',
  sharedLinks: 'Geteilte Links …',
  copyUsername: 'Benutzernamen kopieren',
  copyUsernameNamed: username => `Benutzernamen ${username} kopieren`,
  open: 'Anmeldeseite öffnen',
  openNamed: address => `${address} in einem neuen Fenster öffnen`,
  remove: 'Löschen',
  hidden: 'Verborgen',
  secondsLeft: seconds => `${seconds} s`,
  shownFor: seconds =>
    `Angezeigt. Es verbirgt sich in ${inSeconds(seconds)} automatisch, und sobald diese Seite nicht mehr zu sehen ist.`,
  unsafeAddress: 'Von hier öffnen sich nur Adressen mit http oder https',
  needsReason: 'Es wird nach einem Grund gefragt',
  old: age => `Nicht geändert: ${age}`,
  neverShown: 'Nie',
  emptyTitle: 'Noch keine Passwörter',
  emptyText: 'Anmeldedaten für Firewalls, Server und Webportale. Jedes Anzeigen wird aufgezeichnet.',
  filters: { age: 'Zeit ohne Änderung', reason: 'Verlangt einen Grund' },
  days: days => plural('de', days, { one: '1 Tag', other: `${days} Tage` }),
  removeTitle: (count, name, n) =>
    plural('de', count, { one: `${name} löschen?`, other: `${n} Passwörter löschen?` }),
  removeText:
    'Am Gerät oder auf der Website bleibt das Passwort unverändert. Sie können es 24 Stunden lang wiederherstellen.',
  removeAction: (count, n) =>
    plural('de', count, { one: 'Passwort löschen', other: `${n} Passwörter löschen` }),
  removed: (count, name, n) =>
    plural('de', count, { one: `${name} gelöscht`, other: `${n} Passwörter gelöscht` }),
  one: 'Passwort',
  revealFailed: name => `Das Passwort von ${name} konnte nicht geladen werden`,
  trouble: {
    offline: 'Sie sind offline. Versuchen Sie es wieder, sobald eine Verbindung besteht.',
    unreachable: 'Der Server ist nicht erreichbar. Versuchen Sie es gleich noch einmal.',
    limited:
      'In kurzer Zeit wurde zu viel angefragt. Warten Sie einen Moment und versuchen Sie es dann wieder.',
    server: 'Der Server meldet einen Fehler. Versuchen Sie es gleich noch einmal.',
    forbidden:
      'Zum Anzeigen der Passwörter dieses Kunden fehlt Ihnen die Berechtigung. Bitten Sie Ihren Administrator um die Berechtigung secret:reveal.',
    signed_out: 'Ihre Sitzung ist beendet. Melden Sie sich im Portal wieder an.',
    missing: 'Es existiert nicht mehr, oder sein Passwort wurde nicht aufbewahrt.',
    other: 'Etwas ist schiefgegangen. Versuchen Sie es noch einmal.',
  },
  usernameCopied: 'Benutzername kopiert',
  copied: seconds => `Passwort kopiert. Die Zwischenablage wird in ${inSeconds(seconds)} geleert.`,
  copiedBlind: seconds =>
    `Passwort kopiert. Bleiben Sie ${inSeconds(seconds)} auf dieser Seite, um es aus der Zwischenablage zu löschen.`,
  copiedInsecure:
    'Passwort kopiert. Leeren Sie die Zwischenablage danach selbst: Diese Seite hat kein HTTPS.',
  clearNow: 'Jetzt leeren',
  clipboardCleared: 'Die Zwischenablage wurde geleert',
  clipboardUnsure:
    'Das Passwort steht vielleicht noch in der Zwischenablage. Dieser Browser lässt die Seite nicht nachsehen.',
  clipboardRefused:
    'Der Browser hat die Zwischenablage blockiert. Zeigen Sie das Passwort an und kopieren Sie es von Hand.',
  clipboardMissing:
    'Eine Seite ohne HTTPS kann die Zwischenablage nicht benutzen. Zeigen Sie das Passwort an und kopieren Sie es von Hand.',
  reasons: {
    missing_scope: 'Dafür fehlt Ihnen die Berechtigung',
    no_permission: 'Dafür fehlt Ihnen die Berechtigung',
  },
  age: {
    title: 'Zeit ohne Änderung',
    atLeast: days => `${days} oder länger`,
    all: 'Alle wurden in den letzten 90 Tagen geändert.',
    parts: (count, total) => `${count} von ${total}`,
  },
};
export default passwords;
