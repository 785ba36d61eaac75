import type { Notice, NoticeProof, Recipient } from '../kind.js';
import type { Told } from '../stage-types.js';
import type { State } from '../state.js';
import type { NoticeTemplate } from '../templates.js';

type Letters = readonly Notice[];

/** The engine's own letters that say the same; what was delivered or dropped says nothing any more. */
export const sameLetters = (
  state: State,
  template: NoticeTemplate,
  same: (notice: Notice) => boolean = () => true,
): Letters => state.notices.filter((notice) => notice.template === template && same(notice));

/** It is being sent, or nobody knows whether it went out. */
export const isOnItsWay = (letters: Letters): boolean =>
  letters.some(({ status }) => status === 'CLAIMED' || status === 'UNCERTAIN');

/** Ids of those that need not be sent any more. */
export const notBegun = (letters: Letters): readonly string[] =>
  letters.filter(({ status }) => status === 'OWED' || status === 'PREPARED').map(({ id }) => id);

/** What a person told by themself proves as much as a letter does. */
export const proofOf = ({ channel, text, sha256 }: Told, recipient: Recipient): NoticeProof => ({
  notice: null,
  text,
  html: null,
  sha256,
  channel,
  recipient,
  reference: null,
});
