import { z } from 'zod';
import {
  address,
  button,
  hasNoBareSign,
  image,
  inputFile,
  inputText,
  MENUS,
  overflow,
  plain,
  richPart,
  text,
  upTo,
} from './block-kit-elements.js';

/** Blocks, messages and views as https://docs.slack.dev/reference documents them; a key that no page names is refused. */
const id = { block_id: upTo(255).optional() };
const richText = z.strictObject({
  type: z.literal('rich_text'),
  elements: z.array(richPart).min(1),
  ...id,
});
const cell = z.union([richText, z.strictObject({ type: z.literal('raw_text'), text: upTo(3000) })]);

export const block = z.union([
  z.strictObject({ type: z.literal('header'), text: plain(150), ...id }),
  z
    .strictObject({
      type: z.literal('section'),
      text: text(3000).optional(),
      fields: z.array(text(2000)).min(1).max(10).optional(),
      accessory: z.union([button, image, overflow, ...MENUS]).optional(),
      expand: z.boolean().optional(),
      ...id,
    })
    .refine((each) => each.text !== undefined || each.fields !== undefined, 'text or fields'),
  z.strictObject({
    type: z.literal('context'),
    elements: z
      .array(z.union([image, text(3000)]))
      .min(1)
      .max(10),
    ...id,
  }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(z.union([button, overflow, ...MENUS]))
      .min(1)
      .max(25),
    ...id,
  }),
  z.strictObject({ type: z.literal('divider'), ...id }),
  z.strictObject({
    type: z.literal('image'),
    image_url: address,
    alt_text: upTo(2000),
    title: plain(2000).optional(),
    ...id,
  }),
  z.strictObject({
    type: z.literal('input'),
    label: plain(2000),
    element: z.union([inputText, inputFile, ...MENUS]),
    hint: plain(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    ...id,
  }),
  richText,
  z.strictObject({
    type: z.literal('table'),
    rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
    column_settings: z
      .array(
        z.strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        }),
      )
      .max(20)
      .optional(),
    ...id,
  }),
]);

export type DocumentedBlock = z.infer<typeof block>;

/** methods/chat.postMessage: text for notifications beside the blocks, 4,000 characters. */
export const message = z.strictObject({
  blocks: z.array(block).min(1).max(50),
  text: upTo(4000)
    .refine((value) => value.trim() !== '', 'blank')
    .refine(hasNoBareSign, '& must be escaped'),
});

const view = {
  blocks: z.array(block).min(1).max(100),
  private_metadata: z.string().max(3000).optional(),
  callback_id: upTo(255).optional(),
  external_id: upTo(255).optional(),
};
/** views/modal-views. */
export const modal = z.strictObject({
  type: z.literal('modal'),
  title: plain(24),
  close: plain(24).optional(),
  submit: plain(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  ...view,
});
/** views/home-tab-views. */
export const home = z.strictObject({ type: z.literal('home'), ...view });
