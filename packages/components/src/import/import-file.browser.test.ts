import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  accessible,
  all,
  click,
  fill,
  find,
  press,
  pressButton,
  reads,
  see,
  textOf,
  until,
} from '../testing/person.ts';
import { tidy } from '../testing/mount.ts';
import { chooseFile, encoded, mapped, mapping, startImport } from '../testing/import-steps.ts';
import { savedFiles } from '../testing/table-view.ts';
import { ASHGROVE, world, type World } from '../testing/world.ts';

const path = { customerId: ASHGROVE };
const emails = async ({ mock }: World): Promise<string[]> =>
  (await mock.call('listContacts', { path, query: { limit: 200 } })).body.items.map(
    person => person.email ?? '',
  );
const paste = async (form: HTMLElement, text: string): Promise<void> => {
  await pressButton('Paste', form);
  const field = await find<HTMLTextAreaElement>('textarea', 'Contacts, one per line', form);
  field.focus();
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await press('Enter');
    await sendKeys({ type: line });
  }
};

afterEach(tidy);

describe('import: paste', () => {
  it('takes one person per line, full name, comma, email, and adds them as guests [IMP-01 .. IMP-05, IMP-14, CON-15]', async () => {
    const at = world();
    const form = await startImport(at);
    await reads(form, 'Ashgrove Dental Group');
    await paste(form, 'Ann One, ann.one@ashgrovedental.com\nBo Two, bo.two@ashgrovedental.com');
    await pressButton('Check 2 rows', form);
    await pressButton('Import 2 contacts', form);
    await reads(form, '2 contacts imported');
    await pressButton('Close', form);
    const people = (await at.mock.call('listContacts', { path, query: { q: 'Ann One' } })).body.items;
    expect(
      people.map(({ displayName, email, registration, givenName, familyName }) => [
        displayName,
        email,
        registration,
        givenName,
        familyName,
      ]),
    ).to.deep.equal([['Ann One', 'ann.one@ashgrovedental.com', 'guest', 'Ann', 'One']]);
    expect(await emails(at)).to.include('bo.two@ashgrovedental.com');
  });

  it('asks before it throws away what was pasted', async () => {
    const form = await startImport(world());
    await paste(form, 'Ann One, ann.one@ashgrovedental.com');
    await press('Escape');
    await reads(form, 'Discard what you entered?');
    await pressButton('Keep editing', form);
    expect((await find<HTMLTextAreaElement>('textarea', 'Contacts, one per line', form)).value).to.equal(
      'Ann One, ann.one@ashgrovedental.com',
    );
  });
});

