import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AuditEvent } from '@customer-hub/sdk';
import fc from 'fast-check';
import ar from '../../messages/ar/activity.ts';
import de from '../../messages/de/activity.ts';
import { activity as en, type ActivityMessages } from '../../messages/en/activity.ts';
import { partsOf, sentence, standsForRun, templateOf } from './sentence.ts';

const languages: Readonly<Record<string, ActivityMessages>> = { en, de, ar };
const entry = (more: Partial<AuditEvent> = {}): AuditEvent => ({
  id: 'aud_1',
  at: '2026-11-22T16:21:30Z',
  action: 'contact.updated',
  area: 'contacts',
  kind: 'changed',
  outcome: 'done',
  operationId: 'updateContact',
  actor: { id: 'tec_1', name: 'Dana Whitfield', kind: 'person' },
  customerId: 'cus_7',
  resource: { type: 'contact', id: 'con_1', name: 'Rolf Jensen' },
  related: [],
  changes: [],
  reason: null,
  purpose: null,
  amount: null,
  run: null,
  address: null,
  ...more,
});
const number = (n: number): string => String(n);
const name = fc.string({ minLength: 1, maxLength: 12 });

describe('sentences of what happened', () => {
  it('name who and what', () => {
    assert.equal(sentence(entry(), en, number), 'Dana Whitfield changed the contact Rolf Jensen');
    assert.equal(sentence(entry(), de, number), 'Dana Whitfield hat den Kontakt Rolf Jensen geändert');
    assert.equal(sentence(entry(), ar, number), 'غيّر Dana Whitfield جهة الاتصال Rolf Jensen');
  });

  it('tell a look at a password from a copy, and do not guess where it is not known', () => {
    const of = (purpose: AuditEvent['purpose']): string =>
      sentence(
        entry({
          action: 'password.revealed',
          purpose,
          resource: { type: 'password', id: 'pwd_1', name: 'Router' },
        }),
        en,
        number,
      );
    assert.deepEqual(
      [of('show'), of('copy'), of(null)],
      [
        'Dana Whitfield looked at the password Router',
        'Dana Whitfield copied the password Router without showing it',
        'Dana Whitfield viewed the password Router',
      ],
    );
  });

  it('tell of a whole run as one, in the right number', () => {
    const run = entry({
      action: 'device.deleted',
      kind: 'deleted',
      resource: { type: 'device', id: 'dev_1', name: 'PC-1' },
      run: { id: 'run_1', count: 14 },
    });
    assert.equal(sentence(run, en, number, true), 'Dana Whitfield deleted 14 devices');
    assert.equal(sentence(run, en, number), 'Dana Whitfield deleted the device PC-1');
    assert.equal(sentence(run, de, number, true), 'Dana Whitfield hat 14 Geräte gelöscht');
    assert.equal(
      sentence({ ...run, run: { id: 'run_1', count: 2 } }, ar, number, true),
      'حذف Dana Whitfield جهازين',
    );
  });

  it('say the system and programs by their names', () =>
    assert.equal(
      sentence(entry({ actor: { id: 'system', name: 'System', kind: 'system' } }), en, number),
      'The system changed the contact Rolf Jensen',
    ));

  it('know only marks that they replace, whatever happened, in every language', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(en.sentences), 'zebra.painted', 'asset.deleted', 'note.created'),
        fc.constantFrom(...Object.keys(en.things), 'zebra', null),
        fc.constantFrom<AuditEvent['purpose']>('show', 'copy', null),
        fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }),
        fc.boolean(),
        fc.constantFrom('en', 'de', 'ar'),
        (action, type, purpose, count, folded, language) => {
          const m = languages[language] ?? en,
            told = entry({
              action,
              purpose,
              resource: { type, id: 'x_1', name: 'Name' },
              run: count === undefined ? null : { id: 'run_1', count },
            }),
            said = sentence(told, m, number, folded);
          assert.doesNotMatch(said, /[{}]|undefined/);
          assert.ok(said.length > 5, said);
          // A run is told by its number, one record by its name.
          if (folded && standsForRun(told) && language === 'en')
            assert.match(said, new RegExp(`\\b${count}\\b`));
        },
      ),
    ));

  it('leave names as they are, also those that look like marks', () =>
    fc.assert(
      fc.property(name, name, (who, what) => {
        const actor = { id: 'tec_1', name: `{what}${who}`, kind: 'person' } as const;
        const marks = partsOf(templateOf(entry({ actor }), en, false)).filter(
          part => typeof part !== 'string',
        );
        assert.deepEqual(
          marks.map(part => part.mark),
          ['who', 'thing', 'what'],
        );
        const told = entry({ actor, resource: { type: 'contact', id: 'con_1', name: what } });
        assert.ok(sentence(told, en, number).startsWith(`{what}${who}`.replace(/\s+/g, ' ').trim()));
      }),
    ));

  it('have the same marks in every language', () => {
    const marksOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const m of [de, ar])
      for (const group of ['sentences', 'verbs', 'manyVerbs'] as const)
        for (const [key, text] of Object.entries(en[group]))
          assert.deepEqual(marksOf((m[group] as Record<string, string>)[key] ?? ''), marksOf(text), key);
  });
});
