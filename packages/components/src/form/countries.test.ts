import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createTestMock } from '@customer-hub/mock-server';
import fc from 'fast-check';
import { Format } from '../messages/format.ts';
import { filterChoices } from '../primitives/choices.ts';
import { countryChoices, countryCodes, findCountry } from './countries.ts';
import { countryName } from './country-name.ts';
import { checkField } from './checks.ts';
import type { FieldDefinition } from './definition.ts';
import { valueText } from './show.ts';
import { fromDraft, toDraft } from './values.ts';

const languages = ['en', 'de', 'ar'] as const;
const code = fc.constantFrom(...countryCodes);
const language = fc.constantFrom(...languages);
const address: FieldDefinition = { key: 'address', label: 'Address', type: 'address' };
const words = { yes: 'Yes', no: 'No' };

describe('countries [W-01]', () => {
  const mock = createTestMock();
  after(() => mock.stop());

  it('are found by their name in every language, whatever the reader reads, and by their code', () => {
    for (const of of countryCodes)
      for (const reader of languages) {
        for (const name of [...languages.map(one => countryName(of, one)), of, of.toLowerCase()])
          assert.equal(findCountry(name, reader), of, `${name} in ${reader}`);
      }
  });

  it('are found whatever the capitals, the accents and the space around', () => {
    fc.assert(
      fc.property(
        code,
        language,
        fc.constantFrom(' ', '', '  '),
        fc.boolean(),
        (of, reader, space, large) => {
          const name = countryName(of, reader).normalize('NFD').replace(/\p{M}/gu, '');
          assert.equal(
            findCountry(space + (large ? name.toUpperCase() : name.toLowerCase()) + space, reader),
            of,
          );
        },
      ),
    );
  });

  it('are found by what people call them', () => {
    for (const [text, of] of [
      ['Germany', 'DE'],
      ['Deutschland', 'DE'],
      ['ألمانيا', 'DE'],
      ['DE', 'DE'],
      ['United States', 'US'],
      ['U.S.A.', 'US'],
      ['usa', 'US'],
      ['UK', 'GB'],
      ['Türkiye', 'TR'],
      ['Turkey', 'TR'],
      ['Georgia', 'GE'],
    ] as const) {
      for (const reader of languages) assert.equal(findCountry(text, reader), of, text);
    }
  });

  it('are none when the text is none: no beginning of a name is taken for a code', () => {
    for (const text of ['ZZ', 'UN', 'EU', 'AA', 'Germ', 'Uni', 'Atlantis', '', ' ', '49'])
      assert.equal(findCountry(text, 'en'), undefined, text);
    fc.assert(
      fc.property(fc.string(), text => {
        const found = findCountry(text, 'en');
        assert.ok(found === undefined || countryCodes.includes(found));
      }),
    );
  });

  it('come first in the list when they are named whole', () => {
    fc.assert(
      fc.property(code, language, language, (of, reader, other) => {
        for (const text of [of, countryName(of, reader)])
          assert.equal(filterChoices(countryChoices(reader), text)[0]?.value, of, text);
        assert.ok(
          filterChoices(countryChoices(reader), countryName(of, other))
            .slice(0, 3)
            .some(({ value }) => value === of),
        );
      }),
    );
  });

  it('read by name in the language of the reader, and as they are stored when they are none', () => {
    const text = (country: string, locale: string): string =>
      valueText(address, { city: 'X', country }, words, new Format(locale, 'us', 'UTC'));
    assert.deepEqual(
      ['en', 'de', 'ar', 'de-AT'].map(locale => text('DE', locale)),
      ['X, Germany', 'X, Deutschland', 'X, ألمانيا', 'X, Deutschland'],
    );
    for (const stored of ['ZZ', 'QX', 'Germany', 'x', '🇩🇪']) assert.equal(text(stored, 'en'), `X, ${stored}`);
  });

  it('that are stored and unknown are kept by a change of another part', () => {
    const draft = toDraft(address, { line1: 'Old', country: 'ZZ' }) as Record<string, string>;
    assert.equal(checkField(address, { ...draft, line1: 'New' } as never), undefined);
    assert.deepEqual(fromDraft(address, { ...draft, line1: 'New' } as never), {
      line1: 'New',
      line2: null,
      city: null,
      state: null,
      postalCode: null,
      country: 'ZZ',
    });
  });

  it('are the ones the server takes; any other code is refused, but for one that is stored already', async () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const path = { customerId: 'cus_1' };
    const put = async (country: string): Promise<readonly string[]> => {
      const { etag } = (await mock.call('getCustomer', { path })).body;
      if (countryCodes.includes(country))
        return [
          (await mock.call('updateCustomer', { path, ifMatch: etag, body: { address: { country } } })).body
            .address!.country!,
        ];
      const { status, problem } = await mock.refused('updateCustomer', {
        path,
        ifMatch: etag,
        body: { address: { country } },
      });
      return [String(status), ...problem.errors!.flatMap(({ pointer, code }) => [pointer, code])];
    };
    for (const first of letters)
      for (const second of letters) {
        const country = first + second;
        assert.deepEqual(
          await put(country),
          countryCodes.includes(country) ? [country] : ['422', '/address/country', 'country_invalid'],
        );
      }
    const stored = (await mock.call('getCustomer', { path })).body.address!;
    await mock.db.customers.update('cus_1', { address: { ...stored, country: 'ZZ' } });
    const { etag } = (await mock.call('getCustomer', { path })).body;
    const { body: moved } = await mock.call('updateCustomer', {
      path,
      ifMatch: etag,
      body: { address: { line1: '2 New Road', country: 'ZZ' } },
    });
    assert.deepEqual([moved.address!.line1, moved.address!.country], ['2 New Road', 'ZZ']);
  });
});
