import { HubError } from '../core/errors.ts';
import type { HubOptions } from '../core/options.ts';
import type { OperationId } from '../core/types.ts';

type Check = (operationId: OperationId, data: unknown) => Promise<string | undefined>;

/**
 * Looks at answers as `validate` asks, and tells in strict mode what is wrong. The checker and the schemas are loaded
 * with the first answer; what could not be loaded is asked for once more at once, and again with the next answer.
 */
export function createValidation({
  validate,
  logger = console,
}: HubOptions): ((...answer: Parameters<Check>) => ReturnType<Check> | undefined) | undefined {
  if (!validate || validate.mode === 'off') return undefined;
  let checker: Promise<Check> | undefined;
  const load = async (): Promise<Check> => (await import('./drift.ts')).createChecker(validate, logger);
  return (operationId, data) => {
    checker ??= load()
      .catch(load)
      .catch(() => {
        checker = undefined;
        throw new HubError('The schemas could not be loaded.', 'no_schemas');
      });
    const checked = checker.then(check => check(operationId, data));
    if (validate.mode === 'strict') return checked;
    // A warning keeps nobody waiting, and what goes wrong in it is nobody's error.
    checked.catch(() => logger.warn('customer-hub: validation failed'));
    return undefined;
  };
}