describe('import: file', () => {
  it('takes the format of the seed, and puts each person into the customer of the row [IMP-06 .. IMP-12, V-14]', async () => {
    const at = world();
    const form = await startImport(at);
    // The dialog keeps its place and height at every step.
    const place = (): unknown => {
      const box = all('dialog').find(one => one.matches(':modal'))!;
      return [box.offsetTop, box.offsetLeft, box.offsetHeight, box.offsetWidth];
    };
    const first = place();
    await reads(form, 'Exports of Microsoft 365, Outlook, Google, Apple and Thunderbird work unchanged.');
    await chooseFile(
      'Email,Name,Phone,Notes,Customer ID\r\nann.one@ashgrovedental.com,Ann One,+1 503 555 0180,"Likes tea, not coffee",1042\r\nbo.two@praxis-weiss.example,Bo Two,,,1044\r\n',
    );
    expect(await mapped()).to.deep.equal({
      Email: 'email',
      Name: 'name',
      Phone: 'phone',
      Notes: 'notes',
      'Customer ID': 'customerId',
    });
    await accessible(all('hub-import-dialog')[0]!);
    expect(place()).to.deep.equal(first);
    await pressButton('Check 2 rows', form);
    await find('button', 'Import 2 contacts', form);
    expect(place()).to.deep.equal(first);
    await pressButton('Import 2 contacts', form);
    await reads(form, '2 contacts imported');
    expect(place()).to.deep.equal(first);
    const [ann] = (await at.mock.call('listContacts', { path, query: { q: 'Ann One' } })).body.items;
    expect(ann).to.include({
      email: 'ann.one@ashgrovedental.com',
      phone: '+1 503 555 0180',
      notes: 'Likes tea, not coffee',
    });
    expect(
      (await at.mock.call('listContacts', { path: { customerId: 'cus_3' }, query: { q: 'Bo Two' } })).body
        .items,
    ).to.have.length(1);
  });

  it('says from what to what a person who is there would change, and leaves them as is [I-09]', async () => {
    const at = world();
    const form = await startImport(at);
    await chooseFile(
      'Email,Job title\ndiego.reyes@ashgrovedental.com,Head of IT\nann.one@ashgrovedental.com,Nurse',
    );
    await mapped();
    await pressButton('Check 2 rows', form);
    await pressButton(/^Changes/, form);
    await reads(form, /IT coordinator.*Head of IT/);
    await find('button', 'Import 2 contacts', form);
    (await find<HTMLInputElement>('input', 'Keep unchanged', form)).click();
    await pressButton('Import 1 contact', form);
    await reads(form, '1 contact imported');
    const [diego] = (await at.mock.call('listContacts', { path, query: { q: 'Diego Reyes' } })).body.items;
    expect(diego!.jobTitle).to.equal('IT coordinator');
  });

  it('registers whom it imports as is chosen [IMP-13]', async () => {
    const at = world();
    const form = await startImport(at);
    await chooseFile('Email,Name\nann.one@ashgrovedental.com,Ann One');
    await mapped();
    const method = await find<HTMLSelectElement>('select', 'Registration', form);
    expect([...method.options].map(option => option.value)).to.deep.equal([
      'default',
      'manual',
      'activation_email',
      'temporary_password',
    ]);
    method.focus();
    await sendKeys({ type: 'Send' });
    await pressButton('Check 1 row', form);
    await pressButton('Import 1 contact', form);
    await reads(form, '1 contact imported');
    expect(
      (await at.mock.call('listContacts', { path, query: { q: 'Ann One' } })).body.items[0]!.registration,
    ).to.equal('pending_activation');
  });

  it('reads what Google Contacts writes as it is, by its labels [IMP-06, I-07]', async () => {
    const at = world();
    const form = await startImport(at);
    await chooseFile(
      'First Name,Middle Name,Last Name,Organization Title,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value\nAnn,,One,Nurse,* Work,ann.one@ashgrovedental.com,Mobile,+47 1,Work,+47 2',
    );
    expect(await mapped()).to.include({
      Email: 'email',
      Phone: 'phone',
      Mobile: 'mobile',
      'Middle Name': '',
    });
    await pressButton('Check 1 row', form);
    await pressButton('Import 1 contact', form);
    await reads(form, '1 contact imported');
    const [ann] = (await at.mock.call('listContacts', { path, query: { q: 'Ann One' } })).body.items;
    expect(ann).to.include({
      givenName: 'Ann',
      familyName: 'One',
      jobTitle: 'Nurse',
      phone: '+47 2',
      mobile: '+47 1',
    });
  });

  const line = 'Email;Name\r\nrene.muller@ashgrovedental.com;René Müller\r\n';
  for (const [name, bytes, shown] of [
    ['UTF-8', new TextEncoder().encode(line), 'UTF-8'],
    ['UTF-8 with a mark', encoded.utf8mark(line), 'UTF-8'],
    ['UTF-16', encoded.utf16le(line), 'UTF-16 LE'],
    ['Windows-1252', encoded.windows1252(line), 'Windows-1252'],
  ] as const) {
    it(`reads ${name} with semicolons and accents`, async () => {
      const at = world();
      const form = await startImport(at);
      await chooseFile(bytes);
      expect(await mapped()).to.deep.equal({ Email: 'email', Name: 'name' });
      await reads(form, shown);
      await reads(form, 'René Müller');
    });
  }

  it('remembers how columns were mapped by hand', async () => {
    const at = world();
    const form = await startImport(at);
    const text = 'Contact address,Known as\nann.one@ashgrovedental.com,Ann One';
    await chooseFile(text);
    expect(await mapped()).to.deep.equal({ 'Contact address': '', 'Known as': '' });
    await reads(form, 'Map a column to Email first.');
    for (const [column, letters] of [
      ['Contact address', 'Email'],
      ['Known as', 'Given name, f'],
    ] as const) {
      (await find('select', `Field for ${column}`, form)).focus();
      await sendKeys({ type: letters });
    }
    await until(
      () => mapping()['Contact address'] === 'email' && mapping()['Known as'] === 'name',
      'mapped by hand',
    );
    await pressButton('Check 1 row', form);
    await find('button', 'Import 1 contact', form);
    await until(
      async () =>
        (await at.mock.call('getImportMappings', { path: { kind: 'contacts' } })).body.mappings.length === 1,
      'remembered',
    );
    await pressButton('Back', form);
    await press('Escape');
    await pressButton('Discard', form);
    const again = await startImport(at);
    await until(
      () => at.calls.filter(call => call === 'GET /preferences/import-mappings/contacts').length > 1,
      'asked again',
    );
    await until(async () => {
      await chooseFile(text);
      return (await mapped())['Known as'] === 'name' || (await pressButton('Choose another', again), false);
    }, 'mapped as last time');
    await reads(again, 'As last time');
  });

  it('says when a column is used twice, and does not go on', async () => {
    const form = await startImport(world());
    await chooseFile('Email,Other\nann.one@ashgrovedental.com,x@example.com');
    await mapped();
    (await find('select', 'Field for Other', form)).focus();
    await sendKeys({ type: 'Email' });
    await reads(form, 'Used twice');
    expect((await find<HTMLButtonElement>('button', 'Check 1 row', form)).disabled).to.equal(true);
  });

  it('says what is wrong with a file that cannot be read, and takes another', async () => {
    const form = await startImport(world());
    for (const [content, name, says] of [
      [
        new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
        'people.csv',
        "This isn't a CSV, Excel (.xlsx) or vCard file. Save it as one of these first.",
      ],
      ['Email,Name\n', 'people.csv', 'This file has no rows.'],
      ['x', 'people.pdf', 'people.pdf: file type not allowed.'],
      ['', 'people.csv', 'people.csv is empty.'],
    ] as const) {
      await chooseFile(content, name);
      await reads(form, says);
    }
    await chooseFile('Email\nann.one@ashgrovedental.com');
    await mapped();
  });

  it('shows each bad row with its reason; rows are fixed in place or left out [IMP-08]', async () => {
    const at = world();
    const form = await startImport(at);
    await chooseFile(
      'Email,Name,Customer ID\nann.one@ashgrovedental.com,Ann One,1042\nbo.two@ashgrovedental,Bo Two,1042\ncy.three@ashgrovedental.com,Cy Three,\ndi.four@ashgrovedental.com,Di Four,9999\ndi.four@ashgrovedental.com,Di Four,1042\n,Ed Five,1042',
    );
    await mapped();
    await pressButton('Check 6 rows', form);
    await reads(form, 'enter a full domain after @');
    await reads(form, 'Customer ID is missing.');
    await reads(form, "Customer ID: this customer doesn't exist.");
    await reads(form, 'Email is missing.');
    await accessible(all('hub-import-dialog')[0]!);
    await fill(await find('input', 'Email in line 3', form), 'bo.two@ashgrovedental.com');
    await press('Enter');
    await fill(await find('input', 'Customer ID in line 4', form), '1042');
    await press('Tab');
    await until(
      () => !textOf(form).includes('Customer ID is missing.') && !textOf(form).includes('full domain'),
      'fixed',
    );
    await pressButton('Skip line 5', form);
    await pressButton(/^All rows/, form);
    await reads(form, 'ann.one@ashgrovedental.com');
    await reads(form, '1 row with errors is skipped');
    await pressButton(/^Import 4 contacts/, form);
    await reads(form, '4 contacts imported');
    expect(await emails(at)).to.include.members([
      'ann.one@ashgrovedental.com',
      'bo.two@ashgrovedental.com',
      'cy.three@ashgrovedental.com',
      'di.four@ashgrovedental.com',
    ]);
  });

  it('keeps a fix that could not be saved in its field, and saves it on the next try', async () => {
    const at = world();
    const form = await startImport(at);
    await chooseFile('Email,Name\nbo.two@ashgrovedental,Bo Two');
    await mapped();
    await pressButton('Check 1 row', form);
    const field = await find<HTMLInputElement>('input', 'Email in line 2', form);
    const end = at.mock.fault({ operationId: 'updateImportRow', status: 403 });
    await fill(field, 'bo.two@ashgrovedental.com');
    await press('Enter');
    await reads(form, 'Not saved yet. Your change is kept. Try again.');
    expect((await find<HTMLInputElement>('input', 'Email in line 2', form)).value).to.equal(
      'bo.two@ashgrovedental.com',
    );
    end();
    (await find('input', 'Email in line 2', form)).focus();
    await press('Enter');
    await find('button', 'Import 1 contact', form);
    await until(() => !see<HTMLButtonElement>('button', 'Import 1 contact', form)?.disabled, 'ready');
  });

  it('hands over the rows with errors as a file, safe against formulas', async () => {
    const at = world();
    const form = await startImport(at);
    await chooseFile('Email,Name\nnobody,"=HYPERLINK(""https://evil.example"")"');
    await mapped();
    await pressButton('Check 1 row', form);
    const saved = savedFiles();
    try {
      await pressButton('Download error rows', form);
      await until(() => saved.files.length === 1, 'a file');
      const text = await saved.files[0]!.text();
      expect(text)
        .to.contain('nobody')
        .and.to.contain(`"'=HYPERLINK`)
        .and.to.contain('enter an address like name@example.com');
    } finally {
      saved.end();
    }
    await click(await find('button', 'Back', form));
    await mapped();
  });
});
