import { plural } from '../bundle.ts';
import type { JobConfirmMessages } from '../en/jobConfirm.ts';

export default {
  devices: (count, n) => plural('de', count, { one: `${n} Gerät`, other: `${n} Geräte` }),
  titles: {
    restart: whom => `${whom} neu starten?`,
    shut_down: whom => `${whom} herunterfahren?`,
    log_out: whom => `Alle Benutzer abmelden: ${whom}?`,
    uninstall_software: (whom, what) => `${what} deinstallieren: ${whom}?`,
    end_process: (whom, what) => `${what} beenden: ${whom}?`,
    cancel_reboot: whom => `Geplanten Neustart absagen: ${whom}?`,
    agentOn: whom => `Helpdesk-Agent einschalten: ${whom}?`,
    agentOff: whom => `Helpdesk-Agent ausschalten: ${whom}?`,
    other: (whom, what) => `${what}: ${whom}?`,
  },
  texts: {
    restart: 'Ein Gerät ist beim Neustart etwa eine Minute lang nicht erreichbar.',
    shut_down: 'Ein Gerät bleibt aus, bis es jemand vor Ort einschaltet.',
    log_out: 'Programme angemeldeter Benutzer werden geschlossen.',
    uninstall_software:
      'Einstellungen und Daten der Software können verloren gehen. Das lässt sich nicht rückgängig machen.',
    end_process: 'Nicht Gespeichertes geht verloren. Das lässt sich nicht rückgängig machen.',
    cancel_reboot: 'Die Patches, die ihn brauchen, bleiben ausstehend.',
    agentOn: 'Benutzer können dann vom Gerät aus Tickets eröffnen.',
    agentOff: 'Benutzer können dann vom Gerät aus keine Tickets mehr eröffnen.',
  },
  signedIn: (count, n) =>
    plural('de', count, { one: `${n} Person ist angemeldet`, other: `${n} Personen sind angemeldet` }),
  mayLose: people => `${people}; nicht Gespeichertes kann verloren gehen.`,
  affected: {
    restart: (count, n) =>
      plural('de', count, { one: `${n} wird neu gestartet`, other: `${n} werden neu gestartet` }),
    shut_down: (count, n) =>
      plural('de', count, { one: `${n} wird heruntergefahren`, other: `${n} werden heruntergefahren` }),
    log_out: (count, n) =>
      plural('de', count, { one: `Abmeldung auf ${n} Gerät`, other: `Abmeldung auf ${n} Geräten` }),
    other: (count, n) => plural('de', count, { one: `Auf ${n} Gerät`, other: `Auf ${n} Geräten` }),
  },
  inUseFirst: n => `${n} in Benutzung, zuerst genannt`,
  nobody: (count, n) =>
    plural('de', count, {
      one: `und ${n}, auf dem niemand angemeldet ist`,
      other: `und ${n}, auf denen niemand angemeldet ist`,
    }),
  waits: (count, n) =>
    plural('de', count, {
      one: `${n} ist offline und folgt, sobald es innerhalb eines Tages online ist`,
      other: `${n} sind offline und folgen, sobald sie innerhalb eines Tages online sind`,
    }),
  leftOut: (count, n) =>
    plural('de', count, { one: `${n} wird ausgelassen`, other: `${n} werden ausgelassen` }),
  states: { active: 'Aktiv', idle: 'Untätig', disconnected: 'Getrennt', locked_out: 'Gesperrt' },
  reasons: {
    unsupported_os: 'Auf diesem Betriebssystem nicht verfügbar',
    offline: 'Offline',
    retired: 'Außer Betrieb',
    no_permission: 'Keine Berechtigung',
    not_found: 'Gibt es nicht mehr',
  },
  andMore: (count, n) => plural('de', count, { one: `und ${n} weiteres`, other: `und ${n} weitere` }),
  tell: 'Vorher Bescheid geben und warten:',
  minutes: (count, n) => plural('de', count, { one: `${n} Minute`, other: `${n} Minuten` }),
  notice: {
    restart: minutes => `Dieser Computer startet in ${minutes} neu. Bitte speichern Sie Ihre Arbeit.`,
    shut_down: minutes => `Dieser Computer fährt in ${minutes} herunter. Bitte speichern Sie Ihre Arbeit.`,
    log_out: minutes => `Sie werden in ${minutes} abgemeldet. Bitte speichern Sie Ihre Arbeit.`,
  },
  typeNumber: n => `Geben Sie zum Fortfahren die Zahl der Geräte ein: ${n}`,
  typeName: name => `Geben Sie zum Fortfahren den Namen ein: ${name}`,
  actions: {
    restart: whom => `${whom} neu starten`,
    shut_down: whom => `${whom} herunterfahren`,
    log_out: whom => `Abmelden: ${whom}`,
    uninstall_software: whom => `Deinstallieren: ${whom}`,
    end_process: () => 'Prozess beenden',
    cancel_reboot: () => 'Neustart absagen',
    agentOn: whom => `Einschalten: ${whom}`,
    agentOff: whom => `Ausschalten: ${whom}`,
    other: whom => `Starten: ${whom}`,
  },
  nothing: 'Es gibt nichts zu tun: Alle Geräte werden ausgelassen.',
  relations: {
    title: (count, n) =>
      plural('de', count, { one: 'Zuordnung des Geräts ändern', other: `Zuordnung von ${n} Geräten ändern` }),
    customer: 'Kunde',
    folder: 'Ordner',
    sameFolder: 'Unverändert lassen',
    noFolder: 'Kein Ordner',
    none: 'Kein Ordner',
    text: 'Tickets und Alarme bleiben, wo sie sind.',
    move: 'Verschieben',
  },
  cancel: 'Abbrechen',
  close: 'Schließen',
  keep: 'Beibehalten',
} satisfies JobConfirmMessages;
