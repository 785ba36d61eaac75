import { accept } from '#libs/domain/kernel/decider.js';
import { isRefused, type Rules } from '../machine.js';
import type { PublicationCommands } from './commands.js';
import { lastEdition } from './editions.js';

type Redacting = Pick<PublicationCommands, 'Anonymise' | 'ApproveRedaction' | 'LegalCheck'>;

/** 9.4: what everybody may see is laid down as an edition, which two others approve and which is checked legally. */
export const redacting: Rules<Redacting> = {
  Anonymise: {
    decide(state, { data: { overview, summary, pseudonyms }, actor }, at) {
      const last = state.editions.at(-1);
      if (last && last.overview.sha256 === overview.sha256 && last.summary.sha256 === summary.sha256)
        return at.refuse('EDITION_UNCHANGED', { edition: last.number });
      return accept([
        at.event('ReportAnonymised', {
          edition: {
            number: state.editions.length + 1,
            overview,
            summary,
            anonymisedBy: actor.kind === 'person' ? actor.person : null,
            approvedBy: [],
            legallyCheckedAt: null,
            publishedAt: null,
            unpublishedAt: null,
          },
          pseudonyms,
        }),
      ]);
    },
  },
  ApproveRedaction: {
    decide(state, { data: { edition: number, overviewSha256, summarySha256 }, actor }, at) {
      if (actor.kind !== 'person') return at.refuse('PERSON_ONLY');
      const edition = lastEdition(state, number, at);
      if (isRefused(edition)) return edition;
      const { overview, summary, anonymisedBy, approvedBy } = edition;
      if (overview.sha256 !== overviewSha256 || summary.sha256 !== summarySha256)
        return at.refuse('EDITION_CHANGED', { edition: number });
      const by = actor.person;
      return by === anonymisedBy || approvedBy.includes(by)
        ? at.refuse('SAME_PERSON')
        : accept([at.event('RedactionApproved', { edition: number, by, overviewSha256, summarySha256 })]);
    },
  },
  LegalCheck: {
    decide(state, { data: { edition: number } }, at) {
      const edition = lastEdition(state, number, at);
      if (isRefused(edition)) return edition;
      return edition.legallyCheckedAt === null
        ? accept([at.event('LegallyChecked', { edition: number })])
        : at.refuse('CHECKED_ALREADY');
    },
  },
};
