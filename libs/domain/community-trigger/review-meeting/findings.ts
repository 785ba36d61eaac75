import { accept } from '#libs/domain/kernel/decider.js';
import type { At, Refused, Rules } from '../machine.js';
import { nextId } from '../machine.js';
import type { FindingKind } from '../review-state.js';
import { isChairsOrganisation } from '../review-preparation/independence.js';
import type { State } from '../state.js';
import type { ReviewMeetingCommands } from './commands.js';
import { openMeeting } from './meeting.js';

const closed = (state: State, at: At): Refused | null =>
  openMeeting(state) === null ? at.refuse('MEETING_NOT_OPEN') : null;

const ofThisMeeting = <T extends { readonly meeting: string }>(
  state: State,
  list: readonly T[],
): readonly T[] => list.filter((one) => one.meeting === openMeeting(state)?.id);

const OPPOSITE: Readonly<Partial<Record<FindingKind, FindingKind>>> = {
  NO_LEARNING: 'LEARNING',
  LEARNING: 'NO_LEARNING',
};

type Findings = Pick<
  ReviewMeetingCommands,
  'RecordFinding' | 'MakeRecommendation' | 'RecordNoRecommendations' | 'CloseMeeting'
>;

export const findings: Rules<Findings> = {
  RecordFinding: {
    possible: closed,
    decide(state, { data: { kind, text } }, at) {
      const opposite = OPPOSITE[kind];
      if (ofThisMeeting(state, state.findings).some((one) => one.kind === opposite))
        return at.refuse('FINDING_CONTRADICTS');
      const finding = nextId('finding', state.findings);
      return accept([at.event('FindingRecorded', { finding, kind, text: text ?? null })]);
    },
  },
  MakeRecommendation: {
    possible: (state, at) =>
      closed(state, at) ?? (state.noRecommendations ? at.refuse('NO_RECOMMENDATIONS_RECORDED') : null),
    decide(state, { data: { addressee, publicFunctions, text } }, at) {
      if (!publicFunctions) return at.refuse('ADDRESSEE_NOT_PUBLIC');
      if (isChairsOrganisation(state, addressee, at)) return at.refuse('ADDRESSEE_IS_CHAIRS_ORGANISATION');
      const recommendation = nextId('recommendation', state.recommendations);
      return accept([
        at.event('RecommendationMade', { recommendation, addressee, publicFunctions, text }, 's.104(7)'),
      ]);
    },
  },
  RecordNoRecommendations: {
    possible(state, at) {
      const refused = closed(state, at);
      if (refused !== null) return refused;
      if (ofThisMeeting(state, state.recommendations).length > 0) return at.refuse('RECOMMENDATIONS_MADE');
      return state.noRecommendations ? at.refuse('RECORDED_ALREADY') : null;
    },
    decide: (_state, _command, at) => accept([at.event('NoRecommendationsRecorded', {})]),
  },
  CloseMeeting: {
    possible(state, at) {
      const refused = closed(state, at);
      if (refused !== null) return refused;
      if (ofThisMeeting(state, state.findings).length === 0) return at.refuse('NO_FINDING');
      const settled = state.noRecommendations || ofThisMeeting(state, state.recommendations).length > 0;
      return settled ? null : at.refuse('RECOMMENDATIONS_OPEN');
    },
    decide(state, _command, at) {
      const meeting = openMeeting(state)?.id ?? '';
      const recommendations = ofThisMeeting(state, state.recommendations).map((one) => one.id);
      const actions = state.actions.filter((one) => one.status === 'PROPOSED').map((one) => one.id);
      return accept([at.event('MeetingClosed', { meeting, recommendations, actions }, 's.104(9)(c)')]);
    },
  },
};
