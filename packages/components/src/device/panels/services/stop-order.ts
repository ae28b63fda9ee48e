/** What decides in which order services stop. */
export interface Stoppable {
  readonly name: string;
  readonly status: string;
  /** Names of those that need it, running or not. */
  readonly dependents: readonly string[];
}

export interface StopOrder<S> {
  /** Running ones, each after all that need it; last of all what was chosen. */
  readonly order: readonly S[];
  /** Need it too, but do not run. */
  readonly idle: readonly S[];
}

export const isUp = ({ status }: Pick<Stoppable, 'status'>): boolean => status !== 'stopped';

/**
 * What has to stop before `chosen` can, in the order in which Windows stops it. @param known Services by name; one
 * that is not among them is passed over. What needs itself in a circle is named once.
 */
export const stopOrder = <S extends Stoppable>(
  chosen: readonly S[],
  known: ReadonlyMap<string, S>,
): StopOrder<S> => {
  const seen = new Set<string>();
  const order: S[] = [];
  const idle: S[] = [];
  const visit = (service: S, isChosen: boolean): void => {
    if (seen.has(service.name)) return;
    seen.add(service.name);
    // What is stopped holds up nothing, nor does what needs it alone.
    if (!isUp(service) && !isChosen) {
      idle.push(service);
      return;
    }
    for (const name of service.dependents) {
      const dependent = known.get(name);
      if (dependent) visit(dependent, false);
    }
    order.push(service);
  };
  for (const service of chosen) visit(service, true);
  return { order, idle };
};
