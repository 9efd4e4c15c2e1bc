import { z } from 'zod';

/**
 * What a card holds, as the schema of Adaptive Cards 1.5 publishes it (adaptivecards.io/schemas/1.5.0/adaptive-card.json), one schema a
 * definition; nothing is taken from the code that draws. A key that no definition names is refused, but for the two that Teams adds.
 */

/** What JSON cannot carry: half of a surrogate pair. */
export const text = z.string().refine((each) => !/\p{Surrogate}/u.test(each), 'half a character');
const words = text.min(1);
const address = words.refine((url) => URL.canParse(url), 'no address');

/** Names are read in any case. */
const oneOf = (...names: readonly string[]) =>
  z.string().refine((name) => names.includes(name.toLowerCase()), `one of ${names.join(', ')}`);

/** Elements hold elements. */
const anyElement = z.lazy((): z.ZodType => elements);

const item = { requires: z.record(z.string(), z.string()).optional() };
const toggleable = { ...item, id: words.optional(), isVisible: z.boolean().optional() };
const colors = oneOf('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention');
const containerStyle = oneOf('default', 'emphasis', 'good', 'attention', 'warning', 'accent');
const fontSize = oneOf('default', 'small', 'medium', 'large', 'extralarge');
const fontWeight = oneOf('default', 'lighter', 'bolder');
const fontType = oneOf('default', 'monospace');
const horizontal = oneOf('left', 'center', 'right');
const vertical = oneOf('top', 'center', 'bottom');
const height = oneOf('auto', 'stretch');
const pixels = z.string().regex(/^\d+(?:\.\d+)?px$/u);
const drop = oneOf('drop');

const element = {
  ...toggleable,
  fallback: z.union([drop, anyElement]).optional(),
  height: height.optional(),
  separator: z.boolean().optional(),
  spacing: oneOf('default', 'none', 'small', 'medium', 'large', 'extralarge', 'padding').optional(),
};

const action = {
  ...item,
  title: words.optional(),
  iconUrl: address.optional(),
  id: words.optional(),
  style: oneOf('default', 'positive', 'destructive').optional(),
  fallback: drop.optional(),
  tooltip: words.optional(),
  isEnabled: z.boolean().optional(),
  mode: oneOf('primary', 'secondary').optional(),
};
const data = z.union([text, z.record(z.string(), z.unknown())]).optional();
const associatedInputs = oneOf('auto', 'none').optional();
const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), url: address, ...action });
const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  data,
  associatedInputs,
  ...action,
});
const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  verb: text.optional(),
  data,
  associatedInputs,
  ...action,
});
const anyAction = z.discriminatedUnion('type', [openUrl, submit, execute]);

const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: words,
  color: colors.optional(),
  fontType: fontType.optional(),
  highlight: z.boolean().optional(),
  isSubtle: z.boolean().optional(),
  italic: z.boolean().optional(),
  selectAction: anyAction.optional(),
  size: fontSize.optional(),
  strikethrough: z.boolean().optional(),
  underline: z.boolean().optional(),
  weight: fontWeight.optional(),
});
const richTextBlock = z.strictObject({
  type: z.literal('RichTextBlock'),
  inlines: z.array(textRun).min(1),
  horizontalAlignment: horizontal.optional(),
  ...element,
});
const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: words,
  color: colors.optional(),
  fontType: fontType.optional(),
  horizontalAlignment: horizontal.optional(),
  isSubtle: z.boolean().optional(),
  maxLines: z.number().optional(),
  size: fontSize.optional(),
  weight: fontWeight.optional(),
  wrap: z.boolean().optional(),
  style: oneOf('default', 'heading', 'columnheader').optional(),
  ...element,
});

