import { ADEQUATE, bundle, WITH_AMENDMENTS } from './completion-stories.js';
import { PEOPLE } from './people.js';
import { document as randomDocument } from './random-values.js';
import { sealed } from './scenario.js';
import { document } from './stories.js';

import { by, dayOf, desk, partnership, relativesOf, type Next } from './usual-people.js';

export const assuring: Next = (story, draw) => [
  desk('SubmitToHomeOffice', { bundle: bundle(1) }),
  desk('Resubmit', { bundle: bundle(2) }),
  desk('RecordQaOutcome', {
    ...draw.of([ADEQUATE, WITH_AMENDMENTS, { ...ADEQUATE, outcome: 'RESUBMIT' as const }]),
    on: dayOf(story, 0),
  }),
];

export const amending: Next = ({ state }) => [
  desk('MakeAmendments', {
    made: state.amendments
      .filter(({ madeAt }) => madeAt === null)
      .map(({ id }) => ({ amendment: id, change: sealed('change') })),
  }),
];

export const publishing: Next = (story, draw) => {
  const last = story.state.editions.at(-1);
  const seen = {
    edition: last?.number ?? 0,
    overviewSha256: last?.overview.sha256 ?? '',
    summarySha256: last?.summary.sha256 ?? '',
  };
  return [
    ...(last === undefined || last.publishedAt !== null
      ? [
          desk('Anonymise', {
            overview: randomDocument(draw),
            summary: randomDocument(draw),
            pseudonyms: sealed('pseudonyms'),
          }),
        ]
      : []),
    by(PEOPLE.dpo)('ApproveRedaction', seen),
    partnership('ApproveRedaction', seen),
    desk('LegalCheck', { edition: seen.edition }),
    ...(story.state.publicationDate === null
      ? [desk('AgreeDateWithFamily', { on: dayOf(story, 1 + draw.below(4)), people: relativesOf(story) })]
      : []),
    desk('Publish', {}),
    ...(draw.oneIn(8) ? [partnership('WithholdPublication', {})] : []),
    partnership('RecordWithholding', { agreement: document('agreement') }),
  ];
};

export const acting: Next = (story) => {
  const { state } = story;
  return [
    ...state.actions.flatMap(({ id, status }) =>
      status === 'AGREED' || status === 'STARTED'
        ? [desk('EvidenceCompletion', { action: id, evidence: document(id), outcome: sealed('effect') })]
        : [],
    ),
    ...state.actions.flatMap(({ id, status }) =>
      status === 'COMPLETED' ? [partnership('AuditAction', { action: id })] : [],
    ),
    ...state.recommendations.map(({ id: recommendation }) => desk('SendRecommendation', { recommendation })),
  ];
};

export const following: Next = (story, draw) => [
  ...acting(story, draw),
  partnership('ConcludeReview', {}),
  partnership('ConcludeReview', {}),
  desk('SendToLibrary', {}),
  partnership('ReviewWithholding', { outcome: draw.of(['KEEP', 'END'] as const) }),
  ...(draw.oneIn(6) ? [desk('UnpublishForSafety', {})] : publishing(story, draw)),
];
