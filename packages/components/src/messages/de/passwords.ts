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
    createdAt: 'Angelegt',
  },
  add: 'Neues Passwort',
  editNamed: name => `${name} bearbeiten`,
  show: 'Passwort anzeigen',
  showNamed: name => `Passwort von ${name} anzeigen`,
  hide: 'Passwort verbergen',
  hideNamed: name => `Passwort von ${name} verbergen`,
  enlarge: 'In großer Schrift anzeigen',
  enlargeNamed: name => `Passwort von ${name} in großer Schrift anzeigen`,
  copy: 'Passwort kopieren',
  copyNamed: name => `Passwort von ${name} kopieren`,
  copyUsername: 'Benutzernamen kopieren',
  copyUsernameNamed: username => `Benutzernamen ${username} kopieren`,
  open: 'Anmeldeseite öffnen',
  openNamed: address => `${address} in einem neuen Fenster öffnen`,
  remove: 'Entfernen',
  hidden: 'Verborgen',
  secondsLeft: seconds => `${seconds} s`,
  shownFor: seconds =>
    `Angezeigt. Es verbirgt sich in ${inSeconds(seconds)} von selbst, und sobald diese Seite nicht mehr zu sehen ist.`,
  unsafeAddress: 'Von hier öffnen sich nur Adressen mit http oder https',
  needsReason: 'Es wird nach einem Grund gefragt',
  old: age => `Seit ${age} nicht geändert`,
  neverShown: 'Nie',
  emptyTitle: 'Noch keine Passwörter',
  emptyText:
    'Hier steht, womit sich Techniker bei diesem Kunden anmelden: Firewalls, Server, Webportale. Ein Passwort zeigt sich nur, wenn jemand danach fragt, und jeder Blick wird aufgezeichnet.',
  filters: { age: 'Nicht geändert seit', reason: 'Verlangt einen Grund' },
  days: days => plural('de', days, { one: '1 Tag', other: `${days} Tagen` }),
  removeTitle: (count, name, n) =>
    plural('de', count, { one: `${name} entfernen?`, other: `${n} Passwörter entfernen?` }),
  removeText:
    'Niemand kann es hier mehr nachsehen. Dort, wo das Passwort gilt, ändert sich nichts. 24 Stunden lang lässt es sich zurückholen.',
  removeAction: (count, n) =>
    plural('de', count, { one: 'Passwort entfernen', other: `${n} Passwörter entfernen` }),
  removed: (count, name, n) =>
    plural('de', count, { one: `${name} entfernt`, other: `${n} Passwörter entfernt` }),
  one: 'Passwort',
  revealFailed: name => `Das Passwort von ${name} konnte nicht geholt werden`,
  trouble: {
    offline: 'Sie sind offline. Versuchen Sie es wieder, sobald eine Verbindung besteht.',
    unreachable: 'Der Server ist nicht erreichbar. Versuchen Sie es gleich noch einmal.',
    limited:
      'In kurzer Zeit wurde zu viel angefragt. Warten Sie einen Moment und versuchen Sie es dann wieder.',
    server: 'Der Server meldet einen Fehler. Versuchen Sie es gleich noch einmal.',
    forbidden:
      'Sie dürfen Passwörter dieses Kunden nicht sehen. Bitten Sie die Verwaltung um die Berechtigung secret:reveal.',
    signed_out: 'Ihre Sitzung ist beendet. Melden Sie sich im Portal wieder an.',
    missing: 'Es existiert nicht mehr, oder sein Passwort wurde nicht aufbewahrt.',
    other: 'Etwas ist schiefgegangen. Versuchen Sie es noch einmal.',
  },
  usernameCopied: 'Benutzername kopiert',
  copied: seconds =>
    `Passwort kopiert. In ${inSeconds(seconds)} wird es aus der Zwischenablage genommen, sofern bis dahin nichts anderes darin steht.`,
  copiedBlind: seconds =>
    `Passwort kopiert. Dieser Browser lässt die Seite nicht in die Zwischenablage sehen: Sie wird in ${inSeconds(seconds)} nur geleert, wenn Sie auf dieser Seite bleiben. Sonst leeren Sie sie selbst.`,
  copiedInsecure:
    'Passwort kopiert. Eine Seite ohne HTTPS kann es nicht von selbst aus der Zwischenablage nehmen: Leeren Sie sie, sobald Sie es benutzt haben.',
  clearNow: 'Jetzt leeren',
  clipboardCleared: 'Die Zwischenablage wurde geleert',
  clipboardUnsure:
    'Das Passwort steht vielleicht noch in der Zwischenablage. Dieser Browser lässt die Seite nicht nachsehen.',
  clipboardRefused:
    'Der Browser hat der Seite die Zwischenablage verwehrt. Zeigen Sie das Passwort an und kopieren Sie es von Hand.',
  clipboardMissing:
    'Eine Seite ohne HTTPS kann die Zwischenablage nicht benutzen. Zeigen Sie das Passwort an und kopieren Sie es von Hand.',
  reasons: {
    missing_scope: 'Dazu fehlt Ihnen die Berechtigung',
    no_permission: 'Dazu fehlt Ihnen die Berechtigung',
  },
  age: {
    title: 'Nicht geändert seit',
    atLeast: days => `${days} oder länger`,
    all: 'Alle wurden in den letzten 90 Tagen geändert.',
    parts: (count, total) => `${count} von ${total}`,
  },
};
export default passwords;
