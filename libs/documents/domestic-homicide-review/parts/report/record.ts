import { AWAITED, type Imr } from '#libs/domain/domestic-homicide-review/imr/state.js';
import { membersOf } from '#libs/domain/domestic-homicide-review/panel/members.js';
import { dateInWords, londonDateOf } from '../../../render/dates.js';
import { listed, opened, organisationIn, personIn, settingsIn, type CaseView } from '../../case-view.js';
import { GUIDANCE_IN_WORDS, LABEL_IN_WORDS, LAW_IN_WORDS } from '../../words.js';
import { copiesFor } from '../copies.js';
import {
  PARALLEL_IN_WORDS,
  PARALLEL_STATUS_IN_WORDS,
  REPORT_KIND_IN_WORDS,
  SCOPE_IN_WORDS,
} from '../words.js';
import type { HeadingKey } from './headings.js';
import { dissentFrom, standing, type ReportInFull } from './which.js';

/** What the record itself says under a heading: sentences, then a list, or words of somebody as they gave them. */
export interface FromRecord {
  readonly sentences?: readonly string[];
  readonly list?: readonly string[];
  readonly numbered?: readonly string[];
  readonly quoted?: readonly { readonly by: string; readonly text: string }[];
}

type Under = (view: CaseView, report: ReportInFull) => FromRecord;

const on = (at: string): string => dateInWords(londonDateOf(at));
const times = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const introduction: Under = (view, { form }) => {
  const { label, guidance } = settingsIn(view);
  const regime = view.state.establishment?.regime ?? 'DHR_S9';
  return {
    sentences: [
      `This is the ${form === 'FULL' ? 'overview report' : 'executive summary'} of a ${LABEL_IN_WORDS[label]} under ${LAW_IN_WORDS[regime]}.`,
      `The review has regard to ${GUIDANCE_IN_WORDS[guidance] ?? guidance}.`,
      'It asks what can be learnt. It does not ask who is to blame.',
      'Chair and panel offer their sympathy to everybody who mourns.',
    ],
  };
};

const timescales: Under = ({ state }) => {
  const due = state.deadlines.findLast(({ id }) => id === 'DD3')?.due;
  return {
    sentences: [
      ...(state.establishment === null
        ? []
        : [`The review was decided on ${dateInWords(state.establishment.on)}.`]),
      ...(due === undefined ? [] : [`The report was due by ${dateInWords(due)}.`]),
      ...state.timescales.map(
        ({ at, to }) => `A longer time was agreed on ${on(at)}: until ${dateInWords(to)}.`,
      ),
      ...(state.approval === null ? [] : [`The panel approved the report on ${on(state.approval.at)}.`]),
      ...(state.signOff === null ? [] : [`The partnership signed it off on ${on(state.signOff.at)}.`]),
    ],
  };
};

const confidentiality: Under = () => ({
  sentences: [
    'Until it is published only those may read it who need it for the review.',
    'Those who died and those they leave behind stand in it under pseudonyms.',
  ],
});

const terms: Under = (view, { form }) => {
  const last = view.state.terms.at(-1);
  if (last === undefined) return {};
  return {
    sentences: [
      `The panel agreed its terms of reference on ${on(last.agreedAt)}, version ${last.version}.`,
      `They look at the time from ${dateInWords(last.period.from)} to ${dateInWords(last.period.to)}.`,
    ],
    list: form === 'FULL' ? last.agencies.map((id) => organisationIn(view, id)) : [],
  };
};

const method: Under = ({ state }) => {
  const held = state.meetings.filter(({ status }) => status === 'HELD').length;
  const asked = state.imrs.filter(({ status }) => status !== 'WITHDRAWN').length;
  return {
    sentences: [
      `The panel met ${times(held, 'time', 'times')}.`,
      `It asked for ${times(asked, 'report of an agency', 'reports of agencies')}, and combined their chronologies.`,
      ...(state.interviews.length === 0
        ? []
        : [`It spoke with ${times(state.interviews.length, 'person', 'people')} who may have known more.`]),
    ],
  };
};

