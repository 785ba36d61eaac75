import type pg from 'pg';
import type { ChainProblem } from './chain-check.js';

interface Claim {
  readonly stream: string;
  readonly from_version: number;
  readonly to_version: number;
  /** Where the command before it left the stream. */
  readonly before: number;
  /** Where the events of the stream end. */
  readonly last: number;
  readonly spoilt: boolean;
}

function what({ from_version, to_version, before, last }: Claim): string {
  if (to_version > last)
    return `A command led the stream to version ${to_version}, but its events end at ${last}: the events are gone.`;
  if (from_version < before)
    return `Version ${from_version + 1} is claimed by two commands: one was put there.`;
  if (from_version > before) return `No command is remembered that led to version ${before + 1}.`;
  return `The recorded text of a command without events, accepted at version ${to_version}, was changed.`;
}

/**
 * The first command of a tenant that does not fit to the events. Commands that led to events lie one behind the other,
 * each beginning where the one before it ended, so that a tail which was cut off is still missed by its commands. What
 * the events vouch for in each command was checked with the events, and that the heads stand where the events end as well.
 */
export async function commandProblem(
  client: pg.PoolClient,
  tenant: string,
  stream: string | undefined,
): Promise<ChainProblem | null> {
  const { rows } = await client.query<Claim>(
    `with claim as (
      select c.stream, c.number, c.from_version, c.to_version, c.spoilt,
          lag(c.to_version, 1, 0) over (partition by c.stream order by c.from_version, c.to_version, c.number) as before,
          coalesce(h.version, 0) as last
        -- The text of a command that led to events was hashed with them. Looked at first, so that no text is sorted.
        from (select stream, number, from_version, to_version,
            case when from_version = to_version then sha256(clear) <> clear_hash else false end as spoilt
          from ledger.command where tenant = $1 and ($2::text is null or stream = $2) offset 0) c
        left join ledger.head h on h.tenant = $1 and h.stream = c.stream)
    select stream, from_version, to_version, before, last, spoilt from claim
      where from_version <> before or to_version > last or spoilt
      order by stream, from_version, to_version, number limit 1`,
    [tenant, stream ?? null],
  );
  const [claim] = rows;
  if (claim === undefined) return null;
  const { stream: where, from_version, to_version, before, last } = claim;
  const version =
    to_version > last ? last + 1 : from_version === before ? to_version : Math.min(from_version, before) + 1;
  return { stream: where, version, what: what(claim) };
}
