import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assetImport } from './asset-import.ts';
import { emptyDraft } from './draft.ts';
import { outgoing } from './outgoing.ts';
import { people } from './people.ts';
import type { ImportSubject } from './import-subject.ts';
import { readSource, reread } from './source.ts';
import type { Reading } from './table-of.ts';

const customer = { id: 'cus_1' };
/** What is sent of a file when nothing is said about it. */
const sent = async (
  text: string | Uint8Array<ArrayBuffer>,
  subject: ImportSubject = people,
  name = 'people.csv',
  order: 'day' | 'month' = 'month',
) => {
  const source = await readSource(new File([text], name), { remembered: [], subject });
  return outgoing(source, { ...emptyDraft, columns: source.columns }, subject, customer, order).rows;
};
const values = async (text: string, subject?: ImportSubject, name?: string) =>
  (await sent(text, subject, name)).map(row => row.values);

describe('files of other programs', () => {
  it('takes the display name of Microsoft 365 beside first and last name [I-06]', async () => {
    const header =
      'Block credential,City,Display name,First name,Last name,Mobile Phone,Phone number,Title,User principal name';
    assert.deepEqual(
      await values(
        `${header}\nFalse,Oslo,Ann One,Ann,One,+47 1,+47 2,Nurse,ann@b.de\nFalse,,Front Desk,,,,,,desk@b.de\nFalse,,Guest,,,,,,guest_mail.com#EXT#@b.onmicrosoft.com`,
      ),
      [
        {
          name: 'Ann One',
          givenName: 'Ann',
          familyName: 'One',
          mobile: '+47 1',
          phone: '+47 2',
          jobTitle: 'Nurse',
          email: 'ann@b.de',
        },
        { name: 'Front Desk', email: 'desk@b.de' },
        { name: 'Guest', email: 'guest@mail.com' },
      ],
    );
  });
  it('takes mail contacts of Exchange', async () =>
    assert.deepEqual(
      await values('"DisplayName","ExternalEmailAddress","Title"\n"Tina Lopez","SMTP:tina@b.de","Nurse"'),
      [{ name: 'Tina Lopez', email: 'tina@b.de', jobTitle: 'Nurse' }],
    ));
  it('goes by the labels of Google Contacts, not by the places [I-07]', async () => {
    const now =
      'First Name,Last Name,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value';
    assert.deepEqual(
      await values(
        `${now}\nAnn,One,* ,ann@b.de ::: ann.home@b.de,Mobile,+47 1,Work,+47 2\nBo,Two,* Work,bo@b.de,Work,+47 3 ::: +47 4,Home,+47 5`,
      ),
      [
        {
          givenName: 'Ann',
          familyName: 'One',
          email: 'ann@b.de',
          otherEmails: 'ann.home@b.de',
          phone: '+47 2',
          mobile: '+47 1',
        },
        { givenName: 'Bo', familyName: 'Two', email: 'bo@b.de', phone: '+47 3' },
      ],
    );
    const before =
      'Name,Given Name,Family Name,Notes,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Title';
    assert.deepEqual(
      await values(`${before}\nAnn One,Ann,One,hi,Other,ann.old@b.de,* Work,ann@b.de,Mobile,+47 1,Nurse`),
      [
        {
          name: 'Ann One',
          givenName: 'Ann',
          familyName: 'One',
          notes: 'hi',
          email: 'ann@b.de',
          otherEmails: 'ann.old@b.de',
          mobile: '+47 1',
          jobTitle: 'Nurse',
        },
      ],
    );
  });
  it('takes Outlook in English, German and French, and Thunderbird', async () => {
    const wanted = [
      {
        givenName: 'Ann',
        familyName: 'One',
        jobTitle: 'Nurse',
        phone: '+47 2',
        mobile: '+47 1',
        email: 'a@b.de',
      },
    ];
    for (const header of [
      'Title,First Name,Last Name,Job Title,Business Phone,Mobile Phone,E-mail Address',
      'Anrede,Vorname,Nachname,Position,Telefon geschäftlich,Mobiltelefon,E-Mail-Adresse',
      'Civilité,Prénom,Nom,Fonction,Téléphone (bureau),Téléphone mobile,Adresse de messagerie',
      'Nickname,First Name,Last Name,Job Title,Work Phone,Mobile Number,Primary Email',
      'Spitzname,Vorname,Nachname,Arbeitstitel,Tel. dienstlich,Mobil-Tel.-Nr.,Primäre E-Mail-Adresse',
    ])
      assert.deepEqual(await values(`${header}\n,Ann,One,Nurse,+47 2,+47 1,a@b.de`), wanted, header);
  });
  it('takes address cards, versions 2.1, 3 and 4', async () => {
    const cards = [
      'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Lopez;Tina;;;\r\nFN:Tina Lopez\r\nORG:Ashgrove;Front\r\nTITLE:Nurse\r\nitem1.EMAIL;type=INTERNET;type=pref:tina@b.de\r\nitem1.X-ABLabel:_$!<Work>!$_\r\nEMAIL;type=HOME:tina@home.de\r\nTEL;type=CELL;type=VOICE:+1 503 1\r\nTEL;type=WORK;type=FAX:+1 503 9\r\nTEL;type=WORK:+1 503 2\r\nNOTE:Opens\\, and\r\n  closes\\nthe office\r\nEND:VCARD',
      'BEGIN:VCARD\nVERSION:4.0\nFN:Bo Two\nN:Two;Bo;;;\nEMAIL;PREF=1:bo@b.de\nTEL;VALUE=uri;TYPE="voice,cell":tel:+47-1\nEND:VCARD',
      'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Cy;;;\nEMAIL;INTERNET:cy@b.de\nTEL;HOME:+49 3\nEND:VCARD',
      'BEGIN:VCARD\nVERSION:3.0\nFN:Half\nEMAIL:half@b.de',
    ];
    const rows = await sent(cards.join('\n'), people, 'people.vcf');
    assert.deepEqual(
      rows.map(row => [row.line, row.values]),
      [
        [
          1,
          {
            name: 'Tina Lopez',
            givenName: 'Tina',
            familyName: 'Lopez',
            jobTitle: 'Nurse',
            email: 'tina@b.de',
            otherEmails: 'tina@home.de',
            phone: '+1 503 2',
            mobile: '+1 503 1',
            notes: 'Opens, and closes\nthe office',
          },
        ],
        [16, { name: 'Bo Two', givenName: 'Bo', familyName: 'Two', email: 'bo@b.de', mobile: '+47-1' }],
        [23, { givenName: 'Cy', familyName: 'Müller', email: 'cy@b.de', phone: '+49 3' }],
        [29, { name: 'Half', email: 'half@b.de' }],
      ],
    );
    assert.deepEqual(
      rows.map(row => row.damaged === true),
      [false, false, false, true],
    );
  });
});

