import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { createTestMock, type TestMock } from '../testing.ts';

const CONTACTS = 4,
  TICKETS = 5;
type Step =
  | { do: 'compare'; who: number; one: number; other: number }
  | { do: 'merge'; who: number; takesTitle: boolean }
  | { do: 'edit'; one: number }
  | { do: 'give'; ticket: number; one: number }
  | { do: 'delete'; one: number }
  | { do: 'restore'; one: number }
  | { do: 'undo'; merge: number };

interface Person {
  id: string;
  title: string;
  state: 'living' | 'deleted' | { into: Person };
}
interface Done {
  id: string;
  kept: Person;
  merged: Person;
  before: string;
  after: string;
  tickets: number[];
  isUndone: boolean;
}
/** What two people at two screens know, and what must be true on the server whatever they do. */
class World {
  readonly mock: TestMock;
  readonly people: Person[] = [];
  readonly owners: Person[] = [];
  readonly merges: Done[] = [];
  readonly tickets: string[] = [];
  readonly seen: ({ kept: Person; merged: Person; keptEtag: string; mergedEtag: string } | undefined)[] = [];
  edits = 0;

  constructor(mock: TestMock) {
    this.mock = mock;
  }
  async begin(run: number): Promise<void> {
    for (let index = 0; index < CONTACTS; index++) {
      const { body } = await this.mock.call('createContact', {
        path: { customerId: 'cus_1' },
        body: { email: `model${run}.${index}@ashgrovedental.com`, jobTitle: `Title ${index}` },
      });
      this.people.push({ id: body.id, title: `Title ${index}`, state: 'living' });
    }
    const rows = (await this.mock.db.tickets.find({ customerId: 'cus_1' })).slice(0, TICKETS);
    for (const [index, { id }] of rows.entries()) {
      const owner = this.people[index % CONTACTS] as Person;
      this.tickets.push(id);
      this.owners.push(owner);
      await this.mock.db.tickets.update(id, { contactId: owner.id });
    }
  }
  person = (index: number): Person => this.people[index] as Person;

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'compare':
        return this.compare(step.who, this.person(step.one), this.person(step.other));
      case 'merge':
        return this.merge(step.who, step.takesTitle);
      case 'edit':
        return this.edit(this.person(step.one));
      case 'give':
        return this.give(step.ticket, this.person(step.one));
      case 'delete':
        return this.delete(this.person(step.one));
      case 'restore':
        return this.restore(this.person(step.one));
      case 'undo':
        return this.undo(step.merge);
    }
  }
  private async send(id: string, request: object): Promise<{ code?: string; body?: never }> {
    try {
      const { body } = await this.mock.call(id as 'getContact', request as never);
      return { body: body as never };
    } catch (error) {
      const code = /"code":"(\w+)"/.exec(String(error))?.[1];
      assert.ok(code !== undefined && code !== 'internal' && code !== 'contract_violation', String(error));
      return { code };
    }
  }
  private async compare(who: number, kept: Person, merged: Person): Promise<void> {
    const { body, code } = await this.send('previewContactMerge', {
      path: { contactId: kept.id },
      query: { with: merged.id },
    });
    const expected = this.refusal(kept, merged);
    assert.equal(code, expected);
    const shown = body as { kept: { etag: string }; merged: { etag: string } } | undefined;
    this.seen[who] = shown && { kept, merged, keptEtag: shown.kept.etag, mergedEtag: shown.merged.etag };
  }
  private refusal(kept: Person, merged: Person): string | undefined {
    if (kept === merged) return 'same_record';
    for (const { state } of [kept, merged])
      if (state === 'deleted') return 'not_found';
      else if (state !== 'living') return 'already_merged';
    return undefined;
  }
  private async merge(who: number, takesTitle: boolean): Promise<void> {
    const seen = this.seen[who];
    if (!seen) return;
    const { kept, merged, keptEtag, mergedEtag } = seen,
      now = await this.mock.db.contacts.getMany([kept.id, merged.id]),
      isStale = now.some(({ id, etag }) => etag !== (id === kept.id ? keptEtag : mergedEtag));
    const { body, code } = await this.send('mergeContacts', {
      path: { contactId: kept.id },
      body: {
        with: merged.id,
        keptEtag,
        mergedEtag,
        choices: kept.title === merged.title ? {} : { jobTitle: takesTitle ? 'merged' : 'kept' },
      },
    });
    assert.equal(code, this.refusal(kept, merged) ?? (isStale ? 'etag_mismatch' : undefined));
    if (code !== undefined) return;
    const before = kept.title;
    if (takesTitle) kept.title = merged.title;
    merged.state = { into: kept };
    const tickets = this.owners.flatMap((owner, index) => (owner === merged ? [index] : []));
    for (const index of tickets) this.owners[index] = kept;
    this.merges.push({
      id: (body as unknown as { id: string }).id,
      kept,
      merged,
      before,
      after: kept.title,
      tickets,
      isUndone: false,
    });
  }
  private async edit(person: Person): Promise<void> {
    const jobTitle = `Edit ${this.edits++}`,
      { code } = await this.send('updateContact', {
        path: { contactId: person.id },
        ifMatch: '*',
        body: { jobTitle },
      });
    assert.equal(code, this.gone(person));
    if (code === undefined) person.title = jobTitle;
  }
  private gone = ({ state }: Person): string | undefined =>
    state === 'living' ? undefined : state === 'deleted' ? 'not_found' : 'merged';
  private async give(ticket: number, person: Person): Promise<void> {
    const { code } = await this.send('updateTicket', {
      path: { ticketId: this.tickets[ticket] },
      ifMatch: '*',
      body: { contactId: person.id },
    });
    assert.equal(code === undefined, person.state === 'living');
    if (code === undefined) this.owners[ticket] = person;
  }
  private async delete(person: Person): Promise<void> {
    const { code } = await this.send('deleteContact', { path: { contactId: person.id }, ifMatch: '*' });
    assert.equal(code, this.gone(person));
    if (code === undefined) person.state = 'deleted';
  }
  private async restore(person: Person): Promise<void> {
    const { code } = await this.send('restoreContact', { path: { contactId: person.id } });
    assert.equal(code, typeof person.state === 'object' ? 'merged' : undefined);
    if (code === undefined) person.state = 'living';
  }
  private async undo(index: number): Promise<void> {
    const done = this.merges[index];
    if (!done) return;
    const { code } = await this.send('undoMerge', { path: { mergeId: done.id } }),
      { kept, merged } = done;
    const expected = done.isUndone
      ? 'already_undone'
      : kept.state === 'deleted'
        ? 'kept_deleted'
        : kept.state !== 'living'
          ? 'merged_again'
          : undefined;
    assert.equal(code, expected);
    if (code !== undefined) return;
    done.isUndone = true;
    merged.state = 'living';
    if (kept.title === done.after) kept.title = done.before;
    for (const ticket of done.tickets) if (this.owners[ticket] === kept) this.owners[ticket] = merged;
  }

  /** Nothing is lost or doubled, and everybody finds where it went. */
  async check(): Promise<void> {
    const { db } = this.mock;
    for (const person of this.people) {
      const row = await db.contacts.get(person.id);
      assert.equal(row !== undefined, person.state === 'living');
      if (row) assert.equal(row.jobTitle, person.title);
      if (typeof person.state !== 'object') continue;
      let end = person;
      while (typeof end.state === 'object') end = end.state.into;
      const { problem } = await this.mock.refused('getContact', { path: { contactId: person.id } });
      assert.deepEqual([problem.code, problem.mergedInto?.id], ['merged', end.id]);
    }
    const tickets = await db.tickets.getMany(this.tickets);
    assert.deepEqual(
      tickets.map(({ contactId }) => contactId),
      this.owners.map(({ id }) => id),
    );
  }
}

const nth = (count: number) => fc.nat({ max: count - 1 });
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('compare'),
      who: nth(2),
      one: nth(CONTACTS),
      other: nth(CONTACTS),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('merge'), who: nth(2), takesTitle: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit'), one: nth(CONTACTS) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('give'), ticket: nth(TICKETS), one: nth(CONTACTS) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete'), one: nth(CONTACTS) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore'), one: nth(CONTACTS) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('undo'), merge: nth(3) }) },
) as fc.Arbitrary<Step>;

describe('merges by two people, in any order', () => {
  const mock = createTestMock({ scale: { devices: 20, customers: 2 } });
  after(() => mock.stop());
  let runs = 0;

  it('lose, double and mix up nothing, and refuse by the reason', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async steps => {
        const world = new World(mock);
        await world.begin(runs++);
        for (const one of steps) {
          await world.take(one);
          await world.check();
        }
      }),
      { numRuns: 150 },
    ));
});
