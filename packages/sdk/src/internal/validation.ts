import { DriftError } from '../core/errors.ts';
import type { HubOptions } from '../core/options.ts';
import type { OperationId } from '../core/types.ts';

/** Looks at answers as `validate` asks. The checker and the schemas are loaded with the first answer. */
export function createValidation({ validate, logger = console }: HubOptions): ((operationId: OperationId, data: unknown) => Promise<void> | undefined) | undefined {
  let checker: Promise<(operationId: OperationId, data: unknown) => Promise<string | undefined>> | undefined;
  return validate && validate.mode !== 'off' ? (operationId, data) => {
    const checked = (checker ??= import('./drift.ts').then(({ createChecker }) => createChecker(validate, logger))).then(check => check(operationId, data));
    if (validate.mode === 'strict') return checked.then(message => { if (message) throw Object.assign(new DriftError(message), { operationId }); });
    // A warning keeps nobody waiting, and what goes wrong in it is nobody's error.
    checked.catch(() => logger.warn('customer-hub: validation failed'));
    return undefined;
  } : undefined;
}
