import { example } from '../testing/example.js';
import {
  agreesOn,
  anonymised,
  anonymises,
  byCsp,
  cleared,
  dated,
  edited,
  edits,
  FIRST_EDITION,
  proposedToWithhold,
  published,
  publishedUnsent,
  readyToPublish,
  reopenedWithheld,
  submitted,
  trialBegins,
  trialLifted,
  withheld,
} from '../testing/completion-stories.js';
import { PEOPLE } from '../testing/people.js';
import { once, sealed } from '../testing/scenario.js';
import { document } from '../testing/stories.js';

const edition = (number: number) => ({
  overview: document(`public-overview-${number}`),
  summary: document(`public-summary-${number}`),
  pseudonyms: sealed('pseudonyms'),
});
const sister = [PEOPLE.sister.person];
const twice = once(() => anonymises(edited(), 2));
const unchecked = once(() =>
  anonymised()
    .does('ApproveRedaction', FIRST_EDITION, { by: PEOPLE.chair })
    .does('ApproveRedaction', FIRST_EDITION, { by: PEOPLE.dpo }),
);
const approvedByOne = once(() =>
  anonymised()
    .does('ApproveRedaction', FIRST_EDITION, { by: PEOPLE.chair })
    .does('LegalCheck', { edition: 1 }),
);
const datedFor = (story: typeof cleared) => () => agreesOn(story(), '2023-07-24').settle().wait('2023-07-24');
const onTrial = once(() => trialBegins(readyToPublish()));
const holdBack = once(() => readyToPublish().does('WithholdPublication', {}, byCsp));
const asked = once(() => withheld().wait('2024-06-20'));
const reviewed = once(() => asked().does('ReviewWithholding', { outcome: 'KEEP' }, byCsp));
const unpublished = once(() => published().does('UnpublishForSafety', {}));

