import type { Rectification } from '#libs/domain/partnership/data-protection/index.js';
import type { Vault } from '#libs/vault/index.js';
import { needs, reachesOf } from '../authorisation/index.js';
import type { Reviews } from '../door/reviews.js';
import { dataProtectionIn } from './data-protection-register.js';
import { withTexts } from './open-sealed.js';
import type { SeenReview } from './seen-review.js';

interface Sources {
  readonly reviews: Pick<Reviews, 'load'>;
  readonly vault: Pick<Vault, 'openAll'>;
}

/**
 * What was corrected in this review since (UK GDPR Art 16), beside what was recorded: for whoever reads its record as a
 * whole, and of themselves for the person whom it is about.
 */
export async function withRectifications(shown: object, seen: SeenReview, sources: Sources): Promise<object> {
  const { tenant, stream, entrance } = seen.review;
  const { rectifications } = await dataProtectionIn(sources.reviews, tenant);
  const record = entrance.view?.record;
  const whole =
    record !== undefined && reachesOf(seen.capacities, needs([record, 'R']), record).includes('CASE');
  const own = ({ subject }: Rectification) => seen.capacities.some(({ person }) => person === subject);
  const mine = rectifications.filter((one) => one.review === stream && (whole || own(one)));
  if (mine.length === 0) return shown;
  const texts = await sources.vault.openAll(
    tenant,
    mine.map(({ correction }) => correction),
  );
  return {
    ...shown,
    rectifications: mine.map(({ id, event, field, correction, at }) => ({
      id,
      event,
      field,
      correction: withTexts(correction, texts),
      at,
    })),
  };
}
