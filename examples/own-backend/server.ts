/** One tab of the hub, Notes, on the remarks of an old ERP. The other tabs are "not served", and are not shown. */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import * as hub from '@customer-hub/server';
export const erp = new DatabaseSync(':memory:');
erp.exec(`
  create table firms (no integer primary key, title text);
  create table remarks (no integer primary key, firm integer, body text, who text, made text, changed text, gone text);
  insert into firms values (7, 'Ashgrove Dental'), (8, 'Brightwater Bakery');
  insert into remarks values (1, 7, 'Closes at 5:30 PM.', 'Priya Raman', '2026-11-02T09:00:00Z',
    '2026-11-02T09:00:00Z', null)`);
type Remark = Record<'no' | 'firm', number> & Record<'body' | 'who' | 'made' | 'changed', string>;
const ask = (sql: string, ...values: SQLInputValue[]): Remark[] =>
  erp.prepare(sql).all(...values) as unknown as Remark[];
const numberOf = (id: string): number => Number(/^\w+_(\d+)$/.exec(id)?.[1] ?? 0);
const list = { search: ['text'], sortable: ['createdAt', 'updatedAt'], defaultSort: '-createdAt' };

function show(remark: Remark | undefined, context: hub.Context) {
  if (!remark) throw hub.notFound();
  const { no, firm, body, who, made, changed } = remark;
  return {
    id: `not_${no}`,
    customerId: `cus_${firm}`,
    text: body,
    author: { id: who, name: who },
    createdAt: made,
    updatedAt: changed,
    etag: `"${Date.parse(changed)}"`,
    allowedActions: hub.actions(context, { update: 'customer:write', delete: 'customer:write' }),
  };
}
/** The note after a change, or as it is. */
function note(id: string, context: hub.Context, change = 'no = no', ...values: SQLInputValue[]) {
  const sql = `update remarks set ${change} where no = ? and gone is null returning *`;
  return show(ask(sql, ...values, numberOf(id))[0], context);
}

/** Validation, If-Match, idempotency, problems, paging, sorting and search are done for these. */
export const notes: hub.Handlers<
  'listNotes' | 'createNote' | 'getNote' | 'updateNote' | 'deleteNote' | 'restoreNote'
> = {
  async listNotes({ path, query }, context) {
    const rows = ask('select * from remarks where firm = ? and gone is null', numberOf(path.customerId));
    const shown = rows.map(row => show(row, context));
    return hub.page(hub.pageOfRows(shown, query, list, context), row => row);
  },
  async createNote({ path, body }, context) {
    const now = context.now(),
      sql = 'insert into remarks values (null, ?, ?, ?, ?, ?, null) returning *';
    const [row] = ask(sql, numberOf(path.customerId), body.text, context.user.name, now, now);
    return hub.created(show(row, context), `/notes/not_${row?.no}`);
  },
  getNote: async ({ path }, context) => hub.ok(note(path.noteId, context)),
  updateNote: async ({ path, body: { text = null } }, context) =>
    hub.ok(note(path.noteId, context, 'body = coalesce(?, body), changed = ?', text, context.now())),
  async deleteNote({ path }, context) {
    note(path.noteId, context, 'gone = ?', context.now());
    return hub.noContent();
  },
  restoreNote: async ({ path }, context) => {
    const sql = 'update remarks set gone = null where no = ? returning *';
    return hub.ok(show(ask(sql, numberOf(path.noteId))[0], context));
  },
};
export const server = hub.createServer({
  handlers: notes,
  knowsCustomer: async id => ask('select * from firms where no = ?', numberOf(id)).length > 0,
  signIn(authorization) {
    if (authorization !== 'Bearer erp-token') throw hub.unauthorized('token_invalid');
    const person = { id: 'priya', name: 'Priya Raman' };
    return {
      ...person,
      email: '',
      tenant: 'erp',
      person,
      scopes: new Set(['customer:read', 'customer:write']),
    };
  },
});
if (import.meta.filename === process.argv[1]) await hub.listen(server, { port: 4030, origins: ['*'] });