describe('what a file does not say', () => {
  const read = (text: string, subject: ImportSubject) =>
    readSource(new File([text], 'x.csv'), { remembered: [], subject });
  it('asks whether the first row is a header where nothing tells [I-04]', async () => {
    const source = await read('Monitor 24,Monitor,SN1\nLaptop,Laptop,SN2\n', assetImport);
    assert.equal(source.askHeader, true);
    const said = (reading: Reading) => reread(source, { remembered: [], subject: assetImport, reading });
    const rows = await said({ headed: false });
    assert.deepEqual([rows.askHeader, rows.csv.rows.length, rows.csv.header[0]], [false, 2, 'Column 1']);
    const names = await said({ headed: true });
    assert.deepEqual([names.askHeader, names.csv.rows.length, names.csv.header[0]], [false, 1, 'Monitor 24']);
  });
  it('does not ask where something tells', async () => {
    const asks = async (text: string, subject: ImportSubject) => {
      const { askHeader, csv } = await read(text, subject);
      return [askHeader, csv.headed];
    };
    assert.deepEqual(await asks('Asset Name,Kind,Serial\nA,B,C\n', assetImport), [false, true]);
    assert.deepEqual(await asks('ann@b.de,Ann\nbo@b.de,Bo\n', people), [false, false]);
    assert.deepEqual(await asks('Reach,Who\nann@b.de,Ann\n', people), [false, true]);
    assert.deepEqual(await asks('Ann,One\nBo,Two\n', people), [true, true]);
  });
  it('reads it again in another encoding or cut at another sign [I-03]', async () => {
    const bytes = Uint8Array.from('Email;Name\na@b.pl;\xa3ukasz\n', char => char.charCodeAt(0));
    const source = await readSource(new File([bytes], 'x.csv'), { remembered: [], subject: people });
    const again = (reading: Reading) => reread(source, { remembered: [], subject: people, reading });
    assert.equal((await again({ encoding: 'Windows-1250' })).csv.rows[0]?.cells[1], 'Łukasz');
    assert.equal((await again({ encoding: 'Windows-1252' })).csv.rows[0]?.cells[1], '£ukasz');
    assert.deepEqual((await again({ delimiter: ',' })).csv.header, ['Email;Name']);
  });
  it('marks a row with a cell longer than can be sent, and sends the line for a look', async () => {
    const [row] = await sent(`Email,Notes\na@b.de,${'x'.repeat(10_001)}\n`);
    assert.deepEqual([row?.damaged, row?.values['notes']?.length], [true, 10_000]);
  });
});
