import type { Directory, Principal } from '#libs/identity/index.js';
import type { Ledger, Verification } from '#libs/ledger/index.js';
import type { ReadModels } from '#libs/read-models/index.js';
import type { Vault } from '#libs/vault/index.js';
import { capacitiesIn, QUERY_NEEDS, reachesOf, type Member, type QueryName } from '../authorisation/index.js';
import { notAllowed, notFound, Refused } from '../door/problem.js';
import { logRefused } from '../door/refused-attempt.js';
import type { Reviews } from '../door/reviews.js';
import { validated } from '../door/validate.js';
import { accessesOf, accessLogOf, type AccessPage } from './access-log.js';
import { compareReview, type Between, type Comparison } from './compare-reviews.js';
import { ExportInput } from './evidence/export.dto.js';
import { reviewEvidence, type ReviewEvidence } from './evidence/review-evidence.js';
import { logEmergency } from './emergency.js';
import { listReviews, type ListFilter, type ReviewPage } from './list-reviews.js';
import { decisionsFor } from './decisions/decisions-for.js';
import { eventsFor, mustReadTheLog } from './log-of-events.js';
import { withTexts } from './open-sealed.js';
import { locate, partnershipStream, tenantFor, type Place } from './places.js';
import type { Point } from './points.js';
import { possibleCommands, type PossibleCommand } from './possible-commands.js';
import { withRectified } from './rectifications.js';
import { withoutRestricted } from './restricted.js';
import { reviewInWords, type ReviewInWords } from './review-in-words.js';
import { searchReviews, type Found } from './search-reviews.js';
import { seenReview, type SeenReview } from './seen-review.js';
import { deadlinesFor, headerOf, showReview } from './show-review.js';
import { s104Report, type S104Period } from './statistics.js';
import { unmaskReview } from './unmask-review.js';
import { UnmaskInput } from './unmask.dto.js';
import { workOf, type Work } from './work.js';

/** A month of nights. */
const REPORTS_SHOWN = 31;

export interface VerificationReports {
  readonly tenant: string;
  readonly reports: readonly (Verification & { readonly endedAt: string })[];
}

export interface QueryParts {
  readonly ledger: Ledger;
  readonly vault: Vault;
  readonly readModels: ReadModels;
  readonly reviews: Reviews;
  /** Names of organisations, which are no secret. */
  readonly directory: Pick<Directory, 'organisation'>;
  /** Areas that this deployment serves, besides those that the ledger already knows. */
  readonly tenants: readonly string[];
}

/** What an area owes the people in its records: for whoever reads its log besides, the data protection officer above all. */
const REGISTERS = ['data-protection', 'break-glass'];

/** Everything that can be asked. Each question is answered for one person, and nothing in it is more than they may see. */
export class Queries {
  private readonly parts: QueryParts;

  constructor(parts: QueryParts) {
    this.parts = { ...parts, vault: withoutRestricted(parts.vault, parts.reviews) };
  }

  locate(reviewId: string): Promise<Place | null> {
    return locate(this.parts.readModels, reviewId);
  }

  async tenantFor(who: Principal, asked?: string, area?: unknown): Promise<string> {
    return tenantFor(who, asked, await this.tenants(), area);
  }

  partnershipStream(kind: string, id: string): string {
    return partnershipStream(this.parts.reviews, kind, id);
  }

  /** Areas that this deployment serves or has a record of. */
  async tenants(): Promise<readonly string[]> {
    return [...new Set([...this.parts.tenants, ...(await this.parts.ledger.tenants())])].sort();
  }

  /** A stream of the partnership as it stands; its sealed texts stay closed. */
  async partnership(who: Principal, kind: string, id: string, asked?: string): Promise<object> {
    const stream = this.partnershipStream(kind, id);
    const [tenant, now] = await Promise.all([this.tenantFor(who, asked), this.parts.ledger.now()]);
    const found = await this.parts.reviews.load(tenant, stream);
    const capacities = capacitiesIn(who, tenant, [], now);
    const may =
      found?.entrance.publicToRead === true ||
      reachesOf(capacities, QUERY_NEEDS.partnership).length > 0 ||
      (REGISTERS.includes(kind) &&
        reachesOf(capacities, QUERY_NEEDS.events).some((reach) => reach !== 'TECHNICAL'));
    if (found === null || !may) throw new Refused(notFound());
    return { id, kind, tenant, version: found.version, state: withTexts(found.state, null) };
  }

  async list(who: Principal, filter: ListFilter): Promise<ReviewPage> {
    const [tenants, now] = await Promise.all([this.tenants(), this.parts.ledger.now()]);
    return listReviews(this.parts, tenants, who, now, filter);
  }

  async search(who: Principal, body: unknown): Promise<Found> {
    const [tenants, now] = await Promise.all([this.tenants(), this.parts.ledger.now()]);
    return searchReviews(this.parts, tenants, who, now, body);
  }

  show(who: Principal, reviewId: string, point: Point = {}): Promise<object> {
    const { vault, ledger, directory, reviews } = this.parts;
    return this.about(who, 'show', reviewId, point, async (seen) =>
      showReview(await withRectified(reviews, seen), vault, ledger, directory),
    );
  }

  /** The same for people to read: everything in words, with what must be known to read an earlier time rightly. */
  inWords(who: Principal, reviewId: string, point: Point = {}): Promise<ReviewInWords> {
    return this.about(who, 'inWords', reviewId, point, async (seen) =>
      reviewInWords(await withRectified(this.parts.reviews, seen), {
        ...this.parts,
        organisations: this.parts.directory,
      }),
    );
  }

