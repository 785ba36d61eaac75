import { everybodyThere, speaksFor, type DhrCast } from './dhr-cast.js';
import { id } from './people.js';
import { londonTime, type Step } from './story.js';

/** From the notification to the terms of reference. Times are London times, as in every step. */

/** What the partnership was told; what is left out is not known. The coordinator writes it down. */
const receives = (cast: DhrCast, at: string, notification: object): Step => ({
  at,
  who: cast.coordinator,
  does: 'ReceiveNotification',
  with: {
    residence: 'IN_AREA',
    knownAgencies: [cast.police.agency, cast.health.agency],
    family: [relativeOf(cast)],
    ...notification,
  },
});

const relativeOf = ({ relative: { person, name, contact } }: DhrCast): object => ({
  person,
  relation: 'FAMILY',
  name,
  contact,
});

export const policeNotify = (cast: DhrCast, at: string, told: object = {}): Step =>
  receives(cast, at, { source: 'POLICE', notifiedBy: cast.police.agency, ...told });

/** The Home Office asks for a review, which is no direction: the partnership still decides (note to 3.3). */
export const homeOfficeRequests = (cast: DhrCast, at: string, told: object = {}): Step =>
  receives(cast, at, { source: 'HOME_OFFICE_REQUEST', ...told });

export const asksAgenciesForScoping = (cast: DhrCast, at: string): readonly Step[] => [
  {
    at,
    who: cast.coordinator,
    does: 'SecureRecordsNotice',
    with: { agencies: [cast.police.agency, cast.health.agency] },
  },
  {
    at,
    who: cast.coordinator,
    does: 'RequestScopingReturn',
    with: {
      requests: [cast.police.agency, cast.health.agency].map((agency) => ({
        agency,
        questions: 'Did you have contact with the people named? Please answer yes or no, and in a few words.',
      })),
    },
  },
];

const returns = (who: string, at: string, request: string): Step => ({
  at,
  who,
  does: 'RecordReturn',
  with: { request, contact: 'YES', summary: 'There are records. They are secured as they are.' },
});

/** Both agencies hold records, so that both will be asked for a report. */
export const scopingReturns = (cast: DhrCast, police: string, health: string): readonly Step[] => [
  returns(cast.police.contact, police, 'scoping-1'),
  returns(cast.health.contact, health, 'scoping-2'),
];

/** On what the chair of the partnership found; `evidence` stands beside each limb. */
export const decidesCriteria = (cast: DhrCast, at: string, facts: object, evidence: string): Step => ({
  at,
  who: cast.cspChair,
  does: 'DecideCriteria',
  with: {
    facts: { conduct: 'YES', appearsToResult: 'YES', ...facts },
    evidence: { age: evidence, link: evidence, conduct: evidence, causation: evidence },
    views: [
      { partner: cast.police.agency, view: 'REVIEW' },
      { partner: cast.health.agency, view: 'REVIEW' },
    ],
  },
});

export const namesOperation = (cast: DhrCast, at: string, name: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'SetOperationName',
  with: { name },
});

export const advertisesChair = (cast: DhrCast, at: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'AdvertiseChair',
});

/** The candidate's own declaration, which the coordinator has in writing, and the appointment (6.2). */
export const appointsChair = (cast: DhrCast, declared: string, appointed: string): readonly Step[] => [
  {
    at: declared,
    who: cast.coordinator,
    does: 'DeclareInterests',
    with: {
      person: id(cast.chair),
      workedFor: [],
      associatedWith: [],
      statement: 'I have worked for none of the agencies and know nobody in this case.',
    },
  },
  {
    at: appointed,
    who: cast.cspChair,
    does: 'AppointChair',
    with: {
      person: id(cast.chair),
      independence: 'Twenty years in services against domestic abuse elsewhere; independent of every agency.',
      trainedOn: '2019-10-08',
    },
  },
];

/** For which body somebody sits there, the directory knows. */
const joins = (cast: DhrCast, at: string, person: string, more: object = {}): Step => ({
  at,
  who: cast.chair,
  does: 'AddPanelMember',
  with: { person: id(person), independent: true, ...more },
});

/** Police, health and a specialist domestic abuse service (G16 section 4). */
export const formsPanel = (cast: DhrCast, at: string): readonly Step[] => [
  joins(cast, at, cast.police.contact),
  joins(cast, at, cast.health.contact),
  joins(cast, at, cast.specialist, { specialistDa: true }),
  { at, who: cast.chair, does: 'ConstitutePanel' },
];

export const invitesFamily = (cast: DhrCast, at: string): readonly Step[] => [
  { at, who: cast.chair, does: 'InviteFamily', with: { people: [cast.relative.person] } },
  { at, who: cast.chair, does: 'OfferAdvocate', with: { person: cast.relative.person } },
];

/** How the relative wants to take part, and that they want no advocate for now; the door is left open (3.5). */
export const familyChooses = (
  cast: DhrCast,
  at: string,
  part: 'TAKES_PART' | 'KEEP_INFORMED',
): readonly Step[] => [
  {
    at,
    who: speaksFor(cast),
    does: 'RecordFamilyChoice',
    with: { person: cast.relative.person, part },
  },
  {
    at,
    who: speaksFor(cast),
    does: 'RecordAdvocate',
    with: { person: cast.relative.person, answer: 'DECLINED' },
  },
];

export const callsPanelMeeting = (cast: DhrCast, at: string, on: string): Step => ({
  at,
  who: cast.coordinator,
  does: 'SchedulePanelMeeting',
  with: { at: londonTime(`${on} 10:00`), place: 'Council offices, meeting room' },
});

/** The panel meets at ten; what it did is written down at half past twelve. */
export const holdsPanelMeeting = (cast: DhrCast, on: string, meeting: string): Step => ({
  at: `${on} 12:30`,
  who: cast.chair,
  does: 'HoldPanelMeeting',
  with: { meeting, attended: everybodyThere(cast), notes: 'Notes are with the chair.' },
});

export const agreesTerms = (
  cast: DhrCast,
  at: string,
  period: { readonly from: string; readonly to: string },
): readonly Step[] => [
  {
    at,
    who: cast.chair,
    does: 'SetReviewPeriod',
    with: period,
    because: 'The panel looks at the agencies’ records of these years.',
  },
  {
    at,
    who: cast.chair,
    does: 'AgreeToR',
    with: {
      text: 'Scope, period, key lines of enquiry, contact with the family, equality, confidentiality and publication.',
      agencies: [cast.police.agency, cast.health.agency],
      agreedBy: everybodyThere(cast),
    },
  },
];
