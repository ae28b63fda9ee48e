/** The codes of failures: those that sources and contract know, against those that the guide explains. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../lib/run.ts';

const guide = 'docs/guide/errors.md';
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** What makes a problem, of a request or of a value. */
const makers = new Set([
  ...[
    'malformed',
    'unauthorized',
    'forbidden',
    'conflict',
    'gone',
    'otherProblem',
    'fieldProblem',
    'problem',
  ],
  ...['ConnectionError', 'HubError'],
]);
const isCode = (text: string): boolean => /^[a-z]+(?:_[a-z]+)*$/.test(text);

/** Codes in the text of a source: said to a maker of problems, or as the `code` of an object. */
export function codesIn(source: string): string[] {
  const tree = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const codes: string[] = [];
  const say = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) && isCode(node.text)) codes.push(node.text);
    if (ts.isConditionalExpression(node)) {
      say(node.whenTrue);
      say(node.whenFalse);
    }
  };
  const visit = (node: ts.Node): void => {
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    if (isCall && makers.has(node.expression.getText())) node.arguments?.forEach(say);
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'code') say(node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return codes;
}

/** Codes that descriptions of the contract name with their status: "409: `email_taken`, `wrong_state`." */
export const codesOfContract = (contract: string): string[] =>
  [...contract.matchAll(/\b[45]\d\d(?: codes)?:? ((?:`\w+`(?:,| and| or)? ?)+)/g)].flatMap(([, list = '']) =>
    [...list.matchAll(/`(\w+)`/g)].map(([, code = '']) => code),
  );

/** Codes at the beginning of the rows of the guide. */
export const codesOfGuide = (text: string): string[] =>
  [...text.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, code = '']) => code),
  );

/** How our packages say codes; the mock's machines have their own for what happens on them. */
const speakers = [
  'packages/{server,sdk}/src/**/*.ts',
  'packages/components/src/{embed,internal,extensions}/*.ts',
];
const others = ['packages/mock-server/src/**/*.ts'];
const sourcesOf = (patterns: readonly string[]): string[] =>
  globSync(patterns, { cwd: root })
    .filter(file => !/\.test\.ts$|generated|schemas|testing/.test(file))
    .map(read);

/** A source without any of these makes no problem, and need not be parsed. */
const mayMake =
  /\bcode: '|(?:malformed|unauthorized|forbidden|conflict|gone|[pP]roblem|HubError|ConnectionError)\(/;

/** Codes that the guide does not explain, or that nothing knows, one line each. */
export function errorCodeProblems(): string[] {
  const sources = sourcesOf(speakers);
  const contract = read('packages/sdk/openapi.json');
  const known = new Set([
    ...sources.filter(source => mayMake.test(source)).flatMap(codesIn),
    ...codesOfContract(contract),
  ]);
  const told = new Set(codesOfGuide(read(guide)));
  const all = [...sources, ...sourcesOf(others), contract].join('\n');
  return [
    ...[...known].filter(code => !told.has(code)).map(code => `${guide} does not explain ${code}`),
    ...[...told]
      .filter(code => !code.startsWith('http_') && !new RegExp(`['"\`]${code}['"\`]`).test(all))
      .map(code => `${guide} explains ${code}, which nothing says`),
  ].sort();
}
