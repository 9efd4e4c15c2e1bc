import type { Language } from '../../domain/language.js';

/**
 * Words without a subject of their own. `grammar` is left out everywhere; `asking` only from questions: it is how people
 * ask, not what they ask about. Both without accents.
 */
export interface StopWords {
  readonly grammar: ReadonlySet<string>;
  readonly asking: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const ENGLISH: StopWords = {
  // The 33 of Lucene's default list.
  grammar:
    words(`a an and are as at be but by for if in into is it no not of on or such that the their then there
    these they this to was will with`),
  asking:
    words(`i me my we us our you your he him his she her hers its them who whom whose which what when where why how
    do does did doing done can could may might must shall should would will have has had having am were been being
    about any some all also just only so than too very please tell explain say says said know want need give get
    got s t d m ll ve re don didn doesn isn aren wasn won wouldn shouldn couldn can't cant dont im ive id
    something anything there here now hi hello hey thanks thank ok okay well really actually exactly
    question answer mean means meaning right correct true
    from out up one someone anyone everyone if because while still ever yet let lets like`),
};

const FRENCH: StopWords = {
  grammar:
    words(`le la les un une des du de d l et ou a au aux en dans par pour sur avec sans ce cet cette ces c il elle ils
    elles on que qu qui ne n pas se s y est sont`),
  asking:
    words(`je j me m moi mon ma mes tu te t toi ton ta tes nous notre nos vous votre vos son sa ses leur leurs lui eux
    quoi quel quelle quels quelles quand comment pourquoi ou combien dont etre ete etait etaient suis es sommes etes soit
    ai as avons avez ont avait avoir eu aura peut peux pouvez pouvoir peuvent puis pourrait doit dois doivent devoir devrait
    signifie signifient signifier signification veulent entend entendre
    faut fait faire fais font va vais vont aller veut veux voudrais dit dire dites sait savoir
    si plus moins tres aussi bien tout tous toute toutes alors donc mais car comme encore deja
    ca cela ceci celui celle ceux celles la ici chez vers depuis
    bonjour salut merci svp stp please question reponse vrai
    y en quelque chose quelqu quelqu'un chaque lors rien jamais toujours oui non hein ok`),
};

const SPANISH: StopWords = {
  grammar:
    words(`el la los las un una unos unas de del al a y e o u en por para con sin sobre que se su sus lo le les es son no
    ni este esta estos estas ese esa esos esas`),
  asking:
    words(`yo mi mis me tu tus te ti usted ustedes nosotros nos nuestro nuestra nuestros nuestras ellos ellas ella
    quien quienes cual cuales cuando como donde porque cuanto cuanta cuantos cuantas cuyo
    ser sido era eran soy somos sea estar esta estan estoy estaba fue fueron hay haber ha han he hemos habia
    significa significan significar significado entiende entienden entender
    puede puedo pueden poder podria puedes debe deben debo deber deberia tiene tienen tengo tener tenemos hace hacer hago hacen
    va voy van ir quiere quiero querer dice decir dicen dime sabe saber se
    si mas menos muy tambien bien todo todos toda todas entonces pues pero ya aun
    eso esto aquel aquella aqui alli desde hasta hacia
    hola gracias por favor pregunta respuesta verdad cierto
    algo alguien alguno alguna algun cada nada nunca siempre si no ok oye`),
};

/** Stop words of the languages the desk writes; other languages have none. */
export const STOP_WORDS: Readonly<Record<Language, StopWords>> = {
  en: ENGLISH,
  fr: FRENCH,
  es: SPANISH,
};
