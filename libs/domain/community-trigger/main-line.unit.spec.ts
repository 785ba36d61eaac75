import { PEOPLE, sealed } from './testing/people.js';
import { received } from './testing/stories.js';

describe('A Community Trigger from application to decision', () => {
  it('is taken to the threshold by its people, with everything that follows done by the engine', () => {
    const told = received()
      .settle()
      .does('AcknowledgeApplication', { spoc: PEOPLE.spoc.person })
      .settle()
      .does('RequestInformation', { requests: [{ agency: 'derbyshire-police', publicFunctions: true }] })
      .settle()
      .on('2022-05-10')
      .does('ReturnInformation', { request: 'request-1', return: sealed('return') }, { by: PEOPLE.police })
      .settle()
      .does(
        'DecideThreshold',
        { result: 'MET', decidingBodies: ['ned-council', 'derbyshire-police'] },
        { by: PEOPLE.decider },
      )
      .settle();
    expect(told.state.state).toBe('THRESHOLD_MET');
    expect(told.names()).toEqual([
      'ApplicationReceived',
      'ApplicationCirculated',
      'NoticePrepared',
      'NoticeDeliveryClaimed',
      'NoticeDelivered',
      'SpocAssigned',
      'ApplicationAcknowledged',
      'NoticePrepared',
      'NoticeDeliveryClaimed',
      'NoticeDelivered',
      'InformationRequested',
      'NoticePrepared',
      'NoticeDeliveryClaimed',
      'NoticeDelivered',
      'InformationReturned',
      'InformationGatheringClosed',
      'ThresholdComputed',
      'ThresholdDecided',
      'NoticePrepared',
      'NoticeDeliveryClaimed',
      'NoticeDelivered',
      'ThresholdMetNotified',
    ]);
  });
});
