import { plural } from '../bundle.ts';
import type { ProfilesMessages } from '../en/profiles.ts';

export default {
  titles: {
    customer: name => `Profil zuweisen: ${name}`,
    folder: name => `Profil zuweisen: Ordner ${name}`,
    device: (count, n) =>
      plural('de', count, { one: 'Profil einem Gerät zuweisen', other: `Profil ${n} Geräten zuweisen` }),
  },
  kind: 'Art des Profils',
  kinds: { automation: 'Automatisierung', threshold: 'Schwellenwerte' },
  profile: 'Profil',
  recurrence: { daily: 'Täglich', weekly: 'Wöchentlich', monthly: 'Monatlich', once: 'Einmal' },
  thresholds: (count, n) => plural('de', count, { one: `${n} Schwellenwert`, other: `${n} Schwellenwerte` }),
  rule: {
    automation:
      'Automatisierungsprofile derselben Ebene gelten zusammen. Die nähere Ebene geht vor: Gerät, Ordner, Kunde.',
    threshold:
      'Es ersetzt das Schwellenwertprofil, das hier bisher zugewiesen war. Die nähere Ebene geht vor: Gerät, Ordner, Kunde.',
  },
  now: 'Derzeit zugewiesen',
  none: 'Kein Profil zugewiesen.',
  scopes: { customer: 'Kunde', folder: 'Ordner', device: 'Gerät' },
  applies: 'Gilt',
  overridden: {
    customer: 'Vom Kunden überlagert',
    folder: 'Vom Ordner überlagert',
    device: 'Vom Gerät überlagert',
  },
  remove: name => `${name} entfernen`,
  removed: name => `${name} ist nicht mehr zugewiesen`,
  assign: 'Zuweisen',
  assigned: (profile, to) => `${profile} zugewiesen: ${to}`,
  already: (profile, to) => `${profile} war bereits zugewiesen: ${to}`,
  failed: 'Die Profile konnten nicht geladen werden.',
  notRemoved: name => `${name} konnte nicht entfernt werden`,
  retry: 'Erneut versuchen',
  cancel: 'Abbrechen',
} satisfies ProfilesMessages;
