import type { State } from '../state.js';
import { always, whenever, type Step } from './invariant.js';

const membersOf = ({ panel }: State) => panel.filter(({ status }) => status === 'MEMBER');

/** Agencies with a part in the case, as far as it is known then. */
const involved = (state: State): readonly string[] => [
  ...(state.notification?.knownAgencies ?? []),
  ...state.scoping.filter(({ contact }) => contact === 'YES').map(({ agency }) => agency),
  ...(state.terms.at(-1)?.agencies ?? []),
  ...state.imrs.map(({ agency }) => agency),
];

const tied = (state: State, person: string): string | null => {
  const interests = state.interests.find((one) => one.person === person);
  if (!interests) return `${person} has declared nothing`;
  const ties = [
    interests.organisation,
    ...interests.associatedWith,
    ...interests.workedFor.filter(({ leftOn }) => leftOn === null).map(({ organisation }) => organisation),
  ];
  const agency = involved(state).find((one) => ties.includes(one));
  return agency === undefined ? null : `${person} is associated with ${agency}`;
};

const AUTHORED = [
  'ImrAccepted',
  'ImrAuthorReplaced',
  'ImrSubmitted',
  'ImrSignedOff',
  'ImrAcceptedByPanel',
] as const;

/** Everybody whom an agency’s chronology names, of the reports that count. */
const practitionersOf = ({ imrs }: State): readonly string[] =>
  imrs
    .filter(({ status }) => status !== 'WITHDRAWN')
    .flatMap(({ entries }) => entries.flatMap(({ practitioners }) => practitioners));

const reportOf = ({ after }: Step, id: string) => after.imrs.find((one) => one.id === id);

export const PEOPLE_INVARIANTS = [
  whenever(
    'The chair is not associated with any agency of the case',
    'G16 section 4; 6.2',
    ['ChairAppointed', 'ChairReplaced'],
    ({ chair }, { before }) => tied(before, chair.person),
  ),

  whenever(
    'The chair has no conflict of interest that is not resolved',
    '6.2',
    ['ChairAppointed', 'ChairReplaced'],
    ({ chair }, { before: { conflictsOfInterest } }) =>
      conflictsOfInterest.some(({ person, resolution }) => person === chair.person && resolution !== 'NONE')
        ? `${chair.person} has one`
        : null,
  ),

  always('The chair neither coordinates the case nor sits under themself', '6.2; 3.5', (_, { after }) => {
    const { chair, coordinator } = after;
    if (chair === null) return null;
    if (chair.person === coordinator) return 'the chair is the coordinator';
    return membersOf(after).some(({ person }) => person === chair.person) ? 'the chair is a member' : null;
  }),

  whenever(
    'A separate writer is as independent as the chair',
    'G16 section 4; 3.5',
    ['AuthorAppointed'],
    ({ author }, { before }) => tied(before, author.person),
  ),

  whenever(
    'Nobody sits on the panel who manages staff of the case',
    'G16 section 4; 6.2',
    ['PanelMemberAdded', 'PanelMemberReplaced'],
    (data) =>
      ('member' in data ? data.member : data.by).independent ? null : 'does not declare to be independent',
  ),

  whenever(
    'Without a specialist in domestic abuse on the panel a report is signed off only with a reason',
    'G16 section 4; P12',
    ['CspSignedOff'],
    ({ signOff }, { before }) =>
      signOff.withoutSpecialist === null && !membersOf(before).some(({ specialistDa }) => specialistDa)
        ? 'neither specialist nor reason'
        : null,
  ),

  whenever(
    'No report of an agency is by somebody who had a part in the case',
    'G16 section 7; P11',
    AUTHORED,
    ({ imr }, step) => {
      const report = reportOf(step, imr);
      if (!report?.author || !report.declaration) return 'without an author who declared that they had none';
      if (report.declaration.directlyInvolved || report.declaration.lineManager)
        return 'they declare that they had one';
      return practitionersOf(step.after).includes(report.author) ? 'a chronology names them' : null;
    },
  ),

  whenever(
    'An agency’s senior manager countersigns, who is not its author',
    'G16 section 7; P10',
    ['ImrSignedOff'],
    ({ imr, by }, step) => (reportOf(step, imr)?.author === by ? `${by} wrote it` : null),
  ),

  whenever(
    'No report comes before the panel, or is accepted, that was not countersigned',
    '3.4',
    ['ImrPutToPanel', 'ImrAcceptedByPanel'],
    ({ imr }, step) => (reportOf(step, imr)?.signedOffBy ? null : 'nobody has'),
  ),

  always('No contact of the family is ever lost, and each chooses for themself', '3.5', (event, step) => {
    const { before, after } = step;
    const lost = before.family.filter(({ person }) => !after.family.some((one) => one.person === person));
    if (lost.length > 0) return `lost ${lost.map(({ person }) => person).join(', ')}`;
    const chosen = event.type === 'FamilyChoiceRecorded' ? event.data.person : null;
    const changed = before.family.find(
      ({ person, part }) =>
        person !== chosen &&
        !['NOT_ASKED', 'INVITED'].includes(part) &&
        after.family.find((one) => one.person === person)?.part !== part,
    );
    return changed ? `chose for ${changed.person}` : null;
  }),
];
