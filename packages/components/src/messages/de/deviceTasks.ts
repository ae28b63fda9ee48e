import { plural } from '../bundle.ts';
import type { DeviceTasksMessages } from '../en/deviceTasks.ts';

export default {
  title: 'Prozesse',
  search: 'Name',
  count: (count, n) => plural('de', count, { one: `${n} Prozess`, other: `${n} Prozesse` }),
  columns: {
    name: 'Name',
    kind: 'Art',
    user: 'Benutzer',
    cpuPercent: 'Prozessor',
    memoryBytes: 'Speicher',
    pid: 'Prozess-ID',
    startedAt: 'Läuft seit',
    verb: 'Aktion',
  },
  kind: { app: 'App', background: 'Hintergrund', system: 'System' },
  noUser: 'Kein Benutzer',
  percent: n => `${n} %`,
  live: 'Live, alle 3 Sekunden',
  end: 'Beenden',
  endTask: name => `${name} beenden`,
  ending: 'Wird beendet',
  notEnded: 'Nicht beendet',
  ended: (count, n, name) => plural('de', count, { one: `${name} beendet`, other: `${n} Prozesse beendet` }),
  busy: 'Dieser Prozess wird gerade beendet.',
  protected: 'Geschützt',
  protectedReason: {
    system: 'Das Betriebssystem braucht diesen Prozess. Er kann nicht beendet werden.',
    agent: 'Der Agent braucht diesen Prozess. Ohne ihn ist das Gerät nicht erreichbar.',
  },
  question: {
    title: name => `${name} beenden?`,
    text: (pid, user, device) =>
      `Prozess ${pid} von ${user} auf ${device} endet sofort. Nicht Gespeichertes geht verloren.`,
    action: 'Prozess beenden',
  },
  emptyTitle: 'Keine Prozesse',
  emptyText: 'Das Gerät hat keine Prozesse gemeldet.',
} satisfies DeviceTasksMessages;
