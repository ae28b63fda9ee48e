import type { Hub } from '@customer-hub/sdk';
import type { CommandProposal } from './proposal.ts';
import type { Shell } from './shells.ts';

interface Input {
  readonly shell: Shell;
  readonly request: string;
}
export type Propose = (deviceId: string, input: Input) => PromiseLike<CommandProposal>;

const isPropose = (value: unknown): value is Propose => typeof value === 'function';

/** Asks the assistant for a command; undefined where the client knows none. */
export const proposerOf = (hub: Hub): Propose | undefined => {
  const { devices } = hub;
  const propose: unknown = 'proposeCommand' in devices ? devices.proposeCommand : undefined;
  return isPropose(propose) ? propose : undefined;
};
