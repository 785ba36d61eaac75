import { ADMINISTRATOR, BOLSOVER_ADMINISTRATOR } from './people.js';
import { procedureSettings } from './procedure-settings.js';
import type { Step, Story } from './story.js';

/** Both councils publish a procedure on the first day, after consulting those whom Schedule 4 names. */
const publishing = (administrator: string, council: 'ned' | 'bolsover'): readonly Step[] => [
  {
    at: '2022-04-01 09:00',
    who: administrator,
    does: 'DraftProcedure',
    with: { settings: procedureSettings(council) },
  },
  {
    at: '2022-04-01 09:05',
    who: administrator,
    does: 'ConsultLocalPolicingBody',
    with: { body: 'local-policing-body', on: '2022-02-21', views: 'Content with the draft.' },
  },
  {
    at: '2022-04-01 09:05',
    who: administrator,
    does: 'ConsultHousingProviders',
    with: { providers: ['ned-homes'], on: '2022-02-21', views: 'Content with the draft.' },
  },
  {
    at: '2022-04-01 09:10',
    who: administrator,
    does: 'PublishProcedure',
    with: { effectiveFrom: '2022-04-01', publishedUrl: `https://${council}.example/asb-case-review` },
  },
];

export const nedProcedure: Story = {
  name: 'ned-procedure',
  tenant: 'ned',
  type: 'procedure',
  stream: 'procedure/ned',
  steps: publishing(ADMINISTRATOR, 'ned'),
};

export const bolsoverProcedure: Story = {
  name: 'bolsover-procedure',
  tenant: 'bolsover',
  type: 'procedure',
  stream: 'procedure/bolsover',
  steps: publishing(BOLSOVER_ADMINISTRATOR, 'bolsover'),
};
