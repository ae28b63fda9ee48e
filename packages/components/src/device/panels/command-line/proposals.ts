import type { CommandProposal, Hub } from '@customer-hub/sdk';
import type { Shell } from './shells.ts';

/** Asks the assistant for a command. */
export type Propose = (
  deviceId: string,
  input: { readonly shell: Shell; readonly request: string },
) => PromiseLike<CommandProposal>;

/** The assistant that the server has. */
export const proposerOf =
  ({ devices }: Hub): Propose =>
  (deviceId, input) =>
    devices.proposeCommand(deviceId, input);