const area = {
  style: containerStyle.optional(),
  bleed: z.boolean().optional(),
  minHeight: pixels.optional(),
  selectAction: anyAction.optional(),
  verticalContentAlignment: vertical.optional(),
};
const container = z.strictObject({
  type: z.literal('Container'),
  items: z.array(anyElement).min(1),
  ...area,
  ...element,
});
const width = z.union([oneOf('auto', 'stretch'), pixels, z.number().min(0)]);
const column = z.strictObject({
  type: z.literal('Column'),
  items: z.array(anyElement).optional(),
  width: width.optional(),
  separator: z.boolean().optional(),
  spacing: element.spacing,
  ...area,
  ...toggleable,
});
const columnSet = z.strictObject({
  type: z.literal('ColumnSet'),
  columns: z.array(column).min(1),
  style: containerStyle.optional(),
  bleed: z.boolean().optional(),
  minHeight: pixels.optional(),
  horizontalAlignment: horizontal.optional(),
  ...element,
});

const aligned = {
  horizontalCellContentAlignment: horizontal.optional(),
  verticalCellContentAlignment: vertical.optional(),
};
const cell = z.strictObject({
  type: z.literal('TableCell'),
  items: z.array(anyElement),
  ...area,
});
const row = z.strictObject({
  type: z.literal('TableRow'),
  cells: z.array(cell).min(1),
  style: containerStyle.optional(),
  ...aligned,
});
const table = z.strictObject({
  type: z.literal('Table'),
  columns: z
    .array(
      z.strictObject({
        type: z.literal('TableColumnDefinition').optional(),
        width: z.union([z.number().positive(), pixels]).optional(),
        ...aligned,
      }),
    )
    .min(1),
  rows: z.array(row).min(1),
  firstRowAsHeader: z.boolean().optional(),
  showGridLines: z.boolean().optional(),
  gridStyle: containerStyle.optional(),
  ...aligned,
  ...element,
});
const actionSet = z.strictObject({
  type: z.literal('ActionSet'),
  actions: z.array(anyAction).min(1),
  ...element,
});

const input = {
  ...element,
  id: words,
  errorMessage: words.optional(),
  isRequired: z.boolean().optional(),
  label: words.optional(),
};
const inputText = z.strictObject({
  type: z.literal('Input.Text'),
  isMultiline: z.boolean().optional(),
  maxLength: z.int().positive().optional(),
  placeholder: text.optional(),
  regex: text.optional(),
  style: oneOf('text', 'tel', 'url', 'email', 'password').optional(),
  inlineAction: anyAction.optional(),
  value: text.optional(),
  ...input,
});
const inputDate = z.strictObject({
  type: z.literal('Input.Date'),
  max: z.iso.date().optional(),
  min: z.iso.date().optional(),
  placeholder: text.optional(),
  value: z.iso.date().optional(),
  ...input,
});
const choiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  choices: z.array(z.strictObject({ title: words, value: words })).optional(),
  isMultiSelect: z.boolean().optional(),
  style: oneOf('compact', 'expanded', 'filtered').optional(),
  value: text.optional(),
  placeholder: text.optional(),
  wrap: z.boolean().optional(),
  /** Of Teams: microsoftteams/platform/task-modules-and-cards/cards/people-picker. */
  'choices.data': z
    .strictObject({ type: z.literal('Data.Query'), dataset: words, count: z.int().optional() })
    .optional(),
  ...input,
});

const elements = z.discriminatedUnion('type', [
  richTextBlock,
  textBlock,
  container,
  columnSet,
  table,
  actionSet,
  inputText,
  inputDate,
  choiceSet,
]);

export const adaptiveCard = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: address.optional(),
  version: z.literal('1.5'),
  body: z.array(anyElement).min(1),
  actions: z.array(anyAction).min(1).optional(),
  selectAction: anyAction.optional(),
  fallbackText: text.optional(),
  minHeight: pixels.optional(),
  rtl: z.boolean().optional(),
  speak: text.optional(),
  lang: z.string().length(2).optional(),
  verticalContentAlignment: vertical.optional(),
  /** Of Teams: microsoftteams/platform/task-modules-and-cards/cards/cards-format. */
  msteams: z.strictObject({ width: z.literal('Full').optional() }).optional(),
});
