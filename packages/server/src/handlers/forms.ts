import type { CustomerForms, FieldProblem } from '../contract/types.ts';
import type { CustomerFormsRow } from '../database/collections/forms.ts';
import { missingProblems, valueProblems } from '../domain/custom-values.ts';
import { actions, ok, page, withoutVersion } from '../server/answers.ts';
import type { Context, Handlers } from '../server/handler.ts';
import { fieldProblem, invalid } from '../server/problems.ts';

const find = async (customerId: string, { db }: Context): Promise<CustomerFormsRow | undefined> =>
  (await db.customerForms.find({ customerId }))[0];

/** A customer that never had forms reads as one without any, of version 0. */
async function present(
  customerId: string,
  row: CustomerFormsRow | undefined,
  context: Context,
): Promise<CustomerForms> {
  const allowedActions = actions(context, { update: 'customer:write' });
  if (row)
    return {
      customerId,
      forms: row.forms,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
      updatedBy: row.updatedBy,
      etag: row.etag,
      allowedActions,
    };
  const { createdAt } = await context.db.customers.need(customerId);
  return {
    customerId,
    forms: [],
    createdAt,
    updatedAt: createdAt,
    updatedBy: null,
    etag: '"0"',
    allowedActions,
  };
}

/** Forms an admin made, and those on a customer's page [FRM]. */
export const forms: Handlers<'listFormDefinitions' | 'getCustomerForms' | 'replaceCustomerForms'> = {
  listFormDefinitions: async ({ query }, { db }) =>
    page(await db.formDefinitions.query({ query }), withoutVersion),

  getCustomerForms: async ({ path }, context) =>
    ok(await present(path.customerId, await find(path.customerId, context), context)),

  async replaceCustomerForms({ path, body }, context) {
    const { db, user } = context,
      row = await find(path.customerId, context),
      definitions = await db.formDefinitions.find();
    const errors: FieldProblem[] = [];
    // Values of a form that was taken off the page wait for its return [FRM-12]; what is sent wins over them.
    const before = new Map(
      [...(row?.shelved ?? []), ...(row?.forms ?? [])].map(({ formId, values }) => [formId, values]),
    );
    const next = body.forms.map(({ formId, values }, index) => {
      const definition = definitions.find(({ id }) => id === formId),
        merged = { ...before.get(formId), ...values },
        pointer = `/forms/${index}`;
      if (!definition)
        errors.push(fieldProblem(`${pointer}/formId`, 'unknown_form', 'There is no such form.'));
      else if (body.forms.findIndex(other => other.formId === formId) < index)
        errors.push(
          fieldProblem(`${pointer}/formId`, 'duplicate', `${definition.name} is on the page already.`),
        );
      // A form that was just added may still be empty: it is filled in at any time later [FRM-11].
      else
        errors.push(
          ...valueProblems(definition.fields, values, `${pointer}/values`),
          ...(Object.keys(values).length > 0
            ? missingProblems(definition.fields, merged, `${pointer}/values`)
            : []),
        );
      return { formId, values: merged };
    });
    if (errors.length > 0) throw invalid(errors);
    const shelved = [...before]
      .filter(([formId]) => !next.some(form => form.formId === formId))
      .map(([formId, values]) => ({ formId, values }));
    const changed = { forms: next, shelved, updatedBy: user.person };
    const saved = row
      ? await db.customerForms.update(row.id, changed)
      : await db.customerForms.insert({ customerId: path.customerId, ...changed });
    return ok(await present(path.customerId, saved, context));
  },
};