export const publicationExamples = [
  example(
    'Anonymise',
    { given: cleared, when: edition(1) },
    {
      EDITION_UNCHANGED: {
        refused: { given: anonymised, when: edition(1) },
        accepted: { given: anonymised, when: { ...edition(1), summary: document('public-summary-2') } },
      },
    },
  ),
  example(
    'ApproveRedaction',
    { given: anonymised, when: FIRST_EDITION, by: PEOPLE.chair },
    {
      UNKNOWN_EDITION: { given: anonymised, when: { ...FIRST_EDITION, edition: 2 }, by: PEOPLE.chair },
      NOT_THE_LAST_EDITION: { given: twice, when: FIRST_EDITION, by: PEOPLE.chair },
      EDITION_CHANGED: {
        given: anonymised,
        when: { ...FIRST_EDITION, summarySha256: 'sha256-of-another' },
        by: PEOPLE.chair,
      },
      SAME_PERSON: {
        refused: { given: approvedByOne, when: FIRST_EDITION, by: PEOPLE.chair },
        accepted: { given: approvedByOne, when: FIRST_EDITION, by: PEOPLE.dpo },
      },
    },
  ),
  example(
    'LegalCheck',
    { given: anonymised, when: { edition: 1 } },
    {
      UNKNOWN_EDITION: { given: anonymised, when: { edition: 2 } },
      NOT_THE_LAST_EDITION: { given: twice, when: { edition: 1 } },
      CHECKED_ALREADY: { given: edited, when: { edition: 1 } },
    },
  ),
  example(
    'AgreeDateWithFamily',
    { given: edited, when: { on: '2023-07-24', people: sister } },
    {
      NO_SUCH_DATE: { given: edited, when: { on: '2023-06-31', people: sister } },
      DATE_IN_THE_PAST: {
        refused: { given: edited, when: { on: '2023-07-04', people: sister } },
        accepted: { given: edited, when: { on: '2023-07-05', people: sister } },
      },
      UNKNOWN_PERSON: {
        given: edited,
        when: { on: '2023-07-24', people: [...sister, PEOPLE.father.person] },
      },
      FAMILY_NOT_ASKED: { given: edited, when: { on: '2023-07-24', people: [] } },
    },
  ),
  example(
    'PostponePublication',
    { given: dated, when: { on: '2023-09-04' } },
    {
      NO_DATE: { given: edited, when: { on: '2023-09-04' } },
      NO_SUCH_DATE: { given: dated, when: { on: '2023-09-31' } },
      NOT_LATER: {
        refused: { given: dated, when: { on: '2023-07-24' } },
        accepted: { given: dated, when: { on: '2023-07-25' } },
      },
      DATE_IN_THE_PAST: {
        refused: { given: () => dated().on('2023-08-01'), when: { on: '2023-07-31' } },
        accepted: { given: () => dated().on('2023-08-01'), when: { on: '2023-08-01' } },
      },
    },
  ),
  example(
    'Publish',
    { given: readyToPublish, when: {} },
    {
      NOT_CLEARED: { given: submitted, when: {} },
      RESTRICTED: {
        refused: { given: onTrial, when: {} },
        accepted: {
          given: () => trialLifted(onTrial()),
          when: {},
        },
      },
      PUBLICATION_WITHHELD: {
        refused: { given: holdBack, when: {} },
        accepted: {
          given: () => holdBack().does('ReviewWithholding', { outcome: 'END' }, byCsp),
          when: {},
        },
      },
      REDACTION_NOT_APPROVED: {
        refused: { given: datedFor(approvedByOne), when: {} },
        accepted: {
          given: () => datedFor(approvedByOne)().does('ApproveRedaction', FIRST_EDITION, { by: PEOPLE.dpo }),
          when: {},
        },
      },
      LEGAL_CHECK_MISSING: {
        refused: { given: datedFor(unchecked), when: {} },
        accepted: {
          given: () => datedFor(unchecked)().does('LegalCheck', { edition: 1 }),
          when: {},
        },
      },
      DATE_NOT_AGREED: { given: edited, when: {} },
      TOO_EARLY: {
        refused: {
          given: () => readyToPublish().on('2023-07-26'),
          when: {},
          occurredAt: '2023-07-23T09:00:00.000Z',
        },
        accepted: {
          given: () => readyToPublish().on('2023-07-26'),
          when: {},
          occurredAt: '2023-07-24T09:00:00.000Z',
        },
      },
      FAMILY_NOT_TOLD: {
        refused: { given: () => agreesOn(edited(), '2023-07-05'), when: {} },
        accepted: { given: () => agreesOn(edited(), '2023-07-05').settle(), when: {} },
      },
      NOTHING_NEW: {
        refused: { given: published, when: {} },
        accepted: { given: () => edits(published(), 2), when: {} },
      },
    },
  ),
  example(
    'SendToLibrary',
    { given: published, when: {} },
    {
      NOT_PUBLISHED: { given: withheld, when: {} },
      SENT_ALREADY: { given: () => published().does('SendToLibrary', {}), when: {} },
    },
  ),
  example(
    'DistributeCopies',
    { given: publishedUnsent, when: {} },
    {
      NOT_PUBLISHED: { given: withheld, when: {} },
      COPIES_SENT: { given: published, when: {} },
    },
  ),
  example(
    'UnpublishForSafety',
    { given: published, when: {} },
    { NOT_PUBLISHED: { given: unpublished, when: {} } },
  ),
  example(
    'WithholdPublication',
    { given: cleared, when: {} },
    {
      PROPOSED_ALREADY: {
        refused: { given: proposedToWithhold, when: {} },
        accepted: {
          given: () => proposedToWithhold().does('ReviewWithholding', { outcome: 'END' }, byCsp),
          when: {},
        },
      },
    },
  ),
  example(
    'RecordWithholding',
    { given: proposedToWithhold, when: { agreement: document('agreement') } },
    {
      NOT_PROPOSED: { given: cleared, when: { agreement: document('agreement') } },
      AGREEMENT_MISSING: { given: proposedToWithhold, when: {} },
    },
  ),
  example(
    'ReviewWithholding',
    { given: withheld, when: { outcome: 'KEEP' } },
    {
      NOT_WITHHELD: {
        refused: { given: published, when: { outcome: 'KEEP' } },
        accepted: { given: reopenedWithheld, when: { outcome: 'KEEP' } },
      },
      ONLY_PROPOSED: {
        refused: { given: proposedToWithhold, when: { outcome: 'KEEP' } },
        accepted: { given: proposedToWithhold, when: { outcome: 'END' } },
      },
    },
  ),
  example(
    'RequestWithholdingReview',
    { given: () => withheld().on('2024-06-19'), when: {} },
    {
      NOT_WITHHELD: { given: published, when: {} },
      NOT_DUE_YET: {
        refused: { given: () => withheld().on('2024-06-18'), when: {} },
        accepted: { given: () => reopenedWithheld().on('2024-06-19'), when: {} },
      },
      ASKED_ALREADY: {
        refused: { given: asked, when: {} },
        accepted: { given: () => reviewed().on('2025-06-19'), when: {} },
      },
    },
  ),
  example('BeginActionMonitoring', {
    given: () => proposedToWithhold().does('RecordWithholding', { agreement: document('agreement') }, byCsp),
    when: {},
  }),
];
