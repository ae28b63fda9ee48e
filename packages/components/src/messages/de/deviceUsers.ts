import { plural } from '../bundle.ts';
import type { DeviceUsersMessages } from '../en/deviceUsers.ts';

export default {
  title: 'Benutzer',
  search: 'Name',
  count: (_count, n) => `${n} Benutzer`,
  columns: {
    name: 'Benutzer',
    state: 'Zustand',
    since: 'Seit',
    lastActiveAt: 'Zuletzt aktiv',
    sessionId: 'Sitzung',
    verb: 'Aktion',
  },
  state: { active: 'Aktiv', idle: 'Untätig', disconnected: 'Getrennt', locked_out: 'Gesperrt' },
  since: {
    session: when => `Angemeldet ${when}`,
    lockedOut: when => `Gesperrt ${when}`,
    none: 'Keine Sitzung',
  },
  never: 'Nie',
  logOut: 'Abmelden',
  logOutName: name => `${name} abmelden`,
  message: 'Nachricht senden',
  moreFor: name => `Weitere Aktionen für ${name}`,
  loggingOut: 'Wird abgemeldet',
  notLoggedOut: 'Nicht abgemeldet',
  loggedOut: (count, n, name) =>
    plural('de', count, { one: `${name} abgemeldet`, other: `${n} Benutzer abgemeldet` }),
  sending: 'Nachricht wird gesendet',
  notSent: 'Nachricht nicht gesendet',
  sent: (count, n, name) =>
    plural('de', count, {
      one: `Nachricht an ${name} gesendet`,
      other: `Nachricht an ${n} Benutzer gesendet`,
    }),
  noSession: 'Mit diesem Konto ist niemand angemeldet.',
  busy: 'Für dieses Konto läuft gerade eine andere Aktion.',
  question: {
    title: (count, n, name) =>
      plural('de', count, { one: `${name} abmelden?`, other: `${n} Benutzer abmelden?` }),
    text: device => `Die Sitzung auf ${device} endet sofort. Nicht Gespeichertes geht verloren.`,
    action: 'Abmelden',
  },
  emptyTitle: 'Keine Benutzer',
  emptyText: 'Das Gerät hat keine Benutzer gemeldet.',
} satisfies DeviceUsersMessages;
