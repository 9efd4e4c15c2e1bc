import { foldText } from '../domain/plain-text.js';
import type { Measure } from '../domain/question.js';

type Unit = Exclude<Measure, 'count'>;

/** Units of one measure in the three languages, without accents. */
const MEASURES = {
  time: 'minutes?|hours?|days?|weeks?|months?|years?|heures?|jours?|semaines?|mois|ans?|annees?|minutos?|horas?|dias?|semanas?|mes(?:es)?|anos?',
  weight: 'kg|kilos?|kilogram(?:me|o)?s?|pounds?|lbs?|tonn?es?|livres?|libras?|toneladas?',
  money:
    'dollars?|euros?|francs?|pounds?|pesos?|usd|eur|chf|dolares|francos|wages|salaries|salaires|salarios|sueldos',
  surface: 'square (?:met(?:er|re)s?|feet)|m2|m²|metres? carres?|metros? cuadrados?',
  heat: 'degrees?|degres?|grados?|celsius|°c?',
  share: 'per ?cent|percentage|%|pour ?cent|pourcentage|por ?ciento|porcentaje',
} as const satisfies Readonly<Record<Unit, string>>;

const NAMES = Object.keys(MEASURES) as readonly Unit[];
/** Numbers in words; not `one`, which may be an article. */
const NUMERALS =
  'two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|quinze|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince';
const NUMBER = String.raw`(?<![\p{L}\d])(?:\d[\d.,]*|one|half|thirds?|une?|moitie|tiers|una?|mitad|tercios?|${NUMERALS})`;
/** What says how much of a whole without a sign for it. */
const SHARES = /\b(?:thirds?|half|full|whole|tiers|moitie|totalite|tercios?|mitad|totalidad)\b/u;

const ASKED = NAMES.map(
  (measure) =>
    [
      measure,
      new RegExp(
        String.raw`(?:(?:how many|combien de|cuant[oa]s|what|quel(?:le)?|que) |combien d')(?:[\p{L}']+ ){0,2}?(?:${MEASURES[measure]})(?![\p{L}\d])`,
        'u',
      ),
    ] as const,
);

/** `the figure in kilos`: units that, after `in`, ask for an amount; `in weeks` may say when, `in wages` of what. */
const IN_UNITS: readonly (readonly [Unit, RegExp])[] = [
  ['weight', /\b(?:in|en) (?:kg|kilos?|kilogram(?:me|o)?s?)\b/u],
  ['money', /\b(?:in|en) (?:us )?(?:dollars|euros|francs|pesos|dolares|francos)\b/u],
  ['surface', /\b(?:in|en) (?:square (?:met(?:er|re)s|feet)|m2|metres carres|metros cuadrados)/u],
];
const COUNTED = /\b(?:how many|combien d(?:e |')|cuant[oa]s )/u;
/** How many of something there are; not the number of an article, nor a year. */
const COUNT = new RegExp(
  String.raw`(?<!\b(?:art|articles?|articulos?|no|num|para|paras|paragraph|paragraphe|parrafo|convention|convenio|recommandation|recommendation|recomendacion|n°|nº)[\s.\u202F]*)(?<![\p{L}\d.,(/°º-])(?:\d{1,3}|${NUMERALS})(?![\p{L}\d(/])`,
  'u',
);

const HELD = new Map(
  NAMES.map((measure) => [
    measure,
    new RegExp(
      String.raw`${NUMBER}[\s\u202F)-]*(?:\p{L}+ ){0,2}(?:${MEASURES[measure]})(?!\p{L})`,
      'u',
    ),
  ]),
);

/** Words of a text that speaks of an amount without giving it: who sets it, or that nobody does. */
const LEFT_OPEN =
  /\b(?:number|length|duration|amounts?|rates?|frequency|figures?|how (?:many|much|long|often)|minimum|maximum|limits?|ages?|nombre|duree|montants?|taux|frequence|chiffres?|combien|limites?|numero|duracion|cuantia|monto|importe|tasa|frecuencia|cifras?|cuant[oa]s?|edad)\b/u;

/** The measure in which a question asks for an amount (`how many weeks`); undefined when it asks for none, or in no such measure. */
export function measureAsked(question: string): Measure | undefined {
  const text = foldText(question);
  const isCounted = COUNTED.test(text);
  // `what percentage` asks for an amount; `what year` for a date and `what hours` for a rule.
  const asked = ASKED.find(
    ([unit, pattern]) => (isCounted || unit === 'share') && pattern.test(text),
  );
  const [unit] = asked ?? IN_UNITS.find(([, pattern]) => pattern.test(text)) ?? [];
  return unit ?? (isCounted ? 'count' : undefined);
}

/** Whether a text gives an amount: in a measure, or in any where none is asked for. */
export function givesAmount(text: string, measure?: Measure): boolean {
  const folded = foldText(text);
  if (measure === 'count') return COUNT.test(folded);
  const measures = measure === undefined ? NAMES : [measure];
  return (
    measures.some((each) => HELD.get(each)!.test(folded)) ||
    (measures.includes('share') && SHARES.test(folded))
  );
}

/** Whether texts hold an amount in a measure, or say of the amount that it is left open. */
export function speaksOfAmount(measure: Measure, texts: readonly string[]): boolean {
  return texts.some((each) => givesAmount(each, measure) || LEFT_OPEN.test(foldText(each)));
}
