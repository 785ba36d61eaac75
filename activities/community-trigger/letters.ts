import type { Notice, State } from '#libs/domain/community-trigger/state.js';
import { noticeNeeds, noticeSubject, renderNotice, type CaseView } from '#libs/documents/index.js';
import type { LetterWriter } from '../letter-writer.js';

const stateOf = (state: unknown): State => state as State;

function noticeOf(state: unknown, id: string): Notice {
  const notice = stateOf(state).notices.find((one) => one.id === id);
  if (notice === undefined) throw new Error(`There is no letter ${id}`);
  return notice;
}

/** Letters of the Community Trigger (L1-L11). */
export const communityTriggerLetters: LetterWriter = {
  notice(state, id) {
    const notice = stateOf(state).notices.find((one) => one.id === id);
    return notice === undefined ? null : { ...notice, subject: noticeSubject(notice, stateOf(state)) };
  },
  needs: (state, id) => noticeNeeds(noticeOf(state, id), stateOf(state)),
  write: (state, id, parts) =>
    renderNotice(noticeOf(state, id), { ...parts, state: stateOf(state), procedure: parts.procedure as CaseView['procedure'] }),
};
