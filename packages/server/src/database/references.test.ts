import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import path from 'node:path';
import ts from 'typescript';
import { collections } from './collections/index.ts';
import { CONTACT_REFERENCES, CUSTOMER_REFERENCES, STAYING } from './references.ts';

const NAMES = /^(?:contact|customer)Ids?$|(?:Contact|Customer)Ids?$/;
const DEEPEST = 6;

/** `collection.field` of every member that by its name holds ids of contacts or customers, from the types of the rows. */
function membersNamed(pattern: RegExp): string[] {
  const file = path.join(import.meta.dirname, 'collections', 'index.ts'),
    program = ts.createProgram([file], {
      allowImportingTsExtensions: true,
      noEmit: true,
      strict: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.NodeNext,
      customConditions: ['hub-source'],
      types: [],
      lib: ['lib.esnext.d.ts'],
      skipLibCheck: true,
    }),
    checker = program.getTypeChecker(),
    source = program.getSourceFile(file);
  assert.ok(source);
  const found = new Set<string>();
  const walk = (type: ts.Type, at: string, depth: number, above: readonly ts.Type[]): void => {
    if (depth > DEEPEST || above.includes(type)) return;
    if (type.isUnionOrIntersection() && !(type.flags & ts.TypeFlags.Intersection)) {
      for (const part of type.types) walk(part, at, depth, above);
      return;
    }
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
      for (const part of checker.getTypeArguments(type as ts.TypeReference)) walk(part, at, depth, above);
      return;
    }
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return;
    if (type.getCallSignatures().length > 0) return;
    for (const member of type.getProperties()) {
      const place = `${at}.${member.name}`;
      if (pattern.test(member.name)) found.add(place);
      walk(checker.getTypeOfSymbolAtLocation(member, source), place, depth + 1, [...above, type]);
    }
  };
  const symbol = checker
    .getExportsOfModule(checker.getSymbolAtLocation(source)!)
    .find(({ name }) => name === 'Database');
  assert.ok(symbol);
  for (const member of checker.getDeclaredTypeOfSymbol(symbol).getProperties()) {
    const [row] = checker.getTypeArguments(
      checker.getTypeOfSymbolAtLocation(member, source) as ts.TypeReference,
    );
    assert.ok(row, member.name);
    walk(row, member.name, 0, []);
  }
  return [...found].sort();
}

describe('references to contacts and customers', () => {
  const known = [...CONTACT_REFERENCES, ...CUSTOMER_REFERENCES].map(
    ({ collection, field }) => `${collection}.${field}`,
  );

  it('are all known: none of the rows has one that a merge would forget', () => {
    const members = membersNamed(NAMES);
    assert.ok(members.includes('tickets.contactId') && members.includes('customers.primaryContactIds'));
    assert.deepEqual(
      members.filter(member => !known.includes(member) && !(member in STAYING)),
      [],
    );
  });

  it('tell what the rows of a customer belong to, so that an undo finds what was made since', () => {
    const parents = CUSTOMER_REFERENCES.flatMap(({ collection, parents: fields = [] }) =>
        fields.map(field => `${collection}.${field}`),
      ),
      collectionsOfCustomer = new Set<string>(CUSTOMER_REFERENCES.map(({ collection }) => collection));
    const named = membersNamed(/^(?:contact|contract|device|folder|parent|target|ticket)Id$/).filter(
      member => member.split('.').length === 2 && collectionsOfCustomer.has(member.split('.')[0] ?? ''),
    );
    assert.ok(named.includes('timeEntries.contractId'));
    assert.deepEqual(parents.filter(parent => parent !== 'attentionSnoozes.factKey').sort(), named);
  });

  it('name collections that there are, and are not both moved and left', () => {
    for (const name of [...known, ...Object.keys(STAYING)])
      assert.ok((name.split('.')[0] ?? '') in collections, name);
    assert.deepEqual(
      known.filter(name => name in STAYING),
      [],
    );
  });
});
