// The contract's sentences as the doc comments of the methods that send its operations. What only the SDK can say of a
// method stands behind `@remarks` in the resource's file, is written by hand and kept.
import ts from 'typescript';
import { entries, resolve, type Contract, type Entry } from './generate-sources.ts';
import { docComment } from './generate-text.ts';
import { briefly } from './generate-types.ts';

const errors = {
  '400': 'ValidationError',
  '404': 'NotFoundError',
  '409': 'ConflictError',
  '412': 'PreconditionFailedError',
  '422': 'ValidationError',
} as const;
const statuses = new RegExp(`\\b(${Object.keys(errors).join('|')})\\b`, 'g');

/** A method of a resource and the operation that it sends. */
interface Method {
  readonly name: string;
  readonly operationId: string;
  readonly takesQuery: boolean;
  /** Where its comment begins, and where the method does. */
  readonly from: number;
  readonly to: number;
  readonly remarks: string | undefined;
}

/** The source of each resource with the comments that the contract says today, by the name of its file. */
export function resourceSources(
  contract: Contract,
  sources: ReadonlyMap<string, string>,
): [string, string][] {
  const all = new Map(entries(contract).map(entry => [entry.operation.operationId, entry]));
  const files = [...sources].map(([file, source]) => ({ file, source, ...methodsOf(file, source) }));
  const places = new Map(
    files.flatMap(({ resource, methods }) =>
      methods.map(({ operationId, name }) => [operationId, { resource, name }] as const),
    ),
  );
  return files.map(({ file, source, resource, methods }) => {
    let text = source;
    for (const method of methods.toReversed()) {
      const entry = all.get(method.operationId);
      if (!entry) throw new Error(`${file} sends ${method.operationId}, which the contract does not have.`);
      const called = (id: string): string => {
        const place = places.get(id);
        return place
          ? `\`${place.resource === resource ? '' : `${place.resource}.`}${place.name}\``
          : `\`${id}\``;
      };
      const comment = docComment(linesOf(contract, entry, method, called), '  ');
      text = `${text.slice(0, method.from)}${comment}  ${text.slice(method.to)}`;
    }
    return [file, text];
  });
}

function methodsOf(file: string, source: string): { resource: string; methods: Method[] } {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const methods: Method[] = [];
  let resource = '';
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.parent.parent.parent === tree) resource = node.name.getText();
    if (!ts.isPropertyAssignment(node)) return ts.forEachChild(node, visit);
    const operationId = /\bclient\s*\.\w+\(\s*'(\w+)'/.exec(node.getText())?.[1];
    if (!operationId) return;
    const comment = ts.getLeadingCommentRanges(source, node.pos)?.at(-1);
    const from = source.lastIndexOf('\n', comment?.pos ?? node.getStart()) + 1;
    const tags = ts
      .getJSDocCommentsAndTags(node)
      .flatMap(doc => (ts.isJSDoc(doc) ? [...(doc.tags ?? [])] : []));
    const remarks = tags.find(tag => tag.tagName.text === 'remarks');
    methods.push({
      name: node.name.getText(),
      operationId,
      takesQuery: /\bquery\?:/.test(node.getText()),
      from,
      to: node.getStart(),
      remarks: remarks && ts.getTextOfJSDocComment(remarks.comment)?.replace(/\s+/g, ' '),
    });
  };
  visit(tree);
  return { resource, methods };
}

function linesOf(
  contract: Contract,
  { operation, path, parameters }: Entry,
  { remarks, takesQuery }: Method,
  called: (operationId: string) => string,
): string[] {
  const query = parameters.filter(parameter => parameter.in === 'query');
  const streams = Object.values(operation.responses).some(answer => answer.content?.['text/event-stream']);
  // What a description says of a stream is about the wire, which the SDK reads.
  const told = streams ? '' : (operation.description ?? '');
  const [text = '', ...lists] = `${operation.summary ?? ''}. ${told}`
    .replace(/\s*\n\s*/g, ' ')
    .trim()
    .split(/ (?=(?:Sort|Sortable|Facets|Further facets|Advanced filter fields): )/);
  const inWords = (line: string): string =>
    line
      .replace(statuses, status => errors[status as keyof typeof errors])
      .replace(/`(\w+)`/g, (_, id: string) => called(id));
  return [
    inWords(text),
    ...lists.map(line => `- ${inWords(line)}`),
    ...(remarks ? [`@remarks ${remarks}`] : []),
    ...(takesQuery
      ? [`@param query - ${query.map(parameter => briefly(contract, parameter)).join(', ')}`]
      : []),
    ...throwsOf(contract, operation, path),
  ];
}

/** The errors that a caller may want to tell apart; those that every request can meet are told once, at `createHub`. */
function throwsOf(contract: Contract, operation: Entry['operation'], path: string): string[] {
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const said = `${operation.description ?? ''} ${(body && resolve(contract, body).description) ?? ''}`;
  const codes = (...names: string[]): string => {
    const found = [...said.matchAll(/\b(\d{3})(?: codes:)? ((?:`\w+`(?:,| and| or)? ?)+)/g)]
      .filter(([, status = '']) => names.includes(status))
      .flatMap(([, , list = '']) => list.match(/`\w+`/g) ?? []);
    return [...new Set(found)].map((code, index) => `${index === 0 ? ' ' : ''}${code}`).join(', ');
  };
  const has = (status: string): boolean => status in operation.responses;
  return [
    ...(has('404') && path.includes('{') ? ['NotFoundError'] : []),
    ...(has('409') ? [`ConflictError${codes('409')}`] : []),
    ...(has('412') ? ['PreconditionFailedError with `current` when somebody else was faster'] : []),
    ...(has('422') ? [`ValidationError${codes('400', '422')}`] : []),
    ...(has('503') ? ['ServerError when what it needs cannot be reached'] : []),
  ].map(line => `@throws ${line}`);
}
