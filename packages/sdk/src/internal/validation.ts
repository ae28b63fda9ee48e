import type { HubOptions } from '../core/options.ts';
import type { OperationId } from '../core/types.ts';

/** Looks at answers as `validate` asks. The checker and the schemas are loaded with the first answer. */
export function createValidation({ validate, logger = console }: HubOptions): (operationId: OperationId, data: unknown) => Promise<void> | undefined {
  let checker: Promise<(operationId: OperationId, data: unknown) => void | Promise<void>> | undefined;
  return (operationId, data) => {
    if (!validate || validate.mode === 'off' || Math.random() >= (validate.sample ?? 1)) return undefined;
    checker ??= import('./drift.ts').then(({ createChecker }) => createChecker(validate, logger));
    const checked = checker.then(check => check(operationId, data));
    if (validate.mode === 'strict') return checked;
    // A warning keeps nobody waiting, and what goes wrong in it is nobody's error.
    checked.catch(() => logger.warn('customer-hub: answers cannot be validated'));
    return undefined;
  };
}
