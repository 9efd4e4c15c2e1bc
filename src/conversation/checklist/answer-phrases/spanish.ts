import { type AnswerPhrases, begins, lead, words, WORDS } from './phrase.js';

const ES_DONE = String.raw`(?:desglosad|desagregad|consultad|preguntad|involucrad|invitad|incluid|cubiert|formad|capacitad|tratad|mencionad|hech)[oa]s?`;

export const SPANISH: AnswerPhrases = {
  lead: lead(
    'bueno|pues|e+h+|m+h*m+|hum|a ver|ok(?:ay)?|vale|oh|ah|hola(?: a todos)?|(?:la verdad|lo cierto)(?: es que)?|sinceramente|francamente|en realidad',
    '(?:yo )?dir[íi]a(?:mos)?(?: que)?|lamentablemente|desgraciadamente|por desgracia|lo siento|(?:mi |nuestra |la )?respuesta(?: es)?|es un',
  ),
  forms: [
    [
      'dont-know',
      'open',
      begins(
        String.raw`no (?:lo )?(?:sé|sabemos|sabr[íi]a(?:mos)?(?: decir(?:lo|te|le)?)?|se sabe)(?: todav[íi]a| a[úu]n| bien| exactamente)?|no lo se|(?:todav[íi]a|a[úu]n) no (?:lo )?(?:sé|sabemos|se sabe)`,
        String.raw`(?:ni|no tengo|no tenemos) (?:ni )?(?:la menor )?idea|(?:lo )?desconozco|se desconoce`,
        String.raw`no (?:estoy |estamos )?(?:del todo |muy |completamente |totalmente |tan )?segur[oa]s?`,
        String.raw`no (?:lo |te |le )?(?:puedo|podemos|podr[íi]a) (?:decir|saber)(?:lo|te|le)?|dif[íi]cil de decir`,
      ),
    ],
    ['dont-know', 'marked', begins(String.raw`no se|nose|ns ?\/ ?nc|desconocid[oa]`)],
    [
      'not-applicable',
      'open',
      begins(
        String.raw`no (?:se )?aplica(?:ble)?|no es (?:aplicable|pertinente|relevante)|no procede|no corresponde|n\.a\.?|n ?\/ ?a|n\.p\.?|n\/p`,
      ),
    ],
    [
      'partly',
      'open',
      begins(
        String.raw`(?:s[íi],? )?(?:pero )?(?:s[óo]lo |solamente )?(?:en parte|parcial?me(?:n?te|tne))(?! \d)|hasta cierto punto|en cierta medida`,
      ),
    ],
    [
      'partly',
      'marked',
      begins(
        String.raw`no (?:del todo|completamente|totalmente|por completo|en todas partes|tod[oa]s?)|a medias|mitad y mitad|incomplet[oa]|un poco`,
      ),
    ],
    [
      'partly',
      'sentence',
      begins(
        `(?:s[óo]lo |solamente )?(?:algun[oa]s|la mitad|una parte|la mayor[íi]a|no tod[oa]s) ${WORDS}(?:est[áa]n?|fue|fueron|ha sido|han sido) ${ES_DONE}`,
      ),
    ],
    // Without its accent it is “if” as well, in Spanish and in French.
    ['yes', 'alone', begins('si+p?')],
    [
      'yes',
      'marked',
      begins(
        String.raw`si(?=[,.;:!]+ ?(?:hay|tenemos|hemos|se|lo|los|las|el|ver|v[ée]ase|est[áa]n?|fue|fueron|todos|todas|porque|anexo|en el|pero)(?!\p{L}))`,
        String.raw`sí+p?|totalmente|completamente|efectivamente|(?:claro|por supuesto|desde luego) que s[íi]|s[íi],? (?:claro|por supuesto)`,
      ),
    ],
    ['yes', 'alone', begins('claro|por supuesto|desde luego')],
    [
      'no',
      'marked',
      begins(
        String.raw`no+(?:p|pe)?|nunca|jam[áa]s|en absoluto|para nada|ningun[oa](?: de ell[oa]s)?|nadie|nada|(?:claro|por supuesto|desde luego) que no`,
      ),
    ],
    [
      'no',
      'marked',
      begins(
        String.raw`no (?:l[oa]s? )?(?:hay|hubo|tenemos|existen?|hicimos|se hizo|se ha hecho|hemos hecho)(?: ningun[oa])?`,
      ),
    ],
    [
      'no',
      'sentence',
      begins(
        String.raw`no se (?:ha |han )?consult(?:[óo]|aron|ado)|(?:nadie |ningun[oa] de ${WORDS}|ningun[oa] )(?:est[áa]|fue|ha sido) ${ES_DONE}`,
      ),
    ],
  ],
  clause: {
    yes: words(
      '^(?:los?|las?|el|se|hay|hemos|tenemos|todos|todas|est[áa]n?|es|son|fue|fueron|hubo|en|con|porque|ya que|ver|v[ée]ase|anexo|nuestr[oa]s?)',
    ),
    no: words('^(?:porque|ya que|nada|nadie|a nadie|ningun[oa]|nunca)'),
  },
  doubt: {
    yes: words(
      'pero|salvo|excepto|s[óo]lo|solamente|[úu]nicamente|aunque|sin embargo|en parte|parcial\\p{L}*|no|casi|quiz[áa]s?|tal vez|a lo mejor|creo|supongo|pienso|m[áa]s o menos|un poco|a medias',
      'algun[oa]s?|previst[oa]s?|ser[áa]n?|va a|van a|vamos a|pronto|en curso|en proceso|borrador|pendientes?|planific\\p{L}*|teor[íi]a|principio|papel|si|ningun[oa]|nunca|nada|todav[íi]a|a[úu]n',
      'deber[íi]an?|podr[íi]an?|esper\\p{L}*|verific\\p{L}*|comprobar|mirar|un momento|ma[ñn]ana|luego|m[áa]s tarde|entiendo|gracias|d[ée]jame|yo|otr[oa]|falt\\p{L}*|olvid\\p{L}*|ausentes?|problema|pregunta',
    ),
    no: words(
      'pero|salvo|excepto|aunque|sin embargo|en parte|parcial\\p{L}*|s[íi]|algun[oa]s?|previst[oa]s?|ser[áa]n?|(?:todav[íi]a|a[úu]n)(?! no)|quiz[áa]s?|tal vez|pronto|en curso|va a|van a|vamos a|casi',
      '(?<!no (?:l[oa]s? )?)(?:hay|tenemos|existen?)|mejor|usted|otr[oa]|problemas?|pregunta|gracias|aplica(?:ble)?|procede|corresponde|pertinente|relevante|segur[oa]s?|(?:no|lo) s[ée]|sabemos|idea|esper\\p{L}*|un momento|preocup\\p{L}*|pasa nada|importa|dudas?|tod[oa]s?|s[óo]lo|solamente|del todo|ya (?:se|lo|l[oa]s|est[áa])',
    ),
    partly: words(
      'quiz[áa]s?|tal vez|probablemente|o (?:no|s[íi]|del todo|totalmente)|^segur[oa]s?',
    ),
    'dont-know': words(
      '^(?:qu[ée]|por qu[ée]|c[óo]mo|qui[ée]n|cu[áa]l|d[óo]nde)|pero|sí|que s[íi]|que no|quiz[áa]s?|tal vez|creo|probablemente|en parte|significa|quiere decir',
    ),
    'not-applicable': words(
      'pero|salvo|excepto|todav[íi]a|a[úu]n|tod[oa]s?|quiz[áa]s?|tal vez|creo|probablemente',
    ),
  },
};
