import { foldText } from '../domain/plain-text.js';
import type { Measure } from '../domain/question.js';

/** Units of one measure in the three languages, without accents. */
const MEASURES = {
  time: 'minutes?|hours?|days?|weeks?|months?|years?|heures?|jours?|semaines?|mois|ans?|annees?|minutos?|horas?|dias?|semanas?|mes(?:es)?|anos?',
  weight: 'kg|kilos?|kilogram(?:me|o)?s?|pounds?|lbs?|tonn?es?|livres?|libras?|toneladas?',
  money:
    'dollars?|euros?|francs?|pounds?|pesos?|usd|eur|chf|dolares|francos|wages|salaries|salaires|salarios|sueldos',
  surface: 'square (?:met(?:er|re)s?|feet)|m2|m²|metres? carres?|metros? cuadrados?',
  heat: 'degrees?|degres?|grados?|celsius|°c?',
  share: 'per ?cent|percentage|%|pour ?cent|pourcentage|por ?ciento|porcentaje',
} as const satisfies Readonly<Record<Measure, string>>;

const NAMES = Object.keys(MEASURES) as readonly Measure[];
const NUMBER = String.raw`(?<![\p{L}\d])(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|thirds?|un|une|deux|trois|quatre|cinq|sept|huit|neuf|dix|douze|moitie|tiers|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|mitad|tercios?)`;
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
  return ASKED.find(([measure, pattern]) => isCounted(measure, text) && pattern.test(text))?.[0];
}

/** `what percentage` asks for an amount; `what year` for a date and `what hours` for a rule: of those only a count is one. */
function isCounted(measure: Measure, text: string): boolean {
  return measure === 'share' || /\b(?:how many|combien|cuant[oa]s)\b/u.test(text);
}

/** Whether a text gives an amount: in a measure, or in any where none is asked for. */
export function givesAmount(text: string, measure?: Measure): boolean {
  const folded = foldText(text);
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
