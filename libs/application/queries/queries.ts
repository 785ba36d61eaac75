import type { Principal } from '#libs/identity/index.js';
import type { Ledger } from '#libs/ledger/index.js';
import type { ReadModels } from '#libs/read-models/index.js';
import type { Vault } from '#libs/vault/index.js';
import { capacitiesIn, QUERY_NEEDS, reachesOf } from '../authorisation/index.js';
import { notAllowed, notFound, Refused } from '../door/problem.js';
import type { Reviews } from '../door/reviews.js';
import { listReviews, type ListFilter, type ReviewPage } from './list-reviews.js';
import { withTexts } from './open-sealed.js';
import { locate, partnershipStream, tenantFor, type Place } from './places.js';
import { possibleCommands, type PossibleCommand } from './possible-commands.js';
import { searchReviews } from './search-reviews.js';
import { seenReview } from './seen-review.js';
import { deadlinesFor, eventsFor, headerOf, showReview, type ReviewHeader } from './show-review.js';
import { s104Report, type S104Period } from './statistics.js';
import { workOf, type Work } from './work.js';

export interface QueryParts {
  readonly ledger: Ledger;
  readonly vault: Vault;
  readonly readModels: ReadModels;
  readonly reviews: Reviews;
  /** Areas that this deployment serves, besides those that the ledger already knows. */
  readonly tenants: readonly string[];
}

/** Everything that can be asked. Each question is answered for one person, and nothing in it is more than they may see. */
export class Queries {
  constructor(private readonly parts: QueryParts) {}

  locate(reviewId: string): Promise<Place | null> {
    return locate(this.parts.readModels, reviewId);
  }

  async tenantFor(who: Principal, asked?: string): Promise<string> {
    return tenantFor(who, asked, await this.tenants());
  }

  partnershipStream(kind: string, id: string): string {
    return partnershipStream(this.parts.reviews, kind, id);
  }

  /** A stream of the partnership as it stands; its sealed texts stay closed. */
  async partnership(who: Principal, kind: string, id: string, asked?: string): Promise<object> {
    const stream = this.partnershipStream(kind, id);
    const [tenant, now] = await Promise.all([this.tenantFor(who, asked), this.parts.ledger.now()]);
    const found = await this.parts.reviews.load(tenant, stream);
    const capacities = capacitiesIn(who, tenant, [], now);
    const may =
      found?.entrance.publicToRead === true || reachesOf(capacities, QUERY_NEEDS.partnership).length > 0;
    if (found === null || !may) throw new Refused(notFound());
    return { id, kind, tenant, version: found.version, state: withTexts(found.state, null) };
  }

  async list(who: Principal, filter: ListFilter): Promise<ReviewPage> {
    const [tenants, now] = await Promise.all([this.tenants(), this.parts.ledger.now()]);
    return listReviews(this.parts.readModels, tenants, who, now, filter);
  }

  async search(who: Principal, name: unknown): Promise<{ readonly reviews: readonly ReviewHeader[] }> {
    const [tenants, now] = await Promise.all([this.tenants(), this.parts.ledger.now()]);
    return searchReviews(this.parts, tenants, who, now, name);
  }

  async show(who: Principal, reviewId: string, asOf?: string): Promise<object> {
    return showReview(await this.seen(who, reviewId, asOf), this.parts.vault, this.parts.ledger);
  }

  async events(who: Principal, reviewId: string): Promise<{ readonly events: readonly object[] }> {
    return { events: eventsFor(await this.seen(who, reviewId)) };
  }

  async deadlines(who: Principal, reviewId: string): Promise<object> {
    const seen = await this.seen(who, reviewId);
    return { reviewId, version: headerOf(seen).version, now: seen.now, deadlines: deadlinesFor(seen) };
  }

  async commands(
    who: Principal,
    reviewId: string,
  ): Promise<{ version: number; commands: readonly PossibleCommand[] }> {
    const seen = await this.seen(who, reviewId);
    const commands = await possibleCommands(seen, this.parts.reviews.surroundingsOf);
    return { version: headerOf(seen).version, commands };
  }

  async work(who: Principal): Promise<Work> {
    const [tenants, now] = await Promise.all([this.tenants(), this.parts.ledger.now()]);
    return workOf(this.parts.readModels, this.parts.reviews, tenants, who, now);
  }

  /** s.104(9): figures of the area, which tell nothing about a case; for every role that table 6.1 gives figures. */
  async s104(who: Principal, period: S104Period, asked?: string): Promise<object> {
    const tenant = await this.tenantFor(who, asked);
    const now = await this.parts.ledger.now();
    const may = reachesOf(capacitiesIn(who, tenant, [], now), QUERY_NEEDS.s104).length > 0;
    if (!may)
      throw new Refused(notAllowed('The figures of this area are for its partnership and its auditors.'));
    const { figures, ...report } = await s104Report(this.parts, tenant, period);
    return { ...figures, ...report };
  }

  private async seen(who: Principal, reviewId: string, asOf?: string) {
    const [place, now] = await Promise.all([this.locate(reviewId), this.parts.ledger.now()]);
    return seenReview(this.parts.reviews, who, place, now, asOf);
  }

  private async tenants(): Promise<readonly string[]> {
    return [...new Set([...this.parts.tenants, ...(await this.parts.ledger.tenants())])].sort();
  }
}
