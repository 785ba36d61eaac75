import type { CommandSpec, Guard } from '#libs/domain/kernel/review-type.js';

const guard = (code: string, source: string, wording: string): Guard => ({ code, source, wording });

const NOTHING_DRAFTED = guard(
  'NOTHING_DRAFTED',
  's.104(2)',
  'There is no draft. Draft the procedure first: a published version is never changed, only followed by another.',
);
const DATE = guard('NO_SUCH_DATE', 'catalogue', '{date} is not a date. Write it as YYYY-MM-DD.');
const LATER = guard(
  'DATE_IN_THE_FUTURE',
  'catalogue',
  '{date} lies in the future. Record it when it has happened.',
);

const row = (
  name: string,
  summary: string,
  source: string,
  states: readonly string[],
  guards: readonly Guard[],
  event: string,
): CommandSpec => ({
  name,
  summary,
  by: 'person',
  stage: 'review-procedure',
  source,
  roles: ['ADMINISTRATOR'],
  states,
  guards,
  events: [event],
  decision: false,
  reason: 'optional',
});

const ANY = ['NOT_PUBLISHED', 'PUBLISHED'];

/** `checks`: what the law blocks the publication for (2.10), declared where the law is. */
export const procedureCatalogue = (checks: readonly Guard[]): readonly CommandSpec[] => [
  {
    ...row('DraftProcedure', 'Draft the review procedure', 's.104(2)', ANY, [], 'ProcedureDrafted'),
    creates: true,
  },
  row(
    'ConsultLocalPolicingBody',
    'Record that the local policing body was consulted on the draft',
    'Sch 4 para 1',
    ANY,
    [NOTHING_DRAFTED, DATE, LATER],
    'LocalPolicingBodyConsulted',
  ),
  row(
    'ConsultHousingProviders',
    'Record that local providers of social housing were consulted on the draft',
    'Sch 4 para 2',
    ANY,
    [NOTHING_DRAFTED, DATE, LATER],
    'HousingProvidersConsulted',
  ),
  {
    ...row(
      'PublishProcedure',
      'Publish the draft as the next version of the procedure',
      's.104(2)',
      ANY,
      [
        NOTHING_DRAFTED,
        DATE,
        ...checks,
        guard(
          'NOT_PUBLISHED_ANYWHERE',
          's.104(2)',
          'The procedure must be published. Give the address of the page on which it stands.',
        ),
        guard(
          'NOT_AFTER_VERSION_IN_FORCE',
          'product rule 2.10',
          'Version {version} took effect on {date}. A new version must take effect after it, so that each case has one.',
        ),
        guard(
          'EFFECTIVE_IN_THE_PAST',
          'product rule 2.10',
          'A later version cannot take effect before today ({today}): cases of those days are pinned to the version in force then.',
        ),
      ],
      'ProcedurePublished',
    ),
    decision: true,
  },
  row(
    'RecordEffectivenessReview',
    'Record that the effectiveness of the procedure was assessed',
    'Sch 4 para 4',
    ['PUBLISHED'],
    [
      DATE,
      LATER,
      guard('NO_SUCH_VERSION', 'Sch 4 para 4', 'There is no published version {version} of the procedure.'),
    ],
    'EffectivenessReviewRecorded',
  ),
];
