import { actions, ok } from '../server/answers.ts';
import type { Handlers } from '../server/handler.ts';

/** Who is signed in, and what the plan allows [GEN-04, LST-07]. */
export const account: Handlers<'getAccount'> = {
  async getAccount(_, context) {
    const { user } = context,
      row = await context.db.account.need('acc_1');
    // Staff who may change something for everybody are admins.
    const role = user.scopes.has('customer:delete') ? 'admin' : 'staff';
    return ok({
      ...row,
      sharing: context.sharing,
      role,
      scopes: [...user.scopes].sort(),
      user: { id: user.id, name: user.name, email: user.email },
      allowedActions: actions(context, {
        open_hub: { scope: 'customer:read', blockedBy: row.kind !== 'msp' && 'plan' },
        create_customer: 'customer:write',
        update_pinned_fields: 'customer:write',
        manage_forms: 'customer:write',
        import_contacts: 'import:write',
        export: 'export:read',
      }),
    });
  },
};
