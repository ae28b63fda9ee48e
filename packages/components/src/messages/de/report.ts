import { plural } from '../bundle.ts';
import type { ReportMessages } from '../en/report.ts';

export default {
  title: 'Bericht',
  close: 'Bericht schließen',
  loading: 'Die Zahlen werden ermittelt',
  period: 'Zeitraum',
  periods: { quarter: 'Quartal', month: 'Monat', year: 'Jahr', own: 'Eigene Daten' },
  earlier: 'Früher',
  later: 'Später',
  from: 'Erster Tag',
  to: 'Letzter Tag',
  show: 'Anzeigen',
  problems: {
    invalid_period: 'Geben Sie beide Tage ein.',
    ends_before_start: 'Der letzte Tag liegt vor dem ersten.',
    in_future: 'Der Zeitraum reicht über heute hinaus. Wählen Sie heute oder einen früheren Tag als Ende.',
    too_long: 'Ein Bericht umfasst höchstens zwei Jahre. Wählen Sie einen kürzeren Zeitraum.',
  },
  language: 'Sprache',
  paper: 'Papier',
  csv: 'CSV',
  print: 'Drucken oder PDF',
  printFailed: 'Der Browser hat sein Druckfenster nicht geöffnet. Versuchen Sie es noch einmal.',
  full: 'Die Seite ist voll, ihr Ende würde abgeschnitten. Kürzen Sie einen Text oder lassen Sie einen Vorschlag weg.',
  reset: 'Alle Änderungen verwerfen',
  greeting: 'Erster Satz',
  suggestionTitle: n => `Vorschlag ${n}, Titel`,
  suggestionText: n => `Vorschlag ${n}, Text`,
  leaveOut: title => `Weglassen: ${title}`,
  addSuggestion: 'Vorschlag hinzufügen',
  newSuggestion: 'Unser Vorschlag',
  leftOut: 'Vorschlag weggelassen',
  between: (first, last) => `${first} bis ${last}`,
  heading: period => `Ihre IT, ${period}`,
  madeOn: day => `Erstellt am ${day}`,
  noData: 'Keine Daten',
  notShown: 'Nicht gezeigt',
  missing: parts =>
    `Weggelassen, weil das Konto, das diese Seite erstellt hat, es nicht sehen kann: ${parts}.`,
  failed: parts => `Konnte nicht ermittelt werden: ${parts}.`,
  parts: { tickets: 'Anfragen', hours: 'Stunden', devices: 'Geräte', assets: 'Inventar', alerts: 'Alarme' },
  solvedLine: (count, n) =>
    plural('de', count, {
      one: `In diesem Zeitraum haben wir ${n} Anfrage gelöst.`,
      other: `In diesem Zeitraum haben wir ${n} Anfragen gelöst.`,
    }),
  answeredLine: percent => `${percent} haben wir in der vereinbarten Zeit beantwortet.`,
  quietLine: 'In diesem Zeitraum gab es keine Anfragen.',
  decideLine: (count, n) =>
    plural('de', count, {
      one: `${n} Sache braucht eine Entscheidung von Ihnen.`,
      other: `${n} Sachen brauchen eine Entscheidung von Ihnen.`,
    }),
  plainLine: 'Das haben wir für Sie betreut.',
  figures: {
    solved: 'Gelöste Anfragen',
    answered: 'In der Zeit',
    first: 'Erste Antwort',
    upToDate: 'Geräte aktuell',
    hours: 'Genutzte Stunden',
  },
  fewer: (count, n) =>
    plural('de', count, { one: `${n} weniger als davor`, other: `${n} weniger als davor` }),
  more: (count, n) => plural('de', count, { one: `${n} mehr als davor`, other: `${n} mehr als davor` }),
  same: 'so viele wie davor',
  hoursBefore: hours => `${hours} im Zeitraum davor`,
  keptOf: (kept, due) => `${kept} von ${due}`,
  slow: time => `neun von zehn: ${time}`,
  ofDevices: (kept, all) => `${kept} von ${all} Geräten`,
  ofPrepaid: hours => `von ${hours} vorausbezahlten`,
  minutes: n => `${n} Min.`,
  hoursUnit: n => `${n} Std.`,
  asked: 'Was Sie von uns wollten',
  askedHint: (count, n) =>
    plural('de', count, { one: `${n} Anfrage nach Art`, other: `${n} Anfragen nach Art` }),
  types: {
    incident: 'Störungen',
    problem: 'Wiederkehrende Störungen',
    request: 'Wünsche',
    change: 'Änderungen',
  },
  fast: 'Wie schnell wir antworteten',
  fastHint: 'Anteil, der in der vereinbarten Zeit beantwortet wurde, nach Dringlichkeit',
  priorities: { critical: 'Kritisch', high: 'Hoch', medium: 'Mittel', low: 'Niedrig' },
  time: name => `Stunden: ${name}`,
  timeAll: 'Genutzte Stunden',
  timeHint: 'Je Abrechnungszeitraum; die Linie ist das Vorausbezahlte',
  timePlain: 'Je Monat',
  ages: 'Alter Ihrer Hardware',
  agesHint: total => `${total} Stück, Jahre seit dem Kauf; schraffiert ist über die geplante Zeit hinaus`,
  age: { under2: 'unter 2', from2to4: '2 bis 4', from4to5: '4 bis 5', over5: 'über 5', unknown: 'k. A.' },
  safety: 'Sicherheit',
  rows: {
    alerts: 'Alarme',
    critical: 'Schwere Alarme',
    unsupported: 'Geräte ohne Support des Herstellers',
    online: 'Geräte gerade online',
    warranty: 'Hardware mit Garantie',
  },
  allSolved: n => `${n}, alle gelöst`,
  someOpen: (n, open) => `${n}, davon ${open} offen`,
  ends: 'Endet bald',
  nothingEnds: 'In den nächsten 90 Tagen endet nichts.',
  nothingShownEnds: 'Nichts, was hier gezeigt wird, endet in den nächsten 90 Tagen.',
  moreEnds: (count, n) => plural('de', count, { one: `und ${n} weiteres`, other: `und ${n} weitere` }),
  ending: {
    contract: name => `Vertrag ${name}`,
    licence: name => `Lizenz ${name}`,
    warranty: name => `Garantie von ${name}`,
  },
  several: (count, n, type) => plural('de', count, { one: `${n} × ${type}`, other: `${n} × ${type}` }),
  suggest: 'Was wir vorschlagen',
  nothingToSuggest: 'Im Moment braucht nichts eine Entscheidung.',
  nothingShownToSuggest: 'Nichts, was hier gezeigt wird, braucht im Moment eine Entscheidung.',
  suggestions: {
    check_backup: {
      title: 'Die Sicherung prüfen',
      text: (count, n) =>
        plural('de', count, {
          one: `${n} Alarm zur Datensicherung ist offen. Bis er gelöst ist, könnten neue Daten verloren gehen.`,
          other: `${n} Alarme zur Datensicherung sind offen. Bis sie gelöst sind, könnten neue Daten verloren gehen.`,
        }),
    },
    replace_system: {
      title: 'Alte Systeme ersetzen',
      text: (count, n, name, day) =>
        plural('de', count, {
          one: `${n} Gerät hat ein System ohne Sicherheitsupdates, etwa ${name}, dessen Support am ${day} endete.`,
          other: `${n} Geräte haben ein System ohne Sicherheitsupdates, etwa ${name}, dessen Support am ${day} endete.`,
        }),
    },
    renew_contract: {
      title: 'Den Vertrag verlängern',
      text: (count, n, name, day) =>
        plural('de', count, {
          one: `${name} endet am ${day}.`,
          other: `${n} Verträge enden, der erste am ${day}.`,
        }),
    },
    renew_warranty: {
      title: 'Garantien verlängern',
      text: (count, n, name, day) =>
        plural('de', count, {
          one: `Die Garantie von ${name} endet am ${day}. Ohne sie dauert ein Ersatzteil Tage.`,
          other: `${n} Garantien enden, die erste am ${day}. Ohne sie dauert ein Ersatzteil Tage.`,
        }),
    },
    renew_licence: {
      title: 'Lizenzen verlängern',
      text: (count, n, name, day) =>
        plural('de', count, {
          one: `${name} endet am ${day}.`,
          other: `${n} Lizenzen enden, die erste am ${day}.`,
        }),
    },
    install_updates: {
      title: 'Sicherheitsupdates abschließen',
      text: (count, n) =>
        plural('de', count, {
          one: `${n} Gerät fehlen noch Sicherheitsupdates. Wir brauchen eine Zeit für seinen Neustart.`,
          other: `${n} Geräten fehlen noch Sicherheitsupdates. Wir brauchen eine Zeit für ihren Neustart.`,
        }),
    },
    add_hours: {
      title: 'Den Vertrag um Stunden erweitern',
      text: (count, n, name, hours) =>
        plural('de', count, {
          one: `Die Stunden von ${name} reichten in ${n} Abrechnungszeitraum nicht: Es fehlten ${hours}`,
          other: `Die Stunden von ${name} reichten in ${n} Abrechnungszeiträumen nicht: Im Mittel fehlten je ${hours}`,
        }),
    },
    replace_hardware: {
      title: 'Alte Hardware ersetzen',
      text: (count, n) =>
        plural('de', count, {
          one: `${n} Stück Hardware ist über die geplanten fünf Jahre hinaus.`,
          other: `${n} Stück Hardware sind über die geplanten fünf Jahre hinaus.`,
        }),
    },
  },
  source: (from, to) =>
    `Gezählt aus den Daten vom ${from} bis ${to}; Geräte und Hardware, wie sie jetzt sind. Enthält keine Passwörter.`,
  columns: {
    figure: 'Zahl',
    value: 'Wert',
    before: 'Zeitraum davor',
    note: 'Anmerkung',
    name: 'Name',
    count: 'Anzahl',
    day: 'Tag',
    due: 'Fällig',
    kept: 'Pünktlich',
    used: 'Genutzte Stunden',
    available: 'Vorausbezahlte Stunden',
    text: 'Text',
  },
  sheet: {
    received: 'Eingegangene Anfragen',
    median: 'Erste Antwort, Median (Minuten)',
    slow: 'Erste Antwort, neun von zehn (Minuten)',
    answersDue: 'Fällige Antworten',
    answersKept: 'Pünktliche Antworten',
    solutionsDue: 'Fällige Lösungen',
    solutionsKept: 'Pünktliche Lösungen',
    managed: 'Geräte mit verwalteten Updates',
    criticalOpen: 'Noch offene schwere Alarme',
    devices: 'Geräte in Betrieb',
    figures: 'Zahlen',
  },
} satisfies ReportMessages;