  /** The same without redaction, for whoever may lift it, with a reason that is logged. */
  unmask(who: Principal, reviewId: string, body: unknown): Promise<object> {
    const asked = validated(UnmaskInput, body) as unknown as UnmaskInput;
    return this.about(who, 'unmask', reviewId, asked, async (seen) =>
      unmaskReview(await withRectified(this.parts.reviews, seen), asked, this.parts),
    );
  }

  /** What an evidence bundle is made from. */
  evidence(who: Principal, reviewId: string, body: unknown): Promise<ReviewEvidence> {
    const asked = validated(ExportInput, body) as unknown as ExportInput;
    return this.about(who, 'evidence', reviewId, { asOf: asked.asOf }, (seen) =>
      reviewEvidence(seen, asked, this.parts),
    );
  }

  events(who: Principal, reviewId: string): Promise<{ readonly events: readonly object[] }> {
    return this.about(who, 'events', reviewId, {}, (seen) => ({ events: eventsFor(seen) }));
  }

  /** Of those that had been taken by a point: what is on record then, so a version or a moment of recording. */
  decisions(who: Principal, reviewId: string, { asOf }: Pick<Point, 'asOf'> = {}): Promise<object> {
    return this.about(who, 'decisions', reviewId, { asOf }, async (seen) =>
      decisionsFor(seen.standing === undefined ? seen : await withRectified(this.parts.reviews, seen), {
        ...this.parts,
        organisations: this.parts.directory,
      }),
    );
  }

  compare(who: Principal, reviewId: string, between: Between): Promise<Comparison> {
    return this.about(who, 'compare', reviewId, {}, async (seen) =>
      compareReview(await withRectified(this.parts.reviews, seen), between, {
        ...this.parts,
        organisations: this.parts.directory,
      }),
    );
  }

  /** Who looked at a review, or tried to. */
  accesses(who: Principal, reviewId: string): Promise<object> {
    return this.about(who, 'accesses', reviewId, {}, (seen) => accessesOf(this.parts.ledger, seen));
  }

  /** Who looked at what in an area. */
  async accessLog(
    who: Principal,
    asked: { readonly tenant?: string; readonly from?: string },
  ): Promise<AccessPage> {
    const tenant = await this.tenantFor(who, asked.tenant);
    return accessLogOf(this.parts.ledger, who, tenant, asked.from);
  }

  deadlines(who: Principal, reviewId: string): Promise<object> {
    return this.about(who, 'deadlines', reviewId, {}, (seen) => ({
      reviewId,
      version: headerOf(seen).version,
      now: seen.now,
      deadlines: deadlinesFor(seen),
    }));
  }

  commands(
    who: Principal,
    reviewId: string,
  ): Promise<{ version: number; commands: readonly PossibleCommand[] }> {
    return this.about(who, 'commands', reviewId, {}, async (seen) => ({
      version: headerOf(seen).version,
      commands: await possibleCommands(seen, this.parts.reviews.surroundingsOf),
    }));
  }

  /** Where the review lies whose evidence somebody may have verified: whoever may read its log. */
  verify(who: Principal, reviewId: string): Promise<Pick<Place, 'tenant' | 'stream'>> {
    return this.about(who, 'verify', reviewId, {}, (seen) => {
      mustReadTheLog(seen);
      return { tenant: seen.review.tenant, stream: seen.review.stream };
    });
  }

  /** What the last verifications of an area came to, the newest first. */
  async verification(who: Principal, asked?: string): Promise<VerificationReports> {
    const tenant = await this.tenantFor(who, asked);
    const capacities = capacitiesIn(who, tenant, [], await this.parts.ledger.now());
    if (!reachesOf(capacities, QUERY_NEEDS.verification).some((reach) => reach !== 'TECHNICAL'))
      throw new Refused(
        notAllowed(
          'What verification found is for those who read the log of this area: ask its coordinator or an auditor.',
        ),
      );
    const reports = await this.parts.ledger.verificationReports(tenant, REPORTS_SHOWN);
    return { tenant, reports: reports.map(({ endedAt, report }) => ({ endedAt, ...report })) };
  }

  async work(who: Principal): Promise<Work> {
    const [tenants, now] = await Promise.all([this.tenants(), this.parts.ledger.now()]);
    return workOf(this.parts.readModels, this.parts.reviews, tenants, who, now);
  }

  /** s.104(9): figures of the area, which tell nothing about a case; for every role that table 6.1 gives figures. */
  async s104(who: Principal, period: S104Period, asked?: string): Promise<object> {
    const tenant = await this.tenantFor(who, asked);
    const now = await this.parts.ledger.now();
    // A case opens to the local policing body only on appeal; the figures of its area are always open to it.
    const ofArea: readonly Member[] = [{ role: 'LOCAL_POLICING_BODY', ofTenant: tenant }];
    const may = reachesOf(capacitiesIn(who, tenant, ofArea, now), QUERY_NEEDS.s104).length > 0;
    if (!may)
      throw new Refused(notAllowed('The figures of this area are for its partnership and its auditors.'));
    const { figures, ...report } = await s104Report(this.parts, tenant, period);
    return { ...figures, ...report };
  }

  /** Answers a question about one review, or logs that somebody asked who may not. */
  private async about<T>(
    who: Principal,
    question: QueryName,
    reviewId: string,
    point: Point,
    answer: (seen: SeenReview) => T | Promise<T>,
  ): Promise<T> {
    const [place, now] = await Promise.all([this.locate(reviewId), this.parts.ledger.now()]);
    try {
      const seen = await seenReview(this.parts.reviews, who, place, now, point);
      await logEmergency(this.parts.ledger, who, question, seen);
      return await answer(seen);
    } catch (error) {
      if (place !== null && error instanceof Refused)
        await logRefused(this.parts.ledger, who, { ...place, what: question }, error.problem);
      throw error;
    }
  }
}
