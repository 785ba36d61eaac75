import { example } from '../testing/example.js';
import { PEOPLE } from '../testing/people.js';
import { circulated, transferred } from '../testing/stories.js';

const neighbour = PEOPLE.neighbour;
const accepted = () => transferred().does('AcceptTransfer', {}, { by: neighbour });
const answered = {
  NOT_THE_OTHER_AREA: { given: transferred, when: {}, by: PEOPLE.coordinator },
  TRANSFER_ANSWERED: { given: accepted, when: {}, by: neighbour },
};

export const transferExamples = [
  example(
    'TransferToArea',
    { given: circulated, when: { from: 'ned', to: 'bolsover' } },
    { SAME_AREA: { given: circulated, when: { from: 'ned', to: 'ned' } } },
  ),
  example('AcceptTransfer', { given: transferred, when: {}, by: neighbour }, answered),
  example('ReturnTransfer', { given: transferred, when: {}, by: neighbour }, answered),
];
