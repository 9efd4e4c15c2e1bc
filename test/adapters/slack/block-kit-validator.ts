import type { z } from 'zod';
import { type DocumentedBlock, home, message, modal } from './block-kit-schema.js';

/**
 * `msg_blocks_too_long`: all blocks of a message together. Not documented; some 13,200 characters of JSON were
 * refused (github.com/slackapi/bolt-js/issues/2509), and with rich text 11,341 characters of text (issue 2867).
 */
const MESSAGE_SIZE = 11_000;

/** Why Slack would refuse a message of `blocks` and `text`; nothing when it would not. */
export function messageFaults(payload: unknown): readonly string[] {
  return faultsOf(message, payload, ({ blocks }) => [
    ...(JSON.stringify(blocks).length > MESSAGE_SIZE ? ['blocks: too long together'] : []),
    ...(blocks.filter(({ type }) => type === 'table').length > 1 ? ['blocks: only one table'] : []),
    ...acrossBlocks(blocks),
  ]);
}

/** The same for the view of a modal. */
export function modalFaults(payload: unknown): readonly string[] {
  return faultsOf(modal, payload, ({ blocks, submit }) => [
    ...(submit === undefined && blocks.some(({ type }) => type === 'input')
      ? ['submit: needed with an input']
      : []),
    ...(submit !== undefined && blocks.every(({ type }) => type !== 'input')
      ? ['submit: nothing to send']
      : []),
    ...tooLarge(payload),
    ...acrossBlocks(blocks),
    ...addressesOutsideInputs(blocks),
  ]);
}

/** The same for the view of the Home tab. */
export function homeFaults(payload: unknown): readonly string[] {
  return faultsOf(home, payload, ({ blocks }) => [
    ...tooLarge(payload),
    ...acrossBlocks(blocks),
    ...addressesOutsideInputs(blocks),
    ...(JSON.stringify(blocks).includes('"default_to_current_conversation":true')
      ? ['default_to_current_conversation: only in modals']
      : []),
  ]);
}

/** methods/views.open: `view_too_large`, "greater than 250kb". */
function tooLarge(view: unknown): readonly string[] {
  return Buffer.byteLength(JSON.stringify(view)) > 250_000 ? ['view: too large'] : [];
}

/** `response_url_enabled`: "only works with menus in input blocks in modals". */
function addressesOutsideInputs(blocks: readonly DocumentedBlock[]): readonly string[] {
  return blocks.some(
    (block) =>
      block.type !== 'input' && JSON.stringify(block).includes('"response_url_enabled":true'),
  )
    ? ['response_url_enabled: only in inputs']
    : [];
}

function faultsOf<Schema extends z.ZodType>(
  schema: Schema,
  payload: unknown,
  further: (read: z.infer<Schema>) => readonly string[],
): readonly string[] {
  const read = schema.safeParse(payload);
  if (read.success) return further(read.data);
  return read.error.issues.map(describe);
}

/** Where and why; of a union what the kind that was meant lacks, if it can be told. */
function describe(issue: z.core.$ZodIssue): string {
  const closest =
    issue.code === 'invalid_union'
      ? issue.errors.find((branch) => !branch.some(({ path }) => path[0] === 'type'))
      : undefined;
  const own = `${issue.path.map(String).join('.')}: ${issue.message}`;
  return closest === undefined ? own : `${own} (${closest.map(describe).join('; ')})`;
}

/** "block_id should be unique", "action_id should be unique in the block", one focus a view, equal cells a row. */
function acrossBlocks(blocks: readonly DocumentedBlock[]): readonly string[] {
  const ids = blocks.flatMap(({ block_id }) => block_id ?? []);
  return [
    ...repeated(ids).map((id) => `block_id ${id}: not unique`),
    ...blocks.flatMap((block, at) => [
      ...repeated(actionIds(block)).map((id) => `blocks.${at}: action_id ${id} not unique`),
      ...(block.type === 'table' && new Set(block.rows.map((row) => row.length)).size > 1
        ? [`blocks.${at}: rows of unequal length`]
        : []),
    ]),
    ...(blocks
      .map((block) => JSON.stringify(block).split('"focus_on_load":true').length - 1)
      .reduce((sum, count) => sum + count, 0) > 1
      ? ['focus_on_load: more than one']
      : []),
  ];
}

function actionIds(block: DocumentedBlock): readonly string[] {
  return block.type === 'actions' ? block.elements.flatMap(({ action_id }) => action_id ?? []) : [];
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, at) => values.indexOf(value) < at);
}
