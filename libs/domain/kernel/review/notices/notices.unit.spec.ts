import { codeOf, PROCESS, sealed } from '../testing/scenario.js';
import { claimed, found, notice, sent, uncertain } from '../testing/tiny-stories.js';

describe('What every review type has: letters', () => {
  it('are written, claimed, delivered and recorded, and the law’s own event follows', () => {
    const told = found().settle();
    expect(told.names().slice(-4)).toEqual([
      'NoticePrepared',
      'NoticeDeliveryClaimed',
      'NoticeDelivered',
      'OwnerTold',
    ]);
    expect(told.state).toMatchObject({ ownerTold: true, notices: [{ status: 'DELIVERED', attempt: 1 }] });
    expect(told.events.find(sent('NoticeDelivered'))).toMatchObject({
      authority: 'house rules 2',
      data: { template: 'found', proof: { notice, channel: 'EMAIL', recipient: { kind: 'OWNER' } } },
    });
  });

  it('keep their Word form beside the text, where they have one, and write none down where they have not', () => {
    const letter = { notice, text: sealed('t'), html: sealed('h'), sha256: 'b' };
    const docx = { file: sealed('file'), sha256: 'c' };
    const delivered = (with_: object) =>
      found()
        .does('PrepareNotice', { ...letter, ...with_ }, { by: PROCESS })
        .settle();
    const written = (story: ReturnType<typeof delivered>) => [
      story.events.find(sent('NoticePrepared'))?.data,
      (story.events.find(sent('NoticeDelivered'))?.data as { proof: object }).proof,
      story.state.notices[0],
    ];
    for (const place of written(delivered({ docx }))) expect(place).toMatchObject({ docx });
    for (const place of written(delivered({}))) expect(place).not.toHaveProperty('docx');
  });

  it('are written anew, also as a Word document, when they have to be sent again', () => {
    const docx = { file: sealed('file'), sha256: 'c' };
    const again = found()
      .does(
        'PrepareNotice',
        { notice, text: sealed('t'), html: sealed('h'), sha256: 'b', docx },
        { by: PROCESS },
      )
      .does('ClaimNoticeDelivery', { notice }, { by: PROCESS })
      .does('RecordDeliveryUncertain', { notice, reference: 'mail-1' }, { by: PROCESS })
      .does('ResolveDelivery', { notice, outcome: 'SEND_AGAIN' });
    expect(again.state.notices).toMatchObject([{ status: 'OWED', text: null, docx: null, attempt: 2 }]);
  });

  it('become a task for a person when nobody knows, and are then sent again, proved or given up', () => {
    const again = uncertain().does('ResolveDelivery', { notice, outcome: 'SEND_AGAIN' });
    expect(again.state.notices[0]).toMatchObject({ status: 'OWED', attempt: 2, text: null });
    const proved = uncertain().does('ResolveDelivery', { notice, outcome: 'WAS_DELIVERED' });
    expect(proved.names().slice(-3)).toEqual(['DeliveryResolved', 'NoticeDelivered', 'OwnerTold']);
    const dropped = uncertain().does('ResolveDelivery', { notice, outcome: 'NO_LONGER_NEEDED' });
    expect(dropped.state.notices[0]?.status).toBe('DROPPED');
    expect(
      uncertain()
        .process()
        .owed.filter((one) => one.kind === 'notice'),
    ).toEqual([]);
  });

  it('are asked about only where nobody knows whether one went out', () => {
    expect([found(), claimed(), uncertain()].map((story) => story.obstacle('ResolveDelivery'))).toEqual([
      'DELIVERY_NOT_UNCERTAIN',
      'DELIVERY_NOT_UNCERTAIN',
      null,
    ]);
  });

  it('take each step once and in order', () => {
    const as = { by: PROCESS };
    const delivery = { notice, channel: 'EMAIL', reference: 'mail-1' } as const;
    const letter = { notice, text: sealed('t'), html: sealed('h'), sha256: 'b' };
    expect([
      codeOf(found().attempt('PrepareNotice', { ...letter, notice: 'notice-9' }, as)),
      codeOf(found().attempt('ClaimNoticeDelivery', { notice }, as)),
      codeOf(claimed().attempt('PrepareNotice', letter, as)),
      codeOf(found().attempt('RecordNoticeDelivered', delivery, as)),
      codeOf(found().attempt('RecordDeliveryUncertain', { notice, reference: 'mail-1' }, as)),
      codeOf(claimed().attempt('ResolveDelivery', { notice, outcome: 'SEND_AGAIN' })),
    ]).toEqual([
      'UNKNOWN_NOTICE',
      'NOTICE_NOT_PREPARED',
      'NOTICE_NOT_OWED',
      'NOTICE_NOT_CLAIMED',
      'NOTICE_NOT_CLAIMED',
      'DELIVERY_NOT_UNCERTAIN',
    ]);
  });
});
