import type { Facts } from '../../domain/wording.js';
import type { TeamsWording } from './en.js';

/** Every sentence that only Teams needs, in Spanish. */
export const teams: TeamsWording = {
  officialLabel: ({ title, locator }: Facts) => `Página oficial de ${title}, ${locator}`,
  send: 'Enviar',
  optional: ({ label }: Facts) => `${label} (opcional)`,
  source: 'La fuente',
  beginning: 'Esto es solo el comienzo. El texto completo está en la página oficial.',
  sending: {
    working: 'Buscando en los textos…',
    projectName: 'Documento interno',
    projectSource:
      'De un documento de su organización. Compruebe quién puede leerlo antes de compartirlo.',
    fileOffer: ({ project }: Facts) =>
      `El informe sobre ${project}. Si lo acepta, se guardará en su OneDrive.`,
    fileElsewhere: ({ report }: Facts) =>
      `${report}: en Teams solo entrego archivos a una persona. Pulse el botón del informe y se lo ofreceré en nuestro chat privado.`,
    fileFailed:
      'No se pudo guardar el informe en su OneDrive. Vuelva a pedirlo dentro de unos minutos.',
  },
  receive: {
    home: ['inicio', 'mi espacio'],
    taken: 'Recibido.',
    notValid: 'Esto no se puede usar aquí, o ya no es válido. No se ha cambiado nada.',
    notHere: 'Elija a alguien que participe en esta conversación o que me haya escrito.',
    checking: 'Estoy comprobando este mensaje. Encontrará la respuesta en nuestro chat.',
    notAdded:
      'No he podido escribirle y no se ha comprobado nada. Añada la aplicación para usted y vuelva a intentarlo.',
  },
  extension: {
    theAnswer: 'La respuesta',
    nothing:
      'No encontré nada sobre eso en los textos que conozco. Pruebe con otras palabras, o nombre una disposición, por ejemplo C183 art. 4.',
  },
  tab: {
    lead: 'Escríbame en el chat junto a esta pestaña, mencióneme en un canal o un chat de grupo, o elija Preguntar a Gender Desk donde escribe un mensaje. Respondo con lo que dicen los textos de la OIT, y dónde lo dicen.',
    signingIn: 'Un momento: Teams está iniciando su sesión…',
    failed:
      'No puedo mostrar su página: no se me puede alcanzar, o Teams no inició su sesión. Abra otra vez la pestaña. Si eso no ayuda, avise a quien administra este servicio.',
    outside: 'Esta página solo se muestra en Teams. Abra allí Gender Desk y luego esta pestaña.',
    kept: 'Lo que guardo de lo que se me escribe, y durante cuánto tiempo. Cada persona puede hacer borrar lo suyo.',
  },
};
