import { ageOf, ageProblem } from '#libs/domain/domestic-homicide-review/law/criteria-age.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Enrichable } from '../door/entrance.js';
import type { Foreign } from '../door/foreign.js';
import { derivedId, idOf, typeOf } from '../door/identifiers.js';
import { badInput, Refused } from '../door/problem.js';
import { withHashes } from './hashes.js';
import { inputs } from './index.js';

type Data = Record<string, unknown>;
type Enricher = (command: Enrichable & { readonly state: State }, foreign: Foreign) => Promise<Data> | Data;

/** More than this is a common name and no hint. */
const MOST_DUPLICATES = 20;

/** Facts from elsewhere, one entry a command that needs any. They are recorded with the command. */
const ENRICHERS: Readonly<Record<string, Enricher>> = {
  async ReceiveNotification(command, foreign) {
    const { data, tenant, stream } = command;
    const known = await Promise.all(namesOfDeceased(data).map((name) => foreign.streamsNaming(tenant, name)));
    const possibleDuplicates = [...new Set(known.flat())]
      .filter((one) => one !== stream && typeOf(one) === typeOf(stream))
      .map(idOf)
      .sort()
      .slice(0, MOST_DUPLICATES);
    return { ...whoIsWho(command), ...(possibleDuplicates.length === 0 ? {} : { possibleDuplicates }) };
  },
  CorrectNotification: whoIsWho,
  DeclareInterests: ({ data }, foreign) => ({
    organisation: foreign.organisationOf(String(data['person'])),
    workedFor: (data['workedFor'] as Data[]).map((one) => ({ leftOn: null, ...one })),
  }),
  AddPanelMember: ({ data }, foreign) => ({ organisation: employerOf(data, 'person', foreign) }),
  ReplaceMember: ({ data }, foreign) => {
    const by = data['by'] as Data;
    return { by: { ...by, organisation: employerOf(by, 'by.person', foreign) } };
  },
  RecordAdvocate: ({ data }, foreign) => {
    const advocate = data['advocate'] as Data | undefined;
    if (advocate === undefined) return {};
    const organisation = advocate['organisation'] ?? employerOf(advocate, 'advocate.person', foreign);
    return { advocate: { ...advocate, organisation } };
  },
  AcceptCommission: declared,
  ReplaceImrAuthor: declared,
  RecordRecommendationResponse: ({ data, state }) => ({
    from:
      data['from'] ??
      state.recommendations.find(({ id }) => id === data['recommendation'])?.addressee ??
      'nobody',
  }),
  MergeDuplicate: async ({ data, tenant, stream }, foreign) => {
    const into = `${typeOf(stream)}/${String(data['into'])}`;
    if ((await foreign.stateOf(tenant, into)) === null) {
      const detail =
        'into must be the id of another death review of this area. Find it in the list of reviews.';
      throw new Refused(badInput([{ field: 'into', rule: 'exists', detail }]));
    }
    return { from: idOf(stream) };
  },
  TransferToLeadCsp: ({ tenant }) => ({ from: tenant }),
};

export async function enrich(command: Enrichable, foreign: Foreign): Promise<Data> {
  const { spec, data } = command;
  const found = Object.hasOwn(ENRICHERS, spec.name) ? ENRICHERS[spec.name] : undefined;
  const facts = (await found?.({ ...command, state: command.state as State }, foreign)) ?? {};
  const declared = inputs[spec.name as keyof typeof inputs];
  return withHashes(declared.input, { ...data, ...facts });
}

/** The same death may have been told of under another of their names. */
const namesOfDeceased = (data: Data): readonly string[] =>
  [data['deceasedName'], ...((data['deceasedAliases'] as string[] | undefined) ?? [])].filter(
    (name) => typeof name === 'string',
  );

/** Whose names and ages these are, and how old they were: a birth date is sealed, and the age counted from it here. */
function whoIsWho({ data, tenant, stream, state }: Enrichable & { readonly state: State }): Data {
  const known = state.notification;
  const died = (data['dateOfDeath'] as string | undefined) ?? known?.dateOfDeath ?? undefined;
  const deceased = data['deceased'] ?? known?.deceased;
  const age = agedAt(data, died);
  const isNamed = data['otherPersonName'] !== undefined || data['otherPersonAliases'] !== undefined;
  const named = data['otherPerson'] ?? (isNamed ? {} : undefined);
  return {
    ...(deceased === undefined ? {} : { deceased }),
    ...(age === null ? {} : { ageAtDeath: age }),
    ...(named === undefined
      ? {}
      : {
          otherPerson: {
            ...(known?.otherPerson ?? { person: derivedId('other-person', tenant, stream) }),
            ...named,
          },
        }),
  };
}

function agedAt(data: Data, died: string | undefined): number | null {
  const person = {
    ...(died === undefined ? {} : { dateOfDeath: died }),
    ...(data['deceasedBirth'] === undefined ? {} : { dateOfBirth: String(data['deceasedBirth']) }),
    ...(data['ageAtDeath'] === undefined ? {} : { ageAtDeath: Number(data['ageAtDeath']) }),
  };
  const problem = ageProblem(person);
  if (problem === null) return ageOf(person, died);
  // The law calls it date of birth; the field of the form is told by its own name.
  const inForm = (words: string) => words.replace(/^dateOfBirth/, 'deceasedBirth');
  const { field = 'deceasedBirth', code, detail } = problem;
  throw new Refused(badInput([{ field: inForm(field), rule: code, detail: inForm(detail) }]));
}

function declared({ data }: Enrichable): Data {
  return { declaration: { statement: null, ...(data['declaration'] as Data) } };
}

/** Where somebody works decides which agency they speak for (6.2): the directory says it, not the sender. */
function employerOf(data: Data, field: string, foreign: Foreign): string {
  const organisation = foreign.organisationOf(String(data['person']));
  if (organisation !== null) return organisation;
  const detail = `${field} must name somebody whom the directory knows, with the body that they work for.`;
  throw new Refused(badInput([{ field, rule: 'known', detail }]));
}
