import { toOwnCommand, USUAL } from '../../../src/domain/own-command.js';
import type { Language } from '../../../src/domain/language.js';
import type { AskedForm } from '../form-dialog.js';
import type { By } from './envelope.js';
import type { Receiving } from './receiving.js';

/** The form of the settings of a channel as they are; undefined for whoever may not change them. */
export async function settingsForm(
  channel: string,
  by: By,
  language: Language,
  { desk, people }: Receiving,
): Promise<AskedForm | undefined> {
  const { roles } = await people.find(by);
  if (!roles.includes('administrator')) return undefined;
  const { tenant, person } = by;
  const set = await desk.settings({ place: { platform: 'teams', tenant, channel }, person });
  const { listens = 'mentions', language: spoken, prefers, checklist } = set.channel;
  const checklists = desk.checklists(language).map(({ value, label: title }) => ({ title, value }));
  return {
    command: toOwnCommand({ set: 'channel', channel }),
    form: 'channel-settings',
    language,
    filled: {
      listens,
      language: spoken ?? USUAL,
      prefers: prefers ?? USUAL,
      checklist: checklist ?? USUAL,
    },
    offered: { checklist: [{ title: desk.words(language).usual, value: USUAL }, ...checklists] },
  };
}
