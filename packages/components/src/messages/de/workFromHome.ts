import { plural } from '../bundle.ts';
import type { WorkFromHomeMessages } from '../en/workFromHome.ts';

export default {
  title: 'Homeoffice-Zugriff',
  tab: 'Homeoffice-Zugriff',
  search: 'Agent oder Kontakt',
  count: (count, n) => plural('de', count, { one: `${n} Gerät`, other: `${n} Geräte` }),
  columns: {
    deviceName: 'Gerät',
    contact: 'Kontakt',
    phone: 'Telefon (2FA)',
    status: 'Status',
    link: 'Zugriffslink',
    updatedAt: 'Zuletzt geändert',
  },
  status: { enabled: 'Eingeschaltet', disabled: 'Ausgeschaltet', not_set: 'Nicht eingerichtet' },
  availability: {
    online: 'Online',
    offline: 'Offline',
    unreachable: 'Nicht erreichbar',
    retired: 'Außer Betrieb',
  },
  nobody: 'Nicht zugewiesen',
  addPhone: 'Nummer hinzufügen',
  contactOf: (device, contact) =>
    contact
      ? `Kontakt von ${device}: ${contact}. Ändern oder entfernen`
      : `Nicht zugewiesen. ${device} einen Kontakt zuweisen`,
  phoneOf: (device, phone) =>
    phone ? `Nummer (2FA) von ${device}: ${phone}. Ändern` : `Nummer hinzufügen: 2FA für ${device}`,
  statusOf: (device, status) => `Status von ${device}: ${status}. Ändern`,
  add: 'Homeoffice-Zugriff einrichten',
  share: 'Link teilen',
  shareOf: device => `Link teilen: ${device}`,
  enable: 'Einschalten',
  disable: 'Ausschalten',
  usesDevice: 'Nutzt dieses Gerät',
  assign: 'Kontakt zuweisen …',
  change: 'Kontakt wechseln …',
  clear: 'Kontakt entfernen',
  emptyTitle: 'Noch niemand arbeitet von zu Hause',
  emptyText:
    'Zugriff auf das Arbeitsgerät von überall: Kontakt zuweisen, Nummer (2FA) angeben, einschalten, Link teilen.',
  assigned: (contact, device) => `${contact} ist ${device} zugewiesen`,
  needsPhone: (contact, device) =>
    `${contact} ist ${device} zugewiesen. Mit einer Nummer (2FA) lässt sich der Zugriff einschalten.`,
  cleared: device => `Der Kontakt von ${device} ist entfernt`,
  enabled: device => `Der Homeoffice-Zugriff auf ${device} ist eingeschaltet`,
  disabled: device => `Der Homeoffice-Zugriff auf ${device} ist ausgeschaltet`,
  enabledMany: (count, n) =>
    plural('de', count, {
      one: 'Der Homeoffice-Zugriff auf 1 Gerät ist eingeschaltet',
      other: `Der Homeoffice-Zugriff auf ${n} Geräte ist eingeschaltet`,
    }),
  disabledMany: (count, n) =>
    plural('de', count, {
      one: 'Der Homeoffice-Zugriff auf 1 Gerät ist ausgeschaltet',
      other: `Der Homeoffice-Zugriff auf ${n} Geräte ist ausgeschaltet`,
    }),
  clearedMany: (count, n) =>
    plural('de', count, {
      one: 'Der Kontakt von 1 Gerät ist entfernt',
      other: `Die Kontakte von ${n} Geräten sind entfernt`,
    }),
  saved: device => `Der Homeoffice-Zugriff auf ${device} ist gespeichert`,
  restored: device => `Der Homeoffice-Zugriff auf ${device} wiederhergestellt`,
  clearTitle: (count, n) =>
    plural('de', count, {
      one: 'Kontakt von 1 Gerät entfernen?',
      other: `Kontakte von ${n} Geräten entfernen?`,
    }),
  clearText: 'Der Homeoffice-Zugriff endet für sie, und die Nummern (2FA) werden ebenfalls entfernt.',
  clearAction: (count, n) =>
    plural('de', count, { one: 'Kontakt entfernen', other: `${n} Kontakte entfernen` }),
  reasons: {
    contact_required: 'Weisen Sie zuerst einen Kontakt zu',
    phone_required: 'Geben Sie zuerst eine Telefonnummer (2FA) an',
    not_enabled: 'Schalten Sie zuerst den Homeoffice-Zugriff ein, dann lässt sich der Link teilen',
    no_permission: 'Zum Ändern des Homeoffice-Zugriffs fehlt Ihnen die Berechtigung',
    not_found: 'Homeoffice-Zugriff braucht ein Gerät mit Agent',
  },
  dialog: {
    editTitle: device => `Homeoffice-Zugriff auf ${device}`,
    device: 'Gerät',
    deviceHint: 'Geräte mit Agent. Auch die, die schon in der Liste stehen, lassen sich hier ändern.',
    phone: 'Telefon (2FA)',
    phoneHint: 'Mit Ländervorwahl, zum Beispiel +49 30 1234567. Dorthin geht bei jeder Anmeldung ein Code.',
    usePhone: number => `${number} nehmen`,
    enabled: 'Homeoffice-Zugriff',
    swapped: 'Ein anderer Kontakt beginnt ausgeschaltet und mit eigener Nummer.',
    loading: 'Wird gelesen …',
  },
  phone: {
    country: example =>
      `Die Ländervorwahl fehlt. Beginnen Sie mit + und der Vorwahl, zum Beispiel ${example}.`,
    letters: 'Nur Ziffern. An Buchstaben lässt sich kein Code schicken.',
    extension: 'Eine Nebenstelle kann keinen Code empfangen. Geben Sie eine direkte Nummer an.',
    short: 'Diese Nummer ist zu kurz. Mit Ländervorwahl braucht sie mindestens 7 Ziffern.',
    long: 'Diese Nummer ist zu lang. Mit Ländervorwahl hat sie höchstens 15 Ziffern.',
    zero: 'Eine Ländervorwahl beginnt nie mit 0. Nach dem + steht die Vorwahl, zum Beispiel +49.',
  },
  link: {
    title: device => `Link von ${device} teilen`,
    url: 'Zugriffslink',
    copy: 'Link kopieren',
    copied: 'Link kopiert',
    making: 'Der Link wird erstellt …',
    failed: 'Der Link ließ sich nicht erstellen.',
    retry: 'Erneut versuchen',
    valid: date => `Gilt bis ${date}. Ein neuer lässt sich jederzeit erstellen.`,
    credentials:
      'Der Link enthält keine Zugangsdaten: Nach Benutzername und Passwort des Portals wird gefragt. Sind sie noch nicht bekannt, geben Sie sie auf anderem Weg weiter, nie in derselben E-Mail.',
    mail: 'E-Mail',
    to: 'An',
    noAddress:
      'Dieser Kontakt hat keine E-Mail-Adresse. Kopieren Sie den Text, und senden Sie ihn auf Ihrem Weg.',
    text: 'Text',
    open: 'Im E-Mail-Programm öffnen',
    copyText: 'Text kopieren',
    textCopied: 'Text kopiert',
    copyFailed:
      'Der Browser erlaubt hier kein Kopieren. Der Text ist markiert: Kopieren Sie ihn mit der Tastatur.',
    subject: device => `Ihr Zugang zu ${device} von zu Hause`,
    body: (contact, device, url, until) => `Guten Tag ${contact},

Sie können jetzt von überall an Ihrem Gerät ${device} arbeiten:

1. Öffnen Sie diesen Link: ${url}
2. Melden Sie sich mit Benutzername und Passwort des Kundenportals an.
3. Geben Sie den Code ein, der an Ihr Telefon geht.
4. Beim ersten Mal werden Sie gebeten, das Programm für den Homeoffice-Zugriff (Splashtop) herunterzuladen. Installieren Sie es, und Sie sind verbunden.

Der Link gilt bis ${until}. Bitte geben Sie ihn nicht weiter.`,
  },
} satisfies WorkFromHomeMessages;