/** Numbers only: a relative who is named by their relation can be found. */
const family: Under = ({ state }) => {
  const invited = state.family.filter(({ invitedAt }) => invitedAt !== null).length;
  const takingPart = state.family.filter(({ part }) => part === 'TAKES_PART').length;
  const read = state.viewings.filter(({ status }) => status !== 'DECLINED').length;
  const commented = state.viewings.filter(({ status }) => status === 'COMMENTED').length;
  return {
    sentences: [
      ...(state.family.length === 0 ? ['Nobody of the family could be found.'] : []),
      `Relatives and friends whom chair and panel invited to take part: ${invited}. Taking part: ${takingPart}.`,
      `Readers of a draft: ${read}. Of them commented: ${commented}.`,
    ],
  };
};

const contribution = (view: CaseView, { agency, kind, status }: Imr): readonly string[] => {
  const name = organisationIn(view, agency);
  if (status === 'WITHDRAWN') return [];
  if (status === 'NIL_RETURN') return [`${name}: had no contact that matters here`];
  if (status === 'NOT_PROVIDED') return [`${name}: gave no report`];
  return [`${name}: ${REPORT_KIND_IN_WORDS[kind]}${AWAITED.includes(status) ? ', still awaited' : ''}`];
};

const contributors: Under = (view) => ({
  list: view.state.imrs.flatMap((imr) => contribution(view, imr)),
});

const panel: Under = (view, { form }) => {
  const members = membersOf(view.state);
  const specialist = members.some(({ specialistDa }) => specialistDa);
  return {
    sentences: [
      `${times(members.length, 'member', 'members')} sat on the panel.`,
      specialist
        ? 'A specialist domestic abuse service was among them.'
        : 'No specialist domestic abuse service was among them.',
      ...(members.every(({ independent }) => independent)
        ? ['Each declared that they managed nobody who dealt with the case.']
        : []),
    ],
    list:
      form === 'FULL'
        ? members.map(
            ({ person, organisation, specialistDa }) =>
              `${personIn(view, person) ?? 'A member'}, ${organisationIn(view, organisation)}${specialistDa ? ', specialist in domestic abuse' : ''}`,
          )
        : [],
  };
};

const independence: Under = (view, { form }) => {
  const { chair, author } = view.state;
  if (chair === null) return {};
  const name = personIn(view, chair.person) ?? 'An independent person';
  const statement = form === 'FULL' ? opened(view, chair.independence) : null;
  return {
    sentences: [
      `${name} chairs the review and is not directly associated with any agency in it.`,
      chair.trainedOn === null
        ? 'The Home Office training for chairs is still to be done.'
        : `The Home Office training for chairs was completed on ${dateInWords(chair.trainedOn)}.`,
      ...(author === null
        ? []
        : [
            `${personIn(view, author.person) ?? 'Another person'} wrote the report; the chair is responsible for it.`,
          ]),
    ],
    quoted:
      statement === null ? [] : [{ by: 'Career, experience and independence of the chair', text: statement }],
  };
};

const parallel: Under = (view) => ({
  sentences: view.state.parallelProcesses.length === 0 ? ['No other process about this death is known.'] : [],
  list: view.state.parallelProcesses.map(
    ({ type, body, status }) =>
      `${PARALLEL_IN_WORDS[type]}, ${organisationIn(view, body)}: ${PARALLEL_STATUS_IN_WORDS[status]}`,
  ),
});

const dissemination: Under = (view) => {
  const { names, further } = copiesFor(view);
  return {
    sentences: [
      `Once it is published, copies go to ${listed(names)}.`,
      ...(further === 0 ? [] : ['So they do to the other bodies that the local procedure names.']),
      'Family and friends who take part receive it too.',
    ],
  };
};

/** Whoever does not agree with the report stands in it, by their organisation. */
const conclusions: Under = (view, report) => ({
  quoted: dissentFrom(view.state, report).map(({ organisation, reasons }) => ({
    by: `${organisationIn(view, organisation)} does not agree`,
    text: opened(view, reasons) ?? '',
  })),
});

const recommendations: Under = (view) => ({
  numbered: standing(view.state).map(
    ({ addressee, scope, text }) =>
      `To ${organisationIn(view, addressee)} (${SCOPE_IN_WORDS[scope]}): ${opened(view, text) ?? ''}`,
  ),
});

export const FROM_RECORD: Readonly<Partial<Record<HeadingKey, Under>>> = {
  introduction,
  timescales,
  confidentiality,
  terms,
  method,
  family,
  contributors,
  panel,
  independence,
  parallel,
  dissemination,
  conclusions,
  recommendations,
};
