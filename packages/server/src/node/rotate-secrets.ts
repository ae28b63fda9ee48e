import type { Collections } from '../database/collections/index.ts';
import type { SqlStore } from '../sql/store.ts';
import type { createVault } from './vault.ts';

/** Seals every secret that an older key sealed with the newest one; says how many. May be stopped and run again. */
export async function rotateSecrets(
  store: SqlStore<Collections>,
  vault: ReturnType<typeof createVault>,
): Promise<number> {
  let count = 0;
  for (const tenant of await store.tenants())
    await store.of(tenant).transaction(async db => {
      const again = (sealed: string, about: string): string =>
        vault.seal(vault.open(sealed, `${tenant}/${about}`), `${tenant}/${about}`);
      for (const row of await db.passwordSecrets.find()) {
        if (vault.isCurrent(row.secret.value)) continue;
        const value = again(row.secret.value, row.id.replace(/^pws_/, 'pwd_'));
        await db.passwordSecrets.update(
          row.id,
          { secret: { ...row.secret, value } },
          { event: false, silent: true },
        );
        count++;
      }
      for (const row of await db.webhooks.find()) {
        const { id, secret, former = null } = row;
        if (vault.isCurrent(secret) && (!former || vault.isCurrent(former.secret))) continue;
        await db.webhooks.update(
          id,
          { secret: again(secret, id), former: former && { ...former, secret: again(former.secret, id) } },
          { event: false, silent: true },
        );
        count++;
      }
    });
  return count;
}
