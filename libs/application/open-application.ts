import type { WorkingCalendar } from '#libs/domain/kernel/calendar.js';
import type { Directory } from '#libs/identity/index.js';
import { openLedger, upcastBy, type ClockChoice, type Ledger } from '#libs/ledger/index.js';
import {
  createProjecting,
  openReadModels,
  type Projecting,
  type ReadModels,
} from '#libs/read-models/index.js';
import { openVault, type MasterKey, type Vault } from '#libs/vault/index.js';
import { memberKeys } from './authorisation/index.js';
import { Door } from './door/door.js';
import type { Entrance } from './door/entrance.js';
import { foreignFacts } from './door/foreign.js';
import { Reviews } from './door/reviews.js';
import { Queries } from './queries/queries.js';
import { signInsOf, type SignIns } from './sign-ins.js';

export interface ApplicationOptions {
  /** A database that `migrate` has prepared. */
  readonly url: string;
  readonly masterKey: MasterKey;
  /** File outside the database by which a restored backup is told who was shredded since. */
  readonly shreddingRecord?: string | undefined;
  readonly directory: Directory;
  readonly entrances: readonly Entrance[];
  readonly calendar: WorkingCalendar;
  /** The built rules, stored once: every decision names them, so that it can be decided again. */
  readonly rulesBundle: Buffer;
  /** Areas that this deployment serves. */
  readonly tenants: readonly string[];
  readonly clock?: ClockChoice;
}

export interface Application {
  readonly ledger: Ledger;
  readonly vault: Vault;
  readonly readModels: ReadModels;
  readonly projecting: Projecting;
  readonly directory: Directory;
  readonly entrances: readonly Entrance[];
  readonly reviews: Reviews;
  readonly door: Door;
  readonly queries: Queries;
  /** The rules by which the door decides: hash of their bundle, which the ledger keeps. */
  readonly rulesVersion: string;
  readonly signIns: SignIns;
  close(): Promise<void>;
}

/** Everything that stands behind pages, API, command line, activities and seed: one door, one set of questions. */
export async function openApplication(options: ApplicationOptions): Promise<Application> {
  const { url, masterKey, shreddingRecord, directory, entrances, calendar, tenants, clock } = options;
  const types = entrances.map((entrance) => entrance.rules);
  const byType = new Map(entrances.map((entrance) => [entrance.rules.type, entrance]));
  const ledger = await openLedger({ url, upcast: upcastBy(types), ...(clock && { clock }) });
  const vault = await openVault({ url, masterKey, shreddingRecord });
  const readModels = openReadModels({ url });
  const close = async () => {
    await Promise.all([ledger.close(), vault.close(), readModels.close()]);
  };
  try {
    const projecting = createProjecting({
      types,
      membersOf: (type, state, tenant) => {
        const members = byType.get(type.type)?.members(state, tenant) ?? [];
        return { members, memberKeys: memberKeys(members) };
      },
    });
    const rulesVersion = await ledger.storeArtefact('rules', options.rulesBundle);
    const reviews = new Reviews(ledger, entrances, calendar);
    const foreign = foreignFacts({ directory, ledger, reviews, vault });
    const door = new Door({ ledger, vault, reviews, foreign, projecting, rulesVersion });
    const queries = new Queries({ ledger, vault, readModels, reviews, directory, tenants });
    const signIns = signInsOf(ledger, tenants);
    return {
      ledger,
      vault,
      readModels,
      projecting,
      directory,
      entrances,
      reviews,
      door,
      queries,
      rulesVersion,
      signIns,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
