import { validated } from '../../door/validate.js';
import { noticeInputs } from './index.js';

const { input, example } = noticeInputs.PrepareNotice;

describe('Letters of a Community Trigger at the door', () => {
  it('are taken with their Word form and without it, as letters of every kind of review', () => {
    const docx = { file: 'data:application/octet-stream;base64,UEsDBA==', sha256: example['sha256'] };
    expect(validated(input, { ...example, docx })).toMatchObject({ docx });
    expect(validated(input, example)).not.toHaveProperty('docx.file');
  });
});
