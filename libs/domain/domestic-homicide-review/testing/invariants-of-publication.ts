import { londonDate } from '#libs/domain/kernel/london.js';
import type { State } from '../state.js';
import { always, listed, whenever } from './invariant.js';

const distinct = (list: readonly string[]): readonly string[] =>
  list.filter((one, i) => list.indexOf(one) === i);

/** Relatives who did not decline, and others who asked to hear of it. */
const informed = ({ family }: State): readonly string[] =>
  family
    .filter(({ relation, part }) =>
      relation === 'FAMILY' ? part !== 'DECLINED' : part === 'TAKES_PART' || part === 'KEEP_INFORMED',
    )
    .map(({ person }) => person);

const answered = ({ submissions }: State) => submissions.findLast(({ outcome }) => outcome !== null);

const editionOf = ({ editions }: State, number: number) => editions.find((one) => one.number === number);

const PUBLISHED = ['ReportPublished'] as const;

export const PUBLICATION_INVARIANTS = [
  whenever(
    'Nothing is published before the Home Office’s panel has cleared it and its changes are made',
    '3.7; P08; P15',
    PUBLISHED,
    (_, { before }) => {
      if (before.clearedOn === null) return 'not cleared';
      const last = answered(before);
      if (last?.outcome !== 'ADEQUATE' && last?.outcome !== 'ADEQUATE_WITH_AMENDMENTS')
        return 'not found adequate';
      return listed(
        before.amendments
          .filter(({ submission, madeAt }) => submission === last.id && madeAt === null)
          .map(({ id }) => id),
      );
    },
  ),

  whenever(
    'Two people who did not make it have approved exactly what is published, and it was checked legally',
    '9.4; 3.3',
    PUBLISHED,
    ({ edition: number }, { before, history }) => {
      const edition = editionOf(before, number);
      if (!edition) return `there is no edition ${number}`;
      const approved = history().flatMap((one) =>
        one.type === 'RedactionApproved' &&
        one.data.edition === number &&
        one.data.overviewSha256 === edition.overview.sha256 &&
        one.data.summarySha256 === edition.summary.sha256 &&
        one.data.by !== edition.anonymisedBy
          ? [one.data.by]
          : [],
      );
      if (distinct(approved).length < 2) return `approved by ${approved.join(', ') || 'nobody'}`;
      return edition.legallyCheckedAt === null ? 'not checked' : null;
    },
  ),

  whenever(
    'What is published stands under pseudonyms, whose table stays sealed, and is the last edition',
    '9.4',
    PUBLISHED,
    ({ edition, owes = [], ...more }, { before }) => {
      const { meets: _, drops: __, cancels: ___, opens: ____, ...said } = more;
      if (before.pseudonyms === null) return 'there are no pseudonyms';
      if (edition !== before.editions.length) return `edition ${edition} was replaced`;
      const strange = owes.filter(({ about }) => Object.keys(about).some((key) => key !== 'edition'));
      return listed([...Object.keys(said), ...strange.map(({ template }) => template)]);
    },
  ),

  whenever(
    'A report is published on the day that was agreed with the family, or after it',
    '3.5; DD8',
    PUBLISHED,
    (_, { before, after }, event) => {
      if (after.state !== 'PUBLISHED') return null;
      const { publicationDate: on } = before;
      if (on === null) return 'no day was agreed';
      const left = informed(before).filter((person) => !before.dateAgreedWith.includes(person));
      if (left.length > 0) return `not agreed with ${left.join(', ')}`;
      return londonDate(event.occurredAt) < on ? `before ${on}` : null;
    },
  ),

  whenever(
    'The family has the day in a letter before anybody else can read the report',
    '3.7; G16 section 8',
    PUBLISHED,
    (_, { before, after }) =>
      after.state !== 'PUBLISHED'
        ? null
        : listed(
            before.dateAgreedWith.filter(
              (person) =>
                !before.notices.some(
                  ({ template, to, about, status }) =>
                    template === 'family-publication-date' &&
                    to.kind === 'PERSON' &&
                    to.person === person &&
                    about.on === before.publicationDate &&
                    status === 'DELIVERED',
                ),
            ),
          ),
  ),

  whenever(
    'Nothing is published that is withheld, or that it is proposed to withhold',
    '3.7',
    PUBLISHED,
    (_, { before: { withholding } }) =>
      withholding !== null && withholding.status !== 'ENDED' ? `${withholding.status}` : null,
  ),

  always('Only one edition can be read at a time', '3.3: corrected edition', (_, { after: { editions } }) => {
    const live = editions.filter(
      ({ publishedAt, unpublishedAt }) => publishedAt !== null && unpublishedAt === null,
    );
    return live.length > 1 ? live.map(({ number }) => number).join(', ') : null;
  }),

  whenever(
    'A report is withheld for a reason that was given and with the word of the Home Office',
    '3.7',
    ['PublicationWithheld'],
    (_, { after: { withholding } }) => {
      if (!withholding?.homeOfficeAgreement?.sha256) return 'the Home Office has not agreed';
      return withholding.reason === null ? 'without a reason' : null;
    },
  ),

  always(
    'A withheld report is looked at within the year, for as long as it is withheld',
    '3.3: review yearly',
    (_, { after }) => {
      const { withholding, deadlines } = after;
      if (withholding?.status !== 'WITHHELD') return null;
      const look = deadlines.find(({ key }) => key === withholding.deadline);
      if (!look || !['OPEN', 'MISSED', 'PAUSED'].includes(look.status)) return 'no day is set for that';
      return look.due > `${Number(look.startedOn.slice(0, 4)) + 1}${look.startedOn.slice(4)}`
        ? `only on ${look.due}`
        : null;
    },
  ),

  whenever(
    'A completed report is owed to the Commissioner, and under s.8A to the Secretary of State',
    's.9(3B)-(3C); s.8A(4)-(5)',
    ['CspSignedOff'],
    (_, { after }) => {
      const sent = {
        'commissioner-copy': after.commissionerCopyAt,
        'secretary-of-state-copy': after.secretaryOfStateCopyAt,
      };
      const owed = [
        'commissioner-copy' as const,
        ...(after.establishment?.regime === 'DARDR_S8A' ? (['secretary-of-state-copy'] as const) : []),
      ];
      return listed(
        owed.filter(
          (template) =>
            sent[template] === null &&
            !after.notices.some(
              (one) =>
                one.template === template && !['DROPPED', 'DELIVERED', 'SENT_BY_PERSON'].includes(one.status),
            ),
        ),
      );
    },
  ),

  always(
    'What the law wants sent after completion is never let off: only the copy itself meets it',
    's.9(3C); DD6',
    ({ type }, { before, after }) => {
      if (type === 'CopySentToCommissioner' || type === 'CopySentToSecretaryOfState') return null;
      const over = after.deadlines.filter(
        ({ id, key, status }) =>
          id === 'DD6' &&
          ['MET', 'MET_LATE', 'CANCELLED'].includes(status) &&
          before.deadlines.find((one) => one.key === key)?.status !== status,
      );
      return listed(over.map(({ key }) => key));
    },
  ),
];
