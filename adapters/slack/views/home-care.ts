import type { Home } from '../../../src/domain/home.js';
import { LANGUAGES, type Language } from '../../../src/domain/language.js';
import { CHOSEN_LANGUAGES, toOwnCommand, USUAL } from '../../../src/domain/own-command.js';
import { RETENTION_KINDS } from '../../../src/domain/retention.js';
import type { RoleLists } from '../../../src/domain/roles.js';
import { type Option, plainText } from '../block-kit.js';
import { menuId, toControl, toOptionValue } from '../controls.js';
import { CONFIRM_BUTTON, CONFIRM_TEXT, CONFIRM_TITLE } from '../limits.js';
import { paragraphs, remarks } from '../piece.js';
import { listPieces } from '../render-list.js';
import { shortened } from '../../../src/domain/split-text.js';
import { oneLine } from '../../../src/domain/visible.js';
import type { SlackWords } from '../words.js';
import { channelId } from './actions.js';
import { autonym } from './autonym.js';
import { channelSelect } from './form-view.js';
import { blocksOf, header } from './home-parts.js';
import type { ViewBlock, ViewButton } from './view.js';

/** The language of somebody, to be chosen. */
export function languageBlocks(
  { chosen, language }: Home,
  { choose, views, eachQuestion }: SlackWords,
): readonly ViewBlock[] {
  const { home } = views;
  const options = CHOSEN_LANGUAGES.flatMap((each): readonly Option[] => {
    const command = toOwnCommand({ set: 'language', language: each });
    const value = toOptionValue({ kind: 'command', command });
    const name = each === USUAL ? eachQuestion : autonym(each);
    return value === undefined ? [] : [{ text: plainText(name), value }];
  });
  const at = chosen === undefined ? 0 : 1 + LANGUAGES.indexOf(chosen);
  const initial = options[at];
  return [
    header(home.language),
    {
      type: 'actions',
      elements: [
        {
          type: 'static_select',
          action_id: menuId(language, 'language'),
          placeholder: plainText(choose),
          options,
          ...(initial === undefined ? {} : { initial_option: initial }),
        },
      ],
    },
    ...blocksOf(remarks(home.languageHint)),
  ];
}

/** How long what is kept, and a way to have it erased. */
export function keptBlocks(
  { retention, language }: Home,
  { views, labelled }: SlackWords,
): readonly ViewBlock[] {
  const { home } = views;
  const items = RETENTION_KINDS.map((kind) => {
    const kept = retention[kind];
    const value = kept === 'never' ? home.never : home.days({ count: kept });
    return labelled({ label: home.keptFor[kind], value });
  });
  const erase = { kind: 'command', command: toOwnCommand({ do: 'erase-mine' }) } as const;
  const control = toControl(erase, language, 'erase');
  return [
    header(home.kept),
    ...blocksOf(listPieces(items, 'bullet')),
    ...(control === undefined
      ? []
      : [{ type: 'actions' as const, elements: [eraseButton(control, home, views.cancel)] }]),
  ];
}

function eraseButton(
  control: NonNullable<ReturnType<typeof toControl>>,
  home: SlackWords['views']['home'],
  cancel: string,
): ViewButton {
  return {
    type: 'button',
    text: plainText(home.erase),
    ...control,
    style: 'danger',
    confirm: {
      title: plainText(shortened(home.eraseTitle, CONFIRM_TITLE)),
      text: plainText(shortened(home.eraseText, CONFIRM_TEXT)),
      confirm: plainText(shortened(home.eraseYes, CONFIRM_BUTTON)),
      deny: plainText(shortened(cancel, CONFIRM_BUTTON)),
      style: 'danger',
    },
  };
}

/** Who has a role of which nobody is listed; see `RoleLists`. */
const UNLISTED = {
  focalPoints: 'everybody',
  projectMembers: 'everybody',
  administrators: 'nobody',
} as const satisfies Readonly<Record<keyof RoleLists, 'everybody' | 'nobody'>>;

const ROLES = ['focalPoints', 'projectMembers', 'administrators'] as const;

/** What only administrators see. */
export function administrationBlocks(
  roles: RoleLists,
  language: Language,
  { views, labelled }: SlackWords,
): readonly ViewBlock[] {
  const { home } = views;
  const { action_id: _own, ...select } = channelSelect('');
  const items = ROLES.map((role) => {
    const listed = roles[role].join(', ');
    return labelled({ label: home.roles[role], value: listed || home[UNLISTED[role]] });
  });
  return [
    header(home.administration),
    ...blocksOf(paragraphs(home.channel, true)),
    { type: 'actions', elements: [{ ...select, action_id: channelId(language) }] },
    ...blocksOf(remarks(home.channelHint)),
    ...blocksOf(listPieces(items.map(oneLine), 'bullet')),
    ...blocksOf(remarks(home.rolesHint)),
  ];
}
