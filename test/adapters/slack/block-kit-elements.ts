import { z } from 'zod';

/**
 * What blocks hold, as https://docs.slack.dev/reference/block-kit documents it, one schema a page, with the page's
 * numbers beside the field; nothing is taken from the code that draws. A key that no page names is refused.
 */

export const upTo = (most: number) =>
  z.string().min(1).max(most).refine(isWellFormed, 'half a character');
export const address = upTo(3000).refine((url) => URL.canParse(url), 'no address');

/** What JSON cannot carry: half of a surrogate pair. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

export const plain = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: upTo(most),
    emoji: z.boolean().optional(),
  });
const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: upTo(most).refine(hasNoBareSign, '& must be escaped'),
    verbatim: z.boolean().optional(),
  });
export const text = (most: number) => z.union([plain(most), mrkdwn(most)]);

/** "&, < and > must be converted"; `<` and `>` may also be Slack's own, so only `&` can be told to be bare. */
export function hasNoBareSign(value: string): boolean {
  return !/&(?!amp;|lt;|gt;)/u.test(value);
}

const confirm = z.strictObject({
  title: plain(100),
  text: text(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
});

const option = z.strictObject({
  text: text(75),
  value: upTo(150),
  description: text(75).optional(),
  url: address.optional(),
});
const group = z.strictObject({ label: plain(75), options: z.array(option).min(1).max(100) });

const action = { action_id: upTo(255).optional() };
const confirmed = { ...action, confirm: confirm.optional() };
const focused = { ...action, focus_on_load: z.boolean().optional() };
const held = { ...focused, placeholder: plain(150).optional() };

export const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  url: address.optional(),
  value: upTo(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: upTo(75).optional(),
  ...confirmed,
});
export const image = z.strictObject({
  type: z.literal('image'),
  image_url: address,
  alt_text: upTo(2000),
});

const oneListOfOptions = (menu: { options?: unknown; option_groups?: unknown }): boolean =>
  (menu.options === undefined) !== (menu.option_groups === undefined);
const menuFields = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(group).min(1).max(100).optional(),
  confirm: confirm.optional(),
  ...held,
};
const select = z
  .strictObject({
    type: z.literal('static_select'),
    initial_option: option.optional(),
    ...menuFields,
  })
  .refine(oneListOfOptions, 'either options or option_groups');
const multiSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    initial_options: z.array(option).min(1).optional(),
    max_selected_items: z.int().min(1).optional(),
    ...menuFields,
  })
  .refine(oneListOfOptions, 'either options or option_groups');
const people = z.strictObject({
  type: z.literal('users_select'),
  initial_user: upTo(255).optional(),
  confirm: confirm.optional(),
  ...held,
});
/** composition-objects/conversation-filter-object: "you must supply at least one of these fields"; `include` is never empty. */
const filter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .refine((each) => Object.keys(each).length > 0, 'at least one field');
const conversations = z.strictObject({
  type: z.literal('conversations_select'),
  initial_conversation: upTo(255).optional(),
  default_to_current_conversation: z.boolean().optional(),
  response_url_enabled: z.boolean().optional(),
  filter: filter.optional(),
  confirm: confirm.optional(),
  ...held,
});
const day = z.strictObject({
  type: z.literal('datepicker'),
  initial_date: z.iso.date().optional(),
  confirm: confirm.optional(),
  ...held,
});
const ticked = z.array(option).min(1).max(10);
const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  options: ticked,
  initial_options: ticked.optional(),
  confirm: confirm.optional(),
  ...focused,
});
const radio = z.strictObject({
  type: z.literal('radio_buttons'),
  /** Of at least two; one cannot be unchosen. */
  options: ticked,
  initial_option: option.optional(),
  confirm: confirm.optional(),
  ...focused,
});
export const overflow = z.strictObject({
  type: z.literal('overflow'),
  options: z.array(option).min(1).max(5),
  ...confirmed,
});
export const inputText = z.strictObject({
  type: z.literal('plain_text_input'),
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.int().min(0).max(3000).optional(),
  max_length: z.int().min(1).max(3000).optional(),
  ...held,
});
export const inputFile = z.strictObject({
  type: z.literal('file_input'),
  filetypes: z.array(upTo(50)).optional(),
  max_files: z.int().min(1).max(10).optional(),
  ...action,
});

export const MENUS = [select, multiSelect, people, conversations, day, checkboxes, radio] as const;

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
    underline: z.boolean().optional(),
  })
  .optional();
/** An empty `text` is refused with "must be more than 0 characters". */
const words = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).refine(isWellFormed, 'half a character'),
  style,
});
const link = z.strictObject({
  type: z.literal('link'),
  url: address,
  text: upTo(3000).optional(),
  style,
});
/** The kinds that mention, date or picture are documented too, but a text of the desk never needs one. */
const runs = z.array(z.union([words, link])).min(1);
const border = { border: z.union([z.literal(0), z.literal(1)]).optional() };
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: runs });
export const richPart = z.union([
  richSection,
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(richSection).min(1),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    ...border,
  }),
  z.strictObject({ type: z.literal('rich_text_quote'), elements: runs, ...border }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: runs, ...border }),
]);
