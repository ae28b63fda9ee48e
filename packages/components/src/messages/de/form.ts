import { plural } from '../bundle.ts';
import type { FormMessages } from '../en/form.ts';

export default {
  required: 'erforderlich',
  choose: 'Auswählen …',
  empty: 'Leer',
  yes: 'Ja',
  no: 'Nein',
  save: 'speichern',
  cancel: 'abbrechen',
  saveField: label => `${label} speichern`,
  cancelField: label => `Bearbeiten von ${label} abbrechen`,
  notSaved: 'Noch nicht gespeichert.',
  notSavedOffline: 'Nicht gespeichert: Sie sind offline. Ihre Eingabe bleibt hier stehen.',
  notSavedUnreachable: 'Nicht gespeichert: Der Server ist nicht erreichbar. Ihre Eingabe bleibt hier stehen.',
  notSavedLimited:
    'Nicht gespeichert: In kurzer Zeit wurden zu viele Anfragen gesendet. Versuchen Sie es gleich noch einmal. Ihre Eingabe bleibt hier stehen.',
  notSavedServer: 'Nicht gespeichert: Der Server hat einen Fehler gemeldet. Ihre Eingabe bleibt hier stehen.',
  notAllowed:
    'Nicht gespeichert: Dafür fehlt Ihnen die Berechtigung. Wenden Sie sich an Ihren Administrator.',
  gone: 'Nicht gespeichert: Diesen Datensatz gibt es nicht mehr.',
  signedOut:
    'Nicht gespeichert: Ihre Sitzung ist beendet. Melden Sie sich im Portal erneut an und versuchen Sie es noch einmal.',
  maybeStored:
    'Es kam keine Antwort: Vielleicht ist es schon gespeichert. Speichern Sie noch einmal, um sicher zu sein; doppelt angelegt wird nichts.',
  madeEarlier: 'Das war schon gespeichert, obwohl keine Antwort kam. Ihre Änderungen sind ergänzt.',
  draftRestored: 'Entwurf wiederhergestellt.',
  discardDraft: 'Verwerfen',
  discarded: label => `Änderung verworfen: ${label}`,
  somePlaces: count =>
    plural('de', count, {
      one: 'Ein Wert kann nicht gespeichert werden.',
      other: `${count} Werte können nicht gespeichert werden.`,
    }),
  someConflicts: count =>
    plural('de', count, {
      one: 'Ein Feld hat auch eine andere Person geändert. Wählen Sie, welcher Wert bleibt.',
      other: `${count} Felder hat auch eine andere Person geändert. Wählen Sie, welche Werte bleiben.`,
    }),
  conflictOn: label => `Konflikt bei ${label}`,
  changedMeanwhile: (who, ago) =>
    `${who ?? 'Eine andere Person'} hat dies${ago ? ` ${ago}` : ''} geändert, während Sie es bearbeitet haben.`,
  mine: 'Ihre Version',
  theirs: 'Andere Version',
  keepMine: 'Ihre Version behalten',
  useTheirs: 'Andere Version übernehmen',
  didYouMean: text => `Meinten Sie ${text}?`,
  show: 'Anzeigen',
  line1: 'Straße',
  line2: 'Zusatz, Etage',
  city: 'Ort',
  state: 'Bundesland oder Region',
  postalCode: 'Postleitzahl',
  country: 'Land',
  problems: {
    required: () => 'Geben Sie einen Wert ein.',
    too_long: ({ count }) => `Verwenden Sie höchstens ${count} Zeichen.`,
    too_many: ({ count }) => `Höchstens ${count} Einträge sind möglich.`,
    too_few: () => 'Fügen Sie weitere Einträge hinzu.',
    too_small: ({ detail }) => `Geben Sie ${detail} oder mehr ein.`,
    too_large: ({ detail }) => `Geben Sie ${detail} oder weniger ein.`,
    duplicate: ({ detail }) =>
      detail
        ? `${detail} ist doppelt. Entfernen Sie einen Eintrag.`
        : 'Bereits vorhanden. Verwenden Sie einen anderen Wert.',
    email_taken: () => 'Diese Adresse ist bereits vergeben. Verwenden Sie eine andere.',
    domain_taken: () => 'Diese Domain gehört zu einem anderen Kunden. Verwenden Sie eine andere.',
    incomplete: () => 'Wählen Sie auch die nächste Ebene.',
    not_in_list: () => 'Diese Auswahl gibt es nicht mehr. Wählen Sie eine andere.',
    characters: () => 'Hier stehen unsichtbare Zeichen, die nicht gespeichert werden können.',
    email_invalid: () => 'Eine E-Mail-Adresse sieht aus wie name@example.com.',
    email_domain_incomplete: () => 'Im Teil nach dem @ fehlt ein Punkt.',
    invalid_email: () => 'Eine E-Mail-Adresse sieht aus wie name@example.com.',
    phone_invalid: () => 'Eine Telefonnummer besteht nur aus Ziffern, Leerzeichen und + ( ) -.',
    url_invalid: () => 'Eine Webadresse sieht aus wie https://example.com.',
    url_scheme: () => 'Nur Adressen mit https:// oder http:// sind erlaubt.',
    domain_invalid: ({ detail }) => `${detail} ist keine Domain. Eine Domain sieht aus wie example.com.`,
    domain_at: () => 'Schreiben Sie die Domain ohne @.',
    number_invalid: () => 'Geben Sie eine Zahl ein.',
    date_invalid: () => 'Geben Sie ein gültiges Datum ein.',
    time_zone_unknown: () => 'Wählen Sie eine Zeitzone aus der Liste.',
    country_invalid: () => 'Wählen Sie ein Land aus der Liste.',
  },
} satisfies FormMessages;
