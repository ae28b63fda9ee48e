import { plural } from '../bundle.ts';
import type { DeviceServicesMessages } from '../en/deviceServices.ts';

const services = (count: number, n: string): string =>
  plural('de', count, { one: `${n} Dienst`, other: `${n} Dienste` });

export default {
  title: 'Dienste',
  search: 'Name oder Beschreibung',
  count: services,
  columns: {
    displayName: 'Dienst',
    status: 'Zustand',
    startup: 'Starttyp',
    description: 'Beschreibung',
    verb: 'Aktion',
    name: 'Dienstname',
    account: 'Läuft als',
    pid: 'Prozess-ID',
  },
  status: {
    running: 'Läuft',
    stopped: 'Beendet',
    paused: 'Angehalten',
    starting: 'Startet',
    stopping: 'Wird beendet',
  },
  startup: {
    automatic: 'Automatisch',
    automatic_delayed: 'Automatisch, verzögert',
    manual: 'Manuell',
    disabled: 'Deaktiviert',
  },
  triggered: startup => `${startup}, durch Ereignis`,
  shouldRun: 'Sollte laufen',
  shouldRunHint: 'Startet automatisch, läuft aber nicht',
  stoppedAt: when => `Beendet, ${when}`,
  start: 'Starten',
  stop: 'Beenden',
  restart: 'Neu starten',
  copyName: 'Dienstnamen kopieren',
  moreFor: name => `Weitere Aktionen für ${name}`,
  verbFor: (verb, name) => `${name}: ${verb}`,
  doing: { service_start: 'Startet', service_stop: 'Wird beendet', service_restart: 'Startet neu' },
  notDone: {
    service_start: 'Nicht gestartet',
    service_stop: 'Nicht beendet',
    service_restart: 'Nicht neu gestartet',
  },
  done: {
    service_start: (count, n, name) =>
      plural('de', count, { one: `${name} gestartet`, other: `${n} Dienste gestartet` }),
    service_stop: (count, n, name) =>
      plural('de', count, { one: `${name} beendet`, other: `${n} Dienste beendet` }),
    service_restart: (count, n, name) =>
      plural('de', count, { one: `${name} neu gestartet`, other: `${n} Dienste neu gestartet` }),
  },
  undoStop: 'Wieder starten',
  protected: 'Geschützt',
  protectedReason: {
    system: 'Windows braucht diesen Dienst. Er kann nicht beendet werden.',
    agent: 'Der Agent braucht diesen Dienst. Ohne ihn ist das Gerät nicht erreichbar.',
  },
  alreadyRunning: 'Läuft bereits.',
  notRunning: 'Läuft nicht.',
  busy: 'Für diesen Dienst läuft gerade eine andere Aktion.',
  chosen: {
    none: 'Keiner der ausgewählten Dienste lässt sich so ändern.',
    some: (count, n) =>
      plural('de', count, {
        one: `${n} ausgewählter Dienst wird ausgelassen: geschützt, beschäftigt oder schon in diesem Zustand.`,
        other: `${n} ausgewählte Dienste werden ausgelassen: geschützt, beschäftigt oder schon in diesem Zustand.`,
      }),
  },
  question: {
    stopTitle: name => `${name} beenden?`,
    stopManyTitle: (count, n) => `${services(count, n)} beenden?`,
    on: device => `auf ${device}`,
    needed: (count, n) =>
      plural('de', count, {
        one: 'Ein laufender Dienst braucht ihn.',
        other: `${n} laufende Dienste brauchen ihn.`,
      }),
    order: 'Sie werden zuerst beendet, in dieser Reihenfolge:',
    orderOne: 'Er wird zuerst beendet:',
    chosen: 'Der von Ihnen gewählte',
    alreadyStopped: name => `${name} braucht ihn auch und ist schon beendet.`,
    protectedToo: name => `${name} ist geschützt. Das Gerät wird ablehnen, ihn zu beenden.`,
    comesBack: 'Dienste, die automatisch starten, laufen nach dem nächsten Neustart wieder.',
    restart: 'Stattdessen neu starten',
    stop: (count, n) => `${services(count, n)} beenden`,
  },
  emptyTitle: 'Keine Dienste',
  emptyText: 'Das Gerät hat keine Dienste gemeldet.',
} satisfies DeviceServicesMessages;
