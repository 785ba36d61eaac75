import { openToday } from './closed-today.js';

const shown = (part: string, value: unknown, open = true) => ({ part, value, open });

describe('Asking about an earlier time', () => {
  const editions = [
    { number: 1, publishedAt: 'then' },
    { number: 2, publishedAt: 'then' },
  ];

  it('shows no report that was taken down since', () => {
    const whole = { editions };
    expect(openToday([shown('editions', editions)], [shown('editions', [editions[1]])], whole)).toEqual([
      shown('editions', [editions[1]]),
    ]);
    expect(openToday([shown('editions', editions)], [], whole)).toEqual([]);
  });

  it('shows no line that is somebody else’s by now, nor one that nothing tells from the others', () => {
    const then = [{ id: 'action-1' }, { id: 'action-2' }];
    const today = [shown('actions', [{ id: 'action-2', done: true }])];
    expect(openToday([shown('actions', then)], today, { actions: [] })).toEqual([
      shown('actions', [{ id: 'action-2' }]),
    ]);
    expect(openToday([shown('papers', [{ title: 'x' }])], [shown('papers', [{ title: 'x' }])], {})).toEqual(
      [],
    );
  });

  it('shows whole what is whole today, and opens no text that is closed today', () => {
    const findings = [{ text: 'a' }];
    const whole = { findings: [...findings, { text: 'b' }] };
    expect(
      openToday([shown('findings', findings)], [shown('findings', whole.findings, false)], whole),
    ).toEqual([shown('findings', findings, false)]);
  });
});
