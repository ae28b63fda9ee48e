import type { ProfileAssignment } from '@customer-hub/sdk';

type Kind = ProfileAssignment['profileKind'];
type Assigned = Pick<ProfileAssignment, 'profileKind' | 'scope'>;

/** From the nearest to the farthest. */
const nearest = ['device', 'folder', 'customer'] as const;

/** The level whose profiles of a kind a device follows: the nearest one that has any. */
export const levelOf = (
  assignments: readonly Assigned[],
  kind: Kind,
): ProfileAssignment['scope'] | undefined =>
  nearest.find(scope => assignments.some(one => one.profileKind === kind && one.scope === scope));

/**
 * Assignments of one device, or of one place, in the order in which they count: which are in effect, and which a
 * nearer one overrides.
 */
export const inEffect = <A extends Assigned>(
  assignments: readonly A[],
): { readonly assignment: A; readonly overriddenBy: ProfileAssignment['scope'] | undefined }[] =>
  [...assignments]
    .sort((a, b) => nearest.indexOf(a.scope) - nearest.indexOf(b.scope))
    .map(assignment => {
      const level = levelOf(assignments, assignment.profileKind);
      return { assignment, overriddenBy: level === assignment.scope ? undefined : level };
    });
