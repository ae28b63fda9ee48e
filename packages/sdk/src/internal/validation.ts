import type { HubOptions } from '../core/options.ts';
import type { OperationId } from '../core/types.ts';

/** Looks at answers as `validate` asks, and tells in strict mode what is wrong. The checker and the schemas are loaded with the first answer. */
export function createValidation({
  validate,
  logger = console,
}: HubOptions):
  ((operationId: OperationId, data: unknown) => Promise<string | undefined> | undefined) | undefined {
  let checker: Promise<(operationId: OperationId, data: unknown) => Promise<string | undefined>> | undefined;
  return validate && validate.mode !== 'off'
    ? (operationId, data) => {
        const checked = (checker ??= import('./drift.ts').then(({ createChecker }) =>
          createChecker(validate, logger),
        )).then(check => check(operationId, data));
        if (validate.mode === 'strict') return checked;
        // A warning keeps nobody waiting, and what goes wrong in it is nobody's error.
        checked.catch(() => logger.warn('customer-hub: validation failed'));
        return undefined;
      }
    : undefined;
}
