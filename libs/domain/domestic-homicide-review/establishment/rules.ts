import { accept } from '#libs/domain/kernel/decider.js';
import { contactOf } from '../family/to-tell.js';
import type { Notice } from '../kind.js';
import { letters, toBodies, toPerson } from '../letters.js';
import type { Rules } from '../machine.js';
import type { EstablishmentCommands } from './commands.js';
import { decisionOf } from './decision.js';
import { isOnItsWay, notBegun, proofOf, sameLetters } from './in-person.js';
import { familyNotified, homeOfficeNotified } from './told.js';

/** The engine writes these letters by itself; whoever told it first spares the letter. */
export const establishmentRules: Rules<EstablishmentCommands> = {
  NotifyHomeOffice: {
    decide(state, { data }, at) {
      if (state.told.homeOfficeAt !== null) return at.refuse('TOLD_ALREADY');
      const same = sameLetters(state, 'home-office-decision', ({ about }) => about.of === decisionOf(state));
      if (isOnItsWay(same)) return at.refuse('NOTICE_BEING_SENT');
      const proof = proofOf(data, toBodies([at.procedure.bodies.homeOffice]));
      return accept([homeOfficeNotified(state, proof, at, notBegun(same))]);
    },
  },
  NotifyFamily: {
    decide(state, { data }, at) {
      const { person } = data;
      if (!contactOf(state, person)) return at.refuse('UNKNOWN_PERSON');
      if (state.told.family.includes(person)) return at.refuse('TOLD_ALREADY');
      const same = sameLetters(
        state,
        'family-decision',
        ({ about, to }) => about.of === decisionOf(state) && to.kind === 'PERSON' && to.person === person,
      );
      if (isOnItsWay(same)) return at.refuse('NOTICE_BEING_SENT');
      return accept([familyNotified(state, person, proofOf(data, toPerson(person)), at, notBegun(same))]);
    },
  },
  NotifyCoroner: {
    decide(state, { data }, at) {
      if (state.told.coronerAt !== null) return at.refuse('TOLD_ALREADY');
      const same = sameLetters(state, 'coroner-notification');
      if (isOnItsWay(same)) return at.refuse('NOTICE_BEING_SENT');
      const { coroner } = data;
      const proof = proofOf(data, toBodies([coroner]));
      return accept([at.event('CoronerNotified', { coroner, proof, drops: notBegun(same) })]);
    },
  },
  NotifyAgencies: {
    decide(state, { data }, at) {
      const agencies = data.agencies.filter((agency, i) => data.agencies.indexOf(agency) === i);
      if (agencies.length === 0) return at.refuse('NO_AGENCY');
      if (agencies.every((agency) => state.told.agencies.includes(agency))) return at.refuse('TOLD_ALREADY');
      const addressed = ({ to }: Notice) => (to.kind === 'ORGANISATIONS' ? to.organisations : []);
      const same = sameLetters(state, 'agencies-notification', (notice) =>
        addressed(notice).some((agency) => agencies.includes(agency)),
      );
      if (isOnItsWay(same)) return at.refuse('NOTICE_BEING_SENT');
      const drops = notBegun(same);
      const left = same
        .filter(({ id }) => drops.includes(id))
        .flatMap(addressed)
        .filter((agency) => !agencies.includes(agency));
      return accept([
        at.event('AgenciesNotified', {
          agencies,
          proof: proofOf(data, toBodies(agencies)),
          drops,
          // The letter went to all of them: whoever was not told in person still gets one.
          owes:
            left.length === 0
              ? []
              : letters(state, [{ template: 'agencies-notification', to: toBodies(left) }]),
        }),
      ]);
    },
  },
  SetOperationName: {
    decide: (_, { data: { name } }, at) => accept([at.event('OperationNameSet', { name })]),
  },
};
