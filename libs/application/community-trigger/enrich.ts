import { createHash } from 'node:crypto';
import { londonDate } from '#libs/domain/kernel/london.js';
import { nextTaskingMeeting, type TaskingState } from '#libs/domain/partnership/tasking-meetings/index.js';
import type { State } from '#libs/domain/community-trigger/state.js';
import type { Enrichable } from '../door/entrance.js';
import type { Foreign } from '../door/foreign.js';
import { derivedId, idOf, typeOf } from '../door/identifiers.js';
import { badInput, Refused } from '../door/problem.js';

type Data = Record<string, unknown>;

/** More than this is a common name and no hint. */
const MOST_DUPLICATES = 20;
type Enricher = (command: Enrichable & { readonly state: State }, foreign: Foreign) => Promise<Data> | Data;

/** Facts from elsewhere, one entry a command that needs any. They are recorded with the command. */
const ENRICHERS: Readonly<Record<string, Enricher>> = {
  async SubmitApplication(command, foreign) {
    const { actor, data, tenant, stream } = command;
    const ownCase = actor.kind === 'person' && actor.role === 'PUBLIC_APPLICANT';
    const applicant = ownCase ? actor.person : String(data['applicant']);
    const victim =
      data['victim'] ??
      (data['applicantKind'] === 'VICTIM' ? applicant : derivedId('victim', tenant, stream));
    const names = [data['applicantName'], data['victimName']].filter((name) => typeof name === 'string');
    const streams = await Promise.all(names.map((name) => foreign.streamsNaming(tenant, name)));
    const possibleDuplicates = [...new Set(streams.flat())]
      .filter((one) => one !== stream && typeOf(one) === typeOf(stream))
      .map(idOf)
      .sort()
      .slice(0, MOST_DUPLICATES);
    return {
      applicant,
      victim,
      complaints: (data['complaints'] as Data[]).map((complaint) => ({
        reporterId: applicant,
        ...complaint,
      })),
      ...(possibleDuplicates.length === 0 ? {} : { possibleDuplicates }),
    };
  },
  AddComplaint: ({ data, state }) => ({ complaint: reportedBy(state, data['complaint'] as Data) }),
  ReturnInformation: ({ data, state }) =>
    data['complaints'] === undefined
      ? {}
      : { complaints: (data['complaints'] as Data[]).map((complaint) => reportedBy(state, complaint)) },
  RecordDuplicate: sameTenant('of'),
  LinkEarlierApplication: sameTenant('earlier'),
  LinkCounterAllegation: sameTenant('other'),
  RequestInformation: ({ data }, foreign) => ({
    requests: (data['requests'] as Data[]).map((request) => ({
      publicFunctions: foreign.publicFunctionsOf(String(request['agency'])),
      ...request,
    })),
  }),
  MakeRecommendation: ({ data }, foreign) => ({
    publicFunctions: data['publicFunctions'] ?? foreign.publicFunctionsOf(String(data['addressee'])),
  }),
  TransferToArea: ({ tenant }) => ({ from: tenant }),
  AppointChair: employedChair,
  ReplaceChair: employedChair,
  InvitePanel: ({ data }, foreign) => ({
    members: (data['members'] as Data[]).map((member, index) => ({
      ...member,
      organisation:
        member['organisation'] ?? employerOf(String(member['person']), `members.${index}.person`, foreign),
    })),
  }),
  async PutOnTaskingAgenda({ tenant, occurredAt }, foreign) {
    const today = londonDate(occurredAt);
    const ahead = (await foreign.streamsOfType(tenant, 'tasking')).flatMap(({ stream, version, state }) => {
      const next = nextTaskingMeeting(state as TaskingState, today);
      return next === null ? [] : [{ series: idOf(stream), ...next, version }];
    });
    const [next] = ahead.sort((a, b) => (a.on < b.on ? -1 : 1));
    return next === undefined ? {} : { next };
  },
  RecordVictimView: ({ data }) => ({ view: data['view'] ?? null }),
  NotifyApplicant: textHash,
  NotifyOutcome: textHash,
};

export async function enrich(command: Enrichable, foreign: Foreign): Promise<Data> {
  const enricher = Object.hasOwn(ENRICHERS, command.spec.name) ? ENRICHERS[command.spec.name] : undefined;
  return (await enricher?.({ ...command, state: command.state as State }, foreign)) ?? {};
}

const reportedBy = (state: State, complaint: Data): Data => ({
  ...(state.application === null ? {} : { reporterId: state.application.applicant }),
  ...complaint,
});

/** A link to a review of another area, or to none, would be a guess. */
function sameTenant(field: string): Enricher {
  return async ({ tenant, data }, foreign) => {
    if ((await foreign.stateOf(tenant, `community-trigger/${String(data[field])}`)) !== null) return {};
    const detail = `${field} must be the id of another review of this area. Find it in the list of reviews.`;
    throw new Refused(badInput([{ field, rule: 'exists', detail }]));
  };
}

/** Where a chair is employed decides whether they are independent (6.2): the directory says it, not the sender. */
function employedChair({ data, tenant }: Enrichable, foreign: Foreign): Data {
  const chair = String(data['chair']);
  return {
    organisation: employerOf(chair, 'chair', foreign),
    homeTenant: foreign.homeTenantOf(chair) ?? 'none',
    hostTenant: tenant,
  };
}

function employerOf(person: string, field: string, foreign: Foreign): string {
  const organisation = foreign.organisationOf(person);
  if (organisation !== null) return organisation;
  const detail = `${field} must name somebody whom the directory knows, with the body that they work for.`;
  throw new Refused(badInput([{ field, rule: 'known', detail }]));
}

function textHash({ data }: Enrichable): Data {
  return { textSha256: createHash('sha256').update(String(data['text'])).digest('hex') };
}
