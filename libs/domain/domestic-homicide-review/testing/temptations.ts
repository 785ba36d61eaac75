import type { Actor } from '#libs/domain/kernel/people.js';
import type { Attempt } from '#libs/domain/kernel/review/testing/moment.js';
import type { CommandData, CommandName } from '../commands.js';
import type { Dhr } from '../kind.js';
import { met } from './beginning.js';
import { bundle } from './completion-stories.js';
import { OTHER_PERSON, PEOPLE, POLICE, PRACTITIONER } from './people.js';
import { sealed, type Story } from './scenario.js';
import { appointment, document } from './stories.js';

const tempt = <N extends CommandName>(command: N, data: CommandData[N], by: Actor): Attempt<Dhr> => ({
  command,
  data,
  how: { by, reason: sealed('reason') },
});

const as = (person: string | null, like: (typeof PEOPLE)[keyof typeof PEOPLE]): Actor => ({
  ...like,
  person: person ?? like.person,
});

/**
 * What the law forbids, tried by those who could: to find NOT_MET without knowing, to let somebody with a part in the
 * case write or chair, to end what was directed, to publish what is not cleared, to conclude what is not done.
 */
export const temptations = ({ state }: Story): readonly Attempt<Dhr>[] => {
  const edition = state.editions.at(-1);
  const redaction = {
    edition: edition?.number ?? 1,
    overviewSha256: edition?.overview.sha256 ?? '',
    summarySha256: edition?.summary.sha256 ?? '',
  };
  const imrs = state.imrs.flatMap(({ id: imr, author }) => [
    tempt('SignOffImr', { imr }, as(author, PEOPLE.seniorPolice)),
    tempt('AcceptImr', { imr }, PEOPLE.chair),
    tempt(
      'AcceptCommission',
      {
        imr,
        author: PRACTITIONER,
        declaration: { directlyInvolved: true, lineManager: false, statement: null },
      },
      PEOPLE.seniorPolice,
    ),
    tempt(
      'SubmitImr',
      {
        imr,
        report: document('part-taken'),
        entries: [{ on: '2021-03-02', practitioners: [author ?? PRACTITIONER], text: sealed('entry') }],
      },
      as(author, PEOPLE.policeAuthor),
    ),
  ]);
  return [
    tempt(
      'DecideCriteria',
      met({ facts: { conduct: 'UNKNOWN', appearsToResult: 'UNKNOWN' } }),
      PEOPLE.cspChair,
    ),
    tempt('CloseNoReview', {}, PEOPLE.cspChair),
    tempt('RecordDirection', { madeOn: '2022-09-09', section: 's.9(2)' }, PEOPLE.coordinator),
    tempt('CancelReview', {}, PEOPLE.cspChair),
    tempt('MergeDuplicate', { from: 'review-2', into: 'review-1' }, PEOPLE.cspChair),
    tempt('AppointChair', appointment(PEOPLE.panelPolice), PEOPLE.cspChair),
    tempt('ReplaceChair', appointment(PEOPLE.coordinator), PEOPLE.cspChair),
    tempt('ReplaceChair', appointment(PEOPLE.otherChair), PEOPLE.cspChair),
    tempt(
      'AssignCoordinator',
      { coordinator: state.chair?.person ?? PEOPLE.chair.person },
      PEOPLE.coordinator,
    ),
    ...imrs,
    tempt('InterviewWitness', { person: 'person-neighbour', on: '2022-10-01' }, PEOPLE.chair),
    tempt('InterviewPerpetrator', { person: OTHER_PERSON, on: '2022-10-01' }, PEOPLE.chair),
    tempt('ApproveReport', {}, PEOPLE.chair),
    tempt('AgreeActionPlan', { actions: [], agreed: [] }, PEOPLE.chair),
    tempt('SignOff', {}, PEOPLE.cspChair),
    tempt('SubmitToHomeOffice', { bundle: bundle(1) }, PEOPLE.coordinator),
    tempt('ApproveRedaction', redaction, as(edition?.anonymisedBy ?? null, PEOPLE.coordinator)),
    tempt('ApproveRedaction', redaction, as(edition?.approvedBy[0] ?? null, PEOPLE.dpo)),
    tempt('Publish', {}, PEOPLE.coordinator),
    tempt('RecordWithholding', {}, PEOPLE.cspChair),
    tempt('ConcludeReview', {}, PEOPLE.cspChair),
    tempt('PauseDeadline', { deadline: 'DD3', because: 'criminal proceedings' }, PEOPLE.coordinator),
    tempt(
      'AddPanelMember',
      { person: state.chair?.person ?? PEOPLE.chair.person, organisation: POLICE, independent: true },
      PEOPLE.coordinator,
    ),
  ];
};
